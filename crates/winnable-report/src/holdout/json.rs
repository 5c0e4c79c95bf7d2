//! ABM against the rest in JSON: schema `winnable/holdout/1`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::metrics::{ComparedDeal, ComparisonWarning};
use winnable_metrics::Reason;
use winnable_metrics::abm::{Alike, Comparison, Contrast, Side, Verdict};
use winnable_model::{Currency, Lang, Localised, Outcome, SourceNames};

use super::{HoldoutReport, figure};
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};

#[derive(Serialize)]
struct HoldoutJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    verdict: &'static str,
    reason: Option<&'static str>,
    method: &'static str,
    source: &'static str,
    draw: Option<&'a str>,
    programme: Option<&'a str>,
    start: Option<String>,
    level: &'static str,
    accounts: AccountsJson,
    alike: Option<Alike>,
    rows: Vec<RowJson>,
    time_to_close_p: Option<String>,
    cautions: Vec<CautionJson>,
    deals: Vec<DealJson<'a>>,
    left_out: BTreeMap<&'static str, u64>,
    manifest: ManifestJson<'a>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct AccountsJson {
    treated: u64,
    control: u64,
    outside: u64,
}

#[derive(Serialize)]
struct CautionJson {
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct SideJson {
    value: Option<String>,
    successes: Option<u64>,
    n: u64,
    accounts: u64,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct ContrastJson {
    treated: SideJson,
    control: SideJson,
    difference: Option<String>,
    low: Option<String>,
    high: Option<String>,
    p_value: Option<String>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct RowJson {
    measure: &'static str,
    unit: &'static str,
    currency: Option<&'static str>,
    verdict: &'static str,
    #[serde(flatten)]
    contrast: ContrastJson,
    p_adjusted: Option<String>,
    crude: Option<ContrastJson>,
}

#[derive(Serialize)]
struct DealJson<'a> {
    arm: &'static str,
    account_id: &'a str,
    opportunity_id: &'a str,
    outcome: &'static str,
    file: Option<String>,
    row: u32,
}

impl SideJson {
    fn new(side: &Side) -> Self {
        Self {
            value: side.value.ok().and_then(figure::machine),
            successes: side.successes,
            n: side.n,
            accounts: side.accounts,
            reason: side.value.err().map(Reason::code),
        }
    }
}

impl ContrastJson {
    fn new(contrast: &Contrast) -> Self {
        let found = contrast.difference.ok();
        Self {
            treated: SideJson::new(&contrast.treated),
            control: SideJson::new(&contrast.control),
            difference: found.and_then(|found| figure::machine(found.value)),
            low: found.and_then(|found| figure::machine(found.interval.low)),
            high: found.and_then(|found| figure::machine(found.interval.high)),
            p_value: found.and_then(|found| figure::machine(found.p_value)),
            reason: contrast.difference.err().map(Reason::code),
        }
    }
}

impl RowJson {
    fn new(one: &Comparison, currency: Currency) -> Self {
        let unit = one.measure.unit();
        let found = one.contrast.difference.ok();
        Self {
            measure: one.measure.name(),
            unit: unit.name(),
            currency: unit.is_money().then(|| currency.code()),
            verdict: one.verdict.name(),
            contrast: ContrastJson::new(&one.contrast),
            p_adjusted: found.and_then(|found| figure::machine(found.adjusted)),
            crude: one.crude.as_ref().map(ContrastJson::new),
        }
    }
}

fn deal<'a>(deal: &'a ComparedDeal, names: &SourceNames) -> DealJson<'a> {
    DealJson {
        arm: deal.arm.name(),
        account_id: &deal.account,
        opportunity_id: &deal.id,
        outcome: match deal.outcome {
            Outcome::Open => "open",
            Outcome::Won => "won",
            Outcome::Lost => "lost",
        },
        file: names.row(deal.row).map(|place| place.file),
        row: deal.row.line,
    }
}

fn caution(warning: &ComparisonWarning, lang: Lang) -> CautionJson {
    CautionJson {
        code: warning.code(),
        message: warning.text(lang),
    }
}

/// A comparison: schema `winnable/holdout/1`. Shares and differences are decimal strings, shares as
/// ratios from 0 to 1; `verdict` is `differs` where a row has one, else `cannot_tell`.
///
/// # Errors
/// Those of the writer.
pub fn holdout_json(out: &mut dyn Write, report: &HoldoutReport<'_>, lang: Lang) -> io::Result<()> {
    let (comparison, manifest) = (report.comparison, report.manifest);
    let outcomes = comparison.outcomes.as_ref();
    let rows = outcomes.map_or_else(|_| &[][..], |outcomes| &outcomes.comparisons);
    let differs = rows.iter().any(|one| one.verdict != Verdict::CannotTell);
    let document = HoldoutJson {
        schema: "winnable/holdout/1",
        engine: &manifest.engine,
        as_of: comparison.as_of.to_string(),
        currency: comparison.currency.code(),
        verdict: if differs {
            "differs"
        } else {
            Verdict::CannotTell.name()
        },
        reason: outcomes.err().map(|reason| reason.code()),
        method: comparison.source.method().name(),
        source: comparison.source.name(),
        draw: comparison.draw.as_deref(),
        programme: comparison.programme.as_deref(),
        start: comparison.start.map(|start| start.to_string()),
        level: "0.95",
        accounts: AccountsJson {
            treated: outcomes.map_or(0, |outcomes| outcomes.treated),
            control: outcomes.map_or(0, |outcomes| outcomes.control),
            outside: comparison.outside,
        },
        alike: outcomes.ok().and_then(|outcomes| outcomes.alike),
        rows: rows
            .iter()
            .map(|one| RowJson::new(one, comparison.currency))
            .collect(),
        time_to_close_p: outcomes
            .ok()
            .and_then(|outcomes| outcomes.time_to_close.ok())
            .and_then(figure::machine),
        cautions: comparison
            .warnings
            .iter()
            .map(|one| caution(one, lang))
            .collect(),
        deals: comparison
            .deals
            .iter()
            .map(|one| deal(one, report.names))
            .collect(),
        left_out: comparison
            .left_out
            .iter()
            .map(|(why, count)| (why.name(), *count))
            .collect(),
        manifest: ManifestJson::new(manifest),
        warnings: warnings_json(report.warnings, lang),
    };
    write_document(out, &document)
}
