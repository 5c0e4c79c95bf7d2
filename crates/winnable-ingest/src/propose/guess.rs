//! What a file of no known CRM may hold, by the loosest of names.

mod says;
mod synonyms;

use winnable_model::Currency;

use crate::dialect::{header_key, header_keys};
use crate::field::EntityKind;

use synonyms::{Synonym, synonyms};

/// What the columns of a file may be. A guess is only ever written as a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Guess {
    /// What the rows may be.
    pub kind: EntityKind,
    /// The fields and the headers that may feed them, in the order of the documentation.
    pub columns: Vec<(&'static str, String)>,
    /// What the header of a column of amounts says of it, to be written out: the field, the unit and
    /// the currency.
    pub amounts: Vec<(&'static str, Option<&'static str>, Option<Currency>)>,
    /// Fields that no column feeds and that the names of the file and its columns say for every row.
    pub fixed: Vec<(&'static str, &'static str)>,
    /// The other headers.
    pub rest: Vec<String>,
}

/// Fields and the columns that may feed them.
type Columns = Vec<(&'static str, usize)>;

/// A guess with less behind it is none.
const ENOUGH: u32 = 6;

/// What the columns must say by themselves, whatever the file is called.
const ENOUGH_COLUMNS: u32 = 4;

/// What a file's name says, compared with what a column says.
const FILE_NAME: u32 = 3;

impl Guess {
    /// The likeliest kind; of equals the one that a run reads first.
    pub(super) fn of(path: &str, header: &[String]) -> Option<Self> {
        let keys = header_keys(header);
        let mut best: Option<(u32, EntityKind, Columns)> = None;
        for kind in EntityKind::ALL {
            let (weight, columns) = columns(kind, &keys);
            let is_named_so = is_named_so(path, kind);
            let score = weight + if is_named_so { FILE_NAME } else { 0 };
            let likely = weight >= ENOUGH_COLUMNS && score >= ENOUGH;
            if likely
                && is_usable(kind, &columns, is_named_so)
                && best.as_ref().is_none_or(|best| score > best.0)
            {
                best = Some((score, kind, columns));
            }
        }
        let (_, kind, mut columns) = best?;
        says::twice(kind, &keys, &mut columns);
        let is_used = |at: usize| columns.iter().any(|(_, column)| *column == at);
        let rest = (0..)
            .zip(header)
            .filter(|(at, name)| !is_used(*at) && !name.is_empty());
        let rest = rest.map(|(_, name)| name.clone()).collect();
        let named = |(field, at): &(&'static str, usize)| Some((*field, header.get(*at)?.clone()));
        let columns: Vec<(&'static str, String)> = columns.iter().filter_map(named).collect();
        Some(Self {
            kind,
            amounts: says::amounts(kind, &columns),
            fixed: says::fixed(kind, path, &columns),
            columns,
            rest,
        })
    }
}

/// The columns that may feed the fields of a kind, each at most one, and what they weigh.
fn columns(kind: EntityKind, keys: &[String]) -> (u32, Columns) {
    let mut found = Columns::new();
    let mut weight = 0;
    for Synonym {
        field,
        weight: says,
        names,
    } in synonyms(kind)
    {
        // A second line of names of a field says less, and is asked when the first finds nothing.
        if found.iter().any(|(known, _)| known == field) {
            continue;
        }
        let column = names.split('|').find_map(|name| {
            let name = header_key(name);
            let free = |at: &usize| !found.iter().any(|(_, taken)| taken == at);
            keys.iter().position(|key| *key == name).filter(free)
        });
        if let Some(at) = column {
            found.push((*field, at));
            weight += *says;
        }
    }
    sort(kind, &mut found);
    (weight, found)
}

/// Puts the fields into the order of the documentation.
fn sort(kind: EntityKind, columns: &mut Columns) {
    let place = |name: &str| kind.fields().iter().position(|field| field.name == name);
    columns.sort_by_key(|(field, _)| place(field));
}

/// Whether rows with these fields could be read at all, and say what such rows are for.
fn is_usable(kind: EntityKind, columns: &[(&'static str, usize)], is_named_so: bool) -> bool {
    let has = |names: &[&str]| columns.iter().any(|(field, _)| names.contains(field));
    match kind {
        EntityKind::Accounts => has(&["id", "name", "domain", "website"]),
        EntityKind::Contacts => has(&["email", "last_name", "account_id", "account_name"]),
        EntityKind::Leads => has(&["id", "email"]),
        EntityKind::Opportunities => {
            has(&["id", "name"])
                && has(&["stage", "outcome", "won_date"])
                && has(&["amount", "close", "won_date"])
        }
        EntityKind::Products => has(&["name"]) && (has(&["price"]) || is_named_so),
        EntityKind::Invoices | EntityKind::Payments => {
            has(&["id"]) && has(&["on"]) && has(&["amount"]) && has(WHOSE)
        }
        EntityKind::Orders | EntityKind::Shipments => {
            has(&["id"]) && has(&["on"]) && has(WHOSE) && (has(&["amount"]) || is_named_so)
        }
        EntityKind::Contracts => {
            let paid = ["mrr", "arr", "amount", "tenure_months"];
            let lasting = ["start", "end", "term_months", "tenure_months"];
            has(&["id"]) && has(&paid) && (has(&lasting) || is_named_so)
        }
        EntityKind::Spend => {
            let whereon = ["category", "channel", "programme", "impressions", "clicks"];
            has(&["on"]) && has(&["amount"]) && (has(&whereon) || is_named_so)
        }
        EntityKind::Stages => {
            has(&["opportunity_id"])
                && has(&["stage"])
                && has(&["entered"])
                && (has(&["left"]) || is_named_so)
        }
        EntityKind::FieldHistory => {
            has(&["account_id", "opportunity_id"])
                && has(&["field"])
                && has(&["old"])
                && has(&["on"])
        }
        EntityKind::Tickets => is_named_so && has(&["opened"]) && has(WHOSE),
        EntityKind::Programmes => {
            has(&["programme"])
                && has(MEMBER)
                && (has(&["responded", "arm", "status"]) || is_named_so)
        }
        EntityKind::Retention => has(&["on"]) && has(WHOSE) && (has(&["kind"]) || is_named_so),
        EntityKind::Firms => has(&["sector"]) && has(&["size_code"]) && has(&["firms"]),
        EntityKind::Signals => {
            has(&["on"]) && has(&["account_id", "account_name", "account_domain"])
        }
        EntityKind::Engagements => {
            has(&["on"])
                && (has(&["channel"]) || is_named_so)
                && has(&[
                    "contact_id",
                    "lead_id",
                    "email",
                    "account_id",
                    "account_name",
                ])
        }
    }
}

/// What says whose a transaction is.
const WHOSE: &[&str] = &[
    "account_id",
    "account_name",
    "account_domain",
    "account_external_id",
    "contact_id",
    "contact_email",
];

/// What says who takes part.
const MEMBER: &[&str] = &[
    "account_id",
    "account_name",
    "account_domain",
    "contact_id",
    "lead_id",
    "contact_email",
];

fn is_named_so(path: &str, kind: EntityKind) -> bool {
    let name = header_key(path.rsplit('/').next().unwrap_or(path));
    let words: &[&str] = match kind {
        EntityKind::Accounts => &["account", "compan", "organization", "거래처", "고객사"],
        EntityKind::Contacts => &["contact", "people", "person", "연락처", "담당자"],
        EntityKind::Leads => &["lead", "prospect", "mql", "리드"],
        EntityKind::Opportunities => &["opportunit", "deal", "pipeline", "기회", "영업"],
        EntityKind::Products => &["product", "catalog", "제품", "상품"],
        EntityKind::Orders => &["order", "주문", "발주"],
        EntityKind::Invoices => &["invoice", "bill", "청구", "세금계산서"],
        EntityKind::Shipments => &["shipment", "deliver", "출하", "배송", "납품"],
        EntityKind::Payments => &["payment", "receipt", "결제", "입금", "수금"],
        EntityKind::Contracts => &["contract", "subscription", "계약", "구독"],
        EntityKind::Spend => &[
            "spend",
            "cost",
            "expense",
            "adsperformance",
            "adperformance",
            "광고비",
            "비용",
            "지출",
        ],
        EntityKind::Stages => &[
            "history",
            "dealstage",
            "stagechange",
            "단계이력",
            "변경이력",
        ],
        EntityKind::FieldHistory => &["fieldhistory", "accounthistory", "필드이력"],
        EntityKind::Tickets => &["ticket", "supportcase", "문의", "티켓"],
        EntityKind::Programmes => &[
            "campaignmember",
            "member",
            "programme",
            "holdout",
            "캠페인",
            "프로그램",
        ],
        EntityKind::Retention => &[
            "churn",
            "cancellation",
            "renewal",
            "retention",
            "해지",
            "이탈",
            "갱신",
        ],
        EntityKind::Firms => &["susb", "firms", "기업수"],
        EntityKind::Signals => &["signal", "intent", "시그널"],
        EntityKind::Engagements => &[
            "activit",
            "touch",
            "interaction",
            "engagement",
            "session",
            "event",
            "meeting",
            "call",
            "활동",
        ],
    };
    // The history of deals is called after the deals, and holds none.
    let is_history = kind == EntityKind::Opportunities && is_named_so(path, EntityKind::Stages);
    !is_history && words.iter().any(|word| name.contains(word))
}
