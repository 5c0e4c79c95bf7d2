//! On whom effort is spent: new contacts, known contacts, customers.

use serde::Serialize;

use crate::{Rate, Reason, Result};

/// How organisations that answered a survey split their effort, in percent: new contacts, existing
/// contacts, existing accounts (Ascend2, on account-based programmes). What others do, and no target.
pub const SURVEYED: [u32; 3] = [54, 27, 19];

/// Touches that we sent, by whom they went to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Effort {
    /// To people whose record was new.
    pub new_contacts: u64,
    /// To people who were known for longer.
    pub existing_contacts: u64,
    /// To customers.
    pub existing_accounts: u64,
    /// To people of whom nobody knows since when they are known, or to nobody in particular.
    pub unknown: u64,
}

impl Effort {
    /// All of it; it does not go beyond the largest count.
    pub const fn all(self) -> u64 {
        self.new_contacts
            .saturating_add(self.existing_contacts)
            .saturating_add(self.existing_accounts)
            .saturating_add(self.unknown)
    }

    /// The share of each part, in the order of [`SURVEYED`] and then what is unknown.
    ///
    /// # Errors
    ///
    /// [`Reason::NoTouches`] when nothing was sent.
    pub fn shares(self) -> Result<[Rate; 4]> {
        let of = |part| Rate::new(part, self.all(), Reason::NoTouches);
        Ok([
            of(self.new_contacts)?,
            of(self.existing_contacts)?,
            of(self.existing_accounts)?,
            of(self.unknown)?,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_all_effort() {
        let effort = Effort {
            new_contacts: 5,
            existing_contacts: 3,
            existing_accounts: 1,
            unknown: 1,
        };
        let shares = effort.shares().unwrap().map(|share| share.numerator);
        assert_eq!((shares, effort.all()), ([5, 3, 1, 1], 10));
        assert_eq!(Effort::default().shares(), Err(Reason::NoTouches));
        assert_eq!(SURVEYED.iter().sum::<u32>(), 100);
    }
}
