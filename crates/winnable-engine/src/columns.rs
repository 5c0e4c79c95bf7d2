//! The answers of all accounts in columns, and all accounts scored out of them: for a model whose weights
//! are changed and that is asked again.

use rayon::prelude::*;
use winnable_score::{AnswerColumns, CompiledModel, OverAnswers, Scored};

use crate::Assessment;

/// Accounts that one thread takes at once.
pub(crate) const PART: usize = 16_384;

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
        let score = self.scorer(model, answers);
        let accounts = (0..self.len()).into_par_iter().with_min_len(PART);
        accounts.map(score).collect()
    }

    /// What scores one account by its position, as [`Assessment::score_all`] does all.
    pub(crate) fn scorer<'a>(
        &'a self,
        model: &'a CompiledModel,
        answers: &'a AnswerColumns,
    ) -> impl Fn(usize) -> Scored + Sync + Send + 'a {
        let over = model.over(answers);
        move |at| match &over {
            Some(over) => over.score(at),
            None => model.score(self.facts(at), self.settings.as_of),
        }
    }
}

/// Scores all accounts of the answers, in their order.
pub fn score_all(over: &OverAnswers<'_>) -> Vec<Scored> {
    let accounts = (0..over.len()).into_par_iter().with_min_len(PART);
    accounts.map(|at| over.score(at)).collect()
}
