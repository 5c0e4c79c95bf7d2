//! The rows of a whole table as hashes, so that two tables can be compared row by row.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use winnable_model::{DecimalMark, fold, parse_number_range};

use super::TableSample;
use crate::date::{DateOrder, parse_moment};
use crate::field::EntityKind;
use crate::profile::{ColumnProfile, Content};

/// Which columns of a table say what of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// What tells one row from another; none where nothing does.
    key: Vec<usize>,
    /// What a record keeps when it changes: its name, or who it is.
    who: Vec<usize>,
    /// When it was last changed.
    pub(super) changed: Option<usize>,
    /// When it was created.
    pub(super) created: Option<usize>,
}

/// What is kept of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) content: u64,
    pub(super) who: u64,
    pub(super) changed: Option<NaiveDateTime>,
}

/// The rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// The columns by which they were told.
    pub(super) parts: Parts,
    /// By the hash of the key.
    pub(super) rows: BTreeMap<u64, Seen>,
    /// Whether a record says by a column of its own who it is.
    pub(super) has_who: bool,
    /// The latest day of a creation.
    pub(super) created: Option<NaiveDate>,
    /// The rows that cannot be read.
    pub(super) bad: u64,
    /// The rows that were read as what stands inside of their quotes.
    pub(super) mended: u64,
}

impl Parts {
    /// As the first rows of a table say.
    pub(super) fn of(sample: &TableSample) -> Self {
        let columns = sample.fed();
        let (kind, columns) = columns.unwrap_or((EntityKind::Signals, Vec::new()));
        let at = |name: &str| {
            let fed = columns.iter().find(|(field, _)| *field == name);
            fed.map(|(_, at)| *at)
        };
        let list = |names: &[&str]| names.iter().filter_map(|name| at(name)).collect::<Vec<_>>();
        let called_id = sample
            .columns
            .iter()
            .position(|column| crate::dialect::header_key(&column.name).ends_with("id"));
        let by_name = match kind {
            EntityKind::Accounts => list(&["name"]),
            EntityKind::Contacts | EntityKind::Leads => list(&["email"]),
            EntityKind::Opportunities if at("name").is_some() => {
                list(&["name", "account_id", "account_name"])
            }
            _ => Vec::new(),
        };
        let keys = [list(&["id"]), Vec::from_iter(called_id), by_name];
        let tells = |key: &Vec<usize>| !key.is_empty() && tells_apart(&sample.rows, key);
        Self {
            key: keys.into_iter().find(tells).unwrap_or_default(),
            who: [
                list(&["name"]),
                list(&["first_name", "last_name"]),
                list(&["email"]),
            ]
            .into_iter()
            .find(|who| !who.is_empty())
            .unwrap_or_default(),
            changed: at("modified").or_else(|| at("last_activity")),
            created: at("created"),
        }
    }
}

/// Whether the key of each row is filled and its own.
fn tells_apart(rows: &[Vec<String>], key: &[usize]) -> bool {
    let mut keys: Vec<Vec<&str>> = Vec::new();
    for row in rows {
        let cells = key
            .iter()
            .map(|at| row.get(*at).map_or("", |cell| cell.trim()));
        keys.push(cells.collect());
    }
    let is_filled = keys
        .iter()
        .all(|key| key.iter().any(|cell| !cell.is_empty()));
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    is_filled && keys.len() == all
}

/// How the cells of a column are brought to one form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    is_date: bool,
    order: Option<DateOrder>,
}

impl Form {
    pub(super) fn of(columns: &[ColumnProfile]) -> Vec<Self> {
        let form = |column: &ColumnProfile| Self {
            is_date: column.content == Content::Date,
            order: column.date_order,
        };
        columns.iter().map(form).collect()
    }

    fn moment(self, cell: &str) -> Option<NaiveDateTime> {
        let moment = parse_moment(cell, self.order, Tz::UTC).ok()?;
        Some(moment.date.and_time(moment.time.unwrap_or(NaiveTime::MIN)))
    }
}

impl Contents {
    /// Those of rows that were read.
    pub(super) fn of(sample: &TableSample, parts: &Parts) -> Self {
        let forms = Form::of(&sample.columns);
        let mut contents = Self::by(parts.clone());
        for row in &sample.rows {
            contents.add(row.iter().map(String::as_str), &forms);
        }
        contents
    }

    /// Of no row yet.
    pub(super) fn by(parts: Parts) -> Self {
        let has_who = !parts.who.is_empty() && parts.key.iter().any(|at| !parts.who.contains(at));
        Self {
            parts,
            has_who,
            ..Self::default()
        }
    }

    /// Takes a row into account.
    pub(super) fn add<'r>(&mut self, row: impl Iterator<Item = &'r str>, forms: &[Form]) {
        let parts = &self.parts;
        let raw: Vec<&str> = row.map(str::trim).collect();
        let form = |at: usize| forms.get(at).copied();
        let same = |at: usize| {
            let cell = raw.get(at).copied().unwrap_or_default();
            one_form(cell, form(at))
        };
        let moment = |at: Option<usize>| form(at?)?.moment(raw.get(at?)?);
        let content = hash((0..forms.len()).map(same));
        let key = match &parts.key[..] {
            [] => content,
            key => hash(
                key.iter()
                    .map(|at| fold(raw.get(*at).copied().unwrap_or_default())),
            ),
        };
        // Two rows of one key are not one of them.
        let before = self.rows.get(&key).map(|seen| seen.content.to_string());
        let seen = Seen {
            content: before.map_or(content, |before| {
                hash([before, content.to_string()].into_iter())
            }),
            who: hash(parts.who.iter().map(|at| same(*at))),
            changed: moment(parts.changed),
        };
        let created = moment(parts.created).map(|at| at.date());
        self.created = self.created.max(created);
        self.rows.insert(key, seen);
    }
}

/// A cell without what differs by the way of writing alone: case, `5` and `5.0`, the order of a date.
fn one_form(cell: &str, form: Option<Form>) -> String {
    if let Some(form) = form.filter(|form| form.is_date)
        && let Some(moment) = form.moment(cell)
    {
        return moment.to_string();
    }
    let number = parse_number_range(cell, DecimalMark::Point).ok();
    match number.and_then(|number| number.as_point()) {
        Some(number) => number.normalize().to_string(),
        None => fold(cell),
    }
}

fn hash(cells: impl Iterator<Item = String>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for cell in cells {
        cell.hash(&mut hasher);
    }
    hasher.finish()
}
