//! How many accounts a team can look after.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::rate::{not_negative, product};
use crate::{Reason, Result};

/// The accounts that a team can look after: `people × hours per person / hours per account`,
/// rounded down. The hours are of one period, such as a quarter, and of one type of programme.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::market::accounts_by_capacity;
///
/// // Three people with 200 hours a quarter; a one-to-few account takes 25 hours.
/// assert_eq!(accounts_by_capacity(3, Decimal::from(200), Decimal::from(25))?, 24);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::InvalidInput`] for negative hours or no hours per account; [`Reason::Overflow`].
pub fn accounts_by_capacity(
    people: u64,
    hours_per_person: Decimal,
    hours_per_account: Decimal,
) -> Result<u64> {
    if hours_per_account <= Decimal::ZERO {
        return Err(Reason::InvalidInput);
    }
    product([Decimal::from(people), not_negative(hours_per_person)?])?
        .checked_div(hours_per_account)
        .and_then(|accounts| accounts.floor().to_u64())
        .ok_or(Reason::Overflow)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::decimal;

    proptest! {
        #[test]
        fn any_input_is_a_number_or_a_reason(n: u64, a in decimal(), b in decimal()) {
            let _ = accounts_by_capacity(n, a, b);
        }
    }
}
