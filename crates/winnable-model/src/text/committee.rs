//! Texts of buying committees: roles, gaps, threads and coverage over time.

use super::counted;
use crate::{BuyingRole, Lang, Localised, Text, grouped};

plain! {
    /// About committee.
    cmd_committee = "Buying committees: roles covered, gaps, threads of open deals", "구매위원회: 채워진 역할, 빈 역할, 진행 기회의 참여자";
    /// The account of committee.
    arg_account = "One account, by id, exact name or domain", "고객사 하나(id, 정확한 이름 또는 도메인)";
    /// What the command takes.
    takes = "committee takes the id, exact name or domain of an account as `winnable score --top 0` lists it", "committee에는 `winnable score --top 0` 목록의 고객사 id, 정확한 이름 또는 도메인을 씁니다";
    /// Heading.
    title = "Buying committees", "구매위원회";
    /// Heading of the gaps.
    by_role = "Required roles, in how many listed accounts", "필수 역할별 고객사 수";
    /// Heading of a column.
    heading_role = "role", "역할";
    /// Heading of a column: accounts with somebody engaged in the role.
    heading_answers = "engaged", "참여";
    /// Heading of a column: accounts with somebody in the role.
    heading_known = "known", "확인";
    /// Heading of a column: accounts with nobody in the role.
    heading_nobody = "nobody", "없음";
    /// Heading of a column: accounts where somebody without a role may fill it.
    heading_perhaps = "perhaps", "불확실";
    /// Heading of a column.
    heading_covered = "known", "확인";
    /// Heading of a column.
    heading_engaged_roles = "engaged", "참여";
    /// Heading of a column.
    heading_people = "people", "인원";
    /// Heading of a column: engaged people.
    heading_threads = "threads", "참여자";
    /// Heading of a column: open deals that hang on one person or none.
    heading_single = "single", "단일";
    /// Heading of a column.
    heading_missing = "missing", "빠진 역할";
    /// What the columns of accounts are.
    about_accounts = "known, engaged: required roles that somebody fills, and that somebody engaged fills; people: engaged of known; single: open deals on one engaged person or none, of all open ones", "확인·참여: 사람이 있는 필수 역할과 참여한 사람이 있는 필수 역할. 인원: 확인된 사람 중 참여한 사람. 단일: 진행 기회 중 참여자가 한 명 이하인 기회";
    /// Heading of the accounts.
    accounts = "Accounts, best first", "고객사(점수순)";
    /// Heading of the messages.
    what_to_say = "What the missing roles ask", "빠진 역할에 할 말";
    /// A role without a theme.
    no_theme = "no theme is known: write one in tables/messages.csv", "알려진 주제가 없습니다. tables/messages.csv에 적으세요";
    /// Heading of the curve.
    over_time = "Coverage while deals were open: known people", "기회 진행 중 역할 확보율: 확인된 사람";
    /// Heading of the curve of engaged people.
    over_time_engaged = "Coverage while deals were open: people who had engaged", "기회 진행 중 역할 확보율: 참여한 사람";
    /// Heading of a column.
    heading_when = "when", "시점";
    /// Heading of a column.
    heading_won = "won", "수주";
    /// Heading of a column.
    heading_lost = "lost", "실주";
    /// Heading of a column.
    heading_difference = "difference (95 %)", "차이(95 %)";
    /// A point.
    at_creation = "created", "생성";
    /// A point.
    at_close = "closed", "종료";
    /// The curve is missing: nobody is dated.
    undated = "coverage over time: unknown, as no person says since when they are known (map `created` of contacts)", "시점별 확보율: 알 수 없음. 사람이 언제부터 알려졌는지 적힌 곳이 없습니다(연락처의 `created`를 연결하세요)";
    /// The curve is missing: nobody was read.
    no_people = "coverage over time: unknown, as no people were read", "시점별 확보율: 알 수 없음. 사람을 읽지 못했습니다";
    /// The curve is missing: no deals.
    no_closed = "coverage over time: unknown, as no closed deal can be followed", "시점별 확보율: 알 수 없음. 따라갈 수 있는 종료 기회가 없습니다";
    /// What the curve is not.
    about_curve = "a person counts from the day of their first record; titles and roles are those of today; deals of one account are not independent, and a difference is no cause", "사람은 첫 기록일부터 셉니다. 직함과 역할은 오늘 값입니다. 한 고객사의 기회들은 서로 독립이 아니며, 차이는 원인이 아닙니다";
    /// Nobody says who pushes.
    attitudes_unknown = "champions and blockers: unknown, as no file has a role that says so", "챔피언과 블로커: 알 수 없음. 그렇게 적힌 역할 열이 없습니다";
    /// Nobody says who engages.
    engaged_unknown = "who is engaged: unknown, as no touches were read", "참여 여부: 알 수 없음. 접점을 읽지 못했습니다";
    /// No role was read.
    roles_unknown = "no role of any person was read: map titles or a role of contacts", "역할을 읽은 사람이 없습니다. 연락처의 직함이나 역할을 연결하세요";
    /// Nobody of one account is known.
    nobody_known = "nobody of the account is known, so that its roles are unknown", "확인된 사람이 없어 역할을 알 수 없습니다";
    /// Heading of people.
    people = "People", "사람";
    /// Heading of deals.
    open_deals_title = "Open deals", "진행 기회";
    /// Heading of a column.
    heading_title = "title", "직함";
    /// Heading of a column.
    heading_name = "name", "이름";
    /// Heading of a column.
    heading_deal = "deal", "기회";
    /// Heading of a column.
    heading_stage = "stage", "단계";
    /// Heading of a column.
    heading_basis = "people of", "사람 기준";
    /// Heading of the roles of an account.
    heading_role_title = "Roles", "역할";
    /// Heading of a column.
    heading_required = "required", "필수";
    /// A word.
    yes = "yes", "예";
    /// A word.
    no = "no", "아니요";
    /// A word.
    unknown = "unknown", "미상";
    /// The people of a deal.
    of_deal = "deal", "기회";
    /// The people of an account.
    of_account = "account", "고객사";
    /// Nobody has a gap.
    no_gap = "every required role is known", "필수 역할이 모두 확인됨";
    /// Nothing to show.
    no_accounts = "no account is listed", "목록에 고객사가 없습니다";
}

/// A rule leaves the account out of the list.
pub fn excluded(rule: &str, reason: &Text) -> Text {
    Text::new(
        format!(
            "excluded: {} (rule {rule}), so that it is not in the list and there is nothing to say to it",
            reason.en()
        ),
        format!(
            "제외: {}(규칙 {rule}). 목록에 없으며 할 말도 싣지 않습니다",
            reason.ko()
        ),
    )
}

/// The required roles.
pub fn required(roles: &Text) -> Text {
    Text::new(
        format!("required: {}", roles.en()),
        format!("필수 역할: {}", roles.ko()),
    )
}

/// A role in one word, for a narrow column.
pub fn short_role(role: BuyingRole) -> Text {
    match role {
        BuyingRole::EconomicBuyer => Text::new("economic", "예산"),
        BuyingRole::TechnicalBuyer => Text::new("technical", "기술"),
        BuyingRole::User => Text::new("user", "현업"),
        BuyingRole::SecurityCompliance => Text::new("security", "보안"),
        BuyingRole::Procurement => Text::new("procurement", "구매"),
        BuyingRole::Legal => Text::new("legal", "법무"),
    }
}

/// Several texts, one behind the other.
pub fn listed(texts: &[Text]) -> Text {
    let join = |lang: Lang| {
        let parts: Vec<String> = texts.iter().map(|text| text.text(lang)).collect();
        parts.join(", ")
    };
    Text::new(join(Lang::En), join(Lang::Ko))
}

/// How many of all required roles are covered, in how many accounts, and how many accounts are left out as
/// no person of them has a known role.
pub fn covered(
    numerator: u64,
    denominator: u64,
    percent: &str,
    (accounts, unknown): (u64, u64),
) -> Text {
    let (part, whole) = (grouped(numerator.into()), grouped(denominator.into()));
    let (left_en, left_ko) = if unknown == 0 {
        Default::default()
    } else {
        let (is, its) = if unknown == 1 {
            ("is", "its")
        } else {
            ("are", "their")
        };
        (
            format!(
                "; {} {is} left out as unknown: no role of any of {its} people is known",
                counted(unknown, "account")
            ),
            format!(
                ". 고객사 {}곳은 역할이 확인된 사람이 없어 미상으로 뺌",
                grouped(unknown.into())
            ),
        )
    };
    Text::new(
        format!(
            "{part} of {whole} required roles of {} have somebody known ({percent} %){left_en}",
            counted(accounts, "account")
        ),
        format!(
            "고객사 {}곳의 필수 역할 {whole}개 중 {part}개에 확인된 사람이 있음({percent} %){left_ko}",
            grouped(accounts.into())
        ),
    )
}

/// How many open deals hang on one person or none.
pub fn open_deals(deals: u64, single: Option<u64>) -> Text {
    let n = grouped(deals.into());
    let deals_en = if deals == 1 {
        "1 open deal".to_owned()
    } else {
        format!("{n} open deals")
    };
    match single {
        Some(single) => Text::new(
            format!(
                "{}, of which {} on one engaged person or none",
                deals_en,
                if single == 1 {
                    "1 hangs".to_owned()
                } else {
                    format!("{} hang", grouped(single.into()))
                }
            ),
            format!(
                "진행 기회 {n}건, 그중 참여한 사람이 한 명 이하인 기회 {}건",
                grouped(single.into())
            ),
        ),
        None => Text::new(
            format!("{deals_en}; on how many people they hang is unknown"),
            format!("진행 기회 {n}건, 참여 인원은 알 수 없음"),
        ),
    }
}

/// More accounts than are shown.
pub fn more(count: u64) -> Text {
    super::list::more(count)
}

/// A message of the team for a role.
pub fn own_message(role: &Text, message: &str, line: u64) -> Text {
    Text::new(
        format!(
            "{}: {message} (tables/messages.csv, line {line})",
            role.en()
        ),
        format!(
            "{}: {message} (tables/messages.csv {line}번째 줄)",
            role.ko()
        ),
    )
}

/// The themes of a role.
pub fn themes(role: &Text, themes: &Text) -> Text {
    Text::new(
        format!("{}: {}", role.en(), themes.en()),
        format!("{}: {}", role.ko(), themes.ko()),
    )
}

/// A point so many days after the creation.
pub fn after_days(days: u32) -> Text {
    Text::new(format!("after {days} days"), format!("{days}일 뒤"))
}

/// A share with how many deals it is over.
pub fn share_of(percent: &str, deals: u64) -> Text {
    let n = grouped(deals.into());
    Text::new(format!("{percent} of {n}"), format!("{percent}({n}건)"))
}

/// A difference in points of a percentage.
pub fn points(value: &str, low: &str, high: &str) -> Text {
    Text::new(
        format!("{value} points ({low} to {high})"),
        format!("{value}%p({low}~{high})"),
    )
}

/// Deals that the curve leaves out.
pub fn left_out(deals: u64, why: &Text) -> Text {
    Text::new(
        format!("{} left out: {}", counted(deals, "closed deal"), why.en()),
        format!("종료 기회 {}건 제외: {}", grouped(deals.into()), why.ko()),
    )
}

/// Why: no close.
pub fn without_close() -> Text {
    Text::new("no close date", "종료일 없음")
}

/// Why: no role.
pub fn without_roles() -> Text {
    Text::new(
        "no role of any person of the account is known",
        "고객사 사람들의 역할을 알 수 없음",
    )
}

/// People without a date.
pub fn undated_people(people: u64) -> Text {
    let n = grouped(people.into());
    Text::new(
        format!(
            "{} taken to have been known all along, as nothing says since when",
            if people == 1 {
                "1 person is".to_owned()
            } else {
                format!("{n} people are")
            }
        ),
        format!("언제부터 알려졌는지 없는 사람 {n}명은 처음부터 알려진 것으로 봄"),
    )
}

/// The numbers of one account.
pub fn account_line(people: u64, engaged: Option<u64>, without_role: u64) -> Text {
    let n = |count: u64| grouped(count.into());
    let persons = |count: u64| {
        if count == 1 {
            "1 person".to_owned()
        } else {
            format!("{} people", n(count))
        }
    };
    let (engaged_en, engaged_ko) = match engaged {
        Some(engaged) => (
            format!("{} engaged", n(engaged)),
            format!("참여 {}명", n(engaged)),
        ),
        None => ("engaged unknown".to_owned(), "참여 미상".to_owned()),
    };
    Text::new(
        format!(
            "{}, {engaged_en}, {} without a known role",
            persons(people),
            n(without_role)
        ),
        format!(
            "사람 {}명, {engaged_ko}, 역할 미상 {}명",
            n(people),
            n(without_role)
        ),
    )
}

/// Champions and blockers of an account.
pub fn attitudes(champions: u64, blockers: u64) -> Text {
    let n = |count: u64| grouped(count.into());
    Text::new(
        format!("champions: {}, blockers: {}", n(champions), n(blockers)),
        format!("챔피언 {}명, 블로커 {}명", n(champions), n(blockers)),
    )
}

/// How far the roles of one account are covered.
pub fn account_coverage(covered: u64, required: u64, engaged: Option<u64>) -> Text {
    let (en, ko) = match engaged {
        Some(engaged) => (
            format!(", {engaged} by somebody engaged"),
            format!(", 참여한 사람으로 {engaged}개"),
        ),
        None => Default::default(),
    };
    Text::new(
        format!("{covered} of {required} required roles are known{en}"),
        format!("필수 역할 {required}개 중 {covered}개 확인{ko}"),
    )
}

/// People who must not be contacted.
pub fn not_to_contact(people: u64) -> Text {
    let n = grouped(people.into());
    Text::new(
        format!("and {n} who must not be contacted"),
        format!("외 연락 금지 {n}명"),
    )
}
