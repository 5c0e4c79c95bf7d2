//! The typed rows that a run starts from.

use std::collections::BTreeMap;

use winnable_model::{
    Account, AccountId, Association, Contract, DealPerson, Domain, FieldChange, FirmCount, FxTable,
    Membership, Opportunity, Person, PersonId, Product, RetentionEvent, RowRef, Signal, SpendLine,
    StageChange, Ticket, Transaction,
};
use winnable_model::{Currency, SignalKind};

use chrono::NaiveDate;

use winnable_match::Override;

use crate::conversion::Conversion;
use crate::{Exclusion, MatchSettings, RollUpTo, UnlistedProduct};

/// Which kinds of file a run had. Where there was none, nothing is known; where there was one, an
/// account without rows is known to have none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent questions, each yes or no"
)]
pub struct Sources {
    /// Accounts. Where there is no file of them, e-mail domains make accounts.
    pub accounts: bool,
    /// Contacts or leads.
    pub people: bool,
    /// Touches.
    pub engagements: bool,
    /// Opportunities.
    pub opportunities: bool,
    /// Orders.
    pub orders: bool,
    /// Invoices.
    pub invoices: bool,
    /// Shipments.
    pub shipments: bool,
    /// Payments.
    pub payments: bool,
    /// Contracts and subscriptions.
    pub contracts: bool,
    /// Lines of spend.
    pub spend: bool,
    /// Histories of deals' stages.
    pub stages: bool,
    /// Support tickets.
    pub tickets: bool,
    /// Members of programmes.
    pub programmes: bool,
    /// Events of retention.
    pub retention: bool,
    /// Tables of firms.
    pub firms: bool,
    /// Signals.
    pub signals: bool,
}

macro_rules! named {
    ($($field:ident),* $(,)?) => {
        impl Sources {
            /// The names of the kinds of file that there were, in a fixed order.
            pub fn names(&self) -> Vec<&'static str> {
                let all = [$((stringify!($field), self.$field)),*];
                all.into_iter().filter(|(_, there)| *there).map(|(name, _)| name).collect()
            }

            /// The kinds of file of these names; a name that means none is passed over.
            pub fn from_names<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
                let mut sources = Self::default();
                for name in names {
                    match name {
                        $(stringify!($field) => sources.$field = true,)*
                        _ => {}
                    }
                }
                sources
            }
        }
    };
}

named! {
    accounts, people, engagements, opportunities, orders, invoices, shipments, payments, contracts,
    spend, stages, tickets, programmes, retention, firms, signals,
}

/// The rows of a run, touches apart, which stream.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// Accounts.
    pub accounts: Vec<Account>,
    /// Ids of accounts that were merged, and the ids that took their place.
    pub merged_accounts: Vec<(AccountId, AccountId)>,
    /// Contacts and leads.
    pub people: Vec<Person>,
    /// Ids of people that were merged, and the ids that took their place.
    pub merged_people: Vec<(PersonId, PersonId)>,
    /// Opportunities.
    pub opportunities: Vec<Opportunity>,
    /// The list of products, to which the spellings on deals are compared.
    pub products: Vec<Product>,
    /// Orders, invoices, shipments and payments.
    pub transactions: Vec<Transaction>,
    /// Contracts and subscriptions.
    pub contracts: Vec<Contract>,
    /// Lines of spend.
    pub spend: Vec<SpendLine>,
    /// Changes of deals' stages.
    pub stages: Vec<StageChange>,
    /// Changes of fields of accounts and deals.
    pub field_changes: Vec<FieldChange>,
    /// Associations that stand in tables of their own, until [`Inputs::join_associations`] takes them.
    pub associations: Vec<Association>,
    /// Contacts who take part in deals, as [`Inputs::join_associations`] found them.
    pub deal_people: Vec<DealPerson>,
    /// Support tickets.
    pub tickets: Vec<Ticket>,
    /// Members of programmes.
    pub memberships: Vec<Membership>,
    /// What happened to customers' revenue.
    pub retention: Vec<RetentionEvent>,
    /// How many firms there are.
    pub firms: Vec<FirmCount>,
    /// Signals.
    pub signals: Vec<Signal>,
    /// Whether what people did who must not be contacted is left out of engagement.
    pub strict_privacy: bool,
    /// What people decided of single records.
    pub overrides: Vec<Override>,
    /// Which kinds of file there were.
    pub sources: Sources,
    /// Rows after the as-of date that a [replay](Inputs::replay) left out.
    pub left_out: u64,
}

impl Inputs {
    /// Adds the rows of another file behind those that are here.
    pub fn append(&mut self, other: Self) {
        join(&mut self.accounts, other.accounts);
        join(&mut self.merged_accounts, other.merged_accounts);
        join(&mut self.people, other.people);
        join(&mut self.merged_people, other.merged_people);
        join(&mut self.opportunities, other.opportunities);
        join(&mut self.products, other.products);
        join(&mut self.transactions, other.transactions);
        join(&mut self.contracts, other.contracts);
        join(&mut self.spend, other.spend);
        join(&mut self.stages, other.stages);
        join(&mut self.field_changes, other.field_changes);
        join(&mut self.associations, other.associations);
        join(&mut self.deal_people, other.deal_people);
        join(&mut self.tickets, other.tickets);
        join(&mut self.memberships, other.memberships);
        join(&mut self.retention, other.retention);
        join(&mut self.firms, other.firms);
        join(&mut self.signals, other.signals);
    }
}

fn join<T>(rows: &mut Vec<T>, more: Vec<T>) {
    if rows.is_empty() {
        *rows = more;
    } else {
        rows.extend(more);
    }
}

/// What a run needs to know besides its rows.
#[derive(Clone, Debug)]
pub struct RunSettings {
    /// The date as of which everything is computed.
    pub as_of: NaiveDate,
    /// The reporting currency.
    pub currency: Currency,
    /// Dated exchange rates.
    pub fx: FxTable,
    /// Domains of our own company: they never become a customer.
    pub own_domains: Vec<Domain>,
    /// Further free-mail domains.
    pub free_mail: Vec<Domain>,
    /// Which accounts are left out of a list.
    pub exclusions: Vec<Exclusion>,
    /// To which account facts are rolled up.
    pub roll_up: RollUpTo,
    /// Whether what was decided of every record is kept, and compared with the links of the CRM;
    /// else only what a person should look at is.
    pub keep_matches: bool,
}

impl RunSettings {
    /// What matching needs of them.
    pub(crate) fn matching(&self) -> MatchSettings<'_> {
        MatchSettings {
            own_domains: &self.own_domains,
            free_mail: &self.free_mail,
            roll_up: self.roll_up,
            keep_all: self.keep_matches,
        }
    }

    /// What amounts are converted by.
    pub(crate) fn conversion(&self) -> Conversion<'_> {
        Conversion {
            currency: self.currency,
            fx: &self.fx,
            as_of: self.as_of,
        }
    }
}

/// Deals whose dates cannot both be right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateFindings {
    /// Closed deals that close before they were created.
    pub closed_before_created: u64,
    /// Open deals whose planned close lies before their creation.
    pub open_before_created: u64,
    /// Closed deals without a close date.
    pub closed_without_date: u64,
}

/// What a run noticed besides its results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Dates of deals.
    pub dates: DateFindings,
    /// An example of a deal that closes before it was created.
    pub date_example: Option<RowRef>,
    /// An example of a closed deal without a close date.
    pub undated_example: Option<RowRef>,
    /// Rows after the as-of date, which were left out: deals, transactions, signals, touches.
    pub future: u64,
    /// Touches by channel that the model does not name.
    pub unnamed_channels: BTreeMap<String, u64>,
    /// Accounts that the relationship column calls no customer, with won deals.
    pub prospects_with_wins: u64,
    /// The first of them, by name.
    pub prospect_with_wins: Option<String>,
    /// Accounts that the relationship column calls no customer, with payments.
    pub prospects_who_paid: u64,
    /// Products on deals that are not in the list of products.
    pub unlisted_products: Vec<UnlistedProduct>,
    /// Signals of kinds that are not listed.
    pub other_signals: u64,
    /// People who must not be contacted.
    pub quiet_people: u64,
    /// Touches of such people, where the project leaves them out.
    pub touches_left_out: u64,
    /// Accounts whose parent is unknown or on a cycle.
    pub parent_faults: Vec<winnable_match::ParentFault>,
}

impl Findings {
    /// Counts a signal's kind.
    pub(crate) fn signal(&mut self, kind: SignalKind) {
        self.other_signals += u64::from(kind == SignalKind::Other);
    }
}
