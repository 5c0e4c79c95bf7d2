//! The columns of deals that say when each stage was entered and left. A pipeline has two for each of
//! its stages: `Date entered "Stage (Pipeline)"` by label, in older exports with single quotes, and
//! `hs_v2_date_entered_STAGE` by internal name, in older ones `hs_date_entered_STAGE`. Each keeps one
//! date, so that of a stage which a deal entered twice one entry is known.

use std::collections::BTreeMap;

use winnable_model::fold;

/// The columns of one stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StageColumns {
    /// The stage without its pipeline, which deals state in a column of its own.
    pub(crate) stage: Box<str>,
    /// The columns of the day on which it was entered, in the order in which they are asked.
    pub(crate) entered: Vec<usize>,
    /// The columns of the day on which it was left.
    pub(crate) left: Vec<usize>,
}

/// Which of both dates of a stage a column has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Entered,
    Left,
}

/// A header that names a stage.
struct Named<'h> {
    step: Step,
    /// The stage with its pipeline, where the header names one.
    full: &'h str,
    stage: &'h str,
    /// Whether it is the older of two columns of the same stage.
    older: bool,
}

/// The stages that have a column of their entry, in the order of the header.
pub(crate) fn stage_columns(header: &[String]) -> Vec<StageColumns> {
    let mut stages: Vec<StageColumns> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for is_older in [false, true] {
        for (index, name) in header.iter().enumerate() {
            let Some(named) = named(name).filter(|named| named.older == is_older) else {
                continue;
            };
            let place = *places.entry(fold(named.full)).or_insert(stages.len());
            if place == stages.len() {
                stages.push(StageColumns {
                    stage: named.stage.into(),
                    ..StageColumns::default()
                });
            }
            if let Some(columns) = stages.get_mut(place) {
                match named.step {
                    Step::Entered => columns.entered.push(index),
                    Step::Left => columns.left.push(index),
                }
            }
        }
    }
    stages.retain(|columns| !columns.entered.is_empty());
    stages.sort_by_key(|columns| columns.entered.iter().min().copied());
    stages
}

fn named(header: &str) -> Option<Named<'_>> {
    let header = header.trim();
    let labels = [
        ("Date entered ", Step::Entered),
        ("Date exited ", Step::Left),
    ];
    for (label, step) in labels {
        if let Some(rest) = without(header, label) {
            let full = unquoted(rest.trim())?;
            return Some(Named {
                step,
                full,
                stage: without_pipeline(full),
                older: false,
            });
        }
    }
    let name = without(header, "property_").unwrap_or(header);
    let prefixes = [
        ("hs_v2_date_entered_", Step::Entered, false),
        ("hs_date_entered_", Step::Entered, true),
        ("hs_v2_date_exited_", Step::Left, false),
        ("hs_date_exited_", Step::Left, true),
    ];
    let found = prefixes
        .iter()
        .find_map(|(prefix, step, older)| Some((without(name, prefix)?, *step, *older)));
    let (stage, step, older) = found?;
    // The entry into whichever stage it is in says nothing of the way there.
    let names_one = !stage.is_empty() && !stage.eq_ignore_ascii_case("current_stage");
    names_one.then_some(Named {
        step,
        full: stage,
        stage,
        older,
    })
}

/// What follows a prefix, whatever its case.
fn without<'h>(text: &'h str, prefix: &str) -> Option<&'h str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// What stands between quotes; a label without them, such as that of the current stage, names none.
fn unquoted(text: &str) -> Option<&str> {
    let pairs = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’')];
    let inner = |(open, close): &(char, char)| text.strip_prefix(*open)?.strip_suffix(*close);
    let inner = pairs.iter().find_map(inner)?.trim();
    (!inner.is_empty()).then_some(inner)
}

/// The stage before the pipeline in brackets at the end, which may have brackets itself.
fn without_pipeline(full: &str) -> &str {
    if !full.ends_with(')') {
        return full;
    }
    let mut depth = 0_u32;
    for (at, letter) in full.char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let stage = full.split_at(at).0.trim_end();
            return if stage.is_empty() { full } else { stage };
        }
    }
    full
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(header: &[&str]) -> Vec<(String, Vec<usize>, Vec<usize>)> {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let of = |one: StageColumns| (one.stage.to_string(), one.entered, one.left);
        stage_columns(&header).into_iter().map(of).collect()
    }

    #[test]
    fn labels_of_both_ages_name_stages() {
        let found = of(&[
            "Deal Name",
            "Date exited \"Demo (online) (Sales Pipeline)\"",
            "Date entered \"Demo (online) (Sales Pipeline)\"",
            "Date entered 'Closed Won (Sales (EU))'",
            "date entered \"제안 (영업)\"",
            "Date entered \"Retorno\"",
            "Date entered current stage",
            "Date exited \"Alone (Sales Pipeline)\"",
            "Date entered \"\"",
        ]);
        let of = |stage: &str, entered: usize, left: &[usize]| {
            (stage.to_owned(), vec![entered], left.to_vec())
        };
        assert_eq!(
            found,
            [
                of("Demo (online)", 2, &[1]),
                of("Closed Won", 3, &[]),
                of("제안", 4, &[]),
                of("Retorno", 5, &[]),
            ]
        );
    }

    #[test]
    fn stages_of_one_name_in_two_pipelines_are_two() {
        let found = of(&["Date entered \"Demo (A)\"", "Date entered \"Demo (B)\""]);
        let entered: Vec<&[usize]> = found.iter().map(|one| &*one.1).collect();
        assert_eq!(entered, [[0], [1]]);
    }

    #[test]
    fn of_internal_names_the_newer_is_asked_first() {
        let found = of(&[
            "hs_date_entered_closedwon",
            "hs_v2_date_entered_closedwon",
            "property_hs_date_exited_closedwon",
            "hs_v2_date_entered_current_stage",
            "hs_v2_date_entered_",
        ]);
        assert_eq!(found, [("closedwon".to_owned(), vec![1, 0], vec![2])]);
    }
}
