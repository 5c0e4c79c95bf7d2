//! On which channels the best accounts answer, against the other accounts of the list.

use std::collections::BTreeMap;

use winnable_metrics::pipeline::{FunnelPart, split_of};
use winnable_metrics::stats::{Interval, Proportion, newcombe};
use winnable_metrics::{Rate, Reason, Result};
use winnable_model::programme::AssetStage;
use winnable_score::CompiledModel;

use crate::list::Ranked;
use crate::metrics::Ledger;

/// The stage that engagement on a channel serves: attention is reach, learning is validation, choosing
/// is conversion, and so is a meeting or a demo. `None` for calls and chats, which may be any of them,
/// and for a channel that is not known.
///
/// ```
/// use winnable_engine::coverage::stage_of_channel;
/// use winnable_model::programme::AssetStage;
/// assert_eq!(stage_of_channel("ad_impression"), Some(AssetStage::Reach));
/// assert_eq!(stage_of_channel("meeting"), Some(AssetStage::Convert));
/// assert_eq!(stage_of_channel("carrier pigeon"), None);
/// ```
pub fn stage_of_channel(channel: &str) -> Option<AssetStage> {
    if matches!(channel, "meeting" | "demo") {
        return Some(AssetStage::Convert);
    }
    let (_, part) = split_of(channel)?;
    Some(match part {
        FunnelPart::Top => AssetStage::Reach,
        FunnelPart::Middle => AssetStage::Validate,
        FunnelPart::Bottom => AssetStage::Convert,
    })
}

/// Engagement of listed accounts by what it was for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageTouches {
    /// Touches and accounts of each stage.
    pub stages: BTreeMap<AssetStage, (u64, u64)>,
    /// Touches on channels of which no stage is known.
    pub without_stage: u64,
}

/// One channel on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelLine {
    /// The channel in the words of the data.
    pub channel: String,
    /// Its touches at accounts of the best tier.
    pub touches: u64,
    /// Accounts of the best tier on it, of those with any engagement.
    pub accounts: Rate,
    /// Its touches at the other accounts.
    pub other_touches: u64,
    /// Other accounts on it, of those with any engagement.
    pub other_accounts: Result<Rate>,
    /// The first share less the second, at 95 %.
    pub difference: Result<Interval>,
}

/// The channels of the accounts of the best tier.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelPreference {
    /// The id of the best tier in which an account engages, else of the first; `None` where the model has
    /// none.
    pub tier: Option<String>,
    /// Accounts of the tier, and of them those with any engagement.
    pub accounts: (u64, u64),
    /// Other listed accounts, likewise.
    pub others: (u64, u64),
    /// The channels on which the tier engages, that of most accounts first; or why there are none.
    pub channels: Result<Vec<ChannelLine>>,
}

/// Touches and accounts by channel, with how many accounts there are and how many engage at all.
#[derive(Default)]
struct Group {
    by_channel: BTreeMap<u16, (u64, u64)>,
    all: u64,
    engaged: u64,
}

impl Group {
    fn of<'r>(ledger: &Ledger, accounts: impl Iterator<Item = &'r Ranked>) -> Self {
        let mut group = Self::default();
        for ranked in accounts {
            group.all += 1;
            let Some(touches) = ledger.touches.accounts.get(ranked.at) else {
                continue;
            };
            group.engaged += u64::from(!touches.by_channel.is_empty());
            for (channel, count) in &touches.by_channel {
                let (touches, accounts) = group.by_channel.entry(*channel).or_default();
                *touches += u64::from(*count);
                *accounts += 1;
            }
        }
        group
    }

    fn get(&self, channel: u16) -> (u64, u64) {
        self.by_channel.get(&channel).copied().unwrap_or_default()
    }
}

pub(super) fn stages(ledger: &Ledger, listed: &[Ranked]) -> StageTouches {
    let mut found = StageTouches::default();
    for ranked in listed {
        let Some(account) = ledger.touches.accounts.get(ranked.at) else {
            continue;
        };
        let mut of_account: BTreeMap<AssetStage, u64> = BTreeMap::new();
        for (channel, count) in &account.by_channel {
            let channel = ledger.touches.channels.get(usize::from(*channel));
            match channel.and_then(|channel| stage_of_channel(channel.as_str())) {
                Some(stage) => *of_account.entry(stage).or_default() += u64::from(*count),
                None => found.without_stage += u64::from(*count),
            }
        }
        for (stage, count) in of_account {
            let (touches, accounts) = found.stages.entry(stage).or_default();
            *touches += count;
            *accounts += 1;
        }
    }
    found
}

pub(super) fn preference(
    ledger: &Ledger,
    listed: &[Ranked],
    model: &CompiledModel,
) -> ChannelPreference {
    // The best tier in which anybody answers: in a young programme the first one is empty.
    let answers = |ranked: &&Ranked| {
        let touches = ledger.touches.accounts.get(ranked.at);
        touches.is_some_and(|touches| !touches.by_channel.is_empty())
    };
    let engaged = listed.iter().filter(answers);
    let tier = engaged.filter_map(|ranked| ranked.scored.tier).min();
    let tier = tier.unwrap_or_default();
    let is_best = |ranked: &&Ranked| ranked.scored.tier == Some(tier);
    let best = Group::of(ledger, listed.iter().filter(is_best));
    let others = Group::of(ledger, listed.iter().filter(|ranked| !is_best(ranked)));
    ChannelPreference {
        tier: model.tiers().get(tier).map(|tier| tier.id.to_string()),
        accounts: (best.all, best.engaged),
        others: (others.all, others.engaged),
        channels: lines(ledger, &best, &others),
    }
}

fn lines(ledger: &Ledger, best: &Group, others: &Group) -> Result<Vec<ChannelLine>> {
    if best.all == 0 {
        return Err(Reason::NoTargetAccounts);
    }
    if best.engaged == 0 {
        return Err(Reason::NoTouches);
    }
    let mut lines = Vec::new();
    for (at, channel) in (0_u16..).zip(&ledger.touches.channels) {
        let (touches, accounts) = best.get(at);
        let (other_touches, other_accounts) = others.get(at);
        if accounts == 0 {
            continue;
        }
        let difference = Proportion::new(accounts, best.engaged).and_then(|best| {
            newcombe(best, Proportion::new(other_accounts, others.engaged)?, 0.95)
        });
        lines.push(ChannelLine {
            channel: channel.as_str().to_owned(),
            touches,
            accounts: Rate::new(accounts, best.engaged, Reason::NoTouches)?,
            other_touches,
            other_accounts: Rate::new(other_accounts, others.engaged, Reason::NoTouches),
            difference,
        });
    }
    lines.sort_by(|a, b| {
        let key = |line: &ChannelLine| (line.accounts.numerator, line.touches);
        key(b).cmp(&key(a)).then_with(|| a.channel.cmp(&b.channel))
    });
    Ok(lines)
}

/// Groups that tests make by hand.
#[cfg(test)]
pub(super) mod tests_of {
    use winnable_model::Channel;

    use super::{ChannelLine, Group, lines};
    use crate::metrics::Ledger;

    type Counts<'a> = &'a [(&'a str, u64, u64)];

    pub(in crate::coverage) fn lines_of(
        best: Counts<'_>,
        engaged: u64,
        others: Counts<'_>,
        other_engaged: u64,
    ) -> Vec<ChannelLine> {
        let mut ledger = Ledger::default();
        let names = best.iter().map(|(name, ..)| Channel::new(name));
        ledger.touches.channels = names.collect();
        let group = |counts: Counts<'_>, engaged| {
            let at = |name: &str| {
                let mut channels = ledger.touches.channels.iter();
                let at = channels.position(|channel| channel.as_str() == name);
                u16::try_from(at.expect("a channel")).expect("few")
            };
            let counts = counts.iter();
            Group {
                by_channel: counts
                    .map(|(name, touches, accounts)| (at(name), (*touches, *accounts)))
                    .collect(),
                all: engaged,
                engaged,
            }
        };
        let (best, others) = (group(best, engaged), group(others, other_engaged));
        lines(&ledger, &best, &others).expect("channels")
    }
}
