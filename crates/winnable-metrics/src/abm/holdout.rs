//! The draw of a control by a stable hash.

use rust_decimal::Decimal;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{Reason, Result};

/// What stands before the fields in the hash: a change of the rule changes it.
const RULE: &[u8] = b"winnable/holdout/1";

const MILLION: u32 = 1_000_000;

/// The share of a list that is held out, in whole millionths: above 0 and below 1.
///
/// ```
/// use winnable_metrics::abm::holdout::Share;
///
/// assert_eq!(Share::new("0.1".parse()?)?.millionths(), 100_000);
/// assert!(Share::new("1".parse()?).is_err());
/// assert!(Share::new("0.12345678".parse()?).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Share(u32);

impl Share {
    /// A share from a fraction such as 0.1.
    ///
    /// # Errors
    ///
    /// [`Reason::InvalidInput`] unless it lies above 0 and below 1 and is a whole number of
    /// millionths.
    pub fn new(share: Decimal) -> Result<Self> {
        let millionths = share.checked_mul(MILLION.into()).ok_or(Reason::Overflow)?;
        if !millionths.is_integer() {
            return Err(Reason::InvalidInput);
        }
        u32::try_from(millionths)
            .ok()
            .filter(|share| (1..MILLION).contains(share))
            .map(Self)
            .ok_or(Reason::InvalidInput)
    }

    /// The share in millionths, 1 to 999,999.
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// The share as a fraction.
    pub fn fraction(self) -> Decimal {
        Decimal::new(self.0.into(), 6).normalize()
    }
}

/// Where an account stands in the draw of a list: a whole number, to be read as so many parts of 2⁶⁴.
///
/// It is the first eight bytes, big-endian, of the SHA-256 of `winnable/holdout/1` and then list, salt
/// and key, each in UTF-8 behind its length in bytes as eight bytes, big-endian.
///
/// ```
/// use winnable_metrics::abm::holdout::position;
///
/// assert_eq!(position("abm-2026", "s", "A1"), 4_981_752_704_727_589_577);
/// ```
pub fn position(list: &str, salt: &str, key: &str) -> u64 {
    let mut hasher = Sha256::new();
    hasher.update(RULE);
    for field in [list, salt, key] {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field.as_bytes());
    }
    let digest: [u8; 32] = hasher.finalize().into();
    digest
        .iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Whether an account is held out: its [`position`] over 2⁶⁴ lies below the share, compared in whole
/// numbers.
///
/// It depends on nothing but list, salt, key and share: not on the machine, not on the order, and not
/// on the other accounts. One that joins the list later falls on a side and moves nobody, and a larger
/// share keeps every account that a smaller one held out. For the same reason the achieved share is
/// near the stated one and seldom exactly it.
pub fn is_control(list: &str, salt: &str, key: &str, share: Share) -> bool {
    let position = u128::from(position(list, salt, key));
    position * u128::from(MILLION) < u128::from(share.millionths()) << 64
}

/// The fingerprint of a list: the SHA-256, in lower-case hexadecimal digits, of its keys in the order of
/// their bytes, each once and each with a line end.
///
/// ```
/// use winnable_metrics::abm::holdout::fingerprint;
///
/// // printf 'A1\nA2\n' | sha256sum
/// assert_eq!(
///     fingerprint(["A2", "A1", "A2"]),
///     "36c766b94aaef6ecec97bc90d5e291cb4df456b72d77b15ea4cae658fb3d52e1",
/// );
/// ```
pub fn fingerprint<'k>(keys: impl IntoIterator<Item = &'k str>) -> String {
    use std::fmt::Write as _;

    let keys: std::collections::BTreeSet<&str> = keys.into_iter().collect();
    let mut hasher = Sha256::new();
    for key in keys {
        hasher.update(key.as_bytes());
        hasher.update(b"\n");
    }
    let digest: [u8; 32] = hasher.finalize().into();
    digest
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a `String` does not fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// How far a difference of two shares of accounts can be known at best, as a fraction: half the 95 %
/// interval where half of both sides succeed, `1.96 √(¼/a + ¼/b)`.
///
/// ```
/// use winnable_metrics::abm::holdout::half_width;
///
/// // A tenth of 120 held out: nothing below some 30 points will show.
/// assert!((half_width(108, 12)? - 0.2982).abs() < 1e-4);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoTrials`] where a side is empty.
pub fn half_width(treated: u64, control: u64) -> Result<f64> {
    if treated == 0 || control == 0 {
        return Err(Reason::NoTrials);
    }
    let z = crate::stats::special::normal_quantile(0.975)?;
    let of = |count: u64| 0.25 / crate::rate::float(count);
    Ok(z * (of(treated) + of(control)).sqrt())
}

#[cfg(test)]
mod tests;
