//! A dossier scored: under any model, as of any day.
//!
//! What was known is what the dossier holds: nothing of it is left out for being later than the day as
//! of which it is scored, since a split of a change asks what today's rows would have been worth then.
//! Such a row counts as if it were of that day.

use chrono::NaiveDate;
use winnable_history::{Dossier, StoredPerson, StoredProfile, TouchGroup, TouchKind};
use winnable_model::{
    AccountLinks, BuyingRole, Channel, Currency, Department, Direction, Engagement, FactCatalogue,
    FactRow, FileId, FxTable, Money, Opportunity, OpportunityId, Outcome, PersonLinks, RoleFlags,
    RowRef, Seniority, Signal, SignalKind, Transaction, TransactionId, fact_ids,
};
use winnable_score::{
    ChannelTable, CompiledModel, DecayTable, Known, PersonProfile, PersonRollup, RollupSummary,
    Scored, Touches,
};

use crate::conversion::Conversion;
use crate::deals::Deals;
use crate::money::MoneySide;
use crate::signals::{SignalSums, decay_tables};
use crate::{RunError, Sources};

/// What a snapshot says of its rows besides the rows.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Which kinds of file there were.
    pub sources: Sources,
    /// The currency of all amounts.
    pub currency: Currency,
}

/// Scores dossiers by one model as of one day.
#[derive(Debug)]
pub struct Rescorer<'m> {
    model: &'m CompiledModel,
    catalogue: &'m FactCatalogue,
    as_of: NaiveDate,
    channels: ChannelTable,
    decay: Vec<DecayTable>,
    rates: FxTable,
}

/// Rows of a store have no place in a file.
const NOWHERE: RowRef = RowRef {
    file: FileId(0),
    line: 0,
};

impl<'m> Rescorer<'m> {
    /// Scores by this model, read with this catalogue, as of this day.
    pub fn new(model: &'m CompiledModel, catalogue: &'m FactCatalogue, as_of: NaiveDate) -> Self {
        Self {
            model,
            catalogue,
            as_of,
            channels: ChannelTable::new(model.rollup(), as_of),
            decay: decay_tables(model.rollup()),
            rates: FxTable::default(),
        }
    }

    /// The score of a dossier.
    ///
    /// # Errors
    /// [`RunError`] where a sum does not fit.
    pub fn score(&self, dossier: &Dossier, ground: &Ground) -> Result<Scored, RunError> {
        Ok(self.model.score(&self.facts(dossier, ground)?, self.as_of))
    }

    /// The facts of a dossier, as a run would find them.
    ///
    /// # Errors
    /// [`RunError`] where a sum does not fit.
    pub fn facts(&self, dossier: &Dossier, ground: &Ground) -> Result<FactRow, RunError> {
        let (sources, currency) = (&ground.sources, ground.currency);
        let mut facts = FactRow::new();
        for (name, value) in &dossier.facts {
            // A fact that the catalogue does not have is none that its model could ask for.
            if let Some(id) = self.catalogue.id(name) {
                facts.set(id, value.value());
            }
        }
        let channels: Vec<Channel> = dossier
            .channels
            .iter()
            .map(|name| Channel::new(name))
            .collect();
        let people: Vec<PersonRollup> = dossier
            .people
            .iter()
            .map(|person| self.person(person, &channels))
            .collect();
        let nobody = self.touches(&dossier.nobody, &channels);
        let known = Known {
            people: sources.people,
            touches: sources.engagements,
        };
        let rollup = self.model.rollup();
        let summary = RollupSummary::of(&people, nobody, rollup);
        summary.write(rollup, known, &mut facts);
        self.money(dossier, currency)?
            .write(sources, currency, &mut facts);
        let deals = self.deals(dossier, currency)?;
        if sources.opportunities {
            let threads = facts.get(fact_ids::ENGAGED_PEOPLE).clone();
            deals.write(currency, &threads, &mut facts);
        }
        deals.write_expected_revenue(currency, &mut facts);
        if sources.signals {
            self.signals(dossier).write(&mut facts);
        }
        Ok(facts)
    }

    fn by(&self, currency: Currency) -> Conversion<'_> {
        Conversion {
            currency,
            fx: &self.rates,
            as_of: self.as_of,
        }
    }

    fn person(&self, person: &StoredPerson, channels: &[Channel]) -> PersonRollup {
        PersonRollup {
            profile: profile(&person.profile),
            touches: self.touches(&person.touches, channels),
        }
    }

    fn touches(&self, groups: &[TouchGroup], channels: &[Channel]) -> Touches {
        let mut all = Touches::default();
        for group in groups {
            let Some(channel) = channels.get(usize::from(group.channel)) else {
                continue;
            };
            let engagement = Engagement {
                on: group.on.date().min(self.as_of),
                channel: channel.clone(),
                direction: match group.kind {
                    TouchKind::Outbound => Direction::Outbound,
                    TouchKind::Engagement | TouchKind::Bot => Direction::Inbound,
                },
                answered: false,
                bot: group.kind == TouchKind::Bot,
                person: PersonLinks::default(),
                account: AccountLinks::default(),
                origin: NOWHERE,
            };
            if let Some(touches) = self.channels.touch(&engagement) {
                all = all.merge(touches.times(group.count));
            }
        }
        all
    }

    fn deals(&self, dossier: &Dossier, currency: Currency) -> Result<Deals, RunError> {
        let mut deals = Deals::default();
        for stored in &dossier.deals {
            let mut deal = Opportunity::new(OpportunityId::new(""), NOWHERE);
            deal.outcome = stored.outcome;
            deal.amount = stored
                .amount
                .map(|amount| Money::new(amount.decimal(), currency));
            deal.term_months = stored.term_months;
            deal.created = stored.created.map(winnable_history::Day::date);
            deal.close = stored.close.map(winnable_history::Day::date);
            if deal.outcome != Outcome::Open {
                deal.close = deal.close.map(|close| close.min(self.as_of));
            }
            deals.add(&deal, &self.by(currency))?;
        }
        Ok(deals)
    }

    fn money(&self, dossier: &Dossier, currency: Currency) -> Result<MoneySide, RunError> {
        let mut side = MoneySide::default();
        for stored in &dossier.transactions {
            let row = Transaction {
                id: TransactionId::new(""),
                kind: stored.kind,
                account: AccountLinks::default(),
                person: PersonLinks::default(),
                on: stored.on.date().min(self.as_of),
                amount: stored
                    .amount
                    .map(|amount| Money::new(amount.decimal(), currency)),
                due: None,
                reference: None,
                last_happened: None,
                origin: NOWHERE,
            };
            side.add(&row, &self.by(currency))?;
        }
        Ok(side)
    }

    #[expect(clippy::indexing_slicing, reason = "there is one table for each kind")]
    fn signals(&self, dossier: &Dossier) -> SignalSums {
        let mut sums = SignalSums::default();
        for stored in &dossier.signals {
            let signal = Signal {
                on: stored.on.date().min(self.as_of),
                kind: SignalKind::from_name(&stored.kind),
                strength: stored.strength.decimal(),
                account: AccountLinks::default(),
                origin: NOWHERE,
            };
            let age = (self.as_of - signal.on).num_days();
            let weight = self.decay[signal.kind as usize].weight(u32::try_from(age).unwrap_or(0));
            sums.add(&signal, weight);
        }
        sums
    }
}

fn profile(stored: &StoredProfile) -> PersonProfile {
    let named = |name: &Option<String>| name.clone().unwrap_or_default();
    let (level, role, department) = (
        named(&stored.seniority),
        named(&stored.role),
        named(&stored.department),
    );
    PersonProfile {
        seniority: Seniority::ALL.into_iter().find(|one| one.name() == level),
        role: BuyingRole::ALL.into_iter().find(|one| one.name() == role),
        flags: RoleFlags {
            champion: stored.champion,
            blocker: stored.blocker,
        },
        department: Department::ALL
            .into_iter()
            .find(|one| one.name() == department),
        fit_points: stored.fit_points.map(winnable_history::Exact::decimal),
        engagement_points: stored
            .engagement_points
            .map(winnable_history::Exact::decimal),
    }
}
