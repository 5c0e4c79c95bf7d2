//! Annual contract value and recurring revenue.

use winnable_model::{AmountBasis, Contract, DealType};

use super::*;
use crate::metrics::By;

/// A contract whose amount is of some kind.
fn priced(basis: AmountBasis, amount: &str, contract: Contract) -> Contract {
    Contract {
        amount: Some(usd(amount)),
        amount_is: basis,
        ..contract
    }
}

fn with_fee(fee: &str, contract: Contract) -> Contract {
    Contract {
        one_off: Some(usd(fee)),
        ..contract
    }
}

/// The ACV of one contract by its three variants.
fn variants(contract: Contract) -> [String; 3] {
    let book = Book::new(&["a"]).contracts([contract]);
    ["recurring", "with_one_off", "annualised"]
        .map(|variant| shown(&book.figure(&format!("acv:{variant}"))))
}

#[test]
fn a_total_is_spread_over_calendar_months() {
    let five_years = ["2021-01-01", "2026-01-01"];
    let total = |amount, dates| priced(AmountBasis::Tcv, amount, contract("c", "a", dates));
    let one = "100000 = 100000/1 n1";
    // 500,000 over 5 years; without fees there is no variant with them.
    assert_eq!(
        variants(total("500000", five_years)),
        [one, "missing_input n0", one]
    );
    // The last day instead of the day after it: the same five years.
    assert_eq!(
        variants(total("500000", ["2021-01-01", "2025-12-31"]))[0],
        one
    );
    // A stated term goes before the dates.
    let stated = Contract {
        term_months: Some(60),
        ..total("500000", ["2021-01-01", "-"])
    };
    assert_eq!(variants(stated)[0], one);
    // 90,000 + 5,000 over 18 months: 60,000 a year, with the fee 63,333.33….
    let fee = with_fee("5000", total("95000", ["2025-01-15", "2026-07-15"]));
    assert_eq!(
        variants(fee),
        [
            "60000 = 60000/1 n1",
            "63333.333333 = 63333.333333/1 n1",
            "60000 = 60000/1 n1"
        ]
    );
    // A day more than a leap year: 12 + 1/29 months, 120,000 × 12 × 29 / 349.
    let leap = total("120000", ["2024-02-29", "2025-03-01"]);
    assert_eq!(variants(leap)[0], "119656.160458 = 119656.160458/1 n1");
}

#[test]
fn a_term_under_a_year_is_taken_as_signed() {
    let pilot = priced(
        AmountBasis::Tcv,
        "30000",
        contract("c", "a", ["2026-01-01", "2026-07-01"]),
    );
    let as_signed = [
        "30000 = 30000/1 n1",
        "missing_input n0",
        "60000 = 60000/1 n1",
    ];
    assert_eq!(variants(pilot.clone()), as_signed);
    let note = notes(&Book::new(&["a"]).contracts([pilot]).figure("acv:recurring"));
    assert_eq!(note, "1 contract under a year, taken as signed");
    // Six months at 5,000 are the same contract.
    let by_month = monthly("c", "a", "5000", ["2026-01-01", "2026-07-01"]);
    assert_eq!(variants(by_month), as_signed);
}

#[test]
fn what_has_no_end_goes_on() {
    let evergreen = with_fee("400", monthly("c", "a", "2500", ["2026-01-01", "-"]));
    // With the fee it would need a term to spread it over.
    let year = "30000 = 30000/1 n1";
    assert_eq!(
        variants(evergreen),
        [year, "undefined_for_evergreen n0", year]
    );
    // A year's revenue stays what it is: 7 / 12 × 12 is not 7.
    let by_year = Contract {
        arr: Some(usd("7")),
        ..contract("c", "a", ["2026-01-01", "-"])
    };
    let book = Book::new(&["a"]).contracts([by_year]);
    for name in ["acv:recurring", "arr:active"] {
        assert_eq!(book.figure(name).numerator, Some(number("7")), "{name}");
    }
    let fixed = Contract {
        arr: Some(usd("7")),
        ..contract("c", "a", ["2025-01-01", "2028-01-01"])
    };
    let book = Book::new(&["a"]).contracts([fixed]);
    assert_eq!(book.figure("acv:recurring").numerator, Some(number("7")));
}

#[test]
fn an_amount_that_nobody_explained_is_refused() {
    let unknown = priced(
        AmountBasis::Unknown,
        "1000",
        contract("c", "a", ["2025-01-01", "2028-01-01"]),
    );
    let book = Book::new(&["a"])
        .contracts([
            unknown,
            monthly("d", "a", "1", ["2025-01-01", "2028-01-01"]),
        ])
        .with(|settings| settings.gross_margin = Some(number("0.8")));
    book.check(&[
        ("acv:recurring", "unknown_amount_meaning n0"),
        ("acv:annualised", "unknown_amount_meaning n0"),
        ("arr:active", "unknown_amount_meaning n0"),
        ("grr", "unknown_amount_meaning n0"),
        ("nrr", "unknown_amount_meaning n0"),
        ("clv:margin", "unknown_amount_meaning n0"),
        // Customers are counted whatever their amounts are.
        ("logo_retention", "1 = 1/1 n1"),
    ]);
    let bases = book.figure("acv:recurring").amount_is;
    assert_eq!(
        bases.into_iter().collect::<Vec<_>>(),
        [AmountBasis::Unknown]
    );
}

#[test]
fn the_mean_is_of_contracts_that_started_in_the_window() {
    let made = |id, mrr, start| monthly(id, "a", mrr, [start, "2027-12-31"]);
    let trial = Contract {
        trial: true,
        ..made("t", "999", "2026-02-01")
    };
    let typed = Contract {
        deal_type: Some(DealType::New),
        ..made("c1", "100", "2026-01-01")
    };
    let book = Book::new(&["a"])
        .contracts([
            typed,
            made("c2", "300", "2026-03-31"),
            made("c3", "700", "2026-04-01"),
            trial,
            contract("no amount", "a", ["2026-02-01", "-"]),
            contract("reversed", "a", ["2026-02-01", "2026-01-01"]),
            monthly("undated", "a", "5", ["-", "-"]),
            priced(
                AmountBasis::OneOff,
                "77",
                contract("fee", "a", ["2026-02-01", "-"]),
            ),
            monthly("reversed too", "a", "5", ["2026-02-01", "2026-01-01"]),
        ])
        .window("2026-Q1");
    // 1,200 and 3,600.
    book.check(&[("acv:recurring", "2400 = 4800/2 n2")]);
    let figure = book.figure("acv:recurring");
    assert_eq!(left_out(&figure), "no_amount 3, no_time 2, trial 1");
    book.clone().by(By::DealType).check(&[
        ("acv:recurring deal_type=new", "1200 = 1200/1 n1"),
        ("acv:recurring deal_type=unknown", "3600 = 3600/1 n1"),
    ]);
    Book::new(&["a"]).check(&[
        ("acv:recurring", "no_contracts n0"),
        ("acv:with_one_off", "no_contracts n0"),
        ("arr:active", "no_contracts n0"),
    ]);
}

/// A contract that is over was signed for no longer than it ran, by dates and by its tenure alike.
#[test]
fn what_ended_within_a_year_is_not_scaled_up() {
    let ended = |ended, months| Contract {
        tenure_months: Some(months),
        ended: Some(ended),
        ..monthly("c", "a", "100", ["-", "-"])
    };
    let acv = |contract| {
        Book::new(&["a"])
            .contracts([contract])
            .figure("acv:recurring")
    };
    assert_eq!(shown(&acv(ended(true, 3))), "300 = 300/1 n1");
    assert_eq!(shown(&acv(ended(true, 20))), "1200 = 1200/1 n1");
    assert_eq!(shown(&acv(ended(false, 3))), "1200 = 1200/1 n1");
    let dated = monthly("c", "a", "100", ["2026-01-01", "2026-04-01"]);
    assert_eq!(shown(&acv(dated)), "300 = 300/1 n1");
    // Trials of another time are not left out of this one.
    let trial = |start| Contract {
        trial: true,
        ..monthly("t", "a", "9", [start, "-"])
    };
    let book = Book::new(&["a"]).contracts([
        monthly("c", "a", "100", ["2026-04-01", "-"]),
        trial("2026-01-01"),
        trial("2026-05-01"),
    ]);
    let quarter = book.window("2026-Q2");
    assert_eq!(left_out(&quarter.figure("acv:recurring")), "trial 1");
}

#[test]
fn recurring_revenue_is_that_of_contracts_that_run() {
    let year = |id, basis, amount, dates| priced(basis, amount, contract(id, "a", dates));
    let ended = |ended, contract| Contract {
        ended: Some(ended),
        ..contract
    };
    let book = Book::new(&["a"]).contracts([
        monthly("c1", "a", "100", ["2026-01-01", "-"]), // 1,200
        // The end is the day from which on it does not run.
        monthly("ends today", "a", "7", ["2026-01-01", AS_OF]),
        monthly("ends tomorrow", "a", "10", ["2026-01-01", "2026-10-01"]), // 120
        year(
            "total",
            AmountBasis::Tcv,
            "3600",
            ["2025-01-01", "2028-01-01"],
        ), // 1,200
        year(
            "annual",
            AmountBasis::Acv,
            "500",
            ["2025-01-01", "2028-01-01"],
        ), // 500
        year(
            "month",
            AmountBasis::Mrr,
            "50",
            ["2025-01-01", "2028-01-01"],
        ), // 600
        year(
            "fee",
            AmountBasis::OneOff,
            "9000",
            ["2025-01-01", "2028-01-01"],
        ), // nothing recurs
        monthly("reversed", "a", "9", ["2026-05-01", "2026-04-01"]),
        // It says that it ended, whatever end was agreed on.
        ended(
            true,
            monthly("terminated", "a", "9", ["2026-01-01", "2027-01-01"]),
        ),
        ended(true, monthly("over", "a", "9", ["2026-01-01", "-"])),
        ended(false, monthly("runs", "a", "1", ["-", "-"])), // 12
        contract("blank", "a", ["2026-01-01", "-"]),
        // What it would bring is no revenue yet.
        Contract {
            trial: true,
            ..monthly("trial", "a", "9", ["2026-09-01", "-"])
        },
    ]);
    book.check(&[("arr:active", "3632 = 3632 n7")]);
    let figure = book.figure("arr:active");
    assert_eq!(left_out(&figure), "no_amount 1, trial 1");
    // Of a contract with no date and no word of whether it runs nobody knows.
    let undated = Book::new(&["a"]).contracts([
        monthly("c1", "a", "100", ["-", "-"]),
        monthly("c2", "a", "1", ["-", "2027-01-01"]),
    ]);
    undated.check(&[("arr:active", "12 = 12 n1")]);
    assert_eq!(left_out(&undated.figure("arr:active")), "no_time 1");
    undated
        .contracts([monthly("c1", "a", "100", ["-", "-"])])
        .check(&[("arr:active", "unknown_dates n0")]);
    assert_eq!(
        notes(&figure),
        "1 contract with an end before the start never ran"
    );
}
