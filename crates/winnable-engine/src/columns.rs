//! The facts of all accounts in columns, and all accounts scored out of them: for a model that is changed
//! and asked again.

use rayon::prelude::*;
use winnable_score::{CompiledModel, FactColumns, OverColumns, Scored};

use crate::Assessment;

/// Accounts that one thread takes at once.
const PART: usize = 16_384;

impl Assessment {
    /// The facts that the models ask for, in columns, the accounts in their order.
    pub fn columns(&self, models: &[&CompiledModel]) -> FactColumns {
        let facts: Vec<_> = models.iter().flat_map(|model| model.facts()).collect();
        let parts: Vec<FactColumns> = self
            .accounts
            .par_chunks(PART)
            .map(|part| FactColumns::of(&facts, part.iter().map(|account| &account.facts)))
            .collect();
        let mut all = FactColumns::of(&facts, []);
        for part in &parts {
            all.append(part);
        }
        all
    }
}

/// Scores all accounts of the columns, in their order.
pub fn score_all(over: &OverColumns<'_>) -> Vec<Scored> {
    let accounts = (0..over.len()).into_par_iter().with_min_len(PART);
    accounts.map(|at| over.score(at)).collect()
}
