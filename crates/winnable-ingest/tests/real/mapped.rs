//! Real files that are of no CRM, read through a mapping as a user would write it.

use winnable_ingest::{
    FileReport, Plan, Seen, SourceSpec, read_accounts, read_engagements, read_opportunities,
    read_people,
};
use winnable_model::document::{Document, Key, SectionCodes, Shape, Table, TextFile};
use winnable_model::{
    Account, Code, Diagnostics, Direction, Engagement, FactCatalogue, FactValue, Opportunity,
    Outcome, Person, fact_ids,
};

use super::{file, read_source};

static ROOT: Table = Table {
    name: "winnable.toml",
    keys: &[Key::optional(
        "source",
        Shape::Tables(SourceSpec::TABLE),
        "sources",
        "입력",
    )],
};

pub(super) fn read<T>(
    name: &str,
    toml: &str,
    rows: impl Fn(std::fs::File, &Plan, &mut dyn FnMut(T)) -> FileReport,
) -> Option<(Vec<T>, FileReport)> {
    let path = file(name)?;
    let text = TextFile::new(
        "winnable.toml",
        &format!("[[source]]\npath = \"{name}\"\n{toml}"),
    );
    let mut out = Diagnostics::new();
    let mut catalogue = FactCatalogue::builtin();
    let document = Document::parse(&text, Code::E0104, &mut out).unwrap();
    let root = document.root(&ROOT, SectionCodes::PROJECT);
    let sections = root.sections("source", SourceSpec::TABLE, &mut out);
    let spec = SourceSpec::read(&sections[0], &mut catalogue, &mut out);
    assert!(out.is_empty(), "{out:?}");
    Some(read_source(&path, name, &spec.unwrap(), &catalogue, rows))
}

#[test]
fn leadforge_accounts_know_their_bands() {
    let read = read::<Account>(
        "leadforge_b2b_seed42/accounts.csv",
        "kind = \"accounts\"\n[source.columns]\nid = \"account_id\"\nname = \"company_name\"\n\
         industry = \"industry\"\nregion = \"region\"\nemployees = \"employee_band\"\n\
         annual_revenue = \"estimated_revenue_band\"\ncreated = \"created_at\"\n\
         \"account.x.maturity\" = { column = \"process_maturity_band\", type = \"text\" }\n",
        |file, plan, sink| read_accounts(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((rows, report)) = read else { return };
    assert_eq!((rows.len(), report.cells.total()), (1_500, 0));
    for account in rows {
        let employees = account.facts.get(fact_ids::EMPLOYEES);
        assert!(
            matches!(employees, FactValue::NumberSpan(_)),
            "{employees:?}"
        );
        let revenue = account.facts.get(fact_ids::ANNUAL_REVENUE);
        assert!(matches!(revenue, FactValue::MoneySpan(..)), "{revenue:?}");
    }
}

#[test]
fn leadforge_people_and_touches_lose_nothing() {
    let contacts = read::<Person>(
        "leadforge_b2b_seed42/contacts.csv",
        "kind = \"contacts\"\n[source.columns]\nid = \"contact_id\"\naccount_id = \"account_id\"\n\
         title = \"job_title\"\nseniority = \"seniority\"\nrole = \"buyer_role\"\ncreated = \"created_at\"\n",
        |file, plan, sink| read_people(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((contacts, report)) = contacts else {
        return;
    };
    assert_eq!((contacts.len(), report.cells.total()), (4_200, 0));
    assert!(contacts.iter().all(|person| person.seniority.is_some()));

    let leads = read::<Person>(
        "leadforge_b2b_seed42/leads.csv",
        "kind = \"leads\"\n[source.columns]\nid = \"lead_id\"\ncontact_id = \"contact_id\"\n\
         account_id = \"account_id\"\ncreated = \"lead_created_at\"\n",
        |file, plan, sink| read_people(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((leads, _)) = leads else { return };
    assert_eq!(leads.len(), 5_000);
    assert!(leads.iter().all(|lead| lead.contact.is_some()));

    let touches = read::<Engagement>(
        "leadforge_b2b_seed42/touches.csv",
        "kind = \"engagements\"\n[source.columns]\non = \"touch_timestamp\"\nlead_id = \"lead_id\"\n\
         channel = \"touch_type\"\ndirection = \"touch_direction\"\n",
        |file, plan, sink| read_engagements(file, plan, sink).unwrap(),
    );
    let Some((touches, report)) = touches else {
        return;
    };
    assert_eq!((touches.len(), report.quarantined.len()), (54_803, 0));
    let outbound = touches
        .iter()
        .filter(|touch| touch.direction == Direction::Outbound);
    assert_eq!(outbound.count(), 29_763);
}

#[test]
fn maven_accounts_are_keyed_by_name_and_count_in_millions() {
    let read = read::<Account>(
        "maven_crm/accounts.csv",
        "kind = \"accounts\"\n[source.columns]\nname = \"account\"\nindustry = \"sector\"\n\
         founded_year = \"year_established\"\nemployees = \"employees\"\ncountry = \"office_location\"\n\
         annual_revenue = { column = \"revenue\", unit = \"millions\" }\nparent_name = \"subsidiary_of\"\n",
        |file, plan, sink| read_accounts(file, plan, &mut Seen::new(), sink).unwrap(),
    );
    let Some((rows, report)) = read else { return };
    assert_eq!((rows.len(), report.cells.total()), (85, 0));
    let acme = rows
        .iter()
        .find(|account| account.id.as_str() == "Acme Corporation")
        .unwrap();
    let revenue = FactValue::Money("USD 1100040000".parse().unwrap());
    assert_eq!(acme.facts.get(fact_ids::ANNUAL_REVENUE), &revenue);
    let child = rows
        .iter()
        .find(|account| &*account.name == "Bluth Company")
        .unwrap();
    assert_eq!(child.parent.as_deref(), Some("Acme Corporation"));
}

/// The same deals with dates of two kinds; the expected counts are those of the data's own notes.
#[test]
fn maven_deals_read_alike_with_either_kind_of_dates() {
    let names = ["sales_pipeline.csv", "sales_pipeline_mdy_dates_variant.csv"];
    let mut closes = Vec::new();
    for name in names {
        let read = read::<Opportunity>(
            &format!("maven_crm/{name}"),
            "kind = \"opportunities\"\n[source.columns]\nid = \"opportunity_id\"\nstage = \"deal_stage\"\n\
             account_name = \"account\"\namount = \"close_value\"\ncreated = \"engage_date\"\nclose = \"close_date\"\n",
            |file, plan, sink| read_opportunities(file, plan, &mut Seen::new(), sink).unwrap(),
        );
        let Some((rows, report)) = read else { return };
        assert_eq!((rows.len(), report.cells.total()), (8_800, 0));
        let of = |outcome| rows.iter().filter(|deal| deal.outcome == outcome).count();
        assert_eq!(
            [Outcome::Won, Outcome::Lost, Outcome::Open].map(of),
            [4_238, 2_473, 2_089]
        );
        assert_eq!(
            rows.iter().filter(|deal| deal.account.is_empty()).count(),
            1_425
        );
        closes.push(
            rows.into_iter()
                .map(|deal| (deal.id, deal.close))
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(closes[0], closes[1]);
}
