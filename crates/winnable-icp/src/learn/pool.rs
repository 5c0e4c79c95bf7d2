//! Pooling neighbours until rates rise, fall, or turn once.

/// Neighbouring bins that are one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    pub(super) won: f64,
    pub(super) n: f64,
    /// The first and the last of its bins.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Block {
    pub(super) fn rate(&self) -> f64 {
        self.won / self.n
    }

    fn join(&mut self, next: Self) {
        self.won += next.won;
        self.n += next.n;
        self.last = next.last;
    }
}

/// How rates go along the numbers of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// They rise.
    Rising,
    /// They fall.
    Falling,
    /// They rise and then fall: the best is in the middle.
    Peak,
    /// They fall and then rise: the worst is in the middle.
    Valley,
    /// They do neither.
    Flat,
}

/// A turn has to lift the likelihood ratio statistic by so much over the best curve without one: it costs
/// a place and a direction.
const TURN: f64 = 8.0;

/// The nearest rates that rise or fall throughout, or turn once where that fits clearly better. Bins are
/// `(won, all)`, none empty.
pub(super) fn pool(bins: &[(f64, f64)]) -> (Shape, Vec<Block>) {
    let (rising, falling) = (monotone(bins, 0, true), monotone(bins, 0, false));
    let (up, down) = (likelihood(&rising), likelihood(&falling));
    let (straight, shape, best) = if up >= down {
        (up, Shape::Rising, rising)
    } else {
        (down, Shape::Falling, falling)
    };
    let mut turned: Option<(f64, Shape, Vec<Block>)> = None;
    for at in 1..bins.len() {
        let (left, right) = bins.split_at(at);
        for (shape, up) in [(Shape::Peak, true), (Shape::Valley, false)] {
            let mut blocks = monotone(left, 0, up);
            blocks.extend(monotone(right, at, !up));
            let fit = likelihood(&blocks);
            if turned.as_ref().is_none_or(|(most, ..)| fit > *most) {
                turned = Some((fit, shape, blocks));
            }
        }
    }
    match turned {
        Some((fit, shape, blocks)) if 2.0 * (fit - straight) > TURN => (shape, blocks),
        _ if best.len() < 2 => (Shape::Flat, best),
        _ => (shape, best),
    }
}

/// Pools adjacent violators (Ayer et al. 1955) of bins that are counted from `first`.
fn monotone(bins: &[(f64, f64)], first: usize, up: bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(bins.len());
    for (at, (won, n)) in bins.iter().enumerate() {
        let mut block = Block {
            won: *won,
            n: *n,
            first: first + at,
            last: first + at,
        };
        while let Some(before) = blocks.last() {
            let in_order = if up {
                before.rate() < block.rate()
            } else {
                before.rate() > block.rate()
            };
            if in_order {
                break;
            }
            let mut before = *before;
            before.join(block);
            block = before;
            blocks.pop();
        }
        blocks.push(block);
    }
    blocks
}

/// The log-likelihood of the rates of the blocks.
fn likelihood(blocks: &[Block]) -> f64 {
    let part = |count: f64, n: f64| {
        if count > 0.0 {
            count * libm::log(count / n)
        } else {
            0.0
        }
    };
    let of = |block: &Block| part(block.won, block.n) + part(block.n - block.won, block.n);
    blocks.iter().map(of).sum()
}

/// Joins blocks of fewer than `least` rows to the neighbour whose rate is nearer.
pub(super) fn widen(blocks: &mut Vec<Block>, least: f64) {
    while blocks.len() > 1 {
        let small = blocks
            .iter()
            .enumerate()
            .min_by(|(_, a), (_, b)| a.n.total_cmp(&b.n));
        let Some((at, block)) = small.filter(|(_, block)| block.n < least) else {
            return;
        };
        let gap = |other: Option<&Block>| {
            other.map_or(f64::INFINITY, |other| (other.rate() - block.rate()).abs())
        };
        let before = at.checked_sub(1).and_then(|before| blocks.get(before));
        let left = if gap(before) <= gap(blocks.get(at + 1)) && at > 0 {
            at - 1
        } else {
            at
        };
        let next = blocks.remove(left + 1);
        if let Some(block) = blocks.get_mut(left) {
            block.join(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(bins: &[(f64, f64)]) -> (Shape, Vec<(f64, usize, usize)>) {
        let (shape, blocks) = pool(bins);
        let of = |block: &Block| (block.rate(), block.first, block.last);
        (shape, blocks.iter().map(of).collect())
    }

    #[test]
    fn neighbours_out_of_order_are_one() {
        // 11/33, 13/43, 22/41, 20/30: the first two are out of order and are one, 24 of 76.
        let bins = [(11.0, 33.0), (13.0, 43.0), (22.0, 41.0), (20.0, 30.0)];
        let (shape, found) = rates(&bins);
        assert_eq!(shape, Shape::Rising);
        assert_eq!(
            found,
            [
                (24.0 / 76.0, 0, 1),
                (22.0 / 41.0, 2, 2),
                (20.0 / 30.0, 3, 3)
            ]
        );
        let mut down = bins;
        down.reverse();
        assert_eq!(rates(&down).0, Shape::Falling);
    }

    #[test]
    fn a_turn_has_to_be_clear() {
        let clear = [(10.0, 100.0), (60.0, 100.0), (12.0, 100.0)];
        assert_eq!(rates(&clear).0, Shape::Peak);
        let valley = [(60.0, 100.0), (10.0, 100.0), (55.0, 100.0)];
        assert_eq!(rates(&valley).0, Shape::Valley);
        let faint = [(40.0, 100.0), (45.0, 100.0), (44.0, 100.0)];
        assert_eq!(rates(&faint).0, Shape::Rising);
        assert_eq!(rates(&[(4.0, 10.0), (4.0, 10.0)]).0, Shape::Flat);
    }

    #[test]
    fn small_blocks_join_the_nearer_one() {
        let block = |won, n, at| Block {
            won,
            n,
            first: at,
            last: at,
        };
        let mut blocks = vec![
            block(10.0, 100.0, 0),
            block(2.0, 4.0, 1),
            block(60.0, 100.0, 2),
        ];
        widen(&mut blocks, 5.0);
        let of: Vec<(f64, usize, usize)> = blocks
            .iter()
            .map(|block| (block.n, block.first, block.last))
            .collect();
        assert_eq!(of, [(100.0, 0, 0), (104.0, 1, 2)]);
        widen(&mut blocks, 1_000.0);
        assert_eq!(blocks.len(), 1);
    }
}
