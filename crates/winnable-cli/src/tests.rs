use std::process::Command;

use super::*;

/// Where a child of a test is told to be one.
const CHILD: &str = "WINNABLE_TEST_PANICS";

/// No command is meant to panic, so that this program's own test is the one that does.
#[test]
fn a_bug_of_ours_ends_with_its_code_and_tells_no_data() {
    if std::env::var_os(CHILD).is_some() {
        report_bugs(Lang::En);
        panic!("data of a customer");
    }
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "tests::a_bug_of_ours_ends_with_its_code_and_tells_no_data",
        ])
        .arg("--nocapture")
        .env(CHILD, "1")
        .output()
        .expect("a child");
    assert_eq!(output.status.code(), Some(i32::from(exit::BUG)));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("error[bug]: "), "{said}");
    assert!(said.contains(env!("CARGO_PKG_VERSION")), "{said}");
    assert!(!said.contains("customer"), "{said}");
}
