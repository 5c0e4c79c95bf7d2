//! What the checks of `winnable-lint` ask for, gathered from a run.
//!
//! Nothing is judged here: what a warning of a run counts is counted by the same function, and whether
//! it is too much is what a check says.

mod accounts;
mod fields;
mod programmes;

use winnable_lint::model::Passing;
use winnable_lint::money::Economics;
use winnable_lint::traps::FileAge;
use winnable_metrics::Reason;
use winnable_model::Motion;
use winnable_score::CompiledModel;

use crate::metrics::{Ledger, MetricSettings, compute};
use crate::{Assessment, InputFile, SHORTEST_LIST, ScoreList};

pub use accounts::{account_ref, listed, trust};
pub use fields::{field_forms, field_uses, rule_facts, tool_spend};
pub use programmes::programmes;

/// How much of a list stands above the lowest tier.
pub fn passing(list: &ScoreList<'_>, model: &CompiledModel) -> Passing {
    let (passing, listed) = list.passing(model);
    let count = |rank: usize| {
        let of_tier = list
            .rows
            .scored()
            .filter(|scored| scored.tier == Some(rank));
        of_tier.count() as u64
    };
    let tiers = model.tiers().iter().enumerate();
    Passing {
        model: model.id().to_owned(),
        passing,
        listed,
        shortest: SHORTEST_LIST,
        tiers: tiers
            .map(|(rank, tier)| (tier.id.as_str().to_owned(), count(rank)))
            .collect(),
    }
}

/// What a customer costs and brings, as the metric `ltv_cac` has it.
pub fn economics(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
    settings: &MetricSettings,
) -> Option<Economics> {
    let rows = compute(
        ledger,
        assessment,
        model,
        settings,
        Motion::New,
        &["ltv_cac"],
    );
    let row = rows.into_iter().find(|row| row.segment.is_none())?;
    let why = row.value.as_ref().err().copied();
    let why = why.unwrap_or(Reason::MissingInput);
    Some(Economics {
        cac: row.denominator.ok_or(why),
        ltv: row.numerator.ok_or(why),
        currency: assessment.settings.currency,
        customers: row.n,
        cautions: Vec::new(),
    })
}

/// The files that say what happens, and the day on which they last did.
pub fn file_ages(files: &[InputFile]) -> Vec<FileAge> {
    let happening = files.iter().filter(|file| file.says_what_happens());
    let age = |file: &InputFile| {
        Some(FileAge {
            name: file.name.clone(),
            latest: file.latest?,
        })
    };
    happening.filter_map(age).collect()
}
