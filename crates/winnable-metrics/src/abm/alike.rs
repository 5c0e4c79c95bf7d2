//! Like with like: the arms within strata of fit, size and industry.

use std::collections::BTreeMap;

use winnable_model::Arm;

use super::apart::{nothing, trials, value};
use super::clusters::{Clusters, chi_squared_p, share_difference, t_test};
use super::compare::Alike;
use super::{AbmAccount, Contrast, Difference, Likeness, Measure, Side};
use crate::rate::{count, float};
use crate::stats::special::{normal_quantile, student_t_quantile};
use crate::stats::{Interval, Stratum, stratified_difference};
use crate::{Reason, Result};

/// The accounts of each stratum.
fn strata(accounts: &[AbmAccount]) -> BTreeMap<&Likeness, Vec<&AbmAccount>> {
    let mut strata: BTreeMap<&Likeness, Vec<&AbmAccount>> = BTreeMap::new();
    for account in accounts {
        strata.entry(&account.likeness).or_default().push(account);
    }
    strata
}

fn of_arm<'a>(accounts: &[&'a AbmAccount], arm: Arm) -> Vec<&'a AbmAccount> {
    let is = |account: &&&AbmAccount| account.arm == arm;
    accounts.iter().filter(is).copied().collect()
}

/// How many accounts have one alike on the other side.
pub(super) fn alike(accounts: &[AbmAccount]) -> Alike {
    let mut alike = Alike::default();
    for members in strata(accounts).values() {
        let treated = count(of_arm(members, Arm::Treated).len());
        let control = count(of_arm(members, Arm::Control).len());
        match (treated, control) {
            (treated, 0) => alike.treated_left_out += treated,
            (0, control) => alike.control_left_out += control,
            _ => alike.strata += 1,
        }
    }
    alike
}

/// Both arms in one measure, like with like.
pub(super) fn contrast(measure: Measure, accounts: &[AbmAccount], level: f64) -> Contrast {
    if measure.is_share() {
        shares(measure, accounts, level)
    } else {
        means(measure, accounts, level)
    }
}

/// A stratum of a share, and of which accounts its trials are.
struct Counts {
    treated: Vec<(u64, u64)>,
    control: Vec<(u64, u64)>,
    stratum: Stratum,
}

impl Counts {
    fn new(measure: Measure, members: &[&AbmAccount]) -> Self {
        let of = |arm| -> Vec<(u64, u64)> {
            let accounts = of_arm(members, arm);
            accounts.iter().map(|one| trials(measure, one)).collect()
        };
        let (treated, control) = (of(Arm::Treated), of(Arm::Control));
        let sum = |counts: &[(u64, u64)], of: fn(&(u64, u64)) -> u64| counts.iter().map(of).sum();
        Self {
            stratum: Stratum {
                successes_a: sum(&treated, |(x, _)| *x),
                trials_a: sum(&treated, |(_, n)| *n),
                successes_b: sum(&control, |(x, _)| *x),
                trials_b: sum(&control, |(_, n)| *n),
            },
            treated,
            control,
        }
    }

    /// The weight of Mantel and Haenszel.
    fn weight(&self) -> f64 {
        let (a, b) = (float(self.stratum.trials_a), float(self.stratum.trials_b));
        a * b / (a + b)
    }
}

fn shares(measure: Measure, accounts: &[AbmAccount], level: f64) -> Contrast {
    let strata = strata(accounts);
    let mut counts: Vec<Counts> = strata
        .values()
        .map(|all| Counts::new(measure, all))
        .collect();
    counts.retain(|one| one.stratum.trials_a > 0 && one.stratum.trials_b > 0);
    if counts.is_empty() {
        return nobody(measure, accounts);
    }
    let pooled = |of: fn(&Counts) -> &Vec<(u64, u64)>| {
        Clusters::of(&counts.iter().flat_map(of).copied().collect::<Vec<_>>())
    };
    let (a, b) = (pooled(|one| &one.treated), pooled(|one| &one.control));
    let all: f64 = counts.iter().map(Counts::weight).sum();
    let side = |of: Clusters, rate: fn(&Stratum) -> (u64, u64)| {
        let parts = counts.iter().map(|one| {
            let (successes, trials) = rate(&one.stratum);
            one.weight() * float(successes) / float(trials)
        });
        Side {
            value: Ok(parts.sum::<f64>() / all),
            successes: Some(of.successes),
            n: of.trials,
            accounts: of.accounts,
        }
    };
    Contrast {
        treated: side(a, |one| (one.successes_a, one.trials_a)),
        control: side(b, |one| (one.successes_b, one.trials_b)),
        difference: match counts.as_slice() {
            // With one stratum nothing is to be weighed, and this is the better interval.
            [_] => share_difference(a, b, level),
            _ => mantel_haenszel(&counts, a.effect.max(b.effect), level),
        },
    }
}

/// The difference with Sato's variance, and the p-value of Cochran, Mantel and Haenszel with their
/// correction for continuity; both by the larger design effect of the two arms.
///
/// Source: Mantel, Haenszel 1959, *J. Natl. Cancer Inst.* 22:719.
fn mantel_haenszel(counts: &[Counts], effect: f64, level: f64) -> Result<Difference> {
    let strata: Vec<Stratum> = counts.iter().map(|one| one.stratum).collect();
    let found = stratified_difference(&strata, level)?;
    let half = normal_quantile(f64::midpoint(1.0, level))? * found.standard_error * effect.sqrt();
    let interval = Interval {
        low: (found.difference - half).max(-1.0),
        high: (found.difference + half).min(1.0),
    };
    let p = chi_squared_p(cochran_mantel_haenszel(&strata)? / effect)?;
    Ok(Difference::new(found.difference, interval, p))
}

/// The statistic of Cochran, Mantel and Haenszel: `(|Σ(x − E)| − ½)² / ΣV`, with mean and variance of
/// the hypergeometric distribution in each stratum.
pub(super) fn cochran_mantel_haenszel(strata: &[Stratum]) -> Result<f64> {
    let (mut excess, mut variance) = (0.0, 0.0);
    for of in strata {
        let (a, b) = (float(of.trials_a), float(of.trials_b));
        let won = float(of.successes_a + of.successes_b);
        let all = a + b;
        excess += float(of.successes_a) - a * won / all;
        variance += a * b / all * (won / all) * ((all - won) / (all - 1.0).max(1.0));
    }
    if variance <= 0.0 {
        return Err(Reason::AllValuesEqual);
    }
    let excess = (excess.abs() - 0.5).max(0.0);
    Ok(excess * excess / variance)
}

/// The values of both arms in a stratum: the treated, the control.
type Values = (Vec<f64>, Vec<f64>);

/// A mean within strata: the difference is that of a regression on the arm with a constant for each
/// stratum, with one variance for all.
fn means(measure: Measure, accounts: &[AbmAccount], level: f64) -> Contrast {
    let of = |members: &[&AbmAccount], arm| -> Vec<f64> {
        let members = of_arm(members, arm);
        members
            .iter()
            .filter_map(|one| value(measure, one))
            .collect()
    };
    let mut strata: Vec<Values> = strata(accounts)
        .values()
        .map(|all| (of(all, Arm::Treated), of(all, Arm::Control)))
        .collect();
    strata.retain(|(a, b)| !a.is_empty() && !b.is_empty());
    if strata.is_empty() {
        return nobody(measure, accounts);
    }
    let weight = |(a, b): &Values| {
        let (a, b) = (float(count(a.len())), float(count(b.len())));
        a * b / (a + b)
    };
    let all: f64 = strata.iter().map(weight).sum();
    let side = |values: fn(&Values) -> &Vec<f64>| {
        let n = count(strata.iter().map(|one| values(one).len()).sum());
        let parts = strata.iter().map(|one| weight(one) * mean_of(values(one)));
        Side {
            value: Ok(parts.sum::<f64>() / all),
            successes: None,
            n,
            accounts: n,
        }
    };
    Contrast {
        treated: side(|(a, _)| a),
        control: side(|(_, b)| b),
        difference: regression(&strata, all, level),
    }
}

fn mean_of(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / float(count(values.len()))
}

fn regression(strata: &[Values], all: f64, level: f64) -> Result<Difference> {
    let mut value = 0.0;
    for (a, b) in strata {
        let (of_a, of_b) = (float(count(a.len())), float(count(b.len())));
        value += of_a * of_b / (of_a + of_b) * (mean_of(a) - mean_of(b));
    }
    value /= all;
    let (mut squares, mut n) = (0.0, 0_usize);
    for (a, b) in strata {
        // What is left when the control is lifted by the difference and the stratum's mean taken off.
        let lifted: Vec<f64> = b
            .iter()
            .map(|y| y + value)
            .chain(a.iter().copied())
            .collect();
        let mean = mean_of(&lifted);
        squares += lifted.iter().map(|y| (y - mean) * (y - mean)).sum::<f64>();
        n += lifted.len();
    }
    let degrees = n
        .checked_sub(strata.len() + 1)
        .filter(|degrees| *degrees > 0)
        .map(|degrees| float(count(degrees)))
        .ok_or(Reason::SampleTooSmall)?;
    let error = (squares / degrees / all).sqrt();
    if !value.is_finite() || !error.is_finite() {
        return Err(Reason::Overflow);
    }
    if error <= 0.0 {
        return Err(Reason::AllValuesEqual);
    }
    let half = student_t_quantile(f64::midpoint(1.0, level), degrees)? * error;
    let interval = Interval {
        low: value - half,
        high: value + half,
    };
    let p = t_test(value, error, degrees)?;
    Ok(Difference::new(value, interval, p))
}

/// No stratum has both arms: the reason is that of an arm that has nothing at all, or that nothing is
/// alike.
fn nobody(measure: Measure, accounts: &[AbmAccount]) -> Contrast {
    let side = |arm| {
        let has = |one: &&AbmAccount| {
            one.arm == arm && (value(measure, one).is_some() || trials(measure, one).1 > 0)
        };
        let reason = if accounts.iter().any(|one| has(&one)) {
            Reason::NothingAlike
        } else {
            nothing(measure)
        };
        Side {
            value: Err(reason),
            successes: None,
            n: 0,
            accounts: 0,
        }
    };
    let (treated, control) = (side(Arm::Treated), side(Arm::Control));
    let reason = match (treated.value, control.value) {
        (Err(Reason::NothingAlike), Err(reason)) | (Err(reason), _) => reason,
        _ => Reason::NothingAlike,
    };
    Contrast {
        treated,
        control,
        difference: Err(reason),
    }
}
