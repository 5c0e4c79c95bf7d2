use super::*;

fn grid() -> Grid {
    let mut grid = Grid::new(vec![
        Column::flexible("name".to_owned(), 6),
        Column::whole("score".to_owned(), Side::Right),
        Column::whole("last".to_owned(), Side::Left),
    ]);
    grid.push(["한빛소프트웨어", "7.50", "2026-10-01"].map(str::to_owned));
    grid.push(["Dickenson plc", "100.00", "2026-09-30"].map(str::to_owned));
    grid
}

#[test]
fn a_table_that_fits_is_whole() {
    let laid = grid().lay(80);
    assert_eq!(laid.heading, "name             score  last");
    assert_eq!(
        laid.rows,
        [
            "한빛소프트웨어    7.50  2026-10-01",
            "Dickenson plc   100.00  2026-09-30"
        ]
    );
    assert!(laid.dropped.is_empty());
}

#[test]
fn names_shrink_before_columns_go() {
    let laid = grid().lay(30);
    assert_eq!(laid.rows[0], "한빛소프…     7.50  2026-10-01");
    let laid = grid().lay(20);
    assert_eq!(laid.rows[1], "Dickenson p…  100.00");
    assert_eq!(laid.dropped, ["last"]);
}

#[test]
fn names_that_would_look_alike_keep_their_ends() {
    let mut grid = Grid::new(vec![Column::flexible("name".to_owned(), 6).named()]);
    for name in [
        "BrightPath Systems Seoul",
        "BrightPath Systems Busan",
        "Dickenson International plc",
    ] {
        grid.push([name.to_owned()]);
    }
    let laid = grid.lay(16);
    assert_eq!(
        laid.rows,
        ["BrightPath…Seoul", "BrightPath…Busan", "Dickenson Inter…"]
    );
}

#[test]
fn kept_columns_are_cut_only_after_the_others_went() {
    let mut grid = Grid::new(vec![
        Column::flexible("name".to_owned(), 6).kept(),
        Column::whole("share".to_owned(), Side::Right).kept(),
        Column::flexible("text".to_owned(), 4),
    ]);
    grid.push(["account.industry", "12 of 18", "what it says"].map(str::to_owned));
    // 16 + 2 + 8 + 2 + 4 = 32.
    assert_eq!(grid.lay(32).rows, ["account.industry  12 of 18  wha…"]);
    assert_eq!(grid.lay(31).rows, ["account.industry  12 of 18"]);
    assert_eq!(grid.lay(20).rows, ["account.i…  12 of 18"]);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in 0..60 {
        let laid = grid().lay(width);
        for line in laid.rows.iter().chain([&laid.heading]) {
            assert!(display_width(line) <= width, "{line:?} at {width}");
        }
    }
}

#[test]
fn sentences_go_on_in_the_next_line() {
    let mut grid = Grid::new(vec![
        Column::flexible("name".to_owned(), 4),
        Column::flexible("why".to_owned(), 9).wrapped(),
        Column::whole("n".to_owned(), Side::Right),
    ]);
    grid.push(["Acme Inc.", "one worth less keeps a seat", "12"].map(str::to_owned));
    grid.push(["Beta", "", "7"].map(str::to_owned));
    // The name is whole before the sentence gets more than its nine columns.
    let laid = grid.lay(24);
    assert_eq!(
        laid.rows,
        [
            "Acme Inc.  one worth  12",
            "           less",
            "           keeps a",
            "           seat",
            "Beta                   7",
        ]
    );
    assert_eq!(grid.lay(80).rows.len(), 2);
    assert!(laid.dropped.is_empty());
}
