use chrono::NaiveDate;
use winnable_icp::best::{BestRules, Quantity, Standing, StatedBound};
use winnable_model::{
    Account, AccountId, AccountLinks, AmountBasis, Contract, ContractId, Currency, FactCatalogue,
    FactValue, FileId, FxTable, Label, Money, Opportunity, OpportunityId, Outcome, PersonLinks,
    RetentionEvent, RetentionKind, RowRef, SpendLine, Ticket, fact_ids,
};
use winnable_score::{CompiledModel, preset};

use super::*;
use crate::metrics::MetricSettings;
use crate::{Inputs, RollUpTo, Run, RunSettings, Sources};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn at(file: u16, line: usize) -> RowRef {
    RowRef {
        file: FileId(file),
        line: u32::try_from(line).expect("a short file") + 2,
    }
}

fn usd(amount: i64) -> Money {
    Money::new(amount.into(), Currency::USD)
}

fn links(account: &str) -> AccountLinks {
    AccountLinks {
        id: Some(AccountId::new(account)),
        ..AccountLinks::default()
    }
}

fn account(id: &str, industry: &str) -> Account {
    let mut account = Account::new(AccountId::new(id), &format!("Name of {id}"), at(0, 0));
    account
        .facts
        .set(fact_ids::INDUSTRY, FactValue::set([Label::new(industry)]));
    account
}

fn won(account: &str, line: usize, dates: (&str, &str), amount: i64) -> Opportunity {
    Opportunity {
        account: links(account),
        outcome: Outcome::Won,
        created: Some(day(dates.0)),
        close: Some(day(dates.1)),
        amount: Some(usd(amount)),
        ..Opportunity::new(OpportunityId::new(&format!("d{line}")), at(1, line))
    }
}

fn contract(account: &str, line: usize, start: &str, end: Option<&str>, mrr: i64) -> Contract {
    Contract {
        id: ContractId::new(&format!("c{line}")),
        account: links(account),
        plan: None,
        deal_type: None,
        start: Some(day(start)),
        end: end.map(day),
        onboarded: None,
        first_value: None,
        term_months: None,
        tenure_months: None,
        ended: None,
        trial: false,
        amount: None,
        amount_is: AmountBasis::Mrr,
        mrr: Some(usd(mrr)),
        arr: None,
        one_off: None,
        last_happened: None,
        origin: at(2, line),
    }
}

fn report(inputs: Inputs, rules: &BestRules) -> BestReport {
    let catalogue = FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::USD)).expect("a shipped model");
    let compiled = CompiledModel::new(&model).expect("a model");
    let as_of = day("2026-01-01");
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
    let metrics = MetricSettings::until(as_of);
    let run = Run::start_measured(settings, inputs, &compiled, &metrics).expect("a run");
    let (assessment, ledger) = run.finish_measured();
    best_report(&ledger, &assessment, rules)
}

fn of<'r>(report: &'r BestReport, id: &str) -> &'r Customer {
    let mut lines = report.customers.iter().map(|line| &line.customer);
    lines.find(|one| &*one.id == id).expect("a customer")
}

#[test]
fn contracts_say_how_long_a_customer_stays_and_how_it_grows() {
    let inputs = Inputs {
        accounts: ["a", "b", "c", "d"]
            .map(|id| account(id, "software"))
            .to_vec(),
        contracts: vec![
            // a: 100 a month, then 150 besides, both running: 250 of 100 is growth by 1.5.
            contract("a", 0, "2024-01-01", None, 100),
            contract("a", 1, "2025-01-01", None, 150),
            // b left after the second contract: 18 months, and all of its revenue is gone.
            contract("b", 2, "2024-01-01", Some("2025-01-01"), 100),
            contract("b", 3, "2024-07-01", Some("2025-07-01"), 100),
            // d left by an event in March and a contract of before that runs: nobody can tell.
            contract("d", 5, "2024-01-01", None, 100),
            // c: a trial is no contract that brings anything.
            Contract {
                trial: true,
                ..contract("c", 4, "2024-01-01", None, 0)
            },
        ],
        // a left in the year in which it had one contract, and signed anew since.
        retention: [("a", "2024-12-01"), ("d", "2025-03-01")]
            .map(|(account, on)| RetentionEvent {
                account: links(account),
                on: day(on),
                kind: RetentionKind::Churn,
                amount: None,
                reason: None,
                origin: at(3, 0),
            })
            .to_vec(),
        ..Inputs::default()
    };
    let report = report(inputs, &BestRules::default());
    let ids: Vec<&str> = report
        .customers
        .iter()
        .map(|one| &*one.customer.id)
        .collect();
    assert_eq!(ids, ["a", "b", "d"]);
    assert_eq!(of(&report, "d").tenure, None);
    let (a, b) = (of(&report, "a"), of(&report, "b"));
    let tenure = |one: &Customer| one.tenure.map(|tenure| (tenure.months, tenure.left));
    assert_eq!((tenure(a), a.expansion), (Some((24.0, false)), Some(1.5)));
    assert_eq!((tenure(b), b.expansion), (Some((18.0, true)), Some(-1.0)));
    assert_eq!(a.revenue, Some(3_000.0));
    assert_eq!(
        (report.revenue, report.disagree),
        (RevenueBasis::Recurring, 1)
    );
    // Nothing says how long it took to win them, or what it cost.
    assert_eq!((a.cycle_days, a.cac), (None, None));
    let others: Vec<&str> = report.candidates.iter().map(|one| &*one.facts.id).collect();
    assert_eq!(others, ["c"]);
}

#[test]
fn deals_say_how_a_customer_was_won_and_what_it_bought_more() {
    let spend = |line: usize, on: &str, amount| SpendLine {
        account: links("a"),
        on: day(on),
        until: None,
        amount: Some(usd(amount)),
        category: None,
        channel: None,
        programme: None,
        impressions: None,
        clicks: None,
        origin: at(3, line),
    };
    let mut lost = won("a", 3, ("2023-01-01", "2023-02-01"), 900);
    lost.outcome = Outcome::Lost;
    let inputs = Inputs {
        accounts: ["a", "b"].map(|id| account(id, "software")).to_vec(),
        opportunities: vec![
            // The first won deal is the one that closed first, in whichever order they stand.
            won("a", 0, ("2025-01-01", "2025-06-01"), 50),
            won("a", 1, ("2024-01-01", "2024-01-31"), 100),
            won("b", 2, ("2024-03-01", "2024-02-01"), 100),
            lost,
        ],
        spend: vec![
            spend(0, "2023-12-01", 40),
            spend(1, "2024-01-31", 2),
            spend(2, "2024-02-01", 1_000),
        ],
        ..Inputs::default()
    };
    let report = report(inputs, &BestRules::default());
    let (a, b) = (of(&report, "a"), of(&report, "b"));
    assert_eq!((a.cycle_days, a.cac), (Some(30.0), Some(42.0)));
    assert_eq!((a.expansion, a.revenue), (Some(0.5), Some(150.0)));
    // b closed before it opened, and no line of spend names it.
    assert_eq!((b.cycle_days, b.cac, b.expansion), (None, None, Some(0.0)));
    assert_eq!((a.tenure, report.revenue), (None, RevenueBasis::Won));
}

#[test]
fn accounts_that_are_like_the_best_come_first() {
    let accounts = [
        ("a", "software"),
        ("b", "software"),
        ("c", "retail"),
        ("x", "retail"),
        ("y", "software"),
    ];
    let inputs = Inputs {
        accounts: accounts
            .map(|(id, industry)| account(id, industry))
            .to_vec(),
        opportunities: vec![
            won("a", 0, ("2025-01-01", "2025-01-11"), 1),
            won("b", 1, ("2025-01-01", "2025-01-21"), 1),
            won("c", 2, ("2025-01-01", "2025-06-01"), 1),
        ],
        ..Inputs::default()
    };
    let rules = BestRules {
        stated: vec![StatedBound {
            quantity: Quantity::CycleDays,
            at: 20.0,
            from_interviews: false,
        }],
        least: 1,
        top: 20,
    };
    let report = report(inputs, &rules);
    assert_eq!(report.found.list, [0, 1]);
    // c did not keep the bound, and of the other measures nobody knows.
    assert_eq!(report.found.count(Standing::Undecided), 1);
    let alike = report.look_alikes.as_ref().expect("a list");
    let order: Vec<&str> = alike
        .rows
        .iter()
        .map(|row| &*report.candidates[row.at].facts.id)
        .collect();
    assert_eq!(order, ["y", "x"]);
}

#[test]
fn contracts_and_tickets_say_how_soon_and_at_what_effort_a_customer_is_served() {
    let first_value = |account, line, start, value: Option<&str>, set_up: Option<&str>| Contract {
        first_value: value.map(day),
        onboarded: set_up.map(day),
        ..contract(account, line, start, None, 100)
    };
    let contracts = vec![
        // a: of the two first contracts the quicker counts; a later one does not.
        first_value("a", 0, "2025-01-01", Some("2025-03-02"), None),
        first_value("a", 1, "2025-01-01", Some("2025-01-31"), None),
        first_value("a", 2, "2025-06-01", Some("2025-06-02"), None),
        // b was set up, which is no first value; c says a day before its start; d one that lies ahead.
        first_value("b", 3, "2024-01-01", None, Some("2024-01-11")),
        first_value("c", 4, "2024-01-01", Some("2023-12-01"), None),
        first_value("d", 5, "2024-01-01", Some("2026-02-01"), None),
        // e left after a year.
        contract("e", 6, "2024-01-01", Some("2025-01-01"), 100),
    ];
    let opened = [
        ("a", "2024-12-31"),
        ("a", "2025-01-01"),
        ("a", "2025-12-31"),
        ("a", "2026-01-02"),
        ("b", "2025-05-01"),
        ("e", "2024-12-31"),
        ("e", "2025-01-01"),
        ("nobody", "2025-01-01"),
    ];
    let tickets = opened.map(|(account, on)| Ticket {
        account: links(account),
        person: PersonLinks::default(),
        opened: day(on),
        closed: None,
        priority: None,
        origin: at(4, 0),
    });
    let inputs = |tickets: Option<Vec<Ticket>>| Inputs {
        accounts: ["a", "b", "c", "d", "e"]
            .map(|id| account(id, "software"))
            .to_vec(),
        contracts: contracts.clone(),
        sources: Sources {
            tickets: tickets.is_some(),
            ..Sources::default()
        },
        tickets: tickets.unwrap_or_default(),
        ..Inputs::default()
    };
    let known = report(inputs(Some(tickets.to_vec())), &BestRules::default());
    assert_eq!(
        (known.value, known.homeless_tickets),
        (Some(ValueBasis::FirstValue), 1)
    );
    let days = ["a", "b", "c", "d", "e"].map(|id| of(&known, id).time_to_value_days);
    assert_eq!(days, [Some(30.0), None, None, None, None]);
    // a: two in the year from its start; b: one in two years; e: one in the year in which it was there.
    let rates = ["a", "b", "c", "e"].map(|id| of(&known, id).tickets_per_year);
    assert_eq!(rates, [Some(2.0), Some(0.5), Some(0.0), Some(1.0)]);
    // Without a file of tickets nobody knows who opened none.
    let unknown = report(inputs(None), &BestRules::default());
    assert!(
        unknown
            .customers
            .iter()
            .all(|one| one.customer.tickets_per_year.is_none())
    );
}
