//! One run of Winnable: typed rows in, a scored list with receipts out.
//!
//! No files, no flags, no terminal and no clock: a caller hands over typed rows, streams the
//! touches, and asks for a list.
//!
//! ```
//! use winnable_engine::{Inputs, RollUpTo, Run, RunSettings};
//! use winnable_model::{Account, AccountId, Currency, FactCatalogue, FileId, FxTable, RowRef};
//! use winnable_score::{CompiledModel, preset};
//!
//! let catalogue = FactCatalogue::builtin();
//! let model = preset("account6", &catalogue, Some(Currency::USD)).expect("a shipped model");
//! let compiled = CompiledModel::new(&model)?;
//! let settings = RunSettings {
//!     as_of: "2026-10-01".parse().expect("a date"),
//!     currency: Currency::USD,
//!     fx: FxTable::default(),
//!     own_domains: Vec::new(),
//!     free_mail: Vec::new(),
//!     exclusions: Vec::new(),
//!     roll_up: RollUpTo::Account,
//!     keep_matches: false,
//! };
//! let origin = RowRef { file: FileId(0), line: 2 };
//! let accounts = vec![Account::new(AccountId::new("a1"), "Dickenson plc", origin)];
//!
//! let run = Run::start(settings, Inputs { accounts, ..Inputs::default() }, &compiled)?;
//! let assessment = run.finish();
//! let row = assessment.row(0, &compiled, false);
//! // Nothing is known of the account but its name: the interval says so.
//! assert_eq!(row.receipt.scored.completeness(), 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assessment;
mod associations;
mod columns;
pub mod committee;
mod conversion;
pub mod coverage;
mod deals;
mod derived;
mod error;
mod exclusion;
mod find;
#[cfg(feature = "history")]
pub mod history;
pub mod icp;
mod inputs;
#[cfg(feature = "lint")]
pub mod lint;
mod list;
pub mod list_tier;
mod manifest;
mod matching;
pub mod metrics;
mod missing_rates;
mod money;
mod past;
mod people;
mod placements;
mod placing;
mod products;
mod profile;
mod record_kind;
mod replay;
pub mod review;
mod run;
mod signals;
mod standards;
mod sum;
mod value;

pub use assessment::{Assessment, parent_warning};
pub use columns::score_all;
pub use error::RunError;
pub use exclusion::{EXCLUDE, Exclusion};
pub use find::{Found, Sought, find_account};
pub use inputs::{DateFindings, Findings, Inputs, RunSettings, Sources};
pub use list::{
    BriefRow, ExcludedRow, LeftOut, PersonLine, Rows, SHORTEST_LIST, ScoreList, ScoreRow,
    is_above_lowest,
};
pub use manifest::{AsOfSource, InputFile, Manifest, Privacy};
pub use matching::{MatchSettings, Matching, duplicates, match_records};
pub use past::{Past, PastColumn, PastDeal, PastScores, UndatedRows, Unscored};
pub use placements::Unmatched;
pub use placing::{MatchRow, RollUpTo};
pub use products::UnlistedProduct;
pub use profile::{Blocked, CriterionCount, ProfileCheck, ProfileRow, ValueData, check_profile};
pub use record_kind::RecordKind;
pub use replay::Replay;
pub use run::{PersonFinder, Run, TouchCounter, TouchOutcome};
pub use standards::StandardField;
pub use value::ValueBasis;

#[cfg(test)]
mod tests;
