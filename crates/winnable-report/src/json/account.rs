//! One account in JSON: the row, all known facts, the people.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::{Manifest, PersonLine};
use winnable_model::{FactId, FactRow, FactValue, Localised, PersonId, Points};

use super::row::{OriginalJson, RowJson, SourceJson, originals};
use super::{JsonContext, ManifestJson, layout};
use crate::explain::Subject;
use crate::value::JsonValue;

#[derive(Serialize)]
struct AccountJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    excluded: Option<RuleJson<'a>>,
    account: RowJson<'a>,
    facts: Vec<FactJson<'a>>,
    people: Vec<PersonJson<'a>>,
    people_left_out: u64,
}

#[derive(Serialize)]
struct RuleJson<'a> {
    rule: &'a str,
    reason: String,
}

#[derive(Serialize)]
struct FactJson<'a> {
    fact: &'a str,
    #[serde(rename = "type")]
    ty: &'static str,
    value: JsonValue<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    original: Vec<OriginalJson<'a>>,
    #[serde(flatten)]
    source: SourceJson<'a>,
}

#[derive(Serialize)]
struct PersonJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    title: Option<&'a str>,
    role: Option<&'static str>,
    seniority: Option<&'static str>,
    department: Option<&'static str>,
    engaged: bool,
    fit: Points,
    engagement: Points,
    last_touch: Option<String>,
}

/// One account: schema `winnable/explain/1`. An excluded account has its rule and reason beside
/// the score that it would have had.
///
/// People's keys and names are written with `contacts` alone, since a key may be an e-mail
/// address.
///
/// # Errors
/// Those of the writer.
pub fn explain_json(
    out: &mut dyn Write,
    subject: Subject<'_>,
    manifest: &Manifest,
    contacts: bool,
    context: JsonContext<'_>,
) -> io::Result<()> {
    let row = subject.row();
    let excluded = match subject {
        Subject::Listed(_) => None,
        Subject::Excluded(excluded) => Some(RuleJson {
            rule: &excluded.rule,
            reason: excluded.reason.text(context.lang),
        }),
    };
    let document = AccountJson {
        schema: "winnable/explain/1",
        engine: &manifest.engine,
        as_of: manifest.as_of.to_string(),
        manifest: ManifestJson::new(manifest),
        excluded,
        account: RowJson::new(row, context),
        facts: row
            .facts
            .known()
            .map(|(id, value)| fact(id, value, &row.facts, context))
            .collect(),
        people: row
            .people
            .iter()
            .map(|line| person(line, contacts))
            .collect(),
        people_left_out: row.people_left_out,
    };
    layout::write(out, &document)
}

fn fact<'a>(
    id: FactId,
    value: &'a FactValue,
    facts: &'a FactRow,
    context: JsonContext<'a>,
) -> FactJson<'a> {
    FactJson {
        fact: context.fact(id),
        ty: context.catalogue.spec(id).ty.name(),
        value: JsonValue(value),
        original: originals(facts.originals(id)),
        source: SourceJson::new(facts.provenance(id), context),
    }
}

fn person(line: &PersonLine, contacts: bool) -> PersonJson<'_> {
    PersonJson {
        id: contacts.then_some(&line.id).map(PersonId::as_str),
        name: line.name.as_deref().filter(|_| contacts),
        title: line.title.as_deref(),
        role: line.role.map(winnable_model::BuyingRole::name),
        seniority: line.seniority.map(winnable_model::Seniority::name),
        department: line.department.map(winnable_model::Department::name),
        engaged: line.engaged,
        fit: line.fit,
        engagement: line.engagement,
        last_touch: line.last_touch.map(|date| date.to_string()),
    }
}
