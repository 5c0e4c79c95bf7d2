//! One run of Winnable: typed rows in, a scored list with receipts out.
//!
//! No files, no flags, no terminal and no clock: a caller hands over typed rows, streams the
//! touches, and asks for a list.
//!
//! ```
//! use winnable_engine::{Inputs, Run, RunSettings};
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
mod conversion;
mod deals;
mod error;
mod exclusion;
mod inputs;
mod list;
mod manifest;
mod money;
mod people;
mod products;
mod run;
mod signals;
mod sum;

pub use assessment::{Assessment, Found};
pub use error::RunError;
pub use exclusion::{EXCLUDE, Exclusion};
pub use inputs::{DateFindings, Findings, Inputs, RunSettings, Sources};
pub use list::{ExcludedRow, PersonLine, ScoreList, ScoreRow};
pub use manifest::{AsOfSource, InputFile, Manifest};
pub use products::UnlistedProduct;
pub use run::{RecordKind, Run, TouchOutcome, Unmatched};

#[cfg(test)]
mod tests;
