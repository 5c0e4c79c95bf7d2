//! From a folder of exports to the sources of a project: what each file is, for a person to check.

mod companies;
mod contents;
mod currency;
mod group;
mod guess;
mod ready;
mod recognised;
mod render;
mod sample;
#[cfg(test)]
mod tests;
mod versions;

use winnable_model::{Currency, DecimalMark, Localised, Text};

use crate::date::DateOrder;
use crate::detect::recognise_unused;
use crate::dialect::{Dialect, header_key};
use crate::field::EntityKind;
use crate::file_error::FileError;
use crate::inspect::unused_text;
use crate::text_encoding::TextEncoding;

pub use companies::companies;
use currency::Shown;
pub use currency::SourceCurrency;
use group::Group;
pub use guess::{Guess, Repeating};
pub(crate) use ready::render_ready;
pub(crate) use recognised::Recognised;
pub use render::render_sources;
pub use sample::TableSample;

/// What to write into a new `winnable.toml` about the files of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proposal {
    /// The files that were recognised, in the order in which a run reads them.
    pub sources: Vec<ProposedSource>,
    /// The files that were recognised and of which a person has to choose one, with the reason.
    pub undecided: Vec<(ProposedSource, Text)>,
    /// The files that were recognised and are not read, by path.
    pub unused: Vec<UnusedFile>,
    /// The files whose columns a person has to name, by path.
    pub unknown: Vec<UnknownFile>,
    /// The files that cannot be read as they stand, in the order in which they were tried.
    pub refused: Vec<RefusedFile>,
    /// A second source on a file that is read: of the companies that its rows name.
    pub companies: Option<UnknownFile>,
    /// The currency of the amounts, when the files show one and only one.
    pub currency: Option<ProposedCurrency>,
    /// All currencies that the files show, those of more sources first.
    pub currencies: Vec<ProposedCurrency>,
}

/// Files that are read as one source by the headers of a CRM.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProposedSource {
    /// What the rows are.
    pub kind: EntityKind,
    /// The CRM that they come from.
    pub dialect: Dialect,
    /// The files: parts of one export, with equal headers and in one folder.
    pub paths: Vec<String>,
    /// The sheet of a workbook that is read.
    pub sheet: Option<String>,
    /// What was stated about how the files are read, as lines of the source.
    pub stated: Vec<String>,
    /// The encoding of the files where it is a guess.
    pub guessed: Option<TextEncoding>,
    /// Fields that no column of the export says and that are the same for every row.
    pub fixed: Vec<(&'static str, &'static str)>,
    /// The currency of its amounts.
    pub currency: SourceCurrency,
    /// What the header of a column of amounts says of it, to be written out: the field, the header,
    /// the unit and the currency.
    pub amounts: Vec<NamedAmount>,
    /// Fields that the dialect leaves, and the headers that are called so.
    pub columns: Vec<(&'static str, String)>,
    /// The sign before the decimals, where its numbers prove that it is a comma.
    pub decimal: Option<DecimalMark>,
    /// The order of its dates, where they are written as Korean lists write them in short.
    pub date_order: Option<DateOrder>,
    /// Columns that are the key of the accounts of another file, which the CRM does not know of.
    pub keys: Vec<(&'static str, String)>,
    header: Vec<String>,
}

impl ProposedSource {
    /// Whether anything stands in its mapping of columns.
    fn has_columns(&self) -> bool {
        !(self.amounts.is_empty() && self.columns.is_empty() && self.keys.is_empty())
    }
}

/// A column of amounts whose header says a unit or a currency.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamedAmount {
    /// The field that it feeds.
    pub field: &'static str,
    /// Its header.
    pub header: String,
    /// The word of a mapping for the unit.
    pub unit: Option<&'static str>,
    /// The currency.
    pub currency: Option<Currency>,
}

/// A file that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnusedFile {
    /// The file.
    pub path: String,
    /// Why not.
    pub why: Text,
}

impl UnusedFile {
    /// A file that is left out for this reason.
    pub fn new(path: String, why: Text) -> Self {
        Self { path, why }
    }
}

/// A file that cannot be read until somebody states more about it, or mends it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RefusedFile {
    /// The file.
    pub path: String,
    /// Why not.
    pub why: Text,
    /// What the rows are, where the headers say so.
    pub kind: Option<EntityKind>,
    /// The encodings that it may be in, the likeliest first, where that is what is missing.
    pub encodings: Vec<TextEncoding>,
}

impl RefusedFile {
    /// A file that is refused as a whole.
    pub fn new(path: String, error: &FileError) -> Self {
        let code = error.code();
        Self {
            path,
            why: Text::new(
                format!("{code}: {}", error.en()),
                format!("{code}: {}", error.ko()),
            ),
            kind: None,
            encodings: error.encodings(),
        }
    }

    /// A file of a known kind that its source does not read.
    pub fn of_kind(path: String, kind: EntityKind, why: Text) -> Self {
        Self {
            path,
            why,
            kind: Some(kind),
            encodings: Vec::new(),
        }
    }
}

/// Files that are no export of a known CRM.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownFile {
    /// The files: with equal headers and in one folder.
    pub paths: Vec<String>,
    /// The sheet of a workbook that is read.
    pub sheet: Option<String>,
    /// What was stated about how the files are read, as lines of the source.
    pub stated: Vec<String>,
    /// The encoding of the files where it is a guess.
    pub guessed: Option<TextEncoding>,
    /// What they may hold, when their headers say as much.
    pub guess: Option<Guess>,
    /// The names of the columns.
    pub header: Vec<String>,
    /// Why a guess that was sure is not used after all: what reading the file by it said.
    pub refused: Option<Text>,
    /// The currency of its amounts.
    pub currency: SourceCurrency,
}

impl Proposal {
    /// The files of sources whose amounts name no currency while those of others do, and which would
    /// be read.
    pub fn silent(&self) -> impl Iterator<Item = &str> {
        let is_silent = |currency: &SourceCurrency| matches!(currency, SourceCurrency::Silent(_));
        let used = self.unknown.iter().filter(|file| file.used().is_some());
        let used = used.map(|file| (&file.currency, &file.paths));
        let sources = self.sources.iter().map(|one| (&one.currency, &one.paths));
        sources
            .chain(used)
            .filter(move |(currency, _)| is_silent(currency))
            .flat_map(|(_, paths)| paths.iter().map(String::as_str))
    }
}

impl UnknownFile {
    /// The guess by which the files are read; `None` where a person has to check it first.
    pub fn used(&self) -> Option<&Guess> {
        let guess = self.guess.as_ref()?;
        (guess.sure && self.refused.is_none()).then_some(guess)
    }
}

/// A currency and what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProposedCurrency {
    /// The currency.
    pub currency: Currency,
    /// Where it was seen.
    pub evidence: Text,
}

/// Says what each file of a folder is.
///
/// Parts of one export become one source; a file all of whose rows another one has, or that is an older
/// state of it, is left out and named. The order of the files does not matter.
///
/// ```
/// use std::io::Cursor;
/// use winnable_ingest::{EntityKind, ReadAs, TableSample, propose};
/// let csv = Cursor::new("Id,LastName,Company,IsConverted\n");
/// let file = TableSample::read("data/leads.csv", csv, &ReadAs::default())?;
/// let proposal = propose(&[file]);
/// assert_eq!(proposal.sources[0].kind, EntityKind::Leads);
/// # Ok::<(), winnable_ingest::FileError>(())
/// ```
pub fn propose(files: &[TableSample]) -> Proposal {
    let mut files: Vec<&TableSample> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));

    let mut proposal = Proposal::default();
    let mut alike: Vec<Vec<&TableSample>> = Vec::new();
    for file in files {
        if let Some(name) = recognise_unused(&file.header) {
            proposal.unused.push(UnusedFile {
                path: file.path.clone(),
                why: unused_text(name),
            });
            continue;
        }
        let mut known = alike.iter_mut();
        let group = known.find(|group| group.iter().all(|one| one.is_part_with(file)));
        match group {
            Some(group) => group.push(file),
            None => alike.push(vec![file]),
        }
    }
    let mut groups: Vec<Group> = alike.iter().map(|files| Group::of(files)).collect();
    let unused = groups
        .iter_mut()
        .map(|group| std::mem::take(&mut group.unused));
    proposal.unused.extend(unused.flatten());
    proposal.unused.sort_by(|a, b| a.path.cmp(&b.path));
    let shown = groups.iter().map(|group| Shown::of(&group.files));
    let shown: Vec<Shown> = shown.collect();
    proposal.currencies = currency::all(&shown);
    // Two currencies are for a person to choose from, not for a count of rows.
    proposal.currency = match &proposal.currencies[..] {
        [one] => Some(one.clone()),
        _ => None,
    };
    let foremost = proposal.currencies.first().map(|one| one.currency);
    for (group, shown) in groups.iter().zip(&shown) {
        proposal.add(&group.files, shown.proposed(foremost));
        for (file, why) in &group.open {
            proposal.leave_open(file, why);
        }
    }
    proposal.join_keys();
    let order = |kind| EntityKind::ALL.iter().position(|one| *one == kind);
    // A stable sort: sources of one kind stay in the order of their paths.
    proposal.sources.sort_by_key(|source| order(source.kind));
    proposal
}

impl Proposal {
    /// Writes a file as a comment, since a person has to choose.
    fn leave_open(&mut self, file: &TableSample, why: &Text) {
        let mut alone = Self::default();
        alone.add(&[file], SourceCurrency::Open);
        let sources = alone.sources.into_iter();
        self.undecided
            .extend(sources.map(|source| (source, why.clone())));
        let unknown = alone.unknown.into_iter().map(|file| UnknownFile {
            refused: Some(why.clone()),
            ..file
        });
        self.unknown.extend(unknown);
    }

    /// Where an account's key is a column that no CRM has of itself, such as a customer number, rows of
    /// the CRM name their account by the column of that name.
    fn join_keys(&mut self) {
        let guesses = self.unknown.iter().filter_map(UnknownFile::used);
        let of_accounts = guesses.filter(|guess| guess.kind == EntityKind::Accounts);
        let keys: Vec<String> = of_accounts
            .flat_map(|guess| &guess.columns)
            .filter(|(field, _)| *field == "id")
            .map(|(_, header)| header_key(header))
            .collect();
        for source in &mut self.sources {
            let fed = source.dialect.columns(source.kind, &source.header);
            let beside = source
                .columns
                .iter()
                .any(|(field, _)| *field == "account_id");
            let has_key = beside || fed.iter().any(|(field, _)| *field == "account_id");
            if has_key || source.kind.field("account_id").is_none() {
                continue;
            }
            // A column of that name may be the row's own id.
            let is_free = |at: usize| {
                let mut of_column = fed.iter().filter(|(_, column)| *column == at);
                of_column.all(|(field, _)| *field == "account_external_id")
            };
            let is_key =
                |(at, name): &(usize, &String)| is_free(*at) && keys.contains(&header_key(name));
            let mut header = source.header.iter().enumerate();
            let key = header.find(is_key).map(|(_, name)| name.clone());
            source.keys.extend(key.map(|name| ("account_id", name)));
        }
    }

    fn add(&mut self, group: &[&TableSample], currency: SourceCurrency) {
        let Some(first) = group.first() else { return };
        let paths = group.iter().map(|file| file.path.clone()).collect();
        match Recognised::of(&first.columns) {
            Some(found) => {
                let all: Vec<(&'static str, usize)> = found.columns().collect();
                self.sources.push(ProposedSource {
                    kind: found.kind,
                    dialect: found.dialect,
                    paths,
                    sheet: first.sheet.clone(),
                    stated: first.stated.clone(),
                    guessed: first.guessed,
                    fixed: fixed(found.kind, found.dialect, &first.header),
                    currency,
                    amounts: guess::amounts(
                        found.kind,
                        &named(&all, &first.header),
                        first.unit.as_ref(),
                    ),
                    columns: named(&found.beside, &first.header),
                    keys: Vec::new(),
                    header: first.header.clone(),
                    decimal: guess::decimal(found.kind, &all, &first.columns),
                    date_order: guess::date_order(found.kind, &all, &first.columns),
                });
            }
            None => self.unknown.push(UnknownFile {
                paths,
                sheet: first.sheet.clone(),
                stated: first.stated.clone(),
                guessed: first.guessed,
                guess: Guess::of(&first.path, &first.columns, &first.rows)
                    .map(|guess| with_unit(first, guess)),
                header: first.header.clone(),
                refused: None,
                currency,
            }),
        }
    }
}

/// A guess with what the line above the header says of columns of amounts.
fn with_unit(file: &TableSample, guess: Guess) -> Guess {
    let mut amounts = guess::amounts(guess.kind, &guess.columns, file.unit.as_ref());
    let is_new = |one: &NamedAmount| amounts.iter().all(|other| other.field != one.field);
    let by_vendor: Vec<NamedAmount> = guess
        .amounts
        .iter()
        .filter(|one| is_new(one))
        .cloned()
        .collect();
    amounts.extend(by_vendor);
    Guess { amounts, ..guess }
}

/// Fields with the headers of their columns.
fn named(columns: &[(&'static str, usize)], header: &[String]) -> Vec<(&'static str, String)> {
    let named = |(field, at): &(&'static str, usize)| Some((*field, header.get(*at)?.clone()));
    columns.iter().filter_map(named).collect()
}

/// The channel of an export that holds touches of one channel and does not say which.
fn fixed(
    kind: EntityKind,
    dialect: Dialect,
    header: &[String],
) -> Vec<(&'static str, &'static str)> {
    let has_channel = || {
        dialect
            .columns(kind, header)
            .iter()
            .any(|(field, _)| *field == "channel")
    };
    if kind != EntityKind::Engagements || has_channel() {
        return Vec::new();
    }
    let has = |name: &&str| {
        header
            .iter()
            .any(|column| header_key(column) == header_key(name))
    };
    let channel = ONE_CHANNEL.iter().find(|(_, names)| names.iter().any(has));
    channel
        .map(|(channel, _)| ("channel", *channel))
        .into_iter()
        .collect()
}

/// The columns that only one channel has.
const ONE_CHANNEL: [(&str, &[&str]); 4] = [
    ("form_fill", &["conversion_id"]),
    ("meeting", &["Meeting outcome", "hs_meeting_outcome"]),
    (
        "call",
        &[
            "Call outcome",
            "Call direction",
            "hs_call_disposition",
            "hs_call_direction",
        ],
    ),
    ("email", &["Email direction", "hs_email_direction"]),
];
