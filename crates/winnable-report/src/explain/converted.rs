//! The amounts of an account that were converted: what was stated, and the rate with its day.

use winnable_engine::ScoreRow;
use winnable_model::text::report as texts;
use winnable_model::{FactId, Lang, Localised, Original, grouped};

use super::ExplainOptions;
use crate::value::shown_value;

/// A converted amount an entry, those that the receipt rests on first.
pub(super) fn entries(row: &ScoreRow, options: ExplainOptions<'_>) -> Vec<String> {
    let lines = row.receipt.contributions.iter();
    let used: Vec<FactId> = lines
        .filter_map(|line| line.evidence.as_ref())
        .map(|evidence| evidence.fact)
        .collect();
    let known = row.facts.known();
    let mut facts: Vec<_> = known
        .map(|(fact, value)| (!used.contains(&fact), fact, value))
        .filter(|(_, fact, _)| !row.facts.originals(*fact).is_empty())
        .collect();
    facts.sort_by_key(|(unused, fact, _)| (*unused, *fact));
    let entry = |(_, fact, value)| {
        let originals = row.facts.originals(fact).iter();
        let parts: Vec<String> = originals.map(|one| part(one, options.lang)).collect();
        let name = &options.catalogue.spec(fact).name;
        let value = shown_value(value, options.lang);
        texts::converted_fact(name, &value, &parts.join("; ")).text(options.lang)
    };
    facts.into_iter().map(entry).collect()
}

fn part(original: &Original, lang: Lang) -> String {
    let stated = shown_value(&original.value, lang);
    let text = match original.applied {
        Some(applied) => {
            let rate = grouped(applied.rate);
            texts::converted_at(&stated, &rate, applied.date, original.amounts)
        }
        None => texts::not_converted(&stated, original.amounts),
    };
    text.text(lang)
}
