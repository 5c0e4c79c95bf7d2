//! Deals and contacts whose company or contact only a table of associations names.

use std::collections::HashMap;
use std::hash::Hash;

use winnable_model::{
    Association, BuyingRole, DealPerson, PersonId, PersonKind, RoleFlags, RowRef,
};

use crate::Inputs;

/// What a record is associated with: the primary one, else the first.
type Best<'a, K, V> = HashMap<&'a K, (&'a V, bool)>;

impl Inputs {
    /// Gives the company and the contact of their associations to deals, and the company to contacts,
    /// where their own rows name none: what a record says of itself goes first. Of several the primary
    /// one counts, else the first.
    ///
    /// The contacts of each deal are kept, and a role that a table states fills that of a contact who
    /// has none.
    ///
    /// Gives the rows of associations whose deal or contact is not among the records.
    pub fn join_associations(&mut self) -> Vec<RowRef> {
        let associations = std::mem::take(&mut self.associations);
        if associations.is_empty() {
            return Vec::new();
        }
        let mut company_of_deal = Best::new();
        let mut contact_of_deal = Best::new();
        let mut company_of_contact = Best::new();
        for one in &associations {
            let primary = one.is_primary;
            let (deal, contact) = (one.opportunity.as_ref(), one.contact.as_ref());
            let company = one.account.as_ref();
            keep(&mut company_of_deal, deal, company, primary);
            keep(&mut contact_of_deal, deal, contact, primary);
            // A deal's company is not said to be that of its contact.
            if deal.is_none() {
                keep(&mut company_of_contact, contact, company, primary);
            }
        }
        for deal in &mut self.opportunities {
            if deal.account.id.is_none() {
                deal.account.id = company_of_deal.get(&deal.id).map(|(id, _)| (*id).clone());
            }
            if deal.person.is_empty() {
                deal.person.contact = contact_of_deal.get(&deal.id).map(|(id, _)| (*id).clone());
            }
        }
        for person in &mut self.people {
            if person.kind == PersonKind::Contact && person.account.id.is_none() {
                let company = company_of_contact.get(&person.id);
                person.account.id = company.map(|(id, _)| (*id).clone());
            }
        }
        self.join_roles(&associations);
        let of_deal = |one: &Association| {
            Some(DealPerson {
                deal: one.opportunity.clone()?,
                contact: one.contact.clone()?,
                role: one.role,
            })
        };
        self.deal_people = associations.iter().filter_map(of_deal).collect();
        self.without_record(&associations)
    }

    fn join_roles(&mut self, associations: &[Association]) {
        let mut roles: HashMap<&PersonId, (Option<BuyingRole>, RoleFlags)> = HashMap::new();
        for one in associations {
            let Some(contact) = &one.contact else {
                continue;
            };
            let (role, flags) = roles.entry(contact).or_default();
            // Of several the one nearest to the budget, as in a cell that holds several.
            *role = (*role).into_iter().chain(one.role).min();
            *flags = flags.merge(one.flags);
        }
        let contacts = self.people.iter_mut();
        for person in contacts.filter(|person| person.kind == PersonKind::Contact) {
            if let Some((role, flags)) = roles.get(&person.id) {
                person.role = person.role.or(*role);
                person.flags = person.flags.merge(*flags);
            }
        }
    }

    fn without_record(&self, associations: &[Association]) -> Vec<RowRef> {
        let deals = self.opportunities.iter().map(|deal| &deal.id);
        let deals: std::collections::HashSet<_> = deals.collect();
        let contacts = self
            .people
            .iter()
            .filter(|person| person.kind == PersonKind::Contact);
        let contacts: std::collections::HashSet<_> = contacts.map(|person| &person.id).collect();
        let is_idle = |one: &&Association| match (&one.opportunity, &one.contact) {
            (Some(deal), _) => !deals.contains(deal),
            (None, Some(contact)) => !contacts.contains(contact),
            (None, None) => true,
        };
        let idle = associations.iter().filter(is_idle);
        idle.map(|one| one.origin).collect()
    }
}

fn keep<'a, K: Eq + Hash, V>(
    best: &mut Best<'a, K, V>,
    key: Option<&'a K>,
    value: Option<&'a V>,
    is_primary: bool,
) {
    let (Some(key), Some(value)) = (key, value) else {
        return;
    };
    let kept = best.entry(key).or_insert((value, is_primary));
    if is_primary && !kept.1 {
        *kept = (value, true);
    }
}

#[cfg(test)]
mod tests;
