use super::sourced;

#[test]
fn a_file_names_a_peer_or_a_reference() {
    for (text, expected) in [
        (
            r#"{"peers":[{"name":"R","version":"4.2.2"}],"references":[]}"#,
            Ok(()),
        ),
        (r#"{"peers":[],"references":["Fowler, PoEAA"]}"#, Ok(())),
        (r#"{"references":["Fowler, PoEAA"]}"#, Ok(())),
        (
            r#"{"peers":[],"references":[]}"#,
            Err("expected `peers` or `references`"),
        ),
        (r#"{"cases":[]}"#, Err("expected `peers` or `references`")),
        (
            r#"{"peers":[],"references":[" "]}"#,
            Err("expected `peers` or `references`"),
        ),
        (
            r#"{"peers":[{"name":"R"},{"version":"1"}]}"#,
            Err("peer 2 has no name"),
        ),
        ("[", Err("EOF while parsing")),
    ] {
        match (sourced(text), expected) {
            (Ok(()), Ok(())) => {}
            (Err(reason), Err(part)) => assert!(reason.starts_with(part), "{text}: {reason}"),
            (got, expected) => panic!("{text}: got {got:?}, expected {expected:?}"),
        }
    }
}
