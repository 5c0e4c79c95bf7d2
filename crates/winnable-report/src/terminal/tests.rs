use proptest::prelude::*;

use super::*;

#[test]
fn hostile_characters_are_shown_and_do_nothing() {
    for (text, shown) in [
        ("Acme", "Acme"),
        ("한빛 (주)", "한빛 (주)"),
        ("\u{1b}[2J", "\\x1b[2J"),
        ("\u{1b}]8;;http://x\u{7}", "\\x1b]8;;http://x\\x07"),
        ("a\rb\nc\td", "a\\x0db\\x0ac\\x09d"),
        ("\u{9b}31m", "\\x9b31m"),
        ("moc.live\u{202e}", "moc.live<U+202E>"),
        ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
        ("\u{7f}\0", "\\x7f\\x00"),
        ("👩‍💻", "👩‍💻"),
    ] {
        assert_eq!(escape(text), shown);
    }
}

#[test]
fn texts_are_cut_by_columns() {
    for (text, width, cut) in [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("한빛", 4, "한빛"),
        ("한빛소프트", 4, "한…"),
        ("한빛소프트", 5, "한빛…"),
        ("x", 0, ""),
        ("", 0, ""),
    ] {
        assert_eq!(truncate(text, width), cut, "{text} at {width}");
    }
}

#[test]
fn the_end_of_a_name_can_be_kept() {
    for (text, width, cut) in [
        ("BrightPath Seoul", 16, "BrightPath Seoul"),
        ("BrightPath Systems Seoul", 16, "BrightPath…Seoul"),
        ("abcdefghij", 7, "abc…hij"),
        ("한빛소프트웨어서울", 9, "한빛…서울"),
        ("abcdef", 2, "a…"),
        ("abcdef", 0, ""),
    ] {
        assert_eq!(truncate_middle(text, width), cut, "{text} at {width}");
    }
}

#[test]
fn a_hanging_head_indents_what_follows() {
    assert_eq!(
        hang("note: ", "one two three", 14),
        ["note: one two", "      three"]
    );
    assert_eq!(
        hang("a long head: ", "one two", 14),
        ["a long head:", "  one two"]
    );
}

proptest! {
    #[test]
    fn nothing_is_wider_than_asked(text in "\\PC{0,60}|[가-힣 ]{0,60}|.{0,60}", width in 2_usize..50) {
        let harmless = escape(&text);
        prop_assert!(!harmless.chars().any(steers));
        prop_assert!(display_width(&truncate(&harmless, width)) <= width);
        prop_assert!(display_width(&truncate_middle(&harmless, width)) <= width);
        for line in wrap(&harmless, width) {
            prop_assert!(display_width(&line) <= width, "{line:?}");
        }
    }

    #[test]
    fn wrapping_loses_no_letter(text in "[a-z가-힣]{1,20}( [a-z가-힣]{1,20}){0,8}", width in 2_usize..30) {
        let letters = |text: &str| text.replace(' ', "");
        prop_assert_eq!(letters(&wrap(&text, width).concat()), letters(&text));
    }
}
