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
