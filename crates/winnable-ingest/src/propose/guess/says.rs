//! What the names of a file and of its columns say besides which column is which.

use winnable_model::RetentionKind;

use super::{Columns, sort, visits};
use crate::dialect::header_key;
use crate::field::{EntityKind, Reading};
use crate::propose::NamedAmount;
use crate::unit::{UnitAbove, currency_by, unit_by};

/// Columns that are two things at once: the id of a lead that became a deal is that of the deal too,
/// and a customer who is a row of its own is its contract.
pub(super) fn twice(kind: EntityKind, keys: &[String], columns: &mut Columns) {
    let (other, names): (&'static str, &[&str]) = match kind {
        EntityKind::Opportunities => ("lead_id", &["mqlid"]),
        EntityKind::Contracts => ("account_id", &["customerid"]),
        _ => return,
    };
    if columns.iter().any(|(field, _)| *field == other) {
        return;
    }
    let id = columns.iter().find(|(field, _)| *field == "id");
    let Some(at) = id.map(|(_, at)| *at) else {
        return;
    };
    if keys
        .get(at)
        .is_some_and(|key| names.contains(&key.as_str()))
    {
        columns.push((other, at));
        sort(kind, columns);
    }
}

/// The units and the currencies that headers of amounts name, or the line above them. A run reads them
/// by itself; they are written out so that a person sees it.
pub(in crate::propose) fn amounts(
    kind: EntityKind,
    columns: &[(&'static str, String)],
    above: Option<&UnitAbove>,
) -> Vec<NamedAmount> {
    let has_currency = columns.iter().any(|(field, _)| *field == "currency");
    let is_money = |name: &str| {
        kind.field(name)
            .is_some_and(|field| field.reading == Reading::Money)
    };
    let says = |(field, header): &(&'static str, String)| {
        let unit = unit_by(header, above).map(|(name, _)| name);
        let currency = currency_by(header, above).filter(|_| !has_currency);
        let currency = currency.map(|named| named.seen_from(None));
        (is_money(field) && (unit.is_some() || currency.is_some())).then(|| NamedAmount {
            field,
            header: header.clone(),
            unit,
            currency,
        })
    };
    columns.iter().filter_map(says).collect()
}

/// What is the same for every row.
pub(super) fn fixed(
    kind: EntityKind,
    path: &str,
    (keys, columns): (&[String], &[(&'static str, String)]),
) -> Vec<(&'static str, &'static str)> {
    let of = |name: &str| columns.iter().find(|(field, _)| *field == name);
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut fixed = Vec::new();
    match kind {
        EntityKind::Retention if of("kind").is_none() => {
            let day = of("on").and_then(|(_, header)| RetentionKind::parse(header));
            let kind = day.or_else(|| RetentionKind::parse(name));
            fixed.extend(kind.map(|kind| ("kind", kind.name())));
        }
        EntityKind::Spend => {
            if of("category").is_none() && (of("impressions").is_some() || of("clicks").is_some()) {
                fixed.push(("category", "paid_media"));
            }
            if of("channel").is_none() {
                fixed.extend(platform(name).map(|platform| ("channel", platform)));
            }
        }
        EntityKind::Engagements if of("channel").is_none() => {
            fixed.extend(visits::channel(path, keys).map(|channel| ("channel", channel)));
        }
        // A file of marketing-qualified leads holds no others.
        EntityKind::Leads if of("is_mql").is_none() => {
            let is_mql = of("id").is_some_and(|(_, header)| header_key(header) == "mqlid");
            fixed.extend(is_mql.then_some(("is_mql", "true")));
        }
        // A file of deals that says nothing but when they were won holds won ones.
        EntityKind::Opportunities => {
            let is_won = of("won_date").is_some()
                && ["stage", "outcome", "lost_date", "is_won", "is_closed"]
                    .iter()
                    .all(|field| of(field).is_none());
            fixed.extend(is_won.then_some(("outcome", "won")));
        }
        _ => {}
    }
    fixed
}

/// The advertising platform that a file is named after.
fn platform(name: &str) -> Option<&'static str> {
    let name = header_key(name);
    [
        ("google", "google_ads"),
        ("linkedin", "linkedin_ads"),
        ("meta", "meta_ads"),
        ("facebook", "meta_ads"),
        ("microsoft", "microsoft_ads"),
        ("naver", "naver_ads"),
        ("네이버", "naver_ads"),
        ("kakao", "kakao_ads"),
        ("카카오", "kakao_ads"),
    ]
    .into_iter()
    .find(|(word, _)| name.contains(word))
    .map(|(_, platform)| platform)
}
