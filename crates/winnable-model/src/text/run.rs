//! Texts about a run: where numbers come from, and what was noticed.

use chrono::NaiveDate;

use super::counted;
use crate::{Localised, Text};

/// Expected revenue from a mapped column.
pub fn revenue_from_column() -> Text {
    Text::new("from the mapped column", "매핑된 열의 값")
}

/// Expected revenue that nothing tells.
pub fn revenue_unknown() -> Text {
    Text::new(
        "unknown: no mapped column and no open opportunity",
        "알 수 없음: 매핑된 열도 진행 중인 기회도 없음",
    )
}

/// Open opportunities without amounts.
pub fn revenue_without_amounts(open: u32) -> Text {
    Text::new(
        format!(
            "unknown: no amount on {}",
            counted(open.into(), "open opportunity")
        ),
        format!("알 수 없음: 진행 중인 기회 {open}건에 금액이 없음"),
    )
}

/// Expected revenue from open opportunities.
pub fn revenue_from_deals(open: u32, annualised: u32, blank: u32) -> Text {
    let deals = counted(open.into(), "open opportunity");
    let (how_en, how_ko) = if annualised == 0 {
        (
            "amounts counted as annual".to_owned(),
            "금액을 연간으로 간주".to_owned(),
        )
    } else {
        (
            format!("{annualised} of them annualised from a longer term"),
            format!("그중 {annualised}건은 12개월 초과 기간을 연간으로 환산"),
        )
    };
    let (least_en, least_ko) = if blank == 0 {
        (String::new(), String::new())
    } else {
        (
            format!("; at least so much, as {blank} of them without an amount"),
            format!("; 금액 없는 {blank}건이 있어 최소값"),
        )
    };
    Text::new(
        format!("sum of {deals}, {how_en}{least_en}"),
        format!("진행 중인 기회 {open}건의 합, {how_ko}{least_ko}"),
    )
}

/// Deals that close before they were created.
pub fn closes_before_created(closed: u64, open: u64) -> Text {
    let all = closed + open;
    let deals = counted(all, "opportunity");
    let carry = if all == 1 { "carries" } else { "carry" };
    Text::new(
        format!(
            "{deals} {carry} a close date before the creation ({closed} closed, {open} open); the closed ones leave every cycle statistic"
        ),
        format!(
            "기회 {all}건의 마감일이 생성일보다 앞섭니다(종료 {closed}건, 진행 중 {open}건). 종료된 건은 주기 통계에서 제외합니다"
        ),
    )
}

/// Closed deals without a date.
pub fn closed_without_date(count: u64) -> Text {
    Text::new(
        format!("no close date on {}", counted(count, "closed opportunity")),
        format!("종료된 기회 {count}건에 마감일이 없습니다"),
    )
}

/// What to do about them.
pub fn closed_without_date_help() -> Text {
    Text::new(
        "fill the close date in the CRM, or map `close` to the column that has it",
        "CRM에서 마감일을 채우거나 마감일이 있는 열을 `close`에 연결하세요",
    )
}

/// Rows after the as-of date.
pub fn future_rows(count: u64, as_of: chrono::NaiveDate) -> Text {
    Text::new(
        format!(
            "{} after the as-of date {as_of}, left out",
            counted(count, "row")
        ),
        format!("기준일 {as_of} 이후의 행 {count}건을 제외했습니다"),
    )
}

/// Touches of channels that the model does not name.
pub fn unnamed_channels(list: &str) -> Text {
    Text::new(
        format!("channels without a weight of their own, counted as `other`: {list}"),
        format!("가중치가 없어 `other`로 계산한 채널: {list}"),
    )
}

/// What to do about channels without a weight.
pub fn unnamed_channels_help() -> Text {
    Text::new(
        "map them in the [[source]] of engagements, such as `values = { channel = { \"…\" = \"email\" } }`, or give them a weight in the model",
        "참여 [[source]]에서 `values = { channel = { \"…\" = \"email\" } }`처럼 매핑하거나 모델의 [channels]에 추가하세요",
    )
}

/// Parents that are not used.
pub fn parent_faults(unknown: u64, cycles: &[String]) -> Text {
    let accounts = counted(unknown, "account");
    let list = cycles.join("; ");
    let (missing_en, missing_ko) = (
        format!("the parent of {accounts} is not in the list"),
        format!("고객사 {unknown}곳의 상위 고객사가 목록에 없습니다"),
    );
    let (cycle_en, cycle_ko) = (
        format!("parents form a cycle: {list}"),
        format!("상위 관계가 순환합니다: {list}"),
    );
    match (unknown, cycles.is_empty()) {
        (_, true) => Text::new(missing_en, missing_ko),
        (0, false) => Text::new(cycle_en, cycle_ko),
        (_, false) => Text::new(
            format!("{missing_en}; {cycle_en}"),
            format!("{missing_ko}. {cycle_ko}"),
        ),
    }
}

/// Rows that belong to no account.
pub fn unmatched_rows(file: &str, count: u64, list: &Text) -> Text {
    let rows = counted(count, "row");
    Text::new(
        format!(
            "{file}: of no account: {rows} ({}); `run` lists them in out/unmatched.csv",
            list.en()
        ),
        format!(
            "{file}: 어느 고객사에도 속하지 않는 행 {count}개({}). `run`이 out/unmatched.csv에 저장합니다",
            list.ko()
        ),
    )
}

/// A file whose latest day lies long before the as-of date.
pub fn stale_file(file: &str, latest: chrono::NaiveDate, days: i64) -> Text {
    Text::new(
        format!(
            "{file}: the latest day is {latest}, {days} days before the as-of date: what is counted from it is as old"
        ),
        format!(
            "{file}: 마지막 날짜({latest})가 기준일보다 {days}일 앞섭니다. 이 파일로 계산한 값도 그만큼 오래된 것입니다"
        ),
    )
}

/// An as-of date that stands far from the other dates.
pub fn as_of_stands_far(as_of: chrono::NaiveDate, before: chrono::NaiveDate) -> Text {
    let days = (as_of - before).num_days();
    Text::new(
        format!("the as-of date {as_of} is {days} days after the latest date before it, {before}"),
        format!("기준일({as_of})이 그 앞의 가장 늦은 날짜({before})보다 {days}일 뒤입니다"),
    )
}

/// What to do about an as-of date that stands far ahead.
pub fn as_of_stands_far_help(before: chrono::NaiveDate) -> Text {
    Text::new(
        format!("where a year is mistyped, state the date: --as-of {before}"),
        format!("연도 오타라면 기준일을 지정하세요: --as-of {before}"),
    )
}

/// Closed deals whose close dates are ahead of everything that happened.
pub fn closes_ahead(
    file: &str,
    deals: u64,
    (first, last): (chrono::NaiveDate, chrono::NaiveDate),
    as_of: chrono::NaiveDate,
) -> Text {
    let closed = counted(deals, "closed deal");
    let (en, ko) = if first == last {
        (first.to_string(), first.to_string())
    } else {
        (format!("{first} to {last}"), format!("{first} ~ {last}"))
    };
    Text::new(
        format!(
            "{file}: the close date of {closed} lies ahead of everything that happened ({en}): such a date does not make the as-of date, and on {as_of} the deal counts as open"
        ),
        format!(
            "{file}: 종료된 기회 {deals}건의 마감일({ko})이 실제로 일어난 모든 일보다 뒤에 있습니다. 이런 날짜는 기준일을 정하지 못하며, {as_of} 기준으로는 진행 중인 기회로 봅니다"
        ),
    )
}

/// Associations of a file whose deal or contact was not read.
pub fn idle_associations(file: &str, rows: u64) -> Text {
    let counted = counted(rows, "association");
    Text::new(
        format!("{file}: {counted} of deals or contacts that are in no file"),
        format!("{file}: 어느 파일에도 없는 기회나 연락처를 가리키는 연결 {rows}건"),
    )
}

/// What to do about such associations.
pub fn idle_associations_help() -> Text {
    Text::new(
        "export the deals and contacts on the same day, and make them a [[source]] too",
        "기회와 연락처를 같은 날 내보내고 [[source]]로 추가하세요",
    )
}

/// What to do about close dates that are ahead.
pub fn closes_ahead_help() -> Text {
    Text::new(
        "correct the close dates in the CRM, or state --as-of if they are right",
        "CRM에서 마감일을 고치거나, 날짜가 맞다면 --as-of를 지정하세요",
    )
}

/// Data in which nothing is dated.
pub fn no_date() -> Text {
    Text::new(
        "no date of anything that happened is in the data, so that there is no as-of date",
        "데이터에 실제로 일어난 일의 날짜가 없어 기준일을 정할 수 없습니다",
    )
}

/// A project in which no source is active.
pub fn no_sources() -> Text {
    Text::new(
        "no [[source]] of winnable.toml is active: take the `# ` off those that `init` proposed, and set right what it guessed",
        "winnable.toml에 활성화된 [[source]]가 없습니다. `init`이 제안한 블록에서 `# `를 지우고 추측한 값을 고치세요",
    )
}

/// Files of which no row could be read.
pub fn nothing_read(files: &str, title: &Text) -> Text {
    Text::new(
        format!("no row of {files} could be read: {}", title.en),
        format!("{files}에서 읽은 행이 없습니다: {}", title.ko),
    )
}

/// How to state the as-of date.
pub fn state_as_of() -> Text {
    Text::new(
        "state it: --as-of 2026-10-01, or map a column such as `created`",
        "--as-of 2026-10-01처럼 지정하거나 `created` 같은 열을 매핑하세요",
    )
}

/// Files whose dates are mapped and cannot be read, and why the first cannot.
pub fn dates_unread(column: &str, file: &str, code: &str, reason: &Text) -> Text {
    use crate::Localised;
    let (en, ko) = (reason.en(), reason.ko());
    Text::new(
        format!(
            "column `{column}` of {file} is mapped, and its cells cannot be read ({code}): {en}; or state the date: --as-of 2026-10-01"
        ),
        format!(
            "{file}의 `{column}` 열이 매핑되어 있지만 읽을 수 없습니다({code}). {ko}. 또는 --as-of 2026-10-01처럼 기준일을 지정하세요"
        ),
    )
}

/// A currency that nobody stated.
pub fn currency_assumed(code: &str) -> Text {
    Text::new(
        format!("the currency {code} was assumed: no column names one currency"),
        format!("하나의 통화를 알려 주는 열이 없어 {code} 통화로 가정했습니다"),
    )
}

/// How the currency that was assumed becomes a stated one.
pub fn state_currency(files: &str) -> Text {
    let (find_en, find_ko) = if files.is_empty() {
        (
            "choose the currency to report in".to_owned(),
            "보고할 통화를 정하고".to_owned(),
        )
    } else {
        (
            format!("find out in which currency the amounts of {files} are"),
            format!("{files} 파일의 금액이 어느 통화인지 확인하고"),
        )
    };
    Text::new(
        format!(
            "{find_en}, and write its ISO code into [project] of winnable.toml: `currency = \"…\"`, without `assumed`"
        ),
        format!(
            "{find_ko} winnable.toml의 [project]에 `assumed` 없이 ISO 코드를 적으세요: `currency = \"…\"`"
        ),
    )
}

/// Amounts of a file that name no currency.
pub fn silent_amounts(count: u64, project: &str, others: &str) -> Text {
    if others == project {
        let amounts = counted(count, "amount");
        return Text::new(
            format!(
                "no currency on {amounts}, counted in {project}; others name {others} themselves"
            ),
            format!(
                "금액 {count}개에 통화가 없어 프로젝트 통화({project})로 셉니다. 다른 금액에는 {project} 표시가 있습니다"
            ),
        );
    }
    Text::new(
        format!(
            "{} no currency and count in {project}, the project's; others name {others}",
            if count == 1 {
                "1 amount names".to_owned()
            } else {
                format!("{count} amounts name")
            }
        ),
        format!(
            "금액 {count}개에 통화가 없어 프로젝트 통화({project})로 셉니다. 다른 금액의 통화: {others}"
        ),
    )
}

/// How amounts that name no currency get one.
pub fn state_currency_of(file: &str) -> Text {
    Text::new(
        format!(
            "write the currency that they are in directly under the [[source]] of {file} in winnable.toml: `currency = \"…\"`, with its ISO code"
        ),
        format!(
            "winnable.toml에서 {file} 파일의 [[source]] 바로 아래에 금액의 통화를 ISO 코드로 쓰세요: `currency = \"…\"`"
        ),
    )
}

/// An id that most rows share with others.
pub fn id_is_none(column: &str, file: &str) -> Text {
    Text::new(
        format!(
            "`{column}` is no id of these rows, as so many repeat it: map `id` of {file} in winnable.toml to a column that tells the rows apart, which `winnable inspect {file}` looks for; `winnable run` lists all of them in out/quarantine.csv"
        ),
        format!(
            "`{column}` 열의 값을 반복하는 행이 너무 많아 행의 id가 아닙니다. winnable.toml에서 {file} 파일의 `id`를 행마다 다른 열로 바꾸세요. 그런 열은 `winnable inspect {file}` 명령으로 찾습니다. 전체 목록은 `winnable run`이 쓰는 out/quarantine.csv에 있습니다"
        ),
    )
}

/// A file without rows.
pub fn no_rows(file: &str) -> Text {
    Text::new(
        format!("{file} has a header and no rows"),
        format!("{file}: 머리글만 있고 행이 없습니다"),
    )
}

/// Cells that could not be read, in rows that were kept.
pub fn cells_left_out(column: &str, count: u64, title: &Text) -> Text {
    use crate::Localised;
    let (en, ko) = (title.en(), title.ko());
    Text::new(
        format!(
            "column `{column}`: {en}; counted as unknown: {}",
            counted(count, "cell")
        ),
        format!("`{column}` 열: {ko}. {count}칸을 모름으로 처리했습니다"),
    )
}

/// Cells that are doubtful and used as they stand.
pub fn cells_used(column: &str, count: u64, title: &Text) -> Text {
    use crate::Localised;
    let (en, ko) = (title.en(), title.ko());
    Text::new(
        format!(
            "column `{column}`: {en}; used as it stands: {}",
            counted(count, "cell")
        ),
        format!("`{column}` 열: {ko}. {count}칸을 그대로 썼습니다"),
    )
}

/// Rows that were set aside.
pub fn rows_quarantined(count: u64, title: &Text) -> Text {
    use crate::Localised;
    let (en, ko) = (title.en(), title.ko());
    Text::new(
        format!("{en}; set aside: {}", counted(count, "row")),
        format!("{ko}. {count}행을 격리했습니다"),
    )
}

/// The line of a source that mends cells, to be written down as it stands.
pub fn add_to_source(line: &str, file: &str) -> Text {
    Text::new(
        format!(
            "write `{line}` directly under the [[source]] of {file} in winnable.toml; `winnable run` lists all of them in out/quarantine.csv"
        ),
        format!(
            "winnable.toml에서 {file} 파일의 [[source]] 바로 아래에 `{line}` 줄을 쓰세요. 전체 목록은 `winnable run`이 쓰는 out/quarantine.csv에 있습니다"
        ),
    )
}

/// The orders that fit dates which can be read in several ways; `hint` is one that another file proves,
/// and that file.
pub fn date_orders(orders: &[&str], hint: Option<(&str, &str)>, file: &str) -> Text {
    let list = |or: &str| {
        let lines = orders
            .iter()
            .map(|order| format!("`date_order = \"{order}\"`"));
        lines.collect::<Vec<_>>().join(or)
    };
    let (en, ko) = hint.map_or_else(
        || (String::new(), String::new()),
        |(order, other)| {
            (
                format!("; the dates of {other} are {order}"),
                format!(" ({other} 파일의 날짜는 {order})"),
            )
        },
    );
    Text::new(
        format!(
            "write {}, whichever is meant, directly under the [[source]] of {file} in winnable.toml{en}; `winnable run` lists all of them in out/quarantine.csv",
            list(" or ")
        ),
        format!(
            "winnable.toml에서 {file} 파일의 [[source]] 바로 아래에 {} 중 맞는 줄을 쓰세요{ko}. 전체 목록은 `winnable run`이 쓰는 out/quarantine.csv에 있습니다",
            list(" 또는 ")
        ),
    )
}

/// Where all rows and cells that could not be read are listed.
pub fn all_in_quarantine() -> Text {
    Text::new(
        "mend them in the export; `winnable run` lists all of them in out/quarantine.csv",
        "내보낸 파일에서 고치세요. 전체 목록은 `winnable run`이 쓰는 out/quarantine.csv에 있습니다",
    )
}

/// The lines of a source that say what stages mean.
pub fn map_stages(lines: &str, file: &str) -> Text {
    Text::new(
        format!(
            "say in the [[source]] of {file} in winnable.toml whether they are won, lost or open: `{lines}`"
        ),
        format!(
            "winnable.toml에서 {file} 파일의 [[source]]에 뜻(won, lost, open)을 적으세요: `{lines}`"
        ),
    )
}

/// A model that passes most of the list.
pub fn passes_most(model: &str, passing: u64, listed: u64, limit: u32) -> Text {
    Text::new(
        format!(
            "model `{model}` puts {passing} of {listed} listed accounts above its lowest tier, more than {limit} %"
        ),
        format!(
            "모델 `{model}`에서 목록의 고객사 {listed}곳 중 {passing}곳이 최하위 등급보다 위에 있어 {limit}%를 넘습니다"
        ),
    )
}

/// Accounts that are no customers and have won deals.
pub fn prospects_with_wins(count: u64, first: &str) -> Text {
    let accounts = counted(count, "account");
    Text::new(
        format!(
            "won deals at {accounts} that the relationship column calls no customer; the first: {first}"
        ),
        format!(
            "관계 열에서 고객이 아닌 고객사 {count}곳에 수주 이력이 있습니다. 첫 번째: {first}"
        ),
    )
}

/// What to do about them.
pub fn prospects_with_wins_help() -> Text {
    Text::new(
        "correct the column, or write `relationship = \"\"` into [source.columns] of the accounts so that won deals decide",
        "열을 고치거나, 수주 이력으로 정하도록 고객사의 [source.columns]에 `relationship = \"\"`를 적으세요",
    )
}

/// Accounts that are no customers and have paid.
pub fn prospects_who_paid(count: u64) -> Text {
    let accounts = counted(count, "account");
    Text::new(
        format!("payments from {accounts} that the relationship column calls no customer"),
        format!("관계 열에서 고객이 아닌 고객사 {count}곳에 결제 이력이 있습니다"),
    )
}

/// Stages that no rule understands.
pub fn open_stages(file: &str, count: u64, list: &str) -> Text {
    let rows = counted(count, "row");
    Text::new(
        format!("{file}: stages that say neither won nor lost, counted as open, {rows}: {list}"),
        format!("{file}: 수주·실주를 알 수 없어 진행 중으로 센 단계 {count}행: {list}"),
    )
}

/// Products on deals that the list of products does not have: spelling, deals, and the listed name
/// that differs only in how it is written, or is near.
pub fn unlisted_products(found: &[(&str, u64, Option<&str>)], further: usize) -> Text {
    let list = |means: fn(&str) -> String| {
        let mut names: Vec<String> = found
            .iter()
            .map(|(name, deals, listed)| {
                let listed = listed.map(means).unwrap_or_default();
                format!("`{name}` {deals}{listed}")
            })
            .collect();
        if further > 0 {
            names.push(format!("… {further}"));
        }
        names.join(", ")
    };
    Text::new(
        format!(
            "products on deals that are not in the list of products, with their deals: {}",
            list(|name| format!(" (listed: `{name}`)"))
        ),
        format!(
            "제품 목록에 없는 기회의 제품과 건수: {}",
            list(|name| format!("(목록 표기: `{name}`)"))
        ),
    )
}

/// How to correct the spelling of a product without touching the export.
pub fn map_product(spelled: &str, listed: &str) -> Text {
    let quoted = |name: &str| format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""));
    let line = format!(
        "[source.values] product = {{ {} = {} }}",
        quoted(spelled),
        quoted(listed)
    );
    Text::new(
        format!("when it is the same product, in the [[source]] of the deals: {line}"),
        format!("같은 제품이면 기회의 [[source]]에 적으세요: {line}"),
    )
}

/// How to state exchange rates.
pub fn write_rates(rows: u64) -> Text {
    Text::new(
        format!(
            "write dated rates into tables/fx.csv, with the header from,to,date,rate: {} with an amount in this currency, and no rate of the day",
            counted(rows, "row")
        ),
        format!(
            "tables/fx.csv에 from,to,date,rate 머리글과 함께 날짜별 환율을 적으세요: 이 통화의 금액이 있으나 그 날짜의 환율이 없는 행 {rows}개"
        ),
    )
}

/// Rates of days that have not come.
pub fn rates_of_later(count: u64, as_of: chrono::NaiveDate) -> Text {
    let rates = counted(count, "rate");
    Text::new(
        format!("{rates} dated after the as-of date {as_of}: not used"),
        format!("기준일 {as_of} 이후의 환율 {count}개는 사용하지 않았습니다"),
    )
}

/// Domains below a suffix that somebody gives out.
pub fn hosted_domains(count: u64, first: &str) -> Text {
    Text::new(
        format!(
            "the domain of {} stands below a suffix where anybody can have a name, such as {first}: each counts as a company of its own",
            counted(count, "row")
        ),
        format!(
            "누구나 이름을 만들 수 있는 접미사 아래의 도메인이 {count}행에 있습니다(예: {first}). 각각 별개의 회사로 봅니다"
        ),
    )
}

/// A line of the suppression list that is none.
pub fn bad_suppression(line: u64) -> Text {
    Text::new(
        format!(
            "line {line} is no entry: expected an e-mail address, or its HMAC-SHA-256 as 64 hexadecimal digits"
        ),
        format!(
            "{line}번째 줄이 항목이 아닙니다. 이메일 주소 또는 그 HMAC-SHA-256(16진수 64자리)이어야 합니다"
        ),
    )
}

/// A suppression list that is not there.
pub fn no_suppression(path: &str) -> Text {
    Text::new(
        format!("`{path}` does not exist: expected the list of people who must not be contacted"),
        format!("`{path}` 파일이 없습니다: 연락하면 안 되는 사람의 목록이어야 합니다"),
    )
}

/// Fingerprints without their key.
pub fn no_pii_key(fingerprints: u64) -> Text {
    Text::new(
        format!(
            "{} and no key: expected WINNABLE_PII_KEY_FILE to name the file of the key by which they were made",
            counted(fingerprints, "fingerprint")
        ),
        format!(
            "HMAC 항목 {fingerprints}개가 있는데 키가 없습니다: 만들 때 쓴 키 파일을 WINNABLE_PII_KEY_FILE에 지정해야 합니다"
        ),
    )
}

/// A file that holds no usable key. Nothing of it is said.
pub fn bad_pii_key(why: &Text) -> Text {
    Text::new(
        format!(
            "the file that WINNABLE_PII_KEY_FILE names holds no key ({}): expected at least 16 bytes",
            why.en()
        ),
        format!(
            "WINNABLE_PII_KEY_FILE이 가리키는 파일에 키가 없습니다({}): 16바이트 이상이어야 합니다",
            why.ko()
        ),
    )
}

/// A size.
pub fn bytes(count: u64) -> Text {
    Text::new(counted(count, "byte"), format!("{count}바이트"))
}

/// What a run of a past date left out.
pub fn replayed(date: NaiveDate, (accounts, people): (u64, u64)) -> Text {
    if (accounts, people) == (0, 0) {
        return Text::new(
            format!("the past is replayed as of {date}: no account and no person came later"),
            format!("{date} 시점을 재현합니다. 그 뒤에 나타난 고객사와 사람은 없습니다"),
        );
    }
    let (of_accounts, of_people) = (counted(accounts, "account"), counted_people(people));
    Text::new(
        format!("as of {date}, {of_accounts} and {of_people} were not known yet and are left out"),
        format!("{date}에는 몰랐던 고객사 {accounts}곳과 사람 {people}명을 뺐습니다"),
    )
}

fn counted_people(people: u64) -> String {
    if people == 1 {
        "1 person".to_owned()
    } else {
        format!("{people} people")
    }
}

/// What a run of a past date takes from today, as [`not_of_then`] lists it.
pub fn from_today(facts: &str, amounts: bool, undated: (u64, u64, u64)) -> Text {
    let what = not_of_then(facts, amounts, undated);
    Text::new(
        format!("used as they are today: {}", what.text(crate::Lang::En)),
        format!("오늘 값을 그대로 쓴 것: {}", what.text(crate::Lang::Ko)),
    )
}

/// What of a past date no row says: facts with the accounts that have them, whether amounts of
/// deals are among it, and rows without a date by accounts, people and deals.
pub fn not_of_then(facts: &str, amounts: bool, undated: (u64, u64, u64)) -> Text {
    let (accounts, people, deals) = undated;
    let mut en = Vec::new();
    let mut ko = Vec::new();
    if !facts.is_empty() {
        en.push(format!(
            "facts without a history of then (accounts): {facts}"
        ));
        ko.push(format!("그때의 이력이 없는 팩트(고객사 수): {facts}"));
    }
    if amounts {
        en.push("amounts of opportunities".to_owned());
        ko.push("영업기회 금액".to_owned());
    }
    if undated != (0, 0, 0) {
        en.push(format!(
            "rows that do not say since when they are known: {}, {}, {}",
            counted(accounts, "account"),
            counted_people(people),
            counted(deals, "opportunity"),
        ));
        ko.push(format!(
            "언제부터 알았는지 모르는 행: 고객사 {accounts}, 사람 {people}, 영업기회 {deals}"
        ));
    }
    Text::new(en.join("; "), ko.join("; "))
}
