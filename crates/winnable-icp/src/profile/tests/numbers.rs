use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::market::{Census, FirmClass};
use winnable_model::Naics;

use crate::profile::{
    AccountDeals, Bounds, Class, FirmBounds, Resource, Selector, Standing, Verdict, count_market,
    results, split, supply,
};

fn standing(best: Class, worst: Class) -> Standing {
    Standing {
        best,
        worst,
        unmet: Vec::new(),
        unknown: Vec::new(),
    }
}

fn account(class: Class, won: u64, lost: u64) -> AccountDeals {
    AccountDeals {
        standing: standing(class, class),
        won,
        lost,
        open: 0,
        is_customer: won > 0,
        expanded: false,
    }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-4, "{found} for {expected}");
}

#[test]
fn win_rates_by_class_have_wilsons_intervals() {
    // Newcombe 1998, table I: 15 of 148, by Wilson .0624 to .1605.
    let mut accounts: Vec<AccountDeals> = Vec::new();
    accounts.extend((0..15).map(|_| account(Class::Core, 1, 0)));
    accounts.extend((0..133).map(|_| account(Class::Core, 0, 1)));
    // The same table: 81 of 263, .2553 to .3662.
    accounts.extend((0..81).map(|_| account(Class::Adjacent, 1, 0)));
    accounts.extend((0..182).map(|_| account(Class::Adjacent, 0, 1)));
    let found = results(&accounts, true);
    let core = &found.classes[0];
    assert_eq!((core.won, core.lost, core.accounts), (15, 133, 148));
    let interval = core.interval.unwrap();
    near(interval.low, 0.0624);
    near(interval.high, 0.1605);
    let adjacent = found.classes[1].interval.unwrap();
    near(adjacent.low, 0.2553);
    near(adjacent.high, 0.3662);
    // 15/148 - 81/263 = .10135 - .30798.
    near(found.gap.unwrap().difference, -0.2066);
    let outside = &found.classes[2];
    assert_eq!(outside.win_rate, Err(Reason::NoClosedOpportunities));
    assert_eq!(outside.expansion, Err(Reason::NoTrials));
}

#[test]
fn accounts_of_which_nobody_knows_widen_the_interval_and_never_narrow_it() {
    let mut accounts: Vec<AccountDeals> = Vec::new();
    accounts.extend((0..15).map(|_| account(Class::Core, 1, 0)));
    accounts.extend((0..133).map(|_| account(Class::Core, 0, 1)));
    let sure = results(&accounts, true).classes[0].interval.unwrap();
    for at in [0, 20] {
        let mut doubted = accounts.clone();
        doubted[at].standing = standing(Class::Core, Class::Adjacent);
        let found = results(&doubted, true);
        let wide = found.classes[0].interval.unwrap();
        assert!(wide.low <= sure.low && sure.high <= wide.high, "{wide:?}");
        assert_eq!(found.classes[3].accounts, 1);
        // It counts in no class and in none of their deals.
        assert_eq!(found.classes[0].closed(), 147);
    }
    // One that can only be adjacent or outside says nothing of core.
    let mut other = accounts.clone();
    other.push(AccountDeals {
        standing: standing(Class::Adjacent, Class::Outside),
        ..account(Class::Core, 1, 0)
    });
    assert_eq!(results(&other, true).classes[0].interval.unwrap(), sure);
}

#[test]
fn deals_that_share_an_account_are_counted() {
    let found = results(
        &[account(Class::Core, 2, 1), account(Class::Core, 1, 0)],
        true,
    );
    assert_eq!(found.classes[0].of_shared_accounts, 3);
    assert_eq!(found.classes[0].customers, 2);
}

#[test]
fn what_the_accounts_can_give_is_counted_at_the_upper_ends() {
    // 81 of 263 won: Wilson's upper end is .3662 (Newcombe 1998, table I).
    let mut accounts: Vec<AccountDeals> = Vec::new();
    accounts.extend((0..81).map(|_| account(Class::Core, 1, 0)));
    accounts.extend((0..182).map(|_| account(Class::Core, 0, 1)));
    accounts.extend((0..10).map(|_| account(Class::Adjacent, 0, 0)));
    let found = supply(&accounts, &results(&accounts, true));
    assert_eq!((found.core, found.adjacent, found.undecided), (182, 10, 0));
    // 182 × .3662, and ten of a class that has no rate.
    assert!((found.at_most - 76.65).abs() < 0.02, "{}", found.at_most);
    let goal = |wins: u64| {
        let profile = crate::profile::Profile {
            goal: Some(wins),
            ..super::sound()
        };
        profile.lint_supply(found).is_some()
    };
    assert!(!goal(76) && goal(77));
}

fn amounts(list: &[(Class, Class, i64)]) -> (Verdict, Option<(Decimal, Decimal)>) {
    let standings: Vec<(Standing, Decimal)> = list
        .iter()
        .map(|(best, worst, amount)| (standing(*best, *worst), Decimal::from(*amount)))
        .collect();
    let given = standings.iter().map(|(of, amount)| (of, *amount));
    let found = split(Resource::Spend, given, Decimal::from(7));
    let sum = found.core + found.adjacent + found.outside + found.undecided;
    assert_eq!(sum, standings.iter().map(|(_, amount)| *amount).sum());
    (found.verdict, found.core_share)
}

#[test]
fn seventy_to_thirty_give_or_take_five_points() {
    use Class::{Adjacent, Core, Outside};
    let decimal = |hundredths: i64| Decimal::new(hundredths, 2);
    for (core, adjacent, outside, expected) in [
        (70, 30, 0, Verdict::Within),
        (65, 35, 0, Verdict::Within),
        (75, 25, 0, Verdict::Within),
        (64, 36, 0, Verdict::TooLittleCore),
        (76, 24, 0, Verdict::TooMuchCore),
        // What leaks out of the ICP is not core: 70 of 120 is 58 %.
        (70, 30, 20, Verdict::TooLittleCore),
    ] {
        let list = [
            (Core, Core, core),
            (Adjacent, Adjacent, adjacent),
            (Outside, Outside, outside),
        ];
        assert_eq!(amounts(&list).0, expected, "{core}/{adjacent}/{outside}");
    }
    // 60 sure and 10 that could be: from 60 to 70 %.
    let list = [
        (Core, Core, 60),
        (Core, Adjacent, 10),
        (Adjacent, Adjacent, 30),
    ];
    let expected = (Verdict::CannotTell, Some((decimal(60), decimal(70))));
    assert_eq!(amounts(&list), expected);
    assert_eq!(amounts(&[]), (Verdict::Nothing, None));
}

fn row(sector: &str, size: &str, firms: u64, employment: u64) -> FirmClass {
    FirmClass {
        sector: sector.to_owned(),
        size_label: size.to_owned(),
        firms,
        employment: Some(employment),
        ..FirmClass::default()
    }
}

/// Two sectors and the whole, with a subtotal that must not be counted with its parts.
fn census() -> Census {
    Census::new(&[
        row("--", "Total", 150, 9000),
        row("51", "Total", 100, 6000),
        row("51", "<500", 90, 1500),
        row("51", "<20", 60, 300),
        row("51", "20-99", 20, 400),
        row("51", "100-499", 10, 800),
        row("51", "500+", 10, 4500),
        row("52", "Total", 55, 3000),
        row("52", "<20", 40, 100),
        row("52", "20-99", 10, 500),
        row("52", "100-499", 3, 900),
        row("52", "500+", 2, 1500),
    ])
    .unwrap()
}

fn counted(industries: &[&str], employees: &[(i64, Option<i64>)]) -> Result<FirmBounds, Reason> {
    let industries: Vec<Naics> = industries.iter().map(|one| one.parse().unwrap()).collect();
    let employees: Vec<Bounds<Decimal>> = employees
        .iter()
        .map(|(from, below)| Bounds {
            from: Some(Decimal::from(*from)),
            below: below.map(Decimal::from),
        })
        .collect();
    let selector = Selector {
        industries: &industries,
        employees: &employees,
    };
    count_market(&census(), selector).total
}

fn bounds(firms: (u64, u64), employment: (u64, u64)) -> FirmBounds {
    FirmBounds {
        firms_low: firms.0,
        firms_high: firms.1,
        employment_low: Some(employment.0),
        employment_high: Some(employment.1),
    }
}

#[test]
fn firms_are_counted_by_industry_and_size_and_none_twice() {
    assert_eq!(counted(&[], &[]), Ok(bounds((150, 150), (9000, 9000))));
    assert_eq!(counted(&["51"], &[]), Ok(bounds((100, 100), (6000, 6000))));
    let middle = [(20, Some(500))];
    assert_eq!(
        counted(&["51"], &middle),
        Ok(bounds((30, 30), (1200, 1200)))
    );
    let two = [(20, Some(100)), (500, None)];
    assert_eq!(counted(&["51"], &two), Ok(bounds((30, 30), (4900, 4900))));
    // A class that two ranges cover together is whole.
    let halves = [(20, Some(50)), (50, Some(100))];
    assert_eq!(counted(&["51"], &halves), Ok(bounds((20, 20), (400, 400))));
    // A part of an industry that is named too adds nothing.
    assert_eq!(
        counted(&["51", "5132"], &[]),
        Ok(bounds((100, 100), (6000, 6000)))
    );
}

#[test]
fn a_class_that_a_range_cuts_makes_an_interval() {
    // 200 lies inside 100-499.
    let found = counted(&["51"], &[(200, Some(1000))]);
    assert_eq!(found, Ok(bounds((0, 20), (0, 5300))));
    let found = counted(&["51"], &[(20, Some(200))]);
    assert_eq!(found, Ok(bounds((20, 30), (400, 1200))));
}

#[test]
fn an_industry_that_the_table_has_only_as_part_of_a_wider_one_is_counted_at_most() {
    assert_eq!(counted(&["5132"], &[]), Ok(bounds((0, 100), (0, 6000))));
    assert_eq!(counted(&["62"], &[]), Err(Reason::UnknownSector));
}

#[test]
fn a_firm_of_two_industries_is_in_the_count_of_each() {
    // The most is the sum, the least the larger one.
    let found = counted(&["51", "52"], &[(100, None)]);
    assert_eq!(found, Ok(bounds((20, 25), (7700, 7700))));
}
