//! How old the newest row behind a score is: last year's data decide no plan of this year.

use chrono::NaiveDate;
use winnable_history::{Day, Dossier, Head, TouchKind};

use super::opened::sources_of;
use crate::Sources;

/// Rows that are older than so many days are last year's.
pub const YEAR: i64 = 365;

/// The latest day, up to the as-of date, of anything that happened on an account: touches of either
/// direction, deals that were created or closed, orders and payments, signals, and people who became known.
/// Fields of the account are of no day.
pub(super) fn newest(dossier: &Dossier, as_of: NaiveDate) -> Option<NaiveDate> {
    let of_people = dossier.people.iter().flat_map(|person| &person.touches);
    let touches = of_people.chain(&dossier.nobody);
    let touches = touches.filter(|group| group.kind != TouchKind::Bot);
    let people = dossier.people.iter();
    let people = people.flat_map(|person| person.since.iter().chain(&person.leads).copied());
    let deals = dossier.deals.iter();
    let deals = deals.flat_map(|deal| deal.created.into_iter().chain(deal.close));
    let days = touches
        .map(|group| group.on)
        .chain(people)
        .chain(deals)
        .chain(dossier.transactions.iter().map(|row| row.on))
        .chain(dossier.signals.iter().map(|row| row.on));
    days.map(Day::date).filter(|day| *day <= as_of).max()
}

/// Whether nothing happened on an account of a snapshot within the year up to its as-of date; `None` where
/// nothing is known of it and no kind of file was read that says when anything happened.
pub fn is_last_years(newest: Option<NaiveDate>, head: &Head) -> Option<bool> {
    is_old(newest, head.as_of, &sources_of(head))
}

fn is_old(newest: Option<NaiveDate>, as_of: NaiveDate, sources: &Sources) -> Option<bool> {
    match newest {
        Some(newest) => Some((as_of - newest).num_days() > YEAR),
        None => tells_days(sources).then_some(true),
    }
}

/// Whether there are rows that happened on a day.
fn tells_days(sources: &Sources) -> bool {
    sources.engagements
        || sources.people
        || sources.opportunities
        || sources.orders
        || sources.invoices
        || sources.shipments
        || sources.payments
        || sources.signals
}

#[cfg(test)]
mod tests {
    use winnable_history::{StoredDeal, StoredSignal, TouchGroup};
    use winnable_model::Outcome;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_newest_row_is_none_of_a_later_day_and_no_bot() {
        let as_of = day("2026-03-01");
        let mut dossier = Dossier::default();
        assert_eq!(newest(&dossier, as_of), None);
        let touched = Sources {
            engagements: true,
            ..Sources::default()
        };
        let is_old_now = |newest| is_old(newest, as_of, &touched);
        assert_eq!(is_old_now(None), Some(true));
        // Of accounts alone nobody knows when anything happened.
        let accounts = Sources {
            accounts: true,
            ..Sources::default()
        };
        assert_eq!(is_old(None, as_of, &accounts), None);
        let touch = |on: &str, kind| TouchGroup {
            on: day(on).into(),
            channel: 0,
            kind,
            count: 1,
        };
        dossier.nobody = vec![
            touch("2025-02-28", TouchKind::Outbound),
            touch("2026-02-28", TouchKind::Bot),
        ];
        // A year and a day before the as-of date.
        assert_eq!(newest(&dossier, as_of), Some(day("2025-02-28")));
        assert_eq!(is_old_now(newest(&dossier, as_of)), Some(true));
        dossier.signals = vec![StoredSignal {
            on: day("2025-03-01").into(),
            kind: "job_posting".to_owned(),
            strength: rust_decimal::Decimal::ONE.into(),
        }];
        assert_eq!(is_old_now(newest(&dossier, as_of)), Some(false));
        dossier.deals = vec![StoredDeal {
            key: winnable_history::Key::default(),
            evidence: winnable_history::Key::default(),
            outcome: Outcome::Open,
            amount: None,
            term_months: None,
            created: Some(day("2025-06-01").into()),
            // A planned close happened on no day yet.
            close: Some(day("2026-09-01").into()),
        }];
        assert_eq!(newest(&dossier, as_of), Some(day("2025-06-01")));
    }
}
