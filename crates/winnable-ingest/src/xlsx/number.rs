//! Numbers of cells as plain decimal digits.

/// How many digits a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// Writes a number of a cell without an exponent and without digits that only come from the binary
/// form: `0.30000000000000004` is `0.3`, as the spreadsheet shows it. Digits that stand in the file as
/// a whole number stay as they are. `None` for what is no finite number.
pub(super) fn plain(raw: &str) -> Option<String> {
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let kept = digits.trim_start_matches('0');
        return Some(match (kept, raw.len() > digits.len()) {
            ("", _) => "0".to_owned(),
            (kept, true) => format!("-{kept}"),
            (kept, false) => kept.to_owned(),
        });
    }
    let is_number = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    if !raw.bytes().all(is_number) {
        return None;
    }
    let value: f64 = raw.parse().ok().filter(|value: &f64| value.is_finite())?;
    let written = format!("{value:.precision$e}", precision = DIGITS - 1);
    let (mantissa, exponent) = written.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    let digits: String = mantissa
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(char::from)
        .collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    Some(format!("{sign}{}", placed(digits, exponent)))
}

/// The digits with the first one standing for `10^exponent`.
fn placed(digits: &str, exponent: i32) -> String {
    match usize::try_from(exponent) {
        Ok(whole) if digits.len() > whole + 1 => {
            let (whole, fraction) = digits.split_at(whole + 1);
            format!("{whole}.{fraction}")
        }
        Ok(whole) => format!("{digits:0<width$}", width = whole + 1),
        Err(_) => {
            let zeros = exponent.unsigned_abs() as usize - 1;
            format!("0.{}{digits}", "0".repeat(zeros))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Left: the `<v>` that Excel and other writers store for the number on the right.
    #[test]
    fn a_number_is_written_as_the_spreadsheet_shows_it() {
        for (stored, shown) in [
            ("0", "0"),
            ("-0", "0"),
            ("1234", "1234"),
            ("1234.5", "1234.5"),
            ("0.10000000000000001", "0.1"),
            ("0.30000000000000004", "0.3"),
            ("1234.5600000000001", "1234.56"),
            ("33.333333333333336", "33.3333333333333"),
            ("3.9779E+10", "39779000000"),
            ("1.2345678901234501E+17", "123456789012345000"),
            ("123456789012345678", "123456789012345678"),
            ("1E-3", "0.001"),
            ("-2.5000000000000001E-2", "-0.025"),
            ("1.0", "1"),
            ("00012", "12"),
            ("9.9999999999999999E+20", "1000000000000000000000"),
        ] {
            assert_eq!(plain(stored).as_deref(), Some(shown), "{stored}");
        }
        for none in ["", "-", "1e400", "NaN", "inf", "0x10", "1 2", "abc", "--5"] {
            assert_eq!(plain(none), None, "{none}");
        }
    }
}
