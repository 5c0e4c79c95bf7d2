//! Parts say of touches what reading them one by one says.

use std::sync::Mutex;

use chrono_tz::Tz;
use proptest::prelude::*;
use winnable_model::{PersonId, RowRef};

use super::*;
use crate::blocks::Blocks;
use crate::plan::Plan;
use crate::read::keyed;
use crate::read::touches::{Columns, by_blocks};

const HEADER: &str = "Activity Date,Contact,Channel,Direction,Status,Email,Note\n";

const SOURCE: &str = r#"
kind = "engagements"
dialect = "DIALECT"

[source.columns]
on = "Activity Date"
contact_id = "Contact"
channel = "Channel"
direction = "Direction"
status = "Status"
email = "Email"
"#;

fn plan(text: &str, dialect: Dialect) -> Option<Plan> {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(&SOURCE.replace("DIALECT", dialect.name()), &mut catalogue);
    let surveyed = survey(Cursor::new(text), &spec).ok()?;
    let settings = ReadSettings::new(Tz::UTC, Currency::USD);
    let file = (FileId(3), "touches.csv");
    Plan::new(&spec, &surveyed, file, &catalogue, &settings).ok()
}

/// The touches of both ways of reading, with what became of the rows.
type Read = (Vec<Engagement>, FileReport);

fn both(text: &str, dialect: Dialect, size: usize) -> Option<(Read, Read, usize)> {
    let plan = plan(text, dialect)?;
    let mut one_by_one = Vec::new();
    let report = read_engagements(Cursor::new(text), &plan, &mut |touch| {
        one_by_one.push(touch);
    })
    .unwrap();

    let mut input = Cursor::new(text);
    let columns = Columns::of(&plan)?;
    let blocks = Blocks::open_sized(&mut input, &plan.layout, &plan.limits, size).unwrap()?;
    let people = Mutex::new(Vec::new());
    // Nobody knows who has a `z`.
    let find = |id: &str| {
        let mut people = people.lock().unwrap();
        people.push(id.to_owned());
        (!id.contains('z')).then(|| u32::try_from(people.len() - 1).unwrap())
    };
    let mut parts: Vec<TouchPart> = Vec::new();
    let by_parts = by_blocks(blocks, (&plan, columns), &find, &mut |part| {
        parts.push(part);
    })
    .unwrap();
    let people = people.into_inner().unwrap();
    let mut touches: Vec<Engagement> = Vec::new();
    let mut hits = 0;
    for part in parts {
        hits += part.hits.len();
        for hit in part.hits {
            let mut touch = part.forms[hit.form as usize].example();
            touch.on = hit.on;
            touch.origin = RowRef {
                file: FileId(3),
                line: hit.line,
            };
            touch.person.contact = Some(PersonId::new(&people[hit.person as usize]));
            touches.push(touch);
        }
        touches.extend(part.whole);
    }
    touches.sort_by_key(|touch| touch.origin);
    Some(((touches, by_parts), (one_by_one, report), hits))
}

fn row() -> impl Strategy<Value = String> {
    let day = prop_oneof![
        8 => "2026-0[1-9]-1[0-9]",
        2 => "2026-0[1-9]-1[0-9]T0[0-9]:11:12Z",
        2 => "1[3-9]/0[1-9]/2026",
        1 => Just(String::new()),
        1 => Just("2026-02-31".to_owned()),
        1 => Just("soon".to_owned()),
    ];
    let contact = prop_oneof![
        8 => "[a-cz][0-9]{1,3}",
        1 => Just(String::new()),
        1 => Just("null".to_owned()),
        1 => Just(" a1 ".to_owned()),
        1 => Just("a1;b2".to_owned()),
        1 => Just("3.97E+10".to_owned()),
        1 => Just("003C000000o4OOI".to_owned()),
        1 => Just("003C000000o4OOIIA2".to_owned()),
        1 => Just("003C000000o4OOIXXX".to_owned()),
        1 => Just("\"a\"\"1\"".to_owned()),
    ];
    let channel = prop_oneof![
        4 => Just("email_open"), 2 => Just("Meeting"), 1 => Just("task"), 1 => Just("note"),
        1 => Just(""), 1 => Just("자체 채널")
    ];
    let direction = prop_oneof![4 => Just(""), 1 => Just("outbound"), 1 => Just("sideways")];
    let status = prop_oneof![6 => Just(""), 1 => Just("Completed"), 1 => Just("Planned"), 1 => Just("cancelled")];
    let email = prop_oneof![6 => Just(""), 1 => Just("ann@acme.example"), 1 => Just("no address")];
    let note = prop_oneof![6 => Just("ok"), 1 => Just("\"two\nlines\""), 1 => Just("\"open")];
    (day, contact, channel, direction, status, email, note).prop_map(
        |(day, contact, channel, direction, status, email, note)| {
            format!("{day},{contact},{channel},{direction},{status},{email},{note}\n")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn parts_and_rows_say_the_same(rows in prop::collection::vec(row(), 1..60), size in 90_usize..600, of_salesforce in any::<bool>()) {
        let text = format!("{HEADER}{}", rows.concat());
        let dialect = if of_salesforce { Dialect::Salesforce } else { Dialect::None };
        if let Some((by_parts, one_by_one, _)) = both(&text, dialect, size) {
            prop_assert_eq!(by_parts.1, one_by_one.1);
            prop_assert_eq!(by_parts.0, one_by_one.0);
        }
    }
}

#[test]
fn rows_that_differ_in_person_and_day_are_hits() {
    let row = |n: u32| format!("2026-03-{:02},c{n},webinar,,,,\n", n % 28 + 1);
    let text = format!("{HEADER}{}", (0..200).map(row).collect::<String>());
    let (by_parts, one_by_one, hits) = both(&text, Dialect::None, 500).unwrap();
    assert_eq!(by_parts, one_by_one);
    assert_eq!((by_parts.0.len(), hits), (200, 200));
}

const PEOPLE: &str = "Id,Email,Job,Company,Company Id,Merged,Deleted\n";

const PEOPLE_SOURCE: &str = r#"
kind = "contacts"
dialect = "none"

[source.columns]
id = "Id"
email = "Email"
title = "Job"
account_name = "Company"
account_id = "Company Id"
merged_into = "Merged"
deleted = "Deleted"
"#;

type People = (Vec<Person>, FileReport);

/// The people of both ways of reading.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and rows are of any"
)]
fn people(text: &str, size: usize) -> Option<(People, People)> {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(PEOPLE_SOURCE, &mut catalogue);
    let surveyed = survey(Cursor::new(text), &spec).ok()?;
    let settings = ReadSettings::new(Tz::UTC, Currency::USD);
    let file = (FileId(3), "people.csv");
    let plan = Plan::new(&spec, &surveyed, file, &catalogue, &settings).ok()?;

    let mut one_by_one = Vec::new();
    let mut seen = Seen::new();
    let read = &mut |person| one_by_one.push(person);
    // A small file is read row by row.
    let report = read_people(Cursor::new(text), &plan, &mut seen, read).unwrap();

    let mut input = Cursor::new(text);
    let blocks = Blocks::open_sized(&mut input, &plan.layout, &plan.limits, size).unwrap()?;
    let reading = person::Reading::of(&plan);
    let mut by_parts = Vec::new();
    let mut seen = Seen::new();
    let parts = keyed::by_blocks(
        blocks,
        &plan,
        &reading,
        |reading, row| reading.read(row),
        (&mut seen, reading.key()),
        |person| person.id.as_str(),
        &mut |person| by_parts.push(person),
    );
    Some(((by_parts, parts.unwrap()), (one_by_one, report)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn people_of_parts_are_those_of_rows(rows in prop::collection::vec(person_row(), 1..60), size in 90_usize..600) {
        let text = format!("{PEOPLE}{}", rows.concat());
        if let Some((by_parts, one_by_one)) = people(&text, size) {
            prop_assert_eq!(by_parts.1, one_by_one.1);
            prop_assert_eq!(by_parts.0, one_by_one.0);
        }
    }
}

fn person_row() -> impl Strategy<Value = String> {
    // Few ids, so that rows repeat each other and contradict each other.
    let id =
        prop_oneof![6 => "p[0-9]", 1 => Just(String::new()), 1 => Just("\"p\"\"1\"".to_owned())];
    let email = prop_oneof![3 => Just(""), 2 => Just("ann@acme.example"), 1 => Just("none")];
    let job = prop_oneof![3 => Just("CEO"), 1 => Just("영업팀장"), 1 => Just("\"VP,\nSales\""), 1 => Just("\"x")];
    let company = prop_oneof![2 => Just("Acme"), 1 => Just("")];
    let merged = prop_oneof![8 => Just(""), 1 => Just("p3")];
    let deleted = prop_oneof![8 => Just(""), 1 => Just("true"), 1 => Just("perhaps")];
    (id, email, job, company, merged, deleted).prop_map(
        |(id, email, job, company, merged, deleted)| {
            format!("{id},{email},{job},{company},3.9E+10,{merged},{deleted}\n")
        },
    )
}
