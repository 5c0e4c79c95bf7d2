//! Two tables with one header: parts of one export, the same records twice, or one table at two times.

use std::sync::Arc;

use chrono::NaiveDate;
use winnable_model::Text;
use winnable_model::text::versions as texts;

use super::TableSample;
use super::contents::{Contents, Parts};

/// A table with the hashes of its rows.
pub(super) struct Table<'f> {
    file: &'f TableSample,
    contents: Arc<Contents>,
}

impl<'f> Table<'f> {
    /// Tables of one header: what tells their rows apart is the same in all of them.
    pub(super) fn of_all(files: &[&'f TableSample]) -> Vec<Self> {
        let known = files.iter().find_map(|file| file.contents.as_ref());
        let known = known.map(|contents| contents.parts.clone());
        let by_rows = || files.first().map(|first| Parts::of(first));
        let parts = known.or_else(by_rows).unwrap_or_default();
        let table = |file: &&'f TableSample| Self {
            file,
            contents: match &file.contents {
                Some(contents) => Arc::clone(contents),
                None => Arc::new(Contents::of(file, &parts)),
            },
        };
        files.iter().map(table).collect()
    }

    pub(super) fn path(&self) -> &'f str {
        &self.file.path
    }
}

/// What two tables are to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// They hold different records, both of which are read.
    Apart,
    /// The first is read and the second is not, for this reason.
    First(Text),
    /// The second is read and the first is not, for this reason.
    Second(Text),
    /// Nobody can tell which is to be read.
    Open(Doubt),
}

/// Why nobody can tell which of two tables is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Their ids name other records.
    Strangers { renamed: usize, both: usize },
    /// Their rows differ, and nothing says which are newer.
    Changed { changed: usize, both: usize },
    /// The newer rows are a part of the table alone.
    Partial { missing: usize, both: usize },
}

impl Doubt {
    /// The reason that stands at the one table, with the path of the other.
    pub(super) fn about(self, path: &str) -> Text {
        match self {
            Self::Strangers { renamed, both } => texts::strangers(path, renamed, both),
            Self::Changed { changed, both } => texts::undecided(path, changed, both),
            Self::Partial { missing, both } => texts::partial(path, missing, both),
        }
    }
}

/// Compares two tables row by row.
pub(super) fn relation(one: &Table<'_>, other: &Table<'_>) -> Relation {
    let (first, second) = (one.file, other.file);
    let (a, b) = (&*one.contents, &*other.contents);
    let parts = &a.parts;
    let shared = a
        .rows
        .iter()
        .filter_map(|(key, row)| Some((row, b.rows.get(key)?)));
    let (mut both, mut changed, mut renamed) = (0_usize, 0_usize, 0_usize);
    let (mut later_in_a, mut later_in_b) = (0_usize, 0_usize);
    for (one, other) in shared {
        both += 1;
        changed += usize::from(one.content != other.content);
        renamed += usize::from(one.who != other.who);
        if let (Some(one), Some(other)) = (one.changed, other.changed) {
            later_in_a += usize::from(one > other);
            later_in_b += usize::from(one < other);
        }
    }
    if both == 0 {
        return Relation::Apart;
    }
    if changed == 0 {
        return held(first, second, (a, b), both);
    }
    // A few ids that clash are for whoever reads the rows to name.
    if both * 2 < a.rows.len().min(b.rows.len()) {
        return Relation::Apart;
    }
    if a.has_who && renamed * 2 > both {
        return Relation::Open(Doubt::Strangers { renamed, both });
    }
    let newer = |is_first: bool, why: Text| {
        let (kept, missing) = if is_first {
            (first, b.rows.len() - both)
        } else {
            (second, a.rows.len() - both)
        };
        // A table of what changed since then replaces nothing but these rows.
        if missing > both {
            return Relation::Open(Doubt::Partial { missing, both });
        }
        let text = texts::older(&kept.path, &why, missing);
        if is_first {
            Relation::First(text)
        } else {
            Relation::Second(text)
        }
    };
    let header = |at: Option<usize>| {
        at.and_then(|at| first.header.get(at))
            .map_or("", |name| name)
    };
    match (later_in_a, later_in_b) {
        (0, 0) => {}
        (later, 0) => return newer(true, texts::by_change(header(parts.changed), later, both)),
        (0, later) => return newer(false, texts::by_change(header(parts.changed), later, both)),
        _ => return Relation::Open(Doubt::Changed { changed, both }),
    }
    if let (Some(of_a), Some(of_b)) = (a.created, b.created)
        && of_a != of_b
    {
        let why = texts::by_creation(header(parts.created), of_a.max(of_b));
        return newer(of_a > of_b, why);
    }
    if let (Some(of_a), Some(of_b)) = (date_in(&first.path), date_in(&second.path))
        && of_a != of_b
    {
        return newer(of_a > of_b, texts::by_name());
    }
    // A file that was damaged on its way is no version of the whole one.
    if (a.bad == 0) != (b.bad == 0) {
        return newer(a.bad == 0, texts::by_damage(a.bad.max(b.bad)));
    }
    Relation::Open(Doubt::Changed { changed, both })
}

/// Tables whose common rows agree: the one that holds all rows of the other is read, and of equal ones
/// that which needs less mending.
fn held(
    first: &TableSample,
    second: &TableSample,
    (a, b): (&Contents, &Contents),
    both: usize,
) -> Relation {
    match (both == a.rows.len(), both == b.rows.len()) {
        (true, true) if b.bad + b.mended < a.bad + a.mended => {
            Relation::Second(texts::same(&second.path))
        }
        (true, true) => Relation::First(texts::same(&first.path)),
        (false, true) => Relation::First(texts::within(&first.path)),
        (true, false) => Relation::Second(texts::within(&second.path)),
        (false, false) => Relation::Apart,
    }
}

/// The date in the name of a file, as finely as it is written: `Deals_2026_09`, `30-09-2026`,
/// `20260930`, `2026년 9월`.
fn date_in(path: &str) -> Option<(u32, u32, u32)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let numbers: Vec<&str> = name
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let value = |digits: &str| digits.parse::<u32>().unwrap_or_default();
    let date = |year: u32, month: u32, day: u32| {
        let year_of = i32::try_from(year).ok()?;
        let is_date = (1990..2100).contains(&year)
            && NaiveDate::from_ymd_opt(year_of, month, day.max(1)).is_some();
        is_date.then_some((year, month, day))
    };
    for (at, digits) in numbers.iter().enumerate() {
        let rest = numbers.get(at + 1..).unwrap_or_default();
        let two = |place: usize| rest.get(place).filter(|digits| digits.len() <= 2);
        let found = match digits.len() {
            8 => date(
                value(&digits[..4]),
                value(&digits[4..6]),
                value(&digits[6..]),
            ),
            6 => date(value(&digits[..4]), value(&digits[4..]), 0),
            4 => two(0).and_then(|month| {
                let day = two(1).map_or(0, |day| value(day));
                date(value(digits), value(month), day)
                    .or_else(|| date(value(digits), value(month), 0))
            }),
            1 | 2 => match rest {
                [month, year, ..] if year.len() == 4 && month.len() <= 2 => {
                    date(value(year), value(month), value(digits))
                        .or_else(|| date(value(year), value(digits), value(month)))
                }
                _ => None,
            },
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_a_name_is_found_as_people_write_it() {
        for (name, date) in [
            ("in/Deals_2026_09.csv", Some((2026, 9, 0))),
            ("Active Accounts 30-09-2026.xlsx", Some((2026, 9, 30))),
            ("Leads 2026-09-30.csv", Some((2026, 9, 30))),
            ("deals20260930.csv", Some((2026, 9, 30))),
            ("거래처 2026년 9월.csv", Some((2026, 9, 0))),
            ("Deals (1).csv", None),
            ("Lead_Scoring_malformed_338rows.csv", None),
            ("deals_kr.csv", None),
        ] {
            assert_eq!(date_in(name), date, "{name}");
        }
    }
}
