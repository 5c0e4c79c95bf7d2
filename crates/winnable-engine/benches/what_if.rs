//! A million accounts scored and tiered again out of facts in memory, after a weight was changed.
//!
//! `cargo bench -p winnable-engine --bench what_if`; the figures of record stand in `docs/PERFORMANCE.md`.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rayon::prelude::*;
use rust_decimal::Decimal;
use winnable_engine::score_all;
use winnable_metrics::stats::SplitMix64;
use winnable_model::{Currency, FactCatalogue, FactId, FactRow, FactType, FactValue, Label, Money};
use winnable_score::{AnswerColumns, CompiledModel, Model, Scored, preset};

const ACCOUNTS: usize = 1_000_000;

/// How many different numbers, amounts and labels a fact has: headcounts are many, industries few.
const NUMBERS: usize = 5_000;
const AMOUNTS: usize = 200_000;
const LABELS: usize = 40;

fn main() {
    // Both ways are the same scores before anything is timed.
    let world = &*WORLD;
    let over = world.new.over(&world.answers).expect("only weights differ");
    assert!(score_all(&over) == by_rows(&world.new));
    divan::main();
}

fn as_of() -> NaiveDate {
    "2026-10-01".parse().expect("a date")
}

struct World {
    model: Model,
    new: CompiledModel,
    rows: Vec<FactRow>,
    answers: AnswerColumns,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let catalogue = FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::KRW)).expect("a shipped model");
    let old = CompiledModel::new(&model).expect("a shipped model compiles");
    let facts = old.facts();
    let mut random = SplitMix64::new(8);
    let rows: Vec<FactRow> = (0..ACCOUNTS)
        .map(|_| row(&facts, &catalogue, &mut random))
        .collect();
    let answers = AnswerColumns::of(&old, &rows, as_of());
    let new = changed(&model, 0);
    World {
        model,
        new,
        rows,
        answers,
    }
});

/// Every fact that the model asks for, a quarter of them unknown.
fn row(facts: &[FactId], catalogue: &FactCatalogue, random: &mut SplitMix64) -> FactRow {
    let mut row = FactRow::new();
    for fact in facts {
        if random.below(4) > 0 {
            row.set(*fact, value(catalogue.spec(*fact).ty, random));
        }
    }
    row
}

fn value(ty: FactType, random: &mut SplitMix64) -> FactValue {
    let mut up_to = |bound: usize| random.below(bound) as u64;
    match ty {
        FactType::Flag => FactValue::Flag(up_to(2) == 0),
        FactType::Number => FactValue::Number(Decimal::from(up_to(NUMBERS))),
        FactType::Money => {
            let amount = Decimal::from(up_to(AMOUNTS) * 10_000);
            FactValue::Money(Money::new(amount, Currency::KRW))
        }
        FactType::Date => FactValue::Date(as_of() - Days::new(up_to(730))),
        FactType::Text => FactValue::text(&format!("label {}", up_to(LABELS))),
        FactType::Set => FactValue::set([Label::new(&format!("label {}", up_to(LABELS)))]),
    }
}

/// The model with one weight a little higher, the others in proportion.
fn changed(model: &Model, which: usize) -> CompiledModel {
    let share = |at: usize, weight: i128| weight * if at == which { 120 } else { 100 };
    let model = model.reweighted(|at, factor| share(at, i128::from(factor.weight.hundredths())));
    CompiledModel::new(&model.expect("weights")).expect("a model")
}

fn by_rows(model: &CompiledModel) -> Vec<Scored> {
    let rows = WORLD.rows.par_iter();
    rows.map(|row| model.score(row, as_of())).collect()
}

/// A change of a weight until every account has its score, interval and tier: the model is dealt anew,
/// compiled, asked what each answer is worth, and added up for every account.
#[divan::bench]
fn columns_after_a_weight_changed(bencher: Bencher<'_, '_>) {
    let world = &*WORLD;
    bencher.counter(ItemsCount::new(ACCOUNTS)).bench(|| {
        let model = changed(black_box(&world.model), 1);
        let over = model.over(&world.answers).expect("only weights differ");
        score_all(&over)
    });
}

/// The same on one thread.
#[divan::bench]
fn columns_on_one_thread(bencher: Bencher<'_, '_>) {
    let world = &*WORLD;
    bencher.counter(ItemsCount::new(ACCOUNTS)).bench(|| {
        let model = changed(black_box(&world.model), 1);
        let over = model.over(&world.answers).expect("only weights differ");
        (0..over.len()).map(|at| over.score(at)).collect::<Vec<_>>()
    });
}

/// The same out of the facts of each account.
#[divan::bench(sample_count = 10)]
fn rows_after_a_weight_changed(bencher: Bencher<'_, '_>) {
    let world = &*WORLD;
    bencher.counter(ItemsCount::new(ACCOUNTS)).bench(|| {
        let model = changed(black_box(&world.model), 1);
        by_rows(&model)
    });
}

/// What is done once: the questions of the model asked of all accounts, by one thread.
#[divan::bench(sample_count = 5)]
fn ask_once(bencher: Bencher<'_, '_>) {
    let world = &*WORLD;
    bencher
        .counter(ItemsCount::new(ACCOUNTS))
        .bench(|| AnswerColumns::of(&world.new, &world.rows, as_of()));
}
