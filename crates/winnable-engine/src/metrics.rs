//! Metrics over the rows of a run: each figure with its rows, its interval or its reason.

mod accounts;
mod addressable;
mod availability;
mod base;
mod cac;
mod capacity;
mod channels;
mod churn;
mod cohorts;
mod comparison;
mod compute;
mod context;
mod contracts;
mod customer;
mod cycle;
mod dated;
mod deals;
mod engagement;
mod figure;
mod influence;
mod invoices;
mod lacking;
mod lead_steps;
mod leads;
mod ledger;
pub(crate) mod life;
mod lifetime;
mod market;
mod open;
pub(crate) mod recurring;
mod retention;
mod row;
mod sent;
mod settings;
mod spend;
mod stage_history;
mod stages;
mod touches;
pub(crate) mod window;

pub use addressable::firm_census;
pub use availability::{Availability, availability, missing};
pub(crate) use capacity::members_on;
pub use comparison::{
    ArmSource, Assignment, ComparedDeal, ComparisonReport, ComparisonWarning, Draw, compare_arms,
};
pub use compute::compute;
pub use lacking::lacking;
pub use ledger::{
    ContractRow, DealRow, Ledger, MemberRow, RetentionRow, SpendRow, TicketRow, TransactionRow,
};
pub use row::{CountedRow, LeftOut, MetricRow, MetricValue, Segment};
pub use settings::{By, MarketSegment, MetricSettings, ProgrammeCapacity, ProgrammeKind};
#[cfg(feature = "lint")]
pub(crate) use spend::category;
pub use touches::{AccountTouches, DealTouches, TouchBook};
pub use window::{BadWindow, Window, quarter_of};

#[cfg(test)]
mod tests;
