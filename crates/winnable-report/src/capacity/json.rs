//! The list that the team can carry in JSON: schema `winnable/capacity/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::list_tier::{Members, ReasonCount};
use winnable_model::Lang;

use super::{CapacityPage, Row, gap};
use crate::json::{DiagnosticJson, ManifestJson, RateJson, warnings_json, write_document};

#[derive(Serialize)]
struct CapacityJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    manifest: ManifestJson<'a>,
    hysteresis: Option<HysteresisJson>,
    swaps_allowed: Option<u64>,
    swaps: u64,
    tiers: Vec<TierJson<'a>>,
    programmes: Vec<ProgrammeJson<'a>>,
    accounts: Vec<AccountJson<'a>>,
    verdicts: VerdictsJson<'a>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct HysteresisJson {
    margin: String,
    runs: u32,
    window_days: u32,
}

#[derive(Serialize)]
struct TierJson<'a> {
    tier: &'a str,
    from_score: String,
    seats: Option<u64>,
    entitled: u64,
    taken: u64,
    left_out: u64,
}

#[derive(Serialize)]
struct ProgrammeJson<'a> {
    name: &'a str,
    kind: &'static str,
    tiers: Vec<&'a str>,
    seats: Option<u64>,
    worked: u64,
    members: Option<usize>,
    beyond: Vec<&'a str>,
}

#[derive(Serialize)]
struct AccountJson<'a> {
    account_id: &'a str,
    name: &'a str,
    score: String,
    tier: Option<&'a str>,
    entitled: Option<&'a str>,
    list_tier: Option<&'a str>,
    list_reason: Option<&'static str>,
    value: Option<String>,
    missed: Option<MissedJson<'a>>,
}

#[derive(Serialize)]
struct MissedJson<'a> {
    tier: Option<&'a str>,
    held_by: &'a str,
    by_value: Option<String>,
    by_score: Option<String>,
}

impl<'a> AccountJson<'a> {
    fn new(page: CapacityPage<'a>, row: &Row<'a>) -> Self {
        let placed = row.placed;
        let missed = placed.missed.map(|missed| {
            let (by_value, by_score) = gap(Some(missed));
            MissedJson {
                tier: page.tier(Some(missed.tier)),
                held_by: page.holder(missed).0,
                by_value,
                by_score,
            }
        });
        Self {
            account_id: row.id,
            name: row.name,
            score: row.placed.score.to_string(),
            tier: page.tier(row.placed.tier),
            entitled: page.tier(placed.entitled),
            list_tier: page.tier(placed.place),
            list_reason: placed.reason.map(winnable_score::list::Reason::name),
            value: row.placed.value.map(|value| value.to_string()),
            missed,
        }
    }
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    verdict: &'static str,
    reason: &'a str,
    accounts: u64,
}

#[derive(Serialize)]
struct RuleJson<'a> {
    rule: Option<&'a str>,
    accounts: u64,
    reasons: Vec<ReasonJson<'a>>,
}

#[derive(Serialize)]
struct VerdictsJson<'a> {
    accepts: u64,
    rejects: u64,
    overrides: u64,
    agreement: RateJson,
    ignored: RateJson,
    ignored_days: u32,
    untold: u64,
    later: u64,
    superseded: u64,
    unknown_accounts: usize,
    unknown_tiers: usize,
    reasons: Vec<ReasonJson<'a>>,
    rules: Vec<RuleJson<'a>>,
}

impl<'a> VerdictsJson<'a> {
    fn new(page: CapacityPage<'a>) -> Self {
        let CapacityPage {
            agreement, words, ..
        } = page;
        let rule = |rule: &'a winnable_engine::list_tier::RuleCount| RuleJson {
            rule: rule.rule.as_deref(),
            accounts: rule.accounts,
            reasons: reasons(&rule.reasons),
        };
        Self {
            accepts: agreement.accepts,
            rejects: agreement.rejects,
            overrides: agreement.overrides,
            agreement: RateJson::new(&agreement.rate),
            ignored: RateJson::new(&agreement.ignored),
            ignored_days: page.ignored_days,
            untold: agreement.untold,
            later: words.later,
            superseded: words.superseded,
            unknown_accounts: words.unknown_accounts.len(),
            unknown_tiers: words.unknown_tiers.len(),
            reasons: reasons(&agreement.reasons),
            rules: agreement.rules.iter().map(rule).collect(),
        }
    }
}

fn reasons(counts: &[ReasonCount]) -> Vec<ReasonJson<'_>> {
    let counts = counts.iter().map(|count| ReasonJson {
        verdict: count.kind.name(),
        reason: &count.reason,
        accounts: count.accounts,
    });
    counts.collect()
}

/// The list as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn capacity_json(out: &mut dyn Write, page: &CapacityPage<'_>, lang: Lang) -> io::Result<()> {
    let rules = page.rules;
    let tiers = page.list.tiers.iter().zip(page.model.tiers());
    let programmes = page.programmes.iter().zip(rules.seats.pools());
    let document = CapacityJson {
        schema: "winnable/capacity/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        currency: page.manifest.currency.code(),
        manifest: ManifestJson::new(page.manifest),
        hysteresis: rules.hysteresis.map(|hysteresis| HysteresisJson {
            margin: hysteresis.margin.to_string(),
            runs: hysteresis.runs,
            window_days: hysteresis.window_days,
        }),
        swaps_allowed: rules.budget.map(|budget| budget.swaps),
        swaps: page.list.swaps,
        tiers: tiers
            .map(|(count, tier)| TierJson {
                tier: tier.id.as_str(),
                from_score: tier.score.unwrap_or_default().to_string(),
                seats: count.seats,
                entitled: count.entitled,
                taken: count.taken,
                left_out: count.left_out,
            })
            .collect(),
        programmes: programmes
            .enumerate()
            .map(|(at, (programme, pool))| ProgrammeJson {
                name: &programme.name,
                kind: programme.kind.name(),
                tiers: page.tiers_of(at),
                seats: pool.seats,
                worked: page.list.worked.get(at).copied().unwrap_or_default(),
                members: page.held(at).map(|members| members.accounts.len()),
                beyond: page
                    .held(at)
                    .map_or(&[][..], Members::beyond)
                    .iter()
                    .map(|account| page.assessment.account(*account).0)
                    .collect(),
            })
            .collect(),
        accounts: page
            .rows()
            .iter()
            .map(|row| AccountJson::new(*page, row))
            .collect(),
        verdicts: VerdictsJson::new(*page),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
