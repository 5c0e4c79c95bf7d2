//! Best customers, and who is like them.

mod csv;
mod json;
mod table;

use winnable_engine::Manifest;
use winnable_engine::icp::{BestReport, CustomerLine};
use winnable_icp::best::{Bound, BoundSource, Judged, Quantity, Standing};
use winnable_model::text::icp::best as texts;
use winnable_model::{Diagnostic, Text};

pub use csv::best_csv;
pub use json::best_json;
pub use table::best_table;

/// Best customers with what they were found from.
#[derive(Clone, Copy, Debug)]
pub struct BestPage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// What was found.
    pub report: &'a BestReport,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

impl<'a> BestPage<'a> {
    /// A customer with what was found of it.
    fn customer(self, at: usize) -> Option<(&'a CustomerLine, &'a Judged)> {
        Some((self.report.customers.get(at)?, self.report.found.of(at)?))
    }

    /// The undecided, those who meet the most first, then by id.
    fn undecided(self) -> Vec<(&'a CustomerLine, &'a Judged)> {
        let judged = self.report.found.judged.iter();
        let mut rows: Vec<(&CustomerLine, &Judged)> = judged
            .filter(|one| one.standing == Standing::Undecided)
            .filter_map(|one| self.customer(one.at))
            .collect();
        rows.sort_by(|(a, one), (b, other)| {
            let by_met = other.met.len().cmp(&one.met.len());
            by_met.then_with(|| a.customer.id.cmp(&b.customer.id))
        });
        rows
    }
}

/// The name of a standing in files.
fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Best => "best",
        Standing::Undecided => "undecided",
        Standing::NotBest => "not_best",
    }
}

fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Best => texts::best(),
        Standing::Undecided => texts::is_undecided(),
        Standing::NotBest => texts::not_best(),
    }
}

/// A number with no more places than are read: two below ten, one below a hundred, else none.
fn shown(value: f64) -> String {
    let places = match value.abs() {
        size if size < 10.0 => 2,
        size if size < 100.0 => 1,
        _ => 0,
    };
    let text = format!("{value:.places$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A bound as people write it.
fn bound_text(bound: &Bound) -> Text {
    let value = shown(bound.at);
    if bound.quantity.is_least() {
        texts::at_least(&value)
    } else {
        texts::at_most(&value)
    }
}

/// Where a bound comes from.
fn source_text(bound: &Bound) -> Text {
    match bound.source {
        BoundSource::Stated => texts::from_file(),
        BoundSource::Interviews => texts::from_interviews(),
        BoundSource::AnyGrowth => texts::from_any_growth(),
        BoundSource::Quantile { .. } => match bound.quantity {
            Quantity::TenureMonths => texts::from_quantile(25),
            Quantity::TicketsPerYear => texts::from_quantile(75),
            _ => texts::from_median(),
        },
    }
}
