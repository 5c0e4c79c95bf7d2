//! Records that no run reads, known so that they are not taken for others.

use crate::detect::signature::{Holds, Signature};

pub(in crate::detect) static UNUSED: &[Signature] = &[
    Signature::unused(
        "Salesforce OpportunityHistory without the ids of its deals",
        &["From Stage", "To Stage"],
    )
    .without("OpportunityId"),
    Signature::unused(
        "Salesforce field history",
        &["Field|Field / Event", "OldValue", "NewValue"],
    ),
    Signature::unused(
        "Salesforce OpportunityContactRole",
        &["OpportunityId", "ContactId", "Role|IsPrimary"],
    )
    .without("StageName|Stage"),
    Signature::unused(
        "Salesforce AccountContactRelation",
        &["AccountId", "ContactId", "IsDirect|Roles"],
    )
    .without("LastName|Email"),
    Signature::unused(
        "Salesforce OpportunityLineItem",
        &[
            "OpportunityId",
            "Quantity",
            "UnitPrice|TotalPrice|PricebookEntryId",
        ],
    ),
    Signature::unused(
        "Salesforce PricebookEntry",
        &["Pricebook2Id", "Product2Id", "UnitPrice"],
    ),
    Signature::unused(
        "Salesforce Contract",
        &["ContractNumber", "AccountId", "ContractTerm|StartDate"],
    ),
    Signature::unused("Salesforce Quote", &["QuoteNumber", "OpportunityId"]),
    Signature::unused(
        "Salesforce Asset",
        &["SerialNumber|InstallDate", "AccountId", "Product2Id"],
    ),
    Signature::unused("Salesforce Case", &["CaseNumber"]),
    Signature::unused(
        "Salesforce Campaign",
        &[
            "NumberOfLeads|NumberOfResponses|BudgetedCost|NumberSent",
            "StartDate|Status",
        ],
    )
    .without("LeadId|StageName"),
    Signature::unused("Salesforce User", &["ProfileId", "Username|Alias"]),
    Signature::unused(
        "Salesforce UserRole",
        &["OpportunityAccessForAccountOwner|ForecastUserId", "Name"],
    ),
    CUSTOM_OBJECT,
];

/// An object that an organisation made for itself: the columns of every object, and none of any.
const CUSTOM_OBJECT: Signature = Signature {
    holds: Holds::Unused("Salesforce custom object"),
    needs: &[
        "Id",
        "IsDeleted",
        "CreatedById",
        "LastModifiedById",
        "SystemModstamp",
    ],
    never: "",
    marks: &[(6, "SystemModstamp")],
};
