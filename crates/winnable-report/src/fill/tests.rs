use winnable_model::{FactId, FactRow, Points, fact_ids};
use winnable_score::Receipt;

use super::*;

fn receipt(facts: &[FactId]) -> Receipt {
    let mut receipt = crate::tests::fixture::row("a1", "Acme", FactRow::new()).receipt;
    let next = facts.iter().map(|fact| NextBest {
        fact: *fact,
        could_add: Points::ZERO,
        could_take: Points::ZERO,
        could_lift_to: None,
    });
    receipt.next_best = next.collect();
    receipt
}

#[test]
fn a_field_of_the_account_comes_before_what_follows_from_rows() {
    use fact_ids::{EMPLOYEES, ENGAGED_PEOPLE, INDUSTRY, OPEN_COUNT};
    let catalogue = FactCatalogue::builtin();
    for (facts, first) in [
        (vec![ENGAGED_PEOPLE, INDUSTRY, EMPLOYEES], Some(INDUSTRY)),
        (vec![OPEN_COUNT, ENGAGED_PEOPLE], Some(OPEN_COUNT)),
        (vec![], None),
    ] {
        let receipt = receipt(&facts);
        let shown = first_to_fill(&receipt.next_best, &catalogue).map(|next| next.fact);
        assert_eq!(shown, first);
    }
}
