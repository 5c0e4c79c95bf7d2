//! What became of the rows of one file.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use winnable_model::{Currency, FileId};

use super::keyed::LeftOut;
use super::row::{Noted, Row};
use super::{Aside, Closes, LatestDates};
use crate::plan::Plan;
use crate::quarantine::{CellFinding, CellFindings, QuarantinedRow};
use crate::tally::{SkipReason, Tally};

/// What reading one file came to, its rows apart, which went to the sink.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileReport {
    /// The file.
    pub file: FileId,
    /// Every row, counted once.
    pub tally: Tally,
    /// Accepted rows that stood in quotes as a whole and were read as what stands inside.
    pub repaired: u64,
    /// The rows that were set aside, in the order of the file.
    pub quarantined: Vec<QuarantinedRow>,
    /// The cells that were left out of rows that were kept.
    pub cells: CellFindings,
    /// Ids of records that were merged, each with the id that it is now: the old one first.
    pub aliases: Vec<(String, String)>,
    /// The stages of opportunities that count as open although nothing says so: as the export
    /// spells them, each with its rows. The first [`FileReport::STAGES`] of the file are named.
    pub open_stages: BTreeMap<String, u64>,
    /// The rows of such stages beyond those named in `open_stages`.
    pub open_stage_rows_unnamed: u64,
    /// The latest dates on which something happened, the closes of deals apart.
    pub latest: LatestDates,
    /// When the closed deals of the file closed.
    pub closes: Closes,
    /// The accepted rows by the latest day on which something happened in them.
    pub days: BTreeMap<NaiveDate, u64>,
    /// Amounts of accepted rows that count in the project's currency because nothing names theirs.
    pub silent_amounts: u64,
    /// The codes of the currencies that other amounts of accepted rows name.
    pub currencies: BTreeSet<&'static str>,
    /// The SHA-256 of what was read. It differs from the survey's when the file changed in between.
    pub sha256: String,
}

impl FileReport {
    /// How many stages that say nothing are named: a column that was mapped by mistake has as many
    /// of them as rows.
    pub const STAGES: usize = 200;

    pub(super) fn new(file: FileId) -> Self {
        Self {
            file,
            tally: Tally::default(),
            repaired: 0,
            quarantined: Vec::new(),
            cells: CellFindings::default(),
            aliases: Vec::new(),
            open_stages: BTreeMap::new(),
            open_stage_rows_unnamed: 0,
            latest: LatestDates::default(),
            closes: Closes::default(),
            days: BTreeMap::new(),
            silent_amounts: 0,
            currencies: BTreeSet::new(),
            sha256: String::new(),
        }
    }

    /// Counts the lines above the header.
    pub(super) fn count_titles(&mut self, titles: u64) {
        self.tally.rows_read += titles;
        for _ in 0..titles {
            self.tally.skip(SkipReason::Title);
        }
    }

    /// Adds what became of the rows of the part of the file behind this one, which begins behind
    /// `records` records.
    pub(super) fn merge(&mut self, later: Self, records: u64) {
        self.tally = std::mem::take(&mut self.tally).merge(later.tally);
        self.repaired += later.repaired;
        self.quarantined
            .extend(later.quarantined.into_iter().map(|mut row| {
                row.record += records;
                row
            }));
        self.cells.merge(later.cells, records);
        self.aliases.extend(later.aliases);
        for (stage, rows) in later.open_stages {
            self.count_stage(stage, rows);
        }
        self.open_stage_rows_unnamed += later.open_stage_rows_unnamed;
        self.latest = self.latest.merge(later.latest);
        self.closes.merge(later.closes);
        for (day, rows) in later.days {
            *self.days.entry(day).or_default() += rows;
        }
        self.silent_amounts += later.silent_amounts;
        self.currencies.extend(later.currencies);
    }

    pub(super) fn quarantine(&mut self, row: QuarantinedRow) {
        self.tally.quarantined += 1;
        self.quarantined.push(row);
    }

    /// Counts an accepted row and takes over what was noted while it was read.
    pub(super) fn accept(&mut self, plan: &Plan, row: impl Into<Noted>) {
        let row: Noted = row.into();
        self.tally.accepted += 1;
        self.repaired += u64::from(row.is_unwrapped);
        self.latest = self.latest.merge(row.latest);
        self.silent_amounts += row.amounts.silent;
        self.currencies
            .extend(row.amounts.named.map(Currency::code));
        if let Some(day) = row.closed {
            self.closes.observe(day);
        }
        if let Some(day) = row.last_day {
            *self.days.entry(day).or_default() += 1;
        }
        self.aliases.extend(row.aliases);
        if let Some(stage) = row.unclear_stage {
            self.count_stage(stage.into(), 1);
        }
        for fault in row.notes {
            let fault = plan.masked_fault(&fault);
            let column = fault.column.and_then(|column| plan.header.get(column));
            self.cells.push(CellFinding {
                row: row.at,
                record: row.record,
                column: column.cloned().unwrap_or_default(),
                code: fault.code,
                reason: fault.reason,
                raw: fault.raw,
            });
        }
    }

    fn count_stage(&mut self, stage: String, rows: u64) {
        if let Some(known) = self.open_stages.get_mut(&stage) {
            *known += rows;
        } else if self.open_stages.len() < Self::STAGES {
            self.open_stages.insert(stage, rows);
        } else {
            self.open_stage_rows_unnamed += rows;
        }
    }

    pub(super) fn put_aside(&mut self, aside: Aside, row: &Row<'_>) {
        match aside {
            Aside::Skip(reason) => self.leave_out(LeftOut::Skip(reason)),
            Aside::Merged { old, into } => self.leave_out(LeftOut::Merged { old, into }),
            Aside::Refused(fault) => self.quarantine(row.quarantined(&fault)),
        }
    }

    pub(super) fn leave_out(&mut self, aside: LeftOut) {
        match aside {
            LeftOut::Skip(reason) => self.tally.skip(reason),
            LeftOut::Merged { old, into } => {
                self.tally.skip(SkipReason::Merged);
                self.aliases.push((old, into));
            }
        }
    }
}
