//! The obtainable market where no segment states a share.

use rust_decimal::Decimal;

use crate::Result;
use crate::rate::{not_negative, product, share};

/// SOM by what we held: `last year's share of the market × this year's SAM`.
///
/// # Errors
///
/// [`Reason::InvalidInput`](crate::Reason::InvalidInput) for a negative SAM or a share outside of
/// 0..=1; [`Reason::Overflow`](crate::Reason::Overflow).
pub fn som_by_last_share(sam: Decimal, last_share: Decimal) -> Result<Decimal> {
    product([not_negative(sam)?, share(last_share)?])
}

/// SOM by what sales can close: `sellers × deals won per seller and year × ACV`.
///
/// It is not cut at SAM. [`Nested::new`](super::Nested::new) refuses a capacity above the market,
/// because then one of the two is wrong.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::market::som_by_capacity;
///
/// let som = som_by_capacity(6, Decimal::from(8), Decimal::from(50_000))?;
/// assert_eq!(som, Decimal::from(2_400_000));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::InvalidInput`](crate::Reason::InvalidInput) for negative deals or a negative ACV;
/// [`Reason::Overflow`](crate::Reason::Overflow).
pub fn som_by_capacity(sellers: u64, won_per_seller: Decimal, acv: Decimal) -> Result<Decimal> {
    product([
        Decimal::from(sellers),
        not_negative(won_per_seller)?,
        not_negative(acv)?,
    ])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::{amount, decimal, share as a_share};

    proptest! {
        #[test]
        fn last_years_share_stays_within_sam(sam in amount(), last in a_share()) {
            prop_assert!(som_by_last_share(sam, last).unwrap() <= sam);
        }

        #[test]
        fn any_input_is_an_amount_or_a_reason(n: u64, a in decimal(), b in decimal()) {
            for som in [som_by_last_share(a, b), som_by_capacity(n, a, b)].into_iter().flatten() {
                prop_assert!(som >= Decimal::ZERO);
            }
        }
    }
}
