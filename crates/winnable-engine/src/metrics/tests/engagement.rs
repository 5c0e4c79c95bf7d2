//! What target accounts do with us.

use winnable_model::{
    BuyingRole, Department, Direction, Engagement, FactValue, Label, Person, fact_ids,
};

use super::*;
use crate::metrics::By;
use crate::metrics::{ProgrammeCapacity, ProgrammeKind};

fn times(n: usize, touch: Engagement) -> impl Iterator<Item = Engagement> {
    std::iter::repeat_n(touch, n)
}

#[test]
fn an_account_is_engaged_from_so_many_people_on() {
    let book = Book::new(&["a", "b", "c"])
        .people([person("p1", "a"), person("p2", "a"), person("p3", "b")])
        .touches([
            touch("p1", "webinar", "2026-09-20"),
            touch("p2", "webinar", "2026-09-20"),
            touch("p3", "webinar", "2026-09-20"),
            Engagement {
                direction: Direction::Outbound,
                ..touch_of("c", "call", "2026-09-20")
            },
        ]);
    book.check(&[("engagement_rate", "0.666667 = 2/3 n3")]);
    let two = book.clone().with(|settings| settings.engaged_people = 2);
    two.check(&[("engagement_rate", "0.333333 = 1/3 n3")]);
    let mut parted = book.clone();
    let sector = FactValue::Text(Label::new("Retail"));
    parted.inputs.accounts[0]
        .facts
        .set(fact_ids::INDUSTRY, sector);
    let parted = parted.by(By::Fact {
        id: fact_ids::INDUSTRY,
        name: "account.industry".into(),
    });
    parted.check(&[
        ("engagement_rate segment=Retail", "1 = 1/1 n1"),
        ("engagement_rate segment=unknown", "0.5 = 1/2 n2"),
    ]);
    // Facts are those of the as-of date, whatever window was asked for.
    let figure = book.window("2025").figure("engagement_rate");
    assert_eq!(figure.window.to_string(), "..2026-09-30");
    let mut unread = Book::new(&["a"]);
    unread.inputs.sources.engagements = false;
    unread.check(&[("engagement_rate", "no_touches n0")]);
    Book::new(&[]).check(&[("engagement_rate", "no_target_accounts = 0/0 n0")]);
}

#[test]
fn a_role_is_covered_by_any_record_of_a_person() {
    let with = |person: Person, role, department| Person {
        role,
        department,
        ..person
    };
    // The second record of p1, known by its address, has the role and the department.
    let mut first = person("p1", "a");
    first.email = Some("x@a.example".into());
    let mut second = with(
        person("p9", "a"),
        Some(BuyingRole::User),
        Some(Department::It),
    );
    second.email = Some("x@a.example".into());
    let book = Book::new(&["a", "b"])
        .people([
            first,
            second,
            with(person("p2", "a"), Some(BuyingRole::Legal), None),
            with(
                person("p3", "a"),
                Some(BuyingRole::Legal),
                Some(Department::Finance),
            ),
            with(person("p4", ""), Some(BuyingRole::User), None),
        ])
        .with(|settings| settings.required_roles = vec![BuyingRole::User, BuyingRole::Legal]);
    // a has both roles and b none: 2 of 4. Of four functions a has IT and finance: 2 of 8.
    book.check(&[
        ("coverage:role", "0.5 = 2/4 n4"),
        ("coverage:function", "0.25 = 2/8 n8"),
    ]);
    // Nobody stated which roles are required: all six of them are.
    let all = book
        .clone()
        .with(|settings| settings.required_roles.clear());
    all.check(&[("coverage:role", "0.166667 = 2/12 n12")]);
    let unread = Book::new(&["a"]).people([person("p", "a")]);
    unread.check(&[("coverage:role", "missing_input n0")]);
    Book::new(&[]).check(&[("coverage:role", "no_target_accounts n0")]);
}

#[test]
fn reach_times_frequency_is_engagement() {
    let mut twin = person("p1b", "a");
    twin.email = Some("x@a.example".into());
    let mut first = person("p1", "a");
    first.email = Some("x@a.example".into());
    let book = Book::new(&["a", "b"])
        .people([first, twin, person("p2", "b"), person("p3", "b")])
        .touches([
            // The same person in two records is one.
            touch("p1", "webinar", "2026-05-01"),
            touch("p1b", "webinar", "2026-05-02"),
            touch("p1", "webinar", "2026-07-01"),
            touch("p2", "webinar", "2026-05-01"),
            // Nobody known: engagement of the account, and of no person.
            touch_of("b", "web_visit", "2026-05-01"),
        ]);
    book.check(&[("reach", "2 n2"), ("frequency", "2 = 4/2 n2")]);
    book.clone()
        .window("2026-Q2")
        .check(&[("reach", "2 n2"), ("frequency", "1.5 = 3/2 n2")]);
    book.clone()
        .window("2025")
        .check(&[("reach", "no_touches n0"), ("frequency", "no_touches n0")]);
    let visits = book.touches([touch_of("b", "web_visit", "2026-05-01")]);
    visits.check(&[("reach", "0 n0"), ("frequency", "no_touches = 0/0 n0")]);
}

/// 100 interactions: 6 downloads, 4 forms, 30 webinars, 20 e-mail clicks, 25 web visits, 10 calls and
/// 5 visits of a landing page.
fn hundred() -> Book {
    let of = |n, account, channel| times(n, touch_of(account, channel, "2026-05-01"));
    let touches = of(6, "a", "content_download")
        .chain(of(4, "b", "form_fill"))
        .chain(of(30, "a", "webinar"))
        .chain(of(20, "b", "email_click"))
        .chain(of(25, "a", "web_visit"))
        .chain(of(10, "c", "call"))
        .chain(of(5, "c", "landing_page"));
    Book::new(&["a", "b", "c", "d"]).touches(touches)
}

#[test]
fn ten_conversions_of_a_hundred_interactions_are_ten_percent() {
    hundred().check(&[("interaction_conversion", "0.1 = 10/100 n100")]);
    let demos = hundred().touches([
        touch_of("a", "demo", "2026-05-01"),
        touch_of("a", "call", "2026-05-01"),
    ]);
    demos.check(&[("interaction_conversion", "0.5 = 1/2 n2")]);
    Book::new(&["a"]).check(&[("interaction_conversion", "no_interactions n0")]);
}

#[test]
fn engagement_is_split_by_kind_and_by_stage() {
    // content: 30 webinars (middle) + 25 visits (top); e-mail: 20 clicks (middle);
    // conversion: 10 (middle) + 5 (top); calls are of no kind.
    hundred().check(&[
        ("engagement_split:kind", "0.9 = 90/100 n100"),
        ("engagement_split:kind kind=content", "0.55 = 55/100 n100"),
        ("engagement_split:kind kind=email", "0.2 = 20/100 n100"),
        (
            "engagement_split:kind kind=conversion",
            "0.15 = 15/100 n100",
        ),
        ("engagement_split:kind kind=other", "0.1 = 10/100 n100"),
        ("engagement_split:stage", "0.9 = 90/100 n100"),
        (
            "engagement_split:stage funnel_stage=tofu",
            "0.3 = 30/100 n100",
        ),
        (
            "engagement_split:stage funnel_stage=mofu",
            "0.6 = 60/100 n100",
        ),
        (
            "engagement_split:stage funnel_stage=other",
            "0.1 = 10/100 n100",
        ),
    ]);
    Book::new(&["a"]).check(&[("engagement_split:kind", "no_touches n0")]);
}

#[test]
fn the_preferred_channel_is_that_of_most_touches() {
    // Three accounts engaged; webinars are of one of them.
    hundred().check(&[
        ("channel_preference:touches", "0.3 = 30/100 n100"),
        (
            "channel_preference:touches channel=webinar",
            "0.3 = 30/100 n100",
        ),
        (
            "channel_preference:touches channel=call",
            "0.1 = 10/100 n100",
        ),
        ("channel_preference:accounts", "0.333333 = 1/3 n3"),
        (
            "channel_preference:accounts channel=form_fill",
            "0.333333 = 1/3 n3",
        ),
    ]);
    Book::new(&["a"]).check(&[
        ("channel_preference:touches", "no_touches n0"),
        ("channel_preference:accounts", "no_touches n0"),
    ]);
}

#[test]
fn what_came_before_the_first_held_meeting() {
    let sent = Engagement {
        direction: Direction::Outbound,
        ..touch_of("b", "meeting", "2026-01-01")
    };
    let held = Engagement {
        answered: true,
        ..sent.clone()
    };
    let book = Book::new(&["a", "b", "c"]).touches([
        // The meeting stands first in the file and last in time.
        touch_of("a", "meeting", "2026-06-10"),
        touch_of("a", "webinar", "2026-06-09"),
        touch_of("a", "web_visit", "2026-05-01"),
        touch_of("a", "web_visit", "2026-06-10"),
        touch_of("b", "demo", "2026-07-01"),
        sent,
        Engagement {
            on: day("2026-08-01"),
            ..held
        },
        touch_of("c", "webinar", "2026-06-09"),
    ]);
    // A meeting is none of the engagement that may come before one. a: 2 of 3 before. b met on 1 July,
    // the meeting of January was not held, and has no other engagement. c did not meet.
    book.check(&[
        ("engagement_before_meeting:pooled", "0.666667 = 2/3 n3"),
        ("engagement_before_meeting:mean", "0.666667 n1"),
    ]);
    // Over all time: a window that holds none of the touches does not matter, its last day does.
    book.clone()
        .window("2026-09")
        .check(&[("engagement_before_meeting:pooled", "0.666667 = 2/3 n3")]);
    book.window("2026-06")
        .check(&[("engagement_before_meeting:pooled", "0.666667 = 2/3 n3")]);
    let none = Book::new(&["a"]).touches([touch_of("a", "webinar", "2026-06-09")]);
    none.check(&[("engagement_before_meeting:pooled", "no_meeting n0")]);
    Book::new(&["a"]).check(&[("engagement_before_meeting:pooled", "no_touches n0")]);
}

#[test]
fn the_account_funnel_counts_accounts() {
    let june = "2026-06-01";
    let book = Book::new(&["a", "b", "c", "d"])
        .people([person("p", "a"), person("q", "b")])
        .touches([
            touch("p", "meeting", "2026-09-20"),
            touch("q", "webinar", "2026-09-20"),
        ])
        .deals([
            won("w1", "a", "1", [june, "2026-07-01"]),
            won("w2", "a", "1", [june, "2026-07-01"]),
            // Nobody of d was seen to engage: a deal implies the steps before it.
            open("o", "d", "1", [june, "-"]),
        ]);
    book.check(&[
        ("account_funnel", "0.25 = 1/4 n4"),
        ("account_funnel step=target", "1 = 4/4 n4"),
        ("account_funnel step=engaged", "0.75 = 3/4 n4"),
        ("account_funnel step=meeting", "0.666667 = 2/3 n3"),
        ("account_funnel step=pipeline", "1 = 2/2 n2"),
        ("account_funnel step=won", "0.5 = 1/2 n2"),
    ]);
    // d is engaged and has met by its deal alone: what is made up is no sample.
    let engaged = book.figure("account_funnel step=engaged");
    let said = "1 of 3 at the step engaged by a later one alone: nothing records the step itself";
    assert_eq!((notes(&engaged).as_str(), engaged.interval), (said, None));
    let won = book.figure("account_funnel step=won");
    assert!(notes(&won).is_empty() && won.interval.is_some());
    Book::new(&[]).check(&[("account_funnel", "no_target_accounts n0")]);
    // Without engagement its middle steps would be made of deals.
    let mut silent = book.touches([]);
    silent.check(&[("account_funnel", "no_touches n0")]);
    silent.touches = vec![Engagement {
        direction: Direction::Outbound,
        ..touch("p", "call", "2026-09-20")
    }];
    silent.check(&[
        ("account_funnel", "no_touches n0"),
        ("influenced_pipeline:count", "no_touches n0"),
    ]);
    assert_eq!(
        notes(&silent.figure("influenced_pipeline:count")),
        "1 touch went out and nobody answered: none of it is engagement"
    );
}

fn sent_to(person: &str, channel: &str, on: &str) -> Engagement {
    Engagement {
        direction: Direction::Outbound,
        ..touch(person, channel, on)
    }
}

/// Mails went to p, q, r and s. q opened, r clicked without its pictures, s answered in the mail that
/// went out; t opened one of which nobody knows that it went to it.
#[test]
fn mails_are_measured_by_people() {
    let book = Book::new(&["a", "b"])
        .people(["p", "q", "r", "s", "t"].map(|id| person(id, "a")))
        .touches([
            sent_to("p", "email", "2026-09-01"),
            sent_to("p", "email", "2026-09-02"),
            sent_to("q", "email_sent", "2026-09-01"),
            sent_to("r", "email", "2026-09-01"),
            Engagement {
                answered: true,
                ..sent_to("s", "email", "2026-09-01")
            },
            touch("q", "email_open", "2026-09-03"),
            touch("q", "email_open", "2026-09-04"),
            touch("r", "email_click", "2026-09-03"),
            touch("t", "email_open", "2026-09-03"),
            sent_to("t", "call", "2026-09-03"),
        ]);
    book.check(&[
        ("email_rate:open", "0.75 = 3/4 n4"),
        ("email_rate:click", "0.25 = 1/4 n4"),
        ("email_rate:reply", "0.25 = 1/4 n4"),
        // Kinds of engagement, of two target accounts: a opened and clicked.
        ("engagement_split:accounts", "0.5 = 1/2 n2"),
        ("engagement_split:accounts kind=email", "0.5 = 1/2 n2"),
    ]);
    book.window("2026-08")
        .check(&[("email_rate:open", "missing_input n0")]);
    Book::new(&["a"]).check(&[
        ("email_rate:open", "missing_input n0"),
        ("engagement_split:accounts", "no_touches n0"),
        ("effort_split", "no_touches n0"),
    ]);
}

/// n was created on 1 June: the 90th day after it is 30 August. k has been known for years, of u nobody
/// knows, c is of a customer.
#[test]
fn effort_goes_to_new_contacts_known_ones_and_customers() {
    let known = |id, account, created: &str| {
        let funnel = winnable_model::LeadFunnel {
            created: Some(day(created)),
            ..winnable_model::LeadFunnel::default()
        };
        lead(id, account, funnel)
    };
    let book = Book::new(&["a", "b"])
        .people([
            known("n", "a", "2026-06-01"),
            known("k", "a", "2020-01-01"),
            person("u", "a"),
            known("c", "b", "2026-06-01"),
        ])
        .deals([won("w", "b", "1", ["2026-01-01", "2026-02-01"])])
        .touches([
            of_lead("n", sent_to("", "call", "2026-08-30")),
            of_lead("n", sent_to("", "email", "2026-08-31")),
            of_lead("k", sent_to("", "email", "2026-06-01")),
            of_lead("k", sent_to("", "call", "2026-06-01")),
            sent_to("u", "call", "2026-06-01"),
            of_lead("c", sent_to("", "call", "2026-06-02")),
            // What came in is no effort.
            of_lead("k", touch("", "web_visit", "2026-06-01")),
            Engagement {
                direction: Direction::Outbound,
                ..touch_of("a", "event", "2026-06-01")
            },
        ]);
    book.check(&[
        ("effort_split", "0.714286 = 5/7 n7"),
        ("effort_split contacts=new_contacts", "0.142857 = 1/7 n7"),
        (
            "effort_split contacts=existing_contacts",
            "0.428571 = 3/7 n7",
        ),
        (
            "effort_split contacts=existing_accounts",
            "0.142857 = 1/7 n7",
        ),
        ("effort_split contacts=unknown", "0.285714 = 2/7 n7"),
    ]);
    assert!(notes(&book.figure("effort_split")).contains("Ascend2"));
}

fn of_lead(id: &str, touch: Engagement) -> Engagement {
    Engagement {
        person: winnable_model::PersonLinks {
            lead: Some(winnable_model::PersonId::new(id)),
            ..winnable_model::PersonLinks::default()
        },
        ..touch
    }
}

#[test]
fn a_team_can_work_so_many_accounts() {
    // Three people of 200 hours, 25 an account: 24. Half a person's 80 hours over 1 an account: 80.
    let programme = |name: &str, kind, people, hours: [&str; 2]| ProgrammeCapacity {
        name: name.to_owned(),
        kind,
        people,
        hours_per_person: number(hours[0]),
        hours_per_account: number(hours[1]),
        tiers: Vec::new(),
    };
    let few = programme("Banks", ProgrammeKind::OneToFew, 3, ["200", "25"]);
    let many = programme("Everybody", ProgrammeKind::OneToMany, 1, ["80", "1"]);
    let book = Book::new(&["a"]).with(|settings| settings.programmes = vec![few, many.clone()]);
    book.check(&[
        ("capacity", "104 n2"),
        ("capacity program=Banks", "24 = 24 n0"),
        ("capacity program=Everybody", "80 = 80 n0"),
    ]);
    assert_eq!(notes(&book.figure("capacity")), "");
    let alone = Book::new(&["a"]).with(|settings| settings.programmes = vec![many]);
    let said = notes(&alone.figure("capacity"));
    assert!(said.contains("one-to-many"), "{said}");
}
