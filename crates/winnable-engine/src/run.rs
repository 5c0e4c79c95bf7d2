//! One run: rows that know their account, rolled up into facts.

use winnable_match::{AccountIndex, Hierarchy, MatchCode, Placed, registrable};
use winnable_model::{
    Account, ApprovalChain, Engagement, FactValue, Points, RowRef, Signal, SignalKind, Text,
    Transaction, fact_ids,
};
use winnable_score::{
    ChannelTable, CompiledModel, DecayTable, Known, PersonProfile, PersonRollup, RollupSettings,
    RollupSummary, Touches,
};

use crate::conversion::{Conversion, convert_amounts};
use crate::deals::Deals;
use crate::inputs::{Findings, Inputs, RunSettings, Sources};
use crate::money::MoneySide;
use crate::people::People;
use crate::products::unlisted;
use crate::signals::SignalSums;
use crate::{Assessment, RunError};

/// Which kind of record a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// A contact or a lead.
    Person,
    /// An opportunity.
    Opportunity,
    /// An order.
    Order,
    /// An invoice.
    Invoice,
    /// A shipment.
    Shipment,
    /// A payment.
    Payment,
    /// A signal.
    Signal,
    /// A touch.
    Engagement,
}

impl RecordKind {
    /// The kind's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Opportunity => "opportunity",
            Self::Order => "order",
            Self::Invoice => "invoice",
            Self::Shipment => "shipment",
            Self::Payment => "payment",
            Self::Signal => "signal",
            Self::Engagement => "engagement",
        }
    }
}

/// A row that belongs to no account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The row.
    pub row: RowRef,
    /// What it is.
    pub kind: RecordKind,
    /// Why it was not placed.
    pub code: MatchCode,
    /// What it names: an id, a domain or a name. Never an address.
    pub key: Option<Box<str>>,
}

/// What an unplaced row names, by the reason for which it was not placed.
fn named(
    code: MatchCode,
    account: &winnable_model::AccountLinks,
    person: Option<&winnable_model::PersonLinks>,
    email: Option<&winnable_model::Domain>,
) -> Option<Box<str>> {
    let domain = || {
        account
            .domain
            .as_ref()
            .or(email)
            .map(|domain| domain.as_str().into())
    };
    match code {
        MatchCode::UnknownAccountId => account.id.as_ref().map(|id| id.as_str().into()),
        MatchCode::UnknownDomain
        | MatchCode::SharedDomain
        | MatchCode::FreeMail
        | MatchCode::OwnDomain => domain(),
        MatchCode::UnknownName | MatchCode::SharedName => account.name.clone(),
        MatchCode::UnknownPerson | MatchCode::PersonWithoutAccount => {
            let person = person?;
            person
                .contact
                .as_ref()
                .or(person.lead.as_ref())
                .map(|id| id.as_str().into())
        }
        _ => None,
    }
}

/// What became of a touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchOutcome {
    /// It counts for an account.
    Counted,
    /// It belongs to no account.
    Unmatched(Unmatched),
    /// It lies after the as-of date, when it had not happened.
    Future,
}

/// A run in progress: everything but the touches is in, and touches are added one by one. Memory
/// grows with accounts and people, never with touches.
#[derive(Debug)]
pub struct Run {
    settings: RunSettings,
    rollup: RollupSettings,
    channels: ChannelTable,
    accounts: Vec<Account>,
    index: AccountIndex,
    people: People,
    of_people: Vec<Touches>,
    of_nobody: Vec<Touches>,
    deals: Vec<Deals>,
    money: Vec<MoneySide>,
    signals: Vec<SignalSums>,
    unmatched: Vec<Unmatched>,
    findings: Findings,
    sources: Sources,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Run {
    /// Places every person, deal, transaction and signal on its account.
    ///
    /// # Errors
    /// [`RunError`] when an amount cannot be converted or a sum does not fit.
    pub fn start(
        settings: RunSettings,
        inputs: Inputs,
        model: &CompiledModel,
    ) -> Result<Self, RunError> {
        let mut accounts = inputs.accounts;
        // Whatever order the files had, positions and results are the same.
        accounts.sort_by(|a, b| (&a.id, a.origin).cmp(&(&b.id, b.origin)));
        let index = AccountIndex::new(
            &accounts,
            &inputs.merged_accounts,
            &settings.own_domains,
            &settings.free_mail,
        );
        let people = People::new(inputs.people, inputs.merged_people, &index);
        let mut run = Self {
            rollup: model.rollup().clone(),
            channels: ChannelTable::new(model.rollup(), settings.as_of),
            of_people: vec![Touches::default(); people.records.len()],
            of_nobody: vec![Touches::default(); accounts.len()],
            deals: vec![Deals::default(); accounts.len()],
            money: vec![MoneySide::default(); accounts.len()],
            signals: vec![SignalSums::default(); accounts.len()],
            unmatched: Vec::new(),
            findings: Findings::default(),
            sources: inputs.sources,
            settings,
            accounts,
            index,
            people,
        };
        run.place_people();
        run.add_deals(&inputs.opportunities)?;
        run.findings.unlisted_products =
            unlisted(&inputs.products, &inputs.opportunities, run.settings.as_of);
        run.add_transactions(&inputs.transactions)?;
        run.add_signals(&inputs.signals);
        run.settle_accounts()?;
        run.unmatched.sort_by_key(|row| row.row);
        Ok(run)
    }

    fn place_people(&mut self) {
        for (record, placed) in self.people.records.iter().zip(&self.people.placed) {
            if !placed.code.is_match() {
                let key = named(
                    placed.code,
                    &record.account,
                    None,
                    record.email_domain.as_ref(),
                );
                self.unmatched.push(Unmatched {
                    row: record.origin,
                    kind: RecordKind::Person,
                    code: placed.code,
                    key,
                });
            }
        }
    }

    /// Where a row belongs: with its person, else by its own links.
    fn place(
        &self,
        person: &winnable_model::PersonLinks,
        account: &winnable_model::AccountLinks,
    ) -> (Placed, Option<u32>) {
        let found = self.people.find(person);
        let of_person = match found {
            Ok(Some(at)) => self.people.placed[at as usize]
                .account
                .map(|account| (account, at)),
            _ => None,
        };
        let own = self.index.place(account, None);
        match (of_person, own.account) {
            // A row that names an account means that one; its person counts there when they agree.
            (Some((theirs, at)), Some(account)) if theirs == account => (own, Some(at)),
            (_, Some(_)) => (own, None),
            (Some((account, at)), None) if !own.code.is_stated() => (
                Placed {
                    account: Some(account),
                    code: MatchCode::Person,
                },
                Some(at),
            ),
            _ => {
                let code = match found {
                    _ if own.code.is_stated() => own.code,
                    Ok(Some(_)) => MatchCode::PersonWithoutAccount,
                    Ok(None) => own.code,
                    Err(code) => code,
                };
                (Placed::nowhere(code), None)
            }
        }
    }

    fn add_deals(&mut self, deals: &[winnable_model::Opportunity]) -> Result<(), RunError> {
        for deal in deals {
            let (placed, _) = self.place(&deal.person, &deal.account);
            if !placed.code.is_match() {
                self.unmatched.push(Unmatched {
                    row: deal.origin,
                    kind: RecordKind::Opportunity,
                    code: placed.code,
                    key: named(placed.code, &deal.account, Some(&deal.person), None),
                });
            }
            if deal
                .created
                .is_some_and(|created| created > self.settings.as_of)
            {
                self.findings.future += 1;
                continue;
            }
            self.note_dates(deal);
            if let Some(account) = placed.account {
                let by = Conversion {
                    currency: self.settings.currency,
                    fx: &self.settings.fx,
                    as_of: self.settings.as_of,
                };
                self.deals[account as usize].add(deal, &by)?;
            }
        }
        Ok(())
    }

    /// Transactions are placed as deals are.
    fn add_transactions(&mut self, transactions: &[Transaction]) -> Result<(), RunError> {
        for row in transactions {
            let (placed, _) = self.place(&row.person, &row.account);
            if !placed.code.is_match() {
                self.unmatched.push(Unmatched {
                    row: row.origin,
                    kind: row.kind.into(),
                    code: placed.code,
                    key: named(placed.code, &row.account, Some(&row.person), None),
                });
            }
            if row.on > self.settings.as_of {
                self.findings.future += 1;
                continue;
            }
            if let Some(account) = placed.account {
                let by = Conversion {
                    currency: self.settings.currency,
                    fx: &self.settings.fx,
                    as_of: self.settings.as_of,
                };
                self.money[account as usize].add(row, &by)?;
            }
        }
        Ok(())
    }

    fn note_dates(&mut self, deal: &winnable_model::Opportunity) {
        let open = deal.outcome == winnable_model::Outcome::Open;
        let dates = &mut self.findings.dates;
        if deal.closes_before_created() {
            let counter = if open {
                &mut dates.open_before_created
            } else {
                &mut dates.closed_before_created
            };
            *counter += 1;
            let example = self.findings.date_example.get_or_insert(deal.origin);
            *example = (*example).min(deal.origin);
        }
        dates.closed_without_date += u64::from(!open && deal.close.is_none());
    }

    fn add_signals(&mut self, signals: &[Signal]) {
        let rules = &self.rollup.signals;
        let tables: Vec<DecayTable> = SignalKind::ALL
            .iter()
            .map(|kind| {
                DecayTable::new(
                    rules
                        .by_kind
                        .get(kind.name())
                        .copied()
                        .unwrap_or(rules.half_life_days),
                )
            })
            .collect();
        for signal in signals {
            let placed = self.index.place(&signal.account, None);
            if !placed.code.is_match() {
                self.unmatched.push(Unmatched {
                    row: signal.origin,
                    kind: RecordKind::Signal,
                    code: placed.code,
                    key: named(placed.code, &signal.account, None, None),
                });
            }
            let Ok(age) = u32::try_from((self.settings.as_of - signal.on).num_days()) else {
                self.findings.future += 1;
                continue;
            };
            self.findings.signal(signal.kind);
            if let Some(account) = placed.account {
                let weight = tables[signal.kind as usize].weight(age);
                self.signals[account as usize].add(signal, weight);
            }
        }
    }

    /// Facts of accounts that depend on the project: amounts in its currency, parents, our own.
    fn settle_accounts(&mut self) -> Result<(), RunError> {
        let hierarchy = Hierarchy::new(&self.accounts, &self.index);
        let own: Vec<&str> = self.settings.own_domains.iter().map(registrable).collect();
        let by = Conversion {
            currency: self.settings.currency,
            fx: &self.settings.fx,
            as_of: self.settings.as_of,
        };
        for (at, account) in (0_u32..).zip(&mut self.accounts) {
            convert_amounts(account, &by)?;
            let parent = hierarchy.parent(at).is_some();
            account
                .facts
                .set(fact_ids::HAS_PARENT, FactValue::Flag(parent));
            if let Some(domain) = &account.domain
                && own.contains(&registrable(domain))
            {
                account
                    .facts
                    .set(fact_ids::IS_OWN_COMPANY, FactValue::Flag(true));
            }
        }
        self.findings.parent_faults = hierarchy.faults().to_vec();
        Ok(())
    }

    /// The people, deals, transactions and signals that belong to no account, in the order of their files.
    pub fn unmatched(&self) -> &[Unmatched] {
        &self.unmatched
    }

    /// Adds one touch.
    pub fn engagement(&mut self, engagement: &Engagement) -> TouchOutcome {
        let (placed, person) = self.place(&engagement.person, &engagement.account);
        let Some(account) = placed.account else {
            return TouchOutcome::Unmatched(Unmatched {
                row: engagement.origin,
                kind: RecordKind::Engagement,
                code: placed.code,
                key: named(
                    placed.code,
                    &engagement.account,
                    Some(&engagement.person),
                    None,
                ),
            });
        };
        let Some(touch) = self.channels.touch(engagement) else {
            self.findings.future += 1;
            return TouchOutcome::Future;
        };
        if !self.channels.names(&engagement.channel) {
            let name = engagement.channel.as_str();
            *self
                .findings
                .unnamed_channels
                .entry(name.to_owned())
                .or_default() += 1;
        }
        let state = match person {
            Some(person) => &mut self.of_people[person as usize],
            None => &mut self.of_nobody[account as usize],
        };
        *state = state.merge(touch);
        TouchOutcome::Counted
    }

    /// Turns what was gathered into facts.
    pub fn finish(self) -> Assessment {
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); self.accounts.len()];
        for at in 0..self.people.records.len() {
            let root = self.people.person[at] as usize;
            if root == at
                && let Some(account) = self.people.placed[root].account
            {
                members[account as usize].push(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
        let mut profiles = vec![PersonProfile::default(); self.people.records.len()];
        for (at, record) in self.people.records.iter().enumerate() {
            let root = self.people.person[at] as usize;
            profiles[root] = profiles[root].merge(PersonProfile::of(record));
        }
        let rollups: Vec<PersonRollup> = profiles
            .into_iter()
            .zip(&self.of_people)
            .map(|(profile, touches)| PersonRollup {
                profile,
                touches: *touches,
            })
            .collect();
        let known = Known {
            people: self.sources.people,
            touches: self.sources.engagements,
        };
        let mut findings = self.findings;
        let mut naive = Vec::with_capacity(self.accounts.len());
        let mut bases = Vec::with_capacity(self.accounts.len());
        let mut chains = Vec::with_capacity(self.accounts.len());
        let mut accounts = self.accounts;
        for (at, account) in accounts.iter_mut().enumerate() {
            let of_account: Vec<PersonRollup> = members[at]
                .iter()
                .map(|person| rollups[*person as usize])
                .collect();
            let summary = RollupSummary::of(&of_account, self.of_nobody[at], &self.rollup);
            summary.write(&self.rollup, known, &mut account.facts);
            // What the relationship column says, before anything else decides who is a customer.
            let denied = account.facts.get(fact_ids::IS_CUSTOMER) == &FactValue::Flag(false);
            findings.prospects_who_paid += u64::from(denied && self.money[at].has_paid());
            self.money[at].write(&self.sources, self.settings.currency, &mut account.facts);
            if self.sources.opportunities {
                findings.prospects_with_wins += u64::from(denied && self.deals[at].has_won());
                let threads = account.facts.get(fact_ids::ENGAGED_PEOPLE).clone();
                self.deals[at].write(self.settings.currency, &threads, &mut account.facts);
            }
            bases.push(
                self.deals[at].write_expected_revenue(self.settings.currency, &mut account.facts),
            );
            if self.sources.signals {
                self.signals[at].write(&mut account.facts);
            }
            naive.push(summary.naive_sum());
            chains.push(summary.approval);
        }
        Assessment {
            settings: self.settings,
            rollup: self.rollup,
            accounts,
            members,
            people: self.people.records,
            rollups,
            naive,
            bases,
            // Of accounts whose people were not read nothing is known; that is not nobody.
            chains: known.people.then_some(chains),
            findings,
        }
    }
}

/// What an assessment is made of, for the modules that read it.
pub(crate) type Naive = Vec<Points>;
/// How each account's expected revenue was found.
pub(crate) type Bases = Vec<Text>;
/// Who stands where in each account's approval chain.
pub(crate) type Chains = Vec<ApprovalChain>;
