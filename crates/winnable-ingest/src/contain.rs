//! Panics of libraries that read damaged files, turned into errors.

use std::cell::Cell;
#[cfg(feature = "parquet")]
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// A library panicked over its input.
#[cfg(feature = "parquet")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Panicked;

/// Runs code of a library that may panic over damaged input. Whatever it worked on is not to be used
/// after [`Panicked`].
#[cfg(feature = "parquet")]
pub(crate) fn contain<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    DEPTH.set(DEPTH.get() + 1);
    let done = catch_unwind(AssertUnwindSafe(work));
    DEPTH.set(DEPTH.get() - 1);
    done.map_err(|_| Panicked)
}

/// Whether this thread runs code whose panics are caught: a panic hook has nothing to report then.
pub fn is_contained() -> bool {
    DEPTH.get() > 0
}
