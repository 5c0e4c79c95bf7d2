//! What can be computed with these data, what is missing, and the cheapest way to get it.

use std::collections::BTreeSet;

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
    let wholes = rows.iter().filter(|row| row.segment.is_none());
    let wholes: BTreeSet<_> = wholes.map(|row| (row.metric, row.variant)).collect();
    // A metric that has parts and no whole stands by its parts.
    let is_part_of_a_whole =
        |row: &MetricRow| row.segment.is_some() && wholes.contains(&(row.metric, row.variant));
    for row in rows.iter().filter(|row| !is_part_of_a_whole(row)) {
        let Some(metric) = Metric::find(row.metric) else {
            continue;
        };
        // What stands at several months or in several parts can be computed when one of them can.
        if let Some(known) = out
            .iter_mut()
            .find(|known| known.metric.id == row.metric && known.variant == row.variant)
        {
            if row.value.is_ok() {
                known.reason = None;
                known.missing.clear();
            }
            known.n = known.n.max(row.n);
            continue;
        }
        let reason = row.value.as_ref().err().copied();
        let missing = missing(row, lacking);
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

/// What a figure that has no number needs and the data lack; nothing where the data are there and
/// merely say nothing. A part lacks nothing that its whole has.
pub fn missing(row: &MetricRow, lacking: &[Need]) -> Vec<Need> {
    if row.segment.is_some() {
        return Vec::new();
    }
    let (Some(metric), Err(_)) = (Metric::find(row.metric), &row.value) else {
        return Vec::new();
    };
    let mut needs = needs_of(metric, row.variant);
    // A figure on revenue asks for no margin.
    let on_revenue = row.variant == Some("revenue");
    needs.retain(|need| lacking.contains(need) && !(on_revenue && *need == Need::GrossMargin));
    needs
}

/// What a variant needs: what its metric needs, and what it alone asks for besides or instead.
fn needs_of(metric: &Metric, variant: Option<&str>) -> Vec<Need> {
    let own: &[Need] = match (metric.id, variant) {
        // The market from above is not made of segments.
        ("tam", Some("top_down")) => return vec![Need::IndustrySpend],
        ("tam", Some("value_theory")) => &[Need::ValueTheory],
        ("win_rate", Some("value")) => &[Need::DealAmount],
        ("win_rate", Some("cohort")) => &[Need::DealCreated],
        ("open_pipeline", Some("weighted")) => &[Need::DealProbability],
        ("cac", Some("fully_loaded" | "lagged")) | ("payback" | "ltv_cac", _) => &[Need::Salaries],
        ("cac", Some("onboarding")) => &[Need::Salaries, Need::OnboardingCosts],
        ("clv", Some("discounted" | "sbg")) => &[Need::Discount],
        ("acv", Some("with_one_off")) => &[Need::Fees],
        _ => &[],
    };
    metric.needs.iter().chain(own).copied().collect()
}

#[cfg(test)]
mod tests;
