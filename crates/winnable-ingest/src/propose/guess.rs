//! What a file of no known CRM may hold, by the loosest of names.

mod content;
mod names;
mod own_id;
mod says;
mod second;
mod synonyms;
mod vendor;
mod visits;

use winnable_model::DecimalMark;

use super::NamedAmount;
use crate::date::DateOrder;
use crate::dialect::{header_key, header_keys};
use crate::field::{EntityKind, Reading};
use crate::profile::{ColumnProfile, Content};

pub use own_id::Repeating;
pub(super) use says::amounts;
use synonyms::{Synonym, synonyms};

/// What the columns of a file may be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Guess {
    /// What the rows may be.
    pub kind: EntityKind,
    /// Whether headers and cells leave little doubt: the names say it clearly and say nothing else as
    /// clearly, and the cells are what the fields ask for. A guess that is not sure is only ever
    /// written as a comment.
    pub sure: bool,
    /// Whether it is the name of the file that decided: without it the rows would be taken for
    /// something else, or with less certainty.
    pub by_name: bool,
    /// The fields and the headers that may feed them, in the order of the documentation. A field that
    /// comes twice has two columns, asked in this order.
    pub columns: Vec<(&'static str, String)>,
    /// What the headers of columns of amounts say of them, to be written out.
    pub amounts: Vec<NamedAmount>,
    /// Fields that no column feeds and that the names of the file and its columns say for every row.
    pub fixed: Vec<(&'static str, &'static str)>,
    /// What to read instead of cells: the field, the cell and what it means.
    pub values: Vec<(&'static str, &'static str, &'static str)>,
    /// The sign before the decimals, where its numbers prove that it is a comma.
    pub decimal: Option<DecimalMark>,
    /// The order of its dates, where they are written as Korean lists write them in short.
    pub date_order: Option<DateOrder>,
    /// What the amounts of deals are, where the columns say so.
    pub amount_is: Option<&'static str>,
    /// The column that is called an id and is none of the rows, if there is one.
    pub repeating: Option<Repeating>,
    /// The other headers.
    pub rest: Vec<String>,
}

/// Fields and the columns that may feed them.
type Columns = Vec<(&'static str, usize)>;

/// A guess with less behind it is none.
const ENOUGH: u32 = 6;

/// A guess with this much behind it is sure, as long as the cells agree.
const SURE: u32 = 8;

/// By how much a sure guess stands before the next one.
const APART: u32 = 2;

/// What the columns must say by themselves, whatever the file is called.
const ENOUGH_COLUMNS: u32 = 4;

/// What a file's name says, compared with what a column says.
const FILE_NAME: u32 = 3;

impl Guess {
    /// A sure one of a kind, without a column yet.
    pub(super) fn of_kind(kind: EntityKind) -> Self {
        Self {
            kind,
            sure: true,
            by_name: false,
            columns: Vec::new(),
            amounts: Vec::new(),
            fixed: Vec::new(),
            values: Vec::new(),
            decimal: None,
            date_order: None,
            amount_is: None,
            repeating: None,
            rest: Vec::new(),
        }
    }

    /// The likeliest kind; of equals the one that a run reads first.
    pub(crate) fn of(path: &str, profiles: &[ColumnProfile], rows: &[Vec<String>]) -> Option<Self> {
        let found = Self::by(path, profiles, rows)?;
        let nameless = Self::by("", profiles, rows);
        let same = |other: Self| (other.kind, other.sure) == (found.kind, found.sure);
        Some(Self {
            by_name: !nameless.is_some_and(same),
            ..found
        })
    }

    /// As the columns say, together with the name of the file.
    fn by(path: &str, profiles: &[ColumnProfile], rows: &[Vec<String>]) -> Option<Self> {
        let header: Vec<String> = profiles.iter().map(|column| column.name.clone()).collect();
        let keys = header_keys(&header);
        let has = |name: &str| keys.iter().any(|key| key == name);
        let mut best: Option<(u32, EntityKind, Columns)> = None;
        let mut second = 0;
        for kind in EntityKind::ALL {
            // A first and a last name are those of a person, whatever is said of the company beside.
            if kind == EntityKind::Accounts && ["firstname", "lastname"].iter().all(|one| has(one))
            {
                continue;
            }
            let (weight, columns) = columns(kind, profiles);
            let weight = weight + vendor::weight(kind, &keys);
            let log = (kind == EntityKind::Engagements).then(|| visits::channel(path, &keys));
            let log = log.flatten();
            let weight = weight + log.map_or(0, |_| visits::weight(&keys));
            let is_named_so = is_named_so(path, kind) || log.is_some();
            let score = weight + if is_named_so { FILE_NAME } else { 0 };
            let likely = weight >= ENOUGH_COLUMNS && score >= ENOUGH;
            if !likely || !is_usable(kind, &columns, is_named_so) {
                continue;
            }
            match &best {
                Some((first, ..)) if score <= *first => second = second.max(score),
                _ => {
                    second = best.map_or(0, |(first, ..)| first);
                    best = Some((score, kind, columns));
                }
            }
        }
        let (score, kind, mut columns) = best?;
        let repeating = own_id::settle(kind, profiles, &mut columns);
        let sure = score >= SURE
            && score >= second + APART
            && is_proven(kind, (path, &keys), &columns, profiles);
        says::twice(kind, &keys, &mut columns);
        vendor::company_is_lead(kind, &keys, &mut columns);
        second::add(kind, profiles, &mut columns);
        let mut values = vendor::open_is_active(&keys, &columns);
        values.extend(vendor::lost_is_inactive(kind, &keys, rows, &mut columns));
        let cents = vendor::cents(&keys, rows, &columns);
        let decimal = decimal(kind, &columns, profiles);
        let date_order = date_order(kind, &columns, profiles);
        let is_used = |at: usize| columns.iter().any(|(_, column)| *column == at);
        let rest = (0..)
            .zip(&header)
            .filter(|(at, name)| !is_used(*at) && !name.is_empty());
        let rest = rest.map(|(_, name)| name.clone()).collect();
        let named = |(field, at): &(&'static str, usize)| Some((*field, header.get(*at)?.clone()));
        let columns: Vec<(&'static str, String)> = columns.iter().filter_map(named).collect();
        let mut amounts = says::amounts(kind, &columns, None);
        let cents = cents.and_then(|(at, unit)| Some(vendor::named(header.get(at)?, unit)));
        amounts.extend(cents);
        Some(Self {
            kind,
            sure,
            by_name: false,
            amounts,
            values,
            decimal,
            date_order,
            amount_is: vendor::amount_is(&columns),
            fixed: says::fixed(kind, path, (&keys, &columns)),
            repeating,
            columns,
            rest,
        })
    }
}

/// The columns that may feed the fields of a kind, each at most one, and what they weigh.
fn columns(kind: EntityKind, profiles: &[ColumnProfile]) -> (u32, Columns) {
    let names: Vec<Vec<String>> = profiles
        .iter()
        .map(|column| names::names(&column.name, kind))
        .collect();
    let mut found = Columns::new();
    // What a whole header says comes before what a part of one says.
    let mut weight = by_name(kind, profiles, &mut found, |at| {
        names.get(at).and_then(|of| of.get(..1)).unwrap_or_default()
    });
    weight += by_name(kind, profiles, &mut found, |at| {
        names.get(at).and_then(|of| of.get(1..)).unwrap_or_default()
    });
    weight += content::add(kind, profiles, &mut found);
    sort(kind, &mut found);
    (weight, found)
}

/// The columns that may feed the fields of accounts, whatever the rows are.
pub(super) fn of_accounts(profiles: &[ColumnProfile]) -> Columns {
    columns(EntityKind::Accounts, profiles).1
}

/// Feeds fields from the columns that are called so and hold what the field asks for; gives what the
/// names weigh.
fn by_name<'n>(
    kind: EntityKind,
    profiles: &[ColumnProfile],
    found: &mut Columns,
    names_of: impl Fn(usize) -> &'n [String],
) -> u32 {
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
            let is_free = |at: usize| !found.iter().any(|(_, taken)| *taken == at);
            let is_it = |(at, column): &(usize, &ColumnProfile)| {
                names_of(*at).contains(&name) && is_free(*at) && may_feed(kind, field, column)
            };
            let mut columns = (0..).zip(profiles);
            columns.find(is_it).map(|(at, _)| at)
        });
        if let Some(at) = column {
            found.push((*field, at));
            weight += *says;
        }
    }
    weight
}

/// Whether the cells of a column can be what a field asks for, as far as they tell.
fn may_feed(kind: EntityKind, field: &str, column: &ColumnProfile) -> bool {
    let Some(field) = kind.field(field) else {
        return false;
    };
    // An address is no name and no title, whatever its column is called.
    let is_address = column.content == Content::Email
        && field.reading != Reading::Email
        && field.name.contains("name");
    !is_address && column.fits(field.reading) != Some(false)
}

/// Whether the cells bear a guess out: there are some, and the columns without which such rows are
/// of no use hold what they should.
fn is_proven(
    kind: EntityKind,
    (path, keys): (&str, &[String]),
    columns: &Columns,
    profiles: &[ColumnProfile],
) -> bool {
    let column = |name: &str| {
        let at = columns.iter().find(|(field, _)| *field == name)?.1;
        profiles.get(at).filter(|column| column.filled > 0)
    };
    let has = |name: &str| column(name).is_some();
    let is_key = |name: &str| column(name).is_some_and(ColumnProfile::is_key);
    let is_unique = |name: &str| column(name).is_some_and(|column| column.unique);
    match kind {
        // Rows of one company each: hardly a name or a key comes twice.
        EntityKind::Accounts => is_key("id") || is_key("name") || is_key("domain"),
        EntityKind::Contacts => {
            (is_key("id") || is_key("email")) && (has("email") || has("account_id"))
        }
        EntityKind::Leads => is_key("id") || is_key("email"),
        EntityKind::Opportunities => {
            (is_key("id") || is_key("name")) && (has("stage") || has("outcome") || has("won_date"))
        }
        EntityKind::Engagements => {
            has("on") && (has("channel") || is_key("id") || visits::channel(path, keys).is_some())
        }
        EntityKind::Signals | EntityKind::Retention => has("on"),
        EntityKind::Contracts => is_key("id") && has("start"),
        EntityKind::Orders
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments => is_unique("id") && has("on") && has("amount"),
        EntityKind::Products => is_key("name") && has("price"),
        EntityKind::Spend => has("on") && has("amount"),
        EntityKind::Tickets => has("opened") && is_key("id"),
        EntityKind::Stages
        | EntityKind::FieldHistory
        | EntityKind::Associations
        | EntityKind::Programmes
        | EntityKind::Firms => true,
    }
}

/// The columns that a dialect leaves and that have the names of fields which it does not feed.
///
/// Only whole headers count, and only of accounts, people and deals: the exports of other records are
/// called alike in too many ways.
pub(super) fn beside(
    kind: EntityKind,
    fed: &[(&'static str, usize)],
    profiles: &[ColumnProfile],
) -> Columns {
    let is_core = matches!(
        kind,
        EntityKind::Accounts | EntityKind::Contacts | EntityKind::Leads | EntityKind::Opportunities
    );
    if !is_core {
        return Columns::new();
    }
    let names: Vec<Vec<String>> = profiles
        .iter()
        .map(|column| names::names(&column.name, kind))
        .collect();
    let mut found: Columns = fed.to_vec();
    by_name(kind, profiles, &mut found, |at| {
        names.get(at).and_then(|of| of.get(..1)).unwrap_or_default()
    });
    let is_new = |pair: &(&'static str, usize)| !fed.contains(pair);
    let is_key = |at: usize| profiles.get(at).is_some_and(ColumnProfile::is_key);
    let is_said = |(field, at): &(&'static str, usize)| match *field {
        "id" => is_key(*at),
        // A dialect says which currency is that of the amounts, and which amount is none of the deal.
        "currency" | "amount" | "outcome" => false,
        // A site of a person is no link to a company that the CRM does not know of.
        "website" => kind == EntityKind::Accounts,
        _ => true,
    };
    let mut new: Columns = found.into_iter().filter(is_new).filter(is_said).collect();
    sort(kind, &mut new);
    new
}

/// The sign before the decimals of the columns that feed numbers, where some can be read with a comma
/// alone and none with a point alone.
pub(super) fn decimal(
    kind: EntityKind,
    columns: &[(&'static str, usize)],
    profiles: &[ColumnProfile],
) -> Option<DecimalMark> {
    let is_number = |field: &str| {
        let field = kind.field(field);
        field.is_some_and(|field| matches!(field.reading, Reading::Money | Reading::Number))
    };
    let fed = columns.iter().filter(|(field, _)| is_number(field));
    let mut fed = fed.filter_map(|(_, at)| profiles.get(*at));
    let comma = |column: &ColumnProfile| column.decimal() == Some(DecimalMark::Comma);
    let point = |column: &ColumnProfile| column.decimal() == Some(DecimalMark::Point);
    let is_comma = fed.clone().any(comma) && !fed.any(point);
    is_comma.then_some(DecimalMark::Comma)
}

/// The order of short dates such as `26.08.01` of columns with Korean names, which lead with the year:
/// where all of them can be read so, in fewer years than otherwise, and no date proves another order.
pub(super) fn date_order(
    kind: EntityKind,
    columns: &[(&'static str, usize)],
    profiles: &[ColumnProfile],
) -> Option<DateOrder> {
    let is_date = |field: &str| {
        let field = kind.field(field);
        field.is_some_and(|field| matches!(field.reading, Reading::Happened | Reading::Planned))
    };
    let fed = columns.iter().filter(|(field, _)| is_date(field));
    let fed: Vec<&ColumnProfile> = fed.filter_map(|(_, at)| profiles.get(*at)).collect();
    let is_korean = |name: &str| name.chars().any(|c| ('가'..='힣').contains(&c));
    let years_lead = |column: &&ColumnProfile| {
        is_korean(&column.name) && column.possible_orders.first() == Some(&DateOrder::Ymd)
    };
    let mut proven = fed.iter().filter_map(|column| column.date_order);
    let open: Vec<&&ColumnProfile> = fed.iter().filter(|one| one.has_open_dates()).collect();
    let is_ymd = !open.is_empty() && open.iter().all(|column| years_lead(column));
    (is_ymd && proven.all(|order| order == DateOrder::Ymd)).then_some(DateOrder::Ymd)
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
        EntityKind::Associations => {
            is_named_so
                && has(&["opportunity_id", "contact_id"])
                && has(&["account_id", "contact_id"])
                && has(&["account_id", "opportunity_id"])
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
pub(super) const WHOSE: &[&str] = &[
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
        EntityKind::Associations => &[
            "association",
            "dealcompan",
            "dealcontact",
            "contactcompan",
            "companydeal",
            "contactdeal",
        ],
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
