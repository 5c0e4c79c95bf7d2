//! Korean as texts need it: particles by final sound, numbers in 만 and 억, and money for people.

mod number;
mod particle;
#[cfg(test)]
mod tests;

pub use number::{compact, format_money, grouped};
pub use particle::{Josa, josa};
