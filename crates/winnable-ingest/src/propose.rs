//! From a folder of exports to the sources of a project: what each file is, for a person to check.

mod currency;
mod guess;
mod ready;
mod render;
mod sample;
#[cfg(test)]
mod tests;

use winnable_model::{Currency, Localised, Text};

use crate::detect::{detect, recognise_unused};
use crate::dialect::{Dialect, header_key};
use crate::field::EntityKind;
use crate::file_error::FileError;
use crate::inspect::unused_text;
use crate::text_encoding::TextEncoding;

use currency::Shown;
pub use currency::SourceCurrency;
pub use guess::{Guess, Repeating};
pub(crate) use ready::render_ready;
pub use render::render_sources;
pub use sample::TableSample;

/// What to write into a new `winnable.toml` about the files of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proposal {
    /// The files that were recognised, in the order in which a run reads them.
    pub sources: Vec<ProposedSource>,
    /// The files that were recognised and are not read, by path.
    pub unused: Vec<UnusedFile>,
    /// The files whose columns a person has to name, by path.
    pub unknown: Vec<UnknownFile>,
    /// The files that cannot be read as they stand, in the order in which they were tried.
    pub refused: Vec<RefusedFile>,
    /// The currency of the amounts, when the files show one and only one.
    pub currency: Option<ProposedCurrency>,
    /// All currencies that the files show, those of more sources first.
    pub currencies: Vec<ProposedCurrency>,
}

/// Files that are read as one source without any mapping.
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
    /// Columns that are the key of the accounts of another file, which the CRM does not know of.
    pub keys: Vec<(&'static str, String)>,
    header: Vec<String>,
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
/// Parts of one export become one source; a file that repeats the rows of an earlier one is left
/// out and named. The order of the files does not matter.
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
    let mut groups: Vec<Vec<&TableSample>> = Vec::new();
    for file in files {
        if let Some(name) = recognise_unused(&file.header) {
            proposal.unused.push(UnusedFile {
                path: file.path.clone(),
                why: unused_text(name),
            });
            continue;
        }
        let group = groups
            .iter_mut()
            .find(|group| group.iter().all(|one| one.is_part_with(file)));
        let Some(group) = group else {
            groups.push(vec![file]);
            continue;
        };
        match group.iter().find(|one| one.repeats(file)) {
            Some(first) => {
                let why = repeats(&first.path);
                proposal.unused.push(UnusedFile {
                    path: file.path.clone(),
                    why,
                });
            }
            None => group.push(file),
        }
    }
    let shown: Vec<Shown> = groups.iter().map(|group| Shown::of(group)).collect();
    proposal.currencies = currency::all(&shown);
    // Two currencies are for a person to choose from, not for a count of rows.
    proposal.currency = match &proposal.currencies[..] {
        [one] => Some(one.clone()),
        _ => None,
    };
    let foremost = proposal.currencies.first().map(|one| one.currency);
    for (group, shown) in groups.iter().zip(&shown) {
        proposal.add(group, shown.proposed(foremost));
    }
    proposal.join_keys();
    let order = |kind| EntityKind::ALL.iter().position(|one| *one == kind);
    // A stable sort: sources of one kind stay in the order of their paths.
    proposal.sources.sort_by_key(|source| order(source.kind));
    proposal
}

impl Proposal {
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
            let has_key = fed.iter().any(|(field, _)| *field == "account_id");
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
        match detect(&first.header) {
            Some(found) => self.sources.push(ProposedSource {
                kind: found.kind,
                dialect: found.dialect,
                paths,
                sheet: first.sheet.clone(),
                stated: first.stated.clone(),
                guessed: first.guessed,
                fixed: fixed(found.kind, found.dialect, &first.header),
                currency,
                amounts: amounts(found.kind, found.dialect, &first.header),
                keys: Vec::new(),
                header: first.header.clone(),
            }),
            None => self.unknown.push(UnknownFile {
                paths,
                sheet: first.sheet.clone(),
                stated: first.stated.clone(),
                guessed: first.guessed,
                guess: Guess::of(&first.path, &first.columns),
                header: first.header.clone(),
                refused: None,
                currency,
            }),
        }
    }
}

/// What the headers of a known CRM say of amounts, when somebody added a unit to them.
fn amounts(kind: EntityKind, dialect: Dialect, header: &[String]) -> Vec<NamedAmount> {
    let columns = dialect.columns(kind, header).into_iter();
    let named = |(field, at): (&'static str, usize)| Some((field, header.get(at)?.clone()));
    let columns: Vec<(&'static str, String)> = columns.filter_map(named).collect();
    guess::amounts(kind, &columns)
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

fn repeats(path: &str) -> Text {
    Text::new(
        format!("the same records as {path}, to be read once"),
        format!("{path} 파일과 같은 레코드라서 한 번만 읽습니다"),
    )
}
