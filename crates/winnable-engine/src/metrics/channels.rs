//! With what target accounts engage.

use std::collections::{BTreeMap, BTreeSet};

use winnable_metrics::pipeline::{FunnelPart, Split, split_of};
use winnable_metrics::registry::Metric;
use winnable_metrics::{Rate, Reason};

use super::context::Context;
use super::engagement::{by_channel, engaged_at_all};
use super::row::{MetricRow, Segment};

/// Touches that are of no kind, such as calls and meetings.
const OTHER: &str = "other";

fn split_name(split: Split) -> &'static str {
    match split {
        Split::Content => "content",
        Split::Email => "email",
        Split::Ads => "ads",
        Split::Conversion => "conversion",
        Split::Social => "social",
        Split::Advocacy => "advocacy",
        Split::Expansion => "expansion",
    }
}

fn part_name(part: FunnelPart) -> &'static str {
    match part {
        FunnelPart::Top => "tofu",
        FunnelPart::Middle => "mofu",
        FunnelPart::Bottom => "bofu",
    }
}

/// `engagement_split`: by kind and by stage of the funnel. The whole is the share that is of a kind.
pub(crate) fn splits(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let channels = by_channel(context);
    let all: u64 = channels.values().map(|(touches, _)| touches).sum();
    let mut rows = Vec::new();
    for (variant, by) in [("kind", "kind"), ("stage", "funnel_stage")] {
        let mut sums: BTreeMap<&'static str, u64> = BTreeMap::new();
        for (channel, (touches, _)) in &channels {
            let name = match (split_of(channel), variant) {
                (None, _) => OTHER,
                (Some((split, _)), "kind") => split_name(split),
                (Some((_, part)), _) => part_name(part),
            };
            *sums.entry(name).or_default() += touches;
        }
        let known = all - sums.get(OTHER).copied().unwrap_or_default();
        let rate = |touches| Rate::new(touches, all, Reason::NoTouches);
        rows.push(
            context
                .row_of(metric, variant, None)
                .counted_rate(rate(known)),
        );
        let names: Vec<&'static str> = if variant == "kind" {
            Split::ALL.map(split_name).to_vec()
        } else {
            FunnelPart::ALL.map(part_name).to_vec()
        };
        for name in names.into_iter().chain([OTHER]) {
            let Some(touches) = sums.get(name) else {
                continue;
            };
            let part = Segment {
                by,
                value: name.to_owned(),
            };
            let row = context.row_of(metric, variant, Some(&part));
            rows.push(row.counted_rate(rate(*touches)));
        }
    }
    rows.extend(accounts_of_kinds(metric, context));
    rows
}

/// The target accounts with engagement of each kind. The whole is those with any kind.
fn accounts_of_kinds(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let touches = &context.ledger.touches;
    let kinds: Vec<Option<Split>> = touches
        .channels
        .iter()
        .map(|channel| split_of(channel.as_str()).map(|(split, _)| split))
        .collect();
    let (mut all, mut any) = (0, 0);
    let mut of_kind: BTreeMap<Split, u64> = BTreeMap::new();
    for account in context.target_accounts() {
        all += 1;
        let by_channel = touches.accounts.get(account).map(|of| &of.by_channel);
        let channels = by_channel.into_iter().flatten();
        let seen: BTreeSet<Split> = channels
            .filter(|(_, count)| **count > 0)
            .filter_map(|(at, _)| *kinds.get(usize::from(*at))?)
            .collect();
        any += u64::from(!seen.is_empty());
        for kind in seen {
            *of_kind.entry(kind).or_default() += 1;
        }
    }
    let whole = context.row_of(metric, "accounts", None);
    if touches.engagement == 0 {
        return vec![whole.reason(Reason::NoTouches)];
    }
    let rate = |accounts| Rate::new(accounts, all, Reason::NoTargetAccounts);
    let mut rows = vec![whole.counted_rate(rate(any))];
    for (kind, accounts) in of_kind {
        let part = Segment {
            by: "kind",
            value: split_name(kind).to_owned(),
        };
        let row = context.row_of(metric, "accounts", Some(&part));
        rows.push(row.counted_rate(rate(accounts)));
    }
    rows
}

/// `channel_preference`: the channels of target accounts, those with the most touches first. The
/// whole is the share of the first one.
pub(crate) fn preference(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let channels = by_channel(context);
    let all: u64 = channels.values().map(|(touches, _)| touches).sum();
    let accounts = engaged_at_all(context);
    let mut order: Vec<(&str, (u64, u64))> = channels.into_iter().collect();
    order.sort_by(|(a, (touches, _)), (b, (other, _))| other.cmp(touches).then(a.cmp(b)));
    let mut rows = Vec::new();
    for variant in ["touches", "accounts"] {
        if order.is_empty() {
            let row = context.row_of(metric, variant, None);
            rows.push(row.reason(Reason::NoTouches));
            continue;
        }
        let rate = |(touches, on): (u64, u64)| {
            if variant == "touches" {
                Rate::new(touches, all, Reason::NoTouches)
            } else {
                Rate::new(on, accounts, Reason::NoTouches)
            }
        };
        if let Some((_, first)) = order.first() {
            let row = context.row_of(metric, variant, None);
            rows.push(row.counted_rate(rate(*first)));
        }
        for (channel, counts) in &order {
            let part = Segment {
                by: "channel",
                value: (*channel).to_owned(),
            };
            let row = context.row_of(metric, variant, Some(&part));
            rows.push(row.counted_rate(rate(*counts)));
        }
    }
    rows
}
