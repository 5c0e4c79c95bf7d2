//! A row of a project as reports show it.

use winnable_engine::MatchRow;
use winnable_match::Weight;
use winnable_model::SourceNames;
use winnable_report::{AccountName, LinkLine, MatchLine};

/// The id by which results name a row: its own, else its file and line.
pub(in crate::commands) fn id_of(row: &MatchRow, names: &SourceNames) -> String {
    row.id.as_deref().map_or_else(
        || match names.row(row.row) {
            Some(place) => format!("{}:{}", place.file, place.row),
            None => row.row.line.to_string(),
        },
        str::to_owned,
    )
}

/// A row as reports show it; `name` gives an account by its position.
pub(in crate::commands) fn line_of<'a>(
    row: &'a MatchRow,
    id: &'a str,
    name: impl Fn(u32) -> AccountName<'a>,
) -> MatchLine<'a> {
    let company = row.company.as_deref().unwrap_or_default();
    let record = (id, row.kind.name(), company);
    let mut line = MatchLine::new(record, &row.decision, &name);
    line.code = row.placed.code;
    if row.placed.code != row.decision.code {
        // The row is where its person is, or its person is nowhere: its own evidence did not
        // decide, and is not shown as if it had.
        line.account = row.placed.account.map(&name);
        (line.candidate, line.runner_up, line.waterfall) = (None, None, None);
        (line.weight, line.runner_up_weight) = (Weight::ZERO, None);
    }
    line.link = row.link.map(|status| LinkLine {
        status,
        linked: row.linked.map(&name),
        evidence: row.evidence.map(&name),
    });
    line
}
