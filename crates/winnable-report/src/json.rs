//! Results as JSON. Keys stand in a fixed order; within schema `/1` keys are only ever added.
//!
//! The parts that lists repeat stand one to a line, so that two runs compare line by line.

mod account;
mod approval;
mod diagnostic;
mod facts;
mod layout;
mod manifest;
mod rate;
mod row;

use std::io::{self, Write};

use crate::verify::OutputFile;
use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};
use winnable_engine::{LeftOut, Manifest, ScoreList};
use winnable_model::{Diagnostic, FactCatalogue, Lang, Localised, SourceNames};

pub(crate) use diagnostic::DiagnosticJson;
pub(crate) use manifest::{InputJson, ManifestJson};
pub(crate) use rate::RateJson;
use row::RowJson;
pub(crate) use row::ratio;

pub use account::explain_json;
pub use diagnostic::{Checked, SetAside, check_json, diagnostics_json};
pub use facts::facts_json;

/// What the rows of a result are read with.
#[derive(Clone, Copy, Debug)]
pub struct JsonContext<'a> {
    /// The names and types of the facts.
    pub catalogue: &'a FactCatalogue,
    /// The names of the input files and of their columns.
    pub names: &'a SourceNames,
    /// The language of reasons and messages. Keys, ids and codes are the same in every language.
    pub lang: Lang,
}

/// A list that is written as it is walked, so that no second copy of a result is held.
struct Each<'a, T, F>(&'a [T], F);

impl<'a, T, J: Serialize, F: Fn(&'a T) -> J> Serialize for Each<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

/// The rows of a list, each made when it is written.
struct EachRow<'a>(&'a ScoreList<'a>, JsonContext<'a>);

impl Serialize for EachRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = &self.0.rows;
        let mut all = serializer.serialize_seq(Some(rows.len()))?;
        for row in rows.iter() {
            all.serialize_element(&RowJson::new(&row, self.1))?;
        }
        all.end()
    }
}

#[derive(Serialize)]
struct ScoreJson<'a, R, X, W> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    rows: R,
    excluded: X,
    filtered_out: u64,
    filtered_unknown: u64,
    warnings: W,
}

#[derive(Serialize)]
struct ExcludedJson<'a> {
    account_id: &'a str,
    name: &'a str,
    rule: &'a str,
    reason: String,
}

impl<'a> ExcludedJson<'a> {
    fn new(excluded: &'a LeftOut, lang: Lang) -> Self {
        Self {
            account_id: excluded.account_id.as_str(),
            name: &excluded.name,
            rule: &excluded.rule,
            reason: excluded.reason.text(lang),
        }
    }
}

/// The target list: schema `winnable/score/1`.
///
/// # Errors
/// Those of the writer.
pub fn score_json<'a>(
    out: &mut dyn Write,
    list: &'a ScoreList<'a>,
    warnings: &'a [Diagnostic],
    context: JsonContext<'a>,
) -> io::Result<()> {
    let document = ScoreJson {
        schema: "winnable/score/1",
        engine: &list.manifest.engine,
        as_of: list.manifest.as_of.to_string(),
        manifest: ManifestJson::new(&list.manifest),
        rows: EachRow(list, context),
        excluded: Each(&list.excluded, |row| ExcludedJson::new(row, context.lang)),
        filtered_out: list.filtered_out,
        filtered_unknown: list.filtered_unknown,
        warnings: Each(warnings, |warning| {
            DiagnosticJson::new(warning, &[], context.lang)
        }),
    };
    layout::write(out, &document)
}

/// Warnings of a document, their texts in one language.
pub(crate) fn warnings_json(warnings: &[Diagnostic], lang: Lang) -> Vec<DiagnosticJson<'_>> {
    let warnings = warnings.iter();
    warnings
        .map(|warning| DiagnosticJson::new(warning, &[], lang))
        .collect()
}

/// Warnings of a small document that its command makes.
#[cfg(feature = "history")]
pub fn warnings_value(warnings: &[Diagnostic], lang: Lang) -> serde_json::Value {
    // What serialises into a document serialises into a value.
    serde_json::to_value(warnings_json(warnings, lang)).unwrap_or_default()
}

/// Writes a document of any schema.
pub(crate) fn write_document(out: &mut dyn Write, document: &impl Serialize) -> io::Result<()> {
    layout::write(out, document)
}

#[derive(Serialize)]
struct ManifestDocument<'a> {
    schema: &'static str,
    #[serde(flatten)]
    manifest: ManifestJson<'a>,
    outputs: &'a [OutputFile],
}

/// The manifest alone, with the files that it stands beside: schema `winnable/manifest/1`.
///
/// # Errors
/// Those of the writer.
pub fn manifest_json(
    out: &mut dyn Write,
    manifest: &Manifest,
    outputs: &[OutputFile],
) -> io::Result<()> {
    let document = ManifestDocument {
        schema: "winnable/manifest/1",
        manifest: ManifestJson::new(manifest),
        outputs,
    };
    layout::write(out, &document)
}
