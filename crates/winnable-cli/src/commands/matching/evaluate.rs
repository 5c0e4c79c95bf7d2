//! `match evaluate`: precision and recall against labels.

use std::path::Path;

use winnable_match::{Labelled, Outcome, evaluate};
use winnable_model::canonical_record_id;
use winnable_report::{evaluation_json, evaluation_table};

use super::labels::Labels;
use super::line::id_of;
use super::plain::{self, PlainAccounts};
use super::project;
use super::{Files, MatchArgs, files};
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    path: &Path,
    args: &MatchArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let mut labels = Labels::read(path)?;
    let rows = match files(args)? {
        Some(files) => of_files(&files, &mut labels)?,
        None => of_project(global, &mut labels)?,
    };
    labels.check_used()?;
    let found = evaluate(&rows);
    if screen.format == Format::Json {
        screen.write(|out| evaluation_json(out, &found, env!("CARGO_PKG_VERSION")));
    } else {
        screen.print(&evaluation_table(&found, screen.lang, screen.width));
    }
    Ok(exit::DONE)
}

fn of_files(files: &Files, labels: &mut Labels) -> Result<Vec<Labelled>, Unsound> {
    let accounts = PlainAccounts::read(&files.accounts)?;
    labels.check_accounts(|id| accounts.matcher.by_id(id).is_some())?;
    let mut rows = Vec::new();
    plain::decide_all(files, &accounts, &mut |id, decision| {
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
            belongs: real.is_some(),
        });
    })?;
    Ok(rows)
}

fn of_project(global: &Global, labels: &mut Labels) -> Result<Vec<Labelled>, Unsound> {
    let matched = project::matched(global)?;
    let accounts = &matched.matching.accounts;
    let position = |id: &str| {
        let id = canonical_record_id(id);
        accounts
            .iter()
            .position(|account| account.id.as_str() == id)
    };
    labels.check_accounts(|id| position(id).is_some())?;
    let mut rows = Vec::new();
    for row in &matched.matching.rows {
        let id = id_of(row, &matched.loaded.names);
        let Some(label) = labels.take(&id) else {
            continue;
        };
        let real = label.account.as_deref().and_then(position);
        let candidate = row
            .decision
            .candidate()
            .filter(|_| row.outcome() == Outcome::Review);
        let found = row.placed.account.or(candidate).map(|at| at as usize);
        rows.push(Labelled {
            outcome: row.outcome(),
            code: row.placed.code,
            weight: row.decision.weight(),
            right: real.is_some() && found == real,
            belongs: real.is_some(),
        });
    }
    Ok(rows)
}
