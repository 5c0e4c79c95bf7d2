//! What stands above and below the table.

use std::collections::BTreeMap;

use winnable_engine::{AsOfSource, InputFile, ScoreList};
use winnable_model::text::report as texts;
use winnable_model::{At, Diagnostic, Lang, Localised};

use super::TableOptions;
use crate::style::Paint;
use crate::terminal::{escape, hang, wrap};

/// Up to this many excluded accounts are named.
const NAMED: usize = 12;

/// Where the list comes from and how many accounts are in it.
pub(super) fn header(list: &ScoreList<'_>, options: TableOptions) -> Vec<String> {
    let (lang, width) = (options.lang, options.width);
    let manifest = &list.manifest;
    let title = texts::shipped_title(&list.title).text(lang);
    let title = escape(&format!("{title} ({})", manifest.model)).into_owned();
    let source = match manifest.as_of_source {
        AsOfSource::Stated => texts::as_of_stated(),
        AsOfSource::Data => texts::as_of_data(),
    };
    let mut about = vec![
        texts::as_of(manifest.as_of, &source),
        texts::motion(manifest.motion),
    ];
    about.push(texts::currency(
        manifest.currency.code(),
        manifest.currency_assumed,
    ));
    if manifest.model_shipped {
        about.push(texts::model_shipped());
    }
    about.extend(manifest.filter.as_deref().map(texts::filter));
    let about: Vec<String> = about.iter().map(|text| text.text(lang)).collect();
    let [listed, excluded] =
        [list.rows.len(), list.excluded.len()].map(|n| u64::try_from(n).unwrap_or(u64::MAX));
    let counts = texts::counts(listed, excluded, list.filtered_out, list.filtered_unknown);
    let mut lines: Vec<String> = wrap(&title, width)
        .iter()
        .map(|line| Paint(options.colour).bold(line))
        .collect();
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines.extend(wrap(&counts.text(lang), width));
    lines.extend(
        tiers(list, lang)
            .iter()
            .flat_map(|tiers| wrap(tiers, width)),
    );
    lines
}

/// How many accounts are in each tier, the tiers in the order in which the list reaches them.
fn tiers(list: &ScoreList<'_>, lang: Lang) -> Option<String> {
    // By the order of the model, accounts without a tier last.
    let mut counts: BTreeMap<usize, (usize, u64)> = BTreeMap::new();
    for (place, scored) in list.rows.scored().enumerate() {
        let tier = scored.tier.unwrap_or(usize::MAX);
        counts.entry(tier).or_insert((place, 0)).1 += 1;
    }
    let counts = counts.into_values().map(|(first, count)| {
        let first = list.rows.get(first);
        (first.and_then(|row| row.receipt.tier.clone()), count)
    });
    let counts: Vec<String> = counts
        .map(|(tier, count)| {
            let name = tier.map_or_else(|| texts::no_tier().text(lang), |tier| tier.to_string());
            format!("{name}: {}", texts::counted(count))
        })
        .collect();
    (!counts.is_empty()).then(|| escape(&counts.join(" · ")).into_owned())
}

/// Why nobody is in the list, and what shows somebody.
pub(super) fn nobody(list: &ScoreList<'_>, options: TableOptions) -> Vec<String> {
    let text = match &list.manifest.filter {
        Some(condition) if list.filtered_out + list.filtered_unknown > 0 => {
            texts::nobody_meets(condition, list.filtered_unknown)
        }
        _ if list.excluded.is_empty() && has_accounts(list) => {
            texts::no_account_known(list.manifest.as_of)
        }
        _ if list.excluded.is_empty() => texts::nobody_read(),
        _ if excluded_by(list, "customer") => texts::all_customers(),
        _ if excluded_by(list, "not_customer") => texts::no_customers(),
        _ => texts::all_excluded(),
    };
    wrap(&escape(&text.text(options.lang)), options.width)
}

/// Whether a file of accounts gave any: they were not known yet on the as-of date then.
fn has_accounts(list: &ScoreList<'_>) -> bool {
    let mut files = list.manifest.inputs.iter();
    files.any(|file| file.kind == "accounts" && file.accepted > 0)
}

fn excluded_by(list: &ScoreList<'_>, rule: &str) -> bool {
    list.excluded.iter().all(|excluded| excluded.rule == rule)
}

/// The excluded accounts by rule, with their names when they are few.
pub(super) fn excluded(list: &ScoreList<'_>, options: TableOptions) -> Vec<String> {
    let (lang, width) = (options.lang, options.width);
    if list.excluded.is_empty() {
        return Vec::new();
    }
    let mut rules: BTreeMap<&str, (u64, String)> = BTreeMap::new();
    for excluded in &list.excluded {
        let reason = || (0, excluded.reason.text(lang));
        rules.entry(&excluded.rule).or_insert_with(reason).0 += 1;
    }
    let all = u64::try_from(list.excluded.len()).unwrap_or(u64::MAX);
    let title = texts::excluded_title(all).text(lang);
    let mut lines = vec![Paint(options.colour).bold(&title)];
    for (rule, (count, reason)) in rules {
        let head = escape(&format!("  {rule} {}: ", texts::counted(count))).into_owned();
        let mut text = reason;
        if list.excluded.len() <= NAMED {
            let of_rule = list
                .excluded
                .iter()
                .filter(|excluded| excluded.rule == rule);
            let names: Vec<&str> = of_rule.map(|excluded| excluded.name.as_str()).collect();
            text = format!("{text} ({})", names.join(", "));
        }
        lines.extend(hang(&head, &escape(&text), width));
    }
    lines
}

/// What became of the rows of each input, a line each where the terminal is wide enough.
pub(super) fn inputs(list: &ScoreList<'_>, options: TableOptions) -> Vec<String> {
    let inputs = &list.manifest.inputs;
    if inputs.is_empty() {
        return Vec::new();
    }
    let title = texts::inputs_title().text(options.lang);
    let mut lines = vec![Paint(options.colour).bold(&title)];
    lines.extend(inputs.iter().flat_map(|input| {
        let head = escape(&format!("  {}  ", input.label())).into_owned();
        hang(&head, &escape(&rows(input, options.lang)), options.width)
    }));
    lines
}

fn rows(input: &InputFile, lang: Lang) -> String {
    let skipped = input.skipped.values().sum();
    let rows = texts::rows_of(
        input.rows_read,
        input.accepted,
        input.quarantined,
        skipped,
        input.unmatched,
    );
    let mut line = rows.text(lang);
    for parts in [&input.skipped, &input.breakdown] {
        if !parts.is_empty() {
            let parts: Vec<String> = parts
                .iter()
                .map(|(name, count)| {
                    let name = texts::part_of_rows(name).text(lang);
                    format!("{name} {}", texts::counted(*count))
                })
                .collect();
            line = format!("{line} · {}", parts.join(", "));
        }
    }
    if input.cells > 0 {
        line = format!("{line} · {}", texts::cells_left_out(input.cells).text(lang));
    }
    line
}

/// The warnings, each with its code, how often it was found and where.
pub(crate) fn warnings(
    warnings: &[Diagnostic],
    width: usize,
    lang: Lang,
    colour: bool,
) -> Vec<String> {
    if warnings.is_empty() {
        return Vec::new();
    }
    let title = texts::warnings_title().text(lang);
    let mut lines = vec![Paint(colour).bold(&title)];
    for warning in warnings {
        let mut text = crate::diagnostics::message(warning, lang);
        match &warning.at {
            Some(At::Data { place, .. }) => {
                text = format!("{text} ({}:{})", place.file, place.row);
            }
            Some(At::File(file) | At::Text { file, .. }) if !text.contains(&**file) => {
                text = format!("{text} ({file})");
            }
            Some(_) | None => {}
        }
        let head = format!("  {}  ", warning.code);
        lines.extend(hang(&head, &escape(&text), width));
    }
    lines
}

/// The command that explains the first account.
pub(super) fn next_step(list: &ScoreList<'_>, options: TableOptions) -> Vec<String> {
    let Some(first) = list.rows.first().filter(|_| options.next_step) else {
        return Vec::new();
    };
    let id = first.account_id.as_str();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@');
    let id = if id.chars().all(plain) && !id.starts_with('-') {
        id.to_owned()
    } else {
        format!("'{}'", id.replace('\'', "'\\''"))
    };
    let next = texts::next_step().text(options.lang);
    hang(
        &format!("{next}: "),
        &escape(&format!("winnable explain {id}")),
        options.width,
    )
}
