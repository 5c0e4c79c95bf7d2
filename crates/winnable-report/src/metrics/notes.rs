//! What stands below the figures: rows that were left out, amounts that nobody has explained, and
//! what cannot be computed.

use std::collections::{BTreeMap, BTreeSet};

use winnable_engine::Manifest;
use winnable_engine::metrics::{LeftOut, MetricRow, Window, missing};
use winnable_metrics::Reason;
use winnable_metrics::registry::{Metric, Need};
use winnable_model::text::metrics as texts;
use winnable_model::{AmountBasis, Lang, Localised, Text};

use super::{MetricReport, label};

/// The notes of figures, those that say the same said once.
pub(super) fn notes(rows: &[&MetricRow], report: &MetricReport<'_>) -> Vec<Text> {
    let mut notes = other_dates(rows, report.window);
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
    notes.extend(set_aside(rows, report.manifest));
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
pub(super) fn reasons(rows: &[&MetricRow], lacking: &[Need], lang: Lang) -> Vec<(String, String)> {
    let mut reasons: Vec<(Text, Vec<&MetricRow>)> = Vec::new();
    for row in rows {
        let Err(reason) = row.value else { continue };
        let why = why(reason, &missing(row, lacking));
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, of)) => of.push(row),
            None => reasons.push((why, vec![row])),
        }
    }
    reasons
        .into_iter()
        .map(|(why, of)| (why.text(lang), label::ids(of)))
        .collect()
}

/// Why there is no number: what is missing for it, where that is known.
pub(super) fn why(reason: Reason, missing: &[Need]) -> Text {
    if missing.is_empty() {
        return Text::of(&reason);
    }
    let list = |lang: Lang| {
        let names: Vec<&str> = missing.iter().map(|need| need.what().text(lang)).collect();
        texts::missing(&names.join(", ")).text(lang)
    };
    Text::new(list(Lang::En), list(Lang::Ko))
}

/// The figures that count other dates than those that were asked for, by their dates.
fn other_dates(rows: &[&MetricRow], asked: Window) -> Vec<Text> {
    let mut dates: Vec<(Window, Vec<&MetricRow>)> = Vec::new();
    for row in rows {
        if row.window == asked || row.segment.is_some() || row.value.is_err() {
            continue;
        }
        match dates.iter_mut().find(|(known, _)| *known == row.window) {
            Some((_, of)) => of.push(row),
            None => dates.push((row.window, vec![row])),
        }
    }
    let note = |(window, of): (Window, Vec<&MetricRow>)| {
        texts::dates_of(window.from, window.to, &label::ids(of))
    };
    dates.into_iter().map(note).collect()
}

/// The kinds of files that figures are made of.
pub(super) fn kinds(rows: &[&MetricRow]) -> BTreeSet<&'static str> {
    let metrics = rows.iter().filter_map(|row| Metric::find(row.metric));
    let needs = metrics.flat_map(|metric| metric.needs.iter());
    needs
        .flat_map(|need| need.kinds().iter().copied())
        .collect()
}

/// Rows of the files of these figures that could not be read: they are in none of them.
fn set_aside(rows: &[&MetricRow], manifest: &Manifest) -> Option<Text> {
    let kinds = kinds(rows);
    let files: Vec<(u64, &str)> = manifest
        .inputs
        .iter()
        .filter(|input| input.quarantined > 0 && kinds.contains(input.kind.as_str()))
        .map(|input| (input.quarantined, input.name.as_str()))
        .collect();
    (!files.is_empty()).then(|| texts::set_aside(&files))
}
