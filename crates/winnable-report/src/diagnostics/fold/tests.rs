use super::fold;
use crate::terminal::display_width;

#[test]
fn labels_move_below_their_carets() {
    let label = "  |     ^^^^^^ keys of a rule: id, field, op, value";
    assert_eq!(
        fold(label, 30),
        [
            "  |     ^^^^^^",
            "  |  keys of a rule: id,",
            "  |  field, op, value"
        ]
    );
}

#[test]
fn messages_fold_and_source_lines_are_cut() {
    assert_eq!(
        fold("error[E0203]: unknown key `wieght` in rule", 24),
        ["error[E0203]: unknown", "  key `wieght` in rule"]
    );
    assert_eq!(
        fold("7 | wieght = 25 # some remark", 16),
        ["7 | wieght = 25…"]
    );
}

/// The continuation of a note stands under its text, of a title two columns in; nothing returns to
/// the first column.
#[test]
fn notes_hang_under_their_text() {
    assert_eq!(
        fold(" = help: mend it in the export and run again", 28),
        [
            " = help: mend it in the",
            "         export and run",
            "         again"
        ]
    );
    assert_eq!(
        fold("= 도움말: 내보낸 파일에서 고치세요. 전체 목록", 24),
        [
            "= 도움말: 내보낸",
            "          파일에서",
            "          고치세요. 전체",
            "          목록"
        ]
    );
    // A value in quotes is no name of a note, even where it ends in a colon.
    assert_eq!(
        fold(" = `a:` is no date at all", 16),
        [" = `a:` is no", "   date at all"]
    );
    // No room beside the head.
    assert_eq!(
        fold(" = help: one two three", 12),
        [" = help: one", "  two three"]
    );
}

#[test]
fn colours_take_no_room_and_are_kept() {
    let plain = " = help: mend it in the export";
    let coloured = " \u{1b}[1m\u{1b}[94m= \u{1b}[0m\u{1b}[1mhelp\u{1b}[0m: mend it in the export";
    let folded = fold(coloured, 20);
    let shown: Vec<String> = folded.iter().map(|line| uncoloured(line)).collect();
    assert_eq!(shown, fold(plain, 20));
    let codes = |text: &str| text.matches('\u{1b}').count();
    assert_eq!(codes(&folded.concat()), codes(coloured));
}

/// A colour that begins or ends at a space at which the line is broken.
#[test]
fn colours_at_a_break_are_kept() {
    let line = "one two\u{1b}[0m \u{1b}[1mthree four\u{1b}[0m";
    assert_eq!(
        fold(line, 8),
        ["one two", "  \u{1b}[0m\u{1b}[1mthree", "  four\u{1b}[0m"]
    );
}

fn uncoloured(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once('m').map_or("", |(_, text)| text));
    first + &rest.collect::<String>()
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for line in [
        "오류[E0203]: 알 수 없는 키 `wieght`",
        "  | ^^^^ 한국어로 된 긴 설명입니다",
        "한|글",
    ] {
        for width in 8..40 {
            for part in fold(line, width) {
                assert!(display_width(&part) <= width, "{part:?} at {width}");
            }
        }
    }
}
