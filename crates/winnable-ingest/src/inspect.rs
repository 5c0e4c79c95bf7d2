//! What one table is, for a person who has never seen it: its columns, what fills them, and which
//! fields they may feed.

use winnable_model::text::inspect::unused_rows;
use winnable_model::{Lang, Localised, Text};

use crate::date::{DateOrderVotes, Decided};
use crate::detect::recognise_unused;
use crate::dialect::Dialect;
use crate::field::EntityKind;
use crate::file_error::FileError;
use crate::input::Input;
use crate::layout::{Layout, find_layout};
use crate::open::open_table;
use crate::profile::{ColumnProfile, ColumnTally, Content, is_personal_field};
use crate::propose::{Guess, Recognised, TableSample, propose, render_ready};
use crate::read_as::ReadAs;
use crate::scan::{Outcome, RecordBuf};
use crate::totals::{Tail, without_totals};

/// Rows from which the sample of a proposal is made.
const SAMPLED: usize = 200;

/// How many rows that cannot be read are named.
const BAD_NAMED: usize = 5;

/// What was found of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inspection {
    /// How its records are read.
    pub layout: Layout,
    /// The rows that were read, those left out apart.
    pub rows: u64,
    /// The rows that cannot be read, among those looked at.
    pub bad: u64,
    /// The first of them: the line on which each starts, from 1, and the code of what is wrong.
    pub bad_lines: Vec<(u64, &'static str)>,
    /// Whether the table was read to its end.
    pub complete: bool,
    /// The columns, in the order of the file.
    pub columns: Vec<ColumnProfile>,
    /// What the table is taken for.
    pub finding: Finding,
    /// The field that each column feeds; `None` where it feeds none.
    pub fields: Vec<Option<&'static str>>,
    /// The headers that feed fields which the dialect of a recognised table leaves: they need a mapping.
    pub mapped: Vec<String>,
    /// Whether a column names the account of a deal; true of all other rows.
    pub names_account: bool,
    sample: TableSample,
}

/// What a table is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// The export of a known CRM.
    Recognised(EntityKind, Dialect),
    /// Records of a known CRM that no run reads; their name.
    Unused(&'static str),
    /// Rows of a kind, as names and cells say.
    Guessed(Guess),
    /// Nothing that a run reads, as far as anybody can tell.
    Unknown,
}

impl Inspection {
    /// Reads a table: the first `most` rows, or all.
    ///
    /// # Errors
    /// [`FileError`]: a form that cannot be read, no usable header, or an input that fails.
    pub fn read(
        path: &str,
        mut input: impl Input,
        stated: &ReadAs,
        most: Option<u64>,
    ) -> Result<Self, FileError> {
        let mut layout = find_layout(&mut input, stated)?;
        without_totals(&mut input, &mut layout, &stated.limits, |input, layout| {
            Self::look(path, input, (stated, most), layout.clone())
        })
    }

    /// One reading, and where it came to the end, which of the last rows may be totals.
    fn look(
        path: &str,
        mut input: &mut dyn Input,
        (stated, most): (&ReadAs, Option<u64>),
        mut layout: Layout,
    ) -> Result<(Self, Tail), FileError> {
        let mut table = open_table(&mut input, &layout, &stated.limits)?;
        let header = table.header.names().to_vec();
        let mut tallies: Vec<ColumnTally> =
            header.iter().map(|name| ColumnTally::new(name)).collect();
        let mut sampled = Vec::new();
        let mut record = RecordBuf::new();
        let (mut rows, mut bad, mut complete) = (0, 0, false);
        let mut bad_lines = Vec::new();
        while most.is_none_or(|most| rows < most) {
            let Some(outcome) = table.read(&mut record)? else {
                complete = true;
                break;
            };
            match outcome {
                Outcome::Record => {
                    rows += 1;
                    for (tally, cell) in tallies.iter_mut().zip(record.iter()) {
                        tally.observe(cell);
                    }
                    if sampled.len() < SAMPLED {
                        sampled.push(record.iter().map(str::to_owned).collect());
                    }
                }
                Outcome::Bad(record) => {
                    bad += 1;
                    if bad_lines.len() < BAD_NAMED {
                        bad_lines.push((record.line, record.fault.code()));
                    }
                }
                Outcome::Blank | Outcome::Footer => {}
            }
        }
        if !complete {
            complete = table.read(&mut record)?.is_none();
        }
        let tail = if complete {
            layout.notes.extend(table.notes());
            table.tail()
        } else {
            Tail::default()
        };
        drop(table);
        let mut sample = TableSample::new(path, header.clone(), sampled);
        sample.sheet = layout.choices().remove("sheet");
        sample.stated = stated.lines();
        sample.guessed = layout.guessed_encoding();
        sample.unit.clone_from(&layout.unit);
        let columns: Vec<ColumnProfile> = tallies.iter().map(ColumnTally::profile).collect();
        let (finding, recognised) = finding(&sample, &columns);
        let fields = fields(&finding, recognised.as_ref(), &header);
        let beside = recognised.iter().flat_map(|found| &found.beside);
        let mapped = beside.filter_map(|(_, at)| header.get(*at).cloned());
        let found = Self {
            mapped: mapped.collect(),
            names_account: recognised.is_none_or(|found| found.names_account()),
            layout,
            rows,
            bad,
            bad_lines,
            complete,
            columns,
            finding,
            fields,
            sample,
        };
        Ok((found, tail))
    }

    /// The `[[source]]` for `winnable.toml`, ready to be pasted, with what is left for a person to
    /// decide as comments.
    pub fn source(&self, lang: Lang) -> String {
        render_ready(&propose(std::slice::from_ref(&self.sample)), self, lang)
    }

    /// The columns whose dates a run would not know how to read: those that feed a field, or any where
    /// nobody can tell, and that neither their own dates nor those of the other columns settle.
    pub fn open_dates(&self) -> Vec<&ColumnProfile> {
        let dates = self.columns.iter();
        let dates = dates.filter(|column| column.content == Content::Date);
        let all = dates.fold(DateOrderVotes::default(), |all, column| {
            all.merge(column.date_votes())
        });
        if matches!(all.decide(), Decided::Order(_)) {
            return Vec::new();
        }
        let is_known = matches!(
            self.finding,
            Finding::Recognised(..) | Finding::Guessed(_) | Finding::Unused(_)
        );
        let columns = self.columns.iter().zip(&self.fields);
        columns
            .filter(|(column, field)| column.has_open_dates() && (!is_known || field.is_some()))
            .map(|(column, _)| column)
            .collect()
    }

    /// Whether the cells of a column are about a person: by the field that it feeds, else by its header
    /// and by what its cells look like.
    pub fn is_personal(&self, column: usize) -> bool {
        let kind = match &self.finding {
            Finding::Recognised(kind, _) => Some(*kind),
            Finding::Guessed(guess) => Some(guess.kind),
            Finding::Unused(_) | Finding::Unknown => None,
        };
        let field = self.fields.get(column).copied().flatten();
        let Some(profile) = self.columns.get(column) else {
            return true;
        };
        match kind.zip(field) {
            Some((kind, field)) if is_personal_field(kind, field) => true,
            // What a field asks for is no person, whatever the words look like; a header that says
            // people still does.
            Some(_) => profile.is_called_personal(),
            None => profile.is_personal(),
        }
    }
}

fn finding(sample: &TableSample, columns: &[ColumnProfile]) -> (Finding, Option<Recognised>) {
    if let Some(name) = recognise_unused(&sample.header) {
        return (Finding::Unused(name), None);
    }
    if let Some(found) = Recognised::of(columns) {
        return (Finding::Recognised(found.kind, found.dialect), Some(found));
    }
    let guess = Guess::of(&sample.path, columns, &sample.rows);
    (guess.map_or(Finding::Unknown, Finding::Guessed), None)
}

/// The field of each column; of several that a column feeds the first.
fn fields(
    finding: &Finding,
    recognised: Option<&Recognised>,
    header: &[String],
) -> Vec<Option<&'static str>> {
    let fed: Vec<(&'static str, usize)> = match finding {
        Finding::Recognised(..) => recognised
            .map(|found| found.columns().collect())
            .unwrap_or_default(),
        Finding::Guessed(guess) => guess
            .columns
            .iter()
            .filter_map(|(field, name)| {
                let at = header.iter().position(|column| column == name)?;
                Some((*field, at))
            })
            .collect(),
        Finding::Unused(_) | Finding::Unknown => Vec::new(),
    };
    let field = |at: usize| fed.iter().find(|(_, column)| *column == at);
    (0..header.len())
        .map(|at| field(at).map(|(field, _)| *field))
        .collect()
}

/// Why a table is not read.
pub(crate) fn unused_text(name: &str) -> Text {
    let rows = unused_rows(name);
    Text::new(
        format!("{}, which no run reads", rows.en()),
        format!("{} 데이터는 읽지 않습니다", rows.ko()),
    )
}
