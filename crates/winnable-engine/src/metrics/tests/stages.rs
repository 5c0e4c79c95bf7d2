//! Stages: the way of five deals that two programs agree on, told as a history of deals.

use winnable_model::{Opportunity, StageChange};

use super::*;

fn staged(stage: &str, deal: Opportunity) -> Opportunity {
    Opportunity {
        stage: stage.into(),
        ..deal
    }
}

/// A and C are won (C skips a stage), B is lost, D stays in the first stage and E goes back and forth.
fn five() -> Book {
    let mut book = Book::new(&["a"])
        .deals([
            staged(
                "Closed Won",
                won("A", "a", "1", ["2025-01-01", "2025-03-02"]),
            ),
            staged(
                "Closed Lost",
                lost("B", "a", "1", ["2025-01-05", "2025-02-04"]),
            ),
            staged(
                "Closed Won",
                won("C", "a", "1", ["2025-01-10", "2025-04-10"]),
            ),
            staged("mql", open("D", "a", "1", ["2025-02-01", "-"])),
            staged("opp", open("E", "a", "1", ["2025-02-01", "-"])),
        ])
        .stages([
            change("A", "mql", "2025-01-01"),
            change("A", "sql", "2025-01-11"),
            change("A", "opp", "2025-01-31"),
            change("A", "Closed Won", "2025-03-02"),
            change("B", "mql", "2025-01-05"),
            change("B", "sql", "2025-01-25"),
            change("B", "Closed Lost", "2025-02-04"),
            change("C", "mql", "2025-01-10"),
            change("C", "opp", "2025-02-09"),
            // The history lacks the close of C; the deal says it.
            change("D", "mql", "2025-02-01"),
            change("E", "mql", "2025-02-01"),
            change("E", "sql", "2025-02-11"),
            change("E", "mql", "2025-02-21"),
            change("E", "sql", "2025-03-03"),
            change("E", "opp", "2025-03-13"),
            change("nobody", "sql", "2025-03-13"),
        ]);
    book.run.as_of = day("2025-04-30");
    book.settings.window = crate::metrics::Window::until(day("2025-04-30"));
    book
}

fn stated(book: Book) -> Book {
    book.with(|settings| settings.stages = ["MQL", "SQL", "Opp"].map(str::to_owned).to_vec())
}

#[test]
fn skipped_stages_count_as_reached_and_loops_once() {
    // Reached: 5, 4, 3, 2. Entered: 5, 3, 3, 2; from each stage those who entered the next one:
    // 3 of 5 entered sql, 2 of 3 of those opp, 2 of 3 of those are won.
    stated(five()).check(&[
        ("stage_conversion:reached", "0.4 = 2/5 n5"),
        ("stage_conversion:reached stage=SQL", "0.8 = 4/5 n5"),
        ("stage_conversion:reached stage=Opp", "0.75 = 3/4 n4"),
        ("stage_conversion:reached stage=won", "0.666667 = 2/3 n3"),
        ("stage_conversion:entered", "0.4 = 2/5 n5"),
        ("stage_conversion:entered stage=SQL", "0.6 = 3/5 n5"),
        ("stage_conversion:entered stage=Opp", "0.666667 = 2/3 n3"),
        ("stage_conversion:entered stage=won", "0.666667 = 2/3 n3"),
    ]);
}

#[test]
fn days_in_a_stage_are_those_of_all_visits_and_open_ones_are_censored() {
    // mql by deal: 10, 20, 30, 88+, 20 (10 + 10). Not left by 20 days: 4/5 × 2/4 = 0.4.
    // sql: 20, 10, 20: 2/3 after 10, none after 20.
    // opp: 30, 60, 48+: 2/3 after 30; after 60 it is 0.
    // Visits that ended: mql 10, 20, 30, 10, 10; sql 20, 10, 10, 10; opp 30, 60.
    stated(five()).check(&[
        ("stage_dwell:km stage=MQL", "20 n5"),
        ("stage_dwell:km stage=SQL", "20 n3"),
        ("stage_dwell:km stage=Opp", "60 n3"),
        ("stage_dwell:completed stage=MQL", "10 n5"),
        ("stage_dwell:completed stage=SQL", "10 n4"),
        ("stage_dwell:completed stage=Opp", "45 n2"),
        // Over all: 10, 10, 20, 20, 20, 20, 30, 30, 48+, 60, 88+: after 20 days 9/11 × 5/9 = 5/11.
        ("stage_dwell:km", "20 n11"),
        // 10 × 6, 20 × 2, 30 × 2, 60: the sixth of eleven is 10.
        ("stage_dwell:completed", "10 n11"),
    ]);
}

#[test]
fn the_order_is_found_in_the_data_where_nobody_states_it() {
    // Mean positions: mql 0; sql 1; opp 2 (A), 1 (C), 2 (E) = 5/3.
    five().check(&[
        ("stage_conversion:reached", "0.4 = 2/5 n5"),
        ("stage_conversion:reached stage=opp", "0.75 = 3/4 n4"),
    ]);
    let whole = five().figure("stage_conversion:reached");
    assert!(
        notes(&whole).contains("(mql → sql → opp → won)"),
        "{}",
        notes(&whole)
    );
    // Nobody moved: any order would be made up.
    let still = five().stages([
        change("D", "mql", "2025-02-01"),
        change("E", "opp", "2025-02-01"),
    ]);
    still.check(&[
        ("stage_conversion:reached", "unknown_order n0"),
        ("stage_dwell:km", "unknown_order n0"),
    ]);
    // Unless the history says how likely each stage is to be won.
    let likely = |chance: &str, change: StageChange| StageChange {
        probability: Some(number(chance)),
        ..change
    };
    let told = five().stages([
        likely("0.6", change("D", "b", "2025-02-01")),
        likely("0.2", change("E", "c", "2025-02-01")),
    ]);
    let whole = told.figure("stage_conversion:reached");
    assert!(notes(&whole).contains("(c → b → won)"), "{}", notes(&whole));
    five().stages([]).check(&[
        ("stage_conversion:reached", "missing_input n0"),
        ("stage_dwell:completed", "missing_input n0"),
    ]);
}

/// Deals that are lost keep the stage in which they were lost: it is a stage all the same.
#[test]
fn a_stage_in_which_deals_are_lost_is_no_end() {
    let book = Book::new(&["a"])
        .deals([
            staged(
                "Proposal",
                lost("B", "a", "1", ["2026-01-01", "2026-03-01"]),
            ),
            staged("Won", won("A", "a", "1", ["2026-01-01", "2026-03-01"])),
        ])
        .stages([
            change("A", "Discovery", "2026-01-01"),
            change("A", "Proposal", "2026-01-11"),
            change("A", "Won", "2026-03-01"),
            change("B", "Discovery", "2026-01-01"),
            change("B", "Proposal", "2026-01-21"),
        ]);
    book.check(&[
        ("stage_conversion:reached stage=Proposal", "1 = 2/2 n2"),
        ("stage_conversion:reached stage=won", "0.5 = 1/2 n2"),
        // 59 - 10 = 49 days and 59 - 20 = 39 days.
        ("stage_dwell:completed stage=Proposal", "44 n2"),
    ]);
}

/// Hardly a deal goes on from it, and an open one stands in it.
#[test]
fn a_stage_in_which_a_deal_is_open_is_no_end() {
    let dates = ["2026-01-01", "2026-03-01"];
    let lost = |id| staged("Proposal", lost(id, "a", "1", dates));
    let book = Book::new(&["a"])
        .deals([
            lost("B"),
            lost("C"),
            staged("Proposal", open("D", "a", "1", dates)),
        ])
        .stages(["B", "C", "D"].into_iter().flat_map(|id| {
            [
                change(id, "Discovery", "2026-01-01"),
                change(id, "Proposal", "2026-02-01"),
            ]
        }));
    book.check(&[
        ("stage_conversion:reached stage=Proposal", "1 = 3/3 n3"),
        ("stage_conversion:reached", "0 = 0/3 n3"),
    ]);
}

#[test]
fn a_project_may_list_the_ends_among_its_stages() {
    let all = ["mql", "sql", "opp", "won", "lost"];
    let with_ours = five().with(|settings| settings.stages = all.map(str::to_owned).to_vec());
    let names = ["mql", "sql", "opp", "Closed Won", "Closed Lost"];
    let with_theirs = five().with(|settings| settings.stages = names.map(str::to_owned).to_vec());
    for book in [with_ours, with_theirs] {
        book.check(&[
            ("stage_conversion:reached", "0.4 = 2/5 n5"),
            ("stage_conversion:reached stage=won", "0.666667 = 2/3 n3"),
        ]);
    }
    // A stage that the project does not list is none.
    let two = five().with(|settings| settings.stages = ["mql", "opp"].map(str::to_owned).to_vec());
    two.check(&[("stage_conversion:reached stage=opp", "0.6 = 3/5 n5")]);
}

/// The deals keep no stage, and the history ends with the names that CRMs ship with.
#[test]
fn the_names_of_closed_stages_are_ends_whatever_the_deals_say() {
    let made = ["2025-01-01", "2025-04-01"];
    let book = Book::new(&["a"])
        .deals([won("A", "a", "1", made), lost("B", "a", "1", made)])
        .stages([
            change("A", "Demo", "2025-01-02"),
            change("A", "6 - Closed Won", "2025-04-01"),
            change("B", "Demo", "2025-01-02"),
            change("B", "closedlost", "2025-04-01"),
        ]);
    book.check(&[("stage_conversion:reached", "0.5 = 1/2 n2")]);
    let note = notes(&book.figure("stage_conversion:reached"));
    assert!(note.contains("(Demo → won)"), "{note}");
    // A listed stage that the history does not have is a slip of the pen.
    let slip = book.with(|settings| settings.stages = vec!["Demo".to_owned(), "Ofer".to_owned()]);
    let note = notes(&slip.figure("stage_conversion:reached"));
    assert!(note.contains("no row of the history is in Ofer"), "{note}");
}

/// It states no close date, and the history says when it was won.
#[test]
fn a_deal_without_a_close_date_ends_where_the_history_says() {
    let made = "2026-01-01";
    let book = Book::new(&["a"])
        .deals([
            won("o1", "a", "1", [made, "-"]),
            won("o2", "a", "1", [made, "2026-03-01"]),
            open("o3", "a", "1", [made, "-"]),
            lost("o4", "a", "1", [made, "-"]),
        ])
        .stages([
            change("o1", "Demo", made),
            change("o1", "Closed Won", "2026-03-31"),
            change("o2", "Demo", made),
            change("o3", "Demo", made),
            // It was lost some day after its last entry.
            change("o4", "Demo", made),
        ]);
    book.check(&[("stage_conversion:reached", "0.5 = 2/4 n4")]);
    // By the end of February nobody was won.
    book.clone()
        .window("2026-01-01..2026-02-28")
        .check(&[("stage_conversion:reached", "0 = 0/4 n4")]);
    let note = notes(&book.figure("stage_conversion:reached"));
    assert!(
        note.contains("3 of 4 deals have one entry in the history"),
        "{note}"
    );
}

#[test]
fn who_was_won_went_all_the_way_whatever_was_written_down() {
    // F and G have nothing but their last change: F is won and has reached every stage without having
    // entered one, G was lost nobody knows where.
    let mut more = stated(five());
    more.inputs.opportunities.extend([
        staged(
            "Closed Won",
            won("F", "a", "1", ["2025-01-01", "2025-04-01"]),
        ),
        staged(
            "Closed Lost",
            lost("G", "a", "1", ["2025-01-01", "2025-04-01"]),
        ),
    ]);
    more.inputs.stages.extend([
        change("F", "Closed Won", "2025-04-01"),
        change("G", "Closed Lost", "2025-04-01"),
    ]);
    // Reached: 6, 5, 4, 3.
    more.check(&[
        ("stage_conversion:reached", "0.5 = 3/6 n6"),
        ("stage_conversion:reached stage=SQL", "0.833333 = 5/6 n6"),
        ("stage_conversion:reached stage=won", "0.75 = 3/4 n4"),
        ("stage_conversion:entered", "0.4 = 2/5 n5"),
    ]);
    let whole = more.figure("stage_conversion:reached");
    assert_eq!(left_out(&whole), "no_stage 1");
}

#[test]
fn stages_of_review_are_one_stay() {
    // A is 10 days with security and 20 with purchasing; D is 15 with security and still there.
    let book = Book::new(&["a"])
        .deals([
            won("A", "a", "1", ["2025-01-01", "2025-03-02"]),
            open("D", "a", "1", ["2025-04-01", "-"]),
        ])
        .stages([
            change("A", "Demo", "2025-01-01"),
            change("A", "Security review", "2025-01-31"),
            change("A", "Procurement", "2025-02-10"),
            change("D", "Demo", "2025-04-01"),
            change("D", "Security review", "2025-04-15"),
        ]);
    let mut book = book.with(|settings| {
        settings.stages = ["Demo", "Security review", "Procurement"]
            .map(str::to_owned)
            .to_vec();
    });
    book.run.as_of = day("2025-04-30");
    book.settings.window = crate::metrics::Window::until(day("2025-04-30"));
    book.check(&[(
        "stage_dwell:completed stages=Security review + Procurement",
        "30 n1",
    )]);
}
