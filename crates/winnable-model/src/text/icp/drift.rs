//! The texts of drift.

use crate::Text;

plain! {
    /// About icp drift.
    cmd = "What has changed since the year before: new accounts, win rates, causes, the largest new deals", "이전 1년과 비교한 변화: 새 고객사, 수주율, 이탈 이유, 금액 상위 새 기회";
    /// Help of --window.
    opt_window = "The period (default: the last quarter that is over by the as-of date)", "비교할 기간(기본값: 기준일까지 끝난 마지막 분기)";
    /// Help of --baseline.
    opt_baseline = "What it is held against (default: the twelve months before it)", "기준 기간(기본값: 그 직전 12개월)";
    /// Help of --top.
    opt_top = "How many of the largest new deals are held against their scores (default: 20)", "점수와 견줄 금액 상위 새 기회 수(기본값: 20)";
    /// Help of --threshold.
    opt_threshold = "The score from which on accounts go to sales (default: 70)", "영업에 넘기는 점수(기본값: 70)";
    /// The title.
    title = "Drift", "변화 점검";
    /// The heading of the facts.
    shifts = "new accounts by fact", "새 고객사 구성";
    /// The heading of the segments.
    rates = "win rate by segment", "세그먼트별 수주율";
    /// The heading of the causes.
    reasons = "why deals were lost, and why customers left, paid less or paid more", "실주·이탈·축소·확장 이유";
    /// The heading of the largest new deals.
    top = "the largest new deals against their scores", "금액 상위 새 기회와 점수";
    /// The column of the fact.
    heading_fact = "fact", "팩트";
    /// The column of the baseline.
    heading_before = "before", "이전";
    /// The column of the period.
    heading_now = "now", "현재";
    /// The column of the unknown.
    heading_unknown = "unknown", "모름";
    /// The column of the index.
    heading_psi = "PSI", "PSI";
    /// The column of what chance gives.
    heading_chance = "chance < (95 %)", "우연 상한(95%)";
    /// The column of the p.
    heading_p = "p, all facts", "p(전체)";
    /// The column of the segment.
    heading_segment = "segment", "세그먼트";
    /// The column of the change.
    heading_change = "change, points", "변화(%p)";
    /// The column of the cause.
    heading_reason = "reason", "이유";
    /// The column of what happened.
    heading_kind = "event", "이벤트";
    /// The column of the deal.
    heading_deal = "deal", "기회";
    /// The column of the account.
    heading_account = "account", "고객사";
    /// The column of the amount.
    heading_amount = "amount", "금액";
    /// The column of the score.
    heading_score = "score", "점수";
    /// The column of the tier.
    heading_tier = "tier", "등급";
    /// The column of how it stands.
    heading_stands = "stands", "상태";
    /// What is not known.
    unknown = "unknown", "알 수 없음";
    /// All deals.
    all = "all deals", "전체 기회";
    /// Won.
    won = "won", "수주";
    /// Lost.
    lost = "lost", "실주";
    /// Open.
    open = "open", "진행 중";
    /// What scores and facts are.
    present = "Scores and facts are those of today: what an account was when its deal began is not kept, so that a change of its own since then shows nowhere.", "점수와 항목은 현재 값입니다. 기회가 시작된 때의 값은 남아 있지 않아, 그 뒤의 변화는 드러나지 않습니다.";
    /// What shares are taken of.
    by_account = "Shares count each account once in a period, however many deals it has.", "구성비는 기간마다 고객사를 한 번만 셉니다.";
    /// What win rates are of.
    by_close = "Win rates are of the deals that closed in a period. Losses often close sooner than wins: where a period holds only young deals, its win rate is too low.", "수주율은 그 기간에 종료된 기회의 것입니다. 실주가 수주보다 빨리 끝나는 일이 많아, 갓 생긴 기회만 있는 기간의 수주율은 실제보다 낮습니다.";
    /// What would change the causes.
    no_reasons = "no lost deal with a reason and no event of churn, contraction or expansion lies in either period", "두 기간에 이유가 적힌 실주 기회도, 이탈·축소·확장 이벤트도 없습니다";
}

/// The periods and what lies in them.
pub fn periods(period: &str, baseline: &str) -> Text {
    Text::new(
        format!("{period} against {baseline}"),
        format!("{period}, 기준 {baseline}"),
    )
}

/// A count of both periods.
pub fn new_deals(before: u64, now: u64) -> Text {
    Text::new(
        format!("new deals {before} → {now}"),
        format!("새 기회 {before} → {now}"),
    )
}

/// A count of both periods.
pub fn new_accounts(before: u64, now: u64) -> Text {
    Text::new(
        format!("their accounts {before} → {now}"),
        format!("해당 고객사 {before} → {now}"),
    )
}

/// A count of both periods, by contracts.
pub fn signed(before: u64, now: u64) -> Text {
    Text::new(
        format!("accounts with their first contract {before} → {now}"),
        format!("첫 계약을 한 고객사 {before} → {now}"),
    )
}

/// A count of both periods.
pub fn closed(before: u64, now: u64) -> Text {
    Text::new(
        format!("closed deals {before} → {now}"),
        format!("종료된 기회 {before} → {now}"),
    )
}

/// Deals that are in no period.
pub fn undated(created: u64, closed: u64) -> Text {
    Text::new(
        format!(
            "{created} deals without a creation date and {closed} closed ones without a close date are in no period"
        ),
        format!("생성일이 없는 기회 {created}건과 종료일이 없는 종료 기회 {closed}건은 제외"),
    )
}

/// Deals that are not independent.
pub fn shared(deals: u64) -> Text {
    Text::new(
        format!(
            "{deals} closed deals are of accounts that have several: deals of one account are not independent, so that changes of win rates count accounts as well and keep the wider interval"
        ),
        format!(
            "종료된 기회 {deals}건은 여러 기회가 있는 고객사의 것입니다. 같은 고객사의 기회는 독립이 아니므로 수주율 변화는 고객사 단위로도 계산해 더 넓은 구간을 씁니다"
        ),
    )
}

/// Segments with too few deals.
pub fn small(segments: usize) -> Text {
    Text::new(
        format!(
            "{segments} more segments have fewer than 10 closed deals in one of the periods, or fewer than 10 accounts (--format json has all)"
        ),
        format!(
            "다른 세그먼트 {segments}개는 종료된 기회나 고객사가 10 미만(--format json에 전부 있음)"
        ),
    )
}

/// More rows than are shown.
pub fn more(rows: usize) -> Text {
    Text::new(
        format!("… and {rows} more rows (--format json has all)"),
        format!("… 외 {rows}행(--format json에 전부 있음)"),
    )
}

/// New deals without an amount.
pub fn without_amount(deals: u64) -> Text {
    Text::new(
        format!("{deals} new deals have no amount: whether they are among the largest is unknown"),
        format!("새 기회 {deals}건은 금액이 없어 상위인지 알 수 없습니다"),
    )
}

/// By what causes are parted.
pub fn reasons_by(fact: &str) -> Text {
    Text::new(format!("by {fact}"), format!("{fact} 기준"))
}
