//! A run as of a stated date: what was known then, and what had to be taken from today.

use winnable_engine::{AsOfSource, Inputs, Replay};
use winnable_model::text::run as texts;
use winnable_model::{Code, Diagnostic, FactId, fact_ids};
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

/// What a replay of the past took from today, as far as the model asks for it.
pub(super) fn warnings(
    project: &Project,
    model: &CompiledModel,
    replayed: Option<&Replayed>,
) -> Vec<Diagnostic> {
    let Some(replayed) = replayed.filter(|replayed| replayed.is_past) else {
        return Vec::new();
    };
    let replay = &replayed.replay;
    let wanted = model.facts();
    let asks = |fact: &FactId| wanted.contains(fact);
    let mut at_present: Vec<String> = replay
        .at_present
        .iter()
        .filter(|(fact, _)| asks(fact))
        .map(|(fact, count)| format!("{} {count}", project.catalogue.spec(*fact).name))
        .collect();
    if at_present.len() > FACTS_SHOWN {
        at_present.truncate(FACTS_SHOWN);
        at_present.push("…".to_owned());
    }
    let left_out = (replay.later_accounts, replay.later_people);
    let mut diagnostic = Diagnostic::new(Code::W0717, texts::replayed(replayed.date, left_out));
    let undated = (
        replay.undated_accounts,
        replay.undated_people,
        replay.undated_deals,
    );
    let of_deals = [
        fact_ids::OPEN_AMOUNT,
        fact_ids::WON_AMOUNT,
        fact_ids::EXPECTED_ANNUAL_REVENUE,
    ];
    let amounts = of_deals.iter().any(asks);
    if amounts || !at_present.is_empty() || undated != (0, 0, 0) {
        let from_today = texts::from_today(&at_present.join(", "), amounts, undated);
        diagnostic = diagnostic.with_label(from_today);
    }
    let mut warnings = vec![diagnostic];
    warnings.extend(replayed.unused.clone());
    warnings
}
