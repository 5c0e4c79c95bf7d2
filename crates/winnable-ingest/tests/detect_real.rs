//! What real exports are recognised as. The expected column was decided by reading the files, not
//! by running the code.

#![expect(
    clippy::unwrap_used,
    reason = "a data set of another shape has to fail the test"
)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use winnable_ingest::{CsvSample, detect, propose, recognise_unused};
use winnable_model::Currency;

/// The files by folder and name, and what they hold: `dialect kind`, `unused NAME`, or `unknown`.
const EXPECTED: &[(&str, &str, &str)] = &[
    (
        "salesforce_powerbi_sample",
        "Account",
        "salesforce accounts",
    ),
    (
        "salesforce_powerbi_sample",
        "Contact",
        "salesforce contacts",
    ),
    ("salesforce_powerbi_sample", "Lead", "salesforce leads"),
    (
        "salesforce_powerbi_sample",
        "Opportunity",
        "salesforce opportunities",
    ),
    (
        "salesforce_powerbi_sample",
        "OpportunityHistory",
        "unused Salesforce OpportunityHistory",
    ),
    (
        "salesforce_powerbi_sample",
        "OpportunityHistoryGroup",
        "unknown",
    ),
    (
        "salesforce_migration_pack",
        "Account",
        "salesforce accounts",
    ),
    (
        "salesforce_migration_pack",
        "Contact",
        "salesforce contacts",
    ),
    (
        "salesforce_migration_pack",
        "Opportunity",
        "salesforce opportunities",
    ),
    (
        "salesforce_campaign_workshop",
        "Account",
        "salesforce accounts",
    ),
    (
        "salesforce_campaign_workshop",
        "AccountContactRelation",
        "unused Salesforce AccountContactRelation",
    ),
    (
        "salesforce_campaign_workshop",
        "Branch__c",
        "unused Salesforce custom object",
    ),
    (
        "salesforce_campaign_workshop",
        "Campaign",
        "unused Salesforce Campaign",
    ),
    (
        "salesforce_campaign_workshop",
        "CampaignMember",
        "salesforce engagements",
    ),
    (
        "salesforce_campaign_workshop",
        "Case",
        "unused Salesforce Case",
    ),
    (
        "salesforce_campaign_workshop",
        "Contact",
        "salesforce contacts",
    ),
    ("salesforce_campaign_workshop", "Lead", "salesforce leads"),
    (
        "salesforce_campaign_workshop",
        "Opportunity",
        "salesforce opportunities",
    ),
    (
        "salesforce_campaign_workshop",
        "Task",
        "salesforce engagements",
    ),
    (
        "salesforce_portfolio_small",
        "Accounts",
        "salesforce accounts",
    ),
    (
        "salesforce_portfolio_small",
        "Contacts",
        "salesforce contacts",
    ),
    (
        "salesforce_portfolio_small",
        "Customer_Interactions",
        "unknown",
    ),
    ("salesforce_portfolio_small", "Leads", "salesforce leads"),
    (
        "salesforce_portfolio_small",
        "Opportunities",
        "salesforce opportunities",
    ),
    ("hubspot_dummy", "hubspot_activities", "hubspot engagements"),
    ("hubspot_dummy", "hubspot_companies", "hubspot accounts"),
    ("hubspot_dummy", "hubspot_contacts", "hubspot contacts"),
    ("hubspot_dummy", "hubspot_deals", "hubspot opportunities"),
    ("hubspot_dummy", "hubspot_tickets", "unused HubSpot tickets"),
    (
        "fivetran_salesforce",
        "sf_account_data",
        "salesforce accounts",
    ),
    (
        "fivetran_salesforce",
        "sf_account_history_data",
        "unused Fivetran history table",
    ),
    (
        "fivetran_salesforce",
        "sf_contact_data",
        "salesforce contacts",
    ),
    (
        "fivetran_salesforce",
        "sf_contact_history_data",
        "unused Fivetran history table",
    ),
    (
        "fivetran_salesforce",
        "sf_event_data",
        "salesforce engagements",
    ),
    ("fivetran_salesforce", "sf_lead_data", "salesforce leads"),
    (
        "fivetran_salesforce",
        "sf_opportunity_data",
        "salesforce opportunities",
    ),
    (
        "fivetran_salesforce",
        "sf_opportunity_history_data",
        "unused Fivetran history table",
    ),
    (
        "fivetran_salesforce",
        "sf_opportunity_line_item_data",
        "unused Salesforce OpportunityLineItem",
    ),
    (
        "fivetran_salesforce",
        "sf_order_data",
        "unused Salesforce Order",
    ),
    (
        "fivetran_salesforce",
        "sf_product_2_data",
        "unused Salesforce Product2",
    ),
    (
        "fivetran_salesforce",
        "sf_task_data",
        "salesforce engagements",
    ),
    (
        "fivetran_salesforce",
        "sf_user_data",
        "unused Salesforce User",
    ),
    (
        "fivetran_salesforce",
        "sf_user_role_data",
        "unused Salesforce UserRole",
    ),
    ("fivetran_hubspot", "company_data", "hubspot accounts"),
    (
        "fivetran_hubspot",
        "company_data_databricks",
        "hubspot accounts",
    ),
    (
        "fivetran_hubspot",
        "company_data_postgres",
        "hubspot accounts",
    ),
    (
        "fivetran_hubspot",
        "company_data_snowflake",
        "hubspot accounts",
    ),
    (
        "fivetran_hubspot",
        "company_property_history_data",
        "unused HubSpot property history",
    ),
    ("fivetran_hubspot", "contact_data", "hubspot contacts"),
    (
        "fivetran_hubspot",
        "contact_form_submission_data",
        "hubspot engagements",
    ),
    (
        "fivetran_hubspot",
        "contact_list_data",
        "unused HubSpot lists",
    ),
    (
        "fivetran_hubspot",
        "contact_list_member_data",
        "unused HubSpot lists",
    ),
    (
        "fivetran_hubspot",
        "contact_merge_audit_data",
        "unused HubSpot merges",
    ),
    (
        "fivetran_hubspot",
        "contact_property_history_data",
        "unused HubSpot property history",
    ),
    (
        "fivetran_hubspot",
        "deal_company_data",
        "unused HubSpot associations",
    ),
    (
        "fivetran_hubspot",
        "deal_contact_data",
        "unused HubSpot associations",
    ),
    ("fivetran_hubspot", "deal_data", "hubspot opportunities"),
    (
        "fivetran_hubspot",
        "deal_pipeline_data",
        "unused HubSpot pipelines",
    ),
    (
        "fivetran_hubspot",
        "deal_pipeline_stage_data",
        "unused HubSpot pipelines",
    ),
    (
        "fivetran_hubspot",
        "deal_property_history_data",
        "unused HubSpot property history",
    ),
    (
        "fivetran_hubspot",
        "deal_stage_data",
        "unused HubSpot stage history",
    ),
    (
        "fivetran_hubspot",
        "email_campaign_data",
        "unused HubSpot email campaigns",
    ),
    (
        "fivetran_hubspot",
        "email_event_bounce_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_click_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_data",
        "hubspot engagements",
    ),
    (
        "fivetran_hubspot",
        "email_event_deferred_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_delivered_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_dropped_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_dropped_data_postgres",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_dropped_data_snowflake",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_forward_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_open_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_print_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_sent_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_sent_data_postgres",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_sent_data_snowflake",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_spam_report_data",
        "unused HubSpot email event details",
    ),
    (
        "fivetran_hubspot",
        "email_event_status_change_data",
        "unused HubSpot email event details",
    ),
    ("fivetran_hubspot", "engagement_call_data", UNLINKED),
    (
        "fivetran_hubspot",
        "engagement_communication_data",
        UNLINKED,
    ),
    (
        "fivetran_hubspot",
        "engagement_company_data",
        "unused HubSpot associations",
    ),
    (
        "fivetran_hubspot",
        "engagement_contact_data",
        "unused HubSpot associations",
    ),
    ("fivetran_hubspot", "engagement_data", UNLINKED),
    (
        "fivetran_hubspot",
        "engagement_deal_data",
        "unused HubSpot associations",
    ),
    ("fivetran_hubspot", "engagement_email_data", UNLINKED),
    ("fivetran_hubspot", "engagement_meeting_data", UNLINKED),
    ("fivetran_hubspot", "engagement_note_data", UNLINKED),
    ("fivetran_hubspot", "engagement_task_data", UNLINKED),
    ("fivetran_hubspot", "form_data", "unused HubSpot forms"),
    (
        "fivetran_hubspot",
        "merged_deal_data",
        "unused HubSpot merges",
    ),
    ("fivetran_hubspot", "owner_data", "unused HubSpot owners"),
    (
        "fivetran_hubspot",
        "owner_team_data",
        "unused HubSpot owners",
    ),
    (
        "fivetran_hubspot",
        "property_data",
        "unused HubSpot property settings",
    ),
    (
        "fivetran_hubspot",
        "property_option_data",
        "unused HubSpot property settings",
    ),
    (
        "fivetran_hubspot",
        "role_data",
        "unused HubSpot users and teams",
    ),
    ("fivetran_hubspot", "team_data", "unknown"),
    (
        "fivetran_hubspot",
        "team_user_data",
        "unused HubSpot users and teams",
    ),
    (
        "fivetran_hubspot",
        "ticket_company_data",
        "unused HubSpot associations",
    ),
    (
        "fivetran_hubspot",
        "ticket_contact_data",
        "unused HubSpot associations",
    ),
    ("fivetran_hubspot", "ticket_data", "unused HubSpot tickets"),
    (
        "fivetran_hubspot",
        "ticket_deal_data",
        "unused HubSpot associations",
    ),
    (
        "fivetran_hubspot",
        "ticket_engagement_data",
        "unused HubSpot associations",
    ),
    (
        "fivetran_hubspot",
        "ticket_pipeline_data",
        "unused HubSpot pipelines",
    ),
    (
        "fivetran_hubspot",
        "ticket_pipeline_stage_data",
        "unused HubSpot pipelines",
    ),
    (
        "fivetran_hubspot",
        "ticket_property_history_data",
        "unused HubSpot property history",
    ),
    (
        "fivetran_hubspot",
        "users_data",
        "unused HubSpot users and teams",
    ),
    ("maven_crm", "accounts", "unknown"),
    ("maven_crm", "data_dictionary", "unknown"),
    ("maven_crm", "products", "unknown"),
    ("maven_crm", "sales_pipeline", "unknown"),
    ("maven_crm", "sales_pipeline_mdy_dates_variant", "unknown"),
    ("maven_crm", "sales_teams", "unknown"),
    ("leadforge_b2b_seed42", "accounts", "unknown"),
    ("leadforge_b2b_seed42", "contacts", "unknown"),
    ("leadforge_b2b_seed42", "customers", "unknown"),
    ("leadforge_b2b_seed42", "feature_dictionary", "unknown"),
    ("leadforge_b2b_seed42", "leads", "unknown"),
    ("leadforge_b2b_seed42", "opportunities", "unknown"),
    ("leadforge_b2b_seed42", "sales_activities", "unknown"),
    ("leadforge_b2b_seed42", "sessions", "unknown"),
    ("leadforge_b2b_seed42", "subscriptions", "unknown"),
    ("leadforge_b2b_seed42", "touches", "unknown"),
    ("lead_to_account_revops", "ga4_sessions_daily", "unknown"),
    ("lead_to_account_revops", "google_ads_campaigns", "unknown"),
    (
        "lead_to_account_revops",
        "google_ads_performance_daily",
        "unknown",
    ),
    (
        "lead_to_account_revops",
        "hubspot_contacts",
        "hubspot contacts",
    ),
    (
        "lead_to_account_revops",
        "hubspot_deals",
        "hubspot opportunities",
    ),
    (
        "lead_to_account_revops",
        "linkedin_ads_campaigns",
        "unknown",
    ),
    (
        "lead_to_account_revops",
        "linkedin_ads_performance_daily",
        "unknown",
    ),
    ("lead_to_account_revops", "meta_ads_campaigns", "unknown"),
    (
        "lead_to_account_revops",
        "meta_ads_performance_daily",
        "unknown",
    ),
    ("lead_to_account_revops", "segment_tracks", "unknown"),
];

const UNLINKED: &str = "unused HubSpot engagements whose contacts are in another table";

/// Folders of no CRM, none of whose files may be taken for one.
const FOREIGN: &[&str] = &[
    "aws_saas_sales",
    "cdnow",
    "census_susb",
    "dedupe_orgs",
    "fivetran_marketo",
    "fivetran_pardot",
    "olist_funnel",
    "ravenstack_saas",
    "sample_sales_crm",
    "sbg_fader_hardie",
    "senzing_truthset",
    "splink_fake1000",
    "telco_churn",
    "x_education",
];

/// The data folder, or `None` where it is absent, which is said aloud.
fn data() -> Option<PathBuf> {
    let stated = std::env::var_os("WINNABLE_TEST_DATA").map(PathBuf::from);
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = stated.unwrap_or_else(usual);
    if data.is_dir() {
        return Some(data);
    }
    eprintln!(
        "skipped: no test data at {}; set WINNABLE_TEST_DATA",
        data.display()
    );
    None
}

/// The samples of a folder; a file that cannot be read as CSV is left out.
fn samples(data: &Path, folder: &str) -> Vec<CsvSample> {
    let mut names: Vec<String> = fs::read_dir(data.join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|is| is == "csv"))
        .collect();
    names.sort();
    let read = |name: &String| {
        let file = File::open(data.join(folder).join(name)).unwrap();
        CsvSample::read(&format!("{folder}/{name}"), file).ok()
    };
    names.iter().filter_map(read).collect()
}

fn found(header: &[String]) -> String {
    match (detect(header), recognise_unused(header)) {
        (Some(found), _) => format!("{} {}", found.dialect, found.kind),
        (None, Some(name)) => format!("unused {name}"),
        (None, None) => "unknown".to_owned(),
    }
}

#[test]
fn every_export_is_recognised_as_what_it_is() {
    let Some(data) = data() else { return };
    let folders: BTreeSet<&str> = EXPECTED.iter().map(|(folder, _, _)| *folder).collect();
    let mut wrong = Vec::new();
    for folder in folders {
        for file in samples(&data, folder) {
            let name = file
                .path
                .rsplit('/')
                .next()
                .unwrap()
                .trim_end_matches(".csv");
            let expected = EXPECTED.iter().find(|(f, n, _)| *f == folder && *n == name);
            let expected = expected.map(|(_, _, expected)| *expected);
            let found = found(&file.header);
            if expected != Some(&*found) {
                wrong.push(format!(
                    "{}: expected {expected:?}, found {found:?}",
                    file.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_of_another_world_is_taken_for_a_crm_export() {
    let Some(data) = data() else { return };
    for folder in FOREIGN {
        for file in samples(&data, folder) {
            assert_eq!(found(&file.header), "unknown", "{}", file.path);
        }
    }
}

#[test]
fn a_variant_of_a_file_is_not_read_twice() {
    let Some(data) = data() else { return };
    let proposal = propose(&samples(&data, "maven_crm"));
    let repeated: Vec<&str> = proposal.unused.iter().map(|file| &*file.path).collect();
    assert_eq!(repeated, ["maven_crm/sales_pipeline_mdy_dates_variant.csv"]);
}

#[test]
fn the_currency_comes_from_symbols_when_there_is_one() {
    let Some(data) = data() else { return };
    let of = |folder| {
        propose(&samples(&data, folder))
            .currency
            .map(|found| found.currency)
    };
    assert_eq!(of("leadforge_b2b_seed42"), Some(Currency::USD));
    assert_eq!(of("maven_crm"), None);
    assert_eq!(of("hubspot_dummy"), None);
}
