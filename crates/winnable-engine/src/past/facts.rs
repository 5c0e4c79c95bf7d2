//! The facts of a deal's account as they were on the day on which the deal was created.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use winnable_match::registrable;
use winnable_model::{
    FactId, FactRow, FactValue, KnownAt, KnownSince, Opportunity, Outcome, Provenance, fact_ids,
};
use winnable_score::{
    CompiledModel, DecayTable, Known, PersonProfile, PersonRollup, RollupSummary, Scored,
};

use super::result::{PastColumn, PastDeal, PastScores, UndatedRows, Unscored};
use super::{Gathered, Past, outcome_of};
use crate::RunError;
use crate::conversion::{Conversion, convert_amounts};
use crate::deals::Deals;
use crate::money::MoneySide;
use crate::replay::{PLANNED, give_past};
use crate::signals::{SignalSums, decay_tables};

/// What became of a fact that a column states, on a past day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The value of today is used.
    Present,
    /// The history says what it was.
    Recorded,
    /// It is a date after that day, which nobody could know.
    Later,
}

/// What all deals of a model share.
struct Common<'m> {
    model: &'m CompiledModel,
    /// The facts that the model asks for.
    wanted: Vec<FactId>,
    decay: Vec<DecayTable>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Past {
    /// Scores every deal as of its creation.
    pub fn scores(&self, model: &CompiledModel) -> PastScores {
        let common = Common {
            model,
            wanted: model.facts(),
            decay: decay_tables(&self.rollup),
        };
        let mut columns: Vec<PastColumn> = Vec::new();
        for fact in common.wanted.iter().copied() {
            if self.is_stated(fact) {
                columns.push(PastColumn {
                    fact,
                    at_present: 0,
                    from_history: 0,
                    later: 0,
                    after_close: 0,
                    cells: Vec::with_capacity(self.deals.len()),
                });
            }
        }
        let mut deals = Vec::with_capacity(self.deals.len());
        let mut scored_accounts = BTreeSet::new();
        for (at, (deal, home)) in self.deals.iter().zip(&self.homes).enumerate() {
            let mut standings = Vec::new();
            let scored = self.views[at].as_ref().map_err(|reason| *reason);
            let scored = scored.and_then(|gathered| {
                let (account, on) = (
                    home.ok_or(Unscored::NoAccount)?,
                    deal.created.ok_or(Unscored::NoCreation)?,
                );
                scored_accounts.insert(account);
                let seen = (at, account, on);
                self.score(&common, seen, gathered, &mut standings)
            });
            for column in &mut columns {
                self.note(column, deal, *home, &standings);
            }
            let outcome = outcome_of(deal, self.settings.as_of);
            deals.push(PastDeal {
                id: deal.id.clone(),
                account: home.map(|account| self.accounts[account as usize].id.clone()),
                created: deal.created,
                closed: deal.close.filter(|_| outcome != Outcome::Open),
                outcome,
                valued: home.and_then(|account| self.valued.of(account, at)),
                scored,
            });
        }
        let undated = |account: &&u32| self.accounts[**account as usize].known_since().is_none();
        let people = scored_accounts.iter();
        PastScores {
            deals,
            columns,
            reads_people: common.wanted.iter().any(|fact| is_of_people(*fact)),
            reads_titles: common.wanted.iter().any(|fact| is_of_titles(*fact)),
            reads_amounts: common.wanted.iter().any(|fact| AMOUNTS.contains(fact)),
            value: self.valued.basis,
            undated: UndatedRows {
                accounts: scored_accounts.iter().filter(undated).count() as u64,
                people: people
                    .map(|account| self.rows.undated_people(*account))
                    .sum(),
                deals: self.rows.undated_deals,
            },
        }
    }

    /// Whether a column of the exports states a fact of any account: all that an account knows before
    /// its rows are rolled up is from there.
    fn is_stated(&self, fact: FactId) -> bool {
        let mut accounts = self.accounts.iter();
        // Whether there is a parent follows from the accounts of today.
        fact == fact_ids::HAS_PARENT || accounts.any(|account| account.facts.get(fact).is_known())
    }

    /// Counts how a fact was used for a deal, and keeps what its column says.
    fn note(
        &self,
        column: &mut PastColumn,
        deal: &Opportunity,
        home: Option<u32>,
        standings: &[(FactId, Standing)],
    ) {
        let facts = home.map(|account| &self.accounts[account as usize].facts);
        let of = standings.iter().find(|(fact, _)| *fact == column.fact);
        match of.map(|(_, standing)| standing) {
            Some(Standing::Present) => column.at_present += 1,
            Some(Standing::Recorded) => column.from_history += 1,
            Some(Standing::Later) => column.later += 1,
            None => {}
        }
        let cell = facts.and_then(|facts| match facts.provenance(column.fact) {
            Some(Provenance::Cell { raw, .. }) => Some(raw.clone()),
            _ => word(facts.get(column.fact)),
        });
        if let (Some(FactValue::Date(stated)), Some(close)) =
            (facts.map(|facts| facts.get(column.fact)), deal.close)
            && outcome_of(deal, self.settings.as_of) != Outcome::Open
            && *stated > close
            && !PLANNED.contains(&column.fact)
        {
            column.after_close += 1;
        }
        column
            .cells
            .push(cell.filter(|cell| !cell.trim().is_empty()));
    }

    /// The score of the account of a deal as of a day.
    fn score(
        &self,
        common: &Common<'_>,
        (deal, account, on): (usize, u32, NaiveDate),
        gathered: &Gathered,
        standings: &mut Vec<(FactId, Standing)>,
    ) -> Result<Scored, Unscored> {
        let facts = self.facts(common, (deal, account, on), gathered, standings);
        // Of all that can go wrong with an amount, a rate that is missing on a past day is the usual one.
        let facts = facts.map_err(|_| Unscored::Amount)?;
        Ok(common.model.score(&facts, on))
    }

    fn facts(
        &self,
        common: &Common<'_>,
        (own, account, on): (usize, u32, NaiveDate),
        gathered: &Gathered,
        standings: &mut Vec<(FactId, Standing)>,
    ) -> Result<FactRow, RunError> {
        let by = Conversion {
            as_of: on,
            ..self.settings.conversion()
        };
        let sources = self.rows.sources(on);
        let mut facts = self.stated(common, account, on, standings);
        convert_amounts(&mut facts, self.accounts[account as usize].origin, &by)?;
        let known = Known {
            people: sources.people,
            touches: sources.engagements,
        };
        let people = self.people(account, on, gathered);
        let summary = RollupSummary::of(&people, gathered.of_nobody, &self.rollup);
        summary.write(&self.rollup, known, &mut facts);
        let mut money = MoneySide::default();
        for row in &self.rows.transactions[account as usize] {
            if row.known_at(on) == KnownAt::Known {
                money.add(row, &by)?;
            }
        }
        money.write(&sources, by.currency, &mut facts);
        let mut deals = Deals::default();
        for at in &self.rows.deals[account as usize] {
            let deal = &self.deals[*at as usize];
            // A deal is no evidence of itself: that it is there says nothing of how it will end.
            if *at as usize != own && deal.known_at(on) == KnownAt::Known {
                deals.add(deal, &by)?;
            }
        }
        let threads = facts.get(fact_ids::ENGAGED_PEOPLE).clone();
        deals.write(by.currency, &threads, &mut facts);
        if deals.has_open() {
            // For when its close was planned then, no export says.
            facts.set(fact_ids::NEXT_CLOSE, FactValue::Unknown);
        }
        deals.write_expected_revenue(by.currency, &mut facts);
        if sources.signals {
            let mut signals = SignalSums::default();
            for signal in &self.rows.signals[account as usize] {
                if let Ok(age) = u32::try_from((on - signal.on).num_days()) {
                    signals.add(signal, common.decay[signal.kind as usize].weight(age));
                }
            }
            signals.write(&mut facts);
        }
        Ok(facts)
    }

    /// What the columns of the account say, as far as it could be known on the day.
    fn stated(
        &self,
        common: &Common<'_>,
        account: u32,
        on: NaiveDate,
        standings: &mut Vec<(FactId, Standing)>,
    ) -> FactRow {
        use winnable_model::Past as Then;

        let row = &self.accounts[account as usize];
        let mut facts = row.facts.clone();
        let later = give_past(&mut facts, &row.id, &self.history, on);
        let hierarchy = self.placements.placing.hierarchy();
        let parent = hierarchy.parent(account).is_some();
        facts.set(fact_ids::HAS_PARENT, FactValue::Flag(parent));
        if let Some(domain) = &row.domain {
            let mut own = self.settings.own_domains.iter().map(registrable);
            if own.any(|own| own == registrable(domain)) {
                facts.set(fact_ids::IS_OWN_COMPANY, FactValue::Flag(true));
            }
        }
        for fact in common.wanted.iter().copied() {
            let standing = match self.history.past(&row.id, fact, on) {
                _ if later.contains(&fact) => Standing::Later,
                Then::Was(_) | Then::Same => Standing::Recorded,
                Then::Unrecorded => Standing::Present,
            };
            if standing == Standing::Later || facts.get(fact).is_known() {
                standings.push((fact, standing));
            }
        }
        facts
    }

    /// The people of an account whom somebody knew by a day.
    fn people(&self, account: u32, on: NaiveDate, gathered: &Gathered) -> Vec<PersonRollup> {
        let records = &self.placements.people.records;
        let mut people = Vec::new();
        for (person, of_person) in &self.rows.people[account as usize] {
            if !self.rows.knows_person(*person, on) {
                continue;
            }
            let mut profile = PersonProfile::default();
            for record in of_person.iter().map(|at| &records[*at as usize]) {
                if record.known_at(on) != KnownAt::Later {
                    profile = profile.merge(PersonProfile::of(record));
                }
            }
            let touches = gathered.of_people.get(person).copied().unwrap_or_default();
            people.push(PersonRollup { profile, touches });
        }
        people
    }
}

/// A value that was derived from another column, as a word.
fn word(value: &FactValue) -> Option<Box<str>> {
    match value {
        FactValue::Flag(flag) => Some(flag.to_string().into()),
        FactValue::Number(number) => Some(number.to_string().into()),
        FactValue::Text(label) => Some(label.shown().into()),
        _ => None,
    }
}

/// The facts that amounts of deals make.
const AMOUNTS: [FactId; 3] = [
    fact_ids::OPEN_AMOUNT,
    fact_ids::WON_AMOUNT,
    fact_ids::EXPECTED_ANNUAL_REVENUE,
];

/// What people did, which asks for no title, level or role.
const OF_TOUCHES: [FactId; 8] = [
    fact_ids::PEOPLE,
    fact_ids::ENGAGED_PEOPLE,
    fact_ids::INBOUND_TOUCHES,
    fact_ids::OUTBOUND_TOUCHES,
    fact_ids::SALES_CONVERSATIONS,
    fact_ids::LAST_TOUCH,
    fact_ids::LAST_INBOUND,
    fact_ids::SINGLE_THREADED,
];

fn is_of_titles(fact: FactId) -> bool {
    is_of_people(fact) && !OF_TOUCHES.contains(&fact)
}

fn is_of_people(fact: FactId) -> bool {
    (fact_ids::PEOPLE.0..=fact_ids::ENGAGEMENT_POINTS.0).contains(&fact.0)
}
