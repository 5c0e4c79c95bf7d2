//! Snapshots of a scored list, what moved between two of them, and why.

mod diff;
mod digest;
mod dossier;
mod snapshot;
mod store;

pub use diff::{Cause, Causes, DiffRow, Move, Moves, Parts, Side, split};
pub use digest::{Digest, Key};
pub use dossier::{
    Day, Dossier, Exact, Loose, StoredDeal, StoredPerson, StoredProfile, StoredSignal,
    StoredTransaction, StoredValue, TouchGroup, TouchKind, WireError, join_alike,
};
pub use snapshot::{Head, LATEST, ListSize, NotFound, Row, Snapshot, find, in_time};
pub use store::{Saved, Store, StoreError, Taking};
