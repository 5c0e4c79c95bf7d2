//! The book of deals as a backtest takes it, and as the metrics take it.

use chrono::NaiveDate;
use winnable_icp::backtest::{Deals, Span};
use winnable_metrics::deals::{self, Deal};
use winnable_model::Outcome;

use crate::deals::{Row, column, rows};

pub(super) struct Book {
    pub(super) rows: Vec<Row>,
    scores: Vec<Option<f64>>,
    outcomes: Vec<Outcome>,
    spans: Vec<Span>,
}

fn date(raw: &str) -> Option<NaiveDate> {
    (!raw.is_empty()).then(|| raw.parse().unwrap())
}

/// The exact number of days between two dates.
fn days(from: NaiveDate, to: NaiveDate) -> f64 {
    f64::from(i32::try_from((to - from).num_days()).unwrap())
}

impl Book {
    pub(super) fn read(as_of: &str) -> Self {
        let rows = rows();
        let as_of = date(as_of).unwrap();
        let span = |row: &Row| Span {
            days: Some(days(
                date(&row["opened"]).unwrap(),
                date(&row["closed"]).unwrap_or(as_of),
            )),
            to_value: (!row["ttv_days"].is_empty()).then(|| row["ttv_days"].parse().unwrap()),
        };
        let outcome = |row: &Row| match row["status"].as_str() {
            "won" => Outcome::Won,
            "lost" => Outcome::Lost,
            _ => Outcome::Open,
        };
        Self {
            scores: column(&rows, "score").into_iter().map(Some).collect(),
            outcomes: rows.iter().map(outcome).collect(),
            spans: rows.iter().map(span).collect(),
            rows,
        }
    }

    pub(super) fn deals(&self) -> Deals<'_> {
        Deals::new(&self.scores, &self.outcomes).with_spans(&self.spans)
    }

    /// As `winnable_metrics::deals` takes them.
    pub(super) fn for_metrics(&self) -> Vec<Deal> {
        let deal = |(row, outcome): (&Row, &Outcome)| Deal {
            amount: Some(row["acv"].parse().unwrap()),
            outcome: match outcome {
                Outcome::Won => deals::Outcome::Won,
                Outcome::Lost => deals::Outcome::Lost,
                Outcome::Open => deals::Outcome::Open,
            },
            created: date(&row["opened"]),
            closed: date(&row["closed"]),
            ..Deal::default()
        };
        self.rows.iter().zip(&self.outcomes).map(deal).collect()
    }
}
