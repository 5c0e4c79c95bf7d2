//! What a programme has to show and whom it reaches: assets by stage and role, people touched and how
//! often, and the channels on which the best accounts answer.

mod assets;
mod channels;
mod reach;
#[cfg(test)]
mod tests;

pub use assets::{AssetGaps, AssetMatrix, KindState, StageRow};
pub use channels::{ChannelLine, ChannelPreference, StageTouches, stage_of_channel};
pub use reach::AccountReach;

use winnable_model::programme::Asset;
use winnable_model::{BuyingRole, Motion};
use winnable_score::CompiledModel;

use crate::Assessment;
use crate::metrics::Ledger;

/// Assets, reach and channels.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeCoverage {
    /// The assets by stage and role; `None` where the project has no table of assets.
    pub assets: Option<AssetMatrix>,
    /// The listed accounts with their reach, by score descending, then by id; `None` where no touch was
    /// read.
    pub reach: Option<Vec<AccountReach>>,
    /// What engagement of listed accounts was for.
    pub stages: StageTouches,
    /// The channels of the best tier against those of the other listed accounts.
    pub channels: ChannelPreference,
}

/// What the programme of a project covers.
pub fn programme_coverage(
    (assessment, ledger): (&Assessment, &Ledger),
    (model, motion): (&CompiledModel, Motion),
    assets: Option<&[Asset]>,
    roles: &[BuyingRole],
) -> ProgrammeCoverage {
    let listed = assessment.listed(model, motion);
    let has_touches = ledger.touches.seen > 0;
    ProgrammeCoverage {
        assets: assets.map(|assets| AssetMatrix::of(assets, roles)),
        reach: has_touches.then(|| reach::reach(assessment, ledger, &listed)),
        stages: channels::stages(ledger, &listed),
        channels: channels::preference(ledger, &listed, model),
    }
}
