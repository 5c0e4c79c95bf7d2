//! Deals against the scores that accounts had on one day: only what was decided after that day says
//! anything of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_icp::backtest::Span;
use winnable_model::{AccountId, Localised, OpportunityId, Outcome, Score, Text};
use winnable_score::CompiledModel;

use crate::Assessment;
use crate::metrics::{DealRow, Ledger};

/// The score of an account on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrozenScore {
    /// The score.
    pub score: Score,
    /// The score with every unknown at its worst.
    pub low: Score,
    /// The score with every unknown at its best.
    pub high: Score,
}

/// The scores of all accounts on one day.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// The day.
    pub as_of: NaiveDate,
    scores: BTreeMap<String, FrozenScore>,
}

impl Frozen {
    /// Scores of a day, by the keys of their accounts.
    pub fn new(as_of: NaiveDate, scores: impl IntoIterator<Item = (String, FrozenScore)>) -> Self {
        Self {
            as_of,
            scores: scores.into_iter().collect(),
        }
    }

    /// The scores of a run, as of its day.
    pub fn of_run(assessment: &Assessment, model: &CompiledModel) -> Self {
        let as_of = assessment.settings.as_of;
        let scores = (0..assessment.len()).map(|at| {
            let scored = model.score(assessment.facts(at), as_of);
            let frozen = FrozenScore {
                score: scored.score,
                low: scored.low,
                high: scored.high,
            };
            (assessment.account(at).0.to_owned(), frozen)
        });
        Self::new(as_of, scores)
    }

    /// How many accounts have a score.
    pub fn accounts(&self) -> u64 {
        self.scores.len() as u64
    }

    fn of(&self, account: &str) -> Option<FrozenScore> {
        self.scores.get(account).copied()
    }
}

/// Why a deal has no score of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unfrozen {
    /// It belongs to no account.
    NoAccount,
    /// Its account had no score on the day.
    NotThere,
    /// It is won or lost, and nothing says when: it may have been before the day.
    NoClose,
    /// It closed before it was created, so that nobody can say what came first.
    ClosedBefore,
}

impl Unfrozen {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoAccount => "no_account",
            Self::NotThere => "account_not_scored_then",
            Self::NoClose => "no_close_date",
            Self::ClosedBefore => "closed_before_created",
        }
    }

    fn reason(self) -> Text {
        match self {
            Self::NoAccount => Text::new("no account", "고객사 없음"),
            Self::NotThere => Text::new("account without a score then", "그날 점수가 없던 고객사"),
            Self::NoClose => Text::new("no close date", "종료일 없음"),
            Self::ClosedBefore => Text::new("closed before created", "생성 전에 종료"),
        }
    }
}

impl Localised for Unfrozen {
    fn en(&self) -> String {
        self.reason().en()
    }

    fn ko(&self) -> String {
        self.reason().ko()
    }
}

/// A deal that was not decided by the end of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenDeal {
    /// The deal.
    pub id: OpportunityId,
    /// Its account, as it is placed today.
    pub account: Option<AccountId>,
    /// The day on which it was created.
    pub created: Option<NaiveDate>,
    /// The day on which it closed, when it had by the as-of date of the outcomes.
    pub closed: Option<NaiveDate>,
    /// How it stood on that date.
    pub outcome: Outcome,
    /// The score of its account on the day, or why there is none.
    pub frozen: Result<FrozenScore, Unfrozen>,
    /// The score of its account by the data of today, by the same model.
    pub today: Option<Score>,
}

impl FrozenDeal {
    /// How long it took from the day, or from its creation where that is later, to its close, or to the
    /// as-of date of the outcomes while it is open.
    pub fn span(&self, day: NaiveDate, as_of: NaiveDate) -> Span {
        let from = self.created.map(|created| created.max(day));
        let until = match self.outcome {
            Outcome::Open => Some(as_of),
            Outcome::Won | Outcome::Lost => self.closed,
        };
        let days = from
            .zip(until)
            .map(|(from, until)| (until - from).num_days());
        Span {
            days: days.and_then(|days| i32::try_from(days).ok().map(f64::from)),
            to_value: None,
        }
    }
}

/// The deals of a run, held against scores of one day.
#[derive(Clone, Debug)]
pub struct FrozenDeals {
    /// The day.
    pub day: NaiveDate,
    /// How many accounts had a score on it.
    pub accounts: u64,
    /// The deals that were not decided by then, in the order of their files.
    pub deals: Vec<FrozenDeal>,
    /// Deals that were won or lost by the end of the day: their outcome was known.
    pub decided_before: u64,
    /// Deals that were created after the as-of date of the outcomes.
    pub later: u64,
}

impl FrozenDeals {
    /// How many deals have no score, by the reason.
    pub fn unscored(&self) -> BTreeMap<Unfrozen, u64> {
        let mut counts = BTreeMap::new();
        for reason in self.deals.iter().filter_map(|deal| deal.frozen.err()) {
            *counts.entry(reason).or_default() += 1;
        }
        counts
    }

    /// How many deals with a score of the day have another one by the data of today.
    pub fn changed(&self) -> u64 {
        let differs = |deal: &&FrozenDeal| {
            let then = deal.frozen.as_ref().ok().map(|frozen| frozen.score);
            then.is_some() && then != deal.today
        };
        self.deals.iter().filter(differs).count() as u64
    }
}

/// Holds the deals of a run of today against the scores of a day. Which account a deal is on, is decided
/// as it is today: a deal that came later was on none then.
pub fn frozen_deals(
    frozen: &Frozen,
    (assessment, model): (&Assessment, &CompiledModel),
    ledger: &Ledger,
) -> FrozenDeals {
    let as_of = assessment.settings.as_of;
    let mut found = FrozenDeals {
        day: frozen.as_of,
        accounts: frozen.accounts(),
        deals: Vec::new(),
        decided_before: 0,
        later: 0,
    };
    for row in &ledger.deals {
        if row.deal.created.is_some_and(|created| created > as_of) {
            found.later += 1;
        } else if row.closed().is_some_and(|closed| closed <= frozen.as_of) {
            found.decided_before += 1;
        } else {
            found.deals.push(deal(frozen, (assessment, model), row));
        }
    }
    found
}

fn deal(
    frozen: &Frozen,
    (assessment, model): (&Assessment, &CompiledModel),
    row: &DealRow,
) -> FrozenDeal {
    let at = row.account.map(|account| account as usize);
    let account = at.map(|at| assessment.account(at).0);
    let decided = row.outcome != Outcome::Open;
    let scored = match account {
        _ if decided && row.closed().is_none() => Err(Unfrozen::NoClose),
        _ if decided && row.deal.closes_before_created() => Err(Unfrozen::ClosedBefore),
        None => Err(Unfrozen::NoAccount),
        Some(account) => frozen.of(account).ok_or(Unfrozen::NotThere),
    };
    let as_of = assessment.settings.as_of;
    FrozenDeal {
        id: row.deal.id.clone(),
        account: account.map(AccountId::new),
        created: row.deal.created,
        closed: row.closed(),
        outcome: row.outcome,
        frozen: scored,
        today: at.map(|at| model.score(assessment.facts(at), as_of).score),
    }
}
