//! Which column is the id of a row: a key that comes twice for many rows is the key of something
//! else, such as the order of which each row is a line.

use super::{Columns, sort};
use crate::dialect::header_key;
use crate::field::EntityKind;
use crate::profile::{ColumnProfile, Content};

/// A column that is called an id and does not tell the rows apart.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repeating {
    /// Its header.
    pub header: String,
    /// How many of the rows that were looked at have a value in it.
    pub rows: u64,
    /// How many of them have a value that a row above has.
    pub repeated: u64,
    /// The column that is proposed instead, if any tells the rows apart.
    pub instead: Option<String>,
    /// Whether it is proposed all the same, as rows of this kind have other keys too.
    pub is_kept: bool,
}

/// Replaces an id that repeats by a column that does not, or takes it away where every row needs one
/// of its own.
pub(super) fn settle(
    kind: EntityKind,
    profiles: &[ColumnProfile],
    found: &mut Columns,
) -> Option<Repeating> {
    let place = found.iter().position(|(field, _)| *field == "id")?;
    let at = found.get(place)?.1;
    let id = profiles.get(at)?;
    let tells = if needs_its_own(kind) {
        id.unique
    } else {
        id.is_key()
    };
    if id.filled == 0 || tells {
        return None;
    }
    // The number of a customer who comes again and again is that of the account.
    let is_of_customer = is_called_after_customer(&id.name) && kind != EntityKind::Accounts;
    let is_free = |field: &str| kind.field(field).is_some() && !has(found, field);
    if is_of_customer && is_free("account_id") {
        found.remove(place);
        found.push(("account_id", at));
        sort(kind, found);
        return None;
    }
    let instead = profiles
        .iter()
        .enumerate()
        .position(|(at, column)| !found.iter().any(|(_, taken)| *taken == at) && is_own(column));
    let is_kept = instead.is_none() && !needs_its_own(kind);
    if !is_kept {
        found.remove(place);
    }
    if let Some(at) = instead {
        found.push(("id", at));
    }
    sort(kind, found);
    Some(Repeating {
        header: id.name.clone(),
        rows: id.filled,
        repeated: id.repeated,
        instead: instead.and_then(|at| Some(profiles.get(at)?.name.clone())),
        is_kept,
    })
}

/// How the key of a customer begins, and how that of a row.
const CUSTOMERS: [&str; 9] = [
    "고객",
    "거래처",
    "업체",
    "회사",
    "account",
    "customer",
    "company",
    "client",
    "organization",
];

const BEGINNINGS: [&str; 13] = [
    "row",
    "line",
    "item",
    "record",
    "unique",
    "internal",
    "detail",
    "행",
    "상세",
    "일련",
    "순번",
    "라인",
    "품목번호",
];

/// Whether a header is one of a customer's key, which rows of other kinds have many times.
pub(super) fn is_called_after_customer(header: &str) -> bool {
    let key = header_key(header);
    CUSTOMERS.iter().any(|word| key.starts_with(word))
}

fn has(found: &Columns, field: &str) -> bool {
    found.iter().any(|(known, _)| *known == field)
}

/// Rows of which two alike are two: only an id tells them from one row that stands twice.
fn needs_its_own(kind: EntityKind) -> bool {
    matches!(
        kind,
        EntityKind::Orders | EntityKind::Invoices | EntityKind::Shipments | EntityKind::Payments
    )
}

/// Whether a column is a key of the rows themselves, by its name and its values.
fn is_own(column: &ColumnProfile) -> bool {
    let key = header_key(&column.name);
    let is_called_so = BEGINNINGS.iter().any(|word| key.starts_with(word))
        || ["id", "no", "no.", "pk", "uuid", "guid"].contains(&key.as_str());
    let is_key = matches!(column.content, Content::Id | Content::Number);
    is_called_so && is_key && column.unique && column.filled == column.rows
}
