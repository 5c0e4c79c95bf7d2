//! The files of a folder of outputs, which are put in their places together, the manifest last.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use winnable_report::OutputFile;

use super::staged::Staged;
use super::temporaries::Gate;
use super::{cannot_write, place, sweep};
use crate::failure::Failure;

/// The file that stands last: where it names a file, that file is whole.
pub(crate) const MANIFEST: &str = "manifest.json";

/// Files on their way into one folder.
pub(crate) struct OutputSet {
    folder: PathBuf,
    shown: String,
    staged: Vec<(String, Staged)>,
}

impl OutputSet {
    /// A set for `ROOT/FOLDER`. Refuses at once what cannot be written later: a folder that is none,
    /// and one of the names where something else than a file stands.
    pub(crate) fn new(root: &Path, shown: &str, names: &[&str]) -> Result<Self, Failure> {
        let set = Self::check(root, shown, names)?;
        sweep::in_folder(root);
        sweep::in_folder(&set.folder);
        Ok(set)
    }

    /// Like [`OutputSet::new`], and touches nothing.
    pub(crate) fn check(root: &Path, shown: &str, names: &[&str]) -> Result<Self, Failure> {
        let folder = root.join(shown);
        if folder.symlink_metadata().is_ok() && !folder.is_dir() {
            let error = io::Error::from(io::ErrorKind::NotADirectory);
            return Err(cannot_write(shown, &error));
        }
        let set = Self {
            folder,
            shown: shown.to_owned(),
            staged: Vec::new(),
        };
        for name in names {
            let target = set.folder.join(name);
            place::check(&target, &set.name(name))?;
            place::check_inside(&set.folder, &target, &set.name(name))?;
        }
        Ok(set)
    }

    /// How a file of the set is called for people.
    pub(crate) fn name(&self, name: &str) -> String {
        format!("{}/{name}", self.shown)
    }

    /// A file that is filled while the command runs; [`OutputSet::add`] takes it back.
    pub(crate) fn open(&self, name: &str) -> Result<Staged, Failure> {
        let target = self.folder.join(name);
        place::check_inside(&self.folder, &target, &self.name(name))?;
        Staged::new(&target, &self.name(name))
    }

    /// Takes a file that is filled.
    pub(crate) fn add(&mut self, name: &str, staged: Staged) {
        self.staged.push((name.to_owned(), staged));
    }

    /// Fills a file.
    pub(crate) fn write(
        &mut self,
        name: &str,
        content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let mut staged = self.open(name)?;
        staged.fill(content)?;
        self.add(name, staged);
        Ok(())
    }

    /// Puts all files in their places, and then the manifest that names them; says whether that
    /// changed anything.
    ///
    /// Before the first file moves, every byte of all of them is on the disk. Who interrupts the
    /// command waits until the last one has moved.
    pub(crate) fn commit(
        mut self,
        manifest: impl FnOnce(&mut dyn Write, &[OutputFile]) -> io::Result<()>,
    ) -> Result<bool, Failure> {
        let mut entries = Vec::new();
        let mut moving = Vec::new();
        for (name, mut staged) in std::mem::take(&mut self.staged) {
            let differs = staged.seal()?;
            entries.push(staged.entry(&name));
            if differs {
                moving.push(staged);
            }
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        let mut last = self.open(MANIFEST)?;
        last.fill(|out| manifest(out, &entries))?;
        let manifest_differs = last.seal()?;
        let mut gate = Gate::enter();
        let moved = move_all(&mut moving, &mut gate).and_then(|()| {
            if manifest_differs {
                last.replace(&mut gate)?;
                last.settle()?;
            }
            Ok(())
        });
        // Before the files that did not move are dropped, which asks for the gate.
        drop(gate);
        moved.map(|()| manifest_differs || !moving.is_empty())
    }
}

/// Moves files of one folder, and waits until the disk holds their names.
fn move_all(moving: &mut [Staged], gate: &mut Gate) -> Result<(), Failure> {
    for staged in &mut *moving {
        staged.replace(gate)?;
    }
    moving.last().map_or(Ok(()), Staged::settle)
}
