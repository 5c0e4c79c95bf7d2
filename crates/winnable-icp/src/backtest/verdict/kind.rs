//! The kinds of verdict, with the numbers that their sentences carry.

use serde::Serialize;
use winnable_metrics::Reason;

use crate::backtest::Need;

/// One thing that a backtest says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Verdict {
    /// Won deals stand above lost ones.
    Orders {
        /// The AUC.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
        /// The p of the trend over the bands.
        trend_p: Option<f64>,
    },
    /// Lost deals stand above won ones.
    OrdersReversed {
        /// The AUC.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// Won deals stand above lost ones as often as chance has it, as far as anybody can tell.
    OrdersNothing {
        /// The AUC.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// There are too few won or lost deals for a verdict on the order.
    OrderFew {
        /// Won.
        won: u64,
        /// Lost.
        lost: u64,
    },
    /// Won and lost do not overlap, so that the AUC has no interval.
    OrderDegenerate {
        /// The AUC: 0 or 1.
        auc: f64,
    },
    /// There is no verdict on the order.
    OrderUnknown {
        /// Why.
        reason: Reason,
    },
    /// The score is better than what is known beforehand can be.
    LooksLeaked {
        /// The AUC.
        auc: f64,
    },
    /// A higher band wins more.
    TrendConfirmed {
        /// The statistic.
        z: f64,
        /// Its two-sided p.
        p: f64,
    },
    /// A higher band wins less.
    TrendReversed {
        /// The statistic.
        z: f64,
        /// Its two-sided p.
        p: f64,
    },
    /// Nobody can tell whether a higher band wins more.
    TrendUnclear {
        /// The two-sided p.
        p: f64,
        /// Deals that closed.
        closed: u64,
        /// How many would decide a trend as steep as this one; `None` for more than are in reach.
        needed: Option<u64>,
    },
    /// All closed deals are in one band.
    OneBand {
        /// The band.
        band: String,
        /// Its closed deals.
        closed: u64,
    },
    /// There is no trend to be tested.
    NoTrend {
        /// Why.
        reason: Reason,
    },
    /// Above the hand-off more is won.
    HandOffHolds {
        /// The edge.
        at: f64,
        /// The difference of the win rates.
        difference: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
        /// Whether the edge was found by looking at these deals.
        found_by_search: bool,
    },
    /// Above the hand-off less is won.
    HandOffReversed {
        /// The edge.
        at: f64,
        /// The difference of the win rates.
        difference: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// Nobody can tell whether above the hand-off more is won.
    HandOffUnclear {
        /// The edge.
        at: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// How many deals would decide it.
        need: Need,
    },
    /// There are too few closed deals on a side of the hand-off.
    HandOffFew {
        /// The edge.
        at: f64,
        /// Closed deals at or above it.
        above: u64,
        /// Closed deals below it.
        under: u64,
    },
    /// Two bands that lie side by side cannot be told apart.
    BandsAlike {
        /// The lower one.
        lower: String,
        /// The upper one.
        upper: String,
        /// How many deals would decide it.
        need: Need,
    },
    /// A band wins less than the one below it, although the score as a whole does not run that way: or
    /// more, where the score is upside down.
    BandsReversed {
        /// The lower one.
        lower: String,
        /// The upper one.
        upper: String,
        /// The win rate of the upper one less that of the lower.
        difference: f64,
        /// Its interval, for all pairs of neighbours together.
        low: f64,
        /// Its interval, for all pairs of neighbours together.
        high: f64,
    },
    /// Bands with so few closed deals that they are taken with a neighbour.
    BandsMerged {
        /// The bands.
        bands: Vec<String>,
        /// What they are together.
        into: String,
        /// Closed deals of them all.
        closed: u64,
    },
    /// A band has too few closed deals for any verdict.
    BandSmall {
        /// The band.
        band: String,
        /// Its closed deals.
        closed: u64,
    },
    /// What is left when bands that cannot be told apart are taken together.
    DistinctBands {
        /// How many bands there were.
        of: usize,
        /// What they come to.
        bands: Vec<String>,
    },
    /// Deals of one account are not independent, and every interval knows it.
    SharedAccounts {
        /// Closed deals of an account that has several.
        deals: u64,
        /// Accounts that have a closed deal.
        accounts: u64,
        /// How much alike the deals of an account end, 0..=1.
        correlation: f64,
    },
    /// Between which values the AUC lies whatever the unknown scores are.
    ScoresUnknown {
        /// Closed deals without a score.
        closed: u64,
        /// The lowest AUC.
        low: f64,
        /// The highest AUC.
        high: f64,
    },
    /// The scores are not on the scale of the card: the bands are quartiles.
    BandsFound {
        /// The lowest score.
        low: f64,
        /// The highest score.
        high: f64,
    },
    /// The bands that were stated do not part the scores.
    BandsDoNotFit {
        /// The lowest score.
        low: f64,
        /// The highest score.
        high: f64,
        /// Edges that would.
        better: Vec<f64>,
    },
}
