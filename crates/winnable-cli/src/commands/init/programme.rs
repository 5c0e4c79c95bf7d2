//! `init --programme`: the headers of a programme's tables, in a project that is there.

use winnable_model::text::programme as programme_texts;

use super::write_missing;
use crate::args::{Global, Writing};
use crate::commands::folder;
use crate::failure::{Failure, exit};
use crate::project::Project;
use crate::screen::Screen;
use crate::tables;

/// Writes the tables that are not there yet, each with its header alone; a table that is there is the
/// user's and stays.
pub(in crate::commands) fn write(
    global: &Global,
    writing: Writing,
    screen: &mut Screen,
) -> Result<u8, Failure> {
    let root = Project::root(&folder(global))?;
    let files = tables::headers().map(|(name, header)| (name, format!("{header}\n")));
    let there = |name: &str| root.join(name).symlink_metadata().is_ok();
    let new = write_missing(&root, (&files, there), writing, screen)?;
    if new {
        screen.hint(&programme_texts::next_tables());
    }
    Ok(exit::DONE)
}
