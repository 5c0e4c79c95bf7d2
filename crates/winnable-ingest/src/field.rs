//! The fields that a column can be mapped to, by kind of record.

mod revenue;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What the rows of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// Accounts: companies.
    Accounts,
    /// Contacts: people of an account.
    Contacts,
    /// Leads: people not yet on an account.
    Leads,
    /// Touches between us and people.
    Engagements,
    /// Third-party signals about accounts.
    Signals,
    /// Opportunities: deals.
    Opportunities,
    /// Products: the list that deals spell from.
    Products,
    /// Orders.
    Orders,
    /// Invoices.
    Invoices,
    /// Shipments.
    Shipments,
    /// Payments.
    Payments,
    /// Contracts and subscriptions.
    Contracts,
    /// Lines of spend.
    Spend,
    /// Changes of deals' stages.
    Stages,
    /// Changes of fields of accounts and deals.
    #[serde(rename = "field_history")]
    FieldHistory,
    /// Which deals, contacts and accounts belong together.
    Associations,
    /// Members of programmes and campaigns.
    Programmes,
    /// What happened to customers' revenue.
    Retention,
    /// Support tickets.
    Tickets,
    /// How many firms there are, by sector and size.
    Firms,
}

impl EntityKind {
    /// Every kind, in the order in which a run reads them.
    pub const ALL: [Self; 20] = [
        Self::Accounts,
        Self::Contacts,
        Self::Leads,
        Self::Opportunities,
        Self::Products,
        Self::Orders,
        Self::Invoices,
        Self::Shipments,
        Self::Payments,
        Self::Contracts,
        Self::Stages,
        Self::FieldHistory,
        Self::Associations,
        Self::Programmes,
        Self::Retention,
        Self::Tickets,
        Self::Spend,
        Self::Firms,
        Self::Signals,
        Self::Engagements,
    ];

    /// The kinds' names as written in `winnable.toml`.
    pub const NAMES: [&'static str; 20] = [
        "accounts",
        "contacts",
        "leads",
        "opportunities",
        "products",
        "orders",
        "invoices",
        "shipments",
        "payments",
        "contracts",
        "stages",
        "field_history",
        "associations",
        "programmes",
        "retention",
        "tickets",
        "spend",
        "firms",
        "signals",
        "engagements",
    ];

    /// The kind's name as written in `winnable.toml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Contacts => "contacts",
            Self::Leads => "leads",
            Self::Engagements => "engagements",
            Self::Signals => "signals",
            Self::Opportunities => "opportunities",
            Self::Products => "products",
            Self::Orders => "orders",
            Self::Invoices => "invoices",
            Self::Shipments => "shipments",
            Self::Payments => "payments",
            Self::Contracts => "contracts",
            Self::Spend => "spend",
            Self::Stages => "stages",
            Self::FieldHistory => "field_history",
            Self::Associations => "associations",
            Self::Tickets => "tickets",
            Self::Programmes => "programmes",
            Self::Retention => "retention",
            Self::Firms => "firms",
        }
    }

    /// The fields of this kind, in the order of the documentation.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Accounts => ACCOUNT,
            Self::Contacts | Self::Leads => PERSON,
            Self::Engagements => ENGAGEMENT,
            Self::Signals => SIGNAL,
            Self::Opportunities => OPPORTUNITY,
            Self::Products => PRODUCT,
            Self::Invoices => INVOICE,
            Self::Orders | Self::Shipments | Self::Payments => TRANSACTION,
            Self::Contracts => revenue::CONTRACT,
            Self::Spend => revenue::SPEND,
            Self::Stages => revenue::STAGE,
            Self::FieldHistory => revenue::FIELD_HISTORY,
            Self::Associations => ASSOCIATION,
            Self::Tickets => revenue::TICKET,
            Self::Programmes => revenue::PROGRAMME,
            Self::Retention => revenue::RETENTION,
            Self::Firms => revenue::FIRM,
        }
    }

    /// The field of that name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

impl fmt::Display for EntityKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The refusal of a kind that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no kind of record: expected one of accounts, contacts, leads, opportunities, products, orders, invoices, shipments, payments, contracts, stages, field_history, associations, programmes, retention, tickets, spend, firms, signals, engagements"
)]
pub struct UnknownKind(pub String);

impl FromStr for EntityKind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
            .ok_or_else(|| UnknownKind(name.to_owned()))
    }
}

/// How the cells of a field are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A key: trimmed, Salesforce ids brought to 18 characters.
    Key,
    /// A text.
    Text,
    /// An e-mail address.
    Email,
    /// A domain or a URL.
    Domain,
    /// Yes or no.
    Flag,
    /// A number or a range of numbers.
    Number,
    /// An amount or a range of amounts.
    Money,
    /// A day on which something happened.
    Happened,
    /// A day that is planned, or that is planned while the record is open.
    Planned,
    /// Labels, separated inside the cell.
    Labels,
}

/// A field that a column can be mapped to.
#[derive(Debug)]
pub struct Field {
    /// The name as written in `[source.columns]`.
    pub name: &'static str,
    /// How its cells are read.
    pub reading: Reading,
    /// The fact of the account that the field becomes, if it is one.
    pub fact: Option<&'static str>,
}

const fn plain(name: &'static str, reading: Reading) -> Field {
    Field {
        name,
        reading,
        fact: None,
    }
}

const fn fact(name: &'static str, reading: Reading, fact: &'static str) -> Field {
    Field {
        name,
        reading,
        fact: Some(fact),
    }
}

/// Any two of the three keys; a row with one alone says nothing.
static ASSOCIATION: &[Field] = &[
    plain("opportunity_id", Reading::Key),
    plain("contact_id", Reading::Key),
    plain("account_id", Reading::Key),
    plain("primary", Reading::Flag),
    plain("category", Reading::Text),
    plain("role", Reading::Text),
    plain("deleted", Reading::Flag),
];

/// Besides these, any fact `account.…` can be mapped by its full name, and any custom fact
/// `account.x.NAME` with a type.
static ACCOUNT: &[Field] = &[
    plain("id", Reading::Key),
    plain("name", Reading::Text),
    plain("domain", Reading::Domain),
    plain("website", Reading::Domain),
    plain("external_id", Reading::Key),
    plain("parent_id", Reading::Key),
    plain("parent_name", Reading::Text),
    fact("type", Reading::Text, "account.type"),
    fact("lifecycle", Reading::Text, "account.lifecycle"),
    fact("owner", Reading::Text, "account.owner"),
    fact("industry", Reading::Labels, "account.industry"),
    plain("naics", Reading::Text),
    plain("sic", Reading::Text),
    fact("employees", Reading::Number, "account.employees"),
    fact("annual_revenue", Reading::Money, "account.annual_revenue"),
    fact(
        "expected_annual_revenue",
        Reading::Money,
        "account.expected_annual_revenue",
    ),
    fact("country", Reading::Text, "account.country"),
    fact("state", Reading::Text, "account.state"),
    fact("city", Reading::Text, "account.city"),
    plain("postal_code", Reading::Text),
    plain("address", Reading::Text),
    plain("phone", Reading::Text),
    fact("region", Reading::Text, "account.region"),
    fact("segment", Reading::Text, "account.segment"),
    fact("ownership", Reading::Text, "account.ownership"),
    fact("rating", Reading::Text, "account.rating"),
    fact("tech_stack", Reading::Labels, "account.tech_stack"),
    fact("founded_year", Reading::Number, "account.founded_year"),
    fact("created", Reading::Happened, "account.created"),
    fact("modified", Reading::Happened, "account.modified"),
    plain("last_activity", Reading::Happened),
    plain("currency", Reading::Text),
    plain("deleted", Reading::Flag),
    plain("merged_into", Reading::Key),
    plain("merged_ids", Reading::Labels),
];

static PERSON: &[Field] = &[
    plain("id", Reading::Key),
    plain("name", Reading::Text),
    plain("first_name", Reading::Text),
    plain("last_name", Reading::Text),
    plain("email", Reading::Email),
    plain("title", Reading::Text),
    plain("seniority", Reading::Text),
    plain("role", Reading::Text),
    plain("champion", Reading::Flag),
    plain("blocker", Reading::Flag),
    plain("department", Reading::Text),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("website", Reading::Domain),
    plain("phone", Reading::Text),
    plain("address", Reading::Text),
    plain("city", Reading::Text),
    plain("state", Reading::Text),
    plain("postal_code", Reading::Text),
    plain("country", Reading::Text),
    plain("contact_id", Reading::Key),
    plain("source", Reading::Text),
    plain("stage", Reading::Text),
    plain("owner", Reading::Text),
    plain("is_mql", Reading::Flag),
    plain("mql_on", Reading::Happened),
    plain("is_sql", Reading::Flag),
    plain("sql_on", Reading::Happened),
    plain("converted", Reading::Flag),
    plain("converted_on", Reading::Happened),
    plain("converted_account_id", Reading::Key),
    plain("converted_contact_id", Reading::Key),
    plain("converted_deal_id", Reading::Key),
    plain("fit_points", Reading::Number),
    plain("engagement_points", Reading::Number),
    plain("do_not_contact", Reading::Flag),
    plain("created", Reading::Happened),
    plain("modified", Reading::Happened),
    plain("last_activity", Reading::Happened),
    plain("deleted", Reading::Flag),
    plain("merged_into", Reading::Key),
    plain("merged_ids", Reading::Labels),
];

static ENGAGEMENT: &[Field] = &[
    plain("id", Reading::Key),
    plain("on", Reading::Happened),
    plain("channel", Reading::Text),
    plain("direction", Reading::Text),
    plain("answered", Reading::Flag),
    // Two outcome columns, because CRMs keep one for calls and one for meetings.
    plain("outcome", Reading::Text),
    plain("meeting_outcome", Reading::Text),
    plain("status", Reading::Text),
    plain("bot", Reading::Flag),
    plain("user_agent", Reading::Text),
    plain("contact_id", Reading::Key),
    plain("lead_id", Reading::Key),
    // Salesforce's WhoId: a contact or a lead, told apart by the id's prefix.
    plain("who_id", Reading::Key),
    plain("email", Reading::Email),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("deleted", Reading::Flag),
];

static SIGNAL: &[Field] = &[
    plain("id", Reading::Key),
    plain("on", Reading::Happened),
    plain("kind", Reading::Text),
    plain("topic", Reading::Text),
    plain("strength", Reading::Number),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("deleted", Reading::Flag),
];

static OPPORTUNITY: &[Field] = &[
    plain("id", Reading::Key),
    plain("name", Reading::Text),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("contact_id", Reading::Key),
    plain("contact_email", Reading::Email),
    plain("lead_id", Reading::Key),
    plain("stage", Reading::Text),
    // open, won or lost, for exports that say so in a column of its own.
    plain("outcome", Reading::Text),
    plain("is_closed", Reading::Flag),
    plain("is_won", Reading::Flag),
    plain("amount", Reading::Money),
    plain("currency", Reading::Text),
    plain("probability", Reading::Number),
    plain("deal_type", Reading::Text),
    // Why it was lost; a reason that says so makes it a loss to no decision.
    plain("loss_reason", Reading::Text),
    plain("owner", Reading::Text),
    plain("source", Reading::Text),
    plain("programme", Reading::Text),
    plain("product", Reading::Text),
    plain("term_months", Reading::Number),
    plain("created", Reading::Happened),
    plain("close", Reading::Planned),
    plain("won_date", Reading::Happened),
    plain("lost_date", Reading::Happened),
    plain("modified", Reading::Happened),
    plain("last_activity", Reading::Happened),
    plain("deleted", Reading::Flag),
];

static PRODUCT: &[Field] = &[
    plain("id", Reading::Key),
    plain("name", Reading::Text),
    plain("price", Reading::Money),
    plain("currency", Reading::Text),
    plain("deleted", Reading::Flag),
];

static INVOICE: &[Field] = &[
    plain("id", Reading::Key),
    plain("on", Reading::Happened),
    plain("amount", Reading::Money),
    plain("currency", Reading::Text),
    plain("due", Reading::Planned),
    // The order that was invoiced.
    plain("reference", Reading::Key),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("contact_id", Reading::Key),
    plain("contact_email", Reading::Email),
    plain("deleted", Reading::Flag),
];

static TRANSACTION: &[Field] = &[
    plain("id", Reading::Key),
    plain("on", Reading::Happened),
    plain("amount", Reading::Money),
    plain("currency", Reading::Text),
    // The order that was shipped or the invoice that was paid.
    plain("reference", Reading::Key),
    plain("account_id", Reading::Key),
    plain("account_name", Reading::Text),
    plain("account_domain", Reading::Domain),
    plain("account_external_id", Reading::Key),
    plain("contact_id", Reading::Key),
    plain("contact_email", Reading::Email),
    plain("deleted", Reading::Flag),
];
