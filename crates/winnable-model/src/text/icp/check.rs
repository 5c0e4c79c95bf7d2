//! The texts of `icp check` and `icp market`.

use chrono::NaiveDate;

use crate::{Localised, Text};

plain! {
    /// About icp check.
    cmd_check = "What the ICP says of your accounts: who is core, what was won, where the budget went", "ICP로 본 고객사: 핵심 여부, 수주 결과, 예산 배분";
    /// About icp market.
    cmd_market = "How many firms the ICP and its hypotheses select, by a census of firms", "ICP와 가설에 맞는 기업 수(기업 통계 기준)";
    /// Help of --icp.
    opt_icp = "The ICP's file (default: [programme] icp of winnable.toml)", "ICP 파일(기본값: winnable.toml의 [programme] icp)";
    /// Help of --minimum.
    opt_minimum = "Firms below which a market is small (default: the ICP's market_minimum, else 1000)", "시장이 작다고 볼 기업 수(기본값: ICP의 market_minimum, 없으면 1000)";
    /// No ICP is stated.
    no_icp = "no ICP is stated: write icp = \"icp.toml\" under [programme] of winnable.toml, or give --icp FILE", "ICP가 정해지지 않았습니다. winnable.toml의 [programme]에 icp = \"icp.toml\"을 적거나 --icp FILE을 주세요";
    /// The heading of the accounts.
    accounts = "accounts", "고객사";
    /// The heading of the conditions.
    conditions = "conditions", "조건";
    /// The heading of a condition.
    heading_condition = "condition", "조건";
    /// Whether a condition is core.
    heading_core = "core", "핵심";
    /// Accounts that meet it.
    heading_met = "met", "충족";
    /// Accounts that do not.
    heading_unmet = "not met", "미충족";
    /// Accounts of which nobody knows.
    heading_unknown = "unknown", "모름";
    /// The facts it needs.
    heading_needs = "needs (accounts that know it)", "필요한 팩트(아는 고객사)";
    /// A core condition.
    is_core = "yes", "예";
    /// The heading of the results.
    became = "what became of their deals", "기회의 결과";
    /// The heading of the class.
    heading_class = "class", "구분";
    /// The heading of accounts.
    heading_accounts = "accounts", "고객사";
    /// The heading of customers that expanded.
    heading_expanded = "expanded", "확장";
    /// Core.
    core = "core", "핵심";
    /// Adjacent.
    adjacent = "adjacent", "인접";
    /// Outside.
    outside = "outside", "ICP 밖";
    /// Undecided.
    undecided = "undecided", "미정";
    /// What the facts are.
    present_value = "Facts are those of today, also for deals that closed long ago: an account that has grown since counts as what it is now. Undecided accounts widen the intervals of the classes that they could be of.", "오래전에 끝난 기회에도 지금의 팩트를 씁니다. 그사이 커진 고객사는 지금 크기로 봅니다. 미정인 고객사는 속할 수 있는 구분의 구간을 넓힙니다.";
    /// No row could say that a customer expanded.
    no_expansion = "Expansion cannot be told: no row says that a deal, a contract or an event is one.", "확장 여부를 알 수 없습니다. 확장임을 말해 주는 기회·계약·이벤트 행이 없습니다.";
    /// The heading of the splits.
    splits = "where it went (aim: 70 % to core, give or take 5 points)", "배분(목표: 핵심 70%, ±5%p)";
    /// The heading of what is split.
    heading_resource = "what", "자원";
    /// The heading of the share.
    heading_share = "core share", "핵심 비중";
    /// The heading of the verdict.
    heading_verdict = "verdict", "판정";
    /// Money.
    spend = "spend", "지출";
    /// Touches.
    touches = "outbound touches", "아웃바운드 접점";
    /// Accounts.
    worked = "worked accounts", "영업 중인 고객사";
    /// As it should be.
    within = "as aimed", "목표대로";
    /// Too little.
    too_little = "too little", "부족";
    /// Too much.
    too_much = "too much", "과다";
    /// Cannot be told.
    cannot_tell = "unclear", "알 수 없음";
    /// Nothing was spent.
    nothing = "nothing", "없음";
    /// What stands for hours.
    no_hours = "No export states hours; outbound touches stand for what sales did.", "시간을 적은 자료가 없어 아웃바운드 접점으로 영업 활동을 나타냅니다.";
    /// The heading of what is held back.
    blocked = "held back by what the product does not offer", "제품에 없어 막힌 매출";
    /// The heading of a requirement.
    heading_requirement = "requirement", "요구 사항";
    /// The heading of the revenue.
    heading_revenue = "expected a year", "기대 연매출";
    /// The heading of accounts without an amount.
    heading_no_amount = "amount unknown", "금액 모름";
    /// Why rows do not add up.
    blocked_note = "An account that lacks several requirements stands in the row of each.", "여러 요구 사항이 걸린 고객사는 각 행에 모두 들어갑니다.";
    /// No account is held back.
    blocked_nobody = "no account is known to need more than the product offers", "제품에 없는 것을 요구하는 고객사가 확인되지 않았습니다";
    /// The heading of what high-value accounts are found by.
    value_data = "what high-value accounts are found by, and how many accounts know it", "고가치 고객사를 찾는 데이터와 그것을 아는 고객사";
    /// What a customer is worth.
    lifetime_value = "customer lifetime value", "고객 생애 가치";
    /// How it is financially.
    financial = "financial information", "재무 정보";
    /// What it did.
    engagement = "engagement history", "참여 이력";
    /// What it plans.
    projects = "current or planned projects", "진행·예정 프로젝트";
    /// The heading of the channels.
    channels = "channels", "채널";
    /// The heading of the message.
    message = "message", "메시지";
    /// A channel that fits.
    fits = "the ICP speaks for it", "ICP에 근거가 있음";
    /// The size leads to a channel.
    size_for = "the size of the accounts leads to it", "고객사 규모에 맞음";
    /// The size leads elsewhere.
    size_against = "the size of the accounts leads elsewhere", "고객사 규모는 다른 채널에 맞음";
    /// A part that is missing.
    missing = "missing", "없음";
    /// A change without a metric.
    no_metric = "names no operating metric", "운영 지표 없음";
    /// Outbound.
    outbound = "outbound", "아웃바운드";
    /// Content.
    content = "content and search", "콘텐츠·검색";
    /// Partners.
    partner = "partners", "파트너";
    /// Marketplace.
    marketplace = "marketplace, self-service", "마켓플레이스·셀프서비스";
    /// The target.
    target = "target", "대상";
    /// The situation.
    situation = "situation", "상황";
    /// The cost.
    cost = "cost", "손실";
    /// The change.
    change = "change", "변화";
    /// The heading of the industry.
    heading_industry = "industry", "업종";
    /// The heading of the size.
    heading_size = "employees", "직원 수";
    /// The heading of the firms.
    heading_firms = "firms", "기업 수";
    /// The heading of the people employed.
    heading_employment = "people employed", "종사자";
    /// The heading of what was counted.
    heading_counted = "counted as", "집계 기준";
    /// All industries.
    all_industries = "all industries", "전 업종";
    /// All sizes.
    all_sizes = "all", "전체";
    /// The whole.
    total = "together", "합계";
    /// What a census knows.
    market_knows = "A census knows industry and size. Region, technology, triggers and how a company buys are not in it, so that the ICP selects fewer firms than these.", "기업 통계는 업종과 규모만 압니다. 지역, 기술, 계기, 구매 과정은 없으므로 ICP에 맞는 기업은 이보다 적습니다.";
    /// Sums of industries.
    two_industries = "A firm of two industries is in the count of each: together there are at most as many as the sum, and at least as many as the largest.", "두 업종에 걸친 기업은 양쪽에 셉니다. 합계는 많아야 더한 수, 적어도 가장 큰 업종의 수입니다.";
    /// The interval of a cut class.
    cut_class = "A range that cuts a size class of the table counts it not at all at least and in full at most.", "표의 규모 구간을 가르는 범위는 그 구간을 최소에서는 빼고 최대에서는 모두 셉니다.";
}

/// The title of a check.
pub fn check_title(title: &str, id: &str) -> Text {
    Text::new(
        format!("ICP check: {title} ({id})"),
        format!("ICP 점검: {title} ({id})"),
    )
}

/// The title of a market.
pub fn market_title(title: &str, id: &str) -> Text {
    Text::new(
        format!("ICP market: {title} ({id})"),
        format!("ICP 시장: {title} ({id})"),
    )
}

/// Since when the ICP holds.
pub fn agreed(on: NaiveDate) -> Text {
    Text::new(format!("agreed on {on}"), format!("{on} 합의"))
}

/// The day of the facts.
pub fn as_of(on: NaiveDate) -> Text {
    Text::new(format!("as of {on}"), format!("기준일 {on}"))
}

/// So many accounts of a class.
pub fn of_class(count: u64, class: &Text) -> Text {
    Text::new(
        format!("{count} {}", class.en()),
        format!("{} {count}곳", class.ko()),
    )
}

/// Between which classes an account stands.
pub fn between(best: &Text, worst: &Text, neighbours: bool) -> Text {
    let link = if neighbours { "or" } else { "to" };
    let tilde = if neighbours { " 또는 " } else { "~" };
    Text::new(
        format!("{} {link} {}", best.en(), worst.en()),
        format!("{}{tilde}{}", best.ko(), worst.ko()),
    )
}

/// Accounts that are left out.
pub fn left_out(count: u64) -> Text {
    let accounts = if count == 1 {
        "account is"
    } else {
        "accounts are"
    };
    Text::new(
        format!(
            "{count} {accounts} left out: our own company, test records, competitors, partners"
        ),
        format!("{count}곳 제외: 자사, 테스트 레코드, 경쟁사, 파트너"),
    )
}

/// An ICP that cannot be opened.
pub fn no_file(name: &str) -> Text {
    Text::new(
        format!("the ICP `{name}` cannot be found"),
        format!("ICP 파일을 찾을 수 없습니다: `{name}`"),
    )
}

/// Core wins more, or adjacent does.
pub fn differ(core_more: bool, difference: &str, interval: &str, p: &str) -> Text {
    let (en, ko) = if core_more {
        (
            "Of the accounts whose class is known, core ones win more often than adjacent ones",
            "구분이 정해진 고객사 중 핵심의 수주율이 인접보다 높습니다",
        )
    } else {
        (
            "Of the accounts whose class is known, adjacent ones win more often than core ones: the core conditions do not choose who buys",
            "구분이 정해진 고객사 중 인접의 수주율이 핵심보다 높습니다. 핵심 조건이 구매할 곳을 고르지 못합니다",
        )
    };
    Text::new(
        format!("{en}: {difference} points {interval}, p {p}."),
        format!("{ko}: {difference}%p {interval}, p {p}."),
    )
}

/// The classes cannot be told apart.
pub fn alike(core: u64, adjacent: u64, difference: &str, interval: &str, p: &str) -> Text {
    Text::new(
        format!(
            "Core and adjacent cannot be told apart with {core} and {adjacent} closed deals: {difference} points {interval}, p {p}."
        ),
        format!(
            "종료된 기회 {core}건과 {adjacent}건으로는 핵심과 인접을 구별할 수 없습니다: {difference}%p {interval}, p {p}."
        ),
    )
}

/// Too few deals for a verdict.
pub fn too_few(core: u64, adjacent: u64, least: u64) -> Text {
    Text::new(
        format!(
            "Whether core accounts win more cannot be told: {core} closed deals of core and {adjacent} of adjacent accounts, and each needs {least}."
        ),
        format!(
            "핵심 고객사가 더 잘 수주되는지 알 수 없습니다. 종료된 기회가 핵심 {core}건, 인접 {adjacent}건이며 각각 {least}건이 필요합니다."
        ),
    )
}

/// Deals of one account.
pub fn shared(count: u64) -> Text {
    let deals = if count == 1 { "deal is" } else { "deals are" };
    Text::new(
        format!(
            "{count} closed {deals} of accounts that have more than one: they are not independent, and the intervals are widened for that."
        ),
        format!(
            "종료된 기회 {count}건은 기회가 둘 이상인 고객사의 것입니다. 서로 독립이 아니므로 그만큼 구간을 넓혔습니다."
        ),
    )
}

/// What went to no account.
pub fn unattributed(amount: &str) -> Text {
    Text::new(
        format!("{amount} of spend names no account and is in no share."),
        format!("지출 {amount}에는 고객사가 적혀 있지 않아 비중에 넣지 않았습니다."),
    )
}

/// What a channel lacks.
pub fn lacks(keys: &str) -> Text {
    Text::new(format!("lacks {keys}"), format!("없는 근거: {keys}"))
}

/// The industry that was counted.
pub fn counted_as(code: &str) -> Text {
    Text::new(format!("as {code}"), format!("{code} 기준"))
}

/// So many of so many conform.
pub fn hypothesis(id: &str, sentence: &str) -> Text {
    Text::verbatim(format!("{id}: {sentence}"))
}

/// The conditions of which nobody knows, of the undecided accounts.
pub fn because_unknown(list: &str) -> Text {
    Text::new(
        format!("unknown of them: {list}"),
        format!("모르는 조건: {list}"),
    )
}
