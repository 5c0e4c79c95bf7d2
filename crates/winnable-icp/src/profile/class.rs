//! Core, adjacent or outside: how many of the core conditions an account does not meet.

use chrono::NaiveDate;
use serde::Serialize;
use winnable_model::FactRow;
use winnable_score::Truth;

use super::Profile;

/// With so many unmet core conditions an account is still adjacent, unless the ICP says otherwise.
pub const ADJACENT_UP_TO: u32 = 2;

/// How near an account is to the ICP; the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// It meets every core condition.
    Core,
    /// It misses one or two.
    Adjacent,
    /// It misses more.
    Outside,
}

impl Class {
    /// Every class, the nearest first.
    pub const ALL: [Self; 3] = [Self::Core, Self::Adjacent, Self::Outside];

    /// The class's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Adjacent => "adjacent",
            Self::Outside => "outside",
        }
    }
}

/// Where an account stands: the classes that are possible, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The class if every unknown condition is met.
    pub best: Class,
    /// The class if none of them is.
    pub worst: Class,
    /// The core conditions that are not met, by their positions among the criteria.
    pub unmet: Vec<usize>,
    /// The core conditions of which nobody knows.
    pub unknown: Vec<usize>,
}

impl Standing {
    /// The class, where the unknown conditions cannot change it.
    pub fn decided(&self) -> Option<Class> {
        (self.best == self.worst).then_some(self.best)
    }

    /// Whether the account could be of the class.
    pub fn could_be(&self, class: Class) -> bool {
        (self.best..=self.worst).contains(&class)
    }
}

impl Profile {
    /// Where an account stands: no unmet core condition is core, up to
    /// [`adjacent_up_to`](Profile::adjacent_up_to) adjacent, more outside. A condition of which nobody
    /// knows counts as met in the best case and as unmet in the worst.
    pub fn classify(&self, facts: &FactRow, as_of: NaiveDate) -> Standing {
        let (mut unmet, mut unknown) = (Vec::new(), Vec::new());
        for (at, criterion) in self.core() {
            match criterion.holds(facts, as_of) {
                Truth::True => {}
                Truth::False => unmet.push(at),
                Truth::Unknown => unknown.push(at),
            }
        }
        Standing {
            best: self.class_of(unmet.len()),
            worst: self.class_of(unmet.len() + unknown.len()),
            unmet,
            unknown,
        }
    }

    fn class_of(&self, unmet: usize) -> Class {
        match u32::try_from(unmet).unwrap_or(u32::MAX) {
            0 => Class::Core,
            n if n <= self.adjacent_up_to => Class::Adjacent,
            _ => Class::Outside,
        }
    }
}
