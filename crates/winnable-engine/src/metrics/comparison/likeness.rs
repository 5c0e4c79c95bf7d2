//! In what accounts are alike.

use rust_decimal::Decimal;
use winnable_metrics::abm::Likeness;
use winnable_model::{FactRow, FactValue, fact_ids};
use winnable_score::{Aspect, CompiledModel, LineState, Receipt};

use crate::Assessment;

/// An account as it compares with others.
pub(super) struct Like {
    pub(super) likeness: Likeness,
    /// The points of fit as a share of the most there are.
    pub(super) fit: Option<Decimal>,
    /// The employees.
    pub(super) size: Option<Decimal>,
}

/// The bands of size by employees: small, medium and large as the European Union has them, and 1,000.
const SIZES: [u32; 3] = [50, 250, 1_000];

/// What an account is like: the quarter of the model's points of fit, the band of size, the industry.
///
/// The score itself would not do: it counts what people did, and that is what a programme changes.
pub(super) fn of(assessment: &Assessment, at: usize, model: &CompiledModel) -> Like {
    let facts = assessment.facts(at);
    let receipt = model.receipt(facts, assessment.settings.as_of);
    let fit = fit(&receipt);
    Like {
        likeness: Likeness {
            fit: fit.map(quarter),
            size: size_band(facts),
            industry: industry(facts),
        },
        fit,
        size: match facts.get(fact_ids::EMPLOYEES) {
            FactValue::Number(employees) => Some(*employees),
            _ => None,
        },
    }
}

/// The points of the factors that are about fit, over the most there are: those that say so in the
/// model, else those whose id has `fit` in it. None where nothing is known behind them.
fn fit(receipt: &Receipt) -> Option<Decimal> {
    let stated = receipt
        .factors
        .iter()
        .any(|factor| factor.aspect == Some(Aspect::Fit));
    let (mut points, mut most, mut known) = (0_i64, 0_i64, false);
    for factor in &receipt.factors {
        let is_fit = if stated {
            factor.aspect == Some(Aspect::Fit)
        } else {
            factor.factor.contains("fit")
        };
        if is_fit {
            points += i64::from(factor.points.hundredths());
            most += i64::from(factor.out_of.hundredths());
            known |= receipt.contributions.iter().any(|line| {
                line.factor.as_ref() == Some(&factor.factor)
                    && matches!(line.state, LineState::Known | LineState::Partly)
            });
        }
    }
    Decimal::from(points)
        .checked_div(Decimal::from(most))
        .filter(|_| known)
}

/// The quarter of a share, 0 to 3.
fn quarter(share: Decimal) -> u8 {
    let quarters = [1_u8, 2, 3];
    let reached = |quarter: &&u8| share * Decimal::from(4) >= Decimal::from(**quarter);
    quarters
        .iter()
        .take_while(reached)
        .last()
        .copied()
        .unwrap_or(0)
}

/// The band of employees; a range counts where it lies inside one band.
fn size_band(facts: &FactRow) -> Option<u8> {
    let band = |employees: Decimal| {
        let reached = |from: &&u32| employees >= Decimal::from(**from);
        u8::try_from(SIZES.iter().take_while(reached).count()).ok()
    };
    match facts.get(fact_ids::EMPLOYEES) {
        FactValue::Number(employees) => band(*employees),
        FactValue::NumberSpan(span) => {
            let low = band(span.low().unwrap_or_default())?;
            // A range without an end lies in the last band or in several.
            let high = span.high().map_or(Some(3), |high| {
                let is_edge = SIZES.iter().any(|from| Decimal::from(*from) == high);
                let last = band(high)?;
                Some(if is_edge && !span.high_included() {
                    last - 1
                } else {
                    last
                })
            })?;
            (low == high).then_some(low)
        }
        _ => None,
    }
}

/// The sector where an industry has a code, else its first label.
fn industry(facts: &FactRow) -> Option<Box<str>> {
    let FactValue::Set(labels) = facts.get(fact_ids::INDUSTRY) else {
        return None;
    };
    let coded = labels
        .iter()
        .find_map(|label| label.key().strip_prefix("naics:"));
    if let Some(code) = coded {
        let sector: String = code.trim().chars().take(2).collect();
        let sector = match sector.as_str() {
            "31" | "32" | "33" => "31-33",
            "44" | "45" => "44-45",
            "48" | "49" => "48-49",
            other => other,
        };
        return Some(format!("naics:{sector}").into());
    }
    let mut labels = labels.iter().map(winnable_model::Label::key);
    labels.next().map(Into::into)
}
