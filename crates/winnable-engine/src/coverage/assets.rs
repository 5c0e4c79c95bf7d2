//! The assets that sales can hand over, by stage and role, and what is missing.

use winnable_model::BuyingRole;
use winnable_model::programme::{Asset, AssetKind, AssetStage};

/// The assets of one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageRow {
    /// The stage.
    pub stage: AssetStage,
    /// The assets of each role, in the order of the roles; 0 is a gap.
    pub roles: Vec<u64>,
    /// Assets of the stage, each once however many roles it is for; also those that name no role.
    pub assets: u64,
}

/// Whether there is an asset of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KindState {
    /// So many that can be handed over.
    There(u64),
    /// None that is known to be handed over, and so many of which nobody says whether sales can: unknown.
    NotJudged(u64),
    /// So many, none of which can be handed over.
    NotToHandOver(u64),
    /// None.
    Missing,
}

/// Assets that the matrix does not hold, or holds in part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssetGaps {
    /// Assets that sales cannot hand over.
    pub kept_back: u64,
    /// Assets of which nobody says whether sales can.
    pub not_judged: u64,
    /// Assets to hand over without a stage: in no row.
    pub without_stage: u64,
    /// Assets to hand over without a role: in no column.
    pub without_role: u64,
}

/// Assets by stage and role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetMatrix {
    /// The roles.
    pub roles: Vec<BuyingRole>,
    /// The stages, in order.
    pub stages: Vec<StageRow>,
    /// The six kinds that move deals, in order.
    pub kinds: Vec<(AssetKind, KindState)>,
    /// What is in no cell.
    pub beside: AssetGaps,
    /// Rows of the table.
    pub all: u64,
}

impl AssetMatrix {
    pub(super) fn of(assets: &[Asset], roles: &[BuyingRole]) -> Self {
        let handed = || assets.iter().filter(|asset| asset.can_be_handed_over());
        let row = |stage: AssetStage| {
            let of_stage = || handed().filter(move |asset| asset.stage() == Some(stage));
            let count = |role: &BuyingRole| {
                let of_role = of_stage().filter(|asset| asset.roles.contains(role));
                of_role.count() as u64
            };
            StageRow {
                stage,
                roles: roles.iter().map(count).collect(),
                assets: of_stage().count() as u64,
            }
        };
        let state = |kind: AssetKind| {
            let of_kind = || assets.iter().filter(move |asset| asset.kind == kind);
            let judged = |is| of_kind().filter(move |asset| asset.hand_over == is).count() as u64;
            let state = match (judged(Some(true)), judged(None), judged(Some(false))) {
                (0, 0, 0) => KindState::Missing,
                (0, 0, kept) => KindState::NotToHandOver(kept),
                (0, not_judged, _) => KindState::NotJudged(not_judged),
                (handed, ..) => KindState::There(handed),
            };
            (kind, state)
        };
        let count = |is: fn(&Asset) -> bool| assets.iter().filter(|asset| is(asset)).count() as u64;
        Self {
            roles: roles.to_vec(),
            stages: AssetStage::ALL.into_iter().map(row).collect(),
            kinds: AssetKind::DEAL_MOVING.into_iter().map(state).collect(),
            beside: AssetGaps {
                kept_back: count(|asset| asset.hand_over == Some(false)),
                not_judged: count(|asset| asset.hand_over.is_none()),
                without_stage: count(|one| one.can_be_handed_over() && one.stage().is_none()),
                without_role: count(|one| one.can_be_handed_over() && one.roles.is_empty()),
            },
            all: assets.len() as u64,
        }
    }

    /// The cells without an asset, by stage and then by role.
    pub fn gaps(&self) -> impl Iterator<Item = (AssetStage, BuyingRole)> {
        self.stages.iter().flat_map(|row| {
            let cells = self.roles.iter().zip(&row.roles);
            cells
                .filter(|(_, count)| **count == 0)
                .map(|(role, _)| (row.stage, *role))
        })
    }
}
