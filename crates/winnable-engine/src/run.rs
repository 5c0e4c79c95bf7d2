//! One run: rows that know their account, rolled up into facts.

mod settle;
mod touches;

use rayon::prelude::*;
use winnable_match::{Override, registrable};
use winnable_model::{
    Account, ApprovalChain, Engagement, FactValue, Points, Signal, Transaction, fact_ids,
};
use winnable_score::{
    ChannelTable, CompiledModel, Known, PersonProfile, PersonRollup, RollupSettings, Touches,
};

use crate::conversion::convert_amounts;
use crate::deals::{Deals, RevenueBasis};
#[cfg(feature = "history")]
use crate::history::{Book, Kept};
use crate::inputs::{Findings, Inputs, RunSettings, Sources};
use crate::matching::begin;
use crate::metrics::{Ledger, MetricSettings, TouchBook};
use crate::money::MoneySide;
use crate::placements::{Placements, Unmatched};
use crate::placing::MatchRow;
use crate::products::unlisted;
use crate::signals::{SignalSums, decay_tables};
use crate::{Assessment, RunError};

use settle::{Lazy, Nothing, Settled, Settling};
pub use touches::{PersonFinder, TouchCounter};

/// What became of a touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchOutcome {
    /// It counts for an account.
    Counted,
    /// It belongs to no account.
    Unmatched(Unmatched),
    /// It is of somebody who must not be contacted, and the project leaves these out.
    LeftOut,
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
    placements: Placements,
    of_people: Vec<Touches>,
    of_nobody: Vec<Touches>,
    deals: Vec<Lazy<Deals>>,
    money: Vec<Lazy<MoneySide>>,
    signals: Vec<Lazy<SignalSums>>,
    findings: Findings,
    sources: Sources,
    /// Whether there was a touch up to the as-of date, and one after it.
    touched: [bool; 2],
    ledger: Option<Ledger>,
    #[cfg(feature = "history")]
    book: Option<Book>,
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
        Self::begin(settings, inputs, model, None)
    }

    /// The same, keeping the rows that metrics count; [`Run::finish_measured`] gives them back.
    ///
    /// # Errors
    /// As [`Run::start`].
    pub fn start_measured(
        settings: RunSettings,
        inputs: Inputs,
        model: &CompiledModel,
        metrics: &MetricSettings,
    ) -> Result<Self, RunError> {
        Self::begin(settings, inputs, model, Some(metrics))
    }

    /// The same, keeping what a snapshot is made of; [`Run::finish_kept`] gives it back.
    ///
    /// # Errors
    /// As [`Run::start`].
    #[cfg(feature = "history")]
    pub fn start_kept(
        settings: RunSettings,
        inputs: Inputs,
        model: &CompiledModel,
    ) -> Result<Self, RunError> {
        let mut inputs = inputs;
        let (accounts, placements) = begin(&mut inputs, &settings.matching());
        let book = Book::new(&accounts, &placements.people);
        Self::add(
            Self {
                book: Some(book),
                ..Self::new(settings, &inputs, model, (accounts, placements))
            },
            inputs,
            None,
        )
    }

    fn begin(
        settings: RunSettings,
        inputs: Inputs,
        model: &CompiledModel,
        metrics: Option<&MetricSettings>,
    ) -> Result<Self, RunError> {
        let mut inputs = inputs;
        let placed = begin(&mut inputs, &settings.matching());
        Self::add(Self::new(settings, &inputs, model, placed), inputs, metrics)
    }

    fn new(
        settings: RunSettings,
        inputs: &Inputs,
        model: &CompiledModel,
        (accounts, placements): (Vec<Account>, Placements),
    ) -> Self {
        let people = placements.people.records.len();
        Self {
            rollup: model.rollup().clone(),
            channels: ChannelTable::new(model.rollup(), settings.as_of),
            of_people: vec![Touches::default(); people],
            of_nobody: vec![Touches::default(); accounts.len()],
            deals: vec![None; accounts.len()],
            money: vec![None; accounts.len()],
            signals: vec![None; accounts.len()],
            findings: Findings {
                future: inputs.left_out,
                ..Findings::default()
            },
            sources: inputs.sources.clone(),
            touched: [false; 2],
            settings,
            accounts,
            placements,
            ledger: None,
            #[cfg(feature = "history")]
            book: None,
        }
    }

    /// Adds every row but the touches.
    fn add(
        mut run: Self,
        mut inputs: Inputs,
        metrics: Option<&MetricSettings>,
    ) -> Result<Self, RunError> {
        let deals = run
            .add_deals(&inputs.opportunities)
            .map_err(|error| run.count_rates(error, &inputs))?;
        run.findings.unlisted_products =
            unlisted(&inputs.products, &inputs.opportunities, run.settings.as_of);
        let transactions = run
            .add_transactions(&inputs.transactions)
            .map_err(|error| run.count_rates(error, &inputs))?;
        run.add_signals(&inputs.signals);
        run.settle_accounts()
            .map_err(|error| run.count_rates(error, &inputs))?;
        if let Some(metrics) = metrics {
            run.keep(&mut inputs, &deals, &transactions, metrics)?;
        }
        run.placements.unmatched.sort_by_key(|row| row.row);
        Ok(run)
    }

    /// The refusal with the number of rows that lack the same rate.
    fn count_rates(&self, error: RunError, inputs: &Inputs) -> RunError {
        let facts = self.accounts.iter().map(|account| &account.facts);
        crate::missing_rates::counted(error, inputs, facts, &self.settings.conversion())
    }

    /// Keeps the rows that metrics count.
    fn keep(
        &mut self,
        inputs: &mut Inputs,
        deals: &[Option<u32>],
        transactions: &[Option<u32>],
        metrics: &MetricSettings,
    ) -> Result<(), RunError> {
        let by = self.settings.conversion();
        let placements = &mut self.placements;
        let mut ledger = Ledger::new(inputs, placements, deals, transactions, &by)?;
        let created = self.placements.people.created();
        let sizes = (self.accounts.len(), created);
        ledger.touches = TouchBook::new(sizes, &ledger.deals, self.settings.as_of, metrics);
        self.ledger = Some(ledger);
        Ok(())
    }

    /// The accounts of the deals, in their order.
    fn add_deals(
        &mut self,
        deals: &[winnable_model::Opportunity],
    ) -> Result<Vec<Option<u32>>, RunError> {
        let mut accounts = Vec::with_capacity(deals.len());
        for deal in deals {
            let placed = self.placements.deal(deal);
            accounts.push(placed.account);
            if deal
                .created
                .is_some_and(|created| created > self.settings.as_of)
            {
                self.findings.future += 1;
                continue;
            }
            self.note_dates(deal);
            if let Some(account) = placed.account {
                let by = self.settings.conversion();
                self.deals[account as usize]
                    .get_or_insert_default()
                    .add(deal, &by)?;
            }
            #[cfg(feature = "history")]
            if let Some(book) = &mut self.book {
                let by = self.settings.conversion();
                book.deal(deal, placed, &self.placements.people, &by)?;
            }
        }
        Ok(accounts)
    }

    /// Transactions are placed as deals are; their accounts, in their order.
    fn add_transactions(
        &mut self,
        transactions: &[Transaction],
    ) -> Result<Vec<Option<u32>>, RunError> {
        let mut accounts = Vec::with_capacity(transactions.len());
        for row in transactions {
            let placed = self.placements.transaction(row);
            accounts.push(placed.account);
            if row.on > self.settings.as_of {
                self.findings.future += 1;
                continue;
            }
            if let Some(account) = placed.account {
                let by = self.settings.conversion();
                self.money[account as usize]
                    .get_or_insert_default()
                    .add(row, &by)?;
            }
            #[cfg(feature = "history")]
            if let Some(book) = &mut self.book {
                let by = self.settings.conversion();
                book.transaction(row, placed, &self.placements.people, &by)?;
            }
        }
        Ok(accounts)
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
        if !open && deal.close.is_none() {
            dates.closed_without_date += 1;
            let example = self.findings.undated_example.get_or_insert(deal.origin);
            *example = (*example).min(deal.origin);
        }
    }

    fn add_signals(&mut self, signals: &[Signal]) {
        let tables = decay_tables(&self.rollup);
        for signal in signals {
            let placed = self.placements.signal(signal);
            let Ok(age) = u32::try_from((self.settings.as_of - signal.on).num_days()) else {
                self.findings.future += 1;
                continue;
            };
            self.findings.signal(signal.kind);
            if let Some(account) = placed.account {
                let weight = tables[signal.kind as usize].weight(age);
                self.signals[account as usize]
                    .get_or_insert_default()
                    .add(signal, weight);
                #[cfg(feature = "history")]
                if let Some(book) = &mut self.book {
                    book.signal(signal, account);
                }
            }
        }
    }

    /// Facts of accounts that depend on the project: amounts in its currency, parents, our own.
    fn settle_accounts(&mut self) -> Result<(), RunError> {
        let hierarchy = self.placements.placing.hierarchy();
        let own: Vec<&str> = self.settings.own_domains.iter().map(registrable).collect();
        let by = self.settings.conversion();
        for (at, account) in (0_u32..).zip(&mut self.accounts) {
            convert_amounts(&mut account.facts, account.origin, &by)?;
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
        &self.placements.unmatched
    }

    /// What was decided of people, deals, transactions and signals, in the order of their files: of
    /// all of them where the settings ask for it, else of those that a person should look at.
    pub fn take_matches(&mut self) -> Vec<MatchRow> {
        let mut rows = std::mem::take(&mut self.placements.placing.rows);
        rows.sort_by_key(|row| row.row);
        rows
    }

    /// The lines of the table of overrides that decided nothing.
    pub fn idle_overrides(&self) -> impl Iterator<Item = &Override> {
        self.placements.placing.overrides.unused()
    }

    /// Notes a touch that may be a meeting. What lies before a first meeting is known only when all
    /// meetings are, so a measured run streams its touches here before it streams them into
    /// [`Run::engagement`].
    pub fn meeting(&mut self, engagement: &Engagement) {
        let Some(ledger) = &mut self.ledger else {
            return;
        };
        if engagement.on > self.settings.as_of {
            return;
        }
        let (placed, _) = self
            .placements
            .place(&engagement.person, &engagement.account);
        if let Some(account) = placed.account {
            ledger.touches.meet(engagement, account);
        }
    }

    /// Turns what was gathered into facts, and gives back the rows that metrics count; those of a run
    /// that was not started for them are none.
    pub fn finish_measured(mut self) -> (Assessment, Ledger) {
        let ledger = self.ledger.take().unwrap_or_default();
        (self.finish(), ledger)
    }

    /// Turns what was gathered into facts, and gives back what a snapshot is made of; that of a run
    /// that was not started for one is empty.
    #[cfg(feature = "history")]
    pub fn finish_kept(mut self) -> (Assessment, Kept) {
        let mut book = self.book.take().unwrap_or_default();
        for (at, account) in self.accounts.iter().enumerate() {
            book.state(at, &account.facts);
        }
        let people = &self.placements.people;
        book.place(people);
        self.forget_touches();
        let sources = self.sources.clone();
        (self.finish(), Kept::new(book, sources))
    }

    /// A file of touches that had none yet was not there: nothing is known of engagement then.
    fn forget_touches(&mut self) {
        if let [false, true] = self.touched {
            self.sources.engagements = false;
        }
    }

    /// Turns what was gathered into facts.
    pub fn finish(mut self) -> Assessment {
        self.forget_touches();
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); self.accounts.len()];
        for at in 0..self.placements.people.records.len() {
            let root = self.placements.people.person[at] as usize;
            if root == at
                && let Some(account) = self.placements.people.placed[root].account
            {
                members[account as usize].push(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
        let mut profiles = vec![PersonProfile::default(); self.placements.people.records.len()];
        for (at, record) in self.placements.people.records.iter().enumerate() {
            let root = self.placements.people.person[at] as usize;
            let mut profile = PersonProfile::of(record);
            if self.placements.people.is_ignored(at) {
                profile.engagement_points = None;
            }
            profiles[root] = profiles[root].merge(profile);
        }
        let people = &self.placements.people;
        let quiet = (0..people.records.len()).map(|at| people.is_quiet(at));
        let quiet: Vec<bool> = quiet.collect();
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
        findings.quiet_people = people.quiet_people();
        let currency = self.settings.currency;
        let settling = Settling {
            nothing: Nothing::new(&self.rollup, known, currency),
            rollup: &self.rollup,
            known,
            sources: &self.sources,
            currency,
            members: &members,
            rollups: &rollups,
            of_nobody: &self.of_nobody,
            money: &self.money,
            deals: &self.deals,
            signals: &self.signals,
        };
        let mut accounts = self.accounts;
        let each = accounts.par_iter_mut().enumerate();
        let settled: Vec<Settled> = each
            .map(|(at, account)| settling.settle(at, account))
            .collect();
        for (account, settled) in accounts.iter().zip(&settled) {
            findings.prospects_who_paid += u64::from(settled.denied_yet_paid);
            if settled.denied_yet_won {
                findings.prospects_with_wins += 1;
                let name = || account.name.to_string();
                findings.prospect_with_wins.get_or_insert_with(name);
            }
        }
        let chains = settled.iter().map(|settled| settled.chain).collect();
        Assessment {
            settings: self.settings,
            rollup: self.rollup,
            accounts,
            members,
            people: self.placements.people.records,
            quiet,
            rollups,
            naive: settled.iter().map(|settled| settled.naive).collect(),
            bases: settled.iter().map(|settled| settled.basis).collect(),
            // Of accounts whose people were not read nothing is known; that is not nobody.
            chains: known.people.then_some(chains),
            findings,
        }
    }
}

/// What an assessment is made of, for the modules that read it.
pub(crate) type Naive = Vec<Points>;
/// How each account's expected revenue was found.
pub(crate) type Bases = Vec<RevenueBasis>;
/// Who stands where in each account's approval chain.
pub(crate) type Chains = Vec<ApprovalChain>;
