//! What validation found.

mod backtest;
mod best;
mod check;
mod discover;
mod drift;
mod handoff;
mod hypotheses;
mod leaks;
mod learn;
mod market;
mod verdict;

use winnable_model::Lang;
use winnable_model::text::report::in_percent;

pub use backtest::{
    BacktestReport, FrozenLabel, FrozenReport, PastReport, backtest_csv, backtest_json,
    backtest_table, frozen_csv, past_csv,
};
pub use best::{BestPage, best_csv, best_json, best_table};
pub use check::{ProfileReport, profile_check_csv, profile_check_json, profile_check_table};
pub use discover::{DiscoverReport, discover_csv, discover_json, discover_table};
pub use drift::{DriftPage, drift_csv, drift_json, drift_table};
pub use handoff::{HandOffPage, hand_off_csv, hand_off_json, hand_off_table};
pub use hypotheses::{HypothesesReport, hypotheses_csv, hypotheses_json, hypotheses_table};
pub use learn::{
    LearnReport, PredictionRow, learn_columns_csv, learn_json, learn_table, predictions_csv,
};
pub use market::{MarketPredicate, MarketReport, market_csv, market_json, market_table};

/// A share in percent with one decimal.
#[expect(
    clippy::float_arithmetic,
    reason = "a share that is shown in percent decides nothing"
)]
pub(crate) fn hundredths(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

/// A share in percent with one decimal and its unit.
pub(crate) fn percent(share: f64, lang: Lang) -> String {
    in_percent(hundredths(share), lang)
}

/// A difference of shares in points of a percentage with its sign, such as `+4.0`.
pub(crate) fn signed_points(share: f64) -> String {
    let shown = hundredths(share.abs());
    if shown.chars().all(|digit| matches!(digit, '0' | '.')) {
        shown
    } else if share < 0.0 {
        format!("−{shown}")
    } else {
        format!("+{shown}")
    }
}

/// The ends of an interval of shares in percent.
fn percents(low: f64, high: f64, lang: Lang) -> String {
    format!("{}–{}", hundredths(low), percent(high, lang))
}
