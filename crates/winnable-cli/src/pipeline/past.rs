//! From a project to its deals, each scored as of its creation.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_engine::{InputFile, Manifest, Past, PastScores, RunSettings, TouchOutcome};
use winnable_ingest::{ChangeReader, EntityKind};
use winnable_match::{MatchCode, Override};
use winnable_model::text::icp::past as texts;
use winnable_model::{
    ChangedRecord, Code, Diagnostic, Diagnostics, FactHistory, FieldChange, FileId,
};

use super::as_of::AsOf;
use super::warnings::{data_warnings, match_warnings};
use super::{Prepared, currencies, manifest_of, prepare};
use crate::failure::Failure;
use crate::load;
use crate::models::Chosen;
use crate::progress::Progress;
use crate::project::{Project, Unsound};

/// A project of which the deals were scored as of their creation.
pub(crate) struct LookedBack {
    pub(crate) scores: PastScores,
    pub(crate) manifest: Manifest,
    pub(crate) files: Vec<InputFile>,
    pub(crate) warnings: Diagnostics,
}

/// More fields than this are not read in a warning.
const FIELDS_SHOWN: usize = 12;

/// What the histories of fields say of the facts of accounts, each read as the first file of accounts
/// that has the field reads it; with the number of changes that change no fact, by field.
pub(super) fn history(
    changes: &[FieldChange],
    opened: &[load::Opened],
) -> (FactHistory, BTreeMap<Box<str>, u64>) {
    let readers: Vec<ChangeReader<'_>> = opened
        .iter()
        .filter(|file| file.plan.kind() == EntityKind::Accounts)
        .map(|file| ChangeReader::of(&file.plan))
        .collect();
    let of_change = |change: &FieldChange| {
        let read = readers.iter().map(|reader| reader.facts(change));
        let mut read = read.filter(|facts| !facts.is_empty());
        read.next().unwrap_or_default()
    };
    let (mut facts, mut unused) = (Vec::new(), BTreeMap::new());
    for change in changes {
        let of = of_change(change);
        // A change without values is an event, such as that the record was created.
        let is_change = change.old.is_some() || change.new.is_some();
        if of.is_empty() && is_change && matches!(change.record, ChangedRecord::Account(_)) {
            *unused.entry(change.field.clone()).or_default() += 1;
        }
        facts.extend(of);
    }
    (FactHistory::new(facts), unused)
}

/// The fields whose history is not used.
pub(super) fn unused_warning(unused: &BTreeMap<Box<str>, u64>) -> Option<Diagnostic> {
    let count = unused.values().sum();
    let mut fields: Vec<String> = unused
        .iter()
        .take(FIELDS_SHOWN)
        .map(|(field, count)| format!("{field} {count}"))
        .collect();
    if unused.len() > FIELDS_SHOWN {
        fields.push("…".to_owned());
    }
    let text = texts::unused_history(count, &fields.join(", "));
    (count > 0).then(|| Diagnostic::new(Code::W0716, text).with_count(count))
}

/// Reads a project and scores its deals; every row is read as a run reads it.
pub(crate) fn look_back(
    project: &Project,
    chosen: &Chosen,
    as_of: Option<NaiveDate>,
    progress: &Progress,
) -> Result<LookedBack, Unsound> {
    let Prepared {
        fx,
        overrides,
        verdicts: _,
        programme: _,
        tables,
        opened,
    } = prepare(project, progress)?;
    let mut loaded = load::load(opened, progress)?;
    if loaded.inputs.opportunities.is_empty() {
        let diagnostic = Diagnostic::new(Code::E0715, texts::no_deals());
        return Err(Failure::refused(diagnostic.with_help(texts::no_deals_help())).into());
    }
    let found = AsOf::find(&mut loaded, as_of, progress)?;
    let (as_of, source) = (found.date, found.source);
    let settings = RunSettings {
        as_of,
        currency: project.currency,
        fx,
        own_domains: project.own_domains.clone(),
        free_mail: project.free_mail.clone(),
        exclusions: Vec::new(),
        roll_up: project.roll_up,
        keep_matches: false,
    };
    loaded.inputs.overrides = overrides;
    loaded.inputs.strict_privacy = project.strict_privacy;
    let inputs = std::mem::take(&mut loaded.inputs);
    let (history, unused) = history(&inputs.field_changes, &loaded.opened);
    let mut past = Past::start(settings, inputs, history, &chosen.compiled);
    let mut reasons: BTreeMap<(FileId, MatchCode), u64> = BTreeMap::new();
    for row in past.unmatched() {
        *reasons.entry((row.row.file, row.code)).or_default() += 1;
    }
    loaded.touches(progress, &|_| None, &mut |_, part| {
        for touch in &part.whole {
            if let TouchOutcome::Unmatched(row) = past.engagement(touch) {
                *reasons.entry((row.row.file, row.code)).or_default() += 1;
            }
        }
    })?;
    for ((file, _), count) in &reasons {
        if let Some(file) = loaded.files.get_mut(usize::from(file.0)) {
            file.unmatched += count;
        }
    }
    loaded.add_tables(tables);
    progress.step(
        &winnable_model::text::cli::phase_score(),
        chosen.compiled.id(),
    );
    let scores = past.scores(&chosen.compiled);
    let mut warnings = found.warnings();
    for warning in currencies::warnings(project, &loaded) {
        warnings.push(warning);
    }
    let idle: Vec<Override> = past.idle_overrides().cloned().collect();
    let of_run = match_warnings(&idle, past.derived()).into_iter();
    for warning in of_run.chain(unused_warning(&unused)) {
        warnings.push(warning);
    }
    data_warnings(&loaded, &reasons, as_of, &mut warnings);
    Ok(LookedBack {
        scores,
        manifest: manifest_of(project, chosen, (as_of, source), &loaded.files),
        files: loaded.files,
        warnings,
    })
}
