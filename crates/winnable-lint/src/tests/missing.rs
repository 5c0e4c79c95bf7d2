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

#[test]
fn a_list_is_signed_by_both_sides_on_a_day_that_has_come() {
    use winnable_model::programme::{Agreed, Side, SignOff};

    use crate::list::{ListTrust, trust};
    use crate::outcome::Verdict;

    let line = |number, side, on: Option<&str>| SignOff {
        what: Agreed::List,
        side,
        who: None,
        on: on.map(|on| on.parse().unwrap()),
        line: number,
    };
    let (sales, marketing) = (Side::Sales, Side::Marketing);
    let cases: [(&[SignOff], usize); 5] = [
        // Nothing is said of a list of which the table does not speak.
        (&[], 0),
        // One side alone: the other is named.
        (&[line(2, marketing, Some("2026-07-15"))], 1),
        // Both signed, and a blank line of one side takes nothing back.
        (
            &[
                line(2, sales, None),
                line(3, sales, Some("2026-07-15")),
                line(4, marketing, Some("2026-09-30")),
            ],
            0,
        ),
        // The day after the as-of date has not come.
        (
            &[
                line(2, sales, Some("2026-10-01")),
                line(3, marketing, Some("2026-09-30")),
            ],
            1,
        ),
        (&[line(2, sales, None), line(3, marketing, None)], 2),
    ];
    for (approvals, evidence) in cases {
        let of = ListTrust {
            approvals: Some(approvals.to_vec()),
            as_of: Some("2026-09-30".parse().unwrap()),
            ..ListTrust::default()
        };
        let outcome = trust(&of, &crate::Settings::default());
        let found: usize = match &outcome.verdict {
            Verdict::Fired(found) => found.iter().map(|one| one.evidence.len()).sum(),
            _ => 0,
        };
        assert_eq!(found, evidence, "{approvals:?}");
    }
}
