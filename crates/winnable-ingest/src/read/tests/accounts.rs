use winnable_model::{AccountId, Localised, Money, Provenance, Span, fact_ids};

use super::*;

const SALESFORCE: &str = "kind = \"accounts\"\ndialect = \"salesforce\"\n";
const OWN: &str =
    "kind = \"accounts\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\nname = \"name\"\n";

fn own(columns: &str) -> String {
    format!("{OWN}{columns}")
}

#[test]
fn salesforce_accounts_by_api_names() {
    let read = accounts(
        SALESFORCE,
        "Id,IsDeleted,MasterRecordId,Name,Type,ParentId,Website,Industry,AnnualRevenue,NumberOfEmployees,CreatedDate,LastActivityDate\n\
         001C000000o4OOI,FALSE,,Acme,Customer - Direct,001C000000o4Ooi,https://www.acme.com/x,Electronics,139000000,1000,02/23/26 08:55 PM,03/01/26\n\
         001C000000o4OOJ,TRUE,001C000000o4OOI,Acme old,,,,,,,,\n\
         001C000000o4OOK,TRUE,,Gone,,,,,,,,\n",
    );
    let account = &read.rows[0];
    assert_eq!(account.id.as_str(), "001C000000o4OOIIA2");
    assert_eq!(account.domain.as_ref().unwrap().as_str(), "acme.com");
    assert_eq!(account.parent.as_deref(), Some("001C000000o4OoiIAE"));
    assert_eq!(account.last_happened.unwrap().to_string(), "2026-03-01");
    let fact = |name| read.fact(&account.facts, name);
    assert_eq!(fact("account.is_customer"), &FactValue::Flag(true));
    assert_eq!(fact("account.employees"), &FactValue::Number(1000.into()));
    assert_eq!(
        fact("account.annual_revenue"),
        &FactValue::Money("USD 139000000".parse::<Money>().unwrap())
    );
    assert_eq!(
        fact("account.created"),
        &FactValue::Date("2026-02-23".parse().unwrap())
    );
    assert_eq!(fact("account.rating"), &FactValue::Unknown);
    assert_eq!(
        read.report.aliases,
        [(
            "001C000000o4OOJIA2".to_owned(),
            "001C000000o4OOIIA2".to_owned()
        )]
    );
    assert_eq!(
        read.skipped(),
        [(SkipReason::Deleted, 1), (SkipReason::Merged, 1)]
    );
    let Some(Provenance::Cell { at, raw }) = account.facts.provenance(fact_ids::EMPLOYEES) else {
        panic!("no provenance")
    };
    assert_eq!((at.row.line, at.column, &**raw), (2, 9, "1000"));
}

#[test]
fn hubspot_companies_by_their_labels() {
    let read = accounts(
        "kind = \"accounts\"\ndialect = \"hubspot\"\n",
        "Record ID,Company name,Company Domain Name,Industry,Number of Employees,Annual Revenue,Lifecycle Stage,Create Date,Merged object IDs\n\
         9001,Bluebay,bluebay.example,Horses;Greyhound,9395,873607.15,Customer,2024-02-01 09:30,8000;8001\n",
    );
    let account = &read.rows[0];
    assert_eq!(account.id.as_str(), "9001");
    assert_eq!(account.domain.as_ref().unwrap().as_str(), "bluebay.example");
    let merged: Vec<&str> = account.merged_ids.iter().map(AccountId::as_str).collect();
    assert_eq!(merged, ["8000", "8001"]);
    let fact = |name| read.fact(&account.facts, name);
    assert_eq!(fact("account.is_customer"), &FactValue::Flag(true));
    assert_eq!(
        fact("account.industry"),
        &FactValue::set(["Horses", "Greyhound"].map(winnable_model::Label::new))
    );
}

#[test]
fn ranges_scales_units_and_currencies() {
    let read = accounts(
        &own("employees = \"staff\"\n\
              annual_revenue = { column = \"revenue\", unit = \"millions\", currency = \"EUR\" }\n\
              expected_annual_revenue = { column = \"expected\", scale = 10000, currency = \"KRW\" }\n"),
        "id,name,staff,revenue,expected\n\
         1,A,200-499,1100.04,5000\n\
         2,B,2000+,10-50,5억\n\
         3,C,abc,$1.2M,\n\
         4,D,n/a,,x\n",
    );
    let fact = |row: usize, name| read.fact(&read.rows[row].facts, name);
    let money = |text: &str| FactValue::Money(text.parse().unwrap());
    let n = |n: i64| Some(rust_decimal::Decimal::from(n));
    let span = |low, high| Box::new(Span::new(n(low), n(high)).unwrap());
    assert_eq!(
        fact(0, "account.employees"),
        &FactValue::NumberSpan(span(200, 499))
    );
    assert_eq!(fact(0, "account.annual_revenue"), &money("EUR 1100040000"));
    assert_eq!(
        fact(1, "account.annual_revenue"),
        &FactValue::MoneySpan(span(10_000_000, 50_000_000), Currency::EUR)
    );
    assert_eq!(fact(2, "account.annual_revenue"), &money("USD 1200000"));
    assert_eq!(
        fact(0, "account.expected_annual_revenue"),
        &money("KRW 50000000")
    );
    assert_eq!(
        fact(1, "account.expected_annual_revenue"),
        &money("KRW 500000000")
    );
    assert_eq!(fact(2, "account.employees"), &FactValue::Unknown);
    assert_eq!(
        read.cells(),
        [(4, "staff", Code::E0406), (5, "expected", Code::E0406)]
    );
    assert_eq!(read.rows.len(), 4, "a bad optional cell costs no row");
}

/// A number that can be read and cannot be is as unknown as one that cannot be read.
#[test]
fn counts_are_whole_and_neither_they_nor_revenues_are_negative() {
    let read = accounts(
        &own(
            "employees = \"staff\"\nfounded_year = \"founded\"\nannual_revenue = \"revenue\"\n\
              expected_annual_revenue = \"expected\"\n",
        ),
        "id,name,staff,founded,revenue,expected\n\
         1,A,1.500,1999.5,-5,-5\n\
         2,B,-20,-1,(1200),\n\
         3,C,12.5,2001,0,\n\
         4,D,1.000-5.000,1.998,1.500,\n\
         5,E,1.5K,1999.0,1.5M,\n\
         6,F,\"1,500\",\"1,234.000\",5,\n\
         7,G,2000+,0,5,\n",
    );
    assert_eq!(
        read.cells(),
        [
            (2, "staff", Code::E0402),
            (2, "revenue", Code::E0406),
            (2, "founded", Code::E0406),
            (3, "staff", Code::E0406),
            (3, "revenue", Code::E0406),
            (3, "founded", Code::E0406),
            (4, "staff", Code::E0406),
            (5, "staff", Code::E0402),
            (5, "founded", Code::E0402),
        ]
    );
    let staff = |row: usize| read.fact(&read.rows[row].facts, "account.employees");
    let number = |n: i64| FactValue::Number(n.into());
    assert_eq!(staff(0), &FactValue::Unknown);
    assert_eq!([staff(4), staff(5)], [&number(1_500), &number(1_500)]);
    assert_eq!(read.rows.len(), 7);

    let german = "decimal = \",\"\n";
    let german = own("employees = \"staff\"\n")
        .replace("[source.columns]", &format!("{german}[source.columns]"));
    let read = accounts(&german, "id,name,staff\n1,A,1.500\n2,B,\"1,500\"\n");
    assert_eq!(
        read.fact(&read.rows[0].facts, "account.employees"),
        &number(1_500)
    );
    assert_eq!(read.cells(), [(3, "staff", Code::E0402)]);

    let thousands = own("employees = { column = \"staff\", scale = 1000 }\n");
    let read = accounts(&thousands, "id,name,staff\n1,A,1.500\n2,B,0.0005\n");
    assert_eq!(
        read.fact(&read.rows[0].facts, "account.employees"),
        &number(1_500)
    );
    assert_eq!(read.cells(), [(3, "staff", Code::E0406)]);
}

#[test]
fn the_nearest_word_about_the_currency_decides() {
    let read = accounts(
        "kind = \"accounts\"\ndialect = \"none\"\ncurrency = \"GBP\"\n[source.columns]\nid = \"id\"\n\
         annual_revenue = { column = \"revenue\", currency = \"EUR\" }\n\
         expected_annual_revenue = \"expected\"\ncurrency = \"code\"\n",
        "id,revenue,expected,code\n1,5,5,\n2,5,5,JPY\n3,₩5,5,JPY\n4,5,5,won\n",
    );
    let fact = |row: usize, name| match read.fact(&read.rows[row].facts, name) {
        FactValue::Money(money) => money.currency().code(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fact(0, "account.annual_revenue"), "EUR");
    assert_eq!(fact(0, "account.expected_annual_revenue"), "GBP");
    assert_eq!(fact(1, "account.annual_revenue"), "JPY");
    assert_eq!(fact(2, "account.annual_revenue"), "KRW");
    let unknown = read.fact(&read.rows[3].facts, "account.annual_revenue");
    assert_eq!(
        unknown,
        &FactValue::Unknown,
        "a currency that is none is not the source's"
    );
    assert_eq!(read.cells(), [(5, "code", Code::E0608)]);
}

#[test]
fn custom_facts_of_every_type() {
    let read = accounts(
        &own(
            "\"account.x.maturity\" = { column = \"a\", type = \"text\" }\n\
              \"account.x.pilot\" = { column = \"b\", type = \"flag\" }\n\
              \"account.x.sites\" = { column = \"c\", type = \"number\" }\n\
              \"account.x.budget\" = { column = \"d\", type = \"money\" }\n\
              \"account.x.renewal\" = { column = \"e\", type = \"date\" }\n\
              \"account.x.tools\" = { column = \"f\", type = \"set\", separator = \"|\" }\n\
              \"account.growth_stage\" = \"g\"\n",
        ),
        "id,name,a,b,c,d,e,f,g\n1,A,High,예,10-20,5억원,2031-01-31,Jira|Slack,Series B\n",
    );
    let fact = |name| read.fact(&read.rows[0].facts, name);
    assert_eq!(fact("account.x.maturity"), &FactValue::text("high"));
    assert_eq!(fact("account.x.pilot"), &FactValue::Flag(true));
    assert!(matches!(fact("account.x.sites"), FactValue::NumberSpan(_)));
    assert_eq!(
        fact("account.x.budget"),
        &FactValue::Money("KRW 500000000".parse().unwrap())
    );
    assert_eq!(
        fact("account.x.renewal"),
        &FactValue::Date("2031-01-31".parse().unwrap())
    );
    assert!(matches!(fact("account.x.tools"), FactValue::Set(labels) if labels.len() == 2));
    assert_eq!(fact("account.growth_stage"), &FactValue::text("Series B"));
    assert_eq!(
        read.report.latest.latest(),
        None,
        "a renewal is planned, it did not happen"
    );
}

#[test]
fn several_columns_codes_and_labels_make_one_industry() {
    let read = accounts(
        &own("industry = [\"sector\", \"sub\"]\nnaics = \"naics\"\nsic = \"sic\"\n"),
        "id,name,sector,sub,naics,sic\n1,A,Software,Security; Cloud,513210,7372\n2,B,,,99,x\n",
    );
    let labels = |row: usize| match read.fact(&read.rows[row].facts, "account.industry") {
        FactValue::Set(labels) => labels.iter().map(|l| l.key().to_owned()).collect(),
        other => vec![format!("{other:?}")],
    };
    assert_eq!(
        labels(0),
        ["naics:513210", "security; cloud", "sic:7372", "software"]
    );
    assert_eq!(labels(1), ["Unknown"]);
    assert_eq!(
        read.cells(),
        [(3, "naics", Code::E0411), (3, "sic", Code::E0411)]
    );
}

#[test]
fn the_relationship_says_who_is_customer_partner_or_competitor() {
    let cases = [
        ("Customer - Channel", Some(("account.is_customer", true))),
        ("고객사", Some(("account.is_customer", true))),
        ("Prospect", Some(("account.is_customer", false))),
        ("잠재 고객", Some(("account.is_customer", false))),
        ("Technology Partner", Some(("account.is_partner", true))),
        (
            "Channel Partner / Reseller",
            Some(("account.is_partner", true)),
        ),
        ("경쟁사", Some(("account.is_competitor", true))),
        ("Competitor", Some(("account.is_competitor", true))),
        ("Other", None),
        ("", None),
    ];
    for (cell, expected) in cases {
        let read = accounts(
            &own("type = \"type\"\n"),
            &format!("id,name,type\n1,A,{cell}\n"),
        );
        let known = [
            "account.is_customer",
            "account.is_partner",
            "account.is_competitor",
        ]
        .into_iter()
        .filter_map(|name| match read.fact(&read.rows[0].facts, name) {
            FactValue::Flag(flag) => Some((name, *flag)),
            _ => None,
        });
        assert_eq!(
            known.collect::<Vec<_>>(),
            Vec::from_iter(expected),
            "{cell}"
        );
    }
}

#[test]
fn a_column_of_its_own_wins_over_what_the_relationship_implies() {
    let read = accounts(
        &own("type = \"type\"\n\"account.is_customer\" = \"flag\"\n"),
        "id,name,type,flag\n1,A,Customer,no\n2,B,Customer,\n",
    );
    let flag = |row: usize| read.fact(&read.rows[row].facts, "account.is_customer");
    assert_eq!(
        (flag(0), flag(1)),
        (&FactValue::Flag(false), &FactValue::Flag(true))
    );
}

#[test]
fn values_fixed_values_and_unmapped_columns() {
    let read = accounts(
        "kind = \"accounts\"\ndialect = \"salesforce\"\n\
         [source.columns]\nindustry = \"\"\nsegment = { column = \"Seg\", values = { \"e\" = \"Enterprise\" } }\n\
         [source.fixed]\nregion = \"APAC\"\n[source.values]\ntype = { \"Kunde\" = \"Customer\" }\n",
        "Id,Name,Industry,Seg,Type\nA1,Acme,Software, E ,KUNDE\nB2,Bolt,Retail,m,\n",
    );
    let fact = |row: usize, name| read.fact(&read.rows[row].facts, name);
    assert_eq!(fact(0, "account.industry"), &FactValue::Unknown);
    assert_eq!(fact(0, "account.segment"), &FactValue::text("Enterprise"));
    assert_eq!(fact(1, "account.segment"), &FactValue::text("m"));
    assert_eq!(fact(1, "account.region"), &FactValue::text("APAC"));
    assert_eq!(fact(0, "account.is_customer"), &FactValue::Flag(true));
    let region = read.catalogue.require("account.region").unwrap();
    assert_eq!(
        read.rows[0].facts.provenance(region),
        Some(&Provenance::Fixed)
    );
}

#[test]
fn without_ids_the_name_is_the_key() {
    let read = accounts(
        "kind = \"accounts\"\ndialect = \"none\"\n[source.columns]\nname = \"account\"\nparent_name = \"parent\"\n",
        "account,parent\nBetasoloin,\nBluth Company,Acme Corporation\n,Acme Corporation\n",
    );
    assert_eq!(read.rows[1].id.as_str(), "Bluth Company");
    assert_eq!(read.rows[1].parent.as_deref(), Some("Acme Corporation"));
    assert_eq!(read.quarantined(), [(4, Code::E0401)]);
    assert_eq!(
        read.report.quarantined[0].reason.en(),
        "`name` is blank: expected a value"
    );
}

#[test]
fn our_own_company_is_known_by_domain_or_name() {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(&own("domain = \"domain\"\n"), &mut catalogue);
    let csv = "id,name,domain\n1,Winnable Inc,\n2,W,winnable.example\n3,Acme,acme.com\n";
    let settings = ReadSettings::new(Seoul, Currency::USD)
        .with_own_company(["winnable.example".parse().unwrap()], ["WINNABLE  Inc"]);
    let survey = survey(Cursor::new(csv.as_bytes()), &spec).unwrap();
    let plan = Plan::new(&spec, &survey, (FileId(0), "a.csv"), &catalogue, &settings).unwrap();
    let mut own = Vec::new();
    let mut sink = |account: Account| {
        own.push(account.facts.get(fact_ids::IS_OWN_COMPANY).clone());
    };
    read_accounts(Cursor::new(csv), &plan, &mut Seen::new(), &mut sink).unwrap();
    assert_eq!(own, [true, true, false].map(FactValue::Flag));
}
