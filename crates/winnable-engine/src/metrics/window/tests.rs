use winnable_model::Localised as _;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The window of a text as of a day, written out; `refused` where it is none.
fn read(text: &str, as_of: &str, fiscal_start: u32) -> String {
    Window::parse(text, day(as_of), fiscal_start)
        .map_or_else(|_| "refused".to_owned(), |window| window.to_string())
}

#[test]
fn every_spelling_is_read() {
    for (text, expected) in [
        ("all", "..2026-09-30"),
        (" ALL ", "..2026-09-30"),
        ("2025", "2025-01-01..2025-12-31"),
        ("2025-Q1", "2025-01-01..2025-03-31"),
        ("2025-q4", "2025-10-01..2025-12-31"),
        ("2025-H1", "2025-01-01..2025-06-30"),
        ("2025-h2", "2025-07-01..2025-12-31"),
        ("2025-09", "2025-09-01..2025-09-30"),
        ("2025-9", "2025-09-01..2025-09-30"),
        ("2025-12", "2025-12-01..2025-12-31"),
        ("2025-01-15..2025-03-14", "2025-01-15..2025-03-14"),
        ("2025-01-15 .. 2025-01-15", "2025-01-15..2025-01-15"),
        ("12m", "2025-10-01..2026-09-30"),
        ("1M", "2026-09-01..2026-09-30"),
        // What lies beyond the as-of date has not happened.
        ("2026", "2026-01-01..2026-09-30"),
        ("2026-07-01..2027-07-01", "2026-07-01..2026-09-30"),
    ] {
        assert_eq!(read(text, "2026-09-30", 1), expected, "{text}");
    }
}

#[test]
fn a_fiscal_year_is_named_by_the_year_in_which_it_ends() {
    for (text, fiscal_start, expected) in [
        // From April: fiscal 2026 is April 2025 to March 2026.
        ("FY2026", 4, "2025-04-01..2026-03-31"),
        ("fy2026-q1", 4, "2025-04-01..2025-06-30"),
        ("FY2026-H2", 4, "2025-10-01..2026-03-31"),
        ("FY2026-Q4", 4, "2026-01-01..2026-03-31"),
        // From July, as in Australia.
        ("FY2026-Q3", 7, "2026-01-01..2026-03-31"),
        // From January it is the calendar.
        ("FY2026", 1, "2026-01-01..2026-09-30"),
        ("FY2025-Q2", 1, "2025-04-01..2025-06-30"),
        // Without FY it is the calendar whenever the fiscal year starts.
        ("2025-Q1", 4, "2025-01-01..2025-03-31"),
        ("2025", 4, "2025-01-01..2025-12-31"),
    ] {
        assert_eq!(read(text, "2026-09-30", fiscal_start), expected, "{text}");
    }
}

#[test]
fn months_end_where_the_calendar_says() {
    for (text, as_of, expected) in [
        ("2024-02", "2024-12-31", "2024-02-01..2024-02-29"),
        ("2023-02", "2024-12-31", "2023-02-01..2023-02-28"),
        ("2024-Q1", "2024-02-29", "2024-01-01..2024-02-29"),
        // Months that end with the day begin with their first.
        ("12m", "2024-02-29", "2023-03-01..2024-02-29"),
        ("12m", "2025-02-28", "2024-03-01..2025-02-28"),
        ("3m", "2026-06-30", "2026-04-01..2026-06-30"),
        ("1m", "2026-02-28", "2026-02-01..2026-02-28"),
        ("3m", "2026-05-31", "2026-03-01..2026-05-31"),
        // Others begin a day later in the month.
        ("1m", "2026-09-15", "2026-08-16..2026-09-15"),
        ("3m", "2026-05-30", "2026-03-01..2026-05-30"),
    ] {
        assert_eq!(read(text, as_of, 1), expected, "{text} as of {as_of}");
    }
}

#[test]
fn what_is_no_window_is_refused_in_both_languages() {
    for text in [
        "",
        "-",
        "..",
        "m",
        "0m",
        "-3m",
        "+3m",
        "3 m",
        "12",
        "26-Q1",
        "+2026",
        "2026-",
        "2026-Q0",
        "2026-Q5",
        "2026-Q01",
        "2026-Q+1",
        "2026-H0",
        "2026-H3",
        "2026-13",
        "2026-00",
        "2026-+9",
        "20260",
        "FY",
        "FY26",
        "FY2026-09",
        "2026-02-30..2026-03-01",
        "2026-03-02..2026-03-01",
        "2026-01-01..",
        "9999999999m",
        // They lie wholly after the as-of date.
        "2027",
        "2026-Q4",
        "2026-10-01..2026-12-31",
    ] {
        assert_eq!(read(text, "2026-09-30", 1), "refused", "{text}");
    }
    let refusal = Window::parse("soon", day("2026-09-30"), 1).expect_err("no window");
    assert!(refusal.en().contains("`soon` is no window"));
    assert!(refusal.ko().contains("`soon`"));
    assert_ne!(refusal.en(), refusal.ko());
}

#[test]
fn a_refusal_says_what_is_wrong() {
    for (text, said) in [
        ("2026-03-02..2026-03-01", "ends before it begins"),
        ("2027", "begins after the as-of date 2026-09-30"),
        ("2026-02-30..2026-03-01", "the calendar does not have"),
        ("2026-13", "the calendar does not have"),
        ("2026-Q5", "is no window"),
        ("2026-01-01..", "is no window"),
    ] {
        let refusal = Window::parse(text, day("2026-09-30"), 1).expect_err(text);
        assert!(refusal.en().contains(said), "{text}: {}", refusal.en());
        assert!(refusal.ko().contains(text), "{}", refusal.ko());
    }
}

#[test]
fn a_window_holds_both_of_its_ends() {
    let window = Window::parse("2025-Q1", day("2026-09-30"), 1).expect("a quarter");
    for (on, holds) in [
        ("2024-12-31", false),
        ("2025-01-01", true),
        ("2025-03-31", true),
        ("2025-04-01", false),
    ] {
        assert_eq!(window.holds(day(on)), holds, "{on}");
    }
    assert!(!window.is_all());
    let all = Window::until(day("2026-09-30"));
    assert!(all.is_all() && all.holds(day("1970-01-01")) && !all.holds(day("2026-10-01")));
}

#[test]
fn a_quarter_is_named_by_either_convention() {
    for (on, fiscal_start, expected) in [
        ("2026-01-01", 1, "2026-Q1"),
        ("2026-12-31", 1, "2026-Q4"),
        ("2026-03-31", 4, "FY2026-Q4"),
        ("2026-04-01", 4, "FY2027-Q1"),
        ("2026-12-31", 4, "FY2027-Q3"),
        ("2027-01-01", 4, "FY2027-Q4"),
        ("2024-02-29", 2, "FY2025-Q1"),
        // A month that is none is the nearest one.
        ("2026-01-01", 0, "2026-Q1"),
        ("2026-12-01", 13, "FY2027-Q1"),
    ] {
        assert_eq!(quarter_of(day(on), fiscal_start), expected, "{on}");
    }
}

/// Every day for ten years and every start of a fiscal year: the index moves on by one exactly where
/// the name changes, and the name reads back as a window that holds the day.
#[test]
fn the_index_of_a_quarter_moves_with_its_name() {
    for fiscal_start in 1..=12 {
        let mut on = day("2019-12-31");
        while on < day("2029-12-31") {
            let next = on.succ_opt().expect("a day");
            let step = quarter_index(next, fiscal_start) - quarter_index(on, fiscal_start);
            let renamed = quarter_of(next, fiscal_start) != quarter_of(on, fiscal_start);
            assert_eq!(step, i64::from(renamed), "{next} from {fiscal_start}");
            if renamed {
                let name = quarter_of(next, fiscal_start);
                let window = Window::parse(&name, day("2040-01-01"), fiscal_start).expect("a name");
                assert_eq!(window.from, Some(next), "{name} from {fiscal_start}");
            }
            on = next;
        }
    }
}
