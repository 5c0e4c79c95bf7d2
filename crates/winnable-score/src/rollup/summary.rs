//! An account's people, merged, and the answers that come last.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use winnable_model::{
    ApprovalChain, ApprovalStep, BuyingRole, Department, KeyFunction, PersonId, Points, RowRef,
    Seniority,
};

use super::strategy::people_score;
use super::{PersonRollup, RollupSettings, Touches};

/// The roll-up of one account: its people, and the touches that name no person.
///
/// `merge` is associative and commutative with the default as identity: two parts of an account
/// that were rolled up apart, from other files or on other machines, give the whole.
///
/// ```
/// use winnable_model::PersonId;
/// use winnable_score::{PersonRollup, Rollup, Touches};
///
/// let kim = PersonId::new("kim");
/// let touches = Touches { inbound: 1, engaging: 1, ..Touches::default() };
/// let mut monday = Rollup::default();
/// monday.add(&kim, PersonRollup { touches, ..PersonRollup::default() });
/// let tuesday = monday.clone();
///
/// let both = monday.merge(tuesday);
/// assert_eq!(both.people()[&kim].touches.inbound, 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    people: BTreeMap<PersonId, PersonRollup>,
    nobody: Touches,
}

impl Rollup {
    /// Adds what is known of a person; adding the same profile again changes nothing.
    pub fn add(&mut self, person: &PersonId, rollup: PersonRollup) {
        let entry = self.people.entry(person.clone()).or_default();
        *entry = entry.merge(rollup);
    }

    /// Adds touches that name the account and no person.
    pub fn add_nobody(&mut self, touches: Touches) {
        self.nobody = self.nobody.merge(touches);
    }

    /// Both parts together.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (person, rollup) in other.people {
            self.add(&person, rollup);
        }
        self.add_nobody(other.nobody);
        self
    }

    /// The people, by id.
    pub fn people(&self) -> &BTreeMap<PersonId, PersonRollup> {
        &self.people
    }

    /// The answers.
    pub fn summary(&self, settings: &RollupSettings) -> RollupSummary {
        let people: Vec<PersonRollup> = self.people.values().copied().collect();
        RollupSummary::of(&people, self.nobody, settings)
    }
}

/// What an account's people and touches amount to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RollupSummary {
    /// People known.
    pub people: u32,
    /// People engaged.
    pub engaged_people: u32,
    /// Engaged people at VP level or above.
    pub decision_makers_engaged: u32,
    /// Engaged people at C-level.
    pub c_level_engaged: u32,
    /// Engaged people whose level is unknown.
    pub engaged_of_unknown_level: u32,
    /// Known people at VP level or above.
    pub decision_makers: u32,
    /// Departments of engaged people.
    pub departments_engaged: BTreeSet<Department>,
    /// Engaged people whose department is unknown.
    pub engaged_of_unknown_department: u32,
    /// Departments of known people.
    pub departments: BTreeSet<Department>,
    /// Roles with a known person.
    pub roles_covered: BTreeSet<BuyingRole>,
    /// Roles with an engaged person.
    pub roles_engaged: BTreeSet<BuyingRole>,
    /// Known people in one of the required roles.
    pub right_contacts: u32,
    /// Known and engaged people by step of the approval chain.
    pub approval: ApprovalChain,
    /// Known people by key function, and touches with them in either direction.
    pub functions: BTreeMap<KeyFunction, (u32, u32)>,
    /// Whether a champion is known.
    pub champion: bool,
    /// Whether a blocker is known.
    pub blocker: bool,
    /// All touches, of people and of nobody.
    pub touches: Touches,
    /// People's points merged by the model's strategy, 0.00 to 100.00.
    pub people_score: Points,
    /// The plain sum of all people's fit points.
    pub fit_points: Points,
    /// The plain sum of all people's engagement points.
    pub engagement_points: Points,
    /// Whether a person has engagement points of a mapped lead score.
    pub has_mapped_engagement: bool,
}

impl RollupSummary {
    /// The answers for people whose records were merged before, and touches of nobody.
    pub fn of(people: &[PersonRollup], nobody: Touches, settings: &RollupSettings) -> Self {
        let mut summary = Self {
            people_score: people_score(people, settings),
            touches: nobody,
            ..Self::default()
        };
        for person in people {
            summary.count(person, settings);
        }
        summary
    }

    fn count(&mut self, person: &PersonRollup, settings: &RollupSettings) {
        let profile = &person.profile;
        let decides = profile.seniority.is_some_and(|s| s >= Seniority::Vp);
        self.people += 1;
        self.decision_makers += u32::from(decides);
        self.roles_covered.extend(profile.role);
        self.departments.extend(profile.department);
        let right = profile
            .role
            .is_some_and(|role| settings.required_roles.contains(&role));
        self.right_contacts += u32::from(right);
        let step = ApprovalStep::of(profile.role, profile.seniority);
        self.approval.add(step, person.is_engaged());
        if let Some(department) = profile.department {
            let (people, touches) = self.functions.entry(department.function()).or_default();
            *people += 1;
            *touches += person.touches.inbound + person.touches.outbound;
        }
        self.champion |= profile.flags.champion;
        self.blocker |= profile.flags.blocker;
        self.touches = self.touches.merge(person.touches);
        self.fit_points += person.fit(settings);
        self.engagement_points += person.engagement();
        self.has_mapped_engagement |= profile.engagement_points.is_some();
        if person.is_engaged() {
            self.engaged_people += 1;
            self.decision_makers_engaged += u32::from(decides);
            self.c_level_engaged += u32::from(profile.seniority == Some(Seniority::CLevel));
            self.engaged_of_unknown_level += u32::from(profile.seniority.is_none());
            self.departments_engaged.extend(profile.department);
            self.engaged_of_unknown_department += u32::from(profile.department.is_none());
            self.roles_engaged.extend(profile.role);
        }
    }

    /// The plain sum of all people's points, shown beside the score so that nobody mistakes one
    /// for the other.
    pub fn naive_sum(&self) -> Points {
        self.fit_points + self.engagement_points
    }

    /// The last touch in either direction and its row.
    pub fn last_touch(&self) -> Option<(NaiveDate, RowRef)> {
        self.touches.last_touch
    }
}
