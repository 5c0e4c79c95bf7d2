//! What a contract is worth: its term in calendar months, TCV, ACV, MRR and ARR.
//!
//! All amounts are of one currency. Nothing is rounded here beyond the 28 digits of [`Decimal`]:
//! round once, at the edge, to the minor units of the currency.
//!
//! [`Decimal`]: rust_decimal::Decimal

mod active;
mod ramp;
mod term;
mod value;

pub use active::{ActiveRevenue, Subscription, arr_active};
pub use ramp::{RampStep, exit_acv, first_year_acv};
pub use term::{Term, whole_months};
pub use value::{Acv, Contract, acv, acv_annualised, acv_incl_one_off, tcv};
