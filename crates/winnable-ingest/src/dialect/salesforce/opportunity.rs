//! Opportunities.

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
