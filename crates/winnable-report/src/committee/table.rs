//! Buying committees in a terminal.

use winnable_engine::committee::{Committee, DealThreads};
use winnable_model::text::committee as texts;
use winnable_model::{Localised, Text, percent};

use super::{CommitteePage, count_or, curve, of_roles, one};
use crate::grid::{Column, Grid, Side};
use crate::lines::{Look, about, block, bold, page_text};
use crate::terminal::{escape, hang, wrap};

/// The committees of the listed accounts, at most `top` of them, all where it is `None`; or that of the
/// one account that was asked for.
pub fn committee_table(page: &CommitteePage<'_>, top: Option<usize>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let mut lines = bold(&texts::title(), options);
    lines.extend(about(page.manifest, options));
    let required: Vec<Text> = page.required.iter().map(Text::of).collect();
    let required = texts::required(&texts::listed(&required));
    lines.extend(wrap(&required.text(lang), width));
    match page.account {
        Some(asked) => lines.extend(one::lines(page, asked, options)),
        None => lines.extend(all(page, top, options)),
    }
    page_text(lines, page.warnings, options)
}

fn all(page: &CommitteePage<'_>, top: Option<usize>, options: Look) -> Vec<String> {
    let found = page.found;
    let mut lines = Vec::new();
    let mut say = |text: Text| {
        lines.extend(wrap(&text.text(options.lang), options.width));
    };
    if found.accounts.is_empty() {
        say(texts::no_accounts());
    }
    match found.coverage {
        Ok(rate) => say(texts::covered(
            rate.numerator,
            rate.denominator,
            &percent(rate.numerator, rate.denominator),
            (
                (found.accounts.len() as u64).saturating_sub(found.unknown),
                found.unknown,
            ),
        )),
        Err(_) if found.accounts.is_empty() => {}
        Err(_) => say(texts::roles_unknown()),
    }
    let (deals, single) = found.open_deals;
    if deals > 0 {
        say(texts::open_deals(deals, single));
    }
    let any = found.accounts.first();
    if any.is_some_and(|one| one.engaged.is_none()) {
        say(texts::engaged_unknown());
    }
    if any.is_some_and(|one| one.champions.is_none()) {
        say(texts::attitudes_unknown());
    }
    if found.coverage.is_ok() {
        lines.extend(block(&texts::by_role(), &gaps(page, options), options));
        lines.extend(accounts(page, top, options));
        lines.extend(messages(
            page,
            page.found
                .gaps
                .iter()
                .filter_map(|gap| (gap.missing + gap.open + gap.unknown > 0).then_some(gap.role)),
            options,
        ));
    }
    lines.extend(curve::lines(&found.curve, options));
    lines
}

fn gaps(page: &CommitteePage<'_>, options: Look) -> Grid {
    let t = |text: Text| text.text(options.lang);
    let number = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_role()), 10).kept(),
        number(texts::heading_answers()),
        number(texts::heading_known()),
        number(texts::heading_nobody()),
        number(texts::heading_perhaps()),
        number(texts::unknown()),
    ]);
    for gap in &page.found.gaps {
        grid.push([
            gap.role.text(options.lang),
            count_or(gap.engaged),
            gap.known.to_string(),
            gap.missing.to_string(),
            gap.open.to_string(),
            gap.unknown.to_string(),
        ]);
    }
    grid
}

fn accounts(page: &CommitteePage<'_>, top: Option<usize>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let number = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(winnable_model::text::report::heading_account()), 12)
            .kept()
            .named(),
        number(texts::heading_covered()),
        number(texts::heading_engaged_roles()),
        number(texts::heading_people()),
        number(texts::heading_single()),
        Column::flexible(t(texts::heading_missing()), 14).wrapped(),
    ]);
    let all = &page.found.accounts;
    let shown = top.unwrap_or(all.len());
    for committee in all.iter().take(shown) {
        grid.push([
            page.assessment.account(committee.account).1.to_owned(),
            of_roles(committee.coverage, page.required.len()),
            of_roles(committee.engaged_coverage, page.required.len()),
            format!("{}/{}", count_or(committee.engaged), committee.people),
            single(committee),
            missing(committee, options),
        ]);
    }
    let mut lines = block(&texts::accounts(), &grid, options);
    let about = texts::about_accounts().text(options.lang);
    lines.extend(hang("  ", &about, options.width));
    let more = all.len().saturating_sub(shown);
    if more > 0 {
        lines.extend(wrap(
            &texts::more(more as u64).text(options.lang),
            options.width,
        ));
    }
    lines
}

/// The open deals of an account that hang on one person or none.
fn single(committee: &Committee) -> String {
    let deals: Option<Vec<bool>> = committee
        .deals
        .iter()
        .map(DealThreads::is_single_threaded)
        .collect();
    let single = deals.map(|all| all.iter().filter(|is| **is).count() as u64);
    format!("{}/{}", count_or(single), committee.deals.len())
}

fn missing(committee: &Committee, options: Look) -> String {
    if committee.coverage.is_err() {
        return texts::unknown().text(options.lang);
    }
    let gaps: Vec<Text> = committee.gaps().map(texts::short_role).collect();
    texts::listed(&gaps).text(options.lang)
}

/// What to say to roles that are missing.
pub(super) fn messages(
    page: &CommitteePage<'_>,
    roles: impl Iterator<Item = winnable_model::BuyingRole>,
    options: Look,
) -> Vec<String> {
    let texts_of: Vec<Text> = roles.flat_map(|role| page.say(role)).collect();
    if texts_of.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new()];
    lines.extend(bold(&texts::what_to_say(), options));
    for text in texts_of {
        lines.extend(hang("  ", &escape(&text.text(options.lang)), options.width));
    }
    lines
}
