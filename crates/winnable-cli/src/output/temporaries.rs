//! The temporary files that this process has open, so that an interrupted command removes them.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

static OPEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// What every temporary file's name begins and ends with; between them stand the process and a number.
const HEAD: &str = ".winnable-";
const TAIL: &str = ".tmp";

/// The right to make temporary files and to put them in their places. Whoever interrupts the command
/// waits for it, so that files which belong together are put in place together.
#[derive(Debug)]
pub(crate) struct Gate(MutexGuard<'static, BTreeSet<PathBuf>>);

impl Gate {
    pub(super) fn enter() -> Self {
        Self(OPEN.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Makes a file that did not exist, readable and writable by its owner alone.
    pub(super) fn create(&mut self, folder: &Path) -> io::Result<(PathBuf, File)> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{HEAD}{}-{number}{TAIL}", std::process::id()));
        let file = match private().open(&path) {
            // The name holds our own process, so that its maker is gone.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                fs::remove_file(&path)?;
                private().open(&path)?
            }
            opened => opened?,
        };
        self.0.insert(path.clone());
        Ok((path, file))
    }

    /// Removes a temporary file, whose failure to go is the next command's business.
    pub(super) fn discard(&mut self, path: &Path) {
        self.forget(path);
        let _ = fs::remove_file(path);
    }

    /// The file stands in its place now.
    pub(super) fn forget(&mut self, path: &Path) {
        self.0.remove(path);
    }

    /// Whether a temporary file is still under that name.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.0.contains(path)
    }

    fn discard_all(&mut self) {
        while let Some(path) = self.0.pop_first() {
            let _ = fs::remove_file(path);
        }
    }
}

/// Removes what is unfinished. While the result is held nothing is made or put in place any more.
pub(crate) fn abandon() -> Gate {
    let mut gate = Gate::enter();
    gate.discard_all();
    gate
}

/// Removes what is unfinished unless this very moment something is made or put in place, as a panic
/// may come from there.
pub(crate) fn abandon_now() {
    if let Ok(open) = OPEN.try_lock() {
        Gate(open).discard_all();
    }
}

/// Whether a file is one of this process that is still needed.
pub(super) fn is_open(path: &Path) -> bool {
    Gate::enter().0.contains(path)
}

/// The process that made a temporary file; `None` for any other name.
pub(super) fn maker(name: &str) -> Option<u32> {
    let inner = name.strip_prefix(HEAD)?.strip_suffix(TAIL)?;
    let (process, number) = inner.split_once('-')?;
    number.parse::<u32>().ok()?;
    process.parse().ok()
}

/// Outputs can hold what a CRM knows: only their owner reads them.
#[expect(
    clippy::disallowed_methods,
    reason = "here is where temporary files are made"
)]
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}
