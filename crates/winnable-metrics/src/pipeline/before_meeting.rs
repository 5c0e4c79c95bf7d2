//! How much an account looked around before it talked to sales.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::Touch;
use crate::rate::count;
use crate::{PooledRate, Rate, Reason, Result};

/// A meeting that took place. One that was only planned is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// The account, as the touches name it.
    pub account: &'a str,
    /// The day.
    pub on: NaiveDate,
}

/// The engagement before the first meeting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BeforeMeeting {
    /// Inbound touches before the first meeting of all inbound touches, of the accounts that have
    /// met: all touches together, and the mean of the accounts.
    pub share: PooledRate,
    /// Touched accounts that have not met; in no other number.
    pub without_meeting: u64,
    /// Accounts that have met and have no inbound touch; in no other number.
    pub without_touches: u64,
}

/// The share of an account's inbound touches that are dated before its first held meeting. A touch
/// on the day of the meeting is not before it, and the meeting itself belongs into no list of
/// touches.
///
/// ```
/// use winnable_metrics::pipeline::{Meeting, Touch, before_first_meeting};
///
/// let touch = |on: &str| Touch {
///     account: "Acme",
///     person: None,
///     kind: "web_visit",
///     on: on.parse().unwrap(),
///     inbound: true,
/// };
/// let touches = ["2025-01-05", "2025-01-20", "2025-02-01", "2025-03-01"].map(touch);
/// let meeting = Meeting { account: "Acme", on: "2025-02-01".parse().unwrap() };
/// assert_eq!(before_first_meeting(&touches, &[meeting])?.share.pooled.value, 0.5);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoMeeting`]; [`Reason::NoTouches`] when no account that has met has an inbound touch.
pub fn before_first_meeting(
    touches: &[Touch<'_>],
    meetings: &[Meeting<'_>],
) -> Result<BeforeMeeting> {
    let mut first: BTreeMap<&str, NaiveDate> = BTreeMap::new();
    for meeting in meetings {
        let on = first.entry(meeting.account).or_insert(meeting.on);
        *on = meeting.on.min(*on);
    }
    if first.is_empty() {
        return Err(Reason::NoMeeting);
    }
    let mut inbound: BTreeMap<&str, Vec<NaiveDate>> = BTreeMap::new();
    for touch in touches.iter().filter(|touch| touch.inbound) {
        inbound.entry(touch.account).or_default().push(touch.on);
    }
    let mut rates = Vec::new();
    let mut without_touches = 0;
    for (account, met) in &first {
        let Some(days) = inbound.remove(account) else {
            without_touches += 1;
            continue;
        };
        let before = days.iter().filter(|on| *on < met).count();
        rates.push(Rate::new(
            count(before),
            count(days.len()),
            Reason::NoTouches,
        )?);
    }
    Ok(BeforeMeeting {
        share: PooledRate::of(&rates, Reason::NoTouches)?,
        without_meeting: count(inbound.len()),
        without_touches,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pipeline::touch::tests::{touch, touches};
    use crate::testing::{date, day};

    fn meeting<'a>(account: &'a str, on: &str) -> Meeting<'a> {
        Meeting {
            account,
            on: day(on),
        }
    }

    #[test]
    fn the_first_meeting_counts_and_outbound_touches_do_not() {
        let mut ours = touch("A", "email", "2025-01-01");
        ours.inbound = false;
        let touches = [
            ours,
            touch("A", "web_visit", "2025-01-02"),
            touch("A", "web_visit", "2025-02-10"),
            touch("B", "web_visit", "2025-01-02"),
            touch("D", "web_visit", "2025-01-02"),
        ];
        let meetings = [
            meeting("A", "2025-03-01"),
            meeting("A", "2025-02-01"),
            meeting("B", "2025-02-01"),
            meeting("C", "2025-02-01"),
        ];
        let before = before_first_meeting(&touches, &meetings).unwrap();
        let pooled = before.share.pooled;
        assert_eq!((pooled.numerator, pooled.denominator), (2, 3));
        assert!((before.share.mean - 0.75).abs() < 1e-15);
        assert_eq!((before.without_meeting, before.without_touches), (1, 1));
        assert_eq!(before_first_meeting(&touches, &[]), Err(Reason::NoMeeting));
        assert_eq!(
            before_first_meeting(&touches[..1], &meetings),
            Err(Reason::NoTouches)
        );
    }

    proptest! {
        #[test]
        fn any_touches_have_a_share_or_a_reason(touches in touches(), on in date(), later in date()) {
            let meetings = [Meeting { account: "A", on }, Meeting { account: "A", on: later }];
            if let Ok(before) = before_first_meeting(&touches, &meetings) {
                prop_assert!((0.0..=1.0).contains(&before.share.mean));
                prop_assert!((0.0..=1.0).contains(&before.share.pooled.value));
            }
        }
    }
}
