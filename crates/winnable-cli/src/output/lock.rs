//! One command at a time writes to a project.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use winnable_model::text::output as texts;
use winnable_model::{Code, Diagnostic};

use super::cannot_write;
use super::place::{self, again};
use crate::failure::{Failure, exit};
use crate::screen::Screen;

/// Where the lock lies in a project. The file stays: one that is removed locks nobody out.
const NAME: &str = ".winnable/lock";

/// The right to write to a project, held until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a project. When another command holds it, waits for it, or refuses.
    pub(crate) fn take(root: &Path, waits: bool, screen: &Screen) -> Result<Self, Failure> {
        let failed = |error: io::Error| cannot_write(NAME, &error);
        let path = root.join(NAME);
        place::check(&path, NAME)?;
        place::check_inside(root, &path, NAME)?;
        let folder = path.parent().unwrap_or(root);
        place::make_folder(folder).map_err(failed)?;
        let mut file = again(|| options().open(&path)).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = holder(&mut file);
                if !waits {
                    let diagnostic = Diagnostic::new(Code::E0903, texts::held(holder));
                    let diagnostic = diagnostic.with_help(texts::held_help());
                    return Err(Failure::new(exit::ENVIRONMENT, diagnostic));
                }
                screen.say(&texts::waiting(holder));
                again(|| file.lock()).map_err(failed)?;
            }
            // Some shared folders know no locks; there, one has to take turns oneself.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        name_holder(&mut file).map_err(failed)?;
        Ok(Self { _file: file })
    }
}

/// The process that holds the lock, where the file says so.
fn holder(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn name_holder(file: &mut File) -> io::Result<()> {
    file.rewind()?;
    file.set_len(0)?;
    writeln!(file, "{}", std::process::id())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a lock is a file that stays, and holds nothing that could be half"
)]
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}
