//! The words that several CRMs share.

use winnable_model::Outcome;

use winnable_model::stage::{is_usual_open, outcome_word};

/// Finds a word in a table of words and what they mean.
pub(super) fn find(
    table: &[(&'static str, &'static [&'static str])],
    word: &str,
) -> Option<&'static str> {
    table
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(meaning, _)| *meaning)
}

/// `open`, `won` or `lost` by the name of a stage: `Closed Won`, `closedwon`, `6 - Closed lost`.
///
/// A stage that says neither and is no usual one of open deals is left as it is: whoever reads it
/// says so.
pub(super) fn outcome_of_stage(word: &str) -> Option<&'static str> {
    let outcome = outcome_word(word);
    let usual = || is_usual_open(word).then_some(Outcome::Open);
    outcome.or_else(usual).map(Outcome::name)
}
