//! `simulate`: a model with single values changed.

use std::path::{Path, PathBuf};

use winnable_model::document::TextFile;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::review as texts;
use winnable_model::{Code, Diagnostic};
use winnable_score::{Model, ModelSource};

use super::{Asked, Change, reviewed, show};
use crate::args::{Global, SimulateArgs};
use crate::commands::icp_of_project;
use crate::failure::Failure;
use crate::mistakes::Mistakes;
use crate::models::{self, Chosen};
use crate::output::{self, Lock};
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    args: &SimulateArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let project = Project::find(&super::super::folder(global))?;
    let lock = || Lock::take(&project.root, args.waits, screen);
    let _lock = args.write.then(lock).transpose()?;
    let asked = Asked::new(global, &args.review);
    let mut mistakes = Mistakes::of(&project);
    let old = models::in_use(&project, args.model.as_deref());
    let change = old.and_then(|old| changed(&project, old, args));
    let change = mistakes.keep(change);
    let prepared = mistakes.keep(pipeline::prepare(&project, &asked.progress));
    let (Some(change), Some(prepared)) = (change, prepared) else {
        // Whoever mends the project wants to know of its ICP as well.
        mistakes.keep(icp_of_project(&project));
        return Err(mistakes.into());
    };
    let found = reviewed(&asked, &project, (change, prepared), screen)?;
    let written = write(&found.change, args)?;
    let shown = (&found, written.as_deref());
    Ok(show(&asked, &project, shown, screen))
}

/// The model with its changes; refused before anything is read where it cannot be written later.
fn changed(project: &Project, old: Chosen, args: &SimulateArgs) -> Result<Change, Unsound> {
    let settings = TextFile::new("--set", &args.settings.join("\n"));
    let edited = Model::edited(&old.file, &settings).map_err(|found| Unsound {
        failure: found.into(),
        files: vec![settings.clone(), old.file.clone()],
    })?;
    let source = if old.shipped {
        ModelSource::Shipped
    } else {
        ModelSource::Project
    };
    let new = models::read(project, edited, source, old.path.clone())?;
    if args.write && old.shipped {
        let diagnostic = Diagnostic::new(Code::E0232, texts::shipped_has_no_file());
        let diagnostic = diagnostic.at_file(&old.file.name);
        return Err(Failure::refused(diagnostic.with_help(texts::name_a_file())).into());
    }
    let is_other = |path: &&PathBuf| {
        let found = std::fs::read_to_string(path);
        path.symlink_metadata().is_ok() && found.ok().as_deref() != Some(&*new.file.text)
    };
    if let Some(path) = args.out.as_ref().filter(is_other) {
        return Err(exists(path).into());
    }
    Ok(Change {
        old,
        new,
        settings: args.settings.clone(),
    })
}

/// The refusal to write over a file.
pub(super) fn exists(path: &Path) -> Failure {
    let name = path.display().to_string();
    let diagnostic = Diagnostic::new(Code::E0106, cli_texts::exists(&name));
    Failure::refused(diagnostic.at_file(&name))
}

/// Writes the changed text where it was asked for; gives the file's name.
fn write(change: &Change, args: &SimulateArgs) -> Result<Option<String>, Failure> {
    let text = &change.new.file.text;
    if let Some(path) = &args.out {
        return write_new(path, text).map(Some);
    }
    if let Some(path) = change.new.path.as_ref().filter(|_| args.write) {
        let name = change.new.file.name.to_string();
        output::write_whole(path, &name, text.as_bytes())?;
        return Ok(Some(name));
    }
    Ok(None)
}

/// Writes the text of a model to a file that does not exist yet; gives the file's name.
pub(super) fn write_new(path: &Path, text: &str) -> Result<String, Failure> {
    let name = path.display().to_string();
    output::write_new(Path::new(""), &[(&name, text)])?;
    Ok(name)
}
