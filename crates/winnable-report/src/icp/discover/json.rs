//! A search in JSON: schema `winnable/icp-discover/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_icp::discover::{ColumnFinding, Half, Hypothesis, Tested, Verdict, verdicts};
use winnable_icp::unused::Unused;
use winnable_model::{Lang, Localised};

use super::DiscoverReport;
use crate::icp::leaks::{LeakJson, leaks_json};
use crate::icp::verdict::VerdictJson;
use crate::json::{DiagnosticJson, InputJson, warnings_json, write_document};

#[derive(Serialize)]
struct DiscoverJson<'a> {
    schema: &'static str,
    engine: &'a str,
    table: InputJson<'a>,
    closed: u64,
    won: u64,
    lost: u64,
    open: u64,
    accounts: Option<u64>,
    tested: Option<Tested>,
    reason: Option<&'static str>,
    hypotheses: Vec<HypothesisJson>,
    columns: &'a [ColumnFinding],
    leaks: Vec<LeakJson<'a>>,
    unused: Vec<UnusedJson<'a>>,
    verdicts: Vec<VerdictJson<Verdict>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

/// A hypothesis in JSON: `low` and `high` are those of the lift.
#[derive(Serialize)]
pub(in crate::icp) struct HypothesisJson {
    predicate: String,
    /// The same over facts of a project.
    condition: Option<String>,
    sentence: String,
    n: u64,
    won: u64,
    rest_n: u64,
    rest_won: u64,
    win_rate: f64,
    rest_rate: f64,
    lift: f64,
    low: f64,
    high: f64,
    difference: f64,
    difference_low: f64,
    difference_high: f64,
    p: f64,
    p_holm: f64,
    clustered: bool,
    found_by_search: bool,
    /// The halves of the deals by their time.
    earlier: Option<Half>,
    later: Option<Half>,
}

#[derive(Serialize)]
struct UnusedJson<'a> {
    column: &'a str,
    code: &'static str,
    why: String,
}

impl HypothesisJson {
    pub(in crate::icp) fn new(one: &Hypothesis, lang: Lang) -> Self {
        Self {
            predicate: one.predicate.to_string(),
            condition: one.predicate.as_condition(),
            sentence: one.text(lang),
            n: one.n,
            won: one.won,
            rest_n: one.rest_n,
            rest_won: one.rest_won,
            win_rate: one.win_rate,
            rest_rate: one.rest_rate,
            lift: one.lift,
            low: one.lift_interval.low,
            high: one.lift_interval.high,
            difference: one.difference,
            difference_low: one.difference_interval.low,
            difference_high: one.difference_interval.high,
            p: one.p,
            p_holm: one.p_holm,
            clustered: one.clustered,
            found_by_search: one.found_by_search,
            earlier: one.halves.map(|[earlier, _]| earlier),
            later: one.halves.map(|[_, later]| later),
        }
    }
}

/// A search as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn discover_json(
    out: &mut dyn Write,
    report: &DiscoverReport<'_>,
    lang: Lang,
) -> io::Result<()> {
    let found = report.discovery;
    let unused = |one| {
        let Unused { column, why }: &Unused = one;
        UnusedJson {
            column,
            code: why.name(),
            why: why.text(lang),
        }
    };
    let verdict = |verdict: Verdict| VerdictJson::new(verdict, lang);
    let document = DiscoverJson {
        schema: "winnable/icp-discover/1",
        engine: report.engine,
        table: InputJson::new(report.input),
        closed: found.closed(),
        won: found.won,
        lost: found.lost,
        open: found.open,
        accounts: found.accounts,
        tested: found.tested.ok(),
        reason: found.tested.err().map(winnable_metrics::Reason::code),
        hypotheses: found
            .hypotheses
            .iter()
            .map(|one| HypothesisJson::new(one, lang))
            .collect(),
        columns: &found.columns,
        leaks: leaks_json(&found.leaks, lang),
        unused: found.unused.iter().map(unused).collect(),
        verdicts: verdicts(found).into_iter().map(verdict).collect(),
        warnings: warnings_json(report.warnings, lang),
    };
    write_document(out, &document)
}
