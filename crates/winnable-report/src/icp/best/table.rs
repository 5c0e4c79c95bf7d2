//! Best customers in a terminal: what it says first, then the bounds, the lists, the look-alikes.

use winnable_engine::ValueBasis;
use winnable_engine::icp::{CustomerLine, RevenueBasis};
use winnable_icp::best::{Judged, Measure, best_verdicts};
use winnable_icp::lookalike::{LookAlike, LookAlikes, look_alike_verdicts};
use winnable_model::text::icp as icp_texts;
use winnable_model::text::icp::best as texts;
use winnable_model::{Localised, Text};

use super::{BestPage, bound_text, shown, source_text, standing};
use crate::grid::{Column, Grid, Side};
use crate::lines::{Look, block, bold, grid_lines, page_text};
use crate::terminal::{escape, hang, wrap};

/// So many undecided customers are shown.
const UNDECIDED: usize = 10;

/// Best customers: what it says, the bounds, the best, the largest, the undecided, the look-alikes, the
/// warnings.
pub fn best_table(page: &BestPage<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let report = page.report;
    let mut lines = bold(&texts::title(), options);
    let mut about = vec![
        page.manifest.as_of.to_string(),
        texts::customers(report.customers.len()).text(lang),
    ];
    if report.homeless > 0 {
        about.push(texts::homeless(report.homeless).text(lang));
    }
    lines.extend(wrap(&about.join(" · "), width));
    lines.push(String::new());
    lines.extend(bold(&icp_texts::says(), options));
    for verdict in best_verdicts(&report.found) {
        lines.extend(hang("  ", &escape(&verdict.text(lang)), width));
    }
    if !report.customers.is_empty() {
        lines.extend(bounds(page, options));
        lines.extend(list(page, options));
        lines.extend(largest(page, options));
        lines.extend(undecided(page, options));
        lines.extend(look_alikes(page, options));
    }
    page_text(lines, page.warnings, options)
}

fn bounds(page: &BestPage<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_quantity()), 12).kept(),
        Column::whole(t(texts::heading_bound()), Side::Right).kept(),
        Column::flexible(t(texts::heading_from()), 10),
        Column::whole(t(texts::heading_known()), Side::Right),
    ]);
    let found = &page.report.found;
    for bound in &found.bounds {
        grid.push([
            bound.quantity.text(lang),
            t(bound_text(bound)),
            t(source_text(bound)),
            bound.known.to_string(),
        ]);
    }
    let mut lines = block(&texts::bounds(), &grid, options);
    for (quantity, reason) in &found.without_bound {
        let text = texts::no_bound(&Text::of(quantity), &Text::of(reason));
        lines.extend(hang("  ", &t(text), width));
    }
    let is_unread = |measure: &Measure| !found.measurable.contains(measure);
    if [Measure::TimeToValue, Measure::Tickets]
        .iter()
        .any(is_unread)
    {
        lines.extend(hang("  ", &t(texts::unread()), width));
    }
    if page.report.value == Some(ValueBasis::Onboarded) {
        lines.extend(hang("  ", &t(texts::value_is_onboarded()), width));
    }
    if page.report.homeless_tickets > 0 {
        let left_out = texts::homeless_tickets(page.report.homeless_tickets);
        lines.extend(hang("  ", &t(left_out), width));
    }
    if page.report.disagree > 0 {
        lines.extend(hang("  ", &t(texts::disagree(page.report.disagree)), width));
    }
    lines
}

/// What a grid of customers shows besides what each brings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Best,
    Largest,
    Undecided,
}

/// A grid of customers, each with its measures. What is known of nobody is said once and not of each;
/// of the undecided it is what would decide.
fn customers<'a>(
    rows: impl Iterator<Item = (&'a CustomerLine, &'a Judged)>,
    measurable: &[Measure],
    (shows, options): (Shows, Look),
) -> Grid {
    let lang = options.lang;
    let t = |text: Text| text.text(lang);
    let mut columns = vec![
        Column::flexible(t(texts::heading_customer()), 12)
            .kept()
            .named(),
        Column::whole(t(texts::heading_met()), Side::Right).kept(),
        Column::whole(t(texts::heading_revenue()), Side::Right).kept(),
    ];
    if shows == Shows::Largest {
        columns.push(Column::whole(t(texts::heading_standing()), Side::Left).kept());
    }
    if shows != Shows::Undecided {
        columns.push(Column::flexible(t(texts::heading_meets()), 16));
    }
    columns.push(Column::flexible(t(texts::heading_unknown()), 10));
    let mut grid = Grid::new(columns);
    for (line, one) in rows {
        let mut cells = vec![
            line.name.clone(),
            format!("{}/{}", one.met.len(), Measure::ALL.len()),
            line.customer.revenue.map_or_else(|| "–".to_owned(), shown),
        ];
        if shows == Shows::Largest {
            cells.push(t(standing(one.standing)));
        }
        if shows == Shows::Undecided {
            cells.push(names(&one.unknown, options));
        } else {
            let unknown = one.unknown.iter().filter(|of| measurable.contains(of));
            cells.push(names(&one.met, options));
            cells.push(names(&unknown.copied().collect::<Vec<_>>(), options));
        }
        grid.push(cells);
    }
    grid
}

fn names(measures: &[Measure], options: Look) -> String {
    let names: Vec<String> = measures.iter().map(|one| one.text(options.lang)).collect();
    names.join(", ")
}

fn revenue_is(page: &BestPage<'_>, options: Look) -> Vec<String> {
    let text = match page.report.revenue {
        RevenueBasis::Recurring => texts::revenue_is_recurring(),
        RevenueBasis::Won => texts::revenue_is_won(),
    };
    let text = format!(
        "{} ({})",
        text.text(options.lang),
        page.manifest.currency.code()
    );
    hang("  ", &text, options.width)
}

fn list(page: &BestPage<'_>, options: Look) -> Vec<String> {
    let rows = page.report.found.list.iter();
    let rows = rows.filter_map(|at| page.customer(*at));
    if page.report.found.list.is_empty() {
        return Vec::new();
    }
    let measurable = &page.report.found.measurable;
    block(
        &texts::list(),
        &customers(rows, measurable, (Shows::Best, options)),
        options,
    )
}

fn largest(page: &BestPage<'_>, options: Look) -> Vec<String> {
    let rows = page.report.found.largest.iter();
    let rows = rows.filter_map(|at| page.customer(*at));
    if page.report.found.largest.is_empty() {
        return Vec::new();
    }
    let measurable = &page.report.found.measurable;
    let grid = customers(rows, measurable, (Shows::Largest, options));
    let mut lines = block(&texts::largest(), &grid, options);
    lines.extend(revenue_is(page, options));
    lines
}

fn undecided(page: &BestPage<'_>, options: Look) -> Vec<String> {
    let rows = page.undecided();
    if rows.is_empty() {
        return Vec::new();
    }
    let shown = rows.iter().take(UNDECIDED).copied();
    let grid = customers(shown, &[], (Shows::Undecided, options));
    let mut lines = block(&texts::undecided(), &grid, options);
    let more = rows.len().saturating_sub(UNDECIDED);
    if more > 0 {
        lines.extend(wrap(&texts::more(more).text(options.lang), options.width));
    }
    lines
}

fn look_alikes(page: &BestPage<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let mut lines = vec![String::new()];
    lines.extend(bold(&texts::look_alikes(), options));
    let Ok(found) = &page.report.look_alikes else {
        let has_best = !page.report.found.list.is_empty();
        lines.extend(hang("  ", &t(texts::no_look_alikes(has_best)), width));
        return lines;
    };
    for verdict in look_alike_verdicts(found) {
        lines.extend(hang("  ", &escape(&verdict.text(lang)), width));
    }
    if found.candidates > 0 {
        let counts = texts::candidates(found.candidates, found.without_facts);
        lines.extend(hang("  ", &t(counts), width));
    }
    if found.rows.is_empty() {
        return lines;
    }
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_account()), 12)
            .kept()
            .named(),
        Column::whole(t(texts::heading_likeness()), Side::Right).kept(),
        Column::whole(t(texts::heading_range()), Side::Right).kept(),
        Column::flexible(t(texts::heading_because()), 16),
    ]);
    for row in &found.rows {
        let name = page.report.candidates.get(row.at);
        grid.push([
            name.map_or_else(String::new, |line| line.name.clone()),
            format!("{:+.2}", row.likeness),
            format!("{:+.2} … {:+.2}", row.low, row.high),
            because(page, found, row),
        ]);
    }
    lines.extend(grid_lines(&grid, options));
    lines.extend(hang("  ", &t(texts::about_likeness()), width));
    lines
}

/// What each known fact adds: `industry retail +0.31`.
fn because(page: &BestPage<'_>, found: &LookAlikes, row: &LookAlike) -> String {
    let line = page.report.candidates.get(row.at);
    let one = |(at, adds): &(usize, f64)| {
        let fact = found.facts.get(*at).map_or("", String::as_str);
        let fact = fact.strip_prefix("account.").unwrap_or(fact);
        let levels = line.and_then(|line| line.facts.facts.get(*at)?.as_ref());
        let levels = levels.map_or_else(String::new, |levels| levels.join("/"));
        format!("{fact} {levels} {adds:+.2}")
    };
    let facts: Vec<String> = row.adds.iter().map(one).collect();
    facts.join(", ")
}
