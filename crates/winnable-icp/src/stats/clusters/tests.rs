use proptest::prelude::*;

use super::super::{TrendBand, cochran_armitage};
use super::*;

fn of(won: u64, n: u64) -> Proportion {
    Proportion::new(won, n).unwrap()
}

/// By hand: clusters (1, 1), (0, 0), (1, 0). MSB = 2(¼ + ¼ + 0)/2 = ½, MSW = ½/3 = 1/6, m₀ = 2,
/// so that ρ = (1/2 − 1/6)/(1/2 + 1/6) = 1/2.
#[test]
fn half_of_the_variance_lies_between_three_pairs() {
    let values = [1.0, 1.0, 0.0, 0.0, 1.0, 0.0];
    let rho = intraclass_correlation(&values, &[0, 0, 1, 1, 2, 2]).unwrap();
    assert!((rho - 0.5).abs() < 1e-12);
    // Pairs that differ share nothing, and never less than nothing.
    let rho = intraclass_correlation(&values, &[0, 2, 0, 2, 1, 1]);
    assert_eq!(rho, Ok(0.0));
    assert_eq!(
        intraclass_correlation(&values, &[0, 1, 2, 3, 4, 5]),
        Ok(0.0)
    );
    assert_eq!(intraclass_correlation(&[1.0; 4], &[0, 0, 1, 1]), Ok(0.0));
    assert_eq!(
        intraclass_correlation(&values, &[0]),
        Err(Reason::LengthsDiffer)
    );
}

/// Ten accounts of five deals that end all alike are ten deals: 4 of 10 by Wilson are 0.1682..0.6873
/// (Newcombe 1998's formula by hand).
#[test]
fn deals_that_end_alike_are_worth_one() {
    let found = Clustered::new(of(20, 50), [5; 10], 1.0);
    assert!((found.design_effect() - 5.0).abs() < 1e-12);
    let (wide, ten) = (
        found.interval(0.95).unwrap(),
        wilson(of(4, 10), 0.95).unwrap(),
    );
    assert!((wide.low - ten.low).abs() < 1e-12 && (wide.high - ten.high).abs() < 1e-12);
    assert!((wide.low - 0.1682).abs() < 1e-4 && (wide.high - 0.6873).abs() < 1e-4);
    let other = Clustered::new(of(30, 50), [5; 10], 1.0);
    let (difference, of_ten) = (
        other.difference(found, 0.95).unwrap(),
        newcombe(of(6, 10), of(4, 10), 0.95).unwrap(),
    );
    assert!((difference.low - of_ten.low).abs() < 1e-12);
    // χ² of 6 and 4 of ten each: 0.8.
    let p = other.p_of_difference(found).unwrap();
    assert!((p - chi_squared_sf(0.8, 1).unwrap()).abs() < 1e-12);
}

/// Two accounts of two deals in each of two bands, all of an account alike: as a test of the accounts.
#[test]
fn a_trend_counts_accounts() {
    let places = [0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0];
    let won = [false, false, true, true, false, false, true, true];
    let accounts = [0, 0, 1, 1, 2, 2, 3, 3];
    let found = clustered_trend(&places, &won, &accounts).unwrap();
    // U = 8 × ¼ = 2; U_c = ½ each, so that V = 4/3 × 1 = 4/3 against ¼ × 2 = ½ of the deals.
    assert!((found.z - 2.0 / (4.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    assert_eq!(
        clustered_trend(&places, &won, &[0; 8]),
        Err(Reason::TooFewEvents)
    );
    assert_eq!(
        clustered_trend(&[1.0; 8], &won, &accounts),
        Err(Reason::AllValuesEqual)
    );
    assert_eq!(
        clustered_trend(&places, &[true; 8], &accounts),
        Err(Reason::AllValuesEqual)
    );
}

proptest! {
    /// Accounts never make a test bolder or an interval narrower, and one deal an account is none.
    #[test]
    fn accounts_only_take_away(
        rows in proptest::collection::vec((0..4_u8, any::<bool>(), 0..6_usize), 4..60),
        rho in 0.0..=1.0_f64,
    ) {
        let places: Vec<f64> = rows.iter().map(|row| f64::from(row.0)).collect();
        let won: Vec<bool> = rows.iter().map(|row| row.1).collect();
        let accounts: Vec<usize> = rows.iter().map(|row| row.2).collect();
        let bands: Vec<TrendBand> = (0..4_u8)
            .map(|band| {
                let inside = || rows.iter().filter(move |row| row.0 == band);
                TrendBand {
                    score: f64::from(band),
                    won: inside().filter(|row| row.1).count() as u64,
                    n: inside().count() as u64,
                }
            })
            .collect();
        if let (Ok(plain), Ok(found)) =
            (cochran_armitage(&bands), clustered_trend(&places, &won, &accounts))
        {
            prop_assert!(found.z.abs() <= plain.z.abs() + 1e-9);
            prop_assert!((found.z >= 0.0) == (plain.z >= 0.0) || plain.z.abs() < 1e-9);
        }
        let all = of(won.iter().filter(|won| **won).count() as u64, won.len() as u64);
        let mut sizes = [0; 6];
        for account in &accounts {
            sizes[*account] += 1;
        }
        let found = Clustered::new(all, sizes, rho);
        let (wide, plain) = (found.interval(0.95).unwrap(), wilson(all, 0.95).unwrap());
        prop_assert!(wide.low <= plain.low + 1e-12 && plain.high <= wide.high + 1e-12);
        let alone = Clustered::new(all, vec![1; won.len()], rho);
        prop_assert_eq!(alone.interval(0.95).unwrap(), plain);
        let p = alone.p_of_difference(alone).unwrap();
        prop_assert_eq!(p.to_bits(), fisher_exact(all, all).unwrap().to_bits());
    }
}
