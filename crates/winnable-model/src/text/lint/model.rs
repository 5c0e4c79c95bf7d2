//! Checks of the scoring model.

use crate::Text;
use crate::text::counted;

/// The model has no complete approval with a date, see ABM-F3.
pub fn never_approved() -> Text {
    Text::new(
        "the model has no complete approval with a date, see ABM-F3",
        "모델에 날짜가 있는 승인이 없습니다(ABM-F3 참고)",
    )
}

/// Run `winnable model calibrate`, agree on the change, and write the date `calibrated`.
pub fn calibrate() -> Text {
    Text::new(
        "run `winnable model calibrate`, agree on the change, and write the date `calibrated`",
        "`winnable model calibrate`를 실행하고 합의한 뒤 `calibrated` 날짜를 쓰세요",
    )
}

/// The list has …; fewer than … say nothing of a share.
pub fn short_list(listed: u64, shortest: u64) -> Text {
    Text::new(
        format!(
            "the list has {}; fewer than {shortest} say nothing of a share",
            counted(listed, "account")
        ),
        format!("목록이 {listed}곳입니다. {shortest}곳보다 적으면 비율을 보지 않습니다"),
    )
}

/// … puts … of … above its lowest tier.
pub fn passes(model: &str, passing: u64, listed: u64) -> Text {
    Text::new(
        format!(
            "{model} puts {passing} of {} above its lowest tier",
            counted(listed, "account")
        ),
        format!("{model} 모델이 고객사 {listed}곳 중 {passing}곳을 최하위 등급보다 위에 둡니다"),
    )
}

/// Raise the edges of the tiers, and look at the effect with `winnable simulate`.
pub fn raise_edges() -> Text {
    Text::new(
        "raise the edges of the tiers, and look at the effect with `winnable simulate`",
        "등급 기준을 높이고 `winnable simulate`로 효과를 보세요",
    )
}
