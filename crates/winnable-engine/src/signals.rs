//! Signals of an account, merged with their decay.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    FactGroup, FactId, FactRow, FactValue, Provenance, RowRef, Signal, SignalKind, fact_ids,
};
use winnable_score::{DecayTable, RollupSettings};

/// How signals decay, by kind.
pub(crate) fn decay_tables(rollup: &RollupSettings) -> Vec<DecayTable> {
    let rules = &rollup.signals;
    let of = |kind: SignalKind| rules.by_kind.get(kind.name()).copied();
    SignalKind::ALL
        .into_iter()
        .map(|kind| DecayTable::new(of(kind).unwrap_or(rules.half_life_days)))
        .collect()
}

/// Signals of one account, by kind: Σ strength in hundredths × weight in millionths.
#[derive(Clone, Debug, Default)]
pub(crate) struct SignalSums {
    sums: [i128; SignalKind::ALL.len()],
    count: u64,
    latest: Option<(NaiveDate, RowRef)>,
    latest_of: [Option<NaiveDate>; SignalKind::ALL.len()],
}

impl SignalSums {
    #[expect(clippy::indexing_slicing, reason = "one sum and one day for each kind")]
    pub(crate) fn add(&mut self, signal: &Signal, weight: u32) {
        let strength = signal.strength.round_dp(2);
        // In whole numbers, since a strength of 28 digits has no hundredfold as a decimal.
        let hundredths = strength.mantissa() * 10_i128.pow(2_u32.saturating_sub(strength.scale()));
        self.sums[signal.kind as usize] += hundredths * i128::from(weight);
        self.count += 1;
        let latest = &mut self.latest_of[signal.kind as usize];
        *latest = (*latest).max(Some(signal.on));
        self.latest = self.latest.max(Some((signal.on, signal.origin)));
    }

    /// Writes the sums into the facts of their account.
    pub(crate) fn write(&self, facts: &mut FactRow) {
        facts.set_group(Arc::new(self.facts()));
    }

    /// The sums as facts, which accounts without signals share.
    pub(crate) fn facts(&self) -> FactGroup {
        let mut facts = Vec::with_capacity(2 * SignalKind::ALL.len() + 1);
        let mut set = |id: FactId, value: FactValue| facts.push((id, value));
        for (kind, sum) in SignalKind::ALL.into_iter().zip(self.sums) {
            // Beyond what a number holds the strength is not known exactly, and so not known.
            let strength = Decimal::try_from_i128_with_scale(sum, 6)
                .map(|hundredths| hundredths.round_dp(0) / Decimal::ONE_HUNDRED)
                .map_or(FactValue::Unknown, |strength| {
                    FactValue::Number(strength.normalize())
                });
            set(kind.fact(), strength);
        }
        let day = |day: Option<NaiveDate>| day.map_or(FactValue::NotApplicable, FactValue::Date);
        for (kind, latest) in SignalKind::ALL.into_iter().zip(self.latest_of) {
            set(kind.latest_fact(), day(latest));
        }
        set(fact_ids::SIGNAL_LATEST, day(self.latest.map(|(on, _)| on)));
        let provenance = Provenance::Rows {
            count: self.count,
            example: self.latest.map(|(_, row)| row),
        };
        FactGroup::new(facts, provenance)
    }
}
