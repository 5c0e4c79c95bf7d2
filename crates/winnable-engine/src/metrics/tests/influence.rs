//! Deals whose account had a touch in their time.

use winnable_model::{Direction, Engagement};

use super::*;

/// One deal of 100 on `a` created on 1 June and lost on 31 July, and one of 300 on `b` that is open.
fn book() -> Book {
    Book::new(&["a", "b"])
        .people([person("p", "a"), person("q", "b")])
        .deals([
            lost("d1", "a", "100", ["2026-06-01", "2026-07-31"]),
            open("d2", "b", "300", ["2026-06-01", "-"]),
        ])
}

fn outbound(touch: Engagement) -> Engagement {
    Engagement {
        direction: Direction::Outbound,
        ..touch
    }
}

/// The touch of another account, so that there is a touch that does not count.
fn elsewhere() -> Engagement {
    touch("q", "call", "2020-01-01")
}

#[test]
fn a_touch_counts_from_ninety_days_before_creation_until_the_close() {
    // 1 June less 90 days is 3 March.
    let none = "0 = 0/400 n2";
    let while_open = ("0.25 = 100/400 n2", none);
    let before = ("0.25 = 100/400 n2", "0.25 = 100/400 n2");
    let never = (none, none);
    for (touch, (touched, before_creation)) in [
        (touch("p", "webinar", "2026-03-02"), never),
        (touch("p", "webinar", "2026-03-03"), before),
        (touch("p", "webinar", "2026-05-31"), before),
        (touch("p", "webinar", "2026-06-01"), while_open),
        (touch("p", "webinar", "2026-07-31"), while_open),
        (touch("p", "webinar", "2026-08-01"), never),
        (touch_of("a", "web_visit", "2026-06-15"), while_open),
        (outbound(touch("p", "call", "2026-06-15")), never),
        (
            Engagement {
                answered: true,
                ..outbound(touch("p", "call", "2026-06-15"))
            },
            while_open,
        ),
        (
            Engagement {
                bot: true,
                ..touch("p", "email_click", "2026-06-15")
            },
            never,
        ),
        // After the as-of date it has not happened.
        (touch("q", "webinar", "2026-10-01"), never),
    ] {
        let book = book().touches([touch.clone(), elsewhere()]);
        for window in ["all", "2026-Q2"] {
            let book = book.clone().window(window);
            for (name, expected) in [
                ("influenced_pipeline:value", touched),
                ("influenced_pipeline:before_creation", before_creation),
            ] {
                assert_eq!(
                    shown(&book.figure(name)),
                    expected,
                    "{name} {window} {touch:?}"
                );
            }
        }
    }
}

#[test]
fn each_deal_counts_once_in_each_variant() {
    let book = book().touches([
        touch("p", "webinar", "2026-05-01"),
        touch("p", "webinar", "2026-05-02"),
        touch("p", "email_click", "2026-06-02"),
        touch("q", "meeting", "2026-09-30"),
    ]);
    book.check(&[
        ("influenced_pipeline:value", "1 = 400/400 n2"),
        ("influenced_pipeline:count", "1 = 2/2 n2"),
        ("influenced_pipeline:open", "1 = 300/300 n1"),
        ("influenced_pipeline:before_creation", "0.25 = 100/400 n2"),
        ("influenced_pipeline:amount", "400 = 400 n2"),
    ]);
    assert_eq!(
        book.figure("influenced_pipeline:amount").unit.name(),
        "money"
    );
    // d1 alone is closed; no untouched deal is, so that there is nothing to compare with.
    assert_eq!(notes(&book.figure("influenced_pipeline:value")), "");
}

#[test]
fn the_win_rates_of_touched_and_untouched_deals_stand_beside() {
    let june = "2026-06-01";
    let book = Book::new(&["a", "b"])
        .deals([
            won("w1", "a", "1", [june, "2026-07-01"]),
            lost("l1", "a", "1", [june, "2026-07-01"]),
            lost("l2", "b", "1", [june, "2026-07-01"]),
        ])
        .touches([touch_of("a", "webinar", "2026-06-02")]);
    let note = notes(&book.figure("influenced_pipeline:count"));
    assert!(
        note.starts_with("won 1 of 2 closed deals with a touch and 0 of 1 without"),
        "{note}"
    );
}

#[test]
fn a_deal_whose_time_is_not_known_is_left_out() {
    let june = "2026-06-01";
    let book = Book::new(&["a"])
        .deals([
            won("counted", "a", "10", [june, "2026-07-01"]),
            won("homeless", "", "10", [june, "2026-07-01"]),
            won("no created", "a", "10", ["-", "2026-07-01"]),
            won("no close", "a", "10", [june, "-"]),
            won("reversed", "a", "10", [june, "2026-05-01"]),
        ])
        .touches([touch_of("a", "webinar", "2026-05-15")]);
    book.check(&[("influenced_pipeline:value", "1 = 10/10 n1")]);
    assert_eq!(
        left_out(&book.figure("influenced_pipeline:value")),
        "closes_before_opens 1, no_created_date 1, no_close_date 1, no_account 1"
    );
    let nothing = book.touches([]);
    nothing.check(&[("influenced_pipeline:value", "no_touches n0")]);
}

/// Two files whose rows share their lines, in the wrong order: a deal is found by its place.
#[test]
fn deals_of_several_files_keep_their_own_touches() {
    let mut book = book().touches([touch("p", "webinar", "2026-06-15")]);
    book.inputs.opportunities[0].origin = book.inputs.opportunities[1].origin;
    book.check(&[("influenced_pipeline:value", "0.25 = 100/400 n2")]);
    book.inputs.opportunities.reverse();
    book.check(&[("influenced_pipeline:value", "0.25 = 100/400 n2")]);
    book.inputs.opportunities[1].origin.file = winnable_model::FileId(0);
    book.check(&[
        ("influenced_pipeline:value", "0.25 = 100/400 n2"),
        ("influenced_pipeline:open", "0 = 0/300 n1"),
    ]);
}
