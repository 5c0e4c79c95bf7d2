//! What can be wrong with the economics of a customer.

use rust_decimal::Decimal;
use serde::Serialize;
use winnable_model::Localised;

/// One thing that is wrong with the economics of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// A customer costs more than it is ever worth.
    CacAboveLtv {
        /// The acquisition cost.
        cac: Decimal,
        /// The lifetime value.
        ltv: Decimal,
    },
    /// The ratio is under its limit, though a customer is worth what it cost.
    LowRatio {
        /// Lifetime value over acquisition cost.
        ratio: Decimal,
        /// The limit.
        least: Decimal,
    },
    /// The payback is over its limit.
    SlowPayback {
        /// The payback, in months.
        months: Decimal,
        /// The limit.
        longest: Decimal,
    },
    /// The cost is never paid back.
    NeverPaidBack,
}

impl Localised for Finding {
    fn en(&self) -> String {
        match self {
            Self::CacAboveLtv { cac, ltv } => format!(
                "a customer costs {} to win and is worth {}: each one is won at a loss",
                shown(*cac),
                shown(*ltv)
            ),
            Self::LowRatio { ratio, least } => {
                format!("LTV:CAC is {}, under {}", shown(*ratio), shown(*least))
            }
            Self::SlowPayback { months, longest } => format!(
                "the payback takes {} months, over {}",
                shown(*months),
                shown(*longest)
            ),
            Self::NeverPaidBack => "a customer never pays back its cost".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::CacAboveLtv { cac, ltv } => format!(
                "고객 획득 비용 {} > 고객 생애 가치 {}: 고객을 얻을 때마다 손실",
                shown(*cac),
                shown(*ltv)
            ),
            Self::LowRatio { ratio, least } => {
                format!("LTV:CAC {}(기준 {} 미만)", shown(*ratio), shown(*least))
            }
            Self::SlowPayback { months, longest } => format!(
                "회수 기간 {}개월(기준 {}개월 초과)",
                shown(*months),
                shown(*longest)
            ),
            Self::NeverPaidBack => "획득 비용이 회수되지 않음".to_owned(),
        }
    }
}

/// A number as it is read: two places at most, no trailing zeros.
fn shown(value: Decimal) -> Decimal {
    value.round_dp(2).normalize()
}
