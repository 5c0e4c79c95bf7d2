use super::*;
use crate::{Lang, Localised};

#[test]
fn one_row_is_singular() {
    for (cells, en) in [(1, "1 cell unreadable"), (1_200, "1,200 cells unreadable")] {
        assert_eq!(cells_left_out(cells).text(Lang::En), en);
    }
    for (rows, en) in [(1, "from 1 row"), (2, "from 2 rows")] {
        assert_eq!(super::super::from_rows(rows).text(Lang::En), en);
    }
    let counts = super::super::counts(1, 0, 0, 0);
    assert_eq!(counts.en, "1 account = 1 listed + 0 excluded");
}

#[test]
fn lines_left_out_are_counted_in_grammar() {
    for (count, closing, beside) in [
        (1, "1 more line is in", "(1 line not shown)"),
        (2, "2 more lines are in", "(2 lines not shown)"),
    ] {
        assert!(super::super::lines_left_out(count).en.starts_with(closing));
        assert_eq!(super::super::not_shown(count).en, beside);
    }
}

#[test]
fn every_known_part_has_its_korean() {
    for (name, ..) in PARTS {
        let korean = part_of_rows(name).ko;
        assert!(!korean.is_ascii(), "{name}: {korean}");
    }
    assert_eq!(part_of_rows("Zoom").en, "Zoom");
}

#[test]
fn a_filter_that_nobody_meets_says_what_is_unknown() {
    for (unknown, en) in [
        (0, "no account meets --where x"),
        (
            1,
            "no account meets --where x; 1 depends on an unknown field",
        ),
        (
            3,
            "no account meets --where x; 3 depend on an unknown field",
        ),
    ] {
        assert_eq!(super::super::nobody_meets("x", unknown).en, en);
    }
}
