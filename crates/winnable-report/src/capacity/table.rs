//! The list that the team can carry, in a terminal.

use rust_decimal::Decimal;
use winnable_model::text::list as texts;
use winnable_model::{Localised, Money, Text, VerdictKind, format_money, grouped};
use winnable_score::list::{Gap, Reason};

use super::{CapacityPage, Row};
use crate::grid::{Column, Grid, Side};
use crate::lines::{Look, block, bold, page_text};
use crate::terminal::{escape, hang, wrap};

/// So many reasons of people are shown.
const REASONS: usize = 5;

/// The list: seats by tier and programme, who is in, who did not fit, what people said; of the
/// accounts at most `top` each, all of them where it is `None`.
pub fn capacity_table(page: &CapacityPage<'_>, top: Option<usize>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let rows = page.rows();
    let mut lines = bold(&texts::title(), options);
    let about = [
        page.manifest.as_of.to_string(),
        page.model.id().to_owned(),
        text_of_motion(page).text(lang),
    ];
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines.extend(wrap(&sums(&rows).text(lang), width));
    lines.extend(tiers(page, options));
    lines.extend(programmes(page, options));
    let in_list: Vec<&Row<'_>> = rows
        .iter()
        .filter(|row| row.placed.place.is_some())
        .collect();
    let missed: Vec<&Row<'_>> = rows.iter().filter(|row| row.did_not_fit()).collect();
    lines.extend(inside(page, &in_list, top, options));
    lines.extend(outside(page, &missed, top, options));
    lines.extend(said(page, options));
    page_text(lines, page.warnings, options)
}

/// Whose list it is.
fn text_of_motion(page: &CapacityPage<'_>) -> Text {
    winnable_model::text::report::motion(page.manifest.motion)
}

/// What all accounts come to.
fn sums(rows: &[Row<'_>]) -> Text {
    let mut counts = [0_u64; 6];
    for row in rows {
        let placed = row.placed;
        let at = match placed.reason {
            _ if placed.place.is_some() => 0,
            Some(Reason::Excluded) => 1,
            Some(Reason::Rejected) => 2,
            _ if placed.entitled.is_some() => 3,
            _ if row.is_held() => 4,
            _ => 5,
        };
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    texts::accounts_are(rows.len() as u64, counts)
}

fn seats(seats: Option<u64>, options: Look) -> String {
    seats.map_or_else(
        || texts::unlimited().text(options.lang),
        |seats| grouped(seats.into()),
    )
}

fn tiers(page: &CapacityPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_tier()), 8).kept(),
        Column::whole(t(texts::heading_seats()), Side::Right).kept(),
        Column::whole(t(texts::heading_entitled()), Side::Right).kept(),
        Column::whole(t(texts::heading_taken()), Side::Right).kept(),
        Column::whole(t(texts::heading_left_out()), Side::Right).kept(),
    ]);
    for (count, tier) in page.list.tiers.iter().zip(page.model.tiers()) {
        let n = |count: u64| grouped(count.into());
        grid.push([
            tier.id.to_string(),
            seats(count.seats, options),
            n(count.entitled),
            n(count.taken),
            n(count.left_out),
        ]);
    }
    block(&texts::by_tier(), &grid, options)
}

fn programmes(page: &CapacityPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    if page.programmes.is_empty() {
        return hang("  ", &t(texts::no_programme()), options.width);
    }
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_programme()), 8).kept(),
        Column::flexible(t(texts::heading_tiers()), 8).kept(),
        Column::whole(t(texts::heading_seats()), Side::Right).kept(),
        Column::whole(t(texts::heading_taken()), Side::Right).kept(),
        Column::whole(t(texts::heading_members()), Side::Right),
    ]);
    let pools = page.rules.seats.pools().iter().zip(&page.list.worked);
    for (at, (programme, (pool, worked))) in page.programmes.iter().zip(pools).enumerate() {
        grid.push([
            programme.name.clone(),
            page.tiers_of(at).join(", "),
            seats(pool.seats, options),
            grouped((*worked).into()),
            page.held(at).map_or_else(
                || "–".to_owned(),
                |members| members.accounts.len().to_string(),
            ),
        ]);
    }
    block(&texts::by_programme(), &grid, options)
}

fn inside(
    page: &CapacityPage<'_>,
    rows: &[&Row<'_>],
    top: Option<usize>,
    options: Look,
) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_account()), 12)
            .kept()
            .named(),
        Column::flexible(t(texts::heading_tier()), 5).kept(),
        Column::whole(t(texts::heading_value()), Side::Right).kept(),
        Column::whole(t(texts::heading_score()), Side::Right).kept(),
        Column::flexible(t(texts::heading_why()), 14)
            .kept()
            .wrapped(),
    ]);
    let shown = top.unwrap_or(rows.len());
    for row in rows.iter().take(shown) {
        grid.push([
            row.name.to_owned(),
            page.tier(row.placed.place).unwrap_or_default().to_owned(),
            row.placed
                .value
                .map_or_else(|| "–".to_owned(), |value| money(page, value, options)),
            row.placed.score.to_string(),
            why(page, row, options),
        ]);
    }
    with_rest(&texts::in_list(), &grid, rows.len(), shown, options)
}

fn outside(
    page: &CapacityPage<'_>,
    rows: &[&Row<'_>],
    top: Option<usize>,
    options: Look,
) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_account()), 12)
            .kept()
            .named(),
        Column::flexible(t(texts::heading_tier()), 5).kept(),
        Column::flexible(t(texts::heading_instead()), 5).kept(),
        Column::whole(t(texts::heading_missed()), Side::Right).kept(),
        Column::flexible(t(texts::heading_why()), 14)
            .kept()
            .wrapped(),
    ]);
    let shown = top.unwrap_or(rows.len());
    for row in rows.iter().take(shown) {
        let placed = row.placed;
        let missed = placed.missed.map(|missed| match missed.gap {
            Gap::Value(value) => money(page, value, options),
            Gap::Score(points) => t(texts::points(&points.to_string())),
        });
        grid.push([
            row.name.to_owned(),
            page.tier(placed.entitled).unwrap_or_default().to_owned(),
            page.tier(placed.place)
                .map_or_else(|| t(texts::outside()), str::to_owned),
            missed.unwrap_or_else(|| "–".to_owned()),
            why(page, row, options),
        ]);
    }
    with_rest(&texts::did_not_fit(), &grid, rows.len(), shown, options)
}

/// A grid under its heading, with how many rows are not shown; nothing without a row.
fn with_rest(heading: &Text, grid: &Grid, rows: usize, shown: usize, options: Look) -> Vec<String> {
    if rows == 0 {
        return Vec::new();
    }
    let mut lines = block(heading, grid, options);
    let more = rows.saturating_sub(shown);
    if more > 0 {
        lines.extend(wrap(
            &texts::more(more as u64).text(options.lang),
            options.width,
        ));
    }
    lines
}

fn why(page: &CapacityPage<'_>, row: &Row<'_>, options: Look) -> String {
    let placed = row.placed;
    let tier = placed.entitled.and_then(|at| page.list.tiers.get(at));
    let text = match placed.reason {
        None => return String::new(),
        Some(Reason::NoSeat) if placed.entitled.is_some_and(|at| !page.is_worked(at)) => {
            texts::unworked(page.tier(placed.entitled).unwrap_or_default())
        }
        Some(Reason::NoSeat) if tier.is_some_and(|tier| tier.seats == Some(0)) => {
            Reason::NoSeat.text()
        }
        Some(Reason::NoSeat) => texts::full(),
        Some(reason) => reason.text(),
    };
    text.text(options.lang)
}

fn money(page: &CapacityPage<'_>, value: Decimal, options: Look) -> String {
    format_money(&Money::new(value, page.manifest.currency), options.lang)
}

/// What people said of the list.
fn said(page: &CapacityPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let agreement = page.agreement;
    let mut lines = vec![String::new()];
    lines.extend(bold(&texts::said(), options));
    let mut say = |text: String| lines.extend(hang("  ", &escape(&text), options.width));
    let counts = [agreement.accepts, agreement.rejects, agreement.overrides];
    say(t(texts::words(counts)));
    if let Ok(rate) = &agreement.rate {
        say(t(texts::agreed(rate.numerator, rate.denominator)));
    }
    match &agreement.ignored {
        Ok(rate) => say(t(texts::ignored(
            rate.numerator,
            rate.denominator,
            page.ignored_days,
        ))),
        Err(reason) => say(t(texts::ignored_unknown(&Text::of(reason)))),
    }
    if page.words.later > 0 {
        say(t(texts::later(page.words.later)));
    }
    let given = agreement.reasons.iter();
    for count in given.filter(|count| !count.reason.is_empty()).take(REASONS) {
        let kind = match count.kind {
            VerdictKind::Accept => texts::accept(),
            VerdictKind::Reject => texts::reject(),
            VerdictKind::Override => texts::overriding(),
        };
        say(t(texts::because(&kind, &count.reason, count.accounts)));
    }
    lines
}
