//! The fields of what revenue metrics read: contracts, spend, histories of stages, members of
//! programmes, events of retention and tables of firms.

use super::{Field, Reading, plain};

pub(super) static CONTRACT: &[Field] = &[
    plain("id", Reading::Key),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("plan", Reading::Text),
    plain("deal_type", Reading::Text),
    plain("start", Reading::Happened),
    plain("end", Reading::Planned),
    plain("onboarded", Reading::Happened),
    plain("first_value", Reading::Happened),
    plain("term_months", Reading::Number),
    plain("tenure_months", Reading::Number),
    plain("ended", Reading::Flag),
    plain("trial", Reading::Flag),
    plain("amount", Reading::Money),
    plain("mrr", Reading::Money),
    plain("arr", Reading::Money),
    plain("one_off", Reading::Money),
    plain("currency", Reading::Text),
    plain("deleted", Reading::Flag),
];

pub(super) static SPEND: &[Field] = &[
    plain("id", Reading::Key),
    plain("on", Reading::Happened),
    // The last day of a period may lie ahead, as of a month that is not over.
    plain("until", Reading::Planned),
    plain("amount", Reading::Money),
    plain("currency", Reading::Text),
    plain("category", Reading::Text),
    plain("channel", Reading::Text),
    plain("programme", Reading::Text),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("impressions", Reading::Number),
    plain("clicks", Reading::Number),
    plain("deleted", Reading::Flag),
];

pub(super) static STAGE: &[Field] = &[
    plain("opportunity_id", Reading::Key),
    plain("stage", Reading::Text),
    plain("entered", Reading::Happened),
    plain("left", Reading::Happened),
    plain("amount", Reading::Money),
    plain("currency", Reading::Text),
    plain("probability", Reading::Number),
    plain("deleted", Reading::Flag),
];

/// Values stand as the history writes them; the file of the record says how they are read.
pub(super) static FIELD_HISTORY: &[Field] = &[
    plain("account_id", Reading::Key),
    plain("opportunity_id", Reading::Key),
    plain("field", Reading::Text),
    plain("old", Reading::Text),
    plain("new", Reading::Text),
    plain("on", Reading::Happened),
    plain("deleted", Reading::Flag),
];

pub(super) static TICKET: &[Field] = &[
    plain("id", Reading::Key),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("contact_id", Reading::Key),
    plain("contact_email", Reading::Email),
    plain("opened", Reading::Happened),
    plain("closed", Reading::Happened),
    plain("priority", Reading::Text),
    plain("deleted", Reading::Flag),
];

pub(super) static PROGRAMME: &[Field] = &[
    plain("programme", Reading::Text),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("contact_id", Reading::Key),
    plain("lead_id", Reading::Key),
    // A contact or a lead, told apart by the id's prefix.
    plain("who_id", Reading::Key),
    plain("contact_email", Reading::Email),
    // A programme may be planned, so neither end is a date of what happened.
    plain("since", Reading::Planned),
    plain("until", Reading::Planned),
    plain("status", Reading::Text),
    plain("responded", Reading::Flag),
    plain("arm", Reading::Text),
    plain("deleted", Reading::Flag),
];

pub(super) static RETENTION: &[Field] = &[
    plain("id", Reading::Key),
    plain("on", Reading::Happened),
    plain("kind", Reading::Text),
    plain("amount", Reading::Money),
    plain("currency", Reading::Text),
    plain("reason", Reading::Text),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("deleted", Reading::Flag),
];

pub(super) static FIRM: &[Field] = &[
    plain("sector", Reading::Text),
    plain("sector_name", Reading::Text),
    plain("size_code", Reading::Text),
    plain("size_label", Reading::Text),
    plain("firms", Reading::Number),
    plain("establishments", Reading::Number),
    plain("employment", Reading::Number),
];
