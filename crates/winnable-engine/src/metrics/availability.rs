//! What can be computed with these data, what is missing, and the cheapest way to get it.

use winnable_metrics::Reason;
use winnable_metrics::registry::{Metric, Need};

use super::MetricRow;

/// Whether a metric can be computed with these data.
#[derive(Clone, Debug, PartialEq)]
pub struct Availability {
    /// The metric.
    pub metric: &'static Metric,
    /// The variant, for metrics that have several.
    pub variant: Option<&'static str>,
    /// Why not; `None` where it can.
    pub reason: Option<Reason>,
    /// What is missing, the first thing to get first; empty where it can be computed, and where the
    /// data are there and merely say nothing, such as a win rate of no closed deals.
    pub missing: Vec<Need>,
    /// How many things the figure is about.
    pub n: u64,
}

/// What became of each variant of each metric, by the rows that [`super::compute`] gave and what the
/// data lack.
pub fn availability(rows: &[MetricRow], lacking: &[Need]) -> Vec<Availability> {
    let mut out: Vec<Availability> = Vec::new();
    for row in rows.iter().filter(|row| row.segment.is_none()) {
        let Some(metric) = Metric::find(row.metric) else {
            continue;
        };
        // A survival stands at several months: it can be computed when one of them can.
        if let Some(known) = out
            .iter_mut()
            .find(|known| known.metric.id == row.metric && known.variant == row.variant)
        {
            if row.value.is_ok() {
                known.reason = None;
                known.missing.clear();
            }
            continue;
        }
        let reason = row.value.as_ref().err().copied();
        let missing = reason.map_or_else(Vec::new, |_| {
            let lacks = |need: &&Need| lacking.contains(need);
            metric.needs.iter().filter(lacks).copied().collect()
        });
        out.push(Availability {
            metric,
            variant: row.variant,
            reason,
            missing,
            n: row.n,
        });
    }
    out
}
