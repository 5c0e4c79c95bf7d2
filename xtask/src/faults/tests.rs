use super::*;

#[test]
fn counts_are_read_from_lines_of_ours_alone() {
    let cases = [
        ("faults: F02 write EIO: tried 41, survived 41", Some(41)),
        (
            "faults: F01 rename KILL: tried 6, survived 6 (between two files: 5)",
            Some(6),
        ),
        ("tried 3, survived 3", None),
        ("faults: cargo test", None),
        ("faults: tried many, survived", None),
    ];
    for (line, count) in cases {
        assert_eq!(tried(line), count, "{line}");
    }
}
