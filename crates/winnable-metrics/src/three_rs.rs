//! The three Rs of a programme: reputation, relationship, revenue.

use serde::Serialize;
use winnable_model::Localised;

use crate::registry::{Words, w};
use crate::{Rate, Reason, Result};

/// Whether a metric counts what we do or what comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What we do and who reacts: touches, clicks, meetings. Goals of this kind alone rush the
    /// process.
    Activity,
    /// What comes of it: pipeline, wins, revenue, retention.
    Outcome,
}

impl Kind {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Outcome => "outcome",
        }
    }

    /// The label.
    pub const fn title(self) -> Words {
        match self {
            Self::Activity => w("activity", "활동 지표"),
            Self::Outcome => w("outcome", "성과 지표"),
        }
    }
}

impl Localised for Kind {
    fn en(&self) -> String {
        self.title().en.to_owned()
    }

    fn ko(&self) -> String {
        self.title().ko.to_owned()
    }
}

/// One of the three Rs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pillar {
    /// What target accounts think of us: surveys, social engagement, campaigns, new visits.
    Reputation,
    /// How well we know them: coverage, meetings, executive contacts.
    Relationship,
    /// What it brings: pipeline, win rate, deal size, retention.
    Revenue,
}

impl Pillar {
    /// The three, in order.
    pub const ALL: [Self; 3] = [Self::Reputation, Self::Relationship, Self::Revenue];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reputation => "reputation",
            Self::Relationship => "relationship",
            Self::Revenue => "revenue",
        }
    }

    /// The label.
    pub const fn title(self) -> Words {
        match self {
            Self::Reputation => w("reputation", "평판"),
            Self::Relationship => w("relationship", "관계"),
            Self::Revenue => w("revenue", "매출"),
        }
    }
}

impl Localised for Pillar {
    fn en(&self) -> String {
        self.title().en.to_owned()
    }

    fn ko(&self) -> String {
        self.title().ko.to_owned()
    }
}

/// A metric on the scorecard, with a value of the caller's type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry<V> {
    /// The metric's name.
    pub name: String,
    /// Whether it counts activity or outcome.
    pub kind: Kind,
    /// Its value, or the reason why there is none.
    pub value: Result<V>,
}

/// The scorecard. It computes nothing: one number out of the three would hide which one is weak.
///
/// ```
/// use winnable_metrics::pipeline::account_engagement_rate;
/// use winnable_metrics::three_rs::{Entry, Kind, Pillar, Scorecard};
///
/// let mut card = Scorecard::default();
/// card.of_mut(Pillar::Reputation).push(Entry {
///     name: "account engagement rate".to_owned(),
///     kind: Kind::Activity,
///     value: account_engagement_rate(42, 300),
/// });
/// assert!(card.is_activity_only());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scorecard<V> {
    /// Reputation.
    pub reputation: Vec<Entry<V>>,
    /// Relationship.
    pub relationship: Vec<Entry<V>>,
    /// Revenue.
    pub revenue: Vec<Entry<V>>,
}

impl<V> Default for Scorecard<V> {
    fn default() -> Self {
        Self {
            reputation: Vec::new(),
            relationship: Vec::new(),
            revenue: Vec::new(),
        }
    }
}

impl<V> Scorecard<V> {
    /// The metrics of one R.
    pub fn of(&self, pillar: Pillar) -> &[Entry<V>] {
        match pillar {
            Pillar::Reputation => &self.reputation,
            Pillar::Relationship => &self.relationship,
            Pillar::Revenue => &self.revenue,
        }
    }

    /// The metrics of one R, to add to.
    pub fn of_mut(&mut self, pillar: Pillar) -> &mut Vec<Entry<V>> {
        match pillar {
            Pillar::Reputation => &mut self.reputation,
            Pillar::Relationship => &mut self.relationship,
            Pillar::Revenue => &mut self.revenue,
        }
    }

    /// Every metric with its R.
    pub fn entries(&self) -> impl Iterator<Item = (Pillar, &Entry<V>)> {
        Pillar::ALL
            .into_iter()
            .flat_map(|pillar| self.of(pillar).iter().map(move |entry| (pillar, entry)))
    }

    /// Whether there are metrics and none is of an outcome.
    pub fn is_activity_only(&self) -> bool {
        let mut entries = self.entries().peekable();
        entries.peek().is_some() && entries.all(|(_, entry)| entry.kind == Kind::Activity)
    }

    /// The metrics that have a value, of all on the scorecard.
    ///
    /// # Errors
    ///
    /// [`Reason::MissingInput`] for an empty scorecard.
    pub fn known(&self) -> Result<Rate> {
        let known = self.entries().filter(|(_, entry)| entry.value.is_ok());
        Rate::new(
            crate::rate::count(known.count()),
            crate::rate::count(self.entries().count()),
            Reason::MissingInput,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(kind: Kind, value: Result<u8>) -> Entry<u8> {
        Entry {
            name: "m".to_owned(),
            kind,
            value,
        }
    }

    #[test]
    fn one_outcome_is_enough() {
        let mut card = Scorecard::default();
        assert!(!card.is_activity_only());
        assert_eq!(card.known(), Err(Reason::MissingInput));
        card.relationship.push(entry(Kind::Activity, Ok(3)));
        assert!(card.is_activity_only());
        card.revenue
            .push(entry(Kind::Outcome, Err(Reason::NoClosedOpportunities)));
        assert!(!card.is_activity_only());
        let known = card.known().unwrap();
        assert_eq!((known.numerator, known.denominator), (1, 2));
        let pillars: Vec<Pillar> = card.entries().map(|(pillar, _)| pillar).collect();
        assert_eq!(pillars, [Pillar::Relationship, Pillar::Revenue]);
    }

    #[test]
    fn every_text_is_in_both_languages() {
        for pillar in Pillar::ALL {
            assert_ne!(pillar.en(), pillar.ko());
        }
        assert_ne!(Kind::Activity.ko(), Kind::Outcome.ko());
    }
}
