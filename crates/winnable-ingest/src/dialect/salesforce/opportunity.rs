//! Opportunities.

use super::ACCOUNT_NUMBER;
use crate::dialect::alias::Aliases;

pub(super) static OPPORTUNITY: Aliases = &[
    (
        "id",
        &[
            "Id",
            "Opportunity ID",
            "Opportunity: Opportunity ID",
            "기회 ID",
            "영업 기회 ID",
        ],
    ),
    (
        "name",
        &[
            "Name",
            "Opportunity Name",
            "Opportunity: Opportunity Name",
            "Opportunity Name: Opportunity Name",
            "기회 이름",
            "기회명",
            "영업 기회 이름",
            "영업 기회명",
        ],
    ),
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
            "계정 이름",
            "계정명",
            "거래처명",
            "거래처 이름",
        ],
    ),
    ("account_external_id", ACCOUNT_NUMBER),
    ("contact_id", &["ContactId", "Primary Contact ID"]),
    ("contact_email", &["Contact: Email", "Contact Email"]),
    (
        "stage",
        &[
            "StageName",
            "Stage",
            "Opportunity Stage",
            "단계",
            "영업 단계",
        ],
    ),
    ("is_closed", &["IsClosed", "Closed", "닫힘", "마감됨"]),
    ("is_won", &["IsWon", "Won", "성사됨"]),
    (
        "amount",
        &["Amount", "Total Amount", "금액", "Amount (converted)"],
    ),
    (
        "currency",
        &[
            "CurrencyIsoCode",
            "Opportunity Currency",
            "Currency",
            "기회 통화",
            "통화",
        ],
    ),
    (
        "probability",
        &["Probability", "Probability (%)", "확률", "확률 (%)"],
    ),
    (
        "deal_type",
        &[
            "Type",
            "Opportunity Type",
            "유형",
            "기회 유형",
            "영업 기회 유형",
        ],
    ),
    (
        "loss_reason",
        &[
            "Loss_Reason__c",
            "Loss Reason",
            "Lost_Reason__c",
            "Lost Reason",
            "Closed_Lost_Reason__c",
            "Closed Lost Reason",
            "Reason_Lost__c",
            "Reason Lost",
            "실주 사유",
            "실주 이유",
            "실패 사유",
        ],
    ),
    (
        "owner",
        &[
            "Opportunity Owner",
            "Owner.Name",
            "OwnerId",
            "Opportunity Owner: Full Name",
            "기회 소유자",
            "영업 기회 소유자",
        ],
    ),
    (
        "source",
        &["LeadSource", "Lead Source", "리드 소스", "리드 원본"],
    ),
    (
        "programme",
        &[
            "CampaignId",
            "Primary Campaign Source",
            "Primary Campaign Source: Campaign Name",
            "기본 캠페인 소스",
            "기본 캠페인 원본",
        ],
    ),
    // A field of the deal itself. `Product Name` is that of a report with a row for each product of a
    // deal, in which a deal repeats.
    ("product", &["Product__c", "Product", "제품"]),
    (
        "created",
        &[
            "CreatedDate",
            "Create Date",
            "만든 날짜",
            "생성일",
            "작성일",
        ],
    ),
    ("close", &["CloseDate", "마감일", "마감 날짜", "종료일"]),
    (
        "modified",
        &[
            "LastModifiedDate",
            "Last Modified",
            "마지막으로 수정한 날짜",
            "마지막 수정일",
            "최종 수정일",
        ],
    ),
    (
        "last_activity",
        &[
            "LastActivityDate",
            "Last Activity",
            "마지막 활동",
            "최종 활동일",
        ],
    ),
    ("deleted", &["IsDeleted", "Deleted", "삭제됨"]),
    ("deleted", &["_fivetran_deleted"]),
];
