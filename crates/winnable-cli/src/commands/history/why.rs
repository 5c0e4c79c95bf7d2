//! `why`: why the score of one account changed.

use std::collections::BTreeMap;

use winnable_engine::history::{Opened, why};
use winnable_model::text::{cli as cli_texts, history as texts};
use winnable_model::{Code, Diagnostic, fold};
use winnable_report::{WhyPage, why_json, why_page};

use super::{History, diff, options};
use crate::args::{Format, Global, SpanArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    account: &str,
    args: &SpanArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let history = History::open(global)?;
    let (former, later) = history.span(args)?;
    let id = find(&former, &later, account)?;
    let found = why((&former, &later), &id, &mut history.dossiers());
    let found = found.map_err(|error| diff::failure(&history, error))?;
    let Some(why) = found else {
        return Err(Failure::refused(nobody(&former, &later, account)).into());
    };
    let page = WhyPage {
        engine: env!("CARGO_PKG_VERSION"),
        from: &former.snapshot,
        to: &later.snapshot,
        why: &why,
    };
    if screen.format == Format::Json {
        screen.write(|out| why_json(out, &page));
    } else {
        let text = why_page(&page, options(screen, None, usize::MAX));
        screen.print(&text);
    }
    Ok(exit::DONE)
}

fn nobody(former: &Opened, later: &Opened, account: &str) -> Diagnostic {
    let (from, to) = (former.snapshot.label(), later.snapshot.label());
    Diagnostic::new(Code::E0107, texts::no_account(account, &from, &to))
}

/// The key of an account by its key or its name, in either snapshot.
fn find(former: &Opened, later: &Opened, account: &str) -> Result<String, Failure> {
    let id = winnable_model::canonical_record_id(account);
    // A Salesforce id has 15 characters or 18.
    let other = winnable_match::other_length(&id);
    for id in std::iter::once(id).chain(other) {
        if former.row(&id).or_else(|| later.row(&id)).is_some() {
            return Ok(id);
        }
    }
    let wanted = fold(account);
    let rows = former.rows.iter().chain(&later.rows);
    let names: BTreeMap<&str, &str> = rows
        .map(|row| (row.account_id.as_str(), row.name.as_str()))
        .collect();
    let of = |fits: &dyn Fn(&str) -> bool| -> Vec<&str> {
        let found = names.iter().filter(|(_, name)| fits(&fold(name)));
        found.map(|(id, _)| *id).collect()
    };
    match of(&|name| name == wanted).as_slice() {
        [one] => return Ok((*one).to_owned()),
        [] => {}
        several => {
            let text = cli_texts::several_accounts(account, &several.join(", "));
            return Err(Failure::simple(Code::E0107, text));
        }
    }
    let mut near = of(&|name| name.contains(&wanted));
    near.truncate(5);
    let near: Vec<&str> = near
        .iter()
        .filter_map(|id| names.get(id).copied())
        .collect();
    let mut diagnostic = nobody(former, later, account);
    if !near.is_empty() {
        diagnostic = diagnostic.with_help(cli_texts::nearest_are(&near.join(", ")));
    }
    Err(Failure::refused(diagnostic))
}
