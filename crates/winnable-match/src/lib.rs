//! Which account a person, a lead, a deal or a touch belongs to.
//!
//! Every row gets exactly one [`MatchCode`]: the evidence by which it was placed, or the reason why
//! it was not. Links that the export states come first: a converted account, an id, an associated
//! domain, an exact account name; the domain of an e-mail address comes last, and never for a
//! free-mail provider. Nothing is guessed: a name or a domain that two accounts share places nobody.
//!
//! ```
//! use winnable_match::{AccountIndex, MatchCode};
//! use winnable_model::{Account, AccountId, AccountLinks, FileId, RowRef};
//!
//! let origin = RowRef { file: FileId(0), line: 2 };
//! let accounts = [Account::new(AccountId::new("a1"), "Dickenson plc", origin)];
//! let index = AccountIndex::new(&accounts, &[], &[], &[]);
//!
//! let lead = AccountLinks { name: Some("DICKENSON PLC".into()), ..AccountLinks::default() };
//! let placed = index.place(&lead, None);
//! assert_eq!((placed.account, placed.code), (Some(0), MatchCode::AccountName));
//! ```

mod code;
mod domain;
mod hierarchy;
mod index;

pub use code::MatchCode;
pub use domain::{is_free_mail, registrable};
pub use hierarchy::{Hierarchy, ParentFault};
pub use index::{AccountIndex, Placed, other_length};
