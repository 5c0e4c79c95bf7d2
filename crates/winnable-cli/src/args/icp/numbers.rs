//! Numbers and edges of bands as flags state them.

/// Two or more edges that rise.
pub(super) fn edges(raw: &str) -> Option<Vec<f64>> {
    let edges: Option<Vec<f64>> = raw.split(',').map(number).collect();
    let rises = |edges: &Vec<f64>| {
        let pairs = edges.iter().zip(edges.iter().skip(1));
        pairs.into_iter().all(|(low, high)| low < high)
    };
    edges.filter(|edges| edges.len() > 1 && rises(edges))
}

/// A finite number.
pub(super) fn number(raw: &str) -> Option<f64> {
    let number: f64 = raw.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_rise() {
        assert_eq!(edges("0, 40,55.5"), Some(vec![0.0, 40.0, 55.5]));
        for raw in ["", "1", "1,1", "2,1", "a,b", "0,inf"] {
            assert_eq!(edges(raw), None, "{raw}");
        }
    }
}
