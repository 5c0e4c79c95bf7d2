//! Keys of accounts, people, opportunities and transactions, and the links between them.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{ContactDetails, Domain};

macro_rules! record_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The key, in the canonical form that the reader gave it.
            pub fn new(key: &str) -> Self {
                Self(Arc::from(key))
            }

            /// The key as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

record_id!(
    /// The key of an account: the CRM's id, or the account's name or domain where the export has no id.
    AccountId
);
record_id!(
    /// The key of a person: a contact's or a lead's id, or the e-mail where the export has no id.
    PersonId
);
record_id!(
    /// The key of an opportunity.
    OpportunityId
);
record_id!(
    /// The key of a contract or a subscription.
    ContractId
);
record_id!(
    /// The key of an order, an invoice, a shipment or a payment.
    TransactionId
);

/// Everything a row says about the account it belongs to, before anything is matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountLinks {
    /// The account's id.
    pub id: Option<AccountId>,
    /// The account that a lead was converted into.
    pub converted: Option<AccountId>,
    /// An id that another system knows the account by.
    pub external_id: Option<Box<str>>,
    /// The associated company's domain, or the website's.
    pub domain: Option<Domain>,
    /// The company's name as the row spells it.
    pub name: Option<Box<str>>,
    /// Where the row's company sits and how it is reached. It names no account by itself.
    pub contact: Option<Box<ContactDetails>>,
}

impl AccountLinks {
    /// Whether the row has no key of an account; contact details are none.
    pub fn is_empty(&self) -> bool {
        self.id.is_none()
            && self.converted.is_none()
            && self.external_id.is_none()
            && self.domain.is_none()
            && self.name.is_none()
    }
}

/// Everything a row says about the person it belongs to, before anything is matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonLinks {
    /// A contact's id.
    pub contact: Option<PersonId>,
    /// A lead's id.
    pub lead: Option<PersonId>,
    /// The e-mail address, trimmed and in lower case.
    pub email: Option<Box<str>>,
}

impl PersonLinks {
    /// Whether the row says nothing about a person.
    pub fn is_empty(&self) -> bool {
        self.contact.is_none() && self.lead.is_none() && self.email.is_none()
    }
}
