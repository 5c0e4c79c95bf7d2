use winnable_model::{ChangedRecord, FactChange, FieldChange, fact_ids};

use super::*;

/// The facts that changes of fields changed, by the plan of a file of accounts with this header.
fn facts(toml: &str, header: &str, changes: &[FieldChange]) -> Vec<FactChange> {
    let mut catalogue = FactCatalogue::builtin();
    let spec = source(toml, &mut catalogue);
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let survey = survey(Cursor::new(format!("{header}\n").as_bytes()), &spec).unwrap();
    let file = (FileId(0), "accounts.csv");
    let plan = Plan::new(&spec, &survey, file, &catalogue, &settings).unwrap();
    let reader = ChangeReader::of(&plan);
    let of = |change| reader.facts(change);
    changes.iter().flat_map(of).collect()
}

#[test]
fn salesforce_histories_say_what_a_field_was() {
    let read = field_history(
        "kind = \"field_history\"\n",
        "Id,IsDeleted,AccountId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue\n\
         1,false,001C000000o4OOI,u,2026-01-01T16:00:00Z,Industry,Text,Retail,Software\n\
         2,false,001C000000o4OOI,u,2026-01-03,created,Text,,\n\
         3,true,001C000000o4OOI,u,2026-01-03,Industry,Text,Software,\n\
         4,false,,u,2026-01-03,Industry,Text,Software,\n\
         5,false,001C000000o4OOI,u,,Industry,Text,Software,\n\
         6,false,001C000000o4OOI,u,2026-01-03,,Text,Software,\n",
    );
    let change = &read.rows[0];
    let ChangedRecord::Account(account) = &change.record else {
        panic!("{change:?}");
    };
    assert_eq!(account.as_str(), "001C000000o4OOIIA2");
    // The day is that of the project's zone: one in the morning in Seoul.
    assert_eq!(change.on.to_string(), "2026-01-02");
    assert_eq!(change.second, Some(3_600));
    assert_eq!(
        (change.old.as_deref(), change.new.as_deref()),
        (Some("Retail"), Some("Software"))
    );
    assert_eq!(read.rows.len(), 2);
    assert_eq!(read.rows[1].old, None);
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
    assert_eq!(
        read.quarantined(),
        [(5, Code::E0401), (6, Code::E0401), (7, Code::E0401)]
    );
    assert_eq!(
        read.report.latest.latest().unwrap().to_string(),
        "2026-01-03"
    );
}

#[test]
fn a_history_of_deals_names_deals() {
    let read = field_history(
        "kind = \"field_history\"\n",
        "OpportunityId,CreatedDate,Field,OldValue,NewValue\n\
         006bm00000LKJNN,2026-01-01,Amount,100,200\n",
    );
    assert!(matches!(
        &read.rows[0].record,
        ChangedRecord::Opportunity(id) if id.as_str() == "006bm00000LKJNNAA5"
    ));
    let accounts = "kind = \"accounts\"\ndialect = \"salesforce\"\n";
    assert_eq!(facts(accounts, "Id,Name,Amount", &read.rows), []);
}

#[test]
fn a_change_is_read_as_the_cell_of_the_account_would_be() {
    let read = field_history(
        "kind = \"field_history\"\n",
        "AccountId,CreatedDate,Field,OldValue,NewValue\n\
         a1,2026-01-01,NumberOfEmployees,200-499,500\n\
         a1,2026-01-02,Type,Prospect,Customer\n\
         a1,2026-01-03,Industry,,Software\n\
         a1,2026-01-04,NumberOfEmployees,many,500\n\
         a1,2026-01-05,Phone,1,2\n",
    );
    let shown = |toml: &str, header: &str| -> Vec<(FactId, FactValue)> {
        let changes = facts(toml, header, &read.rows).into_iter();
        changes.map(|change| (change.fact, change.old)).collect()
    };
    // A report has labels where the history has the names of the API.
    let salesforce = "kind = \"accounts\"\ndialect = \"salesforce\"\n";
    let found = shown(
        salesforce,
        "Account ID,Account Name,Employees,Type,Industry",
    );
    let employees: Vec<&FactValue> = found
        .iter()
        .filter(|(fact, _)| *fact == fact_ids::EMPLOYEES)
        .map(|(_, old)| old)
        .collect();
    assert!(
        matches!(employees[0], FactValue::NumberSpan(_)),
        "{found:?}"
    );
    // What was no number then is unknown then, whatever it is today.
    assert_eq!(employees[1], &FactValue::Unknown);
    // Whether it was a customer follows from the relationship, as it does of the account itself.
    assert!(
        found.contains(&(fact_ids::IS_CUSTOMER, FactValue::Flag(false))),
        "{found:?}"
    );
    assert!(found.contains(&(fact_ids::INDUSTRY, FactValue::Unknown)));
    // A mapping of one's own is followed, with its words.
    let own = "kind = \"accounts\"\ndialect = \"none\"\n[source.columns]\nid = \"key\"\n\
         industry = { column = \"Type\", values = { Prospect = \"Banking\" } }\n";
    let banking = FactValue::set([winnable_model::Label::new("Banking")]);
    assert_eq!(shown(own, "key,Type"), [(fact_ids::INDUSTRY, banking)]);
}
