//! One wide table, opened: its columns, what became of its rows, the columns that know it.

use std::collections::BTreeSet;

use winnable_icp::leak::{Leak, leak};
use winnable_icp::outcome::outcomes;
use winnable_icp::table::{Column, Table, Values};
use winnable_model::stage::outcome_word;
use winnable_model::text::icp as texts;
use winnable_model::{Code, Diagnostic, Outcome, Text, fold};

use crate::args::TableArgs;
use crate::failure::Failure;
use crate::plain_file::{Lines, PlainFile, Reading};

/// So many words of a column are listed.
const WORDS: usize = 10;

/// A table with the columns that its flags name.
pub(super) struct WideTable {
    /// The name of the file as it was given.
    pub(super) name: String,
    /// What its rows came to.
    pub(super) reading: Reading,
    /// The rows.
    pub(super) table: Table,
    /// Where each stands in the file.
    pub(super) lines: Lines,
    /// What became of each row.
    pub(super) outcomes: Vec<Outcome>,
    /// The column of the outcome.
    outcome: usize,
    /// The column of the id.
    id: Option<usize>,
    /// The column of the time.
    time: Option<usize>,
    /// Columns that are not to be used.
    ignored: Vec<usize>,
    /// Words that are taken for lost and do not say so, with how many rows have them.
    taken_for_lost: Vec<(Box<str>, usize)>,
}

impl WideTable {
    /// Reads the file and finds the columns.
    pub(super) fn open(args: &TableArgs) -> Result<Self, Failure> {
        let file = PlainFile::open(&args.table, "table", args.reading.of("table"))?;
        let name = file.name.clone();
        let (table, lines, reading) = file.table()?;
        if table.is_empty() {
            let help = Some(texts::rows_are_deals());
            return Err(refused(&name, texts::no_rows(), help));
        }
        let find = |wanted: &str| find(&name, &table, wanted);
        let outcome = find(&args.outcome.column)?;
        let id = args.id.as_deref().map(find).transpose()?;
        let time = args.time.as_deref().map(find).transpose()?;
        let ignored: Result<Vec<usize>, Failure> =
            args.ignore.iter().map(|one| find(one)).collect();
        let ignored = ignored?;
        let (mut of_rows, mut taken_for_lost) = (Vec::new(), Vec::new());
        if let Some(column) = table.columns.get(outcome) {
            of_rows = outcomes(column, &args.outcome.won);
            state_open(&mut of_rows, column, &args.open);
            taken_for_lost = words_taken_for_lost(column, &of_rows);
            if !of_rows.contains(&Outcome::Won) {
                let text = texts::nothing_won(&column.name, &args.outcome.won);
                return Err(refused(&name, text, Some(texts::words_are(&words(column)))));
            }
        }
        Ok(Self {
            name,
            reading,
            table,
            lines,
            outcomes: of_rows,
            outcome,
            id,
            time,
            ignored,
            taken_for_lost,
        })
    }

    /// A column by its header.
    pub(super) fn column(&self, wanted: &str) -> Result<&Column, Failure> {
        let at = find(&self.name, &self.table, wanted)?;
        self.at(Some(at))
            .ok_or_else(|| self.refused(texts::no_column(wanted), None))
    }

    /// Keeps a column that a flag names out of the inputs.
    pub(super) fn set_apart(&mut self, name: &str) -> Result<(), Failure> {
        let at = find(&self.name, &self.table, name)?;
        self.ignored.push(at);
        Ok(())
    }

    /// The header of the column of the outcome.
    pub(super) fn outcome(&self) -> &str {
        self.at(Some(self.outcome))
            .map_or("", |column| column.name.as_str())
    }

    /// The column of the ids.
    pub(super) fn id(&self) -> Option<&Column> {
        self.at(self.id)
    }

    /// The column of the times.
    pub(super) fn time(&self) -> Option<&Column> {
        self.at(self.time)
    }

    /// A column of scores, row by row.
    pub(super) fn scores(&self, wanted: &str) -> Result<Vec<Option<f64>>, Failure> {
        let column = self.column(wanted)?;
        if let Some((row, cell)) = no_number(column) {
            let text = texts::score_is_no_number(&column.name, self.lines.of(row), cell);
            return Err(self.refused(text, None));
        }
        // A column of blanks has no score, and nothing in it that is no number.
        let blank = || vec![None; column.cells.len()];
        Ok(column.numbers().unwrap_or_else(blank))
    }

    /// The headers as the file writes them.
    pub(super) fn names_of(&self, wanted: &[String]) -> Vec<String> {
        let names = wanted.iter().filter_map(|one| self.table.column(one));
        names.map(|column| column.name.clone()).collect()
    }

    /// The positions of the inputs.
    pub(super) fn input_positions(&self) -> Vec<usize> {
        let apart = [Some(self.outcome), self.id, self.time];
        (0..self.table.columns.len())
            .filter(|at| !apart.contains(&Some(*at)) && !self.ignored.contains(at))
            .collect()
    }

    fn at(&self, at: Option<usize>) -> Option<&Column> {
        self.table.columns.get(at?)
    }

    /// The columns that may say something of the outcome beforehand: all but those that the flags name.
    pub(super) fn inputs(&self) -> Vec<&Column> {
        let positions = self.input_positions().into_iter();
        positions.filter_map(|at| self.at(Some(at))).collect()
    }

    /// The inputs that look as if they knew the outcome.
    pub(super) fn leaks(&self) -> Vec<Leak> {
        let inputs = self.inputs().into_iter();
        inputs
            .filter_map(|column| leak(column, &self.outcomes))
            .collect()
    }

    /// A refusal of this table.
    pub(super) fn refused(&self, text: Text, help: Option<Text>) -> Failure {
        refused(&self.name, text, help)
    }

    /// What should be known beside the figures.
    pub(super) fn warnings(&self) -> Vec<Diagnostic> {
        let mut warnings = self.reading.warnings();
        if !self.taken_for_lost.is_empty() {
            let words = self.taken_for_lost.iter();
            let words: Vec<String> = words.map(|(word, rows)| format!("{word} {rows}")).collect();
            let text = texts::taken_for_lost(&words.join(", "));
            let diagnostic = Diagnostic::new(Code::W0134, text).at_file(&self.name);
            warnings.push(diagnostic.with_help(texts::state_open()));
        }
        warnings
    }
}

/// The position of a column by its header.
pub(super) fn find(file: &str, table: &Table, wanted: &str) -> Result<usize, Failure> {
    table.position(wanted).ok_or_else(|| {
        let names: Vec<&str> = table.columns.iter().map(|one| one.name.as_str()).collect();
        let help = texts::columns_are(&names.join(", "));
        refused(file, texts::no_column(wanted), Some(help))
    })
}

pub(super) fn refused(file: &str, text: Text, help: Option<Text>) -> Failure {
    let diagnostic = Diagnostic::new(Code::E0133, text).at_file(file);
    Failure::refused(match help {
        Some(help) => diagnostic.with_help(help),
        None => diagnostic,
    })
}

/// Rows whose word was stated to be open are.
fn state_open(of_rows: &mut [Outcome], column: &Column, words: &[String]) {
    let words: BTreeSet<String> = words.iter().map(|word| fold(word)).collect();
    for (outcome, cell) in of_rows.iter_mut().zip(&column.cells) {
        let word = cell.as_deref().map(fold);
        if *outcome == Outcome::Lost && word.is_some_and(|word| words.contains(&word)) {
            *outcome = Outcome::Open;
        }
    }
}

/// Words that are taken for lost since they are not the one that is won: where there are several, some may be
/// stages that nobody knows. Those that say lost are not among them.
fn words_taken_for_lost(column: &Column, of_rows: &[Outcome]) -> Vec<(Box<str>, usize)> {
    let Values::Levels { names, of } = column.levels() else {
        return Vec::new();
    };
    let mut counts = vec![0_usize; names.len()];
    for (level, outcome) in of.iter().zip(of_rows) {
        if let Some(count) = level.and_then(|level| counts.get_mut(level))
            && *outcome == Outcome::Lost
        {
            *count += 1;
        }
    }
    let lost: Vec<(Box<str>, usize)> = names
        .into_iter()
        .zip(counts)
        .filter(|(_, rows)| *rows > 0)
        .collect();
    if lost.len() < 2 {
        return Vec::new();
    }
    let says_lost = |word: &str| outcome_word(word) == Some(Outcome::Lost);
    lost.into_iter()
        .filter(|(word, _)| !says_lost(word))
        .collect()
}

/// The words of a column, the first ones.
fn words(column: &Column) -> String {
    let Values::Levels { names, .. } = column.levels() else {
        return String::new();
    };
    let mut words: Vec<&str> = names.iter().take(WORDS).map(|name| &**name).collect();
    if names.len() > WORDS {
        words.push("…");
    }
    words.join(", ")
}

/// The row and the text of the first cell that is no number; `None` where all are.
fn no_number(column: &Column) -> Option<(usize, &str)> {
    if column.numbers().is_some() {
        return None;
    }
    let alone = |cell: &Option<Box<str>>| Column {
        name: String::new(),
        cells: vec![cell.clone()],
    };
    let mut cells = column.cells.iter().enumerate();
    let bad = cells.find(|(_, cell)| cell.is_some() && alone(cell).numbers().is_none());
    // Numbers that are none together: decimal points in one cell and decimal commas in another.
    let bad = bad.or_else(|| {
        let mut cells = column.cells.iter().enumerate();
        cells.find(|(_, cell)| cell.as_deref().is_some_and(|cell| cell.contains(',')))
    });
    bad.map(|(row, cell)| (row, cell.as_deref().unwrap_or_default()))
}
