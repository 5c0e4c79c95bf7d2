//! Checks of the agreement on the list.

use crate::Text;
use crate::text::counted;

/// Approve.
pub fn approve() -> Text {
    Text::new(
        "agree on the criteria in one meeting, and write [approval] into the model",
        "한 회의에서 기준에 합의하고 모델에 [approval]을 적으세요",
    )
}

/// The list of accounts is not signed by both sides yet.
pub fn list_not_signed() -> Text {
    Text::new(
        "the list of accounts is not signed by both sides yet",
        "고객사 목록에 두 팀의 서명이 아직 다 있지 않습니다",
    )
}

/// Have both sides sign the list, and write the day.
pub fn sign_list() -> Text {
    Text::new(
        "have both sides sign the list, and write the day",
        "두 팀이 목록에 서명하고 날짜를 적으세요",
    )
}

/// No touch and no word for … or more.
pub fn ignored_for(days: u32) -> Text {
    Text::new(
        format!(
            "no touch and no word for {} or more",
            counted(u64::from(days), "day")
        ),
        format!("{days}일 이상 접점도 판정도 없음"),
    )
}

/// … of … to be worked had no touch and no word for … or more.
pub fn ignored(accounts: u64, known: u64, days: u32) -> Text {
    Text::new(
        format!(
            "{accounts} of {} to be worked had no touch and no word for {} or more",
            counted(known, "account"),
            counted(u64::from(days), "day")
        ),
        format!("다룰 고객사 {known}곳 중 {accounts}곳에 {days}일 이상 접점도 판정도 없습니다"),
    )
}

/// Ask sales why, write the answers into tables/verdicts.csv, and take out what nobody will work.
pub fn ask_sales() -> Text {
    Text::new(
        "ask sales why, write the answers into tables/verdicts.csv, and take out what nobody will work",
        "영업에 이유를 물어 tables/verdicts.csv에 적고, 아무도 다루지 않을 곳은 빼세요",
    )
}

/// Accounts to be worked of which it is known when they were last touched.
pub fn touches_unknown(known: u64) -> Text {
    Text::new(
        format!(
            "accounts to be worked of which it is known when they were last touched: {known}, too few for a share"
        ),
        format!("마지막 접점을 아는 다룰 고객사가 {known}곳이라 비율을 보지 않습니다"),
    )
}

/// Rejections and other tiers among … of sales.
pub fn turned_down(down: u64, words: u64) -> Text {
    Text::new(
        format!(
            "rejections and other tiers among {} of sales: {down}",
            counted(words, "verdict")
        ),
        format!("판정 {words}건 중 {down}건이 거절이거나 등급을 바꿨습니다"),
    )
}

/// Look at the reasons with `winnable capacity`, and at `winnable model calibrate`.
pub fn look_at_reasons() -> Text {
    Text::new(
        "look at the reasons with `winnable capacity`, and at `winnable model calibrate`",
        "`winnable capacity`의 이유와 `winnable model calibrate`를 보세요",
    )
}

/// Verdicts of sales (tables/verdicts.csv).
pub fn few_verdicts(words: u64) -> Text {
    Text::new(
        format!("verdicts of sales (tables/verdicts.csv): {words}, too few for a share"),
        format!("영업 판정(tables/verdicts.csv)이 {words}건이라 비율을 보지 않습니다"),
    )
}
