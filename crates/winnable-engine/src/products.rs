//! Products that deals spell otherwise than the list of products does.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_model::{Opportunity, Product, RowRef, fold, nearest};

/// A spelling on deals that the list of products does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlistedProduct {
    /// The product as the deals spell it.
    pub spelled: String,
    /// How many deals do.
    pub deals: u64,
    /// The listed name that differs only by case, spaces or punctuation, or else is near.
    pub listed: Option<String>,
    /// The first of the deals.
    pub example: RowRef,
}

/// The spellings that are not listed, those of most deals first; none where there is no list.
///
/// Spellings are compared letter by letter: whoever joins tables by them loses what differs.
pub(crate) fn unlisted(
    products: &[Product],
    deals: &[Opportunity],
    as_of: NaiveDate,
) -> Vec<UnlistedProduct> {
    if products.is_empty() {
        return Vec::new();
    }
    let names: BTreeMap<&str, Name> = products
        .iter()
        .map(|product| (&*product.name, Name::new(&product.name)))
        .collect();
    let mut spelled: BTreeMap<&str, (u64, RowRef)> = BTreeMap::new();
    for deal in deals {
        let is_later = deal.created.is_some_and(|created| created > as_of);
        if let Some(product) = deal.product.as_deref()
            && !is_later
            && !names.contains_key(product)
        {
            let (count, first) = spelled.entry(product).or_insert((0, deal.origin));
            *count += 1;
            *first = (*first).min(deal.origin);
        }
    }
    let mut found: Vec<UnlistedProduct> = spelled
        .into_iter()
        .map(|(product, (deals, example))| UnlistedProduct {
            spelled: product.to_owned(),
            deals,
            listed: meant(product, &names).map(str::to_owned),
            example,
        })
        .collect();
    // A stable sort: spellings of as many deals stay in alphabetical order.
    found.sort_by_key(|product| std::cmp::Reverse(product.deals));
    found
}

/// A name in the forms in which names are compared.
#[derive(Debug)]
struct Name {
    folded: String,
    /// Letters and digits alone.
    plain: String,
}

impl Name {
    fn new(name: &str) -> Self {
        let folded = fold(name);
        let plain = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        Self { folded, plain }
    }
}

/// The listed name that was meant.
fn meant<'n>(spelled: &str, names: &BTreeMap<&'n str, Name>) -> Option<&'n str> {
    let wrong = Name::new(spelled);
    let same = |(_, name): &(&&'n str, &Name)| !wrong.plain.is_empty() && name.plain == wrong.plain;
    if let Some((name, _)) = names.iter().find(same) {
        return Some(name);
    }
    let near = nearest(
        &wrong.folded,
        names.values().map(|name| name.folded.as_str()),
    )?;
    let listed = names.iter().find(|(_, name)| name.folded == near);
    listed.map(|(name, _)| *name)
}
