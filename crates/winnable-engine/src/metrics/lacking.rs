//! What the data of a run do not have.

#[cfg(test)]
mod tests;

use winnable_metrics::acquisition::CostCategory;
use winnable_metrics::registry::Need;
use winnable_model::{AmountBasis, Outcome, Person, PersonKind, RetentionKind};

use super::spend::category;
use super::touches::PersonTouches;
use super::{ContractRow, DealRow, Ledger, MetricSettings, RetentionRow};
use crate::{Assessment, Sources};

/// What metrics could need and these data do not have, in the order of their declaration.
///
/// It looks at the rows and not at the headers: a column that is mapped and blank in every row gives
/// nothing either.
pub fn lacking(
    ledger: &Ledger,
    assessment: &Assessment,
    sources: &Sources,
    settings: &MetricSettings,
) -> Vec<Need> {
    let groups = [
        of_deals(ledger),
        of_people(ledger, assessment, sources),
        of_costs(ledger),
        of_contracts(ledger),
        of_project(settings),
    ];
    let single = [
        (Need::Accounts, assessment.is_empty()),
        (Need::Firms, ledger.firms.is_empty()),
        (Need::Invoices, !(sources.invoices && sources.payments)),
        (Need::Programmes, settings.programmes.is_empty()),
    ];
    let mut out: Vec<Need> = groups
        .into_iter()
        .flatten()
        .chain(single)
        .filter(|(_, lacks)| *lacks)
        .map(|(need, _)| need)
        .collect();
    out.sort_unstable();
    out
}

/// A need, and whether the data lack it.
type Lack = (Need, bool);

fn of_deals(ledger: &Ledger) -> Vec<Lack> {
    let none = |has: fn(&DealRow) -> bool| !ledger.deals.iter().any(has);
    let probable = |row: &DealRow| row.outcome == Outcome::Open && row.deal.probability.is_some();
    vec![
        (Need::Deals, ledger.deals.is_empty()),
        (Need::DealCreated, none(|row| row.deal.created.is_some())),
        (Need::DealClosed, none(|row| row.closed().is_some())),
        (Need::DealAmount, none(|row| row.amount.is_some())),
        (Need::DealProbability, none(probable)),
        (Need::DealAccount, none(|row| row.account.is_some())),
        (Need::StageHistory, ledger.stages.is_empty()),
    ]
}

fn of_people(ledger: &Ledger, assessment: &Assessment, sources: &Sources) -> Vec<Lack> {
    let people = &assessment.people;
    let none = |has: fn(&Person) -> bool| !people.iter().any(has);
    let converted = |person: &Person| {
        let funnel = person.funnel.as_ref();
        funnel.is_some_and(|funnel| funnel.converted.is_some() || funnel.converted_on.is_some())
    };
    let dated = |person: &Person| {
        person.funnel.as_ref().is_some_and(|funnel| {
            // One date alone gives no time between two steps.
            let days = [funnel.mql_on, funnel.sql_on, funnel.converted_on];
            days.iter().flatten().count() > 1
        })
    };
    let of_lead = |row: &DealRow| row.deal.person != winnable_model::PersonLinks::default();
    let outcome = none(converted) && !ledger.deals.iter().any(of_lead);
    let met = ledger
        .touches
        .accounts
        .iter()
        .any(|account| account.first_meeting.is_some());
    let of_people = &ledger.touches.people;
    let mailed = of_people.iter().any(|person| person.mail.sent);
    let to_people = |person: &PersonTouches| {
        person.sent_new > 0 || person.sent_later > 0 || person.sent_undated > 0
    };
    let to_nobody = ledger
        .touches
        .accounts
        .iter()
        .any(|of| of.sent_to_nobody > 0);
    let sent = to_nobody || of_people.iter().any(to_people);
    vec![
        (Need::LeadOutcome, outcome),
        (Need::Leads, none(|person| person.kind == PersonKind::Lead)),
        (Need::LeadDates, none(dated)),
        (Need::People, people.is_empty()),
        (
            Need::Roles,
            none(|person| person.role.is_some() || person.title.is_some()),
        ),
        (Need::Touches, !sources.engagements),
        (Need::Meetings, !met),
        (Need::Outbound, !sent),
        (Need::Mails, !mailed),
    ]
}

fn of_costs(ledger: &Ledger) -> Vec<Lack> {
    let of = |wanted| ledger.spend.iter().any(|row| category(row) == Some(wanted));
    let salaries = of(CostCategory::Salaries);
    let onboarding = of(CostCategory::Onboarding);
    vec![
        (Need::Spend, ledger.spend.is_empty()),
        (Need::Salaries, !salaries),
        (Need::OnboardingCosts, !onboarding),
    ]
}

fn of_contracts(ledger: &Ledger) -> Vec<Lack> {
    let none = |has: fn(&ContractRow) -> bool| !ledger.contracts.iter().any(has);
    let timed = |row: &ContractRow| {
        let contract = &row.contract;
        contract.start.is_some() || contract.tenure_months.is_some()
    };
    let recurs = |row: &ContractRow| {
        let stated = row.amount.is_some() && row.contract.amount_is != AmountBasis::Unknown;
        row.mrr.is_some() || row.arr.is_some() || stated
    };
    let is_churn = |row: &RetentionRow| row.event.kind == RetentionKind::Churn;
    let any_churn = ledger.retention.iter().any(is_churn);
    vec![
        (Need::Contracts, ledger.contracts.is_empty()),
        (Need::ContractTime, none(timed)),
        (Need::ContractRecurring, none(recurs)),
        (Need::Fees, none(|row| row.one_off.is_some())),
        (Need::RetentionEvents, !any_churn),
    ]
}

fn of_project(settings: &MetricSettings) -> Vec<Lack> {
    let spend = settings.industry_spend.is_some() && settings.eligible_share.is_some();
    let valued = settings
        .market
        .iter()
        .any(|segment| segment.value_per_account.is_some() && segment.capture.is_some());
    vec![
        (Need::GrossMargin, settings.gross_margin.is_none()),
        (Need::Discount, settings.discount.is_none()),
        (Need::Market, settings.market.is_empty()),
        (Need::IndustrySpend, !spend),
        (Need::ValueTheory, !valued),
    ]
}
