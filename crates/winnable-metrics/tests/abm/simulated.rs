//! Programmes of which the truth is known.

use rust_decimal::Decimal;
use winnable_metrics::abm::holdout::{Share, is_control};
use winnable_metrics::abm::{AbmAccount, Likeness, Measure, Method, Outcomes, Verdict, Warning};
use winnable_metrics::deals::{Deal, Outcome};
use winnable_model::Arm;

use super::run;

/// SplitMix64: Steele, Lea, Flood 2014. The same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn bits(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((z ^ (z >> 31)) >> 32).unwrap()
    }

    fn chance(&mut self, p: f64) -> bool {
        f64::from(self.bits()) / 4_294_967_296.0 < p
    }

    fn below(&mut self, n: u32) -> u32 {
        u32::try_from((u64::from(self.bits()) * u64::from(n)) >> 32).unwrap()
    }
}

/// What is true of a programme.
#[derive(Clone, Copy)]
struct World {
    accounts: u32,
    /// The share that is held out, in percent, where it is drawn.
    control: u32,
    /// By how much the programme raises the chance that an account wins a deal of its own.
    effect: f64,
    /// Whether the list takes the accounts that fit.
    selected: bool,
    /// Up to how many deals an account has.
    deals: u32,
}

const QUIET: World = World {
    accounts: 120,
    control: 50,
    effect: 0.0,
    selected: false,
    deals: 1,
};

/// A programme: fit comes in four bands, each of which raises the chance to win by 15 points, and an
/// account wins or loses its deals alike.
fn programme(world: World, seed: u32) -> Vec<AbmAccount> {
    let mut dice = Dice(u64::from(seed) << 20);
    let share = Share::new(Decimal::new(world.control.into(), 2)).unwrap();
    let salt = seed.to_string();
    (0..world.accounts)
        .map(|n| {
            let fit = u8::try_from(dice.below(4)).unwrap();
            let treated = if world.selected {
                dice.chance(0.15 + 0.2 * f64::from(fit))
            } else {
                !is_control("simulated", &salt, &n.to_string(), share)
            };
            let lift = if treated { world.effect } else { 0.0 };
            // The account's own luck is the same for all its deals.
            let luck = if dice.chance(0.5) { 0.1 } else { -0.1 };
            let p = 0.2 + 0.15 * f64::from(fit) + luck + lift;
            let count = if dice.chance(0.8) {
                1 + dice.below(world.deals)
            } else {
                0
            };
            AbmAccount {
                arm: if treated { Arm::Treated } else { Arm::Control },
                likeness: Likeness {
                    fit: Some(fit),
                    ..Likeness::default()
                },
                fit: Some(fit.into()),
                size: Some(dice.below(5_000).into()),
                dealt_before: Some(dice.chance(0.3)),
                deals: (0..count).map(|_| closed(&mut dice, p)).collect(),
            }
        })
        .collect()
}

fn closed(dice: &mut Dice, p: f64) -> Deal {
    let won = dice.chance(p);
    let days = u64::from(20 + dice.below(120));
    let created: chrono::NaiveDate = "2026-01-01".parse().unwrap();
    // Amounts are skewed, as amounts are.
    let amount = 10_000 + u64::from(dice.below(40)) * u64::from(dice.below(40)) * 100;
    Deal {
        amount: Some(amount.into()),
        outcome: if won { Outcome::Won } else { Outcome::Lost },
        created: Some(created),
        closed: created.checked_add_days(chrono::Days::new(days)),
        ..Deal::default()
    }
}

/// What so many programmes come to.
fn outcomes(world: World, method: Method, runs: u32) -> Vec<Outcomes> {
    let of = |seed: u32| run(&programme(world, seed), method);
    (1..=runs).map(of).collect()
}

fn count(found: &[Outcomes], holds: impl Fn(&Outcomes) -> bool) -> usize {
    found.iter().filter(|one| holds(one)).count()
}

fn alarms(found: &[Outcomes]) -> usize {
    let alarms = |verdict| verdict != Verdict::CannotTell;
    count(found, |one| {
        one.comparisons.iter().any(|one| alarms(one.verdict))
    })
}

fn is_selection(warning: &Warning) -> bool {
    matches!(warning, Warning::Selection { .. })
}

/// What 5 % of so many runs may come to by chance: the mean and 2.33 standard deviations, which one in
/// a hundred tests would exceed if the rate were just 5 %.
fn is_nominal(alarms: usize, runs: u32) -> bool {
    let mean = 0.05 * f64::from(runs);
    f64::from(u32::try_from(alarms).unwrap()) <= mean + 2.33 * (mean * 0.95).sqrt()
}

#[test]
fn a_drawn_programme_without_effect_seldom_alarms() {
    for (world, runs) in [
        (QUIET, 300),
        (
            World {
                control: 10,
                accounts: 200,
                ..QUIET
            },
            150,
        ),
        // Several deals an account, which must not count as if they were independent.
        (World { deals: 6, ..QUIET }, 300),
        (
            World {
                accounts: 30,
                ..QUIET
            },
            300,
        ),
    ] {
        let alarms = alarms(&outcomes(world, Method::Holdout, runs));
        assert!(is_nominal(alarms, runs), "{alarms} of {runs}");
    }
}

#[test]
fn a_picked_programme_without_effect_seldom_alarms_like_with_like_and_is_flagged() {
    let (world, runs) = (
        World {
            selected: true,
            ..QUIET
        },
        300,
    );
    let matched = outcomes(world, Method::Matched, runs);
    assert!(
        is_nominal(alarms(&matched), runs),
        "{} of {runs}",
        alarms(&matched)
    );
    let flagged = count(&matched, |one| one.warnings.iter().any(is_selection));
    assert!(flagged >= 285, "{flagged} of {runs}");
    // As they are, without strata, the same arms alarm beyond what 5 % can come to.
    let apart = alarms(&outcomes(world, Method::Holdout, runs));
    assert!(!is_nominal(apart, runs), "{apart} of {runs}");
}

#[test]
fn a_drawn_list_is_seldom_taken_for_a_picked_one() {
    let runs = 200;
    let flagged = count(&outcomes(QUIET, Method::Matched, runs), |one| {
        one.warnings.iter().any(is_selection)
    });
    assert!(is_nominal(flagged, runs), "{flagged} of {runs}");
}

#[test]
fn a_planted_effect_is_found() {
    let world = World {
        effect: 0.35,
        accounts: 160,
        ..QUIET
    };
    let runs = 100;
    for (world, method) in [
        (world, Method::Holdout),
        (
            World {
                selected: true,
                ..world
            },
            Method::Matched,
        ),
        (World { deals: 4, ..world }, Method::Holdout),
    ] {
        let found = outcomes(world, method, runs);
        let of = |measure: Measure, verdict: Verdict| {
            let holds = |one: &Outcomes| {
                let mut all = one.comparisons.iter();
                all.any(|one| one.measure == measure && one.verdict == verdict)
            };
            count(&found, holds)
        };
        let higher = of(Measure::WinRate, Verdict::Higher);
        let accounts = of(Measure::WonAccounts, Verdict::Higher);
        assert!(
            higher.max(accounts) >= 75,
            "{higher} and {accounts} of {runs}"
        );
        // Whether accounts have a deal at all is not planted, and may alarm as anything may.
        assert_eq!(of(Measure::WinRate, Verdict::Lower), 0);
        assert_eq!(of(Measure::WonAccounts, Verdict::Lower), 0);
    }
}
