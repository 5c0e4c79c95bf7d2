//! What a programme is judged by, and what such goals lead to.
//!
//! A programme that is judged by activity alone rushes its process; one that is judged first by its
//! number of leads wins leads instead of accounts; clicks are no goal at all. The same numbers are
//! welcome as inputs: it is the goal that is wrong, not the number.

use std::str::FromStr;

use winnable_model::fold;

use crate::registry::Metric;
use crate::three_rs::Kind;

/// One goal of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A metric.
    Metric(&'static str),
    /// A count of leads or of MQLs.
    Leads,
    /// Clicks, opens or impressions, or a rate of them.
    Clicks,
}

/// The refusal of a word that is no goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such goal")]
pub struct NoGoal;

/// Words for a count of leads.
const LEADS: [&str; 6] = ["leads", "lead_count", "lead_volume", "mql", "mqls", "리드"];
/// Words for clicks and their like.
const CLICKS: [&str; 8] = [
    "ctr",
    "clicks",
    "click_rate",
    "opens",
    "open_rate",
    "impressions",
    "page_views",
    "클릭률",
];

impl Goal {
    /// The words that are no metric and are goals all the same.
    pub fn words() -> impl Iterator<Item = &'static str> {
        LEADS.into_iter().chain(CLICKS)
    }

    /// What it is tagged as.
    fn is_outcome(self) -> bool {
        match self {
            Self::Metric(id) => Metric::find(id).is_some_and(|metric| metric.tag == Kind::Outcome),
            Self::Leads | Self::Clicks => false,
        }
    }

    fn counts_leads(self) -> bool {
        matches!(self, Self::Leads | Self::Metric("lead_funnel"))
    }

    fn counts_clicks(self) -> bool {
        matches!(
            self,
            Self::Clicks | Self::Metric("email_rate" | "interaction_conversion")
        )
    }
}

impl FromStr for Goal {
    type Err = NoGoal;

    fn from_str(text: &str) -> Result<Self, NoGoal> {
        let word = fold(text).replace([' ', '-'], "_");
        if let Some(metric) = Metric::find(&word) {
            return Ok(Self::Metric(metric.id));
        }
        if LEADS.contains(&&*word) {
            return Ok(Self::Leads);
        }
        CLICKS
            .contains(&&*word)
            .then_some(Self::Clicks)
            .ok_or(NoGoal)
    }
}

/// What is wrong with the goals of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalFinding {
    /// None of them is an outcome.
    ActivityOnly,
    /// Leads are the first of them.
    LeadsFirst,
    /// Clicks are one of them.
    Clicks,
}

impl GoalFinding {
    /// Whether the finding is about a goal, given its place among the goals, from 0.
    pub fn is_about(self, place: usize, goal: Goal) -> bool {
        match self {
            Self::ActivityOnly => true,
            Self::LeadsFirst => place == 0,
            Self::Clicks => goal.counts_clicks(),
        }
    }
}

/// What is wrong with goals, the first of which is the primary one. Without goals nothing is.
///
/// ```
/// use winnable_metrics::goals::{Goal, GoalFinding, findings};
///
/// let goals: Vec<Goal> = ["arr", "mql"].iter().map(|text| text.parse().unwrap()).collect();
/// // Leads are welcome as a second line.
/// assert_eq!(findings(&goals), []);
/// assert_eq!(findings(&goals[1..]), [GoalFinding::ActivityOnly, GoalFinding::LeadsFirst]);
/// ```
pub fn findings(goals: &[Goal]) -> Vec<GoalFinding> {
    let Some(first) = goals.first() else {
        return Vec::new();
    };
    let found = [
        (
            GoalFinding::ActivityOnly,
            !goals.iter().any(|goal| goal.is_outcome()),
        ),
        (GoalFinding::LeadsFirst, first.counts_leads()),
        (
            GoalFinding::Clicks,
            goals.iter().any(|goal| goal.counts_clicks()),
        ),
    ];
    let found = found.into_iter().filter(|(_, is)| *is);
    found.map(|(finding, _)| finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Vec<GoalFinding> {
        let goals: Vec<Goal> = words.iter().map(|word| word.parse().unwrap()).collect();
        findings(&goals)
    }

    #[test]
    fn a_goal_is_a_metric_or_a_word_for_leads_or_clicks() {
        assert_eq!("win_rate".parse(), Ok(Goal::Metric("win_rate")));
        assert_eq!("Lead Count".parse(), Ok(Goal::Leads));
        assert_eq!("CTR".parse(), Ok(Goal::Clicks));
        assert_eq!("happiness".parse::<Goal>(), Err(NoGoal));
        for word in Goal::words() {
            assert!(word.parse::<Goal>().is_ok(), "{word}");
            assert!(Metric::find(word).is_none(), "{word}");
        }
    }

    #[test]
    fn a_second_line_of_leads_is_no_fault() {
        use GoalFinding::{ActivityOnly, Clicks, LeadsFirst};
        assert_eq!(of(&[]), []);
        assert_eq!(of(&["won_value", "engagement_rate", "mql"]), []);
        assert_eq!(of(&["mql", "won_value"]), [LeadsFirst]);
        assert_eq!(of(&["engagement_rate", "coverage"]), [ActivityOnly]);
        assert_eq!(of(&["won_value", "ctr"]), [Clicks]);
        assert_eq!(
            of(&["lead_funnel", "email_rate"]),
            [ActivityOnly, LeadsFirst, Clicks]
        );
    }
}
