//! The texts of a backtest whose scores are those of one day.

use chrono::NaiveDate;

use crate::Text;

/// Help of --snapshot.
pub fn opt_snapshot() -> Text {
    Text::new(
        "Hold the scores of a snapshot against the deals that were decided after its date",
        "스냅샷의 점수를 그 기준일 뒤에 결정된 기회와 대조",
    )
}

/// Help of --scored-on.
pub fn opt_scored_on() -> Text {
    Text::new(
        "The same for the scores of the files of today, replayed as of a past date",
        "현재 파일을 과거 날짜로 재현한 점수로 같은 대조",
    )
}

/// Whose scores are held against the deals.
pub fn of_snapshot(day: NaiveDate, label: &str, accounts: u64) -> Text {
    Text::new(
        format!("Scores of the snapshot {label}, as of {day}; accounts: {accounts}."),
        format!("스냅샷 {label}의 점수(기준일 {day}), 고객사 {accounts}곳."),
    )
}

/// The same for scores that were replayed.
pub fn of_replay(day: NaiveDate, accounts: u64) -> Text {
    Text::new(
        format!("Scores of the files of today, replayed as of {day}; accounts: {accounts}."),
        format!("현재 파일을 {day} 기준으로 재현한 점수, 고객사 {accounts}곳."),
    )
}

/// Which deals are held against them.
pub fn decided_after(day: NaiveDate, before: u64) -> Text {
    Text::new(
        format!(
            "Deals that were not decided by the end of {day}, each on the account that it is on today; decided by then and left out: {before}."
        ),
        format!(
            "{day}까지 결정되지 않은 기회를 현재 연결된 고객사의 점수와 대조합니다. 그때까지 결정되어 뺀 기회: {before}건."
        ),
    )
}

/// What the data of today would have said of the same deals.
pub fn hindsight(then: &str, today: &str, changed: u64, deals: u64) -> Text {
    Text::new(
        format!(
            "The same deals by the data of today and the same model: AUC {today} instead of {then}; {changed} of {deals} deals have another score. The difference is hindsight and proves nothing."
        ),
        format!(
            "같은 기회를 같은 모델과 현재 데이터로 채점하면 AUC {then} 대신 {today}, 점수가 달라지는 기회는 {deals}건 중 {changed}건입니다. 그 차이는 결과를 알고 난 뒤의 것이라 증거가 되지 않습니다."
        ),
    )
}

/// An AUC that there is none of.
pub fn no_auc() -> Text {
    Text::new("unknown", "없음")
}

/// What no history says.
pub fn borrowed(day: NaiveDate, what: &Text) -> Text {
    let of = |lang| crate::Localised::text(what, lang);
    let (en, ko) = (of(crate::Lang::En), of(crate::Lang::Ko));
    Text::new(
        format!("Not historised, so that the scores of {day} may know what came later: {en}."),
        format!("이력이 없어 {day} 점수가 나중 일을 알 수 있는 항목: {ko}."),
    )
}

/// Scores of a day after which nothing was decided yet.
pub fn nothing_after(day: NaiveDate, as_of: NaiveDate) -> Text {
    Text::new(
        format!(
            "the scores are of {day}, and nothing is decided after it up to the as-of date {as_of}"
        ),
        format!("점수 날짜는 {day}인데 기준일 {as_of}까지 그 뒤로 결정된 것이 있을 수 없습니다"),
    )
}

/// What to do about it.
pub fn earlier_scores() -> Text {
    Text::new(
        "take scores of an earlier day, or state a later --as-of",
        "더 이른 날의 점수를 쓰거나 더 늦은 --as-of를 지정하세요",
    )
}

/// Everything was known on the day.
pub fn nothing_borrowed(day: NaiveDate) -> Text {
    Text::new(
        format!("Nothing in the scores of {day} was taken from a later day."),
        format!("{day} 점수에 나중 값을 쓴 항목이 없습니다."),
    )
}

/// A snapshot that does not say it.
pub fn borrowed_unknown() -> Text {
    Text::new(
        "The snapshot was taken by an earlier version, which did not keep what it took from a later day.",
        "이전 버전이 만든 스냅샷이라 나중 값을 쓴 항목이 기록되어 있지 않습니다.",
    )
}
