//! Fingerprints: what a thing is named by, so that equal things are kept once.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// A SHA-256, shown as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of some bytes.
    ///
    /// ```
    /// use winnable_history::Digest;
    /// assert_eq!(
    ///     Digest::of(b"abc").to_string(),
    ///     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    /// );
    /// ```
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest of parts that cannot run into each other: each is hashed with its length before it.
    pub fn of_parts<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
        let mut digest = DigestOf::default();
        parts.into_iter().for_each(|part| digest.part(part));
        digest.finish()
    }

    /// The digest with these bytes, as it was kept.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its first half, which is enough to tell records of one project apart.
    pub fn key(&self) -> Key {
        let mut key = [0; 16];
        for (to, from) in key.iter_mut().zip(self.0) {
            *to = from;
        }
        Key(key)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// The digest of parts that come one after the other, as [`Digest::of_parts`].
#[derive(Clone, Debug, Default)]
pub(crate) struct DigestOf(Sha256);

impl DigestOf {
    pub(crate) fn part(&mut self, part: &[u8]) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    pub(crate) fn finish(&self) -> Digest {
        Digest(self.0.clone().finalize().into())
    }
}

/// What names a record inside a snapshot: half a digest of its id, so that a store holds no ids of
/// people, which may be addresses.
#[derive(
    Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Key(pub [u8; 16]);

impl Key {
    /// The key of some parts, such as a kind and an id.
    pub fn of<'p>(parts: impl IntoIterator<Item = &'p str>) -> Self {
        Digest::of_parts(parts.into_iter().map(str::as_bytes)).key()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
