//! Which channels target accounts prefer.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Touch;
use crate::rate::count;
use crate::{Rate, Reason, Result};

/// What one channel is to target accounts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelShare<'a> {
    /// The channel in the words of the data.
    pub channel: &'a str,
    /// Its touches of all touches of target accounts.
    pub touches: Rate,
    /// The target accounts on it, of the target accounts with any touch.
    pub accounts: Rate,
}

/// The channels of target accounts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelPreference<'a> {
    /// Each channel, the one with the most touches first.
    pub channels: Vec<ChannelShare<'a>>,
    /// Touches of other accounts; in no other number.
    pub others: u64,
}

/// The channels that target accounts prefer: the share of touches and of accounts by channel. It
/// says nothing of clicks that no target account made.
///
/// ```
/// use winnable_metrics::pipeline::{Touch, channel_preference};
///
/// let touch = |account, kind| Touch {
///     account,
///     person: None,
///     kind,
///     on: "2025-01-01".parse().unwrap(),
///     inbound: true,
/// };
/// let touches = [touch("A", "webinar"), touch("A", "webinar"), touch("B", "ads"), touch("C", "ads")];
/// let preference = channel_preference(&touches, &["A", "B"].into())?;
/// assert_eq!(preference.channels[0].channel, "webinar");
/// assert_eq!(preference.channels[0].accounts.value, 0.5);
/// assert_eq!(preference.others, 1);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoTargetAccounts`]; [`Reason::NoTouches`] when none is of a target account.
pub fn channel_preference<'a>(
    touches: &[Touch<'a>],
    targets: &BTreeSet<&str>,
) -> Result<ChannelPreference<'a>> {
    if targets.is_empty() {
        return Err(Reason::NoTargetAccounts);
    }
    let mut by_channel: BTreeMap<&str, (u64, BTreeSet<&str>)> = BTreeMap::new();
    let mut accounts = BTreeSet::new();
    let (mut total, mut others) = (0, 0);
    for touch in touches {
        if !targets.contains(touch.account) {
            others += 1;
            continue;
        }
        total += 1;
        accounts.insert(touch.account);
        let (number, on) = by_channel.entry(touch.kind).or_default();
        *number += 1;
        on.insert(touch.account);
    }
    if total == 0 {
        return Err(Reason::NoTouches);
    }
    let mut channels: Vec<ChannelShare<'a>> = by_channel
        .into_iter()
        .map(|(channel, (number, on))| {
            Ok(ChannelShare {
                channel,
                touches: Rate::new(number, total, Reason::NoTouches)?,
                accounts: Rate::new(count(on.len()), count(accounts.len()), Reason::NoTouches)?,
            })
        })
        .collect::<Result<_>>()?;
    // Stable, so that channels of as many touches stay in the order of their names.
    channels.sort_by_key(|share| std::cmp::Reverse(share.touches.numerator));
    Ok(ChannelPreference { channels, others })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pipeline::touch::tests::touches;

    proptest! {
        #[test]
        fn the_shares_of_touches_add_up(touches in touches()) {
            match channel_preference(&touches, &["A", "B"].into()) {
                Err(reason) => prop_assert_eq!(reason, Reason::NoTouches),
                Ok(preference) => {
                    let sum: u64 = preference.channels.iter().map(|c| c.touches.numerator).sum();
                    prop_assert_eq!(sum, preference.channels[0].touches.denominator);
                    prop_assert_eq!(sum + preference.others, touches.len() as u64);
                }
            }
        }
    }
}
