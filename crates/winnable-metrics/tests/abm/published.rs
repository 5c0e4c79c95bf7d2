//! Tables of which the reversal is in the textbooks.

use winnable_metrics::abm::{AbmAccount, Measure, Method, Verdict, Warning};
use winnable_metrics::deals::Outcome;
use winnable_model::Arm;

use super::{account, deal, run};

/// `(won, all)` of the treated and of the control in a stratum.
type Row = ((u64, u64), (u64, u64));

/// Accounts with one closed deal each.
fn table(strata: &[Row]) -> Vec<AbmAccount> {
    let mut accounts = Vec::new();
    for (stratum, (treated, control)) in (0_u8..).zip(strata) {
        for (arm, (won, all)) in [(Arm::Treated, treated), (Arm::Control, control)] {
            accounts.extend((0..*all).map(|n| {
                let outcome = if n < *won {
                    Outcome::Won
                } else {
                    Outcome::Lost
                };
                account(arm, stratum, vec![deal(outcome)])
            }));
        }
    }
    accounts
}

fn reversal(warnings: &[Warning]) -> Option<(f64, f64)> {
    warnings.iter().find_map(|warning| match warning {
        Warning::SimpsonReversal {
            measure: Measure::WinRate,
            crude,
            alike,
        } => Some((*crude, *alike)),
        _ => None,
    })
}

#[test]
fn kidney_stones_turn_round() {
    // Charig et al. 1986, BMJ 292:879: open surgery 81/87 of small and 192/263 of large stones,
    // percutaneous 234/270 and 55/80; 78 % against 83 % over all.
    let found = run(
        &table(&[((81, 87), (234, 270)), ((192, 263), (55, 80))]),
        Method::Matched,
    );
    let (crude, alike) = reversal(&found.warnings).expect("a reversal");
    assert!((crude - (273.0 / 350.0 - 289.0 / 350.0)).abs() < 1e-12);
    assert!(alike > 0.05 && alike < 0.06, "{alike}");
    let both = found.comparisons[2];
    assert!(both.crude.unwrap().difference.unwrap().value < 0.0);
    assert!(both.contrast.difference.unwrap().value > 0.0);
}

#[test]
fn berkeley_turns_round_and_cannot_tell() {
    // Bickel, Hammel, O'Connell 1975, Science 187:398, the six largest departments as R's
    // UCBAdmissions has them: men 1198 of 2691 against women 557 of 1835.
    let found = run(
        &table(&[
            ((512, 825), (89, 108)),
            ((353, 560), (17, 25)),
            ((120, 325), (202, 593)),
            ((138, 417), (131, 375)),
            ((53, 191), (94, 393)),
            ((22, 373), (24, 341)),
        ]),
        Method::Matched,
    );
    let (crude, alike) = reversal(&found.warnings).expect("a reversal");
    assert!((crude - (1198.0 / 2691.0 - 557.0 / 1835.0)).abs() < 1e-12);
    assert!(alike < 0.0);
    assert_eq!(found.comparisons[2].verdict, Verdict::CannotTell);
}

#[test]
fn the_same_table_without_strata_says_what_it_should_not() {
    // Why the warnings are there: as it stands, the table shows a clear difference.
    let found = run(&table(&[((1198, 2691), (557, 1835))]), Method::Holdout);
    assert_eq!(found.comparisons[2].verdict, Verdict::Higher);
}
