//! What stands below the figures: rows that were left out, amounts that nobody has explained, and
//! what cannot be computed.

use std::collections::BTreeMap;

use winnable_engine::metrics::{LeftOut, MetricRow};
use winnable_metrics::Reason;
use winnable_model::text::metrics as texts;
use winnable_model::{AmountBasis, Lang, Localised, Text};

use super::label;

/// The notes of figures, those that say the same said once.
pub(super) fn notes(rows: &[&MetricRow]) -> Vec<Text> {
    let mut notes = Vec::new();
    let mut left_out: BTreeMap<(LeftOut, u64), Vec<&MetricRow>> = BTreeMap::new();
    // Parts leave out what their whole leaves out.
    for row in rows.iter().filter(|row| row.segment.is_none()) {
        for (why, count) in &row.left_out {
            left_out.entry((*why, *count)).or_default().push(row);
        }
    }
    for ((why, count), of) in left_out {
        notes.push(texts::left_out(count, &Text::of(&why), &label::ids(of)));
    }
    let unknown = |row: &&&MetricRow| row.amount_is.contains(&AmountBasis::Unknown);
    let unknown = label::ids(rows.iter().filter(unknown).copied());
    if !unknown.is_empty() {
        notes.push(texts::amounts_unknown(&unknown));
    }
    notes.extend(stated(rows));
    let mut own: Vec<(&Text, Vec<&MetricRow>)> = Vec::new();
    for row in rows {
        for note in &row.notes {
            match own.iter_mut().find(|(known, _)| *known == note) {
                Some((_, of)) => of.push(row),
                None => own.push((note, vec![row])),
            }
        }
    }
    notes.extend(
        own.into_iter()
            .map(|(note, of)| texts::note_of(note, &label::ids(of))),
    );
    notes
}

/// What the amounts are, as their mappings state it; sums of several kinds are named as such.
fn stated(rows: &[&MetricRow]) -> Vec<Text> {
    let mut kinds: BTreeMap<Vec<AmountBasis>, Vec<&MetricRow>> = BTreeMap::new();
    for row in rows {
        let known = row.amount_is.iter().copied();
        let known: Vec<AmountBasis> = known.filter(|one| *one != AmountBasis::Unknown).collect();
        if !known.is_empty() {
            kinds.entry(known).or_default().push(row);
        }
    }
    let note = |(kinds, of): (Vec<AmountBasis>, Vec<&MetricRow>)| {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
        texts::amounts_are(&names, &label::ids(of))
    };
    kinds.into_iter().map(note).collect()
}

/// Figures that cannot be computed by their reason, in the order of their first one.
pub(super) fn reasons(rows: &[&MetricRow], lang: Lang) -> Vec<(String, String)> {
    let mut reasons: Vec<(Reason, Vec<&MetricRow>)> = Vec::new();
    for row in rows {
        let Err(reason) = row.value else { continue };
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, of)) => of.push(row),
            None => reasons.push((reason, vec![row])),
        }
    }
    reasons
        .into_iter()
        .map(|(reason, of)| (reason.text(lang), label::ids(of)))
        .collect()
}
