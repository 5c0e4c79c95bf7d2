//! What stands below the points: people by role, what is unknown, notes.

use std::collections::BTreeSet;

use winnable_engine::{PersonLine, ScoreRow};
use winnable_model::text::report as texts;
use winnable_model::{BuyingRole, Lang, Localised, Points};

use super::{ExplainOptions, clip};
use crate::fill::first_to_fill;
use crate::terminal::{display_width, escape, hang, truncate};

/// At most 11 lines.
pub(super) fn lines(row: &ScoreRow, options: ExplainOptions<'_>) -> Vec<String> {
    let (width, lang) = (options.width, options.lang);
    let mut lines = Vec::new();
    if let Some(sum) = row.naive_sum {
        let text = texts::naive_sum(sum).text(lang);
        lines.push(truncate(&text, width).into_owned());
    }
    let basis = row.revenue_basis.text(lang);
    if !basis.is_empty() {
        lines.extend(block(
            &texts::revenue_title().text(lang),
            vec![basis],
            1,
            width,
        ));
    }
    lines.extend(block(
        &texts::people_title().text(lang),
        people(row, lang),
        4,
        width,
    ));
    let unknown = unknown(row, options);
    if !unknown.is_empty() {
        let unknown = vec![unknown.join(", ")];
        lines.extend(block(&texts::unknown_title().text(lang), unknown, 2, width));
    }
    let notes = row
        .receipt
        .notes
        .iter()
        .map(|note| note.text.text(lang))
        .collect();
    lines.extend(block(&texts::note_title().text(lang), notes, 3, width));
    lines
}

/// A heading with its entries beside it, each in a line of its own; those that do not fit follow
/// in the last line, which is cut.
fn block(title: &str, mut entries: Vec<String>, most: usize, width: usize) -> Vec<String> {
    let head = format!("{title}  ");
    let indent = " ".repeat(display_width(&head));
    if entries.len() > most {
        let others = entries.split_off(most - 1);
        entries.push(others.join(" · "));
    }
    let many = entries.len() > 1;
    let lines = entries.iter().enumerate().flat_map(|(at, entry)| {
        let head = if at == 0 { &head } else { &indent };
        let entry = escape(entry);
        // One entry may take all lines; of several each has one.
        let lines = hang(head, &entry, width);
        if many { clip(lines, 1, width) } else { lines }
    });
    clip(lines.collect(), most, width)
}

/// The people of each role: how many are known and engaged, and their titles.
fn people(row: &ScoreRow, lang: Lang) -> Vec<String> {
    if row.people.is_empty() {
        return vec![texts::nobody_known().text(lang)];
    }
    let roles = BuyingRole::ALL.into_iter().map(Some).chain([None]);
    let lines = roles.filter_map(|role| {
        let of_role: Vec<&PersonLine> = row
            .people
            .iter()
            .filter(|person| person.role == role)
            .collect();
        (!of_role.is_empty()).then(|| role_line(role, &of_role, lang))
    });
    lines.collect()
}

fn role_line(role: Option<BuyingRole>, people: &[&PersonLine], lang: Lang) -> String {
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let name = role.map_or_else(|| texts::role_unknown().text(lang), |role| role.text(lang));
    let engaged = people.iter().filter(|person| person.engaged).count();
    let counts = texts::role_counts(count(people.len()), count(engaged)).text(lang);
    // People stand in the order of their points; a title shared by several is said once.
    let mut seen = BTreeSet::new();
    let titles: Vec<&str> = people
        .iter()
        .filter_map(|person| person.title.as_deref())
        .filter(|title| seen.insert(*title))
        .collect();
    if titles.is_empty() {
        return format!("{name}: {counts}");
    }
    format!("{name}: {counts} ({})", titles.join(", "))
}

/// The unknown fields that matter, after the one that the verdict names.
fn unknown(row: &ScoreRow, options: ExplainOptions<'_>) -> Vec<String> {
    let named = first_to_fill(&row.receipt, options.catalogue).map(|next| next.fact);
    let others = row.receipt.next_best.iter();
    others
        .filter(|next| Some(next.fact) != named)
        .map(|next| {
            let name = &options.catalogue.spec(next.fact).name;
            let lift = next.could_lift_to.as_ref().map(|tier| format!(" → {tier}"));
            let lift = lift.unwrap_or_default();
            if next.could_add == Points::ZERO && next.could_take == Points::ZERO {
                return format!("{name}{lift}");
            }
            format!("{name} +{}/-{}{lift}", next.could_add, next.could_take)
        })
        .collect()
}
