//! What should be known of a run: of its date, of matching, and of the rows of its files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_engine::MatchRow;
use winnable_ingest::SkipReason;
use winnable_match::{MatchCode, Outcome, Override};
use winnable_model::document::quoted;
use winnable_model::text::{matching as match_texts, run as texts};
use winnable_model::{Code, Diagnostic, Diagnostics, FileId, FxTable, Localised, Text};

use super::rows;
use crate::layout_warnings::layout_warnings;
use crate::load::Loaded;
use crate::tables;

/// Rates of days after the as-of date, by which nothing is converted.
pub(super) fn rate_warning(fx: &FxTable, as_of: NaiveDate) -> Option<Diagnostic> {
    let later = fx.rates().filter(|rate| rate.date > as_of).count() as u64;
    let warning = Diagnostic::new(Code::W0606, texts::rates_of_later(later, as_of));
    (later > 0).then(|| warning.at_file(tables::RATES).with_count(later))
}

/// What should be known of matching: overrides that decided nothing, and how many accounts were made
/// of e-mail domains.
pub(crate) fn match_warnings(idle: &[Override], derived: u64) -> Vec<Diagnostic> {
    let of_idle = |line: &Override| {
        let account = line.account_id.as_deref();
        let text = match_texts::idle_override(line.line, &line.record_id, account);
        Diagnostic::new(Code::W0507, text).at_file(tables::OVERRIDES)
    };
    let mut warnings: Vec<Diagnostic> = idle.iter().map(of_idle).collect();
    if derived > 0 {
        let text = match_texts::derived_accounts(derived);
        warnings.push(Diagnostic::new(Code::W0508, text).with_count(derived));
    }
    warnings
}

/// Reasons with their counts: by the codes that stand in the files, in Korean with what each says.
fn listed(reasons: impl Iterator<Item = (MatchCode, u64)>) -> Text {
    let (mut en, mut ko) = (Vec::new(), Vec::new());
    for (code, count) in reasons {
        en.push(format!("{} {count}", code.name()));
        ko.push(format!("{} `{}` {count}", code.ko(), code.name()));
    }
    Text::new(en.join(", "), ko.join(", "))
}

/// The records that a person should look at, by reason.
pub(super) fn review_warning(matches: &[MatchRow]) -> Option<Diagnostic> {
    let mut reasons: BTreeMap<MatchCode, u64> = BTreeMap::new();
    for row in matches
        .iter()
        .filter(|row| row.outcome() == Outcome::Review)
    {
        *reasons.entry(row.placed.code).or_default() += 1;
    }
    let count = reasons.values().sum();
    let list = reasons.iter().map(|(code, count)| (*code, *count));
    let text = match_texts::to_review(count, &listed(list));
    (count > 0).then(|| Diagnostic::new(Code::W0509, text).with_count(count))
}

/// A file whose latest day lies further than this before the as-of date is named: a quarter.
const STALE_DAYS: i64 = 92;

/// What should be known of the choices by which files are read.
fn layout_notes(loaded: &Loaded, warnings: &mut Diagnostics) {
    for file in &loaded.opened {
        for warning in layout_warnings(&file.name, &file.survey.layout) {
            warnings.push(warning);
        }
    }
    for warning in &loaded.of_tables {
        warnings.push(warning.clone());
    }
}

/// The files that say what happens, and have not said anything for long. A list of accounts or of
/// contacts may be as it was: nothing happens in it.
fn stale_files(loaded: &Loaded, as_of: NaiveDate, warnings: &mut Diagnostics) {
    for file in &loaded.files {
        if let Some((latest, days)) = file.stale(as_of, STALE_DAYS) {
            let text = texts::stale_file(&file.name, latest, days);
            warnings.push(Diagnostic::new(Code::W0419, text).at_file(&file.name));
        }
    }
}

/// More stages than this are not read in a warning.
const STAGES_SHOWN: usize = 12;

pub(super) fn data_warnings(
    loaded: &Loaded,
    reasons: &BTreeMap<(FileId, MatchCode), u64>,
    as_of: NaiveDate,
    warnings: &mut Diagnostics,
) {
    layout_notes(loaded, warnings);
    stale_files(loaded, as_of, warnings);
    for (index, file) in loaded.files.iter().enumerate() {
        let titles = SkipReason::Title.name();
        if file.rows_read == file.skipped.get(titles).copied().unwrap_or_default() {
            let text = texts::no_rows(&file.name);
            warnings.push(Diagnostic::new(Code::W0316, text).at_file(&file.name));
        }
        let of_file: Vec<(MatchCode, u64)> = reasons
            .iter()
            .filter(|((id, _), _)| usize::from(id.0) == index)
            .map(|((_, code), count)| (*code, *count))
            .collect();
        if !of_file.is_empty() {
            let count = of_file.iter().map(|(_, count)| count).sum();
            let list = listed(of_file.into_iter());
            let text = texts::unmatched_rows(&file.name, count, &list);
            warnings.push(
                Diagnostic::new(Code::W0505, text)
                    .at_file(&file.name)
                    .with_count(count),
            );
        }
    }
    for (row, count) in loaded.idle_associations.values() {
        let file = loaded.files.get(usize::from(row.file.0));
        let text = texts::idle_associations(file.map_or("", |file| &file.name), *count);
        let mut warning = Diagnostic::new(Code::W0512, text).with_count(*count);
        if let Some(place) = loaded.names.row(*row) {
            warning = warning.at_data(place, None);
        }
        warnings.push(warning.with_help(texts::idle_associations_help()));
    }
    for (index, (stages, further)) in &loaded.open_stages {
        let Some(file) = loaded.files.get(*index) else {
            continue;
        };
        let count = stages.values().sum::<u64>() + further;
        let mut list: Vec<(&String, &u64)> = stages.iter().collect();
        // The most frequent ones are those worth mapping first.
        list.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        let mut shown: Vec<String> = list
            .iter()
            .take(STAGES_SHOWN)
            .map(|(stage, n)| format!("{stage} {n}"))
            .collect();
        if list.len() > STAGES_SHOWN {
            shown.push("…".to_owned());
        }
        let text = texts::open_stages(&file.name, count, &shown.join(", "));
        let mut warning = Diagnostic::new(Code::W0415, text)
            .at_file(&file.name)
            .with_count(count);
        if let Some((stage, _)) = list.first() {
            let line = format!(
                "values = {{ outcome = {{ {} = \"open\" }} }}",
                quoted(stage)
            );
            warning = warning.with_help(texts::map_stages(&line, &file.name));
        }
        warnings.push(warning);
    }
    for warning in rows::cells(loaded).into_iter().chain(rows::rows(loaded)) {
        warnings.push(warning);
    }
}
