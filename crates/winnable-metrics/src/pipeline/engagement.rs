//! Rates of accounts and of interactions.

use crate::{Rate, Reason, Result};

/// The account engagement rate: engaged accounts over target accounts. What makes an account
/// engaged is the caller's stated threshold.
///
/// It is sometimes taught as "influenced pipeline", which is another metric:
/// [`influenced_pipeline`](super::influenced_pipeline). With all accounts of the market in the
/// place of the target accounts it is the engaged share of TAM.
///
/// ```
/// use winnable_metrics::pipeline::account_engagement_rate;
///
/// assert_eq!(account_engagement_rate(42, 300)?.value, 0.14);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoTargetAccounts`]; [`Reason::SuccessesExceedTrials`].
pub fn account_engagement_rate(engaged_accounts: u64, target_accounts: u64) -> Result<Rate> {
    Rate::new(engaged_accounts, target_accounts, Reason::NoTargetAccounts)
}

/// The conversion of interactions: those that converted over all of them.
///
/// It is sometimes taught as "win rate", which is of closed deals:
/// [`win_rate`](crate::deals::win_rate).
///
/// ```
/// use winnable_metrics::pipeline::interaction_conversion;
///
/// assert_eq!(interaction_conversion(10, 100)?.value, 0.1);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoInteractions`]; [`Reason::SuccessesExceedTrials`].
pub fn interaction_conversion(conversions: u64, interactions: u64) -> Result<Rate> {
    Rate::new(conversions, interactions, Reason::NoInteractions)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_counts_are_a_rate_or_a_reason(n: u64, of: u64) {
            for rate in [account_engagement_rate(n, of), interaction_conversion(n, of)] {
                match rate {
                    Ok(rate) => prop_assert!((0.0..=1.0).contains(&rate.value)),
                    Err(reason) => prop_assert!(of == 0 || reason == Reason::SuccessesExceedTrials),
                }
            }
        }
    }
}
