//! Texts of the approval chain.

use super::counted;
use crate::{ApprovalChain, Localised, StepPeople, Text};

plain! {
    /// The heading of the approval chain.
    approval_title = "approval", "승인 단계";
}

/// The steps in the order of the chain, each with its people and, where it is known who is engaged,
/// how many of them are; steps with nobody are named as such.
///
/// ```
/// use winnable_model::{ApprovalChain, ApprovalStep, Lang, Localised, text::report::approval_chain};
/// let mut chain = ApprovalChain::default();
/// chain.add(Some(ApprovalStep::PractitionerReview), true);
/// let text = approval_chain(&chain, true).text(Lang::En);
/// assert!(text.starts_with("practitioner reviews: 1 (1 engaged) → team lead approves: nobody → "));
/// ```
pub fn approval_chain(chain: &ApprovalChain, knows_engaged: bool) -> Text {
    let steps = chain.steps().map(|(step, at)| {
        let count = people(at, knows_engaged);
        let en = format!("{}: {}", step.en(), count.en());
        (en, format!("{}: {}", step.ko(), count.ko()))
    });
    let (en, ko): (Vec<String>, Vec<String>) = steps.unzip();
    let (mut en, mut ko) = (en.join(" → "), ko.join(" → "));
    if chain.unplaced().people() > 0 {
        let count = people(chain.unplaced(), knows_engaged);
        en = format!("{en}; step unknown: {}", count.en());
        ko = format!("{ko}; 단계 미상: {}", count.ko());
    }
    Text::new(en, ko)
}

fn people(at: StepPeople, knows_engaged: bool) -> Text {
    let (known, engaged) = (counted(at.people().into()), counted(at.engaged().into()));
    match (at.people(), knows_engaged) {
        (0, _) => Text::new("nobody", "없음"),
        (_, false) => Text::new(known.clone(), format!("{known}명")),
        (_, true) => Text::new(
            format!("{known} ({engaged} engaged)"),
            format!("{known}명({engaged}명 참여)"),
        ),
    }
}
