//! Dossiers as bytes, of which equal ones have equal.

use serde::{Serialize, de::DeserializeOwned};

use super::{Dossier, Loose};
use crate::Digest;

/// Bytes that are no dossier of this version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("what is kept of an account cannot be read: {0}")]
pub struct WireError(String);

impl Dossier {
    /// Its bytes, once [settled](Dossier::settle), and their digest.
    ///
    /// # Errors
    /// [`WireError`] where it does not fit into memory.
    pub fn encode(&self) -> Result<(Vec<u8>, Digest), WireError> {
        encode(self)
    }

    /// The dossier of some bytes.
    ///
    /// # Errors
    /// [`WireError`] where they are none.
    pub fn decode(bytes: &[u8]) -> Result<Self, WireError> {
        decode(bytes)
    }
}

impl Loose {
    /// As [`Dossier::encode`].
    ///
    /// # Errors
    /// [`WireError`] where it does not fit into memory.
    pub fn encode(&self) -> Result<(Vec<u8>, Digest), WireError> {
        encode(self)
    }

    /// As [`Dossier::decode`].
    ///
    /// # Errors
    /// [`WireError`] where they are none.
    pub fn decode(bytes: &[u8]) -> Result<Self, WireError> {
        decode(bytes)
    }
}

fn encode(what: &impl Serialize) -> Result<(Vec<u8>, Digest), WireError> {
    let bytes = postcard::to_stdvec(what).map_err(|error| WireError(error.to_string()))?;
    let digest = Digest::of(&bytes);
    Ok((bytes, digest))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    match postcard::take_from_bytes(bytes) {
        Ok((what, [])) => Ok(what),
        Ok((_, rest)) => Err(WireError(format!("{} bytes too many", rest.len()))),
        Err(error) => Err(WireError(error.to_string())),
    }
}
