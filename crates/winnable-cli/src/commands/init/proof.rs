//! Reading each file by what was proposed for it, before it is written: a wrong guess must not spoil
//! the project.

use std::path::Path;

use winnable_ingest::{
    EntityKind, Proposal, RefusedFile, Suppression, TableSample, UnknownFile, companies,
    render_sources,
};
use winnable_model::document::TextFile;
use winnable_model::text::init as texts;
use winnable_model::{Currency, Lang, Localised, Text, TitleTable};

use crate::failure::Failure;
use crate::load;
use crate::progress::Progress;
use crate::project::{FILE, Project};

/// Takes back what does not bear reading: a source of which a file is refused, and a guess by which
/// most rows are. Says whether what is left names a company by more than an e-mail address, and what
/// of it cannot be used.
pub(super) fn prove(
    root: &Path,
    proposal: &mut Proposal,
    flag: Option<Currency>,
    lang: Lang,
) -> Proof {
    let mut proof = Proof::default();
    let currency = proposal.currency.as_ref().map(|found| found.currency);
    let currency = currency.or(flag).unwrap_or(Currency::USD);
    let mut kept = Vec::new();
    for source in std::mem::take(&mut proposal.sources) {
        let mut alone = Proposal::default();
        alone.sources.push(source.clone());
        match read(root, &alone, currency, lang) {
            Ok(read) => {
                proof.add(&source.paths, &read);
                kept.push(source);
            }
            Err(failure) => {
                let why = reason(&failure);
                let file = |path: String| RefusedFile::of_kind(path, source.kind, why.clone());
                proposal
                    .refused
                    .extend(source.paths.iter().cloned().map(file));
            }
        }
    }
    proposal.sources = kept;
    for file in &mut proposal.unknown {
        let Some(guess) = file.used() else { continue };
        let kind = guess.kind;
        let mut alone = Proposal::default();
        alone.unknown.push(file.clone());
        file.refused = match read(root, &alone, currency, lang) {
            Err(failure) => Some(reason(&failure)),
            Ok(Tried {
                rows, refused, why, ..
            }) if refused * 2 > rows => {
                Some(texts::mostly_refused(kind.name(), refused, rows, &why))
            }
            Ok(read) => {
                proof.add(&file.paths, &read);
                None
            }
        };
    }
    proof
}

/// Adds a source of the companies that rows of the project name, where no file lists them and every row
/// bears reading; gives how many there are, else the source that a person may try.
pub(super) fn add_companies(
    root: &Path,
    proposal: &mut Proposal,
    samples: &[TableSample],
    (flag, lang): (Option<Currency>, Lang),
) -> Companies {
    let Some(file) = companies(proposal, samples) else {
        return Companies::None;
    };
    let currency = proposal.currency.as_ref().map(|found| found.currency);
    let currency = currency.or(flag).unwrap_or(Currency::USD);
    // What the rows say besides of their companies is worth less than the companies.
    for file in [file.clone(), file.names_alone()] {
        let mut alone = Proposal::default();
        alone.companies = Some(file.clone());
        let Ok(tried) = read(root, &alone, currency, lang) else {
            continue;
        };
        if tried.refused == 0 && tried.accepted > 0 {
            let path = file.paths.join(", ");
            proposal.companies = Some(file);
            return Companies::Added(path, tried.accepted);
        }
    }
    Companies::Unsafe(Box::new(file.names_alone()))
}

/// What became of the companies that the rows of other files name.
pub(super) enum Companies {
    /// No row names one, or a list of them is there.
    None,
    /// They are accounts: the file, and how many.
    Added(String, u64),
    /// Not all rows of the file can be read so.
    Unsafe(Box<UnknownFile>),
}

/// What reading the files by the proposal says.
#[derive(Default)]
pub(super) struct Proof {
    /// Whether a field names a company.
    pub(super) has_key: bool,
    /// What could not be used of files that are read.
    pub(super) partly: Vec<Text>,
}

impl Proof {
    fn add(&mut self, paths: &[String], read: &Tried) {
        self.has_key |= read.has_key;
        if read.refused > 0 {
            let paths = paths.join(", ");
            let text = texts::partly_refused(&paths, read.refused, read.rows, &read.why);
            self.partly.push(text);
        }
    }
}

/// What reading some files gave.
struct Tried {
    rows: u64,
    accepted: u64,
    /// The rows that were set aside.
    refused: u64,
    /// Why the first of them was.
    why: Text,
    /// Whether a field names a company.
    has_key: bool,
}

/// The fields that name a company.
const KEYS: [&str; 4] = [
    "account_id",
    "account_name",
    "account_domain",
    "account_external_id",
];

/// Reads the files of a proposal as a run would.
fn read(
    root: &Path,
    proposal: &Proposal,
    currency: Currency,
    lang: Lang,
) -> Result<Tried, Failure> {
    let sources = render_sources(proposal, lang);
    let code = currency.code();
    let text = format!("schema = 1\n[project]\ncurrency = \"{code}\"\n{sources}");
    let project =
        Project::read(root, &TextFile::new(FILE, &text)).map_err(|mistakes| mistakes.failure)?;
    let progress = Progress::new(lang, true);
    let opened = load::open(&project, <(TitleTable, Suppression)>::default(), &progress)?;
    let mut loaded = load::load_any(opened, &progress)?;
    let kinds = project.sources.iter().map(|source| source.kind);
    if kinds
        .into_iter()
        .any(|kind| kind == EntityKind::Engagements)
    {
        loaded.touches(&progress, &|_| Some(0), &mut |_, _| {})?;
    }
    let names_company = |opened: &load::Opened| {
        let report = opened.plan.report();
        let mut fields = report.fields.iter();
        report.kind == EntityKind::Accounts
            || fields.any(|fed| KEYS.contains(&fed.field.as_str()) && fed.fixed.is_none())
    };
    Ok(Tried {
        rows: loaded.files.iter().map(|file| file.rows_read).sum(),
        accepted: loaded.files.iter().map(|file| file.accepted).sum(),
        refused: loaded.files.iter().map(|file| file.quarantined).sum(),
        why: loaded.quarantined.first().map_or_else(
            || Text::new("", ""),
            |row| {
                // The reason itself may repeat what stands in a cell about a person.
                let (code, column) = (row.code, row.column.as_deref());
                texts::first_refusal(code.name(), column, &Text::of(&code.title()))
            },
        ),
        has_key: loaded.opened.iter().any(names_company),
    })
}

/// The first reason of a refusal.
fn reason(failure: &Failure) -> Text {
    failure.diagnostics.iter().next().map_or_else(
        || Text::new("", ""),
        |first| {
            Text::new(
                format!("{}: {}", first.code, first.message.en()),
                format!("{}: {}", first.code, first.message.ko()),
            )
        },
    )
}
