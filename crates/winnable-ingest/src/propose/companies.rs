//! A second source on a file whose rows name companies, where no file lists them.

use std::collections::BTreeMap;

use winnable_model::fold;

use super::guess::{self, Guess};
use super::{Proposal, SourceCurrency, TableSample, UnknownFile};
use crate::field::EntityKind;

/// The kinds of rows that may name companies, those that name every company foremost first.
const NAMING: [EntityKind; 11] = [
    EntityKind::Opportunities,
    EntityKind::Contracts,
    EntityKind::Orders,
    EntityKind::Invoices,
    EntityKind::Payments,
    EntityKind::Shipments,
    EntityKind::Engagements,
    EntityKind::Tickets,
    EntityKind::Retention,
    EntityKind::Programmes,
    EntityKind::Signals,
];

/// What a row of something else may say of its company.
const FACTS: [&str; 8] = [
    "website",
    "industry",
    "employees",
    "country",
    "state",
    "city",
    "region",
    "segment",
];

/// The source of accounts that the first file gives whose rows name companies: one account for each name.
/// `None` where a list of companies or of people is there, read or to be completed, and where no row that
/// is read names a company.
///
/// What else a row says of its company is mapped where the first rows agree on it; whether all do, reading
/// says, and [`UnknownFile::names_alone`] is what is left where they do not.
pub fn companies(proposal: &Proposal, files: &[TableSample]) -> Option<UnknownFile> {
    let gives_accounts = |kind: EntityKind| {
        matches!(
            kind,
            EntityKind::Accounts | EntityKind::Contacts | EntityKind::Leads
        )
    };
    let open = proposal.undecided.iter().map(|(source, _)| source.kind);
    let guessed = proposal
        .unknown
        .iter()
        .filter_map(|file| file.guess.as_ref());
    let refused = proposal.refused.iter().filter_map(|file| file.kind);
    let sources = proposal.sources.iter().map(|source| source.kind);
    let guessed = guessed.map(|guess| guess.kind);
    if sources
        .chain(open)
        .chain(guessed)
        .chain(refused)
        .any(gives_accounts)
    {
        return None;
    }
    let by_dialect = proposal.sources.iter().map(|source| {
        let read = (&source.paths, &source.sheet, &source.stated, source.guessed);
        (source.kind, read)
    });
    let by_guess = proposal.unknown.iter().filter_map(|file| {
        let read = (&file.paths, &file.sheet, &file.stated, file.guessed);
        Some((file.used()?.kind, read))
    });
    let read: Vec<_> = by_dialect.chain(by_guess).collect();
    let of_kind = |kind: EntityKind| read.iter().filter(move |(one, _)| *one == kind);
    let found = |(_, read): &(EntityKind, Read<'_>)| {
        let (paths, sheet, stated, guessed) = *read;
        let is_it = |file: &&TableSample| paths.first() == Some(&file.path) && file.sheet == *sheet;
        let file = files.iter().find(is_it)?;
        Some(UnknownFile {
            paths: paths.clone(),
            sheet: sheet.clone(),
            stated: stated.clone(),
            guessed,
            guess: Some(accounts(file)?),
            header: file.header.clone(),
            refused: None,
            currency: SourceCurrency::Open,
        })
    };
    NAMING.into_iter().flat_map(of_kind).find_map(found)
}

/// The files of a source, and how they are read.
type Read<'p> = (
    &'p Vec<String>,
    &'p Option<String>,
    &'p Vec<String>,
    Option<crate::text_encoding::TextEncoding>,
);

impl UnknownFile {
    /// The same source with what names a company alone.
    #[must_use]
    pub fn names_alone(&self) -> Self {
        let mut file = self.clone();
        if let Some(guess) = &mut file.guess {
            guess.columns.retain(|(field, _)| *field == "name");
            guess.amounts.clear();
        }
        file
    }
}

/// The columns of a file that say something of the company which a row names.
fn accounts(file: &TableSample) -> Option<Guess> {
    let (_, fed) = file.fed()?;
    let at = |name: &str| Some(fed.iter().find(|(field, _)| *field == name)?.1);
    let name = at("account_name").filter(|name| file.cells(*name).next().is_some())?;
    let mut columns = vec![("name", name)];
    // A key that names two companies, or a company with two keys, is none.
    if let Some(id) = at("account_id")
        && agrees(file, id, name)
        && agrees(file, name, id)
    {
        columns.insert(0, ("id", id));
    }
    let said = guess::of_accounts(&file.columns);
    let is_fact = |(field, column): &(&'static str, usize)| {
        FACTS.contains(field) && *column != name && at("account_id") != Some(*column)
    };
    let facts = said.into_iter().filter(is_fact);
    columns.extend(facts.filter(|(_, column)| agrees(file, name, *column)));
    let named = |(field, at): &(&'static str, usize)| Some((*field, file.header.get(*at)?.clone()));
    Some(Guess {
        columns: columns.iter().filter_map(named).collect(),
        ..Guess::of_kind(EntityKind::Accounts)
    })
}

/// Whether rows that have one thing in the one column have one in the other, where any two do.
fn agrees(file: &TableSample, key: usize, said: usize) -> bool {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    file.rows.iter().all(|row| {
        let cell = |at: usize| row.get(at).map_or_else(String::new, |cell| fold(cell));
        let (key, said) = (cell(key), cell(said));
        key.is_empty() || *known.entry(key).or_insert_with(|| said.clone()) == said
    })
}
