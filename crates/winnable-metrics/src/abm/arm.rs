//! The accounts that are compared.

use rust_decimal::Decimal;
use serde::Serialize;
use winnable_model::Arm;

use crate::deals::Deal;

/// In what accounts are alike that are compared with each other. What is not known is a class of its
/// own: the unknown is alike to the unknown only.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Likeness {
    /// The band of fit, 0 the lowest.
    pub fit: Option<u8>,
    /// The band of size, 0 the smallest.
    pub size: Option<u8>,
    /// The industry.
    pub industry: Option<Box<str>>,
}

/// An account with what became of it since the start of the comparison.
#[derive(Clone, Debug)]
pub struct AbmAccount {
    /// Its side.
    pub arm: Arm,
    /// The stratum it belongs to.
    pub likeness: Likeness,
    /// How well it fits, on any scale on which more is better.
    pub fit: Option<Decimal>,
    /// How large it is, such as its employees.
    pub size: Option<Decimal>,
    /// Whether it had a deal in the year before the start; `None` where nobody can know.
    pub dealt_before: Option<bool>,
    /// Its deals that were created since the start, as they stand.
    pub deals: Vec<Deal>,
}
