//! The verdicts in English.

use winnable_model::Localised;

use super::{Verdict, about, edges};
use crate::backtest::Need;
use crate::figures::{p, points};

/// The sentence of a verdict.
pub(super) fn say(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Orders { .. }
        | Verdict::OrdersReversed { .. }
        | Verdict::OrdersNothing { .. }
        | Verdict::OrderFew { .. }
        | Verdict::OrderDegenerate { .. }
        | Verdict::OrderUnknown { .. }
        | Verdict::LooksLeaked { .. } => order(verdict),
        Verdict::HandOffHolds { .. }
        | Verdict::HandOffReversed { .. }
        | Verdict::HandOffUnclear { .. }
        | Verdict::HandOffFew { .. } => hand_off(verdict),
        Verdict::TrendConfirmed { z, p: value } => format!(
            "a higher band wins more: trend confirmed (z {z:.2}, p {})",
            p(*value)
        ),
        Verdict::TrendReversed { z, p: value } => format!(
            "a higher band wins less: the score is upside down (z {z:.2}, p {})",
            p(*value)
        ),
        Verdict::TrendUnclear {
            p: value,
            closed,
            needed,
        } => {
            let more = needed.map_or_else(
                || "; so flat a trend no number in reach would decide".to_owned(),
                |n| format!("; a trend as steep as this takes about {}", about(n)),
            );
            format!(
                "whether a higher band wins more cannot be told with {} (p {}){more}",
                deals(*closed),
                p(*value)
            )
        }
        Verdict::OneBand { band, closed } => format!(
            "there is no trend to be tested: band {band} has all of the {}",
            deals(*closed)
        ),
        Verdict::NoTrend { reason } => {
            format!("there is no trend to be tested: {}", reason.en())
        }
        _ => bands(verdict),
    }
}

fn order(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Orders {
            auc,
            low,
            high,
            trend_p,
        } => {
            let trend = trend_p.map_or_else(String::new, |value| format!(", trend p {}", p(value)));
            format!("the score orders deals: AUC {auc:.2} [{low:.2}, {high:.2}]{trend}")
        }
        Verdict::OrdersReversed { auc, low, high } => format!(
            "the score orders deals the wrong way round, lost above won: AUC {auc:.2} [{low:.2}, {high:.2}]"
        ),
        Verdict::OrdersNothing { auc, low, high } => format!(
            "nothing shows that the score orders deals: AUC {auc:.2} [{low:.2}, {high:.2}], and 0.50 is chance"
        ),
        Verdict::OrderFew { won, lost } => format!(
            "no verdict on how the score orders deals: {won} won and {lost} lost, and it takes 10 of each"
        ),
        Verdict::OrderDegenerate { auc } => format!(
            "won and lost deals do not overlap at all: an AUC of {auc:.2} is degenerate and has no interval"
        ),
        Verdict::OrderUnknown { reason } => {
            format!("no verdict on how the score orders deals: {}", reason.en())
        }
        Verdict::LooksLeaked { auc } => format!(
            "an AUC of {auc:.2} looks leaked: check that the score was known before each deal was decided"
        ),
        _ => String::new(),
    }
}

fn hand_off(verdict: &Verdict) -> String {
    match verdict {
        Verdict::HandOffHolds {
            at,
            difference,
            low,
            high,
            found_by_search,
        } => {
            let search = if *found_by_search {
                ", found by search: the interval is too narrow"
            } else {
                ""
            };
            format!(
                "from {at} on the win rate is {} points higher [{}, {}]{search}",
                points(*difference).trim_start_matches('+'),
                points(*low),
                points(*high)
            )
        }
        Verdict::HandOffReversed {
            at,
            difference,
            low,
            high,
        } => format!(
            "from {at} on the win rate is {} points lower [{}, {}]: the hand-off is upside down",
            points(*difference).trim_start_matches('-'),
            points(*low),
            points(*high)
        ),
        Verdict::HandOffUnclear {
            at,
            low,
            high,
            need,
        } => format!(
            "whether more is won from {at} on cannot be told: the difference lies between {} and {} points; {}",
            points(*low),
            points(*high),
            needed(*need, "per side")
        ),
        Verdict::HandOffFew { at, above, under } => format!(
            "no verdict on the hand-off at {at}: {} from there on and {under} below, and it takes 10 on each side",
            deals(*above)
        ),
        _ => String::new(),
    }
}

/// So many closed deals.
fn deals(n: u64) -> String {
    if n == 1 {
        "1 closed deal".to_owned()
    } else {
        format!("{n} closed deals")
    }
}

/// How many deals it would take.
fn needed(need: Need, each: &str) -> String {
    let (one, other) = need.have;
    match need.per_side {
        Some(n) => format!(
            "at these win rates about {} closed deals {each} would be needed, and there are {one} and {other}",
            about(n)
        ),
        None => format!(
            "the win rates are so near to each other that no number of deals in reach would decide it, and there are {one} and {other}"
        ),
    }
}

fn bands(verdict: &Verdict) -> String {
    match verdict {
        Verdict::BandsAlike { lower, upper, need } => {
            let (low, high) = need.have;
            let more = need.per_side.map_or_else(
                || ", and no number in reach would do it".to_owned(),
                |n| format!("; at these win rates it takes about {} in each", about(n)),
            );
            format!(
                "bands {lower} and {upper} cannot be told apart with {low} and {high} deals{more}"
            )
        }
        Verdict::BandsReversed {
            lower,
            upper,
            difference,
            low,
            high,
        } => format!(
            "not throughout: from band {lower} to {upper} the win rate changes by {} points [{}, {}], against the order of the score",
            points(*difference),
            points(*low),
            points(*high)
        ),
        Verdict::BandsMerged {
            bands,
            into,
            closed,
        } => format!(
            "bands {} are taken together as {into} with {closed} closed deals: one of them has fewer than 5",
            bands.join(", ")
        ),
        Verdict::BandSmall { band, closed } => {
            format!("band {band} has {}: counts and no verdict", deals(*closed))
        }
        Verdict::DistinctBands { of, bands } if bands.len() == *of => {
            format!("each of the {of} bands can be told from the next")
        }
        Verdict::DistinctBands { of, bands } => format!(
            "of {of} bands {} can be told apart: {}",
            bands.len(),
            bands.join(", ")
        ),
        Verdict::SharedAccounts {
            deals,
            accounts,
            correlation,
        } => {
            let few = if *accounts < 30 {
                "; with fewer than 30 accounts the intervals are still too narrow"
            } else {
                ""
            };
            format!(
                "{deals} closed deals are of accounts that have several (correlation of their outcomes {correlation:.2}): intervals and tests count what the {accounts} accounts are worth{few}"
            )
        }
        Verdict::ScoresUnknown { closed, low, high } => format!(
            "{closed} closed deals have no score: whatever theirs are, the AUC lies between {low:.2} and {high:.2}"
        ),
        Verdict::BandsFound { low, high } => format!(
            "the scores run from {low} to {high}, for which the bands of the 100-point card are not made: these are quartiles of the score, found by search; state your own with --bands"
        ),
        Verdict::BandsDoNotFit { low, high, better } => format!(
            "the scores run from {low} to {high}, for which these bands are not made; quartiles of the score would part them: --bands {}",
            edges(better)
        ),
        _ => String::new(),
    }
}
