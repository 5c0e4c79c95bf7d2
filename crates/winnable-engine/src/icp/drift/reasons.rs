//! Why deals were lost, and why customers left, paid less or paid more.

use std::collections::BTreeMap;

use winnable_icp::drift::{Level, ReasonCount, Shift, TwoPeriods, reason_counts, shifts};
use winnable_model::{FactId, Outcome, RetentionKind, fold};

use super::super::levels::FACTS;
use super::Drift;
use crate::metrics::{DealRow, Ledger};

/// The fact by which causes are parted.
pub(super) const REASONS_BY: (FactId, &str) = FACTS[0];

/// What the causes of lost deals are counted under.
pub const LOSS: &str = "loss";

/// One spelling of each cause: of those that differ in case, width or spaces the first by code point.
struct Spellings(BTreeMap<String, Box<str>>);

impl Spellings {
    fn of(ledger: &Ledger) -> Self {
        let of_deals = ledger.deals.iter().map(|row| &row.deal.loss_reason);
        let of_events = ledger.retention.iter().map(|row| &row.event.reason);
        let mut names: BTreeMap<String, Box<str>> = BTreeMap::new();
        for reason in of_deals.chain(of_events).flatten() {
            let name = names.entry(fold(reason)).or_insert_with(|| reason.clone());
            if reason < name {
                name.clone_from(reason);
            }
        }
        Self(names)
    }

    fn name(&self, reason: Option<&str>) -> Level {
        self.0.get(&fold(reason?)).cloned()
    }
}

impl Drift<'_> {
    /// Why deals were lost, and why customers left, paid less or paid more.
    pub(super) fn reasons(&self) -> (Vec<ReasonCount>, Option<Shift>) {
        let spellings = Spellings::of(self.ledger);
        let mut rows = self.losses(&spellings);
        let mut churn = TwoPeriods {
            fact: "churn reason".to_owned(),
            ..TwoPeriods::default()
        };
        for row in &self.ledger.retention {
            let kind = row.event.kind;
            let told = matches!(
                kind,
                RetentionKind::Churn | RetentionKind::Contraction | RetentionKind::Expansion
            );
            let Some(is_now) = self.settings.periods.of(row.event.on).filter(|_| told) else {
                continue;
            };
            let reason: Level = spellings.name(row.event.reason.as_deref());
            if kind == RetentionKind::Churn {
                let period = if is_now {
                    &mut churn.now
                } else {
                    &mut churn.before
                };
                period.push(reason.clone());
            }
            let segment = self.level_of(row.account, Some(REASONS_BY.0));
            rows.push((Box::from(kind.name()), segment, reason, is_now));
        }
        let has_reason = churn.before.iter().chain(&churn.now).any(Option::is_some);
        let churn = has_reason.then(|| shifts(&[churn]).pop()).flatten();
        (reason_counts(rows), churn)
    }

    /// Why the deals that closed in a period were lost; nothing where no deal says it, since a project
    /// that keeps no such column does not know a single cause.
    fn losses(&self, spellings: &Spellings) -> Vec<(Box<str>, Level, Level, bool)> {
        let is_lost = |row: &&DealRow| row.outcome == Outcome::Lost;
        let lost = self.ledger.deals.iter().filter(is_lost);
        if !lost.clone().any(|row| row.deal.loss_reason.is_some()) {
            return Vec::new();
        }
        let of = |row: &DealRow| {
            let is_now = self.settings.periods.of(row.closed()?)?;
            let segment = self.level_of(row.account, Some(REASONS_BY.0));
            let reason = spellings.name(row.deal.loss_reason.as_deref());
            Some((Box::from(LOSS), segment, reason, is_now))
        };
        lost.filter_map(of).collect()
    }
}
