//! The section `[lint]`: which checks are made, and with which thresholds.

use winnable_lint::{BadSetting, Settings, thresholds};
use winnable_model::document::{Item, Section, Spanned, Table};
use winnable_model::text::config;
use winnable_model::text::lint::page as texts;
use winnable_model::{Code, Diagnostics, LintCode, nearest};

/// The tables of the checks stand under their codes, so that the section declares no key itself.
pub(super) static LINT: Table = Table {
    name: "lint",
    keys: &[],
};

/// A check: its thresholds are those of its code.
static CHECK: Table = Table {
    name: "lint.CODE",
    keys: &[],
};

/// Leaves a check out.
const OFF: &str = "off";

/// Reads the section.
pub(super) fn read(section: &Section<'_>, out: &mut Diagnostics) -> Settings {
    let mut settings = Settings::default();
    for (name, item) in section.items() {
        let Ok(code) = name.value.parse::<LintCode>() else {
            let codes = LintCode::ALL.iter().map(|code| code.name());
            let upper = name.value.to_ascii_uppercase();
            refuse(section, &name, "lint", nearest(&upper, codes), out);
            continue;
        };
        let Item::Table(values) = item.value else {
            section.wrong_kind(name.value, item.span, &config::expected_table(), out);
            continue;
        };
        let inner = section.inner(&CHECK, values, item.span, out);
        of_check(&inner, code, &mut settings, out);
    }
    settings
}

fn of_check(section: &Section<'_>, code: LintCode, settings: &mut Settings, out: &mut Diagnostics) {
    for (name, item) in section.items() {
        if name.value == OFF {
            match item.value {
                Item::Flag(true) => settings.turn_off(code),
                Item::Flag(false) => {}
                _ => section.wrong_kind(OFF, item.span, &config::expected_flag(), out),
            }
            continue;
        }
        let names = thresholds(code).iter().map(|threshold| threshold.name);
        if !names.clone().any(|known| known == name.value) {
            let near = nearest(name.value, names.chain([OFF]));
            refuse(section, &name, &format!("lint.{code}"), near, out);
            continue;
        }
        let Item::Number(value) = item.value else {
            section.wrong_kind(name.value, item.span, &config::expected_number(), out);
            continue;
        };
        if let Err(BadSetting::OutOfRange {
            name, least, most, ..
        }) = settings.set(code, name.value, value)
        {
            section.wrong_value(texts::out_of_range(name, least, most), item.span, out);
        }
    }
}

/// Refuses a name that is none, with the nearest that is one.
fn refuse(
    section: &Section<'_>,
    name: &Spanned<&str>,
    table: &str,
    near: Option<&str>,
    out: &mut Diagnostics,
) {
    let text = config::unknown_key(name.value, table);
    let diagnostic = section.diagnostic(Code::E0101, text, name.span.clone());
    out.push(match near {
        Some(near) => diagnostic
            .with_help(config::rename_to(near))
            .with_edit(name.span.clone(), near),
        None => diagnostic.with_help(config::delete_it()),
    });
}
