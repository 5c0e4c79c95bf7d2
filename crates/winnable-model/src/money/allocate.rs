//! Splitting a total without losing a unit: the method of the largest remainder.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::exact::mantissa_at;
use super::{Money, MoneyError};

/// Splits an amount in proportion to weights; the parts sum to the amount exactly.
///
/// - **Shape**: one part per weight, in their order, each in whole minor units.
/// - **Ties**: equal remainders go to the earlier position.
/// - **Sign**: a negative total is the mirror image of the positive one, so a refund undoes a charge.
/// - **Source**: the Hamilton method; vectors in `tests/golden/29_allocation.json`.
///
/// # Errors
/// [`MoneyError::ZeroWeights`] when no weight is positive, [`MoneyError::NegativeWeight`],
/// [`MoneyError::TooPrecise`] for a total that is not in whole minor units,
/// [`MoneyError::NoMinorUnits`], [`MoneyError::WeightOverflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_model::{Money, allocate};
/// let parts = allocate(&"USD 100".parse()?, &[Decimal::ONE; 3])?;
/// let parts: Vec<String> = parts.iter().map(Money::to_string).collect();
/// assert_eq!(parts, ["USD 33.34", "USD 33.33", "USD 33.33"]);
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
pub fn allocate(total: &Money, weights: &[Decimal]) -> Result<Vec<Money>, MoneyError> {
    let currency = total.currency();
    let scale = currency.required_minor_units()?;
    let total = Money::in_minor_units(total.amount(), currency)?;
    let minor = mantissa_at(total.amount(), scale).ok_or_else(|| total.overflow())?;
    largest_remainder(minor, &whole_weights(weights)?)?
        .into_iter()
        .map(|part| {
            Decimal::try_from_i128_with_scale(part, scale)
                .map(|amount| Money::new(amount, currency))
                .map_err(|_| total.overflow())
        })
        .collect()
}

/// The weights as integers in the same proportions.
fn whole_weights(weights: &[Decimal]) -> Result<Vec<i128>, MoneyError> {
    let normalized: Vec<Decimal> = weights.iter().map(Decimal::normalize).collect();
    let scale = normalized.iter().map(Decimal::scale).max().unwrap_or(0);
    normalized
        .iter()
        .map(|weight| mantissa_at(*weight, scale).ok_or(MoneyError::WeightOverflow))
        .collect()
}

/// Deals an integer total in proportion to integer weights; the parts sum to the total exactly.
///
/// This is the core of [`allocate`], and the way a scoring model deals its 10,000 hundredths of a
/// point to its criteria: full marks are then exactly 100.00. Each part is the floor of its exact
/// share or one more; the units left over go to the largest remainders, ties to the earlier
/// position. A negative total mirrors the positive one.
///
/// # Errors
/// [`MoneyError::ZeroWeights`] when no weight is positive, [`MoneyError::NegativeWeight`] and
/// [`MoneyError::WeightOverflow`] when the arithmetic exceeds 128 bits.
///
/// ```
/// use winnable_model::largest_remainder;
/// assert_eq!(largest_remainder(10_000, &[1, 1, 1])?, [3_334, 3_333, 3_333]);
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
pub fn largest_remainder(total: i128, weights: &[i128]) -> Result<Vec<i128>, MoneyError> {
    let sum = weight_sum(weights)?;
    // Magnitudes stay unsigned until the end: the negation of the least integer does not exist.
    let magnitude = total.unsigned_abs();
    let (each, rest) = (magnitude / sum, magnitude % sum);
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    let mut dealt = 0_u128;
    for (position, weight) in weights.iter().enumerate() {
        let weight = weight.unsigned_abs();
        let scaled = rest.checked_mul(weight).ok_or(MoneyError::WeightOverflow)?;
        let part = each * weight + scaled / sum;
        dealt += part;
        parts.push(part);
        remainders.push((Reverse(scaled % sum), position));
    }
    remainders.sort_unstable();
    // Fewer units are left than there are non-zero remainders, so a zero weight never gets one.
    for (_, position) in remainders {
        if dealt == magnitude {
            break;
        }
        parts[position] += 1;
        dealt += 1;
    }
    parts
        .into_iter()
        .map(|part| signed(part, total < 0))
        .collect()
}

fn weight_sum(weights: &[i128]) -> Result<u128, MoneyError> {
    let mut sum = 0_u128;
    for weight in weights {
        let weight =
            u128::try_from(*weight).map_err(|_| MoneyError::NegativeWeight { weight: *weight })?;
        sum = sum.checked_add(weight).ok_or(MoneyError::WeightOverflow)?;
    }
    if sum == 0 {
        return Err(MoneyError::ZeroWeights);
    }
    Ok(sum)
}

fn signed(magnitude: u128, negative: bool) -> Result<i128, MoneyError> {
    if negative {
        0_i128.checked_sub_unsigned(magnitude)
    } else {
        0_i128.checked_add_unsigned(magnitude)
    }
    .ok_or(MoneyError::WeightOverflow)
}
