//! Laws and cases of a run.

mod cases;
pub(crate) mod laws;
mod money;
mod products;
mod profile;

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    Account, AccountId, AccountLinks, Channel, Currency, Direction, Engagement, FactCatalogue,
    FileId, FxTable, Motion, Opportunity, OpportunityId, Outcome, Person, PersonId, PersonKind,
    PersonLinks, RowRef,
};
use winnable_score::{CompiledModel, preset};

use crate::{
    AsOfSource, Assessment, Inputs, Manifest, Run, RunSettings, ScoreList, Sources, TouchOutcome,
};

pub(crate) fn as_of() -> NaiveDate {
    day(0)
}

/// The as-of date less some days.
pub(crate) fn day(ago: u64) -> NaiveDate {
    let as_of = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
    as_of.checked_sub_days(chrono::Days::new(ago)).unwrap()
}

pub(crate) fn origin(line: u32) -> RowRef {
    RowRef {
        file: FileId(0),
        line,
    }
}

pub(crate) fn model() -> CompiledModel {
    let catalogue = FactCatalogue::builtin();
    CompiledModel::new(&preset("account6", &catalogue, Some(Currency::KRW)).unwrap()).unwrap()
}

pub(crate) fn settings() -> RunSettings {
    RunSettings {
        as_of: as_of(),
        currency: Currency::KRW,
        fx: FxTable::default(),
        own_domains: Vec::new(),
        free_mail: Vec::new(),
        exclusions: crate::Exclusion::defaults(&FactCatalogue::builtin()),
        roll_up: crate::RollUpTo::Account,
        keep_matches: false,
    }
}

pub(crate) fn account(id: &str) -> Account {
    Account::new(AccountId::new(id), &format!("Name of {id}"), origin(2))
}

pub(crate) fn link(account: &str) -> AccountLinks {
    AccountLinks {
        id: Some(AccountId::new(account)),
        ..AccountLinks::default()
    }
}

pub(crate) fn person(id: &str, account: &str) -> Person {
    let mut person = Person::new(PersonId::new(id), PersonKind::Contact, origin(3));
    person.account = link(account);
    person
}

pub(crate) fn touch(person: &str, ago: u64) -> Engagement {
    Engagement {
        on: day(ago),
        channel: Channel::new("webinar"),
        direction: Direction::Inbound,
        answered: false,
        bot: false,
        person: PersonLinks {
            contact: Some(PersonId::new(person)),
            ..PersonLinks::default()
        },
        account: AccountLinks::default(),
        origin: origin(4),
    }
}

pub(crate) fn deal(id: &str, account: &str, outcome: Outcome, amount: Option<i64>) -> Opportunity {
    Opportunity {
        account: link(account),
        stage: "x".into(),
        outcome,
        amount: amount.map(|won| winnable_model::Money::new(Decimal::from(won), Currency::KRW)),
        created: Some(day(100)),
        close: Some(day(10)),
        last_happened: Some(day(10)),
        ..Opportunity::new(OpportunityId::new(id), origin(5))
    }
}

pub(crate) fn everything() -> Sources {
    Sources {
        accounts: true,
        people: true,
        engagements: true,
        opportunities: true,
        orders: true,
        invoices: true,
        shipments: true,
        payments: true,
        contracts: true,
        spend: true,
        stages: true,
        tickets: true,
        programmes: true,
        retention: true,
        firms: true,
        signals: true,
    }
}

fn assess(inputs: Inputs, touches: &[Engagement]) -> Assessment {
    let mut run = Run::start(settings(), inputs, &model()).unwrap();
    for touch in touches {
        let outcome = run.engagement(touch);
        assert!(matches!(
            outcome,
            TouchOutcome::Counted | TouchOutcome::Unmatched(_)
        ));
    }
    run.finish()
}

fn list(assessment: &Assessment) -> ScoreList<'_> {
    static MODEL: LazyLock<CompiledModel> = LazyLock::new(model);
    let manifest = Manifest {
        engine: "test".to_owned(),
        model: "account6".to_owned(),
        model_sha256: String::new(),
        model_shipped: true,
        as_of: as_of(),
        as_of_source: AsOfSource::Stated,
        motion: Motion::New,
        filter: None,
        currency: Currency::KRW,
        currency_assumed: false,
        time_zone: "UTC".to_owned(),
        privacy: crate::Privacy::default(),
        inputs: Vec::new(),
    };
    assessment.list(&MODEL, Motion::New, None, manifest)
}
