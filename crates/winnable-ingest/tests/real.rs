//! Real exports, read by nothing but their headers.
//!
//! The files are not part of the project: `WINNABLE_TEST_DATA` names their folder, else it is looked
//! for beside the workspace, and without it these tests say that they were skipped.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read its own input has failed"
)]

#[path = "real/mapped.rs"]
mod mapped;
#[path = "real/revenue.rs"]
mod revenue;

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono_tz::Asia::Seoul;
use winnable_ingest::{
    Dialect, EntityKind, FileReport, Plan, ReadSettings, Seen, SkipReason, SourceSpec, detect,
    read_accounts, read_engagements, read_opportunities, read_people, survey,
};
use winnable_model::{
    Account, Currency, Engagement, FactCatalogue, FactValue, FileId, Opportunity, Outcome, Person,
    fact_ids,
};

/// The file, or `None` with a word about it where the data is absent.
#[expect(
    clippy::print_stderr,
    reason = "a skipped test must be seen to be skipped"
)]
fn file(name: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("WINNABLE_TEST_DATA").map_or_else(beside, PathBuf::from);
    let path = folder.join(name);
    if path.is_file() {
        return Some(path);
    }
    eprintln!("skipped: {name} is not in the folder of the test data");
    None
}

/// A file read by its header alone.
fn read<T>(
    name: &str,
    expected: (Dialect, EntityKind),
    rows: impl Fn(File, &Plan, &mut dyn FnMut(T)) -> FileReport,
) -> Option<(Vec<T>, FileReport)> {
    let path = file(name)?;
    let unmapped = SourceSpec::recognised(expected.1, Dialect::None, name);
    let header = survey(File::open(&path).unwrap(), &unmapped)
        .unwrap()
        .header;
    let found = detect(&header).unwrap_or_else(|| panic!("{name} was not recognised"));
    assert_eq!((found.dialect, found.kind), expected, "{name}");
    let spec = SourceSpec::recognised(found.kind, found.dialect, name);
    Some(read_source(
        &path,
        name,
        &spec,
        &FactCatalogue::builtin(),
        rows,
    ))
}

/// A file read twice: once to survey it, once for its rows.
fn read_source<T>(
    path: &Path,
    name: &str,
    spec: &SourceSpec,
    catalogue: &FactCatalogue,
    rows: impl Fn(File, &Plan, &mut dyn FnMut(T)) -> FileReport,
) -> (Vec<T>, FileReport) {
    let open = || File::open(path).unwrap();
    let surveyed = survey(open(), spec).unwrap();
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let plan = Plan::new(spec, &surveyed, (FileId(0), name), catalogue, &settings).unwrap();
    let mut accepted = Vec::new();
    let report = rows(open(), &plan, &mut |row| accepted.push(row));
    assert_eq!(report.sha256, surveyed.sha256);
    assert_eq!(report.tally.rows_read, surveyed.rows);
    assert_eq!(report.tally.accepted, accepted.len() as u64);
    assert_eq!(report.tally.check(), Ok(()));
    (accepted, report)
}

fn accounts(name: &str, dialect: Dialect) -> Option<(Vec<Account>, FileReport)> {
    read(name, (dialect, EntityKind::Accounts), |file, plan, sink| {
        read_accounts(file, plan, &mut Seen::new(), sink).unwrap()
    })
}

fn people(name: &str, dialect: Dialect, kind: EntityKind) -> Option<(Vec<Person>, FileReport)> {
    read(name, (dialect, kind), |file, plan, sink| {
        read_people(file, plan, &mut Seen::new(), sink).unwrap()
    })
}

fn deals(name: &str, dialect: Dialect) -> Option<(Vec<Opportunity>, FileReport)> {
    read(
        name,
        (dialect, EntityKind::Opportunities),
        |file, plan, sink| read_opportunities(file, plan, &mut Seen::new(), sink).unwrap(),
    )
}

fn touches(name: &str, dialect: Dialect) -> Option<(Vec<Engagement>, FileReport)> {
    read(
        name,
        (dialect, EntityKind::Engagements),
        |file, plan, sink| read_engagements(file, plan, sink).unwrap(),
    )
}

#[test]
fn salesforce_accounts_state_who_is_a_customer() {
    let name = "salesforce_powerbi_sample/Account.csv";
    let Some((rows, report)) = accounts(name, Dialect::Salesforce) else {
        return;
    };
    assert_eq!(rows.len(), 18);
    assert_eq!((report.cells.total(), report.quarantined.len()), (0, 0));
    let customers = rows
        .iter()
        .filter(|account| account.facts.get(fact_ids::IS_CUSTOMER) == &FactValue::Flag(true));
    assert_eq!(customers.count(), 11);
}

#[test]
fn salesforce_contacts_and_leads_are_people() {
    let contacts = "salesforce_powerbi_sample/Contact.csv";
    let Some((rows, report)) = people(contacts, Dialect::Salesforce, EntityKind::Contacts) else {
        return;
    };
    assert_eq!((rows.len(), report.quarantined.len()), (25, 0));
    assert!(
        rows.iter()
            .all(|person| person.title.is_none() || person.seniority.is_some())
    );

    let leads = "salesforce_powerbi_sample/Lead.csv";
    let Some((rows, report)) = people(leads, Dialect::Salesforce, EntityKind::Leads) else {
        return;
    };
    assert_eq!((rows.len(), report.quarantined.len()), (22, 0));
    assert!(
        rows.iter()
            .any(|lead| lead.account.converted.is_some() && lead.contact.is_some())
    );
}

#[test]
fn salesforce_opportunities_close_before_they_were_created() {
    let name = "salesforce_powerbi_sample/Opportunity.csv";
    let Some((rows, report)) = deals(name, Dialect::Salesforce) else {
        return;
    };
    assert_eq!(
        (rows.len(), report.quarantined.len(), report.cells.total()),
        (36, 0, 0)
    );
    let won = rows.iter().filter(|deal| deal.outcome == Outcome::Won);
    assert_eq!(won.count(), 12);
    let early = |open: bool| {
        let early = rows.iter().filter(|deal| deal.closes_before_created());
        early
            .filter(|deal| (deal.outcome == Outcome::Open) == open)
            .count()
    };
    assert_eq!((early(false), early(true)), (19, 13));
}

#[test]
fn hubspot_companies_contacts_and_deals() {
    let Some((rows, report)) = accounts("hubspot_dummy/hubspot_companies.csv", Dialect::Hubspot)
    else {
        return;
    };
    assert_eq!(report.tally.rows_read, 200);
    assert_eq!(rows.len() + report.quarantined.len(), 200);
    assert!(rows.iter().all(|account| account.domain.is_some()));

    let contacts = "hubspot_dummy/hubspot_contacts.csv";
    let Some((rows, report)) = people(contacts, Dialect::Hubspot, EntityKind::Contacts) else {
        return;
    };
    assert_eq!((report.tally.rows_read, rows.len()), (950, 950));

    let Some((rows, report)) = deals("hubspot_dummy/hubspot_deals.csv", Dialect::Hubspot) else {
        return;
    };
    assert_eq!((report.tally.rows_read, rows.len()), (500, 500));
    let of = |outcome| rows.iter().filter(|deal| deal.outcome == outcome).count();
    assert_eq!(
        [Outcome::Won, Outcome::Lost, Outcome::Open].map(of),
        [71, 69, 360]
    );
}

#[test]
fn hubspot_activities_are_touches_or_have_a_reason_not_to_be() {
    let name = "hubspot_dummy/hubspot_activities.csv";
    let Some((rows, report)) = touches(name, Dialect::Hubspot) else {
        return;
    };
    assert_eq!(report.tally.rows_read, 2_000);
    assert_eq!(report.quarantined.len(), 0);
    // Counted in the file: 403 notes; 385 tasks, 64 of them completed; 412 meetings, 288 of them
    // scheduled, rescheduled, cancelled or no show; 78 calls connected, 58 meetings completed.
    let skipped: Vec<(SkipReason, u64)> = report.tally.skipped.clone().into_iter().collect();
    let expected = [
        (SkipReason::Planned, 321),
        (SkipReason::NotHeld, 288),
        (SkipReason::Note, 403),
    ];
    assert_eq!(skipped, expected);
    assert_eq!(rows.iter().filter(|touch| touch.answered).count(), 136);
    assert!(rows.iter().all(|touch| touch.person.email.is_some()));
    assert!(
        rows.iter()
            .any(|touch| touch.channel.as_str() == "call" && touch.answered)
    );
}
