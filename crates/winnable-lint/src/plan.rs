//! Checks of account plans and proofs of concept.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::programme::{AccountPlan, PocCriterion, ProgrammeData};
use winnable_model::text::lint::plan as texts;
use winnable_model::{LintCode, Text};

use crate::outcome::Check;
use crate::{Evidence, Outcome, Settings};

/// `POC-1`: criteria of a proof of concept without a metric, a target or an end, and those that do not
/// run two to four weeks.
pub fn pocs(pocs: Option<&[PocCriterion]>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Poc1, settings);
    let (least, most) = (check.limit("days_min"), check.limit("days_max"));
    let Some(pocs) = pocs else {
        check.lacks(texts::no_pocs());
        return check.done();
    };
    check.looked_at(pocs.len());
    let (mut lacking, mut short, mut long) = (Vec::new(), Vec::new(), Vec::new());
    if pocs
        .iter()
        .any(|poc| poc.starts.is_none() && poc.ends.is_some())
    {
        check.lacks(texts::no_start());
    }
    for poc in pocs {
        let at = |value: Text| Evidence::line(ProgrammeData::POCS, poc.line, value);
        let parts = [
            ("metric", poc.metric.is_none()),
            ("target", poc.target.is_none()),
            ("ends", poc.ends.is_none()),
        ];
        let blank: Vec<&str> = parts
            .into_iter()
            .filter(|(_, blank)| *blank)
            .map(|(name, _)| name)
            .collect();
        if !blank.is_empty() {
            lacking.push(
                at(texts::lacks(&poc.account, &blank.join(", ")))
                    .in_column(blank.first().unwrap_or(&"")),
            );
        }
        if let (Some(starts), Some(ends)) = (poc.starts, poc.ends) {
            // Both days are worked.
            let days = Decimal::from((ends - starts).num_days() + 1);
            let value = || at(texts::runs(&poc.account, &days.to_string())).in_column("ends");
            if days < least.value {
                short.push(value());
            } else if days > most.value {
                long.push(value());
            }
        }
    }
    if !lacking.is_empty() {
        check.find(
            texts::unmeasurable(lacking.len()),
            lacking,
            None,
            texts::agree_on_number(),
        );
    }
    if !short.is_empty() {
        check.find(
            texts::too_short(short.len(), least.value),
            short,
            Some(least),
            texts::plan_between(least.value, most.value),
        );
    }
    if !long.is_empty() {
        check.find(
            texts::too_long(long.len(), most.value),
            long,
            Some(most),
            texts::plan_between(least.value, most.value),
        );
    }
    check.done()
}

/// `PLN-1`: account plans with an empty part or an overdue next touch.
pub fn plans(plans: Option<&[AccountPlan]>, as_of: NaiveDate, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Pln1, settings);
    let most = check.limit("overdue_days_max");
    let Some(plans) = plans else {
        check.lacks(texts::no_plans());
        return check.done();
    };
    check.looked_at(plans.len());
    let (mut empty, mut overdue) = (Vec::new(), Vec::new());
    for plan in plans {
        let at = |value: Text| Evidence::line(ProgrammeData::PLANS, plan.line, value);
        let parts = [
            ("org_chart", plan.org_chart.is_none()),
            ("stakeholders", plan.stakeholders.is_none()),
            ("objections", plan.objections.is_none()),
            ("risks", plan.risks.is_none()),
            ("next_touch", plan.next_touch.is_none()),
            ("next_touch_on", plan.next_touch_on.is_none()),
        ];
        let blank: Vec<&str> = parts
            .into_iter()
            .filter(|(_, blank)| *blank)
            .map(|(name, _)| name)
            .collect();
        if !blank.is_empty() {
            empty.push(
                at(texts::lacks(&plan.account, &blank.join(", ")))
                    .in_column(blank.first().unwrap_or(&"")),
            );
        }
        if let Some(on) = plan.next_touch_on
            && Decimal::from((as_of - on).num_days()) > most.value
        {
            overdue.push(at(texts::was_due(&plan.account, on)).in_column("next_touch_on"));
        }
    }
    if !empty.is_empty() {
        check.find(
            texts::incomplete(empty.len()),
            empty,
            None,
            texts::fill_in(),
        );
    }
    if !overdue.is_empty() {
        check.find(
            texts::overdue(overdue.len()),
            overdue,
            Some(most),
            texts::set_next_touch(),
        );
    }
    check.done()
}
