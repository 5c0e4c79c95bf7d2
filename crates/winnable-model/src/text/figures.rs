//! What should be known beside a figure of a metric.

use rust_decimal::Decimal;

use super::counted;
use crate::{Lang, Localised as _, Money, Text, format_money, grouped};

fn n(count: u64) -> String {
    grouped(count.into())
}

/// A cohort of which many deals are open still.
pub fn cohort_is_young(closed: u64, created: u64) -> Text {
    Text::new(
        format!(
            "only {} of {} are closed: the rate of this cohort will still rise",
            n(closed),
            counted(created, "deal")
        ),
        format!(
            "기회 {}건 중 {}건만 종료되어 이 코호트의 수주율은 더 오를 수 있습니다",
            n(created),
            n(closed)
        ),
    )
}

/// The order of stages was found in the data.
pub fn stages_inferred(order: &str) -> Text {
    Text::new(
        format!(
            "the order of the stages is that of the data ({order}); state `stages` under [metrics] to fix it"
        ),
        format!(
            "단계 순서는 데이터에서 추정했습니다({order}). [metrics]의 `stages`에 적으면 그 순서를 씁니다"
        ),
    )
}

/// The value of the installed base is no market.
pub fn not_a_market() -> Text {
    Text::new(
        "the present book, called TAM by one source: it understates the market and grows with our own sales",
        "현재 고객 기반의 가치입니다. TAM이라 부르는 자료가 있으나 시장을 작게 보고 우리 매출과 함께 커집니다",
    )
}

/// No deal states its source, so that all new customers stand for the paid ones.
pub fn paid_customers_unknown() -> Text {
    Text::new(
        "no won deal states a source of its own, so that this is over all new customers",
        "수주한 기회 자체에 출처가 없어 모든 신규 고객으로 나눈 값입니다",
    )
}

/// Categories of a cost that the files have no line of.
pub fn costs_absent(categories: &Text) -> Text {
    Text::new(
        format!(
            "no line of {}: the true cost is this or more",
            categories.text(Lang::En)
        ),
        format!(
            "{} 항목이 없어 실제 비용은 이 값 이상입니다",
            categories.text(Lang::Ko)
        ),
    )
}

/// By how much costs lead the customers they win.
pub fn lag(quarters: u32) -> Text {
    let quarters = u64::from(quarters);
    Text::new(
        format!(
            "costs of {} before, over the new customers",
            counted(quarters, "quarter")
        ),
        format!("{quarters}분기 앞선 비용을 신규 고객 수로 나눈 값입니다"),
    )
}

/// How many owners received leads.
pub fn handed_to(owners: u64, without: u64) -> Text {
    Text::new(
        format!(
            "handed to {}; {} without an owner",
            counted(owners, "owner"),
            n(without)
        ),
        format!(
            "영업 담당자 {}명에게 인계, 영업 담당자 없음 {}건",
            n(owners),
            n(without)
        ),
    )
}

/// No lead says whether it was converted.
pub fn converted_by_deals() -> Text {
    Text::new(
        "no lead says whether it was converted, so that a won deal that names it decides",
        "리드에 전환 여부가 없어 리드를 가리키는 수주 기회로 정했습니다",
    )
}

/// The win rates of touched and untouched deals, each won of closed.
pub fn win_rates_beside(with: (u64, u64), without: (u64, u64)) -> Text {
    Text::new(
        format!(
            "won {} of {} closed deals with a touch and {} of {} without: influence is not cause",
            n(with.0),
            n(with.1),
            n(without.0),
            n(without.1)
        ),
        format!(
            "접점이 있던 종료 기회 {}건 중 {}건, 없던 {}건 중 {}건 수주. 영향은 인과가 아닙니다",
            n(with.1),
            n(with.0),
            n(without.1),
            n(without.0)
        ),
    )
}

/// Terms under a year, which are not scaled up.
pub fn short_terms(contracts: u64) -> Text {
    Text::new(
        format!(
            "{} under a year, taken as signed",
            counted(contracts, "contract")
        ),
        format!("1년 미만 계약 {}건은 계약 금액 그대로 셉니다", n(contracts)),
    )
}

/// Contracts that end before they start.
pub fn end_before_start(contracts: u64) -> Text {
    Text::new(
        format!(
            "{} with an end before the start never ran",
            counted(contracts, "contract")
        ),
        format!(
            "시작 전에 끝나는 계약 {}건은 유효한 적이 없습니다",
            n(contracts)
        ),
    )
}

/// The inputs of a lifetime value.
pub fn lifetime_inputs(revenue: &Money, churned: u64, at_risk: u64) -> Text {
    Text::new(
        format!(
            "{} a month and account; {} of {} left in the time that is counted",
            format_money(revenue, Lang::En),
            n(churned),
            counted(at_risk, "account")
        ),
        format!(
            "고객사당 월 {}. 세는 기간에 고객사 {}곳 중 {}곳 이탈",
            format_money(revenue, Lang::Ko),
            n(at_risk),
            n(churned)
        ),
    )
}

/// The parameters of a fitted model.
pub fn fitted(alpha: &str, beta: &str) -> Text {
    Text::new(
        format!("sBG fitted: alpha {alpha}, beta {beta}"),
        format!("sBG 적합: alpha {alpha}, beta {beta}"),
    )
}

/// The gross margin is below zero.
pub fn negative_margin() -> Text {
    Text::new(
        "the gross margin is below zero: each customer adds to the loss",
        "매출총이익률이 음수여서 고객이 늘수록 손실이 커집니다",
    )
}

/// Revenue of customers whose accounts nobody knows.
pub fn by_stated_customer() -> Text {
    Text::new(
        "customers are told apart by what the contracts state, where no account was found",
        "고객사를 찾지 못한 계약은 적힌 고객 값으로 구분합니다",
    )
}

/// Contracts and events disagree on who left.
pub fn churn_disagrees(left: u64, customers: u64, events: u64) -> Text {
    Text::new(
        format!(
            "contracts say {} of {} left, events name {}: both cannot be right",
            n(left),
            counted(customers, "customer"),
            n(events)
        ),
        format!(
            "계약으로는 고객 {}곳 중 {}곳, 이벤트로는 {}곳이 이탈했습니다. 둘 다 맞을 수는 없습니다",
            n(customers),
            n(left),
            n(events)
        ),
    )
}

/// Open deals whose planned close has passed.
pub fn overdue(deals: u64) -> Text {
    Text::new(
        format!(
            "{} planned to close before the last day and still open",
            counted(deals, "deal")
        ),
        format!(
            "예정 마감일이 마지막 날보다 앞서고 아직 진행 중인 기회 {}건",
            n(deals)
        ),
    )
}

/// Only a share of the costs is of new customers.
pub fn share_of_costs(share: Decimal) -> Text {
    let percent = (share * Decimal::ONE_HUNDRED).normalize();
    Text::new(
        format!("{percent} % of the costs, as `new_logo_share` states"),
        format!("`new_logo_share`에 적은 대로 비용의 {percent}%"),
    )
}

/// The win rate by close date and that of the cohort cannot both describe the same deals.
pub fn rates_disagree(closed: (u64, u64), cohort: (u64, u64)) -> Text {
    Text::new(
        format!(
            "by close date {} of {} are won, of those created {} of {}: the intervals do not meet, so name the one you mean",
            n(closed.0),
            n(closed.1),
            n(cohort.0),
            n(cohort.1)
        ),
        format!(
            "마감일 기준 {}건 중 {}건, 생성 기준 {}건 중 {}건 수주. 구간이 겹치지 않으므로 어느 쪽인지 밝혀야 합니다",
            n(closed.1),
            n(closed.0),
            n(cohort.1),
            n(cohort.0)
        ),
    )
}

/// A programme has more accounts than its people can work.
pub fn over_capacity(name: &str, assigned: u64, capacity: u64) -> Text {
    Text::new(
        format!(
            "{name} has {}, and people for {}",
            counted(assigned, "account"),
            n(capacity)
        ),
        format!(
            "{name}: 고객사 {}곳이 배정되었으나 인력은 {}곳분입니다",
            n(assigned),
            n(capacity)
        ),
    )
}

/// A cluster that is none.
pub fn no_cluster(name: &str, assigned: u64) -> Text {
    Text::new(
        format!(
            "{name} is one-to-few with {}: a cluster has 10 to 50 alike ones",
            counted(assigned, "account")
        ),
        format!(
            "{name}: 일대소인데 고객사가 {}곳입니다. 묶음은 비슷한 고객사 10~50곳이 알맞습니다",
            n(assigned)
        ),
    )
}

/// The only programme is one-to-many.
pub fn starts_with_many() -> Text {
    Text::new(
        "the only programme is one-to-many: it often ends as targeted advertising; one-to-few is the usual start",
        "유일한 프로그램이 일대다입니다. 타깃 광고로 끝나기 쉬우므로 보통 일대소로 시작합니다",
    )
}

/// Touches of which none is engagement.
pub fn unanswered(touches: u64) -> Text {
    Text::new(
        format!(
            "{} went out and nobody answered: none of it is engagement",
            counted(touches, "touch")
        ),
        format!(
            "보낸 접점 {}건에 응답이 없어 참여로 세지 않습니다",
            n(touches)
        ),
    )
}

/// Those at a step of a funnel of which the step itself is not recorded.
pub fn implied(step: &str, implied: u64, reached: u64) -> Text {
    Text::new(
        format!(
            "{} of {} at the step {step} by a later one alone: nothing records the step itself",
            n(implied),
            n(reached)
        ),
        format!(
            "{step} 단계 {}건 중 {}건은 단계 기록이 없고 뒤 단계로 미루어 센 것입니다",
            n(reached),
            n(implied)
        ),
    )
}

/// The quarters of open deals.
pub fn by_planned_close() -> Text {
    Text::new(
        "quarters are those of the planned close",
        "분기는 예정 마감일 기준입니다",
    )
}

/// A figure that cannot be parted as asked.
pub fn not_parted(by: &str) -> Text {
    Text::new(
        format!("not parted by {by}: the whole stands for all"),
        format!("{by} 기준으로 나눌 수 없는 값입니다"),
    )
}

/// Deals that closed at another time than the money was spent.
pub fn other_time(outside: u64, of: u64, from: &str, to: &str) -> Text {
    Text::new(
        format!(
            "{} of {} closed outside of the time of the spend, {from} to {to}: choose a --window that both cover",
            n(outside),
            counted(of, "won deal")
        ),
        format!(
            "수주 기회 {}건 중 {}건은 지출이 있는 기간({from}~{to}) 밖에서 종료되었습니다. --window로 기간을 맞추십시오",
            n(of),
            n(outside)
        ),
    )
}

/// An export in which nothing was lost.
pub fn nothing_lost() -> Text {
    Text::new(
        "no deal of the data was lost: an export of won deals makes every win rate 100 %",
        "데이터에 실주한 기회가 없습니다. 수주 기회만 내보내면 수주율은 언제나 100%입니다",
    )
}

/// Stages that a project lists and its history does not have.
pub fn stages_unseen(stages: &str) -> Text {
    Text::new(
        format!("no row of the history is in {stages}: check the spelling under `stages`"),
        format!("이력에 없는 단계: {stages}. `stages`의 표기를 확인하십시오"),
    )
}

/// Nobody left, in a lifetime that needs no churn to be a number.
pub fn nobody_left() -> Text {
    Text::new(
        "nobody left in the time that is counted: the value takes it that nobody ever will",
        "집계 기간에 이탈한 고객이 없어 앞으로도 이탈이 없다고 본 값입니다",
    )
}

/// No deal is open.
pub fn nothing_open() -> Text {
    Text::new(
        "no deal of the data is open: an export of closed deals has no pipeline",
        "데이터에 진행 중인 기회가 없습니다. 종료된 기회만 내보내면 파이프라인은 0입니다",
    )
}

/// Tiers of today beside deals of the past.
pub fn tiers_of_today() -> Text {
    Text::new(
        "tiers are those of the as-of date: what an account did since is in them",
        "등급은 기준일 기준이므로 그동안의 활동이 반영되어 있습니다",
    )
}

/// Histories of stages with one entry.
pub fn one_entry(of: u64, deals: u64) -> Text {
    Text::new(
        format!(
            "{} of {} have one entry in the history: it shows where they stand and not how they came there",
            n(of),
            counted(deals, "deal")
        ),
        format!(
            "기회 {}건 중 {}건은 이력이 한 줄뿐이라 현재 단계만 알 수 있고 이동 과정은 알 수 없습니다",
            n(deals),
            n(of)
        ),
    )
}

/// Every deal closes on the day on which it was created.
pub fn cycles_of_no_day() -> Text {
    Text::new(
        "every deal closed on the day on which its record was created: these are dates of entry, and no cycle",
        "모든 기회가 생성일에 종료되었습니다. 입력한 날짜일 뿐 영업 주기가 아닙니다",
    )
}

/// New customers without a contract that runs.
pub fn new_without_contract(without: u64, of: u64) -> Text {
    Text::new(
        format!(
            "{} of {} have no contract that runs and states its revenue: the mean is of the others",
            n(without),
            counted(of, "new customer")
        ),
        format!(
            "신규 고객 {}곳 중 {}곳은 매출이 적힌 유효한 계약이 없어 나머지의 평균입니다",
            n(of),
            n(without)
        ),
    )
}

/// Lines of spend of which none has a category.
pub fn no_category_at_all() -> Text {
    Text::new(
        "no line of spend has a category: state `category` in its [[source]]",
        "지출에 비용 항목이 없습니다. [[source]]에 `category`를 적으십시오",
    )
}

/// How others split their effort: new contacts, existing contacts, existing accounts.
pub fn effort_of_others([new, existing, accounts]: [u32; 3]) -> Text {
    Text::new(
        format!(
            "others in a survey (Ascend2): new contacts {new} %, existing contacts {existing} %, existing accounts {accounts} %; theirs is no target"
        ),
        format!(
            "설문에 답한 다른 회사(Ascend2): 신규 담당자 {new}%, 기존 담당자 {existing}%, 기존 고객사 {accounts}%. 목표값이 아닙니다"
        ),
    )
}
