//! Texts of metrics: what they are asked for by, how they are shown, and why they are refused.

use chrono::NaiveDate;

use crate::{Josa, Localised, Text, grouped, josa};

plain! {
    /// About metrics.
    cmd_metrics = "Print metrics, each with its cases, its interval or a reason", "지표 출력: 건수와 구간, 값이 없으면 그 이유";
    /// About metrics list.
    cmd_metrics_list = "List the metrics with their ids, variants and units", "지표의 id, 변형, 단위 목록";
    /// About metrics scorecard.
    cmd_scorecard = "The three Rs: reputation, relationship, revenue", "세 가지 R: 평판, 관계, 매출";
    /// How a scorecard reads.
    scorecard_reads = "the default figure of each metric; there is no sum of the three: one number would hide which one is weak. Surveys are not read.", "지표별 기본 수치입니다. 셋을 합친 점수는 없습니다. 하나로 합치면 약한 쪽이 가려집니다. 설문은 읽지 않습니다.";
    /// All that is known is activity.
    activity_only = "all that is known is activity: goals on activity alone rush the process", "알려진 것이 모두 활동 지표입니다. 활동만 목표로 삼으면 과정이 급해집니다.";
    /// Help of the ids.
    arg_metrics = "Ids of metrics such as win_rate, or of a variant such as win_rate:count; default: all", "win_rate 같은 지표 id 또는 win_rate:count 같은 변형. 기본값: 전부";
    /// Help of --by.
    opt_by = "Part the figures by segment, tier, quarter, channel, program, deal-type, or a fact such as account.industry", "나누는 기준: segment, tier, quarter, channel, program, deal-type 또는 account.industry 같은 팩트";
    /// Help of --window.
    opt_window = "The dates that count: all (default), 2026, FY2026, 2026-Q3, 2026-09, 12m, or 2026-01-01..2026-03-31", "집계 기간: all(기본값), 2026, FY2026, 2026-Q3, 2026-09, 12m, 2026-01-01..2026-03-31";
    /// Help of --rows.
    opt_rows = "Of a metric: show the rows of its numerator and denominator", "지표의 분자와 분모를 이루는 행 표시";
    /// What can be asked for.
    metrics_are_listed = "`winnable metrics list` lists the metrics", "지표 목록은 `winnable metrics list`로 봅니다";
    /// Hours that are none.
    no_hours = "hours must be above 0", "시간은 0보다 커야 합니다";
    /// A contract outside of a project.
    no_figures_here = "Its figures need a project: `winnable init`, or run this inside of one.", "수치를 보려면 프로젝트가 필요합니다. `winnable init`을 쓰거나 프로젝트 안에서 실행하세요.";
    /// The title of all contracts.
    contracts_title = "Contracts of the metrics", "지표의 정의";
    /// What the contracts are.
    contracts_introduction = "Written by `winnable explain --all-metrics`: each metric with its formula, the rows it counts, the date that decides, and what it is not. The first variant is the default. [METRICS.md](METRICS.md) says how to use them.", "`winnable explain --all-metrics`로 만든 문서입니다. 지표마다 공식, 세는 행, 기준 날짜, 혼동하기 쉬운 것을 적었습니다. 첫 번째 변형이 기본값입니다. 사용법은 [METRICS.md](METRICS.md)에 있습니다.";
    /// The title of the reasons.
    reasons_title = "Reasons for no number", "수치가 없는 이유";
    /// The title of a table of metrics.
    title = "Metrics", "지표";
    /// The title of the list of metrics.
    list_title = "Metrics and their variants; the first variant is the default", "지표와 변형. 첫 번째 변형이 기본값";
    /// The title of doctor.
    doctor_title = "What can be computed", "계산할 수 있는 지표";
    /// The heading of a metric's name.
    heading_metric = "metric", "지표";
    /// The heading of the value.
    heading_value = "value", "값";
    /// The heading of the interval.
    heading_interval = "95 % interval", "95% 구간";
    /// The heading of the number of cases.
    heading_cases = "cases", "건수";
    /// The heading of the id.
    heading_id = "id", "id";
    /// The heading of a metric's title.
    heading_title = "title", "이름";
    /// The heading of the unit.
    heading_unit = "unit", "단위";
    /// The heading of the tag.
    heading_tag = "tag", "구분";
    /// The heading of a row's place.
    heading_place = "row", "행";
    /// The heading of what a row adds.
    heading_adds = "adds", "합산 값";
    /// The part of rows that do not say.
    unknown_part = "unknown", "모름";
    /// The heading of the notes.
    notes_title = "notes", "참고";
    /// The heading of what cannot be computed.
    not_computed = "cannot be computed (see `winnable doctor metrics`)", "계산할 수 없음(`winnable doctor metrics` 참고)";
    /// No figure is in the table.
    nothing_computed = "no metric can be computed with these data", "이 데이터로 계산할 수 있는 지표가 없습니다";
    /// The heading of the formula.
    formula = "formula", "계산식";
    /// The heading of the cohort.
    cohort = "counts", "집계 대상";
    /// The heading of the dates that count.
    window_rule = "dates", "기준 날짜";
    /// The heading of what a metric is not.
    is_not = "beware", "혼동 주의";
    /// The heading of the source.
    source = "source", "출처";
    /// The heading of the variants on a page.
    variants = "variants", "변형";
    /// The heading of what a metric needs.
    needs = "needs", "필요한 것";
    /// The heading of rows.
    numerator_rows = "rows of the numerator", "분자 행";
    /// The heading of rows.
    denominator_rows = "rows of the denominator", "분모 행";
    /// Where rows are shown.
    ask_for_rows = "`--rows` lists the rows of numerator and denominator", "`--rows`로 분자와 분모의 행을 봅니다";
    /// The heading of the exports.
    unlock_title = "what would give it, the most useful first", "구하는 방법(쓸모가 큰 순서)";
    /// A share that is none.
    expected_share = "expected a share from 0 to 1, such as 0.78 or \"78 %\"", "0부터 1까지의 비율이 필요합니다. 예: 0.78 또는 \"78 %\"";
    /// An amount that is none.
    expected_money = "expected an amount with its currency, such as \"USD 12000\"", "통화가 있는 금액이 필요합니다. 예: \"USD 12000\"";
    /// A list of months that is none.
    expected_months = "expected a list of months: [12, 24, 36]", "개월 목록이 필요합니다: [12, 24, 36]";
    /// An amount below zero.
    negative_amount = "the amount is below zero", "금액이 0보다 작습니다";
    /// What to do about a rate.
    write_rate = "write the amount in the project's currency, or add the rate to tables/fx.csv", "금액을 프로젝트의 통화로 적거나 tables/fx.csv에 환율을 추가하세요";
    /// A segment without accounts.
    no_market_accounts = "the segment states neither `accounts` nor `naics`, so its accounts cannot be counted", "세그먼트에 `accounts`도 `naics`도 없어 고객사 수를 셀 수 없습니다";
    /// Sizes without a sector.
    sizes_without_naics = "`sizes` choose size classes of `naics`, which the segment does not state", "`sizes`는 `naics`의 규모 구간을 고르는데 세그먼트에 `naics`가 없습니다";
}

/// A metric that does not exist.
pub fn no_metric(id: &str) -> Text {
    Text::new(
        format!("no metric has the id `{id}`"),
        format!("id가 `{id}`인 지표가 없습니다"),
    )
}

/// A variant that does not exist.
pub fn no_variant(metric: &str, variant: &str, known: &[&str]) -> Text {
    let subject = format!("`{metric}`");
    if known.is_empty() {
        return Text::new(
            format!("`{metric}` has no variants"),
            format!("{} 변형이 없습니다", josa(&subject, Josa::EunNeun)),
        );
    }
    let list = known.join(", ");
    Text::new(
        format!("`{metric}` has no variant `{variant}`: expected one of {list}"),
        format!("`{metric}`에 `{variant}` 변형이 없습니다. 가능한 변형: {list}"),
    )
}

/// Something that figures cannot be parted by.
pub fn bad_by(found: &str) -> Text {
    Text::new(
        format!(
            "figures cannot be parted by `{found}`: expected segment, tier, quarter, channel, program, deal-type or a fact of accounts"
        ),
        format!(
            "`{found}` 기준으로는 나눌 수 없습니다. 가능한 기준: segment, tier, quarter, channel, program, deal-type 또는 고객사의 팩트"
        ),
    )
}

/// A number that is no margin.
pub fn not_a_margin(found: &str) -> Text {
    Text::new(
        format!(
            "`{found}` is no margin: expected a number of at most 1, or a percentage such as \"78 %\""
        ),
        format!("`{found}`: 이익률이 아닙니다. 1 이하의 수나 \"78 %\" 같은 백분율이어야 합니다"),
    )
}

/// A number that is no share.
pub fn not_a_share(found: &str) -> Text {
    Text::new(
        format!("`{found}` is no share: {}", expected_share().en()),
        format!("`{found}`: 비율이 아닙니다. {}", expected_share().ko()),
    )
}

/// A role that does not exist.
pub fn no_role(found: &str, known: &[&str]) -> Text {
    let list = known.join(", ");
    Text::new(
        format!("`{found}` is no buying role: expected one of {list}"),
        format!("`{found}`: 구매 역할이 아닙니다. 가능한 역할: {list}"),
    )
}

/// A number of months that is none.
pub fn bad_months(found: &str) -> Text {
    Text::new(
        format!("{found} is no number of months from 1 to 600"),
        format!("{found}: 1부터 600까지의 개월 수가 아닙니다"),
    )
}

/// A segment of the market whose name stands twice.
pub fn market_twice(name: &str) -> Text {
    Text::new(
        format!("the segment `{name}` stands twice"),
        format!("`{name}` 세그먼트가 두 번 나옵니다"),
    )
}

/// The dates that count.
pub fn window(from: Option<NaiveDate>, to: NaiveDate) -> Text {
    match from {
        Some(from) => Text::verbatim(format!("{from}–{to}")),
        None => Text::new(format!("everything up to {to}"), format!("{to}까지 전체")),
    }
}

/// By what figures are parted.
pub fn parted_by(what: &str) -> Text {
    Text::new(format!("by {what}"), format!("{what} 기준"))
}

/// A number of days.
pub fn days(number: &str) -> Text {
    Text::new(format!("{number} days"), format!("{number}일"))
}

/// A number of months.
pub fn months(number: &str) -> Text {
    Text::new(format!("{number} months"), format!("{number}개월"))
}

/// An amount a year.
pub fn a_year(amount: &str) -> Text {
    Text::new(format!("{amount}/yr"), format!("연 {amount}"))
}

/// An amount a day.
pub fn a_day(amount: &str) -> Text {
    Text::new(format!("{amount}/day"), format!("하루 {amount}"))
}

/// The month at which a survival stands.
pub fn at_month(month: u32) -> Text {
    Text::new(format!("after {month} months"), format!("{month}개월 후"))
}

/// Rows that were left out: how many, why, and of which figures.
pub fn left_out(count: u64, why: &Text, ids: &str) -> Text {
    let n = grouped(count.into());
    Text::new(
        format!("left out: {n} {} ({ids})", why.en()),
        format!("제외 {n}건: {} ({ids})", why.ko()),
    )
}

/// Figures with amounts of which nobody has said what they are.
pub fn amounts_unknown(ids: &str) -> Text {
    Text::new(
        format!(
            "nobody has said what the amounts are: state `amount_is` in their [[source]], one of tcv, acv, arr, mrr, one_off ({ids})"
        ),
        format!(
            "금액의 뜻이 정해지지 않았습니다: 해당 [[source]]에 `amount_is`를 적으세요. 값: tcv, acv, arr, mrr, one_off ({ids})"
        ),
    )
}

/// What the amounts of figures are, by the names of `amount_is`; several stand for a sum of unlike things.
pub fn amounts_are(kinds: &[&str], ids: &str) -> Text {
    let names = kinds.join(", ");
    if kinds.len() > 1 {
        return Text::new(
            format!("amounts of several kinds are in one figure: {names} ({ids})"),
            format!("한 값에 뜻이 다른 금액이 섞여 있습니다: {names} ({ids})"),
        );
    }
    Text::new(
        format!("amounts are {names}, as their [[source]] states ({ids})"),
        format!("[[source]]에 적힌 금액의 뜻: {names} ({ids})"),
    )
}

/// A note with the figures that it belongs to.
pub fn note_of(note: &Text, ids: &str) -> Text {
    Text::new(
        format!("{} ({ids})", note.en()),
        format!("{} ({ids})", note.ko()),
    )
}

/// The command that explains a metric.
pub fn next_explain(id: &str) -> String {
    format!("winnable explain metric:{id} --rows")
}

/// Rows of a figure that are not shown.
pub fn further_rows(count: usize) -> Text {
    let n = grouped(count.into());
    Text::new(
        format!("… and {n} more: --format csv or json lists all"),
        format!("… 외 {n}행: --format csv 또는 json으로 모두 표시"),
    )
}

/// Figures of which no rows are listed.
pub fn no_rows(ids: &str) -> Text {
    Text::new(
        format!("no rows are listed for {ids}"),
        format!("{ids}: 나열할 행 없음"),
    )
}

/// Parts of a figure that are not shown.
pub fn further_parts(count: usize, id: &str) -> Text {
    let n = grouped(count.into());
    Text::new(
        format!("… {n} more: `winnable metrics {id}`"),
        format!("… 외 {n}개: `winnable metrics {id}`"),
    )
}

/// How many figures can be computed.
pub fn doctor_counts(can: usize, all: usize) -> Text {
    let (can, all) = (grouped(can.into()), grouped(all.into()));
    Text::new(
        format!("{can} of {all} metrics can be computed"),
        format!("지표 {all}개 중 {can}개를 계산할 수 있습니다"),
    )
}

/// Variants of a metric that cannot be computed.
pub fn not_variants(list: &str) -> Text {
    Text::new(format!("not {list}"), format!("{list} 제외"))
}

/// What is missing for a metric.
pub fn missing(list: &str) -> Text {
    Text::new(format!("missing: {list}"), format!("부족: {list}"))
}

/// For which metrics an export would do.
pub fn unlocks(ids: &str) -> Text {
    Text::new(format!("for {ids}"), format!("대상: {ids}"))
}

/// How many cases a figure has.
pub fn cases(count: u64) -> Text {
    let n = grouped(count.into());
    Text::new(format!("n = {n}"), format!("n = {n}"))
}

/// A unit in words, by its name in JSON; a name that is not known here is shown as it is.
///
/// ```
/// use winnable_model::{Lang, Localised, text::metrics::unit};
/// assert_eq!(unit("ratio").text(Lang::En), "share");
/// assert_eq!(unit("money_per_year").text(Lang::Ko), "연 금액");
/// ```
pub fn unit(name: &str) -> Text {
    match name {
        "ratio" => Text::new("share", "비율"),
        "count" => Text::new("number", "개수"),
        "per_unit" => Text::new("number each", "하나당 개수"),
        "multiple" => Text::new("times", "배수"),
        "days" => Text::new("days", "일"),
        "months" => Text::new("months", "개월"),
        "money" => Text::new("money", "금액"),
        "money_per_year" => Text::new("money a year", "연 금액"),
        "money_per_day" => Text::new("money a day", "하루 금액"),
        other => Text::verbatim(other),
    }
}

/// The rows of a part of a figure: which, of which figure, how many, and what they add up to.
pub fn rows_title(part: &Text, id: &str, count: usize, sum: Option<&str>) -> Text {
    let n = grouped(count.into());
    let (sum_en, sum_ko) = sum.map_or_else(
        || (String::new(), String::new()),
        |sum| (format!(", sum {sum}"), format!(", 합계 {sum}")),
    );
    Text::new(
        format!("{}, {id}: {n}{sum_en}", part.en()),
        format!("{}, {id}: {n}개{sum_ko}", part.ko()),
    )
}

/// A metric that was asked for as if it were an account.
pub fn ask_for_metric(id: &str) -> Text {
    Text::new(
        format!("it is a metric: `winnable explain metric:{id}`"),
        format!("지표 이름입니다: `winnable explain metric:{id}`"),
    )
}

/// The dates of figures that count others than those that were asked for.
pub fn dates_of(from: Option<NaiveDate>, to: NaiveDate, ids: &str) -> Text {
    match from {
        Some(from) => Text::new(
            format!("from {from} to {to}: {ids}"),
            format!("{from}~{to} 기준: {ids}"),
        ),
        None => Text::new(
            format!("as of {to}, whenever the window begins: {ids}"),
            format!("기간 시작과 관계없이 {to} 기준: {ids}"),
        ),
    }
}

/// Rows that were set aside in files that figures are made of.
pub fn set_aside(files: &[(u64, &str)]) -> Text {
    let list = |of: &dyn Fn(u64, &str) -> String| {
        let files: Vec<String> = files.iter().map(|(count, name)| of(*count, name)).collect();
        files.join(", ")
    };
    Text::new(
        format!(
            "in no figure, as they could not be read: {}",
            list(&|count, name| format!("{} of {name}", super::counted(count, "row")))
        ),
        format!(
            "읽지 못해 어느 값에도 넣지 않은 행: {}",
            list(&|count, name| format!("{name} {count}행"))
        ),
    )
}

/// Warnings about files that the figures are not made of.
pub fn other_warnings(count: usize) -> Text {
    Text::new(
        format!("{count} more about other files: `winnable check`"),
        format!("다른 파일에 관한 경고 {count}건: `winnable check`"),
    )
}

/// A word that is no goal.
pub fn no_goal(found: &str, near: Option<&str>) -> Text {
    let (near_en, near_ko) = near.map_or_else(
        || (String::new(), String::new()),
        |near| {
            (
                format!("; the nearest is `{near}`"),
                format!(". 가장 가까운 것은 `{near}`입니다"),
            )
        },
    );
    Text::new(
        format!(
            "`{found}` is no goal: expected an id of `winnable metrics list`, mql or ctr{near_en}"
        ),
        format!(
            "`{found}`: 목표가 아닙니다. `winnable metrics list`의 id나 mql, ctr이어야 합니다{near_ko}"
        ),
    )
}

/// Goals of which none is an outcome.
pub fn goals_of_activity() -> Text {
    Text::new(
        "every goal is activity: a programme that is judged by it rushes its process",
        "목표가 모두 활동 지표입니다. 활동으로 평가하면 과정을 서두르게 됩니다",
    )
}

/// Leads as the primary goal.
pub fn goal_of_leads() -> Text {
    Text::new(
        "the first goal is a number of leads: a programme that is judged by it wins leads and no accounts",
        "주 목표가 리드 수입니다. 리드 수로 평가하면 고객사가 아니라 리드를 얻게 됩니다",
    )
}

/// Clicks as a goal.
pub fn goal_of_clicks() -> Text {
    Text::new(
        "a goal is clicks, opens or impressions: they show attention, and nobody buys by them",
        "클릭·열람·노출이 목표에 있습니다. 관심을 보일 뿐 구매가 아닙니다",
    )
}

/// The mark of a goal.
pub fn goal() -> Text {
    Text::new("goal", "목표")
}

/// What others measure first.
pub fn measured_first() -> Text {
    Text::new(
        "Others in a survey (Ascend2) measure first: revenue of target accounts, engagement of target accounts, MQLs. Here these are won_value, engagement_rate and lead_funnel.",
        "설문에 답한 다른 회사(Ascend2)는 목표 고객사 매출, 목표 고객사 참여, MQL을 먼저 봅니다. 여기서는 won_value, engagement_rate, lead_funnel입니다.",
    )
}
