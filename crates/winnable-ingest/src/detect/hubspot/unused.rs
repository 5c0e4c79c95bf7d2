//! Records that no run reads, known so that they are not taken for others.

use crate::detect::signature::Signature;

pub(in crate::detect) static UNUSED: &[Signature] = &[
    Signature::unused(
        "HubSpot tickets",
        &[
            "Ticket ID|hs_ticket_priority|hs_ticket_category",
            "Ticket Name|Ticket Status|hs_pipeline_stage|Ticket Description",
        ],
    ),
    Signature::unused("HubSpot leads", &["Lead Name", "Lead Stage|Lead Pipeline"]),
    Signature::unused(
        "HubSpot engagements whose contacts are in another table",
        &["engagement_id", "hs_timestamp|hs_createdate|start_time"],
    )
    .without("Contact ID|Associated Contact IDs"),
    Signature::unused(
        "HubSpot engagements whose contacts are in another table",
        &["portal_id", "type", "_fivetran_synced"],
    )
    .without("email|deal_id|Recipient|deal_name|page_id"),
    Signature::unused(
        "HubSpot associations",
        &[
            "Type ID|Category",
            "Company ID|Contact ID|Deal ID|Engagement ID",
            "Engagement ID|Ticket ID",
        ],
    )
    .without("Deal Name|dealname"),
    Signature::unused(
        "HubSpot associations",
        &["ticket_id", "company_id|contact_id|deal_id|engagement_id"],
    )
    .without("Ticket Name"),
    Signature::unused(
        "HubSpot property history",
        &["name", "value", "source", "timestamp|timestamp_instant"],
    ),
    Signature::unused(
        "HubSpot stage history",
        &["deal_id", "date_entered", "value"],
    ),
    Signature::unused("HubSpot merges", &["vid_to_merge|merged_deal_id"]),
    Signature::unused(
        "HubSpot pipelines",
        &["pipeline_id|stage_id", "display_order"],
    ),
    Signature::unused("HubSpot owners", &["owner_id", "active_user_id|team_id"]),
    Signature::unused(
        "HubSpot users and teams",
        &["primary_team_id|is_secondary_user|requires_billing_write"],
    ),
    Signature::unused(
        "HubSpot property settings",
        &["hubspot_defined|hubspot_object"],
    ),
    Signature::unused("HubSpot lists", &["contact_list_id|list_version"]),
    Signature::unused(
        "HubSpot forms",
        &["form_type|css_class", "submit_text|portal_id"],
    ),
    Signature::unused(
        "HubSpot email campaigns",
        &["app_id", "num_included|num_queued"],
    ),
    Signature::unused(
        "HubSpot email event details",
        &[
            "_fivetran_synced",
            "browser|smtp_id|drop_reason|attempt|bounced|reply_to|response",
        ],
    ),
    Signature::unused(
        "HubSpot email event details",
        &["_fivetran_synced", "ip_address", "user_agent"],
    ),
];
