//! What a programme covers in JSON: schema `winnable/coverage/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::coverage::{
    AccountReach, AssetMatrix, ChannelLine, ChannelPreference, KindState, StageTouches,
};
use winnable_model::Lang;
use winnable_model::programme::AssetStage;

use super::CoveragePage;
use crate::json::{DiagnosticJson, ManifestJson, RateJson, warnings_json, write_document};

#[derive(Serialize)]
struct CoverageJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    assets: Option<AssetsJson>,
    engagement: StagesJson,
    reach: Option<Vec<ReachJson<'a>>>,
    channels: ChannelsJson<'a>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct CellJson {
    stage: &'static str,
    role: &'static str,
    assets: u64,
}

#[derive(Serialize)]
struct StageAssetsJson {
    stage: &'static str,
    assets: u64,
}

#[derive(Serialize)]
struct KindJson {
    kind: &'static str,
    state: &'static str,
    assets: u64,
}

#[derive(Serialize)]
struct AssetsJson {
    all: u64,
    stages: Vec<StageAssetsJson>,
    cells: Vec<CellJson>,
    kinds: Vec<KindJson>,
    kept_back: u64,
    not_judged: u64,
    without_stage: u64,
    without_role: u64,
}

impl AssetsJson {
    fn new(matrix: &AssetMatrix) -> Self {
        let cells = matrix.stages.iter().flat_map(|row| {
            let roles = matrix.roles.iter().zip(&row.roles);
            roles.map(|(role, assets)| CellJson {
                stage: row.stage.name(),
                role: role.name(),
                assets: *assets,
            })
        });
        let kinds = matrix.kinds.iter().map(|(kind, state)| {
            let (state, assets) = match state {
                KindState::There(assets) => ("there", *assets),
                KindState::NotJudged(assets) => ("unknown", *assets),
                KindState::NotToHandOver(assets) => ("not_to_hand_over", *assets),
                KindState::Missing => ("missing", 0),
            };
            KindJson {
                kind: kind.name(),
                state,
                assets,
            }
        });
        Self {
            all: matrix.all,
            stages: matrix
                .stages
                .iter()
                .map(|row| StageAssetsJson {
                    stage: row.stage.name(),
                    assets: row.assets,
                })
                .collect(),
            cells: cells.collect(),
            kinds: kinds.collect(),
            kept_back: matrix.beside.kept_back,
            not_judged: matrix.beside.not_judged,
            without_stage: matrix.beside.without_stage,
            without_role: matrix.beside.without_role,
        }
    }
}

#[derive(Serialize)]
struct StageTouchesJson {
    stage: &'static str,
    touches: u64,
    accounts: u64,
}

#[derive(Serialize)]
struct StagesJson {
    stages: Vec<StageTouchesJson>,
    without_stage: u64,
}

impl StagesJson {
    fn new(stages: &StageTouches) -> Self {
        let of = |stage: AssetStage| {
            let (touches, accounts) = stages.stages.get(&stage).copied().unwrap_or_default();
            StageTouchesJson {
                stage: stage.name(),
                touches,
                accounts,
            }
        };
        Self {
            stages: AssetStage::ALL.into_iter().map(of).collect(),
            without_stage: stages.without_stage,
        }
    }
}

#[derive(Serialize)]
struct ReachJson<'a> {
    account_id: &'a str,
    name: &'a str,
    people: u64,
    reached: u64,
    touches: u64,
    frequency: Option<String>,
    engaged: u64,
    anonymous: u64,
}

impl<'a> ReachJson<'a> {
    fn new(page: CoveragePage<'a>, reach: &AccountReach) -> Self {
        let (account_id, name) = page.assessment.account(reach.account);
        Self {
            account_id,
            name,
            people: reach.people,
            reached: reach.reached,
            touches: reach.touches,
            frequency: reach.frequency().map(|value| value.to_string()),
            engaged: reach.engaged,
            anonymous: reach.anonymous,
        }
    }
}

#[derive(Serialize)]
struct IntervalJson {
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct ChannelJson<'a> {
    channel: &'a str,
    touches: u64,
    accounts: RateJson,
    other_touches: u64,
    other_accounts: RateJson,
    difference: Option<IntervalJson>,
    reason: Option<&'static str>,
}

impl<'a> ChannelJson<'a> {
    fn new(line: &'a ChannelLine) -> Self {
        let difference = line.difference.as_ref();
        Self {
            channel: &line.channel,
            touches: line.touches,
            accounts: RateJson::new(&Ok(line.accounts)),
            other_touches: line.other_touches,
            other_accounts: RateJson::new(&line.other_accounts),
            difference: difference.ok().map(|interval| IntervalJson {
                low: interval.low,
                high: interval.high,
            }),
            reason: difference.err().map(|reason| reason.code()),
        }
    }
}

#[derive(Serialize)]
struct ChannelsJson<'a> {
    tier: Option<&'a str>,
    accounts: u64,
    engaged: u64,
    other_accounts: u64,
    other_engaged: u64,
    channels: Vec<ChannelJson<'a>>,
    reason: Option<&'static str>,
}

impl<'a> ChannelsJson<'a> {
    fn new(found: &'a ChannelPreference) -> Self {
        let lines = found.channels.as_deref().unwrap_or_default();
        Self {
            tier: found.tier.as_deref(),
            accounts: found.accounts.0,
            engaged: found.accounts.1,
            other_accounts: found.others.0,
            other_engaged: found.others.1,
            channels: lines.iter().map(ChannelJson::new).collect(),
            reason: found.channels.as_ref().err().map(|reason| reason.code()),
        }
    }
}

/// What a programme covers as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn coverage_json(out: &mut dyn Write, page: &CoveragePage<'_>, lang: Lang) -> io::Result<()> {
    let found = page.found;
    let reach = found.reach.as_ref().map(|reach| {
        let reach = reach.iter().map(|one| ReachJson::new(*page, one));
        reach.collect()
    });
    let document = CoverageJson {
        schema: "winnable/coverage/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        manifest: ManifestJson::new(page.manifest),
        assets: found.assets.as_ref().map(AssetsJson::new),
        engagement: StagesJson::new(&found.stages),
        reach,
        channels: ChannelsJson::new(&found.channels),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
