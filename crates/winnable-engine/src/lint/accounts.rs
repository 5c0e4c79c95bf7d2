//! Accounts as checks see them.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_lint::list::ListTrust;
use winnable_lint::{AccountRef, ListedAccount, TouchSides};
use winnable_model::programme::SignOff;
use winnable_model::{
    ChannelSide, Diagnostic, FactId, FactRow, FactValue, Motion, Text, Verdict, fact_ids,
};
use winnable_score::list::{List, Word};
use winnable_score::{Aspect, CompiledModel};

use crate::list::Ranked;
use crate::list_tier::{Words, Worked, worked};
use crate::metrics::Ledger;
use crate::{Assessment, Sources, is_above_lowest};

/// An account with the row that it was read from.
pub fn account_ref(assessment: &Assessment, at: usize) -> AccountRef {
    let (id, name) = assessment.account(at);
    AccountRef {
        row: assessment.accounts.get(at).map(|account| account.origin),
        ..AccountRef::new(id, name)
    }
}

/// The accounts of the list of a motion, the best score first, then by id.
pub fn listed(
    assessment: &Assessment,
    model: &CompiledModel,
    motion: Motion,
    (ledger, sources): (&Ledger, &Sources),
) -> Vec<ListedAccount> {
    let as_of = assessment.settings.as_of;
    let size = size_fact(assessment);
    let of_deals = deal_dates(assessment, ledger);
    let listed = assessment.listed(model, motion).into_iter();
    listed
        .map(|Ranked { at, scored }| {
            let facts = assessment.facts(at);
            let receipt = model.receipt(facts, as_of);
            let dated = of_deals.get(at).copied().flatten();
            ListedAccount {
                tier: scored.tier,
                is_target: is_above_lowest(model, &scored),
                fit: receipt.aspect(Aspect::Fit),
                interest: receipt.interest(),
                size: amount(facts.get(size)),
                newest: newest(facts, as_of).max(dated),
                engaged_people: count(facts.get(fact_ids::ENGAGED_PEOPLE)),
                open_deals: count(facts.get(fact_ids::OPEN_COUNT)),
                roles_missing: labels(facts.get(fact_ids::ROLES_MISSING)),
                touches: touches(ledger, sources, at),
                ..ListedAccount::unknown(account_ref(assessment, at))
            }
        })
        .collect()
}

/// The fact by which sizes are compared: of employees and revenue that which more accounts know.
fn size_fact(assessment: &Assessment) -> FactId {
    let known = |fact: FactId| {
        let all = 0..assessment.len();
        all.filter(|at| amount(assessment.value(*at, fact)).is_some())
            .count()
    };
    let facts = [fact_ids::EMPLOYEES, fact_ids::ANNUAL_REVENUE];
    if known(facts[1]) > known(facts[0]) {
        facts[1]
    } else {
        facts[0]
    }
}

/// A number or an amount, of a range the lower end.
fn amount(value: &FactValue) -> Option<Decimal> {
    match value {
        FactValue::Number(number) => Some(*number),
        FactValue::Money(money) => Some(money.amount()),
        FactValue::NumberSpan(span) | FactValue::MoneySpan(span, _) => span.low(),
        _ => None,
    }
}

fn count(value: &FactValue) -> Option<u64> {
    match value {
        FactValue::Number(number) => number.to_u64(),
        _ => None,
    }
}

fn labels(value: &FactValue) -> Option<Vec<String>> {
    match value {
        FactValue::Set(labels) => Some(
            labels
                .iter()
                .map(|label| label.shown().to_owned())
                .collect(),
        ),
        FactValue::NotApplicable => Some(Vec::new()),
        _ => None,
    }
}

/// The latest day, up to the as-of date, of anything that happened on an account or was changed of it.
fn newest(facts: &FactRow, as_of: NaiveDate) -> Option<NaiveDate> {
    let dated = [
        fact_ids::CREATED,
        fact_ids::MODIFIED,
        fact_ids::LAST_TOUCH,
        fact_ids::LAST_WON,
        fact_ids::LAST_LOST,
        fact_ids::LAST_ORDER,
        fact_ids::LAST_PAYMENT,
        fact_ids::SIGNAL_LATEST,
    ];
    let days = dated.iter().filter_map(|fact| match facts.get(*fact) {
        FactValue::Date(day) => Some(*day),
        _ => None,
    });
    days.filter(|day| *day <= as_of).max()
}

/// The latest creation or close of a deal, by account.
fn deal_dates(assessment: &Assessment, ledger: &Ledger) -> Vec<Option<NaiveDate>> {
    let mut latest = vec![None; assessment.len()];
    for row in &ledger.deals {
        let day = row.deal.created.max(row.closed());
        let account = row.account.and_then(|at| latest.get_mut(at as usize));
        if let Some(of_account) = account {
            *of_account = day
                .filter(|day| *day <= assessment.settings.as_of)
                .max(*of_account);
        }
    }
    latest
}

fn touches(ledger: &Ledger, sources: &Sources, at: usize) -> Option<TouchSides> {
    if !sources.engagements {
        return None;
    }
    let of_account = ledger.touches.accounts.get(at)?;
    let [sales, marketing, advertising, either] = [
        ChannelSide::Sales,
        ChannelSide::Marketing,
        ChannelSide::Advertising,
        ChannelSide::Either,
    ]
    .map(|side| {
        of_account
            .by_side
            .get(side as usize)
            .copied()
            .unwrap_or_default()
    });
    Some(TouchSides {
        sales,
        marketing,
        advertising,
        either,
    })
}

/// What is known of the agreement on a list: of its accounts above the lowest tier.
pub fn trust(
    assessment: &Assessment,
    model: &CompiledModel,
    (words, verdicts): (&Words, &[Verdict]),
    list: &List,
    ignored_days: u32,
    (not_approved, approvals): (Option<Diagnostic>, Option<Vec<SignOff>>),
) -> ListTrust {
    let as_of = assessment.settings.as_of;
    let is_target = |at: usize| is_above_lowest(model, &model.score(assessment.facts(at), as_of));
    let mut found = ListTrust {
        not_approved,
        ignored_days,
        approvals,
        as_of: Some(as_of),
        ..ListTrust::default()
    };
    for (at, worked) in worked(assessment, words, list, ignored_days) {
        if worked == Worked::Untold || !is_target(at) {
            continue;
        }
        found.known += 1;
        if worked == Worked::Ignored {
            found.ignored.push(account_ref(assessment, at));
        }
    }
    for (at, standing) in words.standing() {
        let reason = verdicts
            .get(standing.verdict)
            .map_or("", |one| &*one.reason);
        match standing.word {
            Word::Accept => found.accepted += 1,
            Word::Reject | Word::Override(_) => {
                let account = account_ref(assessment, at);
                found.turned_down.push((account, Text::verbatim(reason)));
            }
        }
    }
    found
}
