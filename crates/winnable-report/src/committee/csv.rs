//! Committees as CSV: one row for each account and required role.

use std::io::{self, Write};

use super::CommitteePage;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 13] = [
    "account_id",
    "name",
    "score",
    "tier",
    "role",
    "people",
    "engaged",
    "account_people",
    "account_engaged",
    "without_role",
    "roles_covered",
    "open_deals",
    "single_threaded",
];

/// Each account with each required role, the best account first; what is unknown is blank. The result is
/// the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn committee_csv(
    out: &mut dyn Write,
    page: &CommitteePage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let count =
        |count: Option<u64>| Cell::typed(count.map_or_else(String::new, |count| count.to_string()));
    for committee in page.accounts() {
        let (id, name) = page.assessment.account(committee.account);
        let single: Option<Vec<bool>> = committee
            .deals
            .iter()
            .map(winnable_engine::committee::DealThreads::is_single_threaded)
            .collect();
        let single = single.map(|all| all.iter().filter(|is| **is).count() as u64);
        for cover in &committee.roles {
            sheet.row([
                Cell::Text(id),
                Cell::Text(name),
                Cell::typed(committee.score()),
                Cell::typed(page.tier(committee).unwrap_or_default()),
                Cell::typed(cover.role.name()),
                Cell::typed(cover.people),
                count(cover.engaged),
                Cell::typed(committee.people),
                count(committee.engaged),
                Cell::typed(committee.without_role),
                count(committee.coverage.ok().map(|rate| rate.numerator)),
                Cell::typed(committee.deals.len()),
                count(single),
            ])?;
        }
    }
    sheet.finish()
}
