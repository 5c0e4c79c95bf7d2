//! From places to placements: why each is as it is, what was missed, and what the next run needs.

use chrono::NaiveDate;

use super::order::worth;
use super::placement::{Gap, List, Missed, Placement, TierCount};
use super::standing::Standing;
use super::swaps::Found;
use super::{Before, Candidate, Reason, Rules};

/// The list of the places that were found.
pub(super) fn list(
    candidates: &[Candidate<'_>],
    standings: &[Standing],
    rules: &Rules,
    found: &Found<'_>,
    as_of: NaiveDate,
) -> List {
    let view = View {
        candidates,
        rules,
        last: last_holders(candidates, &found.filled.places, rules.outside()),
    };
    let mut placements = Vec::with_capacity(candidates.len());
    let places = found.filled.places.iter().zip(&found.unbounded);
    for ((candidate, standing), (place, unbounded)) in candidates.iter().zip(standings).zip(places)
    {
        let is_blocked = unbounded < place;
        placements.push(view.placement((candidate, standing), *place, is_blocked, as_of));
    }
    List {
        tiers: counts(standings, &found.filled.places, rules),
        placements,
        worked: found.filled.seating.taken(),
        swaps: found.swaps,
    }
}

struct View<'a> {
    candidates: &'a [Candidate<'a>],
    rules: &'a Rules,
    /// Who is worth least in each tier.
    last: Vec<Option<usize>>,
}

impl View<'_> {
    fn placement(
        &self,
        (candidate, standing): (&Candidate<'_>, &Standing),
        place: usize,
        is_blocked: bool,
        as_of: NaiveDate,
    ) -> Placement {
        let outside = self.rules.outside();
        let named = |tier: usize| (tier < outside).then_some(tier);
        let got = place == standing.entitled;
        // Who was kept from a better tier than it is entitled to has that reason before any other.
        let reason = if got || standing.own < standing.entitled {
            standing.reason
        } else if is_blocked {
            Some(Reason::SwapBudget)
        } else if self.is_kept_out(candidate, standing, place) {
            Some(Reason::SeatKept)
        } else {
            Some(Reason::NoSeat)
        };
        let moved = candidate.before.and_then(|before| {
            let is_decreed = reason.is_some_and(Reason::is_decreed);
            let has_moved = place != standing.stood && !is_decreed;
            if has_moved { Some(as_of) } else { before.moved }
        });
        Placement {
            score: candidate.score,
            tier: candidate.tier,
            value: candidate.value,
            place: named(place),
            entitled: named(standing.entitled),
            reason,
            after: Before {
                place: named(place),
                claim: named(standing.claim),
                moved,
                below: if got { standing.below } else { 0 },
            },
            missed: self.missed(candidate, standing, place),
        }
    }

    /// The last holders of the tiers that an account was offered and got no seat in.
    fn offered<'v>(
        &'v self,
        standing: &'v Standing,
        place: usize,
    ) -> impl DoubleEndedIterator<Item = (usize, usize)> + 'v {
        let tiers = standing.entitled.min(place)..place;
        tiers
            .filter(|tier| standing.may_take(*tier))
            .filter_map(|tier| Some((tier, (*self.last.get(tier)?)?)))
    }

    /// Whether somebody worth less has a seat that the account was entitled to.
    fn is_kept_out(&self, candidate: &Candidate<'_>, standing: &Standing, place: usize) -> bool {
        self.offered(standing, place)
            .filter_map(|(_, holder)| self.candidates.get(holder))
            .any(|holder| worth(candidate, holder).is_lt())
    }

    fn missed(
        &self,
        candidate: &Candidate<'_>,
        standing: &Standing,
        place: usize,
    ) -> Option<Missed> {
        let (tier, holder) = self.offered(standing, place).next_back()?;
        let gap = gap(self.candidates.get(holder)?, candidate);
        Some(Missed { tier, holder, gap })
    }
}

/// What the holder of a seat has more than another account.
fn gap(holder: &Candidate<'_>, other: &Candidate<'_>) -> Gap {
    let values = holder.value.zip(other.value);
    let difference = values.and_then(|(more, less)| more.checked_sub(less));
    match difference.filter(|difference| !difference.is_zero()) {
        Some(difference) => Gap::Value(difference.normalize()),
        None => Gap::Score(holder.score.points() - other.score.points()),
    }
}

/// Who is worth least in each tier.
fn last_holders(
    candidates: &[Candidate<'_>],
    places: &[usize],
    outside: usize,
) -> Vec<Option<usize>> {
    let mut last: Vec<Option<usize>> = vec![None; outside];
    for (at, place) in places.iter().enumerate() {
        let Some(slot) = last.get_mut(*place) else {
            continue;
        };
        let known = slot.and_then(|known| candidates.get(known));
        let is_worth_less = |candidate| known.is_none_or(|known| worth(known, candidate).is_lt());
        if candidates.get(at).is_some_and(is_worth_less) {
            *slot = Some(at);
        }
    }
    last
}

fn counts(standings: &[Standing], places: &[usize], rules: &Rules) -> Vec<TierCount> {
    let mut counts: Vec<TierCount> = (0..rules.outside())
        .map(|tier| TierCount {
            seats: rules.seats.of_tier(tier),
            ..TierCount::default()
        })
        .collect();
    for (standing, place) in standings.iter().zip(places) {
        if let Some(count) = counts.get_mut(standing.entitled) {
            count.entitled += 1;
            count.left_out += u64::from(*place != standing.entitled);
        }
        if let Some(count) = counts.get_mut(*place) {
            count.taken += 1;
        }
    }
    counts
}
