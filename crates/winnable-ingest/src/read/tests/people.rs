use winnable_model::{BuyingRole, Department, PersonKind, Seniority};

use super::*;

#[test]
fn salesforce_contacts_and_their_posts() {
    let read = people(
        "kind = \"contacts\"\ndialect = \"salesforce\"\n",
        "Id,IsDeleted,AccountId,LastName,FirstName,Email,Title,Department,LastActivityDate\n\
         003bm00000zapthAAA,FALSE,001C000000o4OOI,Gonzalez,Rose,ROSE@edge.com,\"SVP, Procurement\",Procurement,2026-03-01\n",
    );
    let person = &read.rows[0];
    assert_eq!(person.kind, PersonKind::Contact);
    assert_eq!(person.id.as_str(), "003bm00000zapthAAA");
    assert_eq!(person.name.as_deref(), Some("Rose Gonzalez"));
    assert_eq!(person.email.as_deref(), Some("rose@edge.com"));
    assert_eq!(person.email_domain.as_ref().unwrap().as_str(), "edge.com");
    assert_eq!(person.seniority, Some(Seniority::Vp));
    assert_eq!(person.department, Some(Department::Procurement));
    assert_eq!(person.role, Some(BuyingRole::Procurement));
    assert_eq!(
        person.account.id.as_ref().unwrap().as_str(),
        "001C000000o4OOIIA2"
    );
    assert_eq!(person.last_happened.unwrap().to_string(), "2026-03-01");
}

#[test]
fn converted_leads_keep_both_links() {
    let read = people(
        "kind = \"leads\"\ndialect = \"salesforce\"\n",
        "Id,Name,Company,Email,IsConverted,ConvertedAccountId,ConvertedContactId\n\
         00Qbm00000Orxk5EAB,Bertha Boxer,Farmers Coop,bertha@fcof.net,TRUE,001bm00001ZM1LyAAL,003bm000000abcd\n\
         00Qbm00000Orxk6EAR,Phyllis Cotton,Abbott,,FALSE,,\n",
    );
    let lead = &read.rows[0];
    assert_eq!(lead.kind, PersonKind::Lead);
    assert_eq!(
        lead.account.converted.as_ref().unwrap().as_str(),
        "001bm00001ZM1LyAAL"
    );
    assert_eq!(lead.contact.as_ref().unwrap().as_str().len(), 18);
    assert_eq!(lead.account.name.as_deref(), Some("Farmers Coop"));
    assert!(read.rows[1].account.converted.is_none());
}

const OWN: &str = "kind = \"contacts\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\n";

#[test]
fn stated_posts_win_over_the_title() {
    let read = people(
        &format!(
            "{OWN}title = \"title\"\nrole = \"role\"\nchampion = \"champion\"\n\
             seniority = {{ column = \"level\", values = {{ \"grade 1\" = \"c_level\" }} }}\n"
        ),
        "id,title,level,role,champion\n\
         1,Analyst,Grade 1,Champion,\n\
         2,CFO,,Decision Maker,yes\n\
         3,Wizard,warlock,gatekeeper,perhaps\n",
    );
    assert_eq!(read.rows[0].seniority, Some(Seniority::CLevel));
    assert!(read.rows[0].flags.champion);
    assert_eq!(read.rows[1].seniority, Some(Seniority::CLevel));
    assert_eq!(read.rows[1].role, Some(BuyingRole::EconomicBuyer));
    assert!(read.rows[1].flags.champion);
    assert_eq!((read.rows[2].seniority, read.rows[2].role), (None, None));
    let codes = [
        ("level", Code::E0411),
        ("role", Code::E0411),
        ("champion", Code::E0411),
    ];
    assert_eq!(read.cells(), codes.map(|(column, code)| (4, column, code)));
}

#[test]
fn existing_scores_links_and_wishes() {
    let read = people(
        &format!(
            "{OWN}email = \"mail\"\naccount_domain = \"domain\"\nwebsite = \"site\"\n\
             fit_points = \"fit\"\nengagement_points = \"eng\"\ndo_not_contact = \"dnc\"\ncontact_id = \"contact\"\n"
        ),
        "id,mail,domain,site,fit,eng,dnc,contact\n\
         1,x@192.168.0.1,freeman.net,https://wallace.com/,42.5,7,예,c-9\n\
         2,no-at,,https://wallace.com/,1-5,,perhaps,\n",
    );
    let first = &read.rows[0];
    assert_eq!(
        first.account.domain.as_ref().unwrap().as_str(),
        "freeman.net"
    );
    assert_eq!(first.fit_points.unwrap().to_string(), "42.5");
    assert_eq!(first.contact.as_ref().unwrap().as_str(), "c-9");
    assert_eq!(first.email.as_deref(), Some("x@192.168.0.1"));
    assert_eq!(
        (first.email_domain.as_ref(), first.do_not_contact),
        (None, true)
    );
    let second = &read.rows[1];
    assert_eq!(
        second.account.domain.as_ref().unwrap().as_str(),
        "wallace.com"
    );
    assert!(second.do_not_contact, "a wish that cannot be read is kept");
    assert_eq!(
        read.cells(),
        [
            (2, "mail", Code::E0503),
            (3, "mail", Code::E0503),
            (3, "fit", Code::E0406),
            (3, "dnc", Code::E0411),
        ]
    );
}

#[test]
fn one_wish_of_several_is_enough() {
    let read = people(
        &format!("{OWN}do_not_contact = [\"mail\", \"phone\"]\ndeleted = [\"gone\", \"lost\"]\n"),
        "id,mail,phone,gone,lost\n1,false,true,,\n2,false,false,no,\n3,,,no,yes\n4,,,maybe,\n",
    );
    let wishes: Vec<bool> = read
        .rows
        .iter()
        .map(|person| person.do_not_contact)
        .collect();
    assert_eq!(wishes, [true, false]);
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
    assert_eq!(read.quarantined(), [(5, Code::E0411)]);
}

#[test]
fn merges_are_followed_and_ids_may_be_addresses() {
    let read = people(
        "kind = \"contacts\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\nmerged_into = \"into\"\nmerged_ids = \"ids\"\n",
        "id,into,ids\n1,,7;8\n2,1,\n",
    );
    let alias = |old: &str| (old.to_owned(), "1".to_owned());
    assert_eq!(read.report.aliases, [alias("7"), alias("8"), alias("2")]);
    assert_eq!(read.skipped(), [(SkipReason::Merged, 1)]);

    let by_mail = people(
        "kind = \"contacts\"\ndialect = \"none\"\n[source.columns]\nemail = \"mail\"\n",
        "mail,x\nKim@Acme.com,1\n,2\n",
    );
    assert_eq!(by_mail.rows[0].id.as_str(), "kim@acme.com");
    assert_eq!(by_mail.quarantined(), [(3, Code::E0401)]);
}
