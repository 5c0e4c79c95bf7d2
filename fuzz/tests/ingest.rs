//! Reading accounts: every row is accepted, skipped for a reason or set aside.

use std::io::Cursor;

use bolero::check;
use chrono_tz::Asia::Seoul;
use winnable_ingest::{
    Dialect, EntityKind, Plan, ReadSettings, Seen, SourceSpec, read_accounts, survey,
};
use winnable_model::{Currency, FactCatalogue, FileId};

const HEADER: &str =
    "Id,Name,Website,AnnualRevenue,NumberOfEmployees,Industry,CreatedDate,IsDeleted\n";

/// Everything that the file came to, as text; `None` where it is refused as a whole.
fn read(csv: &[u8]) -> Option<String> {
    let spec = SourceSpec::recognised(EntityKind::Accounts, Dialect::Salesforce, "a.csv");
    let catalogue = FactCatalogue::builtin();
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let surveyed = survey(Cursor::new(csv), &spec).ok()?;
    let file = (FileId(0), "a.csv");
    let plan = Plan::new(&spec, &surveyed, file, &catalogue, &settings).ok()?;
    let mut rows = Vec::new();
    let mut sink = |row| rows.push(row);
    let report = read_accounts(Cursor::new(csv), &plan, &mut Seen::new(), &mut sink).ok()?;
    assert_eq!(report.tally.check(), Ok(()));
    assert_eq!(report.tally.rows_read, surveyed.rows);
    assert_eq!(report.tally.accepted, rows.len() as u64);
    assert_eq!(report.tally.quarantined, report.quarantined.len() as u64);
    assert_eq!(report.sha256, surveyed.sha256);
    Some(format!("{rows:?}{report:?}"))
}

#[test]
fn ingest() {
    check!().for_each(|input: &[u8]| {
        let csv = [HEADER.as_bytes(), input].concat();
        let first = read(&csv);
        assert_eq!(read(&csv), first, "the same twice");
        // The mark of a lost character is in the result only where the file holds it.
        let has_mark = csv.windows(3).any(|bytes| bytes == "\u{FFFD}".as_bytes());
        assert!(has_mark || first.is_none_or(|said| !said.contains('\u{FFFD}')));
    });
}
