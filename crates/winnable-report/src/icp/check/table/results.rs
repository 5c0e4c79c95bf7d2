//! What became of the classes, and where the budget went.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_icp::profile::{
    Class, ClassResult, Gap, GapVerdict, MIN_CLOSED, Resource, Split, Verdict,
};
use winnable_model::text::icp as icp_texts;
use winnable_model::text::icp::check as texts;
use winnable_model::{Lang, Localised, Money, Rounding, Text, format_money, grouped};

use super::heading;
use crate::grid::{Column, Grid, Side};
use crate::icp::check::{ProfileReport, class_text};
use crate::icp::{hundredths, percent, percents};
use crate::lines::{Look, grid_lines};
use crate::terminal::hang;

/// What became of the deals of each class.
pub(super) fn deals(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_class()), 6).kept(),
        right(texts::heading_accounts()).kept(),
        right(icp_texts::heading_won()).kept(),
        right(icp_texts::heading_lost()).kept(),
        right(icp_texts::heading_open()).kept(),
        right(icp_texts::heading_rate()).kept(),
        right(icp_texts::heading_interval()).kept(),
        right(texts::heading_expanded()),
    ]);
    let results = &report.check.results;
    for of in &results.classes {
        let interval = of.interval.map(|one| percents(one.low, one.high, lang));
        grid.push([
            t(class_text(of.class)),
            of.accounts.to_string(),
            of.won.to_string(),
            of.lost.to_string(),
            of.open.to_string(),
            of.win_rate
                .map_or_else(|_| "–".to_owned(), |rate| percent(rate, lang)),
            interval.unwrap_or_default(),
            expanded(of, lang),
        ]);
    }
    let mut lines = heading(&texts::became(), options);
    lines.extend(grid_lines(&grid, options));
    lines.push(String::new());
    let mut notes = vec![says(report)];
    let shared = results.classes.iter().map(|of| of.of_shared_accounts).sum();
    if shared > 0 {
        notes.push(texts::shared(shared));
    }
    if results
        .classes
        .iter()
        .any(|of| of.expansion == Err(winnable_metrics::Reason::MissingInput))
    {
        notes.push(texts::no_expansion());
    }
    notes.push(texts::present_value());
    for note in notes {
        lines.extend(hang("  ", &note.text(lang), width));
    }
    lines
}

/// Customers that expanded, of all customers, with the interval of the share.
fn expanded(of: &ClassResult, lang: Lang) -> String {
    let (Ok(_), Ok(interval)) = (of.expansion, of.expansion_interval) else {
        return "–".to_owned();
    };
    let range = percents(interval.low, interval.high, lang);
    format!("{}/{} ({range})", of.expanded, of.customers)
}

/// Whether core accounts are won more often.
fn says(report: &ProfileReport<'_>) -> Text {
    let results = &report.check.results;
    let closed = |class: Class| {
        let found = results.classes.iter().find(|of| of.class == Some(class));
        found.map_or(0, ClassResult::closed)
    };
    let (core, adjacent) = (closed(Class::Core), closed(Class::Adjacent));
    let numbers = |gap: Gap| {
        let (low, high) = (hundredths(gap.interval.low), hundredths(gap.interval.high));
        let p = format!("{:.3}", gap.p);
        (hundredths(gap.difference), format!("[{low}, {high}]"), p)
    };
    match (results.verdict(), results.gap) {
        (GapVerdict::TooFew, _) | (_, Err(_)) => texts::too_few(core, adjacent, MIN_CLOSED),
        (GapVerdict::CannotTell, Ok(gap)) => {
            let (difference, interval, p) = numbers(gap);
            texts::alike(core, adjacent, &difference, &interval, &p)
        }
        (verdict, Ok(gap)) => {
            let (difference, interval, p) = numbers(gap);
            let core_more = verdict == GapVerdict::CoreWinsMore;
            texts::differ(core_more, &difference, &interval, &p)
        }
    }
}

/// Where spend, touches and worked accounts went.
pub(super) fn splits(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_resource()), 8).kept(),
        right(texts::core()),
        right(texts::adjacent()),
        right(texts::outside()),
        right(texts::undecided()),
        right(texts::heading_share()),
        Column::whole(t(texts::heading_verdict()), Side::Left).kept(),
    ]);
    let amount = |of: Decimal| grouped(of.round_dp(0));
    for split in &report.check.splits {
        grid.push([
            t(resource(split.resource)),
            amount(split.core),
            amount(split.adjacent),
            amount(split.outside),
            amount(split.undecided),
            share(split, options.lang),
            t(verdict(split.verdict)),
        ]);
    }
    let mut lines = heading(&texts::splits(), options);
    lines.extend(grid_lines(&grid, options));
    lines.push(String::new());
    for split in &report.check.splits {
        if split.resource == Resource::Spend && split.unattributed > Decimal::ZERO {
            let text = texts::unattributed(&payable(split.unattributed, report, options));
            lines.extend(hang("  ", &text.text(lang), width));
        }
    }
    lines.extend(hang("  ", &texts::no_hours().text(lang), width));
    lines
}

/// An amount in whole minor units.
fn payable(amount: Decimal, report: &ProfileReport<'_>, options: Look) -> String {
    let money = Money::new(amount, report.manifest.currency);
    let money = money.round(Rounding::HalfEven).unwrap_or(money);
    format_money(&money, options.lang)
}

fn share(split: &Split, lang: Lang) -> String {
    let Some((low, high)) = split.core_share else {
        return "–".to_owned();
    };
    match (low.to_f64(), high.to_f64()) {
        (Some(low), Some(_)) if split.core_share.is_some_and(|(a, b)| a == b) => percent(low, lang),
        (Some(low), Some(high)) => percents(low, high, lang),
        _ => "–".to_owned(),
    }
}

fn resource(of: Resource) -> Text {
    match of {
        Resource::Spend => texts::spend(),
        Resource::Touches => texts::touches(),
        Resource::Accounts => texts::worked(),
    }
}

fn verdict(of: Verdict) -> Text {
    match of {
        Verdict::Within => texts::within(),
        Verdict::TooLittleCore => texts::too_little(),
        Verdict::TooMuchCore => texts::too_much(),
        Verdict::CannotTell => texts::cannot_tell(),
        Verdict::Nothing => texts::nothing(),
    }
}

/// What the product does not offer and accounts need; nothing where the ICP does not say what it offers.
pub(super) fn blocked(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let Some(blocked) = &report.check.blocked else {
        return Vec::new();
    };
    let mut lines = heading(&texts::blocked(), options);
    if blocked.is_empty() {
        lines.extend(hang("  ", &texts::blocked_nobody().text(lang), width));
        return lines;
    }
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_requirement()), 8).kept(),
        right(texts::heading_accounts()),
        right(texts::heading_revenue()),
        right(texts::heading_no_amount()),
    ]);
    for row in blocked {
        grid.push([
            row.requirement.clone(),
            row.accounts.to_string(),
            payable(row.revenue, report, options),
            row.without_amount.to_string(),
        ]);
    }
    lines.extend(grid_lines(&grid, options));
    if blocked.len() > 1 {
        lines.extend(hang("  ", &texts::blocked_note().text(lang), width));
    }
    lines
}
