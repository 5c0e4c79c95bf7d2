//! Many accounts scored again and again by models that differ in their weights.
//!
//! Whatever the weights are, an account has the same answers to the questions of a model: it lies in this
//! band, it has that label, this condition holds. They are kept in columns, one a question and a byte an
//! account for most, with few different answers each; so that after a change of weights every answer is
//! worth its points once, and what is left for each account is to add them up, by the same steps as
//! [`CompiledModel::score`].

mod codes;

use std::sync::Arc;

use chrono::NaiveDate;
use foldhash::HashMap;
use winnable_model::{FactRow, FactValue};

use crate::compile::{CompiledCriterion, CompiledModel, CompiledTest, Questions};
use crate::condition::Truth;
use crate::evaluate::{Answers, Nobody, OfRow, Scored};
use crate::model::{Gate, Requirement};
use crate::outcome::Outcome;
use crate::tiering::Standing;

use codes::Codes;

/// The answers of many accounts to the questions of a model, as of one day.
///
/// ```
/// use winnable_model::{FactCatalogue, FactRow, FactValue, fact_ids};
/// use winnable_score::{AnswerColumns, CompiledModel, preset};
///
/// let catalogue = FactCatalogue::builtin();
/// let model = preset("account6", &catalogue, None).expect("a shipped model");
/// let old = CompiledModel::new(&model)?;
/// // All weights alike, and everything else as it was.
/// let new = CompiledModel::new(&model.reweighted(|_, _| 1)?)?;
/// let as_of = "2026-10-01".parse().expect("a date");
///
/// let mut large = FactRow::new();
/// large.set(fact_ids::EMPLOYEES, FactValue::Number(300.into()));
/// let rows = [FactRow::new(), large];
///
/// let answers = AnswerColumns::of(&old, &rows, as_of);
/// let over = new.over(&answers).expect("only weights differ");
/// for (at, row) in rows.iter().enumerate() {
///     assert_eq!(over.score(at), new.score(row, as_of));
/// }
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
#[derive(Clone, Debug)]
pub struct AnswerColumns {
    questions: Arc<Questions>,
    as_of: NaiveDate,
    accounts: usize,
    /// By criterion.
    criteria: Vec<Column>,
    /// By gate: how its condition stands.
    gates: Vec<Vec<(Truth, Truth)>>,
    /// By tier and requirement.
    requirements: Vec<Vec<Vec<(Standing, Truth)>>>,
}

/// The answers to one criterion.
#[derive(Clone, Debug, Default)]
struct Column {
    /// By account the position of its answer.
    codes: Codes,
    /// For each answer the value that gave it first: all values with one answer earn the same, whatever
    /// the criterion's share of the points is.
    values: Vec<FactValue>,
}

/// What tells one answer from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Answer {
    /// The points as they are written in the model: equal ones stay equal under every weight.
    Written(Outcome),
    /// A curve is rounded under each weight by itself, so that each value is an answer.
    Value(FactValue),
}

/// The answers to a criterion that came up so far.
struct Asked {
    /// The criterion with the points as they are written.
    written: CompiledCriterion,
    found: HashMap<Answer, u32>,
    column: Column,
}

impl Asked {
    fn new(written: CompiledCriterion, column: Column, as_of: NaiveDate) -> Self {
        let mut asked = Self {
            written,
            found: HashMap::default(),
            column: Column::default(),
        };
        for value in &column.values {
            asked.code(value, as_of);
        }
        asked.column.codes = column.codes;
        asked
    }

    /// The position of a value's answer.
    fn code(&mut self, value: &FactValue, as_of: NaiveDate) -> u32 {
        let answer = match &self.written.test {
            CompiledTest::Curve { .. } if value.is_known() => Answer::Value(value.clone()),
            _ => Answer::Written(self.written.outcome(value, as_of)),
        };
        let values = &mut self.column.values;
        *self.found.entry(answer).or_insert_with(|| {
            values.push(value.clone());
            u32::try_from(values.len() - 1).expect("fewer than 2³² different answers")
        })
    }
}

impl AnswerColumns {
    /// The answers of some accounts.
    ///
    /// # Panics
    /// For more than 2³² different values of the fact of a curve.
    pub fn of<'a>(
        model: &CompiledModel,
        rows: impl IntoIterator<Item = &'a FactRow>,
        as_of: NaiveDate,
    ) -> Self {
        let questions = &model.questions;
        let written = questions.written();
        let asked = written.map(|criterion| Asked::new(criterion, Column::default(), as_of));
        let mut asked: Vec<Asked> = asked.collect();
        let mut gates = vec![Vec::new(); questions.gates.len()];
        let mut requirements: Vec<Vec<Vec<_>>> = questions
            .requirements
            .iter()
            .map(|of_tier| vec![Vec::new(); of_tier.len()])
            .collect();
        let mut accounts = 0;
        for facts in rows {
            accounts += 1;
            for asked in &mut asked {
                let code = asked.code(facts.get(asked.written.fact), as_of);
                asked.column.codes.push(code);
            }
            for (when, column) in questions.gates.iter().zip(&mut gates) {
                column.push(when.standing(facts, as_of));
            }
            let row = OfRow { facts, as_of };
            let tiers = questions.requirements.iter().zip(&mut requirements);
            for (requirement, column) in
                tiers.flat_map(|(of_tier, columns)| of_tier.iter().zip(columns))
            {
                column.push(row.requirement((0, 0), requirement));
            }
        }
        Self {
            questions: Arc::clone(questions),
            as_of,
            accounts,
            criteria: asked.into_iter().map(|asked| asked.column).collect(),
            gates,
            requirements,
        }
    }

    /// The accounts of other answers behind these, as if all rows had been given at once: the answers of
    /// many accounts are asked for in parts, each by a thread of its own.
    ///
    /// # Panics
    /// For answers to other questions, or as of another day.
    pub fn append(&mut self, other: &Self) {
        let same = self.questions == other.questions && self.as_of == other.as_of;
        assert!(same, "answers to the same questions as of the same day");
        let columns = self.criteria.iter_mut().zip(&other.criteria);
        for ((mine, theirs), written) in columns.zip(self.questions.written()) {
            let mut asked = Asked::new(written, std::mem::take(mine), self.as_of);
            let codes = theirs
                .values
                .iter()
                .map(|value| asked.code(value, self.as_of));
            let codes: Vec<u32> = codes.collect();
            asked.column.codes.extend(&theirs.codes, &codes);
            *mine = asked.column;
        }
        for (mine, theirs) in self.gates.iter_mut().zip(&other.gates) {
            mine.extend_from_slice(theirs);
        }
        let mine = self.requirements.iter_mut().flatten();
        for (mine, theirs) in mine.zip(other.requirements.iter().flatten()) {
            mine.extend_from_slice(theirs);
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

    /// How many different answers there are to each criterion, in the order of the model.
    pub fn distinct(&self) -> impl Iterator<Item = usize> {
        self.criteria.iter().map(|column| column.values.len())
    }
}

/// A model over answers: what each is worth was looked up.
#[derive(Clone, Debug)]
pub struct OverAnswers<'a> {
    model: &'a CompiledModel,
    answers: &'a AnswerColumns,
    /// By criterion and answer.
    outcomes: Vec<Box<[Outcome]>>,
}

impl CompiledModel {
    /// The model over answers to its questions; `None` where it asks others, such as another band or
    /// other points, which are more than other weights.
    pub fn over<'a>(&'a self, answers: &'a AnswerColumns) -> Option<OverAnswers<'a>> {
        let outcomes = |(criterion, column): (&CompiledCriterion, &Column)| {
            let values = column.values.iter();
            values
                .map(|value| criterion.outcome(value, answers.as_of))
                .collect()
        };
        (self.questions == answers.questions).then(|| OverAnswers {
            model: self,
            answers,
            outcomes: self
                .criteria
                .iter()
                .zip(&answers.criteria)
                .map(outcomes)
                .collect(),
        })
    }
}

impl OverAnswers<'_> {
    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.answers.accounts
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.answers.accounts == 0
    }

    /// Scores the account at a position, as [`CompiledModel::score`] does by its facts.
    ///
    /// # Panics
    /// For a position at or beyond [`OverAnswers::len`].
    #[inline]
    pub fn score(&self, at: usize) -> Scored {
        self.model.evaluate(&At { over: self, at }, &mut Nobody).0
    }
}

/// The answers of one account.
struct At<'a> {
    over: &'a OverAnswers<'a>,
    at: usize,
}

#[expect(
    clippy::indexing_slicing,
    reason = "the lists were made of the questions of the model that asks"
)]
impl Answers for At<'_> {
    #[inline]
    fn outcome(&self, index: usize, _: &CompiledCriterion) -> Outcome {
        let code = self.over.answers.criteria[index].codes.at(self.at);
        self.over.outcomes[index][code]
    }

    #[inline]
    fn gate(&self, index: usize, _: &Gate) -> (Truth, Truth) {
        self.over.answers.gates[index][self.at]
    }

    #[inline]
    fn requirement(&self, (tier, at): (usize, usize), _: &Requirement) -> (Standing, Truth) {
        self.over.answers.requirements[tier][at][self.at]
    }
}
