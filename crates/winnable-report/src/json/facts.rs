//! The facts of a run in JSON.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::StandardField;
use winnable_model::{FactCatalogue, FactId, FactLevel, Lang, Localised};

use super::{Each, layout};

#[derive(Serialize)]
struct FactsJson<R> {
    schema: &'static str,
    accounts: u64,
    facts: R,
    standards: Vec<StandardJson>,
}

#[derive(Serialize)]
struct StandardJson {
    field: &'static str,
    conforming: u64,
    description: String,
}

#[derive(Serialize)]
struct FactJson<'a> {
    fact: &'a str,
    #[serde(rename = "type")]
    ty: &'static str,
    level: FactLevel,
    known: u64,
    description: String,
}

/// Each fact with the number of accounts that know it, and the fields that have a standard form with
/// the number of accounts that keep to it: schema `winnable/facts/1`.
///
/// # Errors
/// Those of the writer.
pub fn facts_json(
    out: &mut dyn Write,
    catalogue: &FactCatalogue,
    coverage: &[(FactId, u64)],
    standards: &[(StandardField, u64)],
    accounts: u64,
    lang: Lang,
) -> io::Result<()> {
    let facts = Each(coverage, |(fact, known): &(FactId, u64)| {
        let spec = catalogue.spec(*fact);
        FactJson {
            fact: &spec.name,
            ty: spec.ty.name(),
            level: spec.level,
            known: *known,
            description: spec.text(lang),
        }
    });
    layout::write(
        out,
        &FactsJson {
            schema: "winnable/facts/1",
            accounts,
            facts,
            standards: standards
                .iter()
                .map(|(field, conforming)| StandardJson {
                    field: field.name(),
                    conforming: *conforming,
                    description: field.text(lang),
                })
                .collect(),
        },
    )
}
