//! Two periods in a terminal: what it says first, then the facts, the win rates, the causes, the
//! largest new deals.

use winnable_icp::drift::{Level, ReasonCount, SegmentRate, Shift};
use winnable_model::text::icp as icp_texts;
use winnable_model::text::icp::drift as texts;
use winnable_model::{Lang, Localised, Outcome, Text};

use super::{DriftPage, span};
use crate::grid::{Column, Grid, Side};
use crate::icp::{hundredths, percent};
use crate::lines::{Look, block, bold, page_text};
use crate::terminal::{escape, hang, wrap};

/// So many causes of a kind are shown.
const REASONS: usize = 12;

/// What has changed: what it says, the facts, the win rates, the causes, the largest new deals, the
/// warnings.
pub fn drift_table(page: &DriftPage<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let report = page.report;
    let t = |text: Text| text.text(lang);
    let mut lines = bold(&texts::title(), options);
    let periods = report.periods;
    let (before, now) = report.new_accounts;
    let arrivals = if report.by_contracts {
        t(texts::signed(before, now))
    } else {
        let deals = t(texts::new_deals(report.new_deals.0, report.new_deals.1));
        format!("{deals} · {}", t(texts::new_accounts(before, now)))
    };
    let about = [
        t(texts::periods(
            &span(periods.period),
            &span(periods.baseline),
        )),
        arrivals,
        t(texts::closed(report.closed.0, report.closed.1)),
        page.manifest.model.clone(),
    ];
    lines.extend(wrap(&about.join(" · "), width));
    lines.push(String::new());
    lines.extend(bold(&icp_texts::says(), options));
    for verdict in page.verdicts() {
        lines.extend(hang("  ", &escape(&verdict.text(lang)), width));
    }
    lines.extend(shifts(page, options));
    lines.extend(rates(page, options));
    lines.extend(reasons(page, options));
    lines.extend(top(page, options));
    lines.push(String::new());
    let mut notes = vec![texts::present(), texts::by_account(), texts::by_close()];
    if report.undated != (0, 0) {
        notes.push(texts::undated(report.undated.0, report.undated.1));
    }
    if report.shared > 0 {
        notes.push(texts::shared(report.shared));
    }
    for note in notes {
        lines.extend(hang("  ", &t(note), width));
    }
    page_text(lines, page.warnings, options)
}

fn shifts(page: &DriftPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    if page.report.shifts.is_empty() {
        return Vec::new();
    }
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_fact()), 10).kept(),
        right(texts::heading_before()).kept(),
        right(texts::heading_now()).kept(),
        right(texts::heading_psi()).kept(),
        right(texts::heading_chance()),
        right(texts::heading_p()),
        right(texts::heading_unknown()),
    ]);
    let two = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |n| format!("{n:.2}"));
    for shift in &page.report.shifts {
        let (before, now) = shift.counted();
        let found = shift.stability.as_ref().ok();
        grid.push([
            shift.fact.clone(),
            before.to_string(),
            now.to_string(),
            two(found.map(|found| found.index)),
            two(found.map(|found| found.null.q95)),
            shift
                .p_holm
                .map_or_else(|| "–".to_owned(), |p| format!("{p:.4}")),
            (shift.unknown.0 + shift.unknown.1).to_string(),
        ]);
    }
    let mut lines = block(&texts::shifts(), &grid, options);
    for shift in page.report.shifts.iter().filter(|shift| shift.is_shown()) {
        lines.extend(hang("  ", &escape(&shares(shift)), options.width));
    }
    lines
}

/// The levels of a fact in both periods: `account.industry: retail 20 → 30, software 80 → 20`.
fn shares(shift: &Shift) -> String {
    let level = shift.levels.iter();
    let levels: Vec<String> = level
        .map(|one| format!("{} {} → {}", one.level, one.before, one.now))
        .collect();
    format!("{}: {}", shift.fact, levels.join(", "))
}

fn named(level: &Level, options: Look) -> String {
    let known = level.as_deref().map(str::to_owned);
    known.unwrap_or_else(|| texts::unknown().text(options.lang))
}

fn rates(page: &DriftPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_segment()), 16)
            .kept()
            .named(),
        right(texts::heading_before()),
        right(texts::heading_now()),
        right(texts::heading_change()),
    ]);
    let mut rows = 0_usize;
    for rate in page.report.overall.iter().chain(&page.report.rates) {
        let Some(change) = rate.change else { continue };
        let name = if page.report.overall.as_ref() == Some(rate) {
            t(texts::all())
        } else {
            let fact = rate.fact.strip_prefix("account.").unwrap_or(&rate.fact);
            format!("{fact} {}", named(&rate.level, options))
        };
        rows += 1;
        grid.push([
            name,
            side(rate, false, options.lang),
            side(rate, true, options.lang),
            format!(
                "{:>5} [{:>5}, {:>5}]",
                signed(change.difference),
                signed(change.interval.low),
                signed(change.interval.high)
            ),
        ]);
    }
    let small = page
        .report
        .rates
        .iter()
        .filter(|rate| rate.change.is_none());
    let small = small.count();
    if rows == 0 {
        return Vec::new();
    }
    let mut lines = block(&texts::rates(), &grid, options);
    if small > 0 {
        lines.extend(hang("  ", &t(texts::small(small)), options.width));
    }
    lines
}

/// A win rate with its counts: `53.4 % (560/1049)`.
fn side(rate: &SegmentRate, is_now: bool, lang: Lang) -> String {
    let (won, closed) = if is_now { rate.now } else { rate.before };
    let share = winnable_metrics::stats::Proportion::new(won, closed);
    let share = share.map_or_else(|_| "–".to_owned(), |share| percent(share.rate(), lang));
    format!("{share} ({won}/{closed})")
}

fn signed(points: f64) -> String {
    let text = hundredths(points);
    if text.starts_with('-') {
        text
    } else {
        format!("+{text}")
    }
}

fn reasons(page: &DriftPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let report = page.report;
    if report.reasons.is_empty() {
        let mut lines = vec![String::new()];
        lines.extend(bold(&texts::reasons(), options));
        lines.extend(hang("  ", &t(texts::no_reasons()), options.width));
        return lines;
    }
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::whole(t(texts::heading_kind()), Side::Left).kept(),
        right(texts::heading_before()),
        right(texts::heading_now()),
        Column::flexible(t(texts::heading_segment()), 12).named(),
        Column::flexible(t(texts::heading_reason()), 12),
    ]);
    // Of each kind, so that many causes of one hide none of another.
    let mut shown: Vec<&ReasonCount> = Vec::new();
    for one in &report.reasons {
        if shown.iter().filter(|other| other.kind == one.kind).count() < REASONS {
            shown.push(one);
        }
    }
    for one in &shown {
        grid.push([
            one.kind.to_string(),
            one.before.to_string(),
            one.now.to_string(),
            named(&one.segment, options),
            named(&one.reason, options),
        ]);
    }
    let mut lines = block(&texts::reasons(), &grid, options);
    let more = report.reasons.len().saturating_sub(shown.len());
    if more > 0 {
        lines.extend(wrap(&t(texts::more(more)), options.width));
    }
    lines.extend(hang(
        "  ",
        &t(texts::reasons_by(report.reasons_by)),
        options.width,
    ));
    lines
}

fn top(page: &DriftPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let report = page.report;
    if report.top.is_empty() {
        return Vec::new();
    }
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_deal()), 8).kept().named(),
        right(texts::heading_amount()).kept(),
        right(texts::heading_score()).kept(),
        Column::flexible(t(texts::heading_account()), 10).named(),
        Column::whole(t(texts::heading_stands()), Side::Left),
        Column::whole(t(texts::heading_tier()), Side::Left),
    ]);
    for deal in &report.top {
        let stands = match deal.outcome {
            Outcome::Won => texts::won(),
            Outcome::Lost => texts::lost(),
            Outcome::Open => texts::open(),
        };
        grid.push([
            deal.id.clone(),
            deal.amount.normalize().to_string(),
            deal.score
                .map_or_else(|| "–".to_owned(), |score| format!("{score:.2}")),
            deal.account.clone().unwrap_or_else(|| t(texts::unknown())),
            t(stands),
            deal.tier
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
        ]);
    }
    let mut lines = block(&texts::top(), &grid, options);
    if report.without_amount > 0 {
        let text = t(texts::without_amount(report.without_amount));
        lines.extend(hang("  ", &text, options.width));
    }
    lines
}
