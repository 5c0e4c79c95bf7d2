//! The store of snapshots: one SQLite file.
//!
//! A snapshot is written in one transaction, so that it is whole or absent. Everything that is read is
//! compared with its digest, so that a changed byte is a refusal and never another number.

mod error;
mod open;
mod read;
mod seal;
mod write;

use std::path::PathBuf;

use rusqlite::Connection;

pub use error::StoreError;
pub use write::{Saved, Taking};

/// An open store.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    db: Connection,
}

/// What SQLite knows the file by: `WNBL`.
const APPLICATION_ID: i32 = 0x574E_424C;

/// The version of the tables.
const VERSION: i32 = 1;

#[cfg(test)]
mod tests;
