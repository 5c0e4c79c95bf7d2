//! The customers of a run with what is known of each, the best of them, and who is like them.

mod customer;
mod deals;
#[cfg(test)]
mod tests;

use winnable_icp::Result;
use winnable_icp::best::{BestCustomers, BestRules, Customer, Standing, best_customers};
use winnable_icp::lookalike::{AccountFacts, LookAlikes, look_alikes};
use winnable_model::Motion;

use super::levels::{FACTS, levels};
use crate::metrics::Ledger;
use crate::{Assessment, ValueBasis};
use customer::{Book, customers};

/// A customer with its account.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerLine {
    /// The position of its account.
    pub account: u32,
    /// The name of the account.
    pub name: String,
    /// What is known of it.
    pub customer: Customer,
}

/// What a customer's revenue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevenueBasis {
    /// The annual recurring revenue of the contracts that run.
    Recurring,
    /// The sum of what was won.
    Won,
}

/// An account that is no customer, with its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateLine {
    /// The name of the account.
    pub name: String,
    /// What is known of it.
    pub facts: AccountFacts,
}

/// The best customers of a run, and who is like them.
#[derive(Clone, Debug, PartialEq)]
pub struct BestReport {
    /// The customers, in the order of their accounts.
    pub customers: Vec<CustomerLine>,
    /// Who of them is best; positions are those of `customers`.
    pub found: BestCustomers,
    /// The accounts that are no customers and may be sold to; none of them is excluded.
    pub candidates: Vec<CandidateLine>,
    /// Who is like the best; positions are those of `candidates`.
    pub look_alikes: Result<LookAlikes>,
    /// What revenue is.
    pub revenue: RevenueBasis,
    /// What the time to value ends with; `None` where no contract says it.
    pub value: Option<ValueBasis>,
    /// Support tickets that belong to no account.
    pub homeless_tickets: u64,
    /// Won deals and contracts that belong to no account.
    pub homeless: u64,
    /// Customers of which an event says that they left and a contract of before still runs: whether they
    /// stay is unknown.
    pub disagree: u64,
}

/// Finds the best customers of a run, and the accounts that are like them.
///
/// A customer is an account with a won deal or with a contract, trials apart, that has begun; who has
/// left is one as well, else only survivors would be judged.
pub fn best_report(ledger: &Ledger, assessment: &Assessment, rules: &BestRules) -> BestReport {
    let book = Book::of(ledger, assessment.settings.as_of);
    let rows = customers(&book);
    let customers: Vec<CustomerLine> = rows
        .into_iter()
        .map(|(account, customer)| {
            let (id, name) = assessment.account(account as usize);
            CustomerLine {
                account,
                name: name.to_owned(),
                customer: Customer {
                    id: id.into(),
                    ..customer
                },
            }
        })
        .collect();
    let plain: Vec<Customer> = customers.iter().map(|one| one.customer.clone()).collect();
    let found = best_customers(&plain, rules);
    let is_best: Vec<bool> = found
        .judged
        .iter()
        .map(|one| one.standing == Standing::Best)
        .collect();
    let of_customers: Vec<AccountFacts> = customers
        .iter()
        .map(|one| facts_of(assessment, one.account as usize))
        .collect();
    let is_customer = |at: usize| {
        let account = u32::try_from(at).unwrap_or(u32::MAX);
        let found = customers.binary_search_by_key(&account, |one| one.account);
        found.is_ok()
    };
    let candidates: Vec<CandidateLine> = (0..assessment.len())
        .filter(|at| !is_customer(*at) && assessment.exclusion(*at, Motion::New).is_none())
        .map(|at| CandidateLine {
            name: assessment.account(at).1.to_owned(),
            facts: facts_of(assessment, at),
        })
        .collect();
    let of_candidates: Vec<AccountFacts> = candidates.iter().map(|one| one.facts.clone()).collect();
    let names: Vec<String> = FACTS.iter().map(|(_, name)| (*name).to_owned()).collect();
    let look_alikes = look_alikes(&names, (&of_customers, &is_best), &of_candidates, rules.top);
    BestReport {
        revenue: book.revenue_basis(),
        value: book.value_basis(),
        homeless_tickets: book.homeless_tickets,
        homeless: book.homeless,
        disagree: book.disagree(),
        customers,
        found,
        candidates,
        look_alikes,
    }
}

fn facts_of(assessment: &Assessment, at: usize) -> AccountFacts {
    let facts = assessment.facts(at);
    AccountFacts {
        id: assessment.account(at).0.into(),
        facts: FACTS.iter().map(|(fact, _)| levels(facts, *fact)).collect(),
    }
}
