//! Tiers over what is unknown, known as a range, or not agreed yet.

use winnable_model::{Currency, FactValue, Lang, Localised, Span, fact_ids};

use super::support::{Dial, EOK};
use crate::{BlockedBy, Condition, Requirement};

const REVENUE: winnable_model::FactId = fact_ids::EXPECTED_ANNUAL_REVENUE;

fn won(low: Option<i64>, high: Option<i64>) -> FactValue {
    let span = Span::new(low.map(Into::into), high.map(Into::into)).unwrap();
    FactValue::MoneySpan(Box::new(span), Currency::KRW)
}

fn account(score: &str) -> Dial {
    Dial::of("account6", Currency::KRW)
        .score(score)
        .c_level(true)
        .departments(2)
}

fn tier(name: &str, certain: bool) -> (Option<String>, bool) {
    (Some(name.to_owned()), certain)
}

#[test]
fn an_unknown_that_could_change_the_tier_makes_it_uncertain() {
    assert_eq!(account("85").tier(), tier("tier3", false));
    assert_eq!(account("59.99").tier(), tier("tier3", true));
    let unclear = Dial::of("account6", Currency::KRW)
        .won(6 * EOK)
        .departments(2);
    assert_eq!(unclear.score("85").tier(), tier("tier2", false));
    let blank = Dial::of("account6", Currency::KRW).won(6 * EOK);
    // Half of the points are shown, and all of them are possible.
    assert_eq!(
        blank.c_level(true).departments(3).tier(),
        tier("tier3", false)
    );

    let blocked = account("85").receipt().blocked_by;
    assert_eq!(blocked[0].by, BlockedBy::Unknown);
    assert_eq!(
        blocked[0].reason.text(Lang::En),
        "the expected annual revenue is unknown; KRW 100,000,000 is needed"
    );
}

/// Decision 3 of A9 with A079: `1-5억` ends where the floor of tier 1 begins.
#[test]
fn a_range_that_lies_between_two_floors_settles_the_tier() {
    let of = |low: Option<i64>, high: Option<i64>| account("85").with(REVENUE, won(low, high));
    assert_eq!(of(Some(EOK), Some(5 * EOK)).tier(), tier("tier2", true));
    assert_eq!(of(Some(5 * EOK), None).tier(), tier("tier1", true));
    assert_eq!(of(Some(EOK), Some(10 * EOK)).tier(), tier("tier2", false));
    assert_eq!(of(None, Some(EOK)).tier(), tier("tier3", true));
    assert_eq!(of(None, Some(2 * EOK)).tier(), tier("tier3", false));
}

/// Outside won the shipped floors are not applied, and every tier that they could lower says so.
#[test]
fn a_floor_that_is_unset_is_named_and_leaves_the_tier_uncertain() {
    let account = |score: &str| {
        Dial::of("account6", Currency::USD)
            .score(score)
            .c_level(true)
            .departments(2)
    };
    assert_eq!(account("85").tier(), tier("tier1", false));
    assert_eq!(account("65").tier(), tier("tier2", false));
    assert_eq!(account("59").tier(), tier("tier3", true));
    let no_interest = account("85").c_level(false).departments(1);
    assert_eq!(no_interest.tier(), tier("tier3", true));

    let notes: Vec<(&str, String)> = account("85")
        .receipt()
        .notes
        .iter()
        .map(|note| (note.code, note.text.text(Lang::En)))
        .filter(|(code, _)| *code == "floor_unset")
        .collect();
    assert_eq!(
        notes.iter().map(|(_, text)| &**text).collect::<Vec<_>>(),
        [
            "floor unset: tier1 expected_annual_revenue is not applied until it is agreed",
            "floor unset: tier2 expected_annual_revenue is not applied until it is agreed",
        ]
    );
    assert!(super::floors::account("85").receipt().notes.is_empty());
}

#[test]
fn the_field_that_alone_could_lift_the_tier_comes_first() {
    let best = account("85").receipt().next_best;
    assert_eq!(best[0].fact, REVENUE);
    assert_eq!(best[0].could_lift_to.as_ref().unwrap().as_str(), "tier1");

    // Two fields are missing for tier 1, and one of them is enough for tier 2.
    let blank = Dial::of("account6", Currency::KRW)
        .score("85")
        .departments(2)
        .won(EOK);
    let wanted: Vec<_> = blank
        .with(REVENUE, FactValue::Unknown)
        .receipt()
        .next_best
        .iter()
        .map(|field| {
            (
                field.fact,
                field.could_lift_to.clone().map(|t| t.to_string()),
            )
        })
        .collect();
    assert_eq!(wanted, [(REVENUE, Some("tier2".to_owned()))]);

    // A range is a field worth filling too, and no other field stands in for it.
    let range = account("85").with(REVENUE, won(Some(EOK), None));
    let best = range.receipt().next_best;
    assert_eq!(best.len(), 1);
    assert_eq!(
        (best[0].fact, best[0].could_lift_to.is_some()),
        (REVENUE, true)
    );
}

/// Whether a field is known is a question that filling it answers anew.
#[test]
fn a_tier_that_waits_for_a_field_to_be_known_is_not_certain_without_it() {
    let (catalogue, known) = {
        let catalogue = winnable_model::FactCatalogue::builtin();
        let known = Condition::parse("known(account.budget)", &catalogue).unwrap();
        (catalogue, known)
    };
    let mut dial = Dial::of("icp100", Currency::KRW).score("90");
    dial.model.tiers[0].requirements = vec![Requirement::When(known)];
    assert_eq!(dial.tier(), tier("nurture", false));
    let unknown = Condition::parse("not known(account.budget)", &catalogue).unwrap();
    dial.model.tiers[0].requirements = vec![Requirement::When(unknown)];
    assert_eq!(dial.tier(), tier("handoff", false));
}

/// In strict tiers a better score can end the search above the tier that it has.
#[test]
fn a_strict_tier_is_certain_only_if_no_score_could_reach_a_tier_above() {
    let dial = Dial::of("account6", Currency::KRW)
        .won(3 * EOK)
        .c_level(true)
        .departments(2)
        .strict();
    assert_eq!(dial.tier(), tier("tier3", false));
    // Between 62 and 90 points: tier 2 for sure, unless the score reaches tier 1 and misses its
    // floor.
    let between = Span::new(Some(62.into()), Some(90.into())).unwrap();
    let dial = dial.span(between);
    assert_eq!(dial.tier(), tier("tier2", false));
    let mut cascading = dial;
    cascading.model.strict_tiers = false;
    assert_eq!(cascading.tier(), tier("tier2", true));
    assert_eq!(cascading.strict().score("70").tier(), tier("tier2", true));
}
