//! What tells that a file was changed while it was read: its size and when it was last written.

use std::fs::Metadata;
use std::path::Path;
use std::time::SystemTime;

/// Size and time of a file at one moment. What the system does not tell never differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    bytes: Option<u64>,
    written: Option<SystemTime>,
}

impl Stamp {
    /// The stamp of the file that has this name now.
    pub(crate) fn of(path: &Path) -> Self {
        let data = path.metadata().ok();
        Self {
            bytes: data.as_ref().map(Metadata::len),
            written: data.and_then(|data| data.modified().ok()),
        }
    }
}
