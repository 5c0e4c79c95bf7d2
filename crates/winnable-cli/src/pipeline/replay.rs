//! A run as of a stated date: what was known then, and what had to be taken from today.

use winnable_engine::{AsOfSource, Inputs, Replay};
use winnable_model::text::run as texts;
use winnable_model::{Borrowed, Code, Diagnostic, FactId, fact_ids};
use winnable_score::CompiledModel;

use super::as_of::AsOf;
use super::past;
use crate::load::Loaded;
use crate::project::Project;

/// More facts than this are not named in a warning.
const FACTS_SHOWN: usize = 12;

/// What became of rows that were not known on the stated date.
pub(super) struct Replayed {
    replay: Replay,
    /// Whether the data go beyond the date.
    is_past: bool,
    /// The histories of fields that no column is read from.
    unused: Option<Diagnostic>,
    date: chrono::NaiveDate,
}

/// Leaves out what was not known on a stated date; the date of the data leaves out nothing.
pub(super) fn of(found: &AsOf, loaded: &Loaded, inputs: &mut Inputs) -> Option<Replayed> {
    if found.source != AsOfSource::Stated {
        return None;
    }
    let (history, unused) = past::history(&inputs.field_changes, &loaded.opened);
    let replay = inputs.replay(found.date, &history);
    let latest = loaded.latest.latest();
    Some(Replayed {
        is_past: replay.is_past() || latest.is_some_and(|latest| latest > found.date),
        unused: past::unused_warning(&unused),
        replay,
        date: found.date,
    })
}

/// Touches stream, and say last whether the data go beyond the date.
pub(super) fn with_touches(replayed: &mut Option<Replayed>, go_on: bool) {
    if let Some(replayed) = replayed {
        replayed.is_past |= go_on;
    }
}

/// What a replay of the past took from today, as far as the model asks for it; nothing where the date is
/// none of the past.
pub(super) fn borrowed(
    project: &Project,
    model: &CompiledModel,
    replayed: Option<&Replayed>,
) -> Borrowed {
    let Some(replayed) = replayed.filter(|replayed| replayed.is_past) else {
        return Borrowed::default();
    };
    let replay = &replayed.replay;
    let wanted = model.facts();
    let asks = |fact: &FactId| wanted.contains(fact);
    let facts = replay.at_present.iter().filter(|(fact, _)| asks(fact));
    let of_deals = [
        fact_ids::OPEN_AMOUNT,
        fact_ids::WON_AMOUNT,
        fact_ids::EXPECTED_ANNUAL_REVENUE,
    ];
    Borrowed {
        facts: facts
            .map(|(fact, count)| (project.catalogue.spec(*fact).name.to_string(), *count))
            .collect(),
        amounts: of_deals.iter().any(asks),
        undated_accounts: replay.undated_accounts,
        undated_people: replay.undated_people,
        undated_deals: replay.undated_deals,
    }
}

/// What a replay of the past left out, and what it took from today.
pub(super) fn warnings(replayed: Option<&Replayed>, borrowed: &Borrowed) -> Vec<Diagnostic> {
    let Some(replayed) = replayed.filter(|replayed| replayed.is_past) else {
        return Vec::new();
    };
    let replay = &replayed.replay;
    let left_out = (replay.later_accounts, replay.later_people);
    let mut diagnostic = Diagnostic::new(Code::W0717, texts::replayed(replayed.date, left_out));
    if !borrowed.is_nothing() {
        let from_today = texts::from_today(
            &named_facts(borrowed, FACTS_SHOWN),
            borrowed.amounts,
            (
                borrowed.undated_accounts,
                borrowed.undated_people,
                borrowed.undated_deals,
            ),
        );
        diagnostic = diagnostic.with_label(from_today);
    }
    let mut warnings = vec![diagnostic];
    warnings.extend(replayed.unused.clone());
    warnings
}

/// The facts that were taken from a later day, each with its accounts, at most so many.
fn named_facts(borrowed: &Borrowed, most: usize) -> String {
    let facts = borrowed.facts.iter();
    let mut named: Vec<String> = facts
        .map(|(fact, count)| format!("{fact} {count}"))
        .collect();
    if named.len() > most {
        named.truncate(most);
        named.push("…".to_owned());
    }
    named.join(", ")
}
