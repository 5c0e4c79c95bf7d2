//! Which account a person, a lead, a deal or any other row belongs to, and why.
//!
//! The words are those of record linkage. *Blocking rules* say which accounts are compared with a
//! record at all; each *comparison* of a domain, a name, a place or a telephone number comes to a
//! *comparison level*; each level adds a *match weight* in whole hundredths of a bit; and the sum is
//! compared with *thresholds*. A record is [`Outcome::Matched`], to be looked at
//! ([`Outcome::Review`]), or [`Outcome::Unmatched`], with one [`MatchCode`] that says why and a
//! [`Waterfall`] that adds up.
//!
//! Some things no weight overrides: two legal entities, parent and child, look-alikes and ties are
//! never joined by themselves. What a person wrote into the table of [`Overrides`] always wins.
//!
//! [`CompanyName`], [`registrable`], [`Phone`], [`country_code`] and [`other_length`] are the
//! normalisers; [`Matcher`] decides; [`Matcher::duplicates_of`] compares accounts with each other;
//! [`Hierarchy`] follows parents; [`evaluate`] measures decisions against labels.
//!
//! ```
//! use winnable_match::{AccountRecord, MatchCode, MatcherBuilder, Record, Scratch};
//!
//! let mut builder = MatcherBuilder::default();
//! builder.add(&AccountRecord { id: "a1", name: Some("Dickenson plc"), ..AccountRecord::default() });
//! let matcher = builder.build();
//!
//! let lead = Record { name: Some("DICKENSON P.L.C."), ..Record::default() };
//! let decision = matcher.decide(&lead, &mut Scratch::default());
//! assert_eq!((decision.account(), decision.code), (Some(0), MatchCode::AccountName));
//! ```

mod address;
mod background;
mod code;
mod decision;
mod directory;
mod domain;
mod evaluate;
mod hierarchy;
mod link_check;
mod matcher;
mod name;
mod overrides;
mod phone;
mod place;
mod record;
mod salesforce;
mod typo;
mod weight;

pub use code::MatchCode;
pub use decision::{Candidate, Comparison, Decision, Level, Line, Outcome, Placed, Waterfall};
pub use domain::{Companies, is_free_mail, is_hosted, registrable};
pub use evaluate::{CurvePoint, Evaluation, Labelled, Share, evaluate};
pub use hierarchy::{Hierarchy, ParentFault};
pub use link_check::LinkStatus;
pub use matcher::{DuplicatePair, Duplicates, Matcher, MatcherBuilder, Scratch, Thresholds};
pub use name::{CompanyName, LegalForm};
pub use overrides::{Override, OverrideAction, Overrides};
pub use phone::Phone;
pub use place::country_code;
pub use record::{AccountRecord, Record};
pub use salesforce::other_length;
pub use typo::is_typo;
pub use weight::Weight;
