//! The texts about an ICP file: what is refused, and what is doubtful.

use chrono::NaiveDate;

use crate::{Josa, Localised, Text, josa};

plain! {
    /// What to do about prose.
    prose_help = "an ICP is logic, not a sentence: give each criterion bounds or a list, such as { from = 200, below = 1000 }, and keep the sentence as `note`", "ICP는 문장이 아니라 판정 논리입니다. 기준마다 { from = 200, below = 1000 } 같은 범위나 목록을 적고 문장은 `note`에 두세요";
    /// What to do about a persona.
    persona_help = "an ICP says which company buys and stays, a persona who uses the product. Mixing them widens the message and lowers conversion, sends sales to the wrong industries and sizes, over-customises onboarding and lowers retention. Delete it; who decides goes into [buying.economic_buyer]", "ICP는 어떤 회사가 구매하고 남는지, 페르소나는 누가 쓰는지를 말합니다. 섞으면 메시지가 넓어져 전환이 떨어지고, 영업이 엉뚱한 업종과 규모를 찾고, 온보딩이 지나치게 맞춤화되고, 유지율이 낮아집니다. 지우고, 결정권자는 [buying.economic_buyer]에 적으세요";
    /// Triggers as sentences.
    prose_trigger = "a trigger is written as a sentence: nobody can say of an account when it happened", "계기가 문장으로만 적혀 있어 언제 일어났는지 알 수 없습니다";
    /// A trigger without an event.
    no_event = "the trigger has neither `event` nor `fact`: nobody can say of an account when it happened", "계기에 `event`도 `fact`도 없어 언제 일어났는지 알 수 없습니다";
    /// What to do about a trigger.
    trigger_help = "write [[trigger]] with id, event = \"regulation\" (or another kind of signal) and window_days = 180", "[[trigger]]에 id, event = \"regulation\"(또는 다른 신호 종류), window_days = 180을 적으세요";
    /// A range was expected.
    expected_range = "expected `from`, `below` or `ranges`", "`from`, `below` 또는 `ranges`가 필요합니다";
    /// Codes were expected.
    expected_naics = "expected `naics = [\"5132\"]` or `labels`", "`naics = [\"5132\"]` 또는 `labels`가 필요합니다";
    /// A place was expected.
    expected_place = "expected `places = [\"United States / Texas\"]`", "`places = [\"대한민국 / 서울\"]`이 필요합니다";
    /// A buyer was expected.
    expected_buyer = "expected `functions`, or `level` vp or c_level", "`functions` 또는 `level`(vp, c_level)이 필요합니다";
    /// A stance was expected.
    expected_stance = "expected stance = \"avoid\" or \"seek\", or security_product", "stance = \"avoid\"나 \"seek\", 또는 security_product가 필요합니다";
    /// A pilot was expected.
    expected_pilot = "expected `at_most_days`", "`at_most_days`가 필요합니다";
    /// A condition was expected.
    expected_condition = "expected `when`, such as \"account.team_size >= 10\"", "\"account.team_size >= 10\" 같은 `when`이 필요합니다";
    /// A pilot without a fact.
    pilot_needs_fact = "no export has a standard column for the length of a pilot: map yours to a fact of your own and name it, such as fact = \"account.x.pilot_days\"", "파일럿 기간의 표준 열은 없습니다. 열을 직접 정한 팩트에 매핑하고 fact = \"account.x.pilot_days\"처럼 적으세요";
    /// A range that holds nothing.
    empty_range = "the range ends before it begins: `below` must be greater than `from`", "범위의 끝이 시작보다 앞섭니다. `below`는 `from`보다 커야 합니다";
    /// Edges were expected.
    edges = "expected numbers above 0 that rise, such as [50, 200, 1000]", "[50, 200, 1000]처럼 0보다 크고 커지는 수가 필요합니다";
    /// No core condition.
    no_core = "no condition is marked as core: nothing tells core accounts from others", "핵심 조건이 하나도 없어 핵심 고객사를 가릴 수 없습니다";
    /// What to do about that.
    no_core_help = "write core = true in the sections of the core conditions, or list their ids: core = [\"industry\", \"employees\"]", "핵심 조건의 구역에 core = true를 적거나 id를 나열하세요: core = [\"industry\", \"employees\"]";
    /// Ranges that overlap.
    overlap = "the range begins before the one below it ends: ranges are half-open, so that 200 belongs to the range that begins with it", "앞 범위가 끝나기 전에 시작합니다. 범위는 시작만 포함하므로 200은 200에서 시작하는 범위에 속합니다";
    /// No buying context.
    no_context = "the ICP names an industry, and neither a trigger nor anything of how it buys", "업종은 있지만 계기도 구매 과정도 없습니다";
    /// No count of firms.
    no_market = "no count of firms is attached: your own data know only the market that you already look at. Add a table of firms as a [[source]] of kind = \"firms\"", "기업 수 표가 없습니다. 자체 데이터는 이미 보고 있는 시장만 압니다. kind = \"firms\"인 [[source]]로 연결하세요";
    /// A change without a metric.
    change_without_metric = "`change` names no operating metric: say what is measured and by how much it moves, not which feature does it", "`change`에 운영 지표가 없습니다. 기능이 아니라 무엇이 얼마나 달라지는지 적으세요";
}

/// A sentence where conditions were expected.
pub fn prose(key: &str) -> Text {
    let subject = format!("`{key}`");
    Text::new(
        format!("`{key}` is a sentence: it can be proved of no account"),
        format!(
            "{} 문장뿐이라 어느 고객사에서도 증명할 수 없습니다",
            josa(&subject, Josa::EunNeun)
        ),
    )
}

/// A criterion that every account meets.
pub fn no_bounds(id: &str) -> Text {
    Text::new(
        format!("`{id}` has no bounds: every account would meet it"),
        format!("`{id}`에 경계가 없어 모든 고객사가 만족합니다"),
    )
}

/// An attribute of a person.
pub fn persona(what: &str) -> Text {
    Text::new(
        format!("`{what}` describes a person, and an ICP describes a company"),
        format!("`{what}`: ICP는 회사를 말하는데 사람의 특징입니다"),
    )
}

/// Two criteria of one id.
pub fn twice(id: &str) -> Text {
    Text::new(
        format!("the id `{id}` is used twice"),
        format!("두 번 쓰인 id: `{id}`"),
    )
}

/// A fact of another type.
pub fn fact_of_type(name: &str, found: &str, expected: &str) -> Text {
    Text::new(
        format!("`{name}` is a fact of type {found}; expected {expected}"),
        format!("`{name}`의 형식은 {found}입니다. 필요한 형식: {expected}"),
    )
}

/// A core condition that is no criterion.
pub fn no_criterion(id: &str) -> Text {
    Text::new(
        format!("no criterion has the id `{id}`"),
        format!("id가 `{id}`인 기준이 없습니다"),
    )
}

/// The criteria that there are.
pub fn criteria_are(ids: &str) -> Text {
    Text::new(format!("criteria: {ids}"), format!("기준: {ids}"))
}

/// A label that cannot stand in quotes.
pub fn bad_label(label: &str) -> Text {
    Text::new(
        format!("`{label}` cannot be used: expected a word without both kinds of quotes"),
        format!(
            "`{label}`: 쓸 수 없습니다. 비어 있지 않고 두 종류의 따옴표가 함께 없는 말이 필요합니다"
        ),
    )
}

/// A code of another year.
pub fn not_in_2022(code: &str) -> Text {
    Text::new(
        format!("`{code}` is no code of NAICS 2022: codes of 2017 and before may have moved"),
        format!("`{code}`: NAICS 2022에 없는 코드입니다. 2017년 이전 코드는 바뀌었을 수 있습니다"),
    )
}

/// A number below 0.
pub fn negative(number: &str) -> Text {
    Text::new(
        format!("{number} is below 0"),
        format!("{number}: 0보다 작습니다"),
    )
}

/// An amount in another currency.
pub fn other_currency(found: &str, expected: &str) -> Text {
    Text::new(
        format!("the amount is in {found}; expected the project's currency, {expected}"),
        format!("금액의 통화가 {found}입니다. 프로젝트 통화는 {expected}입니다"),
    )
}

/// A place in another order.
pub fn bad_place(place: &str) -> Text {
    Text::new(
        format!(
            "`{place}` is no place: expected country / state / city, the country first and up to three parts"
        ),
        format!("`{place}`: 지역 형식이 아닙니다. 국가 / 주·도 / 도시 순서로 세 부분까지 적으세요"),
    )
}

/// An ICP that is old.
pub fn old(days: i64, most: i64) -> Text {
    Text::new(
        format!("the ICP was agreed on {days} days ago; it is due again after {most}"),
        format!("ICP에 합의한 지 {days}일이 지났습니다. {most}일마다 다시 합의합니다"),
    )
}

/// An ICP of the future.
pub fn agreed_later(agreed: NaiveDate, as_of: NaiveDate) -> Text {
    Text::new(
        format!("the ICP was agreed on {agreed}, after the as-of date {as_of}"),
        format!("ICP 합의일({agreed})이 기준일 {as_of}보다 뒤입니다"),
    )
}

/// Too many industries.
pub fn many_industries(count: usize, most: usize) -> Text {
    Text::new(
        format!("{count} industries are named; priorities are {most} at most"),
        format!("업종이 {count}개입니다. 우선 업종은 {most}개까지입니다"),
    )
}

/// A range of employees without an end.
pub fn open_end(low: bool, high: bool) -> Text {
    let (en, ko) = match (low, high) {
        (true, true) => ("lower and upper", "하한과 상한"),
        (true, false) => ("lower", "하한"),
        _ => ("upper", "상한"),
    };
    Text::new(
        format!("employees have no {en} bound"),
        format!("직원 수에 {} 없습니다", josa(ko, Josa::IGa)),
    )
}

/// Too many size classes.
pub fn many_classes(count: usize, most: usize) -> Text {
    Text::new(
        format!("employees span {count} size classes; start with {most} at most"),
        format!("직원 수가 규모 구간 {count}개에 걸칩니다. {most}개까지로 시작하세요"),
    )
}

/// No account can be outside.
pub fn nobody_outside(core: usize, adjacent: u32) -> Text {
    let conditions = if core == 1 { "condition" } else { "conditions" };
    Text::new(
        format!(
            "with {core} core {conditions} no account can be outside: up to {adjacent} unmet ones are adjacent"
        ),
        format!(
            "핵심 조건이 {core}개뿐이라 어느 고객사도 ICP 밖이 될 수 없습니다. {adjacent}개까지 미충족이면 인접입니다"
        ),
    )
}

/// A trigger without a window.
pub fn no_window(id: &str) -> Text {
    Text::new(
        format!("trigger `{id}` has no `window_days`: an event of years ago still counts"),
        format!("계기 `{id}`에 `window_days`가 없어 몇 년 전 사건도 해당합니다"),
    )
}

/// A trigger that is over.
pub fn expired(id: &str, until: NaiveDate) -> Text {
    Text::new(
        format!("trigger `{id}` ended on {until}: no later event counts"),
        format!("계기 `{id}`: {until}에 끝나 그 뒤의 사건은 해당하지 않습니다"),
    )
}

/// A criterion of interviews.
pub fn interview_only(id: &str) -> Text {
    Text::new(
        format!("`{id}` rests on interviews alone: check it against numbers"),
        format!("`{id}`: 근거가 인터뷰뿐입니다. 수치로 확인하세요"),
    )
}

/// Nobody knows whether the target can be found.
pub fn unreachable(stated: bool) -> Text {
    if stated {
        Text::new(
            "`reachable_count` is 0: a search by industry, function and size finds nobody",
            "`reachable_count`가 0입니다. 업종·직무·규모 필터로 찾아지는 고객사가 없습니다",
        )
    } else {
        Text::new(
            "`reachable_count` is missing: nobody knows how many accounts a search by industry, function and size finds",
            "`reachable_count`가 없습니다. 업종·직무·규모 필터로 몇 곳이 찾아지는지 모릅니다",
        )
    }
}

/// A message that lacks parts.
pub fn message_lacks(parts: &str) -> Text {
    Text::new(
        format!("the message lacks: {parts}"),
        format!("메시지에 빠진 부분: {parts}"),
    )
}

/// A count of firms that finds nothing.
pub fn market_unknown(reason: &Text) -> Text {
    Text::new(
        format!("the market cannot be counted: {}", reason.en()),
        format!("시장을 집계할 수 없습니다: {}", reason.ko()),
    )
}

/// A small market.
pub fn small_market(firms: u64, minimum: u64) -> Text {
    Text::new(
        format!("the market is small: {firms} firms at most, below {minimum}"),
        format!("시장이 작습니다. 기업이 많아야 {firms}개로 {minimum}개보다 적습니다"),
    )
}

/// A market that may be small.
pub fn maybe_small_market(low: u64, high: u64, minimum: u64) -> Text {
    Text::new(
        format!("the market may be small: {low} to {high} firms, against a minimum of {minimum}"),
        format!("시장이 작을 수 있습니다. 기업 {low}~{high}개, 최소 기준 {minimum}개"),
    )
}

/// A resource that is split otherwise than it should be.
pub fn split_off(resource: &str, too_much_core: bool) -> Text {
    let (en, ko) = if too_much_core {
        ("more than 75 %", "75%를 넘습니다")
    } else {
        ("less than 65 %", "65%에 못 미칩니다")
    };
    Text::new(
        format!(
            "{en} of `{resource}` went to core accounts; 70 % is the aim, give or take 5 points"
        ),
        format!("`{resource}` 중 핵심 고객사의 몫이 {ko}. 목표는 70%(±5%p)입니다"),
    )
}

/// What is said of a hypothesis.
pub fn of_hypothesis(id: &str, text: &Text) -> Text {
    Text::new(
        format!("hypothesis `{id}`: {}", text.en()),
        format!("가설 `{id}`: {}", text.ko()),
    )
}

/// Too few accounts for the goal.
pub fn too_narrow((core, adjacent, undecided): (u64, u64, u64), most: &str, goal: u64) -> Text {
    Text::new(
        format!(
            "the ICP is too narrow for its goal of {goal} new customers: {core} core, {adjacent} adjacent and {undecided} undecided accounts are no customers yet, and even at the upper ends of the win rates they give {most}"
        ),
        format!(
            "신규 고객 {goal}곳이라는 목표에 비해 ICP가 너무 좁습니다. 아직 고객이 아닌 곳은 핵심 {core}, 인접 {adjacent}, 미정 {undecided}곳이며 수주율 구간의 상한으로도 {most}곳입니다"
        ),
    )
}
