//! One person of an account: who they are, and what they did.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_model::{BuyingRole, Department, Person, Points, RoleFlags, Seniority};

use super::{RollupSettings, Touches};

/// Who a person is, as far as scoring cares. No name, no address.
///
/// [`PersonProfile::merge`] joins what two records of one person know; where both know, the higher
/// value wins, whichever came first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonProfile {
    /// Level.
    pub seniority: Option<Seniority>,
    /// Buying role.
    pub role: Option<BuyingRole>,
    /// Champion and blocker.
    pub flags: RoleFlags,
    /// Department.
    pub department: Option<Department>,
    /// Fit points of an existing lead score.
    pub fit_points: Option<Decimal>,
    /// Engagement points of an existing lead score, which replace those of the touches.
    pub engagement_points: Option<Decimal>,
}

impl PersonProfile {
    /// The profile of a row.
    pub fn of(person: &Person) -> Self {
        Self {
            seniority: person.seniority,
            role: person.role,
            flags: person.flags,
            department: person.department,
            fit_points: person.fit_points,
            engagement_points: person.engagement_points,
        }
    }

    /// What both records know.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            seniority: merge_level(self.seniority, other.seniority),
            role: self.role.max(other.role),
            flags: RoleFlags {
                champion: self.flags.champion || other.flags.champion,
                blocker: self.flags.blocker || other.flags.blocker,
            },
            department: self.department.max(other.department),
            fit_points: self.fit_points.max(other.fit_points),
            engagement_points: self.engagement_points.max(other.engagement_points),
        }
    }
}

/// The level of more decision power; see [`Seniority::rank`].
fn merge_level(a: Option<Seniority>, b: Option<Seniority>) -> Option<Seniority> {
    a.into_iter().chain(b).max()
}

/// One person of an account. `merge` is associative and commutative with the default as identity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonRollup {
    /// Who they are.
    pub profile: PersonProfile,
    /// What they did.
    pub touches: Touches,
}

impl PersonRollup {
    /// Both records of one person together.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            profile: self.profile.merge(other.profile),
            touches: self.touches.merge(other.touches),
        }
    }

    /// Whether the person is engaged: by a touch inside its window, or by engagement points of a
    /// mapped lead score.
    pub fn is_engaged(&self) -> bool {
        self.touches.is_engaged()
            || self
                .profile
                .engagement_points
                .is_some_and(|points| points > Decimal::ZERO)
    }

    /// Fit points: the mapped ones, else those of the person's level.
    pub fn fit(&self, settings: &RollupSettings) -> Points {
        self.profile
            .fit_points
            .and_then(hundredths)
            .unwrap_or_else(|| settings.fit.of(self.profile.seniority))
    }

    /// Engagement points: the mapped ones, else the decayed points of the touches.
    pub fn engagement(&self) -> Points {
        self.profile
            .engagement_points
            .and_then(hundredths)
            .unwrap_or_else(|| self.touches.points())
    }

    /// Both together, each under its cap: what this person can bring to the account.
    pub fn capped(&self, settings: &RollupSettings) -> Points {
        let cap = |points: Points, cap: Points| points.clamp(Points::ZERO, cap);
        cap(self.fit(settings), settings.fit_cap) + cap(self.engagement(), settings.engagement_cap)
    }
}

fn hundredths(points: Decimal) -> Option<Points> {
    let scaled = points.checked_mul(Decimal::ONE_HUNDRED)?.round_dp(0);
    Some(Points::from_hundredths(scaled.to_i32()?))
}
