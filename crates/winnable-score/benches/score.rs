//! Compile a model, score one account with and without its receipt, roll up a million events.
//!
//! `cargo bench -p winnable-score`; the figures of record stand in `docs/PERFORMANCE.md`.

#[path = "score/account.rs"]
mod account;
#[path = "score/by_hand.rs"]
mod by_hand;
#[path = "score/events.rs"]
mod events;

use chrono::NaiveDate;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use winnable_model::{Currency, Engagement, FactCatalogue, FactRow};
use winnable_score::{
    ChannelTable, CompiledModel, Model, PersonRollup, RollupSettings, RollupSummary, Touches,
    preset,
};

fn main() {
    let (model, facts) = (account6(), account::known());
    assert_eq!(
        by_hand::score(&facts, as_of()),
        model.score(&facts, as_of()).score.points().hundredths(),
        "the function by hand is the same model"
    );
    divan::main();
}

fn as_of() -> NaiveDate {
    "2026-10-01".parse().expect("a date")
}

fn read() -> Model {
    let catalogue = FactCatalogue::builtin();
    preset("account6", &catalogue, Some(Currency::KRW)).expect("a shipped model")
}

fn account6() -> CompiledModel {
    CompiledModel::new(&read()).expect("a shipped model compiles")
}

/// The text of a model to a model that scores.
#[divan::bench]
fn read_and_compile(bencher: Bencher<'_, '_>) {
    let catalogue = FactCatalogue::builtin();
    bencher.bench(|| {
        let model = preset(black_box("account6"), &catalogue, Some(Currency::KRW));
        CompiledModel::new(&model.expect("a shipped model"))
    });
}

/// A model that was read to one that scores.
#[divan::bench]
fn compile(bencher: Bencher<'_, '_>) {
    let model = read();
    bencher.bench(|| CompiledModel::new(black_box(&model)));
}

/// The same criteria as a function that a programmer would write for this model alone.
#[divan::bench]
fn score_by_hand(bencher: Bencher<'_, '_>) {
    let (facts, as_of) = (account::known(), as_of());
    bencher.bench(|| by_hand::score(black_box(&facts), black_box(as_of)));
}

/// One account, every fact known.
#[divan::bench]
fn score(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), account::known(), as_of());
    bencher.bench(|| black_box(&model).score(black_box(&facts), black_box(as_of)));
}

/// One account of which only half of the facts are known.
#[divan::bench]
fn score_half_known(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), account::half_known(), as_of());
    bencher.bench(|| black_box(&model).score(black_box(&facts), black_box(as_of)));
}

/// One account of which nothing is known.
#[divan::bench]
fn score_unknown(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), FactRow::new(), as_of());
    bencher.bench(|| black_box(&model).score(black_box(&facts), black_box(as_of)));
}

/// One account with its receipt, every fact known.
#[divan::bench]
fn receipt(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), account::known(), as_of());
    bencher.bench(|| black_box(&model).receipt(black_box(&facts), black_box(as_of)));
}

/// The same with half of the facts: next best fields and blocked tiers have something to say.
#[divan::bench]
fn receipt_half_known(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), account::half_known(), as_of());
    bencher.bench(|| black_box(&model).receipt(black_box(&facts), black_box(as_of)));
}

/// The same with nothing known.
#[divan::bench]
fn receipt_unknown(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), FactRow::new(), as_of());
    bencher.bench(|| black_box(&model).receipt(black_box(&facts), black_box(as_of)));
}

/// A million events of ten thousand people, one pass; memory is one `Touches` a person.
#[divan::bench(sample_count = 20)]
fn roll_up_a_million_events(bencher: Bencher<'_, '_>) {
    let table = ChannelTable::new(&RollupSettings::default(), as_of());
    let events = events::million(as_of());
    bencher
        .counter(ItemsCount::new(events.len()))
        .bench(|| roll_up(&table, black_box(&events)));
}

fn roll_up(table: &ChannelTable, events: &[(usize, Engagement)]) -> Vec<Touches> {
    let mut people = vec![Touches::default(); events::PEOPLE];
    for (person, engagement) in events {
        if let (Some(state), Some(touches)) = (people.get_mut(*person), table.touch(engagement)) {
            *state = state.merge(touches);
        }
    }
    people
}

/// Ten thousand people to a thousand accounts, after their events.
#[divan::bench]
fn summarise_a_thousand_accounts(bencher: Bencher<'_, '_>) {
    let settings = RollupSettings::default();
    let table = ChannelTable::new(&settings, as_of());
    let people: Vec<PersonRollup> = roll_up(&table, &events::million(as_of()))
        .into_iter()
        .map(|touches| PersonRollup {
            touches,
            ..PersonRollup::default()
        })
        .collect();
    bencher.bench(|| {
        let accounts = black_box(&people).chunks(10);
        accounts
            .map(|of_account| RollupSummary::of(of_account, Touches::default(), &settings))
            .map(|summary| summary.people_score)
            .max()
    });
}
