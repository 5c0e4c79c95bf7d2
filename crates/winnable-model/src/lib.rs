//! The vocabulary of Winnable: accounts, people, engagements, signals and opportunities as typed
//! rows; [`Money`], [`Points`], [`Score`] and [`FactValue`] as values that hold their own rules;
//! and the user texts in English and Korean.
//!
//! No I/O and no clock: everything here is a function of its arguments.
//!
//! ```
//! use winnable_model::{FactCatalogue, FactRow, FactValue, Localised, Lang};
//!
//! let catalogue = FactCatalogue::builtin();
//! let mut row = FactRow::new();
//! row.set_named(&catalogue, "account.industry", FactValue::set(["Software"].map(winnable_model::Label::new)))?;
//! assert_eq!(row.known().count(), 1);
//!
//! // A blank field is unknown, which is not zero.
//! let employees = catalogue.require("account.employees")?;
//! assert_eq!(row.get(employees), &FactValue::Unknown);
//! assert_eq!(catalogue.spec(employees).text(Lang::Ko), "직원 수 또는 그 범위");
//! # Ok::<(), winnable_model::FactError>(())
//! ```

mod account;
mod acv;
mod amount_basis;
mod approval;
mod association;
mod borrowed;
mod buying_role;
mod code;
mod contact_details;
mod contract;
mod deal_type;
mod department;
mod diagnostic;
pub mod document;
mod domain;
mod engagement;
mod fact;
mod field_change;
mod firm_count;
mod fold;
mod fx;
mod id;
mod known_since;
mod korean;
mod lang;
mod lead_funnel;
mod lint_code;
mod membership;
mod money;
mod motion;
mod naics;
mod near;
mod numerals;
mod opportunity;
mod person;
mod points;
mod product;
pub mod programme;
mod retention_event;
mod salesforce_id;
mod seniority;
mod signal;
mod source;
mod spend;
pub mod stage;
mod stage_change;
pub mod text;
mod ticket;
mod tier;
mod title;
mod transaction;
mod verdict;

pub use account::Account;
pub use acv::{AnnualBasis, AnnualValue, annual_value};
pub use amount_basis::{AmountBasis, UnknownAmountBasis};
pub use approval::{ApprovalChain, ApprovalStep, StepPeople};
pub use association::{Association, DealPerson};
pub use borrowed::Borrowed;
pub use buying_role::{BuyingRole, RoleFlags, RoleReading, UnknownBuyingRole, parse_role};
pub use code::{Code, Severity, UnknownCode};
pub use contact_details::ContactDetails;
pub use contract::Contract;
pub use deal_type::{DealType, UnknownDealType};
pub use department::{Department, KeyFunction};
pub use diagnostic::{At, Diagnostic, Diagnostics, Edit};
pub use domain::{Domain, DomainError, email_key};
pub use engagement::{Channel, ChannelSide, Direction, Engagement, TouchForm, TouchHit};
pub use fact::{
    FactCatalogue, FactChange, FactError, FactGroup, FactHistory, FactId, FactLevel, FactRow,
    FactSpec, FactType, FactValue, Label, Original, Past, Provenance, fact_ids,
};
pub use field_change::{ChangedRecord, FieldChange};
pub use firm_count::FirmCount;
pub use fold::fold;
pub use fx::{AppliedRate, Converted, FxError, FxRate, FxTable};
pub use id::{
    AccountId, AccountLinks, ContractId, OpportunityId, PersonId, PersonLinks, TransactionId,
};
pub use known_since::{KnownAt, KnownSince};
pub use korean::{Josa, compact, format_money, grouped, josa};
pub use lang::{Lang, Localised, UnknownLang};
pub use lead_funnel::LeadFunnel;
pub use lint_code::{LintCode, LintSeverity, UnknownLintCode};
pub use membership::{Arm, Membership};
pub use money::{
    Amount, AmountRange, AmountRules, Currency, Money, MoneyError, Rounding, UnknownCurrency,
    allocate, exact_sum, largest_remainder, parse_amount, parse_amount_range,
};
pub use motion::{Motion, UnknownMotion};
pub use naics::{Naics, NaicsError};
pub use near::nearest;
pub use numerals::{
    AmountError, AmountRefusal, DecimalMark, Percent, Span, SpanError, UnknownDecimalMark,
    is_blank, parse_number, parse_number_range, parse_percent,
};
pub use opportunity::{Opportunity, Outcome};
pub use person::{Person, PersonKind};
pub use points::{Points, PointsError, Score};
pub use product::Product;
pub use retention_event::{RetentionEvent, RetentionKind};
pub use salesforce_id::{SalesforceId, SalesforceIdError, SalesforceObject, canonical_record_id};
pub use seniority::{Seniority, UnknownSeniority};
pub use signal::{Signal, SignalKind};
pub use source::{CellRef, FileId, FileNames, Place, RowRef, SourceNames};
pub use spend::SpendLine;
pub use stage_change::StageChange;
pub use text::{Text, percent};
pub use ticket::Ticket;
pub use tier::TierId;
pub use title::{
    EmptyTitlePattern, TitleOverride, TitlePattern, TitleReading, TitleRuleRef, TitleRules,
    TitleTable,
};
pub use transaction::{Transaction, TransactionKind};
pub use verdict::{Verdict, VerdictKind};
