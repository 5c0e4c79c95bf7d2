//! Whether sales works the list that marketing made.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::programme::{Agreed, ProgrammeData, Side, SignOff};
use winnable_model::text::lint::list as texts;
use winnable_model::{Diagnostic, LintCode, Text};

use crate::outcome::Check;
use crate::{AccountRef, Evidence, Outcome, Settings};

/// What is known of the agreement on a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListTrust {
    /// That the model lacks its joint approval, as the model says it.
    pub not_approved: Option<Diagnostic>,
    /// The accounts of the worked list that nobody touched or spoke of for long.
    pub ignored: Vec<AccountRef>,
    /// For how many days.
    pub ignored_days: u32,
    /// Accounts of the worked list of which it is known.
    pub known: u64,
    /// Accounts that somebody accepted.
    pub accepted: u64,
    /// Accounts that somebody rejected or put into another tier.
    pub turned_down: Vec<(AccountRef, Text)>,
    /// Who agreed to what; `None` where no table says.
    pub approvals: Option<Vec<SignOff>>,
    /// The as-of date, after which nobody has signed; `None` where every date counts.
    pub as_of: Option<NaiveDate>,
}

/// `ABM-F3`: a list without joint approval, or one that is ignored or rejected.
pub fn trust(trust: &ListTrust, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::AbmF3, settings);
    check.looked_at(1);
    if let Some(said) = &trust.not_approved {
        check.find_said(said.clone(), None, texts::approve());
    }
    open_approvals(trust, &mut check);
    let least = check.limit("accounts_min");
    let enough = |count: u64| Decimal::from(count) >= least.value;
    let most = check.limit("ignored_share_max");
    if enough(trust.known) {
        check.looked_at(usize::try_from(trust.known).unwrap_or(usize::MAX));
        let ignored = trust.ignored.len() as u64;
        if is_beyond(ignored, trust.known, most.value) {
            let of = |account| Evidence::of(account, texts::ignored_for(trust.ignored_days));
            let evidence = trust.ignored.iter().map(of).collect();
            let what = texts::ignored(ignored, trust.known, trust.ignored_days);
            check.find(what, evidence, Some(most), texts::ask_sales());
        }
    } else {
        check.lacks(texts::touches_unknown(trust.known));
    }
    let words = trust.accepted + trust.turned_down.len() as u64;
    let most = check.limit("rejected_share_max");
    if enough(words) {
        check.looked_at(usize::try_from(words).unwrap_or(usize::MAX));
        let down = trust.turned_down.len() as u64;
        if is_beyond(down, words, most.value) {
            let of = |(account, why): &(AccountRef, Text)| Evidence::of(account, why.clone());
            let evidence = trust.turned_down.iter().map(of).collect();
            check.find(
                texts::turned_down(down, words),
                evidence,
                Some(most),
                texts::look_at_reasons(),
            );
        }
    } else {
        check.lacks(texts::few_verdicts(words));
    }
    check.done()
}

/// Sides that have not signed the list by the as-of date, where the table of approvals speaks of it: one
/// signature a side is enough, however many lines it has.
fn open_approvals(trust: &ListTrust, check: &mut Check<'_>) {
    let Some(approvals) = &trust.approvals else {
        return;
    };
    let of_list: Vec<&SignOff> = approvals
        .iter()
        .filter(|one| one.what == Agreed::List)
        .collect();
    if of_list.is_empty() {
        return;
    }
    let is_signed = |one: &SignOff| {
        one.on
            .is_some_and(|on| trust.as_of.is_none_or(|as_of| on <= as_of))
    };
    let mut evidence = Vec::new();
    for side in [Side::Sales, Side::Marketing] {
        let lines: Vec<&&SignOff> = of_list.iter().filter(|one| one.side == side).collect();
        if lines.iter().any(|one| is_signed(one)) {
            continue;
        }
        let value = || Text::verbatim(side.name());
        match lines.as_slice() {
            [] => evidence.push(Evidence::file(ProgrammeData::APPROVALS, value())),
            lines => evidence.extend(lines.iter().map(|one| {
                Evidence::line(ProgrammeData::APPROVALS, one.line, value()).in_column("on")
            })),
        }
    }
    check.find_rows(
        evidence,
        |_| texts::list_not_signed(),
        None,
        texts::sign_list(),
    );
}

/// Whether a part is more than so many percent of a whole.
pub(crate) fn is_beyond(part: u64, whole: u64, percent: Decimal) -> bool {
    Decimal::from(part) * Decimal::ONE_HUNDRED > Decimal::from(whole) * percent
}
