//! What people decided: a table that wins over every computation.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use winnable_model::canonical_record_id;

use crate::decision::Decision;
use crate::matcher::{Matcher, Scratch};
use crate::{MatchCode, Outcome, Record};

/// What a person decided of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OverrideAction {
    /// The record belongs to the account.
    Accept,
    /// The record does not belong to the account; the next one may be right.
    Reject,
    /// The record belongs to no account.
    Never,
}

impl OverrideAction {
    /// Every action.
    pub const ALL: [Self; 3] = [Self::Accept, Self::Reject, Self::Never];

    /// The action's name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Never => "never",
        }
    }
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// What was decided.
    pub action: OverrideAction,
    /// The record's id.
    pub record_id: String,
    /// The kind of record, where ids of two kinds are alike; any kind where it is `None`.
    pub kind: Option<String>,
    /// The account's id; none for [`OverrideAction::Never`].
    pub account_id: Option<String>,
    /// The line of the table.
    pub line: u64,
}

/// Every line of the table, and which of them came to pass.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    list: Vec<Override>,
    by_record: HashMap<String, Vec<usize>, FixedState>,
    used: Vec<bool>,
}

impl Overrides {
    /// The lines of a table. Of two lines that contradict each other the later one stands.
    pub fn new(list: Vec<Override>) -> Self {
        let mut by_record: HashMap<String, Vec<usize>, FixedState> = HashMap::default();
        for (at, line) in list.iter().enumerate() {
            by_record
                .entry(canonical_record_id(&line.record_id))
                .or_default()
                .push(at);
        }
        Self {
            used: vec![false; list.len()],
            by_record,
            list,
        }
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Decides a record of a kind, with what people said of it before anything else.
    pub fn decide(
        &mut self,
        matcher: &Matcher,
        (kind, id): (&str, &str),
        record: &Record<'_>,
        scratch: &mut Scratch,
    ) -> Decision {
        scratch.rejected.clear();
        let Some(lines) = self.by_record.get(id) else {
            return matcher.decide(record, scratch);
        };
        let mut chosen: Option<Result<u32, ()>> = None;
        for at in lines {
            let Some(line) = self.list.get(*at) else {
                continue;
            };
            if line.kind.as_deref().is_some_and(|only| only != kind) {
                continue;
            }
            let account = line.account_id.as_deref().map(canonical_record_id);
            let account = account.and_then(|id| matcher.by_id(&id));
            match (line.action, account) {
                (OverrideAction::Never, _) => chosen = Some(Err(())),
                (OverrideAction::Accept, Some(account)) => chosen = Some(Ok(account)),
                (OverrideAction::Reject, Some(account)) => scratch.rejected.push(account),
                // An account that is not there: the line is told as one that matches nothing.
                (OverrideAction::Accept | OverrideAction::Reject, None) => continue,
            }
            if let Some(used) = self.used.get_mut(*at) {
                *used = true;
            }
        }
        let decision = match chosen {
            Some(Ok(account)) => matcher.accept(record, account, scratch),
            Some(Err(())) => Decision::nowhere(MatchCode::Never),
            None => {
                let decision = matcher.decide(record, scratch);
                let is_left = decision.outcome == Outcome::Unmatched;
                if is_left && !scratch.rejected.is_empty() {
                    Decision::nowhere(MatchCode::Rejected)
                } else {
                    decision
                }
            }
        };
        scratch.rejected.clear();
        decision
    }

    /// Whether a person said something of a record.
    pub fn names(&self, id: &str) -> bool {
        self.by_record.contains_key(id)
    }

    /// The accounts that a person ruled out for a record of a kind.
    pub fn rejected(&self, matcher: &Matcher, kind: &str, id: &str) -> impl Iterator<Item = u32> {
        let lines = self.by_record.get(id).into_iter().flatten();
        let lines = lines.filter_map(|at| self.list.get(*at));
        lines
            .filter(move |line| {
                line.action == OverrideAction::Reject
                    && line.kind.as_deref().is_none_or(|only| only == kind)
            })
            .filter_map(|line| matcher.by_id(&canonical_record_id(line.account_id.as_deref()?)))
    }

    /// The lines that decided nothing so far: their record or their account is not there.
    pub fn unused(&self) -> impl Iterator<Item = &Override> {
        let lines = self.list.iter().zip(&self.used);
        lines.filter(|(_, used)| !**used).map(|(line, _)| line)
    }

    /// The lines that decided something.
    pub fn used(&self) -> impl Iterator<Item = &Override> {
        let lines = self.list.iter().zip(&self.used);
        lines.filter(|(_, used)| **used).map(|(line, _)| line)
    }
}
