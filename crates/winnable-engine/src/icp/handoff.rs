//! The window of a test of the hand-off and the one before it, counted from the rows of a run.

#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};
use winnable_icp::handoff::{HandOffCounts, HandOffTest, hand_off_test};
use winnable_model::{Outcome, Points};
use winnable_score::CompiledModel;

use crate::Assessment;
use crate::metrics::Ledger;

/// Which test is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandOffSettings {
    /// The first day.
    pub start: NaiveDate,
    /// For how many days it runs, at least one.
    pub days: u64,
    /// The score from which on accounts go to sales, in hundredths of a point; it belongs to them.
    pub at: Points,
}

/// A test of the hand-off against the window before it.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOffReport {
    /// The window before, first and last day.
    pub before: (NaiveDate, NaiveDate),
    /// The days of the test that are over, first and last.
    pub during: (NaiveDate, NaiveDate),
    /// Days of the test that are over.
    pub days: u64,
    /// Days of the test in all.
    pub of: u64,
    /// For how many days each deal is followed from its creation: from the last day of the test to the
    /// as-of date.
    pub followed: u64,
    /// The accounts at or above the hand-off today, and all that have a score.
    pub accounts: (u64, u64),
    /// What was found.
    pub found: HandOffTest,
}

/// Why there is no such test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTest {
    /// It begins after the as-of date.
    NotBegun,
    /// It lies outside of the calendar.
    NoSuchDay,
}

/// Counts the window of a test and the one before it, of the same length. Where the test is not over,
/// both are as long as it has run.
///
/// # Errors
/// [`NoTest`].
pub fn hand_off_report(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
    settings: HandOffSettings,
) -> Result<HandOffReport, NoTest> {
    let as_of = assessment.settings.as_of;
    let HandOffSettings { start, days, at } = settings;
    if start > as_of {
        return Err(NoTest::NotBegun);
    }
    let length = days.max(1);
    let end = start.checked_add_days(Days::new(length - 1));
    let end = end.ok_or(NoTest::NoSuchDay)?.min(as_of);
    let over = u64::try_from((end - start).num_days()).unwrap_or_default() + 1;
    let from = start.checked_sub_days(Days::new(over));
    let before = (
        from.ok_or(NoTest::NoSuchDay)?,
        start.pred_opt().ok_or(NoTest::NoSuchDay)?,
    );
    let during = (start, end);
    let followed = u64::try_from((as_of - end).num_days()).unwrap_or_default();
    let score = |account| model.score(assessment.facts(account), as_of).score.points();
    let scores: Vec<Points> = (0..assessment.len()).map(score).collect();
    let above = scores.iter().filter(|score| **score >= at).count() as u64;
    let count = Count {
        ledger,
        assessment,
        scores,
        at,
        followed,
    };
    Ok(HandOffReport {
        accounts: (above, assessment.len() as u64),
        found: hand_off_test(count.of(before), count.of(during)),
        before,
        during,
        days: over,
        of: length,
        followed,
    })
}

struct Count<'a> {
    ledger: &'a Ledger,
    assessment: &'a Assessment,
    /// The score of each account.
    scores: Vec<Points>,
    at: Points,
    followed: u64,
}

impl Count<'_> {
    fn of(&self, (from, to): (NaiveDate, NaiveDate)) -> HandOffCounts {
        let inside = |day: NaiveDate| from <= day && day <= to;
        let mut counts = HandOffCounts {
            leads: self.leads(&inside),
            meetings: self.meetings(&inside),
            ..HandOffCounts::default()
        };
        for row in &self.ledger.deals {
            let Some(created) = row.deal.created.filter(|created| inside(*created)) else {
                continue;
            };
            counts.opportunities += 1;
            let score = |account: u32| self.scores.get(account as usize);
            if let Some(score) = row.account.and_then(score) {
                counts.scored += 1;
                counts.at_or_above += u64::from(*score >= self.at);
            }
            // What closed later than the deals of the test could have is open here.
            let in_time = row.closed().is_some_and(|closed| {
                let days = (closed - created).num_days();
                u64::try_from(days).is_ok_and(|days| days <= self.followed)
            });
            if in_time {
                counts.won += u64::from(row.outcome == Outcome::Won);
                counts.lost += u64::from(row.outcome == Outcome::Lost);
            }
        }
        counts
    }

    /// Leads that sales accepted; `None` where no lead says when.
    fn leads(&self, inside: &dyn Fn(NaiveDate) -> bool) -> Option<u64> {
        let people = self.assessment.people.iter();
        let mut days = people
            .filter_map(|person| person.funnel.as_ref()?.sql_on)
            .peekable();
        days.peek()?;
        Some(days.filter(|day| inside(*day)).count() as u64)
    }

    /// Accounts with their first meeting; `None` where no touch of any account is a meeting.
    fn meetings(&self, inside: &dyn Fn(NaiveDate) -> bool) -> Option<u64> {
        let accounts = self.ledger.touches.accounts.iter();
        let mut first = accounts.filter_map(|one| one.first_meeting).peekable();
        first.peek()?;
        Some(first.filter(|day| inside(*day)).count() as u64)
    }
}
