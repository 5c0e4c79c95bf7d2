//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use winnable_model::text::cli as texts;
use winnable_model::{Code, Diagnostic};

use crate::failure::{Failure, exit};

/// Writes a file by way of a temporary one beside it, so that whoever reads it sees the old text or
/// the new one. A file that holds the text already is not touched; says whether it was written.
pub(crate) fn write_whole(path: &Path, name: &str, bytes: &[u8]) -> Result<bool, Failure> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    replace(path, bytes).map_err(|error| cannot_write(name, &error))?;
    Ok(true)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let stem = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{stem}.{}.tmp", std::process::id()));
    let written = private(&temporary).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    });
    if written.is_err() {
        // What is left of a failed attempt helps nobody; its own failure would hide the first.
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// A file that is filled while a command runs, and stands only when the command came to its end.
pub(crate) struct Pending {
    target: PathBuf,
    name: String,
    temporary: PathBuf,
    file: BufWriter<File>,
}

impl Pending {
    pub(crate) fn new(target: &Path, name: &str) -> Result<Self, Failure> {
        let stem = target.file_name().unwrap_or_default().to_string_lossy();
        let unique = format!("winnable-{stem}-{}.tmp", std::process::id());
        // Beside the target no folder may be made before the command came to its end.
        let folder = target
            .ancestors()
            .find(|folder| folder.is_dir())
            .unwrap_or(Path::new("."));
        let temporary = folder.join(format!(".{unique}"));
        let file = private(&temporary).map_err(|error| cannot_write(name, &error))?;
        Ok(Self {
            target: target.to_owned(),
            name: name.to_owned(),
            temporary,
            file: BufWriter::new(file),
        })
    }

    /// Where to write.
    pub(crate) fn writer(&mut self) -> &mut dyn Write {
        &mut self.file
    }

    /// Puts the file in its place; says whether that changed anything.
    pub(crate) fn commit(mut self) -> Result<bool, Failure> {
        let committed = self.try_commit();
        committed.map_err(|error| cannot_write(&self.name, &error))
    }

    fn try_commit(&mut self) -> io::Result<bool> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        if same(&self.target, &self.temporary)? {
            return Ok(false);
        }
        if let Some(folder) = self.target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::rename(&self.temporary, &self.target)?;
        Ok(true)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // After a commit there is nothing left to remove.
        let _ = fs::remove_file(&self.temporary);
    }
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

/// Outputs can hold what a CRM knows: only their owner reads them.
fn private(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Writes a file that must not exist yet.
pub(crate) fn write_new(path: &Path, name: &str, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot_write(name, &error))?;
    }
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::simple(Code::E0106, texts::exists(name)),
        _ => cannot_write(name, &error),
    })?;
    file.write_all(text.as_bytes())
        .map_err(|error| cannot_write(name, &error))
}

pub(crate) fn cannot_write(name: &str, error: &io::Error) -> Failure {
    let message = texts::cannot_write(name, &error.to_string());
    Failure::new(
        exit::ENVIRONMENT,
        Diagnostic::new(Code::E0801, message).at_file(name),
    )
}
