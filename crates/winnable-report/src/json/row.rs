//! A scored account in JSON.

use serde::Serialize;
use serde_json::Number;
use winnable_engine::ScoreRow;
use winnable_model::{FactId, Localised, Original, Points, Provenance};
use winnable_score::{Blocked, Contribution, Evidence, FactorSum, NextBest, Note};

use super::JsonContext;
use super::approval::{self, PeopleJson, StepJson};
use crate::value::JsonValue;

#[derive(Serialize)]
pub(super) struct RowJson<'a> {
    account_id: &'a str,
    name: &'a str,
    derived: bool,
    score: String,
    low: String,
    high: String,
    tier: Option<&'a str>,
    tier_certain: bool,
    programme: Option<&'a str>,
    blocked_by: Vec<BlockedJson<'a>>,
    naive_sum: Points,
    completeness: Number,
    revenue_basis: String,
    factors: Vec<FactorJson<'a>>,
    contributions: Vec<ContributionJson<'a>>,
    next_best: Vec<NextBestJson<'a>>,
    notes: Vec<NoteJson>,
    approval_chain: Option<Vec<StepJson>>,
    approval_unplaced: Option<PeopleJson>,
}

#[derive(Serialize)]
struct BlockedJson<'a> {
    tier: &'a str,
    condition: &'a str,
    reason: String,
}

#[derive(Serialize)]
struct FactorJson<'a> {
    factor: &'a str,
    points: Points,
    out_of: Points,
}

#[derive(Serialize)]
struct ContributionJson<'a> {
    criterion: &'a str,
    factor: Option<&'a str>,
    points: Points,
    out_of: Points,
    low: Points,
    high: Points,
    state: &'static str,
    evidence: Option<EvidenceJson<'a>>,
}

#[derive(Serialize)]
struct EvidenceJson<'a> {
    fact: &'a str,
    value: JsonValue<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    original: Vec<OriginalJson<'a>>,
    #[serde(flatten)]
    source: SourceJson<'a>,
}

/// What a converted amount was before: the stated amounts of one currency at one rate. `rate` and its
/// day are `null` for what was in the currency already.
#[derive(Serialize)]
pub(super) struct OriginalJson<'a> {
    value: JsonValue<'a>,
    rate: Option<String>,
    rate_date: Option<String>,
    amounts: u64,
}

/// Where a value came from: the cell and its text, or how many rows and one of them.
#[derive(Serialize)]
pub(super) struct SourceJson<'a> {
    at: Vec<PlaceJson>,
    raw: Option<&'a str>,
    rows: Option<u64>,
}

#[derive(Serialize)]
struct PlaceJson {
    file: String,
    row: u32,
    column: Option<String>,
}

#[derive(Serialize)]
struct NextBestJson<'a> {
    fact: &'a str,
    could_add: Points,
    could_take: Points,
    could_lift_to: Option<&'a str>,
}

#[derive(Serialize)]
struct NoteJson {
    code: &'static str,
    text: String,
}

impl<'a> JsonContext<'a> {
    pub(super) fn fact(self, fact: FactId) -> &'a str {
        &self.catalogue.spec(fact).name
    }
}

impl<'a> RowJson<'a> {
    pub(super) fn new(row: &'a ScoreRow, context: JsonContext<'a>) -> Self {
        let receipt = &row.receipt;
        Self {
            account_id: row.account_id.as_str(),
            name: &row.name,
            derived: row.derived,
            score: receipt.scored.score.to_string(),
            low: receipt.scored.low.to_string(),
            high: receipt.scored.high.to_string(),
            tier: receipt.tier.as_ref().map(winnable_model::TierId::as_str),
            tier_certain: receipt.scored.tier_certain,
            programme: receipt.programme.as_deref(),
            blocked_by: receipt
                .blocked_by
                .iter()
                .map(|b| blocked(b, context))
                .collect(),
            naive_sum: row.naive_sum,
            completeness: ratio(receipt.scored.completeness()),
            revenue_basis: row.revenue_basis.text(context.lang),
            factors: receipt.factors.iter().map(factor).collect(),
            contributions: receipt
                .contributions
                .iter()
                .map(|c| line(c, context))
                .collect(),
            next_best: receipt
                .next_best
                .iter()
                .map(|n| next_best(n, context))
                .collect(),
            notes: receipt.notes.iter().map(|n| note(n, context)).collect(),
            approval_chain: approval::steps(row),
            approval_unplaced: approval::unplaced(row),
        }
    }
}

fn blocked<'a>(blocked: &'a Blocked, context: JsonContext<'_>) -> BlockedJson<'a> {
    BlockedJson {
        tier: blocked.tier.as_str(),
        condition: &blocked.condition,
        reason: blocked.reason.text(context.lang),
    }
}

fn factor(sum: &FactorSum) -> FactorJson<'_> {
    FactorJson {
        factor: &sum.factor,
        points: sum.points,
        out_of: sum.out_of,
    }
}

fn line<'a>(line: &'a Contribution, context: JsonContext<'a>) -> ContributionJson<'a> {
    ContributionJson {
        criterion: &line.criterion,
        factor: line.factor.as_deref(),
        points: line.points,
        out_of: line.out_of,
        low: line.low,
        high: line.high,
        state: line.state.name(),
        evidence: line.evidence.as_ref().map(|e| evidence(e, context)),
    }
}

fn evidence<'a>(evidence: &'a Evidence, context: JsonContext<'a>) -> EvidenceJson<'a> {
    EvidenceJson {
        fact: context.fact(evidence.fact),
        value: JsonValue(&evidence.value),
        original: originals(&evidence.originals),
        source: SourceJson::new(evidence.provenance.as_ref(), context),
    }
}

/// What a converted amount was before; nothing where nothing was converted.
pub(super) fn originals(originals: &[Original]) -> Vec<OriginalJson<'_>> {
    let one = originals.iter().map(|original| OriginalJson {
        value: JsonValue(&original.value),
        rate: original.applied.map(|applied| applied.rate.to_string()),
        rate_date: original.applied.map(|applied| applied.date.to_string()),
        amounts: original.amounts,
    });
    one.collect()
}

impl<'a> SourceJson<'a> {
    pub(super) fn new(provenance: Option<&'a Provenance>, context: JsonContext<'_>) -> Self {
        let (place, raw, rows) = match provenance {
            Some(Provenance::Cell { at, raw }) => (context.names.cell(*at), Some(&**raw), None),
            Some(Provenance::Rows { count, example }) => (
                example.and_then(|row| context.names.row(row)),
                None,
                Some(*count),
            ),
            // A fixed value and an unrecorded one have no place.
            _ => (None, None, None),
        };
        let at = place.map(|place| PlaceJson {
            file: place.file,
            row: place.row,
            column: place.column,
        });
        Self {
            at: at.into_iter().collect(),
            raw,
            rows,
        }
    }
}

fn next_best<'a>(next: &'a NextBest, context: JsonContext<'a>) -> NextBestJson<'a> {
    NextBestJson {
        fact: context.fact(next.fact),
        could_add: next.could_add,
        could_take: next.could_take,
        could_lift_to: next
            .could_lift_to
            .as_ref()
            .map(winnable_model::TierId::as_str),
    }
}

fn note(note: &Note, context: JsonContext<'_>) -> NoteJson {
    NoteJson {
        code: note.code,
        text: note.text.text(context.lang),
    }
}

/// Ten-thousandths as a number in [0, 1] with the digits it has: `0.8125`, `1`.
pub(crate) fn ratio(ten_thousandths: u16) -> Number {
    let (whole, rest) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
    let digits = format!("{rest:04}");
    let digits = digits.trim_end_matches('0');
    let text = if digits.is_empty() {
        whole.to_string()
    } else {
        format!("{whole}.{digits}")
    };
    // The text is a JSON number by its making.
    text.parse().unwrap_or_else(|_| Number::from(whole))
}

#[cfg(test)]
mod tests;
