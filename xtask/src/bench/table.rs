//! Tables in Markdown, and numbers as they stand in them.
#![expect(clippy::float_arithmetic, reason = "times and bytes are no scores")]

/// A table: a row of headers, the line below it, and the rows.
pub(super) fn markdown(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let cells: Vec<&str> = cells.collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = line(&mut head.iter().copied());
    text.push('|');
    text += &"---|".repeat(head.len());
    text.push('\n');
    for row in rows {
        text += &line(&mut row.iter().map(String::as_str));
    }
    text
}

/// Seconds, with three digits that count.
pub(super) fn seconds(value: f64) -> String {
    match value {
        _ if value < 0.0995 => format!("{:.0} ms", value * 1e3),
        _ if value < 9.995 => format!("{value:.2} s"),
        _ if value < 99.95 => format!("{value:.1} s"),
        _ => format!("{value:.0} s"),
    }
}

/// Bytes, in millions or thousands of millions.
pub(super) fn bytes(value: f64) -> String {
    if value < 999.5e6 {
        format!("{:.0} MB", value / 1e6)
    } else {
        format!("{:.2} GB", value / 1e9)
    }
}

/// A ratio, with two digits that count.
pub(super) fn ratio(value: f64) -> String {
    match value {
        _ if value < 0.00995 => format!("{value:.4}"),
        _ if value < 0.0995 => format!("{value:.3}"),
        _ if value < 9.95 => format!("{value:.2}"),
        _ => format!("{value:.0}"),
    }
}

/// An exponent, with two places; what rounds to zero has no sign.
pub(super) fn exponent(value: f64) -> String {
    let text = format!("{value:.2}");
    match text.strip_prefix('-') {
        Some("0.00") => "0.00".to_owned(),
        _ => text,
    }
}

/// The median ratio with the least and the most.
pub(super) fn spread((middle, least, most): (f64, f64, f64)) -> String {
    format!("{} ({} to {})", ratio(middle), ratio(least), ratio(most))
}

/// A whole number with a comma between thousands.
pub(super) fn count(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
