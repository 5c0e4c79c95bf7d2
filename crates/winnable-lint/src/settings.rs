//! Which checks are made, and with which thresholds.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use winnable_model::LintCode;

use crate::catalogue::{Threshold, thresholds};

/// The choices of a project. By default every check is made with the thresholds of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    off: BTreeSet<LintCode>,
    values: BTreeMap<(LintCode, &'static str), Decimal>,
}

/// The refusal of a setting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSetting {
    /// The check has no such threshold.
    #[error("{code} has no threshold `{name}`")]
    NoThreshold {
        /// The check.
        code: LintCode,
        /// The name.
        name: String,
    },
    /// The value lies outside of what the threshold can be.
    #[error("`{name}` of {code} lies between {least} and {most}")]
    OutOfRange {
        /// The check.
        code: LintCode,
        /// The threshold.
        name: &'static str,
        /// The least value.
        least: Decimal,
        /// The greatest value.
        most: Decimal,
    },
}

impl Settings {
    /// Leaves a check out.
    pub fn turn_off(&mut self, code: LintCode) {
        self.off.insert(code);
    }

    /// Whether a check is left out.
    pub fn is_off(&self, code: LintCode) -> bool {
        self.off.contains(&code)
    }

    /// Sets a threshold.
    ///
    /// # Errors
    /// [`BadSetting`] for a threshold that the check does not have, and for a value outside of its range.
    pub fn set(&mut self, code: LintCode, name: &str, value: Decimal) -> Result<(), BadSetting> {
        let found = thresholds(code).iter().find(|one| one.name == name);
        let threshold = found.ok_or_else(|| BadSetting::NoThreshold {
            code,
            name: name.to_owned(),
        })?;
        if !(threshold.least..=threshold.most).contains(&value) {
            return Err(BadSetting::OutOfRange {
                code,
                name: threshold.name,
                least: threshold.least,
                most: threshold.most,
            });
        }
        self.values.insert((code, threshold.name), value);
        Ok(())
    }

    /// Whether a threshold was set.
    pub fn states(&self, code: LintCode, name: &str) -> bool {
        self.values
            .keys()
            .any(|(of, known)| *of == code && *known == name)
    }

    /// The value of a threshold: as it was set, else that of the catalogue; 0 for one that does not exist.
    pub fn value(&self, code: LintCode, name: &str) -> Decimal {
        let Some(threshold) = thresholds(code).iter().find(|one| one.name == name) else {
            return Decimal::ZERO;
        };
        let set = self.values.get(&(code, threshold.name));
        set.copied().unwrap_or(threshold.default)
    }

    /// The thresholds of a check with their values.
    pub fn of(&self, code: LintCode) -> impl Iterator<Item = (&'static Threshold, Decimal)> {
        thresholds(code)
            .iter()
            .map(move |one| (one, self.value(code, one.name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_set_within_its_range_alone() {
        let mut settings = Settings::default();
        assert_eq!(
            settings.value(LintCode::Prg2, "accounts_max"),
            Decimal::from(50)
        );
        settings
            .set(LintCode::Prg2, "accounts_max", Decimal::from(60))
            .unwrap();
        assert_eq!(
            settings.value(LintCode::Prg2, "accounts_max"),
            Decimal::from(60)
        );
        assert!(matches!(
            settings.set(LintCode::Prg2, "accounts_most", Decimal::ONE),
            Err(BadSetting::NoThreshold { .. })
        ));
        assert!(matches!(
            settings.set(LintCode::Prg2, "accounts_max", Decimal::ZERO),
            Err(BadSetting::OutOfRange { .. })
        ));
        settings.turn_off(LintCode::Prg2);
        assert!(settings.is_off(LintCode::Prg2));
    }
}
