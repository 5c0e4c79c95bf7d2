//! The total addressable market, three ways, and the markets within it.

use rust_decimal::Decimal;

use super::Nested;
use crate::rate::{not_negative, product, share, sum_amounts};
use crate::{Reason, Result};

/// A part of the market whose accounts are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The accounts that could buy: customers or not.
    pub accounts: u64,
    /// What one account is worth a year; not negative.
    pub acv: Decimal,
    /// The share that we could serve, 0..=1.
    pub serviceable: Decimal,
    /// The share of the serviceable part that we could win, 0..=1.
    pub obtainable: Decimal,
}

impl Segment {
    /// A segment that can be served and won as a whole.
    pub const fn new(accounts: u64, acv: Decimal) -> Self {
        Self {
            accounts,
            acv,
            serviceable: Decimal::ONE,
            obtainable: Decimal::ONE,
        }
    }
}

/// TAM, the default: `Σ accounts × ACV` over the segments, in money a year.
///
/// The accounts are those that *could* buy. Price × *current* customers is no market but the
/// present book: [`installed_base_value`](super::installed_base_value).
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::market::{Segment, tam_bottom_up};
///
/// let tam = tam_bottom_up(&[Segment::new(1_000, Decimal::from(10_000))])?;
/// assert_eq!(tam, Decimal::from(10_000_000));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoSegments`]; [`Reason::InvalidInput`] for a negative ACV; [`Reason::Overflow`].
pub fn tam_bottom_up(segments: &[Segment]) -> Result<Decimal> {
    total(segments, |_| Ok(Decimal::ONE))
}

/// TAM from above: `industry spend × eligible share`.
///
/// # Errors
///
/// [`Reason::InvalidInput`] for a negative spend or a share outside of 0..=1;
/// [`Reason::Overflow`].
pub fn tam_top_down(industry_spend: Decimal, eligible_share: Decimal) -> Result<Decimal> {
    product([not_negative(industry_spend)?, share(eligible_share)?])
}

/// TAM by what we are worth to the buyers: `accounts × value created a year × share we capture`.
///
/// # Errors
///
/// [`Reason::InvalidInput`] for a negative value or a share outside of 0..=1;
/// [`Reason::Overflow`].
pub fn tam_value_theory(
    accounts: u64,
    value_per_account: Decimal,
    capture_share: Decimal,
) -> Result<Decimal> {
    product([
        Decimal::from(accounts),
        not_negative(value_per_account)?,
        share(capture_share)?,
    ])
}

/// TAM, SAM and SOM of the segments: `SAM = Σ TAM × serviceable share` and
/// `SOM = Σ SAM × obtainable share`.
///
/// # Errors
///
/// [`Reason::NoSegments`]; [`Reason::InvalidInput`] for a negative ACV or a share outside of
/// 0..=1; [`Reason::Overflow`]; [`Reason::NotNested`] when amounts of 28 digits round past each
/// other.
pub fn market(segments: &[Segment]) -> Result<Nested> {
    let tam = tam_bottom_up(segments)?;
    let sam = total(segments, |s| share(s.serviceable))?;
    let som = total(segments, |s| {
        product([share(s.serviceable)?, share(s.obtainable)?])
    })?;
    Nested::new(tam, sam, som)
}

fn total(segments: &[Segment], part: impl Fn(&Segment) -> Result<Decimal>) -> Result<Decimal> {
    if segments.is_empty() {
        return Err(Reason::NoSegments);
    }
    let parts: Vec<Decimal> = segments
        .iter()
        .map(|s| product([Decimal::from(s.accounts), not_negative(s.acv)?, part(s)?]))
        .collect::<Result<_>>()?;
    sum_amounts(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::{amount, decimal, share};

    fn segment(
        acv: impl Strategy<Value = Decimal>,
        share: impl Strategy<Value = Decimal>,
        other: impl Strategy<Value = Decimal>,
    ) -> impl Strategy<Value = Segment> {
        (any::<u32>(), acv, share, other).prop_map(|(accounts, acv, serviceable, obtainable)| {
            Segment {
                accounts: u64::from(accounts),
                acv,
                serviceable,
                obtainable,
            }
        })
    }

    #[test]
    fn no_segments_are_no_market() {
        assert_eq!(tam_bottom_up(&[]), Err(Reason::NoSegments));
    }

    proptest! {
        #[test]
        fn som_lies_within_sam_and_sam_within_tam(
            segments in prop::collection::vec(segment(amount(), share(), share()), 1..8)
        ) {
            let nested = market(&segments).unwrap();
            prop_assert!(Decimal::ZERO <= nested.som());
            prop_assert!(nested.som() <= nested.sam());
            prop_assert!(nested.sam() <= nested.tam());
            prop_assert_eq!(nested.tam(), tam_bottom_up(&segments).unwrap());
        }

        #[test]
        fn any_input_is_a_market_or_a_reason(
            segments in prop::collection::vec(segment(decimal(), decimal(), decimal()), 0..4),
            accounts: u64, a in decimal(), b in decimal(),
        ) {
            let _ = market(&segments);
            let _ = tam_top_down(a, b);
            let _ = tam_value_theory(accounts, a, b);
        }
    }
}
