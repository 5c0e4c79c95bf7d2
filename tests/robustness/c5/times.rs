//! 10 and 11: days as people and programs write them, and the day around midnight.

use std::fmt::Write as _;

use serde_json::Value;

use super::{fact, project, quarantine, source};

const MAPPED: &str = "[source.columns]\nid = \"id\"\nname = \"name\"\ncreated = \"day\"";

/// The day of each row, by the fact that it becomes; `null` where it was not read.
fn days(cells: &[&str], keys: &str) -> (Vec<Value>, Vec<csv::StringRecord>) {
    let mut table = "id,name,day\n".to_owned();
    for (n, cell) in cells.iter().enumerate() {
        let _ = writeln!(table, "A{n},Acme {n},\"{cell}\"");
    }
    let toml = source("accounts", "a.csv", &format!("{keys}\n{MAPPED}"));
    let folder = project(&toml, &[("a.csv", &table)]);
    let rows = quarantine(&folder);
    let day = |n| fact(&folder, &format!("A{n}"), "account.created");
    ((0..cells.len()).map(day).collect(), rows)
}

#[test]
fn c5_10_days_of_every_locale() {
    // The same day in each, where what is written can only mean that one.
    let cells = [
        "2026-03-05",
        "2026-03-05T14:30:00Z",
        "2026-03-05T14:30:00.000Z",
        "2026. 3. 5.",
        "2026. 03. 05.",
        "2026-03-05 오후 2:30",
        "2026년 3월 5일",
    ];
    let (read, rows) = days(&cells, "");
    assert_eq!(rows.len(), 0, "{rows:?}");
    for (cell, day) in cells.iter().zip(read) {
        assert_eq!(day, "2026-03-05", "{cell}");
    }
    // A day above 12 in the column decides for the others; `.` and `/` alike.
    for (cells, day) in [
        (["3/5/2026", "3/31/2026"], "2026-03-05"),
        (["5/3/2026", "31/3/2026"], "2026-03-05"),
        (["5.3.2026", "31.3.2026"], "2026-03-05"),
        (["03/05/2026 2:30 PM", "03/31/2026 11:05 AM"], "2026-03-05"),
    ] {
        let (read, rows) = days(&cells, "");
        assert_eq!(rows.len(), 0, "{rows:?}");
        assert_eq!(read[0], day, "{cells:?}");
        assert_eq!(read[1], "2026-03-31", "{cells:?}");
    }
    // Nothing decides: the cell is named and never guessed, until the order is stated.
    let (read, rows) = days(&["03/04/2026"], "");
    assert_eq!((&read[0], rows.len()), (&Value::Null, 1));
    assert_eq!(&rows[0][6], "E0408", "{rows:?}");
    let (read, rows) = days(&["03/04/2026"], "date_order = \"dmy\"");
    assert_eq!((rows.len(), &read[0]), (0, &Value::from("2026-04-03")));
    // A day of Excel as a number is no date in a text file.
    let (read, rows) = days(&["45631"], "");
    assert_eq!((&read[0], rows.len()), (&Value::Null, 1));
}

/// What says its offset is a day of the project's zone; what does not is taken as it stands.
#[test]
fn c5_11_the_day_around_midnight() {
    let cells = [
        "2026-03-05T15:30:00Z",
        "2026-03-05T14:59:59Z",
        "2026-03-05 23:30:00",
        "2026-03-05",
    ];
    let toml = |zone: &str| {
        let mapped = source("accounts", "a.csv", MAPPED);
        format!("time_zone = \"{zone}\"\n{mapped}")
    };
    let mut table = "id,name,day\n".to_owned();
    for (n, cell) in cells.iter().enumerate() {
        let _ = writeln!(table, "A{n},Acme {n},{cell}");
    }
    for (zone, days) in [
        (
            "UTC",
            ["2026-03-05", "2026-03-05", "2026-03-05", "2026-03-05"],
        ),
        (
            "Asia/Seoul",
            ["2026-03-06", "2026-03-05", "2026-03-05", "2026-03-05"],
        ),
    ] {
        let folder = project(&toml(zone), &[("a.csv", &table)]);
        for (n, day) in days.iter().enumerate() {
            let read = fact(&folder, &format!("A{n}"), "account.created");
            assert_eq!(read, *day, "{zone}: {}", cells[n]);
        }
    }
}
