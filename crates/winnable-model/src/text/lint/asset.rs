//! Checks of assets.

use crate::Text;
use crate::text::counted;

/// No table of assets (tables/assets.csv).
pub fn no_assets() -> Text {
    Text::new(
        "no table of assets (tables/assets.csv)",
        "자산 표가 없습니다(tables/assets.csv)",
    )
}

/// … without a word on whether sales can hand them over.
pub fn hand_over_blank(assets: usize) -> Text {
    Text::new(
        format!(
            "{} without a word on whether sales can hand them over",
            counted(assets as u64, "asset")
        ),
        format!("전달 가능 여부가 적히지 않은 자산 {assets}개"),
    )
}

/// Assets that cannot be handed to a customer as they are.
pub fn cannot_hand_over(assets: usize) -> Text {
    Text::new(
        format!("assets that cannot be handed to a customer as they are: {assets}"),
        format!("자산 {assets}개를 고객에게 그대로 줄 수 없습니다"),
    )
}

/// Rework them with sales, or take them out of the inventory.
pub fn rework() -> Text {
    Text::new(
        "rework them with sales, or take them out of the inventory",
        "영업과 함께 고치거나 자산 목록에서 빼세요",
    )
}

/// … without a stage.
pub fn stage_blank(assets: usize) -> Text {
    Text::new(
        format!("{} without a stage", counted(assets as u64, "asset")),
        format!("단계가 없는 자산 {assets}개"),
    )
}

/// No asset for ….
pub fn stages_missing(stages: usize) -> Text {
    Text::new(
        format!("no asset for {}", counted(stages as u64, "stage")),
        format!("자산이 없는 단계 {stages}개"),
    )
}

/// Make the asset that the next open deal needs at that stage.
pub fn make_stage() -> Text {
    Text::new(
        "make the asset that the next open deal needs at that stage",
        "다음 기회에 그 단계에서 필요한 자산을 만드세요",
    )
}

/// … of the six assets that move deals are missing.
pub fn kinds_missing(kinds: usize) -> Text {
    Text::new(
        format!("{kinds} of the six assets that move deals are missing"),
        format!("기회를 움직이는 여섯 자산 중 {kinds}개가 없습니다"),
    )
}

/// Make the one that the next open deal needs first.
pub fn make_kind() -> Text {
    Text::new(
        "make the one that the next open deal needs first",
        "다음 기회에 먼저 필요한 것부터 만드세요",
    )
}

/// The table of assets keeps no reviews.
pub fn no_reviews() -> Text {
    Text::new(
        "the table of assets keeps no reviews",
        "자산 표에 검토 기록이 없습니다",
    )
}

/// Assets that nobody of sales reviewed.
pub fn not_reviewed(assets: usize) -> Text {
    Text::new(
        format!("assets that nobody of sales reviewed: {assets}"),
        format!("영업이 검토하지 않은 자산이 {assets}개입니다"),
    )
}

/// Have them reviewed by sales, and write who did and when.
pub fn have_reviewed() -> Text {
    Text::new(
        "have them reviewed by sales, and write who did and when",
        "영업의 검토를 받고 누가 언제 했는지 적으세요",
    )
}
