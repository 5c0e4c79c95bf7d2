//! The texts of `winnable icp discover`.

use crate::Text;

macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $ko:literal;)*) => {
        $($(#[$doc])* pub fn $name() -> Text { Text::new($en, $ko) })*
    };
}

plain! {
    /// About icp discover.
    cmd_discover = "Search a table for conditions that tell won from lost, or test your own", "수주와 실주를 가르는 조건을 찾거나, 정해 둔 가설을 검정";
    /// Help of --hypotheses.
    opt_hypotheses = "A TOML file of hypotheses that were stated beforehand: these are tested, and nothing is searched", "미리 정한 가설의 TOML 파일. 탐색하지 않고 이 가설만 검정";
    /// Help of --least-market.
    opt_least_market = "Warn of a market with fewer firms than this (default: 1000)", "기업 수가 이보다 적은 시장이면 경고(기본값: 1000)";
    /// The title of a search.
    discover_title = "Conditions that tell won from lost, found by search", "수주와 실주를 가르는 조건(탐색)";
    /// The title of a test of stated hypotheses.
    given_title = "Hypotheses that were stated beforehand", "미리 정한 가설의 검정";
    /// The heading of the numbers of a hypothesis.
    heading_hypothesis = "hypothesis", "가설";
    /// The heading of the difference to the rest.
    heading_difference = "difference", "차이";
    /// The heading of the interval of the lift.
    heading_lift_interval = "interval", "구간";
    /// The heading of the lift.
    heading_lift = "lift", "배수";
    /// The heading of the adjusted p.
    heading_p = "p over all", "전체 p";
    /// The heading of the columns that were tried.
    columns = "columns that were tried", "시도한 열";
    /// The heading of a column.
    heading_column = "column", "열";
    /// The heading of the conditions of a column.
    heading_tested = "conditions", "조건 수";
    /// The heading of the smallest p of a column.
    heading_best = "best p", "최소 p";
    /// The heading of what a column tells.
    heading_verdict = "verdict", "판단";
    /// The heading of columns that were not used.
    unused = "columns that were not used", "쓰지 않은 열";
    /// What the intervals mean.
    about_intervals = "Lift is the win rate over that of all closed deals. Intervals are so wide that they hold, at 95 %, for all conditions that were tried at once.", "배수는 전체 수주율 대비 수주율입니다. 구간은 시도한 모든 조건에 대해 한꺼번에 95%로 성립하도록 넓게 잡았습니다.";
}

/// How much was tried.
pub fn tried(on_one: u64, on_two: u64, shuffles: u64) -> Text {
    Text::new(
        format!(
            "{on_one} conditions on one column and {on_two} on two were tried, against {shuffles} searches of deals whose outcomes were shuffled"
        ),
        format!(
            "열 하나의 조건 {on_one}개와 열 둘의 조건 {on_two}개를 시도하고, 결과를 섞은 기회에서 한 탐색 {shuffles}회와 견줌"
        ),
    )
}

/// The numbers of a hypothesis: lift and difference with their intervals.
pub fn numbers(lift: (f64, f64, f64), difference: (&str, &str, &str)) -> Text {
    let (at, low, high) = lift;
    let (apart, least, most) = difference;
    Text::new(
        format!(
            "lift {at:.2} [{low:.2}, {high:.2}] · {apart} points above the rest [{least}, {most}]"
        ),
        format!("배수 {at:.2} [{low:.2}, {high:.2}] · 나머지보다 {apart}%p 높음 [{least}, {most}]"),
    )
}
