//! Engagement by what it was with, and by how near to a purchase it is.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use winnable_model::Localised;

pub use words::split_of;

use super::Touch;
use crate::rate::count;
use crate::{Rate, Reason, Result};

/// What an engagement was with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// Content: pages, articles, webinars, events.
    Content,
    /// Email: opened, clicked, answered.
    Email,
    /// Ads: seen, clicked.
    Ads,
    /// Content that converts: landing pages, forms, gated downloads.
    Conversion,
    /// Social networks: likes, shares, comments.
    Social,
    /// Advocacy: referrals, reviews, references.
    Advocacy,
    /// Interest of customers in more: upsell, cross-sell, renewal.
    Expansion,
}

impl Split {
    /// Every split, in order.
    pub const ALL: [Self; 7] = [
        Self::Content,
        Self::Email,
        Self::Ads,
        Self::Conversion,
        Self::Social,
        Self::Advocacy,
        Self::Expansion,
    ];
}

impl Localised for Split {
    fn en(&self) -> String {
        match self {
            Self::Content => "content",
            Self::Email => "email",
            Self::Ads => "ads",
            Self::Conversion => "content conversion",
            Self::Social => "social",
            Self::Advocacy => "advocacy",
            Self::Expansion => "expansion",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Content => "콘텐츠",
            Self::Email => "이메일",
            Self::Ads => "광고",
            Self::Conversion => "콘텐츠 전환",
            Self::Social => "소셜",
            Self::Advocacy => "추천·옹호",
            Self::Expansion => "확장 판매",
        }
        .to_owned()
    }
}

/// How near to a purchase an engagement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum FunnelPart {
    /// Top of the funnel: attention.
    #[serde(rename = "tofu")]
    Top,
    /// Middle of the funnel: learning.
    #[serde(rename = "mofu")]
    Middle,
    /// Bottom of the funnel: choosing.
    #[serde(rename = "bofu")]
    Bottom,
}

impl FunnelPart {
    /// Every part, from the top.
    pub const ALL: [Self; 3] = [Self::Top, Self::Middle, Self::Bottom];
}

impl Localised for FunnelPart {
    fn en(&self) -> String {
        match self {
            Self::Top => "top of the funnel (ToFu)",
            Self::Middle => "middle of the funnel (MoFu)",
            Self::Bottom => "bottom of the funnel (BoFu)",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Top => "퍼널 상단(ToFu)",
            Self::Middle => "퍼널 중단(MoFu)",
            Self::Bottom => "퍼널 하단(BoFu)",
        }
        .to_owned()
    }
}

/// The engagement of target accounts with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SplitCell {
    /// The touches.
    pub touches: u64,
    /// The accounts with such a touch, of all target accounts.
    pub accounts: Rate,
}

/// The engagement of target accounts by split and by part of the funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitTable {
    /// Each split and part that has a touch.
    pub cells: BTreeMap<(Split, FunnelPart), SplitCell>,
    /// Each split, all parts together: an account of two parts is one account here.
    pub splits: BTreeMap<Split, SplitCell>,
    /// Each part, all splits together.
    pub parts: BTreeMap<FunnelPart, SplitCell>,
    /// Touches of kinds that belong to no split, such as calls and meetings, or of unknown kinds.
    pub unmapped: u64,
    /// Touches of other accounts; in no other number.
    pub others: u64,
}

/// The engagement of target accounts by split × part of the funnel, as [`split_of`] maps the kinds
/// of touches.
///
/// ```
/// use winnable_metrics::pipeline::{FunnelPart, Split, Touch, engagement_splits};
///
/// let touch = |account, kind| Touch {
///     account,
///     person: None,
///     kind,
///     on: "2025-01-01".parse().unwrap(),
///     inbound: true,
/// };
/// let touches = [touch("A", "email_click"), touch("A", "Webinar"), touch("B", "call")];
/// let table = engagement_splits(&touches, &["A", "B"].into())?;
/// assert_eq!(table.cells[&(Split::Email, FunnelPart::Middle)].accounts.value, 0.5);
/// assert_eq!(table.unmapped, 1);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoTargetAccounts`].
pub fn engagement_splits(touches: &[Touch<'_>], targets: &BTreeSet<&str>) -> Result<SplitTable> {
    let mut mapped = Vec::new();
    let (mut unmapped, mut others) = (0, 0);
    for touch in touches {
        if !targets.contains(touch.account) {
            others += 1;
        } else if let Some(place) = split_of(touch.kind) {
            mapped.push((place, touch.account));
        } else {
            unmapped += 1;
        }
    }
    let targets = count(targets.len());
    if targets == 0 {
        return Err(Reason::NoTargetAccounts);
    }
    Ok(SplitTable {
        cells: cells(mapped.iter().copied(), targets)?,
        splits: cells(mapped.iter().map(|((split, _), a)| (*split, *a)), targets)?,
        parts: cells(mapped.iter().map(|((_, part), a)| (*part, *a)), targets)?,
        unmapped,
        others,
    })
}

fn cells<'a, K: Ord>(
    touches: impl Iterator<Item = (K, &'a str)>,
    targets: u64,
) -> Result<BTreeMap<K, SplitCell>> {
    let mut by_key: BTreeMap<K, (u64, BTreeSet<&str>)> = BTreeMap::new();
    for (key, account) in touches {
        let (number, accounts) = by_key.entry(key).or_default();
        *number += 1;
        accounts.insert(account);
    }
    by_key
        .into_iter()
        .map(|(key, (touches, accounts))| {
            let accounts = Rate::new(count(accounts.len()), targets, Reason::NoTargetAccounts)?;
            Ok((key, SplitCell { touches, accounts }))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pipeline::touch::tests::touches;

    proptest! {
        #[test]
        fn every_touch_is_somewhere(touches in touches()) {
            let table = engagement_splits(&touches, &["A", "B"].into()).unwrap();
            let all = touches.len() as u64 - table.unmapped - table.others;
            prop_assert_eq!(table.cells.values().map(|c| c.touches).sum::<u64>(), all);
            prop_assert_eq!(table.splits.values().map(|c| c.touches).sum::<u64>(), all);
            prop_assert_eq!(table.parts.values().map(|c| c.touches).sum::<u64>(), all);
        }
    }

    #[test]
    fn no_targets_are_no_table() {
        assert_eq!(
            engagement_splits(&[], &BTreeSet::new()),
            Err(Reason::NoTargetAccounts)
        );
    }
}
