//! A small list made by hand, shown in every way.

mod explain;
pub(crate) mod fixture;
mod json;
mod sheets;
mod table;
