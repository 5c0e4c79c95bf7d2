//! Changes of a model by which its tiers would agree better with what people said of accounts.
//!
//! Each change is one step: of weight from one factor to another, or of the least score of a tier. It is
//! tried on the accounts of which a word stands, and kept where enough more of these words agree with the
//! tier. Nothing is fitted: every proposal is a model that a file could state, and says whom it would lose.

use std::sync::Arc;

use winnable_metrics::stats::{Interval, Proportion, wilson};
use winnable_model::{Motion, Points, TierId};
use winnable_score::list::Word;
use winnable_score::{CompiledModel, Model};

use crate::Assessment;
use crate::list_tier::Words;

/// Under so many words nothing is proposed.
pub const LEAST_WORDS: u64 = 20;

/// How many more words have to agree unless somebody says otherwise.
pub const LEAST_GAIN: u64 = 3;

/// By how many points weights and edges move unless somebody says otherwise.
pub const STEP: Points = Points::from_hundredths(500);

/// The level of the intervals.
const LEVEL: f64 = 0.95;

/// What is tried, and what is kept.
#[derive(Clone, Copy, Debug)]
pub struct CalibrationSettings {
    /// By how many points a weight or an edge moves; above 0.
    pub step: Points,
    /// How many more words have to agree; at least 1.
    pub least_gain: u64,
    /// Which motion's list.
    pub motion: Motion,
    /// For how many proposals the accounts that change tier are counted.
    pub counted: usize,
}

/// One step of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Weight of one factor goes to another.
    Weight {
        /// The factor that loses it.
        from: Arc<str>,
        /// The factor that gets it.
        to: Arc<str>,
        /// The weights of the two after it.
        weights: (Points, Points),
    },
    /// The least score of a tier moves.
    Edge {
        /// The tier.
        tier: TierId,
        /// Its least score before it.
        before: Points,
        /// Its least score after it.
        after: Points,
    },
}

impl Step {
    /// The word of it in documents.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Weight { .. } => "weight",
            Self::Edge { .. } => "tier",
        }
    }

    /// The changes of the model's text that make it, as [`Model::edited`] takes them.
    pub fn settings(&self) -> Vec<String> {
        match self {
            Self::Weight { from, to, weights } => vec![
                format!("factor.{from}.weight={}", weights.0),
                format!("factor.{to}.weight={}", weights.1),
            ],
            Self::Edge { tier, after, .. } => {
                vec![format!("tier.{}.score={after}", tier.as_str())]
            }
        }
    }

    /// The model after it.
    fn applied(&self, model: &Model) -> Model {
        let mut model = model.clone();
        match self {
            Self::Weight { from, to, weights } => {
                for factor in &mut model.factors {
                    if factor.id == *from {
                        factor.weight = weights.0;
                    } else if factor.id == *to {
                        factor.weight = weights.1;
                    }
                }
            }
            Self::Edge { tier, after, .. } => {
                for one in model.tiers.iter_mut().filter(|one| one.id == *tier) {
                    one.score = Some(*after);
                }
            }
        }
        model
    }
}

/// A step by which more words agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The step.
    pub step: Step,
    /// Words that agree after it and did not before.
    pub gains: u64,
    /// Words that agreed before it and do not after.
    pub losses: u64,
    /// Words that agree after it.
    pub agree: u64,
    /// Wilson's interval of the gains among the words that turn: above a half, they turn for the better by
    /// more than chance would.
    pub share: Option<Interval>,
    /// Accounts of the list that change tier; `None` where they were not counted.
    pub tier_changes: Option<u64>,
}

impl Proposal {
    /// How many more words agree.
    pub const fn net(&self) -> u64 {
        self.gains.saturating_sub(self.losses)
    }

    /// Whether the words that turn do so for the better by more than chance would.
    pub fn is_clear(&self) -> bool {
        self.share.is_some_and(|share| share.low > 0.5)
    }
}

/// Why nothing is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoProposal {
    /// There are fewer words than [`LEAST_WORDS`].
    TooFewWords,
    /// The model has no tier with a least score, so that nothing tells who is in.
    NoEdge,
    /// No step has enough more words agree.
    NoStep,
}

impl NoProposal {
    /// The word of it in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooFewWords => "too_few_words",
            Self::NoEdge => "no_tier_with_a_score",
            Self::NoStep => "no_step_agrees_more",
        }
    }
}

/// What the words say of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// Accepts, rejects and overrides of accounts of the list.
    pub words: [u64; 3],
    /// Words of accounts that a rule leaves out, which no step can change.
    pub excluded: u64,
    /// Words that agree with the tier of today.
    pub agree: u64,
    /// Wilson's interval of their share; `None` without a word.
    pub interval: Option<Interval>,
    /// How many steps were tried.
    pub tried: u64,
    /// The steps that are kept, the one by which most words agree more first; of several the one that loses
    /// least, then in the order of the model.
    pub proposals: Vec<Proposal>,
    /// Why there is none.
    pub none: Option<NoProposal>,
}

impl Calibration {
    /// How many words there are.
    pub fn total(&self) -> u64 {
        self.words.iter().sum()
    }
}

/// A word, and the tier that it is held against.
struct Said {
    account: usize,
    word: Word,
    agrees: bool,
}

/// Tries every step of a model against the words of its ledger.
///
/// - An accept agrees with a tier that has a least score, a reject with the tier of everything else or
///   none, an override with its tier.
/// - Of a change only the tier by the rule counts; capacity and hysteresis do not.
pub fn calibrate(
    assessment: &Assessment,
    model: &Model,
    compiled: &CompiledModel,
    words: &Words,
    settings: &CalibrationSettings,
) -> Calibration {
    let mut found = Calibration {
        words: [0; 3],
        excluded: 0,
        agree: 0,
        interval: None,
        tried: 0,
        proposals: Vec::new(),
        none: None,
    };
    let mut said = Vec::new();
    for (account, standing) in words.standing() {
        if assessment.exclusion(account, settings.motion).is_some() {
            found.excluded += 1;
            continue;
        }
        let word = standing.word;
        let [accepts, rejects, overrides] = &mut found.words;
        *match word {
            Word::Accept => accepts,
            Word::Reject => rejects,
            Word::Override(_) => overrides,
        } += 1;
        let agrees = agrees(compiled, word, tier(assessment, compiled, account));
        found.agree += u64::from(agrees);
        said.push(Said {
            account,
            word,
            agrees,
        });
    }
    found.interval = interval(found.agree, found.total());
    if compiled.tiers().iter().all(|tier| tier.score.is_none()) {
        found.none = Some(NoProposal::NoEdge);
    } else if found.total() < LEAST_WORDS {
        found.none = Some(NoProposal::TooFewWords);
    } else {
        found.proposals = proposals(assessment, model, &said, settings, &mut found.tried);
        found.none = found.proposals.is_empty().then_some(NoProposal::NoStep);
    }
    let proposals = found.proposals.iter_mut().take(settings.counted);
    count_changes(assessment, (model, compiled), proposals, settings.motion);
    found
}

fn proposals(
    assessment: &Assessment,
    model: &Model,
    said: &[Said],
    settings: &CalibrationSettings,
    tried: &mut u64,
) -> Vec<Proposal> {
    let agree = said.iter().filter(|said| said.agrees).count() as u64;
    let mut kept: Vec<Proposal> = Vec::new();
    for step in steps(model, settings.step) {
        let Ok(changed) = CompiledModel::new(&step.applied(model)) else {
            continue;
        };
        *tried += 1;
        let (mut gains, mut losses) = (0, 0);
        for one in said {
            let tier = tier(assessment, &changed, one.account);
            match (one.agrees, agrees(&changed, one.word, tier)) {
                (false, true) => gains += 1,
                (true, false) => losses += 1,
                _ => {}
            }
        }
        let proposal = Proposal {
            step,
            gains,
            losses,
            agree: agree + gains - losses,
            share: interval(gains, gains + losses),
            tier_changes: None,
        };
        if proposal.net() >= settings.least_gain.max(1) {
            kept.push(proposal);
        }
    }
    // Equal ones stay in the order of the model.
    kept.sort_by_key(|one| (std::cmp::Reverse(one.net()), one.losses));
    kept
}

/// Every step that leaves a sound model, in the order of the model: weights first, then edges.
fn steps(model: &Model, by: Points) -> Vec<Step> {
    let mut steps = Vec::new();
    for to in &model.factors {
        for from in model.factors.iter().filter(|from| from.id != to.id) {
            // A factor that weighs nothing is one fewer, which is no step.
            if from.weight > by {
                steps.push(Step::Weight {
                    from: Arc::clone(&from.id),
                    to: Arc::clone(&to.id),
                    weights: (from.weight - by, to.weight + by),
                });
            }
        }
    }
    let edges: Vec<Option<Points>> = model.tiers.iter().map(|tier| tier.score).collect();
    for (at, tier) in model.tiers.iter().enumerate() {
        let Some(before) = tier.score else { continue };
        let above = edges.iter().take(at).flatten().min();
        let below = edges.iter().skip(at + 1).flatten().max();
        for after in [before - by, before + by] {
            let is_between = above.is_none_or(|above| after < *above)
                && below.is_none_or(|below| after > *below)
                && after > Points::ZERO
                && after <= Points::HUNDRED;
            if is_between {
                steps.push(Step::Edge {
                    tier: tier.id.clone(),
                    before,
                    after,
                });
            }
        }
    }
    steps
}

fn tier(assessment: &Assessment, model: &CompiledModel, account: usize) -> Option<usize> {
    let as_of = assessment.settings.as_of;
    model.score(assessment.facts(account), as_of).tier
}

fn agrees(model: &CompiledModel, word: Word, tier: Option<usize>) -> bool {
    let found = tier.and_then(|at| model.tiers().get(at));
    let is_in = found.is_some_and(|tier| tier.score.is_some());
    match word {
        Word::Accept => is_in,
        Word::Reject => !is_in,
        Word::Override(wanted) => tier == Some(wanted),
    }
}

/// Counts for each proposal the accounts of the list that change tier.
fn count_changes<'p>(
    assessment: &Assessment,
    (model, compiled): (&Model, &CompiledModel),
    proposals: impl Iterator<Item = &'p mut Proposal>,
    motion: Motion,
) {
    let listed: Vec<usize> = (0..assessment.len())
        .filter(|at| assessment.exclusion(*at, motion).is_none())
        .collect();
    for proposal in proposals {
        if let Ok(changed) = CompiledModel::new(&proposal.step.applied(model)) {
            let moves = listed
                .iter()
                .filter(|at| tier(assessment, compiled, **at) != tier(assessment, &changed, **at));
            proposal.tier_changes = Some(moves.count() as u64);
        }
    }
}

fn interval(of: u64, all: u64) -> Option<Interval> {
    let share = Proportion::new(of, all).ok()?;
    wilson(share, LEVEL).ok()
}
