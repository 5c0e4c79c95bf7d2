//! Recognising a file by its header.

mod foreign;
mod hubspot;
mod pipedrive;
mod replica;
mod salesforce;
mod signature;
#[cfg(test)]
mod tests;

use crate::dialect::{Dialect, header_keys, hubspot_keys};
use crate::field::EntityKind;
use signature::{Holds, Signature};

/// What a header was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    /// The CRM it comes from; never [`Dialect::None`].
    pub dialect: Dialect,
    /// What its rows are.
    pub kind: EntityKind,
    /// The weight of the headers that speak for it, for comparing, not for showing.
    pub score: u32,
}

/// What a file with this header holds and which CRM it comes from; `None` when its header is that
/// of no CRM, or of records that no run reads, which [`recognise_unused`] names.
///
/// Headers are compared as in [`Dialect::columns`]. A header is recognised when it has all that
/// such records cannot do without, nothing that they cannot have, and enough that others lack.
///
/// ```
/// use winnable_ingest::{Dialect, EntityKind, detect};
/// let header = ["Id", "LastName", "Company", "IsConverted", "ConvertedAccountId"];
/// let found = detect(&header.map(str::to_owned)).unwrap();
/// assert_eq!((found.dialect, found.kind), (Dialect::Salesforce, EntityKind::Leads));
/// ```
pub fn detect(header: &[String]) -> Option<Detected> {
    let best = best(header)?;
    match best.holds {
        Holds::Rows(kind) => Some(Detected {
            dialect: best.dialect,
            kind,
            score: best.score,
        }),
        Holds::Unused(_) => None,
    }
}

/// The name of the records that a file with this header holds, when they are known and no run
/// reads them.
///
/// ```
/// let header = ["Id", "OpportunityId", "ContactId", "Role", "IsPrimary"];
/// let name = winnable_ingest::recognise_unused(&header.map(str::to_owned));
/// assert_eq!(name, Some("Salesforce OpportunityContactRole"));
/// ```
pub fn recognise_unused(header: &[String]) -> Option<&'static str> {
    match best(header)?.holds {
        Holds::Rows(_) => None,
        Holds::Unused(name) => Some(name),
    }
}

/// The signature that fits best, and how well.
struct Best {
    dialect: Dialect,
    holds: Holds,
    score: u32,
}

fn best(header: &[String]) -> Option<Best> {
    let keys = header_keys(header);
    let hubspot_keys = with_property_mark(header);
    let families: [(Dialect, &[Signature], &[String]); 6] = [
        (Dialect::Salesforce, salesforce::READ, &keys),
        (Dialect::Salesforce, salesforce::UNUSED, &keys),
        (Dialect::Hubspot, hubspot::READ, &hubspot_keys),
        (Dialect::Hubspot, hubspot::UNUSED, &hubspot_keys),
        (Dialect::Pipedrive, pipedrive::SIGNATURES, &keys),
        (Dialect::None, replica::SIGNATURES, &keys),
    ];
    let is_foreign = foreign::is_foreign(&keys);
    let mut best: Option<Best> = None;
    for (dialect, signatures, keys) in families {
        let is_read = signatures
            .iter()
            .any(|one| matches!(one.holds, Holds::Rows(_)));
        if is_foreign && is_read && matches!(dialect, Dialect::Salesforce | Dialect::Hubspot) {
            continue;
        }
        for signature in signatures {
            let Some(score) = signature.score(keys) else {
                continue;
            };
            if best.as_ref().is_none_or(|best| score > best.score) {
                best = Some(Best {
                    dialect,
                    holds: signature.holds,
                    score,
                });
            }
        }
    }
    best
}

/// The keys of a header as HubSpot's, and one more where internal names have `property_` before
/// them, which nobody else writes.
fn with_property_mark(header: &[String]) -> Vec<String> {
    let mut keys = hubspot_keys(header);
    if header
        .iter()
        .any(|name| name.to_ascii_lowercase().starts_with("property_"))
    {
        keys.push(hubspot::PROPERTY.to_owned());
    }
    keys
}
