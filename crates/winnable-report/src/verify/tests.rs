use super::*;

fn file(name: &str, role: FileRole, state: FileState) -> VerifiedFile {
    VerifiedFile {
        name: name.into(),
        role,
        state,
        expected: None,
        found: None,
    }
}

#[test]
fn what_a_run_wrote_must_be_there_and_the_rest_is_named() {
    let cases = [
        (FileRole::Output, FileState::Ok, false),
        (FileRole::Output, FileState::Changed, true),
        (FileRole::Output, FileState::Missing, true),
        (FileRole::Output, FileState::Unreadable, true),
        (FileRole::Output, FileState::Outside, true),
        (FileRole::Input, FileState::Changed, true),
        (FileRole::Input, FileState::Missing, false),
        (FileRole::Unknown, FileState::Unknown, false),
    ];
    for (role, state, fails) in cases {
        assert_eq!(file("x", role, state).fails(), fails, "{role:?} {state:?}");
    }
}

#[test]
fn a_name_cannot_draw_on_the_terminal() {
    let report = VerifyReport {
        engine: "0".into(),
        folder: "out".into(),
        written_by: "0".into(),
        as_of: "2026-01-01".into(),
        files: vec![file("a\u{1b}[2Jb", FileRole::Unknown, FileState::Unknown)],
    };
    for lang in [Lang::En, Lang::Ko] {
        let table = verify_table(&report, lang, 80);
        assert!(!table.contains('\u{1b}'), "{table:?}");
        assert!(table.starts_with("[--]   a\\x1b[2Jb: "), "{table:?}");
    }
}
