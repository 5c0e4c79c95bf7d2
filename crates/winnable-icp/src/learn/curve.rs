//! What the values of one column say of the outcome, in log-odds beside those of all deals.

use winnable_metrics::stats::special::ln_beta;

use super::feature::{Feature, FeatureValues};
use super::line::ends;
use super::pool::{Block, Shape, pool, widen};
use crate::number::real_len;
use crate::stats::ln_likelihood;

/// The log-odds that the values of a column add.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Curve {
    /// Along straight lines between knots, flat beyond them.
    Numbers {
        shape: Shape,
        /// `(value, log-odds)`, values rising.
        knots: Vec<(f64, f64)>,
        blank: f64,
    },
    /// By word. Words of few rows are one.
    Words {
        /// The log-odds of each level; `None` for the rare ones.
        levels: Vec<Option<f64>>,
        rare: f64,
        blank: f64,
    },
}

/// Numbers are cut into so many bins at most.
const BINS: usize = 20;
/// A bin holds so many rows at least.
const ROWS_A_BIN: usize = 25;
/// A block of bins holds this share of the rows at least.
const LEAST_SHARE: f64 = 0.03;
/// So many deals at the rate of all are added to the blanks.
const PRIOR: f64 = 10.0;
/// So many are added to the rows of a word, whichever of these explains best how the words of a column differ: a
/// word of few rows says little, and less where words are alike.
const PRIORS: [f64; 8] = [2.0, 4.0, 7.0, 12.0, 20.0, 40.0, 100.0, 400.0];
/// The same for a block of numbers, which is larger.
const PRIOR_OF_BLOCK: f64 = 1.0;
/// A word of fewer rows is taken together with others like it.
const RARE: usize = 5;
/// A straight line stands unless the bins fit better by so much a bin.
const COST_OF_BIN: f64 = 1.5;

impl Curve {
    /// What these rows say.
    pub(super) fn fit(feature: &Feature, rows: &[usize], won: &[bool]) -> Self {
        let base = Base::new(rows, won);
        match &feature.values {
            FeatureValues::Numbers(values) => numbers(values, rows, won, base),
            FeatureValues::Words { names, of } => words(names.len(), of, rows, won, base),
        }
    }

    /// What the value of a row adds.
    pub(super) fn at(&self, feature: &Feature, row: usize) -> f64 {
        match (self, &feature.values) {
            (Self::Numbers { knots, blank, .. }, FeatureValues::Numbers(values)) => values
                .get(row)
                .copied()
                .flatten()
                .map_or(*blank, |value| between(knots, value)),
            (
                Self::Words {
                    levels,
                    rare,
                    blank,
                },
                FeatureValues::Words { of, .. },
            ) => of.get(row).copied().flatten().map_or(*blank, |level| {
                levels.get(level).copied().flatten().unwrap_or(*rare)
            }),
            _ => 0.0,
        }
    }
}

/// Won among all rows.
#[derive(Clone, Copy)]
struct Base {
    rate: f64,
    log_odds: f64,
}

impl Base {
    fn new(rows: &[usize], won: &[bool]) -> Self {
        let (of_won, n) = count(rows.iter().copied(), won);
        let rate = of_won / n;
        Self {
            rate,
            log_odds: libm::log(rate / (1.0 - rate)),
        }
    }

    /// The log-odds of some rows beside those of all, with `prior` deals at the rate of all.
    fn evidence(self, won: f64, n: f64, prior: f64) -> f64 {
        let of_won = won + prior * self.rate;
        let of_lost = n - won + prior * (1.0 - self.rate);
        libm::log(of_won / of_lost) - self.log_odds
    }
}

impl Base {
    /// The prior under which so many won of so many rows are likeliest: the beta-binomial likelihood with the rate of
    /// all for a mean (empirical Bayes).
    fn prior(self, cells: &[(usize, usize)]) -> f64 {
        let likelihood = |prior: f64| -> f64 {
            let (a, b) = (prior * self.rate, prior * (1.0 - self.rate));
            let of = |(won, n): &(usize, usize)| {
                ln_beta(a + real_len(*won), b + real_len(n - won)) - ln_beta(a, b)
            };
            cells.iter().filter(|(_, n)| *n > 0).map(of).sum()
        };
        let best = PRIORS
            .into_iter()
            .map(|prior| (prior, likelihood(prior)))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        best.map_or(PRIOR, |(prior, _)| prior)
    }
}

/// Won, and all.
fn count(rows: impl Iterator<Item = usize>, won: &[bool]) -> (f64, f64) {
    let (mut of_won, mut n) = (0_usize, 0_usize);
    for row in rows {
        n += 1;
        of_won += usize::from(won.get(row).copied().unwrap_or_default());
    }
    (real_len(of_won), real_len(n))
}

fn words(levels: usize, of: &[Option<usize>], rows: &[usize], won: &[bool], base: Base) -> Curve {
    let mut counts = vec![(0_usize, 0_usize); levels];
    let mut blank = (0_usize, 0_usize);
    for row in rows {
        let is_won = usize::from(won.get(*row).copied().unwrap_or_default());
        let level = of.get(*row).copied().flatten();
        let cell = level.map_or(Some(&mut blank), |level| counts.get_mut(level));
        if let Some((of_won, n)) = cell {
            *of_won += is_won;
            *n += 1;
        }
    }
    let rare = counts.iter().filter(|(_, n)| *n < RARE);
    let rare = rare.fold((0, 0), |sum, (w, n)| (sum.0 + w, sum.1 + n));
    let frequent = counts.iter().filter(|(_, n)| *n >= RARE).copied();
    let cells: Vec<(usize, usize)> = frequent.chain([rare]).collect();
    let prior = base.prior(&cells);
    let evidence = |(w, n): (usize, usize)| base.evidence(real_len(w), real_len(n), prior);
    Curve::Words {
        levels: counts
            .iter()
            .map(|cell| (cell.1 >= RARE).then(|| evidence(*cell)))
            .collect(),
        rare: evidence(rare),
        blank: base.evidence(real_len(blank.0), real_len(blank.1), PRIOR),
    }
}

fn numbers(values: &[Option<f64>], rows: &[usize], won: &[bool], base: Base) -> Curve {
    let value = |row: &usize| values.get(*row).copied().flatten();
    let blanks = rows.iter().filter(|row| value(row).is_none());
    let (blank_won, blank_n) = count(blanks.copied(), won);
    let blank = base.evidence(blank_won, blank_n, PRIOR);
    let mut sorted: Vec<(f64, bool)> = rows
        .iter()
        .filter_map(|row| Some((value(row)?, won.get(*row).copied()?)))
        .collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let flat = |knots| Curve::Numbers {
        shape: Shape::Flat,
        knots,
        blank,
    };
    let bins = cut(&sorted);
    let filled: Vec<(f64, f64)> = bins.iter().map(|bin| tally(&sorted, bin)).collect();
    let (shape, mut blocks) = pool(&filled);
    widen(&mut blocks, LEAST_SHARE * real_len(sorted.len()));
    if blocks.len() < 2 {
        // Two ends, since a curve has two; all that such a column can say is that it is blank.
        let first = sorted.first().map_or(0.0, |one| one.0);
        let last = sorted.last().map_or(0.0, |one| one.0);
        let last = if last > first { last } else { first + 1.0 };
        return flat(vec![(first, 0.0), (last, 0.0)]);
    }
    let knots = knots(&sorted, &bins, &blocks, base);
    if let Some(line) = line(&sorted, base)
        && 2.0 * (fit(&sorted, &knots, base) - fit(&sorted, &line, base))
            <= COST_OF_BIN * real_len(knots.len() - 1)
    {
        let rises = line.first().map(|one| one.1) < line.last().map(|one| one.1);
        return Curve::Numbers {
            shape: if rises { Shape::Rising } else { Shape::Falling },
            knots: line,
            blank,
        };
    }
    Curve::Numbers {
        shape,
        knots,
        blank,
    }
}

/// Parts of sorted values of about as many rows each, none of which parts equal values.
fn cut(sorted: &[(f64, bool)]) -> Vec<std::ops::Range<usize>> {
    let parts = (sorted.len() / ROWS_A_BIN).clamp(2, BINS);
    let mut bins: Vec<std::ops::Range<usize>> = Vec::new();
    let mut start = 0;
    for part in 1..=parts {
        let mut end = sorted.len() * part / parts;
        // Equal values stay together.
        while end > start
            && end < sorted.len()
            && sorted.get(end).map(|one| one.0) == sorted.get(end - 1).map(|one| one.0)
        {
            end += 1;
        }
        if end > start {
            bins.push(start..end);
            start = end;
        }
    }
    bins
}

fn tally(sorted: &[(f64, bool)], bin: &std::ops::Range<usize>) -> (f64, f64) {
    let part = sorted.get(bin.clone()).unwrap_or_default();
    (
        real_len(part.iter().filter(|one| one.1).count()),
        real_len(part.len()),
    )
}

/// A knot in the middle of each block, at its log-odds.
fn knots(
    sorted: &[(f64, bool)],
    bins: &[std::ops::Range<usize>],
    blocks: &[Block],
    base: Base,
) -> Vec<(f64, f64)> {
    let knot = |block: &Block| {
        let (first, last) = (bins.get(block.first)?, bins.get(block.last)?);
        let middle = usize::midpoint(first.start, last.end.saturating_sub(1));
        let value = sorted.get(middle)?.0;
        Some((value, base.evidence(block.won, block.n, PRIOR_OF_BLOCK)))
    };
    blocks.iter().filter_map(knot).collect()
}

/// The log-odds at a value.
pub(super) fn between(knots: &[(f64, f64)], value: f64) -> f64 {
    let right = knots.partition_point(|(at, _)| *at <= value);
    let left = right.checked_sub(1).and_then(|left| knots.get(left));
    match (left, knots.get(right)) {
        (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * (value - x0) / (x1 - x0),
        (Some((_, flat)), None) | (None, Some((_, flat))) => *flat,
        (None, None) => 0.0,
    }
}

/// The log-likelihood of the rows under a curve.
fn fit(sorted: &[(f64, bool)], knots: &[(f64, f64)], base: Base) -> f64 {
    let of =
        |(value, won): &(f64, bool)| ln_likelihood(base.log_odds + between(knots, *value), *won);
    sorted.iter().map(of).sum()
}

/// The straight line of a logistic regression on the value alone, flat in the tails; `None` where there
/// is none.
fn line(sorted: &[(f64, bool)], base: Base) -> Option<Vec<(f64, f64)>> {
    let values: Vec<f64> = sorted.iter().map(|(value, _)| *value).collect();
    let (low, high) = ends(&values)?;
    let rows: Vec<[f64; 1]> = sorted
        .iter()
        .map(|(value, _)| [value.clamp(low, high)])
        .collect();
    let won: Vec<bool> = sorted.iter().map(|(_, won)| *won).collect();
    let found = crate::stats::firth(&rows, &won).ok()?;
    let [intercept, slope] = found.estimates().try_into().ok()?;
    let knot = |value: f64| (value, intercept + slope * value - base.log_odds);
    Some(vec![knot(low), knot(high)])
}
