//! A plain file as one wide table.

use winnable_icp::table::{Column, Table};

use super::{Headers, Reading, Source, Taken};
use crate::failure::Failure;

/// Where the rows of a table stand in its file: blank rows, rows that were set aside and cells of
/// several lines lie between them.
#[derive(Debug, Default)]
pub(crate) struct Lines(Vec<u64>);

impl Lines {
    /// The line on which a row starts, from 1; 0 for a row that the table has not.
    pub(crate) fn of(&self, row: usize) -> u64 {
        self.0.get(row).copied().unwrap_or_default()
    }
}

impl Headers {
    /// All rows with all their columns, and where each stands. A blank cell, and one that says `NA`,
    /// `null` or `none`, is blank.
    pub(crate) fn table(&self) -> Result<(Table, Lines, Reading), Failure> {
        let mut columns: Vec<Column> = self
            .names()
            .iter()
            .map(|name| Column {
                name: name.clone(),
                cells: Vec::new(),
            })
            .collect();
        let source = Source {
            origin: &self.origin,
            name: &self.name,
            kind: self.kind,
            layout: &self.layout,
            limits: &self.limits,
        };
        let mut lines = Lines::default();
        let reading = source.read(&mut |record| {
            lines.0.push(record.line());
            for (column, cell) in columns.iter_mut().zip(record.iter()) {
                let cell = cell.trim();
                column.cells.push((!is_blank(cell)).then(|| cell.into()));
            }
            Taken::Accepted
        })?;
        Ok((Table { columns }, lines, reading))
    }
}

/// Whether a cell says nothing.
fn is_blank(cell: &str) -> bool {
    const WORDS: [&str; 5] = ["na", "n/a", "null", "none", "nan"];
    cell.is_empty() || WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
}
