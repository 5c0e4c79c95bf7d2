//! Texts of the page of findings and of the command.

use rust_decimal::Decimal;

use crate::text::counted;
use crate::{Lang, LintSeverity, Localised, Text};

/// The title of the page.
pub fn title() -> Text {
    Text::new(
        "Known failure patterns in this project",
        "이 프로젝트의 알려진 실패 유형",
    )
}

/// How many checks fired, were silent, could not be made and were left out.
pub fn counts(fired: u64, silent: u64, not_checked: u64, off: u64) -> Text {
    let (mut off_en, mut off_ko) = (String::new(), String::new());
    if off > 0 {
        off_en = format!(", {off} off");
        off_ko = format!(", 끔 {off}개");
    }
    Text::new(
        format!(
            "{} fired, {silent} silent, {not_checked} not checked{off_en}",
            counted(fired, "check")
        ),
        format!("알림 {fired}개, 이상 없음 {silent}개, 확인 불가 {not_checked}개{off_ko}"),
    )
}

/// A severity as a heading.
pub fn severity(severity: LintSeverity) -> Text {
    match severity {
        LintSeverity::Error => Text::new("Errors", "오류"),
        LintSeverity::Warn => Text::new("Warnings", "경고"),
        LintSeverity::Note => Text::new("Notes", "참고"),
    }
}

/// A severity as a word.
pub fn severity_word(severity: LintSeverity) -> Text {
    match severity {
        LintSeverity::Error => Text::new("error", "오류"),
        LintSeverity::Warn => Text::new("warning", "경고"),
        LintSeverity::Note => Text::new("note", "참고"),
    }
}

/// Evidence beyond that which is shown.
pub fn more(count: usize) -> Text {
    Text::new(format!("and {count} more"), format!("외 {count}건"))
}

/// What to do.
pub fn fix() -> Text {
    Text::new("fix: ", "조치: ")
}

/// The threshold that was crossed.
pub fn threshold(name: &str, value: Decimal) -> Text {
    let value = value.normalize();
    Text::verbatim(format!("({name} = {value})"))
}

/// The checks that could not be made.
pub fn not_checked() -> Text {
    Text::new("Not checked", "확인하지 못함")
}

/// Parts of checks that could not be made.
pub fn in_part() -> Text {
    Text::new("Checked in part", "일부만 확인함")
}

/// Nothing fired.
pub fn nothing() -> Text {
    Text::new("No check fired.", "알릴 것이 없습니다.")
}

/// How to read on.
pub fn explain(code: &str) -> Text {
    Text::new(
        format!("Why it matters: winnable explain {code}"),
        format!("이유: winnable explain {code}"),
    )
}

/// The thresholds of a check on its page.
pub fn thresholds(code: &str) -> Text {
    Text::new(
        format!("Thresholds, in winnable.toml under [lint.{code}]:"),
        format!("기준값(winnable.toml의 [lint.{code}]):"),
    )
}

/// One threshold on a page.
pub fn threshold_line(name: &str, default: Decimal, what: &Text, source: &Text) -> Text {
    let default = default.normalize();
    let line = |lang: Lang, from: &str| {
        let (what, source) = (what.text(lang), source.text(lang));
        format!("{name} = {default}: {what}. {from}: {source}.")
    };
    Text::new(line(Lang::En, "Source"), line(Lang::Ko, "출처"))
}

/// The heading of the checks behind the other codes.
pub fn checks_title() -> Text {
    Text::new("Checks of `winnable lint`", "`winnable lint`의 검사")
}

/// What the checks are.
pub fn checks_introduction() -> Text {
    Text::new(
        "A check looks for a known failure pattern in the data and the settings of a project. Thresholds are changed in `winnable.toml` under `[lint.CODE]`, and `off = true` leaves a check out.",
        "검사는 프로젝트의 데이터와 설정에서 알려진 실패 유형을 찾습니다. 기준값은 `winnable.toml`의 `[lint.코드]`에서 바꾸고, `off = true`이면 검사를 하지 않습니다.",
    )
}

/// The command.
pub fn cmd_lint() -> Text {
    Text::new(
        "Find known failure patterns, with evidence and what to do",
        "알려진 실패 유형을 근거, 조치와 함께 찾습니다",
    )
}

/// Help of --fail-on.
pub fn opt_fail_on() -> Text {
    Text::new(
        "Exit 1 from findings of this weight on: note, warn, error, or never (the default)",
        "이 수준 이상의 결과가 있으면 종료 코드 1: note, warn, error, never(기본)",
    )
}

/// Help of --only.
pub fn opt_only() -> Text {
    Text::new(
        "Make these checks alone, such as ABM-F1; several with commas",
        "이 검사만 합니다(예: ABM-F1, 여럿은 쉼표로)",
    )
}

/// No check has the code.
pub fn no_check(code: &str, near: Option<&str>) -> Text {
    let (mut near_en, mut near_ko) = (String::new(), String::new());
    if let Some(near) = near {
        near_en = format!("; the nearest is {near}");
        near_ko = format!(". 가장 비슷한 코드: {near}");
    }
    Text::new(
        format!("no check has the code `{code}`{near_en}; docs/LINTS.md lists all"),
        format!("`{code}` 코드를 가진 검사가 없습니다{near_ko}. 전체 목록은 docs/LINTS.md"),
    )
}

/// No code where codes were asked for.
pub fn no_code_given() -> Text {
    Text::new(
        "no code stands here; docs/LINTS.md lists all checks, and without --only all are made",
        "코드가 없습니다. 전체 검사는 docs/LINTS.md에 있고, --only가 없으면 모두 실행합니다",
    )
}

/// Where all checks are listed.
pub fn see_checks() -> Text {
    Text::new(
        "docs/LINTS.md lists all checks",
        "전체 검사는 docs/LINTS.md에 있습니다",
    )
}

/// A threshold lies outside of its range.
pub fn out_of_range(name: &str, least: Decimal, most: Decimal) -> Text {
    Text::new(
        format!("`{name}` has to lie between {least} and {most}"),
        format!("`{name}` 값은 {least}에서 {most} 사이여야 합니다"),
    )
}
