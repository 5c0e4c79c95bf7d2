use chrono_tz::Asia::Seoul;
use std::io::Cursor;

use winnable_model::Localised;
use winnable_model::document::{Document, Key, SectionCodes, Shape, Table, TextFile};

use super::*;
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

fn plan(toml: &str, csv: &str) -> Result<Plan, Diagnostics> {
    let file = TextFile::new("winnable.toml", toml);
    let mut out = Diagnostics::new();
    let document = Document::parse(&file, Code::E0104, &mut out).unwrap();
    let root = document.root(&ROOT, SectionCodes::PROJECT);
    let sections = root.sections("source", SourceSpec::TABLE, &mut out);
    let mut catalogue = FactCatalogue::builtin();
    let spec = SourceSpec::read(&sections[0], &mut catalogue, &mut out).unwrap();
    let settings = ReadSettings::new(Seoul, Currency::KRW);
    let survey = survey(Cursor::new(csv.as_bytes()), &spec).unwrap();
    Plan::new(
        &spec,
        &survey,
        (FileId(3), "data/a.csv"),
        &catalogue,
        &settings,
    )
}

/// B10.
#[test]
fn a_mapped_column_that_is_missing_is_named_with_its_neighbour() {
    let toml = "[[source]]\nkind = \"accounts\"\npath = \"a.csv\"\n[source.columns]\nid = \"Company Nm\"\ncity = \"Town\"\n";
    let refused = plan(toml, "Company Name,City\nA,B\n").unwrap_err();
    let found: Vec<_> = refused.iter().collect();
    assert_eq!(found.len(), 2, "both, in one pass");
    assert_eq!(found[0].code, Code::E0314);
    assert_eq!(
        found[0].message.en(),
        "`data/a.csv` has no column `Company Nm`"
    );
    let edit = found[0].edit.as_ref().unwrap();
    assert_eq!(&toml[edit.span.clone()], "\"Company Nm\"");
    assert_eq!(edit.replacement, "\"Company Name\"");
    assert_eq!(
        found[0].help.as_ref().unwrap().en(),
        "the nearest name is `Company Name`; in [source.columns]: id = \"Company Name\""
    );
    assert!(found[1].edit.is_none(), "`Town` is near to nothing");
}

#[test]
fn a_field_that_nothing_feeds_is_asked_for() {
    let toml = "[[source]]\nkind = \"engagements\"\npath = \"a.csv\"\ndialect = \"none\"\n[source.columns]\nchannel = \"Kind\"\n";
    let refused = plan(toml, "Kind,ON\ncall,2026-01-01\n").unwrap_err();
    let found: Vec<_> = refused.iter().collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::E0314);
    assert_eq!(
        found[0].message.en(),
        "no column of `data/a.csv` gives `on`, which engagements need"
    );
    assert_eq!(
        found[0].help.as_ref().unwrap().en(),
        "in [source.columns]: on = \"ON\""
    );
}

#[test]
fn headers_are_found_without_case_unless_two_are_alike() {
    let toml = "[[source]]\nkind = \"accounts\"\npath = \"a.csv\"\ndialect = \"none\"\n[source.columns]\nid = \"company  ID\"\n";
    assert!(plan(toml, "Company id,x\n1,2\n").is_ok());
    assert!(plan(toml, "Company id,COMPANY ID\n1,2\n").is_err());
}

#[test]
fn a_report_lists_what_feeds_what_and_what_feeds_nothing() {
    let toml = "[[source]]\nkind = \"accounts\"\npath = \"a.csv\"\ndialect = \"none\"\n[source.columns]\nid = \"Key\"\nindustry = [\"A\", \"B\"]\n[source.fixed]\nregion = \"APAC\"\n";
    let report = plan(toml, "Key,A,B,C\n1,2,3,4\n").unwrap().report();
    let fields: Vec<_> = report
        .fields
        .iter()
        .map(|field| (field.field.as_str(), field.columns.join("+"), field.by))
        .collect();
    assert_eq!(
        fields,
        [
            ("id", "Key".to_owned(), MappedBy::Mapping),
            ("industry", "A+B".to_owned(), MappedBy::Mapping),
            ("region", String::new(), MappedBy::Fixed),
        ]
    );
    assert_eq!(report.unused, ["C"]);
    assert_eq!(report.dialect, Dialect::None);
}

#[test]
fn every_code_of_the_scanner_is_in_the_catalogue() {
    for name in [
        "E0304", "E0305", "E0306", "E0307", "E0310", "E0311", "E0312", "E0313", "E0315",
    ] {
        assert_eq!(crate::quarantine::scan_code(name).name(), name);
    }
}
