//! Touches of large files, by parts: most of them differ in their person, their day and their row alone.

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};

use chrono::NaiveDate;
use foldhash::fast::FixedState;
use winnable_model::{Engagement, TouchForm, TouchHit, canonical_record_id};

use super::engagement::Reading;
use super::report::FileReport;
use super::row::Row;
use super::{read_engagements, settle};
use crate::blocks::{Blocks, Line, Work};
use crate::cell::{damaged_id, day};
use crate::date::iso_day;
use crate::dialect::Dialect;
use crate::file_error::FileError;
use crate::input::Input;
use crate::plan::{Binding, BoundColumn, Plan};
use crate::quarantine::line_number;
use crate::scan::{Outcome, RecordBuf};

/// Touches of a part of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TouchPart {
    /// The forms that touches of the part have.
    pub forms: Vec<TouchForm>,
    /// The touches whose person was found, in the order of the file.
    pub hits: Vec<TouchHit>,
    /// The other touches, in the order of the file.
    pub whole: Vec<Engagement>,
}

/// So many touches come together where a file is read record by record.
const TOGETHER: usize = 1_000;

/// Reads touches as [`read_engagements`] does and hands them out in parts, in the order of the file. The
/// parts of a large file are read by several threads.
///
/// `find` is asked for the person of a touch that says nothing of its person and its account but the id
/// of a contact, in the form that [`PersonId`](winnable_model::PersonId)s of a reader have. Where it
/// knows one, the touch is a hit; all others come out whole.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_touches(
    mut input: impl Input,
    plan: &Plan,
    find: &(dyn Fn(&str) -> Option<u32> + Sync),
    take: &mut dyn FnMut(TouchPart),
) -> Result<FileReport, FileError> {
    let columns = Columns::of(plan);
    let blocks = match &columns {
        Some(_) => Blocks::open(&mut input, &plan.layout, &plan.limits)?,
        None => None,
    };
    let (Some(columns), Some(blocks)) = (columns, blocks) else {
        return one_by_one(input, plan, take);
    };
    by_blocks(blocks, (plan, columns), find, take)
}

fn one_by_one(
    input: impl Input,
    plan: &Plan,
    take: &mut dyn FnMut(TouchPart),
) -> Result<FileReport, FileError> {
    let mut part = TouchPart::default();
    let report = read_engagements(input, plan, &mut |touch| {
        part.whole.push(touch);
        if part.whole.len() == TOGETHER {
            take(std::mem::take(&mut part));
        }
    })?;
    take(part);
    Ok(report)
}

pub(super) fn by_blocks(
    blocks: Blocks<'_>,
    (plan, columns): (&Plan, Columns<'_>),
    find: &(dyn Fn(&str) -> Option<u32> + Sync),
    take: &mut dyn FnMut(TouchPart),
) -> Result<FileReport, FileError> {
    let work = Touches {
        plan,
        reading: Reading::of(plan),
        columns,
        find,
    };
    let mut report = FileReport::new(plan.file);
    report.count_titles(plan.layout.titles);
    let fingerprint = blocks.run(&work, |part, before| {
        report.merge(part.report, before);
        take(part.touches);
        Ok(())
    })?;
    report.sha256 = fingerprint.sha256;
    Ok(report)
}

/// The columns by which touches are told apart.
pub(super) struct Columns<'p> {
    on: &'p BoundColumn,
    contact: &'p BoundColumn,
    /// Those that decide the form.
    form: Vec<usize>,
    /// Those of other links, which are blank in a touch that says nothing else.
    links: Vec<usize>,
}

/// Fields that say to whom a row belongs.
const LINKS: [&str; 7] = [
    "lead_id",
    "who_id",
    "email",
    "account_id",
    "account_name",
    "account_domain",
    "account_external_id",
];

impl<'p> Columns<'p> {
    /// `None` where rows are not told apart by their text: where a day or an id is made of several
    /// columns, or of a table of values.
    pub(super) fn of(plan: &'p Plan) -> Option<Self> {
        let only = |name| {
            let binding = plan.slot(name).filter(|binding| is_as_written(binding))?;
            match binding.columns.as_slice() {
                [one] => Some(one),
                _ => None,
            }
        };
        let (on, contact) = (only("on")?, only("contact_id")?);
        let (mut form, mut links) = (Vec::new(), Vec::new());
        for binding in &plan.bindings {
            let columns = binding.columns.iter().map(|column| column.index);
            match &*binding.name {
                "on" | "contact_id" => {}
                name if LINKS.contains(&name) => {
                    if !is_as_written(binding) {
                        return None;
                    }
                    links.extend(columns);
                }
                _ => form.extend(columns),
            }
        }
        form.sort_unstable();
        form.dedup();
        let own = [on.index, contact.index];
        let is_apart = !form.iter().chain(&links).any(|index| own.contains(index))
            && !form.iter().any(|index| links.contains(index))
            && on.index != contact.index;
        is_apart.then_some(Self {
            on,
            contact,
            form,
            links,
        })
    }
}

/// Whether the cells of a field mean what is written in them.
fn is_as_written(binding: &Binding) -> bool {
    binding.fixed.is_none() && !binding.translated
}

/// How the touches of a file are read.
struct Touches<'p, 'f> {
    plan: &'p Plan,
    reading: Reading<'p>,
    columns: Columns<'p>,
    find: &'f (dyn Fn(&str) -> Option<u32> + Sync),
}

/// What a part came to, and what is remembered while it is read.
struct Part {
    report: FileReport,
    touches: TouchPart,
    /// The form of each text of the columns that decide it; `None` where such rows are read whole.
    forms: HashMap<Box<str>, Option<u32>, FixedState>,
    /// The days of texts that are not written as `2026-01-31`.
    days: HashMap<Box<str>, Option<NaiveDate>, FixedState>,
    key: String,
    /// The persons of the lines that come next.
    ahead: VecDeque<Option<u32>>,
}

/// So many texts of a column are remembered.
const KNOWN: usize = 4_096;

/// Stands between two cells of a key.
const BETWEEN: char = '\u{1F}';

impl Work for Touches<'_, '_> {
    type Done = Part;

    fn begin(&self) -> Part {
        Part {
            report: FileReport::new(self.plan.file),
            touches: TouchPart::default(),
            forms: HashMap::default(),
            days: HashMap::default(),
            key: String::new(),
            ahead: VecDeque::new(),
        }
    }

    /// Looks the persons up, one look right after the other: each waits for memory, and so they wait
    /// together.
    fn ahead<'l>(&self, part: &mut Part, lines: impl Iterator<Item = Line<'l>>) {
        part.ahead.clear();
        part.ahead.extend(lines.map(|line| {
            let contact = line.get(self.columns.contact.index)?;
            (self.find)(&self.plain_id(contact)?)
        }));
    }

    fn line(&self, part: &mut Part, line: &Line<'_>) -> bool {
        let person = part.ahead.pop_front().flatten();
        let hit = person.and_then(|person| self.hit(part, line, person));
        part.touches.hits.extend(hit);
        hit.is_some()
    }

    fn record(&self, part: &mut Part, outcome: Outcome, record: &RecordBuf) {
        let whole = &mut part.touches.whole;
        settle((outcome, record), self.plan, &mut part.report, |row| {
            whole.push(self.reading.read(row)?);
            Ok(())
        });
    }

    /// Counts the hits as rows that were accepted.
    fn end(&self, part: &mut Part) {
        let hits = &part.touches.hits;
        let mut days: HashMap<NaiveDate, u64, FixedState> = HashMap::default();
        for hit in hits {
            *days.entry(hit.on).or_default() += 1;
        }
        let report = &mut part.report;
        report.tally.rows_read += hits.len() as u64;
        report.tally.accepted += hits.len() as u64;
        for (day, rows) in days {
            report.latest.observe(day);
            *report.days.entry(day).or_default() += rows;
        }
    }
}

impl Touches<'_, '_> {
    /// A line of a known person as a hit; `None` where it has to be read whole.
    fn hit(&self, part: &mut Part, line: &Line<'_>, person: u32) -> Option<TouchHit> {
        let columns = &self.columns;
        let mut links = columns.links.iter();
        if !links.all(|index| line.get(*index).is_some_and(str::is_empty)) {
            return None;
        }
        let on = self.day(part, line.get(columns.on.index)?)?;
        let form = self.form(part, line)?;
        Some(TouchHit {
            person,
            form,
            on,
            line: line_number(line.line()),
        })
    }

    /// The day of a cell that can be read without a word.
    fn day(&self, part: &mut Part, cell: &str) -> Option<NaiveDate> {
        if let Some(day) = iso_day(cell) {
            return Some(day);
        }
        if !cell.as_bytes().first()?.is_ascii_digit() {
            return None;
        }
        if let Some(day) = part.days.get(cell) {
            return *day;
        }
        let read = day(cell, self.columns.on.order, self.plan.settings.zone).ok();
        if part.days.len() < KNOWN {
            part.days.insert(Box::from(cell), read);
        }
        read
    }

    /// An id that is a key as it stands, of which nothing has to be noted.
    fn plain_id<'c>(&self, cell: &'c str) -> Option<Cow<'c, str>> {
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let is_blank = matches!(cell, "" | "-") || cell.eq_ignore_ascii_case("null");
        if is_blank || !cell.bytes().all(is_sign) {
            return None;
        }
        if !matches!(cell.len(), 15 | 18) {
            return Some(Cow::Borrowed(cell));
        }
        // As long as an id of Salesforce, which has two spellings.
        let is_salesforce = self.plan.dialect == Dialect::Salesforce;
        let is_sound = damaged_id(cell, is_salesforce).is_none();
        is_sound.then(|| Cow::Owned(canonical_record_id(cell)))
    }

    /// The form of a line, by the first line of the part with the same cells.
    fn form(&self, part: &mut Part, line: &Line<'_>) -> Option<u32> {
        let mut key = std::mem::take(&mut part.key);
        key.clear();
        for index in &self.columns.form {
            let cell = line.get(*index).unwrap_or_default();
            // Two rows with other cells never have one key.
            if cell.contains(BETWEEN) {
                part.key = key;
                return None;
            }
            key.push_str(cell);
            key.push(BETWEEN);
        }
        let form = match part.forms.get(key.as_str()) {
            Some(form) => *form,
            None if part.forms.len() >= KNOWN => None,
            None => {
                let form = self.first_of_form(part, line);
                part.forms.insert(Box::from(key.as_str()), form);
                form
            }
        };
        part.key = key;
        form
    }

    /// The form of the first line with its cells: none where there is anything to note of it.
    fn first_of_form(&self, part: &mut Part, line: &Line<'_>) -> Option<u32> {
        let mut record = RecordBuf::new();
        line.copy_to(&mut record);
        let mut row = Row::new(self.plan, &record);
        row.note_faults();
        let touch = self.reading.read(&mut row).ok()?;
        let is_plain = row.notes.is_empty();
        let form = is_plain.then(|| TouchForm::of(&touch))?;
        let forms = &mut part.touches.forms;
        let known = forms.iter().position(|known| *known == form);
        let at = known.unwrap_or_else(|| {
            forms.push(form);
            forms.len() - 1
        });
        u32::try_from(at).ok()
    }
}
