//! A touch.

use chrono::NaiveDate;

/// A touch between us and somebody of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch<'a> {
    /// The account.
    pub account: &'a str,
    /// The person; `None` when nobody knows who it was.
    pub person: Option<&'a str>,
    /// The channel or the kind of touch in the words of the data, such as `webinar`.
    pub kind: &'a str,
    /// The day.
    pub on: NaiveDate,
    /// Whether the person came to us.
    pub inbound: bool,
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::date;

    /// A touch of the account on the day.
    pub(crate) fn touch<'a>(account: &'a str, kind: &'a str, on: &str) -> Touch<'a> {
        Touch {
            account,
            person: None,
            kind,
            on: crate::testing::day(on),
            inbound: true,
        }
    }

    /// Touches of few accounts on any days.
    pub(crate) fn touches() -> impl Strategy<Value = Vec<Touch<'static>>> {
        let account = prop::sample::select(vec!["A", "B", "C"]);
        let person = prop::option::of(prop::sample::select(vec!["p", "q"]));
        let kind = prop::sample::select(vec!["webinar", "email_click", "웨비나", "?"]);
        let touch = (account, person, kind, date(), any::<bool>()).prop_map(
            |(account, person, kind, on, inbound)| Touch {
                account,
                person,
                kind,
                on,
                inbound,
            },
        );
        prop::collection::vec(touch, 0..20)
    }
}
