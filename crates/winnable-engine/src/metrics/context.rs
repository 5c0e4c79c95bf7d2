//! What every metric is computed from, and how rows are parted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::contract::whole_months;
use winnable_model::{Arm, Currency, FactValue, Motion, Outcome, fact_ids};
use winnable_score::CompiledModel;

use super::ledger::{DealRow, Ledger};
use super::life::runs_on;
use super::row::{CountedRow, Segment};
use super::{By, MetricSettings, Window, quarter_of};
use crate::Assessment;

/// The part of the rows that do not say to which part they belong.
pub(crate) const UNKNOWN: &str = "unknown";

/// What every metric is computed from.
pub(crate) struct Context<'a> {
    pub(crate) ledger: &'a Ledger,
    pub(crate) assessment: &'a Assessment,
    pub(crate) settings: &'a MetricSettings,
    pub(crate) currency: Currency,
    pub(crate) as_of: NaiveDate,
    /// Whether each account is on the list.
    pub(crate) targets: Vec<bool>,
    /// The tier of each account, when figures are parted by it.
    tiers: Vec<Option<String>>,
    /// The programme of each account: the one that has worked it for the longest.
    programmes: BTreeMap<u32, &'a str>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of the accounts of the same run"
)]
impl<'a> Context<'a> {
    pub(crate) fn new(
        ledger: &'a Ledger,
        assessment: &'a Assessment,
        model: &CompiledModel,
        settings: &'a MetricSettings,
        motion: Motion,
    ) -> Self {
        let accounts = 0..assessment.len();
        let targets = accounts
            .clone()
            .map(|at| assessment.exclusion(at, motion).is_none())
            .collect();
        let tier = |at| {
            let scored = assessment.row(at, model, false).receipt.scored;
            let tier = model.tiers().get(scored.tier?)?;
            Some(tier.id.to_string())
        };
        let tiers = match settings.by {
            Some(By::Tier) => accounts.map(tier).collect(),
            _ => Vec::new(),
        };
        Self {
            programmes: programmes(ledger, assessment.settings.as_of),
            ledger,
            assessment,
            settings,
            currency: assessment.settings.currency,
            as_of: assessment.settings.as_of,
            targets,
            tiers,
        }
    }

    /// The dates that count.
    pub(crate) fn window(&self) -> Window {
        self.settings.window
    }

    /// The last day, on which what is said to hold "as of the last day" holds.
    pub(crate) fn last_day(&self) -> NaiveDate {
        self.window().to.min(self.as_of)
    }

    /// The first day of the time over which customers are followed: that of the window, else of the
    /// year that ends with it.
    pub(crate) fn opening_day(&self) -> NaiveDate {
        let window = self.window();
        let a_year = || {
            let day_after = window.to.succ_opt()?;
            day_after.checked_sub_months(chrono::Months::new(12))
        };
        window.from.or_else(a_year).unwrap_or(window.to)
    }

    /// The day at whose end the customers are counted that are followed: the one before the opening
    /// day, so that who is there at the end of a quarter is there at the start of the next.
    pub(crate) fn base_day(&self) -> NaiveDate {
        let opening = self.opening_day();
        opening.pred_opt().unwrap_or(opening)
    }

    /// The whole months of that time, at least one. Its last day counts: January to March are three.
    pub(crate) fn base_months(&self) -> Result<u32, Reason> {
        let until = self.last_day().succ_opt().ok_or(Reason::Overflow)?;
        Ok(whole_months(self.opening_day(), until)?.max(1))
    }

    /// The positions of the accounts on the list.
    pub(crate) fn target_accounts(&self) -> impl Iterator<Item = usize> {
        (0..self.targets.len()).filter(|at| self.targets[*at])
    }

    /// The positions of the accounts that a list for new or for existing customers may hold: a funnel
    /// that left out who became a customer would end before its end.
    pub(crate) fn funnel_accounts(&self) -> impl Iterator<Item = usize> {
        let listed = |at: &usize, motion| self.assessment.exclusion(*at, motion).is_none();
        (0..self.targets.len())
            .filter(move |at| listed(at, Motion::New) || listed(at, Motion::Expand))
    }

    /// The part of an account, for parts that are of accounts.
    pub(crate) fn part_of_account(&self, account: Option<usize>) -> Option<String> {
        match self.settings.by.as_ref()? {
            By::Fact { id, .. } => shown(self.assessment.facts(account?).get(*id)),
            By::Tier => self.tiers.get(account?)?.clone(),
            By::Program => {
                let account = u32::try_from(account?).ok()?;
                self.programmes.get(&account).map(|&name| name.to_owned())
            }
            By::Quarter | By::Channel | By::DealType => None,
        }
    }

    /// Whether rows about accounts can be parted as asked.
    pub(crate) fn parts_accounts(&self) -> bool {
        matches!(
            self.settings.by,
            Some(By::Fact { .. } | By::Tier | By::Program)
        )
    }

    /// The part of a deal, by the date that counts for it.
    fn part_of_deal(&self, row: &DealRow, on: Option<NaiveDate>) -> Option<String> {
        let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
        match self.settings.by.as_ref() {
            None | Some(By::DealType) => row.deal.deal_type.map(|kind| kind.name().to_owned()),
            Some(By::Quarter) => on.map(|day| quarter_of(day, self.settings.fiscal_start)),
            Some(By::Channel) => text(&row.deal.source).or_else(|| self.source_of_person(row)),
            Some(By::Program) => text(&row.deal.programme)
                .or_else(|| self.part_of_account(row.account.map(|at| at as usize))),
            Some(By::Fact { .. } | By::Tier) => {
                self.part_of_account(row.account.map(|at| at as usize))
            }
        }
    }

    /// Where the lead or the contact of a deal came from.
    fn source_of_person(&self, row: &DealRow) -> Option<String> {
        let at = row.lead.or(row.person)?;
        let person = self.assessment.people.get(at as usize)?;
        let source = person.funnel.as_ref()?.source.as_deref()?;
        Some(source.to_owned())
    }

    /// The deals as a whole and in parts: parts as asked, and by type where nothing is asked and
    /// some deal states one. The parts hold each deal once, so their rows add up to the whole.
    pub(crate) fn deals<'d>(
        &self,
        deals: &[&'d DealRow],
        on: impl Fn(&DealRow) -> Option<NaiveDate>,
    ) -> Vec<(Option<Segment>, Vec<&'d DealRow>)> {
        let part = |row: &&DealRow| self.part_of_deal(row, on(row));
        self.parted(deals, part)
    }

    /// Things as a whole and in parts.
    pub(crate) fn parted<T: Copy>(
        &self,
        things: &[T],
        part: impl Fn(&T) -> Option<String>,
    ) -> Vec<(Option<Segment>, Vec<T>)> {
        let mut out = vec![(None, things.to_vec())];
        let by = self.settings.by.as_ref().map_or("deal_type", By::key);
        let mut parts: BTreeMap<Option<String>, Vec<T>> = BTreeMap::new();
        for thing in things {
            // A source that is called `unknown` says as little as none.
            let part = part(thing).filter(|part| part != UNKNOWN);
            parts.entry(part).or_default().push(*thing);
        }
        if parts.keys().all(Option::is_none) {
            return out;
        }
        let of = |(value, things): (Option<String>, Vec<T>)| {
            let value = value.unwrap_or_else(|| UNKNOWN.to_owned());
            (Some(Segment { by, value }), things)
        };
        // What is unknown stands last.
        let unknown = parts.remove(&None);
        out.extend(parts.into_iter().map(|(value, things)| of((value, things))));
        out.extend(unknown.map(|things| of((None, things))));
        out
    }

    /// Whether each account is a customer on the last day: a deal was won by then, or a contract that
    /// is no trial runs.
    pub(crate) fn customers(&self) -> Vec<bool> {
        let mut customers = vec![false; self.targets.len()];
        let won = self.won_by_now().into_iter().filter_map(|row| row.account);
        let runs = |row: &&super::ContractRow| {
            !row.contract.trial && runs_on(row, self.last_day(), self.as_of) == Some(true)
        };
        let active = self.ledger.contracts.iter().filter(runs);
        for account in won.chain(active.filter_map(|row| row.account)) {
            customers[account as usize] = true;
        }
        customers
    }

    /// The deals that were won by the last day.
    pub(crate) fn won_by_now(&self) -> Vec<&'a DealRow> {
        let won = |row: &&DealRow| row.on_day(self.last_day()) == Some(Outcome::Won);
        self.ledger.deals.iter().filter(won).collect()
    }

    /// Whether an account is engaged.
    pub(crate) fn is_engaged(&self, account: usize) -> bool {
        let least = Decimal::from(self.settings.engaged_people);
        match self.assessment.facts(account).get(fact_ids::ENGAGED_PEOPLE) {
            FactValue::Number(people) => *people >= least,
            _ => false,
        }
    }

    /// Whether anything says who of an account is engaged.
    pub(crate) fn knows_engaged(&self, account: usize) -> bool {
        let facts = self.assessment.facts(account);
        facts.get(fact_ids::ENGAGED_PEOPLE).is_known()
    }

    /// An account as a row that was counted.
    pub(crate) fn account_row(&self, account: usize) -> CountedRow {
        let account = &self.assessment.accounts[account];
        CountedRow {
            row: account.origin,
            id: account.id.as_str().into(),
            adds: Decimal::ONE,
        }
    }
}

/// The programme of each account. Of several it is the one that has worked it for the longest, and
/// of those the first by name, so that the order of rows says nothing; one that holds the account out
/// does not work it.
fn programmes(ledger: &Ledger, as_of: NaiveDate) -> BTreeMap<u32, &str> {
    let mut first: BTreeMap<u32, (NaiveDate, &str)> = BTreeMap::new();
    for member in &ledger.members {
        let membership = &member.membership;
        let since = membership.since.unwrap_or(NaiveDate::MAX);
        let begins_later = membership.since.is_some_and(|since| since > as_of);
        let Some(account) = member.account else {
            continue;
        };
        if membership.arm == Arm::Control || begins_later {
            continue;
        }
        let named = (since, &*membership.programme);
        let known = first.entry(account).or_insert(named);
        *known = (*known).min(named);
    }
    let first = first.into_iter();
    first.map(|(account, (_, name))| (account, name)).collect()
}

/// A fact as the name of a part.
fn shown(value: &FactValue) -> Option<String> {
    match value {
        FactValue::Text(label) => Some(label.shown().to_owned()),
        FactValue::Flag(flag) => Some(flag.to_string()),
        FactValue::Number(number) => Some(number.normalize().to_string()),
        FactValue::Set(labels) => {
            let names: Vec<&str> = labels.iter().map(winnable_model::Label::shown).collect();
            (!names.is_empty()).then(|| names.join("; "))
        }
        _ => None,
    }
}

/// The rows of deals, each adding one.
pub(crate) fn counted(deals: &[&DealRow]) -> Vec<CountedRow> {
    deals
        .iter()
        .map(|row| counted_deal(row, Decimal::ONE))
        .collect()
}

/// The rows of deals, each adding its amount; deals without one are not among them.
pub(crate) fn valued(deals: &[&DealRow]) -> Vec<CountedRow> {
    let row = |row: &&DealRow| Some(counted_deal(row, row.amount?));
    deals.iter().filter_map(row).collect()
}

fn counted_deal(row: &DealRow, adds: Decimal) -> CountedRow {
    CountedRow {
        row: row.deal.origin,
        id: row.deal.id.as_str().into(),
        adds,
    }
}
