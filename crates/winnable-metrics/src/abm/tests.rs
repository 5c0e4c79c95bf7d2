use winnable_model::Arm;

use super::*;
use crate::Reason;
use crate::deals::{Deal, Outcome};
use crate::stats::Stratum;
use crate::testing::day;

fn account(arm: Arm, deals: Vec<Deal>) -> AbmAccount {
    AbmAccount {
        arm,
        likeness: Likeness::default(),
        fit: None,
        size: None,
        dealt_before: None,
        deals,
    }
}

fn deal(outcome: Outcome) -> Deal {
    Deal {
        outcome,
        created: Some(day("2026-01-01")),
        closed: Some(day("2026-02-01")),
        ..Deal::default()
    }
}

#[test]
fn an_empty_arm_is_a_reason() {
    let one = |arm| account(arm, vec![]);
    let as_of = day("2026-06-01");
    let of = |accounts: &[AbmAccount]| compare(accounts, Method::Holdout, as_of, 0.95);
    assert_eq!(of(&[one(Arm::Control)]).unwrap_err(), Reason::NoTreated);
    assert_eq!(of(&[one(Arm::Treated)]).unwrap_err(), Reason::NoControl);
    let both = [one(Arm::Treated), one(Arm::Control)];
    assert_eq!(
        compare(&both, Method::Holdout, as_of, 1.0).unwrap_err(),
        Reason::InvalidLevel
    );
    let none = of(&both).unwrap();
    let reasons: Vec<_> = none
        .comparisons
        .iter()
        .map(|one| one.contrast.difference.map(|_| ()))
        .collect();
    assert_eq!(
        reasons,
        [
            Ok(()),
            Ok(()),
            Err(Reason::NoClosedOpportunities),
            Err(Reason::NoWonOpportunities),
            Err(Reason::NoUsableCycles),
        ]
    );
    assert!(
        none.comparisons
            .iter()
            .all(|one| one.verdict == Verdict::CannotTell)
    );
    assert!(none.warnings.contains(&Warning::SmallN {
        treated: 0,
        control: 0
    }));
}

#[test]
fn fewer_than_ten_accounts_on_a_side_give_no_verdict() {
    let of = |n: usize| {
        let won = (0..n).map(|_| account(Arm::Treated, vec![deal(Outcome::Won)]));
        let lost = (0..n).map(|_| account(Arm::Control, vec![deal(Outcome::Lost)]));
        let accounts: Vec<_> = won.chain(lost).collect();
        let found = compare(&accounts, Method::Holdout, day("2026-06-01"), 0.95).unwrap();
        found.comparisons[2]
    };
    assert_eq!(of(9).verdict, Verdict::CannotTell);
    assert!(of(9).contrast.difference.unwrap().interval.low > 0.0);
    assert_eq!(of(10).verdict, Verdict::Higher);
}

#[test]
fn what_is_alike_to_nobody_is_left_out_and_counted() {
    let of = |arm, fit| {
        let likeness = Likeness {
            fit,
            ..Likeness::default()
        };
        AbmAccount {
            likeness,
            ..account(arm, vec![deal(Outcome::Won)])
        }
    };
    let (t, c) = (Arm::Treated, Arm::Control);
    let accounts = [
        of(t, Some(3)),
        of(t, Some(3)),
        of(t, None),
        of(c, None),
        of(c, Some(0)),
    ];
    let found = compare(&accounts, Method::Matched, day("2026-06-01"), 0.95).unwrap();
    let alike = found.alike.unwrap();
    assert_eq!(
        (alike.strata, alike.treated_left_out, alike.control_left_out),
        (1, 2, 1)
    );
    assert!(
        found
            .warnings
            .contains(&Warning::UnmatchedShare { left_out: 2, of: 3 })
    );
    let nothing = compare(
        &[of(t, Some(3)), of(c, None)],
        Method::Matched,
        day("2026-06-01"),
        0.95,
    );
    for one in nothing.unwrap().comparisons {
        assert_eq!(
            one.contrast.difference,
            match one.measure {
                Measure::WonAmount => Err(Reason::NoWonOpportunities),
                _ => Err(Reason::NothingAlike),
            }
        );
    }
}

#[test]
fn cochran_mantel_haenszel_as_r_prints_it() {
    // mantelhaen.test(UCBAdmissions): Mantel-Haenszel X-squared = 1.4269, df = 1, p-value = 0.2323.
    let strata = [
        (512, 825, 89, 108),
        (353, 560, 17, 25),
        (120, 325, 202, 593),
        (138, 417, 131, 375),
        (53, 191, 94, 393),
        (22, 373, 24, 341),
    ]
    .map(|(successes_a, trials_a, successes_b, trials_b)| Stratum {
        successes_a,
        trials_a,
        successes_b,
        trials_b,
    });
    let statistic = alike::cochran_mantel_haenszel(&strata).unwrap();
    assert!((statistic - 1.4269).abs() < 5e-5);
    assert!((clusters::chi_squared_p(statistic).unwrap() - 0.2323).abs() < 5e-5);
}

#[test]
fn a_mean_like_with_like_is_the_regression_by_hand() {
    // Two strata: {3, 5 | 2} and {10 | 8, 6}. Differences 2 and 3, weights 2/3 each: 2.5.
    // With the control lifted by 2.5: {3, 5, 4.5} and {10, 10.5, 8.5}, squares 13/6 and 13/6.
    // Six values, two constants, one difference: 3 degrees; variance 13/3 / 3 / (4/3) = 13/12.
    let of = |arm, fit, days: u64| {
        let start = day("2026-01-01");
        let deal = Deal {
            closed: start.checked_add_days(chrono::Days::new(days)),
            ..deal(Outcome::Won)
        };
        let likeness = Likeness {
            fit: Some(fit),
            ..Likeness::default()
        };
        AbmAccount {
            likeness,
            ..account(arm, vec![deal])
        }
    };
    let (t, c) = (Arm::Treated, Arm::Control);
    let accounts = [
        of(t, 0, 3),
        of(t, 0, 5),
        of(c, 0, 2),
        of(t, 1, 10),
        of(c, 1, 8),
        of(c, 1, 6),
    ];
    let found = compare(&accounts, Method::Matched, day("2026-06-01"), 0.95).unwrap();
    let cycle = found.comparisons[4].contrast;
    let difference = cycle.difference.unwrap();
    assert!((difference.value - 2.5).abs() < 1e-12);
    assert!((cycle.treated.value.unwrap() - 7.0).abs() < 1e-12);
    assert!((cycle.control.value.unwrap() - 4.5).abs() < 1e-12);
    // qt(0.975, 3) = 3.182446305284263.
    let half = 3.182_446_305_284_263 * (13.0_f64 / 12.0).sqrt();
    assert!((difference.interval.high - 2.5 - half).abs() < 1e-9);
}
