use std::path::PathBuf;

use super::{executable, first_difference};

#[test]
fn the_first_differing_line_is_shown_both_ways() {
    for (stored, fresh, expected) in [
        ("a\nb\n", "a\nb\n", None),
        ("a\r\nb\r\n", "a\nb\n", None),
        ("a\nb\n", "a\nc\n", Some("f:2: differs\n  - b\n  + c")),
        ("a\n", "a\nb\n", Some("f:2: differs\n  - \n  + b")),
        ("a\nb", "a", Some("f:2: differs\n  - b\n  + (end of file)")),
    ] {
        let found = first_difference("f", stored, fresh);
        assert_eq!(found.as_deref(), expected, "{stored:?} and {fresh:?}");
    }
}

#[test]
fn the_program_is_found_among_the_messages_of_cargo() {
    let messages = concat!(
        r#"{"reason":"compiler-artifact","target":{"name":"winnable_model"},"executable":null}"#,
        "\nnot JSON\n",
        r#"{"reason":"compiler-artifact","target":{"name":"winnable"},"executable":"t/winnable"}"#,
        "\n",
        r#"{"reason":"build-finished","success":true}"#,
    );
    assert_eq!(executable(messages), Some(PathBuf::from("t/winnable")));
    assert_eq!(
        executable(r#"{"reason":"build-finished","success":true}"#),
        None
    );
}
