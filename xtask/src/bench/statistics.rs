//! Medians, ratios and exponents of growth.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "times are no scores, and counts here are small"
)]

/// The middle of the values, or the mean of the two in the middle; 0 of none.
pub(super) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    if sorted.len() % 2 == 1 {
        at(middle)
    } else {
        at(middle).midpoint(at(middle.saturating_sub(1)))
    }
}

/// The ratios of runs that stood beside each other: median, least and most.
pub(super) fn ratios(theirs: &[f64], ours: &[f64]) -> (f64, f64, f64) {
    let each: Vec<f64> = theirs.iter().zip(ours).map(|(a, b)| a / b).collect();
    let least = each.iter().copied().fold(f64::INFINITY, f64::min);
    let most = each.iter().copied().fold(0.0, f64::max);
    (median(&each), least, most)
}

/// The exponent `b` of `y = a × x^b` through points of positive numbers: least squares on logarithms.
/// `None` for fewer than two different `x`.
pub(super) fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.len() as f64;
    let mean_x = logs.iter().map(|(x, _)| x).sum::<f64>() / count;
    let mean_y = logs.iter().map(|(_, y)| y).sum::<f64>() / count;
    let square: f64 = logs.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    let product: f64 = logs.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    (square > 0.0).then(|| product / square)
}

/// How many times larger the last of the values is than the one before, as a power of two: 1 where what is
/// measured doubled with the input.
pub(super) fn last_doubling(values: &[f64]) -> Option<f64> {
    match values {
        [.., before, last] if *before > 0.0 => Some((last / before).log2()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
