//! One account in two snapshots: what its change of score is made of, criterion by criterion, and what
//! lies behind it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use winnable_history::{DiffRow, Digest, Dossier, TouchKind};
use winnable_model::{FactValue, Points};

use super::age::newest;
use super::compare::compare_those;
use super::{CompareError, Opened, Rescorer};

/// Why an account's score changed.
#[derive(Clone, Debug)]
pub struct Why {
    /// The account in both lists.
    pub row: DiffRow,
    /// The points of each criterion and rule, in the order of the later model, then those that the
    /// former alone has. They sum to the scores.
    pub criteria: Vec<CriterionChange>,
    /// The facts that either model asks for and that differ, by name.
    pub facts: Vec<FactDifference>,
    /// How many rows of each kind there are behind it.
    pub rows: Vec<RowCount>,
    /// The latest day of anything that happened on it, up to the date of the later snapshot that has it.
    pub newest: Option<NaiveDate>,
}

/// The points of a criterion on both sides; `None` where a side has no such line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionChange {
    /// The criterion, or the rule that is a line of its own.
    pub criterion: String,
    /// Its factor.
    pub factor: Option<String>,
    /// The former points.
    pub from: Option<Points>,
    /// The later points.
    pub to: Option<Points>,
}

impl CriterionChange {
    /// The later points less the former, a line that is not there counting nothing.
    pub fn change(&self) -> Points {
        self.to.unwrap_or(Points::ZERO) - self.from.unwrap_or(Points::ZERO)
    }
}

/// A fact on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct FactDifference {
    /// Its name.
    pub fact: String,
    /// Its former value.
    pub from: FactValue,
    /// Its later value.
    pub to: FactValue,
}

/// What rows are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// People.
    People,
    /// Deals.
    Deals,
    /// Orders, invoices, shipments and payments.
    Transactions,
    /// Signals.
    Signals,
    /// Touches of a channel.
    Touches(String),
}

/// How many rows there are on both sides; `None` on a side that does not have the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowCount {
    /// What they are.
    pub kind: RowKind,
    /// How many there were.
    pub from: Option<u64>,
    /// How many there are.
    pub to: Option<u64>,
    /// Of touches how many were engagement, inbound or answered; the others were sent, or of a bot, and
    /// count for nothing.
    pub engaged_from: Option<u64>,
    /// Of touches how many are engagement.
    pub engaged_to: Option<u64>,
}

/// The change of one account; `None` where neither snapshot has it. One that both lists leave out has a
/// change too. `dossier` reads what a snapshot keeps of an account.
///
/// # Errors
/// [`CompareError`] where a dossier cannot be read or scored.
pub fn why<E>(
    (from, to): (&Opened, &Opened),
    account: &str,
    dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
) -> Result<Option<Why>, CompareError<E>> {
    let sides = [from, to].map(|side| side.row(account));
    let found = compare_those(&from.compared(), &to.compared(), Some(account), dossier)?;
    let Some(row) = found.into_iter().next() else {
        return Ok(None);
    };
    let mut kept = Vec::with_capacity(2);
    for (side, row) in [from, to].into_iter().zip(sides) {
        kept.push(match row {
            None => None,
            Some(row) => {
                let dossier = dossier(row.dossier).map_err(CompareError::Dossier)?;
                Some(Side::of(side, dossier).map_err(CompareError::Score)?)
            }
        });
    }
    let later = kept.pop().flatten();
    let former = kept.pop().flatten();
    let newest = match (&later, &former) {
        (Some(side), _) => newest(&side.dossier, to.snapshot.head.as_of),
        (None, Some(side)) => newest(&side.dossier, from.snapshot.head.as_of),
        (None, None) => None,
    };
    Ok(Some(Why {
        newest,
        row,
        criteria: criteria(former.as_ref(), later.as_ref()),
        facts: facts(former.as_ref(), later.as_ref()),
        rows: rows(former.as_ref(), later.as_ref()),
    }))
}

/// Rows of a kind, and how many of them are engagement.
#[derive(Clone, Copy, Default)]
struct Counted {
    rows: u64,
    engaged: u64,
}

/// An account on one side.
struct Side {
    dossier: Dossier,
    /// Factor, criterion and points of each line of the receipt.
    lines: Vec<(Option<String>, String, Points)>,
    /// The facts that its model asks for.
    facts: BTreeMap<String, FactValue>,
}

impl Side {
    fn of(opened: &Opened, dossier: Dossier) -> Result<Self, crate::RunError> {
        let (model, catalogue) = (&opened.model, &opened.catalogue);
        let as_of = opened.snapshot.head.as_of;
        let facts = Rescorer::new(model, catalogue, as_of).facts(&dossier, &opened.ground)?;
        let receipt = model.receipt(&facts, as_of);
        let lines = receipt.contributions.iter().map(|line| {
            let factor = line.factor.as_ref().map(ToString::to_string);
            (factor, line.criterion.to_string(), line.points)
        });
        let asked = model.facts().into_iter();
        let asked = asked.map(|id| (catalogue.spec(id).name.to_string(), facts.get(id).clone()));
        Ok(Self {
            lines: lines.collect(),
            facts: asked.collect(),
            dossier,
        })
    }

    fn counts(&self) -> BTreeMap<RowKind, Counted> {
        let dossier = &self.dossier;
        let of = |rows: usize| Counted {
            rows: rows as u64,
            engaged: 0,
        };
        let mut counts = BTreeMap::from([
            (RowKind::People, of(dossier.people.len())),
            (RowKind::Deals, of(dossier.deals.len())),
            (RowKind::Transactions, of(dossier.transactions.len())),
            (RowKind::Signals, of(dossier.signals.len())),
        ]);
        let of_people = dossier.people.iter().flat_map(|person| &person.touches);
        for group in of_people.chain(&dossier.nobody) {
            if let Some(channel) = dossier.channels.get(usize::from(group.channel)) {
                let found = counts.entry(RowKind::Touches(channel.clone())).or_default();
                let count = u64::from(group.count);
                found.rows = found.rows.saturating_add(count);
                if group.kind == TouchKind::Engagement {
                    found.engaged = found.engaged.saturating_add(count);
                }
            }
        }
        counts
    }
}

fn criteria(former: Option<&Side>, later: Option<&Side>) -> Vec<CriterionChange> {
    let of = |side: Option<&Side>| side.map_or(Vec::new(), |side| side.lines.clone());
    let mut changes: Vec<CriterionChange> = of(later)
        .into_iter()
        .map(|(factor, criterion, points)| CriterionChange {
            criterion,
            factor,
            from: None,
            to: Some(points),
        })
        .collect();
    for (factor, criterion, points) in of(former) {
        // A rule such as the clamp at 0 may be two lines of one name: each takes its own.
        let there = changes.iter_mut().find(|change| {
            change.from.is_none() && change.criterion == criterion && change.factor == factor
        });
        match there {
            Some(change) => change.from = Some(points),
            None => changes.push(CriterionChange {
                criterion,
                factor,
                from: Some(points),
                to: None,
            }),
        }
    }
    changes
}

fn facts(former: Option<&Side>, later: Option<&Side>) -> Vec<FactDifference> {
    let (Some(former), Some(later)) = (former, later) else {
        return Vec::new();
    };
    let differences = former.facts.iter().filter_map(|(name, from)| {
        // What one model alone asks for has not changed: the question has.
        let to = later.facts.get(name)?;
        (from != to).then(|| FactDifference {
            fact: name.clone(),
            from: from.clone(),
            to: to.clone(),
        })
    });
    differences.collect()
}

fn rows(former: Option<&Side>, later: Option<&Side>) -> Vec<RowCount> {
    let (from, to) = (former.map(Side::counts), later.map(Side::counts));
    let kinds: BTreeSet<RowKind> = [&from, &to]
        .into_iter()
        .flatten()
        .flat_map(|side| side.keys().cloned())
        .collect();
    let of = |side: &Option<BTreeMap<RowKind, Counted>>, kind: &RowKind| {
        let side = side.as_ref()?;
        Some(side.get(kind).copied().unwrap_or_default())
    };
    let count = |kind: RowKind| {
        let (from, to) = (of(&from, &kind), of(&to, &kind));
        let is_touch = matches!(kind, RowKind::Touches(_));
        let engaged = |side: Option<Counted>| side.filter(|_| is_touch).map(|one| one.engaged);
        RowCount {
            from: from.map(|one| one.rows),
            to: to.map(|one| one.rows),
            engaged_from: engaged(from),
            engaged_to: engaged(to),
            kind,
        }
    };
    kinds.into_iter().map(count).collect()
}
