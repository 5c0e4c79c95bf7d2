//! The name of a tier.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The id of a tier, as the model file writes it: `tier1`, `handoff`.
///
/// A tier belongs to its model: ids of different models are never compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TierId(Arc<str>);

impl TierId {
    /// The tier of that id.
    pub fn new(id: &str) -> Self {
        Self(Arc::from(id))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TierId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
