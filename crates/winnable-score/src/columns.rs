//! Many accounts scored again and again by models that differ in their weights.
//!
//! Whatever the weights are, an account has the same answers to the questions of a model: it lies in this
//! band, it has that label, this condition holds. They are kept in a table of
//! a row an account and a byte a question, with few different answers each; so that after a change of weights every answer is
//! worth its points once, and what is left for each account is to add them up, by the same steps as
//! [`CompiledModel::score`].

mod table;

use std::sync::Arc;

use chrono::NaiveDate;
use foldhash::HashMap;
use winnable_model::{FactRow, FactValue};

use crate::compile::{CompiledCriterion, CompiledModel, CompiledTest, Questions};
use crate::condition::Truth;
use crate::evaluate::{Answers, Nobody, Scored};
use crate::model::{Gate, Requirement, UnknownPolicy};
use crate::outcome::{Outcome, Share};
use crate::tiering::Standing;

use table::Table;

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
    answers: Table,
    /// By criterion and answer the value that gave it first: all values with one answer earn the same,
    /// whatever the criterion's share of the points is.
    values: Vec<Vec<FactValue>>,
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
    values: Vec<FactValue>,
}

impl Asked {
    /// A criterion whose first answers are those of some values.
    fn new(written: CompiledCriterion, values: &[FactValue], as_of: NaiveDate) -> Self {
        let mut asked = Self {
            written,
            found: HashMap::default(),
            values: Vec::new(),
        };
        for value in values {
            asked.code(value, as_of);
        }
        asked
    }

    /// The position of a value's answer.
    fn code(&mut self, value: &FactValue, as_of: NaiveDate) -> u32 {
        let answer = match &self.written.test {
            CompiledTest::Curve { .. } if value.is_known() => Answer::Value(value.clone()),
            _ => Answer::Written(self.written.outcome(value, as_of)),
        };
        let values = &mut self.values;
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
        let asked = questions.written();
        let asked = asked.map(|criterion| Asked::new(criterion, &[], as_of));
        let mut asked: Vec<Asked> = asked.collect();
        let mut answers = Table::new(questions);
        for facts in rows {
            let of_criteria = asked
                .iter_mut()
                .map(|asked| asked.code(facts.get(asked.written.fact), as_of));
            answers.push(of_criteria, questions, (facts, as_of));
        }
        Self {
            questions: Arc::clone(questions),
            as_of,
            answers,
            values: asked.into_iter().map(|asked| asked.values).collect(),
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
        let mut translated = Vec::new();
        let columns = self.values.iter_mut().zip(&other.values);
        for ((mine, theirs), written) in columns.zip(self.questions.written()) {
            let mut asked = Asked::new(written, mine, self.as_of);
            let codes = theirs.iter().map(|value| asked.code(value, self.as_of));
            translated.push(codes.collect());
            *mine = asked.values;
        }
        self.answers.append(&other.answers, &translated);
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.answers.accounts()
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many different answers there are to each criterion, in the order of the model.
    pub fn distinct(&self) -> impl Iterator<Item = usize> {
        self.values.iter().map(Vec::len)
    }
}

/// A model over answers: what each is worth was looked up.
#[derive(Clone, Debug)]
pub struct OverAnswers<'a> {
    model: &'a CompiledModel,
    answers: &'a AnswerColumns,
    /// Of all criteria in turn what each answer earns, and what is shown of it by itself.
    worth: Box<[(Outcome, i32)]>,
    /// By criterion where its answers begin.
    first: Box<[usize]>,
}

impl CompiledModel {
    /// The model over answers to its questions; `None` where it asks others, such as another band or
    /// other points, which are more than other weights.
    pub fn over<'a>(&'a self, answers: &'a AnswerColumns) -> Option<OverAnswers<'a>> {
        if self.questions != answers.questions {
            return None;
        }
        let (mut worth, mut first) = (Vec::new(), Vec::new());
        for (criterion, values) in self.criteria.iter().zip(&answers.values) {
            first.push(worth.len());
            worth.extend(values.iter().map(|value| {
                let outcome = criterion.outcome(value, answers.as_of);
                (outcome, criterion.shown(outcome, Share::default()))
            }));
        }
        Some(OverAnswers {
            model: self,
            answers,
            worth: worth.into(),
            first: first.into(),
        })
    }
}

impl OverAnswers<'_> {
    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.answers.len()
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Scores the account at a position, as [`CompiledModel::score`] does by its facts.
    ///
    /// # Panics
    /// For a position at or beyond [`OverAnswers::len`].
    #[inline]
    pub fn score(&self, at: usize) -> Scored {
        let account = self.answers.answers.account(at);
        self.model
            .evaluate(
                &At {
                    over: self,
                    account,
                },
                &mut Nobody,
            )
            .0
    }
}

/// The answers of one account.
struct At<'a> {
    over: &'a OverAnswers<'a>,
    account: table::Account<'a>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "the lists were made of the questions of the model that asks"
)]
impl At<'_> {
    #[inline]
    fn worth(&self, index: usize) -> (Outcome, i32) {
        self.over.worth[self.over.first[index] + self.account.criterion(index)]
    }
}

impl Answers for At<'_> {
    #[inline]
    fn outcome(&self, index: usize, _: &CompiledCriterion) -> Outcome {
        self.worth(index).0
    }

    #[inline]
    fn line(&self, index: usize, criterion: &CompiledCriterion, share: Share) -> (Outcome, i32) {
        let (outcome, alone) = self.worth(index);
        match criterion.unknown {
            // What is shown depends on the other criteria of the account.
            UnknownPolicy::ShareOfKnown => (outcome, criterion.shown(outcome, share)),
            _ => (outcome, alone),
        }
    }

    #[inline]
    fn gate(&self, index: usize, _: &Gate) -> (Truth, Truth) {
        self.account.gate(index)
    }

    #[inline]
    fn requirement(&self, (tier, at): (usize, usize), _: &Requirement) -> (Standing, Truth) {
        self.account.requirement(tier, at)
    }
}
