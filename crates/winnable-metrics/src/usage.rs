//! Customer value where no contract binds: repeat orders and usage that may stop without notice.
//!
//! **The wrong model for signed contracts.** These models guess from silence whether a customer is
//! still there. Under a contract that is known: a renewal is signed or it is not. Use
//! [`retention_model`](crate::retention_model) for subscriptions and contracts, and this module for
//! usage (non-contractual) revenue only, such as repeat orders or consumption without a commitment.
//!
//! - [`bg_nbd`]: how many purchases a customer will still make, and whether there is a customer.
//! - [`gamma_gamma`]: what a purchase of a customer is worth.
//! - [`clv`]: the two together, discounted.
//!
//! Amounts are estimates of a model and therefore floats, in the one currency of the input.

pub mod bg_nbd;
pub mod clv;
pub mod gamma_gamma;
mod purchases;

pub use crate::model_fit::Fit;
