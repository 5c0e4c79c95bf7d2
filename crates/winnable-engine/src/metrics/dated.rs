//! Deals by the dates that count for them, and figures that are not computed yet.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::deals::{Deal, Outcome as Standing};
use winnable_metrics::registry::Metric;
use winnable_model::Outcome;

use super::context::Context;
use super::deals::plain;
use super::ledger::DealRow;
use super::row::{MetricRow, Segment};

/// Deals by the date that counts for them, and those that have none although the window asks.
pub(crate) struct Dated<'d> {
    pub(crate) deals: Vec<&'d DealRow>,
    pub(crate) undated: u64,
    /// Those of the undated that were won.
    pub(crate) undated_won: u64,
}

impl<'a> Context<'a> {
    /// The deals of which the date lies in the window. Over all time a date is not needed.
    pub(crate) fn dated(
        &self,
        keep: impl Fn(&DealRow) -> bool,
        on: impl Fn(&DealRow) -> Option<NaiveDate>,
    ) -> Dated<'a> {
        let window = self.window();
        let mut dated = Dated {
            deals: Vec::new(),
            undated: 0,
            undated_won: 0,
        };
        for row in self.ledger.deals.iter().filter(|row| keep(row)) {
            match on(row) {
                Some(day) if window.holds(day) => dated.deals.push(row),
                Some(_) => {}
                None if window.is_all() => dated.deals.push(row),
                None => {
                    dated.undated += 1;
                    dated.undated_won += u64::from(row.outcome == Outcome::Won);
                }
            }
        }
        dated
    }

    /// The deals that closed in the window.
    pub(crate) fn closed(&self) -> Dated<'a> {
        self.dated(|row| row.outcome != Outcome::Open, DealRow::closed)
    }

    /// The deals that were created in the window. One of which nobody knows when is of no cohort, and
    /// of none over all time either.
    pub(crate) fn created(&self) -> Dated<'a> {
        let mut dated = self.dated(|_| true, |row| row.deal.created);
        let (with, without): (Vec<&DealRow>, Vec<&DealRow>) = dated
            .deals
            .into_iter()
            .partition(|row| row.deal.created.is_some());
        dated.undated += without.len() as u64;
        dated.deals = with;
        dated
    }

    /// The deals that were open on the last day.
    pub(crate) fn open(&self) -> Vec<&'a DealRow> {
        let deals = self.ledger.deals.iter();
        deals.filter(|row| self.is_open(row)).collect()
    }

    /// Whether a deal was open on the last day: one that closed later was. Of one without a creation
    /// date it is known of the as-of date alone.
    pub(crate) fn is_open(&self, row: &DealRow) -> bool {
        row.on_day(self.last_day()) == Some(Outcome::Open) && !self.may_be_younger(row)
    }

    /// Whether nothing says that a deal was there on the last day already.
    fn may_be_younger(&self, row: &DealRow) -> bool {
        row.deal.created.is_none() && self.last_day() < self.as_of
    }

    /// How many deals may have been open on the last day: nothing says whether they were there.
    pub(crate) fn perhaps_open(&self) -> u64 {
        let perhaps = |row: &&DealRow| {
            self.may_be_younger(row) && row.on_day(self.last_day()) == Some(Outcome::Open)
        };
        self.ledger.deals.iter().filter(perhaps).count() as u64
    }

    /// The deals that closed in the window and those that were open on its last day, with the number
    /// of those that closed and do not say when.
    pub(crate) fn closed_and_open(&self) -> Dated<'a> {
        let mut all = self.closed();
        all.deals.extend(self.open());
        all.deals.sort_by_key(|row| row.at);
        all
    }

    /// Deals as the maths sees them, as they stood on the last day.
    pub(crate) fn standing(&self, rows: &[&DealRow]) -> Vec<Deal> {
        let one = |row: &&DealRow| {
            if self.is_open(row) {
                Deal {
                    outcome: Standing::Open,
                    closed: None,
                    // Of a deal that closed later the export states how it ended.
                    probability: chance(row),
                    ..plain(row)
                }
            } else {
                plain(row)
            }
        };
        rows.iter().map(one).collect()
    }

    fn figure(
        &self,
        metric: &Metric,
        variant: Option<&'static str>,
        part: Option<&Segment>,
    ) -> MetricRow {
        let row = MetricRow::new(metric.id, metric.unit, self.window()).of(part);
        MetricRow { variant, ..row }
    }

    /// An empty figure of a metric.
    pub(crate) fn row(&self, metric: &Metric, part: Option<&Segment>) -> MetricRow {
        self.figure(metric, None, part)
    }

    /// An empty figure of a variant of a metric.
    pub(crate) fn row_of(
        &self,
        metric: &Metric,
        variant: &'static str,
        part: Option<&Segment>,
    ) -> MetricRow {
        self.figure(metric, Some(variant), part)
    }
}

/// How probable an open deal is; unknown of one that has closed since, of which the export states the
/// end.
pub(crate) fn chance(row: &DealRow) -> Option<Decimal> {
    row.deal
        .probability
        .filter(|_| row.deal.outcome == Outcome::Open)
}
