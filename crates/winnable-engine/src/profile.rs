//! An ICP held against the accounts of a run: who is core, what became of their deals, where the
//! budget went.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use winnable_icp::profile::{
    AccountDeals, Class, Profile, Resource, Results, Split, Standing, Supply, results, split,
    supply,
};
use winnable_model::{
    DealType, FactId, FactRow, FactValue, Label, Outcome, RetentionKind, fact_ids,
};
use winnable_score::Truth;

use crate::metrics::Ledger;
use crate::money::money_of;
use crate::{Assessment, StandardField};

/// One account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub standing: Standing,
}

/// How many accounts meet a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionCount {
    /// The facts that it asks for, each with how many accounts know it.
    pub facts: Vec<(FactId, u64)>,
    /// Accounts that meet it.
    pub met: u64,
    /// Accounts that do not.
    pub unmet: u64,
    /// Accounts of which nobody knows.
    pub unknown: u64,
}

/// A kind of data by which high-value accounts are found among existing ones.
///
/// Source: Ascend2, on the data that account-based programmes rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueData {
    /// What a customer has paid or signed for.
    LifetimeValue,
    /// Its own revenue.
    Financial,
    /// What its people did.
    Engagement,
    /// What it has begun or plans.
    Projects,
}

impl ValueData {
    /// Every kind, with the fact that says something of it.
    const FACTS: [(Self, FactId); 6] = [
        (Self::LifetimeValue, fact_ids::WON_AMOUNT),
        (Self::LifetimeValue, fact_ids::PAID_AMOUNT),
        (Self::Financial, fact_ids::ANNUAL_REVENUE),
        (Self::Engagement, fact_ids::INBOUND_TOUCHES),
        (Self::Projects, fact_ids::PROJECT_START),
        (Self::Projects, fact_ids::PURCHASE_DATE),
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LifetimeValue => "lifetime_value",
            Self::Financial => "financial",
            Self::Engagement => "engagement",
            Self::Projects => "projects",
        }
    }
}

/// A requirement that the product does not meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The requirement or the integration, as the accounts spell it.
    pub requirement: String,
    /// The accounts of the ICP that need it.
    pub accounts: u64,
    /// Their expected annual revenue, in the reporting currency, as far as it is known.
    pub revenue: Decimal,
    /// How many of them have no amount.
    pub without_amount: u64,
}

/// An ICP held against the accounts of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileCheck {
    /// The accounts, in the order of their ids.
    pub rows: Vec<ProfileRow>,
    /// Accounts that are left out: our own company, test records, competitors and partners.
    pub left_out: u64,
    /// How many accounts meet each criterion, in the order of the ICP.
    pub criteria: Vec<CriterionCount>,
    /// What became of the deals of each class.
    pub results: Results,
    /// What the accounts can give at most.
    pub supply: Supply,
    /// What the product does not offer and accounts need, the most revenue first; `None` where the ICP
    /// does not say what it offers.
    pub blocked: Option<Vec<Blocked>>,
    /// Where spend, outbound touches and worked accounts went.
    pub splits: Vec<Split>,
    /// How many accounts have each field in its standard form.
    pub standards: Vec<(StandardField, u64)>,
    /// How many accounts know what high-value accounts are found by.
    pub value_data: Vec<(ValueData, FactId, u64)>,
}

/// Holds an ICP against the accounts of a run.
///
/// Facts are those of the as-of date, also for deals that closed long before: an account that has
/// grown since counts as what it is now. Accounts that a list leaves out for another reason, such as
/// customers or recently lost ones, stay: leaving them out would leave out what became of them.
pub fn check_profile(profile: &Profile, assessment: &Assessment, ledger: &Ledger) -> ProfileCheck {
    let as_of = assessment.settings.as_of;
    let counted: Vec<bool> = (0..assessment.len())
        .map(|at| assessment.is_market(at))
        .collect();
    let at_counted = || (0..assessment.len()).filter(|at| counted.get(*at) == Some(&true));
    let standings: Vec<Standing> = (0..assessment.len())
        .map(|at| profile.classify(assessment.facts(at), as_of))
        .collect();
    let mut deals = deals(&standings, ledger);
    for (at, deals) in deals.iter_mut().enumerate() {
        let says = assessment.facts(at).get(fact_ids::IS_CUSTOMER);
        deals.is_customer |= says == &FactValue::Flag(true);
    }
    let of_counted: Vec<AccountDeals> = deals
        .iter()
        .zip(&counted)
        .filter(|(_, counted)| **counted)
        .map(|(deals, _)| deals.clone())
        .collect();
    let mut rows: Vec<ProfileRow> = at_counted()
        .filter_map(|at| {
            let (id, name) = assessment.account(at);
            Some(ProfileRow {
                id: id.to_owned(),
                name: name.to_owned(),
                standing: standings.get(at)?.clone(),
            })
        })
        .collect();
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    let facts: Vec<&FactRow> = at_counted().map(|at| assessment.facts(at)).collect();
    let count =
        |holds: &dyn Fn(&FactRow) -> bool| facts.iter().filter(|facts| holds(facts)).count() as u64;
    let results = results(&of_counted, knows_expansion(ledger));
    let criteria = profile.criteria.iter().map(|criterion| {
        let (mut met, mut unmet, mut unknown) = (0, 0, 0);
        for facts in &facts {
            match criterion.holds(facts, as_of) {
                Truth::True => met += 1,
                Truth::False => unmet += 1,
                Truth::Unknown => unknown += 1,
            }
        }
        let known = |fact: FactId| (fact, count(&|facts| facts.get(fact).is_known()));
        let asked = criterion.condition.facts();
        CriterionCount {
            facts: asked.into_iter().map(known).collect(),
            met,
            unmet,
            unknown,
        }
    });
    let standards = StandardField::ALL.into_iter().map(|field| {
        let conforming = count(&|facts| field.is_standard(facts));
        (field, conforming)
    });
    let value_data = ValueData::FACTS.into_iter().map(|(kind, fact)| {
        let known = count(&|facts| facts.get(fact).is_known());
        (kind, fact, known)
    });
    let may_be_in = |at: &usize| {
        standings
            .get(*at)
            .is_some_and(|standing| standing.best != Class::Outside)
    };
    let in_icp = at_counted()
        .filter(may_be_in)
        .map(|at| assessment.facts(at));
    ProfileCheck {
        criteria: criteria.collect(),
        left_out: (assessment.len() - rows.len()) as u64,
        supply: supply(&of_counted, &results),
        results,
        blocked: blocked(profile, in_icp),
        splits: splits(assessment, ledger, &standings, &counted),
        standards: standards.collect(),
        value_data: value_data.collect(),
        rows,
    }
}

/// What accounts of the ICP need and the product does not offer, of the facts of these accounts.
fn blocked<'a>(
    profile: &Profile,
    in_icp: impl Iterator<Item = &'a FactRow>,
) -> Option<Vec<Blocked>> {
    let offers = profile.product.offers.as_ref()?;
    let offers: Vec<Label> = offers.iter().map(|one| Label::new(one)).collect();
    let mut found: BTreeMap<Label, Blocked> = BTreeMap::new();
    for facts in in_icp {
        let revenue = money_of(facts.get(fact_ids::EXPECTED_ANNUAL_REVENUE));
        let labels = [fact_ids::SECURITY_REQUIREMENTS, fact_ids::INTEGRATIONS];
        let labels = labels.iter().flat_map(|fact| match facts.get(*fact) {
            FactValue::Set(labels) => labels.to_vec(),
            _ => Vec::new(),
        });
        let needed: BTreeSet<Label> = labels.filter(|label| !offers.contains(label)).collect();
        for label in needed {
            let requirement = label.shown().to_owned();
            let row = found.entry(label).or_insert(Blocked {
                requirement,
                accounts: 0,
                revenue: Decimal::ZERO,
                without_amount: 0,
            });
            row.accounts += 1;
            row.revenue = row.revenue.saturating_add(revenue.unwrap_or_default());
            row.without_amount += u64::from(revenue.is_none());
        }
    }
    let mut found: Vec<Blocked> = found.into_values().collect();
    // Rows of one amount stay in the order of their names.
    found.sort_by(|a, b| b.revenue.cmp(&a.revenue).then(b.accounts.cmp(&a.accounts)));
    Some(found)
}

/// What became of each account. Deals are those of new business: rows that say no type count as it.
fn deals(standings: &[Standing], ledger: &Ledger) -> Vec<AccountDeals> {
    let mut deals: Vec<AccountDeals> = standings
        .iter()
        .map(|standing| AccountDeals {
            standing: standing.clone(),
            won: 0,
            lost: 0,
            open: 0,
            is_customer: false,
            expanded: false,
        })
        .collect();
    let mut of = |account: Option<u32>, change: &dyn Fn(&mut AccountDeals)| {
        if let Some(deals) = account.and_then(|at| deals.get_mut(at as usize)) {
            change(deals);
        }
    };
    for row in &ledger.deals {
        let kind = row.deal.deal_type.unwrap_or(DealType::New);
        of(row.account, &|deals| {
            match (kind, row.outcome) {
                (DealType::New, Outcome::Won) => deals.won += 1,
                (DealType::New, Outcome::Lost) => deals.lost += 1,
                (DealType::New, Outcome::Open) => deals.open += 1,
                (DealType::Expansion, Outcome::Won) => deals.expanded = true,
                _ => {}
            }
            deals.is_customer |= row.outcome == Outcome::Won;
        });
    }
    for row in ledger.contracts.iter().filter(|row| !row.contract.trial) {
        of(row.account, &|deals| {
            deals.is_customer = true;
            deals.expanded |= row.contract.deal_type == Some(DealType::Expansion);
        });
    }
    for row in &ledger.retention {
        of(row.account, &|deals| {
            // Whose revenue can grow is a customer.
            deals.is_customer = true;
            deals.expanded |= row.event.kind == RetentionKind::Expansion;
        });
    }
    deals
}

/// Whether some row could say that a customer bought more.
fn knows_expansion(ledger: &Ledger) -> bool {
    let typed = |kind: Option<DealType>| kind.is_some();
    ledger.deals.iter().any(|row| typed(row.deal.deal_type))
        || ledger
            .contracts
            .iter()
            .any(|row| typed(row.contract.deal_type))
        || !ledger.retention.is_empty()
}

/// Where spend, outbound touches and worked accounts went. What went to an account that is left out
/// went to no account.
fn splits(
    assessment: &Assessment,
    ledger: &Ledger,
    standings: &[Standing],
    counted: &[bool],
) -> Vec<Split> {
    let mut spend = vec![Decimal::ZERO; standings.len()];
    let mut elsewhere = Decimal::ZERO;
    for row in &ledger.spend {
        let Some(amount) = row.amount else {
            continue;
        };
        let account = row.account.map(|at| at as usize);
        let account = account.filter(|at| counted.get(*at) == Some(&true));
        let side = account.and_then(|at| spend.get_mut(at));
        let side = side.unwrap_or(&mut elsewhere);
        *side = side.saturating_add(amount);
    }
    let number = |at: usize, fact: FactId| match assessment.facts(at).get(fact) {
        FactValue::Number(number) => *number,
        _ => Decimal::ZERO,
    };
    let touches: Vec<Decimal> = (0..standings.len())
        .map(|at| number(at, fact_ids::OUTBOUND_TOUCHES))
        .collect();
    let worked = (0..standings.len()).map(|at| {
        let worked = number(at, fact_ids::OUTBOUND_TOUCHES) > Decimal::ZERO
            || number(at, fact_ids::OPEN_COUNT) > Decimal::ZERO;
        if worked { Decimal::ONE } else { Decimal::ZERO }
    });
    let worked: Vec<Decimal> = worked.collect();
    let of = |resource: Resource, amounts: &[Decimal], elsewhere: Decimal| {
        let rows = standings.iter().zip(amounts).zip(counted);
        let rows = rows
            .filter(|(_, counted)| **counted)
            .map(|((standing, amount), _)| (standing, *amount));
        split(resource, rows, elsewhere)
    };
    vec![
        of(Resource::Spend, &spend, elsewhere),
        of(Resource::Touches, &touches, Decimal::ZERO),
        of(Resource::Accounts, &worked, Decimal::ZERO),
    ]
}
