//! The model that a command scores by: the project's own file, else a shipped one.

use std::path::{Path, PathBuf};
use std::{fs, io};

use winnable_ingest::HashingReader;
use winnable_model::document::TextFile;
use winnable_model::text::cli as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic, Diagnostics};
use winnable_score::{CompiledModel, Model, ModelSource, PRESETS, preset_text};

use crate::failure::{Failure, exit};
use crate::project::{Project, Unsound};

/// A model, ready, and where it comes from.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(crate) model: Model,
    pub(crate) compiled: CompiledModel,
    pub(crate) file: TextFile,
    pub(crate) warnings: Diagnostics,
    pub(crate) sha256: String,
    pub(crate) shipped: bool,
    /// Where it lies; `None` for a shipped one.
    pub(crate) path: Option<PathBuf>,
}

/// Finds and reads a model by its id.
pub(crate) fn choose(project: &Project, id: &str) -> Result<Chosen, Unsound> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let name = format!("models/{id}.toml");
    // An id is a name and no path: nothing outside models/ is ever read as a model.
    let path = project.root.join(&name);
    let (file, source) = if !id.is_empty() && id.chars().all(plain) && path.is_file() {
        (open(&path, &name)?, ModelSource::Project)
    } else if let Some(text) = preset_text(id) {
        (
            TextFile::new(&format!("{id}.toml"), text),
            ModelSource::Shipped,
        )
    } else {
        let message = texts::no_model(id, &known(project).join(", "));
        return Err(Failure::simple(Code::E0109, message).into());
    };
    let path = (source == ModelSource::Project).then_some(path);
    let chosen = read(project, file, source, path)?;
    if *chosen.model.id != *id {
        let message = texts::id_is_not_name(&chosen.file.name, &chosen.model.id);
        return Err(Unsound {
            failure: Failure::simple(Code::E0111, message),
            files: vec![chosen.file],
        });
    }
    Ok(chosen)
}

/// Finds and reads a model by its file, as a text with a `/` or the end `.toml` names one, or by its id.
pub(crate) fn named(project: &Project, name: &str) -> Result<Chosen, Unsound> {
    let path = PathBuf::from(name);
    let is_toml = path.extension().is_some_and(|end| end == "toml");
    if !is_toml && !name.contains(['/', '\\']) {
        return choose(project, name);
    }
    let file = open(&path, name)?;
    read(project, file, ModelSource::Project, Some(path))
}

/// The model of that name, or the project's own where none is named.
pub(crate) fn in_use(project: &Project, named: Option<&str>) -> Result<Chosen, Unsound> {
    match named {
        Some(named) => self::named(project, named),
        None => choose(project, &project.model),
    }
}

fn open(path: &Path, name: &str) -> Result<TextFile, Failure> {
    let text = fs::read_to_string(path).map_err(|error| {
        let message = texts::cannot_open(name, &reason(&error));
        Failure::new(exit::ENVIRONMENT, Diagnostic::new(Code::E0901, message))
    })?;
    Ok(TextFile::new(name, &text))
}

/// Reads the text of a model, which stands in a file of the project or was shipped.
pub(crate) fn read(
    project: &Project,
    file: TextFile,
    source: ModelSource,
    path: Option<PathBuf>,
) -> Result<Chosen, Unsound> {
    let unsound = |failure: Failure| Unsound {
        failure,
        files: vec![file.clone()],
    };
    let read = Model::read(&file, &project.catalogue, Some(project.currency), source)
        .map_err(|diagnostics| unsound(diagnostics.into()))?;
    let compiled = CompiledModel::new(&read.model).map_err(|error| {
        unsound(Failure::simple(
            Code::E0216,
            winnable_model::Text::of(&error),
        ))
    })?;
    let sha256 = sha256(file.text.as_bytes());
    Ok(Chosen {
        model: read.model,
        compiled,
        file,
        warnings: read.warnings,
        sha256,
        shipped: source == ModelSource::Shipped,
        path,
    })
}

/// The SHA-256 of a text, or of the bytes of a file, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let mut hashed = HashingReader::new(bytes);
    // Reading from memory cannot fail.
    let _ = io::copy(&mut hashed, &mut io::sink());
    hashed.hex()
}

/// The ids that a project can score by.
fn known(project: &Project) -> Vec<String> {
    let mut known: Vec<String> = fs::read_dir(project.root.join("models"))
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .chain(PRESETS.iter().map(|id| (*id).to_owned()))
        .collect();
    known.sort();
    known.dedup();
    known
}
