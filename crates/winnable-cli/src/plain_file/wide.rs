//! A plain file as one wide table.

use winnable_icp::table::{Column, Table};

use super::{Headers, Reading, Source, Taken};
use crate::failure::Failure;

impl Headers {
    /// All rows with all their columns. A blank cell, and one that says `NA`, `null` or `none`, is blank.
    pub(crate) fn table(&self) -> Result<(Table, Reading), Failure> {
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
        let reading = source.read(&mut |record| {
            for (column, cell) in columns.iter_mut().zip(record.iter()) {
                let cell = cell.trim();
                column.cells.push((!is_blank(cell)).then(|| cell.into()));
            }
            Taken::Accepted
        })?;
        Ok((Table { columns }, reading))
    }
}

/// Whether a cell says nothing.
fn is_blank(cell: &str) -> bool {
    const WORDS: [&str; 5] = ["na", "n/a", "null", "none", "nan"];
    cell.is_empty() || WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
}
