//! Where a file goes: folders are made on the way, and links and ways out of a folder are refused.

use std::fs;
use std::io;
use std::path::{Component, Path};

use winnable_model::text::output as texts;
use winnable_model::{Code, Diagnostic};

use super::sweep::shown;
use crate::failure::Failure;

/// Refuses a target that is a link or no file: what it points to is not ours to replace.
pub(super) fn check(target: &Path, name: &str) -> Result<(), Failure> {
    let why = match fs::symlink_metadata(target) {
        Ok(data) if data.is_symlink() => texts::is_link(name),
        Ok(data) if !data.is_file() => texts::is_no_file(name),
        _ => return Ok(()),
    };
    Err(refused(name, why))
}

/// Refuses a target that does not lie in the folder, links on the way followed.
pub(super) fn check_inside(folder: &Path, target: &Path, name: &str) -> Result<(), Failure> {
    let (Some(folder), Some(parent)) = (resolved(folder), target.parent().and_then(resolved))
    else {
        return Err(refused(name, texts::leads_out(name)));
    };
    if parent.starts_with(&folder) {
        Ok(())
    } else {
        Err(refused(name, texts::leads_out(name)))
    }
}

fn refused(name: &str, why: winnable_model::Text) -> Failure {
    Failure::refused(Diagnostic::new(Code::E0802, why).at_file(name))
}

/// The real path of a folder of which the last parts may not exist yet.
fn resolved(folder: &Path) -> Option<std::path::PathBuf> {
    let existing = folder
        .ancestors()
        .find(|folder| shown(folder).symlink_metadata().is_ok())?;
    let rest = folder.strip_prefix(existing).ok()?;
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if !rest.components().all(is_plain) {
        return None;
    }
    Some(fs::canonicalize(shown(existing)).ok()?.join(rest))
}

/// Makes a folder and those above it, for their owner alone.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    if shown(folder).is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        make_folder(above)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    match again(|| builder.create(folder)) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => settle(folder.parent().unwrap_or(folder)),
    }
}

/// Waits until the disk holds the names in a folder.
pub(super) fn settle(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::File::open(shown(folder))?.sync_all()?;
    Ok(())
}

/// Repeats what a signal interrupted.
pub(super) fn again<T>(mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match work() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

#[cfg(test)]
mod tests;
