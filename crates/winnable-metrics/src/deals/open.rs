//! The open pipeline, as it stands and weighted by probability.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Deal, Outcome};
use crate::rate::{count, product, share, sum_amounts};
use crate::{Reason, Result};

/// The sum of the open deals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OpenPipeline {
    /// The sum of the amounts.
    pub total: Decimal,
    /// The open deals, with and without an amount.
    pub deals: u64,
    /// Open deals that are not in the sum, because nobody stated their amount.
    pub without_amount: u64,
}

/// The open deals, each by its probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct WeightedPipeline {
    /// `Σ amount × probability`.
    pub total: Decimal,
    /// The open deals, in the sum or not.
    pub deals: u64,
    /// Open deals that are not in the sum for want of an amount.
    pub without_amount: u64,
    /// Open deals with an amount that are not in the sum for want of a probability.
    pub without_probability: u64,
}

/// The open pipeline: the sum of the amounts of open deals. No open deals are worth 0.
///
/// # Errors
///
/// [`Reason::NoAmounts`] when there are open deals and none has an amount; [`Reason::Overflow`].
pub fn open_pipeline(deals: &[Deal]) -> Result<OpenPipeline> {
    let open = || open(deals);
    let amounts: Vec<Decimal> = open().filter_map(|deal| deal.amount).collect();
    let number = open().count();
    if amounts.is_empty() && number > 0 {
        return Err(Reason::NoAmounts);
    }
    Ok(OpenPipeline {
        deals: count(number),
        without_amount: count(open().filter(|deal| deal.amount.is_none()).count()),
        total: sum_amounts(amounts)?,
    })
}

/// The weighted pipeline: `Σ amount × probability` over the open deals that have both.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::deals::{Deal, weighted_pipeline};
///
/// let deal = Deal {
///     amount: Some(Decimal::from(200)),
///     probability: Some(Decimal::new(25, 2)),
///     ..Deal::default()
/// };
/// let unsure = Deal { probability: None, ..deal };
/// let pipeline = weighted_pipeline(&[deal, unsure])?;
/// assert_eq!((pipeline.total, pipeline.without_probability), (50.into(), 1));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoAmounts`] when there are open deals and none has an amount;
/// [`Reason::MissingInput`] when those that have one have no probability;
/// [`Reason::InvalidInput`] for a probability outside of 0..=1; [`Reason::Overflow`].
pub fn weighted_pipeline(deals: &[Deal]) -> Result<WeightedPipeline> {
    let plain = open_pipeline(deals)?;
    let mut without_probability = 0;
    let mut weighted = Vec::new();
    for deal in open(deals) {
        match (deal.amount, deal.probability) {
            (None, _) => {}
            (Some(_), None) => without_probability += 1,
            (Some(amount), Some(probability)) => {
                weighted.push(product([amount, share(probability)?])?);
            }
        }
    }
    if weighted.is_empty() && without_probability > 0 {
        return Err(Reason::MissingInput);
    }
    Ok(WeightedPipeline {
        total: sum_amounts(weighted)?,
        deals: plain.deals,
        without_amount: plain.without_amount,
        without_probability,
    })
}

fn open(deals: &[Deal]) -> impl Iterator<Item = &Deal> {
    deals.iter().filter(|deal| deal.outcome == Outcome::Open)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::deal::tests::{any_deals, plain_deals};
    use crate::testing::share as a_share;

    #[test]
    fn no_open_deals_are_worth_nothing_and_unknown_ones_are_unknown() {
        assert_eq!(open_pipeline(&[]).unwrap().total, Decimal::ZERO);
        assert_eq!(weighted_pipeline(&[]).unwrap().total, Decimal::ZERO);
        let open = Deal::default();
        assert_eq!(open_pipeline(&[open]), Err(Reason::NoAmounts));
        let amount = Some(Decimal::ONE);
        assert_eq!(
            weighted_pipeline(&[Deal { amount, ..open }]),
            Err(Reason::MissingInput)
        );
    }

    proptest! {
        #[test]
        fn the_weighted_pipeline_is_no_more_than_the_open_one(
            mut deals in plain_deals(), probability in a_share()
        ) {
            for deal in &mut deals {
                deal.probability = deal.probability.map(|_| probability);
            }
            if let (Ok(open), Ok(weighted)) = (open_pipeline(&deals), weighted_pipeline(&deals)) {
                prop_assert!(weighted.total <= open.total);
            }
        }

        #[test]
        fn any_deals_have_a_pipeline_or_a_reason(deals in any_deals()) {
            let _ = (open_pipeline(&deals), weighted_pipeline(&deals));
        }
    }
}
