//! Verdicts in JSON.

use serde::Serialize;
use winnable_model::{Lang, Localised};

/// A verdict with its sentence.
#[derive(Serialize)]
pub(super) struct VerdictJson<V> {
    #[serde(flatten)]
    verdict: V,
    text: String,
}

impl<V: Localised> VerdictJson<V> {
    pub(super) fn new(verdict: V, lang: Lang) -> Self {
        Self {
            text: verdict.text(lang),
            verdict,
        }
    }
}
