//! The rows that metrics count, each with the account it belongs to.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    AmountBasis, BuyingRole, Contract, Engagement, FirmCount, Membership, Money, Opportunity,
    OpportunityId, Outcome, PersonLinks, RetentionEvent, RowRef, SpendLine, StageChange, Ticket,
    Transaction,
};

use super::life::resolve_ends;
use super::touches::TouchBook;
use crate::RunError;
use crate::conversion::Conversion;
use crate::deals::standing;
use crate::inputs::Inputs;
use crate::placements::Placements;

/// A deal as it stood on the as-of date.
#[derive(Clone, Debug)]
pub struct DealRow {
    /// The deal.
    pub deal: Opportunity,
    /// Its position among the deals of the ledger.
    pub at: u32,
    /// Its account, by position.
    pub account: Option<u32>,
    /// Its person, by the position of the record that stands for it.
    pub person: Option<u32>,
    /// The people who take part in it and their roles in it, each person once, where a table of
    /// associations names any.
    pub people: Vec<(u32, Option<BuyingRole>)>,
    /// The record of the lead that it names.
    pub lead: Option<u32>,
    /// How it stood: one that closed later was still open.
    pub outcome: Outcome,
    /// Its amount in the reporting currency.
    pub amount: Option<Decimal>,
}

impl DealRow {
    /// The day on which it closed, when it had by the as-of date.
    pub fn closed(&self) -> Option<NaiveDate> {
        self.deal.close.filter(|_| self.outcome != Outcome::Open)
    }

    /// From when until when it was open, as far as both are known and in order; an open one is until the
    /// as-of date. A touch outside of it cannot count.
    pub(crate) fn open_between(&self, as_of: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let until = match self.outcome {
            Outcome::Open => as_of,
            Outcome::Won | Outcome::Lost => self.closed()?,
        };
        let created = self.deal.created.filter(|created| *created <= until)?;
        Some((created, until))
    }

    /// How it stood at the end of a day up to the as-of date; `None` where it was not there yet. One
    /// without the date in question stands as it does.
    pub fn on_day(&self, day: NaiveDate) -> Option<Outcome> {
        if self.deal.created.is_some_and(|created| created > day) {
            return None;
        }
        match self.closed() {
            Some(closed) if closed > day => Some(Outcome::Open),
            _ => Some(self.outcome),
        }
    }
}

/// A contract with its amounts in the reporting currency.
#[derive(Clone, Debug)]
pub struct ContractRow {
    /// The contract.
    pub contract: Contract,
    /// The day from which on it does not run, where the export states an end: the day after it, where
    /// the ends of the file are last days.
    pub until: Option<NaiveDate>,
    /// Its account, by position.
    pub account: Option<u32>,
    /// The amount.
    pub amount: Option<Decimal>,
    /// Monthly recurring revenue.
    pub mrr: Option<Decimal>,
    /// Annual recurring revenue.
    pub arr: Option<Decimal>,
    /// Fees that do not recur.
    pub one_off: Option<Decimal>,
}

/// A line of spend with its amount in the reporting currency.
#[derive(Clone, Debug)]
pub struct SpendRow {
    /// The line.
    pub line: SpendLine,
    /// Its account, by position, where it names one.
    pub account: Option<u32>,
    /// The amount.
    pub amount: Option<Decimal>,
}

/// An order, an invoice, a shipment or a payment with its amount in the reporting currency.
#[derive(Clone, Debug)]
pub struct TransactionRow {
    /// The transaction.
    pub transaction: Transaction,
    /// Its account, by position.
    pub account: Option<u32>,
    /// The amount.
    pub amount: Option<Decimal>,
}

/// What happened to a customer's revenue.
#[derive(Clone, Debug)]
pub struct RetentionRow {
    /// The event.
    pub event: RetentionEvent,
    /// Its account, by position.
    pub account: Option<u32>,
    /// The amount.
    pub amount: Option<Decimal>,
}

/// A member of a programme.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// The membership.
    pub membership: Membership,
    /// Its account, by position.
    pub account: Option<u32>,
}

/// A support ticket.
#[derive(Clone, Debug)]
pub struct TicketRow {
    /// The ticket.
    pub ticket: Ticket,
    /// Its account, by position.
    pub account: Option<u32>,
}

/// Every row that a metric may count.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Deals that existed on the as-of date, in the order of their files.
    pub deals: Vec<DealRow>,
    /// Contracts.
    pub contracts: Vec<ContractRow>,
    /// Spend up to the as-of date.
    pub spend: Vec<SpendRow>,
    /// Transactions up to the as-of date.
    pub transactions: Vec<TransactionRow>,
    /// Retention events up to the as-of date.
    pub retention: Vec<RetentionRow>,
    /// Members of programmes.
    pub members: Vec<MemberRow>,
    /// Changes of stages up to the as-of date.
    pub stages: Vec<StageChange>,
    /// Support tickets opened by the as-of date; `None` where no file has any, so that nobody knows
    /// who opened none.
    pub tickets: Option<Vec<TicketRow>>,
    /// How many firms there are.
    pub firms: Vec<FirmCount>,
    /// The record that stands for the person of each record of people.
    pub person_of: Vec<u32>,
    /// What is kept of touches.
    pub touches: TouchBook,
}

impl Ledger {
    /// Places and converts everything but the touches. Deals and transactions were placed before by
    /// the run, which keeps what was decided; here their accounts are only looked up again.
    pub(crate) fn new(
        inputs: &mut Inputs,
        placements: &mut Placements,
        deals: &[Option<u32>],
        transactions: &[Option<u32>],
        by: &Conversion<'_>,
    ) -> Result<Self, RunError> {
        let mut ledger = Self::default();
        let mut of_deals = people_of_deals(inputs, placements);
        for (deal, account) in std::mem::take(&mut inputs.opportunities)
            .into_iter()
            .zip(deals)
        {
            if deal.created.is_some_and(|created| created > by.as_of) {
                continue;
            }
            let (outcome, day) = standing(&deal, by.as_of);
            let amount = convert(deal.amount.as_ref(), day, deal.origin, by)?;
            let person = placements.people.find(&deal.person).ok().flatten();
            let lead = deal.person.lead.as_ref();
            ledger.deals.push(DealRow {
                at: u32::try_from(ledger.deals.len()).unwrap_or(u32::MAX),
                people: of_deals.remove(&deal.id).unwrap_or_default(),
                lead: lead.and_then(|id| placements.people.lead(id)),
                person,
                account: *account,
                outcome,
                amount,
                deal,
            });
        }
        let rows = std::mem::take(&mut inputs.transactions);
        for (transaction, account) in rows.into_iter().zip(transactions) {
            if transaction.on > by.as_of {
                continue;
            }
            let amount = transaction.amount.as_ref();
            let amount = convert(amount, transaction.on, transaction.origin, by)?;
            ledger.transactions.push(TransactionRow {
                account: *account,
                amount,
                transaction,
            });
        }
        ledger.add_contracts(inputs, placements, by)?;
        ledger.add_spend(inputs, placements, by)?;
        for event in std::mem::take(&mut inputs.retention) {
            if event.on > by.as_of {
                continue;
            }
            let (placed, _) = placements.place(&PersonLinks::default(), &event.account);
            let amount = convert(event.amount.as_ref(), event.on, event.origin, by)?;
            ledger.retention.push(RetentionRow {
                account: placed.account,
                amount,
                event,
            });
        }
        for membership in std::mem::take(&mut inputs.memberships) {
            let (placed, _) = placements.place(&membership.person, &membership.account);
            ledger.members.push(MemberRow {
                account: placed.account,
                membership,
            });
        }
        ledger.add_tickets(inputs, placements, by.as_of);
        ledger.stages = std::mem::take(&mut inputs.stages);
        ledger.stages.retain(|change| change.entered <= by.as_of);
        ledger.firms = std::mem::take(&mut inputs.firms);
        ledger.person_of.clone_from(&placements.people.person);
        Ok(ledger)
    }

    fn add_contracts(
        &mut self,
        inputs: &mut Inputs,
        placements: &mut Placements,
        by: &Conversion<'_>,
    ) -> Result<(), RunError> {
        for contract in std::mem::take(&mut inputs.contracts) {
            if contract.start.is_some_and(|start| start > by.as_of) {
                continue;
            }
            let (placed, _) = placements.place(&PersonLinks::default(), &contract.account);
            let day = contract.start.unwrap_or(by.as_of);
            let money = |money: &Option<Money>| convert(money.as_ref(), day, contract.origin, by);
            self.contracts.push(ContractRow {
                account: placed.account,
                amount: money(&contract.amount)?,
                mrr: money(&contract.mrr)?,
                arr: money(&contract.arr)?,
                one_off: money(&contract.one_off)?,
                until: contract.end,
                contract,
            });
        }
        resolve_ends(&mut self.contracts);
        Ok(())
    }

    fn add_spend(
        &mut self,
        inputs: &mut Inputs,
        placements: &mut Placements,
        by: &Conversion<'_>,
    ) -> Result<(), RunError> {
        for line in std::mem::take(&mut inputs.spend) {
            if line.on > by.as_of {
                continue;
            }
            let (placed, _) = placements.place(&PersonLinks::default(), &line.account);
            let amount = convert(line.amount.as_ref(), line.on, line.origin, by)?;
            self.spend.push(SpendRow {
                account: placed.account,
                amount,
                line,
            });
        }
        Ok(())
    }

    fn add_tickets(&mut self, inputs: &mut Inputs, placements: &mut Placements, as_of: NaiveDate) {
        if !inputs.sources.tickets {
            return;
        }
        let mut rows = Vec::new();
        for ticket in std::mem::take(&mut inputs.tickets) {
            if ticket.opened > as_of {
                continue;
            }
            let (placed, _) = placements.place(&ticket.person, &ticket.account);
            rows.push(TicketRow {
                account: placed.account,
                ticket,
            });
        }
        self.tickets = Some(rows);
    }

    /// What the amounts of its deals are.
    pub fn amount_bases(&self) -> impl Iterator<Item = AmountBasis> {
        self.deals
            .iter()
            .filter(|row| row.amount.is_some())
            .map(|row| row.deal.amount_is)
    }

    /// Keeps what metrics need of a touch that was placed.
    pub(crate) fn touch(&mut self, touch: &Engagement, account: u32, person: Option<u32>) {
        self.touches.add(touch, account, person);
    }
}

/// The people who take part in each deal, by the records that stand for them. Of a person who stands
/// there twice the role nearest to the budget counts.
fn people_of_deals(
    inputs: &mut Inputs,
    placements: &Placements,
) -> HashMap<OpportunityId, Vec<(u32, Option<BuyingRole>)>> {
    let mut of_deals: HashMap<OpportunityId, BTreeMap<u32, Option<BuyingRole>>> = HashMap::new();
    for one in std::mem::take(&mut inputs.deal_people) {
        let links = PersonLinks {
            contact: Some(one.contact),
            ..PersonLinks::default()
        };
        if let Ok(Some(person)) = placements.people.find(&links) {
            let role = of_deals.entry(one.deal).or_default();
            let role = role.entry(person).or_default();
            *role = (*role).into_iter().chain(one.role).min();
        }
    }
    let of_deals = of_deals.into_iter();
    of_deals
        .map(|(deal, people)| (deal, people.into_iter().collect()))
        .collect()
}

/// The amount in the reporting currency at the rate of a day, exact: it is rounded where it is
/// printed. Rounded here, a thousand clicks of a cent each would come to nothing in won.
fn convert(
    amount: Option<&Money>,
    on: NaiveDate,
    at: RowRef,
    by: &Conversion<'_>,
) -> Result<Option<Decimal>, RunError> {
    let Some(money) = amount else {
        return Ok(None);
    };
    let converted = by.fx.convert(money, by.currency, on);
    let converted = converted.map_err(|error| RunError::Rate { at, error, rows: 1 })?;
    let exact = match converted.applied {
        Some(applied) => money.amount().checked_mul(applied.rate),
        None => Some(money.amount()),
    };
    exact.map(Some).ok_or(RunError::TooLarge { at })
}
