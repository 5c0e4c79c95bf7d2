//! What stands below the points: converted amounts, people by role, the approval chain, what is unknown,
//! notes.

use std::collections::BTreeSet;

use winnable_engine::{PersonLine, ScoreRow};
use winnable_model::text::report as texts;
use winnable_model::{BuyingRole, Lang, Localised, Points, Text};

use super::block::Block;
use super::{ExplainOptions, converted};
use crate::fill::first_to_fill;

/// The buying roles, the people without one, and those who are not listed.
const ROLES: usize = BuyingRole::ALL.len() + 2;

/// The most amounts in another currency; further ones stand in the last one's place.
const CONVERTED: usize = 2;

/// The most lines of one entry.
const LONGEST: usize = 4;

/// The most lines of the unknown fields, which must not take the place of the points.
const UNKNOWN: usize = 2;

/// As many lines as the page has room for, but at least one of each entry: at most 16 where the
/// room is less. Notes and the basis of the revenue are whole before anything else is.
pub(super) fn lines(row: &ScoreRow, room: usize, options: ExplainOptions<'_>) -> Vec<String> {
    let lang = options.lang;
    let naive = Some(texts::naive_sum(row.naive_sum).text(lang));
    let basis = Some(row.revenue_basis.text(lang)).filter(|basis| !basis.is_empty());
    let unknown = Some(unknown(row, options).join(", ")).filter(|fields| !fields.is_empty());
    let notes = row.receipt.notes.iter();
    let notes = notes.map(|note| note.text.text(lang)).collect();
    let titled = |title: Text, entries, most| {
        let head = format!("{}  ", title.text(lang));
        Block::new(&head, entries, most, options.width).at_most(LONGEST)
    };
    // In the order of the page, each with its turn in taking the lines that are left.
    let blocks = [
        (
            2,
            Block::new("", naive.into_iter().collect(), 1, options.width),
        ),
        (
            0,
            titled(texts::revenue_title(), basis.into_iter().collect(), 1),
        ),
        (
            3,
            titled(
                texts::converted_title(),
                converted::entries(row, options),
                CONVERTED,
            ),
        ),
        (5, titled(texts::people_title(), people(row, lang), ROLES)),
        (4, titled(texts::approval_title(), approval(row, lang), 1)),
        (
            6,
            titled(texts::unknown_title(), unknown.into_iter().collect(), 1).at_most(UNKNOWN),
        ),
        (1, titled(texts::note_title(), notes, 3)),
    ];
    let mut spare = room.saturating_sub(blocks.iter().map(|(_, block)| block.least()).sum());
    let mut turns: Vec<(usize, usize)> = blocks
        .iter()
        .enumerate()
        .map(|(at, (turn, _))| (*turn, at))
        .collect();
    turns.sort_unstable();
    let mut given = [0; 7];
    for (_, at) in turns {
        let (Some((_, block)), Some(given)) = (blocks.get(at), given.get_mut(at)) else {
            continue;
        };
        *given = block.least() + (block.natural() - block.least()).min(spare);
        spare -= *given - block.least();
    }
    let blocks = blocks.into_iter().zip(given);
    blocks
        .flat_map(|((_, block), room)| block.lines(room))
        .collect()
}

/// The people of each role: how many are known and engaged, and their titles; their names only
/// where the engine was asked for them.
fn people(row: &ScoreRow, lang: Lang) -> Vec<String> {
    let left_out = Some(row.people_left_out).filter(|count| *count > 0);
    let left_out = left_out.map(|count| texts::people_left_out(count).text(lang));
    if row.people.is_empty() {
        return vec![left_out.unwrap_or_else(|| texts::nobody_known().text(lang))];
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
    lines.chain(left_out).collect()
}

/// The approval chain with its gaps. Where nobody is known the people say so.
fn approval(row: &ScoreRow, lang: Lang) -> Vec<String> {
    let chain = row.approval_chain;
    chain
        .filter(|chain| chain.everybody().people() > 0)
        .map(|chain| texts::approval_chain(&chain, row.knows_engaged()).text(lang))
        .into_iter()
        .collect()
}

fn role_line(role: Option<BuyingRole>, people: &[&PersonLine], lang: Lang) -> String {
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let name = role.map_or_else(|| texts::role_unknown().text(lang), |role| role.text(lang));
    let engaged = people.iter().filter(|person| person.engaged).count();
    let counts = texts::role_counts(count(people.len()), count(engaged)).text(lang);
    // People stand in the order of their points; a title shared by several is said once.
    let mut seen = BTreeSet::new();
    let words: Vec<String> = people
        .iter()
        .filter_map(|person| words(person))
        .filter(|(is_name, words)| *is_name || seen.insert(words.clone()))
        .map(|(_, words)| words)
        .collect();
    if words.is_empty() {
        return format!("{name}: {counts}");
    }
    if people.iter().any(|person| person.name.is_some()) {
        return format!("{name}: {counts}: {}", words.join(", "));
    }
    format!("{name}: {counts} ({})", words.join(", "))
}

/// A person as `Name (title)` where the name is there, else as the title; and which of the two.
fn words(person: &PersonLine) -> Option<(bool, String)> {
    match (&person.name, &person.title) {
        (Some(name), Some(title)) => Some((true, format!("{name} ({title})"))),
        (Some(name), None) => Some((true, name.clone())),
        (None, title) => title.clone().map(|title| (false, title)),
    }
}

/// The unknown fields that matter, after the one that the verdict names.
fn unknown(row: &ScoreRow, options: ExplainOptions<'_>) -> Vec<String> {
    let named = first_to_fill(&row.receipt.next_best, options.catalogue).map(|next| next.fact);
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
