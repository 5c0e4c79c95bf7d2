//! Everything that a command writes: whole or not at all, private, and never through a link.
//!
//! A file is filled under a temporary name beside its target, flushed to the disk and then renamed.

mod lock;
mod new_files;
mod place;
mod set;
mod staged;
mod sweep;
pub(crate) mod temporaries;

use std::io;
use std::path::Path;

use winnable_model::text::output as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic};

use crate::failure::{Failure, exit};

pub(crate) use lock::Lock;
pub(crate) use new_files::write_new;
pub(crate) use set::{MANIFEST, OutputSet};
pub(crate) use staged::Staged;

/// Writes one file, so that whoever reads it sees the old text or the new one. A file that holds
/// the text already is not touched; says whether it was written.
pub(crate) fn write_whole(path: &Path, name: &str, bytes: &[u8]) -> Result<bool, Failure> {
    sweep::around(path);
    let mut staged = Staged::new(path, name)?;
    staged.fill(|out| out.write_all(bytes))?;
    staged.put()
}

/// Refuses a file of a project that is a link, is no file or lies elsewhere.
pub(crate) fn check_place(root: &Path, name: &str) -> Result<(), Failure> {
    let path = root.join(name);
    place::check(&path, name)?;
    place::check_inside(root, &path, name)
}

/// Makes a file of a project for its owner alone, unless it is there: for what is written by others than
/// us, who would make it for everybody.
#[expect(
    clippy::disallowed_methods,
    reason = "the file is made empty; whoever fills it does so whole or not at all"
)]
pub(crate) fn private_file(root: &Path, name: &str) -> Result<(), Failure> {
    check_place(root, name)?;
    let path = root.join(name);
    let failed = |error: io::Error| cannot_write(name, &error);
    place::make_folder(path.parent().unwrap_or(root)).map_err(failed)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    place::again(|| options.open(&path)).map_err(failed)?;
    Ok(())
}

pub(crate) fn cannot_write(name: &str, error: &io::Error) -> Failure {
    let message = texts::cannot_write(name, &reason(error));
    Failure::new(
        exit::ENVIRONMENT,
        Diagnostic::new(Code::E0801, message).at_file(name),
    )
}
