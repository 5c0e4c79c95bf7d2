use super::guard;

/// The cases of B42, and names that only look like them.
#[test]
fn formulas_are_guarded_and_names_are_not() {
    for text in [
        "=HYPERLINK(\"http://x\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "＝1",
        "＋1",
        "－1",
        "＠SUM",
        "  =1",
        "\u{FEFF}=1",
        "+82-2-123",
    ] {
        assert_eq!(guard(text), format!("'{text}"));
    }
    for text in [
        "",
        " ",
        "Acme = Beta",
        "a+b",
        "한빛소프트",
        "'=1",
        "1-2",
        "(주)한빛",
    ] {
        assert_eq!(guard(text), text);
    }
}
