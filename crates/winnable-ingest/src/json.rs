//! Tables in JSON: an array of objects, an object that holds one, or an object a line.
//!
//! What is nested is flattened: `{"owner": {"name": "Kim"}}` has the column `owner.name`. A list of
//! values is one cell with `;` between them; a list of anything else stays JSON.

mod array;
mod cursor;
mod error;
mod find;
mod flatten;
mod lines;
mod rows;
#[cfg(test)]
mod tests;

pub use error::JsonFault;

pub(crate) use find::{find_json, is_json, is_json_in_utf16};
pub(crate) use rows::JsonRows;
