//! Snapshots of a run: what they keep of each account, and how that is scored again under another
//! model, on another day.

mod book;
mod compare;
mod evidence;
mod kept;
#[cfg(test)]
mod planted;
mod rescore;
#[cfg(test)]
mod tests;

pub(crate) use book::Book;
pub use compare::{CompareError, Compared, compare};
pub use kept::Kept;
pub use rescore::{Ground, Rescorer};
