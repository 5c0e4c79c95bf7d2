mod words;

use super::Dialect;
use crate::field::EntityKind::{
    self, Accounts, Contacts, Engagements, Leads, Opportunities, Orders, Products, Signals,
};

fn header(names: &str) -> Vec<String> {
    names.split('|').map(str::to_owned).collect()
}

/// The columns by name, as `field=Header`, in the order in which they come.
fn columns(dialect: Dialect, kind: EntityKind, names: &str) -> String {
    let header = header(names);
    let pair = |(field, at): (&str, usize)| format!("{field}={}", header[at]);
    let columns = dialect.columns(kind, &header).into_iter().map(pair);
    columns.collect::<Vec<_>>().join(" ")
}

#[test]
fn names_are_read_back() {
    for (dialect, name) in Dialect::ALL.into_iter().zip(Dialect::NAMES) {
        assert_eq!(dialect.name(), name);
        assert_eq!(dialect.to_string(), name);
        assert_eq!(name.parse(), Ok(dialect));
    }
    let refused = "Salesforce".parse::<Dialect>().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "`Salesforce` is no dialect: expected one of salesforce, hubspot, pipedrive, none"
    );
}

#[test]
fn salesforce_columns() {
    let cases = [
        (
            Accounts,
            "Id|IsDeleted|MasterRecordId|Name|Type|ParentId|BillingCountry|Website|Sic|Industry|\
             AnnualRevenue|NumberOfEmployees|OwnerId|NaicsCode|Active__c|Type__c",
            "id=Id name=Name website=Website parent_id=ParentId type=Type owner=OwnerId \
             industry=Industry naics=NaicsCode sic=Sic employees=NumberOfEmployees \
             annual_revenue=AnnualRevenue country=BillingCountry deleted=IsDeleted \
             merged_into=MasterRecordId",
        ),
        // A report, with its currency column before the amount.
        (
            Accounts,
            "Account ID|Account Name|Account Owner|Parent Account|Annual Revenue Currency|\
             Annual Revenue|Employees|Billing State/Province",
            "id=Account ID name=Account Name parent_name=Parent Account owner=Account Owner \
             employees=Employees annual_revenue=Annual Revenue state=Billing State/Province \
             currency=Annual Revenue Currency",
        ),
        // The billing address wins, the name of the owner wins over the id.
        (
            Accounts,
            "shipping_country|billing_country|owner_id|Account Owner",
            "owner=Account Owner owner=owner_id country=billing_country country=shipping_country",
        ),
        (
            Accounts,
            "거래처명|계정 소유자|업종|직원수|웹사이트",
            "name=거래처명 website=웹사이트 owner=계정 소유자 industry=업종 employees=직원수",
        ),
        (
            Contacts,
            "First Name|Last Name|Email|Account Name|Title|Email Opt Out",
            "first_name=First Name last_name=Last Name email=Email title=Title \
             account_name=Account Name do_not_contact=Email Opt Out",
        ),
        (
            Leads,
            "Id|Company|IsConverted|ConvertedAccountId|ConvertedContactId|AccountId",
            "id=Id account_name=Company converted=IsConverted \
             converted_account_id=ConvertedAccountId converted_contact_id=ConvertedContactId",
        ),
        // With flags the stage does not say won or lost; without them it does.
        (
            Opportunities,
            "Id|Name|StageName|IsClosed|IsWon|CloseDate|Amount|CurrencyIsoCode",
            "id=Id name=Name stage=StageName is_closed=IsClosed is_won=IsWon amount=Amount \
             currency=CurrencyIsoCode close=CloseDate",
        ),
        (
            Opportunities,
            "영업 기회 이름|거래처명|단계|금액|마감일",
            "name=영업 기회 이름 account_name=거래처명 stage=단계 outcome=단계 amount=금액 \
             close=마감일",
        ),
        // A converted amount has no currency but its own.
        (
            Opportunities,
            "CurrencyIsoCode|Amount (converted)|Stage",
            "stage=Stage outcome=Stage amount=Amount (converted)",
        ),
        (
            Opportunities,
            "Opportunity Currency|Amount (converted) Currency|Amount (converted)",
            "amount=Amount (converted) currency=Amount (converted) Currency",
        ),
        (
            Engagements,
            "Id|WhoId|ActivityDate|Status|Type|TaskSubtype|CallType|CallDisposition|AccountId",
            "id=Id on=ActivityDate channel=Type channel=TaskSubtype direction=CallType \
             outcome=CallDisposition status=Status who_id=WhoId account_id=AccountId",
        ),
        // The status and the type of a member are no status and no channel of a touch.
        (
            Engagements,
            "Id|CampaignId|LeadId|ContactId|Status|HasResponded|CreatedDate|FirstRespondedDate",
            "id=Id on=FirstRespondedDate on=CreatedDate channel=HasResponded \
             direction=HasResponded answered=HasResponded contact_id=ContactId lead_id=LeadId",
        ),
        (Signals, "Id|Name|CreatedDate", ""),
    ];
    for (kind, header, expected) in cases {
        assert_eq!(
            columns(Dialect::Salesforce, kind, header),
            expected,
            "{kind}: {header}"
        );
    }
}

#[test]
fn hubspot_columns() {
    let cases = [
        (
            Accounts,
            "Record ID|Company name|Company Domain Name|Website URL|Number of Employees|\
             Country/Region|Company owner|Merged object IDs",
            "id=Record ID name=Company name domain=Company Domain Name website=Website URL \
             owner=Company owner employees=Number of Employees country=Country/Region \
             merged_ids=Merged object IDs",
        ),
        (
            Accounts,
            "id|is_deleted|property_name|property_createdate|property_annualrevenue",
            "id=id name=property_name annual_revenue=property_annualrevenue \
             created=property_createdate deleted=is_deleted",
        ),
        // A score of the portal feeds nothing.
        (
            Contacts,
            "Contact ID|First Name|Last Name|Email|Job Title|Buying Role|HubSpot Score|\
             Unsubscribed from all email|Associated Company Domain",
            "id=Contact ID first_name=First Name last_name=Last Name email=Email \
             title=Job Title role=Buying Role account_domain=Associated Company Domain \
             do_not_contact=Unsubscribed from all email",
        ),
        (
            Opportunities,
            "Deal ID|Deal Name|Deal Stage|Amount|Close Date|Create Date|\
             Associated Company Domain|Associated Contact Email",
            "id=Deal ID name=Deal Name account_domain=Associated Company Domain \
             contact_email=Associated Contact Email stage=Deal Stage outcome=Deal Stage \
             amount=Amount created=Create Date close=Close Date",
        ),
        (
            Opportunities,
            "Deal Name|Amount in company currency|Currency|Is Deal Closed?|Deal Stage",
            "name=Deal Name stage=Deal Stage is_closed=Is Deal Closed? \
             amount=Amount in company currency",
        ),
        (
            Engagements,
            "Activity ID|Activity Type|Activity Date|Call Outcome|Meeting Outcome|Task Status|\
             Associated Contact Email",
            "id=Activity ID on=Activity Date channel=Activity Type outcome=Call Outcome \
             meeting_outcome=Meeting Outcome status=Task Status email=Associated Contact Email",
        ),
    ];
    for (kind, header, expected) in cases {
        assert_eq!(
            columns(Dialect::Hubspot, kind, header),
            expected,
            "{kind}: {header}"
        );
    }
}

#[test]
fn pipedrive_columns() {
    let cases = [
        (
            Accounts,
            "Organization - Name|Organization - Labels|Organization - Owner|\
             Organization - Pipedrive system ID",
            "id=Organization - Pipedrive system ID name=Organization - Name \
             type=Organization - Labels owner=Organization - Owner",
        ),
        (
            Contacts,
            "Person - Name|Person - Email (Home)|Person - Email (Work)|Organization name",
            "name=Person - Name email=Person - Email (Work) email=Person - Email (Home) \
             account_name=Organization name",
        ),
        (
            Opportunities,
            "Deal - Title|Deal - Value|Deal - Currency of value|Organization|Deal - Stage|\
             Deal - Status|Deal - Won time|Deal - Closed on|Deal - Expected close date",
            "name=Deal - Title account_name=Organization stage=Deal - Stage \
             outcome=Deal - Status amount=Deal - Value currency=Deal - Currency of value \
             close=Deal - Closed on close=Deal - Expected close date won_date=Deal - Won time \
             deleted=Deal - Status",
        ),
        (
            Engagements,
            "Activity - Subject|Activity - Type|Due date|Done|Organization",
            "on=Due date channel=Activity - Type status=Done account_name=Organization",
        ),
    ];
    for (kind, header, expected) in cases {
        assert_eq!(
            columns(Dialect::Pipedrive, kind, header),
            expected,
            "{kind}: {header}"
        );
    }
}

#[test]
fn where_companies_sit_and_what_others_call_them() {
    let cases = [
        (
            Dialect::Salesforce,
            Accounts,
            "Phone|ShippingStreet|BillingStreet|BillingPostalCode|D-U-N-S Number|Account Number",
            "external_id=D-U-N-S Number external_id=Account Number \
             postal_code=BillingPostalCode address=BillingStreet address=ShippingStreet \
             phone=Phone",
        ),
        (
            Dialect::Salesforce,
            Accounts,
            "계정 ID|계정 이름|고객번호",
            "id=계정 ID name=계정 이름 external_id=고객번호",
        ),
        (
            Dialect::Salesforce,
            Opportunities,
            "기회 이름|고객번호|단계",
            "name=기회 이름 account_external_id=고객번호 stage=단계 outcome=단계",
        ),
        (
            Dialect::Salesforce,
            Contacts,
            "Mailing Street|Mailing City|Mailing State/Province|Mailing Zip/Postal Code|\
             Mailing Country|Phone|Mobile",
            "phone=Phone address=Mailing Street city=Mailing City \
             state=Mailing State/Province postal_code=Mailing Zip/Postal Code \
             country=Mailing Country",
        ),
        (
            Dialect::Salesforce,
            Leads,
            "Company|Street|City|State|PostalCode|Country|Phone|CompanyDunsNumber",
            "account_name=Company account_external_id=CompanyDunsNumber phone=Phone \
             address=Street city=City state=State postal_code=PostalCode country=Country",
        ),
        (
            Dialect::Hubspot,
            Accounts,
            "Record ID|Street Address|City|State/Region|Postal Code|Country/Region|Phone Number",
            "id=Record ID country=Country/Region state=State/Region city=City \
             postal_code=Postal Code address=Street Address phone=Phone Number",
        ),
        (
            Dialect::Hubspot,
            Contacts,
            "vid|property_phone|property_address|property_city|property_state|property_zip|\
             property_country",
            "id=vid phone=property_phone address=property_address city=property_city \
             state=property_state postal_code=property_zip country=property_country",
        ),
        (
            Dialect::Pipedrive,
            Accounts,
            "Organization - Name|Organization - Address|\
             Organization - Address - ZIP/Postal code of Address|Organization - Phone",
            "name=Organization - Name \
             postal_code=Organization - Address - ZIP/Postal code of Address \
             address=Organization - Address phone=Organization - Phone",
        ),
    ];
    for (dialect, kind, header, expected) in cases {
        assert_eq!(columns(dialect, kind, header), expected, "{kind}: {header}");
    }
}

#[test]
fn what_is_sold_and_what_was_ordered() {
    let cases = [
        // The product of a report with a row for each product of a deal is none of the deal's own.
        (
            Opportunities,
            "Opportunity Name|Product Name|Amount",
            "name=Opportunity Name amount=Amount",
        ),
        (
            Opportunities,
            "Id|Name|Product__c|Amount",
            "id=Id name=Name amount=Amount product=Product__c",
        ),
        (
            Products,
            "Id|Name|ProductCode|Family|IsDeleted",
            "id=Id name=Name deleted=IsDeleted",
        ),
        // A report, with its currency column before the amount.
        (
            Orders,
            "Order Number|Account Name|Order Start Date|Order Amount Currency|Order Amount",
            "id=Order Number on=Order Start Date amount=Order Amount \
             currency=Order Amount Currency \
             account_name=Account Name",
        ),
    ];
    for (kind, header, expected) in cases {
        assert_eq!(
            columns(Dialect::Salesforce, kind, header),
            expected,
            "{kind}: {header}"
        );
    }
}

#[test]
fn a_file_of_no_crm_has_no_known_columns() {
    assert_eq!(columns(Dialect::None, Accounts, "Id|Name"), "");
}
