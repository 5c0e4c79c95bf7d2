//! What can be wrong with a store.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// Why a store cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file is damaged: SQLite or a digest says so.
    #[error("{path} is damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// The file is none of ours.
    #[error("{path} is no store of snapshots")]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a later version.
    #[error("{path} has version {found}, and this program knows versions up to {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of the file.
        found: i32,
        /// The latest that this program knows.
        known: i32,
    },
    /// Another program is writing, and did not end in time.
    #[error("{path} is being written by another program")]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("there is no {path}")]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read or written.
    #[error("{path}: {what}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        what: String,
    },
    /// Another snapshot has the name.
    #[error("another snapshot is called `{name}`")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// The accounts of a snapshot were not given in the order of their keys.
    #[error("account `{id}` is out of order")]
    Order {
        /// The account.
        id: String,
    },
}

impl StoreError {
    /// What SQLite's refusal means for the file.
    pub(crate) fn of(path: &std::path::Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let what = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::NotADatabase) => Self::Foreign { path },
            Some(
                ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure
                | ErrorCode::DiskFull
                | ErrorCode::OutOfMemory,
            ) => Self::Io { path, what },
            // Whatever else is refused was written otherwise than we write: a table or a column is not
            // there, a value has another type.
            _ => Self::Damaged { path, what },
        }
    }
}
