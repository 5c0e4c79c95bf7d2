//! The arms as they are.

use winnable_model::Arm;

use super::clusters::{Clusters, share_difference, t_test};
use super::outcome::Adds;
use super::{AbmAccount, Contrast, Difference, Measure, Side};
use crate::rate::count;
use crate::stats::{mean, mean_difference};
use crate::{Reason, Result};

/// Both arms in one measure, as they are.
pub(super) fn contrast(measure: Measure, accounts: &[AbmAccount], level: f64) -> Contrast {
    let of = |arm| accounts.iter().filter(move |account| account.arm == arm);
    if measure.is_share() {
        let arm = |arm| Clusters::of(&of(arm).map(|one| trials(measure, one)).collect::<Vec<_>>());
        let (a, b) = (arm(Arm::Treated), arm(Arm::Control));
        let (treated, control) = (share(measure, a), share(measure, b));
        let difference = both(treated, control).and_then(|()| share_difference(a, b, level));
        return Contrast {
            treated,
            control,
            difference,
        };
    }
    let arm = |arm| -> Vec<f64> { of(arm).filter_map(|one| value(measure, one)).collect() };
    let (a, b) = (arm(Arm::Treated), arm(Arm::Control));
    let (treated, control) = (mean_of(measure, &a), mean_of(measure, &b));
    let difference = both(treated, control).and_then(|()| {
        let welch = mean_difference(&a, &b, level)?;
        let p = t_test(welch.difference, welch.standard_error, welch.degrees)?;
        Ok(Difference::new(welch.difference, welch.interval, p))
    });
    Contrast {
        treated,
        control,
        difference,
    }
}

/// Whether both arms have a value; else the reason of the first that has none.
pub(super) fn both(treated: Side, control: Side) -> Result<()> {
    treated.value.and(control.value).map(drop)
}

/// The successes and trials of an account; none for a measure that is no share.
pub(super) fn trials(measure: Measure, account: &AbmAccount) -> (u64, u64) {
    match measure.of(account) {
        Adds::Share(successes, trials) => (successes, trials),
        Adds::Mean(_) => (0, 0),
    }
}

/// The value of an account; none for a measure that is a share.
pub(super) fn value(measure: Measure, account: &AbmAccount) -> Option<f64> {
    match measure.of(account) {
        Adds::Mean(value) => value,
        Adds::Share(..) => None,
    }
}

/// An arm without anything to count.
pub(super) const fn nothing(measure: Measure) -> Reason {
    match measure {
        Measure::Opportunities | Measure::WonAccounts => Reason::NoTargetAccounts,
        Measure::WinRate => Reason::NoClosedOpportunities,
        Measure::WonAmount => Reason::NoWonOpportunities,
        Measure::SalesCycle => Reason::NoUsableCycles,
    }
}

fn share(measure: Measure, of: Clusters) -> Side {
    let rate = crate::Rate::new(of.successes, of.trials, nothing(measure));
    Side {
        value: rate.map(|rate| rate.value),
        successes: Some(of.successes),
        n: of.trials,
        accounts: of.accounts,
    }
}

fn mean_of(measure: Measure, values: &[f64]) -> Side {
    let n = count(values.len());
    Side {
        value: mean(values).map_err(|reason| match reason {
            Reason::EmptySample => nothing(measure),
            other => other,
        }),
        successes: None,
        n,
        accounts: n,
    }
}
