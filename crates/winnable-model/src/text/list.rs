//! Texts of the list that a team can carry: why a place is not simply the tier of the score.

use super::counted;
use crate::{Text, grouped};

/// A rule of the project leaves the account out.
pub fn excluded() -> Text {
    Text::new(
        "left out by a rule of the project",
        "프로젝트 규칙으로 제외",
    )
}

/// Somebody rejected it.
pub fn rejected() -> Text {
    Text::new("rejected by a person", "담당자가 거절")
}

/// Somebody accepted it.
pub fn accepted() -> Text {
    Text::new("accepted by a person", "담당자가 수락")
}

/// Somebody put it into its tier.
pub fn overridden() -> Text {
    Text::new("put into this tier by a person", "담당자가 등급을 지정")
}

/// Below the edge, within the margin.
pub fn within_margin() -> Text {
    Text::new(
        "below the edge of its tier, within the margin",
        "등급 기준보다 낮지만 여유 범위 안",
    )
}

/// Moved within the window.
pub fn within_window() -> Text {
    Text::new(
        "moved within the window, and stays for its rest",
        "최근에 이동하여 기간이 끝날 때까지 유지",
    )
}

/// The tier is full.
pub fn no_seat() -> Text {
    Text::new(
        "the tier is full of accounts worth more",
        "가치가 더 큰 고객사로 정원이 참",
    )
}

/// The tier is full, of somebody worth less.
pub fn seat_kept() -> Text {
    Text::new(
        "the tier is full, and an account worth less keeps its seat",
        "정원이 찼고 가치가 더 작은 고객사가 자리를 유지",
    )
}

/// The swaps are used.
pub fn swap_budget() -> Text {
    Text::new(
        "the swaps of the window are used",
        "기간의 교체 한도를 다 씀",
    )
}

/// A programme works a tier that the model does not have.
pub fn no_tier_of_programme(programme: &str, tier: &str, known: &str) -> Text {
    Text::new(
        format!(
            "programme `{programme}` names the tier `{tier}`: expected one of {known}, or a number from 1 for the best"
        ),
        format!(
            "프로그램 `{programme}`의 등급 `{tier}`: {known} 중 하나이거나 1(최상위)부터의 번호여야 합니다"
        ),
    )
}

/// A programme whose seats cannot be counted.
pub fn too_many_seats(programme: &str) -> Text {
    Text::new(
        format!(
            "programme `{programme}` has more seats than can be counted: expected people, hours of each and hours an account of a real team"
        ),
        format!(
            "프로그램 `{programme}`의 정원이 셀 수 있는 범위를 넘습니다: 실제 팀의 인원과 시간이 필요합니다"
        ),
    )
}

/// Lines of the ledger whose account is not there, or is one of several.
pub fn verdicts_without_account(lines: u64, names: &str) -> Text {
    let (said, n) = (counted(lines, "verdict"), grouped(lines.into()));
    Text::new(
        format!("{said} left out, as no single account has the id, name or domain: {names}"),
        format!("id, 이름, 도메인으로 고객사 하나를 찾을 수 없어 판정 {n}건을 제외: {names}"),
    )
}

/// Overrides to a tier that the model does not have.
pub fn verdicts_without_tier(lines: u64, names: &str) -> Text {
    let (said, n) = (counted(lines, "verdict"), grouped(lines.into()));
    Text::new(
        format!("{said} left out, as the model has no such tier: {names}"),
        format!("모델에 없는 등급이라 판정 {n}건을 제외: {names}"),
    )
}
