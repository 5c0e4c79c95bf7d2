//! The digest of all that a snapshot says, by which a changed byte is found when it is read.

use crate::digest::DigestOf;
use crate::{Digest, Row};

/// The seal of a snapshot, made of its rows as they come and of its head.
#[derive(Clone, Debug, Default)]
pub(super) struct Seal(DigestOf);

impl Seal {
    pub(super) fn row(&mut self, row: &Row) {
        let optional = [
            row.tier.as_deref(),
            row.list_tier.as_deref(),
            row.list_reason.as_deref(),
            row.list_claim.as_deref(),
            row.excluded.as_deref(),
        ];
        self.0.part(row.account_id.as_bytes());
        self.0.part(row.name.as_bytes());
        self.0.part(row.dossier.as_bytes());
        for score in [row.score, row.low, row.high] {
            self.0.part(&score.points().hundredths().to_le_bytes());
        }
        self.0.part(&[u8::from(row.tier_certain)]);
        let moved = row.moved.map(|day| day.to_string());
        self.0.part(moved.unwrap_or_default().as_bytes());
        self.0.part(&row.below.to_le_bytes());
        for text in optional {
            // Nothing is not the same as an empty text.
            self.0.part(&[u8::from(text.is_some())]);
            self.0.part(text.unwrap_or_default().as_bytes());
        }
        let value = row.value.map(|value| value.decimal().to_string());
        self.0.part(value.unwrap_or_default().as_bytes());
    }

    pub(super) fn loose(&mut self, bucket: u8, body: Digest) {
        self.0.part(&[bucket]);
        self.0.part(body.as_bytes());
    }

    pub(super) fn sealed(&self, head: &str) -> Digest {
        let mut all = self.0.clone();
        all.part(head.as_bytes());
        all.finish()
    }
}
