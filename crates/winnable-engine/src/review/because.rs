//! Which line of the receipt changed most.

use std::collections::BTreeMap;
use std::sync::Arc;

use winnable_model::Points;
use winnable_score::Receipt;

/// The line of an account's receipt whose points changed most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The criterion's, gate's or rule's id.
    pub criterion: Arc<str>,
    /// Its title for people, as the new model gives it, else the old one.
    pub title: Option<Arc<str>>,
    /// Its points under the old model; 0 where that has no such line.
    pub from: Points,
    /// Its points under the new model; 0 where that has no such line.
    pub to: Points,
}

impl Because {
    /// The line that changed most; of several the one whose id comes first. `None` where no line changed:
    /// then the account moved by a tier's edge or by its conditions alone.
    pub(super) fn between(from: &Receipt, to: &Receipt) -> Option<Self> {
        let mut lines: BTreeMap<&Arc<str>, Self> = BTreeMap::new();
        for (receipt, is_new) in [(from, false), (to, true)] {
            for line in &receipt.contributions {
                let entry = lines.entry(&line.criterion).or_insert_with(|| Self {
                    criterion: Arc::clone(&line.criterion),
                    title: None,
                    from: Points::ZERO,
                    to: Points::ZERO,
                });
                let side = if is_new {
                    &mut entry.to
                } else {
                    &mut entry.from
                };
                *side += line.points;
                entry.title = line.title.clone().or(entry.title.take());
            }
        }
        let change = |line: &Self| (line.to - line.from).hundredths().unsigned_abs();
        let changed = lines.into_values().filter(|line| change(line) > 0);
        // The last of equals is taken, so that from behind it is the first.
        changed.rev().max_by_key(change)
    }
}
