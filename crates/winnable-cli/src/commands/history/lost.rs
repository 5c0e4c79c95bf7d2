//! What the later of two snapshots no longer reads: rows of a kind of file, and accounts.

use winnable_history::{Row, Snapshot};
use winnable_ingest::EntityKind;
use winnable_model::text::history as texts;
use winnable_model::{Code, Diagnostic, grouped};

/// So many accounts are named.
const NAMED: usize = 5;

/// A snapshot with its accounts, in the order of their keys.
pub(super) type Side<'s> = (&'s Snapshot, &'s [Row]);

/// What was read for the former snapshot and not for the later one. Nothing is said of snapshots that stand
/// against time, of one that was replayed from data of later, and of the lists of two motions.
pub(super) fn lost(from: Side<'_>, to: Side<'_>) -> Vec<Diagnostic> {
    let (former, later) = (from.0, to.0);
    let goes_on = former.head.as_of <= later.head.as_of
        && former.seq < later.seq
        && former.head.motion == later.head.motion;
    if !goes_on {
        return Vec::new();
    }
    let lost = [rows(former, later), accounts(from, to)];
    lost.into_iter().flatten().collect()
}

/// Kinds of files of which less than nine tenths of the rows are there.
fn rows(former: &Snapshot, later: &Snapshot) -> Option<Diagnostic> {
    let there = later.head.rows_read();
    let is_less = |(kind, before): (&str, u64)| {
        let now = there.get(kind).copied();
        // A ledger or a table of the project may well have lost a line.
        kind.parse::<EntityKind>().ok()?;
        let is_less = u128::from(now.unwrap_or(0)) * 10 < u128::from(before) * 9;
        let counted = |rows: u64| grouped(rows.into());
        let now = now.map_or_else(|| "–".to_owned(), counted);
        is_less.then(|| format!("{kind} {} → {now}", counted(before)))
    };
    let less: Vec<String> = former
        .head
        .rows_read()
        .into_iter()
        .filter_map(is_less)
        .collect();
    if less.is_empty() {
        return None;
    }
    let text = texts::fewer_rows(&former.label(), &less.join(", "));
    let diagnostic = Diagnostic::new(Code::W0728, text).with_count(less.len() as u64);
    Some(diagnostic.with_help(texts::export_again()))
}

/// Accounts that are not there any more, however many came.
fn accounts((former, from): Side<'_>, (_, to): Side<'_>) -> Option<Diagnostic> {
    let is_gone = |row: &&Row| {
        let at = to.binary_search_by(|one| one.account_id.cmp(&row.account_id));
        at.is_err()
    };
    let gone: Vec<&Row> = from.iter().filter(is_gone).collect();
    if gone.is_empty() {
        return None;
    }
    let named = gone.iter().take(NAMED);
    let mut named: Vec<String> = named
        .map(|row| format!("{} ({})", row.name, row.account_id))
        .collect();
    if gone.len() > NAMED {
        named.push("…".to_owned());
    }
    let count = gone.len() as u64;
    let text = texts::accounts_gone(count, &former.label(), &named.join(", "));
    let diagnostic = Diagnostic::new(Code::W0729, text).with_count(count);
    Some(diagnostic.with_help(texts::gone_why()))
}
