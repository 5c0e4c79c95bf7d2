use proptest::prelude::*;
use winnable_model::{FactCatalogue, FactType};
use winnable_score::Condition;

use super::*;

fn column(name: &str, cells: &[&str]) -> Column {
    let cell = |cell: &&str| (!cell.is_empty()).then(|| (*cell).into());
    Column {
        name: name.to_owned(),
        cells: cells.iter().map(cell).collect(),
    }
}

fn table() -> Table {
    Table {
        columns: vec![
            column("employees", &["199", "200", "999", "1000", ""]),
            column("Lead Source", &["Web", "event", "", "web ", "Web"]),
            column("okta", &["1", "0", "1.0", "", "0"]),
        ],
    }
}

fn rows(source: &str) -> Vec<Option<bool>> {
    Predicate::parse(source).unwrap().rows(&table()).unwrap()
}

#[test]
fn a_row_answers_or_leaves_it_open() {
    let (yes, no) = (Some(true), Some(false));
    let range = rows("employees >= 200 and employees < 1000");
    assert_eq!(range, [no, yes, yes, no, None]);
    assert_eq!(rows("employees ≥ 200 and employees ≤ 999"), range);
    assert_eq!(rows("\"Lead Source\" = WEB"), [yes, no, None, yes, yes]);
    assert_eq!(rows("'lead source' != web"), [no, yes, None, no, no]);
    assert_eq!(rows("okta = 1"), [yes, no, yes, None, no]);
    assert_eq!(rows("okta in (1, 2)"), rows("okta == 1"));
    // What fails decides beside a blank; what holds does not.
    assert_eq!(
        rows("employees > 500 and okta = 1"),
        [no, no, yes, None, no]
    );
}

#[test]
fn mistakes_are_said() {
    for (source, says) in [
        ("", "column"),
        ("employees", "operator"),
        ("employees > many", "number"),
        ("employees > 5 or okta = 1", "`and`"),
        ("employees in 5", "list"),
        ("employees in [5", "list"),
        ("not okta = 1", "!="),
        ("\"employees > 5", "quote"),
        ("employees >= inf", "number"),
    ] {
        let error = Predicate::parse(source).unwrap_err().to_string();
        assert!(error.contains(says), "{source}: {error}");
    }
    let of = |source: &str| {
        let read = Predicate::parse(source).unwrap();
        read.rows(&table()).unwrap_err().to_string()
    };
    assert!(of("staff > 5").contains("staff"));
    assert!(of("\"Lead Source\" > 5").contains("number"));
}

/// What is printed for a project is a condition there.
#[test]
fn the_project_reads_it() {
    let mut facts = FactCatalogue::builtin();
    facts
        .add_custom("account.x.lead_source", FactType::Text)
        .unwrap();
    facts
        .add_custom("account.x.seats", FactType::Number)
        .unwrap();
    for (source, expected) in [
        (
            "account.employees >= 200 and account.employees < 1000",
            None,
        ),
        (
            "\"Lead Source\" in [web, \"trade fair\"] and Seats < 12.5",
            Some("account.x.lead_source in [web, \"trade fair\"] and account.x.seats < 12.5"),
        ),
        (
            "\"Lead Source\" != web",
            Some("account.x.lead_source != web"),
        ),
    ] {
        let condition = Predicate::parse(source).unwrap().as_condition().unwrap();
        assert_eq!(condition, expected.unwrap_or(source));
        Condition::parse(&condition, &facts).unwrap_or_else(|e| panic!("{condition}: {e}"));
    }
    assert_eq!(
        Predicate::parse("업종 = 제조").unwrap().as_condition(),
        None
    );
}

fn word() -> impl Strategy<Value = Box<str>> {
    prop_oneof!["[a-zA-Z]{1,8}", "(and|or|not|in)", "\\PC{0,8}"].prop_map(Into::into)
}

fn test() -> impl Strategy<Value = Test> {
    let number = || any::<f64>().prop_filter("finite", |number| number.is_finite());
    prop_oneof![
        number().prop_map(Test::AtLeast),
        number().prop_map(Test::MoreThan),
        number().prop_map(Test::AtMost),
        number().prop_map(Test::Below),
        word().prop_map(Test::Is),
        word().prop_map(Test::IsNot),
        prop::collection::vec(word(), 1..4).prop_map(Test::AnyOf),
    ]
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(terms in prop::collection::vec((word(), test()), 1..4)) {
        let terms = terms
            .into_iter()
            .map(|(column, test)| Term { column: column.into(), test })
            .collect();
        let predicate = Predicate { terms };
        prop_assert_eq!(Predicate::parse(&predicate.to_string()).unwrap(), predicate);
    }

    #[test]
    fn no_text_is_a_panic(source in "\\PC{0,40}") {
        let _ = Predicate::parse(&source);
    }
}
