//! The maximum of a log-likelihood of two to four positive parameters: Nelder-Mead to find it,
//! Newton's method to polish it and to tell whether it is one. Deterministic: no random starts.

use crate::{Reason, Result};

/// Parameters are searched as logarithms within this of zero; beyond it lies a boundary, not an
/// optimum.
const EDGE: f64 = 25.0;

/// The least curvature of an optimum. The curvature over the logarithm of a parameter is the inverse
/// of its variance: below this the standard error is more than a factor of `e^30`, and what looks
/// like an optimum is a place where the rounding stopped the search.
const LEAST_INFORMATION: f64 = 1e-3;

/// The parameters at which `log_likelihood` is greatest, and its value there.
///
/// # Errors
///
/// [`Reason::DidNotConverge`] where the maximum lies on the boundary (a parameter that goes to zero
/// or infinity), or on a ridge that the data do not resolve.
pub(crate) fn maximise<const N: usize>(
    log_likelihood: impl Fn(&[f64; N]) -> f64,
    start: [f64; N],
) -> Result<([f64; N], f64)> {
    let cost = |logs: &[f64; N]| {
        if logs.iter().any(|log| !(-EDGE..=EDGE).contains(log)) {
            return f64::INFINITY;
        }
        let value = -log_likelihood(&logs.map(libm::exp));
        if value.is_finite() {
            value
        } else {
            f64::INFINITY
        }
    };
    let mut best = nelder_mead(&cost, start.map(libm::log), 0.5);
    // A simplex can collapse short of the optimum; a new one from there goes on.
    for _ in 0..4 {
        let again = nelder_mead(&cost, best.at, 0.1);
        let gained = best.cost - again.cost;
        if again.cost <= best.cost {
            best = again;
        }
        if gained <= 1e-7 {
            break;
        }
    }
    let polished = newton(&cost, best)?;
    Ok((polished.at.map(libm::exp), -polished.cost))
}

#[derive(Clone, Copy)]
struct Point<const N: usize> {
    at: [f64; N],
    cost: f64,
}

impl<const N: usize> Point<N> {
    fn new(cost: &impl Fn(&[f64; N]) -> f64, at: [f64; N]) -> Self {
        Self {
            at,
            cost: cost(&at),
        }
    }
}

/// `from + step * (from - to)`, coordinate by coordinate.
fn away<const N: usize>(from: &[f64; N], to: &[f64; N], step: f64) -> [f64; N] {
    std::array::from_fn(|i| from[i] + step * (from[i] - to[i]))
}

/// Nelder and Mead 1965, with the usual coefficients (1, 2, 1/2, 1/2).
fn nelder_mead<const N: usize>(
    cost: &impl Fn(&[f64; N]) -> f64,
    start: [f64; N],
    size: f64,
) -> Point<N> {
    let mut best = Point::new(cost, start);
    let mut others: [Point<N>; N] = std::array::from_fn(|corner| {
        let mut at = start;
        at[corner] += size;
        Point::new(cost, at)
    });
    for _ in 0..400 * N {
        // `others` ends in the worst; the best of all stands apart.
        others.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        if others[0].cost < best.cost {
            std::mem::swap(&mut best, &mut others[0]);
            continue;
        }
        let worst = others[N - 1];
        let width = others
            .iter()
            .flat_map(|point| (0..N).map(|i| (point.at[i] - best.at[i]).abs()))
            .fold(0.0, f64::max);
        if width <= 1e-6 || (width <= 1e-3 && worst.cost - best.cost <= 1e-9) {
            break;
        }
        let mut centre = best.at;
        for point in &others[..N - 1] {
            for (sum, value) in centre.iter_mut().zip(point.at) {
                *sum += value;
            }
        }
        let centre = centre.map(|sum| sum / crate::model_fit::float(N as u64));
        let reflected = Point::new(cost, away(&centre, &worst.at, 1.0));
        let second_worst = if N > 1 { others[N - 2].cost } else { best.cost };
        if reflected.cost < best.cost {
            let expanded = Point::new(cost, away(&centre, &worst.at, 2.0));
            others[N - 1] = if expanded.cost < reflected.cost {
                expanded
            } else {
                reflected
            };
        } else if reflected.cost < second_worst {
            others[N - 1] = reflected;
        } else {
            let toward = if reflected.cost < worst.cost {
                reflected.at
            } else {
                worst.at
            };
            let contracted = Point::new(cost, away(&centre, &toward, -0.5));
            if contracted.cost < reflected.cost.min(worst.cost) {
                others[N - 1] = contracted;
            } else {
                others = others.map(|point| Point::new(cost, away(&best.at, &point.at, -0.5)));
            }
        }
    }
    others
        .into_iter()
        .fold(best, |a, b| if b.cost < a.cost { b } else { a })
}

/// Newton's method with numerical derivatives, from a point close to the minimum.
fn newton<const N: usize>(cost: &impl Fn(&[f64; N]) -> f64, start: Point<N>) -> Result<Point<N>> {
    /// Far above the rounding of `cost`, far below the curvature's own scale.
    const H: f64 = 1e-3;
    let mut point = start;
    for _ in 0..50 {
        let shifted = |moves: &[(usize, f64)]| {
            let mut at = point.at;
            for (i, by) in moves {
                at[*i] += by;
            }
            cost(&at)
        };
        // Five points: an error of H^4.
        let slope: [f64; N] = std::array::from_fn(|i| {
            let near = shifted(&[(i, H)]) - shifted(&[(i, -H)]);
            let far = shifted(&[(i, 2.0 * H)]) - shifted(&[(i, -2.0 * H)]);
            (8.0 * near - far) / (12.0 * H)
        });
        let curvature: [[f64; N]; N] = std::array::from_fn(|i| {
            std::array::from_fn(|j| {
                if i == j {
                    return (shifted(&[(i, H)]) - 2.0 * point.cost + shifted(&[(i, -H)])) / (H * H);
                }
                let corner = |x, y| shifted(&[(i, x), (j, y)]);
                (corner(H, H) - corner(H, -H) - corner(-H, H) + corner(-H, -H)) / (4.0 * H * H)
            })
        });
        // What the rounding of the cost alone can make of a curvature.
        let rounding = 64.0 * f64::EPSILON * (1.0 + point.cost.abs()) / (H * H);
        let noise = rounding.max(LEAST_INFORMATION);
        let step = solve(&curvature, &slope, noise).ok_or(Reason::DidNotConverge)?;
        let promised: f64 = (0..N).map(|i| slope[i] * step[i]).sum();
        if !promised.is_finite() {
            return Err(Reason::DidNotConverge);
        }
        let longest = step.iter().fold(1.0, |most: f64, by| most.max(by.abs()));
        let next = (0..12)
            .scan(-1.0 / longest, |scale, _| {
                let at = std::array::from_fn(|i| point.at[i] + *scale * step[i]);
                *scale *= 0.5;
                Some(Point::new(cost, at))
            })
            .find(|next| next.cost <= point.cost);
        if let Some(next) = next {
            point = next;
        }
        // `promised` is twice what the step can still gain in log-likelihood.
        if promised <= 1e-12 * (1.0 + point.cost.abs()) {
            return Ok(point);
        }
        if next.is_none() {
            break;
        }
    }
    Err(Reason::DidNotConverge)
}

/// `matrix⁻¹ right` by Cholesky, or nothing unless the matrix is positive definite with every pivot
/// above `noise`.
fn solve<const N: usize>(matrix: &[[f64; N]; N], right: &[f64; N], noise: f64) -> Option<[f64; N]> {
    let mut lower = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| lower[i][k] * lower[j][k]).sum();
            let rest = matrix[i][j] - known;
            if i != j {
                lower[i][j] = rest / lower[j][j];
            } else if rest > noise {
                lower[i][i] = rest.sqrt();
            } else {
                return None;
            }
        }
    }
    let mut found = *right;
    for i in 0..N {
        let known: f64 = (0..i).map(|k| lower[i][k] * found[k]).sum();
        found[i] = (found[i] - known) / lower[i][i];
    }
    for i in (0..N).rev() {
        let known: f64 = (i + 1..N).map(|k| lower[k][i] * found[k]).sum();
        found[i] = (found[i] - known) / lower[i][i];
    }
    Some(found)
}

#[cfg(test)]
mod tests;
