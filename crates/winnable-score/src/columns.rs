//! Many accounts scored again and again: their facts in columns, the answers of a model looked up once
//! for each value that occurs.
//!
//! A thousand values of a fact stand for a million accounts, so that a model asks each of its questions a
//! thousand times and not a million; what is left for each account is to add up what was answered, by the
//! same steps as [`CompiledModel::score`].

mod tabled;

use chrono::NaiveDate;
use foldhash::{HashMap, HashMapExt};
use winnable_model::{FactId, FactValue};

use crate::compile::{CompiledCriterion, CompiledModel};
use crate::condition::Truth;
use crate::evaluate::{Answers, Nobody, Scored};
use crate::model::{Gate, Requirement};
use crate::outcome::Outcome;
use crate::tiering::{self, Standing};

use tabled::{Looked, Tabled};

/// One fact of many accounts: the values that occur, and which of them each account has.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// By account the position of its value.
    codes: Vec<u32>,
    /// Each value once.
    values: Vec<FactValue>,
}

impl Column {
    /// The values of a fact, account by account.
    ///
    /// Values that compare as equal are one, such as labels that differ in their case: no question of a
    /// model tells them apart.
    ///
    /// # Panics
    /// For more than 2³² different values.
    pub fn new<'a>(values: impl IntoIterator<Item = &'a FactValue>) -> Self {
        let mut found: HashMap<&'a FactValue, u32> = HashMap::new();
        let mut out = Self::default();
        for value in values {
            let next = out.values.len();
            let code = *found.entry(value).or_insert_with(|| {
                out.values.push(value.clone());
                u32::try_from(next).expect("fewer than 2³² different values")
            });
            out.codes.push(code);
        }
        out
    }

    /// How many accounts it has.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether it has no account.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// How many different values occur.
    pub fn distinct(&self) -> usize {
        self.values.len()
    }
}

/// The facts of many accounts in columns, for a model that is changed and asked again.
///
/// ```
/// use winnable_model::{FactCatalogue, FactRow, FactValue, fact_ids};
/// use winnable_score::{Column, CompiledModel, FactColumns, preset};
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
/// let columns = model.facts().into_iter().map(|fact| {
///     (fact, Column::new(rows.iter().map(|row| row.get(fact))))
/// });
/// let columns = FactColumns::new(columns);
/// let over = model.over(&columns, as_of).expect("every fact of the model has a column");
/// for (at, row) in rows.iter().enumerate() {
///     assert_eq!(over.score(at), model.score(row, as_of));
/// }
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct FactColumns {
    /// Sorted by fact.
    columns: Vec<(FactId, Column)>,
    accounts: usize,
}

impl FactColumns {
    /// The columns of some facts, in any order; of two for one fact the first stays.
    ///
    /// # Panics
    /// For columns of different lengths.
    pub fn new(columns: impl IntoIterator<Item = (FactId, Column)>) -> Self {
        let mut columns: Vec<(FactId, Column)> = columns.into_iter().collect();
        let accounts = columns.first().map_or(0, |(_, column)| column.len());
        assert!(
            columns.iter().all(|(_, column)| column.len() == accounts),
            "all columns are of the same accounts"
        );
        columns.sort_by_key(|(fact, _)| *fact);
        columns.dedup_by_key(|(fact, _)| *fact);
        Self { columns, accounts }
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.accounts == 0
    }

    fn column(&self, fact: FactId) -> Option<&Column> {
        let at = self.columns.binary_search_by_key(&fact, |(id, _)| *id);
        Some(&self.columns.get(at.ok()?)?.1)
    }
}

/// A model whose answers to the values of some columns were looked up; scores any of their accounts.
#[derive(Clone, Debug)]
pub struct OverColumns<'a> {
    model: &'a CompiledModel,
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
            criteria: criteria.collect::<Option<_>>()?,
            gates: gates.collect::<Option<_>>()?,
            requirements: requirements.collect::<Option<_>>()?,
        })
    }
}

impl OverColumns<'_> {
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
