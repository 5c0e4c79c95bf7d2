//! Accounts in columns score as accounts by themselves do.

use proptest::prelude::*;
use winnable_model::FactRow;

use super::facts::facts;
use super::model::model;
use crate::tests::support::as_of;
use crate::{CompiledModel, FactColumns};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_column_scores_each_account_as_its_facts_do(
        model in model(),
        rows in prop::collection::vec(facts(), 0..8),
    ) {
        let model = CompiledModel::new(&model).unwrap();
        let columns = FactColumns::of(&model.facts(), &rows);
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
        let asked: Vec<_> = models.iter().flat_map(CompiledModel::facts).collect();
        // In two parts, wherever they meet: the same as at once.
        let (left, right) = rows.split_at(rows.len() / 2);
        let mut columns = FactColumns::of(&asked, left);
        columns.append(&FactColumns::of(&asked, right));
        let at_once = FactColumns::of(&asked, &rows);
        prop_assert_eq!(format!("{columns:?}"), format!("{at_once:?}"));
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
        let there: Vec<_> = asked
            .iter()
            .filter(|fact| *fact != missing)
            .copied()
            .collect();
        let some = FactColumns::of(&there, &rows);
        // A tier's floor that nobody agreed to is the only question that needs no answer.
        let needs = model.over(&some, as_of()).is_none();
        let unset = *missing == crate::tiering::FLOOR_FACT;
        assert!(needs || unset, "{missing:?}");
    }
    assert_eq!(FactColumns::of(&asked, &rows).len(), 2);
}

#[test]
fn equal_values_are_asked_once() {
    use winnable_model::{FactValue, fact_ids};
    let labels = ["Software", "software", "banking", "SOFTWARE"];
    let rows = labels.map(|label| {
        let mut row = FactRow::new();
        row.set(fact_ids::INDUSTRY, FactValue::text(label));
        row
    });
    let columns = FactColumns::of(&[fact_ids::INDUSTRY], &rows);
    assert_eq!(columns.len(), 4);
    assert_eq!(columns.distinct(fact_ids::INDUSTRY), Some(2));
    assert_eq!(columns.distinct(fact_ids::EMPLOYEES), None);
}
