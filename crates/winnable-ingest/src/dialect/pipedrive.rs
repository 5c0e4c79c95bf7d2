//! Pipedrive: `Entity - Field` labels.

use crate::field::EntityKind;

pub(super) fn columns(_kind: EntityKind, _keys: &[String]) -> Vec<(&'static str, usize)> {
    Vec::new()
}

pub(super) fn value(_kind: EntityKind, field: &str, word: &str) -> Option<&'static str> {
    (field == "outcome" && word == "closedwon").then_some("won")
}
