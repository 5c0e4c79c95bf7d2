//! The store of snapshots of a project: where it is, and what is said when it cannot be used.

use std::path::{Path, PathBuf};

use winnable_engine::history::{OpenError, Opened};
use winnable_history::{NotFound, Snapshot, Store, StoreError, find, in_time};
use winnable_model::text::history as texts;
use winnable_model::{Code, Diagnostic};

use crate::failure::{Failure, exit};
use crate::output;
use crate::project::Unsound;

/// Where the store lies in a project.
pub(crate) const NAME: &str = ".winnable/history.db";

fn path(root: &Path) -> PathBuf {
    root.join(NAME)
}

/// Opens the store of a project to read it.
pub(crate) fn open(root: &Path) -> Result<Store, Failure> {
    output::check_place(root, NAME)?;
    Store::open(&path(root)).map_err(|error| failure(root, &error))
}

/// Opens the store of a project where there is one with a snapshot in it.
pub(crate) fn open_if_there(root: &Path) -> Result<Option<Store>, Failure> {
    output::check_place(root, NAME)?;
    match Store::open(&path(root)) {
        Err(StoreError::Missing { .. }) => Ok(None),
        opened => opened.map(Some).map_err(|error| failure(root, &error)),
    }
}

/// Opens the store of a project to write to it, for its owner alone; makes it where there is none. The
/// project is locked.
pub(crate) fn open_to_write(root: &Path) -> Result<Store, Failure> {
    output::private_file(root, NAME)?;
    Store::open_to_write(&path(root)).map_err(|error| failure(root, &error))
}

/// The snapshots of a store in time.
pub(crate) fn snapshots(root: &Path, store: &Store) -> Result<Vec<Snapshot>, Failure> {
    let mut snapshots = store.snapshots().map_err(|error| failure(root, &error))?;
    in_time(&mut snapshots);
    Ok(snapshots)
}

/// The snapshot that a word means.
pub(crate) fn pick<'s>(snapshots: &'s [Snapshot], word: &str) -> Result<&'s Snapshot, Failure> {
    find(snapshots, word).map_err(|why| {
        let (text, help) = match why {
            NotFound::Empty => return none(),
            NotFound::TooFar(1) => (texts::too_far(word, 1), texts::take_two()),
            NotFound::TooFar(there) => (texts::too_far(word, there), texts::see_log()),
            NotFound::Several(names) => (
                texts::several(word, &names.join(", ")),
                texts::more_digits(),
            ),
            NotFound::Unknown => {
                let names = snapshots.iter().flat_map(|snapshot| &snapshot.names);
                let near = winnable_model::nearest(word, names.map(String::as_str));
                let help = near.map_or_else(texts::see_log, |near| {
                    winnable_model::text::config::rename_to(near)
                });
                (texts::no_snapshot(word), help)
            }
        };
        Failure::refused(Diagnostic::new(Code::E0724, text).with_help(help))
    })
}

/// Reads a snapshot with its model.
pub(crate) fn read(root: &Path, store: &Store, snapshot: &Snapshot) -> Result<Opened, Unsound> {
    Opened::read(store, snapshot).map_err(|error| match error {
        OpenError::Store(error) => failure(root, &error).into(),
        OpenError::Model(file, diagnostics) => {
            let text = texts::unread_model(&snapshot.label(), diagnostics.iter().count() as u64);
            let diagnostic = Diagnostic::new(Code::E0727, text).with_help(texts::old_model());
            let mut failure = Failure::refused(diagnostic);
            for diagnostic in &diagnostics {
                failure.diagnostics.push(diagnostic.clone());
            }
            Unsound {
                failure,
                files: vec![*file],
            }
        }
    })
}

fn none() -> Failure {
    let diagnostic = Diagnostic::new(Code::E0726, texts::no_store(NAME));
    Failure::refused(diagnostic.with_help(texts::take_one()))
}

/// What a refusal of the store means for its user.
pub(crate) fn failure(root: &Path, error: &StoreError) -> Failure {
    let refused = |code, text, help| {
        let diagnostic = Diagnostic::new(code, text).at_file(NAME);
        Failure::refused(diagnostic.with_help(help))
    };
    match error {
        StoreError::Missing { .. } => none(),
        StoreError::Damaged { what, .. } => {
            let copies = Store::backups(&path(root));
            let copy = copies.last().and_then(|copy| copy.file_name());
            let help = copy.map_or_else(texts::move_away, |copy| {
                texts::restore(&format!(".winnable/{}", copy.to_string_lossy()), NAME)
            });
            refused(Code::E0720, texts::damaged(NAME, what), help)
        }
        StoreError::Foreign { .. } => refused(Code::E0721, texts::foreign(NAME), texts::not_ours()),
        StoreError::Newer { found, known, .. } => {
            let text = texts::newer(NAME, *found, *known);
            refused(Code::E0722, text, texts::update_program())
        }
        StoreError::NameTaken { name } => {
            refused(Code::E0725, texts::name_taken(name), texts::other_name())
        }
        StoreError::Busy { .. } => {
            let diagnostic = Diagnostic::new(Code::E0723, texts::busy(NAME)).at_file(NAME);
            Failure::new(exit::ENVIRONMENT, diagnostic.with_help(texts::try_again()))
        }
        other => {
            let text = texts::store_io(NAME, &other.to_string());
            Failure::new(
                exit::ENVIRONMENT,
                Diagnostic::new(Code::E0801, text).at_file(NAME),
            )
        }
    }
}
