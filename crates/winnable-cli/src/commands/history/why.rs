//! `why`: why the score of one account changed.

use winnable_engine::history::{Opened, why};
use winnable_engine::{Found, Sought, find_account};
use winnable_history::Row;
use winnable_model::text::{cli as cli_texts, history as texts};
use winnable_model::{Code, Diagnostic};
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
    let history = History::open(global, screen)?;
    let (former, later) = history.span(args)?;
    let id = find(&former, &later, account)?;
    let found = why((&former, &later), &id, &mut history.dossiers());
    let found = found.map_err(|error| diff::failure(&history, error))?;
    let Some(why) = found else {
        return Err(nobody(&former, &later, account, &[]).into());
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

/// The key of an account by its key or its name, in either snapshot.
fn find(former: &Opened, later: &Opened, account: &str) -> Result<String, Failure> {
    let rows: Vec<&Row> = former.rows.iter().chain(&later.rows).collect();
    let sought = rows.iter().map(|row| Sought {
        id: &row.account_id,
        name: &row.name,
        // A snapshot keeps no domains.
        domain: None,
    });
    let id = |at: usize| rows.get(at).map(|row| row.account_id.clone());
    match find_account(&sought, account) {
        Found::One(at) => id(at).ok_or_else(|| nobody(former, later, account, &[])),
        Found::Several(found) => {
            let ids: Vec<String> = found.into_iter().filter_map(id).collect();
            let text = cli_texts::several_accounts(account, &ids.join(", "));
            Err(Failure::simple(Code::E0107, text))
        }
        Found::None(near) => Err(nobody(former, later, account, &near)),
    }
}

fn nobody(former: &Opened, later: &Opened, account: &str, near: &[String]) -> Failure {
    let (from, to) = (former.snapshot.label(), later.snapshot.label());
    let diagnostic = Diagnostic::new(Code::E0107, texts::no_account(account, &from, &to));
    let help = if near.is_empty() {
        texts::why_takes()
    } else {
        cli_texts::nearest_are(&near.join(", "))
    };
    Failure::refused(diagnostic.with_help(help))
}
