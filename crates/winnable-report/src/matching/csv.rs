//! Decisions as CSV.

use std::io::{self, Write};

use winnable_model::{Lang, Localised};

use super::{AccountName, MatchLine};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 16] = [
    "record_id",
    "kind",
    "company",
    "outcome",
    "account_id",
    "candidate_id",
    "candidate_name",
    "runner_up_id",
    "runner_up_name",
    "code",
    "reason",
    "weight",
    "runner_up_weight",
    "link",
    "linked_id",
    "evidence_id",
];

/// Decisions as CSV, written one after the other. Weights are in hundredths of a bit; headers are
/// the same in every language.
pub struct MatchSheet<'w> {
    sheet: Sheet<'w>,
    lang: Lang,
}

impl std::fmt::Debug for MatchSheet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MatchSheet")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl<'w> MatchSheet<'w> {
    /// A sheet with its header.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(out: &'w mut dyn Write, lang: Lang, options: CsvOptions) -> io::Result<Self> {
        let mut sheet = Sheet::new(out, options)?;
        sheet.row(COLUMNS.map(Cell::typed))?;
        Ok(Self { sheet, lang })
    }

    /// A part of a sheet whose header stands elsewhere.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn part(out: &'w mut dyn Write, lang: Lang, options: CsvOptions) -> io::Result<Self> {
        let options = CsvOptions {
            bom: false,
            ..options
        };
        Ok(Self {
            sheet: Sheet::new(out, options)?,
            lang,
        })
    }

    /// Writes one decision.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn row(&mut self, line: &MatchLine<'_>) -> io::Result<()> {
        fn id(account: Option<AccountName<'_>>) -> &str {
            account.map_or("", |account| account.id)
        }
        let candidate_name = line.candidate.map_or("", |account| account.name);
        let next_name = line.runner_up.map_or("", |account| account.name);
        let reason = line.code.text(self.lang);
        let next_weight = line
            .runner_up_weight
            .map(winnable_match::Weight::hundredths);
        self.sheet.row([
            Cell::Text(line.record_id),
            Cell::Text(line.kind),
            Cell::Text(line.company),
            Cell::Text(line.outcome().name()),
            Cell::Text(id(line.account)),
            Cell::Text(id(line.candidate)),
            Cell::Text(candidate_name),
            Cell::Text(id(line.runner_up)),
            Cell::Text(next_name),
            Cell::Text(line.code.name()),
            Cell::Text(&reason),
            Cell::typed(line.weight.hundredths()),
            next_weight.map_or(Cell::Text(""), Cell::typed),
            Cell::Text(line.link.map_or("", |link| link.status.name())),
            Cell::Text(id(line.link.and_then(|link| link.linked))),
            Cell::Text(id(line.link.and_then(|link| link.evidence))),
        ])
    }

    /// Ends the sheet; gives the number of cells that were guarded.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(self) -> io::Result<u64> {
        self.sheet.finish()
    }
}
