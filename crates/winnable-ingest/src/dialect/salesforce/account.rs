//! Accounts.

use crate::dialect::alias::Aliases;

pub(super) static ACCOUNT: Aliases = &[
    (
        "id",
        &[
            "Id",
            "Account ID",
            "Account: Account ID",
            "계정 ID",
            "거래처 ID",
        ],
    ),
    (
        "name",
        &[
            "Name",
            "Account Name",
            "Account: Account Name",
            "Account Name: Account Name",
            "계정 이름",
            "계정명",
            "거래처명",
            "거래처 이름",
        ],
    ),
    (
        "website",
        &["Website", "Account: Website", "웹 사이트", "홈페이지"],
    ),
    ("external_id", &["DunsNumber", "DUNS"]),
    (
        "external_id",
        &[
            "AccountNumber",
            "계정 번호",
            "거래처 번호",
            "고객 번호",
            "고객사 번호",
            "거래처 코드",
            "고객 코드",
        ],
    ),
    ("external_id", &["External ID", "External_ID__c"]),
    (
        "parent_id",
        &[
            "ParentId",
            "Parent Account ID",
            "상위 계정 ID",
            "상위 거래처 ID",
        ],
    ),
    (
        "parent_name",
        &[
            "Parent Account",
            "Parent Account Name",
            "Parent.Name",
            "상위 계정",
            "상위 거래처",
        ],
    ),
    (
        "type",
        &["Type", "Account Type", "계정 유형", "거래처 유형", "유형"],
    ),
    (
        "owner",
        &[
            "Account Owner",
            "Owner.Name",
            "Owner Name",
            "계정 소유자",
            "거래처 소유자",
            "소유자",
        ],
    ),
    ("owner", &["OwnerId", "Account Owner ID"]),
    ("industry", &["Industry", "업종", "산업", "산업군"]),
    ("naics", &["NaicsCode", "NAICS"]),
    ("sic", &["Sic", "SIC Code"]),
    (
        "employees",
        &[
            "NumberOfEmployees",
            "Employees",
            "직원 수",
            "종업원 수",
            "임직원 수",
        ],
    ),
    (
        "annual_revenue",
        &[
            "AnnualRevenue",
            "연간 매출",
            "연매출",
            "연간 매출액",
            "Annual Revenue (converted)",
        ],
    ),
    (
        "country",
        &[
            "BillingCountry",
            "Billing Country/Territory",
            "Billing Country (text only)",
            "BillingCountryCode",
            "Country",
            "청구 국가",
            "청구지 국가",
            "국가",
        ],
    ),
    (
        "country",
        &[
            "ShippingCountry",
            "Shipping Country/Territory",
            "ShippingCountryCode",
            "배송 국가",
        ],
    ),
    (
        "state",
        &[
            "BillingState",
            "Billing State/Province",
            "Billing State/Province (text only)",
            "BillingStateCode",
            "청구 시/도",
        ],
    ),
    (
        "state",
        &[
            "ShippingState",
            "Shipping State/Province",
            "ShippingStateCode",
            "배송 시/도",
        ],
    ),
    (
        "city",
        &["BillingCity", "City", "청구 구/군/시", "청구지 시/군/구"],
    ),
    ("city", &["ShippingCity", "배송 구/군/시"]),
    (
        "postal_code",
        &[
            "BillingPostalCode",
            "Billing Zip/Postal Code",
            "청구 우편 번호",
            "청구지 우편번호",
        ],
    ),
    (
        "postal_code",
        &[
            "ShippingPostalCode",
            "Shipping Zip/Postal Code",
            "배송 우편 번호",
        ],
    ),
    (
        "address",
        &[
            "BillingStreet",
            "Billing Address Line 1",
            "청구 번지",
            "청구지 주소",
        ],
    ),
    (
        "address",
        &["ShippingStreet", "Shipping Address Line 1", "배송 번지"],
    ),
    (
        "phone",
        &[
            "Phone",
            "Account Phone",
            "Account: Phone",
            "전화",
            "대표 전화",
        ],
    ),
    ("region", &["Region", "Sales Region", "지역"]),
    ("segment", &["Segment", "Account Segment", "세그먼트"]),
    ("ownership", &["Ownership", "소유권"]),
    ("rating", &["Rating", "Account Rating", "등급"]),
    ("founded_year", &["YearStarted"]),
    (
        "created",
        &[
            "CreatedDate",
            "Account: Created Date",
            "만든 날짜",
            "생성일",
            "작성일",
        ],
    ),
    (
        "modified",
        &[
            "LastModifiedDate",
            "Last Modified",
            "Account: Last Modified Date",
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
    (
        "currency",
        &[
            "CurrencyIsoCode",
            "Account Currency",
            "계정 통화",
            "거래처 통화",
            "통화",
        ],
    ),
    ("deleted", &["IsDeleted", "Deleted", "삭제됨"]),
    ("deleted", &["_fivetran_deleted"]),
    ("merged_into", &["MasterRecordId"]),
];
