//! ABM against the rest in a terminal: the verdict in words, the figures, the warnings, how it was
//! done, and what it does not say.

use winnable_engine::metrics::{ArmSource, ComparisonReport, ComparisonWarning};
use winnable_metrics::abm::{Comparison, Measure, Method, Outcomes, Verdict};
use winnable_model::text::holdout as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Lang, Localised, Text};

use super::{HoldoutOptions, HoldoutReport, figure};
use crate::grid::{Column, Grid, Side};
use crate::style::Paint;
use crate::table::warning_lines;
use crate::terminal::{escape, hang, wrap};

/// A comparison: the verdict first.
pub fn holdout_table(report: &HoldoutReport<'_>, options: HoldoutOptions) -> String {
    let HoldoutOptions { width, lang, .. } = options;
    let comparison = report.comparison;
    let mut lines = head(report, options);
    let mut blocks: Vec<Vec<String>> = Vec::new();
    match &comparison.outcomes {
        Ok(outcomes) => {
            blocks.push(verdict(comparison, outcomes, options));
            blocks.push(figures(comparison, outcomes, options));
            blocks.push(cautions(comparison, options));
            blocks.push(how(comparison, outcomes, options));
            blocks.push(is_not(outcomes, options));
        }
        Err(reason) => {
            let text = texts::nothing_compared(&Text::of(reason)).text(lang);
            let bold = |line: &String| Paint(options.colour).bold(line);
            blocks.push(wrap(&text, width).iter().map(bold).collect());
            blocks.push(wrap(&texts::needs_arms().text(lang), width));
        }
    }
    blocks.push(warning_lines(report.warnings, width, lang, options.colour));
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        lines.push(String::new());
        lines.extend(block);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The title, and what is compared.
fn head(report: &HoldoutReport<'_>, options: HoldoutOptions) -> Vec<String> {
    let (comparison, manifest) = (report.comparison, report.manifest);
    let mut about = Vec::new();
    about.extend(comparison.draw.as_deref().map(texts::of_draw));
    about.extend(comparison.programme.as_deref().map(texts::of_programme));
    about.push(texts::dates(comparison.start, comparison.as_of));
    if let Ok(outcomes) = &comparison.outcomes {
        let (treated, control) = (outcomes.treated, outcomes.control);
        about.push(texts::sides(treated, control, comparison.outside));
    }
    about.push(report_texts::currency(
        manifest.currency.code(),
        manifest.currency_assumed,
    ));
    let about: Vec<String> = about.iter().map(|text| text.text(options.lang)).collect();
    let mut lines = vec![Paint(options.colour).bold(&texts::title().text(options.lang))];
    lines.extend(wrap(&escape(&about.join(" · ")), options.width));
    lines
}

/// What can be said, in plain words.
fn verdict(
    comparison: &ComparisonReport,
    outcomes: &Outcomes,
    options: HoldoutOptions,
) -> Vec<String> {
    let mut said = clear(outcomes, options.lang);
    let mut beside = Vec::new();
    if said.is_empty() {
        said.push(texts::nothing_clear());
        beside.extend(may_be(outcomes, options.lang));
    } else {
        beside.push(match comparison.source {
            ArmSource::Draw if is_broken(comparison) => texts::draw_is_broken(),
            ArmSource::Draw => texts::because_drawn(),
            ArmSource::Programme | ArmSource::Rest => texts::because_alike(),
        });
    }
    let mut lines = Vec::new();
    for text in &said {
        let wrapped = wrap(&text.text(options.lang), options.width);
        lines.extend(wrapped.iter().map(|line| Paint(options.colour).bold(line)));
    }
    for text in &beside {
        lines.extend(wrap(&text.text(options.lang), options.width));
    }
    lines
}

/// Whether the sides are not those that were drawn any more.
fn is_broken(comparison: &ComparisonReport) -> bool {
    comparison.warnings.iter().any(|warning| {
        matches!(
            warning,
            ComparisonWarning::Moved(_)
                | ComparisonWarning::ListChanged
                | ComparisonWarning::Missing(_)
                | ComparisonWarning::DrawnLate(_)
        )
    })
}

/// The measures that are clear, by what they are.
fn clear(outcomes: &Outcomes, lang: Lang) -> Vec<Text> {
    let mut said: Vec<(Text, Vec<String>)> = Vec::new();
    for one in &outcomes.comparisons {
        let (Ok(found), false) = (one.contrast.difference, one.verdict == Verdict::CannotTell)
        else {
            continue;
        };
        let difference = figure::difference(found.value, one.measure, lang);
        let interval = figure::interval(&found, one.measure, lang);
        let what = format!("{} {difference} ({interval})", one.measure.text(lang));
        let verdict = figure::verdict(one.verdict, one.measure);
        match said.iter_mut().find(|(known, _)| *known == verdict) {
            Some((_, list)) => list.push(what),
            None => said.push((verdict, vec![what])),
        }
    }
    said.into_iter()
        .map(|(verdict, list)| texts::clear(&list.join(", "), &verdict))
        .collect()
}

/// How far the first difference that there is may lie either way: of the win rate, else of the others.
fn may_be(outcomes: &Outcomes, lang: Lang) -> Option<Text> {
    let rate = |one: &&Comparison| one.measure == Measure::WinRate;
    let all = &outcomes.comparisons;
    let (one, found) = all
        .iter()
        .filter(rate)
        .chain(all)
        .find_map(|one| Some((one, one.contrast.difference.ok()?)))?;
    let end = |end| Text::verbatim(figure::difference(end, one.measure, lang));
    Some(texts::may_be(
        &Text::of(&one.measure),
        &end(found.interval.low),
        &end(found.interval.high),
    ))
}

/// A measure a line, and under it how many cases it is about.
fn figures(
    comparison: &ComparisonReport,
    outcomes: &Outcomes,
    options: HoldoutOptions,
) -> Vec<String> {
    let HoldoutOptions { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let control = match comparison.source {
        ArmSource::Rest => texts::heading_rest(),
        ArmSource::Draw | ArmSource::Programme => texts::heading_control(),
    };
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_measure()), 14).kept(),
        Column::whole(t(texts::heading_treated()), Side::Right).kept(),
        Column::whole(t(control), Side::Right).kept(),
        Column::whole(t(texts::heading_difference()), Side::Right).kept(),
        Column::whole(t(texts::heading_interval()), Side::Right).kept(),
        Column::whole(t(texts::heading_verdict()), Side::Left).kept(),
    ]);
    for one in &outcomes.comparisons {
        let found = one.contrast.difference.ok();
        let dash = || "–".to_owned();
        grid.push([
            one.measure.text(lang),
            figure::side(&one.contrast.treated, one.measure, lang),
            figure::side(&one.contrast.control, one.measure, lang),
            found.map_or_else(dash, |f| figure::difference(f.value, one.measure, lang)),
            found.map_or_else(dash, |f| figure::interval(&f, one.measure, lang)),
            figure::verdict(one.verdict, one.measure).text(lang),
        ]);
    }
    let laid = grid.lay(width);
    let mut lines = vec![Paint(options.colour).faint(&laid.heading)];
    for (row, one) in laid.rows.iter().zip(&outcomes.comparisons) {
        lines.push(row.clone());
        for text in beside(one, lang) {
            lines.extend(hang("  ", &text.text(lang), width));
        }
    }
    lines.extend(
        laid.note()
            .iter()
            .flat_map(|note| wrap(&note.text(lang), width)),
    );
    lines
}

/// What stands under a line: its cases, the figures over all accounts, or why there is none.
fn beside(one: &Comparison, lang: Lang) -> Vec<Text> {
    let (treated, control) = (&one.contrast.treated, &one.contrast.control);
    let cases = match (treated.successes, control.successes) {
        _ if treated.n + control.n == 0 => None,
        (Some(a), Some(b)) => Some(texts::shares_of((a, treated.n), (b, control.n))),
        _ => Some(texts::means_of(treated.n, control.n)),
    };
    let mut out: Vec<Text> = cases
        .into_iter()
        .map(|cases| match one.crude {
            // Their value is weighed, so that it is no quotient of these counts.
            Some(_) => texts::of_alike(&cases),
            None => cases,
        })
        .collect();
    if let Some(crude) = one.crude
        && let Ok(found) = crude.difference
    {
        let side = |side| figure::side(side, one.measure, lang);
        out.push(texts::over_all(
            &side(&crude.treated),
            &side(&crude.control),
            &figure::difference(found.value, one.measure, lang),
        ));
    }
    out.extend(
        one.contrast
            .difference
            .err()
            .map(|reason| Text::of(&reason)),
    );
    out
}

fn block(title: &Text, texts: &[Text], options: HoldoutOptions) -> Vec<String> {
    if texts.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Paint(options.colour).bold(&title.text(options.lang))];
    for text in texts {
        lines.extend(hang("  ", &escape(&text.text(options.lang)), options.width));
    }
    lines
}

fn cautions(comparison: &ComparisonReport, options: HoldoutOptions) -> Vec<String> {
    let texts_of: Vec<Text> = comparison
        .warnings
        .iter()
        .map(|one| one.message())
        .collect();
    block(&texts::cautions_title(), &texts_of, options)
}

fn how(comparison: &ComparisonReport, outcomes: &Outcomes, options: HoldoutOptions) -> Vec<String> {
    let mut said = vec![match comparison.source {
        ArmSource::Draw => texts::how_drawn(),
        ArmSource::Programme => texts::how_named(),
        ArmSource::Rest => texts::how_rest(),
    }];
    said.extend(
        outcomes.alike.map(|alike| {
            texts::strata(alike.strata, alike.treated_left_out, alike.control_left_out)
        }),
    );
    said.push(texts::how_verdict());
    said.extend(
        outcomes
            .time_to_close
            .ok()
            .map(|p| texts::time_to_close(&figure::p_value(p))),
    );
    let left_out = comparison.left_out.iter();
    said.extend(left_out.map(|(why, count)| texts::left_out(*count, &Text::of(why))));
    block(&texts::how_title(), &said, options)
}

fn is_not(outcomes: &Outcomes, options: HoldoutOptions) -> Vec<String> {
    let mut said = vec![texts::not_no_effect(), texts::not_the_rate()];
    if outcomes.method == Method::Matched {
        said.extend([texts::not_all_alike(), texts::draw_next()]);
    }
    block(&texts::is_not_title(), &said, options)
}
