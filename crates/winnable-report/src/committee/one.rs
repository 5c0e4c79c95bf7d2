//! The committee of one account in a terminal.

use winnable_engine::committee::{RoleCover, ThreadBasis};
use winnable_model::text::committee as texts;
use winnable_model::{Localised, Text};

use super::table::messages;
use super::{AskedAccount, CommitteePage, count_or};
use crate::grid::{Column, Grid, Side};
use crate::lines::{Look, block, bold};
use crate::terminal::{escape, hang, wrap};

pub(super) fn lines(
    page: &CommitteePage<'_>,
    asked: AskedAccount<'_>,
    options: Look,
) -> Vec<String> {
    let committee = asked.committee;
    let name = page.assessment.account(committee.account).1;
    let mut lines = vec![String::new()];
    lines.extend(bold(&Text::verbatim(escape(name)), options));
    let mut say = |text: Text| {
        lines.extend(hang("  ", &escape(&text.text(options.lang)), options.width));
    };
    if let Some((rule, reason)) = asked.excluded {
        say(texts::excluded(rule, reason));
    }
    say(texts::account_line(
        committee.people,
        committee.engaged,
        committee.without_role,
    ));
    match committee.coverage {
        Ok(rate) => say(texts::account_coverage(
            rate.numerator,
            rate.denominator,
            committee.engaged_coverage.ok().map(|rate| rate.numerator),
        )),
        // Were no people read at all, the run says so itself.
        Err(_) if committee.people == 0 => say(texts::nobody_known()),
        Err(_) => say(texts::roles_unknown()),
    }
    if committee.engaged.is_none() {
        say(texts::engaged_unknown());
    }
    match (committee.champions, committee.blockers) {
        (Some(champions), Some(blockers)) => say(texts::attitudes(champions, blockers)),
        _ => say(texts::attitudes_unknown()),
    }
    lines.extend(block(
        &texts::heading_role_title(),
        &roles(page, asked, options),
        options,
    ));
    if !asked.people.is_empty() {
        lines.extend(block(&texts::people(), &people(asked, options), options));
    }
    if asked.left_out > 0 {
        let text = texts::not_to_contact(asked.left_out);
        lines.extend(wrap(&text.text(options.lang), options.width));
    }
    if !committee.deals.is_empty() {
        lines.extend(block(
            &texts::open_deals_title(),
            &deals(asked, options),
            options,
        ));
    }
    // Nobody should be won over at an account that is not to be won.
    if asked.excluded.is_none() {
        lines.extend(messages(page, committee.gaps(), options));
    }
    lines
}

fn roles(page: &CommitteePage<'_>, asked: AskedAccount<'_>, options: Look) -> Grid {
    let t = |text: Text| text.text(options.lang);
    let number = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_role()), 10).kept(),
        number(texts::heading_people()),
        number(texts::heading_answers()),
        Column::whole(t(texts::heading_required()), Side::Left),
    ]);
    let committee = asked.committee;
    let is_required = |cover: &RoleCover| page.required.contains(&cover.role);
    for cover in committee.roles.iter().chain(&committee.others) {
        grid.push([
            cover.role.text(options.lang),
            cover.people.to_string(),
            count_or(cover.engaged),
            t(yes_or_no(is_required(cover))),
        ]);
    }
    grid
}

fn people(asked: AskedAccount<'_>, options: Look) -> Grid {
    let t = |text: Text| text.text(options.lang);
    let mut columns = vec![
        Column::flexible(t(texts::heading_title()), 14).kept(),
        Column::flexible(t(texts::heading_role()), 10).kept(),
        Column::whole(t(texts::heading_answers()), Side::Left).kept(),
    ];
    if asked.names {
        columns.push(Column::flexible(t(texts::heading_name()), 10));
    }
    let mut grid = Grid::new(columns);
    for person in asked.people {
        let engaged = asked.committee.engaged.map(|_| yes_or_no(person.engaged));
        let mut cells = vec![
            person.title.clone().unwrap_or_else(|| "–".to_owned()),
            person
                .role
                .map_or_else(|| t(texts::unknown()), |role| role.text(options.lang)),
            t(engaged.unwrap_or_else(texts::unknown)),
        ];
        if asked.names {
            cells.push(person.name.clone().unwrap_or_else(|| "–".to_owned()));
        }
        grid.push(cells);
    }
    grid
}

fn deals(asked: AskedAccount<'_>, options: Look) -> Grid {
    let t = |text: Text| text.text(options.lang);
    let number = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_deal()), 12)
            .kept()
            .named(),
        Column::flexible(t(texts::heading_stage()), 10).kept(),
        number(texts::heading_people()),
        number(texts::heading_threads()),
        Column::whole(t(texts::heading_basis()), Side::Left),
        Column::flexible(t(texts::heading_missing()), 14).wrapped(),
    ]);
    for deal in &asked.committee.deals {
        let name = deal.name.as_deref().unwrap_or(deal.id.as_str());
        let basis = match deal.basis {
            ThreadBasis::Deal => texts::of_deal(),
            ThreadBasis::Account => texts::of_account(),
        };
        let missing: Vec<Text> = deal
            .missing
            .iter()
            .map(|role| texts::short_role(*role))
            .collect();
        grid.push([
            name.to_owned(),
            deal.stage.to_string(),
            deal.people.to_string(),
            count_or(deal.engaged),
            t(basis),
            t(texts::listed(&missing)),
        ]);
    }
    grid
}

fn yes_or_no(is: bool) -> Text {
    if is { texts::yes() } else { texts::no() }
}
