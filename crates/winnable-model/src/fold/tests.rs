use proptest::prelude::*;

use super::fold;

#[test]
fn labels_that_look_alike_have_one_key() {
    let table = [
        ("", ""),
        (" \t\r\n ", ""),
        ("Acme  Inc.", "acme inc."),
        ("ACME\u{a0}INC.", "acme inc."),
        ("Ac\u{200b}me\u{feff} Inc.", "acme inc."),
        ("Ａｃｍｅ　Ｉｎｃ．", "acme inc."),
        ("Acme\u{0} Inc.", "acme inc."),
        ("㈜한빛", "(주)한빛"),
        ("（주）한빛", "(주)한빛"),
        ("\u{1112}\u{1161}\u{11ab}\u{1107}\u{1175}\u{11be}", "한빛"),
        ("한\u{3164}빛", "한빛"),
        ("e\u{200b}\u{301}", "é"),
        ("H\u{331}", "\u{1e96}"),
        ("a \u{200b} b", "a b"),
        ("ΟΔΟΣ", "οδος"),
        ("STRASSE", "strasse"),
    ];
    for (text, key) in table {
        assert_eq!(fold(text), key, "{text:?}");
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_key_has_no_control_characters_and_no_loose_spaces(text in any::<String>()) {
        let key = fold(&text);
        prop_assert!(!key.chars().any(char::is_control));
        prop_assert!(!key.contains("  "));
        prop_assert_eq!(key.trim(), &key);
    }
}
