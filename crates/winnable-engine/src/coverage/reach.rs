//! How many people of each account are touched, and how often.

use rust_decimal::Decimal;

use crate::Assessment;
use crate::list::Ranked;
use crate::metrics::Ledger;

/// The reach of one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountReach {
    /// The account, by position.
    pub account: usize,
    /// People known.
    pub people: u64,
    /// Reach: people with a touch in either direction.
    pub reached: u64,
    /// Their touches.
    pub touches: u64,
    /// Those of them who engaged.
    pub engaged: u64,
    /// Touches of nobody in particular; in no other number.
    pub anonymous: u64,
}

impl AccountReach {
    /// Frequency: touches a person who was touched, to two decimals; `None` where nobody was.
    pub fn frequency(&self) -> Option<Decimal> {
        let frequency = Decimal::from(self.touches).checked_div(Decimal::from(self.reached))?;
        Some(frequency.round_dp(2))
    }
}

pub(super) fn reach(
    assessment: &Assessment,
    ledger: &Ledger,
    listed: &[Ranked],
) -> Vec<AccountReach> {
    let of = |ranked: &Ranked| {
        let members = assessment.members.get(ranked.at).map_or(&[][..], |all| all);
        let counts = members
            .iter()
            .filter_map(|person| ledger.touches.people.get(*person as usize));
        let people = || counts.clone().filter(|one| one.all > 0);
        let touches: u64 = people().map(|one| u64::from(one.all)).sum();
        let all = ledger.touches.accounts.get(ranked.at);
        let all = all.map_or(0, |account| u64::from(account.all));
        AccountReach {
            account: ranked.at,
            people: members.len() as u64,
            reached: people().count() as u64,
            touches,
            engaged: people().filter(|one| one.engagement > 0).count() as u64,
            anonymous: all.saturating_sub(touches),
        }
    };
    listed.iter().map(of).collect()
}
