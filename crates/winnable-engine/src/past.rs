//! Deals scored as of the day on which each was created, from what was known then.
//!
//! A score of today knows who became a customer. To ask whether a model orders deals, each is scored
//! as if nobody knew what came after: rows that were dated later are not read, and the deal itself is
//! no evidence for its own account. What has no history is used as it is today, and named.

mod facts;
mod result;
mod rows;
#[cfg(test)]
mod tests;
mod valued;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_match::{MatchCode, Override};
use winnable_model::{Account, Engagement, FactHistory, Opportunity, Outcome};
use winnable_score::{ChannelTable, CompiledModel, RollupSettings, Touches};

use crate::deals::standing;
use crate::inputs::{Inputs, RunSettings};
use crate::matching::begin;
use crate::placements::{Placements, Unmatched};
use crate::run::TouchOutcome;

pub use result::{PastColumn, PastDeal, PastScores, UndatedRows, Unscored};
use rows::Rows;
use valued::Valued;

/// The touches that one deal may read, merged as they stream by.
#[derive(Clone, Debug, Default)]
struct Gathered {
    of_nobody: Touches,
    of_people: BTreeMap<u32, Touches>,
}

/// A look back in progress: everything but the touches is in, and touches are added one by one. Memory
/// grows with deals and the people around them, never with touches.
///
/// Which account and which person a record belongs to is decided as a run of today does.
#[derive(Debug)]
pub struct Past {
    settings: RunSettings,
    rollup: RollupSettings,
    channels: ChannelTable,
    accounts: Vec<Account>,
    placements: Placements,
    history: FactHistory,
    rows: Rows,
    valued: Valued,
    deals: Vec<Opportunity>,
    /// The account of each deal.
    homes: Vec<Option<u32>>,
    /// Why a deal cannot be scored, or what was gathered for it.
    views: Vec<Result<Gathered, Unscored>>,
    /// The deals of each account that can be scored, the earliest first, each with its day.
    by_account: Vec<Vec<(NaiveDate, u32)>>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Past {
    /// Places every person, deal, transaction and signal on its account, as a run does.
    pub fn start(
        settings: RunSettings,
        inputs: Inputs,
        history: FactHistory,
        model: &CompiledModel,
    ) -> Self {
        let mut inputs = inputs;
        let (accounts, mut placements) = begin(&mut inputs, &settings.matching());
        let deals = std::mem::take(&mut inputs.opportunities);
        let homes: Vec<Option<u32>> = deals
            .iter()
            .map(|deal| placements.deal(deal).account)
            .collect();
        let mut by_account = vec![Vec::new(); accounts.len()];
        let mut views = Vec::with_capacity(deals.len());
        for (at, (deal, home)) in (0_u32..).zip(deals.iter().zip(&homes)) {
            let view = scorable(deal, *home, &accounts, settings.as_of);
            views.push(view.map(|(account, on)| {
                by_account[account as usize].push((on, at));
                Gathered::default()
            }));
        }
        for deals in &mut by_account {
            deals.sort_unstable();
        }
        let contracts = std::mem::take(&mut inputs.contracts);
        let valued = Valued::new(contracts, &mut placements, (&deals, &homes), settings.as_of);
        Self {
            valued,
            rollup: model.rollup().clone(),
            channels: ChannelTable::new(model.rollup(), settings.as_of),
            rows: Rows::new(inputs, &mut placements, &deals, &homes, accounts.len()),
            settings,
            accounts,
            placements,
            history,
            deals,
            homes,
            views,
            by_account,
        }
    }

    /// Adds one touch: to each deal of its account that was created on its day or later.
    pub fn engagement(&mut self, engagement: &Engagement) -> TouchOutcome {
        self.rows.first.touch(engagement.on);
        let (placed, person) = self
            .placements
            .place(&engagement.person, &engagement.account);
        let Some(account) = placed.account else {
            return TouchOutcome::Unmatched(Unmatched::touch(engagement, placed.code));
        };
        if engagement.on > self.settings.as_of {
            return TouchOutcome::Future;
        }
        if person.is_some_and(|at| self.placements.people.is_ignored(at as usize)) {
            return TouchOutcome::LeftOut;
        }
        let deals = &self.by_account[account as usize];
        let from = deals.partition_point(|(on, _)| *on < engagement.on);
        for (on, deal) in &deals[from..] {
            // Of a person whom nobody knew yet, what they did is known only where the touch itself names
            // the account.
            let person = match person {
                Some(at) if self.rows.knows_person(at, *on) => Some(at),
                Some(_) if placed.code == MatchCode::Person => continue,
                _ => None,
            };
            let Some(touch) = self.channels.touch_on(engagement, *on) else {
                continue;
            };
            if let Ok(gathered) = &mut self.views[*deal as usize] {
                let state = match person {
                    Some(person) => gathered.of_people.entry(person).or_default(),
                    None => &mut gathered.of_nobody,
                };
                *state = state.merge(touch);
            }
        }
        TouchOutcome::Counted
    }

    /// The people, deals, transactions and signals that belong to no account, in the order of their files.
    pub fn unmatched(&self) -> Vec<Unmatched> {
        let mut unmatched = self.placements.unmatched.clone();
        unmatched.sort_by_key(|row| row.row);
        unmatched
    }

    /// The accounts that were made of e-mail domains.
    pub fn derived(&self) -> u64 {
        let derived = self.accounts.iter().filter(|account| account.derived);
        derived.count() as u64
    }

    /// The lines of the table of overrides that decided nothing.
    pub fn idle_overrides(&self) -> impl Iterator<Item = &Override> {
        self.placements.placing.overrides.unused()
    }
}

/// The account of a deal and the day as of which it is scored, or why it is not.
#[expect(
    clippy::indexing_slicing,
    reason = "an account of a deal is one of the accounts"
)]
pub(crate) fn scorable(
    deal: &Opportunity,
    home: Option<u32>,
    accounts: &[Account],
    as_of: NaiveDate,
) -> Result<(u32, NaiveDate), Unscored> {
    use winnable_model::{KnownAt, KnownSince};

    let account = home.ok_or(Unscored::NoAccount)?;
    let on = deal.created.ok_or(Unscored::NoCreation)?;
    if on > as_of {
        return Err(Unscored::AfterAsOf);
    }
    if deal.outcome != Outcome::Open && deal.closes_before_created() {
        return Err(Unscored::ClosedBefore);
    }
    if accounts[account as usize].known_at(on) == KnownAt::Later {
        return Err(Unscored::AccountLater);
    }
    Ok((account, on))
}

/// How a deal stands today.
fn outcome_of(deal: &Opportunity, as_of: NaiveDate) -> Outcome {
    standing(deal, as_of).0
}
