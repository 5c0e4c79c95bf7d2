//! The texts of `winnable icp discover`.

use crate::Text;

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
    /// The heading of the difference to the rest.
    heading_difference = "difference", "차이";
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
    /// A sentence that says nothing.
    blank_sentence = "a hypothesis needs a sentence", "가설 문장이 비어 있습니다";
    /// The heading of the notes on hypotheses.
    notes = "what is missing", "보완할 점";
    /// Where a market is refused.
    bad_market = "expected a whole number of firms", "기업 수(정수)가 필요합니다";
    /// What the intervals of stated hypotheses mean.
    about_given = "Lift is the win rate over that of all closed deals. Intervals are of 95 % for each hypothesis; p is Holm's over all of them.", "배수는 전체 수주율 대비 수주율입니다. 구간은 가설마다 95%이고, p는 가설 전체에 대한 Holm 보정값입니다.";
    /// Where a condition turns round.
    halves_differ = "early and late deals disagree: do not rely on it", "앞뒤 기회의 방향이 반대이므로 믿기 어렵습니다";
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
            "lift {at:.2} [{low:.2}, {high:.2}] · difference to the rest {apart} points [{least}, {most}]"
        ),
        format!("배수 {at:.2} [{low:.2}, {high:.2}] · 나머지와의 차이 {apart}%p [{least}, {most}]"),
    )
}

/// The market of a hypothesis.
pub fn market(firms: u64, source: Option<&str>, year: Option<i64>) -> Text {
    let mut by: Vec<String> = source.map(str::to_owned).into_iter().collect();
    by.extend(year.map(|year| year.to_string()));
    let by = if by.is_empty() {
        String::new()
    } else {
        format!(" ({})", by.join(", "))
    };
    Text::new(
        format!("market: {}{by}", crate::text::counted(firms, "firm")),
        format!("시장: 기업 {firms}곳{by}"),
    )
}

/// A hypothesis that asks for what the table does not have.
pub fn hypothesis_refused(number: usize, why: &Text) -> Text {
    use crate::Localised as _;
    Text::new(
        format!("hypothesis {number}: {}", why.en()),
        format!("가설 {number}: {}", why.ko()),
    )
}

/// A condition in the earlier and the later half of the deals: won and all that it holds for, won and all
/// others.
pub fn halves(earlier: [u64; 4], later: [u64; 4]) -> Text {
    let en = |[won, n, rest_won, rest_n]: [u64; 4]| {
        format!("{won} of {n} against {rest_won} of {rest_n}")
    };
    let ko = |[won, n, rest_won, rest_n]: [u64; 4]| {
        format!("{n}건 중 {won}건 대 {rest_n}건 중 {rest_won}건")
    };
    Text::new(
        format!("earlier half: {} · later half: {}", en(earlier), en(later)),
        format!("앞 절반: {} · 뒤 절반: {}", ko(earlier), ko(later)),
    )
}
