//! The accounts that move, one a row.

use std::io::{self, Write};

use winnable_engine::review::{Moved, Standing};

use super::ReviewPage;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 19] = [
    "account_id",
    "account_name",
    "move",
    "tier_from",
    "tier_to",
    "listed_from",
    "listed_to",
    "score_from",
    "score_to",
    "score_change",
    "tier_certain_from",
    "tier_certain_to",
    "because",
    "because_from",
    "because_to",
    "open_deals",
    "open_without_amount",
    "open_amount",
    "expected_annual_revenue",
];

/// The accounts that move. Headers are the same in every language; amounts are in the currency of the
/// project, and blank where they are not known. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn review_csv(
    out: &mut dyn Write,
    page: &ReviewPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let has_deals = page.review.touched.has_deals();
    for one in &page.review.moved {
        row(&mut sheet, one, has_deals)?;
    }
    sheet.finish()
}

fn row(sheet: &mut Sheet<'_>, one: &Moved, has_deals: bool) -> io::Result<()> {
    let tier = |side: &Standing| side.tier.as_ref().map(ToString::to_string);
    let known = |text: Option<String>| Cell::Typed(text.unwrap_or_default());
    let change = one.to.score.points() - one.from.score.points();
    let because = one.because.as_ref();
    let deals = has_deals.then_some(one.open);
    sheet.row([
        Cell::Text(one.account_id.as_str()),
        Cell::Text(&one.name),
        Cell::typed(one.direction.name()),
        known(tier(&one.from)),
        known(tier(&one.to)),
        Cell::typed(one.from.listed),
        Cell::typed(one.to.listed),
        Cell::typed(one.from.score),
        Cell::typed(one.to.score),
        Cell::typed(change),
        Cell::typed(one.from.certain),
        Cell::typed(one.to.certain),
        Cell::Text(because.map_or("", |line| &line.criterion)),
        known(because.map(|line| line.from.to_string())),
        known(because.map(|line| line.to.to_string())),
        known(deals.map(|open| open.deals.to_string())),
        known(deals.map(|open| open.without_amount.to_string())),
        known(deals.and_then(|open| Some(open.sum().ok()?.normalize().to_string()))),
        known(one.expected.map(|amount| amount.normalize().to_string())),
    ])
}
