use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use proptest::prelude::*;
use winnable_model::Localised;

use super::{DateError, DateOrder, parse_date, parse_moment};

const SEOUL: Tz = chrono_tz::Asia::Seoul;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn one_day_in_many_hands() {
    let wanted = Ok(day(2026, 1, 31));
    for raw in [
        "2026-01-31",
        "2026-1-31",
        "2026/01/31",
        "2026.1.31.",
        "2026.01.31",
        "2026. 1. 31.",
        "2026년 1월 31일",
        "2026년1월31일",
        "２０２６－０１－３１",
        "20260131",
        "1/31/2026",
        "01-31-2026",
        "31.1.2026",
        "31/01/2026",
        "31. 1. 2026",
        "Jan 31, 2026",
        "January 31 2026",
        "JAN. 31, 2026",
        "31-Jan-2026",
        "31 Jan 2026",
        "31. January 2026",
        "2026-Jan-31",
        " 2026-01-31\u{A0}",
        "2026-01-31T00:00:00",
        "2026-01-31 14:05",
        "20260131 14:05",
        "2026-01-31T14:05:59.123456",
        "1/31/2026 2:30 PM",
        "1/31/2026, 2:30:15\u{202F}pm",
        "1/31/2026 08:55 a.m.",
        "2026. 1. 31. 오후 2:30",
        "2026-01-31 오전 9:05",
        "2026년 1월 31일 오후 2:30",
    ] {
        assert_eq!(parse_date(raw, None, SEOUL), wanted, "{raw}");
    }
}

#[test]
fn the_order_decides_what_is_open() {
    let check = |raw: &str, order, wanted: NaiveDate| {
        assert_eq!(parse_date(raw, Some(order), SEOUL), Ok(wanted), "{raw}");
    };
    check("03/04/2026", DateOrder::Mdy, day(2026, 3, 4));
    check("03/04/2026", DateOrder::Dmy, day(2026, 4, 3));
    check("02/23/26", DateOrder::Mdy, day(2026, 2, 23));
    check("23/02/26", DateOrder::Dmy, day(2026, 2, 23));
    check("26-1-2", DateOrder::Ymd, day(2026, 1, 2));
    check("31-Jan-26", DateOrder::Dmy, day(2026, 1, 31));
    check("1/1/69", DateOrder::Mdy, day(2069, 1, 1));
    check("1/1/70", DateOrder::Mdy, day(1970, 1, 1));
    check("2/23/26 8:55 PM", DateOrder::Mdy, day(2026, 2, 23));
    // The year is first, or the reading is the only one: the order has no say.
    check("2026-03-04", DateOrder::Dmy, day(2026, 3, 4));
    check("31/01/2026", DateOrder::Ymd, day(2026, 1, 31));
}

#[test]
fn equal_readings_are_no_question() {
    assert_eq!(parse_date("05/05/2026", None, SEOUL), Ok(day(2026, 5, 5)));
}

/// B34 and its neighbours.
#[test]
fn refusals() {
    let check = |raw: &str, order, code: &str, is: fn(&DateError) -> bool| {
        let error = parse_date(raw, order, SEOUL).unwrap_err();
        assert_eq!(error.code(), code, "{raw}");
        assert!(is(&error), "{raw}: {error:?}");
        assert!(error.to_string().contains(raw) && error.ko().contains(raw));
    };
    let impossible = |error: &DateError| matches!(error, DateError::Impossible { .. });
    for raw in [
        "2026-02-30",
        "13/14/2026",
        "20261301",
        "31-Feb-2026",
        "13/14/26",
        "0026-01-31",
    ] {
        check(raw, None, "E0407", impossible);
    }
    check("31/01/2026", Some(DateOrder::Mdy), "E0407", impossible);
    check("26-1-2", Some(DateOrder::Mdy), "E0407", impossible);
    check("1/31/2026 25:00", None, "E0407", |e| {
        matches!(e, DateError::NoSuchTime { .. })
    });
    check("1/31/2026 14:00 PM", None, "E0407", |e| {
        matches!(e, DateError::NoSuchTime { .. })
    });
    for raw in [
        "0000-00-00",
        "00/00/0000",
        "0000-00-00 00:00:00",
        "00000000",
    ] {
        check(raw, None, "E0407", |e| matches!(e, DateError::Zero { .. }));
    }
    check("03/04/2026", None, "E0408", |e| {
        let (as_mdy, as_dmy) = (day(2026, 3, 4), day(2026, 4, 3));
        *e == DateError::Ambiguous {
            raw: "03/04/2026".to_owned(),
            as_mdy,
            as_dmy,
        }
    });
    check("03/04/2026", Some(DateOrder::Ymd), "E0408", |e| {
        matches!(e, DateError::Ambiguous { .. })
    });
    for raw in ["26-1-2", "02/23/26", "31-Jan-26"] {
        check(raw, None, "E0408", |e| {
            matches!(e, DateError::ShortYear { .. })
        });
    }
    for raw in [
        "",
        "n/a",
        "2026",
        "Jan 2026",
        "2026-01",
        "2026-01-31T",
        "2026-01-31x",
        "1/31-2026",
        "1704067200000",
        "2026-01-31 14",
        "2026-01-31 2:30 KST",
        "12345678901234567890",
    ] {
        check(raw, None, "E0407", |e| {
            matches!(e, DateError::NotADate { .. })
        });
    }
}

/// 45292 is 1 January 2024 in Excel.
#[test]
fn day_numbers_of_excel_are_refused_with_the_day() {
    for raw in ["45292", "45292.5", "45292.604166666664"] {
        let error = parse_date(raw, None, SEOUL).unwrap_err();
        let wanted = DateError::ExcelSerial {
            raw: raw.to_owned(),
            date: day(2024, 1, 1),
        };
        assert_eq!(error, wanted);
        assert_eq!(error.code(), "E0407");
    }
}

#[test]
fn a_zone_moves_no_day_out_of_the_calendar() {
    let last = "9999-12-31T23:59:59Z";
    let first = "1000-01-01T00:00+09";
    let check = |raw: &str, zone, wanted: Option<NaiveDate>| {
        let wanted = wanted.ok_or_else(|| DateError::Impossible {
            raw: raw.to_owned(),
            order: None,
        });
        assert_eq!(parse_date(raw, None, zone), wanted, "{raw}");
    };
    check(last, Tz::UTC, Some(day(9999, 12, 31)));
    check(last, SEOUL, None);
    check(first, Tz::UTC, None);
    check("1000-01-02T00:00+09", Tz::UTC, Some(day(1000, 1, 1)));
}

#[test]
fn moments_move_into_the_zone() {
    let check = |raw: &str, zone: Tz, wanted: (NaiveDate, &str)| {
        let moment = parse_moment(raw, None, zone).unwrap();
        let time = moment
            .time
            .map(|time: NaiveTime| time.format("%H:%M:%S").to_string());
        assert_eq!(
            (moment.date, time.as_deref()),
            (wanted.0, Some(wanted.1)),
            "{raw}"
        );
    };
    // B36
    check(
        "2026-12-31T23:30:00-05:00",
        SEOUL,
        (day(2027, 1, 1), "13:30:00"),
    );
    check(
        "2026-01-31T15:00:00.000Z",
        SEOUL,
        (day(2026, 2, 1), "00:00:00"),
    );
    check(
        "2026-01-31T14:59:59Z",
        SEOUL,
        (day(2026, 1, 31), "23:59:59"),
    );
    check(
        "2026-01-31T10:00:00.000+0000",
        SEOUL,
        (day(2026, 1, 31), "19:00:00"),
    );
    check(
        "2026-01-31 10:00:00+09",
        SEOUL,
        (day(2026, 1, 31), "10:00:00"),
    );
    check(
        "2026-01-31 10:00:00 UTC",
        SEOUL,
        (day(2026, 1, 31), "19:00:00"),
    );
    // New York is at UTC-4 in July and at UTC-5 in January.
    check(
        "2026-07-01T03:00:00Z",
        chrono_tz::America::New_York,
        (day(2026, 6, 30), "23:00:00"),
    );
    check(
        "2026-01-01T05:00:00Z",
        chrono_tz::America::New_York,
        (day(2026, 1, 1), "00:00:00"),
    );
    // A local time stays where it is.
    check("2026-01-31 23:59", SEOUL, (day(2026, 1, 31), "23:59:00"));
    check("1/31/2026 12:05 AM", SEOUL, (day(2026, 1, 31), "00:05:00"));
    check("1/31/2026 12:05 PM", SEOUL, (day(2026, 1, 31), "12:05:00"));
    check(
        "2026-01-31 오후 2:30",
        SEOUL,
        (day(2026, 1, 31), "14:30:00"),
    );
    assert_eq!(parse_moment("2026-01-31", None, SEOUL).unwrap().time, None);
}

proptest! {
    #[test]
    fn what_is_written_is_read(days in 0..100_000u32, order in 0..3usize) {
        let date = day(1900, 1, 1) + chrono::Days::new(days.into());
        for format in ["%Y-%m-%d", "%Y년 %-m월 %-d일", "%Y. %-m. %-d.", "%b %-d, %Y", "%d-%b-%Y", "%Y%m%d"] {
            prop_assert_eq!(parse_date(&date.format(format).to_string(), None, SEOUL), Ok(date));
        }
        let ordered = [
            ("%Y/%m/%d", DateOrder::Ymd),
            ("%-m/%-d/%Y", DateOrder::Mdy),
            ("%d.%m.%Y", DateOrder::Dmy),
        ];
        let (format, order) = ordered[order];
        prop_assert_eq!(parse_date(&date.format(format).to_string(), Some(order), SEOUL), Ok(date));
    }

    /// Without an order a date is either what both orders say, or what the one says that can.
    #[test]
    fn nothing_is_guessed(first in 0..40u32, second in 0..40u32) {
        let raw = format!("{first}/{second}/2026");
        let read = |order| parse_date(&raw, order, SEOUL).ok();
        let both = [read(Some(DateOrder::Mdy)), read(Some(DateOrder::Dmy))];
        let wanted = match both {
            [Some(a), Some(b)] if a != b => None,
            [one, other] => one.or(other),
        };
        prop_assert_eq!(read(None), wanted);
    }

    #[test]
    fn no_text_panics(raw in "\\PC{0,20}", near in "[0-9]{1,5}[-/. 년]{1,2}[0-9A-Za-z월]{1,4}[-/. 일]?[0-9]{0,5}[ T오후:0-9+Z]{0,12}") {
        for raw in [raw, near] {
            for order in [None, Some(DateOrder::Ymd), Some(DateOrder::Mdy), Some(DateOrder::Dmy)] {
                let _ = parse_moment(&raw, order, SEOUL);
            }
        }
    }
}
