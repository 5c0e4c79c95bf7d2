//! HubSpot exports, and the tables that pipelines make of them.

mod unused;

use super::signature::{Holds, Signature};
use crate::field::EntityKind;

/// Stands in the keys of a header whose names have `property_` before them.
pub(super) const PROPERTY: &str = "(property)";

pub(super) use unused::UNUSED;

pub(super) static READ: &[Signature] = &[
    COMPANY,
    CONTACT,
    DEAL,
    ACTIVITY,
    EMAIL_EVENT,
    FORM_SUBMISSION,
    ASSOCIATION,
];

const COMPANY: Signature = Signature {
    holds: Holds::Rows(EntityKind::Accounts),
    needs: &["Company name|Name|Company Domain Name|회사 이름|회사 도메인 이름"],
    never: "First Name|Last Name|Email|Deal Name|Deal Stage|Ticket ID|Ticket Name|\
            Activity Type|hs_timestamp|Lead Name|StageName|거래 이름|거래 단계|성|이메일",
    marks: &[
        (
            5,
            "Company Domain Name|Company owner|Number of child companies|(property)|회사 도메인 이름|\
            회사 담당자|회사 소유자",
        ),
        (
            3,
            "Country/Region|Company ID|hs_object_id|hs_lastmodifieddate|Lifecycle Stage|\
            Web Technologies|hubspot_owner_id|국가/지역|라이프사이클 단계|수명주기 단계",
        ),
        (
            2,
            "레코드 ID|회사 이름|시/도|Record ID|Company name|State/Region|Associated Deals|Associated Contacts|\
            numberofemployees|Merged object IDs",
        ),
        (
            1,
            "Domain|Industry|Annual Revenue|Create Date|Last Activity Date",
        ),
    ],
};

const CONTACT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Contacts),
    needs: &["Email|First Name|Last Name|이메일|성"],
    never: "Deal Name|Deal Stage|Ticket ID|Activity Type|hs_timestamp|StageName|AccountId|\
            Account Name|IsConverted|vid_to_merge|CampaignId|거래 이름|거래 단계|계정 이름|거래처명",
    marks: &[
        (
            5,
            "Marketing contact status|Unsubscribed from all email|hs_email_optout|\
            (property)|Associated Company Domain|Associated Company IDs|\
            Associated Company IDs (Primary)",
        ),
        (
            3,
            "Lifecycle Stage|Contact owner|Buying Role|hs_buying_role|Associated Company|\
            hs_object_id|hs_lastmodifieddate|hubspot_owner_id|연락처 담당자|연락처 소유자|\
            라이프사이클 단계|수명주기 단계|구매 역할",
        ),
        (
            2,
            "레코드 ID|연결된 회사|Job Title|Lead Status|Contact ID|Record ID|Original Source|Country/Region|\
            State/Region|hs_lead_status",
        ),
        (
            1,
            "Email|First Name|Last Name|Create Date|Company Name|Mobile Phone Number",
        ),
    ],
};

const DEAL: Signature = Signature {
    holds: Holds::Rows(EntityKind::Opportunities),
    // A deal with a name and a stage is anybody's; HubSpot calls its stage so.
    needs: &[
        "Deal Name|거래 이름",
        "Deal Stage|deal_pipeline_stage_id|Is Deal Closed?|hs_is_closed|hs_object_id|\
            (property)|거래 단계",
    ],
    never: "Deal - Title|Ticket ID|Activity Type|First Name",
    marks: &[
        (
            5,
            "(property)|Deal owner|Associated Company Domain|Associated Company IDs|거래 담당자|\
            거래 소유자|연결된 회사",
        ),
        (
            3,
            "거래 이름|거래 단계|Deal Name|Deal Stage|Is Deal Closed?|hs_object_id|deal_pipeline_stage_id",
        ),
        (
            2,
            "레코드 ID|파이프라인|Deal ID|Record ID|Pipeline|Deal Type|Closed Lost Reason|\
            Amount in company currency|Associated Company",
        ),
        (
            1,
            "Amount|Close Date|Create Date|금액|마감 날짜|마감일|생성 날짜",
        ),
    ],
};

const ACTIVITY: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &[
        "Activity Type|Engagement Type|hs_engagement_type|Call outcome|Meeting outcome|\
            Call direction|hs_timestamp|Activity Date",
        "Associated Contact Email|Associated Contact IDs|Associated Contact ID|\
            Associated Company IDs|Associated Company|Associated Company Domain",
    ],
    never: "Deal Name|Ticket ID|First Name|Company Domain Name",
    marks: &[
        (
            4,
            "Activity Type|Activity Date|Activity assigned to|Activity Owner|Call outcome|\
            Meeting outcome|Call direction|Engagement Type|hs_timestamp|hs_engagement_type",
        ),
        (
            2,
            "Record ID|Activity ID|Task Status|Associated Contact Email|\
            Associated Contact IDs|Associated Company IDs|Associated Deal IDs",
        ),
    ],
};

const EMAIL_EVENT: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &[
        "Recipient",
        "Type",
        "Created",
        "email_campaign_id|sent_by_created",
    ],
    never: "",
    marks: &[(20, "Recipient|Created|Type")],
};

const FORM_SUBMISSION: Signature = Signature {
    holds: Holds::Rows(EntityKind::Engagements),
    needs: &["conversion_id", "form_id", "Contact ID", "Timestamp"],
    never: "",
    marks: &[(20, "conversion_id|form_id|Timestamp")],
};

/// A pair of ids has one in each of the three.
const ASSOCIATION: Signature = Signature {
    holds: Holds::Rows(EntityKind::Associations),
    needs: &[
        "Type ID|Category|Association Type ID",
        "Company ID|Contact ID",
        "Company ID|Deal ID",
        "Contact ID|Deal ID",
    ],
    never: "Deal Name|dealname|Engagement ID|Ticket ID|Email|First Name|Last Name|Company Name|\
            Name|Amount|Timestamp",
    marks: &[(
        10,
        "Type ID|Category|Association Type ID|Company ID|Contact ID|Deal ID",
    )],
};
