use std::time::Duration;

use super::seconds;

#[test]
fn times_are_shown_in_tenths_of_a_second() {
    for (milliseconds, expected) in [(0, "0.0 s"), (999, "0.9 s"), (61_250, "61.2 s")] {
        assert_eq!(seconds(Duration::from_millis(milliseconds)), expected);
    }
}
