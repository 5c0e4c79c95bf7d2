//! Rows of totals at the end of a table: which rows may be one, and which certainly are.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use winnable_model::{AmountRules, DecimalMark, parse_amount_range};

use crate::file_error::FileError;
use crate::input::Input;
use crate::layout::Layout;
use crate::limits::Limits;
use crate::open::open_table;
use crate::scan::{Outcome, RecordBuf, is_figure, total_word};

/// More rows than this at the end of a table are no totals.
const MOST: usize = 8;

/// Rows above a total by which it can be told which columns are always filled.
const ENOUGH: u64 = 2;

/// What `look` finds in a table without the rows that are totals for certain, which the layout names
/// afterwards. Whether the last rows are totals can be told when all others are known, so that a table
/// that ends like that is looked at again.
///
/// # Errors
/// [`FileError`] of `look`, or when the input fails.
pub(crate) fn without_totals<T>(
    input: &mut dyn Input,
    layout: &mut Layout,
    limits: &Limits,
    mut look: impl FnMut(&mut dyn Input, &Layout) -> Result<(T, Tail), FileError>,
) -> Result<T, FileError> {
    let (found, tail) = look(input, layout)?;
    layout.totals = tail.certain(input, layout, limits)?;
    if layout.totals.is_empty() {
        return Ok(found);
    }
    Ok(look(input, layout)?.0)
}

/// The rows at the end of what was read that may be totals.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    rows: Vec<Total>,
    too_many: bool,
    /// Whether there was anything before these rows.
    is_interrupted: bool,
}

/// A row that begins with a word of totals and holds figures besides.
#[derive(Clone, Debug)]
struct Total {
    record: u64,
    /// Whether the word may be the name of a company too.
    is_plain: bool,
    /// Where the word stands.
    at: usize,
    figures: BTreeMap<usize, String>,
}

impl Tail {
    /// Takes the next record of the table.
    pub(crate) fn observe(&mut self, outcome: &Outcome, record: &RecordBuf) {
        match outcome {
            Outcome::Blank | Outcome::Footer => {}
            Outcome::Record => match Total::of(record) {
                Some(total) => self.push(total),
                None => self.interrupt(),
            },
            Outcome::Bad(_) => self.interrupt(),
        }
    }

    fn push(&mut self, total: Total) {
        if self.rows.len() >= MOST {
            self.too_many = true;
        } else {
            self.rows.push(total);
        }
    }

    /// Takes a record that is no total.
    pub(crate) fn interrupt(&mut self) {
        self.rows.clear();
        self.too_many = false;
        self.is_interrupted = true;
    }

    /// Adds the end of the part of the file behind this one, which begins behind `records` records.
    pub(crate) fn merge(&mut self, later: Self, records: u64) {
        if later.is_interrupted {
            self.interrupt();
        }
        for total in later.rows {
            self.push(Total {
                record: total.record + records,
                ..total
            });
        }
        self.too_many |= later.too_many;
    }

    /// The numbers of the records that are totals without doubt, once the end of the table was read:
    /// no figure is in doubt, or a column that every row above fills is blank.
    ///
    /// # Errors
    /// [`FileError`] when the input fails.
    pub(crate) fn certain(
        &self,
        input: &mut dyn Input,
        layout: &Layout,
        limits: &Limits,
    ) -> Result<BTreeSet<u64>, FileError> {
        let Some(first) = self.rows.first().filter(|_| !self.too_many) else {
            return Ok(BTreeSet::new());
        };
        let figures = self.rows.iter().flat_map(|row| row.figures.keys());
        let mut above = Above::new(figures.copied());
        let mut table = open_table(input, layout, limits)?;
        let mut record = RecordBuf::new();
        while let Some(outcome) = table.read(&mut record)? {
            if record.record() >= first.record {
                break;
            }
            if outcome == Outcome::Record && Total::of(&record).is_none() {
                above.add(&record);
            }
        }
        let certain = self.rows.iter().filter(|row| above.proves(row));
        Ok(certain.map(|row| row.record).collect())
    }
}

impl Total {
    fn of(record: &RecordBuf) -> Option<Self> {
        let mut cells = (0..).zip(record.iter().map(str::trim));
        let mut cells = cells.by_ref().filter(|(_, cell)| !cell.is_empty());
        let (at, cell) = cells.next()?;
        let word = total_word(cell)?;
        let mut figures = BTreeMap::new();
        for (column, cell) in cells {
            if !is_figure(cell.trim_end_matches(['원', '건', '개', '명'])) {
                return None;
            }
            figures.insert(column, cell.to_owned());
        }
        let plain = word.trim_end_matches([':', '：', ' ']);
        Some(Self {
            record: record.record(),
            is_plain: ["total", "totals"]
                .iter()
                .any(|one| one.eq_ignore_ascii_case(plain)),
            at,
            figures,
        })
    }
}

/// What the rows above the totals hold.
#[derive(Debug, Default)]
struct Above {
    rows: u64,
    /// In how many rows each column is filled.
    filled: Vec<u64>,
    /// The sum of each column of figures, by decimal mark; `None` where a cell is no number.
    sums: BTreeMap<usize, [Option<Decimal>; 2]>,
}

const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

impl Above {
    fn new(figures: impl Iterator<Item = usize>) -> Self {
        Self {
            sums: figures
                .map(|column| (column, [Some(Decimal::ZERO); 2]))
                .collect(),
            ..Self::default()
        }
    }

    fn add(&mut self, record: &RecordBuf) {
        self.rows += 1;
        self.filled.resize(self.filled.len().max(record.len()), 0);
        for (count, cell) in self.filled.iter_mut().zip(record.iter()) {
            *count += u64::from(!cell.trim().is_empty());
        }
        for (column, sums) in &mut self.sums {
            let cell = record.get(*column).unwrap_or_default().trim();
            if cell.is_empty() {
                continue;
            }
            for (sum, mark) in sums.iter_mut().zip(MARKS) {
                *sum = sum.and_then(|sum| sum.checked_add(number(cell, mark)?));
            }
        }
    }

    /// Whether the rows leave no doubt that a row is their total.
    fn proves(&self, total: &Total) -> bool {
        let mut figures = total.figures.iter();
        let adds_up = !total.figures.is_empty()
            && self.rows > 0
            && figures.all(|(column, cell)| self.is_of(*column, cell));
        let always = (0..)
            .zip(&self.filled)
            .filter(|(_, count)| **count == self.rows);
        let blank = always
            .filter(|(column, _)| *column != total.at && !total.figures.contains_key(column))
            .count();
        // A company may be called Total, so that one blank cell of its row proves nothing.
        let needed = if total.is_plain { 2 } else { 1 };
        adds_up || (self.rows >= ENOUGH && blank >= needed)
    }

    /// Whether a figure is the sum of its column, or a count of the rows.
    fn is_of(&self, column: usize, cell: &str) -> bool {
        let filled = self.filled.get(column).copied().unwrap_or_default();
        let sums = self.sums.get(&column).into_iter().flatten().zip(MARKS);
        sums.into_iter().any(|(sum, mark)| {
            let Some(figure) = number(cell, mark) else {
                return false;
            };
            *sum == Some(figure)
                || figure == Decimal::from(self.rows)
                || figure == Decimal::from(filled)
        })
    }
}

/// The number of a cell, with or without a currency.
fn number(cell: &str, decimal_mark: DecimalMark) -> Option<Decimal> {
    let rules = AmountRules {
        decimal_mark,
        ..AmountRules::default()
    };
    let cell = cell.trim_end_matches(['건', '개', '명']);
    parse_amount_range(cell, &rules).ok()?.span.as_point()
}

#[cfg(test)]
mod tests;
