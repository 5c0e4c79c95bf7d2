//! Where a value came from: file, row and column.

use serde::{Deserialize, Serialize};

/// An input file of a run, by its position in the run's list of inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u16);

/// A row of an input file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowRef {
    /// The file.
    pub file: FileId,
    /// The physical line on which the row starts, counted from 1 with the header.
    pub line: u32,
}

/// A cell of an input file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// The row.
    pub row: RowRef,
    /// The column, counted from 0.
    pub column: u16,
}

/// The name of an input file and of its columns: what a [`CellRef`] points at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileNames {
    /// The file's name as users know it, relative to the project, with `/`.
    pub name: String,
    /// The header's names, in order.
    pub columns: Vec<String>,
}

/// A place that a reader can open: resolved from a [`CellRef`] or a [`RowRef`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The physical line.
    pub row: u32,
    /// The column's header, where one cell is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// The names behind the [`FileId`]s of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceNames(Vec<FileNames>);

impl SourceNames {
    /// The names in the order of their [`FileId`]s.
    pub fn new(files: Vec<FileNames>) -> Self {
        Self(files)
    }

    /// The place of a row; `None` for a file that is not of this run.
    pub fn row(&self, row: RowRef) -> Option<Place> {
        let file = self.0.get(usize::from(row.file.0))?;
        Some(Place {
            file: file.name.clone(),
            row: row.line,
            column: None,
        })
    }

    /// The place of a cell; `None` for a file that is not of this run.
    pub fn cell(&self, cell: CellRef) -> Option<Place> {
        let file = self.0.get(usize::from(cell.row.file.0))?;
        let column = file.columns.get(usize::from(cell.column)).cloned();
        Some(Place {
            file: file.name.clone(),
            row: cell.row.line,
            column,
        })
    }
}
