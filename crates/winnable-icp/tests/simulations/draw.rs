//! Random numbers that are the same on every machine, and what is counted of them.

use winnable_icp::backtest::{Backtest, Verdict, verdicts};
use winnable_model::Outcome;

/// SplitMix64 (Steele, Lea, Flood 2014).
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// At least 0 and below 1.
    pub(crate) fn unit(&mut self) -> f64 {
        let bits = u32::try_from(self.next() >> 32).unwrap();
        f64::from(bits) / (f64::from(u32::MAX) + 1.0)
    }

    pub(crate) fn outcome(&mut self, p: f64) -> Outcome {
        if self.unit() < p {
            Outcome::Won
        } else {
            Outcome::Lost
        }
    }
}

/// Which of the three verdicts claim something.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Claims {
    pub(crate) runs: u32,
    pub(crate) order: u32,
    pub(crate) trend: u32,
    pub(crate) hand_off: u32,
    pub(crate) distinct: u32,
    pub(crate) reversed: u32,
}

impl Claims {
    pub(crate) fn count(&mut self, found: &Backtest) {
        self.runs += 1;
        self.distinct += u32::from(found.distinguishable() > 1);
        let said = verdicts(found);
        let against = |verdict: &Verdict| matches!(verdict, Verdict::BandsReversed { .. });
        self.reversed += u32::from(said.iter().any(against));
        for verdict in said {
            match verdict {
                Verdict::Orders { .. } | Verdict::OrdersReversed { .. } => self.order += 1,
                Verdict::TrendConfirmed { .. } | Verdict::TrendReversed { .. } => self.trend += 1,
                Verdict::HandOffHolds { .. } | Verdict::HandOffReversed { .. } => {
                    self.hand_off += 1;
                }
                _ => {}
            }
        }
    }

    pub(crate) fn each(self) -> [(&'static str, f64); 3] {
        [
            ("order", rate(self.order, self.runs)),
            ("trend", rate(self.trend, self.runs)),
            ("hand-off", rate(self.hand_off, self.runs)),
        ]
    }
}

pub(crate) fn rate(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole)
}

/// Three standard errors of a share of 5 % (or of 95 %) that was seen in so many runs.
pub(crate) fn slack(runs: u32) -> f64 {
    3.0 * (0.05 * 0.95 / f64::from(runs)).sqrt()
}
