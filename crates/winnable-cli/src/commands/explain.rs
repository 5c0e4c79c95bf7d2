//! `explain`: one account, or one code.

use winnable_engine::{ExcludedRow, Found};
use winnable_metrics::registry::Metric;
use winnable_model::text::{cli as texts, metrics as metric_texts};
use winnable_model::{Code, Diagnostic, LintCode, Localised, Text};
use winnable_report::{
    ExplainOptions, JsonContext, Subject, all_codes_json, all_codes_markdown,
    all_contracts_markdown, code_page, explain, explain_json, lint_code_json, lint_code_page,
    lints_markdown,
};

use super::{Ready, model_of, ready};
use crate::args::{Format, Global, ListArgs};
use crate::failure::{Failure, exit};
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

/// Flags of `explain` alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    pub(super) contacts: bool,
    pub(super) all_codes: bool,
    pub(super) all_metrics: bool,
}

pub(super) fn run(
    global: &Global,
    what: Option<&str>,
    list: &ListArgs,
    options: Options,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    if options.all_codes && screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| all_codes_json(out, lang));
        return Ok(exit::DONE);
    }
    if options.all_metrics && screen.format == Format::Json {
        return Ok(super::metrics::list(screen));
    }
    if options.all_codes {
        screen.print(&all_codes_markdown(screen.lang));
        screen.print(&lints_markdown(screen.lang));
        return Ok(exit::DONE);
    }
    if options.all_metrics {
        screen.print(&all_contracts_markdown(screen.lang));
        return Ok(exit::DONE);
    }
    let Some(what) = what else {
        return Err(Failure::simple(Code::E0108, texts::explain_what()).into());
    };
    if let Ok(code) = what.parse::<LintCode>() {
        if screen.format == Format::Json {
            let lang = screen.file_lang;
            screen.line(&lint_code_json(code, lang));
        } else {
            screen.print(&lint_code_page(code, screen.lang, screen.width));
        }
        return Ok(exit::DONE);
    }
    if is_code(what) {
        let code = what.parse::<Code>().map_err(|_| unknown_code(what))?;
        if screen.format == Format::Json {
            let lang = screen.file_lang;
            let page = serde_json::json!({
                "schema": "winnable/code/1",
                "code": code.name(),
                "title": code.title().text(lang),
                "page": code.page().text(lang),
            });
            screen.line(&page.to_string());
        } else {
            screen.print(&code_page(code, screen.lang, screen.width));
        }
        return Ok(exit::DONE);
    }
    if is_lint_code(what) {
        return Err(unknown_code(what).into());
    }
    let ready = ready(global, model_of(list), &mut |_, _| {}, screen)?;
    let metric = Metric::find(what).map(|metric| metric_texts::ask_for_metric(metric.id));
    let at = find(&ready, what, (metric, texts::explain_takes()))?;
    let row = ready
        .assessed
        .assessment
        .row(at, &ready.chosen.compiled, options.contacts);
    let mut manifest = pipeline::manifest(
        &ready.project,
        &ready.chosen,
        &ready.assessed,
        list.motion,
        None,
    );
    manifest.privacy.contacts = options.contacts;
    let excluded = ready
        .assessed
        .assessment
        .exclusion(at, list.motion)
        .map(|rule| ExcludedRow {
            row: row.clone(),
            rule: rule.rule.clone(),
            reason: rule.reason.clone(),
        });
    let subject = excluded
        .as_ref()
        .map_or(Subject::Listed(&row), Subject::Excluded);
    let context = JsonContext {
        catalogue: &ready.project.catalogue,
        names: &ready.assessed.loaded.names,
        lang: screen.file_lang,
    };
    if screen.format == Format::Json {
        screen.write(|out| explain_json(out, subject, &manifest, options.contacts, context));
    } else {
        let shown = ExplainOptions {
            width: screen.width,
            lang: screen.lang,
            colour: screen.paints(),
            catalogue: &ready.project.catalogue,
            names: &ready.assessed.loaded.names,
        };
        screen.print(&explain(subject, &manifest, shown));
    }
    Ok(exit::DONE)
}

/// A code is a letter and four digits; what has one digit too many or too few was meant as one.
fn is_code(what: &str) -> bool {
    let (letter, digits) = what.split_at_checked(1).unwrap_or_default();
    matches!(letter, "E" | "W" | "e" | "w")
        && (3..=5).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A code of a check without its dashes, in capitals.
fn bare(code: &str) -> String {
    code.replace('-', "").to_ascii_uppercase()
}

/// The three letters of a family of checks, at most one more letter, and one or two digits were meant as the
/// code of a check.
fn is_lint_code(what: &str) -> bool {
    let bare = bare(what);
    let Some((family, rest)) = bare.split_at_checked(3) else {
        return false;
    };
    let is_family = |code: &LintCode| code.name().split('-').next() == Some(family);
    let digits = rest
        .strip_prefix(|c: char| c.is_ascii_uppercase())
        .unwrap_or(rest);
    (1..=2).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && LintCode::ALL.iter().any(is_family)
}

/// The codes of checks that one slip makes of it: a dash that was left out, else the nearest of its family.
fn near_checks(what: &str) -> Vec<&'static str> {
    let wanted = bare(what);
    let all = || LintCode::ALL.iter().map(|code| code.name());
    if let Some(same) = all().find(|name| bare(name) == wanted) {
        return vec![same];
    }
    let of_family = all().filter(|name| wanted.get(..3) == name.get(..3));
    let mut near: Vec<&str> = of_family
        .filter(|name| winnable_model::nearest(&wanted, [bare(name).as_str()]).is_some())
        .collect();
    // Whoever writes a digit too many wrote the others before it.
    near.sort_by_key(|name| !wanted.starts_with(&bare(name)));
    near
}

/// How many near codes are named.
const NEAR: usize = 5;

/// A code that nothing has, with those that one slip makes of it.
fn unknown_code(what: &str) -> Failure {
    let wanted = what.to_uppercase();
    let is_near = |name: &&str| winnable_model::nearest(&wanted, [*name]).is_some();
    let mut near: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    near.retain(is_near);
    // Whoever leaves a digit out leaves out the last one, more often than not.
    near.sort_by_key(|name| !name.starts_with(&wanted));
    near.splice(..0, near_checks(what));
    near.truncate(NEAR);
    let help = if near.is_empty() {
        texts::all_codes_are()
    } else {
        texts::nearest_codes(&near.join(", "))
    };
    Failure::refused(Diagnostic::new(Code::E0108, texts::no_code(what)).with_help(help))
}

/// The account that somebody means. Where there is none, `other` says what else it can mean to the command,
/// and `takes` what the command takes if no account is near.
pub(super) fn find(
    ready: &Ready,
    what: &str,
    (other, takes): (Option<Text>, Text),
) -> Result<usize, Failure> {
    let assessment = &ready.assessed.assessment;
    match assessment.find(what) {
        Found::One(at) => Ok(at),
        Found::Several(found) => {
            let list: Vec<&str> = found.iter().map(|at| assessment.account(*at).0).collect();
            let text = texts::several_accounts(what, &list.join(", "));
            Err(Failure::simple(Code::E0107, text))
        }
        Found::None(near) => {
            let mut diagnostic = Diagnostic::new(Code::E0107, texts::no_account(what));
            if let Some(other) = other {
                diagnostic = diagnostic.with_help(other);
            } else if !near.is_empty() {
                diagnostic = diagnostic.with_help(texts::nearest_are(&near.join(", ")));
            } else {
                diagnostic = diagnostic.with_help(takes);
            }
            Err(Failure::refused(diagnostic))
        }
    }
}
