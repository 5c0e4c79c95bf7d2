//! Companies.

use crate::dialect::alias::Aliases;

pub(super) static COMPANY: Aliases = &[
    (
        "id",
        &["Record ID", "Company ID", "hs_object_id", "Id", "레코드 ID"],
    ),
    ("name", &["Company name", "Name", "회사 이름"]),
    (
        "domain",
        &[
            "Company Domain Name",
            "Company Domain",
            "Domain",
            "회사 도메인 이름",
        ],
    ),
    ("website", &["Website URL", "Website", "웹사이트 URL"]),
    ("external_id", &["DUNS Number", "DUNS", "External ID"]),
    ("parent_id", &["Parent Company ID", "hs_parent_company_id"]),
    ("parent_name", &["Parent Company"]),
    ("type", &["Type", "Company Type"]),
    (
        "lifecycle",
        &["Lifecycle Stage", "라이프사이클 단계", "수명주기 단계"],
    ),
    (
        "owner",
        &[
            "Company owner",
            "HubSpot Owner",
            "hubspot_owner_id",
            "Owner",
            "회사 담당자",
            "회사 소유자",
        ],
    ),
    (
        "industry",
        &["Industry", "Primary Industry", "산업", "업종"],
    ),
    ("naics", &["NAICS Code", "NAICS"]),
    ("sic", &["SIC Code", "SIC"]),
    (
        "employees",
        &[
            "Number of Employees",
            "Employees",
            "Employee Range",
            "직원 수",
        ],
    ),
    ("annual_revenue", &["Annual Revenue", "연간 매출"]),
    (
        "country",
        &["Country/Region", "Country", "국가/지역", "국가"],
    ),
    ("state", &["State/Region", "State", "시/도"]),
    ("city", &["City", "도시", "구/군/시"]),
    ("postal_code", &["Postal Code", "Zip", "우편번호"]),
    (
        "address",
        &["Street Address", "Address", "주소", "상세 주소"],
    ),
    ("phone", &["Phone Number", "Phone", "전화번호"]),
    ("tech_stack", &["Web Technologies"]),
    ("founded_year", &["Year Founded", "founded_year"]),
    (
        "created",
        &[
            "Create Date",
            "hs_createdate",
            "created_at",
            "생성 날짜",
            "생성일",
        ],
    ),
    (
        "modified",
        &[
            "Last Modified Date",
            "hs_lastmodifieddate",
            "Object last modified date/time",
            "updated_at",
            "마지막 수정 날짜",
        ],
    ),
    (
        "last_activity",
        &["Last Activity Date", "notes_last_updated"],
    ),
    ("last_activity", &["Last Contacted", "notes_last_contacted"]),
    (
        "currency",
        &["Annual Revenue Currency", "annual_revenue_currency_code"],
    ),
    ("deleted", &["is_deleted", "_fivetran_deleted"]),
    ("merged_ids", &["Merged object IDs", "hs_merged_object_ids"]),
];
