//! A model over the rows of a wide table.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use winnable_icp::table_model::{TableModel, catalogue};
use winnable_model::document::TextFile;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic, Text};
use winnable_score::{CompiledModel, Model, ModelSource, preset_text};

use super::table::WideTable;
use crate::failure::{Failure, exit};
use crate::project::Unsound;

/// The scores of a model.
pub(super) struct Scores {
    /// The id of the model.
    pub(super) id: String,
    /// The score of each row.
    pub(super) of_rows: Vec<Option<f64>>,
    /// What should be known of the model.
    pub(super) warnings: Vec<Diagnostic>,
}

/// Scores each row by the model of a file, or by a shipped one of that id.
pub(super) fn scores(
    table: &WideTable,
    named: &str,
    as_of: Option<NaiveDate>,
) -> Result<Scores, Unsound> {
    let (file, source) = file(named)?;
    let unsound = |failure: Failure| Unsound {
        failure,
        files: vec![file.clone()],
    };
    let needed = Model::custom_facts(&file);
    let mut facts = catalogue(&table.table, &needed);
    for (name, ty) in needed {
        // A fact of no column is unknown in every row, and said to be.
        let _ = facts.add_custom(&name, ty);
    }
    let read = Model::read(&file, &facts, None, source)
        .map_err(|diagnostics| unsound(diagnostics.into()))?;
    let compiled = CompiledModel::new(&read.model)
        .map_err(|error| unsound(Failure::simple(Code::E0216, Text::of(&error))))?;
    let bound = TableModel::new(&table.table, &compiled, &facts);
    let mut warnings: Vec<Diagnostic> = read.warnings.iter().cloned().collect();
    if !bound.missing.is_empty() {
        let text = texts::facts_without_column(&bound.missing.join(", "));
        let diagnostic = Diagnostic::new(Code::W0133, text).at_file(&table.name);
        warnings.push(diagnostic.with_help(texts::name_columns()));
    }
    let head = file.text.lines().take_while(|line| line.starts_with('#'));
    let this = format!(": {}", table.name);
    if head.into_iter().any(|line| line.ends_with(&this)) {
        let text = texts::learned_from_it(&read.model.id);
        let diagnostic = Diagnostic::new(Code::W0135, text).at_file(&table.name);
        warnings.push(diagnostic.with_help(texts::judge_by_others()));
    }
    let scores = bound.scores(as_of);
    Ok(Scores {
        id: read.model.id.to_string(),
        of_rows: scores.into_iter().map(|one| Some(one.score)).collect(),
        warnings,
    })
}

fn file(named: &str) -> Result<(TextFile, ModelSource), Failure> {
    if !Path::new(named).exists()
        && let Some(text) = preset_text(named)
    {
        let file = TextFile::new(&format!("{named}.toml"), text);
        return Ok((file, ModelSource::Shipped));
    }
    let text = fs::read_to_string(named).map_err(|error| {
        let message = cli_texts::cannot_open(named, &reason(&error));
        Failure::new(exit::ENVIRONMENT, Diagnostic::new(Code::E0901, message))
    })?;
    Ok((TextFile::new(named, &text), ModelSource::Project))
}
