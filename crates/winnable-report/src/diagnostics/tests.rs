use std::slice::from_ref;
use std::sync::Arc;

use winnable_model::{Code, Place, Text};

use super::*;
use crate::terminal::display_width;

const MODEL: &str = "# 모델\nschema = 1\n\n[[rule]]\nid = \"icp_size\"\nop = \">\"\nwieght = 25\n";

fn options(lang: Lang) -> DiagnosticOptions {
    DiagnosticOptions {
        width: 80,
        lang,
        colour: false,
    }
}

fn unknown_key() -> (Diagnostic, Vec<TextFile>) {
    let start = MODEL.find("wieght").unwrap();
    let file: Arc<str> = Arc::from("model.toml");
    let diagnostic = Diagnostic::new(
        Code::E0202,
        Text::new(
            "unknown key `wieght` in rule `icp_size`",
            "규칙 `icp_size`에 없는 키: `wieght`",
        ),
    )
    .at_text(&file, start..start + 6)
    .with_label(Text::new(
        "keys of a rule are: id, field, op, value, points, weight, note",
        "규칙의 키: id, field, op, value, points, weight, note",
    ))
    .with_help(Text::new("rename it", "이름을 고치세요"))
    .with_edit(start..start + 6, "weight");
    (diagnostic, vec![TextFile::new("model.toml", MODEL)])
}

/// The example of the design text on diagnostics, with this catalogue's code.
#[test]
fn a_mistake_in_a_model_is_marked_and_mended() {
    let (diagnostic, sources) = unknown_key();
    let shown = render_diagnostics(from_ref(&diagnostic), &sources, options(Lang::En));
    assert_eq!(
        shown,
        "\
error[E0202]: unknown key `wieght` in rule `icp_size`
 --> model.toml:7:1
  |
7 | wieght = 25
  | ^^^^^^ keys of a rule are: id, field, op, value, points, weight, note
  |
help: rename it
  |
7 - wieght = 25
7 + weight = 25
  |

"
    );
    let korean = render_diagnostics(&[diagnostic], &sources, options(Lang::Ko));
    assert!(
        korean.starts_with("오류[E0202]: 규칙 `icp_size`에 없는 키: `wieght`\n"),
        "{korean}"
    );
    assert!(korean.contains("도움말: 이름을 고치세요"), "{korean}");
}

#[test]
fn a_cell_is_shown_by_its_place_and_text() {
    let place = Place {
        file: "accounts.csv".into(),
        row: 501,
        column: Some("연매출".into()),
    };
    let diagnostic = Diagnostic::new(Code::E0601, Text::new("not an amount", "금액이 아닙니다"))
        .at_data(place, Some("1.234\u{1b}[2J".into()))
        .with_help(Text::new("write 1,234", "1,234로 적으세요"))
        .with_count(3);
    let both = [diagnostic.clone(), diagnostic];
    let shown = render_diagnostics(&both, &[], options(Lang::En));
    for part in [
        "error[E0601]: not an amount · 3 times\n",
        "accounts.csv:501 (column \"연매출\")",
        "found: `1.234\\x1b[2J`",
        "help: write 1,234",
        "2 errors, 0 warnings\n",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!shown.contains('\u{1b}'));
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let (diagnostic, sources) = unknown_key();
    for lang in [Lang::En, Lang::Ko] {
        for width in [40, 60, 80, 200] {
            let options = DiagnosticOptions {
                width,
                ..options(lang)
            };
            let plain = render_diagnostics(from_ref(&diagnostic), &sources, options);
            for line in plain.lines() {
                assert!(display_width(line) <= width, "{line}");
            }
            // The same lines in colour: a terminal breaks none of them itself.
            let options = DiagnosticOptions {
                colour: true,
                ..options
            };
            let coloured = render_diagnostics(from_ref(&diagnostic), &sources, options);
            assert_eq!(
                coloured.lines().count(),
                plain.lines().count(),
                "{coloured}"
            );
        }
    }
}

#[test]
fn a_place_outside_the_text_does_no_harm() {
    let (mut diagnostic, sources) = unknown_key();
    let file: Arc<str> = Arc::from("model.toml");
    for span in [3..4, 900..901, 2..900] {
        diagnostic = diagnostic.at_text(&file, span.clone()).with_edit(span, "x");
        let shown = render_diagnostics(&[diagnostic.clone()], &sources, options(Lang::En));
        assert!(shown.contains("model.toml"), "{shown}");
    }
}

#[test]
fn colour_is_written_only_when_asked_for() {
    let (diagnostic, sources) = unknown_key();
    let coloured = DiagnosticOptions {
        colour: true,
        ..options(Lang::En)
    };
    let list = [diagnostic];
    assert!(render_diagnostics(&list, &sources, coloured).contains('\u{1b}'));
    assert!(!render_diagnostics(&list, &sources, options(Lang::En)).contains('\u{1b}'));
}

#[test]
fn annotations_name_line_and_character() {
    let (diagnostic, sources) = unknown_key();
    assert_eq!(
        github_lines(
            &[diagnostic.with_help(Text::verbatim("50%\n, so"))],
            &sources,
            Lang::En
        ),
        "::error file=model.toml,line=7,col=1,title=E0202::unknown key `wieght` in rule `icp_size`: keys of a rule are: id, field, op, value, points, weight, note (50%25%0A, so)\n"
    );
}

#[test]
fn positions_count_characters() {
    for (byte, place) in [
        (0, (1, 1)),
        (5, (1, 4)),
        (9, (2, 1)),
        (10, (2, 2)),
        (9_999, (8, 1)),
    ] {
        assert_eq!(position(MODEL, byte), place, "byte {byte}");
    }
}
