//! Bands, ready to be asked.

use rust_decimal::Decimal;
use winnable_model::Span;

use super::scale::{floor_at, places_of};
use crate::model::Band;
use crate::outcome::Outcome;

/// The bands of a criterion, in rising order and without overlap.
#[derive(Clone, Debug)]
pub(crate) struct Bands {
    scale: u32,
    bands: Box<[CompiledBand]>,
}

#[derive(Clone, Copy, Debug)]
struct CompiledBand {
    from: Option<Decimal>,
    below: Option<Decimal>,
    /// The same ends as integers of the common scale, open ends at the limits.
    first: i128,
    end: i128,
    points: i32,
}

impl Bands {
    pub(super) fn new(bands: &[Band], scaled: impl Fn(&Band) -> i32) -> Self {
        let ends = bands.iter().flat_map(|band| [band.from, band.below]);
        let scale = places_of(ends.flatten());
        let at = |end: Option<Decimal>, open: i128| end.map_or(open, |end| floor_at(end, scale));
        let bands = bands
            .iter()
            .map(|band| CompiledBand {
                from: band.from,
                below: band.below,
                first: at(band.from, i128::MIN),
                end: at(band.below, i128::MAX),
                points: scaled(band),
            })
            .collect();
        Self { scale, bands }
    }

    /// The points of a value; none beyond and between the bands.
    #[inline]
    pub(crate) fn at(&self, value: Decimal) -> i32 {
        self.find(floor_at(value, self.scale))
    }

    /// The points of a whole number, such as an age in days.
    #[inline]
    pub(crate) fn at_whole(&self, value: i64) -> i32 {
        self.find(i128::from(value) * super::scale::power_of_ten(self.scale))
    }

    #[inline]
    fn find(&self, value: i128) -> i32 {
        self.bands
            .iter()
            .find(|band| value < band.end)
            .filter(|band| value >= band.first)
            .map_or(0, |band| band.points)
    }

    /// The bands that a span reaches, and nothing where it reaches between or beyond them.
    pub(crate) fn over(&self, span: &Span) -> Outcome {
        if let Some(value) = span.as_point() {
            return Outcome::sure(self.at(value));
        }
        let mut reached: Option<Outcome> = None;
        let mut reach = |points: i32| {
            let sure = Outcome::sure(points);
            reached = Some(reached.map_or(sure, |so_far| so_far.join(sure)));
        };
        let mut covered_to = None;
        for (at, band) in self.bands.iter().enumerate() {
            let gap = if at == 0 {
                band.from.is_some()
            } else {
                covered_to != band.from
            };
            if gap && span.overlaps(covered_to, band.from) {
                reach(0);
            }
            if span.overlaps(band.from, band.below) {
                reach(band.points);
            }
            covered_to = band.below;
        }
        if covered_to.is_some() && span.overlaps(covered_to, None) {
            reach(0);
        }
        reached.unwrap_or(Outcome::sure(0))
    }
}

#[cfg(test)]
mod tests;
