//! `model rollback`: the model of a snapshot is that of the project again.

use winnable_model::document::TextFile;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::history as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic, Localised as _};
use winnable_score::ModelSource;

use super::super::folder;
use super::History;
use crate::args::{Global, RollbackArgs};
use crate::failure::{Failure, exit};
use crate::models;
use crate::output::{self, Lock};
use crate::project::{Project, Unsound};
use crate::screen::Screen;

/// So many digits of its digest name a text that was replaced.
const DIGITS: usize = 12;

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
    let kept = keep_replaced(&history, id, (&name, &text))?;
    let written = output::write_whole(&root.join(&name), &name, text.as_bytes())?;
    let label = snapshot.label();
    if screen.format == crate::args::Format::Json {
        let document = serde_json::json!({
            "schema": "winnable/rollback/1",
            "snapshot": snapshot.id.to_string(),
            "model": id,
            "file": name,
            "written": written,
            "kept": kept,
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
    if let Some(kept) = &kept {
        screen.say(&texts::replaced_is_kept(&name, kept));
    }
    if project.model != *id {
        screen.say(&texts::other_model(id, &project.model));
    }
    Ok(exit::DONE)
}

/// Keeps the text that a rollback replaces where no snapshot has it: nobody else does. Gives the file in which
/// it is.
fn keep_replaced(
    history: &History,
    id: &str,
    (name, new): (&str, &str),
) -> Result<Option<String>, Failure> {
    let bytes = match std::fs::read(history.root.join(name)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            let message = cli_texts::cannot_open(name, &reason(&error));
            let diagnostic = Diagnostic::new(Code::E0901, message).at_file(name);
            return Err(Failure::new(exit::ENVIRONMENT, diagnostic));
        }
    };
    let sha256 = models::sha256(&bytes);
    let snapshots = history.snapshots.iter();
    let is_known = snapshots.clone().any(|one| one.head.model_sha256 == sha256);
    if is_known || bytes == new.as_bytes() {
        return Ok(None);
    }
    let digits: String = sha256.chars().take(DIGITS).collect();
    let kept = format!(".winnable/replaced/{id}-{digits}.toml");
    output::check_place(&history.root, &kept)?;
    // Bytes and not a text: whatever stood there is kept as it was.
    output::write_new(&history.root, &[(kept.as_str(), &bytes)])?;
    Ok(Some(kept))
}
