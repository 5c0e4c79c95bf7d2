//! One of the first records of a table, by what its cells look like.

use std::collections::BTreeSet;

use crate::scan::{BadRecord, CellForm, RecordBuf};

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Blank,
    Text,
    /// A number, a date or a flag.
    Data,
}

/// One of the first records.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) record: u64,
    /// What is wrong with it, if it cannot be read.
    pub(super) bad: Option<Box<BadRecord>>,
    /// A blank record follows.
    pub(super) before_blank: bool,
    /// It says which delimiter the file has.
    pub(super) states_delimiter: bool,
    looks: Vec<Look>,
    repeats: bool,
}

impl Row {
    pub(super) fn of(record: &RecordBuf) -> Self {
        let cells = record.iter().enumerate();
        let mut names = BTreeSet::new();
        let filled = record.iter().map(str::trim).filter(|name| !name.is_empty());
        let repeats = filled.into_iter().any(|name| !names.insert(name));
        Self {
            line: record.line(),
            record: record.record(),
            bad: None,
            before_blank: false,
            states_delimiter: states_delimiter(record),
            looks: cells
                .map(|(at, cell)| look(cell, record.cell_form(at)))
                .collect(),
            repeats,
        }
    }

    /// A record that cannot be read.
    pub(super) fn bad(record: &RecordBuf, bad: Box<BadRecord>) -> Self {
        Self {
            bad: Some(bad),
            looks: Vec::new(),
            ..Self::of(record)
        }
    }

    /// How many cells are filled.
    pub(super) fn filled(&self) -> usize {
        let filled = self.looks.iter().filter(|look| **look != Look::Blank);
        filled.count()
    }

    /// Whether the record is as wide as the table: titles fill less than half of it.
    pub(super) fn is_as_wide_as(&self, full: usize) -> bool {
        let filled = self.filled();
        filled > 0 && filled * 2 >= full
    }

    /// Whether no more than half of its cells look like data.
    pub(super) fn is_mostly_text(&self) -> bool {
        let data = self.looks.iter().filter(|look| **look == Look::Data);
        data.count() * 2 <= self.filled()
    }

    /// Whether names that are missing here stand in the next record: it fills cells that are blank
    /// here, holds nothing but text, and stands above a column of data.
    pub(super) fn goes_on_in(&self, next: &Self, below: &[Self]) -> bool {
        let is_text = !next.looks.contains(&Look::Data);
        let mut columns = 0..next.looks.len();
        let fills = columns
            .clone()
            .any(|at| self.look(at) == Look::Blank && next.look(at) == Look::Text);
        let heads = columns.any(|at| {
            self.look(at) != Look::Data && next.look(at) == Look::Text && is_data(at, below)
        });
        next.record == self.record + 1 && is_text && fills && heads
    }

    /// Whether every cell that is filled there is filled here.
    pub(super) fn covers(&self, other: &Self) -> bool {
        let mut columns = 0..other.looks.len();
        columns.all(|at| other.look(at) == Look::Blank || self.look(at) != Look::Blank)
    }

    /// Whether two cells are equal and not blank.
    pub(super) fn repeats_a_name(&self) -> bool {
        self.repeats
    }

    fn look(&self, at: usize) -> Look {
        self.looks.get(at).copied().unwrap_or(Look::Blank)
    }
}

/// Whether the cells of a column are data: at least two of them, or the only one there is.
fn is_data(at: usize, rows: &[Row]) -> bool {
    let count = |wanted: Look| rows.iter().filter(|row| row.look(at) == wanted).count();
    count(Look::Data) >= rows.len().clamp(1, 2) && count(Look::Text) == 0
}

fn look(cell: &str, form: CellForm) -> Look {
    let text = cell.trim();
    let is_data = match form {
        CellForm::Number | CellForm::Share | CellForm::Date | CellForm::Flag => true,
        CellForm::Text | CellForm::Fault => is_like_data(text),
    };
    match (text.is_empty(), is_data) {
        (true, _) => Look::Blank,
        (false, true) => Look::Data,
        (false, false) => Look::Text,
    }
}

/// Whether a text is a number, an amount or a date rather than a name: it has digits, does not begin
/// with a letter, and has no word in it.
fn is_like_data(text: &str) -> bool {
    let mut letters = text.chars();
    let begins = letters.next().is_some_and(|first| !first.is_alphabetic());
    let has_digit = text.chars().any(|letter| letter.is_ascii_digit());
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    begins && has_digit && letters.count() <= 3
}

/// Whether the record is the line `sep=;`, by which Excel is told the delimiter.
fn states_delimiter(record: &RecordBuf) -> bool {
    let raw = record.raw().trim_end();
    record.record() == 1
        && raw
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("sep="))
        && (raw.len() == 4 || raw.len() == 5)
}
