use super::between;

const PAGE: &str = "# Page\n\n<!-- bench j1 csv -->\n\nold\n\n<!-- end of j1 csv -->\n\nrest\n";

#[test]
fn a_table_takes_the_place_of_the_one_before() {
    let once = between(PAGE, "j1 csv", "new\n").unwrap();
    assert_eq!(
        once,
        "# Page\n\n<!-- bench j1 csv -->\n\nnew\n\n<!-- end of j1 csv -->\n\nrest\n"
    );
    assert_eq!(between(&once, "j1 csv", "new\n").unwrap(), once);
}

#[test]
fn a_page_without_the_marks_is_left_alone() {
    assert!(between(PAGE, "growth", "new").is_err());
    assert!(
        between(
            "<!-- end of j1 csv --><!-- bench j1 csv -->",
            "j1 csv",
            "new"
        )
        .is_err()
    );
}

#[test]
fn the_page_has_a_place_for_every_table() {
    let page = crate::workspace::read(super::PAGE).unwrap();
    for name in ["j1 csv", "j1 parquet", "growth", "match", "history"] {
        assert!(between(&page, name, "").is_ok(), "{name}");
    }
}
