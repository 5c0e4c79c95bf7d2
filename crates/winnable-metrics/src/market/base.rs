//! What we hold of the market today.

use rust_decimal::Decimal;

use crate::rate::{not_negative, product};
use crate::{Rate, Reason, Result};

/// The present book of business: `average price × current customers`.
///
/// It is never called TAM, although it is sometimes taught as such: it understates the market and
/// grows with our own sales.
///
/// # Errors
///
/// [`Reason::InvalidInput`] for a negative price; [`Reason::Overflow`].
pub fn installed_base_value(average_price: Decimal, current_customers: u64) -> Result<Decimal> {
    product([
        not_negative(average_price)?,
        Decimal::from(current_customers),
    ])
}

/// The share of the addressable accounts that are customers.
///
/// ```
/// use winnable_metrics::market::penetration;
///
/// assert_eq!(penetration(45, 3_000)?.value, 0.015);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoSegments`] without addressable accounts; [`Reason::SuccessesExceedTrials`].
pub fn penetration(current_customers: u64, addressable_accounts: u64) -> Result<Rate> {
    Rate::new(current_customers, addressable_accounts, Reason::NoSegments)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::decimal;

    proptest! {
        #[test]
        fn any_input_is_a_number_or_a_reason(price in decimal(), n: u64, of: u64) {
            let _ = installed_base_value(price, n);
            if let Ok(rate) = penetration(n, of) {
                prop_assert!((0.0..=1.0).contains(&rate.value));
            }
        }
    }
}
