//! The fingerprint of an input, taken while it is read.

use std::fmt;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

use crate::records::Fingerprint;

/// A reader that computes the SHA-256 and the size of what passes through it.
///
/// The hash covers the bytes handed out so far, so it names the file only once the reader has
/// been read to its end.
///
/// ```
/// use std::io::Read;
/// use winnable_ingest::HashingReader;
///
/// let mut reader = HashingReader::new(&b"abc"[..]);
/// reader.read_to_end(&mut Vec::new())?;
/// assert_eq!(reader.byte_count(), 3);
/// assert_eq!(
///     reader.hex(),
///     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
/// );
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone)]
pub struct HashingReader<R> {
    source: R,
    hasher: Sha256,
    bytes: u64,
}

impl<R> HashingReader<R> {
    /// Starts at the first byte that `source` will give.
    pub fn new(source: R) -> Self {
        Self {
            source,
            hasher: Sha256::new(),
            bytes: 0,
        }
    }

    /// How many bytes have been read.
    pub fn byte_count(&self) -> u64 {
        self.bytes
    }

    /// The SHA-256 of the bytes read so far, as 64 lower-case hexadecimal digits.
    pub fn hex(&self) -> String {
        use fmt::Write as _;

        let digest = self.hasher.clone().finalize();
        digest
            .iter()
            .fold(String::with_capacity(64), |mut hex, byte| {
                // Writing to a `String` does not fail.
                let _ = write!(hex, "{byte:02x}");
                hex
            })
    }

    /// Hash and size of the bytes read so far.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        Fingerprint {
            sha256: self.hex(),
            bytes: self.bytes,
        }
    }

    /// The reader inside, from where it stands.
    pub fn into_inner(self) -> R {
        self.source
    }
}

impl<R: Read> Read for HashingReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.source.read(buf)?;
        self.hasher.update(&buf[..n]);
        self.bytes += n as u64;
        Ok(n)
    }
}

impl<R> fmt::Debug for HashingReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HashingReader")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
