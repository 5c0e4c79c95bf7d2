//! Leads: conversion, funnel and hand-offs.

use winnable_model::{LeadFunnel, Opportunity, Person, PersonId, PersonLinks};

use super::*;
use crate::metrics::By;

fn funnel(created: &str) -> LeadFunnel {
    LeadFunnel {
        created: Some(day(created)),
        ..LeadFunnel::default()
    }
}

fn of_lead(lead: &str, deal: Opportunity) -> Opportunity {
    Opportunity {
        person: PersonLinks {
            lead: Some(PersonId::new(lead)),
            ..PersonLinks::default()
        },
        ..deal
    }
}

fn of_contact(contact: &str, deal: Opportunity) -> Opportunity {
    Opportunity {
        person: PersonLinks {
            contact: Some(PersonId::new(contact)),
            ..PersonLinks::default()
        },
        ..deal
    }
}

#[test]
fn converted_is_what_the_export_says() {
    let flagged = |id, created, converted| {
        let funnel = LeadFunnel {
            converted,
            ..funnel(created)
        };
        lead(id, "", funnel)
    };
    let book = Book::new(&["a"])
        .people([
            flagged("l1", "2026-01-01", Some(true)),
            flagged("l2", "2026-01-02", Some(false)),
            // It says nothing; that is not that it was converted, although a deal names it.
            flagged("l3", "2026-05-01", None),
            lead("l4", "", LeadFunnel::default()),
            person("p", "a"),
        ])
        .deals([of_lead(
            "l3",
            won("w", "a", "1", ["2026-06-01", "2026-07-01"]),
        )]);
    book.check(&[("lead_conversion", "0.25 = 1/4 n4")]);
    let quarter = book.clone().window("2026-Q1");
    quarter.check(&[("lead_conversion", "0.5 = 1/2 n2")]);
    assert_eq!(
        left_out(&quarter.figure("lead_conversion")),
        "no_created_date 1"
    );
    book.clone().by(By::Quarter).check(&[
        ("lead_conversion quarter=2026-Q1", "0.5 = 1/2 n2"),
        ("lead_conversion quarter=2026-Q2", "0 = 0/1 n1"),
        ("lead_conversion quarter=unknown", "0 = 0/1 n1"),
    ]);
    let mut by_source = book;
    by_source.inputs.people[1]
        .funnel
        .as_mut()
        .expect("a funnel")
        .source = Some("ads".into());
    by_source.by(By::Channel).check(&[
        ("lead_conversion channel=ads", "0 = 0/1 n1"),
        ("lead_conversion channel=unknown", "0.333333 = 1/3 n3"),
    ]);
}

#[test]
fn where_no_lead_says_so_a_won_deal_that_names_it_does() {
    // Two leads of one contact; the deal names one of them, by the longer form of its id.
    let of = |contact: &str, lead: Person| Person {
        contact: Some(PersonId::new(contact)),
        ..lead
    };
    let (short, long) = ("00QA0000003Hx1Z", "00QA0000003Hx1ZMAS");
    let dates = ["2026-06-01", "2026-07-01"];
    let book = Book::new(&["a"])
        .people([
            person("p", "a"),
            of("p", lead(short, "", funnel("2026-01-01"))),
            of("p", lead("l2", "", funnel("2026-01-01"))),
            lead("l3", "a", funnel("2026-01-01")),
            lead("l4", "a", funnel("2026-01-01")),
        ])
        .deals([
            of_lead(long, won("w1", "a", "1", dates)),
            of_lead("l3", lost("lost", "a", "1", dates)),
            won("w2", "a", "1", dates),
        ]);
    book.check(&[("lead_conversion", "0.25 = 1/4 n4")]);
    let figure = book.figure("lead_conversion");
    assert_eq!(figure.numerator_rows[0].id.as_ref(), short);
    // w2 names nobody.
    assert_eq!(left_out(&figure), "no_lead 1");
    assert!(notes(&figure).contains("a won deal that names it decides"));
    // A deal that names the contact is of both of its leads.
    let by_contact = book
        .clone()
        .deals([of_contact("p", won("w1", "a", "1", dates))]);
    by_contact.check(&[("lead_conversion", "0.5 = 2/4 n4")]);
    // Nothing says what became of them.
    book.deals([])
        .check(&[("lead_conversion", "missing_input n0")]);
    Book::new(&["a"]).check(&[("lead_conversion", "no_leads = 0/0 n0")]);
}

#[test]
fn without_leads_the_people_that_say_something_stand_for_them_once() {
    let says = |id, converted| {
        let mut person = person(id, "a");
        person.email = Some("x@a.example".into());
        let funnel = LeadFunnel {
            converted,
            is_mql: Some(true),
            ..LeadFunnel::default()
        };
        person.funnel = Some(Box::new(funnel));
        person
    };
    let mut other = says("p3", Some(false));
    other.email = None;
    let people = [
        says("p1", None),
        says("p2", Some(true)),
        other,
        person("p4", "a"),
    ];
    // p1 and p2 are one person, of whom the second record says more.
    let book = Book::new(&["a"]).people(people);
    book.check(&[("lead_conversion", "0.5 = 1/2 n2")]);
}

fn journeys() -> Book {
    let owned = |id: &str, owner: Option<&str>, dates: [&str; 4], converted| {
        let date = |text: &str| (text != "-").then(|| day(text));
        let funnel = LeadFunnel {
            created: date(dates[0]),
            mql_on: date(dates[1]),
            sql_on: date(dates[2]),
            converted_on: date(dates[3]),
            converted,
            owner: owner.map(Into::into),
            ..LeadFunnel::default()
        };
        lead(id, "a", funnel)
    };
    let (kim, lee) = (Some("Kim"), Some("Lee"));
    Book::new(&["a"])
        .people([
            // 10 days to SQL, 20 to the account, then pipeline, and won on 31 March.
            owned(
                "l1",
                kim,
                ["2026-01-01", "2026-01-05", "2026-01-15", "2026-02-04"],
                Some(true),
            ),
            // 30 days to SQL, in April.
            owned(
                "l2",
                lee,
                ["2026-01-01", "2026-03-15", "2026-04-14", "-"],
                Some(false),
            ),
            // SQL before MQL.
            owned(
                "l3",
                None,
                ["2026-01-01", "2026-03-15", "2026-03-10", "-"],
                None,
            ),
            owned("l4", kim, ["2026-05-01", "2026-05-02", "-", "-"], None),
            owned("l5", kim, ["2026-05-01", "-", "-", "-"], None),
        ])
        .deals([
            of_lead("l1", won("w1", "a", "1", ["2026-02-04", "2026-05-31"])),
            of_lead("l1", won("w2", "a", "1", ["2026-02-04", "2026-03-31"])),
        ])
}

#[test]
fn leads_come_from_step_to_step() {
    journeys().check(&[
        ("lead_funnel", "0.25 = 1/4 n4"),
        ("lead_funnel step=mql", "1 = 4/4 n4"),
        ("lead_funnel step=sql", "0.75 = 3/4 n4"),
        ("lead_funnel step=account", "0.333333 = 1/3 n3"),
        ("lead_funnel step=pipeline", "1 = 1/1 n1"),
        ("lead_funnel step=won", "1 = 1/1 n1"),
    ]);
    Book::new(&["a"]).check(&[("lead_funnel", "no_leads n0")]);
    let silent = Book::new(&["a"]).people([lead("l", "a", funnel("2026-01-01"))]);
    silent.check(&[("lead_funnel", "missing_input n0")]);
    let mut told = silent;
    told.inputs.people[0]
        .funnel
        .as_mut()
        .expect("a funnel")
        .is_mql = Some(false);
    told.check(&[("lead_funnel", "no_entries n0")]);
}

/// Salesforce writes the deal on the lead, and not the lead on the deal.
#[test]
fn a_lead_may_name_the_deal_that_it_became() {
    let became = |id: &str, deal: &str| {
        let funnel = LeadFunnel {
            is_sql: Some(true),
            converted: Some(true),
            converted_deal: Some(winnable_model::OpportunityId::new(deal)),
            ..funnel("2026-01-01")
        };
        lead(id, "a", funnel)
    };
    let book = Book::new(&["a"])
        .people([became("l1", "w"), became("l2", "o"), became("l3", "gone")])
        .deals([
            won("w", "a", "1", ["2026-02-01", "2026-03-01"]),
            open("o", "a", "1", ["2026-02-01", "-"]),
        ]);
    book.check(&[
        ("lead_funnel step=pipeline", "0.666667 = 2/3 n3"),
        ("lead_funnel step=won", "0.5 = 1/2 n2"),
    ]);
}

/// A step that an export dates after the as-of date has not been taken.
#[test]
fn a_step_that_lies_ahead_is_not_taken() {
    let mut ahead = journeys();
    let sql_on = |book: &mut Book, on: &str| {
        let funnel = book.inputs.people[1].funnel.as_mut().expect("a funnel");
        funnel.sql_on = Some(day(on));
    };
    sql_on(&mut ahead, "2026-10-01");
    ahead.check(&[
        ("lead_funnel step=sql", "0.5 = 2/4 n4"),
        ("handoff_time:mean step=mql_to_sql", "10 = 10/1 n1"),
    ]);
    sql_on(&mut ahead, AS_OF);
    ahead.check(&[("lead_funnel step=sql", "0.75 = 3/4 n4")]);
}

#[test]
fn a_hand_off_counts_on_the_day_of_its_later_step() {
    // MQL to SQL: 10 and 30 days, and one that goes backwards. SQL to the account: 20 days.
    // The days of pipeline are not known, so that neither side of it is timed.
    journeys().check(&[
        ("handoff_time:median", "20 n3"),
        ("handoff_time:mean", "20 = 60/3 n3"),
        ("handoff_time:median step=mql_to_sql", "20 n2"),
        ("handoff_time:mean step=mql_to_sql", "20 = 40/2 n2"),
        ("handoff_time:mean step=sql_to_account", "20 = 20/1 n1"),
        ("handoff_time:mean step=pipeline_to_won", "missing_input n0"),
    ]);
    let figure = journeys().figure("handoff_time:median step=mql_to_sql");
    assert_eq!(left_out(&figure), "closes_before_opens 1");
    assert_eq!(notes(&figure), "handed to 2 owners; 1 without an owner");
    // In the second quarter only l2 was handed over, although it was created in the first.
    journeys().window("2026-Q2").check(&[
        ("handoff_time:median", "30 n1"),
        ("handoff_time:mean step=mql_to_sql", "30 = 30/1 n1"),
        ("handoff_time:mean step=sql_to_account", "missing_input n0"),
    ]);
    // The first of its deals is what won it, whichever stands first in the file.
    let mut turned = journeys().window("2026-Q1");
    turned.inputs.opportunities.reverse();
    let figure = turned.figure("handoff_time:mean step=pipeline_to_won");
    assert_eq!(left_out(&figure), "no_time 1");
    Book::new(&["a"]).check(&[
        ("handoff_time:median", "no_leads n0"),
        ("handoff_time:mean", "no_leads n0"),
    ]);
}
