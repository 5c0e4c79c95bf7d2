//! Each check on both sides of each of its edges, and over something that is missing.

mod edges;
mod edges_of_work;
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

/// Every check has a page, a firing and a silent fixture, and what fires has evidence and a fix, all in
/// both languages.
#[test]
fn every_check_fires_and_is_silent() {
    use winnable_model::{Lang, Localised};
    for code in LintCode::ALL {
        for lang in [Lang::En, Lang::Ko] {
            assert!(code.page().text(lang).chars().count() > 60, "{code}");
            assert!(!code.title().text(lang).is_empty(), "{code}");
        }
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

/// The page of the checks names each of them with its weight, its thresholds and where they come from.
#[test]
fn the_docs_name_every_check_and_threshold() {
    let page = include_str!("../../../docs/LINTS.md");
    for code in LintCode::ALL {
        let start = format!("| `{code}` | {} |", code.severity().name());
        let line = page.lines().find(|line| line.starts_with(&start));
        let line = line.unwrap_or_else(|| panic!("{start} is not in docs/LINTS.md"));
        for threshold in crate::thresholds(*code) {
            let default = threshold.default.normalize();
            let source = threshold.source.name();
            let said = format!("`{}` = {default} ({source})", threshold.name);
            assert!(line.contains(&said), "{code}: {said}");
        }
    }
}
