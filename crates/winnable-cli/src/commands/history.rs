//! Snapshots, what moved between two of them, and why.

mod diff;
mod log;
mod lost;
mod rhythm;
mod rollback;
mod show;
mod snapshot;
mod why;

use std::path::{Path, PathBuf};

use winnable_engine::history::Opened;
use winnable_history::{Digest, Dossier, LATEST, Snapshot, Store, StoreError};
use winnable_model::text::history as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::HistoryOptions;

use super::folder;
use crate::args::{Global, HistoryTask, SpanArgs};
use crate::commands::CSV;
use crate::failure::Failure;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::store;

pub(super) use rollback::run as rollback;

pub(super) fn run(global: &Global, task: &HistoryTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        HistoryTask::Take(args) => snapshot::run(global, args, screen),
        HistoryTask::Log => log::run(global, screen),
        HistoryTask::Show { snapshot, top } => show::run(global, snapshot.as_deref(), *top, screen),
        HistoryTask::Diff { span, top, gates } => diff::run(global, span, (*top, *gates), screen),
        HistoryTask::Why { account, span } => why::run(global, account, span, screen),
        HistoryTask::Weekly {
            snapshot,
            days,
            top,
        } => rhythm::weekly(global, snapshot.as_deref(), (*days, *top), screen),
        HistoryTask::Monthly { span, top } => rhythm::monthly(global, span, *top, screen),
    }
}

/// The snapshots of a project, to be read.
struct History {
    root: PathBuf,
    store: Store,
    /// In time, the earliest first.
    snapshots: Vec<Snapshot>,
}

impl History {
    /// Those of the project of the working folder. Snapshots hold all that they are made of, so that a
    /// mistake in `winnable.toml` is said and hinders nobody.
    fn open(global: &Global, screen: &Screen) -> Result<Self, Unsound> {
        let start = folder(global);
        let root = Project::root(&start)?;
        if Project::find(&start).is_err() {
            screen.say(&texts::project_unsound());
        }
        Ok(Self::of(&root)?)
    }

    /// Those of the project in a folder.
    fn of(root: &Path) -> Result<Self, Failure> {
        let store = store::open(root)?;
        Ok(Self {
            snapshots: store::snapshots(root, &store)?,
            root: root.to_owned(),
            store,
        })
    }

    /// The snapshot that a word means; the latest where there is none.
    fn pick(&self, word: Option<&str>) -> Result<&Snapshot, Failure> {
        store::pick(&self.snapshots, word.unwrap_or(LATEST))
    }

    fn read(&self, snapshot: &Snapshot) -> Result<Opened, Unsound> {
        store::read(&self.root, &self.store, snapshot)
    }

    /// The two snapshots that are compared: where only the later one is known, with the one before it.
    fn span(&self, args: &SpanArgs) -> Result<(Opened, Opened), Unsound> {
        let to = self.pick(args.to.as_deref())?;
        let from = match &args.from {
            Some(word) => self.pick(Some(word))?,
            None => self.before(to)?,
        };
        Ok((self.read(from)?, self.read(to)?))
    }

    /// The snapshot before one: of the same motion, since lists of two motions have no account in common;
    /// where there is none, of any.
    fn before(&self, to: &Snapshot) -> Result<&Snapshot, Failure> {
        if let [_] = self.snapshots.as_slice() {
            return self.pick(Some(&format!("{LATEST}~1")));
        }
        let earlier = self.snapshots.iter();
        let earlier: Vec<&Snapshot> = earlier.take_while(|one| one.id != to.id).collect();
        let is_alike = |one: &&&Snapshot| one.head.motion == to.head.motion;
        let found = earlier.iter().rfind(is_alike).or_else(|| earlier.last());
        found.copied().ok_or_else(|| {
            let diagnostic = Diagnostic::new(Code::E0724, texts::nothing_before(&to.label()));
            Failure::refused(diagnostic.with_help(texts::see_log()))
        })
    }

    /// What reads the dossier of a digest.
    fn dossiers(&self) -> impl FnMut(Digest) -> Result<Dossier, StoreError> {
        |digest| self.store.dossier(digest)
    }

    /// What a refusal of the store means for its user.
    fn failure(&self, error: &StoreError) -> Failure {
        store::failure(&self.root, error)
    }
}

fn options(screen: &Screen, top: Option<usize>, usual: usize) -> HistoryOptions {
    HistoryOptions {
        width: screen.width,
        lang: screen.lang,
        colour: screen.paints(),
        top: super::shown(top, usual),
    }
}
