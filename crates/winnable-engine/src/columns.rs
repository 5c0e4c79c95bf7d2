//! The answers of all accounts in columns, and all accounts scored out of them: for a model whose weights
//! are changed and that is asked again.

use rayon::prelude::*;
use winnable_score::{AnswerColumns, CompiledModel, OverAnswers, Scored};

use crate::Assessment;

/// Accounts that one thread takes at once.
const PART: usize = 16_384;

impl Assessment {
    /// The answers of all accounts to the questions of a model, the accounts in their order.
    pub fn answers(&self, model: &CompiledModel) -> AnswerColumns {
        let as_of = self.settings.as_of;
        let parts: Vec<AnswerColumns> = self
            .accounts
            .par_chunks(PART)
            .map(|part| AnswerColumns::of(model, part.iter().map(|one| &one.facts), as_of))
            .collect();
        let mut all = AnswerColumns::of(model, [], as_of);
        for part in &parts {
            all.append(part);
        }
        all
    }

    /// Scores all accounts, in their order: out of the answers where the model asks nothing else, and
    /// otherwise out of their facts.
    pub fn score_all(&self, model: &CompiledModel, answers: &AnswerColumns) -> Vec<Scored> {
        if let Some(over) = model.over(answers) {
            return score_all(&over);
        }
        let accounts = self.accounts.par_iter().with_min_len(PART);
        accounts
            .map(|one| model.score(&one.facts, self.settings.as_of))
            .collect()
    }
}

/// Scores all accounts of the answers, in their order.
pub fn score_all(over: &OverAnswers<'_>) -> Vec<Scored> {
    let accounts = (0..over.len()).into_par_iter().with_min_len(PART);
    accounts.map(|at| over.score(at)).collect()
}
