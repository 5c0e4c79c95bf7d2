//! Where rows belong: the matcher, what people decided, and the roll-up to parents.

use rayon::prelude::*;
use winnable_match::{
    AccountRecord, Decision, Hierarchy, LinkStatus, MatchCode, Matcher, MatcherBuilder, Outcome,
    Override, Overrides, Placed, Record, Scratch,
};
use winnable_model::{Account, AccountId, AccountLinks, Domain, Person, RowRef};

use crate::{MatchSettings, RecordKind};

/// To which account facts are rolled up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RollUpTo {
    /// The account that a row belongs to.
    #[default]
    Account,
    /// The account at the top of its chain of parents.
    UltimateParent,
}

/// What was decided of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchRow {
    /// The row.
    pub row: RowRef,
    /// What it is.
    pub kind: RecordKind,
    /// Its id, where the kind has one.
    pub id: Option<Box<str>>,
    /// What the row calls its company: the name, else the domain.
    pub company: Option<Box<str>>,
    /// What the row says about its account.
    pub links: AccountLinks,
    /// The domain of the e-mail address.
    pub email_domain: Option<Domain>,
    /// What became of it, by way of its person where its own evidence did not suffice.
    pub placed: Placed,
    /// What its own evidence says.
    pub decision: Decision,
    /// The account that the CRM links it to today.
    pub linked: Option<u32>,
    /// How the evidence stands to that link; only where all matches are kept.
    pub link: Option<LinkStatus>,
    /// The account that the evidence alone finds, where it stands to a link otherwise.
    pub evidence: Option<u32>,
}

impl MatchRow {
    /// What became of the record.
    pub fn outcome(&self) -> Outcome {
        self.placed.code.outcome()
    }
}

/// A row as it is placed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) origin: RowRef,
    pub(crate) kind: RecordKind,
    pub(crate) id: Option<&'a str>,
    pub(crate) links: &'a AccountLinks,
    pub(crate) email_domain: Option<&'a Domain>,
}

impl<'a> Row<'a> {
    /// A contact or a lead.
    pub(crate) fn of(person: &'a Person) -> Self {
        Self {
            origin: person.origin,
            kind: person.kind.into(),
            id: Some(person.id.as_str()),
            links: &person.account,
            email_domain: person.email_domain.as_ref(),
        }
    }
}

/// Places rows on accounts.
#[derive(Debug)]
pub(crate) struct Placing {
    matcher: Matcher,
    pub(crate) overrides: Overrides,
    /// Memory that one row after the other uses.
    pub(crate) scratch: Scratch,
    pub(crate) hierarchy: Hierarchy,
    roll_up: RollUpTo,
    keep_all: bool,
    /// What was decided: everything, or what a person should look at.
    pub(crate) rows: Vec<MatchRow>,
}

impl Placing {
    pub(crate) fn new(
        accounts: &[Account],
        merged: &[(AccountId, AccountId)],
        overrides: Vec<Override>,
        settings: &MatchSettings<'_>,
    ) -> Self {
        let mut builder = MatcherBuilder::new(settings.own_domains, settings.free_mail);
        for (at, account) in (0_u32..).zip(accounts) {
            builder.add(&AccountRecord::of(account));
            for former in &account.merged_ids {
                builder.add_former_id(former.as_str(), at);
            }
        }
        builder.add_merges(merged);
        let matcher = builder.build();
        Self {
            hierarchy: Hierarchy::new(accounts, &matcher),
            matcher,
            overrides: Overrides::new(overrides),
            scratch: Scratch::default(),
            roll_up: settings.roll_up,
            keep_all: settings.keep_all,
            rows: Vec::new(),
        }
    }

    pub(crate) fn hierarchy(&self) -> &Hierarchy {
        &self.hierarchy
    }

    /// The account to which what belongs to an account is rolled up.
    pub(crate) fn home(&self, account: u32) -> u32 {
        match self.roll_up {
            RollUpTo::Account => account,
            RollUpTo::UltimateParent => self.hierarchy.ultimate_parent(account),
        }
    }

    fn at_home(&self, placed: Placed) -> Placed {
        Placed {
            account: placed.account.map(|account| self.home(account)),
            ..placed
        }
    }

    /// Places a row by what it says itself, without keeping what was decided.
    pub(crate) fn place(&self, links: &AccountLinks, scratch: &mut Scratch) -> Placed {
        let record = Record::of(links, None);
        self.at_home(self.matcher.place(&record, scratch))
    }

    /// Decides a row by what it says itself.
    pub(crate) fn decide(&mut self, row: &Row<'_>) -> Decision {
        let record = Record::of(row.links, row.email_domain);
        let named = row.id.filter(|id| self.overrides.names(id));
        match named {
            Some(id) => {
                let who = (row.kind.name(), id);
                self.overrides
                    .decide(&self.matcher, who, &record, &mut self.scratch)
            }
            None => self.matcher.decide(&record, &mut self.scratch),
        }
    }

    /// Decides people, several at once; those of whom a person said something by hand come one after the
    /// other, since what was said is marked as used.
    pub(crate) fn decide_people(&mut self, people: &[Person]) -> Vec<Decision> {
        let (matcher, overrides) = (&self.matcher, &self.overrides);
        let each = people.par_iter();
        let mut decided: Vec<Option<Decision>> = each
            .map_init(Scratch::default, |scratch, person| {
                let row = Row::of(person);
                let record = Record::of(row.links, row.email_domain);
                let is_named = row.id.is_some_and(|id| overrides.names(id));
                (!is_named).then(|| matcher.decide(&record, scratch))
            })
            .collect();
        for (decision, person) in decided.iter_mut().zip(people) {
            if decision.is_none() {
                *decision = Some(self.decide(&Row::of(person)));
            }
        }
        decided.into_iter().flatten().collect()
    }

    /// Where a decision puts a row.
    pub(crate) fn placed(&self, decision: &Decision) -> Placed {
        self.at_home(Placed::from(decision))
    }

    /// Whether somebody ruled out by hand that a row with this code belongs to an account.
    pub(crate) fn is_ruled_out(&self, row: &Row<'_>, code: MatchCode, account: u32) -> bool {
        let rejects = |id: &str| {
            let rejected = self.overrides.rejected(&self.matcher, row.kind.name(), id);
            rejected
                .map(|account| self.home(account))
                .any(|home| home == account)
        };
        match code {
            // What was accepted by hand stays where it was put.
            MatchCode::Never | MatchCode::Accepted => true,
            _ => row.id.is_some_and(rejects),
        }
    }

    /// Takes what names or reaches a person out of the row that was kept last, if it is theirs: whoever
    /// looks at it finds it by its file and line.
    pub(crate) fn hush(&mut self, origin: RowRef) {
        if let Some(row) = self.rows.last_mut().filter(|row| row.row == origin) {
            row.id = None;
            row.links.contact = None;
        }
    }

    /// Keeps what became of a row, if somebody will ask.
    pub(crate) fn keep(&mut self, row: &Row<'_>, decision: Decision, placed: Placed) {
        if !self.keep_all && placed.code.outcome() != Outcome::Review {
            return;
        }
        let linked = [&row.links.converted, &row.links.id]
            .into_iter()
            .find_map(|id| self.matcher.by_account_id(id.as_ref()?));
        // A row that states nothing but the link can neither confirm nor deny it.
        let record = Record::of(row.links, row.email_domain).without_links();
        // The company that a contact or a deal names is what the CRM links it to: what places the row
        // is the link itself, and nothing beside it is compared.
        let is_association = row.kind != RecordKind::Lead
            && linked.is_none()
            && matches!(
                placed.code,
                MatchCode::AccountDomain | MatchCode::AccountName
            );
        let is_compared = self.keep_all && !record.is_empty() && !is_association;
        let evidence = is_compared.then(|| self.matcher.decide(&record, &mut self.scratch));
        let name = row.links.name.clone();
        let domain = || row.links.domain.as_ref().or(row.email_domain);
        self.rows.push(MatchRow {
            row: row.origin,
            kind: row.kind,
            id: row.id.map(Into::into),
            company: name.or_else(|| domain().map(|domain| domain.as_str().into())),
            links: row.links.clone(),
            email_domain: row.email_domain.cloned(),
            placed,
            decision,
            linked,
            link: evidence.and_then(|evidence| LinkStatus::of(linked, &evidence)),
            evidence: evidence.and_then(|evidence| evidence.account()),
        });
    }
}
