//! What a new customer costs.

use winnable_model::{DealType, Opportunity};

use super::*;

fn from(source: &str, deal: Opportunity) -> Opportunity {
    Opportunity {
        source: Some(source.into()),
        ..deal
    }
}

/// In the second quarter a and b are won for the first time; c was won before, d says that it is an
/// expansion, and one deal is on no account.
fn deals() -> Vec<Opportunity> {
    let made = |close| ["2025-12-01", close];
    vec![
        won("a1", "a", "1", made("2026-04-01")),
        won("a2", "a", "1", made("2026-06-30")),
        won("b1", "b", "1", made("2026-06-30")),
        won("c1", "c", "1", made("2026-03-31")),
        won("c2", "c", "1", made("2026-05-01")),
        of_type(DealType::Expansion, won("d1", "d", "1", made("2026-05-01"))),
        won("homeless", "", "1", made("2026-05-01")),
        won("undated", "e", "1", made("-")),
        lost("l", "f", "1", made("2026-05-01")),
    ]
}

fn book() -> Book {
    Book::new(&["a", "b", "c", "d", "e", "f"])
        .deals(deals())
        .spend([
            cost("ads", "1000", "2026-05-01"),
            cost("events", "400", "2026-05-01"),
            cost("salaries", "6000", "2026-05-01"),
            cost("onboarding", "500", "2026-05-01"),
            cost("misc", "77", "2026-05-01"),
            // The quarter before.
            cost("ads", "800", "2026-02-01"),
            cost("onboarding", "9", "2026-02-01"),
        ])
        .window("2026-Q2")
}

#[test]
fn a_new_customer_is_an_account_won_for_the_first_time() {
    // 2 new customers. Simple: ads and events. Loaded: and salaries. Lagged: the ads of the quarter
    // before; onboarding is of none of them but its own.
    book().check(&[
        ("cac:simple", "700 = 1400/2 n2"),
        ("cac:fully_loaded", "3700 = 7400/2 n2"),
        ("cac:onboarding", "3950 = 7900/2 n2"),
        ("cac:blended", "500 = 1000/2 n2"),
        ("cac:lagged", "400 = 800/2 n2"),
        // Won deals of the quarter: a1, a2, b1, c2, d1 and the homeless one.
        ("cost_per_won_deal", "1329.5 = 7977/6 n6"),
    ]);
    let loaded = book().figure("cac:fully_loaded");
    // Not new: a2, c2, d1.
    assert_eq!(
        left_out(&loaded),
        "no_close_date 1, no_account 1, other_category 1, no_category 1, not_new 3"
    );
    let customers: Vec<&str> = loaded.denominator_rows.iter().map(|row| &*row.id).collect();
    assert_eq!(customers, ["a", "b"]);
    assert!(
        notes(&loaded).contains("no line of programmes"),
        "{}",
        notes(&loaded)
    );
    // Over all time c is new as well, and so is e, whose deal does not say when.
    book()
        .window("all")
        .check(&[("cac:blended", "450 = 1800/4 n4")]);
}

#[test]
fn paid_customers_are_those_that_say_so() {
    // No deal states a source: all new customers stand for the paid ones, and it is said.
    book().check(&[("cac:paid", "500 = 1000/2 n2")]);
    assert!(notes(&book().figure("cac:paid")).contains("no won deal states a source of its own"));
    let mut deals = deals();
    deals[0] = from("Google Ads", deals[0].clone());
    deals[2] = from("Referral", deals[2].clone());
    book()
        .deals(deals.clone())
        .check(&[("cac:paid", "1000 = 1000/1 n1")]);
    // Paid by the name of its channel, not by letters in a word.
    deals[0].source = Some("Roadshow".into());
    book()
        .deals(deals)
        .check(&[("cac:paid", "no_new_customers = 1000/0 n0")]);
}

#[test]
fn costs_without_customers_and_customers_without_costs() {
    book().deals([]).check(&[
        ("cac:simple", "no_new_customers = 1400/0 n0"),
        ("cac:lagged", "no_new_customers = 800/0 n0"),
    ]);
    book()
        .spend([])
        .check(&[("cac:simple", "no_costs n0"), ("cac:lagged", "no_costs n0")]);
    book().spend([cost("salaries", "5", "2026-05-01")]).check(&[
        ("cac:simple", "no_costs = 0/2 n2"),
        ("cac:fully_loaded", "2.5 = 5/2 n2"),
    ]);
    let own = book().with(|settings| {
        let only = vec!["paid_media".to_owned(), "onboarding".to_owned()];
        settings.cac_categories.insert("simple".to_owned(), only);
    });
    own.check(&[("cac:simple", "750 = 1500/2 n2")]);
}

#[test]
fn costs_lead_by_quarters_of_the_fiscal_year() {
    let cents = |amount: &str, on: &str| cost("salaries", amount, on);
    let made = |close| ["2025-01-01", close];
    let book = Book::new(&["a", "b", "c"])
        .deals([
            won("a", "a", "1", made("2025-12-31")), // fiscal Q3 from April
            won("b", "b", "1", made("2026-03-31")), // Q4
            won("c", "c", "1", made("2026-04-01")), // Q1
        ])
        .spend([
            cents("10", "2025-07-01"), // Q2
            cents("20", "2025-10-01"), // Q3
            cents("40", "2026-01-01"), // Q4
            cents("80", "2026-09-30"), // Q2: no quarter comes after it
        ])
        .with(|settings| settings.fiscal_start = 4);
    // Pooled: (10 + 20 + 40 + 0) / (1 + 1 + 1 + 0).
    book.check(&[("cac:lagged", "23.333333 = 70/3 n3")]);
    let half_a_year = book.clone().with(|settings| settings.cac_lag_quarters = 2);
    // Q2 wins in Q4, Q3 in Q1, Q4 in Q2: (10 + 20 + 40) / (1 + 1 + 0).
    half_a_year.check(&[("cac:lagged", "35 = 70/2 n2")]);
    let ages = book.clone().with(|settings| settings.cac_lag_quarters = 40);
    assert_eq!(
        ages.figure("cac:lagged").value,
        Err(winnable_metrics::Reason::SampleTooSmall)
    );
}

/// Without the people who sell there is no fully loaded cost, whatever else was spent.
#[test]
fn a_loaded_cost_holds_salaries() {
    let ads = book().spend([cost("ads", "1400", "2026-05-01")]);
    ads.check(&[
        ("cac:simple", "700 = 1400/2 n2"),
        ("cac:fully_loaded", "missing_input n2"),
        ("cac:onboarding", "missing_input n2"),
        ("cac:lagged", "missing_input n0"),
    ]);
    // What is refused lists no rows from which it could be made.
    assert!(ads.figure("cac:fully_loaded").numerator_rows.is_empty());
    let bare = book().spend([cost("", "1400", "2026-05-01")]);
    bare.check(&[("cac:simple", "missing_input n0")]);
    assert!(notes(&bare.figure("cac:simple")).contains("no line of spend has a category"));
    // A project that says what its loaded cost holds is taken at its word.
    let own = ads.with(|settings| {
        let only = vec!["paid_media".to_owned()];
        settings
            .cac_categories
            .insert("fully_loaded".to_owned(), only);
    });
    own.check(&[("cac:fully_loaded", "700 = 1400/2 n2")]);
}

/// Money of May held against deals of all years.
#[test]
fn spend_and_deals_of_other_times_are_named() {
    let book = book()
        .window("all")
        .spend([cost("ads", "10", "2026-05-01")]);
    let note = notes(&book.figure("cost_per_won_deal"));
    assert!(note.contains("choose a --window that both cover"), "{note}");
    let same = book.window("2026-05");
    let note = notes(&same.figure("cost_per_won_deal"));
    assert!(!note.contains("--window"), "{note}");
}

/// Costs of a whole quarter over the customers of a part of one would say nothing.
#[test]
fn only_whole_quarters_are_matched_with_costs() {
    let made = |close| ["2025-01-01", close];
    let book = Book::new(&["a", "b", "c"])
        .deals([
            won("a", "a", "1", made("2026-03-10")),
            won("b", "b", "1", made("2026-03-31")),
            won("c", "c", "1", made("2026-04-01")),
        ])
        .spend([
            cost("salaries", "20", "2025-10-01"),
            cost("salaries", "40", "2026-01-01"),
        ]);
    // The window cuts the first quarter: 40 of it over c.
    let cut = book.clone().window("2026-02-01..2026-06-30");
    cut.check(&[("cac:lagged", "40 = 40/1 n1")]);
    assert_eq!(left_out(&cut.figure("cac:lagged")), "cut_quarter 2");
    // It cuts the second: 20 of the year before over a and b.
    let cut = book.clone().window("2026-01-01..2026-05-31");
    cut.check(&[("cac:lagged", "10 = 20/2 n2")]);
    assert_eq!(left_out(&cut.figure("cac:lagged")), "cut_quarter 1");
    // Both are whole.
    book.window("2026-H1")
        .check(&[("cac:lagged", "20 = 60/3 n3")]);
}

/// An order of rows decides nothing: on one day the first deal is the one that is new.
#[test]
fn two_first_deals_of_one_day_make_one_customer() {
    let made = ["2026-01-01", "2026-05-01"];
    let new = of_type(DealType::New, won("n", "a", "1", made));
    let more = of_type(DealType::Expansion, won("x", "a", "1", made));
    for deals in [[new.clone(), more.clone()], [more, new]] {
        book()
            .deals(deals)
            .check(&[("cac:blended", "1000 = 1000/1 n1")]);
    }
}

#[test]
fn a_stated_share_of_the_costs_is_of_new_customers() {
    // 70 % of 7,400 over 2; advertising is for new customers as a whole.
    let book = book().with(|settings| settings.new_logo_share = "0.7".parse().ok());
    let loaded = book.figure("cac:fully_loaded");
    assert!(notes(&loaded).contains("70 %"), "{}", notes(&loaded));
    // 70 % of 800 over 2, lagged.
    book.check(&[
        ("cac:fully_loaded", "2590 = 7400/2 n2"),
        ("cac:blended", "500 = 1000/2 n2"),
        ("cac:lagged", "280 = 800/2 n2"),
    ]);
}
