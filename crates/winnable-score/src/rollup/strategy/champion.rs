//! The mean in which champions and decision-makers count several times.

use winnable_model::{BuyingRole, Points, Seniority};

use super::share;
use crate::{PersonProfile, PersonRollup, RollupSettings};

/// How often a person counts in the champion-weighted mean; the largest that applies.
///
/// Whole numbers from 0 to 100, the champion's from 1, so that the strategy weighs somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChampionWeights {
    /// Champions, whatever their role.
    pub champion: u32,
    /// People at VP level or above, and economic buyers.
    pub decision_maker: u32,
    /// Everybody.
    pub other: u32,
}

impl ChampionWeights {
    /// Largest weight.
    pub const MOST: u32 = 100;

    /// How often a champion counts. A proposal: the sources name champions and give no weight.
    const CHAMPION: u32 = 3;
    /// How often a decision-maker counts. A proposal, between a champion and everybody else.
    const DECISION_MAKER: u32 = 2;
    /// How often everybody else counts: once.
    const OTHER: u32 = 1;

    /// How often a person counts.
    pub fn of(&self, profile: &PersonProfile) -> u32 {
        let decides = profile.role == Some(BuyingRole::EconomicBuyer)
            || profile.seniority >= Some(Seniority::Vp);
        let of = |applies: bool, weight: u32| if applies { weight } else { 0 };
        self.other
            .max(of(decides, self.decision_maker))
            .max(of(profile.flags.champion, self.champion))
    }
}

impl Default for ChampionWeights {
    fn default() -> Self {
        Self {
            champion: Self::CHAMPION,
            decision_maker: Self::DECISION_MAKER,
            other: Self::OTHER,
        }
    }
}

/// What the engaged people bring, each as often as they count, over as often as all known people
/// count. A blocker's engagement is no support: a blocker counts and brings nothing.
pub(super) fn weighted(people: &[PersonRollup], settings: &RollupSettings) -> Points {
    let (mut brought, mut counted) = (0_i128, 0_i128);
    for person in people {
        let weight = i128::from(settings.champion.of(&person.profile));
        counted += weight;
        if person.is_engaged() && !person.profile.flags.blocker {
            brought += weight * i128::from(person.capped(settings).hundredths());
        }
    }
    share(brought, counted, settings)
}
