//! `winnable icp`: is the ideal customer profile true?

mod discover;
mod schema;
