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
        EntityKind::Associations => ASSOCIATION,
        EntityKind::Tickets => revenue::TICKET,
        EntityKind::Programmes => revenue::PROGRAMME,
        EntityKind::Retention => revenue::RETENTION,
        EntityKind::Firms => revenue::FIRM,
        EntityKind::Signals => SIGNAL,
        EntityKind::Engagements => ENGAGEMENT,
    }
}

const FIRST_NAME: &str = "first name|given name|firstname|vorname|prénom|prenom|nombre|名";
const LAST_NAME: &str =
    "last name|surname|family name|lastname|nachname|nom|apellido|apellidos|姓|성";
const ACCOUNT_NAME: &str = "account name|company name|customer name|account|company|customer|\
    organization|organisation|organization name|organisation name|client|client name|\
    potential customer|parent customer|related account|sales account|associated company|\
    companies|accounts|company/account|account/company|company name/account name|partner|\
    firma|firmenname|unternehmen|société|societe|entreprise|empresa|会社名|\
    계정 이름|계정명|거래처명|거래처 이름|거래처|고객사|고객사명|고객명|회사명|회사|기업명|업체명|업체|상호|상호명|법인명|소속|소속회사";
const DOMAIN: &str = "company domain|account domain|domain|domains|email domain|company domain name|\
    도메인";
const WEBSITE: &str = "website|website url|web site|url|homepage|company website|web page|\
    account website|웹사이트|웹 사이트|홈페이지|홈페이지주소|웹 주소|웹사이트 주소|회사 웹사이트";
const EMAIL: &str = "email|email address|e-mail|e-mail address|work email|business email|\
    contact email|primary email|emails|email 1|main email|company email|이메일|메일|이메일주소|전자메일|메일주소";
const TITLE: &str = "title|job title|position|job position|designation|직함|직책|직위";
const CREATED: &str = "created|created at|created date|create date|created on|creation date|\
    created time|creation time|date created|date entered|added on|created datetime|createdat|\
    opened at|open date|생성일|등록일|작성일|등록일자|생성일자|등록일시|최초등록일|작성일자|생성 날짜|등록 날짜|작성 날짜|생성 일시";
const MODIFIED: &str = "modified|updated at|updated|last modified|last modified date|\
    modified date|modified time|modified on|date modified|changed on|last updated|updated on|\
    date updated|last modified time|수정일|최종 수정일|수정일자|변경일|수정일시|수정 날짜|최종 수정 날짜|최근 수정일";
const LAST_ACTIVITY: &str = "last activity|last activity at|last activity date|last touch|\
    last contacted|last activity time|last interaction|last contacted at|last contacted date|\
    last touched|last touched at|last activity on|최근 활동일|마지막 활동|최근활동일자|최종활동일|최근접촉일|최근 활동 날짜|마지막 활동 날짜|최근 방문일|최근 연락일";
const EXTERNAL_ID: &str = "external id|external account id|duns|duns number|erp id|sap id|\
    erp customer number|사업자등록번호|사업자번호|사업자 등록 번호";
/// Rows that are in the bin.
const DELETED: &str = "deleted|is deleted|deleted?|is deleted?|삭제|삭제 여부|삭제됨";
const PHONE: &str = "phone|phone number|telephone|tel|company phone|main phone|office phone|\
    business phone|work phone|corporate phone|company hq phone|work direct phone|\
    direct phone number|primary contact primary phone|phone office|phone work|전화|전화번호|대표전화|대표번호|회사전화";
const MOBILE: &str = "mobile|mobile phone|mobile phone number|cell|cell phone|direct phone|휴대폰|\
    휴대전화|핸드폰|휴대폰번호|연락처|담당자 연락처";
const ADDRESS: &str = "address|street|street address|billing street|address line 1|address 1|\
    address 1: street 1|primary address line 1|primary address|company address|billing address|company street address|\
    billing address street|주소|사업장주소|주소1|회사주소";
const CITY: &str = "city|primary address city|billing city|address 1: city|company city|billing address city|\
    person city|도시|시군구";
const STATE: &str = "state|province|state/region|billing state|state/province|\
    address 1: state/province|primary address state|company state|billing address state|person state|시도";
const POSTAL_CODE: &str = "postal code|zip|zip code|zipcode|postcode|billing code|\
    billing zip|billing postal code|primary address zip|primary address zipcode|address 1: zip/postal code|company zip code|billing address postalcode|\
    우편번호";
const COUNTRY: &str = "country|billing country|hq country|country/region|company country|\
    primary address country|국가/지역|\
    address 1: country/region|billing address country|국가|국가명";
/// The account's key in a row of another kind.
const CUSTOMER_ID: &str = "account id|company id|customer id|client id|organization id|거래처 코드|\
    거래처 ID|거래처 번호|고객 ID|고객 코드|고객 번호|고객사 ID|고객사 코드|고객사 번호|업체 코드|업체 번호";
const CURRENCY: &str = "currency|currency code|currency name|value currency|deal currency|bid currency|\
    통화|통화코드|화폐";

static ASSOCIATION: &[Synonym] = &[
    any(
        "opportunity_id",
        1,
        "deal id|opportunity id|기회 ID|영업 기회 ID",
    ),
    any("contact_id", 1, "contact id|person id|연락처 ID|담당자 ID"),
    any("account_id", 1, CUSTOMER_ID),
    any("primary", 1, "is primary|primary|기본 여부"),
    any("role", 1, "buying role|contact role|role|구매 역할|역할"),
    any("deleted", 0, "is deleted|deleted|삭제 여부"),
];

static ACCOUNT: &[Synonym] = &[
    any(
        "id",
        1,
        "account id|company id|customer id|organization id|record id|internal id|apollo account id|\
         apollo record id|zoominfo company id|copper id|account number|id|item id|거래처 코드|거래처 ID|\
         고객 코드|고객사 코드|고객 번호|업체 코드|거래처 번호",
    ),
    any("name", 2, ACCOUNT_NAME),
    any("name", 1, "display name|name|이름|명칭"),
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
        "account type|customer type|business type|relationship|relationship type|category|contact type|고객 구분|\
         거래처 구분|거래처 유형|거래처 그룹|거래처 그룹 1|고객 유형",
    ),
    any("type", 0, "type|유형"),
    any(
        "owner",
        0,
        "account owner|company owner|owner|user responsible|responsible person|responsible user|responsible|account manager|owned by|sales owner|sales rep|\
         salesperson|assigned to|assigned user|assigned user name|담당 영업|영업 담당|영업 담당자|\
         담당 사원|담당자|담당자명",
    ),
    any(
        "industry",
        2,
        "industry|industry type|sector|vertical|industry name|primary industry|company industry|industries|업종|산업|\
         산업군|업태|업태 종목|업종명",
    ),
    any("naics", 2, "naics|naics code|naics code 1"),
    any("sic", 2, "sic|sic code|sic code 1"),
    any(
        "employees",
        3,
        "employees|number of employees|no. of employees|no of employees|# employees|\
         employee count|employee band|employee range|headcount|company size|company headcount|\
         company size range|size|staff|numberofemployees|직원 수|직원수|종업원 수|임직원 수|사원 수|\
         종업원수|상시근로자 수|인원수",
    ),
    any(
        "annual_revenue",
        3,
        "annual revenue|revenue|estimated revenue|estimated revenue band|revenue band|\
         revenue range|estimated arr|turnover|annual sales|revenue (in 000s usd)|\
         revenue range (in usd)|매출|매출액|연매출|연간 매출|연매출액|연 매출액|연간매출액",
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
    any(
        "tech_stack",
        2,
        "tech stack|technologies|tools|web technologies",
    ),
    any(
        "founded_year",
        2,
        "founded year|year founded|year established|founded|설립연도|설립년도|설립일|설립일자",
    ),
    any("created", 0, CREATED),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
    any("currency", 0, CURRENCY),
    any("deleted", 0, DELETED),
];

static CONTACT: &[Synonym] = &[
    any(
        "id",
        2,
        "contact id|person id|prospect id|record id|internal id|apollo contact id|\
         zoominfo contact id|copper id|id|연락처 ID|담당자 코드|고객 번호",
    ),
    any(
        "name",
        1,
        "full name|contact name|display name|name|person name|성명|이름|담당자명|담당자",
    ),
    any("first_name", 2, FIRST_NAME),
    any("last_name", 2, LAST_NAME),
    any("email", 2, EMAIL),
    any("title", 3, TITLE),
    any(
        "seniority",
        2,
        "seniority|level|job level|management level|직급|직급명",
    ),
    any("role", 2, "buying role|buyer role|role in deal"),
    any(
        "department",
        2,
        "department|departments|function|job function|role function|부서|부서명",
    ),
    any(
        "account_id",
        1,
        "account id|company id|customer id|organization id|apollo account id|\
         zoominfo company id|거래처 코드|거래처 ID|거래처 번호|고객사 코드|고객사 번호|업체 코드|업체 번호|고객 코드|고객 번호",
    ),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("website", 0, WEBSITE),
    any("phone", 0, PHONE),
    any("phone", 0, MOBILE),
    any("address", 0, ADDRESS),
    any("city", 0, CITY),
    any("state", 0, STATE),
    any("postal_code", 0, POSTAL_CODE),
    any("country", 0, COUNTRY),
    any(
        "owner",
        0,
        "contact owner|person owner|owner|owned by|sales owner|assigned to|영업 담당자|담당 영업",
    ),
    any(
        "source",
        0,
        "original source|lead source|source|contact source|유입 경로",
    ),
    any(
        "do_not_contact",
        1,
        "do not contact|do not email|opted out|email opt out|is do not email|unsubscribed|\
         do not allow emails|do not call|수신 거부|수신거부|수신거부여부|마케팅 수신 거부",
    ),
    any("created", 0, CREATED),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
    any("deleted", 0, DELETED),
];

static LEAD: &[Synonym] = &[
    any(
        "id",
        3,
        "lead id|mql id|prospect id|lead number|리드 ID|리드 번호|id|record id|internal id",
    ),
    any(
        "name",
        1,
        "full name|lead name|name|성명|이름|담당자명|contact name",
    ),
    any("first_name", 1, FIRST_NAME),
    any("last_name", 1, LAST_NAME),
    any("email", 1, EMAIL),
    any("title", 1, TITLE),
    any("department", 1, "department|function|부서"),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 0, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("website", 0, WEBSITE),
    any("phone", 0, PHONE),
    any("phone", 0, MOBILE),
    any("address", 0, ADDRESS),
    any("city", 0, CITY),
    any("state", 0, STATE),
    any("postal_code", 0, POSTAL_CODE),
    any("country", 0, COUNTRY),
    any("contact_id", 1, "contact id|person id"),
    any("source", 3, "lead source|리드 소스|리드 출처"),
    any(
        "source",
        0,
        "original source|source|person source|origin|유입 경로",
    ),
    any(
        "stage",
        5,
        "lead status|lead stage|person status|prospect stage|person stage|리드 상태",
    ),
    any(
        "stage",
        0,
        "lifecycle stage|current stage|status label|status reason|status|stage|상태",
    ),
    any("owner", 2, "lead owner|prospect owner"),
    any(
        "owner",
        0,
        "owner|sales owner|owned by|salesperson|assigned to|담당자|영업 담당자",
    ),
    any(
        "do_not_contact",
        0,
        "do not contact|email opt out|do not email|opted out|unsubscribed|수신 거부",
    ),
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
    any("created", 2, CREATED),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
    any("deleted", 0, DELETED),
];

static OPPORTUNITY: &[Synonym] = &[
    any(
        "id",
        3,
        "opportunity id|deal id|opp id|opportunity number|record id|internal id|copper id|id|\
         item id|document number|external id|기회 ID|영업기회 ID|영업기회 번호|기회 번호|영업 번호|프로젝트 코드|안건 번호|\
         영업 기회 코드|계약 번호",
    ),
    any(
        "name",
        2,
        "opportunity name|deal name|opportunity|deal|topic|name|title|project name|기회 이름|기회명|\
         영업기회명|영업 기회 이름|영업명|건명|프로젝트명|사업명|안건명|딜명|딜 이름|거래 이름|거래명|계약명",
    ),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_name", 0, "lead name"),
    any("account_domain", 1, "company domain|account domain|domain"),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id"),
    any(
        "contact_email",
        0,
        "contact email|email|primary contact email|이메일",
    ),
    any("lead_id", 0, "lead id"),
    // A deal that is only known by the lead that it was.
    any("id", 2, "mql id"),
    any(
        "stage",
        3,
        "stage|deal stage|stage name|opportunity stage|sales stage|sales phase|pipeline phase|\
         pipeline stage|current stage|status label|status reason|단계|영업 단계|파이프라인 단계|딜 단계|거래 단계|진행 단계|진행 상태|영업 상태|진행상황",
    ),
    any(
        "outcome",
        3,
        "close outcome|outcome|result|status type|deal status|deal state|opportunity status|opportunity state|status|won lost|\
         won/lost|결과|수주 여부|수주 결과|성공 여부|상태",
    ),
    any(
        "amount",
        3,
        "annualized value|amount|value|deal value|close value|deal amount|opportunity amount|opportunity value|\
         estimated acv|acv|estimated value|contract value|total amount|expected revenue|\
         est. revenue|estimated revenue|projected total|expected value|actual revenue|tcv|bid amount|\
         금액|계약 금액|수주 금액|예상 금액|견적 금액|예상 매출|예상 매출액|예상 수주액|수주 예상 금액|\
         제안 금액|공급가액|매출 예상 금액|수주액|계약액|견적액|제안액",
    ),
    any("currency", 0, CURRENCY),
    any(
        "probability",
        0,
        "probability|win probability|win %|probability (%)|probability %|close probability|confidence|\
         chance of success|likelihood|probability of winning|probability of success|확률|성공 확률|수주 확률|수주 가능성|확도",
    ),
    any(
        "deal_type",
        0,
        "deal type|opportunity type|type|거래 유형|유형",
    ),
    any(
        "loss_reason",
        0,
        "loss reason|lost reason|closed lost reason|reason for loss|reason for loss:|실주 사유|실패 사유",
    ),
    any(
        "owner",
        0,
        "opportunity owner|deal owner|sales agent|owner|user responsible|responsible person|responsible user|responsible|sales rep|sales owner|owned by|\
         salesperson|assigned to|assigned user|assigned user name|user name|담당자|영업 담당자|영업 담당|\
         영업 대표|담당 영업|담당 사원",
    ),
    any("source", 0, "lead source|source|original source|유입 경로"),
    any("programme", 0, "campaign id|campaign|campaign name|캠페인"),
    any("product", 0, "product|product name|제품|제품명|상품"),
    any("term_months", 1, "term months|contract months|계약 개월"),
    any(
        "created",
        1,
        "engage date|created at|created date|create date|created|created on|created time|\
         creation date|date created|date entered|added on|start date|creation log|open date|\
         생성일|등록일|등록일자|생성일자|등록일시|작성일|접수일|생성 날짜|등록 날짜|생성 일시",
    ),
    any(
        "close",
        2,
        "close date|closed at|closing date|actual close date|expected close date|\
         est. close date|estimated close date|expected closing|expected close|date closed|\
         close|closed date|forecast close date|forecasted close date|end date|마감일|종료일|마감 예정일|예상 마감일|마감 날짜|예상 마감 날짜|예상 수주일|수주 예정일|수주예정일자|\
         예상 계약일|계약 예정일|계약일|계약일자|계약 체결일|예상 종료일",
    ),
    any(
        "won_date",
        2,
        "won date|won at|won time|date won|수주일|수주일자|수주 날짜|성사일|성사 날짜|딜 성사일",
    ),
    any(
        "lost_date",
        2,
        "lost date|lost at|lost time|date lost|실주일|실주일자|실주 날짜|실패일|실패 날짜",
    ),
    any("modified", 0, MODIFIED),
    any("last_activity", 0, LAST_ACTIVITY),
    any("deleted", 0, DELETED),
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
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("deleted", 0, DELETED),
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
         interaction date|event date|timestamp|occurred at|customer visit date|meeting date|call date|date|due date|\
         활동일|활동 일자|방문일|방문 일자|방문 일시|방문 날짜|미팅일|미팅 일자|미팅 일시|회의일|회의 일자|회의 일시|상담일|\
         상담 일자|상담 일시|면담일|면담 일자|통화일|통화 일자|통화 일시|접촉일|접촉 일자|일자|날짜|일시",
    ),
    any(
        "channel",
        3,
        "channel|activity type|touch type|session type|interaction type|event type|event|type|\
         touch channel|활동 유형|활동 구분|활동 종류|방문 유형|방문 구분|방문 방법|상담 유형|상담 구분|상담 방법|접촉 유형|접촉 방법|유형|채널",
    ),
    any("direction", 3, "direction|touch direction|방향"),
    any(
        "outcome",
        2,
        "outcome|activity outcome|result|call outcome|disposition|결과",
    ),
    // Whether a task is done: an undone one has a due date and touched nobody.
    any(
        "status",
        1,
        "completed|is completed|complete|is complete|done|is done|closed|is closed|task completed|\
         marked as done|task status|activity status|completion status|status|state|완료 여부|완료여부|\
         완료|활동 상태|작업 상태|진행 상태|처리 상태|상태",
    ),
    any("user_agent", 1, "user agent"),
    any("contact_id", 1, "contact id|person id"),
    any("lead_id", 1, "lead id|prospect id"),
    any("email", 1, EMAIL),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_external_id", 0, EXTERNAL_ID),
    any("deleted", 0, DELETED),
];
