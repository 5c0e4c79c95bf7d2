//! What real exports are recognised as. The expected column was decided by reading the files, not
//! by running the code.

#![expect(
    clippy::unwrap_used,
    reason = "a data set of another shape has to fail the test"
)]
#![expect(clippy::print_stderr, reason = "a test that is skipped has to say so")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use winnable_ingest::{ReadAs, TableSample, detect, propose, recognise_unused};
use winnable_model::Currency;

/// The files by folder, and what they hold: `dialect kind`, `unused NAME`, or `unknown`.
const EXPECTED: &[(&str, &str)] = &[
    (
        "salesforce_powerbi_sample",
        "
        Account: salesforce accounts
        Contact: salesforce contacts
        Lead: salesforce leads
        Opportunity: salesforce opportunities
        OpportunityHistory: salesforce stages
        OpportunityHistoryGroup: unknown
        ",
    ),
    (
        "salesforce_migration_pack",
        "
        Account: salesforce accounts
        Contact: salesforce contacts
        Opportunity: salesforce opportunities
        ",
    ),
    (
        "salesforce_campaign_workshop",
        "
        Account: salesforce accounts
        AccountContactRelation: unused Salesforce AccountContactRelation
        Branch__c: unused Salesforce custom object
        Campaign: unused Salesforce Campaign
        CampaignMember: salesforce engagements
        Case: salesforce tickets
        Contact: salesforce contacts
        Lead: salesforce leads
        Opportunity: salesforce opportunities
        Task: salesforce engagements
        ",
    ),
    (
        "salesforce_portfolio_small",
        "
        Accounts: salesforce accounts
        Contacts: salesforce contacts
        Customer_Interactions: unknown
        Leads: salesforce leads
        Opportunities: salesforce opportunities
        ",
    ),
    (
        "hubspot_dummy",
        "
        hubspot_activities: hubspot engagements
        hubspot_companies: hubspot accounts
        hubspot_contacts: hubspot contacts
        hubspot_deals: hubspot opportunities
        hubspot_tickets: unused HubSpot tickets
        ",
    ),
    (
        "fivetran_salesforce",
        "
        sf_account_data: salesforce accounts
        sf_account_history_data: unused Fivetran history table
        sf_contact_data: salesforce contacts
        sf_contact_history_data: unused Fivetran history table
        sf_event_data: salesforce engagements
        sf_lead_data: salesforce leads
        sf_opportunity_data: salesforce opportunities
        sf_opportunity_history_data: unused Fivetran history table
        sf_opportunity_line_item_data: unused Salesforce OpportunityLineItem
        sf_order_data: salesforce orders
        sf_product_2_data: salesforce products
        sf_task_data: salesforce engagements
        sf_user_data: unused Salesforce User
        sf_user_role_data: unused Salesforce UserRole
        ",
    ),
    (
        "fivetran_hubspot",
        "
        company_data: hubspot accounts
        company_data_databricks: hubspot accounts
        company_data_postgres: hubspot accounts
        company_data_snowflake: hubspot accounts
        company_property_history_data: unused HubSpot property history
        contact_data: hubspot contacts
        contact_form_submission_data: hubspot engagements
        contact_list_data: unused HubSpot lists
        contact_list_member_data: unused HubSpot lists
        contact_merge_audit_data: unused HubSpot merges
        contact_property_history_data: unused HubSpot property history
        deal_company_data: hubspot associations
        deal_contact_data: hubspot associations
        deal_data: hubspot opportunities
        deal_pipeline_data: unused HubSpot pipelines
        deal_pipeline_stage_data: unused HubSpot pipelines
        deal_property_history_data: unused HubSpot property history
        deal_stage_data: unused HubSpot stage history
        email_campaign_data: unused HubSpot email campaigns
        email_event_bounce_data: unused HubSpot email event details
        email_event_click_data: unused HubSpot email event details
        email_event_data: hubspot engagements
        email_event_deferred_data: unused HubSpot email event details
        email_event_delivered_data: unused HubSpot email event details
        email_event_dropped_data: unused HubSpot email event details
        email_event_dropped_data_postgres: unused HubSpot email event details
        email_event_dropped_data_snowflake: unused HubSpot email event details
        email_event_forward_data: unused HubSpot email event details
        email_event_open_data: unused HubSpot email event details
        email_event_print_data: unused HubSpot email event details
        email_event_sent_data: unused HubSpot email event details
        email_event_sent_data_postgres: unused HubSpot email event details
        email_event_sent_data_snowflake: unused HubSpot email event details
        email_event_spam_report_data: unused HubSpot email event details
        email_event_status_change_data: unused HubSpot email event details
        engagement_call_data: unused HubSpot engagements whose contacts are in another table
        engagement_communication_data: unused HubSpot engagements whose contacts are in another table
        engagement_company_data: unused HubSpot associations
        engagement_contact_data: unused HubSpot associations
        engagement_data: unused HubSpot engagements whose contacts are in another table
        engagement_deal_data: unused HubSpot associations
        engagement_email_data: unused HubSpot engagements whose contacts are in another table
        engagement_meeting_data: unused HubSpot engagements whose contacts are in another table
        engagement_note_data: unused HubSpot engagements whose contacts are in another table
        engagement_task_data: unused HubSpot engagements whose contacts are in another table
        form_data: unused HubSpot forms
        merged_deal_data: unused HubSpot merges
        owner_data: unused HubSpot owners
        owner_team_data: unused HubSpot owners
        property_data: unused HubSpot property settings
        property_option_data: unused HubSpot property settings
        role_data: unused HubSpot users and teams
        team_data: unknown
        team_user_data: unused HubSpot users and teams
        ticket_company_data: unused HubSpot associations
        ticket_contact_data: unused HubSpot associations
        ticket_data: unused HubSpot tickets
        ticket_deal_data: unused HubSpot associations
        ticket_engagement_data: unused HubSpot associations
        ticket_pipeline_data: unused HubSpot pipelines
        ticket_pipeline_stage_data: unused HubSpot pipelines
        ticket_property_history_data: unused HubSpot property history
        users_data: unused HubSpot users and teams
        ",
    ),
    (
        "maven_crm",
        "
        accounts: unknown
        data_dictionary: unknown
        products: unknown
        sales_pipeline: unknown
        sales_pipeline_mdy_dates_variant: unknown
        sales_teams: unknown
        ",
    ),
    (
        "leadforge_b2b_seed42",
        "
        accounts: unknown
        contacts: unknown
        customers: unknown
        feature_dictionary: unknown
        leads: unknown
        opportunities: unknown
        sales_activities: unknown
        sessions: unknown
        subscriptions: unknown
        touches: unknown
        ",
    ),
    (
        "lead_to_account_revops",
        "
        ga4_sessions_daily: unknown
        google_ads_campaigns: unknown
        google_ads_performance_daily: unknown
        hubspot_contacts: hubspot contacts
        hubspot_deals: hubspot opportunities
        linkedin_ads_campaigns: unknown
        linkedin_ads_performance_daily: unknown
        meta_ads_campaigns: unknown
        meta_ads_performance_daily: unknown
        segment_tracks: unknown
        ",
    ),
];

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
fn samples(data: &Path, folder: &str) -> Vec<TableSample> {
    let mut names: Vec<String> = fs::read_dir(data.join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|is| is == "csv"))
        .collect();
    names.sort();
    let read = |name: &String| {
        let file = File::open(data.join(folder).join(name)).unwrap();
        TableSample::read(&format!("{folder}/{name}"), file, &ReadAs::default()).ok()
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
    let mut wrong = Vec::new();
    for (folder, expected) in EXPECTED {
        let lines = expected
            .lines()
            .filter_map(|line| line.trim().split_once(": "));
        let expected: BTreeMap<&str, &str> = lines.collect();
        for file in samples(&data, folder) {
            let name = file.path.rsplit('/').next().unwrap();
            let expected = expected.get(name.trim_end_matches(".csv"));
            let found = found(&file.header);
            if expected != Some(&&*found) {
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
