use std::collections::BTreeSet;

use super::Table;

/// A table with the given rows, in a text around it.
fn text(rows: &str) -> String {
    format!(
        "# Crates\n\n| other | table |\n|---|---|\n| a | b |\n\n\
         | crate | one job | may use |\n|---|---|---|\n{rows}\nText below.\n| x | y | z |\n"
    )
}

fn full(names: &[&str]) -> BTreeSet<String> {
    names
        .iter()
        .map(|name| format!("winnable-{name}"))
        .collect()
}

#[test]
fn a_cell_of_the_last_column_is_a_list_or_all_above() {
    let above = "| `winnable-model` | words | – |\n\
                 | `winnable-ingest` | files | model |\n\
                 | `winnable-score` (planned) | points | model, ingest |\n";
    for (cell, expected) in [
        ("–", &[][..]),
        ("none of ours", &[]),
        ("model", &["model"]),
        ("model, score", &["model", "score"]),
        ("model, ingest and score", &["model", "ingest", "score"]),
        ("all above", &["model", "ingest", "score"]),
        ("all above but ingest", &["model", "score"]),
        ("all above but ingest and score", &["model"]),
    ] {
        let table = Table::parse(&text(&format!("{above}| `winnable-x` | x | {cell} |\n")));
        let table = table.unwrap_or_else(|reason| panic!("{cell}: {reason}"));
        assert_eq!(table.rows().len(), 4, "{cell}");
        let row = table.row("winnable-x").expect("the row is there");
        assert_eq!(row.may_use, full(expected), "{cell}");
    }
}

#[test]
fn a_row_may_be_planned() {
    let table = Table::parse(&text(
        "| `winnable-model` | words | – |\n| `winnable-sql` (planned) | SQL | model |\n",
    ));
    let planned = table.map(|table| table.rows().iter().map(|row| row.planned).collect());
    assert_eq!(planned, Ok(vec![false, true]));
}

#[test]
fn above_means_an_earlier_row() {
    let table = Table::parse(&text(
        "| `winnable-a` | a | – |\n| `winnable-b` | b | – |\n",
    ));
    let table = table.expect("the table is well formed");
    assert!(table.is_above("winnable-a", "winnable-b"));
    assert!(!table.is_above("winnable-b", "winnable-a"));
    assert!(!table.is_above("winnable-a", "winnable-a"));
    assert!(!table.is_above("winnable-a", "winnable-z"));
}

#[test]
fn a_refusal_names_the_line_and_what_was_expected() {
    for (rows, expected) in [
        ("", ":7: expected rows"),
        (
            "| winnable-model | words | – |\n",
            ":9: expected a crate name in backticks",
        ),
        (
            "| `winnable-model` | words |\n",
            ":9: expected 3 cells, found 2",
        ),
        (
            "| `winnable-a` | a | score |\n",
            ":9: `winnable-score` is no crate of a row above",
        ),
        (
            "| `winnable-a` | a | a |\n",
            ":9: `winnable-a` is no crate of a row above",
        ),
        (
            "| `winnable-a` | a | – |\n| `winnable-a` | a | – |\n",
            ":10: `winnable-a` has two rows",
        ),
        (
            "| `winnable-a` | a | all above, too |\n",
            ":9: expected `all above`",
        ),
        (
            "| `winnable-a` | a | all above but b |\n",
            ":9: `winnable-b` is no crate",
        ),
    ] {
        let reason = Table::parse(&text(rows)).expect_err(rows);
        assert!(reason.starts_with(expected), "{rows}: {reason}");
    }
    let reason = Table::parse("no table").expect_err("there is no table");
    assert_eq!(
        reason,
        ": expected a table with the columns crate | one job | may use"
    );
}
