//! What is known of an account, and what a record says about the company it belongs to.

use winnable_model::{Account, AccountLinks, ContactDetails, Domain};

/// An account, as far as matching looks at it.
#[derive(Clone, Copy, Debug, Default)]
pub struct AccountRecord<'a> {
    /// Its id.
    pub id: &'a str,
    /// Ids by which other systems know it.
    pub external_ids: &'a [Box<str>],
    /// Its own domain.
    pub domain: Option<&'a Domain>,
    /// Its name.
    pub name: Option<&'a str>,
    /// Its telephone number.
    pub phone: Option<&'a str>,
    /// Its street address.
    pub address: Option<&'a str>,
    /// Its city.
    pub city: Option<&'a str>,
    /// Its state or region.
    pub state: Option<&'a str>,
    /// Its postal code.
    pub postal_code: Option<&'a str>,
    /// Its country.
    pub country: Option<&'a str>,
}

/// A lead, a contact, a deal or any other row that belongs to a company.
#[derive(Clone, Copy, Debug, Default)]
pub struct Record<'a> {
    /// The account's id that the row states.
    pub account_id: Option<&'a str>,
    /// The account that the row was converted into.
    pub converted_id: Option<&'a str>,
    /// The id by which another system knows the account.
    pub external_id: Option<&'a str>,
    /// The company's domain, from an associated company or a website.
    pub domain: Option<&'a Domain>,
    /// The domain of the person's e-mail address.
    pub email_domain: Option<&'a Domain>,
    /// The company's name.
    pub name: Option<&'a str>,
    /// A telephone number.
    pub phone: Option<&'a str>,
    /// The street address.
    pub address: Option<&'a str>,
    /// The city.
    pub city: Option<&'a str>,
    /// The state or region.
    pub state: Option<&'a str>,
    /// The postal code.
    pub postal_code: Option<&'a str>,
    /// The country.
    pub country: Option<&'a str>,
}

impl<'a> AccountRecord<'a> {
    /// An account of the vocabulary as matching looks at it.
    pub fn of(account: &'a Account) -> Self {
        let mut record = Self {
            id: account.id.as_str(),
            external_ids: &account.external_ids,
            domain: account.domain.as_ref(),
            name: Some(&account.name),
            ..Self::default()
        };
        if let Some(contact) = account.contact.as_deref() {
            record.phone = contact.phone.as_deref();
            record.address = contact.address.as_deref();
            record.city = contact.city.as_deref();
            record.state = contact.state.as_deref();
            record.postal_code = contact.postal_code.as_deref();
            record.country = contact.country.as_deref();
        }
        record
    }
}

impl<'a> Record<'a> {
    /// Whether the row names no company in any way. A place or a telephone number alone names one
    /// only together with other fields.
    pub fn is_empty(&self) -> bool {
        let ids = [self.account_id, self.converted_id, self.external_id];
        ids.iter().all(Option::is_none)
            && self.domain.is_none()
            && self.email_domain.is_none()
            && self.name.is_none()
            && self.phone.is_none()
            && self.address.is_none()
    }

    /// The record without the links that the CRM holds: what the evidence alone would say.
    #[must_use]
    pub fn without_links(self) -> Self {
        Self {
            account_id: None,
            converted_id: None,
            ..self
        }
    }

    /// What a row says about its account, and the domain of its person's e-mail address.
    pub fn of(links: &'a AccountLinks, email_domain: Option<&'a Domain>) -> Self {
        let record = Self {
            account_id: links.id.as_ref().map(winnable_model::AccountId::as_str),
            converted_id: links
                .converted
                .as_ref()
                .map(winnable_model::AccountId::as_str),
            external_id: links.external_id.as_deref(),
            domain: links.domain.as_ref(),
            email_domain,
            name: links.name.as_deref(),
            ..Self::default()
        };
        match links.contact.as_deref() {
            Some(contact) => record.at(contact),
            None => record,
        }
    }

    fn at(self, contact: &'a ContactDetails) -> Self {
        Self {
            phone: contact.phone.as_deref(),
            address: contact.address.as_deref(),
            city: contact.city.as_deref(),
            state: contact.state.as_deref(),
            postal_code: contact.postal_code.as_deref(),
            country: contact.country.as_deref(),
            ..self
        }
    }

    /// An account asked for like a record, to find its duplicates.
    pub fn of_account(account: &AccountRecord<'a>) -> Self {
        Self {
            domain: account.domain,
            name: account.name,
            phone: account.phone,
            address: account.address,
            city: account.city,
            state: account.state,
            postal_code: account.postal_code,
            country: account.country,
            ..Self::default()
        }
    }
}
