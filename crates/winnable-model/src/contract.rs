//! A contract or a subscription as one row of an export states it.

use chrono::NaiveDate;

use crate::{AccountLinks, AmountBasis, ContractId, DealType, Money, RowRef};

/// A contract or a subscription: what a customer has signed.
///
/// An export states its time by dates, by a term, or by how long it has run; whatever it does not
/// state is `None`, and a figure that needs it leaves the contract out and counts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// The key.
    pub id: ContractId,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// The plan or the product.
    pub plan: Option<Box<str>>,
    /// New, expansion or renewal.
    pub deal_type: Option<DealType>,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The day on which it ended or will end; a contract without one goes on.
    pub end: Option<NaiveDate>,
    /// The day on which the customer was set up, when a column is mapped.
    pub onboarded: Option<NaiveDate>,
    /// The day on which the customer first got out of it what it was bought for, when a column is
    /// mapped: from the start to this day is the time to value.
    pub first_value: Option<NaiveDate>,
    /// The term in calendar months, when a column is mapped.
    pub term_months: Option<u32>,
    /// For how many months it has run, for exports that state that instead of dates.
    pub tenure_months: Option<u32>,
    /// Whether it ended, for exports that state that in a column.
    pub ended: Option<bool>,
    /// Whether it is a trial.
    pub trial: bool,
    /// The amount, which is what [`Contract::amount_is`] says.
    pub amount: Option<Money>,
    /// What the amount is.
    pub amount_is: AmountBasis,
    /// Monthly recurring revenue, when a column of its own is mapped.
    pub mrr: Option<Money>,
    /// Annual recurring revenue, when a column of its own is mapped.
    pub arr: Option<Money>,
    /// Fees that do not recur, when a column of its own is mapped.
    pub one_off: Option<Money>,
    /// The latest date of something that happened: the start, and an end that has passed is known
    /// to have passed only by the as-of date, so it is none.
    pub last_happened: Option<NaiveDate>,
    /// The row it was read from.
    pub origin: RowRef,
}
