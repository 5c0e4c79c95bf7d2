//! An ICP held against a small run, worked out by hand.

use rust_decimal::Decimal;
use winnable_icp::profile::{Class, Profile, Verdict};
use winnable_model::document::TextFile;
use winnable_model::{
    Account, Currency, DealType, FactCatalogue, FactValue, Label, Money, Opportunity, Outcome,
    Signal, SignalKind, SpendLine, fact_ids,
};

use super::{account, as_of, day, deal, everything, link, model, origin, settings};
use crate::metrics::{Ledger, MetricSettings};
use crate::{Assessment, Inputs, ProfileCheck, Run, StandardField, check_profile};

const ICP: &str = r#"
schema = 1
id = "core"
title = "Core"
agreed = 2026-09-01
core = ["employees", "audit", "industry"]
[firmographics.employees]
from = 200
below = 1000
[firmographics.industry]
naics = ["52"]
[[trigger]]
id = "audit"
event = "regulation"
window_days = 30
[product]
offers = ["SSO"]
"#;

fn run(inputs: Inputs) -> (Assessment, Ledger) {
    let metrics = MetricSettings::until(as_of());
    let run = Run::start_measured(settings(), inputs, &model(), &metrics).unwrap();
    run.finish_measured()
}

fn check(inputs: Inputs) -> ProfileCheck {
    let file = TextFile::new("icp.toml", ICP);
    let catalogue = FactCatalogue::builtin();
    let profile = Profile::read(&file, &catalogue, Currency::KRW).unwrap();
    let (assessment, ledger) = run(inputs);
    check_profile(&profile, &assessment, &ledger)
}

fn of(id: &str, employees: Option<u32>, industry: &str) -> Account {
    let mut made = account(id);
    let industry = FactValue::set([Label::new(industry)]);
    made.facts.set(fact_ids::INDUSTRY, industry);
    if let Some(employees) = employees {
        let employees = FactValue::Number(Decimal::from(employees));
        made.facts.set(fact_ids::EMPLOYEES, employees);
    }
    made
}

fn signal(account: &str, kind: SignalKind, ago: u64) -> Signal {
    Signal {
        on: day(ago),
        kind,
        strength: Decimal::ONE,
        account: link(account),
        origin: origin(6),
    }
}

fn spend(account: Option<&str>, amount: i64) -> SpendLine {
    SpendLine {
        on: day(20),
        until: None,
        amount: Some(Money::new(Decimal::from(amount), Currency::KRW)),
        category: None,
        channel: None,
        programme: None,
        account: account.map(link).unwrap_or_default(),
        impressions: None,
        clicks: None,
        origin: origin(7),
    }
}

fn expansion(id: &str, account: &str) -> Opportunity {
    Opportunity {
        deal_type: Some(DealType::Expansion),
        ..deal(id, account, Outcome::Won, None)
    }
}

/// A core account, an adjacent one by an old audit, one that could be either, one outside, a partner.
fn inputs() -> Inputs {
    let mut partner = of("partner", Some(300), "naics:522110");
    partner
        .facts
        .set(fact_ids::IS_PARTNER, FactValue::Flag(true));
    let mut core = of("core", Some(300), "naics:522110");
    let needs = FactValue::set([Label::new("sso"), Label::new("SCIM")]);
    core.facts.set(fact_ids::SECURITY_REQUIREMENTS, needs);
    let won = Money::new(Decimal::from(700), Currency::KRW);
    core.facts
        .set(fact_ids::EXPECTED_ANNUAL_REVENUE, FactValue::Money(won));
    Inputs {
        accounts: vec![
            core,
            of("near", Some(999), "naics:524210"),
            of("maybe", None, "naics:52"),
            of("far", Some(1000), "naics:311111"),
            partner,
        ],
        opportunities: vec![
            deal("d1", "core", Outcome::Won, None),
            deal("d2", "core", Outcome::Lost, None),
            expansion("d3", "core"),
            deal("d4", "near", Outcome::Lost, None),
            deal("d5", "maybe", Outcome::Won, None),
            deal("d6", "partner", Outcome::Won, None),
        ],
        signals: vec![
            // The latest counts, whatever the order of the rows.
            signal("core", SignalKind::Regulation, 30),
            signal("core", SignalKind::Regulation, 200),
            signal("near", SignalKind::Regulation, 31),
            // Another kind of signal is no audit.
            signal("near", SignalKind::Funding, 1),
            signal("maybe", SignalKind::Regulation, 0),
        ],
        spend: vec![
            spend(Some("core"), 60),
            spend(Some("near"), 30),
            spend(Some("maybe"), 10),
            spend(Some("partner"), 5),
            spend(None, 4),
        ],
        sources: everything(),
        ..Inputs::default()
    }
}

#[test]
fn accounts_are_parted_by_their_core_conditions() {
    let found = check(inputs());
    let class = |id: &str| {
        let row = found.rows.iter().find(|row| row.id == id).unwrap();
        (row.standing.best, row.standing.worst)
    };
    assert_eq!(class("core"), (Class::Core, Class::Core));
    assert_eq!(class("near"), (Class::Adjacent, Class::Adjacent));
    assert_eq!(class("maybe"), (Class::Core, Class::Adjacent));
    assert_eq!(class("far"), (Class::Outside, Class::Outside));
    assert_eq!((found.rows.len(), found.left_out), (4, 1));
    // Met, not met, unknown, of employees, industry and the trigger.
    let counts: Vec<(u64, u64, u64)> = found
        .criteria
        .iter()
        .map(|one| (one.met, one.unmet, one.unknown))
        .collect();
    assert_eq!(counts, [(3, 1, 0), (2, 1, 1), (2, 2, 0)]);
    assert_eq!(found.criteria[1].facts, [(fact_ids::EMPLOYEES, 3)]);
}

#[test]
fn deals_of_new_business_count_and_expansions_do_not() {
    let found = check(inputs()).results;
    let of = |at: usize| {
        let row = &found.classes[at];
        (row.won, row.lost, row.customers, row.expanded)
    };
    assert_eq!(of(0), (1, 1, 1, 1));
    assert_eq!(of(1), (0, 1, 0, 0));
    assert_eq!(of(2), (0, 0, 0, 0));
    // The undecided account stands for itself, and the partner nowhere.
    assert_eq!(of(3), (1, 0, 1, 0));
}

#[test]
fn spend_is_split_and_what_names_no_account_is_apart() {
    let found = check(inputs());
    let spend = &found.splits[0];
    let number = |n: i64| Decimal::from(n);
    assert_eq!((spend.core, spend.adjacent), (number(60), number(30)));
    assert_eq!((spend.outside, spend.undecided), (number(0), number(10)));
    // The partner's 5 and 4 without an account.
    assert_eq!(spend.unattributed, number(9));
    // 60 to 70 of 100, against 65 to 75.
    let share = Some((Decimal::new(60, 2), Decimal::new(70, 2)));
    assert_eq!(
        (spend.core_share, spend.verdict),
        (share, Verdict::CannotTell)
    );
}

#[test]
fn what_the_product_lacks_holds_revenue_back() {
    let blocked = check(inputs()).blocked.unwrap();
    let [one] = blocked.as_slice() else {
        panic!("{blocked:?}");
    };
    // SSO is offered, in whatever case.
    assert_eq!((one.requirement.as_str(), one.accounts), ("SCIM", 1));
    assert_eq!(one.revenue, Decimal::from(700));
}

#[test]
fn fields_in_their_standard_form_are_counted() {
    let standards = check(inputs()).standards;
    assert!(standards.contains(&(StandardField::Industry, 4)));
    assert!(standards.contains(&(StandardField::Employees, 3)));
    assert!(standards.contains(&(StandardField::Region, 0)));
}

#[test]
fn a_run_without_signals_does_not_know_of_an_audit() {
    let mut inputs = inputs();
    inputs.signals.clear();
    inputs.sources.signals = false;
    let found = check(inputs);
    assert_eq!(found.criteria[2].unknown, 4);
    let core = found.rows.iter().find(|row| row.id == "core").unwrap();
    assert_eq!(core.standing.decided(), None);
    assert_eq!(core.standing.unknown, [2]);
}
