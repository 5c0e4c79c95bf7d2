//! The two lengths of a Salesforce id.

use winnable_model::SalesforceId;

/// A Salesforce id in its other length. Readers bring ids to 18 characters where they can tell one
/// by its letters; an id of digits alone is one only when its partner exists.
///
/// ```
/// use winnable_match::other_length;
/// assert_eq!(other_length("001000000000001").as_deref(), Some("001000000000001AAA"));
/// assert_eq!(other_length("001000000000001AAA").as_deref(), Some("001000000000001"));
/// assert_eq!(other_length("4711"), None);
/// ```
pub fn other_length(id: &str) -> Option<String> {
    let parsed = SalesforceId::parse(id).ok()?;
    Some(
        if id.len() == 15 {
            parsed.to_18()
        } else {
            parsed.to_15()
        }
        .to_owned(),
    )
}
