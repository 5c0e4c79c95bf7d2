//! What a new customer costs, and whether that pays: CAC by its variants, payback, LTV:CAC.
//!
//! All amounts are of one currency and in its major unit; see [`spend`](crate::spend) for exports
//! in cents and micros. Nothing is rounded beyond the 28 digits of [`Decimal`].
//!
//! [`Decimal`]: rust_decimal::Decimal

mod cac;
mod category;
mod health;
mod lagged;
mod payback;
mod variant;

pub use cac::{blended_cac_ratio, cac, cac_ratio, cost_per_won_deal, new_logo_cac};
pub use category::{CategorySet, CostCategory, UnknownCostCategory};
pub use health::{Finding, Health, HealthLimits, LtvToCac, Verdict, health, ltv_to_cac};
pub use lagged::{LaggedCac, lagged_cac};
pub use payback::{
    payback_churn_adjusted, payback_from_acv, payback_months, payback_months_from_margin,
    payback_months_revenue,
};
pub use variant::{Cac, CacVariant, Cost, NewCustomers, cac_of, cac_with};
