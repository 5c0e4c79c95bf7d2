//! The list of people who must not be contacted, by their e-mail address or by its fingerprint.

use std::collections::BTreeSet;
use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use winnable_model::email_key;

const DIGEST: usize = 32;

/// The key of fingerprints; it is in no output and no message.
#[derive(Clone)]
pub struct FingerprintKey(Box<[u8]>);

impl FingerprintKey {
    /// The shortest key: half of what it protects.
    pub const MIN_BYTES: usize = 16;

    /// A key of at least [`FingerprintKey::MIN_BYTES`] bytes; a line end behind it is no part of it.
    ///
    /// `None` for a shorter one.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        let key = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let key = key.strip_suffix(b"\r").unwrap_or(key);
        (key.len() >= Self::MIN_BYTES).then(|| Self(key.into()))
    }

    /// HMAC-SHA-256 of a text.
    ///
    /// - **Source**: RFC 2104; vectors of RFC 4231.
    fn fingerprint(&self, text: &[u8]) -> [u8; DIGEST] {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of every length");
        mac.chain_update(text).finalize().into_bytes().into()
    }
}

impl fmt::Debug for FingerprintKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FingerprintKey(..)")
    }
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SuppressionEntry {
    /// An e-mail address, as a key.
    Address(String),
    /// HMAC-SHA-256 of an address's key, in hexadecimal in the file.
    Fingerprint([u8; DIGEST]),
}

impl SuppressionEntry {
    /// Reads an address, or 64 hexadecimal digits of either case; `None` for anything else.
    ///
    /// ```
    /// use winnable_ingest::SuppressionEntry;
    /// assert!(matches!(SuppressionEntry::parse("Kim@Acme.com"), Some(SuppressionEntry::Address(key)) if key == "kim@acme.com"));
    /// assert!(matches!(SuppressionEntry::parse(&"0f".repeat(32)), Some(SuppressionEntry::Fingerprint(_))));
    /// assert!(SuppressionEntry::parse("Kim").is_none());
    /// ```
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        if let Some(bytes) = hex(raw) {
            return Some(Self::Fingerprint(bytes));
        }
        email_key(raw).map(Self::Address)
    }
}

fn hex(raw: &str) -> Option<[u8; DIGEST]> {
    let mut bytes = [0; DIGEST];
    let digits: Option<Vec<u8>> = raw
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let digits = digits.filter(|digits| digits.len() == 2 * DIGEST)?;
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = high << 4 | low;
    }
    Some(bytes)
}

/// People who must not be contacted.
#[derive(Clone, Debug, Default)]
pub struct Suppression {
    addresses: BTreeSet<String>,
    fingerprints: BTreeSet<[u8; DIGEST]>,
    key: Option<FingerprintKey>,
}

impl Suppression {
    /// A list, and the key of its fingerprints. Without a key no fingerprint is ever met: who has
    /// such entries must ask for the key first.
    pub fn new(
        entries: impl IntoIterator<Item = SuppressionEntry>,
        key: Option<FingerprintKey>,
    ) -> Self {
        let mut list = Self {
            key,
            ..Self::default()
        };
        for entry in entries {
            match entry {
                SuppressionEntry::Address(address) => {
                    list.addresses.insert(address);
                }
                SuppressionEntry::Fingerprint(bytes) => {
                    list.fingerprints.insert(bytes);
                }
            }
        }
        list
    }

    /// Whether the list has the owner of an address, which is a key as [`email_key`] gives it.
    pub fn has(&self, address: &str) -> bool {
        let is_met = |key: &FingerprintKey| {
            self.fingerprints
                .contains(&key.fingerprint(address.as_bytes()))
        };
        self.addresses.contains(address)
            || (!self.fingerprints.is_empty() && self.key.as_ref().is_some_and(is_met))
    }
}

#[cfg(test)]
mod tests;
