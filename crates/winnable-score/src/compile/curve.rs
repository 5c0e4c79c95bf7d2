//! A curve, ready to be asked: straight lines between knots as ratios of integers.

use rust_decimal::Decimal;
use winnable_model::{Points, Span};

use super::narrow;
use super::scale::{FURTHEST, MAX_PLACES, floor_at, places_of, power_of_ten};
use crate::outcome::Outcome;
use crate::rollup::round_half_even;

/// A curve whose points are scaled by a ratio of integers.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    scale: u32,
    knots: Box<[Knot]>,
    denominator: i128,
}

#[derive(Clone, Copy, Debug)]
struct Knot {
    decimal: Decimal,
    /// The same, in units of the common scale.
    x: i128,
    /// Hundredths of a point times the curve's denominator.
    y: i128,
}

impl Curve {
    /// The curve through `knots`, its points scaled by `numerator / denominator`.
    pub(super) fn new(knots: &[(Decimal, Points)], numerator: i128, denominator: i128) -> Self {
        let common = gcd(numerator, denominator).max(1);
        let scale = places_of(knots.iter().map(|(x, _)| *x));
        let furthest = i128::from(FURTHEST) * power_of_ten(scale);
        let knots = knots
            .iter()
            .map(|(x, points)| Knot {
                decimal: *x,
                x: floor_at(*x, scale).clamp(-furthest, furthest),
                y: i128::from(points.hundredths()) * (numerator / common),
            })
            .collect();
        Self {
            scale,
            knots,
            denominator: denominator / common,
        }
    }

    /// The points at x, in hundredths, rounded half to even once.
    pub(crate) fn at(&self, x: Decimal) -> i32 {
        // More places would not change a hundredth.
        let x = if x.scale() > MAX_PLACES {
            x.round_dp(MAX_PLACES)
        } else {
            x
        };
        let scale = self.scale.max(x.scale());
        self.interpolate(floor_at(x, scale), power_of_ten(scale - self.scale))
    }

    /// The points at a whole number, such as an age in days.
    pub(crate) fn at_whole(&self, x: i64) -> i32 {
        self.interpolate(i128::from(x) * power_of_ten(self.scale), 1)
    }

    /// The points at x, which counts in units `finer` times smaller than those of the knots.
    fn interpolate(&self, x: i128, finer: i128) -> i32 {
        let right = self
            .knots
            .iter()
            .take_while(|knot| knot.x * finer <= x)
            .count();
        let left = right.checked_sub(1).and_then(|left| self.knots.get(left));
        let points = match (left, self.knots.get(right)) {
            (Some(left), Some(right)) if left.x < right.x => {
                let run = (right.x - left.x) * finer;
                let rise = left.y * run + (right.y - left.y) * (x - left.x * finer);
                round_half_even(rise, run * self.denominator)
            }
            (Some(flat), _) | (None, Some(flat)) => round_half_even(flat.y, self.denominator),
            (None, None) => 0,
        };
        narrow(points)
    }

    /// The lowest and highest points over a span: at its ends, and at the knots inside it.
    pub(crate) fn over(&self, span: &Span) -> Outcome {
        let end = |end: Option<Decimal>, open: Option<&Knot>| {
            end.or_else(|| open.map(|knot| knot.decimal))
                .map(|x| Outcome::sure(self.at(x)))
        };
        let low = end(span.low(), self.knots.first());
        let high = end(span.high(), self.knots.last());
        let inside = self
            .knots
            .iter()
            .filter(|knot| span.contains(knot.decimal))
            .map(|knot| Outcome::sure(self.at(knot.decimal)));
        low.into_iter()
            .chain(high)
            .chain(inside)
            .reduce(Outcome::join)
            .unwrap_or(Outcome::sure(0))
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests;
