//! A table whose columns stand in any order, in English or Korean, read cell by cell.

use std::path::Path;

use chrono::NaiveDate;
use chrono_tz::Tz;
use winnable_ingest::{DateError, DateOrder, DateOrderVotes, Decided, parse_date, parse_flag};
use winnable_model::text::config::rename_to;
use winnable_model::text::list::write_years_first;
use winnable_model::text::programme as texts;
use winnable_model::{BuyingRole, Code, Diagnostic, Diagnostics, Place, Text, fold, nearest};

use crate::failure::Failure;
use crate::tables::{SmallTable, TableFile, rows};

/// A column: its name, the Korean words for it, and whether a table must have it.
pub(super) struct Column {
    name: &'static str,
    korean: &'static [&'static str],
    required: bool,
}

impl Column {
    /// Whether a heading is that of the column, in English or Korean.
    fn is_named(&self, heading: &str) -> bool {
        let heading = fold(heading);
        let plain = heading.replace([' ', '-'], "_");
        self.name == plain || self.korean.contains(&&*heading)
    }
}

/// A column that a table must have.
pub(super) const fn needed(name: &'static str, korean: &'static [&'static str]) -> Column {
    Column {
        name,
        korean,
        required: true,
    }
}

/// A column that a table may have.
pub(super) const fn free(name: &'static str, korean: &'static [&'static str]) -> Column {
    Column {
        name,
        korean,
        required: false,
    }
}

/// What people write for themselves; every table may have it.
const NOTE: Column = free("note", &["비고", "메모"]);

/// A column as the documentation lists it.
#[cfg(test)]
pub(super) fn documented(column: &Column) -> String {
    format!("`{}` {}", column.name, column.korean.join(", "))
}

/// The header that a table begins with.
pub(super) fn header_of(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.join(",")
}

/// The rows of a table and its file; `None` where the project has no such table.
pub(super) type Read<T> = Result<Option<(Vec<T>, TableFile)>, Failure>;

/// Reads a table row by row, and reports every cell that cannot be used.
pub(super) fn read<T>(
    root: &Path,
    (name, kind): (&'static str, &str),
    columns: &'static [Column],
    row: impl Fn(&mut Row<'_>) -> Option<T>,
) -> Read<T> {
    let Some(table) = rows(root, name, kind)? else {
        return Ok(None);
    };
    let found = places(&table.header, columns)
        .map_err(|slip| Failure::refused(bad_header(name, slip, columns)))?;
    let mut problems = Diagnostics::new();
    let mut values = Vec::with_capacity(table.rows.len());
    for (line, cells) in &table.rows {
        let mut row_of = Row {
            file: name,
            line: *line,
            cells,
            table: &table,
            columns,
            found: &found,
            problems: &mut problems,
        };
        values.extend(row(&mut row_of));
    }
    if problems.has_errors() {
        return Err(problems.into());
    }
    Ok(Some((values, table.file)))
}

/// What is wrong with a header, the first mistake of it.
#[derive(Debug)]
enum Slip {
    /// Nothing but one heading with these marks in it, which stand where commas should.
    Marks(char),
    /// A heading that no column has, and the nearest of those that are not there yet.
    Unknown(String, Option<&'static str>),
    /// Two headings of one column.
    Twice(String),
    /// Columns that a table must have.
    Missing(Vec<&'static str>),
}

/// All columns of a table, with the one that is for people alone.
fn with_note(columns: &[Column]) -> Vec<&Column> {
    columns.iter().chain([&NOTE]).collect()
}

/// Where the columns stand, in any order.
fn places(header: &[String], columns: &[Column]) -> Result<Vec<Option<usize>>, Slip> {
    if let [only] = header
        && let Some(mark) = [';', '\t', '|']
            .into_iter()
            .find(|mark| only.contains(*mark))
    {
        return Err(Slip::Marks(mark));
    }
    let all = with_note(columns);
    let place = |name: &str| all.iter().position(|column| column.is_named(name));
    let mut found = vec![None; all.len()];
    for (at, name) in header.iter().enumerate() {
        let slot: Option<&mut Option<usize>> = place(name).and_then(|place| found.get_mut(place));
        let Some(slot) = slot else {
            let is_open = |column: &&&Column| !header.iter().any(|one| column.is_named(one));
            let open = all.iter().filter(is_open);
            let words = open.flat_map(|column| [&column.name].into_iter().chain(column.korean));
            let near = nearest(&fold(name), words.copied());
            return Err(Slip::Unknown(name.clone(), near));
        };
        if slot.replace(at).is_some() {
            return Err(Slip::Twice(name.clone()));
        }
    }
    let missing = all.iter().zip(&found);
    let missing = missing.filter(|(column, at)| at.is_none() && column.required);
    let missing: Vec<&str> = missing.map(|(column, _)| column.name).collect();
    if missing.is_empty() {
        Ok(found)
    } else {
        Err(Slip::Missing(missing))
    }
}

fn bad_header(name: &str, slip: Slip, columns: &[Column]) -> Diagnostic {
    let (message, near) = match slip {
        Slip::Marks(mark) => (texts::not_commas(mark), None),
        Slip::Unknown(found, near) => (texts::no_heading(&found), near),
        Slip::Twice(found) => (texts::heading_twice(&found), None),
        Slip::Missing(names) => (texts::headings_missing(&names.join(", ")), None),
    };
    let listed = |required: bool| {
        let all = with_note(columns).into_iter();
        let all = all.filter(|column| column.required == required);
        let all = all.map(|column| format!("{} ({})", column.name, column.korean.join(", ")));
        all.collect::<Vec<_>>().join(", ")
    };
    let help = texts::headings(near, &listed(true), &listed(false));
    Diagnostic::new(Code::E0155, message)
        .at_file(name)
        .with_help(help)
}

/// A row that is being read.
pub(super) struct Row<'a> {
    file: &'static str,
    pub(super) line: u64,
    cells: &'a [String],
    table: &'a SmallTable,
    columns: &'static [Column],
    found: &'a [Option<usize>],
    problems: &'a mut Diagnostics,
}

impl Row<'_> {
    /// The cell of a column; `None` where it is blank or the table has no such column.
    pub(super) fn cell(&self, column: &str) -> Option<&str> {
        let cell = self.cells.get(self.place(column)?)?;
        (!cell.is_empty()).then_some(cell.as_str())
    }

    /// The text of a column.
    pub(super) fn text(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_owned)
    }

    /// The text of a column in which every line has one.
    pub(super) fn required(&mut self, column: &str) -> Option<String> {
        let found = self.text(column);
        if found.is_none() {
            self.refuse(column, texts::blank(column), None);
        }
        found
    }

    /// What a word of a column means; a word that means nothing is reported with the nearest one.
    pub(super) fn word<T>(
        &mut self,
        column: &str,
        (read, expected): (impl Fn(&str) -> Option<T>, &str),
        words: impl Iterator<Item = &'static str>,
    ) -> Option<T> {
        let cell = self.text(column)?;
        let found = read(&cell);
        if found.is_none() {
            let near = nearest(&fold(&cell), words).map(rename_to);
            self.refuse(column, texts::no_word(column, &cell, expected), near);
        }
        found
    }

    /// The buying roles of a column, several between `;`, each once and in order.
    pub(super) fn roles(&mut self, column: &str) -> Vec<BuyingRole> {
        let cell = self.text(column).unwrap_or_default();
        let mut roles = Vec::new();
        let stated = cell.split(';').map(str::trim);
        for text in stated.filter(|text| !text.is_empty()) {
            match text.parse::<BuyingRole>() {
                Ok(role) => roles.push(role),
                Err(error) => self.refuse(column, Text::of(&error), None),
            }
        }
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, column: &str) -> Option<bool> {
        let cell = self.text(column)?;
        let found = parse_flag(&cell);
        if found.is_none() {
            self.refuse(column, texts::no_flag(column, &cell), None);
        }
        found
    }

    /// A day, in the order of day and month that the dates of its column prove together.
    pub(super) fn day(&mut self, column: &str) -> Option<NaiveDate> {
        let cell = self.text(column)?;
        // A table is written by hand and knows no hours, so that no zone matters.
        match parse_date(&cell, self.order(column), Tz::UTC) {
            Ok(day) => Some(day),
            Err(DateError::Ambiguous { as_mdy, as_dmy, .. }) => {
                let text = texts::day_open(column, &cell, as_mdy, as_dmy);
                self.refuse(column, text, Some(write_years_first()));
                None
            }
            Err(_) => {
                self.refuse(column, texts::no_day(column, &cell), None);
                None
            }
        }
    }

    fn order(&self, column: &str) -> Option<DateOrder> {
        let at = self.place(column)?;
        let mut votes = DateOrderVotes::default();
        for (_, cells) in &self.table.rows {
            if let Some(cell) = cells.get(at) {
                votes.observe(cell);
            }
        }
        match votes.decide() {
            Decided::Order(order) => Some(order),
            Decided::Ambiguous | Decided::NoDates | Decided::Conflict => None,
        }
    }

    /// Reports a cell, so that the table is refused.
    pub(super) fn refuse(&mut self, column: &str, message: Text, help: Option<Text>) {
        let at = self.place(column);
        let header = at.and_then(|at| self.table.header.get(at));
        let place = Place {
            file: self.file.to_owned(),
            row: u32::try_from(self.line).unwrap_or(u32::MAX),
            column: header.cloned(),
        };
        let field = at.and_then(|at| u32::try_from(at + 1).ok());
        let diagnostic = Diagnostic::new(Code::E0155, message);
        let diagnostic = match field {
            Some(field) => diagnostic.at_cell(place, field, self.text(column)),
            None => diagnostic.at_data(place, None),
        };
        self.problems.push(match help {
            Some(help) => diagnostic.with_help(help),
            None => diagnostic,
        });
    }

    fn place(&self, column: &str) -> Option<usize> {
        let at = self.columns.iter().position(|one| one.name == column)?;
        self.found.get(at).copied().flatten()
    }
}
