//! Laws and cases of a look back.

mod cases;
mod laws;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::document::TextFile;
use winnable_model::{
    AccountLinks, Currency, Engagement, FactCatalogue, FactHistory, LeadFunnel, Opportunity,
    Outcome, Person, PersonLinks, Signal, SignalKind, Transaction, TransactionId, TransactionKind,
};
use winnable_score::{CompiledModel, Model, ModelSource};

use super::{Past, PastScores, Unscored};
use crate::Inputs;
use crate::tests::{account, day, deal, everything, link, origin, person, settings, touch};

/// A model that reads a fact of every kind.
fn model() -> CompiledModel {
    let file = TextFile::new("everything.toml", include_str!("tests/everything.toml"));
    let catalogue = FactCatalogue::builtin();
    let read = Model::read(&file, &catalogue, Some(Currency::KRW), ModelSource::Project);
    CompiledModel::new(&read.unwrap().model).unwrap()
}

/// The rows of a world, touches among them.
#[derive(Clone, Debug, Default)]
struct World {
    inputs: Inputs,
    touches: Vec<Engagement>,
}

fn look_back(world: &World) -> PastScores {
    let model = model();
    let mut inputs = world.inputs.clone();
    inputs.sources = everything();
    let mut past = Past::start(settings(), inputs, FactHistory::default(), &model);
    for touch in &world.touches {
        past.engagement(touch);
    }
    past.scores(&model)
}

/// That a person is known since so many days ago.
fn known_since(ago: u64) -> LeadFunnel {
    LeadFunnel {
        created: Some(day(ago)),
        ..LeadFunnel::default()
    }
}

fn order(id: &str, account: &str, ago: u64) -> Transaction {
    Transaction {
        id: TransactionId::new(id),
        kind: TransactionKind::Order,
        account: link(account),
        person: PersonLinks::default(),
        on: day(ago),
        amount: None,
        due: None,
        reference: None,
        last_happened: Some(day(ago)),
        origin: origin(7),
    }
}
