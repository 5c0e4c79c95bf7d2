//! The monotone curve nearest to outcomes.

use serde::Serialize;
use winnable_metrics::Reason;

use super::auc::sample::{held, paired};
use crate::Result;

/// A point of an [`Isotonic`] curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Knot {
    /// The score.
    pub x: f64,
    /// The fitted value there.
    pub y: f64,
}

/// A curve that never falls: see [`isotonic`](isotonic()).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Isotonic {
    knots: Vec<Knot>,
}

impl Isotonic {
    /// The fitted values at every distinct `x`, ascending in `x` and never falling in `y`; at least
    /// one.
    pub fn knots(&self) -> &[Knot] {
        &self.knots
    }

    /// The value at a score: on the line between the two knots beside it, and that of the first or last
    /// knot beyond them.
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`].
    pub fn at(&self, x: f64) -> Result<f64> {
        if !x.is_finite() {
            return Err(Reason::NotFinite);
        }
        let (below, above) = self
            .knots
            .split_at(self.knots.partition_point(|knot| knot.x <= x));
        match (below.last(), above.first()) {
            (Some(low), Some(high)) => Ok(between(*low, *high, x)),
            (Some(only), None) | (None, Some(only)) => Ok(only.y),
            (None, None) => Err(Reason::EmptySample),
        }
    }
}

/// The point of the line from one knot to the next, for `low.x ≤ x < high.x`.
fn between(low: Knot, high: Knot, x: f64) -> f64 {
    let distance = high.x - low.x;
    let share = if distance.is_finite() {
        (x - low.x) / distance
    } else {
        (x / 2.0 - low.x / 2.0) / (high.x / 2.0 - low.x / 2.0)
    };
    let rise = high.y - low.y;
    let y = if rise.is_finite() {
        low.y + rise * share
    } else {
        low.y * (1.0 - share) + high.y * share
    };
    y.clamp(low.y, high.y)
}

/// The curve that never falls and is nearest to the outcomes in least squares: it makes a probability
/// of a score without a word on its shape.
///
/// - **Shape**: an outcome for each score, 1 for won and 0 for lost or any other number, and a weight
///   for each or `None` for equal ones. Fit it to other deals than those it is judged by.
/// - **Unit**: that of `y`; the weighted mean of the curve over the `x` is that of the `y`.
///
/// Outcomes at one score are averaged first; then neighbours that fall are pooled until none does (the
/// pool-adjacent-violators algorithm). Flat ends are an answer: below the first won deal the curve is
/// 0, which is to be read as "none yet".
///
/// Source: Ayer, Brunk, Ewing, Reid, Silverman 1955, *Ann. Math. Statist.* 26:641; Zadrozny, Elkan
/// 2002, *KDD '02*, 694.
///
/// ```
/// use winnable_icp::stats::isotonic;
///
/// let curve = isotonic(&[20.0, 40.0, 60.0, 80.0], &[0.0, 1.0, 0.0, 1.0], None)?;
/// assert!((curve.at(50.0)? - 0.5).abs() < 1e-15);
/// assert!((curve.at(30.0)? - 0.25).abs() < 1e-15, "half way to the next knot");
/// assert!((curve.at(99.0)? - 1.0).abs() < 1e-15, "as the last knot");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::LengthsDiffer`]; [`Reason::NotFinite`];
/// [`Reason::InvalidInput`] for a weight that is not above 0; [`Reason::Overflow`].
pub fn isotonic(x: &[f64], y: &[f64], weights: Option<&[f64]>) -> Result<Isotonic> {
    paired(x, y.len())?;
    paired(y, x.len())?;
    if let Some(weights) = weights {
        paired(weights, x.len())?;
        if weights.iter().any(|weight| *weight <= 0.0) {
            return Err(Reason::InvalidInput);
        }
    }
    let ones = std::iter::repeat_n(1.0, x.len());
    let weights: Vec<f64> = weights.map_or_else(|| ones.collect(), <[f64]>::to_vec);
    let mut points: Vec<(f64, f64, f64)> = x
        .iter()
        .zip(y)
        .zip(weights)
        // Minus zero becomes zero, so that ties are ties.
        .map(|((x, y), weight)| (x + 0.0, *y, weight))
        .collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    let tied = points.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq());
    let pools = pooled(tied.map(Pool::of))?;
    let mut distinct = points.iter().map(|point| point.0).collect::<Vec<_>>();
    distinct.dedup_by(|a, b| a.total_cmp(b).is_eq());
    let fitted = pools
        .iter()
        .flat_map(|pool| std::iter::repeat_n(pool.mean(), pool.knots));
    let knots = distinct.into_iter().zip(fitted);
    Ok(Isotonic {
        knots: knots.map(|(x, y)| Knot { x, y }).collect(),
    })
}

/// Neighbours that share one value.
#[derive(Clone, Copy)]
struct Pool {
    weighted: f64,
    weight: f64,
    knots: usize,
}

impl Pool {
    fn of(tied: &[(f64, f64, f64)]) -> Self {
        Self {
            weighted: tied.iter().map(|(_, y, weight)| y * weight).sum(),
            weight: tied.iter().map(|(_, _, weight)| weight).sum(),
            knots: 1,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            weighted: self.weighted + other.weighted,
            weight: self.weight + other.weight,
            knots: self.knots + other.knots,
        }
    }

    fn mean(self) -> f64 {
        self.weighted / self.weight
    }
}

/// Pools neighbours until their means rise from each to the next.
fn pooled(pools: impl Iterator<Item = Pool>) -> Result<Vec<Pool>> {
    let mut done: Vec<Pool> = Vec::new();
    for mut pool in pools {
        while let Some(before) = done.pop_if(|before| before.mean() >= pool.mean()) {
            pool = before.and(pool);
        }
        held(pool.weight)?;
        held(pool.mean())?;
        done.push(pool);
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn points() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
        let point = (-9_i32..9, -5_i32..5, 1_u32..4);
        prop::collection::vec(point, 1..30).prop_map(|points| {
            let float = |(x, y, weight)| (f64::from(x), f64::from(y), f64::from(weight));
            points.into_iter().map(float).collect()
        })
    }

    fn columns(points: &[(f64, f64, f64)]) -> [Vec<f64>; 3] {
        [
            points.iter().map(|point| point.0).collect(),
            points.iter().map(|point| point.1).collect(),
            points.iter().map(|point| point.2).collect(),
        ]
    }

    #[test]
    fn what_has_no_curve_says_why() {
        assert_eq!(isotonic(&[], &[], None), Err(Reason::EmptySample));
        assert_eq!(isotonic(&[1.0], &[], None), Err(Reason::LengthsDiffer));
        assert_eq!(isotonic(&[1.0], &[f64::NAN], None), Err(Reason::NotFinite));
        let weighted = |weight: f64| isotonic(&[1.0], &[1.0], Some(&[weight]));
        assert_eq!(weighted(0.0), Err(Reason::InvalidInput));
        assert_eq!(weighted(f64::INFINITY), Err(Reason::NotFinite));
        assert_eq!(weighted(2.0).unwrap().at(f64::NAN), Err(Reason::NotFinite));
    }

    proptest! {
        #[test]
        fn the_curve_never_falls_and_keeps_the_mean(points in points(), at in prop::collection::vec(-12.0..12.0_f64, 2..9)) {
            let [x, y, weights] = columns(&points);
            let curve = isotonic(&x, &y, Some(&weights)).unwrap();
            prop_assert!(curve.knots().is_sorted_by(|a, b| a.x < b.x && a.y <= b.y));
            let fitted: f64 = x.iter().zip(&weights).map(|(x, weight)| curve.at(*x).unwrap() * weight).sum();
            let given: f64 = y.iter().zip(&weights).map(|(y, weight)| y * weight).sum();
            prop_assert!((fitted - given).abs() < 1e-10);
            let mut at = at;
            at.sort_by(f64::total_cmp);
            let along: Vec<f64> = at.iter().map(|x| curve.at(*x).unwrap()).collect();
            prop_assert!(along.is_sorted());
        }

        #[test]
        fn a_weight_is_so_many_points_and_a_fit_of_the_fit_is_itself(points in points()) {
            let [x, y, weights] = columns(&points);
            let curve = isotonic(&x, &y, Some(&weights)).unwrap();
            let mut repeated = points.clone();
            for (point, weight) in points.iter().zip(&weights) {
                if *weight > 1.5 { repeated.push(*point); }
                if *weight > 2.5 { repeated.push(*point); }
            }
            let [more_x, more_y, _] = columns(&repeated);
            let same = isotonic(&more_x, &more_y, None).unwrap();
            let fitted: Vec<f64> = x.iter().map(|x| curve.at(*x).unwrap()).collect();
            let again = isotonic(&x, &fitted, Some(&weights)).unwrap();
            for other in [same, again] {
                for (one, other) in curve.knots().iter().zip(other.knots()) {
                    prop_assert!((one.y - other.y).abs() < 1e-12);
                }
            }
        }

        #[test]
        fn any_input_gives_a_finite_curve_or_a_reason(
            points in prop::collection::vec((any::<f64>(), any::<f64>(), any::<f64>()), 0..6),
            at in any::<f64>(),
        ) {
            let near = points.iter().copied().filter(|(x, y, _)| x.is_finite() && y.is_finite());
            let near: Vec<_> = near.map(|(x, y, weight)| (x, y, weight.abs())).collect();
            for points in [points, near] {
                let [x, y, weights] = columns(&points);
                for weights in [None, Some(&weights[..])] {
                    if let Ok(curve) = isotonic(&x, &y, weights) {
                        prop_assert!(curve.knots().iter().all(|knot| knot.y.is_finite()));
                        prop_assert!(curve.knots().is_sorted_by(|a, b| a.y <= b.y));
                        prop_assert!(!at.is_finite() || curve.at(at).unwrap().is_finite());
                    }
                }
            }
        }
    }
}
