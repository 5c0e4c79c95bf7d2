//! What is missing is never taken for something bad: the check says that it was not made, and why.

use winnable_model::programme::ProgrammeData;
use winnable_model::{Lang, LintCode, Localised};

use super::made::{day, passing, target};
use crate::icp::Icp;
use crate::list::ListTrust;
use crate::{Inputs, ListedAccount, Settings, Verdict, check_all};

/// Everything that a run of accounts alone knows: nothing.
fn nothing(list: Vec<ListedAccount>) -> Inputs<'static> {
    Inputs {
        as_of: day("2026-09-30"),
        list,
        programmes: Vec::new(),
        owner: Some("ABM team".to_owned()),
        goals: None,
        tables: ProgrammeData::default(),
        icp: Icp::None,
        best_bounds: Vec::new(),
        model_mistakes: Vec::new(),
        market: None,
        supply: None,
        splits: None,
        economics: None,
        trust: ListTrust::default(),
        files: Vec::new(),
        past: Vec::new(),
        approved: false,
        aged: &|_| None,
        passing: passing(0, 0),
        leads: None,
        forms: Vec::new(),
        personal: crate::data::PersonalData::default(),
        process: crate::data::Process::default(),
        fields: Vec::new(),
    }
}

#[test]
fn nothing_fires_where_nothing_is_known() {
    for list in [Vec::new(), vec![target(), target()]] {
        let outcomes = check_all(&nothing(list), &Settings::default(), None);
        assert_eq!(outcomes.len(), LintCode::ALL.len());
        for outcome in outcomes {
            match &outcome.verdict {
                Verdict::Fired(findings) => panic!("{}: {findings:?}", outcome.code),
                // Who owns the programme and whether the model is approved is known of every project.
                Verdict::Silent { .. } => {
                    assert!(
                        matches!(outcome.code, LintCode::Prg3 | LintCode::AbmF3),
                        "{}",
                        outcome.code
                    );
                }
                Verdict::NotChecked { missing } => {
                    assert!(!missing.is_empty(), "{} does not say why", outcome.code);
                    for text in missing {
                        assert!(!text.text(Lang::Ko).is_empty());
                    }
                }
            }
        }
    }
}

#[test]
fn a_check_that_is_off_or_not_asked_for_is_not_made() {
    let mut settings = Settings::default();
    settings.turn_off(LintCode::Prg3);
    let codes = |only: Option<&std::collections::BTreeSet<LintCode>>| -> Vec<LintCode> {
        let outcomes = check_all(&nothing(Vec::new()), &settings, only);
        outcomes.iter().map(|outcome| outcome.code).collect()
    };
    assert!(!codes(None).contains(&LintCode::Prg3));
    let only = [LintCode::Prg3, LintCode::Thr1].into_iter().collect();
    assert_eq!(codes(Some(&only)), [LintCode::Thr1]);
}
