//! A model of one criterion that gives any wanted score.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    Currency, FactCatalogue, FactId, FactRow, FactType, FactValue, Money, Points, Span, fact_ids,
};

use crate::{
    CompiledModel, Criterion, Factor, Measure, Model, Receipt, Test, UnknownPolicy, preset,
};

pub(super) fn as_of() -> NaiveDate {
    "2026-10-01".parse().unwrap()
}

pub(super) fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// 1억 won.
pub(super) const EOK: i64 = 100_000_000;

/// A catalogue with the fact that says the score.
fn catalogue() -> (FactCatalogue, FactId) {
    let mut catalogue = FactCatalogue::builtin();
    let score = catalogue
        .add_custom("account.x.score", FactType::Number)
        .unwrap();
    (catalogue, score)
}

/// The tiers of a shipped model over a criterion that gives any wanted score.
pub(super) struct Dial {
    pub(super) model: Model,
    score: FactId,
    facts: FactRow,
}

impl Dial {
    pub(super) fn of(id: &str, currency: Currency) -> Self {
        let (catalogue, score) = catalogue();
        let mut model = preset(id, &catalogue, Some(currency)).unwrap();
        model.factors = vec![Factor {
            id: "all".into(),
            title: None,
            weight: Points::HUNDRED,
            unset: false,
            aspect: None,
            criteria: vec![Criterion {
                id: "dial".into(),
                title: None,
                fact: score,
                unknown: UnknownPolicy::Half,
                not_applicable_full: false,
                unset: false,
                example: false,
                evidence_source: None,
                test: Test::Curve {
                    measure: Measure::Value,
                    currency: None,
                    knots: vec![
                        (Decimal::ZERO, Points::ZERO),
                        (Decimal::ONE_HUNDRED, Points::HUNDRED),
                    ],
                },
            }],
        }];
        Self {
            model,
            score,
            facts: FactRow::new(),
        }
    }

    pub(super) fn score(self, score: &str) -> Self {
        let fact = self.score;
        self.with(fact, FactValue::Number(decimal(score)))
    }

    pub(super) fn span(self, between: Span) -> Self {
        let fact = self.score;
        self.with(fact, FactValue::NumberSpan(Box::new(between)))
    }

    pub(super) fn won(self, amount: i64) -> Self {
        let money = Money::new(amount.into(), Currency::KRW);
        self.with(fact_ids::EXPECTED_ANNUAL_REVENUE, FactValue::Money(money))
    }

    pub(super) fn c_level(self, engaged: bool) -> Self {
        self.with(fact_ids::C_LEVEL_ENGAGED, FactValue::Flag(engaged))
    }

    pub(super) fn departments(self, engaged: u32) -> Self {
        self.with(
            fact_ids::ENGAGED_DEPARTMENTS,
            FactValue::Number(engaged.into()),
        )
    }

    pub(super) fn with(mut self, fact: FactId, value: FactValue) -> Self {
        self.facts.set(fact, value);
        self
    }

    pub(super) fn strict(mut self) -> Self {
        self.model.strict_tiers = true;
        self
    }

    pub(super) fn receipt(&self) -> Receipt {
        CompiledModel::new(&self.model)
            .unwrap()
            .receipt(&self.facts, as_of())
    }

    /// The tier and whether it is certain.
    pub(super) fn tier(&self) -> (Option<String>, bool) {
        let receipt = self.receipt();
        let tier = receipt.tier.map(|tier| tier.to_string());
        (tier, receipt.scored.tier_certain)
    }
}
