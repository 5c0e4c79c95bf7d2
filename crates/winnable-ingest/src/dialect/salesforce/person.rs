//! Contacts and leads.

use super::ACCOUNT_NUMBER;
use crate::dialect::alias::Aliases;

const FIRST_NAME: &[&str] = &["FirstName", "Contact: First Name", "이름"];
const LAST_NAME: &[&str] = &["LastName", "Contact: Last Name", "성"];
const EMAIL: &[&str] = &[
    "Email",
    "Contact: Email",
    "Contact Email",
    "Email Address",
    "이메일",
    "전자 메일",
];
const TITLE: &[&str] = &[
    "Title",
    "Contact: Title",
    "Job Title",
    "직함",
    "직책",
    "직위",
];
const WEBSITE: &[&str] = &["Website", "Account: Website", "웹 사이트", "홈페이지"];
const PHONE: &[&str] = &["Phone", "Business Phone", "Contact: Phone", "전화"];
const OPTED_OUT: &[&str] = &[
    "HasOptedOutOfEmail",
    "Email Opt Out",
    "Do Not Contact",
    "이메일 수신 거부",
    "이메일 옵트아웃",
];
const CREATED: &[&str] = &[
    "CreatedDate",
    "Create Date",
    "만든 날짜",
    "생성일",
    "작성일",
];
const MODIFIED: &[&str] = &[
    "LastModifiedDate",
    "Last Modified",
    "마지막으로 수정한 날짜",
    "마지막 수정일",
    "최종 수정일",
];
const LAST_ACTIVITY: &[&str] = &[
    "LastActivityDate",
    "Last Activity",
    "마지막 활동",
    "최종 활동일",
];
const SOURCE: &[&str] = &["LeadSource", "Lead Source", "리드 소스", "리드 원본"];
// Salesforce has no field for either; these are what organisations usually call theirs.
const IS_MQL: &[&str] = &["Is_MQL__c", "MQL__c", "Is MQL", "MQL"];
const MQL_ON: &[&str] = &["MQL_Date__c", "MQL Date", "MQL 일자"];
const IS_SQL: &[&str] = &["Is_SQL__c", "SQL__c", "Is SQL", "SQL"];
const SQL_ON: &[&str] = &["SQL_Date__c", "SQL Date", "SQL 일자"];
const DELETED: &[&str] = &["IsDeleted", "Deleted", "삭제됨"];
const REPLICA_DELETED: &[&str] = &["_fivetran_deleted"];
const MERGED_INTO: &[&str] = &["MasterRecordId"];

pub(super) static CONTACT: Aliases = &[
    (
        "id",
        &[
            "Id",
            "Contact ID",
            "Contact 18 Character ID",
            "Contact: Contact ID",
            "연락처 ID",
        ],
    ),
    (
        "name",
        &[
            "Name",
            "Full Name",
            "Contact Name",
            "Contact: Full Name",
            "Contact Name: Full Name",
            "연락처 이름",
            "전체 이름",
            "성명",
        ],
    ),
    ("first_name", FIRST_NAME),
    ("last_name", LAST_NAME),
    ("email", EMAIL),
    ("title", TITLE),
    ("department", &["Department", "부서"]),
    (
        "account_id",
        &["AccountId", "Account: Account ID", "계정 ID", "거래처 ID"],
    ),
    (
        "account_name",
        &[
            "Account Name",
            "Account.Name",
            "Account Name: Account Name",
            "Company / Account",
            "계정 이름",
            "계정명",
            "거래처명",
            "거래처 이름",
        ],
    ),
    (
        "account_external_id",
        &["Account.DunsNumber", "Account: D-U-N-S Number"],
    ),
    ("account_external_id", ACCOUNT_NUMBER),
    ("website", WEBSITE),
    ("phone", PHONE),
    (
        "address",
        &["MailingStreet", "Mailing Address Line 1", "우편 번지"],
    ),
    ("city", &["MailingCity", "우편 구/군/시"]),
    (
        "state",
        &[
            "MailingState",
            "Mailing State/Province",
            "MailingStateCode",
            "우편 시/도",
        ],
    ),
    (
        "postal_code",
        &[
            "MailingPostalCode",
            "Mailing Zip/Postal Code",
            "우편 우편 번호",
        ],
    ),
    (
        "country",
        &[
            "MailingCountry",
            "Mailing Country/Territory",
            "MailingCountryCode",
            "우편 국가",
        ],
    ),
    ("source", SOURCE),
    (
        "owner",
        &["Contact Owner", "Owner.Name", "OwnerId", "연락처 소유자"],
    ),
    ("is_mql", IS_MQL),
    ("mql_on", MQL_ON),
    ("is_sql", IS_SQL),
    ("sql_on", SQL_ON),
    ("do_not_contact", OPTED_OUT),
    ("created", CREATED),
    ("modified", MODIFIED),
    ("last_activity", LAST_ACTIVITY),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
    ("merged_into", MERGED_INTO),
];

pub(super) static LEAD: Aliases = &[
    ("id", &["Id", "Lead ID", "Lead: Lead ID", "리드 ID"]),
    (
        "name",
        &["Name", "Full Name", "Lead Name", "전체 이름", "성명"],
    ),
    ("first_name", FIRST_NAME),
    ("last_name", LAST_NAME),
    ("email", EMAIL),
    ("title", TITLE),
    ("department", &["Department", "부서"]),
    (
        "account_name",
        &[
            "Company",
            "Company / Account",
            "Company Name",
            "회사",
            "회사명",
            "회사 이름",
        ],
    ),
    (
        "account_external_id",
        &["CompanyDunsNumber", "Company D-U-N-S Number"],
    ),
    ("website", WEBSITE),
    ("phone", PHONE),
    ("address", &["Street", "Address Line 1", "번지", "주소"]),
    ("city", &["City", "구/군/시", "시/군/구"]),
    ("state", &["State", "State/Province", "StateCode", "시/도"]),
    (
        "postal_code",
        &["PostalCode", "Zip/Postal Code", "우편 번호"],
    ),
    (
        "country",
        &["Country", "Country/Territory", "CountryCode", "국가"],
    ),
    ("source", SOURCE),
    (
        "owner",
        &["Lead Owner", "Owner.Name", "OwnerId", "리드 소유자"],
    ),
    ("is_mql", IS_MQL),
    ("mql_on", MQL_ON),
    ("is_sql", IS_SQL),
    ("sql_on", SQL_ON),
    ("stage", &["Status", "Lead Status", "리드 상태", "상태"]),
    ("converted", &["IsConverted", "Converted", "전환됨"]),
    (
        "converted_on",
        &["ConvertedDate", "Converted Date", "전환 날짜", "전환일"],
    ),
    (
        "converted_account_id",
        &[
            "ConvertedAccountId",
            "Converted Account: Account ID",
            "전환된 계정 ID",
        ],
    ),
    (
        "converted_contact_id",
        &[
            "ConvertedContactId",
            "Converted Contact: Contact ID",
            "전환된 연락처 ID",
        ],
    ),
    (
        "converted_deal_id",
        &[
            "ConvertedOpportunityId",
            "Converted Opportunity: Opportunity ID",
            "전환된 기회 ID",
            "전환된 영업 기회 ID",
        ],
    ),
    ("do_not_contact", OPTED_OUT),
    ("created", CREATED),
    ("modified", MODIFIED),
    ("last_activity", LAST_ACTIVITY),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
    ("merged_into", MERGED_INTO),
];
