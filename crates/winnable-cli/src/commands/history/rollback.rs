//! `model rollback`: the model of a snapshot is that of the project again.

use winnable_model::Localised as _;
use winnable_model::document::TextFile;
use winnable_model::text::history as texts;
use winnable_score::ModelSource;

use super::super::folder;
use super::History;
use crate::args::{Global, RollbackArgs};
use crate::failure::exit;
use crate::models;
use crate::output::{self, Lock};
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(in crate::commands) fn run(
    global: &Global,
    args: &RollbackArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let project = Project::find(&folder(global))?;
    let root = &project.root;
    let _lock = Lock::take(root, args.waits, screen)?;
    let history = History::of(root)?;
    let snapshot = history.pick(Some(&args.snapshot))?;
    let text = history.store.model(snapshot);
    let text = text.map_err(|error| history.failure(&error))?;
    let id = &snapshot.head.model;
    let name = format!("models/{id}.toml");
    // A model that this project cannot use is refused before anything is written.
    let file = TextFile::new(&name, &text);
    models::read(&project, file, ModelSource::Project, None)?;
    output::check_place(root, &name)?;
    let written = output::write_whole(&root.join(&name), &name, text.as_bytes())?;
    let label = snapshot.label();
    if screen.format == crate::args::Format::Json {
        let document = serde_json::json!({
            "schema": "winnable/rollback/1",
            "snapshot": snapshot.id.to_string(),
            "model": id,
            "file": name,
            "written": written,
        });
        screen.line(&document.to_string());
    } else {
        let text = if written {
            texts::rolled_back(&name, &label)
        } else {
            texts::no_rollback(&name, &label)
        };
        screen.wrapped(&text.text(screen.lang));
    }
    if project.model != *id {
        screen.say(&texts::other_model(id, &project.model));
    }
    Ok(exit::DONE)
}
