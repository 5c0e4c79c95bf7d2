//! The texts of the test of the hand-off.

use crate::Text;

plain! {
    /// About icp handoff.
    cmd = "The hand-off rule as a test of two weeks: before and after, and what it cannot decide", "2주 인계 규칙 테스트: 전후 비교와 판단할 수 없는 것";
    /// Help of --start.
    opt_start = "The first day of the test", "테스트 시작일";
    /// Help of --days.
    opt_days = "For how many days it runs (default: 14)", "테스트 일수(기본값: 14)";
    /// Help of --threshold.
    opt_threshold = "The score from which on accounts go to sales (default: 70); it belongs to them", "영업에 넘기는 점수(기본값: 70). 이 점수도 포함";
    /// Where a threshold is refused.
    bad_threshold = "expected a score from 0 to 100 with at most two decimal places", "0에서 100 사이, 소수 둘째 자리까지의 점수가 필요합니다";
    /// The title.
    title = "Test of the hand-off", "인계 규칙 테스트";
    /// The column of what is counted.
    heading_what = "", "";
    /// The column of the window before.
    heading_before = "before", "이전";
    /// The column of the test.
    heading_during = "test", "테스트";
    /// Leads.
    leads = "leads accepted by sales", "영업이 수락한 리드";
    /// Meetings.
    meetings = "accounts with their first meeting", "첫 미팅을 한 고객사";
    /// Opportunities.
    opportunities = "new opportunities", "새 기회";
    /// Of an account with a score.
    scored = "  of an account with a score", "  점수가 있는 고객사";
    /// At or above.
    at_or_above = "  at or above the hand-off", "  인계 기준 이상";
    /// Won.
    won = "  won in time", "  기한 내 수주";
    /// Lost.
    lost = "  lost in time", "  기한 내 실주";
    /// Open.
    open = "  still open then", "  그때까지 진행 중";
    /// Not known.
    unknown = "unknown", "알 수 없음";
    /// What scores are.
    present = "Scores are those of today: what an account scored when it was handed over is not kept.", "점수는 현재 값입니다. 인계한 때의 점수는 남아 있지 않습니다.";
    /// The test has not begun.
    not_begun = "the test begins after the as-of date: nothing of it has happened yet", "테스트가 기준일 이후에 시작하므로 아직 일어난 일이 없습니다";
    /// A date that the calendar does not have.
    no_such_day = "the test lies outside of the calendar", "달력에 없는 기간입니다";
}

/// The windows.
pub fn windows(during: &str, before: &str) -> Text {
    Text::new(
        format!("{during} against {before}"),
        format!("{during}, 이전 {before}"),
    )
}

/// How many accounts are at or above the hand-off.
pub fn accounts(above: u64, all: u64, at: &str) -> Text {
    Text::new(
        format!("{above} of {all} accounts have {at} points or more"),
        format!("고객사 {all}곳 중 {above}곳이 {at}점 이상"),
    )
}

/// For how long deals are followed.
pub fn followed(days: u64) -> Text {
    Text::new(
        format!(
            "Each deal of both windows is followed for {days} days from its creation: those from before have had longer to close, and more of them would be decided otherwise."
        ),
        format!(
            "두 기간의 기회를 모두 생성 후 {days}일까지만 봅니다. 이전 기간의 기회가 더 오래 지나 결과가 더 많아 보이는 것을 막기 위해서입니다."
        ),
    )
}
