use winnable_model::{
    Account, AccountId, AccountLinks, Currency, FactCatalogue, FileId, FxTable, Opportunity,
    OpportunityId, RowRef,
};
use winnable_score::preset;

use super::*;
use crate::metrics::MetricSettings;
use crate::{Inputs, RollUpTo, Run, RunSettings};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn deal(line: u32, created: &str, close: &str, outcome: Outcome) -> Opportunity {
    let origin = RowRef {
        file: FileId(1),
        line,
    };
    Opportunity {
        account: AccountLinks {
            id: Some(AccountId::new("a")),
            ..AccountLinks::default()
        },
        outcome,
        created: Some(day(created)),
        close: Some(day(close)),
        ..Opportunity::new(OpportunityId::new(&format!("d{line}")), origin)
    }
}

fn report(start: &str, days: u64, at: i32) -> Result<HandOffReport, NoTest> {
    let catalogue = FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::USD)).expect("a shipped model");
    let compiled = CompiledModel::new(&model).expect("a model");
    let as_of = day("2026-03-31");
    let settings = RunSettings {
        as_of,
        currency: Currency::USD,
        fx: FxTable::default(),
        own_domains: Vec::new(),
        free_mail: Vec::new(),
        exclusions: Vec::new(),
        roll_up: RollUpTo::Account,
        keep_matches: false,
    };
    let origin = RowRef {
        file: FileId(0),
        line: 2,
    };
    let inputs = Inputs {
        accounts: vec![Account::new(AccountId::new("a"), "Brightwater", origin)],
        opportunities: vec![
            // Before: one won after 10 days, one lost after 40, one lost after 10.
            deal(2, "2026-02-15", "2026-02-25", Outcome::Won),
            deal(3, "2026-02-16", "2026-03-28", Outcome::Lost),
            deal(4, "2026-02-28", "2026-03-10", Outcome::Lost),
            // During: one won on its last possible day, one open.
            deal(5, "2026-03-01", "2026-03-18", Outcome::Won),
            deal(6, "2026-03-14", "2026-06-30", Outcome::Open),
            // Outside of both.
            deal(7, "2026-02-14", "2026-02-20", Outcome::Won),
            deal(8, "2026-03-15", "2026-03-20", Outcome::Won),
        ],
        ..Inputs::default()
    };
    let metrics = MetricSettings::until(as_of);
    let run = Run::start_measured(settings, inputs, &compiled, &metrics).expect("a run");
    let (assessment, ledger) = run.finish_measured();
    let settings = HandOffSettings {
        start: day(start),
        days,
        at: Points::from_hundredths(at),
    };
    hand_off_report(&ledger, &assessment, &compiled, settings)
}

#[test]
fn deals_of_both_windows_are_followed_for_as_long() {
    let found = report("2026-03-01", 14, 7_000).expect("a test");
    assert_eq!(found.before, (day("2026-02-15"), day("2026-02-28")));
    assert_eq!(found.during, (day("2026-03-01"), day("2026-03-14")));
    assert_eq!((found.days, found.of, found.followed), (14, 14, 17));
    let (before, during) = (found.found.before, found.found.during);
    assert_eq!((before.opportunities, before.won, before.lost), (3, 1, 1));
    assert_eq!((during.opportunities, during.won, during.lost), (2, 1, 0));
    assert_eq!((before.open(), during.open()), (1, 1));
    // Nothing says who was accepted, or who met.
    assert_eq!((before.leads, before.meetings), (None, None));
    // Of an account of which nothing is known the score is below 70, and at or above 0.
    assert_eq!((during.scored, during.at_or_above), (2, 0));
    let all = report("2026-03-01", 14, 0).expect("a test");
    assert_eq!((all.found.during.at_or_above, all.accounts), (2, (1, 1)));
}

#[test]
fn a_test_that_runs_is_as_long_as_it_has_run() {
    let found = report("2026-03-30", 14, 7_000).expect("a test");
    assert_eq!((found.days, found.of, found.followed), (2, 14, 0));
    assert_eq!(found.before, (day("2026-03-28"), day("2026-03-29")));
    assert_eq!(report("2026-04-01", 14, 7_000), Err(NoTest::NotBegun));
}
