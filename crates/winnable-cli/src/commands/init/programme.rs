//! `init --programme`: the headers of a programme's tables, in a project that is there.

use winnable_model::Localised;
use winnable_model::text::{cli as texts, output as output_texts, programme as programme_texts};

use crate::args::{Global, Writing};
use crate::commands::folder;
use crate::failure::{Failure, exit};
use crate::output::{Lock, write_new};
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
    let (kept, new): (Vec<_>, Vec<_>) = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .partition(|(name, _)| root.join(name).symlink_metadata().is_ok());
    for (name, _) in kept {
        screen.line(&texts::exists(name).text(screen.lang));
    }
    let said = if writing.dry {
        output_texts::would_write
    } else {
        let _lock = Lock::take(&root, writing.waits, screen)?;
        write_new(&root, &new)?;
        texts::wrote
    };
    for (name, _) in &new {
        screen.line(&said(name).text(screen.lang));
    }
    if !new.is_empty() {
        screen.hint(&programme_texts::next_tables());
    }
    Ok(exit::DONE)
}
