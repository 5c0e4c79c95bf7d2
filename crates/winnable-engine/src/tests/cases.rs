//! Single rules of a run.

use winnable_match::MatchCode;
use winnable_model::{FactValue, FxRate, Lang, Localised, Money, Signal, SignalKind, fact_ids};

use super::*;
use crate::{Found, RunError};

fn inputs(accounts: &[&str]) -> Inputs {
    Inputs {
        accounts: accounts.iter().map(|id| account(id)).collect(),
        sources: everything(),
        ..Inputs::default()
    }
}

fn number(assessment: &Assessment, fact: winnable_model::FactId) -> Option<Decimal> {
    match assessment.value(0, fact) {
        FactValue::Number(number) => Some(*number),
        _ => None,
    }
}

#[test]
fn where_no_file_was_read_nothing_is_known() {
    let bare = Inputs {
        accounts: vec![account("a")],
        ..Inputs::default()
    };
    let assessment = assess(bare, &[]);
    for fact in [
        fact_ids::ENGAGED_PEOPLE,
        fact_ids::OPEN_COUNT,
        fact_ids::PEOPLE,
        fact_ids::SIGNAL_BUDGET,
        fact_ids::IS_CUSTOMER,
    ] {
        assert_eq!(assessment.value(0, fact), &FactValue::Unknown);
    }
    let assessment = assess(inputs(&["a"]), &[]);
    assert_eq!(
        number(&assessment, fact_ids::ENGAGED_PEOPLE),
        Some(Decimal::ZERO)
    );
    assert_eq!(
        assessment.value(0, fact_ids::IS_CUSTOMER),
        &FactValue::Flag(false)
    );
    assert_eq!(
        assessment.value(0, fact_ids::LAST_WON),
        &FactValue::NotApplicable
    );
}

/// Expected annual revenue: the mapped column, else open deals, else unknown; never own revenue.
#[test]
fn expected_revenue_says_where_it_comes_from() {
    let basis = |assessment: &Assessment| {
        assessment
            .row(0, &model(), false)
            .revenue_basis
            .text(Lang::En)
    };
    let mut rows = inputs(&["a"]);
    rows.accounts[0].facts.set(
        fact_ids::ANNUAL_REVENUE,
        FactValue::Money(Money::new(Decimal::from(9_000_000_000_i64), Currency::KRW)),
    );
    let none = assess(rows.clone(), &[]);
    assert_eq!(
        none.value(0, fact_ids::EXPECTED_ANNUAL_REVENUE),
        &FactValue::Unknown
    );
    assert!(basis(&none).starts_with("unknown"));

    rows.opportunities = vec![
        deal("d1", "a", Outcome::Open, Some(300)),
        deal("d2", "a", Outcome::Open, Some(200)),
        deal("d3", "a", Outcome::Won, Some(1_000)),
    ];
    // 36 months: 300 × 12 / 36 = 100 a year.
    rows.opportunities[0].term_months = Some(36);
    let deals = assess(rows.clone(), &[]);
    let expected = FactValue::Money(Money::new(Decimal::from(300), Currency::KRW));
    assert_eq!(deals.value(0, fact_ids::EXPECTED_ANNUAL_REVENUE), &expected);
    assert!(
        basis(&deals).contains("1 of them annualised"),
        "{}",
        basis(&deals)
    );

    // A blank amount is no zero: the sum is a lower bound.
    rows.opportunities[1].amount = None;
    let blank = assess(rows.clone(), &[]);
    let FactValue::MoneySpan(span, _) = blank.value(0, fact_ids::EXPECTED_ANNUAL_REVENUE) else {
        panic!("a span");
    };
    assert_eq!((span.low(), span.high()), (Some(Decimal::from(100)), None));

    let mapped = FactValue::Money(Money::new(Decimal::from(7), Currency::KRW));
    rows.accounts[0]
        .facts
        .set(fact_ids::EXPECTED_ANNUAL_REVENUE, mapped.clone());
    let column = assess(rows, &[]);
    assert_eq!(column.value(0, fact_ids::EXPECTED_ANNUAL_REVENUE), &mapped);
    assert_eq!(basis(&column), "from the mapped column");
}

#[test]
fn amounts_in_another_currency_need_a_dated_rate() {
    let mut rows = inputs(&["a"]);
    let mut foreign = deal("d", "a", Outcome::Won, None);
    foreign.amount = Some(Money::new(Decimal::from(100), Currency::USD));
    rows.opportunities = vec![foreign];
    let refused = Run::start(settings(), rows.clone(), &model()).unwrap_err();
    assert!(matches!(refused, RunError::Rate { .. }));
    assert_eq!(refused.code().name(), "E0604");

    let rate = |ago, rate: i64| FxRate {
        from: Currency::USD,
        to: Currency::KRW,
        date: day(ago),
        rate: Decimal::from(rate),
    };
    // The deal closed ten days before the as-of date: the later rate is not its own.
    let fx = FxTable::new([rate(30, 1_300), rate(5, 1_400)]).unwrap();
    let assessment = Run::start(RunSettings { fx, ..settings() }, rows, &model())
        .unwrap()
        .finish();
    let expected = FactValue::Money(Money::new(Decimal::from(130_000), Currency::KRW));
    assert_eq!(assessment.value(0, fact_ids::WON_AMOUNT), &expected);
}

#[test]
fn a_lead_that_carries_a_contact_is_that_contact() {
    let mut rows = inputs(&["a", "b"]);
    let mut lead = person("l1", "a");
    lead.kind = PersonKind::Lead;
    lead.contact = Some(PersonId::new("c1"));
    rows.people = vec![lead, person("c1", "a")];
    let mut event = touch("", 1);
    event.person = PersonLinks {
        lead: Some(PersonId::new("l1")),
        ..PersonLinks::default()
    };
    let assessment = assess(rows, &[event, touch("c1", 2)]);
    assert_eq!(number(&assessment, fact_ids::PEOPLE), Some(Decimal::ONE));
    assert_eq!(
        number(&assessment, fact_ids::ENGAGED_PEOPLE),
        Some(Decimal::ONE)
    );
    assert_eq!(
        number(&assessment, fact_ids::INBOUND_TOUCHES),
        Some(Decimal::TWO)
    );
}

#[test]
fn merged_records_and_chains_of_them_are_followed() {
    let mut rows = inputs(&["a"]);
    let id = AccountId::new;
    rows.merged_accounts = vec![(id("older"), id("old")), (id("old"), id("a"))];
    rows.merged_people = vec![(PersonId::new("gone"), PersonId::new("c1"))];
    rows.people = vec![person("c1", "older")];
    let assessment = assess(rows, &[touch("gone", 1)]);
    assert_eq!(
        number(&assessment, fact_ids::ENGAGED_PEOPLE),
        Some(Decimal::ONE)
    );
}

#[test]
fn outbound_bots_and_opens_engage_nobody() {
    let mut rows = inputs(&["a"]);
    rows.people = vec![person("c1", "a")];
    let outbound = Engagement {
        direction: Direction::Outbound,
        ..touch("c1", 1)
    };
    let bot = Engagement {
        bot: true,
        ..touch("c1", 1)
    };
    let open = Engagement {
        channel: Channel::new("email_open"),
        ..touch("c1", 1)
    };
    let old = touch("c1", 91);
    let assessment = assess(rows.clone(), &[outbound.clone(), bot, open, old]);
    assert_eq!(
        number(&assessment, fact_ids::ENGAGED_PEOPLE),
        Some(Decimal::ZERO)
    );
    assert_eq!(
        number(&assessment, fact_ids::OUTBOUND_TOUCHES),
        Some(Decimal::ONE)
    );

    let answered = Engagement {
        answered: true,
        ..outbound
    };
    let assessment = assess(rows.clone(), &[answered]);
    assert_eq!(
        number(&assessment, fact_ids::ENGAGED_PEOPLE),
        Some(Decimal::ONE)
    );
    // The window is closed on its last day: 90 days ago still counts.
    let assessment = assess(rows, &[touch("c1", 90)]);
    assert_eq!(
        number(&assessment, fact_ids::ENGAGED_PEOPLE),
        Some(Decimal::ONE)
    );
}

#[test]
fn rows_after_the_as_of_date_do_not_exist_yet() {
    let mut rows = inputs(&["a"]);
    rows.people = vec![person("c1", "a")];
    let mut later = deal("d1", "a", Outcome::Won, Some(5));
    later.created = as_of().succ_opt();
    let mut closes_later = deal("d2", "a", Outcome::Won, Some(7));
    closes_later.close = as_of().succ_opt();
    rows.opportunities = vec![later, closes_later];
    let mut run = Run::start(settings(), rows, &model()).unwrap();
    let future = Engagement {
        on: as_of().succ_opt().unwrap(),
        ..touch("c1", 0)
    };
    assert_eq!(run.engagement(&future), TouchOutcome::Future);
    let assessment = run.finish();
    assert_eq!(
        number(&assessment, fact_ids::WON_COUNT),
        Some(Decimal::ZERO)
    );
    assert_eq!(
        number(&assessment, fact_ids::OPEN_COUNT),
        Some(Decimal::ONE),
        "it had not closed yet"
    );
    let warnings = assessment.warnings(&winnable_model::SourceNames::default());
    let future = warnings
        .iter()
        .find(|warning| warning.code.name() == "W0412")
        .unwrap();
    assert_eq!(future.count, 2);
}

#[test]
fn a_row_that_names_an_account_is_given_to_no_other() {
    let mut rows = inputs(&["a", "b"]);
    rows.people = vec![person("c1", "a")];
    let mut run = Run::start(settings(), rows, &model()).unwrap();
    let elsewhere = Engagement {
        account: link("b"),
        ..touch("c1", 1)
    };
    let nowhere = Engagement {
        account: link("nope"),
        ..touch("c1", 1)
    };
    let nobody = touch("unknown", 1);
    assert_eq!(run.engagement(&elsewhere), TouchOutcome::Counted);
    let mut why = |touch: &Engagement| match run.engagement(touch) {
        TouchOutcome::Unmatched(row) => (row.code, row.key.as_deref().map(str::to_owned)),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        why(&nowhere),
        (MatchCode::UnknownAccountId, Some("nope".to_owned()))
    );
    assert_eq!(
        why(&nobody),
        (MatchCode::UnknownPerson, Some("unknown".to_owned()))
    );
    let assessment = run.finish();
    assert_eq!(
        number(&assessment, fact_ids::INBOUND_TOUCHES),
        Some(Decimal::ZERO)
    );
    assert_eq!(
        assessment.value(1, fact_ids::INBOUND_TOUCHES),
        &FactValue::Number(Decimal::ONE)
    );
}

/// Half-life of 30 days: a signal of strength 2 weighs 1 after 30 days, 0.5 after 60.
#[test]
fn signals_fade_by_half_life() {
    let mut rows = inputs(&["a"]);
    let signal = |ago| Signal {
        on: day(ago),
        kind: SignalKind::TopicSearch,
        strength: Decimal::TWO,
        account: link("a"),
        origin: origin(6),
    };
    rows.signals = vec![signal(0), signal(30), signal(60)];
    let assessment = assess(rows, &[]);
    assert_eq!(
        number(&assessment, fact_ids::SIGNAL_TOPIC_SEARCH),
        Some(Decimal::new(35, 1))
    );
    assert_eq!(
        number(&assessment, fact_ids::SIGNAL_BUDGET),
        Some(Decimal::ZERO)
    );
}

#[test]
fn accounts_are_found_by_id_exact_name_or_domain() {
    let mut rows = inputs(&["a", "b", "c"]);
    rows.accounts[1].name = "Delta".into();
    rows.accounts[2].name = "delta".into();
    let assessment = assess(rows, &[]);
    assert_eq!(assessment.find("a"), Found::One(0));
    assert_eq!(assessment.find("NAME OF A"), Found::One(0));
    assert_eq!(assessment.find("Delta"), Found::Several(vec![1, 2]));
    assert_eq!(
        assessment.find("name of"),
        Found::None(vec!["Name of a".to_owned()])
    );
    assert_eq!(assessment.find("zzz"), Found::None(Vec::new()));
}

#[test]
fn customers_leave_the_new_list_and_nobody_disappears() {
    let mut rows = inputs(&["a", "b"]);
    rows.opportunities = vec![deal("d", "a", Outcome::Won, Some(5))];
    let assessment = assess(rows, &[]);
    let list = list(&assessment);
    assert_eq!(list.rows.len(), 1);
    assert_eq!(list.excluded.len(), 1);
    assert_eq!(list.excluded[0].rule, "customer");
}

/// Inventory A021, A091, A098, A127: a CFO, an IT manager and a buyer, worked out by hand.
#[test]
fn people_cover_roles_functions_and_the_approval_chain() {
    use winnable_model::{BuyingRole, Department, Seniority};
    let mut rows = inputs(&["a"]);
    let known = [
        (
            "cfo",
            Seniority::CLevel,
            BuyingRole::EconomicBuyer,
            Department::Finance,
        ),
        (
            "it",
            Seniority::Manager,
            BuyingRole::TechnicalBuyer,
            Department::It,
        ),
        (
            "buyer",
            Seniority::Individual,
            BuyingRole::Procurement,
            Department::Procurement,
        ),
    ];
    for (id, level, role, department) in known {
        let mut person = person(id, "a");
        (person.seniority, person.role, person.department) =
            (Some(level), Some(role), Some(department));
        rows.people.push(person);
    }
    rows.opportunities = vec![deal("d", "a", Outcome::Open, Some(1))];
    let assessment = assess(rows, &[touch("it", 1), touch("it", 2)]);
    let set = |fact| match assessment.value(0, fact) {
        FactValue::Set(labels) => labels
            .iter()
            .map(|l| l.shown().to_owned())
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        set(fact_ids::ROLES_MISSING),
        ["security_compliance", "user"]
    );
    assert_eq!(
        set(fact_ids::APPROVAL_STEPS),
        [
            "executive_decision",
            "purchasing_contract",
            "technical_review"
        ]
    );
    assert_eq!(
        set(fact_ids::APPROVAL_STEPS_MISSING),
        ["lead_approval", "practitioner_review"]
    );
    assert_eq!(set(fact_ids::APPROVAL_STEPS_ENGAGED), ["technical_review"]);
    let row = list(&assessment).rows.first().unwrap().into_owned();
    let chain = row.approval_chain.unwrap();
    let counts: Vec<(&str, u32, u32)> = chain
        .steps()
        .map(|(step, at)| (step.name(), at.people(), at.engaged()))
        .collect();
    assert_eq!(
        counts,
        [
            ("practitioner_review", 0, 0),
            ("lead_approval", 0, 0),
            ("executive_decision", 1, 0),
            ("technical_review", 1, 1),
            ("purchasing_contract", 1, 0),
        ]
    );
    assert_eq!(chain.unplaced().people(), 0);
    assert!(row.knows_engaged());
    // 2 of the 4 required roles; 3 of the 4 key functions (procurement is business).
    assert_eq!(
        number(&assessment, fact_ids::ROLE_COVERAGE),
        Some(Decimal::from(50))
    );
    assert_eq!(
        number(&assessment, fact_ids::FUNCTION_COVERAGE),
        Some(Decimal::from(75))
    );
    assert_eq!(
        number(&assessment, fact_ids::RIGHT_CONTACTS),
        Some(Decimal::TWO)
    );
    assert_eq!(
        number(&assessment, fact_ids::TOUCHES_IT),
        Some(Decimal::TWO)
    );
    assert_eq!(
        number(&assessment, fact_ids::TOUCHES_SECURITY),
        Some(Decimal::ZERO)
    );
    assert_eq!(
        number(&assessment, fact_ids::OPEN_SINGLE_THREADED),
        Some(Decimal::ONE)
    );
    assert_eq!(
        assessment.value(0, fact_ids::SINGLE_THREADED),
        &FactValue::Flag(true)
    );
}

/// Of an account whose people no file tells, nothing is known: that is not a chain of nobody.
#[test]
fn without_people_there_is_no_approval_chain() {
    let row = |inputs| {
        let assessment = assess(inputs, &[]);
        let list = list(&assessment);
        list.rows.first().unwrap().into_owned()
    };
    let mut unread = inputs(&["a"]);
    unread.sources.people = false;
    assert_eq!(row(unread).approval_chain, None);

    let mut silent = inputs(&["a"]);
    silent.people = vec![person("p", "a")];
    silent.sources.engagements = false;
    let silent = row(silent);
    let chain = silent.approval_chain.unwrap();
    assert_eq!(chain.unplaced().people(), 1);
    assert_eq!(chain.gaps().count(), 5);
    assert!(!silent.knows_engaged());
}

/// Inventory A025: a score exists to reduce the list.
#[test]
fn a_model_that_passes_most_of_the_list_is_named() {
    let file = winnable_model::document::TextFile::new(
        "easy.toml",
        "schema = 1\nid = \"easy\"\ntitle = \"Easy\"\n[[factor]]\nid = \"f\"\nweight = 100\n[[factor.criterion]]\nid = \"c\"\nfact = \"account.employees\"\nunknown = \"zero\"\ncurve = [[0, 0], [100, 1]]\n[[tier]]\nid = \"top\"\nscore = 50\n[[tier]]\nid = \"rest\"\n",
    );
    let catalogue = FactCatalogue::builtin();
    let source = winnable_score::ModelSource::Project;
    let easy = winnable_score::Model::read(&file, &catalogue, None, source).unwrap();
    let easy = CompiledModel::new(&easy.model).unwrap();
    let of = |passing: usize, limit: u32| {
        let mut rows = inputs(&["a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"]);
        for account in rows.accounts.iter_mut().take(passing) {
            account
                .facts
                .set(fact_ids::EMPLOYEES, FactValue::Number(Decimal::ONE_HUNDRED));
        }
        let assessment = Run::start(settings(), rows, &easy).unwrap().finish();
        let manifest = list(&assessment).manifest;
        assessment
            .list(&easy, Motion::New, None, manifest)
            .passes_most(&easy, limit)
            .map(|d| d.count)
    };
    assert_eq!(of(5, 50), None);
    assert_eq!(of(6, 50), Some(6));
    assert_eq!(of(6, 60), None);
}
