//! A score against what was won and lost.

mod csv;
mod deal;
mod frozen;
mod json;
mod past;
mod table;
mod times;

use chrono::NaiveDate;
use winnable_engine::InputFile;
use winnable_icp::backtest::Backtest;
use winnable_icp::leak::Leak;
use winnable_model::Diagnostic;

pub use csv::backtest_csv;
pub use frozen::{FrozenLabel, FrozenReport, frozen_csv};
pub use json::backtest_json;
pub use past::{PastReport, past_csv};
pub use table::backtest_table;

/// A backtest with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct BacktestReport<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// What its rows came to, where it is one table.
    pub input: Option<&'a InputFile>,
    /// How the score of a project's deals came about, where it is no column of a table.
    pub past: Option<&'a PastReport<'a>>,
    /// The scores of one day, where the deals are held against those.
    pub frozen: Option<&'a FrozenReport<'a>>,
    /// The column of the score, or the model.
    pub score: &'a str,
    /// The day that the deals stand as of, where the table says when something happened.
    pub as_of: Option<NaiveDate>,
    /// Rows that were created after that day and are left out.
    pub later: u64,
    /// What was found.
    pub backtest: &'a Backtest,
    /// Columns that look as if they knew the outcome.
    pub leaks: &'a [Leak],
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
    /// The version of the program.
    pub engine: &'a str,
}
