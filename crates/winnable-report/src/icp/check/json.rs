//! A check in JSON: schema `winnable/icp-check/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::ProfileRow;
use winnable_icp::profile::{ClassResult, GapVerdict, Split, channels, message_rows};
use winnable_model::Lang;

use super::{ProfileReport, class_name, ids};
use crate::json::{DiagnosticJson, ManifestJson, write_document};

#[derive(Serialize)]
struct CheckJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    icp: IcpJson<'a>,
    counted: u64,
    left_out: u64,
    criteria: Vec<CriterionJson<'a>>,
    classes: Vec<ClassJson>,
    core_against_adjacent: GapJson,
    supply: SupplyJson,
    splits: Vec<SplitJson>,
    blocked: Option<Vec<BlockedJson<'a>>>,
    standards: Vec<StandardJson>,
    value_data: Vec<ValueJson<'a>>,
    channels: Vec<ChannelJson>,
    message: Vec<MessageJson<'a>>,
    accounts: Vec<AccountJson<'a>>,
    manifest: ManifestJson<'a>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
pub(in crate::icp) struct IcpJson<'a> {
    id: &'a str,
    title: &'a str,
    file: &'a str,
    sha256: &'a str,
    agreed: String,
    adjacent_up_to: u32,
    reachable_count: Option<u64>,
}

#[derive(Serialize)]
struct CriterionJson<'a> {
    id: &'a str,
    part: &'static str,
    core: bool,
    condition: &'a str,
    facts: Vec<FactJson<'a>>,
    met: u64,
    unmet: u64,
    unknown: u64,
}

#[derive(Serialize)]
struct FactJson<'a> {
    fact: &'a str,
    known: u64,
}

#[derive(Serialize)]
struct ClassJson {
    class: &'static str,
    accounts: u64,
    won: u64,
    lost: u64,
    open: u64,
    of_shared_accounts: u64,
    design_effect: f64,
    win_rate: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    reason: Option<&'static str>,
    customers: u64,
    expanded: u64,
    expansion: Option<f64>,
    expansion_low: Option<f64>,
    expansion_high: Option<f64>,
    expansion_reason: Option<&'static str>,
}

#[derive(Serialize)]
struct GapJson {
    verdict: GapVerdict,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
    clustered: bool,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct SupplyJson {
    core: u64,
    adjacent: u64,
    undecided: u64,
    at_most: f64,
    goal: Option<u64>,
}

#[derive(Serialize)]
struct BlockedJson<'a> {
    requirement: &'a str,
    accounts: u64,
    revenue: String,
    without_amount: u64,
}

#[derive(Serialize)]
struct SplitJson {
    resource: &'static str,
    core: String,
    adjacent: String,
    outside: String,
    undecided: String,
    unattributed: String,
    core_share_low: Option<String>,
    core_share_high: Option<String>,
    verdict: winnable_icp::profile::Verdict,
}

#[derive(Serialize)]
struct StandardJson {
    field: &'static str,
    conforming: u64,
}

#[derive(Serialize)]
struct ValueJson<'a> {
    kind: &'static str,
    fact: &'a str,
    known: u64,
}

#[derive(Serialize)]
struct ChannelJson {
    channel: &'static str,
    fits: bool,
    lacks: Vec<&'static str>,
    size_leads_to_it: Option<bool>,
}

#[derive(Serialize)]
struct MessageJson<'a> {
    part: &'static str,
    text: Option<&'a str>,
    holds: bool,
}

#[derive(Serialize)]
struct AccountJson<'a> {
    account_id: &'a str,
    name: &'a str,
    class: String,
    unmet: Vec<&'a str>,
    unknown: Vec<&'a str>,
}

impl<'a> IcpJson<'a> {
    pub(in crate::icp) fn new(
        profile: &'a winnable_icp::profile::Profile,
        sha256: &'a str,
    ) -> Self {
        Self {
            id: &profile.id,
            title: &profile.title,
            file: &profile.file,
            sha256,
            agreed: profile.agreed.to_string(),
            adjacent_up_to: profile.adjacent_up_to,
            reachable_count: profile.reachable_count,
        }
    }
}

/// A check as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn profile_check_json(
    out: &mut dyn Write,
    report: &ProfileReport<'_>,
    lang: Lang,
) -> io::Result<()> {
    let (profile, check) = (report.profile, report.check);
    let sources = std::slice::from_ref(report.file);
    let document = CheckJson {
        schema: "winnable/icp-check/1",
        engine: &report.manifest.engine,
        as_of: report.manifest.as_of.to_string(),
        icp: IcpJson::new(profile, report.sha256),
        counted: check.rows.len() as u64,
        left_out: check.left_out,
        criteria: criteria(report),
        classes: check.results.classes.iter().map(class).collect(),
        core_against_adjacent: gap(report),
        supply: SupplyJson {
            core: check.supply.core,
            adjacent: check.supply.adjacent,
            undecided: check.supply.undecided,
            at_most: check.supply.at_most,
            goal: profile.goal,
        },
        splits: check.splits.iter().map(split).collect(),
        blocked: blocked(report),
        standards: check
            .standards
            .iter()
            .map(|(field, conforming)| StandardJson {
                field: field.name(),
                conforming: *conforming,
            })
            .collect(),
        value_data: check
            .value_data
            .iter()
            .map(|(kind, fact, known)| ValueJson {
                kind: kind.name(),
                fact: &report.catalogue.spec(*fact).name,
                known: *known,
            })
            .collect(),
        channels: channels(profile)
            .into_iter()
            .map(|row| ChannelJson {
                channel: row.channel.name(),
                fits: row.fits(),
                lacks: row.lacks.iter().map(|need| need.key()).collect(),
                size_leads_to_it: row.size_leads_to_it,
            })
            .collect(),
        message: message_rows(profile)
            .into_iter()
            .map(|row| MessageJson {
                part: row.part.name(),
                text: row.text,
                holds: row.holds,
            })
            .collect(),
        accounts: check.rows.iter().map(|row| account(report, row)).collect(),
        manifest: ManifestJson::new(report.manifest),
        warnings: report
            .warnings
            .iter()
            .map(|warning| DiagnosticJson::new(warning, sources, lang))
            .collect(),
    };
    write_document(out, &document)
}

fn criteria<'a>(report: &ProfileReport<'a>) -> Vec<CriterionJson<'a>> {
    let both = report.profile.criteria.iter().zip(&report.check.criteria);
    both.map(|(criterion, count)| CriterionJson {
        id: &criterion.id,
        part: criterion.part.name(),
        core: criterion.core,
        condition: criterion.condition.source(),
        facts: count
            .facts
            .iter()
            .map(|(fact, known)| FactJson {
                fact: &report.catalogue.spec(*fact).name,
                known: *known,
            })
            .collect(),
        met: count.met,
        unmet: count.unmet,
        unknown: count.unknown,
    })
    .collect()
}

fn class(of: &ClassResult) -> ClassJson {
    ClassJson {
        class: of.class.map_or("undecided", |class| class.name()),
        accounts: of.accounts,
        won: of.won,
        lost: of.lost,
        open: of.open,
        of_shared_accounts: of.of_shared_accounts,
        design_effect: of.design_effect,
        win_rate: of.win_rate.ok(),
        low: of.interval.ok().map(|interval| interval.low),
        high: of.interval.ok().map(|interval| interval.high),
        reason: of.win_rate.err().map(winnable_metrics::Reason::code),
        customers: of.customers,
        expanded: of.expanded,
        expansion: of.expansion.ok(),
        expansion_low: of.expansion_interval.ok().map(|interval| interval.low),
        expansion_high: of.expansion_interval.ok().map(|interval| interval.high),
        expansion_reason: of.expansion.err().map(winnable_metrics::Reason::code),
    }
}

fn gap(report: &ProfileReport<'_>) -> GapJson {
    let results = &report.check.results;
    let gap = results.gap;
    GapJson {
        verdict: results.verdict(),
        difference: gap.ok().map(|gap| gap.difference),
        low: gap.ok().map(|gap| gap.interval.low),
        high: gap.ok().map(|gap| gap.interval.high),
        p: gap.ok().map(|gap| gap.p),
        clustered: gap.is_ok_and(|gap| gap.clustered),
        reason: gap.err().map(winnable_metrics::Reason::code),
    }
}

fn blocked<'a>(report: &ProfileReport<'a>) -> Option<Vec<BlockedJson<'a>>> {
    let rows = report.check.blocked.as_ref()?.iter();
    let rows = rows.map(|row| BlockedJson {
        requirement: &row.requirement,
        accounts: row.accounts,
        revenue: row.revenue.normalize().to_string(),
        without_amount: row.without_amount,
    });
    Some(rows.collect())
}

fn split(of: &Split) -> SplitJson {
    let share = of.core_share;
    SplitJson {
        resource: of.resource.name(),
        core: of.core.normalize().to_string(),
        adjacent: of.adjacent.normalize().to_string(),
        outside: of.outside.normalize().to_string(),
        undecided: of.undecided.normalize().to_string(),
        unattributed: of.unattributed.normalize().to_string(),
        core_share_low: share.map(|(low, _)| low.round_dp(6).normalize().to_string()),
        core_share_high: share.map(|(_, high)| high.round_dp(6).normalize().to_string()),
        verdict: of.verdict,
    }
}

fn account<'a>(report: &ProfileReport<'a>, row: &'a ProfileRow) -> AccountJson<'a> {
    AccountJson {
        account_id: &row.id,
        name: &row.name,
        class: class_name(&row.standing),
        unmet: ids(report.profile, &row.standing.unmet),
        unknown: ids(report.profile, &row.standing.unknown),
    }
}
