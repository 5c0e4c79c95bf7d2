//! Checks of the scoring model.

use rust_decimal::prelude::ToPrimitive;
use winnable_model::text::lint::model as texts;
use winnable_model::{Diagnostic, LintCode, Text};

use crate::outcome::Check;
use crate::{Evidence, Outcome, Settings};

/// `MOD-1`: a model that was not calibrated for long. `aged` says so for a number of days; `approved` is
/// whether the model has an approval with a date at all.
pub fn calibration(
    approved: bool,
    aged: impl FnOnce(i64) -> Option<Diagnostic>,
    settings: &Settings,
) -> Outcome {
    let mut check = Check::new(LintCode::Mod1, settings);
    let most = check.limit("days_max");
    if !approved {
        check.lacks(texts::never_approved());
        return check.done();
    }
    check.looked_at(1);
    if let Some(said) = aged(most.value.to_i64().unwrap_or(i64::MAX)) {
        check.find_said(said, Some(most), texts::calibrate());
    }
    check.done()
}

/// How much of a list stands above the lowest tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    /// The model.
    pub model: String,
    /// Above the lowest tier.
    pub passing: u64,
    /// In the list.
    pub listed: u64,
    /// Shorter lists say nothing of a share.
    pub shortest: u64,
    /// Accounts by tier, the best first.
    pub tiers: Vec<(String, u64)>,
}

/// `MOD-2`: a model that passes most of a list.
pub fn passes_most(passing: &Passing, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Mod2, settings);
    let most = check.limit("pass_share_max");
    if passing.listed < passing.shortest {
        check.lacks(texts::short_list(passing.listed, passing.shortest));
        return check.done();
    }
    check.looked_at(usize::try_from(passing.listed).unwrap_or(usize::MAX));
    if crate::list::is_beyond(passing.passing, passing.listed, most.value) {
        let evidence = passing
            .tiers
            .iter()
            .map(|(tier, count)| Evidence::new(Text::verbatim(format!("{tier}: {count}"))));
        let what = texts::passes(&passing.model, passing.passing, passing.listed);
        check.find(what, evidence.collect(), Some(most), texts::raise_edges());
    }
    check.done()
}
