//! Results as text: terminal tables, receipts, JSON and CSV, in English and Korean.
//!
//! Reports decide nothing. They read no clock and no environment: the width of the terminal,
//! colour and language are arguments, and the same result gives the same bytes.
//!
//! ```
//! use winnable_model::{Code, Lang};
//! use winnable_report::code_page;
//!
//! let page = code_page(Code::E0202, Lang::Ko, 80);
//! assert!(page.starts_with("E0202"));
//! assert!(page.lines().all(|line| winnable_report::terminal::display_width(line) <= 80));
//! ```

mod bar;
mod capacity;
mod code_page;
mod committee;
mod coverage;
mod csv;
mod diagnostics;
mod doctor;
mod explain;
mod facts;
mod fill;
mod grid;
#[cfg(feature = "history")]
mod history;
mod holdout;
mod icp;
mod inspect;
mod json;
mod lines;
#[cfg(feature = "lint")]
mod lint;
mod matching;
mod metrics;
mod review;
mod style;
mod table;
pub mod terminal;
mod toml_comments;
mod value;
mod verify;

pub use capacity::{CapacityPage, capacity_csv, capacity_json, capacity_table};
pub use code_page::{all_codes_json, all_codes_markdown, code_page};
pub use committee::{AskedAccount, CommitteePage, committee_csv, committee_json, committee_table};
pub use coverage::{CoveragePage, coverage_csv, coverage_json, coverage_table};
pub use csv::{
    CsvOptions, QuarantineLine, UnmatchedSheet, excluded_csv, guard, quarantine_csv, score_csv,
};
pub use diagnostics::{DiagnosticOptions, github_lines, position, render_diagnostics};
pub use doctor::{DoctorPart, DoctorRow, DoctorStatus, doctor_json, doctor_page};
pub use explain::{ExplainOptions, MAX_LINES, Subject, VERDICT_LINES, explain};
pub use facts::{facts_table, standards_lines};
#[cfg(feature = "history")]
pub use history::{
    DiffPage, HistoryOptions, LogPage, MonthlyPage, ShowPage, WeeklyPage, WhyPage, diff_csv,
    diff_json, diff_table, log_csv, log_json, log_table, monthly_csv, monthly_json, monthly_table,
    show_csv, show_json, show_table, weekly_csv, weekly_json, weekly_table, why_json, why_page,
};
pub use holdout::{
    DrawOrigin, HoldoutOptions, HoldoutReport, draw_csv, draw_json, draw_table, draw_toml,
    holdout_csv, holdout_json, holdout_table,
};
pub use icp::{
    BacktestReport, BestPage, DiscoverReport, DriftPage, FrozenLabel, FrozenReport, HandOffPage,
    HypothesesReport, LearnReport, MarketPredicate, MarketReport, PastReport, PredictionRow,
    ProfileReport, backtest_csv, backtest_json, backtest_table, best_csv, best_json, best_table,
    discover_csv, discover_json, discover_table, drift_csv, drift_json, drift_table, frozen_csv,
    hand_off_csv, hand_off_json, hand_off_table, hypotheses_csv, hypotheses_json, hypotheses_table,
    learn_columns_csv, learn_json, learn_table, market_csv, market_json, market_table, past_csv,
    predictions_csv, profile_check_csv, profile_check_json, profile_check_table,
};
pub use inspect::{
    FileMapping, InspectedColumn, InspectedFile, InspectedTable, inspect_json, inspect_page,
    mapping_page,
};
#[cfg(feature = "history")]
pub use json::warnings_value;
pub use json::{
    Checked, JsonContext, SetAside, check_json, diagnostics_json, explain_json, facts_json,
    manifest_json, score_json,
};
pub use lines::Look;
#[cfg(feature = "lint")]
pub use lint::{
    LintPage, lint_code_json, lint_code_page, lint_github, lint_json, lint_table, lints_markdown,
};
pub use matching::{
    AccountName, ComparedField, DuplicateLine, LinkLine, MatchJson, MatchLine, MatchSheet,
    MatchSummary, MatchTableOptions, duplicates_csv, duplicates_json, duplicates_table,
    evaluation_json, evaluation_table, match_json_row, match_page, match_page_json, match_table,
};
pub use metrics::{
    MetricOptions, MetricPage, MetricReport, all_contracts_markdown, doctor_metrics,
    doctor_metrics_json, metric_contract, metric_list, metric_list_json, metric_page,
    metric_page_json, metric_rows_csv, metrics_csv, metrics_json, metrics_table, scorecard_json,
    scorecard_table,
};
pub use review::{CalibrationPage, calibration_csv, calibration_json, calibration_table};
pub use review::{ReviewOptions, ReviewPage, ReviewedModel, review_csv, review_json, review_table};
pub use table::{TableOptions, score_table};
pub use toml_comments::{fold_comments, toml_comment};
pub use value::shown_value;
pub use verify::{
    FileRole, FileState, OutputFile, VerifiedFile, VerifyReport, verify_json, verify_table,
};

#[cfg(test)]
mod tests;
