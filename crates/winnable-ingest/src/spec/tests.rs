use crate::scan::Delimiter;
use winnable_model::document::{Document, Key, SectionCodes, Shape, Table, TextFile};
use winnable_model::{Code, Diagnostics, FactCatalogue, Localised};

use super::*;

static ROOT: Table = Table {
    name: "winnable.toml",
    keys: &[Key::optional(
        "source",
        Shape::Tables(SourceSpec::TABLE),
        "sources",
        "입력",
    )],
};

/// The source, and each mistake: its code, its words, and the characters it points at.
fn read(toml: &str) -> (Option<SourceSpec>, Vec<(Code, String, String)>) {
    let mut catalogue = FactCatalogue::builtin();
    read_into(toml, &mut catalogue)
}

fn read_into(
    toml: &str,
    catalogue: &mut FactCatalogue,
) -> (Option<SourceSpec>, Vec<(Code, String, String)>) {
    let file = TextFile::new("winnable.toml", toml);
    let mut out = Diagnostics::new();
    let document = Document::parse(&file, Code::E0104, &mut out).unwrap();
    let root = document.root(&ROOT, SectionCodes::PROJECT);
    let mut last = None;
    for section in root.sections("source", SourceSpec::TABLE, &mut out) {
        last = SourceSpec::read(&section, catalogue, &mut out);
    }
    let found = out.iter().map(|diagnostic| {
        let at = match &diagnostic.at {
            Some(At::Text { span, .. }) => toml[span.clone()].to_owned(),
            _ => String::new(),
        };
        (diagnostic.code, diagnostic.message.en(), at)
    });
    (last, found.collect())
}

#[test]
fn every_key_is_read() {
    let (spec, found) = read(
        "[[source]]\nkind = \"accounts\"\npath = [\"a.csv\", \"b*.csv\"]\ndialect = \"hubspot\"\n\
         delimiter = \";\"\ndate_order = \"dmy\"\ndecimal = \",\"\ncurrency = \"KRW\"\n\
         [source.columns]\nid = \"ID\"\n\"account.employees\" = \"Staff\"\n\
         annual_revenue = { column = \"Rev\", unit = \"억\" }\nindustry = [\"A\", \"B\"]\nwebsite = \"\"\n\
         [source.fixed]\nregion = \"APAC\"\ndeleted = false\n\
         [source.values]\nsegment = { \"E  1\" = \"Enterprise\" }\n",
    );
    assert_eq!(found, []);
    let spec = spec.unwrap();
    assert_eq!(spec.paths, ["a.csv", "b*.csv"]);
    assert_eq!(spec.dialect, Some(Dialect::Hubspot));
    assert_eq!(spec.read_as.delimiter, Some(Delimiter::Semicolon));
    assert_eq!(spec.date_order, Some(DateOrder::Dmy));
    assert_eq!(spec.decimal, DecimalMark::Comma);
    assert_eq!(spec.currency, Some(Currency::KRW));
    let columns = |name: &str| match &spec.field(name).unwrap().origin {
        Origin::Columns(columns) => columns.iter().map(|c| c.name.clone()).collect(),
        other => vec![format!("{other:?}")],
    };
    assert_eq!(
        columns("employees"),
        ["Staff"],
        "a fact's full name is its field"
    );
    assert_eq!(columns("industry"), ["A", "B"]);
    assert!(columns("website").is_empty());
    assert_eq!(
        spec.field("annual_revenue").unwrap().scale,
        Some(100_000_000.into())
    );
    assert!(matches!(&spec.field("deleted").unwrap().origin, Origin::Fixed(v) if v == "false"));
    assert_eq!(spec.field("segment").unwrap().values["e 1"], "Enterprise");
}

#[test]
fn every_mistake_is_found_in_one_pass() {
    let (spec, found) = read(
        "[[source]]\nkind = \"accounts\"\npath = []\ndialct = \"hubspot\"\ndelimiter = \"::\"\n\
         date_order = \"myd\"\ncurrency = \"won\"\n[source.columns]\nemployes = \"Staff\"\n\
         \"account.x.maturity\" = \"M\"\n\"account.growth_stge\" = \"G\"\n\"deals.won_count\" = \"W\"\n\
         owner = { column = \"O\", unit = \"millions\" }\nannual_revenue = { column = \"R\", scale = 0, unitt = 1 }\n\
         tech_stack = { column = \"T\", separator = \"\" }\ncity = 5\nstate = \"S\"\nrating = { type = \"text\" }\n\
         segment = { column = \"S\", type = \"number\" }\nname = { column = \"N\", type = \"text\" }\n\
         [source.fixed]\nstate = \"x\"\n[source.values]\nregion = \"APAC\"\n",
    );
    assert!(spec.is_none());
    let at = |code, at: &str| {
        assert!(
            found.iter().any(|(c, _, text)| *c == code && text == at),
            "{code} at {at} in {found:#?}"
        );
    };
    at(Code::E0102, "[]");
    at(Code::E0101, "dialct");
    at(Code::E0102, "\"::\"");
    at(Code::E0102, "\"myd\"");
    at(Code::E0102, "\"won\"");
    at(Code::E0101, "employes");
    at(Code::E0102, "\"account.x.maturity\"");
    at(Code::E0101, "\"account.growth_stge\"");
    at(Code::E0102, "\"deals.won_count\"");
    at(Code::E0102, "\"millions\"");
    at(Code::E0102, "0");
    at(Code::E0101, "unitt");
    at(Code::E0102, "\"\"");
    at(Code::E0102, "5");
    at(Code::E0102, "\"number\"");
    at(Code::E0102, "\"text\"");
    at(Code::E0111, "state");
    at(Code::E0102, "\"APAC\"");
    assert!(
        found
            .iter()
            .any(|(_, text, _)| text == "`column` is missing in column")
    );
}

#[test]
fn values_that_every_row_would_trip_over_are_refused_at_once() {
    let deals = |rest: &str| {
        let (_, found) = read(&format!(
            "[[source]]\nkind = \"opportunities\"\npath = \"d.csv\"\n{rest}"
        ));
        found
            .into_iter()
            .map(|(code, _, at)| (code, at))
            .collect::<Vec<_>>()
    };
    let wrong = |at: &str| vec![(Code::E0102, at.to_owned())];
    assert_eq!(
        deals("[source.fixed]\nis_won = \"perhaps\"\n"),
        wrong("\"perhaps\"")
    );
    assert_eq!(
        deals("[source.fixed]\ncreated = \"soon\"\n"),
        wrong("\"soon\"")
    );
    assert_eq!(
        deals("[source.values]\nstage = { a = \"won\", b = \"wonn\" }\n"),
        wrong("\"wonn\"")
    );
    assert_eq!(
        deals(
            "[source.columns]\namount = { column = \"A\", values = { x = \"many\", y = \"5억\", z = \"\" } }\n"
        ),
        wrong("\"many\"")
    );
    assert_eq!(
        deals("decimal = \",\"\n[source.fixed]\namount = \"1.234,56\"\n"),
        []
    );
    let (_, touches) = read(
        "[[source]]\nkind = \"engagements\"\npath = \"t.csv\"\n[source.fixed]\ndirection = \"sideways\"\n",
    );
    assert_eq!(touches.len(), 1);
}

#[test]
fn a_kind_decides_which_fields_there_are() {
    let (_, found) = read(
        "[[source]]\nkind = \"contacts\"\npath = \"c.csv\"\n[source.columns]\nemployees = \"E\"\n\"account.x.a\" = { column = \"A\", type = \"flag\" }\n",
    );
    let texts: Vec<&str> = found.iter().map(|(_, text, _)| text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "contacts have no field `employees`",
            "`account.x.a` is a fact of an account: expected in a source with kind = \"accounts\"",
        ]
    );
    let (_, found) = read("[[source]]\npath = \"c.csv\"\n[source.columns]\nid = \"E\"\n");
    assert_eq!(
        found.len(),
        1,
        "without a kind nothing more can be said: {found:?}"
    );
}

#[test]
fn a_near_name_is_offered_as_an_edit() {
    let toml =
        "[[source]]\nkind = \"accounts\"\npath = \"c.csv\"\n[source.columns]\nemployes = \"E\"\n";
    let file = TextFile::new("winnable.toml", toml);
    let mut out = Diagnostics::new();
    let document = Document::parse(&file, Code::E0104, &mut out).unwrap();
    let root = document.root(&ROOT, SectionCodes::PROJECT);
    let sections = root.sections("source", SourceSpec::TABLE, &mut out);
    SourceSpec::read(&sections[0], &mut FactCatalogue::builtin(), &mut out);
    let edit = out.iter().next().unwrap().edit.clone().unwrap();
    assert_eq!(
        (&toml[edit.span], edit.replacement.as_str()),
        ("employes", "employees")
    );
}

#[test]
fn custom_facts_join_the_catalogue_once() {
    let mut catalogue = FactCatalogue::builtin();
    let source = |ty| {
        format!(
            "[[source]]\nkind = \"accounts\"\npath = \"a.csv\"\n[source.columns]\n\"account.x.sites\" = {{ column = \"S\", type = \"{ty}\" }}\n"
        )
    };
    assert_eq!(read_into(&source("number"), &mut catalogue).1, []);
    assert_eq!(read_into(&source("number"), &mut catalogue).1, []);
    let (spec, found) = read_into(&source("text"), &mut catalogue);
    assert!(spec.is_none());
    assert_eq!(found[0].1, "`account.x.sites` is of type number");
    let id = catalogue.require("account.x.sites").unwrap();
    assert_eq!(catalogue.spec(id).ty, FactType::Number);
}

#[test]
fn one_field_has_one_mapping() {
    let (_, found) = read(
        "[[source]]\nkind = \"accounts\"\npath = \"a.csv\"\n[source.columns]\nemployees = \"A\"\n\"account.employees\" = \"B\"\n",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, Code::E0111);
}

#[test]
fn what_amounts_are_is_said_of_deals_and_contracts() {
    let source = |kind: &str, word: &str| {
        read(&format!(
            "[[source]]\nkind = \"{kind}\"\npath = \"a.csv\"\namount_is = \"{word}\"\n"
        ))
    };
    for kind in ["opportunities", "contracts"] {
        for word in AmountBasis::NAMES {
            let (spec, found) = source(kind, word);
            assert_eq!(found, [], "{kind} {word}");
            assert_eq!(spec.unwrap().amount_is.name(), word);
        }
    }
    let (spec, found) = source("contracts", "total");
    assert!(spec.is_none());
    assert_eq!(
        (found[0].0, found[0].2.as_str()),
        (Code::E0102, "\"total\"")
    );
    let (spec, found) = source("spend", "tcv");
    assert!(spec.is_none());
    assert_eq!(
        found,
        [(
            Code::E0102,
            "`amount_is` has no meaning for `spend`".to_owned(),
            "\"tcv\"".to_owned()
        )]
    );
}

#[test]
fn units_below_one_are_exact() {
    let scale = |unit: &str| {
        let (spec, found) = read(&format!(
            "[[source]]\nkind = \"spend\"\npath = \"a.csv\"\n[source.columns]\n\
             amount = {{ column = \"a\", unit = \"{unit}\" }}\n"
        ));
        assert_eq!(found, [], "{unit}");
        spec.unwrap()
            .field("amount")
            .unwrap()
            .scale
            .unwrap()
            .to_string()
    };
    assert_eq!(scale("cents"), "0.01");
    assert_eq!(scale("micros"), "0.000001");
}

#[test]
fn words_of_the_new_kinds_are_checked_once() {
    let wrong = |kind: &str, line: &str| {
        let (_, found) = read(&format!(
            "[[source]]\nkind = \"{kind}\"\npath = \"a.csv\"\n[source.fixed]\n{line}\n"
        ));
        found.len()
    };
    assert_eq!(wrong("retention", "kind = \"left\""), 1);
    assert_eq!(wrong("retention", "kind = \"churn\""), 0);
    assert_eq!(wrong("programmes", "arm = \"b\""), 1);
    assert_eq!(wrong("programmes", "arm = \"control\""), 0);
    assert_eq!(wrong("contracts", "deal_type = \"partner\""), 1);
    assert_eq!(wrong("opportunities", "probability = \"10%\""), 0);
    assert_eq!(wrong("opportunities", "probability = \"200\""), 1);
    // Of a history and of a lead, a stage is a name.
    assert_eq!(wrong("stages", "stage = \"Papered\""), 0);
    assert_eq!(wrong("leads", "stage = \"Papered\""), 0);
}
