//! Files of a project that must not exist yet, written together.

use std::fs;
use std::path::Path;

use winnable_model::Code;
use winnable_model::text::cli as texts;

use super::staged::Staged;
use super::sweep;
use super::temporaries::Gate;
use crate::failure::Failure;

/// Writes files under a root, of which none may exist with another content, in their order: what
/// makes a folder a project comes last, so that half a project is none. After a failure those that
/// were written are gone again.
pub(crate) fn write_new<B: AsRef<[u8]>>(root: &Path, files: &[(&str, B)]) -> Result<(), Failure> {
    let mut staged = Vec::new();
    for (name, bytes) in files {
        let bytes = bytes.as_ref();
        let target = root.join(name);
        sweep::around(&target);
        if holds(&target, bytes) {
            continue;
        }
        if target.symlink_metadata().is_ok() {
            return Err(Failure::simple(Code::E0106, texts::exists(name)));
        }
        let mut file = Staged::new(&target, name)?;
        file.fill(|out| out.write_all(bytes))?;
        file.seal()?;
        staged.push((*name, file));
    }
    let mut gate = Gate::enter();
    let mut written = Vec::new();
    let claimed = claim_all(&mut staged, &mut written, &mut gate);
    if claimed.is_err() {
        for file in &written {
            // A file that cannot be removed is told by the next attempt.
            let _ = fs::remove_file(file);
        }
    }
    // Before the files that were not claimed are dropped, which asks for the gate.
    drop(gate);
    claimed
}

fn claim_all(
    staged: &mut [(&str, Staged)],
    written: &mut Vec<std::path::PathBuf>,
    gate: &mut Gate,
) -> Result<(), Failure> {
    for (name, file) in staged {
        if !file.claim(gate)? {
            return Err(Failure::simple(Code::E0106, texts::exists(name)));
        }
        written.push(file.target().to_owned());
        file.settle()?;
    }
    Ok(())
}

/// Whether a file holds these very bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_file())
        && fs::read(path).is_ok_and(|found| found == bytes)
}
