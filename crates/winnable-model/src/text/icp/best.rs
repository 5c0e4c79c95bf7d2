//! The texts of best customers and of who is like them.

use crate::Text;

plain! {
    /// About icp best.
    cmd = "Best customers by five numeric bounds, and the accounts that are like them", "다섯 가지 수치 기준의 우수 고객과 이를 닮은 고객사";
    /// Help of --least.
    opt_least = "How many of the 5 measures a best customer meets (default: 3)", "우수 고객이 충족해야 할 기준 개수, 1~5 (기본값: 3)";
    /// Help of --top.
    opt_top = "How long the lists are at most (default: 20)", "목록의 최대 길이(기본값: 20)";
    /// The title.
    title = "Best customers", "우수 고객";
    /// The heading of the bounds.
    bounds = "the bounds", "기준";
    /// The heading of the best.
    list = "the best", "우수 고객 목록";
    /// The heading of the largest.
    largest = "the largest by revenue, beside them", "비교: 매출 상위 고객";
    /// The heading of the undecided.
    undecided = "undecided, and what would decide", "미정 고객과 필요한 값";
    /// The heading of the look-alikes.
    look_alikes = "accounts that are like the best", "우수 고객을 닮은 고객사";
    /// The column of the quantity.
    heading_quantity = "quantity", "항목";
    /// The column of the bound.
    heading_bound = "bound", "기준값";
    /// The column of where a bound is from.
    heading_from = "from", "근거";
    /// The column of how many are known.
    heading_known = "known", "값을 아는 고객";
    /// The column of the customer.
    heading_customer = "customer", "고객";
    /// The column of the account.
    heading_account = "account", "고객사";
    /// The column of how many measures are met.
    heading_met = "met", "충족";
    /// The column of the standing.
    heading_standing = "standing", "판정";
    /// The column of what is met.
    heading_meets = "meets", "충족 기준";
    /// The column of what is not known.
    heading_unknown = "unknown", "모르는 값";
    /// The column of revenue.
    heading_revenue = "revenue", "매출";
    /// The column of the likeness.
    heading_likeness = "likeness", "유사도";
    /// The column of its interval.
    heading_range = "range", "범위";
    /// The column of the facts that matched.
    heading_because = "because", "근거";
    /// Best.
    best = "best", "우수";
    /// Undecided.
    is_undecided = "undecided", "미정";
    /// Not best.
    not_best = "not best", "아님";
    /// A bound that was set.
    from_file = "set in winnable.toml", "winnable.toml에 설정";
    /// A bound that was set by interviews.
    from_interviews = "set by interviews alone", "인터뷰만으로 설정";
    /// A bound that asks for any growth.
    from_any_growth = "least growth above 0; the median is not", "0보다 큰 최소 확장(중앙값이 0 이하)";
    /// The median as a bound.
    from_median = "median of the customers", "고객 중앙값";
    /// What likeness is.
    about_likeness = "Likeness is the sum over facts of ln((best with the level + 0.5) / (expected + 0.5)), where expected is what the best would have if they were like all customers. An unknown fact adds 0 and widens the range.", "유사도는 각 항목의 ln((그 값을 가진 우수 고객 수 + 0.5) / (기대 수 + 0.5))의 합입니다. 기대 수는 우수 고객이 전체 고객과 같을 때의 수입니다. 모르는 항목은 0으로 두고 범위를 넓힙니다.";
    /// What revenue is, by contracts.
    revenue_is_recurring = "revenue: annual recurring revenue of the contracts that run", "매출: 유효한 계약의 연간 반복 매출";
    /// What revenue is, by deals.
    revenue_is_won = "revenue: sum of the won deals", "매출: 수주 금액 합";
    /// What a quantity is that nothing in the files says yet.
    unread = "Time to value needs a column `first_value` or `onboarded` of contracts, support tickets a source of kind `tickets`; a customer without them is unknown there, not bad.", "가치 실현 시간은 계약의 `first_value` 또는 `onboarded` 열이, 지원 티켓은 kind가 `tickets`인 소스가 있어야 알 수 있습니다. 없으면 나쁜 것이 아니라 모르는 것입니다.";
    /// What the time to value ends with where no first value is stated.
    value_is_onboarded = "Time to value is to the day of onboarding: no contract states a first value.", "가치 실현 시간은 온보딩 날짜까지입니다. 첫 가치 실현일이 있는 계약이 없습니다.";
}

/// A quantile as a bound.
pub fn from_quantile(percent: u32) -> Text {
    Text::new(
        format!("{percent} % quantile of the customers"),
        format!("고객 {percent}% 분위수"),
    )
}

/// At most.
pub fn at_most(value: &str) -> Text {
    Text::new(format!("≤ {value}"), format!("≤ {value}"))
}

/// At least.
pub fn at_least(value: &str) -> Text {
    Text::new(format!("≥ {value}"), format!("≥ {value}"))
}

/// A quantity without a bound.
pub fn no_bound(quantity: &Text, reason: &Text) -> Text {
    Text::new(
        format!("no bound for {}: {}", en(quantity), en(reason)),
        format!("{} 기준 없음: {}", ko(quantity), ko(reason)),
    )
}

fn en(text: &Text) -> String {
    use crate::Localised as _;
    text.en()
}

fn ko(text: &Text) -> String {
    use crate::Localised as _;
    text.ko()
}

/// How many customers there are.
pub fn customers(count: usize) -> Text {
    Text::new(format!("{count} customers"), format!("고객 {count}곳"))
}

/// Rows that belong to no account.
pub fn homeless(count: u64) -> Text {
    Text::new(
        format!("{count} won deals and contracts belong to no account and are left out"),
        format!("고객사가 없는 수주·계약 {count}건은 제외"),
    )
}

/// Support tickets that belong to no account.
pub fn homeless_tickets(count: u64) -> Text {
    Text::new(
        format!("support tickets of no account, counted for nobody: {count}"),
        format!("고객사가 없는 지원 티켓 {count}건은 어느 고객에도 넣지 않음"),
    )
}

/// Customers of which events and contracts say different things.
pub fn disagree(count: u64) -> Text {
    Text::new(
        format!(
            "of {count} customers an event says that they left, and a contract of before still runs: whether they stay is unknown"
        ),
        format!(
            "고객 {count}곳은 이탈 이벤트가 있지만 그 전의 계약이 유효합니다. 유지 여부는 알 수 없음으로 둡니다"
        ),
    )
}

/// There is no list of look-alikes.
pub fn no_look_alikes(has_best: bool) -> Text {
    if has_best {
        Text::new(
            "no list: all customers are best, so that nothing sets the best apart",
            "목록 없음: 모든 고객이 우수 고객이라 구별되는 특징이 없습니다",
        )
    } else {
        Text::new(
            "no list: nobody is known to be best",
            "목록 없음: 우수 고객으로 확인된 곳이 없습니다",
        )
    }
}

/// How many candidates there are.
pub fn candidates(count: u64, without_facts: u64) -> Text {
    Text::new(
        format!(
            "{count} accounts are no customers and not excluded; of {without_facts} no such fact is known"
        ),
        format!(
            "고객이 아니고 제외되지 않은 고객사 {count}곳, 그중 {without_facts}곳은 알려진 정보 없음"
        ),
    )
}

/// More rows than are shown.
pub fn more(count: usize) -> Text {
    Text::new(
        format!("… and {count} more (--format json or csv has all)"),
        format!("… 외 {count}곳(--format json 또는 csv에 전부 있음)"),
    )
}

/// A bound of interviews.
pub fn interview_only(quantity: &str, known: u64) -> Text {
    Text::new(
        format!(
            "the bound `{quantity}` rests on interviews alone; the data know it of {known} customers"
        ),
        format!(
            "`{quantity}` 기준이 인터뷰에만 근거합니다. 데이터에서 이 값을 아는 고객은 {known}곳입니다"
        ),
    )
}

/// A name that is none of the quantities.
pub fn no_quantity(name: &str, near: Option<&str>) -> Text {
    match near {
        Some(near) => Text::new(
            format!("`{name}` is none of the bounds; the nearest is `{near}`"),
            format!("`{name}`: 기준 이름이 아닙니다. 가장 가까운 이름은 `{near}`입니다"),
        ),
        None => Text::new(
            format!("`{name}` is none of the bounds"),
            format!("`{name}`: 기준 이름이 아닙니다"),
        ),
    }
}

/// A quantity that comes from interviews and has no bound.
pub fn interview_without_bound(name: &str) -> Text {
    Text::new(
        format!("`{name}` is in from_interviews and has no bound in this section"),
        format!("`{name}`: from_interviews에 있지만 이 구역에 기준값이 없습니다"),
    )
}

/// A bound below zero that cannot be.
pub fn below_zero(name: &str) -> Text {
    Text::new(
        format!("`{name}` cannot be below 0"),
        format!("`{name}` 값은 0보다 작을 수 없습니다"),
    )
}
