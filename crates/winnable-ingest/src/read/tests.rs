//! Rows of inline exports, by entity; then the catalogue of bad inputs; then the laws.

mod accounts;
mod associations;
mod contact;
mod contracts;
mod deals;
mod field_history;
mod firms;
mod funnel;
mod laws;
mod money;
mod parts;
mod people;
mod probability;
mod products;
mod programmes;
mod retention;
mod robust;
mod spend;
mod stages;
mod tickets;
mod touches;
mod units;

use std::io::Cursor;

use chrono_tz::Asia::Seoul;
use winnable_model::document::{Document, Key, SectionCodes, Shape, Table, TextFile};
use winnable_model::{
    Account, Association, Code, Contract, Currency, Diagnostics, Engagement, FactCatalogue, FactId,
    FactRow, FactValue, FieldChange, FileId, FirmCount, Membership, Opportunity, Person, Product,
    RetentionEvent, Signal, SpendLine, StageChange, Ticket, Transaction,
};

use super::*;
use crate::dialect::Dialect;
use crate::field::EntityKind;
use crate::settings::ReadSettings;
use crate::spec::SourceSpec;
use crate::survey::survey;

static ROOT: Table = Table {
    name: "winnable.toml",
    keys: &[Key::optional(
        "source",
        Shape::Tables(SourceSpec::TABLE),
        "sources",
        "입력",
    )],
};

/// Everything that a file came to.
struct Outcome<T> {
    rows: Vec<T>,
    report: FileReport,
    catalogue: FactCatalogue,
}

impl<T> Outcome<T> {
    /// Line and code of each quarantined row.
    fn quarantined(&self) -> Vec<(u32, Code)> {
        self.report
            .quarantined
            .iter()
            .map(|row| (row.line, row.code))
            .collect()
    }

    /// Line, column and code of each cell that was left out.
    fn cells(&self) -> Vec<(u32, &str, Code)> {
        let kept = self.report.cells.kept().iter();
        kept.map(|cell| (cell.row.line, cell.column.as_str(), cell.code))
            .collect()
    }

    fn skipped(&self) -> Vec<(SkipReason, u64)> {
        self.report
            .tally
            .skipped
            .iter()
            .map(|(reason, count)| (*reason, *count))
            .collect()
    }

    fn fact<'f>(&self, facts: &'f FactRow, name: &str) -> &'f FactValue {
        facts.get(self.catalogue.require(name).unwrap())
    }
}

/// A source from the lines that stand below `[[source]]`.
fn source(toml: &str, catalogue: &mut FactCatalogue) -> SourceSpec {
    let toml = format!("[[source]]\npath = \"data.csv\"\n{toml}");
    let file = TextFile::new("winnable.toml", &toml);
    let mut out = Diagnostics::new();
    let document = Document::parse(&file, Code::E0104, &mut out).unwrap();
    let root = document.root(&ROOT, SectionCodes::PROJECT);
    let sections = root.sections("source", SourceSpec::TABLE, &mut out);
    let spec = SourceSpec::read(&sections[0], catalogue, &mut out);
    assert!(out.is_empty(), "{out:?}");
    spec.unwrap()
}

fn dialect(kind: EntityKind, dialect: Dialect) -> SourceSpec {
    SourceSpec::recognised(kind, dialect, "data.csv")
}

type Reader<T> =
    fn(Cursor<&[u8]>, &Plan, &mut Seen, &mut dyn FnMut(T)) -> Result<FileReport, FileError>;

fn read_with<T>(
    spec: &SourceSpec,
    catalogue: FactCatalogue,
    csv: &[u8],
    read: Reader<T>,
) -> Outcome<T> {
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let survey = survey(Cursor::new(csv), spec).unwrap();
    let file = (FileId(0), "data.csv");
    let plan = Plan::new(spec, &survey, file, &catalogue, &settings).unwrap();
    let mut rows = Vec::new();
    let mut seen = Seen::new();
    let mut sink = |row| rows.push(row);
    let report = read(Cursor::new(csv), &plan, &mut seen, &mut sink).unwrap();
    assert_eq!(report.tally.check(), Ok(()));
    assert_eq!(report.tally.accepted, rows.len() as u64);
    assert_eq!(report.tally.rows_read, survey.rows);
    assert_eq!(report.tally.quarantined, report.quarantined.len() as u64);
    assert_eq!(report.sha256, survey.sha256);
    Outcome {
        rows,
        report,
        catalogue,
    }
}

fn of_toml<T>(toml: &str, csv: &str, read: Reader<T>) -> Outcome<T> {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(toml, &mut catalogue);
    read_with(&spec, catalogue, csv.as_bytes(), read)
}

fn accounts(toml: &str, csv: &str) -> Outcome<Account> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_accounts(csv, plan, seen, sink)
    })
}

fn people(toml: &str, csv: &str) -> Outcome<Person> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_people(csv, plan, seen, sink)
    })
}

fn deals(toml: &str, csv: &str) -> Outcome<Opportunity> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_opportunities(csv, plan, seen, sink)
    })
}

fn transactions(toml: &str, csv: &str) -> Outcome<Transaction> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_transactions(csv, plan, seen, sink)
    })
}

fn products(toml: &str, csv: &str) -> Outcome<Product> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_products(csv, plan, seen, sink)
    })
}

fn touches(toml: &str, csv: &str) -> Outcome<Engagement> {
    of_toml(toml, csv, |csv, plan, _, sink| {
        read_engagements(csv, plan, sink)
    })
}

fn signals(toml: &str, csv: &str) -> Outcome<Signal> {
    of_toml(toml, csv, |csv, plan, _, sink| {
        read_signals(csv, plan, sink)
    })
}

fn contracts(toml: &str, csv: &str) -> Outcome<Contract> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_contracts(csv, plan, seen, sink)
    })
}

fn spend(toml: &str, csv: &str) -> Outcome<SpendLine> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_spend(csv, plan, seen, sink)
    })
}

fn retention(toml: &str, csv: &str) -> Outcome<RetentionEvent> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_retention(csv, plan, seen, sink)
    })
}

fn stages(toml: &str, csv: &str) -> Outcome<StageChange> {
    of_toml(toml, csv, |csv, plan, _, sink| read_stages(csv, plan, sink))
}

fn field_history(toml: &str, csv: &str) -> Outcome<FieldChange> {
    of_toml(toml, csv, |csv, plan, _, sink| {
        read_field_history(csv, plan, sink)
    })
}

fn tickets(toml: &str, csv: &str) -> Outcome<Ticket> {
    of_toml(toml, csv, |csv, plan, seen, sink| {
        read_tickets(csv, plan, seen, sink)
    })
}

fn programmes(toml: &str, csv: &str) -> Outcome<Membership> {
    of_toml(toml, csv, |csv, plan, _, sink| {
        read_memberships(csv, plan, sink)
    })
}

fn associations(toml: &str, csv: &str) -> Outcome<Association> {
    of_toml(toml, csv, |csv, plan, _, sink| {
        read_associations(csv, plan, sink)
    })
}

fn firms(toml: &str, csv: &str) -> Outcome<FirmCount> {
    of_toml(toml, csv, |csv, plan, _, sink| read_firms(csv, plan, sink))
}
