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
        lacking.extend(blank(&poc.account, &parts, at));
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
    check.find_rows(lacking, texts::unmeasurable, None, texts::agree_on_number());
    check.find_rows(
        short,
        |rows| texts::too_short(rows, least.value),
        Some(least),
        texts::plan_between(least.value, most.value),
    );
    check.find_rows(
        long,
        |rows| texts::too_long(rows, most.value),
        Some(most),
        texts::plan_between(least.value, most.value),
    );
    check.done()
}

/// The parts of a line that say nothing, by the columns that they stand in; `None` where none is.
fn blank(
    account: &str,
    parts: &[(&str, bool)],
    at: impl FnOnce(Text) -> Evidence,
) -> Option<Evidence> {
    let blank = parts.iter().filter(|(_, is_blank)| *is_blank);
    let blank: Vec<&str> = blank.map(|(column, _)| *column).collect();
    let first = blank.first()?;
    Some(at(texts::lacks(account, &blank.join(", "))).in_column(first))
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
        empty.extend(blank(&plan.account, &parts, at));
        if let Some(on) = plan.next_touch_on
            && Decimal::from((as_of - on).num_days()) > most.value
        {
            overdue.push(at(texts::was_due(&plan.account, on)).in_column("next_touch_on"));
        }
    }
    check.find_rows(empty, texts::incomplete, None, texts::fill_in());
    check.find_rows(overdue, texts::overdue, Some(most), texts::set_next_touch());
    check.done()
}
