//! The lines that sum to the score, as a waterfall.

mod line;

use winnable_model::text::report as texts;
use winnable_model::{Localised, Points};
use winnable_score::{Contribution, FactorSum, Receipt};

use super::ExplainOptions;
use crate::style::Paint;
use crate::terminal::fit;
use line::{Line, Widths};

/// The heading, at most `room` lines, and the total.
pub(super) fn lines(receipt: &Receipt, room: usize, options: ExplainOptions<'_>) -> Vec<String> {
    let paint = Paint(options.colour);
    let widths = Widths::of(options.width);
    let (blocks, left_out) = choose(receipt, room);
    let mut lines = vec![paint.bold(&fit(
        &texts::points_title().text(options.lang),
        options.width,
    ))];
    let mut sum = Points::ZERO;
    let mut parts = Vec::new();
    for block in &blocks {
        parts.extend(block.lines(sum, options));
        sum += block.points();
    }
    lines.extend(parts.iter().map(|line| line.render(widths)));
    if left_out > 0 {
        let note = texts::lines_left_out(left_out).text(options.lang);
        lines.push(paint.faint(&fit(&format!("  {note}"), options.width)));
    }
    let total = Line::total(receipt.score().points(), options.lang).render(widths);
    lines.push(paint.bold(&total));
    lines
}

/// The lines that no page is without: each factor, each rule, and the note on what was left out.
pub(super) fn least(receipt: &Receipt) -> usize {
    let rules = receipt.contributions.iter();
    let rules = rules.filter(|line| line.factor.is_none());
    receipt.factors.len() + rules.count() + 1
}

/// A line of the first level and those of the second below it.
enum Block<'a> {
    /// A factor, the criteria of it that are shown, and how many are not.
    Factor(&'a FactorSum, Vec<&'a Contribution>, usize),
    Rule(&'a Contribution),
    /// What did not fit, as one sum: how many, and the points.
    Others(usize, Points),
}

impl Block<'_> {
    fn points(&self) -> Points {
        match self {
            Self::Factor(sum, ..) => sum.points,
            Self::Rule(line) => line.points,
            Self::Others(_, points) => *points,
        }
    }

    fn lines(&self, before: Points, options: ExplainOptions<'_>) -> Vec<Line> {
        match self {
            Self::Factor(sum, criteria, hidden) => {
                let mut lines = vec![Line::factor(sum, *hidden, before, options.lang)];
                let mut at = before;
                for criterion in criteria {
                    lines.push(Line::criterion(criterion, at, options));
                    at += criterion.points;
                }
                lines
            }
            Self::Rule(rule) => vec![Line::rule(rule, before, options.lang)],
            Self::Others(count, points) => {
                vec![Line::others(*count, *points, before, options.lang)]
            }
        }
    }
}

/// What fits: all factors and rules first, then the criteria that move the score most, in the
/// order of the model. The second part is the number of criteria left out.
fn choose(receipt: &Receipt, room: usize) -> (Vec<Block<'_>>, usize) {
    let criteria = |factor: &FactorSum| {
        let of_factor = |line: &&Contribution| line.factor.as_ref() == Some(&factor.factor);
        receipt
            .contributions
            .iter()
            .filter(of_factor)
            .collect::<Vec<_>>()
    };
    let factors = receipt
        .factors
        .iter()
        .map(|factor| Block::Factor(factor, criteria(factor), 0));
    let rules = receipt
        .contributions
        .iter()
        .filter(|line| line.factor.is_none());
    let mut blocks: Vec<Block<'_>> = factors.chain(rules.map(Block::Rule)).collect();
    if blocks.len() > room {
        let others = blocks.split_off(room.saturating_sub(1));
        let sum = others.iter().map(Block::points).sum();
        blocks.push(Block::Others(others.len(), sum));
    }
    let of_block = |block: &Block<'_>| match block {
        Block::Factor(_, lines, _) => lines.len(),
        Block::Rule(_) | Block::Others(..) => 0,
    };
    let all: usize = blocks.iter().map(of_block).sum();
    let free = room.saturating_sub(blocks.len());
    if all <= free {
        return (blocks, 0);
    }
    let kept = keep(&mut blocks, free.saturating_sub(1));
    (blocks, all - kept)
}

/// Keeps so many criteria, those that move the score most; on equal points the one that could have
/// added more, then the one that the model lists first.
fn keep(blocks: &mut [Block<'_>], most: usize) -> usize {
    let mut weights: Vec<(i32, i32, usize)> = Vec::new();
    for block in &*blocks {
        let Block::Factor(_, lines, _) = block else {
            continue;
        };
        for line in lines {
            let position = weights.len();
            weights.push((
                -line.points.hundredths().abs(),
                -line.out_of.hundredths(),
                position,
            ));
        }
    }
    weights.sort_unstable();
    weights.truncate(most);
    let mut position = 0;
    for block in blocks {
        if let Block::Factor(_, lines, hidden) = block {
            let all = lines.len();
            lines.retain(|_| {
                position += 1;
                weights.iter().any(|(_, _, kept)| *kept == position - 1)
            });
            *hidden = all - lines.len();
        }
    }
    weights.len()
}
