//! Finding the rows that a title meets, and which of them count.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::row::{Row, Says, Standing};
use super::words::Words;
use super::{departments_en, departments_ko, levels_en, levels_ko};
use crate::{Department, Seniority};

/// Every built-in row. Of departments in one title the first row's wins, so the order of these
/// slices is their priority: posts, of which those of the whole company are first in both files,
/// then the department tables from the most specific function to the least.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    [levels_ko::ROWS, levels_en::ROWS]
        .into_iter()
        .flatten()
        .chain(by_function())
}

/// The department tables of both languages, function by function: `영업 Engineer` is in sales.
fn by_function() -> impl Iterator<Item = &'static Row> {
    let rows = || departments_en::ROWS.iter().chain(departments_ko::ROWS);
    PRIORITY.into_iter().flat_map(move |wanted| {
        rows().filter(move |row| match row.department {
            Says::Is(department) => wanted == Some(department),
            Says::Nothing | Says::Hides => wanted.is_none(),
        })
    })
}

/// Functions from the most specific to the least: whoever secures IT is in security, whoever buys
/// for operations is in procurement. `None` stands for rows that only hide.
const PRIORITY: [Option<Department>; 16] = [
    None,
    Some(Department::Security),
    Some(Department::Procurement),
    Some(Department::Legal),
    Some(Department::Finance),
    Some(Department::HumanResources),
    Some(Department::Support),
    Some(Department::Sales),
    Some(Department::Marketing),
    Some(Department::Data),
    Some(Department::It),
    Some(Department::Engineering),
    Some(Department::Research),
    Some(Department::Product),
    Some(Department::Operations),
    Some(Department::Executive),
];

/// Rows by the first character of their pattern, each with its place in the table.
static BY_FIRST: LazyLock<BTreeMap<char, Vec<(usize, &'static Row)>>> = LazyLock::new(|| {
    let mut by_first: BTreeMap<char, Vec<_>> = BTreeMap::new();
    for (order, row) in rows().enumerate() {
        if let Some(first) = row.pattern.first_part().chars().next() {
            by_first.entry(first).or_default().push((order, row));
        }
    }
    by_first
});

/// What the rows say of a title.
#[derive(Clone, Copy, Debug)]
pub(super) struct Findings {
    pub(super) level: LevelVerdict,
    pub(super) department: Option<(Department, &'static str)>,
}

/// What the rows say of the level, with the pattern of the row.
#[derive(Clone, Copy, Debug)]
pub(super) enum LevelVerdict {
    /// Nothing.
    Unknown,
    /// This level.
    At(Seniority, &'static str),
    /// That the post is over.
    Former,
}

/// A row that the title meets, and where.
#[derive(Clone, Copy)]
struct Match {
    row: &'static Row,
    order: usize,
    start: usize,
    end: usize,
}

impl Match {
    /// Whether it is the longer of the two and has all of the other's words.
    fn covers(&self, other: &Self) -> bool {
        let longer = self.end - self.start > other.end - other.start;
        longer && self.start <= other.start && other.end <= self.end
    }
}

pub(super) fn scan(words: &Words) -> Findings {
    let matches = matches(words.as_str());
    Findings {
        level: level(&matches),
        department: department(&matches),
    }
}

fn matches(title: &str) -> Vec<Match> {
    let mut matches = Vec::new();
    for (start, first) in title.char_indices() {
        for &(order, row) in BY_FIRST.get(&first).into_iter().flatten() {
            if let Some(end) = row.pattern.end_at(title, start) {
                matches.push(Match {
                    row,
                    order,
                    start,
                    end,
                });
            }
        }
    }
    matches
}

/// The matches that say something of an aspect and that no longer one of them covers.
fn standing<T>(
    matches: &[Match],
    says: impl Fn(&Row) -> Says<T>,
) -> impl Iterator<Item = (&Match, T)> {
    let speaking: Vec<&Match> = matches
        .iter()
        .filter(|one| !matches!(says(one.row), Says::Nothing))
        .collect();
    let covered: Vec<bool> = speaking
        .iter()
        .map(|one| speaking.iter().any(|other| other.covers(one)))
        .collect();
    speaking
        .into_iter()
        .zip(covered)
        .filter(|(_, covered)| !covered)
        .filter_map(move |(one, _)| match says(one.row) {
            Says::Is(value) => Some((one, value)),
            Says::Nothing | Says::Hides => None,
        })
}

fn level(matches: &[Match]) -> LevelVerdict {
    let mut verdict = LevelVerdict::Unknown;
    let mut serves = None;
    for (one, standing) in standing(matches, |row| row.level) {
        let pattern = one.row.pattern.shown();
        match (standing, verdict) {
            (Standing::Held, _) => return LevelVerdict::Former,
            (Standing::Serves, _) => serves = serves.or(Some(pattern)),
            (Standing::Holds(level), LevelVerdict::At(highest, _)) if level <= highest => {}
            (Standing::Holds(level), _) => verdict = LevelVerdict::At(level, pattern),
        }
    }
    serves.map_or(verdict, |pattern| {
        LevelVerdict::At(Seniority::Individual, pattern)
    })
}

fn department(matches: &[Match]) -> Option<(Department, &'static str)> {
    standing(matches, |row| row.department)
        .min_by_key(|(one, _)| one.order)
        .map(|(one, department)| (department, one.row.pattern.shown()))
}
