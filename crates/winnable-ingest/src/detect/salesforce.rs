//! Salesforce objects and reports.
//!
//! Keys join the families: `AccountId` of the API, `Account ID` of a report and the `account_id` of
//! a pipeline are one name, so each object has one signature.

mod unused;

use super::signature::{Holds, Signature};
use crate::field::EntityKind;

pub(super) use unused::UNUSED;

pub(super) static READ: &[Signature] = &[
    ACCOUNT,
    CONTACT,
    LEAD,
    OPPORTUNITY,
    PRODUCT,
    ORDER,
    TASK,
    EVENT,
    ACTIVITY_REPORT,
    CAMPAIGN_MEMBER,
    OPPORTUNITY_HISTORY,
    HISTORY_REPORT,
    FIELD_HISTORY,
    CASE,
];

const ACCOUNT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Accounts),
    needs: &["Name|Account Name|Account: Account Name|계정 이름|계정명|거래처명|거래처 이름"],
    never: "StageName|Stage|Opportunity Name|기회 이름|영업 기회 이름|CampaignId|LastName|\
            FirstName|Email|Company|WhoId|CaseNumber|OrderNumber|ContractNumber|단계|성|\
            이메일",
    marks: &[
        (
            5,
            "NumberOfEmployees|AccountSource|TickerSymbol|Tradestyle|ParentId",
        ),
        (
            3,
            "BillingCity|BillingCountry|BillingState|Billing State/Province|BillingStreet|\
            BillingPostalCode|ShippingCity|ShippingCountry|Parent Account|\
            Parent Account ID|Account Owner|AccountNumber|계정 소유자|거래처 소유자|\
            상위 계정|상위 거래처|계정 ID|거래처 ID|계정 유형|거래처 유형",
        ),
        (
            2,
            "Account Name|AnnualRevenue|계정 이름|계정명|거래처명|거래처 이름|\
            MasterRecordId",
        ),
        (
            1,
            "Id|IsDeleted|Account ID|Type|Website|Industry|Ownership|Rating|OwnerId|업종|\
            산업|웹 사이트|직원 수|연간 매출|유형",
        ),
    ],
};

const CONTACT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Contacts),
    needs: &[
        "LastName|Name|Full Name|Contact Name|연락처 이름|성명|성",
        "AccountId|Account Name|ReportsToId|Contact ID|계정 이름|계정명|거래처명|\
            거래처 이름|Company / Account",
        // What only a person has: an opportunity has a name and an account as well.
        "LastName|FirstName|Email|Title|ReportsToId|Contact ID|Contact Name|MailingCity|\
            MailingCountry|MailingState|Mailing State/Province|MobilePhone|HomePhone|Phone|\
            Salutation|Department|연락처 이름|성|성명|이메일|직함|직책|부서",
    ],
    never: "Company|IsConverted|Lead Owner|StageName|Stage|Opportunity Name|기회 이름|\
            영업 기회 이름|CampaignId|WhoId|ProfileId|Username|CaseNumber|OrderNumber|\
            Lifecycle Stage",
    marks: &[
        (
            4,
            "ReportsToId|AssistantPhone|AssistantName|JigsawContactId|연락처 이름",
        ),
        (
            3,
            "MailingCity|MailingCountry|MailingState|Mailing State/Province|OtherCity|\
            Contact ID|HomePhone|EmailBouncedReason",
        ),
        (
            2,
            "AccountId|Account Name|Title|LastName|계정 이름|계정명|거래처명|거래처 이름|\
            직함|직책",
        ),
        (
            1,
            "FirstName|Email|Salutation|LeadSource|MobilePhone|IsDeleted|Id|이메일|부서",
        ),
    ],
};

const LEAD: Signature = Signature {
    holds: Holds::Rows(EntityKind::Leads),
    needs: &[
        "Company|Company / Account|Lead Owner|ConvertedAccountId|IsConverted|회사|\
            회사명|회사 이름",
        "LastName|Name|Full Name|Lead Name|성명|성|전체 이름",
        "IsConverted|ConvertedAccountId|ConvertedDate|LeadSource|Lead Status|\
            Lead Owner|Lead ID|IsUnreadByOwner|리드 ID|리드 상태|리드 소유자",
    ],
    never: "StageName|Opportunity Name|CampaignId|WhoId|Contact ID|Lifecycle Stage|\
            crm_lead_fid",
    marks: &[
        (
            6,
            "ConvertedAccountId|IsConverted|IsUnreadByOwner|ConvertedOpportunityId",
        ),
        (
            4,
            "Lead Owner|Lead ID|ConvertedDate|ConvertedContactId|리드 ID|리드 상태|\
            리드 소유자",
        ),
        (
            3,
            "Company|Company / Account|Lead Status|LeadSource|회사|회사명|회사 이름",
        ),
        (
            1,
            "LastName|FirstName|Email|Title|Status|Industry|Rating|AnnualRevenue|\
            NumberOfEmployees|Street|PostalCode|Id|IsDeleted",
        ),
    ],
};

const OPPORTUNITY: Signature = Signature {
    holds: Holds::Rows(EntityKind::Opportunities),
    needs: &[
        "StageName|Stage|단계|영업 단계",
        "CloseDate|Amount|마감일|마감 날짜|금액|Total Amount",
        "Name|Opportunity Name|AccountId|Account Name|기회 이름|기회명|영업 기회 이름|\
            영업 기회명|계정 이름|거래처명",
    ],
    never: "From Stage|Deal - Title|WhoId|Product2Id|Deal Stage",
    marks: &[
        (
            4,
            "StageName|Opportunity Name|Opportunity Owner|HasOpportunityLineItem|IsWon|\
            ForecastCategoryName|Forecast Category|기회 이름|기회명|영업 기회 이름|\
            영업 기회명",
        ),
        (
            2,
            "IsClosed|ExpectedRevenue|NextStep|Opportunity ID|Pricebook2Id|FiscalQuarter|\
            CloseDate|Stage|단계|마감일",
        ),
        (
            1,
            "Amount|Probability|AccountId|Account Name|LeadSource|Id|IsDeleted|금액|확률|\
            계정 이름|거래처명",
        ),
    ],
};

const PRODUCT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Products),
    needs: &[
        "Name|Product Name",
        "ProductCode",
        "Family|IsActive|Product Family",
    ],
    never: "UnitPrice|OpportunityId|Pricebook2Id|Quantity|StageName",
    marks: &[
        (6, "ProductCode"),
        (3, "Family|Product Family|IsActive"),
        (1, "Id|IsDeleted|Description"),
    ],
};

const ORDER: Signature = Signature {
    holds: Holds::Rows(EntityKind::Orders),
    needs: &[
        "OrderNumber|Order Number",
        "EffectiveDate|Order Start Date",
        "AccountId|Account Name",
    ],
    never: "StageName|WhoId",
    marks: &[
        (
            6,
            "OrderNumber|EffectiveDate|Order Start Date|ActivatedDate",
        ),
        (
            3,
            "TotalAmount|Order Amount|IsReductionOrder|OriginalOrderId",
        ),
        (
            1,
            "AccountId|Account Name|Status|Id|IsDeleted|ContractId|BillingCity|ShippingCity",
        ),
    ],
};

const TASK: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &["WhoId|WhatId", "ActivityDate|TaskSubtype|CompletedDateTime"],
    never: "StageName|CampaignId",
    marks: &[
        (
            6,
            "TaskSubtype|CallDisposition|IsHighPriority|WhoId|ActivityDate",
        ),
        (2, "WhatId|CallType|Subject|Status|Priority|IsClosed"),
    ],
};

const EVENT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &[
        "WhoId|WhatId",
        "StartDateTime|ActivityDateTime|EventSubtype",
    ],
    never: "StageName|CampaignId",
    marks: &[
        (
            6,
            "EventSubtype|DurationInMinutes|ShowAs|WhoId|StartDateTime",
        ),
        (2, "WhatId|Subject|EndDateTime|Location|ActivityDate"),
    ],
};

const ACTIVITY_REPORT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &[
        "Subject|제목",
        "Date|Due Date|날짜",
        "Company / Account|Contact|Lead|Assigned",
    ],
    never: "StageName|Stage|CaseNumber|Ticket ID",
    marks: &[
        (
            3,
            "Subject|Assigned|Company / Account|Task Subtype|Event Subtype|Call Type|\
            Call Result|Activity ID",
        ),
        (2, "Date|Task|Priority|Contact|Lead|Status"),
    ],
};

const CAMPAIGN_MEMBER: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &[
        "CampaignId|Campaign Name|Campaign Member ID",
        "HasResponded|FirstRespondedDate|Member Status|Responded|LeadOrContactId",
    ],
    never: "StageName",
    marks: &[
        (
            8,
            "CampaignId|HasResponded|FirstRespondedDate|LeadOrContactId|Member Status|\
            CompanyOrAccount",
        ),
        (
            4,
            "Campaign Name|Responded|Member Type|Campaign Member ID|\
            Member First Associated Date",
        ),
        (1, "LeadId|ContactId|Status"),
    ],
};

/// A deal under its foreign key and without a name of its own is a history of deals.
const OPPORTUNITY_HISTORY: Signature = Signature {
    holds: Holds::Rows(EntityKind::Stages),
    needs: &["OpportunityId", "StageName", "CreatedDate|SystemModstamp"],
    never: "AccountId|Account Name|Name|Opportunity Name|OldValue|Quantity|UnitPrice|\
            PricebookEntryId|QuoteNumber|ContactId|_fivetran_start",
    marks: &[
        (20, "OpportunityId|StageName"),
        (
            2,
            "Amount|Probability|CloseDate|ForecastCategory|ExpectedRevenue",
        ),
    ],
};

/// The report of it has the names of the deals, and the stage before and after.
const HISTORY_REPORT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Stages),
    needs: &[
        "OpportunityId",
        "From Stage",
        "To Stage",
        "Last Modified|CreatedDate",
    ],
    never: "",
    marks: &[(20, "OpportunityId|From Stage|To Stage")],
};

/// `AccountHistory` and `OpportunityFieldHistory`.
const FIELD_HISTORY: Signature = Signature {
    holds: Holds::Rows(EntityKind::FieldHistory),
    needs: &[
        "AccountId|OpportunityId",
        "Field|Field / Event",
        "OldValue",
        "NewValue",
        "CreatedDate|Edit Date",
    ],
    never: "StageName|CaseNumber",
    marks: &[],
};

const CASE: Signature = Signature {
    holds: Holds::Rows(EntityKind::Tickets),
    needs: &[
        "CaseNumber",
        "AccountId|Account Name|Account ID",
        "CreatedDate|Date/Time Opened|Opened Date",
    ],
    never: "StageName|OldValue",
    marks: &[],
};
