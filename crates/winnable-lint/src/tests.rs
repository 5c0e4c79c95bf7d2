//! Each check on both sides of each of its edges, and over something that is missing.

mod edges;
mod fixtures;
mod made;
mod missing;

use winnable_model::LintCode;

use crate::{Outcome, Verdict};

/// Whether a check fired; what could not be made is neither.
fn fired(outcome: &Outcome) -> bool {
    assert!(
        !matches!(outcome.verdict, Verdict::NotChecked { .. }),
        "{outcome:?}"
    );
    !outcome.findings().is_empty()
}

/// Every check has a firing and a silent fixture, each with evidence and a fix in both languages.
#[test]
fn every_check_fires_and_is_silent() {
    use winnable_model::{Lang, Localised};
    for code in LintCode::ALL {
        let (firing, silent) = fixtures::of(*code);
        assert_eq!((firing.code, silent.code), (*code, *code));
        assert!(fired(&firing), "{code} is silent: {firing:?}");
        assert!(!fired(&silent), "{code} fires: {silent:?}");
        for finding in firing.findings() {
            let texts = [&finding.what, &finding.fix];
            for text in texts {
                assert!(!text.text(Lang::En).is_empty(), "{code}");
                assert!(!text.text(Lang::Ko).is_empty(), "{code}");
            }
        }
        // A missing approval stands nowhere; everything else that fires shows what made it fire.
        let shows = |finding: &crate::Finding| !finding.evidence.is_empty();
        assert!(
            *code == LintCode::AbmF3
                || *code == LintCode::Mod1
                || firing.findings().iter().all(shows),
            "{code}"
        );
    }
}
