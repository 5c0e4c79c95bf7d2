//! Tables that `winnable icp backtest` refuses, and what it says then.

use super::{DATES, OF_BOOK, args, book};
use crate::harness::Folder;

/// The run ends with 2, and says each of these.
fn refused(folder: &Folder, args: &[&str], says: &[&str]) {
    let run = folder.run(args).with_code(2);
    // Where a line breaks depends on the width.
    let err = run.err();
    let said = err.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in says {
        assert!(said.contains(text), "{text}\n{said}");
    }
    assert_eq!(run.out(), "");
}

#[test]
fn a_column_that_is_not_there_is_named_with_those_that_are() {
    let folder = book("icp-refused");
    let with = |outcome: &'static str, score: &'static str| {
        [
            "icp",
            "backtest",
            "--table",
            "deals.csv",
            "--outcome",
            outcome,
            "--score",
            score,
        ]
    };
    refused(
        &folder,
        &with("status=won", "points"),
        &["E0133", "no column `points`", "id, industry, employees"],
    );
    refused(
        &folder,
        &with("stage=won", "score"),
        &["E0133", "no column `stage`"],
    );
    refused(
        &folder,
        &with("status=signed", "score"),
        &["E0133", "no row has `signed`", "lost, won"],
    );
    refused(
        &folder,
        &with("status=won", "industry"),
        &["E0133", "`industry` is no score", "`fintech` in line 2"],
    );
    refused(&folder, &with("status", "score"), &["COLUMN=WON"]);
    let bands = args(&[&OF_BOOK, &["--bands", "0,70,40"]]);
    refused(
        &folder,
        &bands,
        &["0,70,40", "two or more numbers that rise"],
    );
    let id = args(&[&OF_BOOK, &["--id", "account"]]);
    refused(&folder, &id, &["E0133", "no column `account`"]);
}

#[test]
fn a_table_without_rows_is_refused() {
    let folder = Folder::new("icp-empty");
    folder.write("deals.csv", "id,status,score\n");
    refused(&folder, &OF_BOOK, &["E0133", "no rows"]);
    folder.write("deals.csv", "id,status,score\n1,open,70\n2,,20\n");
    refused(&folder, &OF_BOOK, &["E0133", "nothing was won"]);
}

#[test]
fn dates_that_are_none_are_refused_with_their_line() {
    let folder = book("icp-dates");
    let dated = args(&[&OF_BOOK, &["--time", "industry", "--closed", "closed"]]);
    refused(
        &folder,
        &dated,
        &["E0134", "`fintech` in `industry`, line 2", "YYYY-MM-DD"],
    );
    let table = |created: &str| format!("id,status,score,opened,closed,ttv_days\n{created}");
    folder.write(
        "deals.csv",
        &table("1,won,70,03/04/2026,03/05/2026,4\n2,lost,20,05/06/2026,07/08/2026,\n"),
    );
    refused(
        &folder,
        &args(&[&OF_BOOK, &DATES]),
        &["E0134", "none says which"],
    );
    folder.write(
        "deals.csv",
        &table("1,won,70,2026-01-04,2026-02-05,-4\n2,lost,20,2026-01-06,2026-01-08,\n"),
    );
    refused(
        &folder,
        &args(&[&OF_BOOK, &DATES]),
        &["E0134", "at least 0"],
    );
    // A day to go back to, and no dates.
    let back = args(&[&OF_BOOK, &["--as-of", "2026-01-31"]]);
    refused(&folder, &back, &["E0135", "--time and --closed"]);
    // Dates of the close alone say nothing of how long it took.
    let closed = args(&[&OF_BOOK, &["--closed", "closed"]]);
    refused(&folder, &closed, &["--time"]);
}

/// Nothing scores the rows: the deals of the project are not shown instead.
#[test]
fn a_table_without_a_score_is_refused() {
    let folder = Folder::new("icp-unscored");
    folder.run(&["init", "--demo"]).with_code(0);
    folder.write("deals.csv", "status,points\nwon,1\nlost,2\n");
    let table = ["--table", "deals.csv", "--outcome", "status=won"];
    refused(
        &folder,
        &args(&[&["icp", "backtest"], &table]),
        &["--score", "--model"],
    );
    let both = ["--score", "points", "--model", "icp100"];
    refused(
        &folder,
        &args(&[&["icp", "backtest"], &table, &both]),
        &["--score", "--model"],
    );
}
