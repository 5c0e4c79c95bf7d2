//! One wide table: a row for each deal, lead or customer, a column for each thing that is known of it.

#[cfg(test)]
mod tests;

use winnable_model::{DecimalMark, parse_percent};

/// A column of a table, as its cells are written; `None` is blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header.
    pub name: String,
    /// A cell for each row.
    pub cells: Vec<Option<Box<str>>>,
}

/// A table by its columns, all of the same length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns, in the order of the file.
    pub columns: Vec<Column>,
}

/// What the cells of a column are.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Every cell that is not blank is a number.
    Numbers(Vec<Option<f64>>),
    /// Words: the level of each row by its position among the levels, which stand in the order of
    /// their first row.
    Levels {
        /// The levels as they are first written.
        names: Vec<Box<str>>,
        /// The level of each row.
        of: Vec<Option<usize>>,
    },
}

impl Column {
    /// What the cells are: numbers only if all of them are, so that a postal code with a letter is
    /// none. The numbers of a column that is called an id are names.
    pub fn values(&self) -> Values {
        if is_called_id(&self.name) {
            return self.levels();
        }
        self.numbers()
            .map_or_else(|| self.levels(), Values::Numbers)
    }

    /// The cells as numbers; `None` when one of them is something else, or when all are blank.
    ///
    /// A percent sign is left out, so that `12.5%` is 12.5. A comma groups thousands; where the column
    /// then has a cell that is no number (`0,75`), it is read with decimal commas, all of it.
    pub fn numbers(&self) -> Option<Vec<Option<f64>>> {
        self.cells
            .iter()
            .flatten()
            .find(|cell| !is_no_number(cell))?;
        let read = |mark: DecimalMark| -> Option<Vec<Option<f64>>> {
            let cells = self.cells.iter();
            cells
                .map(|cell| match cell.as_deref() {
                    None => Some(None),
                    Some(cell) if is_no_number(cell) => Some(None),
                    Some(cell) => number(cell, mark).map(Some),
                })
                .collect()
        };
        read(DecimalMark::Point).or_else(|| read(DecimalMark::Comma))
    }

    /// The cells as levels: words that differ by case or spaces around them are one level.
    pub fn levels(&self) -> Values {
        let mut names: Vec<Box<str>> = Vec::new();
        let mut known = std::collections::BTreeMap::new();
        let of = self
            .cells
            .iter()
            .map(|cell| {
                let cell = cell.as_deref()?;
                let at = *known.entry(winnable_model::fold(cell)).or_insert_with(|| {
                    names.push(cell.into());
                    names.len() - 1
                });
                Some(at)
            })
            .collect();
        Values::Levels { names, of }
    }
}

impl Table {
    /// The column of a header: by its exact name, else by one that differs in case alone.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.get(self.position(name)?)
    }

    /// The position of the column of a header.
    pub fn position(&self, name: &str) -> Option<usize> {
        let at = |is: &dyn Fn(&Column) -> bool| {
            let mut found = self
                .columns
                .iter()
                .enumerate()
                .filter(|(_, column)| is(column));
            found.next().filter(|_| found.next().is_none())
        };
        let folded = winnable_model::fold(name);
        let found = at(&|column| column.name == name)
            .or_else(|| at(&|column| winnable_model::fold(&column.name) == folded))?;
        Some(found.0)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.columns.first().map_or(0, |column| column.cells.len())
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// `id`, `account_id`, `Account ID`, `accountId`, `Lead Number`; not `paid`.
fn is_called_id(header: &str) -> bool {
    let folded = winnable_model::fold(header);
    let ends = |end: &str| folded.ends_with(end);
    folded == "id"
        || ends("_id")
        || ends(" id")
        || ends("-id")
        || ends(" number")
        || header.ends_with("Id")
}

/// What stands in a column of numbers where there is none.
fn is_no_number(cell: &str) -> bool {
    let words = ["-", "–", "#n/a", "#value!", "unknown", "모름", "없음"];
    words
        .iter()
        .any(|word| cell.trim().eq_ignore_ascii_case(word))
}

/// A number without what stands around it: a sign of a currency before, a unit of one behind, spaces that group.
fn bare(cell: &str) -> String {
    let trimmed = cell.trim();
    // Accountants write losses in brackets.
    let (sign, inside) = match trimmed
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inside) => ("-", inside),
        None => match trimmed.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", trimmed),
        },
    };
    let money = |c: char| "$€£¥₩￦".contains(c) || c.is_whitespace();
    let inside = inside.trim_start_matches(money);
    let inside = inside.strip_suffix('원').unwrap_or(inside);
    let inside = inside.trim_end_matches(money);
    format!("{sign}{}", ungrouped(inside))
}

/// A number without the spaces that group its thousands: three digits stand behind each.
fn ungrouped(number: &str) -> String {
    let mut parts = number.split([' ', '\u{a0}', '\u{202f}']);
    let first = parts.next().unwrap_or_default();
    let is_group = |part: &str| {
        let whole = part.split(['.', ',', '%']).next().unwrap_or_default();
        whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit())
    };
    let is_grouped = (1..=3).contains(&first.len()) && parts.all(is_group);
    if is_grouped {
        number.replace([' ', '\u{a0}', '\u{202f}'], "")
    } else {
        number.to_owned()
    }
}

/// A number as files write it: `1,234.5`, `-3`, `1e5`, `65%`; neither infinite nor `NaN`.
fn number(cell: &str, mark: DecimalMark) -> Option<f64> {
    let cell = bare(cell);
    let cell = cell.as_str();
    // `inf` and `nan` are words.
    if !cell.starts_with(|c: char| c.is_ascii_digit() || "+-.,".contains(c)) {
        return None;
    }
    let finite = |number: f64| number.is_finite().then_some(number);
    let plain = (mark == DecimalMark::Point).then(|| cell.parse().ok().and_then(finite));
    plain.flatten().or_else(|| {
        let read = parse_percent(cell, mark).ok()?;
        read.value.to_string().parse().ok().and_then(finite)
    })
}
