//! What the runs of all tools come to: a table and a verdict.

use crate::bench::measure::{Sample, medians};
use crate::bench::{statistics, table};

/// One row a tool; the first is the one that the others are held against. The last row is the physical
/// reference, whose memory says nothing.
pub(super) fn rows(names: &[&str], samples: &[Vec<Sample>], floors: Option<&[Sample]>) -> String {
    let ours = samples.first().map(Vec::as_slice).unwrap_or_default();
    let row = |name: &str, samples: &[Sample]| {
        let middle = medians(samples);
        let against =
            |of: Part| table::spread(statistics::ratios(&all(samples, of), &all(ours, of)));
        vec![
            name.to_owned(),
            table::seconds(middle.wall),
            table::seconds(middle.cpu),
            table::bytes(middle.peak),
            against(WALL),
            against(CPU),
            against(PEAK),
        ]
    };
    let tools = names.iter().zip(samples);
    let mut rows: Vec<_> = tools.map(|(name, samples)| row(name, samples)).collect();
    if let Some(own) = rows.first_mut() {
        own.truncate(4);
        own.extend(["1".to_owned(), "1".to_owned(), "1".to_owned()]);
    }
    if let Some(floors) = floors {
        let mut row = row(REFERENCE, floors);
        for place in [3, 6] {
            row[place].clear();
        }
        rows.push(row);
    }
    let head = [
        "tool",
        "wall",
        "CPU",
        "peak memory",
        "× wall",
        "× CPU",
        "× memory",
    ];
    table::markdown(&head, &rows)
}

/// What the physical reference is called.
const REFERENCE: &str = "`wc -l`, the bytes and the ends of lines";

/// A part of a sample.
type Part = fn(&Sample) -> f64;
const WALL: Part = |sample| sample.wall;
const CPU: Part = |sample| sample.cpu;
const PEAK: Part = |sample| sample.peak;

fn all(samples: &[Sample], part: Part) -> Vec<f64> {
    samples.iter().map(part).collect()
}

/// How many times the faster peer's time and the smaller one's memory Winnable takes, and how many times the
/// physical reference.
pub(super) fn verdict(
    names: &[&str],
    samples: &[Vec<Sample>],
    floors: Option<&[Sample]>,
) -> String {
    let each = names.iter().copied().zip(samples.iter().map(Vec::as_slice));
    let each: Vec<(&str, &[Sample])> = each.collect();
    let Some(((_, ours), peers)) = each.split_first() else {
        return String::new();
    };
    let times = |of: Part, theirs: &[Sample]| {
        table::ratio(statistics::ratios(&all(ours, of), &all(theirs, of)).0)
    };
    let least = |of: Part| {
        let middle = |samples: &[Sample]| statistics::median(&all(samples, of));
        let by_middle =
            |a: &&(&str, &[Sample]), b: &&(&str, &[Sample])| middle(a.1).total_cmp(&middle(b.1));
        let (name, samples) = peers.iter().min_by(by_middle)?;
        Some((times(of, samples), *name))
    };
    let mut sentences = Vec::new();
    if let (Some((wall, faster)), Some((peak, smaller))) = (least(WALL), least(PEAK)) {
        sentences.push(format!(
            "Winnable takes {wall} times the wall time of the faster peer, {faster}, and {peak} times the memory of the smaller one, {smaller}."
        ));
    }
    if let Some(floors) = floors {
        let wall = times(WALL, floors);
        sentences.push(format!(
            "It takes {wall} times as long as reading the bytes and finding the ends of lines."
        ));
    }
    format!("\n{}", sentences.join("\n"))
}

#[cfg(test)]
mod tests;
