//! Names of the columns of contracts, spend, histories of stages, members of programmes, events of
//! retention and tables of firms.

use super::{ACCOUNT_NAME, CURRENCY, CUSTOMER_ID, DOMAIN, EMAIL, EXTERNAL_ID, Synonym, any};

const PROBABILITY: &str = "probability|probability (%)|win probability|확률";

pub(super) static CONTRACT: &[Synonym] = &[
    any(
        "id",
        3,
        "subscription id|contract id|contract number|contract no|agreement id|구독 ID|구독 번호|\
         계약 번호|계약 ID",
    ),
    // A row for each customer, where there is no id of a contract.
    any("id", 0, "id|customer id|고객 ID"),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 0, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any(
        "plan",
        1,
        "plan tier|plan name|plan|subscription plan|product|요금제|플랜|상품명|상품",
    ),
    any("plan", 0, "contract"),
    any(
        "deal_type",
        0,
        "contract type|deal type|type|계약 유형|유형",
    ),
    any(
        "start",
        2,
        "start date|contract start date|contract start|subscription start|started at|activated at|\
         effective date|start|계약 시작일|시작일|개시일",
    ),
    any(
        "end",
        2,
        "end date|contract end date|contract end|subscription end|ended at|expiry date|\
         expiration date|expires at|cancelled at|canceled at|계약 종료일|종료일|만료일",
    ),
    any(
        "term_months",
        2,
        "term months|contract term|contract months|계약 개월|계약 기간",
    ),
    any(
        "tenure_months",
        3,
        "tenure months|tenure|months active|이용 개월",
    ),
    any(
        "ended",
        2,
        "churn flag|churned|is churned|churn|ended|cancelled|canceled|해지 여부|이탈 여부",
    ),
    any("trial", 1, "is trial|trial|체험 여부"),
    any(
        "amount",
        2,
        "contract value|total contract value|contract amount|subscription amount|tcv|acv|amount|\
         계약 금액|금액",
    ),
    any(
        "mrr",
        4,
        "mrr amount|mrr|monthly recurring revenue|monthly charges|monthly fee|월 구독료|월 요금",
    ),
    any(
        "arr",
        4,
        "arr amount|arr|annual recurring revenue|연 구독료|연간 구독료",
    ),
    any(
        "one_off",
        1,
        "one off|one time fee|one time fees|setup fee|초기 비용|설치비",
    ),
    any("currency", 0, CURRENCY),
];

pub(super) static SPEND: &[Synonym] = &[
    any("id", 0, "spend id|expense id|expense number"),
    any(
        "on",
        1,
        "date|day|date start|spend date|expense date|month|period start|week|일자|날짜|집행일|월",
    ),
    any("until", 0, "date stop|date end|period end|종료일"),
    any(
        "amount",
        4,
        "cost micros|spend cents|cost cents|spend micros|amount spent|ad spend|cost in usd|\
         spend usd|cost usd|amount spent usd|spend|total cost|cost|광고비|집행 금액|비용|지출액",
    ),
    any("amount", 1, "amount|금액"),
    any("currency", 0, "currency code|currency|통화"),
    any(
        "category",
        2,
        "category|cost category|spend category|expense category|비용 항목|비용 구분|항목",
    ),
    any("channel", 1, "channel|platform|매체|채널"),
    any(
        "programme",
        1,
        "campaign id|campaign|campaign name|programme|program|캠페인 ID|캠페인명|캠페인",
    ),
    any("account_id", 0, CUSTOMER_ID),
    any("account_domain", 0, DOMAIN),
    any("impressions", 3, "impressions|노출수|노출"),
    any("clicks", 3, "clicks|클릭수|클릭"),
];

pub(super) static STAGE: &[Synonym] = &[
    any(
        "opportunity_id",
        2,
        "opportunity id|deal id|opp id|기회 ID|영업기회 ID",
    ),
    any(
        "stage",
        3,
        "to stage|new stage|stage|stage name|deal stage|변경 단계|단계|영업 단계",
    ),
    any(
        "entered",
        4,
        "entered at|date entered|stage entered at|entered on|entered|changed at|changed on|\
         change date|transition date|변경일|진입일",
    ),
    any(
        "entered",
        1,
        "created date|created at|date|timestamp|일자|날짜",
    ),
    any(
        "left",
        3,
        "left at|date exited|exited at|stage left at|이탈일",
    ),
    any("amount", 0, "amount|value|금액"),
    any("currency", 0, CURRENCY),
    any("probability", 0, PROBABILITY),
];

pub(super) static PROGRAMME: &[Synonym] = &[
    any(
        "programme",
        3,
        "campaign id|programme id|program id|campaign name|programme|program|campaign|\
         프로그램|캠페인",
    ),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 1, "contact id|person id"),
    any("lead_id", 1, "lead id"),
    any("contact_email", 0, EMAIL),
    any(
        "since",
        1,
        "since|joined at|added at|enrolled at|start date|created date|created at|시작일|등록일",
    ),
    any("until", 0, "until|removed at|end date|종료일"),
    any("status", 1, "member status|status|상태"),
    any("responded", 3, "responded|has responded|응답 여부"),
    any(
        "arm",
        3,
        "arm|test group|experiment group|treatment|variant|실험 구분|실험군|그룹",
    ),
];

pub(super) static RETENTION: &[Synonym] = &[
    any(
        "id",
        2,
        "churn event id|churn id|cancellation id|renewal id|event id|해지 번호",
    ),
    any(
        "on",
        3,
        "churn date|churned at|cancellation date|cancelled at|canceled at|renewal date|\
         renewed at|해지일|이탈일|갱신일",
    ),
    any("on", 1, "event date|date|일자|날짜"),
    any(
        "kind",
        3,
        "event type|change type|movement type|movement|event|kind|이벤트|변동 구분|구분",
    ),
    any(
        "amount",
        2,
        "mrr change|mrr delta|change amount|refund amount usd|refund amount|amount|변동액|환불액|금액",
    ),
    any("currency", 0, CURRENCY),
    any(
        "reason",
        3,
        "churn reason|cancellation reason|reason code|reason|해지 사유|이탈 사유|사유",
    ),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 0, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
];

pub(super) static FIRM: &[Synonym] = &[
    any(
        "sector",
        3,
        "naics sector|naics|naics code|sector|industry code|산업 코드|업종 코드",
    ),
    any(
        "sector_name",
        1,
        "naics description|sector name|industry name|industry|산업명|업종명",
    ),
    any(
        "size_code",
        3,
        "entrsize code|entrsize|size code|enterprise size code|규모 코드",
    ),
    any(
        "size_label",
        2,
        "entrsize label|enterprise size|size class|size label|규모",
    ),
    any("firms", 4, "firms|number of firms|firm|enterprises|기업 수"),
    any(
        "establishments",
        3,
        "establishments|number of establishments|estb|사업체 수",
    ),
    any("employment", 2, "employment|empl|emp|종사자 수"),
];

pub(super) static FIELD_HISTORY: &[Synonym] = &[
    any("account_id", 2, CUSTOMER_ID),
    any("opportunity_id", 2, "opportunity id|deal id"),
    any(
        "field",
        3,
        "field|field name|changed field|property|필드|필드명|항목",
    ),
    any(
        "old",
        3,
        "old value|previous value|from value|이전 값|변경 전",
    ),
    any("new", 3, "new value|to value|새 값|변경 후"),
    any(
        "on",
        2,
        "changed at|changed on|change date|edit date|created date|created at|변경일",
    ),
    any("on", 1, "date|timestamp|일자|날짜"),
];

pub(super) static TICKET: &[Synonym] = &[
    any(
        "id",
        3,
        "ticket id|ticket number|case id|case number|티켓 번호|문의 번호",
    ),
    any("account_id", 1, CUSTOMER_ID),
    any("account_name", 1, ACCOUNT_NAME),
    any("account_domain", 1, DOMAIN),
    any("account_external_id", 0, EXTERNAL_ID),
    any("contact_id", 0, "contact id|person id"),
    any("contact_email", 0, EMAIL),
    any(
        "opened",
        3,
        "submitted at|opened at|opened on|opened date|접수일|접수일시",
    ),
    any("opened", 1, "created at|created date|created|date|등록일"),
    any(
        "closed",
        2,
        "closed at|closed on|closed date|resolved at|resolved on|처리일|완료일",
    ),
    any("priority", 1, "priority|severity|우선순위"),
];
