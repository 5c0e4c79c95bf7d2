//! A file of labels: which account each record really belongs to.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use winnable_ingest::{FileError, Outcome, ReadAs, RecordBuf, find_layout, open_table};
use winnable_model::text::system::reason;
use winnable_model::text::{cli as cli_texts, matching as texts};
use winnable_model::{Code, Diagnostic, Text, canonical_record_id, fold};

use crate::failure::{Failure, exit};
use crate::layout_warnings::layout_warnings;
use crate::plain_file::file_failure;
use crate::project::shown;

/// Labels by record: the line, and the account, `None` where the record belongs to none.
pub(super) struct Labels {
    pub(super) name: String,
    /// What should be known of how the file was read.
    of_layout: Vec<Diagnostic>,
    by_record: HashMap<String, (u64, Option<String>)>,
}

/// What is known of a record: its account, or that it belongs to none.
pub(super) struct Label {
    pub(super) account: Option<String>,
}

impl Labels {
    /// Reads `record_id,account_id`, in any order of columns.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let name = shown(&path.to_string_lossy()).to_string();
        let bytes = fs::read(path).map_err(|error| {
            let message = cli_texts::cannot_open(&name, &reason(&error));
            Failure::new(
                exit::ENVIRONMENT,
                Diagnostic::new(Code::E0901, message).at_file(&name),
            )
        })?;
        let refuse =
            |message: Text| Failure::refused(Diagnostic::new(Code::E0119, message).at_file(&name));
        let mut bytes = Cursor::new(bytes);
        let stated = ReadAs::default();
        let unreadable = |error: FileError| file_failure(&name, &error);
        let layout = find_layout(&mut bytes, &stated).map_err(unreadable)?;
        let mut table = open_table(&mut bytes, &layout, &stated.limits).map_err(unreadable)?;
        let repeated = table.header.refuse_repeated();
        repeated.map_err(|error| unreadable(error.into()))?;
        let column = |wanted: &str| {
            let mut names = table.header.names().iter();
            names.position(|name| fold(name).replace([' ', '_'], "") == wanted)
        };
        let (Some(record_at), Some(account_at)) = (column("recordid"), column("accountid")) else {
            return Err(refuse(texts::label_columns()));
        };
        let mut labels = Self {
            name: name.clone(),
            of_layout: layout_warnings(&name, &layout),
            by_record: HashMap::new(),
        };
        let mut row = RecordBuf::new();
        while let Some(outcome) = table.read(&mut row).map_err(unreadable)? {
            match outcome {
                Outcome::Blank | Outcome::Footer => continue,
                Outcome::Bad(bad) => {
                    return Err(refuse(texts::bad_label(bad.line, &Text::of(&bad.fault))));
                }
                Outcome::Record => {}
            }
            let cell = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
            let (record, account) = (cell(record_at), cell(account_at));
            let account = Some(account).filter(|account| !account.is_empty());
            let key = canonical_record_id(&record);
            if labels
                .by_record
                .insert(key, (row.line(), account))
                .is_some()
            {
                let why = texts::label_twice(&record);
                return Err(refuse(texts::bad_label(row.line(), &why)));
            }
        }
        Ok(labels)
    }

    /// What should be known of how the file was read.
    pub(super) fn of_layout(&self) -> impl Iterator<Item = Diagnostic> + '_ {
        self.of_layout.iter().cloned()
    }

    /// The label of a record, which is then used up.
    pub(super) fn take(&mut self, record: &str) -> Option<Label> {
        let key = canonical_record_id(record);
        let (_, account) = self.by_record.remove(&key)?;
        Some(Label { account })
    }

    /// What should be known of labels whose account is not there.
    pub(super) fn unknown_accounts(&self, knows: impl Fn(&str) -> bool) -> Option<Diagnostic> {
        let labels = self.by_record.values();
        let unknown = labels.filter_map(|(line, account)| Some((*line, account.as_deref()?)));
        let unknown = unknown.filter(|(_, account)| !knows(account));
        self.warning(&unknown.collect::<Vec<_>>(), false)
    }

    /// What should be known of labels whose record was not met.
    pub(super) fn unknown_records(&self) -> Option<Diagnostic> {
        let unused = self.by_record.iter();
        let unused = unused.map(|(record, (line, _))| (*line, record.as_str()));
        self.warning(&unused.collect::<Vec<_>>(), true)
    }

    fn warning(&self, labels: &[(u64, &str)], records: bool) -> Option<Diagnostic> {
        let (line, id) = labels.iter().min()?;
        let count = labels.len() as u64;
        let text = texts::labels_of_nothing(count, records, *line, id);
        let warning = Diagnostic::new(Code::W0511, text).at_file(&self.name);
        Some(warning.with_count(count))
    }
}
