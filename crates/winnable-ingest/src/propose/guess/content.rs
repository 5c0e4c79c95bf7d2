//! What the cells of a file say where its headers do not: a column of e-mail addresses is one
//! whatever its header is.

use winnable_model::stage::{is_usual_open, outcome_word};

use super::Columns;
use super::own_id::is_called_after_customer;
use crate::dialect::header_key;
use crate::field::EntityKind;
use crate::profile::{ColumnProfile, Content};

/// What a column of addresses says about rows that are people.
const ADDRESSES: u32 = 2;

/// Feeds the fields of a kind that no header fed from columns whose cells leave no doubt; gives what
/// these cells weigh.
pub(super) fn add(kind: EntityKind, columns: &[ColumnProfile], found: &mut Columns) -> u32 {
    let mut weight = 0;
    if let Some(field) = email_field(kind).filter(|field| !has(found, field)) {
        first(found, field, columns, |column| {
            column.content == Content::Email
        });
        if field == "email" && has(found, field) {
            weight = ADDRESSES;
        }
    }
    if kind == EntityKind::Accounts {
        let is_bare = |column: &ColumnProfile| {
            let mut samples = column.samples.iter();
            samples.all(|cell| !cell.contains('/') && !cell.starts_with("www."))
        };
        let is_domain = |column: &ColumnProfile| {
            // A profile on a site of others is no site of the company.
            column.content == Content::Domain && !is_profile(column)
        };
        if !has(found, "website") {
            first(found, "domain", columns, |one| {
                is_domain(one) && is_bare(one)
            });
        }
        if !has(found, "domain") {
            first(found, "website", columns, is_domain);
        }
    }
    if kind == EntityKind::Opportunities {
        if !has(found, "stage") && !has(found, "outcome") {
            first(found, "stage", columns, holds_stages);
        }
        only(found, "amount", columns, |column| {
            column.content == Content::Money && column.currency.is_some()
        });
    }
    let on = match kind {
        EntityKind::Engagements
        | EntityKind::Signals
        | EntityKind::Orders
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments => Some("on"),
        EntityKind::Opportunities => Some("close"),
        _ => None,
    };
    if let Some(on) = on.filter(|_| !has(found, "created") && !has(found, "won_date")) {
        only(found, on, columns, |column| column.content == Content::Date);
    }
    let is_own_key = |column: &ColumnProfile| {
        let key = header_key(&column.name);
        let is_called_so = ["id", "guid", "uuid", "코드", "번호"]
            .iter()
            .any(|end| key.ends_with(end));
        column.content == Content::Id
            && column.unique
            && column.filled == column.rows
            && is_called_so
            && (kind == EntityKind::Accounts || !is_called_after_customer(&column.name))
    };
    if kind.field("id").is_some() {
        // The key of a table stands before its other columns.
        let taken: Vec<usize> = found.iter().map(|(_, at)| *at).collect();
        let own = columns.iter().position(is_own_key);
        if let Some(at) = own.filter(|at| *at < 2 && !taken.contains(at) && !has(found, "id")) {
            found.push(("id", at));
        }
    }
    weight
}

/// The field of an address, where rows of a kind have one.
fn email_field(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Contacts | EntityKind::Leads | EntityKind::Engagements => Some("email"),
        EntityKind::Opportunities
        | EntityKind::Orders
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments
        | EntityKind::Tickets
        | EntityKind::Programmes => Some("contact_email"),
        _ => None,
    }
}

fn has(found: &Columns, field: &str) -> bool {
    found.iter().any(|(known, _)| *known == field)
}

/// The columns that feed nothing yet and are of a sort.
fn free<'c>(
    found: &Columns,
    columns: &'c [ColumnProfile],
    is: impl Fn(&ColumnProfile) -> bool + 'c,
) -> impl Iterator<Item = usize> + 'c {
    let taken: Vec<usize> = found.iter().map(|(_, at)| *at).collect();
    (0..)
        .zip(columns)
        .filter(move |(at, column)| !taken.contains(at) && is(column))
        .map(|(at, _)| at)
}

/// Feeds a field from the first free column of a sort.
fn first(
    found: &mut Columns,
    field: &'static str,
    columns: &[ColumnProfile],
    is: impl Fn(&ColumnProfile) -> bool,
) {
    if has(found, field) {
        return;
    }
    let at = free(found, columns, is).next();
    found.extend(at.map(|at| (field, at)));
}

/// Feeds a field from the one free column of a sort; of several nobody knows which is meant.
fn only(
    found: &mut Columns,
    field: &'static str,
    columns: &[ColumnProfile],
    is: impl Fn(&ColumnProfile) -> bool,
) {
    if has(found, field) {
        return;
    }
    let mut free = free(found, columns, is);
    if let (Some(at), None) = (free.next(), free.next()) {
        drop(free);
        found.push((field, at));
    }
}

/// Whether most words of a picklist are stages of deals.
fn holds_stages(column: &ColumnProfile) -> bool {
    let is_stage = |word: &&String| outcome_word(word).is_some() || is_usual_open(word);
    column.content == Content::Picklist
        && column.words.len() >= 2
        && column.words.iter().filter(is_stage).count() * 2 > column.words.len()
}

fn is_profile(column: &ColumnProfile) -> bool {
    let sites = ["linkedin.", "facebook.", "twitter.", "x.com", "crunchbase."];
    let names = ["linkedin", "facebook", "twitter", "logo", "photo", "image"];
    let key = header_key(&column.name);
    names.iter().any(|name| key.contains(name))
        || column
            .samples
            .iter()
            .any(|cell| sites.iter().any(|site| cell.contains(site)))
}
