use super::waterfall;
use crate::terminal::display_width;

#[test]
fn bars_start_where_the_last_one_ended() {
    for (before, change, bar) in [
        (0, 10_000, "██████████"),
        (0, 5_000, "█████"),
        (5_000, 2_500, "     ██▌"),
        (9_900, 100, "         ▏"),
        (5_000, 1, "     ▏"),
        (5_000, -2_000, "   ▒▒"),
        (5_000, 0, ""),
        (-500, 500, "▏"),
    ] {
        assert_eq!(
            waterfall(before, change, 10_000, 10),
            bar,
            "{before} {change}"
        );
    }
}

#[test]
fn no_bar_leaves_its_scale() {
    for before in (-3_000..=12_000).step_by(777) {
        for change in (-12_000..=12_000).step_by(999) {
            for cells in [0, 1, 7, 20] {
                assert!(display_width(&waterfall(before, change, 10_000, cells)) <= cells);
            }
        }
    }
}
