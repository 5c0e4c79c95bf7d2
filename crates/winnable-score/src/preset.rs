//! The shipped models.

use winnable_model::document::TextFile;
use winnable_model::{Currency, Diagnostics, FactCatalogue};

use crate::model::{Model, ModelSource};

/// The ids of the shipped models.
///
/// Each has a scale of its own: thresholds belong to a model and are never compared across models.
pub const PRESETS: [&str; 3] = ["fia", "account6", "icp100"];

/// The text of a shipped model, for `winnable init` to copy.
pub fn preset_text(id: &str) -> Option<&'static str> {
    match id {
        "fia" => Some(include_str!("../presets/fia.toml")),
        "account6" => Some(include_str!("../presets/account6.toml")),
        "icp100" => Some(include_str!("../presets/icp100.toml")),
        _ => None,
    }
}

/// A shipped model. For a project in another currency than the model's amounts, the conditions
/// that need those amounts are left unset; `None` as the currency leaves them as they are.
///
/// # Errors
/// `None` for an id that is not shipped. The shipped texts themselves are read without a mistake,
/// which is a test.
pub fn preset(id: &str, catalogue: &FactCatalogue, currency: Option<Currency>) -> Option<Model> {
    read(id, catalogue, currency)?.ok()
}

fn read(
    id: &str,
    catalogue: &FactCatalogue,
    currency: Option<Currency>,
) -> Option<Result<Model, Diagnostics>> {
    let file = TextFile::new(&format!("{id}.toml"), preset_text(id)?);
    let read = Model::read(&file, catalogue, currency, ModelSource::Shipped);
    Some(read.map(|read| read.model))
}

#[cfg(test)]
mod tests;
