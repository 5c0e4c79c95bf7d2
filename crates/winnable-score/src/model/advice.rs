//! What is not wrong with a model and should still be known.

use chrono::NaiveDate;
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Diagnostic};

use super::{Model, Requirement};

/// Older than so many days, a model was calibrated for another quarter.
pub const CALIBRATED_DAYS: i64 = 90;

impl Model {
    /// What is not wrong and should still be known: marks that say `unset` or `example`, a missing
    /// approval, a calibration that is older than 90 days on the as-of date.
    pub fn advice(&self, as_of: NaiveDate) -> Vec<Diagnostic> {
        let mut advice = Vec::new();
        let unset = self.unset();
        if !unset.is_empty() {
            advice.push(
                Diagnostic::new(Code::W0220, texts::unset_in(&self.id, &unset))
                    .with_count(unset.len() as u64),
            );
        }
        let examples: Vec<&str> = self
            .criteria()
            .filter(|criterion| criterion.example)
            .map(|criterion| &*criterion.id)
            .collect();
        if !examples.is_empty() {
            advice.push(
                Diagnostic::new(Code::W0223, texts::examples_in(&self.id, &examples))
                    .with_count(examples.len() as u64),
            );
        }
        match self.approval.as_ref().filter(|found| found.is_complete()) {
            None => advice.push(Diagnostic::new(Code::W0221, texts::not_approved(&self.id))),
            Some(_) => advice.extend(self.not_calibrated(as_of, CALIBRATED_DAYS)),
        }
        advice
    }

    /// Whether the approved model was last calibrated more than so many days before a day.
    pub fn not_calibrated(&self, as_of: NaiveDate, days: i64) -> Option<Diagnostic> {
        let approval = self.approval.as_ref().filter(|found| found.is_complete())?;
        let age = approval.age(as_of).filter(|age| *age > days)?;
        let text = texts::not_calibrated(&self.id, age);
        Some(Diagnostic::new(Code::W0222, text))
    }

    /// Everything that is marked as still to be agreed.
    fn unset(&self) -> Vec<String> {
        let weights = self
            .factors
            .iter()
            .filter(|factor| factor.unset)
            .map(|factor| format!("factor.{}.weight", factor.id));
        let criteria = self
            .criteria()
            .filter(|criterion| criterion.unset)
            .map(|criterion| format!("criterion.{}", criterion.id));
        let tiers = self.tiers.iter().flat_map(|tier| {
            tier.requirements
                .iter()
                .filter_map(move |requirement| match requirement {
                    Requirement::UnsetFloor => {
                        Some(format!("tier.{}.expected_annual_revenue", tier.id))
                    }
                    Requirement::UnsetWhen(_) => Some(format!("tier.{}.require", tier.id)),
                    Requirement::Floor(_) | Requirement::When(_) => None,
                })
        });
        weights.chain(criteria).chain(tiers).collect()
    }
}
