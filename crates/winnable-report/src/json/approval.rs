//! The approval chain in JSON.

use serde::Serialize;
use winnable_engine::ScoreRow;
use winnable_model::{ApprovalStep, StepPeople};

#[derive(Serialize)]
pub(super) struct StepJson {
    step: &'static str,
    #[serde(flatten)]
    at: PeopleJson,
}

/// How many people, and how many of them are engaged: null where nothing says who is.
#[derive(Serialize)]
pub(super) struct PeopleJson {
    people: u32,
    engaged: Option<u32>,
}

impl PeopleJson {
    fn new(at: StepPeople, row: &ScoreRow) -> Self {
        Self {
            people: at.people(),
            engaged: row.knows_engaged().then(|| at.engaged()),
        }
    }
}

/// All five steps in the order of the chain; none where no people were read.
pub(super) fn steps(row: &ScoreRow) -> Option<Vec<StepJson>> {
    let step = |(step, at): (ApprovalStep, StepPeople)| StepJson {
        step: step.name(),
        at: PeopleJson::new(at, row),
    };
    row.approval_chain
        .map(|chain| chain.steps().map(step).collect())
}

/// The people who stand at no known step.
pub(super) fn unplaced(row: &ScoreRow) -> Option<PeopleJson> {
    row.approval_chain
        .map(|chain| PeopleJson::new(chain.unplaced(), row))
}
