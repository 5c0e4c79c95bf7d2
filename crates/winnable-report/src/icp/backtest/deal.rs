//! What the CSVs of scored deals have in common: the deal, and the score with its bounds.

use chrono::NaiveDate;
use winnable_model::{AccountId, OpportunityId, Outcome, Score};

use crate::csv::Cell;

/// A cell of what is known, and a blank one of what is not.
pub(super) fn or_blank<'a>(value: Option<impl ToString>) -> Cell<'a> {
    Cell::typed(value.map(|value| value.to_string()).unwrap_or_default())
}

/// The cells `id`, `account`, `created`, `closed` and `outcome`.
pub(super) fn deal<'a>(
    (id, account): (&'a OpportunityId, Option<&'a AccountId>),
    (created, closed): (Option<NaiveDate>, Option<NaiveDate>),
    outcome: Outcome,
) -> [Cell<'a>; 5] {
    [
        Cell::Text(id.as_str()),
        Cell::Text(account.map_or("", AccountId::as_str)),
        or_blank(created),
        or_blank(closed),
        Cell::typed(outcome.name()),
    ]
}

/// The cells `score`, `low` and `high`.
pub(super) fn score<'a>(scored: Option<[Score; 3]>) -> [Cell<'a>; 3] {
    let [score, low, high] = scored.map_or([None; 3], |all| all.map(Some));
    [or_blank(score), or_blank(low), or_blank(high)]
}
