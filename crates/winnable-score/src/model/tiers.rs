//! Tiers that can never be reached.

use winnable_model::document::{Section, Spanned};
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Diagnostics, Points};

use super::{Requirement, Tier};

/// Reports each tier that no account can have: one below a tier of everything else, or one whose
/// every account meets a tier above it.
pub(super) fn check(root: &Section<'_>, tiers: &[Spanned<Tier>], out: &mut Diagnostics) {
    for (at, later) in tiers.iter().enumerate() {
        let by = tiers[..at]
            .iter()
            .find(|earlier| looser(&earlier.value, &later.value));
        if let Some(by) = by {
            let message = texts::tier_is_dead(&later.value.id, &by.value.id);
            let help = texts::move_tier(&later.value.id, &by.value.id);
            let diagnostic = root.diagnostic(Code::E0209, message, later.span.clone());
            out.push(diagnostic.with_help(help));
            continue;
        }
        // Tiers are tried from the top: a better score would end in a lower tier.
        let above = at.checked_sub(1).and_then(|above| tiers.get(above));
        if let Some(above) = above.filter(|above| needs(&above.value) < needs(&later.value)) {
            let message = texts::tier_needs_more(&later.value.id, &above.value.id);
            let help = texts::move_tier(&later.value.id, &above.value.id);
            out.push(
                root.diagnostic(Code::E0209, message, later.span.clone())
                    .with_help(help),
            );
        }
    }
}

fn needs(tier: &Tier) -> Points {
    tier.score.unwrap_or(Points::ZERO)
}

/// Whether every account that meets `later` meets `earlier` too.
fn looser(earlier: &Tier, later: &Tier) -> bool {
    needs(earlier) <= needs(later)
        && earlier.requirements.iter().all(|wanted| {
            later
                .requirements
                .iter()
                .any(|given| implies(given, wanted))
        })
}

/// Whether meeting `given` means meeting `wanted`. Requirements that are unset are not applied,
/// and may be anything once they are agreed.
fn implies(given: &Requirement, wanted: &Requirement) -> bool {
    match (given, wanted) {
        (Requirement::Floor(given), Requirement::Floor(wanted)) => {
            given.currency() == wanted.currency() && given.amount() >= wanted.amount()
        }
        (Requirement::When(given), Requirement::When(wanted)) => given == wanted,
        _ => false,
    }
}
