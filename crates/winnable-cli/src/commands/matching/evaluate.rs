//! `match evaluate`: precision and recall against labels.

use std::collections::HashMap;
use std::path::Path;

use winnable_engine::InputFile;
use winnable_match::{Labelled, Outcome, evaluate};
use winnable_model::{Diagnostic, canonical_record_id};
use winnable_report::{evaluation_json, evaluation_table};

use super::labels::Labels;
use super::line::id_of;
use super::plain::{self, PlainAccounts};
use super::project;
use super::{Files, MatchArgs, files};
use crate::args::{Format, Global};
use crate::commands::gate;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    path: &Path,
    args: &MatchArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let mut labels = Labels::read(path)?;
    let Found {
        rows,
        mut warnings,
        inputs,
    } = match files(args)? {
        Some(files) => of_files(&files, &mut labels)?,
        None => of_project(global, &mut labels)?,
    };
    warnings.extend(labels.of_layout());
    warnings.extend(labels.unknown_records());
    let found = evaluate(&rows);
    if screen.format == Format::Json {
        let about = (env!("CARGO_PKG_VERSION"), screen.file_lang);
        screen.write(|out| evaluation_json(out, &found, &warnings, about));
    } else {
        screen.print(&evaluation_table(&found, screen.lang, screen.width));
    }
    screen.diagnostics(&warnings, &[]);
    Ok(gate(&inputs, global, screen))
}

/// Decisions beside their labels.
struct Found {
    rows: Vec<Labelled>,
    warnings: Vec<Diagnostic>,
    inputs: Vec<InputFile>,
}

fn of_files(files: &Files, labels: &mut Labels) -> Result<Found, Unsound> {
    let accounts = PlainAccounts::read(&files.accounts)?;
    let mut warnings = accounts.warnings();
    warnings.extend(labels.unknown_accounts(|id| accounts.matcher.by_id(id).is_some()));
    let mut rows = Vec::new();
    let reading = plain::decide_all(files, &accounts, &mut |id, decision| {
        let Some(label) = labels.take(id) else { return };
        let real = label
            .account
            .as_deref()
            .and_then(|id| accounts.matcher.by_id(id));
        let best = decision
            .best
            .filter(|_| decision.outcome != Outcome::Unmatched);
        rows.push(Labelled {
            outcome: decision.outcome,
            code: decision.code,
            weight: decision.weight(),
            right: real.is_some() && best.map(|best| best.account) == real,
            belongs: label.account.is_some(),
        });
    })?;
    warnings.extend(reading.warnings());
    Ok(Found {
        rows,
        warnings,
        inputs: vec![reading.input, accounts.reading.input],
    })
}

fn of_project(global: &Global, labels: &mut Labels) -> Result<Found, Unsound> {
    let matched = project::matched(global)?;
    let accounts = (0_u32..).zip(&matched.matching.accounts);
    let positions: HashMap<&str, u32> = accounts
        .map(|(at, account)| (account.id.as_str(), at))
        .collect();
    let position = |id: &str| positions.get(canonical_record_id(id).as_str()).copied();
    let warning = labels.unknown_accounts(|id| position(id).is_some());
    let mut rows = Vec::new();
    for row in &matched.matching.rows {
        let id = id_of(row, &matched.loaded.names);
        let Some(label) = labels.take(&id) else {
            continue;
        };
        let real = label.account.as_deref().and_then(position);
        // Where the facts of the record count is another question: the label names its own account.
        let found = if row.placed.code == row.decision.code {
            row.decision.candidate().or(row.decision.account())
        } else {
            row.placed.account
        };
        let found = found.filter(|_| row.outcome() != Outcome::Unmatched);
        rows.push(Labelled {
            outcome: row.outcome(),
            code: row.placed.code,
            weight: row.decision.weight(),
            right: real.is_some() && found == real,
            belongs: label.account.is_some(),
        });
    }
    Ok(Found {
        rows,
        warnings: warning.into_iter().collect(),
        inputs: matched.loaded.files,
    })
}
