//! Decimal numbers of any length as plain text.

/// Writes `units` with its last `scale` digits behind a point, without zeros at the end.
pub(crate) fn write_decimal(negative: bool, units: &str, scale: u32, out: &mut String) {
    let scale = scale as usize;
    let digits = units.trim_start_matches('0');
    let padded = format!("{digits:0>width$}", width = scale + 1);
    let (whole, fraction) = padded.split_at(padded.len() - scale);
    let fraction = fraction.trim_end_matches('0');
    if negative && !digits.is_empty() {
        out.push('-');
    }
    out.push_str(whole);
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
}

/// Writes a number that may have an exponent, as programs print it. `None`: it is no such number, or
/// has more than `most` digits when it is written out.
pub(crate) fn write_plain(number: &str, most: usize, out: &mut String) -> Option<()> {
    let (negative, rest) = number
        .strip_prefix('-')
        .map_or((false, number), |rest| (true, rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let exponent: i64 = exponent.parse().ok()?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut units = format!("{whole}{fraction}");
    if units.is_empty() || !units.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let scale = i64::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    if usize::try_from(scale.unsigned_abs()).ok()? > most {
        return None;
    }
    if scale < 0 {
        units.extend(std::iter::repeat_n('0', usize::try_from(-scale).ok()?));
    }
    write_decimal(negative, &units, u32::try_from(scale.max(0)).ok()?, out);
    Some(())
}

/// The sign and the digits of a two's complement number whose highest byte comes first.
#[cfg(feature = "parquet")]
pub(crate) fn big_endian(bytes: &[u8]) -> (bool, String) {
    let negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    let mut magnitude = bytes.to_vec();
    if negative {
        let mut carry = true;
        for byte in magnitude.iter_mut().rev() {
            let (sum, over) = (!*byte).overflowing_add(u8::from(carry));
            *byte = sum;
            carry = over;
        }
    }
    (negative, digits(magnitude))
}

/// The decimal digits of a number whose highest byte comes first.
#[cfg(feature = "parquet")]
fn digits(mut magnitude: Vec<u8>) -> String {
    let mut digits = Vec::new();
    while magnitude.iter().any(|byte| *byte != 0) {
        let mut rest = 0u16;
        for byte in &mut magnitude {
            let part = rest * 256 + u16::from(*byte);
            *byte = u8::try_from(part / 10).unwrap_or(u8::MAX);
            rest = part % 10;
        }
        digits.push(u8::try_from(rest).unwrap_or(0) + b'0');
    }
    digits
        .iter()
        .rev()
        .map(|digit| char::from(*digit))
        .collect()
}

#[cfg(test)]
mod tests;
