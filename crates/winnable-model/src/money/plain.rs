//! Decimals in plain notation: `-`, digits, and a point with digits behind it.

use rust_decimal::Decimal;

use super::exact::positive_zero;

/// Reads plain notation exactly; `None` for anything else, exponents, grouping and a number of
/// digits that a decimal does not hold included.
pub(crate) fn parse_plain(raw: &str) -> Option<Decimal> {
    let unsigned = raw.strip_prefix('-').unwrap_or(raw);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    Decimal::from_str_exact(raw).ok().map(positive_zero)
}

/// Serde of a decimal as a string in plain notation. The derived form of `Decimal` rounds a text
/// with too many digits; this one refuses it.
pub(crate) mod plain_decimal {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(value: &Decimal, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&value.normalize())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        let raw = String::deserialize(from)?;
        super::parse_plain(&raw).ok_or_else(|| {
            D::Error::custom(format!(
                "`{raw}` is not a number: expected plain digits such as `1234.50`"
            ))
        })
    }
}

/// [`plain_decimal`] for a value that may be absent.
pub(crate) mod plain_option {
    use rust_decimal::Decimal;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Plain(#[serde(with = "super::plain_decimal")] Decimal);

    #[expect(clippy::ref_option, reason = "the signature that serde calls")]
    pub(crate) fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Plain).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<Plain>::deserialize(from)?.map(|plain| plain.0))
    }
}
