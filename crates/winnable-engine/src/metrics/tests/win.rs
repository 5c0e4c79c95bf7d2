//! Win rates and the amounts of won deals.

use winnable_model::{Arm, DealType, FactValue, Membership, PersonLinks, fact_ids};

use super::*;
use crate::metrics::By;

/// A dozen deals: 4 won, 4 lost (one to no decision), 2 open, 1 that closes after the as-of date, and
/// 1 won that does not say when.
fn dozen() -> Book {
    let jan = "2026-01-10";
    let no_decision = winnable_model::Opportunity {
        no_decision: true,
        ..lost("l4", "b", "400", [jan, "2026-07-01"])
    };
    let expansion = |deal| of_type(DealType::Expansion, deal);
    let new = |deal| of_type(DealType::New, deal);
    Book::new(&["a", "b"]).deals([
        new(won("w1", "a", "100", [jan, "2026-03-31"])),
        new(won("w2", "a", "200", [jan, "2026-04-01"])),
        expansion(won("w3", "a", "300", [jan, "2026-06-30"])),
        expansion(won("w4", "b", "-", [jan, "2026-07-01"])),
        new(lost("l1", "a", "100", [jan, "2026-03-31"])),
        new(lost("l2", "b", "300", [jan, "2026-04-01"])),
        lost("l3", "b", "-", [jan, "2026-06-30"]),
        no_decision,
        open("o1", "a", "500", [jan, "2026-12-31"]),
        open("o2", "b", "700", [jan, "2026-12-31"]),
        won("later", "a", "900", [jan, "2026-10-01"]),
        won("undated", "b", "50", [jan, "-"]),
    ])
}

#[test]
fn no_decision_is_lost_and_a_deal_that_closes_later_is_open() {
    // Won: w1 to w4 and the undated one; closed: those and l1 to l4.
    // By value: won 100 + 200 + 300 + 50 = 650; lost 100 + 300 + 400 = 800; 650 / 1450.
    // Of the cohort: 5 of 12, of which 9 are closed, which is under 80 %.
    dozen().check(&[
        ("win_rate:count", "0.555556 = 5/9 n9"),
        ("win_rate:value", "0.448276 = 650/1450 n7"),
        ("win_rate:cohort", "0.416667 = 5/12 n12"),
        ("win_rate:all", "0.416667 = 5/12 n12"),
        // w1, w2, w3 and the undated one have amounts.
        ("won_value", "650 = 650 n4"),
        ("won_amount:mean", "162.5 = 650/4 n4"),
        // Of 50, 100, 200, 300 the two in the middle are 100 and 200.
        ("won_amount:median", "150 = _/4 n4"),
    ]);
    let cohort = dozen().figure("win_rate:cohort");
    assert!(
        notes(&cohort).contains("only 9 of 12 deals are closed"),
        "{}",
        notes(&cohort)
    );
    assert_eq!(left_out(&dozen().figure("win_rate:value")), "no_amount 2");
    assert_eq!(left_out(&dozen().figure("won_amount:mean")), "no_amount 1");
}

#[test]
fn a_window_holds_its_first_and_its_last_day() {
    // Second quarter: w2, w3, l2, l3. The undated deal may be of it or not.
    let quarter = dozen().window("2026-Q2");
    quarter.check(&[
        ("win_rate:count", "0.5 = 2/4 n4"),
        ("win_rate:value", "0.625 = 500/800 n3"),
        ("won_value", "500 = 500 n2"),
        // No deal was created in it.
        ("win_rate:cohort", "no_opportunities = 0/0 n0"),
        // On 30 June these were open: w4 and l4, which closed the day after, o1, o2 and the later one.
        ("win_rate:all", "0.222222 = 2/9 n9"),
    ]);
    for name in [
        "win_rate:count",
        "win_rate:value",
        "win_rate:all",
        "won_value",
        "won_amount:mean",
    ] {
        let left_out = left_out(&quarter.figure(name));
        assert!(
            left_out.ends_with("no_close_date 1") || left_out.starts_with("no_close_date 1"),
            "{name}: {left_out}"
        );
    }
    // The quarter of the creation date holds all of them.
    dozen().window("2026-Q1").check(&[
        ("win_rate:cohort", "0.416667 = 5/12 n12"),
        ("win_rate:count", "0.5 = 1/2 n2"),
    ]);
}

#[test]
fn parts_by_type_add_up_to_the_whole() {
    // new: w1, w2 won, l1, l2 lost. expansion: w3, w4. unknown: undated won, l3, l4 lost.
    dozen().check(&[
        ("win_rate:count deal_type=new", "0.5 = 2/4 n4"),
        ("win_rate:count deal_type=expansion", "1 = 2/2 n2"),
        ("win_rate:count deal_type=unknown", "0.333333 = 1/3 n3"),
        ("won_value deal_type=new", "300 = 300 n2"),
        ("won_value deal_type=expansion", "300 = 300 n1"),
        ("won_value deal_type=unknown", "50 = 50 n1"),
    ]);
    // Where no deal states a type there is nothing to part by.
    let untyped = Book::new(&["a"]).deals([won("w", "a", "1", ["2026-01-01", "2026-01-02"])]);
    assert_eq!(untyped.figures(&["won_value"]).len(), 1);
}

#[test]
fn quarters_are_those_of_the_fiscal_year() {
    let by = dozen()
        .by(By::Quarter)
        .with(|settings| settings.fiscal_start = 4);
    // From April: 31 March 2026 is the last day of fiscal 2026, 1 April the first of fiscal 2027.
    by.check(&[
        ("win_rate:count quarter=FY2026-Q4", "0.5 = 1/2 n2"),
        ("win_rate:count quarter=FY2027-Q1", "0.5 = 2/4 n4"),
        ("win_rate:count quarter=FY2027-Q2", "0.5 = 1/2 n2"),
        ("win_rate:count quarter=unknown", "1 = 1/1 n1"),
        ("won_value quarter=FY2027-Q1", "500 = 500 n2"),
        // By creation date.
        ("win_rate:cohort quarter=FY2026-Q4", "0.416667 = 5/12 n12"),
    ]);
}

#[test]
fn deals_are_parted_by_a_fact_a_tier_a_source_or_a_programme() {
    let mut book = dozen();
    let industry = fact_ids::INDUSTRY;
    let text = FactValue::Text(winnable_model::Label::new("Retail"));
    book.inputs.accounts[0].facts.set(industry, text);
    let by_fact = book.clone().by(By::Fact {
        id: industry,
        name: "account.industry".into(),
    });
    // On a: w1, w2, w3, l1. On b: w4, undated, l2, l3, l4.
    by_fact.check(&[
        ("win_rate:count segment=Retail", "0.75 = 3/4 n4"),
        ("win_rate:count segment=unknown", "0.4 = 2/5 n5"),
    ]);
    // Of accounts of which nothing is known the tier is one and the same.
    let by_tier = book.clone().by(By::Tier).figures(&["won_value"]);
    assert_eq!(by_tier.len(), 2, "{by_tier:?}");
    assert_eq!(by_tier[0].numerator, by_tier[1].numerator);

    book.inputs.opportunities[0].source = Some("Ads".into());
    book.inputs.opportunities[4].source = Some("unknown".into());
    book.clone().by(By::Channel).check(&[
        ("win_rate:count channel=Ads", "1 = 1/1 n1"),
        // A source that is called unknown is one with the deals that have none.
        ("win_rate:count channel=unknown", "0.5 = 4/8 n8"),
    ]);

    let member = |programme: &str, account: &str, since: &str, arm| Membership {
        programme: programme.into(),
        account: link(account),
        person: PersonLinks::default(),
        since: Some(day(since)),
        until: None,
        status: None,
        responded: None,
        arm,
        origin: book.inputs.accounts[0].origin,
    };
    book.inputs.memberships = vec![
        member("late", "a", "2026-05-01", Arm::Treated),
        member("early", "a", "2026-02-01", Arm::Treated),
        // It is held out, and the other is not one yet.
        member("early", "b", "2026-02-01", Arm::Control),
        member("planned", "b", "2026-11-01", Arm::Treated),
    ];
    book.inputs.opportunities[3].programme = Some("spring".into());
    book.by(By::Program).check(&[
        ("win_rate:count program=early", "0.75 = 3/4 n4"),
        ("win_rate:count program=spring", "1 = 1/1 n1"),
        ("win_rate:count program=unknown", "0.25 = 1/4 n4"),
    ]);
}

#[test]
fn lost_deals_of_no_value_give_no_rate_by_value() {
    let jan = "2026-01-10";
    let deals = [
        won("w1", "a", "100", [jan, "2026-02-01"]),
        lost("l1", "a", "0", [jan, "2026-02-01"]),
        lost("l2", "a", "0", [jan, "2026-02-01"]),
    ];
    Book::new(&["a"]).deals(deals).check(&[
        ("win_rate:count", "0.333333 = 1/3 n3"),
        ("win_rate:value", "lost_without_value = 100/100 n3"),
    ]);
    let none = Book::new(&["a"]).deals([open("o", "a", "5", [jan, "-"])]);
    none.check(&[
        ("win_rate:count", "no_closed_opportunities = 0/0 n0"),
        ("win_rate:value", "no_closed_opportunities = 0/0 n0"),
        ("win_rate:cohort", "0 = 0/1 n1"),
        ("won_value", "no_won_opportunities n0"),
        ("won_amount:mean", "no_won_opportunities = 0/0 n0"),
        ("won_amount:median", "no_won_opportunities = _/0 n0"),
    ]);
}

#[test]
fn two_win_rates_that_cannot_be_one_are_named() {
    // By close date 18 of 20 are won, of those created 18 of 60.
    let made = |n: usize| format!("d{n}");
    let day = ["2025-01-01", "2025-02-01"];
    let deals = (0..60).map(|n| match n {
        0..18 => won(&made(n), "a", "1", day),
        18..20 => lost(&made(n), "a", "1", day),
        _ => open(&made(n), "a", "1", ["2025-01-01", "-"]),
    });
    let deals: Vec<_> = deals.collect();
    let book = Book::new(&["a"]).deals(deals);
    for variant in ["win_rate:count", "win_rate:cohort"] {
        let said = notes(&book.figure(variant));
        assert!(said.contains("18 of 20"), "{said}");
        assert!(said.contains("18 of 60"), "{said}");
    }
}

/// A deal of which nobody knows when it was created is of no cohort, and of none over all time either.
#[test]
fn a_cohort_is_of_deals_with_a_creation_date() {
    let jan = "2026-01-10";
    let book = Book::new(&["a"]).deals([
        won("w", "a", "1", [jan, "2026-03-31"]),
        lost("l", "a", "1", [jan, "2026-03-31"]),
        open("o1", "a", "1", [jan, "-"]),
        open("o2", "a", "1", ["-", "2026-12-31"]),
    ]);
    book.check(&[
        ("win_rate:cohort", "0.333333 = 1/3 n3"),
        ("win_rate:all", "0.25 = 1/4 n4"),
    ]);
    assert_eq!(
        left_out(&book.figure("win_rate:cohort")),
        "no_created_date 1"
    );
}

#[test]
fn an_export_of_won_deals_is_named() {
    let made = ["2026-01-10", "2026-03-31"];
    let book = Book::new(&["a"]).deals([won("w", "a", "1", made)]);
    for variant in ["win_rate:count", "win_rate:value", "win_rate:all"] {
        let note = notes(&book.figure(variant));
        assert!(
            note.contains("no deal of the data was lost"),
            "{variant}: {note}"
        );
    }
    let both = book.deals([won("w", "a", "1", made), lost("l", "a", "1", made)]);
    assert_eq!(notes(&both.figure("win_rate:count")), "");
}

/// Open deals have no quarter in which they closed: the figure stays whole, and says so.
#[test]
fn what_cannot_be_parted_says_so() {
    let book = dozen().by(By::Quarter);
    let names: Vec<String> = book.figures(&["win_rate"]).iter().map(called).collect();
    let parted = |variant: &str| {
        names
            .iter()
            .filter(|name| name.starts_with(variant))
            .count()
    };
    assert_eq!(parted("win_rate:all"), 1);
    assert!(parted("win_rate:count") > 1);
    assert!(notes(&book.figure("win_rate:all")).contains("not parted by quarter"));
    assert!(!notes(&book.figure("win_rate:count")).contains("not parted"));
}

/// A deal that names no source came from where its lead came from.
#[test]
fn a_deal_without_a_source_has_that_of_its_lead() {
    let from = |id, source: Option<&str>| {
        let funnel = winnable_model::LeadFunnel {
            source: source.map(Into::into),
            ..winnable_model::LeadFunnel::default()
        };
        lead(id, "a", funnel)
    };
    let of = |id: &str, lead: &str, source: Option<&str>| winnable_model::Opportunity {
        source: source.map(Into::into),
        person: PersonLinks {
            lead: Some(winnable_model::PersonId::new(lead)),
            ..PersonLinks::default()
        },
        ..won(id, "a", "1", ["2026-01-10", "2026-03-31"])
    };
    let book = Book::new(&["a"])
        .people([from("l1", Some("Webinar")), from("l2", None)])
        .deals([
            of("d1", "l1", None),
            of("d2", "l1", Some("Ads")),
            of("d3", "l2", None),
        ])
        .by(By::Channel);
    book.check(&[
        ("won_value channel=Ads", "1 = 1 n1"),
        ("won_value channel=Webinar", "1 = 1 n1"),
        ("won_value channel=unknown", "1 = 1 n1"),
    ]);
}

#[test]
fn a_cohort_without_dates_lacks_them() {
    let book = Book::new(&["a"]).deals([won("w", "a", "1", ["-", "2026-03-31"])]);
    book.check(&[
        ("win_rate:cohort", "missing_input n0"),
        ("won_within:d90", "missing_input n0"),
        ("sales_cycle:km", "missing_input n0"),
        ("win_rate:count", "1 = 1/1 n1"),
    ]);
}

/// A tier of today knows what happened since.
#[test]
fn parts_by_tier_say_of_which_day_the_tiers_are() {
    let book = dozen().by(By::Tier);
    let note = notes(&book.figure("win_rate:count"));
    assert!(note.contains("tiers are those of the as-of date"), "{note}");
}

/// An open deal without a creation date is there on the as-of date; on a day before nobody knows.
#[test]
fn a_deal_that_may_be_younger_than_a_window_is_not_open_in_it() {
    let book = Book::new(&["a"]).deals([
        won("w", "a", "1", ["2026-01-10", "2026-03-31"]),
        open("o1", "a", "2", ["2026-01-10", "-"]),
        open("o2", "a", "4", ["-", "-"]),
    ]);
    book.check(&[
        ("win_rate:all", "0.333333 = 1/3 n3"),
        ("open_pipeline:sum", "6 = 6 n2"),
    ]);
    let before = book.window("2026-Q1");
    before.check(&[
        ("win_rate:all", "0.5 = 1/2 n2"),
        ("open_pipeline:sum", "2 = 2 n1"),
    ]);
    for name in ["win_rate:all", "open_pipeline:sum", "sales_velocity:day"] {
        assert_eq!(
            left_out(&before.figure(name)),
            "no_created_date 1",
            "{name}"
        );
    }
}
