use super::*;

fn block(most: usize) -> Block {
    let entries = ["one two three four", "five", "six seven eight"].map(str::to_owned);
    Block::new("head  ", entries.to_vec(), most, 14)
}

#[test]
fn every_entry_has_a_line_and_what_is_left_goes_in_turn() {
    let whole = [
        "head  one two",
        "      three",
        "      four",
        "      five",
        "      six",
        "      seven",
        "      eight",
    ];
    assert_eq!(block(3).natural(), whole.len());
    assert_eq!(block(3).lines(20), whole);
    let least = ["head  one two…", "      five", "      six…"];
    assert_eq!(block(3).lines(0), least);
    // The first entry is the first in turn.
    let four = ["head  one two", "      three…", "      five", "      six…"];
    assert_eq!(block(3).lines(4), four);
}

#[test]
fn entries_beyond_the_most_follow_in_the_last() {
    assert_eq!(block(2).least(), 2);
    assert_eq!(block(2).lines(0), ["head  one two…", "      five ·…"]);
}

#[test]
fn an_entry_can_be_held_short() {
    assert_eq!(
        block(3).at_most(2).lines(20),
        [
            "head  one two",
            "      three…",
            "      five",
            "      six",
            "      seven…",
        ]
    );
}
