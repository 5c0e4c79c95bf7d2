//! Deals that hang on one person.

use serde::Serialize;

use super::Deal;
use crate::rate::count;
use crate::{Rate, Reason, Result};

/// The single-threaded deals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SingleThreaded {
    /// Deals with one engaged contact or none, of the deals whose contacts are known.
    pub rate: Rate,
    /// Deals of which nobody knows the contacts; in neither number.
    pub unknown: u64,
}

/// The share of deals with at most one engaged contact. Pass the deals that it is about, such as
/// the open ones.
///
/// ```
/// use winnable_metrics::deals::{Deal, single_threaded};
///
/// let deal = |contacts| Deal { contacts, ..Deal::default() };
/// let single = single_threaded(&[deal(Some(0)), deal(Some(4)), deal(None)])?;
/// assert_eq!((single.rate.value, single.unknown), (0.5, 1));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoOpportunities`] without a deal; [`Reason::MissingInput`] when the contacts of none
/// are known.
pub fn single_threaded(deals: &[Deal]) -> Result<SingleThreaded> {
    if deals.is_empty() {
        return Err(Reason::NoOpportunities);
    }
    let known: Vec<u32> = deals.iter().filter_map(|deal| deal.contacts).collect();
    let single = known.iter().filter(|contacts| **contacts <= 1).count();
    Ok(SingleThreaded {
        rate: Rate::new(count(single), count(known.len()), Reason::MissingInput)?,
        unknown: count(deals.len().saturating_sub(known.len())),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::deal::tests::any_deals;

    proptest! {
        #[test]
        fn any_deals_have_a_share_or_a_reason(deals in any_deals()) {
            match single_threaded(&deals) {
                Ok(single) => prop_assert_eq!(
                    single.rate.denominator + single.unknown,
                    deals.len() as u64
                ),
                Err(reason) => prop_assert!(
                    matches!(reason, Reason::NoOpportunities | Reason::MissingInput)
                ),
            }
        }
    }
}
