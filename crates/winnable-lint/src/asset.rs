//! Checks of what can be handed to a customer.

use chrono::NaiveDate;
use winnable_model::programme::{Asset, AssetKind, AssetStage, ProgrammeData};
use winnable_model::text::lint::asset as texts;
use winnable_model::{LintCode, Text};

use crate::outcome::Check;
use crate::{Evidence, Outcome, Settings};

fn at(asset: &Asset, value: Text, column: &str) -> Evidence {
    Evidence::line(ProgrammeData::ASSETS, asset.line, value).in_column(column)
}

/// `AST-1`: assets that sales cannot hand over as they are. Where nobody says, nothing is said.
pub fn not_handed_over(assets: Option<&[Asset]>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Ast1, settings);
    let Some(assets) = assets else {
        check.lacks(texts::no_assets());
        return check.done();
    };
    let said = assets
        .iter()
        .filter(|asset| asset.hand_over.is_some())
        .count();
    check.looked_at(said);
    if said < assets.len() {
        check.lacks(texts::hand_over_blank(assets.len() - said));
    }
    let cannot = assets.iter().filter(|asset| asset.hand_over == Some(false));
    let evidence: Vec<Evidence> = cannot
        .map(|asset| at(asset, Text::verbatim(&asset.name), "hand_over"))
        .collect();
    check.find_rows(evidence, texts::cannot_hand_over, None, texts::rework());
    check.done()
}

/// `AST-2`: stages without an asset, and missing ones of the six that move deals. What sales cannot hand
/// over fills no gap.
pub fn gaps(assets: Option<&[Asset]>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Ast2, settings);
    let Some(assets) = assets else {
        check.lacks(texts::no_assets());
        return check.done();
    };
    let usable: Vec<&Asset> = assets
        .iter()
        .filter(|asset| asset.hand_over != Some(false))
        .collect();
    check.looked_at(AssetStage::ALL.len() + AssetKind::DEAL_MOVING.len());
    let stages: Vec<AssetStage> = AssetStage::ALL
        .into_iter()
        .filter(|stage| usable.iter().all(|asset| asset.stage() != Some(*stage)))
        .collect();
    if !stages.is_empty() {
        let unstaged = usable
            .iter()
            .filter(|asset| asset.stage().is_none())
            .count();
        if unstaged > 0 {
            check.lacks(texts::stage_blank(unstaged));
        }
        let evidence = stages
            .iter()
            .map(|stage| Evidence::file(ProgrammeData::ASSETS, Text::of(stage)));
        check.find(
            texts::stages_missing(stages.len()),
            evidence.collect(),
            None,
            texts::make_stage(),
        );
    }
    let kinds = AssetKind::DEAL_MOVING;
    let missing = kinds
        .iter()
        .filter(|kind| usable.iter().all(|asset| asset.kind != **kind));
    let evidence: Vec<Evidence> = missing
        .map(|kind| Evidence::file(ProgrammeData::ASSETS, Text::of(kind)))
        .collect();
    check.find_rows(evidence, texts::kinds_missing, None, texts::make_kind());
    check.done()
}

/// `AST-3`: assets that nobody of sales reviewed by the as-of date.
pub fn not_reviewed(assets: Option<&[Asset]>, as_of: NaiveDate, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Ast3, settings);
    let Some(assets) = assets else {
        check.lacks(texts::no_assets());
        return check.done();
    };
    if assets
        .iter()
        .all(|asset| asset.sales_reviewer.is_none() && asset.reviewed_on.is_none())
    {
        // A team that keeps no reviews has not failed to review each of its assets.
        check.lacks(texts::no_reviews());
        return check.done();
    }
    check.looked_at(assets.len());
    let is_later = |asset: &Asset| asset.reviewed_on.is_some_and(|on| on > as_of);
    let without = assets
        .iter()
        .filter(|asset| asset.sales_reviewer.is_none() || is_later(asset));
    let evidence: Vec<Evidence> = without
        .map(|asset| at(asset, Text::verbatim(&asset.name), "sales_reviewer"))
        .collect();
    check.find_rows(evidence, texts::not_reviewed, None, texts::have_reviewed());
    check.done()
}
