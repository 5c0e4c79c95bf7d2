use std::time::Duration;

use super::{SEEDS, command, seconds};

#[test]
fn times_are_shown_in_tenths_of_a_second() {
    for (milliseconds, expected) in [(0, "0.0 s"), (999, "0.9 s"), (61_250, "61.2 s")] {
        assert_eq!(seconds(Duration::from_millis(milliseconds)), expected);
    }
}

#[test]
fn tests_draw_the_same_inputs_for_the_same_tree() {
    let seeds = |arguments: &[&str]| {
        let command = command(arguments);
        let named = |name: &&str| {
            let mut set = command.get_envs();
            set.any(|(key, value)| key == *name && value.is_some())
                || std::env::var_os(*name).is_some()
        };
        SEEDS.iter().filter(|name| named(name)).count()
    };
    assert_eq!(seeds(&["test", "--workspace"]), SEEDS.len());
}
