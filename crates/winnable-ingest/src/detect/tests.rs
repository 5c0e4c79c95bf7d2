use super::{detect, recognise_unused};

fn header(names: &str) -> Vec<String> {
    names.split(',').map(str::to_owned).collect()
}

fn found(names: &str) -> String {
    let header = header(names);
    match (detect(&header), recognise_unused(&header)) {
        (Some(found), None) => format!("{} {}", found.dialect, found.kind),
        (None, Some(name)) => name.to_owned(),
        (None, None) => "unknown".to_owned(),
        (Some(_), Some(_)) => "both read and not read".to_owned(),
    }
}

fn check(cases: &[(&str, &str)]) {
    for (header, expected) in cases {
        assert_eq!(found(header), *expected, "{header}");
    }
}

#[test]
fn salesforce_exports() {
    check(&[
        (
            "Id,IsDeleted,AccountId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue",
            "salesforce field_history",
        ),
        (
            "Id,OpportunityId,CreatedDate,Field,OldValue,NewValue",
            "salesforce field_history",
        ),
        (
            "Account ID,Account Name,Field / Event,Old Value,New Value,Edit Date,Edited By",
            "salesforce field_history",
        ),
        (
            "Id,CaseNumber,AccountId,Subject,Status,Priority,CreatedDate,ClosedDate",
            "salesforce tickets",
        ),
        (
            "Id,IsDeleted,Name,Type,ParentId,BillingCity,BillingState,BillingPostalCode,Industry,\
             AnnualRevenue,NumberOfEmployees,Ownership,Rating,LastActivityDate,Active__c",
            "salesforce accounts",
        ),
        (
            "Id,IsDeleted,AccountId,LastName,FirstName,Phone,MobilePhone,AssistantPhone,Email,Title,\
             Department,LeadSource,LastActivityDate,EmailBouncedReason,IsEmailBounced,Name",
            "salesforce contacts",
        ),
        (
            "Id,IsDeleted,LastName,FirstName,Salutation,Name,Title,Company,Phone,Email,Website,\
             LeadSource,Status,Industry,AnnualRevenue,NumberOfEmployees,OwnerId,IsConverted,\
             ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId",
            "salesforce leads",
        ),
        (
            "Id,AccountId,Name,Description,StageName,Amount,Probability,ExpectedRevenue,CloseDate,\
             NextStep,LeadSource,IsClosed,IsWon,CreatedDate,LastModifiedDate,LastActivityDate",
            "salesforce opportunities",
        ),
        (
            "Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,IsHighPriority,OwnerId,AccountId,\
             IsClosed,CreatedDate,CallType,CallDisposition,TaskSubtype,Type__c",
            "salesforce engagements",
        ),
        (
            "Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,CreatedDate,\
             FirstRespondedDate,Name,FirstName,LastName,Title,Email,LeadSource,CompanyOrAccount,Type",
            "salesforce engagements",
        ),
        (
            "Id,OrderNumber,AccountId,EffectiveDate,EndDate,Status,TotalAmount,IsDeleted",
            "salesforce orders",
        ),
        (
            "Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,\
             Probability,ForecastCategory,SystemModstamp,IsDeleted",
            "salesforce stages",
        ),
        (
            "Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified,Amount",
            "salesforce stages",
        ),
        // Snake-case copies.
        (
            "id,account_id,created_date,is_deleted,subject,type,what_id,who_id,start_date_time,\
             event_subtype,duration_in_minutes",
            "salesforce engagements",
        ),
        (
            "_fivetran_synced,account_id,amount,close_date,created_date,forecast_category_name,id,\
             is_closed,is_deleted,is_won,name,owner_id,stage_name,type",
            "salesforce opportunities",
        ),
    ]);
}

#[test]
fn salesforce_reports() {
    check(&[
        (
            "Account Name,Industry,Phone,Billing City,Billing Country",
            "salesforce accounts",
        ),
        (
            "Account ID,Account Name,Account Owner,Website,Parent Account,Type",
            "salesforce accounts",
        ),
        ("Account Name,Account Owner,Website", "salesforce accounts"),
        (
            "First Name,Last Name,Email,Phone,Account Name,Title",
            "salesforce contacts",
        ),
        (
            "Salutation,First Name,Last Name,Title,Mailing Street,Mailing City,Phone,Mobile,Fax,\
             Email,Account Owner,Account Name",
            "salesforce contacts",
        ),
        (
            "First Name,Last Name,Company,Title,Email,Phone,Lead Source,Status,Industry,City,Country",
            "salesforce leads",
        ),
        (
            "Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Rating,Street,Email",
            "salesforce leads",
        ),
        (
            "Opportunity Name,Account Name,Stage,Amount,Close Date,Type",
            "salesforce opportunities",
        ),
        (
            "Territory Region,Opportunity Owner,Account Name,Opportunity Name,Stage,\
             Forecast Category,Total Amount Currency,Total Amount,Fiscal Period,Close Date,Type",
            "salesforce opportunities",
        ),
        (
            "Campaign Name,Member Status,Member First Associated Date,Responded,Member Type,Email",
            "salesforce engagements",
        ),
        ("거래처명,계정 소유자,업종,웹 사이트", "salesforce accounts"),
        (
            "영업기회 이름,거래처명,금액,단계,마감일,확률",
            "salesforce opportunities",
        ),
    ]);
}

#[test]
fn hubspot_and_pipedrive_exports() {
    check(&[
        (
            "Company ID,Company Name,Company Domain Name,Industry,Number of Employees,\
             Annual Revenue,Website,City,State/Region,Country,Create Date,Company Owner",
            "hubspot accounts",
        ),
        (
            "Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,\
             Country/Region,Industry",
            "hubspot accounts",
        ),
        // Companies of people are still people.
        (
            "Record ID,First Name,Last Name,Email,Job Title,Company Name,Lifecycle Stage,\
             Lead Status,Contact owner,Country/Region,Create Date",
            "hubspot contacts",
        ),
        (
            "Deal ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal Owner,\
             Deal Type,Closed Lost Reason,Associated Company Domain,Associated Contact Email",
            "hubspot opportunities",
        ),
        (
            "Activity ID,Activity Type,Activity Date,Activity Owner,Call Outcome,Meeting Outcome,\
             Task Status,Associated Contact Email",
            "hubspot engagements",
        ),
        (
            "Record ID,Activity type,Title,Body,Activity date,Activity assigned to,\
             Associated Contact IDs,Associated Company IDs,Associated Deal IDs",
            "hubspot engagements",
        ),
        (
            "id,is_deleted,property_name,property_createdate,property_industry,property_country",
            "hubspot accounts",
        ),
        (
            "deal_id,property_dealname,property_amount,property_closedate",
            "hubspot opportunities",
        ),
        (
            "Deal - Title,Deal - Value,Deal - Currency of value,Organization,Contact person,\
             Deal - Stage,Deal - Status,Organization - Name,Person - Name",
            "pipedrive opportunities",
        ),
        (
            "Organization - Name,Organization - Labels,Organization - Address",
            "pipedrive accounts",
        ),
        (
            "Person - Name,Person - Email (Work),Organization - Name",
            "pipedrive contacts",
        ),
        (
            "Activity - Subject,Activity - Type,Due date,Done,Deal - Title",
            "pipedrive engagements",
        ),
    ]);
}

#[test]
fn what_no_run_reads_is_named() {
    check(&[
        (
            "Opportunity Name,From Stage,To Stage,Last Modified,Last Modified By",
            "Salesforce OpportunityHistory without the ids of its deals",
        ),
        (
            "Id,IsDeleted,LeadId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue",
            "Salesforce field history",
        ),
        (
            "Id,OpportunityId,ContactId,Role,IsPrimary",
            "Salesforce OpportunityContactRole",
        ),
        (
            "Id,CaseNumber,ContactId,AccountId,Subject,Status,Priority",
            "Salesforce Case",
        ),
        (
            "Id,OwnerId,IsDeleted,Name,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,\
             SystemModstamp,Branch_City__c",
            "Salesforce custom object",
        ),
        (
            "_fivetran_start,_fivetran_end,id,name,type,website,billing_city,number_of_employees",
            "Fivetran history table",
        ),
        (
            "Ticket ID,Ticket Name,Ticket Status,Pipeline,Create Date,Associated Company Domain,\
             Associated Contact Email",
            "HubSpot tickets",
        ),
        (
            "company_id,engagement_id,engagement_type,type_id,category",
            "HubSpot associations",
        ),
        (
            "Lead - Title,Lead - Owner,Person - Name,Organization - Name",
            "Pipedrive leads",
        ),
    ]);
}

#[test]
fn files_of_no_crm() {
    check(&[
        (
            "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
            "unknown",
        ),
        (
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
            "unknown",
        ),
        ("product,series,sales_price", "unknown"),
        (
            "account_id,company_name,industry,region,employee_band,estimated_revenue_band,\
             process_maturity_band,created_at",
            "unknown",
        ),
        (
            "contact_id,account_id,job_title,role_function,seniority,buyer_role,email_domain_type",
            "unknown",
        ),
        (
            "lead_id,contact_id,account_id,lead_created_at,lead_source,current_stage",
            "unknown",
        ),
        (
            "opportunity_id,lead_id,created_at,stage,estimated_acv,close_outcome,closed_at",
            "unknown",
        ),
        (
            "activity_id,lead_id,rep_id,activity_timestamp,activity_type,activity_outcome",
            "unknown",
        ),
        (
            "account_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats",
            "unknown",
        ),
        (
            "date,campaign_id,impressions,clicks,cost_micros,currency_code",
            "unknown",
        ),
        (
            "Interaction Date,Interaction Type,Notes,Contact Email,Opportunity Name",
            "unknown",
        ),
        ("StageName,Count,StageName (groups)", "unknown"),
        ("id,name", "unknown"),
        ("", "unknown"),
    ]);
}
