//! Where the bytes of a file come from.

use std::io::{Read, Seek};

/// A file, or bytes in memory: read from its start as often as it takes. A pipe is none; whoever has
/// one keeps its bytes in a file first.
pub trait Input: Read + Seek {}

impl<T: Read + Seek + ?Sized> Input for T {}
