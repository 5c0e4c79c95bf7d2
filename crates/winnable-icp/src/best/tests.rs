use proptest::prelude::*;

use super::*;

/// Six customers of whom everything is known but their cost; by hand: median cycle of
/// 10, 20, 30, 40, 50, 60 is 35, lower quartile of tenures 6, 12, 24, 30, 36, 48 is 15, median growth
/// of -0.5, 0, 0, 0.2, 0.5, 1 is 0.1, median time to value of 5, 5, 10, 20, 30, 90 is 15, upper
/// quartile of tickets 0, 1, 2, 4, 8, 30 is 7.
fn six() -> Vec<Customer> {
    let of = |id: &str, cycle, months, left, growth, value, tickets, revenue| Customer {
        id: id.into(),
        cycle_days: Some(cycle),
        cac: None,
        tenure: Some(Tenure { months, left }),
        expansion: Some(growth),
        time_to_value_days: Some(value),
        tickets_per_year: Some(tickets),
        revenue: Some(revenue),
    };
    vec![
        of("a", 10.0, 48.0, false, 1.0, 5.0, 0.0, 10.0),
        of("b", 20.0, 36.0, false, 0.5, 10.0, 1.0, 20.0),
        of("c", 30.0, 30.0, true, 0.0, 5.0, 2.0, 30.0),
        of("d", 40.0, 24.0, false, 0.2, 20.0, 4.0, 40.0),
        of("e", 50.0, 12.0, false, 0.0, 30.0, 8.0, 50.0),
        of("f", 60.0, 6.0, true, -0.5, 90.0, 30.0, 1_000.0),
    ]
}

fn ids(customers: &[Customer], at: &[usize]) -> Vec<String> {
    at.iter().map(|at| customers[*at].id.to_string()).collect()
}

#[test]
fn bounds_are_quantiles_of_the_customers() {
    let found = best_customers(&six(), &BestRules::default());
    let bounds: Vec<(Quantity, f64)> = found
        .bounds
        .iter()
        .map(|bound| (bound.quantity, bound.at))
        .collect();
    assert_eq!(
        bounds,
        [
            (Quantity::CycleDays, 35.0),
            (Quantity::TenureMonths, 15.0),
            (Quantity::Expansion, 0.1),
            (Quantity::TimeToValueDays, 15.0),
            (Quantity::TicketsPerYear, 7.0),
        ]
    );
    assert_eq!(found.without_bound, [(Quantity::Cac, Reason::MissingInput)]);
}

#[test]
fn three_of_five_make_a_best_customer_and_revenue_makes_none() {
    let customers = six();
    let found = best_customers(&customers, &BestRules::default());
    // a and b meet all five; c left and did not grow: cycle, value, tickets; d: stays, grows, tickets.
    assert_eq!(ids(&customers, &found.list), ["a", "b", "c", "d"]);
    let standing: Vec<Standing> = found.judged.iter().map(|one| one.standing).collect();
    assert_eq!(standing[4], Standing::NotBest);
    assert_eq!(standing[5], Standing::NotBest);
    // The largest by far is not among them.
    assert_eq!(ids(&customers, &found.largest)[..2], ["f", "e"]);
    let verdicts = best_verdicts(&found);
    assert!(verdicts.contains(&BestVerdict::Largest {
        of: 6,
        best: 4,
        not_best: 2
    }));
    assert_eq!(verdicts.last(), Some(&BestVerdict::HypothesesOnly));
    // Who came 12 months ago and is still there has not failed to stay for 15.
    assert_eq!(found.judged[4].unknown, [Measure::Retention]);
}

#[test]
fn one_side_of_acquisition_is_enough_and_an_unknown_one_could_be_it() {
    let mut customers = six();
    for (customer, cac) in customers.iter_mut().zip([9.0, 8.0, 7.0, 6.0, 5.0]) {
        customer.cac = Some(cac);
    }
    let found = best_customers(&customers, &BestRules::default());
    let met = |at: usize| found.judged[at].met.contains(&Measure::Acquisition);
    // The median cost is 7. d took long and was cheap, a cost much and was quick.
    assert!(met(3) && met(0));
    // f took long, and what it cost nobody knows.
    assert!(found.judged[5].unknown.contains(&Measure::Acquisition));
}

#[test]
fn the_list_is_cut_and_says_who_was_tied() {
    let customers = six();
    let rules = BestRules {
        least: 3,
        top: 3,
        ..BestRules::default()
    };
    let found = best_customers(&customers, &rules);
    assert_eq!(ids(&customers, &found.list), ["a", "b", "c"]);
    assert_eq!(found.tied_out, 1);
    assert_eq!(ids(&customers, &found.largest), ["f", "e", "d"]);
}

#[test]
fn a_stated_bound_stands_and_says_where_it_comes_from() {
    let stated = |from_interviews| StatedBound {
        quantity: Quantity::TicketsPerYear,
        at: 3.0,
        from_interviews,
    };
    for (from, source) in [
        (false, BoundSource::Stated),
        (true, BoundSource::Interviews),
    ] {
        let rules = BestRules {
            stated: vec![stated(from)],
            ..BestRules::default()
        };
        let found = best_customers(&six(), &rules);
        let bound = found
            .bounds
            .iter()
            .find(|bound| bound.quantity == Quantity::TicketsPerYear)
            .expect("a bound");
        assert_eq!((bound.at, bound.source, bound.known), (3.0, source, 6));
    }
}

#[test]
fn where_most_do_not_grow_any_growth_is_asked_for() {
    let mut customers = six();
    for customer in &mut customers[1..] {
        customer.expansion = Some(0.0);
    }
    customers[2].expansion = Some(0.05);
    let found = best_customers(&customers, &BestRules::default());
    let bound = found.bounds[2];
    assert_eq!(bound.source, BoundSource::AnyGrowth);
    assert!((bound.at - 0.05).abs() < 1e-12);
    // Where nobody grows there is no bound that could part them.
    for customer in &mut customers {
        customer.expansion = Some(0.0);
    }
    let found = best_customers(&customers, &BestRules::default());
    assert!(
        found
            .without_bound
            .contains(&(Quantity::Expansion, Reason::AllValuesEqual))
    );
}

#[test]
fn what_nobody_knows_makes_nobody_best() {
    let customers: Vec<Customer> = six()
        .into_iter()
        .map(|one| Customer {
            id: one.id,
            cycle_days: one.cycle_days,
            revenue: one.revenue,
            ..Customer::default()
        })
        .collect();
    let found = best_customers(&customers, &BestRules::default());
    assert!(found.list.is_empty());
    assert_eq!(found.count(Standing::Undecided), 6);
    let verdicts = best_verdicts(&found);
    assert!(verdicts.contains(&BestVerdict::TooLittleKnown {
        known: vec![Measure::Acquisition],
        least: 3
    }));
    // Nobody is best, so nothing is said of what the best have in common.
    assert!(!verdicts.contains(&BestVerdict::HypothesesOnly));
    assert_eq!(
        best_verdicts(&best_customers(&[], &BestRules::default())),
        [BestVerdict::NoCustomers]
    );
}

proptest! {
    /// To forget a value moves nobody from one decided side to the other while the bounds are set.
    #[test]
    fn unknown_never_turns_a_verdict_round(
        cycle in 0.0..100.0_f64, months in 0.0..60.0_f64, growth in -1.0..2.0_f64,
        value in 0.0..100.0_f64, tickets in 0.0..50.0_f64, left: bool, forget in 0_usize..5,
    ) {
        let stated = Quantity::ALL.map(|quantity| StatedBound {
            quantity,
            at: if quantity == Quantity::Expansion { 0.5 } else { 30.0 },
            from_interviews: false,
        });
        let rules = BestRules { stated: stated.to_vec(), ..BestRules::default() };
        let whole = Customer {
            id: "a".into(),
            cycle_days: Some(cycle),
            cac: Some(cycle),
            tenure: Some(Tenure { months, left }),
            expansion: Some(growth),
            time_to_value_days: Some(value),
            tickets_per_year: Some(tickets),
            revenue: None,
        };
        let mut part = whole.clone();
        match forget {
            0 => part.cycle_days = None,
            1 => part.tenure = None,
            2 => part.expansion = None,
            3 => part.time_to_value_days = None,
            _ => part.tickets_per_year = None,
        }
        let of = |one: Customer| best_customers(&[one], &rules).judged[0].standing;
        let (before, after) = (of(whole), of(part));
        prop_assert!(after == before || after == Standing::Undecided || before == Standing::Undecided);
        // And what was open stays open or is decided by nothing that was forgotten.
        if before == Standing::Undecided {
            prop_assert_eq!(after, Standing::Undecided);
        }
    }
}
