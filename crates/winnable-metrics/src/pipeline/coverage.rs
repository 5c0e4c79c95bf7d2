//! Whether we know the people whom a deal needs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::rate::count;
use crate::{Rate, Reason, Result};

/// The coverage of one account by role or by function.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage<R> {
    /// Required roles with at least one contact, of the required roles.
    pub rate: Rate,
    /// The contacts of each required role, in the order of the roles; 0 for a gap.
    pub contacts: Vec<(R, u64)>,
    /// Contacts of roles that nobody required.
    pub others: u64,
}

/// The coverage of an account: required roles or functions with a contact, of those required.
/// A role that is required twice counts once.
///
/// ```
/// use winnable_metrics::pipeline::coverage;
///
/// let contacts = ["it", "it", "finance", "sales"];
/// let coverage = coverage(&["it", "security", "business", "finance"], &contacts)?;
/// assert_eq!(coverage.rate.value, 0.5);
/// assert!(coverage.contacts.contains(&("security", 0)));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoRoles`].
pub fn coverage<R: Ord + Clone>(required: &[R], contacts: &[R]) -> Result<Coverage<R>> {
    let mut by_role: BTreeMap<&R, u64> = required.iter().map(|role| (role, 0)).collect();
    let mut others = 0;
    for role in contacts {
        match by_role.get_mut(role) {
            Some(number) => *number += 1,
            None => others += 1,
        }
    }
    let covered = by_role.values().filter(|number| **number > 0).count();
    Ok(Coverage {
        rate: Rate::new(count(covered), count(by_role.len()), Reason::NoRoles)?,
        contacts: by_role
            .into_iter()
            .map(|(role, number)| (role.clone(), number))
            .collect(),
        others,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn more_contacts_never_cover_less(
            required in prop::collection::vec(0_u8..9, 0..9),
            contacts in prop::collection::vec(0_u8..9, 0..9),
        ) {
            let of = |n: usize| coverage(&required, &contacts[..n]);
            match of(contacts.len()) {
                Ok(all) => {
                    prop_assert!((0.0..=1.0).contains(&all.rate.value));
                    prop_assert!(of(contacts.len() / 2).unwrap().rate.value <= all.rate.value);
                }
                Err(reason) => prop_assert!(required.is_empty() && reason == Reason::NoRoles),
            }
        }
    }
}
