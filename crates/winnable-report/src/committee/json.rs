//! Buying committees in JSON: schema `winnable/committee/1`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::PersonLine;
use winnable_engine::committee::{
    Committee, CoverageCurve, CoveragePoint, CoverageSide, DealThreads, PointAt, RoleCover, RoleGap,
};
use winnable_model::programme::{AssetStage, Message, Theme};
use winnable_model::{Lang, Localised};

use super::{CommitteePage, sentence};
use crate::json::{DiagnosticJson, ManifestJson, RateJson, warnings_json, write_document};

#[derive(Serialize)]
struct CommitteeJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    required: Vec<&'static str>,
    coverage: RateJson,
    unknown_accounts: u64,
    gaps: Vec<GapJson<'a>>,
    open_deals: u64,
    single_threaded: Option<u64>,
    accounts: Vec<AccountJson<'a>>,
    curve: CurveJson,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct GapJson<'a> {
    role: &'static str,
    engaged: Option<u64>,
    known: u64,
    missing: u64,
    open: u64,
    unknown: u64,
    messages: Vec<MessageJson<'a>>,
    themes: Vec<ThemeJson>,
}

impl<'a> GapJson<'a> {
    fn new(page: CommitteePage<'a>, gap: &RoleGap, lang: Lang) -> Self {
        Self {
            role: gap.role.name(),
            engaged: gap.engaged,
            known: gap.known,
            missing: gap.missing,
            open: gap.open,
            unknown: gap.unknown,
            messages: page.messages_of(gap.role).map(MessageJson::new).collect(),
            themes: Theme::of(gap.role)
                .iter()
                .map(|theme| ThemeJson {
                    id: theme.name(),
                    text: theme.text(lang),
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct MessageJson<'a> {
    line: u64,
    stage: Option<&'static str>,
    theme: Option<&'a str>,
    text: Option<&'a str>,
}

impl<'a> MessageJson<'a> {
    fn new(message: &'a Message) -> Self {
        Self {
            line: message.line,
            stage: message.stage.map(AssetStage::name),
            theme: message.theme.as_deref(),
            text: sentence(message),
        }
    }
}

#[derive(Serialize)]
struct ThemeJson {
    id: &'static str,
    text: String,
}

#[derive(Serialize)]
struct RoleJson {
    role: &'static str,
    people: u64,
    engaged: Option<u64>,
}

fn roles(covers: &[RoleCover]) -> Vec<RoleJson> {
    let covers = covers.iter().map(|cover| RoleJson {
        role: cover.role.name(),
        people: cover.people,
        engaged: cover.engaged,
    });
    covers.collect()
}

#[derive(Serialize)]
struct DealJson<'a> {
    id: &'a str,
    name: Option<&'a str>,
    stage: &'a str,
    people_of: &'static str,
    people: u64,
    engaged: Option<u64>,
    single_threaded: Option<bool>,
    missing: Vec<&'static str>,
}

impl<'a> DealJson<'a> {
    fn new(deal: &'a DealThreads) -> Self {
        Self {
            id: deal.id.as_str(),
            name: deal.name.as_deref(),
            stage: &deal.stage,
            people_of: deal.basis.name(),
            people: deal.people,
            engaged: deal.engaged,
            single_threaded: deal.is_single_threaded(),
            missing: deal.missing.iter().map(|role| role.name()).collect(),
        }
    }
}

#[derive(Serialize)]
struct PersonJson<'a> {
    title: Option<&'a str>,
    role: Option<&'static str>,
    engaged: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
}

/// The rule that leaves an account out of the list.
#[derive(Serialize)]
struct RuleJson<'a> {
    rule: &'a str,
    reason: String,
}

#[derive(Serialize)]
struct AccountJson<'a> {
    account_id: &'a str,
    name: &'a str,
    score: String,
    tier: Option<&'a str>,
    excluded: Option<RuleJson<'a>>,
    coverage: RateJson,
    engaged_coverage: RateJson,
    people: u64,
    engaged: Option<u64>,
    without_role: u64,
    champions: Option<u64>,
    blockers: Option<u64>,
    roles: Vec<RoleJson>,
    others: Vec<RoleJson>,
    gaps: Option<Vec<&'static str>>,
    deals: Vec<DealJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<Vec<PersonJson<'a>>>,
}

impl<'a> AccountJson<'a> {
    fn new(page: CommitteePage<'a>, committee: &'a Committee, lang: Lang) -> Self {
        let (account_id, name) = page.assessment.account(committee.account);
        let person = |person: &'a PersonLine| PersonJson {
            title: person.title.as_deref(),
            role: person.role.map(winnable_model::BuyingRole::name),
            engaged: committee.engaged.map(|_| person.engaged),
            name: person.name.as_deref(),
        };
        let contacts = page.account.map(|asked| asked.people.iter().map(person));
        Self {
            account_id,
            name,
            score: committee.score().to_string(),
            tier: page.tier(committee),
            excluded: page
                .account
                .and_then(|asked| asked.excluded)
                .map(|(rule, reason)| RuleJson {
                    rule,
                    reason: reason.text(lang),
                }),
            coverage: RateJson::new(&committee.coverage),
            engaged_coverage: RateJson::new(&committee.engaged_coverage),
            people: committee.people,
            engaged: committee.engaged,
            without_role: committee.without_role,
            champions: committee.champions,
            blockers: committee.blockers,
            roles: roles(&committee.roles),
            others: roles(&committee.others),
            gaps: committee.coverage.ok().map(|_| {
                let gaps = committee.gaps();
                gaps.map(winnable_model::BuyingRole::name).collect()
            }),
            deals: committee.deals.iter().map(DealJson::new).collect(),
            contacts: contacts.map(Iterator::collect),
        }
    }
}

#[derive(Serialize)]
struct SideJson {
    deals: u64,
    mean: Option<f64>,
    full: u64,
}

impl SideJson {
    fn new(side: &CoverageSide) -> Self {
        Self {
            deals: side.deals,
            mean: side.mean.ok(),
            full: side.full,
        }
    }
}

#[derive(Serialize)]
struct DifferenceJson {
    value: f64,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct PointJson {
    at: &'static str,
    days: Option<u32>,
    engaged: bool,
    won: SideJson,
    lost: SideJson,
    difference: Option<DifferenceJson>,
    reason: Option<&'static str>,
}

impl PointJson {
    fn new(point: &CoveragePoint) -> Self {
        let (at, days) = match point.at {
            PointAt::Creation => ("creation", None),
            PointAt::Days(days) => ("days", Some(days)),
            PointAt::Close => ("close", None),
        };
        let difference = point.difference.as_ref();
        Self {
            at,
            days,
            engaged: point.engaged,
            won: SideJson::new(&point.won),
            lost: SideJson::new(&point.lost),
            difference: difference.ok().map(|found| DifferenceJson {
                value: found.difference,
                low: found.interval.low,
                high: found.interval.high,
            }),
            reason: difference.err().map(|reason| reason.code()),
        }
    }
}

#[derive(Serialize)]
struct CurveJson {
    points: Vec<PointJson>,
    left_out: BTreeMap<&'static str, u64>,
    without_close: u64,
    without_roles: u64,
    undated_people: u64,
    reason: Option<&'static str>,
}

impl CurveJson {
    fn new(curve: &CoverageCurve) -> Self {
        let left_out = curve.left_out.iter();
        Self {
            points: curve.points.iter().map(PointJson::new).collect(),
            left_out: left_out
                .map(|(reason, deals)| (reason.name(), *deals))
                .collect(),
            without_close: curve.without_close,
            without_roles: curve.without_roles,
            undated_people: curve.undated_people,
            reason: curve.reason().map(winnable_metrics::Reason::code),
        }
    }
}

/// The committees as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn committee_json(out: &mut dyn Write, page: &CommitteePage<'_>, lang: Lang) -> io::Result<()> {
    let found = page.found;
    let document = CommitteeJson {
        schema: "winnable/committee/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        manifest: ManifestJson::new(page.manifest),
        required: page.required.iter().map(|role| role.name()).collect(),
        coverage: RateJson::new(&found.coverage),
        unknown_accounts: found.unknown,
        gaps: found
            .gaps
            .iter()
            .map(|gap| GapJson::new(*page, gap, lang))
            .collect(),
        open_deals: found.open_deals.0,
        single_threaded: found.open_deals.1,
        accounts: page
            .accounts()
            .into_iter()
            .map(|committee| AccountJson::new(*page, committee, lang))
            .collect(),
        curve: CurveJson::new(&found.curve),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
