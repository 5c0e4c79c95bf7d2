//! What was gathered of an account, turned into its facts.

use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::{Account, ApprovalChain, Currency, FactGroup, FactValue, Points, fact_ids};
use winnable_score::{Known, PersonRollup, RollupSettings, RollupSummary, Touches};

use crate::deals::{Deals, RevenueBasis};
use crate::inputs::Sources;
use crate::money::MoneySide;
use crate::signals::SignalSums;

/// What many accounts have nothing of.
pub(super) type Lazy<T> = Option<Box<T>>;

/// What is said of accounts of which there is nothing, once for all of them.
pub(super) struct Nothing {
    rollup: Arc<FactGroup>,
    money: MoneySide,
    deals: Deals,
    /// Where it is known how many people are engaged, and where it is not.
    of_deals: [Arc<FactGroup>; 2],
    signals: Arc<FactGroup>,
}

impl Nothing {
    pub(super) fn new(rollup: &RollupSettings, known: Known, currency: Currency) -> Self {
        let deals = Deals::default();
        let of_deals = [FactValue::Number(Decimal::ZERO), FactValue::Unknown];
        let nobody = RollupSummary::of(&[], Touches::default(), rollup);
        Self {
            rollup: Arc::new(nobody.facts(rollup, known)),
            money: MoneySide::default(),
            of_deals: of_deals.map(|engaged| Arc::new(deals.facts(currency, &engaged))),
            deals,
            signals: Arc::new(SignalSums::default().facts()),
        }
    }

    /// Of no deals none hangs on one person, however many people there are.
    fn of_deals(&self, engaged: &FactValue) -> Arc<FactGroup> {
        let [known, unknown] = &self.of_deals;
        Arc::clone(match engaged {
            FactValue::Number(_) => known,
            _ => unknown,
        })
    }
}

/// What was made of an account besides its facts.
pub(super) struct Settled {
    pub(super) naive: Points,
    pub(super) basis: RevenueBasis,
    pub(super) chain: ApprovalChain,
    /// The relationship column says that it is no customer, and payments say otherwise.
    pub(super) denied_yet_paid: bool,
    /// The same of won deals.
    pub(super) denied_yet_won: bool,
}

/// What all accounts are settled with, and what was gathered of each, by its position.
pub(super) struct Settling<'a> {
    pub(super) nothing: Nothing,
    pub(super) rollup: &'a RollupSettings,
    pub(super) known: Known,
    pub(super) sources: &'a Sources,
    pub(super) currency: Currency,
    pub(super) members: &'a [Vec<u32>],
    pub(super) rollups: &'a [PersonRollup],
    pub(super) of_nobody: &'a [Touches],
    pub(super) money: &'a [Lazy<MoneySide>],
    pub(super) deals: &'a [Lazy<Deals>],
    pub(super) signals: &'a [Lazy<SignalSums>],
}

impl Settling<'_> {
    /// Writes the facts of an account.
    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of lists made together"
    )]
    pub(super) fn settle(&self, at: usize, account: &mut Account) -> Settled {
        let (nothing, currency) = (&self.nothing, self.currency);
        let facts = &mut account.facts;
        let people = self.members[at].iter();
        let people: Vec<PersonRollup> = people.map(|at| self.rollups[*at as usize]).collect();
        let touches = self.of_nobody[at];
        let summary = RollupSummary::of(&people, touches, self.rollup);
        if people.is_empty() && touches == Touches::default() {
            facts.set_group(Arc::clone(&nothing.rollup));
        } else {
            summary.write(self.rollup, self.known, facts);
        }
        // What the relationship column says, before anything else decides who is a customer.
        let denied = facts.get(fact_ids::IS_CUSTOMER) == &FactValue::Flag(false);
        let money = self.money[at].as_deref().unwrap_or(&nothing.money);
        money.write(self.sources, currency, facts);
        let deals = self.deals[at].as_deref().unwrap_or(&nothing.deals);
        if self.sources.opportunities {
            let engaged = facts.get(fact_ids::ENGAGED_PEOPLE).clone();
            if deals.is_empty() {
                deals.write_group(currency, nothing.of_deals(&engaged), facts);
            } else {
                deals.write(currency, &engaged, facts);
            }
        }
        let basis = deals.write_expected_revenue(currency, facts);
        if self.sources.signals {
            match self.signals[at].as_deref() {
                Some(signals) => signals.write(facts),
                None => facts.set_group(Arc::clone(&nothing.signals)),
            }
        }
        facts.shrink();
        Settled {
            naive: summary.naive_sum(),
            basis,
            chain: summary.approval,
            denied_yet_paid: denied && money.has_paid(),
            denied_yet_won: denied && self.sources.opportunities && deals.has_won(),
        }
    }
}
