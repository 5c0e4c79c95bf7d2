//! The rows that deals may read, by account, and since when there are rows of a kind at all.

use chrono::NaiveDate;
use winnable_model::{KnownSince, Opportunity, Outcome, Signal, Transaction, TransactionKind};

use crate::inputs::{Inputs, Sources};
use crate::placements::Placements;

/// The first day of which a kind of file has a row. Before it nobody knows whether there was nothing
/// or nothing was recorded.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct First {
    people: Since,
    touches: Since,
    signals: Since,
    orders: Since,
    invoices: Since,
    shipments: Since,
    payments: Since,
}

/// Since when there are rows.
#[derive(Clone, Copy, Debug, Default)]
enum Since {
    /// There are none.
    #[default]
    Never,
    /// Since a day.
    Day(NaiveDate),
    /// One row does not say since when, so that it may have been there always.
    Always,
}

impl Since {
    fn add(&mut self, day: Option<NaiveDate>) {
        *self = match (*self, day) {
            (Self::Always, _) | (_, None) => Self::Always,
            (Self::Never, Some(day)) => Self::Day(day),
            (Self::Day(first), Some(day)) => Self::Day(first.min(day)),
        };
    }

    fn by(self, day: NaiveDate) -> bool {
        match self {
            Self::Never => false,
            Self::Day(first) => first <= day,
            Self::Always => true,
        }
    }
}

impl First {
    pub(super) fn touch(&mut self, on: NaiveDate) {
        self.touches.add(Some(on));
    }

    fn transaction(&mut self, row: &Transaction) {
        let since = match row.kind {
            TransactionKind::Order => &mut self.orders,
            TransactionKind::Invoice => &mut self.invoices,
            TransactionKind::Shipment => &mut self.shipments,
            TransactionKind::Payment => &mut self.payments,
        };
        since.add(Some(row.on));
    }

    /// Which kinds of file had begun by a day.
    fn sources(&self, sources: &Sources, day: NaiveDate) -> Sources {
        Sources {
            people: sources.people && self.people.by(day),
            engagements: sources.engagements && self.touches.by(day),
            signals: sources.signals && self.signals.by(day),
            orders: sources.orders && self.orders.by(day),
            invoices: sources.invoices && self.invoices.by(day),
            shipments: sources.shipments && self.shipments.by(day),
            payments: sources.payments && self.payments.by(day),
            ..sources.clone()
        }
    }
}

/// The rows of each account besides touches, and what is known of people.
#[derive(Debug)]
pub(super) struct Rows {
    sources: Sources,
    pub(super) first: First,
    /// The deals of each account, by position.
    pub(super) deals: Vec<Vec<u32>>,
    pub(super) transactions: Vec<Vec<Transaction>>,
    pub(super) signals: Vec<Vec<Signal>>,
    /// The people of each account, each with the records that stand for them.
    pub(super) people: Vec<Vec<(u32, Vec<u32>)>>,
    /// Since when each person is known, by the record that stands for them; `None` where no record says.
    since: Vec<Option<NaiveDate>>,
    /// Deals that no other deal reads, since nothing says when they were what they are.
    pub(super) undated_deals: u64,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Rows {
    pub(super) fn new(
        inputs: Inputs,
        placements: &mut Placements,
        deals: &[Opportunity],
        homes: &[Option<u32>],
        accounts: usize,
    ) -> Self {
        let mut rows = Self {
            sources: inputs.sources,
            first: First::default(),
            deals: vec![Vec::new(); accounts],
            transactions: vec![Vec::new(); accounts],
            signals: vec![Vec::new(); accounts],
            people: vec![Vec::new(); accounts],
            since: placements.people.created(),
            undated_deals: 0,
        };
        for (at, (deal, home)) in (0_u32..).zip(deals.iter().zip(homes)) {
            if !is_datable(deal) {
                rows.undated_deals += 1;
            } else if let Some(home) = home {
                rows.deals[*home as usize].push(at);
            }
        }
        for row in inputs.transactions {
            rows.first.transaction(&row);
            if let Some(home) = placements.transaction(&row).account {
                rows.transactions[home as usize].push(row);
            }
        }
        for row in inputs.signals {
            rows.first.signals.add(Some(row.on));
            if let Some(home) = placements.signal(&row).account {
                rows.signals[home as usize].push(row);
            }
        }
        rows.add_people(placements);
        rows
    }

    fn add_people(&mut self, placements: &Placements) {
        let people = &placements.people;
        let mut records: Vec<Vec<u32>> = vec![Vec::new(); people.records.len()];
        for (at, (record, root)) in (0_u32..).zip(people.records.iter().zip(&people.person)) {
            self.first.people.add(record.known_since());
            records[*root as usize].push(at);
        }
        for (root, records) in (0_u32..).zip(records) {
            if let (Some(account), false) =
                (people.placed[root as usize].account, records.is_empty())
            {
                self.people[account as usize].push((root, records));
            }
        }
    }

    /// Whether a person was known by a day; one of whom nothing says since when was.
    pub(super) fn knows_person(&self, person: u32, day: NaiveDate) -> bool {
        self.since[person as usize].is_none_or(|since| since <= day)
    }

    /// How many people of an account do not say since when they are known.
    pub(super) fn undated_people(&self, account: u32) -> u64 {
        let people = self.people[account as usize].iter();
        people
            .filter(|(person, _)| self.since[*person as usize].is_none())
            .count() as u64
    }

    /// Which kinds of file had begun by a day.
    pub(super) fn sources(&self, day: NaiveDate) -> Sources {
        self.first.sources(&self.sources, day)
    }
}

/// Whether a deal says when it was what it is: since when it was there, and when it closed.
fn is_datable(deal: &Opportunity) -> bool {
    deal.known_since().is_some() && (deal.outcome == Outcome::Open || deal.close.is_some())
}
