//! Names that people give to columns, by field.

mod money;
mod revenue;

use crate::field::EntityKind;

use money::{INVOICE, ORDER, PAYMENT, PRODUCT, SHIPMENT};

/// The names of one field.
pub(super) struct Synonym {
    pub(super) field: &'static str,
    /// How much a column of that name says about what the rows are.
    pub(super) weight: u32,
    /// The names between `|`, likelier ones first.
    pub(super) names: &'static str,
}

const fn any(field: &'static str, weight: u32, names: &'static str) -> Synonym {
    Synonym {
        field,
        weight,
        names,
    }
}

pub(super) fn synonyms(kind: EntityKind) -> &'static [Synonym] {
    match kind {
        EntityKind::Accounts => ACCOUNT,
        EntityKind::Contacts => CONTACT,
        EntityKind::Leads => LEAD,
        EntityKind::Opportunities => OPPORTUNITY,
        EntityKind::Products => PRODUCT,
        EntityKind::Orders => ORDER,
        EntityKind::Invoices => INVOICE,
        EntityKind::Shipments => SHIPMENT,
        EntityKind::Payments => PAYMENT,
        EntityKind::Contracts => revenue::CONTRACT,
        EntityKind::Spend => revenue::SPEND,
        EntityKind::Stages => revenue::STAGE,
        EntityKind::FieldHistory => revenue::FIELD_HISTORY,
        EntityKind::Tickets => revenue::TICKET,
        EntityKind::Programmes => revenue::PROGRAMME,
        EntityKind::Retention => revenue::RETENTION,
        EntityKind::Firms => revenue::FIRM,
        EntityKind::Signals => SIGNAL,
        EntityKind::Engagements => ENGAGEMENT,
    }
}

const ACCOUNT_NAME: &str = "account name|company name|customer name|account|company|customer|\
    organization|organisation|organization name|client|client name|거래처명|거래처|고객사|고객사명|\
    회사명|회사|기업명|업체명";
const DOMAIN: &str = "company domain|account domain|domain|email domain|도메인";
const WEBSITE: &str = "website|website url|web site|url|homepage|웹사이트|홈페이지";
const EMAIL: &str =
    "email|email address|e-mail|work email|business email|contact email|이메일|메일";
const TITLE: &str = "title|job title|position|직함|직책|직위";
const CREATED: &str = "created|created at|created date|create date|created on|creation date|\
    opened at|open date|생성일|등록일|작성일";
const MODIFIED: &str = "modified|updated at|updated|last modified|last modified date|\
    modified date|수정일|최종 수정일";
const LAST_ACTIVITY: &str = "last activity|last activity at|last activity date|last touch|\
    last contacted|최근 활동일|마지막 활동";
const EXTERNAL_ID: &str = "external id|external account id|duns|duns number|erp id|sap id|\
    erp customer number|사업자등록번호|사업자번호";
const PHONE: &str = "phone|phone number|telephone|tel|company phone|main phone|전화|전화번호|\
    대표전화";
const ADDRESS: &str = "address|street|street address|billing street|address line 1|주소";
const CITY: &str = "city|도시|시군구";
const STATE: &str = "state|province|state/region|시도";
const POSTAL_CODE: &str = "postal code|zip|zip code|zipcode|postcode|우편번호";
const COUNTRY: &str = "country|billing country|hq country|국가";
const CURRENCY: &str = "currency|currency code|통화";

static ACCOUNT: &[Synonym] = &[
    any(
        "id",
        1,
        "account id|company id|customer id|organization id|id|거래처 코드|거래처 ID",
    ),
    any("name", 2, ACCOUNT_NAME),
    any("domain", 1, DOMAIN),
    any("website", 1, WEBSITE),
    any("external_id", 1, EXTERNAL_ID),
    any(
        "parent_id",
        2,
        "parent id|parent account id|parent company id",
    ),
    any(
        "parent_name",
        2,
        "parent|parent account|parent company|subsidiary of|모회사",
    ),
    any(
        "type",
        0,
        "account type|customer type|relationship|고객 구분|거래처 구분",
    ),
    any(
        "owner",
        0,
        "account owner|owner|account manager|담당 영업|영업 담당|담당자",
    ),
    any(
        "industry",
        2,
        "industry|sector|vertical|industry name|업종|산업|산업군",
    ),
    any("naics", 2, "naics|naics code"),
    any("sic", 2, "sic|sic code"),
    any(
        "employees",
        3,
        "employees|number of employees|employee count|employee band|headcount|company size|\
         staff|직원 수|직원수|종업원 수|임직원 수",
    ),
    any(
        "annual_revenue",
        3,
        "annual revenue|revenue|estimated revenue|estimated revenue band|revenue band|turnover|\
         매출|매출액|연매출|연간 매출",
    ),
    any("country", 1, COUNTRY),
    any("state", 0, STATE),
    any("city", 0, CITY),
    any("postal_code", 0, POSTAL_CODE),
    any("address", 0, ADDRESS),
    any("phone", 0, PHONE),
    any("region", 1, "region|territory|지역|권역"),
    any("segment", 1, "segment|market segment|세그먼트|고객 등급"),
    any("ownership", 1, "ownership"),
    any("rating", 0, "rating|등급"),
    any("tech_stack", 2, "tech stack|technologies|tools"),
    any(
        "founded_year",
        2,
        "founded year|year founded|year established|founded|설립연도|설립년도",
    ),
    any("created", 0, CREATED),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
    any("currency", 0, CURRENCY),
];

static CONTACT: &[Synonym] = &[
    any("id", 2, "contact id|person id|prospect id|id"),
    any("name", 1, "full name|contact name|name|성명|이름|담당자명"),
    any("first_name", 2, "first name|given name|firstname"),
    any("last_name", 2, "last name|surname|family name|lastname"),
    any("email", 2, EMAIL),
    any("title", 3, TITLE),
    any("seniority", 2, "seniority|level|job level|직급"),
    any("role", 2, "buying role|buyer role|role in deal"),
    any(
        "department",
        2,
        "department|function|job function|role function|부서",
    ),
    any(
        "account_id",
        1,
        "account id|company id|customer id|거래처 코드|거래처 ID",
    ),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("website", 0, WEBSITE),
    any("phone", 0, PHONE),
    any("address", 0, ADDRESS),
    any("city", 0, CITY),
    any("state", 0, STATE),
    any("postal_code", 0, POSTAL_CODE),
    any("country", 0, COUNTRY),
    any(
        "do_not_contact",
        1,
        "do not contact|do not email|opted out|is do not email|unsubscribed|opt out|수신 거부|수신거부",
    ),
    any("created", 0, CREATED),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
];

static LEAD: &[Synonym] = &[
    any("id", 3, "lead id|mql id|prospect id|lead number|리드 ID|id"),
    any("name", 1, "full name|lead name|name|성명|이름"),
    any("first_name", 1, "first name|given name|firstname"),
    any("last_name", 1, "last name|surname|family name|lastname"),
    any("email", 1, EMAIL),
    any("title", 1, TITLE),
    any("department", 1, "department|function|부서"),
    any("account_id", 1, "account id|company id|거래처 ID"),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_external_id", 0, EXTERNAL_ID),
    any("website", 0, WEBSITE),
    any("phone", 0, PHONE),
    any("address", 0, ADDRESS),
    any("city", 0, CITY),
    any("state", 0, STATE),
    any("postal_code", 0, POSTAL_CODE),
    any("country", 0, COUNTRY),
    any("contact_id", 1, "contact id|person id"),
    any(
        "source",
        0,
        "lead source|original source|source|origin|유입 경로|리드 소스",
    ),
    any(
        "stage",
        0,
        "lifecycle stage|lead status|current stage|lead stage|status|stage|상태",
    ),
    any("owner", 0, "lead owner|owner|담당자"),
    any("is_mql", 0, "is mql|mql"),
    any("mql_on", 0, "mql date|mql at|became mql at|mql on"),
    any("is_sql", 0, "is sql|sql|sales accepted|is sales accepted"),
    any("sql_on", 0, "sql date|sql at|became sql at|sql on"),
    any("converted", 1, "converted|is converted|전환 여부"),
    any(
        "converted_on",
        0,
        "converted date|converted at|conversion date|conversion timestamp|전환일",
    ),
    any(
        "created",
        2,
        "lead created at|lead created date|created date|created at|first contact date|created|\
         create date|생성일|등록일",
    ),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
];

static OPPORTUNITY: &[Synonym] = &[
    any(
        "id",
        3,
        "opportunity id|deal id|opp id|id|기회 ID|영업기회 ID",
    ),
    any(
        "name",
        2,
        "opportunity name|deal name|opportunity|deal|name|기회 이름|영업기회명|건명",
    ),
    any(
        "account_id",
        1,
        "account id|company id|customer id|거래처 코드|거래처 ID",
    ),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, "company domain|account domain|domain"),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id"),
    any("contact_email", 0, "contact email"),
    any("lead_id", 0, "lead id"),
    // A deal that is only known by the lead that it was.
    any("id", 2, "mql id"),
    any(
        "stage",
        3,
        "stage|deal stage|stage name|opportunity stage|sales stage|단계|영업 단계|진행 단계",
    ),
    any(
        "outcome",
        3,
        "close outcome|outcome|result|status|won lost|결과|수주 여부",
    ),
    any(
        "amount",
        3,
        "amount|value|deal value|close value|deal amount|estimated acv|acv|estimated value|\
         contract value|금액|계약 금액|예상 금액|수주 금액",
    ),
    any("currency", 0, CURRENCY),
    any(
        "probability",
        0,
        "probability|win probability|probability (%)|확률",
    ),
    any(
        "deal_type",
        0,
        "deal type|opportunity type|type|거래 유형|유형",
    ),
    any(
        "loss_reason",
        0,
        "loss reason|lost reason|closed lost reason|실주 사유",
    ),
    any(
        "owner",
        0,
        "opportunity owner|deal owner|sales agent|owner|sales rep|담당자",
    ),
    any("source", 0, "lead source|source|original source|유입 경로"),
    any("programme", 0, "campaign id|campaign|campaign name|캠페인"),
    any("product", 0, "product|product name|제품|제품명|상품"),
    any("term_months", 1, "term months|contract months|계약 개월"),
    any(
        "created",
        1,
        "engage date|created at|created date|create date|created|open date|생성일|등록일",
    ),
    any(
        "close",
        2,
        "close date|closed at|closing date|expected close date|close|closed date|마감일|종료일|\
         예상 수주일|계약일",
    ),
    any("won_date", 2, "won date|won at|won time|수주일"),
    any("lost_date", 2, "lost date|lost at|lost time|실주일"),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
];

static SIGNAL: &[Synonym] = &[
    any("id", 1, "signal id|id"),
    any(
        "on",
        2,
        "date|signal date|observed at|detected at|week|timestamp|일자|날짜",
    ),
    any(
        "kind",
        3,
        "signal type|signal|signal kind|intent type|시그널",
    ),
    any("topic", 4, "topic|intent topic|keyword|토픽|키워드"),
    any(
        "strength",
        3,
        "strength|intent score|surge score|score|강도",
    ),
    any("account_id", 1, "account id|company id"),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
];

static ENGAGEMENT: &[Synonym] = &[
    any(
        "id",
        2,
        "activity id|touch id|session id|event id|interaction id|message id|활동 ID",
    ),
    any(
        "on",
        3,
        "activity date|activity timestamp|touch timestamp|session timestamp|event timestamp|\
         interaction date|event date|timestamp|occurred at|date|due date|활동일|일자|날짜",
    ),
    any(
        "channel",
        3,
        "channel|activity type|touch type|session type|interaction type|event type|event|type|\
         touch channel|활동 유형|유형|채널",
    ),
    any("direction", 3, "direction|touch direction|방향"),
    any(
        "outcome",
        2,
        "outcome|activity outcome|result|call outcome|disposition|결과",
    ),
    any("user_agent", 1, "user agent"),
    any("contact_id", 1, "contact id|person id"),
    any("lead_id", 1, "lead id|prospect id"),
    any("email", 1, EMAIL),
    any("account_id", 1, "account id|company id"),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_external_id", 0, EXTERNAL_ID),
];
