//! Figures in sentences.

/// A p-value as people write it, with its sign of comparison where it has one.
pub(crate) fn p(value: f64) -> String {
    if value < 0.0001 {
        "< 0.0001".to_owned()
    } else {
        format!("{value:.4}")
    }
}

/// A share in percent with one decimal, as English writes it.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// The same as Korean writes it.
pub(crate) fn percent_ko(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// A difference of shares in points.
pub(crate) fn points(value: f64) -> String {
    format!("{:+.1}", value * 100.0)
}
