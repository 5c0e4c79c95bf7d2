//! Dates: what is read can be written and is read as the same day.

use bolero::check;
use chrono_tz::{America::Los_Angeles, Asia::Seoul, Tz, UTC};
use winnable_ingest::{DateOrder, DateOrderVotes, parse_date, parse_moment};

use crate::alphabet::text;

const ALPHABET: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "12",
    "26",
    "31",
    "2026",
    "1999",
    "-",
    "/",
    ".",
    ". ",
    " ",
    "T",
    ":",
    "Z",
    "+09:00",
    "-05:00",
    "AM",
    "PM",
    "오전 ",
    "오후 ",
    "년 ",
    "월 ",
    "일",
    "Jan",
    "February",
    "Mar ",
    ",",
    "UTC",
    "0000",
    "45292",
    "1706745600",
    "1706745600000",
    "２",
    "\u{a0}",
];

const ZONES: [Tz; 3] = [UTC, Seoul, Los_Angeles];

const ORDERS: [Option<DateOrder>; 4] = [
    None,
    Some(DateOrder::Ymd),
    Some(DateOrder::Mdy),
    Some(DateOrder::Dmy),
];

#[test]
fn date() {
    check!().for_each(|input: &[u8]| {
        let raw = text(input, ALPHABET);
        for order in ORDERS {
            for zone in ZONES {
                let Ok(day) = parse_date(&raw, order, zone) else {
                    continue;
                };
                let written = day.format("%Y-%m-%d").to_string();
                assert_eq!(parse_date(&written, None, zone), Ok(day), "{raw}");
                let moment = parse_moment(&raw, order, zone);
                assert_eq!(moment.map(|moment| moment.date), Ok(day), "{raw}");
            }
        }
        let mut votes = DateOrderVotes::default();
        votes.observe(&raw);
    });
}
