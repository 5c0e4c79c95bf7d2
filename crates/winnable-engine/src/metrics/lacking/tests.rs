use winnable_metrics::registry::Need;
use winnable_model::{
    AccountLinks, Currency, FileId, FxTable, Opportunity, OpportunityId, Outcome, Person, PersonId,
    PersonKind, RowRef, SpendLine,
};
use winnable_score::{CompiledModel, preset};

use super::lacking;
use crate::metrics::MetricSettings;
use crate::{Inputs, RollUpTo, Run, RunSettings, Sources};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a date")
}

const ORIGIN: RowRef = RowRef {
    file: FileId(0),
    line: 2,
};

/// What a run over these inputs lacks.
fn needs(inputs: Inputs, settings: impl FnOnce(&mut MetricSettings)) -> Vec<Need> {
    let catalogue = winnable_model::FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::USD)).expect("a shipped model");
    let compiled = CompiledModel::new(&model).expect("a model");
    let run = RunSettings {
        as_of: day("2026-10-01"),
        currency: Currency::USD,
        fx: FxTable::default(),
        own_domains: Vec::new(),
        free_mail: Vec::new(),
        exclusions: Vec::new(),
        roll_up: RollUpTo::Account,
        keep_matches: false,
    };
    let mut metrics = MetricSettings::until(run.as_of);
    settings(&mut metrics);
    let sources = inputs.sources.clone();
    let run = Run::start_measured(run, inputs, &compiled, &metrics).expect("a run");
    let (assessment, ledger) = run.finish_measured();
    lacking(&ledger, &assessment, &sources, &metrics)
}

#[test]
fn a_run_of_nothing_lacks_everything() {
    let lacks = needs(Inputs::default(), |_| {});
    // Each need stands once, in its order; 33 kinds are known.
    assert!(lacks.is_sorted_by(|a, b| a < b));
    assert_eq!(lacks.len(), 33);
}

#[test]
fn a_column_that_is_blank_everywhere_gives_nothing() {
    let mut deal = Opportunity::new(OpportunityId::new("d1"), ORIGIN);
    deal.amount = Some("USD 10".parse().expect("an amount"));
    deal.outcome = Outcome::Won;
    let inputs = |deal: Opportunity| Inputs {
        opportunities: vec![deal],
        sources: Sources {
            opportunities: true,
            ..Sources::default()
        },
        ..Inputs::default()
    };
    let lacks = needs(inputs(deal.clone()), |_| {});
    for need in [Need::Deals, Need::DealAmount] {
        assert!(!lacks.contains(&need), "{need:?}");
    }
    for need in [
        Need::DealCreated,
        Need::DealClosed,
        Need::DealAccount,
        Need::DealProbability,
        Need::LeadOutcome,
    ] {
        assert!(lacks.contains(&need), "{need:?}");
    }
    (deal.created, deal.close) = (Some(day("2026-01-02")), Some(day("2026-02-02")));
    let lacks = needs(inputs(deal), |_| {});
    assert!(!lacks.contains(&Need::DealCreated) && !lacks.contains(&Need::DealClosed));
}

#[test]
fn people_spend_and_the_project_give_what_they_state() {
    let mut person = Person::new(PersonId::new("p1"), PersonKind::Lead, ORIGIN);
    person.title = Some("CFO".into());
    let spend = SpendLine {
        on: day("2026-05-01"),
        until: None,
        amount: Some("USD 100".parse().expect("an amount")),
        category: Some("급여".into()),
        channel: None,
        programme: None,
        account: AccountLinks::default(),
        impressions: None,
        clicks: None,
        origin: ORIGIN,
    };
    let inputs = Inputs {
        people: vec![person],
        spend: vec![spend],
        ..Inputs::default()
    };
    let lacks = needs(inputs, |settings| {
        settings.gross_margin = Some("0.78".parse().expect("a number"));
    });
    for need in [
        Need::Leads,
        Need::People,
        Need::Roles,
        Need::Spend,
        Need::Salaries,
        Need::GrossMargin,
    ] {
        assert!(!lacks.contains(&need), "{need:?}");
    }
    for need in [Need::OnboardingCosts, Need::LeadDates, Need::Market] {
        assert!(lacks.contains(&need), "{need:?}");
    }
}
