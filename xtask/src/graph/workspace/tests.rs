use std::collections::BTreeSet;

use super::{forbids_unsafe, inherits_lints, packages};

#[test]
fn edges_among_our_crates_are_told_by_kind() {
    let metadata = r#"{"packages":[
        {"name":"winnable-b","manifest_path":"crates/winnable-b/Cargo.toml","dependencies":[
            {"name":"winnable-a","kind":null},
            {"name":"winnable-c","kind":"dev"},
            {"name":"serde","kind":null}]},
        {"name":"winnable-a","manifest_path":"crates/winnable-a/Cargo.toml","dependencies":[]},
        {"name":"winnable-c","manifest_path":"crates/winnable-c/Cargo.toml","dependencies":[
            {"name":"winnable-a","kind":"build"}]}]}"#;
    let packages = packages(metadata).expect("the metadata is well formed");
    let names: Vec<&str> = packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    assert_eq!(names, ["winnable-a", "winnable-b", "winnable-c"]);
    let one = |name: &str| BTreeSet::from([name.to_owned()]);
    assert_eq!(
        (&packages[1].uses, &packages[1].tests_use),
        (&one("winnable-a"), &one("winnable-c"))
    );
    assert_eq!(packages[2].uses, one("winnable-a"));
}

#[test]
fn what_is_no_metadata_is_refused() {
    for text in ["", "{}", r#"{"packages":[{}]}"#] {
        assert!(packages(text).is_err(), "{text}");
    }
}

#[test]
fn lints_are_inherited_by_one_line_of_one_table() {
    for (manifest, expected) in [
        ("[package]\n[lints]\nworkspace = true\n", true),
        ("[lints]\nworkspace=true # as all\n[dependencies]\n", true),
        ("[lints]\nworkspace = false\n", false),
        ("[lints]\n[dependencies]\nworkspace = true\n", false),
        ("# [lints]\nworkspace = true\n", false),
        ("", false),
    ] {
        assert_eq!(inherits_lints(manifest), expected, "{manifest}");
    }
    assert!(forbids_unsafe(
        "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n"
    ));
    assert!(!forbids_unsafe(
        "[workspace.lints.rust]\nunsafe_code = \"deny\"\n"
    ));
}
