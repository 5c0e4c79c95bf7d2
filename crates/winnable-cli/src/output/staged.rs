//! A file that is filled while a command runs, and stands only when the command came to its end.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use winnable_model::text::output as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic};
use winnable_report::OutputFile;

use super::cannot_write;
use super::place::{self, again};
use super::sweep::shown;
use super::temporaries::Gate;
use crate::failure::{Failure, exit};

/// A file on its way.
pub(crate) struct Staged {
    target: PathBuf,
    name: String,
    temporary: PathBuf,
    file: BufWriter<Counted>,
}

impl Staged {
    /// Makes the temporary file, so that a folder which cannot be written is told at once.
    pub(crate) fn new(target: &Path, name: &str) -> Result<Self, Failure> {
        place::check(target, name)?;
        // No folder may be made before the command came to its end.
        let mut folders = target.ancestors().skip(1).map(shown);
        let folder = folders
            .find(|folder| folder.symlink_metadata().is_ok())
            .unwrap_or(Path::new("."));
        let made = Gate::enter().create(folder);
        let (temporary, file) = made.map_err(|error| cannot_write(name, &error))?;
        let hash = Sha256::new();
        let file = BufWriter::new(Counted {
            file,
            hash,
            bytes: 0,
        });
        let (target, name) = (target.to_owned(), name.to_owned());
        Ok(Self {
            target,
            name,
            temporary,
            file,
        })
    }

    /// Where to write.
    pub(crate) fn writer(&mut self) -> &mut dyn Write {
        &mut self.file
    }

    /// Writes the content.
    pub(crate) fn fill(
        &mut self,
        content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let filled = content(&mut self.file);
        filled.map_err(|error| cannot_write(&self.name, &error))
    }

    /// Ends the content; says whether it differs from what stands at the target. What differs is on
    /// the disk then.
    pub(super) fn seal(&mut self) -> Result<bool, Failure> {
        let sealed = self.file.flush().and_then(|()| {
            let differs = !same(&self.target, &self.temporary)?;
            if differs {
                self.file.get_ref().file.sync_all()?;
            }
            Ok(differs)
        });
        sealed.map_err(|error| cannot_write(&self.name, &error))
    }

    /// What a manifest says of the file, under its name in the folder of outputs.
    pub(super) fn entry(&self, name: &str) -> OutputFile {
        let counted = self.file.get_ref();
        OutputFile {
            name: name.to_owned(),
            bytes: counted.bytes,
            sha256: hex(&counted.hash),
        }
    }

    /// Puts the file in its place, whatever stands there; says whether that changed anything.
    pub(crate) fn put(mut self) -> Result<bool, Failure> {
        if !self.seal()? {
            return Ok(false);
        }
        let mut gate = Gate::enter();
        self.replace(&mut gate)?;
        self.settle()?;
        Ok(true)
    }

    /// Renames the file to its target. The name is not on the disk before [`Staged::settle`].
    pub(super) fn replace(&mut self, gate: &mut Gate) -> Result<(), Failure> {
        let replaced = self
            .make_folder()
            .and_then(|()| again(|| fs::rename(&self.temporary, &self.target)));
        replaced.map_err(|error| cannot_write(&self.name, &error))?;
        gate.forget(&self.temporary);
        Ok(())
    }

    /// Gives the file the name of its target, which must be free; says whether it was.
    pub(super) fn claim(&mut self, gate: &mut Gate) -> Result<bool, Failure> {
        let linked = self
            .make_folder()
            .and_then(|()| again(|| fs::hard_link(&self.temporary, &self.target)));
        match linked {
            Ok(()) => {
                gate.discard(&self.temporary);
                Ok(true)
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            // Some file systems have no second names: there a look must do.
            Err(_) if self.target.symlink_metadata().is_err() => self.replace(gate).map(|()| true),
            Err(error) => Err(cannot_write(&self.name, &error)),
        }
    }

    /// Waits until the disk holds the name.
    pub(super) fn settle(&self) -> Result<(), Failure> {
        let folder = self.target.parent().unwrap_or(Path::new("."));
        place::settle(folder).map_err(|error| {
            let message = texts::not_durable(&self.name, &reason(&error));
            let diagnostic = Diagnostic::new(Code::E0801, message).at_file(&self.name);
            Failure::new(exit::ENVIRONMENT, diagnostic)
        })
    }

    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    fn make_folder(&self) -> io::Result<()> {
        self.target.parent().map_or(Ok(()), place::make_folder)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // What stands in its place has no temporary name any more. A signal that waits at the gate
        // removes the file too, and one that was put in place is not registered.
        let mut gate = Gate::enter();
        if gate.holds(&self.temporary) {
            gate.discard(&self.temporary);
        }
    }
}

/// A file that knows what was written to it.
struct Counted {
    file: File,
    hash: Sha256,
    bytes: u64,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or(bytes));
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn hex(hash: &Sha256) -> String {
    let digits = |byte: &u8| [byte >> 4, byte & 15];
    let digest = hash.clone().finalize();
    let digits = digest.iter().flat_map(digits);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// Whether two files hold the same bytes, read side by side.
fn same(a: &Path, b: &Path) -> io::Result<bool> {
    let Ok(a) = File::open(a) else {
        return Ok(false);
    };
    let b = File::open(b)?;
    if a.metadata()?.len() != b.metadata()?.len() {
        return Ok(false);
    }
    let (mut a, mut b) = (BufReader::new(a).bytes(), BufReader::new(b).bytes());
    loop {
        match (a.next().transpose()?, b.next().transpose()?) {
            (None, None) => return Ok(true),
            (x, y) if x != y => return Ok(false),
            _ => {}
        }
    }
}
