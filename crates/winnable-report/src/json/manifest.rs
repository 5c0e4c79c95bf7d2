//! The manifest of a run in JSON.

use std::collections::BTreeMap;

use serde::Serialize;
use winnable_engine::{AsOfSource, InputFile, Manifest};

#[derive(Serialize)]
pub(crate) struct ManifestJson<'a> {
    engine: &'a str,
    model: ModelJson<'a>,
    as_of: String,
    as_of_source: &'static str,
    motion: &'static str,
    filter: Option<&'a str>,
    currency: &'static str,
    currency_assumed: bool,
    time_zone: &'a str,
    privacy: PrivacyJson,
    inputs: Vec<InputJson<'a>>,
}

#[derive(Serialize)]
struct PrivacyJson {
    strict: bool,
    contacts: bool,
    do_not_contact: u64,
    touches_left_out: u64,
}

#[derive(Serialize)]
struct ModelJson<'a> {
    id: &'a str,
    sha256: &'a str,
    shipped: bool,
}

#[derive(Serialize)]
pub(crate) struct InputJson<'a> {
    name: &'a str,
    kind: &'a str,
    dialect: &'a str,
    read_as: &'a BTreeMap<String, String>,
    sha256: &'a str,
    bytes: u64,
    rows_read: u64,
    accepted: u64,
    repaired: u64,
    quarantined: u64,
    skipped: &'a BTreeMap<String, u64>,
    unmatched: u64,
    cells: u64,
    breakdown: &'a BTreeMap<String, u64>,
    latest: Option<String>,
}

impl<'a> ManifestJson<'a> {
    pub(crate) fn new(manifest: &'a Manifest) -> Self {
        Self {
            engine: &manifest.engine,
            model: ModelJson {
                id: &manifest.model,
                sha256: &manifest.model_sha256,
                shipped: manifest.model_shipped,
            },
            as_of: manifest.as_of.to_string(),
            as_of_source: match manifest.as_of_source {
                AsOfSource::Stated => "stated",
                AsOfSource::Data => "data",
            },
            motion: manifest.motion.name(),
            filter: manifest.filter.as_deref(),
            currency: manifest.currency.code(),
            currency_assumed: manifest.currency_assumed,
            time_zone: &manifest.time_zone,
            privacy: PrivacyJson {
                strict: manifest.privacy.strict,
                contacts: manifest.privacy.contacts,
                do_not_contact: manifest.privacy.do_not_contact,
                touches_left_out: manifest.privacy.touches_left_out,
            },
            inputs: manifest.inputs.iter().map(InputJson::new).collect(),
        }
    }
}

impl<'a> InputJson<'a> {
    pub(crate) fn new(input: &'a InputFile) -> Self {
        Self {
            name: &input.name,
            kind: &input.kind,
            dialect: &input.dialect,
            read_as: &input.read_as,
            sha256: &input.sha256,
            bytes: input.bytes,
            rows_read: input.rows_read,
            accepted: input.accepted,
            repaired: input.repaired,
            quarantined: input.quarantined,
            skipped: &input.skipped,
            unmatched: input.unmatched,
            cells: input.cells,
            breakdown: &input.breakdown,
            latest: input.latest.map(|day| day.to_string()),
        }
    }
}
