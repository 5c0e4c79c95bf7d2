//! What an account is entitled to, before anybody counts seats.

use chrono::NaiveDate;
use winnable_model::Score;

use super::{Candidate, Hysteresis, Reason, Rules, Word};

/// What an account is entitled to. Tiers are numbers here, and the number of tiers stands for
/// outside, so that a better place is a smaller number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// The tier by its score or by somebody's word.
    pub(super) own: usize,
    /// The best tier that it may take.
    pub(super) entitled: usize,
    /// The claim that the next run should know.
    pub(super) claim: usize,
    /// Where it stood.
    pub(super) stood: usize,
    /// Why it may take nothing, or what it is entitled to is not its own tier.
    pub(super) reason: Option<Reason>,
    /// Whether somebody spoke for it.
    pub(super) ahead: bool,
    /// Whether it moved within the window and stays.
    pub(super) pinned: bool,
    /// Runs in a row below the edge of its place.
    pub(super) below: u32,
}

impl Standing {
    pub(super) fn of(candidate: &Candidate<'_>, rules: &Rules, as_of: NaiveDate) -> Self {
        let outside = rules.outside();
        let stood = candidate.stood(outside);
        let barred = match (candidate.excluded, candidate.word) {
            (true, _) => Some(Reason::Excluded),
            (false, Some(Word::Reject)) => Some(Reason::Rejected),
            (false, _) => None,
        };
        if barred.is_some() {
            return Self {
                reason: barred,
                ..Self::by_tier(outside, stood)
            };
        }
        if let Some(Word::Override(tier)) = candidate.word {
            return Self {
                reason: Some(Reason::Overridden),
                ahead: true,
                ..Self::by_tier(tier.min(outside), stood)
            };
        }
        let own = candidate.tier.map_or(outside, |tier| tier.min(outside));
        let calm = match rules.hysteresis {
            Some(hysteresis) if candidate.before.is_some() => {
                Self::kept(candidate, rules, hysteresis, (own, stood), as_of)
            }
            _ => Self::by_tier(own, stood),
        };
        if candidate.word == Some(Word::Accept) {
            calm.accepted(rules)
        } else {
            calm
        }
    }

    /// Entitled to a tier and nothing more.
    fn by_tier(own: usize, stood: usize) -> Self {
        Self {
            own,
            entitled: own,
            claim: own,
            stood,
            reason: None,
            ahead: false,
            pinned: false,
            below: 0,
        }
    }

    /// Entitled to what the score and the runs before this one give.
    fn kept(
        candidate: &Candidate<'_>,
        rules: &Rules,
        hysteresis: Hysteresis,
        (own, stood): (usize, usize),
        as_of: NaiveDate,
    ) -> Self {
        let before = candidate.before.unwrap_or_default();
        let binds = hysteresis.binds(before.moved, as_of);
        let plain = Self::by_tier(own, stood);
        if own == stood {
            let pinned = binds && own < rules.outside();
            return Self { pinned, ..plain };
        }
        if own > stood {
            let below = before.below.saturating_add(1);
            let trembles = candidate.meets(stood)
                && is_near(candidate.score, rules, stood, hysteresis)
                && (binds || below < hysteresis.runs);
            if !trembles {
                return plain;
            }
            return Self {
                entitled: stood,
                claim: stood,
                reason: Some(if binds {
                    Reason::WithinWindow
                } else {
                    Reason::WithinMargin
                }),
                pinned: binds,
                below,
                ..plain
            };
        }
        let accepted_in = candidate.word == Some(Word::Accept) && stood == rules.outside();
        if !binds || accepted_in {
            return plain;
        }
        let claim = before.claim.unwrap_or(rules.outside());
        let is_new = |tier: usize| tier < claim || candidate.word == Some(Word::Accept);
        let clears = |tier: usize| {
            candidate.meets(tier)
                && candidate.score.points() >= rules.edge(tier) + hysteresis.margin
        };
        match (own..stood).find(|tier| is_new(*tier) && clears(*tier)) {
            Some(tier) => Self {
                entitled: tier,
                claim: tier,
                reason: (tier != own).then_some(Reason::WithinWindow),
                ..plain
            },
            None => Self {
                entitled: stood,
                claim: claim.max(own),
                reason: Some(Reason::WithinWindow),
                pinned: stood < rules.outside(),
                ..plain
            },
        }
    }

    /// The same for an account that somebody accepted: below all tiers, it gets the last one that has
    /// a seat.
    fn accepted(self, rules: &Rules) -> Self {
        let outside = rules.outside();
        let last = (0..outside).rev().find(|tier| rules.seats.has(*tier));
        let entitled = if self.entitled == outside {
            last.unwrap_or(outside)
        } else {
            self.entitled
        };
        Self {
            entitled,
            claim: self.claim.min(entitled),
            reason: Some(Reason::Accepted),
            ahead: true,
            ..self
        }
    }

    /// Whether it may take a seat of a tier. Who is kept in a better tier than its own has no claim to
    /// those in between.
    pub(super) fn may_take(&self, tier: usize) -> bool {
        tier == self.entitled || tier >= self.entitled.max(self.own)
    }

    /// Whether it may take any seat.
    pub(super) fn is_eligible(&self, outside: usize) -> bool {
        self.entitled < outside
    }
}

/// Whether a score lies below the edge of a tier, and within the margin.
fn is_near(score: Score, rules: &Rules, tier: usize, hysteresis: Hysteresis) -> bool {
    let (points, edge) = (score.points(), rules.edge(tier));
    points < edge && points + hysteresis.margin >= edge
}
