//! Many accounts scored again and again: their facts in columns, the answers of a model looked up once
//! for each value that occurs.
//!
//! A thousand values of a fact stand for a million accounts, so that a model asks each of its questions a
//! thousand times and not a million; what is left for each account is to add up what was answered, by the
//! same steps as [`CompiledModel::score`].

mod tabled;

use chrono::NaiveDate;
use foldhash::HashMap;
use winnable_model::{FactId, FactRow, FactValue};

use crate::compile::{CompiledCriterion, CompiledModel};
use crate::condition::Truth;
use crate::evaluate::{Answers, Nobody, Scored};
use crate::model::{Gate, Requirement};
use crate::outcome::Outcome;
use crate::tiering::{self, Standing};

use tabled::{Looked, Tabled};

/// One fact of many accounts: the values that occur, and which of them each account has.
#[derive(Clone, Debug, Default)]
struct Column {
    /// By account the position of its value.
    codes: Vec<u32>,
    /// Each value once, in the order in which they came up.
    values: Vec<FactValue>,
}

impl Column {
    /// The accounts of another column behind those of this one.
    fn append(&mut self, other: &Self) {
        let mut found = Found::default();
        for value in &self.values {
            found.code(value);
        }
        let codes = other.values.iter().map(|value| found.code(value));
        let codes: Vec<u32> = codes.collect();
        let new = found.values.split_off(self.values.len());
        let new = new.into_iter().cloned().collect::<Vec<_>>();
        self.values.extend(new);
        let code = |code: &u32| codes.get(*code as usize).copied().unwrap_or_default();
        self.codes.extend(other.codes.iter().map(code));
    }
}

/// The values of a column that came up so far.
#[derive(Default)]
struct Found<'a> {
    codes: HashMap<&'a FactValue, u32>,
    values: Vec<&'a FactValue>,
    /// That of [`FactValue::Unknown`], which most accounts have of most facts.
    unknown: Option<u32>,
}

impl<'a> Found<'a> {
    fn code(&mut self, value: &'a FactValue) -> u32 {
        match self.unknown {
            Some(code) if *value == FactValue::Unknown => return code,
            _ => {}
        }
        let values = &mut self.values;
        let code = *self.codes.entry(value).or_insert_with(|| {
            values.push(value);
            u32::try_from(values.len() - 1).expect("fewer than 2³² different values")
        });
        if *value == FactValue::Unknown {
            self.unknown = Some(code);
        }
        code
    }
}

/// The facts of many accounts in columns, for a model that is changed and asked again.
///
/// Values that compare as equal are one, such as labels that differ in their case: no question of a model
/// tells them apart.
///
/// ```
/// use winnable_model::{FactCatalogue, FactRow, FactValue, fact_ids};
/// use winnable_score::{CompiledModel, FactColumns, preset};
///
/// let catalogue = FactCatalogue::builtin();
/// let model = preset("account6", &catalogue, None).expect("a shipped model");
/// let model = CompiledModel::new(&model)?;
/// let as_of = "2026-10-01".parse().expect("a date");
///
/// let mut large = FactRow::new();
/// large.set(fact_ids::EMPLOYEES, FactValue::Number(300.into()));
/// let rows = [FactRow::new(), large];
///
/// let columns = FactColumns::of(&model.facts(), &rows);
/// let over = model.over(&columns, as_of).expect("every fact of the model has a column");
/// for (at, row) in rows.iter().enumerate() {
///     assert_eq!(over.score(at), model.score(row, as_of));
/// }
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct FactColumns {
    /// Sorted.
    facts: Vec<FactId>,
    /// By fact.
    columns: Vec<Column>,
    accounts: usize,
}

impl FactColumns {
    /// Some facts of some accounts.
    ///
    /// # Panics
    /// For more than 2³² different values of one fact.
    pub fn of<'a>(facts: &[FactId], rows: impl IntoIterator<Item = &'a FactRow>) -> Self {
        let mut facts = facts.to_vec();
        facts.sort_unstable();
        facts.dedup();
        let mut found: Vec<Found<'a>> = facts.iter().map(|_| Found::default()).collect();
        let mut codes: Vec<Vec<u32>> = vec![Vec::new(); facts.len()];
        let mut accounts = 0;
        for row in rows {
            accounts += 1;
            for ((fact, found), codes) in facts.iter().zip(&mut found).zip(&mut codes) {
                codes.push(found.code(row.get(*fact)));
            }
        }
        let values = |found: Found<'a>| found.values.into_iter().cloned().collect();
        let column = |(found, codes)| Column {
            codes,
            values: values(found),
        };
        Self {
            facts,
            columns: found.into_iter().zip(codes).map(column).collect(),
            accounts,
        }
    }

    /// The accounts of other columns of the same facts behind these, as if all rows had been given at once:
    /// columns of many accounts are made in parts, each by a thread of its own.
    ///
    /// # Panics
    /// For columns of other facts.
    pub fn append(&mut self, other: &Self) {
        assert_eq!(self.facts, other.facts, "columns of the same facts");
        for (column, other) in self.columns.iter_mut().zip(&other.columns) {
            column.append(other);
        }
        self.accounts += other.accounts;
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.accounts == 0
    }

    /// How many different values a fact has; `None` where it has no column.
    pub fn distinct(&self, fact: FactId) -> Option<usize> {
        self.column(fact).map(|column| column.values.len())
    }

    fn column(&self, fact: FactId) -> Option<&Column> {
        self.columns.get(self.facts.binary_search(&fact).ok()?)
    }
}

/// A model whose answers to the values of some columns were looked up; scores any of their accounts.
#[derive(Clone, Debug)]
pub struct OverColumns<'a> {
    model: &'a CompiledModel,
    accounts: usize,
    criteria: Vec<Looked<'a, Outcome>>,
    gates: Vec<Tabled<'a>>,
    /// By tier and requirement.
    requirements: Vec<Vec<Required<'a>>>,
}

#[derive(Clone, Debug)]
enum Required<'a> {
    /// Not agreed: the same for every account.
    Unset,
    Floor(Looked<'a, Truth>),
    When(Tabled<'a>),
}

impl CompiledModel {
    /// The model over columns, every question asked once for each value. `None` where a fact that the
    /// model asks for ([`CompiledModel::facts`]) has no column.
    pub fn over<'a>(
        &'a self,
        columns: &'a FactColumns,
        as_of: NaiveDate,
    ) -> Option<OverColumns<'a>> {
        let criteria = self.criteria.iter().map(|criterion| {
            let column = columns.column(criterion.fact)?;
            Some(Looked::up(column, |value| criterion.outcome(value, as_of)))
        });
        let gates = self.gates.iter();
        let gates = gates.map(|gate| Tabled::new(&gate.when, columns, as_of));
        let required = |requirement: &Requirement| {
            Some(match requirement {
                Requirement::UnsetFloor | Requirement::UnsetWhen(_) => Required::Unset,
                Requirement::Floor(floor) => {
                    let column = columns.column(tiering::FLOOR_FACT)?;
                    Required::Floor(Looked::up(column, |value| tiering::reaches(value, floor)))
                }
                Requirement::When(when) => Required::When(Tabled::new(when, columns, as_of)?),
            })
        };
        let tiers = self.tiers.iter();
        let requirements = tiers.map(|tier| tier.requirements.iter().map(required).collect());
        Some(OverColumns {
            model: self,
            accounts: columns.accounts,
            criteria: criteria.collect::<Option<_>>()?,
            gates: gates.collect::<Option<_>>()?,
            requirements: requirements.collect::<Option<_>>()?,
        })
    }
}

impl OverColumns<'_> {
    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.accounts == 0
    }

    /// Scores the account at a position of the columns, as [`CompiledModel::score`] does by its facts.
    ///
    /// # Panics
    /// For a position at or beyond [`FactColumns::len`].
    #[inline]
    pub fn score(&self, at: usize) -> Scored {
        self.model.evaluate(&At { over: self, at }, &mut Nobody).0
    }
}

/// The answers for one account of the columns.
struct At<'a> {
    over: &'a OverColumns<'a>,
    at: usize,
}

#[expect(
    clippy::indexing_slicing,
    reason = "the lists were made of the model that asks"
)]
impl Answers for At<'_> {
    #[inline]
    fn outcome(&self, index: usize, _: &CompiledCriterion) -> Outcome {
        self.over.criteria[index].of(self.at)
    }

    #[inline]
    fn gate(&self, index: usize, _: &Gate) -> (Truth, Truth) {
        self.over.gates[index].of(self.at)
    }

    #[inline]
    fn requirement(&self, (tier, at): (usize, usize), _: &Requirement) -> (Standing, Truth) {
        match &self.over.requirements[tier][at] {
            Required::Unset => tiering::UNSET,
            Required::Floor(looked) => {
                let truth = looked.of(self.at);
                (Standing::of(truth), truth)
            }
            Required::When(tabled) => {
                let (now, outlook) = tabled.of(self.at);
                (Standing::of(now), outlook)
            }
        }
    }
}
