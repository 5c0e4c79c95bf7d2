//! `winnable icp`: is the ideal customer profile true?

mod backtest;
mod discover;
mod learn;
