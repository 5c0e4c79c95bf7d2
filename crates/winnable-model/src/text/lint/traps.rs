//! The three traps.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::Points;

use crate::Text;
use crate::text::counted;

/// The model asks for no fit (aspect = "fit").
pub fn no_fit() -> Text {
    Text::new(
        "the model asks for no fit (aspect = \"fit\")",
        "모델에 적합도 요소가 없습니다(aspect = \"fit\")",
    )
}

/// At most … of … points for fit.
pub fn fit_points(points: Points, of: Points) -> Text {
    Text::new(
        format!("at most {points} of {of} points for fit"),
        format!("적합도 점수가 최대 {points}/{of}"),
    )
}

/// Accounts of the best tier with little fit.
pub fn little_fit(accounts: usize) -> Text {
    Text::new(
        format!("accounts of the best tier with little fit: {accounts}"),
        format!("최상위 등급 고객사 {accounts}곳의 적합도가 낮습니다"),
    )
}

/// Ask for a least fit in the best tier, or give fit more weight.
pub fn ask_for_fit() -> Text {
    Text::new(
        "ask for a least fit in the best tier, or give fit more weight",
        "최상위 등급에 최소 적합도를 두거나 적합도의 비중을 높이세요",
    )
}

/// Tier against size and fit.
pub fn few_for_correlation(accounts: usize, least: Decimal) -> Text {
    Text::new(
        format!(
            "tier against size and fit: {} with all three, {least} are needed",
            counted(accounts as u64, "account")
        ),
        format!("등급과 규모·적합도: 셋을 다 아는 고객사가 {accounts}곳({least}곳 필요)"),
    )
}

/// Tier against size and fit: one of the three is the same for every account.
pub fn all_alike() -> Text {
    Text::new(
        "tier against size and fit: one of the three is the same for every account",
        "등급과 규모·적합도: 셋 중 하나가 모든 고객사에서 같습니다",
    )
}

/// Tau-b of tier and size.
pub fn tau_of_size(tau: &str, accounts: usize) -> Text {
    Text::new(
        format!(
            "tau-b of tier and size: {tau} over {}",
            counted(accounts as u64, "account")
        ),
        format!("등급과 규모의 tau-b: {tau}(고객사 {accounts}곳)"),
    )
}

/// Tau-b of tier and fit.
pub fn tau_of_fit(tau: &str, accounts: usize) -> Text {
    Text::new(
        format!(
            "tau-b of tier and fit: {tau} over {}",
            counted(accounts as u64, "account")
        ),
        format!("등급과 적합도의 tau-b: {tau}(고객사 {accounts}곳)"),
    )
}

/// Tiers follow the size of companies more closely than their fit.
pub fn tier_follows_size() -> Text {
    Text::new(
        "tiers follow the size of companies more closely than their fit",
        "등급이 적합도보다 회사 규모를 더 따라갑니다",
    )
}

/// Give fit more weight and size less.
pub fn raise_fit() -> Text {
    Text::new(
        "give fit more weight and size less",
        "적합도의 비중을 높이고 규모의 비중을 낮추세요",
    )
}

/// The model asks for no interest (aspect = "interest").
pub fn no_interest() -> Text {
    Text::new(
        "the model asks for no interest (aspect = \"interest\")",
        "모델에 관심 요소가 없습니다(aspect = \"interest\")",
    )
}

/// How much interest there is, and what is unknown behind it.
pub fn interest_points(points: Points, of: Points, (budget, timeline): (bool, bool)) -> Text {
    let (en, ko) = match (budget, timeline) {
        (true, true) => ("budget and timeline unknown", "예산과 시기 모름"),
        (true, false) => ("budget unknown", "예산 모름"),
        _ => ("timeline unknown", "시기 모름"),
    };
    Text::new(
        format!("{points} of {of} points for interest, {en}"),
        format!("관심 점수 {points}/{of}, {ko}"),
    )
}

/// The budget of no account is known: no column feeds it.
pub fn nobody_knows_budget() -> Text {
    Text::new(
        "the budget of no account is known: no column feeds it",
        "예산을 아는 고객사가 없습니다. 연결된 열이 없습니다",
    )
}

/// The timeline of no account is known: no column feeds it.
pub fn nobody_knows_timeline() -> Text {
    Text::new(
        "the timeline of no account is known: no column feeds it",
        "구매 시기를 아는 고객사가 없습니다. 연결된 열이 없습니다",
    )
}

/// Accounts that show interest, of which nobody knows budget or timeline.
pub fn unbacked(accounts: usize) -> Text {
    Text::new(
        format!(
            "accounts that show interest, of which nobody knows budget or timeline: {accounts}"
        ),
        format!("고객사 {accounts}곳이 관심을 보이지만 예산이나 시기를 아는 사람이 없습니다"),
    )
}

/// Ask for both, and write the answers into the fields that the model reads.
pub fn ask_budget() -> Text {
    Text::new(
        "ask for both, and write the answers into the fields that the model reads",
        "둘을 물어 모델이 읽는 칸에 적으세요",
    )
}

/// Accounts without any dated row.
pub fn no_dates() -> Text {
    Text::new(
        "accounts without any dated row",
        "날짜가 있는 행이 없는 고객사",
    )
}

/// Newest row of …, … old.
pub fn newest_row(day: NaiveDate, days: i64) -> Text {
    Text::new(
        format!(
            "newest row of {day}, {} old",
            counted(days.unsigned_abs(), "day")
        ),
        format!("가장 새로운 행 {day}, {days}일 전"),
    )
}

/// Accounts above the lowest tier without a row of the last quarter.
pub fn stale_accounts(accounts: usize) -> Text {
    Text::new(
        format!("accounts above the lowest tier without a row of the last quarter: {accounts}"),
        format!("최하위 등급보다 위인 고객사 {accounts}곳에 지난 분기의 행이 없습니다"),
    )
}

/// Look at each again before it takes a seat.
pub fn look_again() -> Text {
    Text::new(
        "look at each again before it takes a seat",
        "자리를 주기 전에 다시 살펴보세요",
    )
}

/// Latest day …, … before the as-of date.
pub fn latest_day(day: NaiveDate, days: i64) -> Text {
    Text::new(
        format!(
            "latest day {day}, {} before the as-of date",
            counted(days.unsigned_abs(), "day")
        ),
        format!("마지막 날 {day}, 기준일보다 {days}일 전"),
    )
}

/// Files that say nothing of the last quarter.
pub fn stale_files(files: usize) -> Text {
    Text::new(
        format!("files that say nothing of the last quarter: {files}"),
        format!("파일 {files}개에 지난 분기의 자료가 없습니다"),
    )
}

/// Export again.
pub fn export_again() -> Text {
    Text::new("export again", "다시 내보내세요")
}

/// No two snapshots to compare lists (`winnable snapshot`).
pub fn no_snapshots() -> Text {
    Text::new(
        "no two snapshots to compare lists (`winnable snapshot`)",
        "목록을 비교할 스냅샷이 둘 이상 없습니다(`winnable snapshot`)",
    )
}

/// The same … from … to ….
pub fn same_members(members: usize, from: NaiveDate, until: NaiveDate) -> Text {
    Text::new(
        format!(
            "the same {} from {from} to {until}",
            counted(members as u64, "account")
        ),
        format!("{from}부터 {until}까지 같은 고객사 {members}곳"),
    )
}

/// The list did not change over ….
pub fn unchanged(days: i64) -> Text {
    Text::new(
        format!(
            "the list did not change over {}",
            counted(days.unsigned_abs(), "day")
        ),
        format!("목록이 {days}일 동안 바뀌지 않았습니다"),
    )
}

/// Select again every quarter: `winnable capacity` and `winnable diff`.
pub fn select_again() -> Text {
    Text::new(
        "select again every quarter: `winnable capacity` and `winnable diff`",
        "분기마다 다시 고르세요: `winnable capacity`, `winnable diff`",
    )
}
