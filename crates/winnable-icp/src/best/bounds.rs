//! The bounds of the measures: as they are set, else from the customers themselves.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::quantile;

use super::{BestRules, Customer, Measure};
use crate::Result;

/// Fewer customers than this give no quantile as a bound.
const FEWEST: usize = 5;

/// What can be bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Days of the sales cycle, at most.
    CycleDays,
    /// What the customer cost to win, at most.
    Cac,
    /// Months as a customer who is still there, at least.
    TenureMonths,
    /// Growth as a share of the first revenue, at least.
    Expansion,
    /// Days to the first value, at most.
    TimeToValueDays,
    /// Support tickets a year, at most.
    TicketsPerYear,
}

impl Quantity {
    /// Every quantity.
    pub const ALL: [Self; 6] = [
        Self::CycleDays,
        Self::Cac,
        Self::TenureMonths,
        Self::Expansion,
        Self::TimeToValueDays,
        Self::TicketsPerYear,
    ];

    /// The quantity's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CycleDays => "cycle_days",
            Self::Cac => "cac",
            Self::TenureMonths => "tenure_months",
            Self::Expansion => "expansion",
            Self::TimeToValueDays => "time_to_value_days",
            Self::TicketsPerYear => "tickets_per_year",
        }
    }

    /// The measure of which it is one side.
    pub const fn measure(self) -> Measure {
        match self {
            Self::CycleDays | Self::Cac => Measure::Acquisition,
            Self::TenureMonths => Measure::Retention,
            Self::Expansion => Measure::Expansion,
            Self::TimeToValueDays => Measure::TimeToValue,
            Self::TicketsPerYear => Measure::Tickets,
        }
    }

    /// Whether more is better.
    pub const fn is_least(self) -> bool {
        matches!(self, Self::TenureMonths | Self::Expansion)
    }

    /// The quantile of the customers that is the bound where none is set. The better half passes;
    /// of the tenure all but the youngest quarter, since who came late cannot have stayed long; of
    /// the tickets all but the quarter with the most, since few are asked for and not the fewest.
    pub const fn default_quantile(self) -> f64 {
        match self {
            Self::TenureMonths => 0.25,
            Self::TicketsPerYear => 0.75,
            _ => 0.5,
        }
    }

    /// What is known of a customer.
    pub fn of(self, customer: &Customer) -> Option<f64> {
        let value = match self {
            Self::CycleDays => customer.cycle_days,
            Self::Cac => customer.cac,
            Self::TenureMonths => customer.tenure.map(|tenure| tenure.months),
            Self::Expansion => customer.expansion,
            Self::TimeToValueDays => customer.time_to_value_days,
            Self::TicketsPerYear => customer.tickets_per_year,
        };
        value.filter(|value| value.is_finite())
    }
}

/// Where a bound comes from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum BoundSource {
    /// Somebody set it.
    Stated,
    /// Somebody set it by what people said, and by nothing else.
    Interviews,
    /// A quantile of the customers.
    Quantile {
        /// The quantile, 0 to 1.
        q: f64,
    },
    /// The least growth there is: so many do not grow that the quantile would ask for none.
    AnyGrowth,
}

/// The bound of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bound {
    /// What it bounds.
    pub quantity: Quantity,
    /// The bound, which itself still meets it.
    pub at: f64,
    /// Where it comes from.
    pub source: BoundSource,
    /// Of how many customers the quantity is known.
    pub known: u64,
}

impl Bound {
    /// Whether a customer keeps it; `None` where nobody can tell.
    pub fn holds(&self, customer: &Customer) -> Option<bool> {
        let value = self.quantity.of(customer)?;
        if self.quantity == Quantity::TenureMonths {
            // Who is there and came late may stay long yet.
            return match customer.tenure {
                Some(tenure) if tenure.left => Some(false),
                _ => (value >= self.at).then_some(true),
            };
        }
        Some(if self.quantity.is_least() {
            value >= self.at
        } else {
            value <= self.at
        })
    }
}

/// The bound of a quantity, set or found.
pub(super) fn bound(
    quantity: Quantity,
    customers: &[Customer],
    rules: &BestRules,
) -> Result<Bound> {
    let values: Vec<f64> = customers
        .iter()
        .filter_map(|customer| quantity.of(customer))
        .collect();
    let known = values.len() as u64;
    let bound = |at, source| Bound {
        quantity,
        at,
        source,
        known,
    };
    if let Some(stated) = rules.stated.iter().find(|one| one.quantity == quantity) {
        let source = if stated.from_interviews {
            BoundSource::Interviews
        } else {
            BoundSource::Stated
        };
        return Ok(bound(stated.at, source));
    }
    if values.is_empty() {
        return Err(Reason::MissingInput);
    }
    if values.len() < FEWEST {
        return Err(Reason::SampleTooSmall);
    }
    let q = quantity.default_quantile();
    let at = quantile(&values, q)?;
    if quantity == Quantity::Expansion && at <= 0.0 {
        let grown = values.iter().copied().filter(|value| *value > 0.0);
        let least = grown.min_by(f64::total_cmp).ok_or(Reason::AllValuesEqual)?;
        return Ok(bound(least, BoundSource::AnyGrowth));
    }
    Ok(bound(at, BoundSource::Quantile { q }))
}

/// Whether all customers of whom anything is known keep a bound, or none does.
pub(super) fn tells_nothing(bound: &Bound, customers: &[Customer]) -> bool {
    let mut answers = customers.iter().filter_map(|one| bound.holds(one));
    let first = answers.next();
    first.is_some_and(|first| answers.all(|answer| answer == first))
}
