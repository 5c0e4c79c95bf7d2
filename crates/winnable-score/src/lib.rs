//! Scoring models as text; the roll-up of people into accounts; receipts that add up; tiers, and the
//! list that a team can carry.
//!
//! A model is a TOML file: factors whose weights sum to 100, criteria over facts, tiers over the
//! shown score. [`Model::read`] reports every mistake of a file in one pass; [`CompiledModel`]
//! scores accounts from [`FactRow`](winnable_model::FactRow)s in whole hundredths of a point.
//!
//! ```
//! use winnable_model::{FactCatalogue, FactRow, FactValue, Label, fact_ids};
//! use winnable_score::{CompiledModel, preset};
//!
//! let catalogue = FactCatalogue::builtin();
//! let model = preset("icp100", &catalogue, None).expect("a shipped model");
//! let compiled = CompiledModel::new(&model)?;
//!
//! let mut facts = FactRow::new();
//! facts.set(fact_ids::INDUSTRY, FactValue::set([Label::new("Software")]));
//! let receipt = compiled.receipt(&facts, "2026-10-01".parse().expect("a date"));
//!
//! // The lines of a receipt are the score: there is no second way to it.
//! let sum: winnable_model::Points = receipt.contributions.iter().map(|line| line.points).sum();
//! assert_eq!(sum, receipt.score().points());
//! # Ok::<(), winnable_model::MoneyError>(())
//! ```

mod columns;
mod compile;
mod condition;
mod decay;
mod evaluate;
mod labels;
pub mod list;
mod model;
mod outcome;
mod preset;
mod receipt;
mod rollup;
mod tiering;

pub use columns::{AnswerColumns, OverAnswers};
pub use compile::CompiledModel;
pub use condition::{Condition, ConditionError, Measure, Truth};
pub use decay::{DecayTable, FULL_WEIGHT};
pub use evaluate::Scored;
pub use model::{
    Approval, Aspect, Band, CALIBRATED_DAYS, Criterion, Factor, Gate, Model, ModelKind,
    ModelSource, Quantifier, ReadModel, Requirement, Test, Tier, UnknownPolicy, json_schema,
};
pub use preset::{PRESETS, preset, preset_text};
pub use receipt::{
    AspectPoints, Blocked, BlockedBy, Brief, Contribution, Evidence, FactorSum, Interest,
    LineState, NextBest, Note, Receipt,
};
pub use rollup::{
    ChampionWeights, ChannelRule, ChannelTable, DecisionWeights, Known, LevelPoints, PersonProfile,
    PersonRollup, RoleWeights, Rollup, RollupSettings, RollupSummary, SignalSettings, Strategy,
    TopK, TouchRule, Touches,
};

#[cfg(test)]
mod tests;
