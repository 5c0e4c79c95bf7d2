//! Texts of the list that a team can carry: why a place is not simply the tier of the score.

use chrono::NaiveDate;

use super::counted;
use crate::{Text, grouped};

/// A rule of the project leaves the account out.
pub fn excluded() -> Text {
    Text::new("left out by a rule", "프로젝트 규칙으로 제외")
}

/// Somebody rejected it.
pub fn rejected() -> Text {
    Text::new("rejected by a person", "담당자가 거절")
}

/// Somebody accepted it.
pub fn accepted() -> Text {
    Text::new("accepted by a person", "담당자가 수락")
}

/// Somebody put it into its tier.
pub fn overridden() -> Text {
    Text::new("tier set by a person", "담당자가 등급 지정")
}

/// Below the edge, within the margin.
pub fn within_margin() -> Text {
    Text::new("below its edge, in the margin", "기준 아래, 여유 범위 안")
}

/// Moved within the window.
pub fn within_window() -> Text {
    Text::new("moved lately, stays", "최근 이동, 당분간 유지")
}

/// There is no seat in the tier.
pub fn no_seat() -> Text {
    Text::new("no seat in its tier", "등급에 자리 없음")
}

/// The tier is full.
pub fn full() -> Text {
    Text::new("full of accounts worth more", "가치가 더 큰 곳으로 정원 참")
}

/// No programme works the tier.
pub fn unworked(tier: &str) -> Text {
    Text::new(
        format!("no programme works {tier}"),
        format!("{tier}: 맡은 프로그램 없음"),
    )
}

/// What all accounts come to: those in the list, and those outside by why they are.
pub fn accounts_are(
    all: u64,
    [inside, excluded, rejected, seatless, held, below]: [u64; 6],
) -> Text {
    let parts = [
        (inside, "in the list", "목록"),
        (excluded, "excluded", "제외"),
        (rejected, "rejected", "거절"),
        (seatless, "without a seat", "자리 없음"),
        (held, "held outside for now", "당분간 목록 밖 유지"),
        (below, "below all tiers", "등급 미달"),
    ];
    let n = |count: u64| grouped(count.into());
    let is_told = |(at, (count, ..)): &(usize, (u64, &str, &str))| *at == 0 || *count > 0;
    let told = parts.into_iter().enumerate().filter(is_told);
    let told: Vec<(u64, &str, &str)> = told.map(|(_, part)| part).collect();
    let en: Vec<String> = told
        .iter()
        .map(|(count, en, _)| format!("{} {en}", n(*count)))
        .collect();
    let ko: Vec<String> = told
        .iter()
        .map(|(count, _, ko)| format!("{ko} {}", n(*count)))
        .collect();
    Text::new(
        format!("{} = {}", counted(all, "account"), en.join(" + ")),
        format!("고객사 {}곳 = {}", n(all), ko.join(" + ")),
    )
}

/// The tier is full, of somebody worth less.
pub fn seat_kept() -> Text {
    Text::new("one worth less keeps a seat", "가치가 작은 곳이 자리 유지")
}

/// The swaps are used.
pub fn swap_budget() -> Text {
    Text::new("swaps of the window used up", "기간 교체 한도 소진")
}

/// A programme works a tier that the model does not have.
pub fn no_tier_of_programme(programme: &str, tier: &str, known: &str) -> Text {
    Text::new(
        format!(
            "programme `{programme}` names the tier `{tier}`: expected one of {known}, or a number from 1 for the best"
        ),
        format!(
            "프로그램 `{programme}`의 등급 `{tier}`: {known} 중 하나이거나 1(최상위)부터의 번호여야 합니다"
        ),
    )
}

/// A programme whose seats cannot be counted.
pub fn too_many_seats(programme: &str) -> Text {
    Text::new(
        format!(
            "programme `{programme}` has more seats than can be counted: expected people, hours of each and hours an account of a real team"
        ),
        format!(
            "프로그램 `{programme}`의 정원이 셀 수 있는 범위를 넘습니다: 실제 팀의 인원과 시간이 필요합니다"
        ),
    )
}

/// Lines of the ledger whose account is not there, or is one of several.
pub fn verdicts_without_account(lines: u64, names: &str) -> Text {
    let (said, n) = (counted(lines, "verdict"), grouped(lines.into()));
    Text::new(
        format!("{said} left out, as no single account has the id, name or domain: {names}"),
        format!("id, 이름, 도메인으로 고객사 하나를 찾을 수 없어 판정 {n}건을 제외: {names}"),
    )
}

/// Overrides to a tier that the model does not have.
pub fn verdicts_without_tier(lines: u64, names: &str, known: &str) -> Text {
    let (said, n) = (counted(lines, "verdict"), grouped(lines.into()));
    let (en, ko) = match known {
        "" => ("it has none".to_owned(), "모델에 등급 없음".to_owned()),
        known => (
            format!("it has {known}, or a number from 1 for the best"),
            format!("모델의 등급은 {known}, 또는 1(최상위)부터의 번호"),
        ),
    };
    Text::new(
        format!("{said} left out, as the model has no such tier: {names}; {en}"),
        format!("모델에 없는 등급이라 판정 {n}건을 제외: {names}. {ko}"),
    )
}

/// A ledger with other columns than it has.
pub fn verdict_header(header: &str) -> Text {
    Text::new(
        format!(
            "the header is {header}: expected account,who,verdict,date, and tier and reason where they are needed, each once"
        ),
        format!(
            "머리글이 {header}입니다. account,who,verdict,date(고객사,담당자,판정,날짜)이고 필요하면 tier, reason(등급, 사유)을 하나씩 더합니다"
        ),
    )
}

/// A line of the ledger with a blank cell.
pub fn verdict_without(column: &str, line: u64) -> Text {
    Text::new(
        format!("line {line} has no {column}: expected who says what of which account"),
        format!("{line}번째 줄에 {column} 값이 없습니다. 누가 어느 고객사를 판정했는지 필요합니다"),
    )
}

/// A line of the ledger that is no verdict.
pub fn no_verdict(verdict: &str, line: u64) -> Text {
    Text::new(
        format!(
            "line {line} has the verdict `{verdict}`: expected accept, reject or override (수락, 거절, 변경)"
        ),
        format!(
            "{line}번째 줄의 판정 `{verdict}`: 수락, 거절, 변경(accept, reject, override) 중 하나여야 합니다"
        ),
    )
}

/// An override without a tier, or a tier beside another verdict.
pub fn verdict_tier(verdict: &str, tier: &str, line: u64) -> Text {
    if tier.is_empty() {
        return Text::new(
            format!("line {line} overrides without a tier: expected the tier of the account"),
            format!("{line}번째 줄의 변경에 등급이 없습니다. 고객사의 등급이 필요합니다"),
        );
    }
    Text::new(
        format!(
            "line {line} has the tier `{tier}` beside {verdict}: expected a tier with override alone"
        ),
        format!(
            "{line}번째 줄의 판정이 {verdict}인데 등급 `{tier}`도 있습니다. 등급은 변경(override)에만 적습니다"
        ),
    )
}

/// A line of the ledger whose date cannot be read.
pub fn verdict_date(date: &str, line: u64) -> Text {
    Text::new(
        format!("line {line} has the date `{date}`: expected a day such as 2026-10-01"),
        format!("{line}번째 줄의 날짜 `{date}`: 2026-10-01 같은 날짜여야 합니다"),
    )
}

/// A line of the ledger whose date could be two days.
pub fn verdict_date_open(date: &str, line: u64, as_mdy: NaiveDate, as_dmy: NaiveDate) -> Text {
    Text::new(
        format!(
            "line {line} has the date `{date}`: it could be {as_mdy} or {as_dmy}, and no date of the column shows which"
        ),
        format!(
            "{line}번째 줄의 날짜 `{date}`: {as_mdy}일 수도 {as_dmy}일 수도 있으며, 열의 다른 날짜로도 알 수 없습니다"
        ),
    )
}

/// What to write instead of a date that could be two days.
pub fn write_years_first() -> Text {
    Text::new(
        "write dates with the year first, such as 2026-10-01",
        "날짜를 2026-10-01처럼 연도부터 쓰세요",
    )
}

/// A margin that is none.
pub fn no_margin(margin: &str) -> Text {
    Text::new(
        format!("{margin} is no margin: expected 0 to 100 points, with at most two places"),
        format!("{margin} 값은 점수 폭이 아닙니다. 0~100점, 소수 둘째 자리까지여야 합니다"),
    )
}

plain! {
    /// About capacity.
    cmd_capacity = "Show the list that the team can carry, and who did not fit", "팀이 감당할 수 있는 목록과 들지 못한 고객사";
    /// The title.
    title = "The list that the team can carry", "팀이 감당할 수 있는 목록";
    /// Seats by tier.
    by_tier = "Seats by tier", "등급별 정원";
    /// Seats by programme.
    by_programme = "Seats by programme", "프로그램별 정원";
    /// The accounts of the list.
    in_list = "In the list", "목록에 든 고객사";
    /// The accounts that got no seat.
    did_not_fit = "Did not fit into their tier", "등급 정원에 들지 못한 고객사";
    /// The ledger.
    said = "What people said", "담당자 판정";
    /// The column of a tier.
    heading_tier = "tier", "등급";
    /// The column of tiers.
    heading_tiers = "tiers", "등급";
    /// The column of a programme.
    heading_programme = "programme", "프로그램";
    /// The column of seats.
    heading_seats = "seats", "정원";
    /// The column of those entitled.
    heading_entitled = "entitled", "대상";
    /// The column of those inside.
    heading_taken = "in", "포함";
    /// The column of those left out.
    heading_left_out = "no seat", "자리 없음";
    /// The column of an account.
    heading_account = "account", "고객사";
    /// The column of the expected revenue.
    heading_value = "a year", "연간";
    /// The column of the score.
    heading_score = "score", "점수";
    /// The column of the reason.
    heading_why = "why", "이유";
    /// The column of the place that an account got instead.
    heading_instead = "instead", "대신";
    /// The column of what was missing to the last seat.
    heading_missed = "missed by", "부족분";
    /// Any number of seats.
    unlimited = "any", "무제한";
    /// No place.
    outside = "outside", "제외";
    /// No programme is stated.
    no_programme = "no [[metrics.programme]] states people and hours, so that every tier has any number of seats", "[[metrics.programme]]에 인원과 시간이 없어 모든 등급의 정원이 무제한입니다";
    /// An accept.
    accept = "accepted", "수락";
    /// A reject.
    reject = "rejected", "거절";
    /// An override.
    overriding = "put into another tier", "변경";
}

/// Points.
pub fn points(points: &str) -> Text {
    Text::new(format!("{points} points"), format!("{points}점"))
}

/// Rows that are not shown.
pub fn more(count: u64) -> Text {
    let n = grouped(count.into());
    Text::new(
        format!("and {n} more; --top 0 shows all"),
        format!("외 {n}곳, --top 0이면 모두 표시"),
    )
}

/// Accepts, rejects and overrides.
pub fn words([accepts, rejects, overrides]: [u64; 3]) -> Text {
    Text::new(
        format!("{accepts} accepted, {rejects} rejected, {overrides} put into another tier"),
        format!("수락 {accepts}, 거절 {rejects}, 변경 {overrides}"),
    )
}

/// The agreement rate.
pub fn agreed(accepts: u64, of: u64) -> Text {
    Text::new(
        format!("agreement: {accepts} of {of}"),
        format!("동의율: {of}건 중 {accepts}건"),
    )
}

/// The accounts that nobody works.
pub fn ignored(ignored: u64, of: u64, days: u32) -> Text {
    Text::new(
        format!(
            "ignored: {ignored} of {of} in the list, without a word and {days} days without a touch"
        ),
        format!("방치: 목록 {of}곳 중 {ignored}곳(판정도 없고 {days}일간 접점도 없음)"),
    )
}

/// It cannot be said who is ignored.
pub fn ignored_unknown(reason: &Text) -> Text {
    use crate::{Lang, Localised};
    Text::new(
        format!("ignored: unknown, {}", reason.text(Lang::En)),
        format!("방치: 알 수 없음, {}", reason.text(Lang::Ko)),
    )
}

/// Verdicts of later days.
pub fn later(verdicts: u64) -> Text {
    Text::new(
        format!("{} of later days not counted", counted(verdicts, "verdict")),
        format!("기준일 이후 판정 {}건은 제외", grouped(verdicts.into())),
    )
}

/// A reason with how often it was given.
pub fn because(kind: &Text, reason: &str, accounts: u64) -> Text {
    use crate::{Lang, Localised};
    Text::new(
        format!("{}: {reason} ({accounts})", kind.text(Lang::En)),
        format!("{}: {reason} ({accounts})", kind.text(Lang::Ko)),
    )
}

/// A programme holds more accounts than it has seats.
pub fn members_beyond(programme: &str, (accounts, seats): (u64, u64), beyond: &str) -> Text {
    Text::new(
        format!(
            "programme `{programme}` holds {} and has seats for {}; beyond them: {beyond}",
            counted(accounts, "account"),
            grouped(seats.into())
        ),
        format!(
            "프로그램 `{programme}`의 고객사 {}곳, 자리 {}곳. 자리를 넘는 고객사: {beyond}",
            grouped(accounts.into()),
            grouped(seats.into())
        ),
    )
}

/// What to do about it.
pub fn take_out_or_add(seats: u64) -> Text {
    Text::new(
        format!(
            "take accounts out until {} are left, or state more people or hours in [[metrics.programme]]",
            grouped(seats.into())
        ),
        format!(
            "{}곳만 남기거나 [[metrics.programme]]의 인원이나 시간을 늘리세요",
            grouped(seats.into())
        ),
    )
}

/// Help of --strict of capacity.
pub fn opt_strict() -> Text {
    Text::new(
        "Exit 1 where a programme holds more accounts than it has seats",
        "자리보다 많은 고객사를 가진 프로그램이 있으면 종료 코드 1",
    )
}

/// Accounts that a programme holds.
pub fn heading_members() -> Text {
    Text::new("members", "배정")
}
