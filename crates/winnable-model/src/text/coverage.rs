//! Texts of what a programme covers: assets, reach and channels.

use super::counted;
use crate::{Localised, Text, grouped};

plain! {
    /// About coverage.
    cmd_coverage = "Assets by stage and role, reach by account, channels of the best tier", "단계·역할별 자산, 고객사별 도달, 최상위 등급의 채널";
    /// Heading.
    title = "What the programme covers", "프로그램이 채운 것과 빈 것";
    /// Heading of the matrix.
    assets = "Assets that sales can hand over, by role and stage", "영업이 전달할 수 있는 자산(역할·단계별)";
    /// No table of assets.
    no_assets = "assets: unknown, as the project has no tables/assets.csv (`winnable init --programme` writes one)", "자산: 알 수 없음. tables/assets.csv가 없습니다(`winnable init --programme`으로 만듦)";
    /// Heading of a column.
    heading_role = "role", "역할";
    /// The row of assets of a stage, whatever their role.
    any_role = "any role", "역할 무관";
    /// Heading of the kinds.
    kinds = "The six assets that move deals", "기회를 움직이는 여섯 자산";
    /// Heading of a column.
    heading_kind = "asset", "자산";
    /// Heading of a column.
    heading_state = "state", "상태";
    /// A kind that is missing.
    missing = "missing", "없음";
    /// Heading of the stages of touches.
    stages = "Engagement of listed accounts by stage", "목록 고객사의 단계별 참여";
    /// Heading of a column.
    heading_stage = "stage", "단계";
    /// Heading of a column.
    heading_touches = "touches", "접점";
    /// Heading of a column.
    heading_accounts = "accounts", "고객사";
    /// Heading of the reach.
    reach = "Reach and frequency, best accounts first", "도달과 빈도(점수순)";
    /// What the columns are.
    about_reach = "over all touches up to the date: reached are people with a touch in either direction, frequency is touches for each of them, engaged have answered or come to us at least once", "기준일까지의 모든 접점 기준. 도달은 어느 방향이든 접점이 있는 사람, 빈도는 그 1인당 접점, 참여는 한 번이라도 답하거나 찾아온 사람";
    /// No touches.
    no_touches = "reach and channels: unknown, as no touches were read", "도달과 채널: 알 수 없음. 접점을 읽지 못했습니다";
    /// Heading of a column.
    heading_account = "account", "고객사";
    /// Heading of a column.
    heading_people = "people", "인원";
    /// Heading of a column.
    heading_reached = "reached", "도달";
    /// Heading of a column.
    heading_frequency = "frequency", "빈도";
    /// Heading of a column.
    heading_engaged = "engaged", "참여";
    /// Heading of a column: touches of nobody in particular.
    heading_anonymous = "of nobody", "담당자 미상";
    /// Heading of a column.
    heading_channel = "channel", "채널";
    /// Heading of a column: accounts of the others.
    heading_others = "others", "그 외";
    /// Heading of a column.
    heading_difference = "difference (95 %)", "차이(95 %)";
    /// What the channels are.
    about_channels = "shares are of accounts with any engagement; a score that counts engagement puts accounts with more of it into the best tier, so compare channels with each other; one clear difference among many may be chance", "비율은 참여가 있는 고객사 기준입니다. 참여를 세는 점수는 참여가 많은 곳을 상위 등급에 두므로 채널끼리 비교하세요. 여러 채널 중 하나만 뚜렷하면 우연일 수 있습니다";
}

/// A kind of which there are so many to hand over.
pub fn there(assets: u64) -> Text {
    let n = grouped(assets.into());
    Text::new(format!("{n} to hand over"), format!("전달 가능 {n}개"))
}

/// A kind of which nobody says whether any can be handed over.
pub fn not_judged(assets: u64) -> Text {
    let n = grouped(assets.into());
    Text::new(
        format!("unknown: {n} of which nobody says whether sales can hand it over"),
        format!("미상: 전달 가능 여부가 적히지 않은 자산 {n}개"),
    )
}

/// A kind of which there are so many, none to hand over.
pub fn not_to_hand_over(assets: u64) -> Text {
    let n = grouped(assets.into());
    Text::new(
        format!("{n}, none to hand over"),
        format!("{n}개, 전달 가능 없음"),
    )
}

/// How many cells are empty.
pub fn gaps(empty: u64, cells: u64) -> Text {
    let (part, whole) = (grouped(empty.into()), grouped(cells.into()));
    Text::new(
        format!("{part} of {whole} pairs of role and stage have no asset"),
        format!("역할·단계 {whole}쌍 중 자산이 없는 쌍 {part}개"),
    )
}

/// Assets that are in no cell.
pub fn beside([kept_back, not_judged, without_stage, without_role]: [u64; 4]) -> Vec<Text> {
    let told = [
        (
            kept_back,
            "that sales cannot hand over: content for the brand",
            "영업이 전달할 수 없는 자산(브랜드 콘텐츠)",
        ),
        (
            not_judged,
            "of which nobody says whether sales can hand them over",
            "전달 가능 여부가 적히지 않은 자산",
        ),
        (
            without_stage,
            "to hand over without a stage",
            "단계가 없는 전달 가능 자산",
        ),
        (
            without_role,
            "to hand over without a role",
            "역할이 없는 전달 가능 자산",
        ),
    ];
    let told = told.into_iter().filter(|(count, ..)| *count > 0);
    told.map(|(count, en, ko)| {
        Text::new(
            format!("{} {en}", counted(count, "asset")),
            format!("{ko} {}개", grouped(count.into())),
        )
    })
    .collect()
}

/// Touches on channels without a stage.
pub fn without_stage(touches: u64) -> Text {
    let n = grouped(touches.into());
    Text::new(
        format!("{n} on channels of which no stage is known"),
        format!("단계를 알 수 없는 채널의 접점 {n}건"),
    )
}

/// Heading of the channels.
pub fn channels_of(tier: &str, (accounts, engaged): (u64, u64)) -> Text {
    let n = |count: u64| grouped(count.into());
    Text::new(
        format!(
            "Channels of {tier}: {} of {} engaged",
            n(engaged),
            counted(accounts, "account")
        ),
        format!(
            "{tier}의 채널: 고객사 {}곳 중 {}곳 참여",
            n(accounts),
            n(engaged)
        ),
    )
}

/// There are no channels to compare.
pub fn no_channels(tier: &str, why: &Text) -> Text {
    Text::new(
        format!("channels of {tier}: unknown, {}", why.en()),
        format!("{tier}의 채널: 알 수 없음, {}", why.ko()),
    )
}

/// The model has no tier.
pub fn best_tier() -> Text {
    Text::new("the best tier", "최상위 등급")
}

/// The ends of a difference in points of a percentage.
pub fn between(low: &str, high: &str) -> Text {
    Text::new(format!("{low} to {high} points"), format!("{low}~{high}%p"))
}
