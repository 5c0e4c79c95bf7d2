use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::abm::Measure;
use winnable_metrics::abm::holdout::Share;
use winnable_model::{Arm, FactValue, Label, Membership, Outcome, PersonLinks, fact_ids};

use super::*;
use crate::metrics::MetricSettings;
use crate::tests::{account, as_of, day, deal, everything, link, model, origin, settings};
use crate::{Inputs, Run};

/// Accounts `a0` … with 100 employees each and one won deal that was created a number of days ago.
fn inputs(count: u32, created: u64) -> Inputs {
    let ids: Vec<String> = (0..count).map(|n| format!("a{n}")).collect();
    let mut inputs = Inputs {
        sources: everything(),
        ..Inputs::default()
    };
    for id in &ids {
        let mut account = account(id);
        let facts = &mut account.facts;
        facts.set(fact_ids::EMPLOYEES, FactValue::Number(100.into()));
        inputs.accounts.push(account);
        let mut deal = deal(&format!("d-{id}"), id, Outcome::Won, Some(1_000));
        deal.created = Some(day(created));
        inputs.opportunities.push(deal);
    }
    inputs
}

fn member(account: &str, arm: Arm, since: Option<NaiveDate>) -> Membership {
    Membership {
        programme: "Spring".into(),
        account: link(account),
        person: PersonLinks::default(),
        since,
        until: None,
        status: None,
        responded: None,
        arm,
        origin: origin(9),
    }
}

fn measured(inputs: Inputs) -> (Assessment, Ledger) {
    let metrics = MetricSettings::until(as_of());
    Run::start_measured(settings(), inputs, &model(), &metrics)
        .unwrap()
        .finish_measured()
}

fn share(percent: i64) -> Share {
    Share::new(Decimal::new(percent, 2)).unwrap()
}

fn draw(count: u32, on: NaiveDate) -> Draw {
    let ids = (0..count).rev().map(|n| format!("a{n}"));
    Draw::new("holdout", share(40), "salt", on, ids)
}

#[test]
fn a_draw_does_not_depend_on_the_order_and_newcomers_move_nobody() {
    let small = draw(30, as_of());
    let forth = Draw::new(
        "holdout",
        share(40),
        "salt",
        as_of(),
        (0..30).map(|n| format!("a{n}")),
    );
    assert_eq!(small, forth);
    let large = draw(60, as_of());
    assert!(
        small
            .accounts
            .iter()
            .all(|one| large.accounts.contains(one))
    );
    assert_ne!(small.fingerprint, large.fingerprint);
    assert_eq!(small.control() + small.treated(), 30);
}

#[test]
fn deals_count_from_the_draw_on_on_the_side_that_was_drawn() {
    let mut rows = inputs(30, 50);
    for (n, deal) in rows.opportunities.iter_mut().enumerate() {
        // Every third deal was there before the draw; one has no date, and one no account.
        match n {
            0 => deal.created = None,
            1 => deal.account = link("nobody"),
            n if n % 3 == 0 => deal.created = Some(day(60)),
            _ => {}
        }
    }
    let (assessment, ledger) = measured(rows);
    let draw = draw(30, day(50));
    let assignment = Assignment::of_draw(&assessment, &ledger, &draw, None);
    let report = compare_arms(&ledger, &assessment, &model(), &assignment);
    let outcomes = report.outcomes.unwrap();
    assert_eq!(
        (outcomes.treated, outcomes.control),
        (draw.treated(), draw.control())
    );
    assert_eq!(report.deals.len(), 30 - 2 - 9);
    assert_eq!(report.left_out[&LeftOut::NoCreated], 1);
    assert_eq!(report.left_out[&LeftOut::NoAccount], 1);
    assert!(
        report
            .deals
            .iter()
            .all(|deal| draw.arm(&deal.account) == deal.arm)
    );
    assert!(
        report
            .warnings
            .iter()
            .all(|one| matches!(one, ComparisonWarning::Statistics(_)))
    );
    assert_eq!(report.outside, 0);
}

#[test]
fn what_was_done_to_a_draw_is_named() {
    let mut rows = inputs(30, 10);
    let mut draw = draw(31, day(50));
    let held = draw
        .accounts
        .iter()
        .find(|(id, arm)| *arm == Arm::Control && id != "a30");
    let held = held.unwrap().0.clone();
    rows.memberships = vec![
        member(&held, Arm::Treated, Some(day(20))),
        member("a1", Arm::Treated, Some(day(80))),
    ];
    let (assessment, ledger) = measured(rows);
    for (_, arm) in draw.accounts.iter_mut().take(2) {
        *arm = match arm {
            Arm::Treated => Arm::Control,
            Arm::Control => Arm::Treated,
        };
    }
    let codes = |draw: &Draw, programme| -> Vec<&'static str> {
        let assignment = Assignment::of_draw(&assessment, &ledger, draw, programme);
        assignment.warnings.iter().map(|one| one.code()).collect()
    };
    let found = codes(&draw, Some("spring"));
    for code in ["moved", "missing", "drawn_late"] {
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    assert!(!found.contains(&"list_changed"));
    draw.accounts.pop();
    assert!(codes(&draw, None).contains(&"list_changed"));
    assert!(codes(&super::tests::draw(30, day(50)), None).contains(&"contaminated"));
    // On its own day nothing has come of it.
    assert!(!codes(&super::tests::draw(30, day(50)), None).contains(&"not_begun"));
    let today = super::tests::draw(30, assessment.settings.as_of);
    assert!(codes(&today, None).contains(&"not_begun"));
}

#[test]
fn members_are_compared_with_the_rest_from_the_day_they_joined() {
    let mut rows = inputs(8, 30);
    rows.accounts[7]
        .facts
        .set(fact_ids::IS_COMPETITOR, FactValue::Flag(true));
    for account in &mut rows.accounts[..4] {
        let software = FactValue::set([Label::new("Software")]);
        account.facts.set(fact_ids::INDUSTRY, software);
    }
    rows.memberships = vec![
        member("a0", Arm::Treated, Some(day(40))),
        // Its deal is older than its membership, and no deal of the programme.
        member("a1", Arm::Treated, Some(day(20))),
        // It has not joined yet.
        member("a2", Arm::Treated, as_of().succ_opt()),
    ];
    let (assessment, ledger) = measured(rows);
    let assignment = Assignment::of_programme(&assessment, &ledger, Some(" spring")).unwrap();
    assert_eq!(assignment.source, ArmSource::Rest);
    assert_eq!(assignment.start, Some(day(40)));
    let report = compare_arms(&ledger, &assessment, &model(), &assignment);
    let outcomes = report.outcomes.unwrap();
    assert_eq!(
        (outcomes.treated, outcomes.control, report.outside),
        (2, 5, 1)
    );
    let opportunities = outcomes.comparisons[0];
    assert_eq!(opportunities.measure, Measure::Opportunities);
    let crude = opportunities.crude.unwrap();
    assert_eq!((crude.treated.successes, crude.treated.n), (Some(1), 2));
    // The two software companies that are left have the same industry as the members.
    assert_eq!(opportunities.contrast.control.n, 2);
    assert!(Assignment::of_programme(&assessment, &ledger, Some("autumn")).is_err());
}

#[test]
fn a_control_that_the_file_names_is_compared_like_with_like() {
    let mut rows = inputs(6, 30);
    rows.memberships = vec![
        member("a0", Arm::Treated, None),
        member("a1", Arm::Control, None),
        member("a2", Arm::Control, None),
    ];
    let (assessment, ledger) = measured(rows);
    let assignment = Assignment::of_programme(&assessment, &ledger, None).unwrap();
    let report = compare_arms(&ledger, &assessment, &model(), &assignment);
    assert_eq!(report.source, ArmSource::Programme);
    assert_eq!(report.start, None);
    let codes: Vec<_> = report.warnings.iter().map(|one| one.code()).collect();
    assert_eq!(codes[..2], ["named_control", "no_start"]);
    let outcomes = report.outcomes.unwrap();
    assert_eq!((outcomes.treated, outcomes.control), (1, 2));
}

#[test]
fn without_members_nothing_is_compared() {
    let (assessment, ledger) = measured(inputs(3, 30));
    let found = Assignment::of_programme(&assessment, &ledger, None);
    assert_eq!(found.unwrap_err(), Reason::NoTreated);
}

#[test]
fn accounts_are_alike_in_bands() {
    let like = |set: &dyn Fn(&mut winnable_model::FactRow)| {
        let mut rows = inputs(1, 10);
        set(&mut rows.accounts[0].facts);
        let (assessment, _) = measured(rows);
        likeness::of(&assessment, 0, &model())
    };
    let size = |n: i64| {
        like(&|facts| facts.set(fact_ids::EMPLOYEES, FactValue::Number(n.into())))
            .likeness
            .size
    };
    assert_eq!(
        [49, 50, 249, 250, 999, 1_000].map(size),
        [0, 1, 1, 2, 2, 3].map(Some)
    );
    let span = |low: i64, high: i64| {
        let span = winnable_model::Span::new(Some(low.into()), Some(high.into()));
        like(&|facts| {
            let span = Box::new(span.clone().expect("a span"));
            facts.set(fact_ids::EMPLOYEES, FactValue::NumberSpan(span));
        })
        .likeness
        .size
    };
    assert_eq!(span(50, 200), Some(1));
    assert_eq!(span(51, 250), None);
    let industry = |labels: &[&str]| {
        let set = FactValue::set(labels.iter().map(|label| Label::new(label)));
        like(&|facts| facts.set(fact_ids::INDUSTRY, set.clone()))
            .likeness
            .industry
    };
    assert_eq!(industry(&["Retail", "Apparel"]).as_deref(), Some("apparel"));
    assert_eq!(
        industry(&["Retail", "naics:448120"]).as_deref(),
        Some("naics:44-45")
    );
    // Employees and industry are known, so that something is known of the fit.
    assert!(like(&|_| {}).likeness.fit.is_some());
    let unknown = like(&|facts| facts.set(fact_ids::EMPLOYEES, FactValue::Unknown));
    assert_eq!((unknown.likeness.fit, unknown.fit), (None, None));
}
