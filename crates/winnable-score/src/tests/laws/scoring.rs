//! Laws of scores, receipts and tiers.

use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::document::TextFile;
use winnable_model::{
    Currency, FactRow, FactType, FactValue, Label, Lang, Localised, Money, Points, Score,
};

use super::POOL;
use super::facts::{facts, fill, settled, value};
use super::model::{apart, model};
use crate::tests::support::as_of;
use crate::{
    Brief, CompiledModel, Criterion, Measure, Model, ModelSource, Quantifier, Test, UnknownPolicy,
};

fn compiled(model: &Model) -> CompiledModel {
    CompiledModel::new(model).unwrap()
}

/// A tier as a rank: 0 at the top, untiered below them all.
fn rank(model: &Model, tier: Option<usize>) -> usize {
    tier.unwrap_or(model.tiers.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn reading_the_print_of_a_model_gives_the_model(model in model()) {
        let text = model.to_toml(&POOL.catalogue);
        let file = TextFile::new("random.toml", &text);
        let read = Model::read(&file, &POOL.catalogue, Some(Currency::KRW), ModelSource::Project);
        match read {
            Ok(read) => prop_assert_eq!(read.model, model),
            Err(mistakes) => {
                let said: Vec<_> = mistakes.iter().map(|m| (m.code, m.message.text(Lang::En))).collect();
                prop_assert!(false, "{said:?}\n{text}");
            }
        }
    }

    #[test]
    fn the_lines_of_a_receipt_sum_to_its_score(model in model(), facts in facts()) {
        let compiled = compiled(&model);
        let receipt = compiled.receipt(&facts, as_of());
        let sum: Points = receipt.contributions.iter().map(|line| line.points).sum();
        prop_assert_eq!(sum, receipt.score().points());
        prop_assert_eq!(receipt.scored, compiled.score(&facts, as_of()));
        prop_assert_eq!(Brief::from(&receipt), compiled.brief(&facts, as_of()));
        let of_factors: Points = receipt.factors.iter().map(|factor| factor.points).sum();
        let of_rules = receipt.contributions.iter().filter(|line| line.factor.is_none());
        prop_assert_eq!(of_factors + of_rules.map(|line| line.points).sum(), sum);
        for line in &receipt.contributions {
            prop_assert!(line.low <= line.points && line.points <= line.high, "{line:?}");
        }
    }

    #[test]
    fn the_interval_contains_the_score_of_every_filling(
        model in model(),
        facts in facts(),
        settled in settled(),
        thousandths in 1_i64..1000,
    ) {
        let compiled = compiled(&model);
        let open = compiled.score(&facts, as_of());
        let filled = compiled.score(&fill(&facts, &settled, thousandths), as_of());
        prop_assert!(open.low <= open.score && open.score <= open.high, "{open:?}");
        prop_assert!(open.low <= filled.score && filled.score <= open.high, "{open:?} {filled:?}");
        prop_assert!(open.low <= filled.low && filled.high <= open.high, "{open:?} {filled:?}");
        prop_assert!(open.known <= filled.known);
    }

    #[test]
    fn a_certain_tier_is_that_of_every_filling(
        model in model(),
        facts in facts(),
        settled in settled(),
        thousandths in 1_i64..1000,
    ) {
        let compiled = compiled(&model);
        let open = compiled.score(&facts, as_of());
        if open.tier_certain {
            let filled = compiled.score(&fill(&facts, &settled, thousandths), as_of());
            prop_assert_eq!(filled.tier, open.tier);
        }
    }

    #[test]
    fn full_marks_are_exactly_a_hundred(model in model()) {
        let mut model = apart(model);
        model.gates.clear();
        for factor in &mut model.factors {
            factor.criteria.retain(|criterion| !criterion.is_penalty());
            for criterion in &mut factor.criteria {
                criterion.unset = false;
                // What an unknown fact earns, no known one may reach.
                if matches!(criterion.unknown, UnknownPolicy::Points(_)) {
                    criterion.unknown = UnknownPolicy::Half;
                }
            }
        }
        let mut facts = FactRow::new();
        for criterion in model.criteria() {
            facts.set(criterion.fact, best(criterion));
        }
        let scored = compiled(&model).score(&facts, as_of());
        prop_assert_eq!((scored.score, scored.low, scored.high), (Score::MAX, Score::MAX, Score::MAX));
        prop_assert_eq!(scored.completeness(), 10_000);
    }

    #[test]
    fn a_criterion_moving_up_never_lowers_score_or_tier(
        model in model(),
        facts in facts(),
        (at, moves) in (any::<prop::sample::Index>(), FactType::ALL.map(|ty| (value(ty), value(ty)))),
    ) {
        let mut model = apart(model);
        // Gates and tiers ask for facts of their own.
        model.gates.clear();
        model.strict_tiers = false;
        for tier in &mut model.tiers {
            tier.requirements.retain(|r| !matches!(r, crate::Requirement::When(_)));
        }
        let all: Vec<&Criterion> = model.criteria().collect();
        let index = at.index(all.len());
        let fact = all[index].fact;
        let ty = POOL.catalogue.spec(fact).ty;
        let position = FactType::ALL.iter().position(|t| *t == ty).unwrap();
        let compiled = compiled(&model);
        let with = |value: &FactValue| {
            let mut facts = facts.clone();
            facts.set(fact, value.clone());
            compiled.receipt(&facts, as_of())
        };
        let (one, other) = (with(&moves[position].0), with(&moves[position].1));
        let points = |receipt: &crate::Receipt| receipt.contributions[index].points;
        let known = |r: &crate::Receipt| {
            let line = &r.contributions[index];
            line.low == line.high
        };
        if known(&one) && known(&other) {
            let (low, high) = if points(&one) <= points(&other) { (one, other) } else { (other, one) };
            prop_assert!(low.score() <= high.score());
            prop_assert!(rank(&model, high.scored.tier) <= rank(&model, low.scored.tier));
        }
    }
}

/// A value that earns a criterion's best.
fn best(criterion: &Criterion) -> FactValue {
    let at = |x: Decimal, currency: Option<Currency>, measure: Measure| {
        let days = |x: Decimal| chrono::Days::new(u64::try_from(x.abs()).unwrap());
        let back = (measure == Measure::DaysAgo) == (x >= Decimal::ZERO);
        match (currency, measure) {
            (Some(currency), _) => FactValue::Money(Money::new(x, currency)),
            (None, Measure::Value) => FactValue::Number(x),
            _ if back => FactValue::Date(as_of() - days(x)),
            _ => FactValue::Date(as_of() + days(x)),
        }
    };
    match &criterion.test {
        Test::Bands {
            measure,
            currency,
            bands,
        } => {
            let band = bands.iter().max_by_key(|band| band.points).unwrap();
            let x = match (band.from, band.below) {
                (Some(from), _) => from,
                (None, Some(below)) => below - Decimal::ONE,
                (None, None) => Decimal::ZERO,
            };
            at(x, *currency, *measure)
        }
        Test::Curve {
            measure,
            currency,
            knots,
        } => {
            let (x, _) = knots.iter().max_by_key(|(_, points)| *points).unwrap();
            at(*x, *currency, *measure)
        }
        Test::Labels {
            quantifier, labels, ..
        } => {
            let wanted = || labels.iter().map(|label| Label::new(label));
            let is_text = POOL.catalogue.spec(criterion.fact).ty == FactType::Text;
            // A label of a scheme that is asked for, and none of those that are.
            let another = match labels[0].split_once(':') {
                Some(("naics", _)) => "naics:11",
                Some(_) => "sic:01",
                None => "elsewhere",
            };
            match quantifier {
                Quantifier::None if is_text => FactValue::text(another),
                Quantifier::None => FactValue::set([]),
                _ if is_text => FactValue::Text(wanted().next().unwrap()),
                _ => FactValue::set(wanted()),
            }
        }
        Test::Values { entries, other } => {
            let (label, _) = entries.iter().max_by_key(|(_, points)| *points).unwrap();
            let best = entries.iter().map(|(_, points)| *points).max();
            if best.is_some_and(|best| best < *other) {
                return FactValue::text("not listed");
            }
            FactValue::text(label)
        }
        Test::Flag { is, .. } => FactValue::Flag(*is),
    }
}
