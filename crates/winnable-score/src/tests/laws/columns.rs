//! Accounts in columns score as accounts by themselves do.

use proptest::prelude::*;
use winnable_model::FactRow;

use super::facts::facts;
use super::model::model;
use crate::tests::support::as_of;
use crate::{Column, CompiledModel, FactColumns};

fn columns(model: &CompiledModel, rows: &[FactRow]) -> FactColumns {
    let of = |fact| Column::new(rows.iter().map(|row| row.get(fact)));
    FactColumns::new(model.facts().into_iter().map(|fact| (fact, of(fact))))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_column_scores_each_account_as_its_facts_do(
        model in model(),
        rows in prop::collection::vec(facts(), 0..8),
    ) {
        let model = CompiledModel::new(&model).unwrap();
        let columns = columns(&model, &rows);
        let over = model.over(&columns, as_of()).unwrap();
        for (at, row) in rows.iter().enumerate() {
            prop_assert_eq!(over.score(at), model.score(row, as_of()));
        }
    }

    #[test]
    fn another_model_over_the_same_columns_scores_alike(
        first in model(),
        second in model(),
        rows in prop::collection::vec(facts(), 1..8),
    ) {
        let (first, second) = (first, second);
        let models = [first, second].map(|model| CompiledModel::new(&model).unwrap());
        let of = |fact| Column::new(rows.iter().map(|row| row.get(fact)));
        let asked = models.iter().flat_map(CompiledModel::facts);
        let columns = FactColumns::new(asked.map(|fact| (fact, of(fact))));
        for model in &models {
            let over = model.over(&columns, as_of()).unwrap();
            for (at, row) in rows.iter().enumerate() {
                prop_assert_eq!(over.score(at), model.score(row, as_of()));
            }
        }
    }
}

#[test]
fn a_model_that_asks_for_more_than_there_is_has_no_scores() {
    let catalogue = winnable_model::FactCatalogue::builtin();
    let model = crate::preset("account6", &catalogue, None).unwrap();
    let model = CompiledModel::new(&model).unwrap();
    let rows = [FactRow::new(), FactRow::new()];
    let asked = model.facts();
    for missing in &asked {
        let there = asked.iter().filter(|fact| *fact != missing);
        let of = |fact: &_| (*fact, Column::new(rows.iter().map(|row| row.get(*fact))));
        let some = FactColumns::new(there.map(of));
        // A tier's floor that nobody agreed to is the only question that needs no answer.
        let needs = model.over(&some, as_of()).is_none();
        let unset = *missing == crate::tiering::FLOOR_FACT;
        assert!(needs || unset, "{missing:?}");
    }
    assert_eq!(columns(&model, &rows).len(), 2);
}

#[test]
fn equal_values_are_asked_once() {
    use winnable_model::{FactValue, Label};
    let labels = ["Software", "software", "banking", "SOFTWARE"];
    let values = labels.map(|label| FactValue::Text(Label::new(label)));
    let column = Column::new(&values);
    assert_eq!(column.len(), 4);
    assert_eq!(column.distinct(), 2);
}
