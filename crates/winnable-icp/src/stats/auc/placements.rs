//! What each deal adds to the AUC, from one sort of the scores.

use winnable_metrics::Reason;

use super::sample::{count, outcomes, paired};
use crate::Result;
use crate::number::real;

/// The placement of every deal among those of the other outcome.
///
/// A won deal's is the share of lost deals that it scores above, a lost deal's the share of won
/// deals that it scores below; a tie counts half. The mean of either kind is the AUC.
pub(super) struct Placements {
    /// In the order of the deals, with the outcome.
    pub(super) of: Vec<(bool, f64)>,
    pub(super) won: u64,
    pub(super) lost: u64,
    /// Of all pairs of a won and a lost deal, how many are in order.
    pub(super) u: f64,
    /// The largest distance between the two distribution functions.
    pub(super) ks: f64,
    one_value: bool,
}

impl Placements {
    /// A tie shares its midrank, so that a pass over the groups of equal scores is enough (Sun, Xu
    /// 2014).
    pub(super) fn new(scores: &[f64], outcome: &[bool]) -> Result<Self> {
        paired(scores, outcome.len())?;
        let (won, lost) = outcomes(outcome);
        if won == 0 || lost == 0 {
            return Err(Reason::TooFewEvents);
        }
        let mut deals: Vec<(f64, bool, usize)> = scores
            .iter()
            .zip(outcome)
            .enumerate()
            // Minus zero becomes zero, so that ties are ties.
            .map(|(at, (score, won))| (score + 0.0, *won, at))
            .collect();
        deals.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        let mut placed: Vec<(usize, bool, f64)> = Vec::with_capacity(deals.len());
        let (mut won_below, mut lost_below, mut groups) = (0, 0, 0_usize);
        let (mut twice_u, mut ks) = (0.0, 0.0_f64);
        for group in deals.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
            let of_won = count(group.iter().filter(|deal| deal.1).count());
            let of_lost = count(group.len()) - of_won;
            let beaten = real(2 * lost_below + of_lost);
            let beaten_by = real(2 * (won - won_below) - of_won);
            twice_u += real(of_won) * beaten;
            let (as_won, as_lost) = (beaten / real(2 * lost), beaten_by / real(2 * won));
            placed.extend(
                group
                    .iter()
                    .map(|(_, won, at)| (*at, *won, if *won { as_won } else { as_lost })),
            );
            won_below += of_won;
            lost_below += of_lost;
            groups += 1;
            ks = ks.max((real(lost_below) / real(lost) - real(won_below) / real(won)).abs());
        }
        placed.sort_unstable_by_key(|(at, _, _)| *at);
        Ok(Self {
            of: placed
                .into_iter()
                .map(|(_, won, placement)| (won, placement))
                .collect(),
            won,
            lost,
            u: twice_u / 2.0,
            ks,
            one_value: groups == 1,
        })
    }

    pub(super) fn pairs(&self) -> f64 {
        real(self.won) * real(self.lost)
    }

    pub(super) fn auc(&self) -> f64 {
        self.u / self.pairs()
    }

    /// Why the scores have an AUC without an interval. The placements do not vary then, and a
    /// variance of zero is what few deals look like and no certainty.
    pub(super) fn degenerate(&self) -> Result<()> {
        if self.one_value {
            Err(Reason::AllValuesEqual)
        } else if self.u <= 0.0 || self.u >= self.pairs() {
            Err(Reason::Separated)
        } else {
            Ok(())
        }
    }

    /// `DeLong`'s variance of the AUC.
    pub(super) fn variance(&self) -> Result<f64> {
        let centre = self.auc();
        let each = self.of.iter();
        delong(each.map(|(won, placement)| (*won, placement - centre, placement - centre)))
    }
}

/// The (co)variance of two AUCs, from how far each deal's placement is off the mean in the one and in
/// the other: the sample covariance of the won over how many are won, and the same for the lost.
pub(super) fn delong(deals: impl Iterator<Item = (bool, f64, f64)>) -> Result<f64> {
    let (mut won, mut lost) = ((0_u64, 0.0), (0_u64, 0.0));
    for (is_won, one, other) in deals {
        let side = if is_won { &mut won } else { &mut lost };
        side.0 += 1;
        side.1 += one * other;
    }
    let mean = |(n, products): (u64, f64)| {
        if n < 2 {
            Err(Reason::TooFewEvents)
        } else {
            Ok(products / real(n - 1) / real(n))
        }
    };
    Ok(mean(won)? + mean(lost)?)
}
