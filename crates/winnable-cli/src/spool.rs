//! Files that can be read once only, such as standard input and pipes: their bytes are kept in a file
//! without a name, which is gone with the command.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// What stands for standard input among paths.
const STDIN: &str = "-";

const BUFFER: usize = 64 * 1024;

/// A file that can be read as often as it takes.
#[derive(Debug)]
pub(crate) struct Origin {
    path: PathBuf,
    /// The bytes of what can be read once only.
    kept: Option<File>,
}

/// Why there is none.
#[derive(Debug)]
pub(crate) enum OriginError {
    /// The system refused.
    Io(io::Error),
    /// There are more bytes than a file may have.
    TooLarge,
    /// Standard input was taken by another file.
    Taken,
}

impl From<io::Error> for OriginError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Origin {
    /// The file at a path, or standard input for `-`. What is no file on a disk is read to its end
    /// now, up to `limit` bytes.
    pub(crate) fn of(path: &Path, limit: u64) -> Result<Self, OriginError> {
        static TAKEN: AtomicBool = AtomicBool::new(false);
        let kept = if path == Path::new(STDIN) {
            if TAKEN.swap(true, Ordering::Relaxed) {
                return Err(OriginError::Taken);
            }
            Some(keep(io::stdin().lock(), limit)?)
        } else {
            let found = fs::metadata(path)?;
            let once = !found.is_file() && !found.is_dir();
            once.then(|| keep(File::open(path)?, limit)).transpose()?
        };
        Ok(Self {
            path: path.to_owned(),
            kept,
        })
    }

    /// Opens it. Of what was kept, all that were opened share one place, which readers set to the
    /// start before they read.
    pub(crate) fn open(&self) -> io::Result<File> {
        match &self.kept {
            Some(kept) => kept.try_clone(),
            None => File::open(&self.path),
        }
    }
}

/// Reads to the end, into a file without a name.
fn keep(mut source: impl Read, limit: u64) -> Result<File, OriginError> {
    let mut file = nameless()?;
    let mut buffer = vec![0; BUFFER];
    let mut length: u64 = 0;
    loop {
        let read = match source.read(&mut buffer) {
            Ok(0) => return Ok(file),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        length = length.saturating_add(read as u64);
        if length > limit {
            return Err(OriginError::TooLarge);
        }
        file.write_all(&buffer[..read])?;
    }
}

/// A file in the folder for temporary ones, which nobody else can read and whose name is gone.
#[expect(
    clippy::disallowed_methods,
    reason = "the file has no name, so that no half of it can stand"
)]
fn nameless() -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    for attempt in 0..1_000 {
        let name = format!(".winnable-{}-{attempt}", std::process::id());
        let path = std::env::temp_dir().join(name);
        match options.open(&path) {
            Ok(file) => {
                fs::remove_file(&path)?;
                return Ok(file);
            }
            // Left by a command that had our number before, or put there by somebody.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests;
