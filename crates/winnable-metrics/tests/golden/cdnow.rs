//! The CDNOW customers: repeat purchases of 39 weeks, in weeks and dollars.

use std::path::Path;

use winnable_metrics::usage::bg_nbd::History;
use winnable_metrics::usage::gamma_gamma::Spend;

fn rows(name: &str) -> Vec<csv::StringRecord> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden")
        .join(name);
    let mut file = csv::Reader::from_path(path).unwrap();
    file.records().map(Result::unwrap).collect()
}

fn history(row: &csv::StringRecord) -> History {
    History {
        repeats: row[0].parse().unwrap(),
        last: row[1].parse().unwrap(),
        observed: row[2].parse().unwrap(),
    }
}

/// Their purchases.
pub(crate) fn histories() -> Vec<History> {
    rows("cdnow_summary.csv").iter().map(history).collect()
}

/// Their purchases and what they spent.
pub(crate) fn spends() -> Vec<(History, Spend)> {
    let spend = |row: &csv::StringRecord| {
        let history = history(row);
        let mean_value = row[3].parse().unwrap();
        let repeats = history.repeats;
        (
            history,
            Spend {
                repeats,
                mean_value,
            },
        )
    };
    rows("cdnow_monetary.csv").iter().map(spend).collect()
}
