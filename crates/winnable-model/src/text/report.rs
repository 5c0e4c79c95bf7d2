//! Texts of the reports: tables, the page of one account, diagnostics.

mod approval;
mod explain;
mod list;
mod rows;
mod shipped;

pub use approval::{approval_chain, approval_title};
pub use explain::*;
pub use list::*;
pub use rows::*;
pub use shipped::shipped_title;

use crate::{Lang, Severity, Text, grouped};

plain! {
    /// Nothing is known of a fact.
    unknown = "unknown", "모름";
    /// The question of a fact does not arise.
    not_applicable = "does not apply", "해당 없음";
    /// A flag that is set.
    yes = "yes", "예";
    /// A flag that is not set.
    no = "no", "아니요";
    /// The word before an advice.
    help = "help", "도움말";
    /// The word before the text of a cell.
    found = "found", "원래 값";
    /// The word before a column's header.
    column = "column", "열";
}

/// The programme by which the accounts of a tier are worked.
pub fn programme(name: &str) -> Text {
    let korean = match name {
        "one-to-one" => "일대일",
        "one-to-few" => "일대소",
        "one-to-many" => "일대다",
        other => return Text::verbatim(other),
    };
    Text::new(name, korean)
}

/// The word for a severity.
pub fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => Text::new("error", "오류"),
        Severity::Warning => Text::new("warning", "경고"),
    }
}

/// How often a diagnostic was found, where more than once.
pub fn times(count: u64) -> Text {
    let count = counted(count);
    Text::new(format!("{count} times"), format!("{count}건"))
}

/// What the fixes of diagnostics may be offered as.
pub fn suggestion() -> Text {
    Text::new("write instead", "이렇게 고치세요")
}

/// How many errors and warnings there were.
pub fn diagnostics_summary(errors: u64, warnings: u64) -> Text {
    let (e, w) = (counted(errors), counted(warnings));
    let (e_s, w_s) = (plural(errors), plural(warnings));
    Text::new(
        format!("{e} error{e_s}, {w} warning{w_s}"),
        format!("오류 {e}건, 경고 {w}건"),
    )
}

/// The ending of an English noun after a count.
fn plural(count: u64) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// A count with groups of three digits, the same in both languages.
pub fn counted(count: u64) -> String {
    grouped(count.into())
}

plain! {
    /// The heading of a fact's name.
    heading_fact = "fact", "팩트";
    /// The heading of a fact's type.
    heading_type = "type", "형식";
    /// The heading of the share of accounts that know a fact.
    heading_share = "known by", "파악한 고객사";
    /// What stands above the fields that have a standard form.
    standards_title = "accounts that write it in the standard form:", "표준 형식으로 적은 고객사:";
    /// The heading of a fact's description.
    heading_description = "what it says", "설명";
}

/// The share of accounts that know a fact: `12 of 18, 66.7 %`.
pub fn share(known: u64, accounts: u64) -> Text {
    let (n, of) = (counted(known), counted(accounts));
    let percent = percent(known, accounts);
    let (en, ko) = percent.map_or_else(
        || (String::new(), String::new()),
        |percent| (format!(", {percent} %"), format!(", {percent}%")),
    );
    Text::new(format!("{n} of {of}{en}"), format!("{of} 중 {n}{ko}"))
}

/// A number in percent with its sign, which stands apart in English and not in Korean.
pub fn in_percent(number: impl std::fmt::Display, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{number} %"),
        Lang::Ko => format!("{number}%"),
    }
}

/// A share in percent with one decimal, rounded half up; `None` of nothing.
fn percent(part: u64, whole: u64) -> Option<String> {
    let tenths =
        (u128::from(part) * 2_000 + u128::from(whole)).checked_div(u128::from(whole) * 2)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// The title of the list of all codes.
pub fn codes_title() -> Text {
    Text::new("Errors and warnings", "오류와 경고")
}

/// What the list of all codes is.
pub fn codes_introduction() -> Text {
    Text::new(
        "Every message of Winnable carries one of these codes. `winnable explain CODE` prints the \
         same text. Codes are never reused.",
        "Winnable의 모든 메시지에는 아래 코드가 붙습니다. `winnable explain CODE`로 같은 설명을 볼 수 \
         있습니다. 코드는 다시 쓰이지 않습니다.",
    )
}
