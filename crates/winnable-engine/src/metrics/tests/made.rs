//! Rows by short words: `-` stands for what a row does not say.

use winnable_model::{
    AccountId, AccountLinks, Channel, Contract, ContractId, DealType, Direction, Engagement,
    LeadFunnel, Opportunity, OpportunityId, Outcome, Person, PersonId, PersonKind, PersonLinks,
    RetentionEvent, RetentionKind, SpendLine, StageChange,
};

use super::fixture::{at, day, usd};

pub(super) fn link(account: &str) -> AccountLinks {
    AccountLinks {
        id: (!account.is_empty()).then(|| AccountId::new(account)),
        ..AccountLinks::default()
    }
}

/// A deal by its dates, `-` for none.
fn deal(id: &str, account: &str, outcome: Outcome, amount: &str, dates: [&str; 2]) -> Opportunity {
    let date = |text: &str| (text != "-").then(|| day(text));
    Opportunity {
        account: link(account),
        outcome,
        amount: (amount != "-").then(|| usd(amount)),
        created: date(dates[0]),
        close: date(dates[1]),
        ..Opportunity::new(OpportunityId::new(id), at(1, 0))
    }
}

pub(super) fn won(id: &str, account: &str, amount: &str, dates: [&str; 2]) -> Opportunity {
    deal(id, account, Outcome::Won, amount, dates)
}

pub(super) fn lost(id: &str, account: &str, amount: &str, dates: [&str; 2]) -> Opportunity {
    deal(id, account, Outcome::Lost, amount, dates)
}

/// An open deal with the close that is planned.
pub(super) fn open(id: &str, account: &str, amount: &str, dates: [&str; 2]) -> Opportunity {
    deal(id, account, Outcome::Open, amount, dates)
}

pub(super) fn of_type(kind: DealType, deal: Opportunity) -> Opportunity {
    Opportunity {
        deal_type: Some(kind),
        ..deal
    }
}

pub(super) fn person(id: &str, account: &str) -> Person {
    let mut person = Person::new(PersonId::new(id), PersonKind::Contact, at(4, 0));
    person.account = link(account);
    person
}

pub(super) fn lead(id: &str, account: &str, funnel: LeadFunnel) -> Person {
    Person {
        kind: PersonKind::Lead,
        funnel: Some(Box::new(funnel)),
        ..person(id, account)
    }
}

/// An inbound touch of a person.
pub(super) fn touch(person: &str, channel: &str, on: &str) -> Engagement {
    Engagement {
        on: day(on),
        channel: Channel::new(channel),
        direction: Direction::Inbound,
        answered: false,
        bot: false,
        person: PersonLinks {
            contact: Some(PersonId::new(person)),
            ..PersonLinks::default()
        },
        account: AccountLinks::default(),
        origin: at(7, 0),
    }
}

/// A touch that names an account and nobody of it.
pub(super) fn touch_of(account: &str, channel: &str, on: &str) -> Engagement {
    Engagement {
        person: PersonLinks::default(),
        account: link(account),
        ..touch("", channel, on)
    }
}

/// A contract by its dates, `-` for none, with nothing but them.
pub(super) fn contract(id: &str, account: &str, dates: [&str; 2]) -> Contract {
    let date = |text: &str| (text != "-").then(|| day(text));
    Contract {
        id: ContractId::new(id),
        account: link(account),
        plan: None,
        deal_type: None,
        start: date(dates[0]),
        end: date(dates[1]),
        onboarded: None,
        first_value: None,
        term_months: None,
        tenure_months: None,
        ended: None,
        trial: false,
        amount: None,
        amount_is: winnable_model::AmountBasis::Unknown,
        mrr: None,
        arr: None,
        one_off: None,
        last_happened: None,
        origin: at(2, 0),
    }
}

/// A contract that brings so much a month.
pub(super) fn monthly(id: &str, account: &str, mrr: &str, dates: [&str; 2]) -> Contract {
    Contract {
        mrr: Some(usd(mrr)),
        ..contract(id, account, dates)
    }
}

pub(super) fn event(account: &str, kind: RetentionKind, on: &str) -> RetentionEvent {
    RetentionEvent {
        account: link(account),
        on: day(on),
        kind,
        amount: None,
        reason: None,
        origin: at(6, 0),
    }
}

pub(super) fn cost(category: &str, amount: &str, on: &str) -> SpendLine {
    SpendLine {
        on: day(on),
        until: None,
        amount: (amount != "-").then(|| usd(amount)),
        category: (!category.is_empty()).then(|| category.into()),
        channel: None,
        programme: None,
        account: AccountLinks::default(),
        impressions: None,
        clicks: None,
        origin: at(3, 0),
    }
}

pub(super) fn change(deal: &str, stage: &str, entered: &str) -> StageChange {
    StageChange {
        opportunity: OpportunityId::new(deal),
        stage: stage.into(),
        entered: day(entered),
        left: None,
        amount: None,
        probability: None,
        second: None,
        origin: at(5, 0),
    }
}
