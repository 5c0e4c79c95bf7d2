//! Whether curves of time to an event differ.

use serde::Serialize;

use super::number::{held, real_len};
use super::observation::{by_time, in_order};
use super::{ChiSquared, Observation};
use crate::{Reason, Result};

/// More groups than any report compares; the covariance grows with their square.
const MAX_GROUPS: usize = 100;

/// A log-rank test: see [`log_rank`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LogRank {
    /// The statistic, its degrees of freedom (one less than the groups that were at risk at an
    /// event) and p-value.
    pub test: ChiSquared,
    /// How many events each group had.
    pub observed: Vec<usize>,
    /// How many events each group would have had without a difference.
    pub expected: Vec<f64>,
}

/// The log-rank (Mantel-Cox) test whether groups have the event at the same rate over time, with open
/// ones censored.
///
/// At each event time the events are shared out by who was at risk, with the hypergeometric variance
/// that ties call for; `χ² = (O − E)ᵀ V⁻¹ (O − E)`.
///
/// Source: Mantel 1966, *Cancer Chemother. Rep.* 50:163; Peto, Peto 1972, *J. R. Stat. Soc. A*
/// 135:185.
///
/// # Errors
///
/// [`Reason::EmptySample`] if a group is empty; [`Reason::SampleTooSmall`] for fewer than two groups
/// at risk at an event; [`Reason::AllValuesEqual`] if the events can say nothing, as where all come at
/// one time; [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a negative time or more than 100
/// groups.
pub fn log_rank(groups: &[&[Observation]]) -> Result<LogRank> {
    if groups.len() > MAX_GROUPS {
        return Err(Reason::InvalidInput);
    }
    if groups.iter().any(|group| group.is_empty()) {
        return Err(Reason::EmptySample);
    }
    if groups.len() < 2 {
        return Err(Reason::SampleTooSmall);
    }
    let everyone = groups.iter().enumerate().flat_map(|(group, members)| {
        members
            .iter()
            .map(move |one| (one.time, (group, one.event)))
    });
    let ordered = in_order(everyone)?;
    let mut sums = Sums::new(groups);
    for same_time in by_time(&ordered) {
        sums.add(same_time);
    }
    sums.test()
}

/// What has been added up over the event times so far.
struct Sums {
    at_risk: Vec<usize>,
    observed: Vec<usize>,
    expected: Vec<f64>,
    covariance: Vec<Vec<f64>>,
}

impl Sums {
    fn new(groups: &[&[Observation]]) -> Self {
        let count = groups.len();
        Self {
            at_risk: groups.iter().map(|group| group.len()).collect(),
            observed: vec![0; count],
            expected: vec![0.0; count],
            covariance: vec![vec![0.0; count]; count],
        }
    }

    fn add(&mut self, same_time: &[(f64, (usize, bool))]) {
        let events = same_time.iter().filter(|(_, (_, event))| *event).count();
        if events > 0 {
            let all: usize = self.at_risk.iter().sum();
            let (events, watched) = (real_len(events), real_len(all));
            let shares: Vec<f64> = self
                .at_risk
                .iter()
                .map(|&group| real_len(group) / watched)
                .collect();
            // The last one at risk has its event for certain and adds no variance.
            let spread = if all > 1 {
                events * (watched - events) / (watched - 1.0)
            } else {
                0.0
            };
            for (i, share) in shares.iter().enumerate() {
                self.expected[i] += events * share;
                for (j, other) in shares.iter().enumerate() {
                    let own = if i == j { 1.0 } else { 0.0 };
                    self.covariance[i][j] += spread * share * (own - other);
                }
            }
        }
        for (_, (group, event)) in same_time {
            self.at_risk[*group] -= 1;
            self.observed[*group] += usize::from(*event);
        }
    }

    fn test(self) -> Result<LogRank> {
        let mut compared: Vec<usize> = (0..self.expected.len())
            .filter(|&group| self.expected[group] > 0.0)
            .collect();
        // The differences sum to zero, so the last group says nothing that the others do not.
        compared.pop();
        let degrees = u32::try_from(compared.len()).map_err(|_| Reason::InvalidInput)?;
        if degrees == 0 {
            return Err(Reason::SampleTooSmall);
        }
        let covariance = compared
            .iter()
            .map(|&i| compared.iter().map(|&j| self.covariance[i][j]).collect())
            .collect();
        let differences: Vec<f64> = compared
            .iter()
            .map(|&group| real_len(self.observed[group]) - self.expected[group])
            .collect();
        Ok(LogRank {
            test: ChiSquared::new(quadratic(covariance, differences)?, degrees)?,
            observed: self.observed,
            expected: self.expected,
        })
    }
}

/// `xᵀ V⁻¹ x` for a covariance, by its Cholesky factor: with `L y = x` it is the square of `y`.
fn quadratic(mut matrix: Vec<Vec<f64>>, mut x: Vec<f64>) -> Result<f64> {
    let mut sum = 0.0;
    for k in 0..x.len() {
        let scale = matrix[k][k].sqrt();
        // At the first event everyone compared is at risk, so there is a variance unless that event
        // took them all.
        if scale.is_nan() || scale <= 1e-9 {
            return Err(Reason::AllValuesEqual);
        }
        let y = x[k] / scale;
        sum += y * y;
        let factors: Vec<f64> = matrix[k + 1..].iter().map(|row| row[k] / scale).collect();
        let rest = x[k + 1..].iter_mut().zip(&mut matrix[k + 1..]);
        for ((x, row), factor) in rest.zip(&factors) {
            *x -= factor * y;
            for (entry, other) in row[k + 1..].iter_mut().zip(&factors) {
                *entry -= factor * other;
            }
        }
    }
    held(sum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group() -> impl Strategy<Value = Vec<Observation>> {
        prop::collection::vec(
            (0_u32..15, any::<bool>()).prop_map(|(time, event)| Observation {
                time: f64::from(time),
                event,
            }),
            1..20,
        )
    }

    #[test]
    fn events_all_at_once_cannot_tell_groups_apart() {
        let group = [Observation {
            time: 5.0,
            event: true,
        }; 3];
        assert_eq!(log_rank(&[&group, &group]), Err(Reason::AllValuesEqual));
        let open = [Observation {
            time: 5.0,
            event: false,
        }];
        assert_eq!(log_rank(&[&open, &open]), Err(Reason::SampleTooSmall));
        assert_eq!(log_rank(&[&group]), Err(Reason::SampleTooSmall));
        assert_eq!(log_rank(&[&group, &[]]), Err(Reason::EmptySample));
    }

    #[test]
    fn a_group_that_left_before_the_first_event_is_not_compared() {
        let at = |time, event| Observation { time, event };
        let early = [at(1.0, false)];
        let (a, b) = (
            [at(2.0, true), at(5.0, true)],
            [at(3.0, true), at(9.0, false)],
        );
        let with = log_rank(&[&early, &a, &b]).unwrap();
        assert_eq!(with.test, log_rank(&[&a, &b]).unwrap().test);
    }

    proptest! {
        #[test]
        fn events_add_up_and_the_order_of_groups_does_not_matter(groups in prop::collection::vec(group(), 2..5)) {
            let forth: Vec<&[Observation]> = groups.iter().map(Vec::as_slice).collect();
            let back: Vec<&[Observation]> = forth.iter().rev().copied().collect();
            if let (Ok(one), Ok(other)) = (log_rank(&forth), log_rank(&back)) {
                let observed: usize = one.observed.iter().sum();
                let expected: f64 = one.expected.iter().sum();
                prop_assert!((real_len(observed) - expected).abs() < 1e-9);
                let scale = 1.0 + one.test.statistic;
                prop_assert!((one.test.statistic - other.test.statistic).abs() < 1e-6 * scale);
                prop_assert!((0.0..=1.0).contains(&one.test.p_value));
            }
        }

        #[test]
        fn any_times_give_a_test_or_a_reason(
            a in prop::collection::vec((any::<f64>(), any::<bool>()), 0..4),
            b in prop::collection::vec((0.0..=f64::MAX, any::<bool>()), 0..4),
            c in prop::collection::vec((0.0..=f64::MAX, any::<bool>()), 0..4),
        ) {
            let [a, b, c] = [a, b, c].map(|group| {
                group
                    .into_iter()
                    .map(|(time, event)| Observation { time, event })
                    .collect::<Vec<_>>()
            });
            for groups in [vec![&a[..], &b], vec![&c, &b], vec![]] {
                if let Ok(result) = log_rank(&groups) {
                    prop_assert!(result.test.statistic.is_finite());
                }
            }
        }
    }
}
