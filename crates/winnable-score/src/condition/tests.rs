use winnable_model::{Currency, Label, Span, fact_ids};

use super::*;

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).unwrap()
}

fn facts() -> FactRow {
    let mut facts = FactRow::new();
    facts.set(fact_ids::EMPLOYEES, FactValue::Number(120.into()));
    facts.set(
        fact_ids::INDUSTRY,
        FactValue::set([Label::new("Software"), Label::new("naics:513210")]),
    );
    facts.set(fact_ids::COUNTRY, FactValue::text("대한민국"));
    facts.set(fact_ids::C_LEVEL_ENGAGED, FactValue::Flag(true));
    facts.set(
        fact_ids::EXPECTED_ANNUAL_REVENUE,
        FactValue::Money(Money::new(500_000_000.into(), Currency::KRW)),
    );
    facts.set(
        fact_ids::LAST_LOST,
        FactValue::Date("2026-07-01".parse().unwrap()),
    );
    facts.set(fact_ids::LAST_WON, FactValue::NotApplicable);
    let span = Span::between(1.into(), true, 3.into(), false).unwrap();
    facts.set(
        fact_ids::ENGAGED_DEPARTMENTS,
        FactValue::NumberSpan(Box::new(span)),
    );
    facts
}

#[test]
fn conditions_have_three_values() {
    use Truth::{False, True, Unknown};
    let catalogue = FactCatalogue::builtin();
    let facts = facts();
    let check = |source: &str, expected: Truth| {
        let condition =
            Condition::parse(source, &catalogue).unwrap_or_else(|e| panic!("{source}: {e}"));
        assert_eq!(condition.evaluate(&facts, as_of()), expected, "{source}");
    };
    check("account.employees >= 120", True);
    check("account.employees > 120", False);
    check("account.employees != 120", False);
    check("account.growth_rate > 5", Unknown);
    check("not account.growth_rate > 5", Unknown);
    check("account.growth_rate > 5 or account.employees = 120", True);
    check("account.growth_rate > 5 and account.employees < 100", False);
    check("known(account.growth_rate)", False);
    check("known(account.employees)", True);
    check("rollup.c_level_engaged", True);
    check("!rollup.c_level_engaged", False);
    check("rollup.c_level_engaged = false", False);
    check("account.industry = software", True);
    check("account.industry = naics:5132", True);
    check("account.industry in [naics:33, \"Bio tech\"]", False);
    check("account.country in [KR, 대한민국]", True);
    check("account.country in (KR, 대한민국)", True);
    check("account.expected_annual_revenue >= KRW 500000000", True);
    check(
        "account.expected_annual_revenue >= \"KRW 500000001\"",
        False,
    );
    check("account.expected_annual_revenue >= USD 1", Unknown);
    check("days_ago(deals.last_lost) <= 180", True);
    check("days_until(deals.last_lost) >= 0", False);
    check("deals.last_lost < 2026-07-02", True);
    check("days_ago(deals.last_won) <= 180", False);
    check("rollup.engaged_departments >= 1", True);
    check("rollup.engaged_departments >= 2", Unknown);
    check("rollup.engaged_departments >= 3", False);
    check(
        "(account.employees = 120 or rollup.blocker) and not (account.city = Seoul)",
        Unknown,
    );
    check(
        "account.employees = 120 or account.city = Seoul and account.state = x",
        True,
    );
}

#[test]
fn a_scheme_that_is_not_known_does_not_say_no() {
    let catalogue = FactCatalogue::builtin();
    let mut facts = FactRow::new();
    facts.set(fact_ids::INDUSTRY, FactValue::set([Label::new("Apparel")]));
    let evaluate = |source: &str| {
        Condition::parse(source, &catalogue)
            .unwrap()
            .evaluate(&facts, as_of())
    };
    assert_eq!(evaluate("account.industry = naics:5132"), Truth::Unknown);
    assert_eq!(
        evaluate("account.industry in [naics:5132, software]"),
        Truth::False
    );
}

#[test]
fn mistakes_say_where_and_what() {
    let catalogue = FactCatalogue::builtin();
    let check = |source: &str, at: &str, says: &str| {
        let error = Condition::parse(source, &catalogue).unwrap_err();
        assert_eq!(&source[error.span.clone()], at, "{source}");
        assert!(error.to_string().contains(says), "{source}: {error}");
    };
    check(
        "account.employes > 5",
        "account.employes",
        "account.employees",
    );
    check("account.employees", "account.employees", "not a flag");
    check("account.employees > many", "many", "number");
    check("account.industry > x", ">", "no order");
    check(
        "account.employees > 5 account.city = x",
        "account.city",
        "and",
    );
    check("account.city = \"Seoul", "\"Seoul", "closed");
    check("(account.is_customer", "", ")");
    check("", "", "empty");
    check("account.city in []", "account.city", "empty");
    check(
        "days_ago(account.employees) > 5",
        "account.employees",
        "date",
    );
    let deep = format!("{}account.is_customer", "not ".repeat(100));
    assert!(
        Condition::parse(&deep, &catalogue)
            .unwrap_err()
            .to_string()
            .contains("64")
    );
}
