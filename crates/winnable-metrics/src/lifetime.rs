//! What a customer is worth over its lifetime, by named variants.
//!
//! The figure to show is the [`margin_ltv`]; every other one goes by its own name. All amounts are
//! of one currency. Churn and the period of the amounts are of the same unit: monthly churn with
//! monthly revenue.
//!
//! `1 / churn` assumes that customers leave at a constant rate. Where those who stay are the loyal
//! ones, churn measured on new customers understates the lifetime and churn measured on old ones
//! overstates it: measure it by cohort.

mod churn;
mod discounted;
mod ltv;

pub use churn::{annual_churn, churn_a_period, monthly_churn, monthly_discount};
pub use discounted::{Timing, clv_discounted, clv_from_curve, clv_over_horizon};
pub use ltv::{
    Ltv, capped_ltv, clv_margin, clv_simple, lifetime_periods, margin_ltv, net_clv, revenue_ltv,
};
