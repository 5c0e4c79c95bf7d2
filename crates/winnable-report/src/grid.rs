//! Columns that fit a terminal: some shrink, and those on the right are left out when they must.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use winnable_model::Text;
use winnable_model::text::report::more_columns;

use crate::terminal::{display_width, escape, pad_end, pad_start, truncate, truncate_middle, wrap};

/// The space between two columns.
const GAP: usize = 2;

/// On which side the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// A column: its heading, and how narrow it may become.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    heading: String,
    side: Side,
    least: usize,
    /// Whether the column stays whole while others can go, and is left out only after them.
    kept: bool,
    /// Whether cells that would look alike when cut keep their ends.
    named: bool,
    /// Whether cells that are too long go on in the next line instead of being cut.
    wrapped: bool,
}

impl Column {
    /// A column of numbers or short words, which is whole or absent.
    pub(crate) fn whole(heading: String, side: Side) -> Self {
        Self {
            heading,
            side,
            least: usize::MAX,
            kept: false,
            named: false,
            wrapped: false,
        }
    }

    /// A column of names, which may be cut down to a width.
    pub(crate) fn flexible(heading: String, least: usize) -> Self {
        Self {
            heading,
            side: Side::Left,
            least,
            kept: false,
            named: false,
            wrapped: false,
        }
    }

    /// The same column, left out and cut down only after all that are not kept. Columns that are
    /// kept stand before those that are not.
    pub(crate) fn kept(self) -> Self {
        Self { kept: true, ..self }
    }

    /// The same column, of sentences: what is too long goes on in the next line, and other columns are given
    /// room before it.
    pub(crate) fn wrapped(self) -> Self {
        Self {
            wrapped: true,
            ..self
        }
    }

    /// The same column, of names: two that would look alike when cut are cut in the middle.
    pub(crate) fn named(self) -> Self {
        Self {
            named: true,
            ..self
        }
    }
}

/// A table before it has a width.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

/// A table in lines of a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Laid {
    pub(crate) heading: String,
    pub(crate) rows: Vec<String>,
    /// The headings of the columns that did not fit.
    pub(crate) dropped: Vec<String>,
}

impl Laid {
    /// What to say of the columns that did not fit.
    pub(crate) fn note(&self) -> Option<Text> {
        let names = self.dropped.join(", ");
        (!self.dropped.is_empty()).then(|| more_columns(self.dropped.len(), &names))
    }
}

impl Grid {
    pub(crate) fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            rows: Vec::new(),
        }
    }

    /// Adds a row; its cells are made harmless here, so that no caller forgets.
    pub(crate) fn push(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(
            cells
                .into_iter()
                .map(|cell| escape(&cell).into_owned())
                .collect(),
        );
    }

    pub(crate) fn lay(&self, width: usize) -> Laid {
        let widths = self.widths(width);
        let rows = self.cut(&widths);
        let headings: Vec<String> = self.columns.iter().map(|c| c.heading.clone()).collect();
        Laid {
            heading: self.line(&headings, &widths, width),
            rows: rows
                .iter()
                .flat_map(|row| self.lines(row, &widths, width))
                .collect(),
            dropped: headings.get(widths.len()..).unwrap_or_default().to_vec(),
        }
    }

    /// The widths of the columns that fit; at least one column stays.
    fn widths(&self, width: usize) -> Vec<usize> {
        let natural: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let cells = self.rows.iter().filter_map(|row| row.get(at));
                cells
                    .chain([&column.heading])
                    .map(|cell| display_width(cell))
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        let least = natural
            .iter()
            .zip(&self.columns)
            .map(|(n, column)| column.least.min(*n));
        let least: Vec<usize> = least.collect();
        let needed = |widths: &[usize]| widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
        // First with the kept columns whole; only where they alone are too wide are they cut.
        let whole = natural.iter().zip(&least).zip(&self.columns);
        let mut widths: Vec<usize> = whole
            .map(|((natural, least), column)| *if column.kept { natural } else { least })
            .collect();
        let kept = self.columns.iter().take_while(|column| column.kept).count();
        while widths.len() > kept.max(1) && needed(&widths) > width {
            widths.pop();
        }
        if needed(&widths) > width {
            widths = least.into_iter().take(widths.len()).collect();
        }
        while widths.len() > 1 && needed(&widths) > width {
            widths.pop();
        }
        if widths.is_empty() {
            return widths;
        }
        // What is left goes to the narrowed columns in turn, a column of the terminal at a time, and to
        // those that would be cut before those that would go on in the next line.
        let mut room = width.saturating_sub(needed(&widths));
        for wrapped in [false, true] {
            while room > 0 {
                let before = room;
                let columns = widths.iter_mut().zip(&natural).zip(&self.columns);
                for ((given, wanted), column) in columns {
                    if column.wrapped == wrapped && *given < *wanted && room > 0 {
                        *given += 1;
                        room -= 1;
                    }
                }
                if room == before {
                    break;
                }
            }
        }
        widths
    }

    /// The cells of the columns of names, cut to their widths: at the end, or in the middle those
    /// that would look like another name.
    fn cut(&self, widths: &[usize]) -> Vec<Vec<String>> {
        let mut rows = self.rows.clone();
        let columns = self.columns.iter().zip(widths).enumerate();
        for (at, (_, width)) in columns.filter(|(_, (column, _))| column.named) {
            let mut alike: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
            for cell in self.rows.iter().filter_map(|row| row.get(at)) {
                let short = truncate(cell, *width).into_owned();
                alike.entry(short).or_default().insert(cell);
            }
            for cell in rows.iter_mut().filter_map(|row| row.get_mut(at)) {
                let short = truncate(cell, *width).into_owned();
                *cell = match alike.get(&short) {
                    Some(names) if names.len() > 1 => truncate_middle(cell, *width),
                    _ => short,
                };
            }
        }
        rows
    }

    /// A row: one line, and more where a wrapped cell has more.
    fn lines(&self, cells: &[String], widths: &[usize], width: usize) -> Vec<String> {
        let columns = cells.iter().zip(&self.columns).zip(widths);
        let parts: Vec<Vec<String>> = columns
            .map(|((cell, column), width)| {
                if column.wrapped {
                    wrap(cell, *width)
                } else {
                    vec![cell.clone()]
                }
            })
            .collect();
        let height = parts.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let line = |at: usize| {
            let cells = parts
                .iter()
                .map(|part| part.get(at).cloned().unwrap_or_default());
            self.line(&cells.collect::<Vec<_>>(), widths, width)
        };
        (0..height).map(line).collect()
    }

    fn line(&self, cells: &[String], widths: &[usize], width: usize) -> String {
        let cells = cells
            .iter()
            .zip(&self.columns)
            .zip(widths)
            .map(|((cell, column), width)| {
                let cell = truncate(cell, *width);
                match column.side {
                    Side::Left => pad_end(&cell, *width),
                    Side::Right => pad_start(&cell, *width),
                }
            });
        let line = cells.collect::<Vec<_>>().join("  ");
        truncate(line.trim_end(), width).into_owned()
    }
}
