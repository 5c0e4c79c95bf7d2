//! When a customer first had value of what it bought.

use chrono::NaiveDate;
use winnable_model::Contract;

/// What the time to value ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueBasis {
    /// The day on which the customer first got out of it what it was bought for.
    FirstValue,
    /// The day on which the customer was set up, where no contract states a first value.
    Onboarded,
}

impl ValueBasis {
    /// The word of it in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstValue => "first_value",
            Self::Onboarded => "onboarded",
        }
    }

    /// What the contracts of a run say: the first value, where one states it. All days of a run end with
    /// the same thing, else those who only were set up would look quicker.
    pub(crate) fn of<'c>(contracts: impl Iterator<Item = &'c Contract> + Clone) -> Option<Self> {
        let mut all = contracts.clone();
        if all.any(|contract| contract.first_value.is_some()) {
            return Some(Self::FirstValue);
        }
        let mut all = contracts;
        all.any(|contract| contract.onboarded.is_some())
            .then_some(Self::Onboarded)
    }

    /// The first day of an account's contracts and the day of its first value: the earliest that a
    /// contract states which starts on that first day. `None` where a contract does not say its start,
    /// and where the value was not reached by the as-of date, or lies before the start.
    pub(crate) fn reached<'c>(
        self,
        contracts: impl Iterator<Item = &'c Contract> + Clone,
        as_of: NaiveDate,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let starts = contracts.clone().map(|contract| contract.start);
        let begun = starts.min().flatten()?;
        let first = contracts.filter(|contract| contract.start == Some(begun));
        let days = first.filter_map(|contract| match self {
            Self::FirstValue => contract.first_value,
            Self::Onboarded => contract.onboarded,
        });
        let day = days.min().filter(|day| (begun..=as_of).contains(day))?;
        Some((begun, day))
    }
}
