//! Accounts whose answers stand in columns score as accounts by themselves do.

use proptest::prelude::*;
use winnable_model::document::TextFile;
use winnable_model::{Currency, FactCatalogue, FactRow, FactValue, fact_ids};

use super::facts::facts;
use super::model::model;
use crate::tests::support::as_of;
use crate::{AnswerColumns, CompiledModel, Model, ModelSource, preset};

fn compiled(model: &Model) -> CompiledModel {
    CompiledModel::new(model).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_column_scores_each_account_as_its_facts_do_under_any_weights(
        first in model(),
        shares in prop::collection::vec(1_i128..1000, 8),
        caps in 0_i32..10_000,
        rows in prop::collection::vec(facts(), 0..8),
    ) {
        // Other weights, other caps, other edges of tiers: the same questions.
        let mut second = first.reweighted(|at, _| shares[at % shares.len()]).unwrap();
        for gate in &mut second.gates {
            gate.cap = winnable_model::Points::from_hundredths(caps);
        }
        for tier in &mut second.tiers {
            tier.score = tier.score.map(|_| winnable_model::Points::from_hundredths(caps));
        }
        let [first, second] = [first, second].map(|model| compiled(&model));
        // In two parts, wherever they meet: the same as at once.
        let (left, right) = rows.split_at(rows.len() / 2);
        let mut answers = AnswerColumns::of(&first, left, as_of());
        answers.append(&AnswerColumns::of(&second, right, as_of()));
        prop_assert_eq!(answers.len(), rows.len());
        for model in [&first, &second] {
            let over = model.over(&answers).unwrap();
            for (at, row) in rows.iter().enumerate() {
                prop_assert_eq!(over.score(at), model.score(row, as_of()));
            }
        }
    }

    #[test]
    fn a_model_that_asks_something_else_is_not_answered(first in model(), second in model()) {
        let same = |a: &Model, b: &Model| {
            let criteria = a.criteria().eq(b.criteria());
            let gates = a.gates.iter().map(|gate| &gate.when).eq(b.gates.iter().map(|gate| &gate.when));
            let tiers = a.tiers.iter().map(|tier| &tier.requirements);
            criteria && gates && tiers.eq(b.tiers.iter().map(|tier| &tier.requirements))
        };
        let is_same = same(&first, &second);
        let [first, second] = [first, second].map(|model| compiled(&model));
        let answers = AnswerColumns::of(&first, [], as_of());
        prop_assert_eq!(second.over(&answers).is_some(), is_same);
        prop_assert!(first.over(&answers).is_some());
    }
}

#[test]
fn bands_have_few_answers_and_curves_one_for_each_value() {
    let catalogue = FactCatalogue::builtin();
    let model = compiled(&preset("account6", &catalogue, Some(Currency::KRW)).unwrap());
    let rows: Vec<FactRow> = (0..1_000_i64)
        .map(|n| {
            let mut row = FactRow::new();
            row.set(fact_ids::EMPLOYEES, FactValue::Number((n * 10).into()));
            row
        })
        .collect();
    let answers = AnswerColumns::of(&model, &rows, as_of());
    let most = answers.distinct().max();
    assert!(most <= Some(10), "{most:?}");
    // The same values in another order, in three parts: nothing depends on which came first.
    let over = model.over(&answers).unwrap();
    let mut turned = AnswerColumns::of(&model, rows[900..].iter().rev(), as_of());
    turned.append(&AnswerColumns::of(
        &model,
        rows[300..900].iter().rev(),
        as_of(),
    ));
    turned.append(&AnswerColumns::of(
        &model,
        rows[..300].iter().rev(),
        as_of(),
    ));
    let back = model.over(&turned).unwrap();
    for at in 0..rows.len() {
        assert_eq!(over.score(at), back.score(rows.len() - 1 - at));
    }
}

#[test]
fn more_answers_than_a_byte_tells_apart_are_told_apart() {
    let text = r#"schema = 1
id = "m"
title = "M"
[[factor]]
id = "size"
weight = 100
[[factor.criterion]]
id = "employees"
fact = "account.employees"
unknown = "half"
curve = [[0, 0], [1000, 10]]
[[tier]]
id = "all"
"#;
    let file = TextFile::new("m.toml", text);
    let catalogue = FactCatalogue::builtin();
    let read = Model::read(&file, &catalogue, None, ModelSource::Project).unwrap();
    let model = compiled(&read.model);
    let rows: Vec<FactRow> = (0..1_000_i64)
        .map(|n| {
            let mut row = FactRow::new();
            // A third is unknown, and every known value comes twice.
            if n % 3 > 0 {
                row.set(fact_ids::EMPLOYEES, FactValue::Number((n / 2).into()));
            }
            row
        })
        .collect();
    for cut in [0, 200, 600, 1_000] {
        let mut answers = AnswerColumns::of(&model, &rows[..cut], as_of());
        answers.append(&AnswerColumns::of(&model, &rows[cut..], as_of()));
        assert!(answers.distinct().all(|answers| answers > 256));
        let over = model.over(&answers).unwrap();
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(over.score(at), model.score(row, as_of()), "{at}");
        }
    }
}
