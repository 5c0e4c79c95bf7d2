//! Checks of the ideal customer profile: what the profile says of itself, sorted into failure patterns.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_icp::profile::{MarketCount, Profile, Supply};
use winnable_model::text::lint::icp as texts;
use winnable_model::{Code, Diagnostic, LintCode, Text};

use crate::outcome::{Check, Limit};
use crate::{Outcome, Settings};

/// The ICP of a project.
#[derive(Clone, Copy, Debug)]
pub enum Icp<'a> {
    /// The project names none.
    None,
    /// It can be read.
    Read(&'a Profile),
    /// It is refused, with its mistakes.
    Refused(&'a [Diagnostic]),
}

impl<'a> Icp<'a> {
    /// The profile, where it can be read; else notes why it cannot be looked at.
    fn profile(self, check: &mut Check<'_>) -> Option<&'a Profile> {
        match self {
            Self::Read(profile) => Some(profile),
            Self::None => {
                check.lacks(texts::no_icp());
                None
            }
            Self::Refused(_) => {
                check.lacks(texts::refused());
                None
            }
        }
    }

    /// Mistakes of these codes.
    fn mistakes(self, codes: &[Code]) -> Vec<Diagnostic> {
        let Self::Refused(all) = self else {
            return Vec::new();
        };
        all.iter()
            .filter(|one| codes.contains(&one.code))
            .cloned()
            .collect()
    }
}

/// A check that is made by the profile alone.
fn of_profile<I: IntoIterator<Item = Diagnostic>>(
    (code, icp, settings): (LintCode, Icp<'_>, &Settings),
    threshold: Option<&'static str>,
    fix: fn() -> Text,
    said: impl FnOnce(&Profile, Option<Limit>) -> I,
) -> Outcome {
    let mut check = Check::new(code, settings);
    let limit = threshold.map(|name| check.limit(name));
    if let Some(profile) = icp.profile(&mut check) {
        check.looked_at(1);
        for one in said(profile, limit) {
            check.find_said(one, limit, fix());
        }
    }
    check.done()
}

fn whole(limit: Option<Limit>) -> usize {
    limit
        .and_then(|limit| limit.value.to_usize())
        .unwrap_or(usize::MAX)
}

/// `ICP-B1`: sizes that leave nobody out.
pub fn breadth(icp: Icp<'_>, settings: &Settings) -> Outcome {
    let name = Some("size_classes_max");
    of_profile(
        (LintCode::IcpB1, icp, settings),
        name,
        texts::close_ends,
        |profile, limit| profile.lint_breadth(whole(limit)),
    )
}

/// `ICP-B2`: more industries than a priority.
pub fn industries(icp: Icp<'_>, settings: &Settings) -> Outcome {
    let name = Some("industries_max");
    of_profile(
        (LintCode::IcpB2, icp, settings),
        name,
        texts::choose_industries,
        |profile, limit| profile.lint_industries(whole(limit)),
    )
}

/// `ICP-M2`: an industry without buying context.
pub fn context(icp: Icp<'_>, settings: &Settings) -> Outcome {
    of_profile(
        (LintCode::IcpM2, icp, settings),
        None,
        texts::add_context,
        |profile, _| profile.lint_context(),
    )
}

/// `ICP-S1`: an ICP that nobody agreed on for long.
pub fn age(icp: Icp<'_>, as_of: NaiveDate, settings: &Settings) -> Outcome {
    let name = Some("days_max");
    of_profile(
        (LintCode::IcpS1, icp, settings),
        name,
        texts::agree_again,
        |profile, limit| {
            let days = limit
                .and_then(|limit| limit.value.to_i64())
                .unwrap_or(i64::MAX);
            profile.lint_age(as_of, days)
        },
    )
}

/// `CHN-1`: nobody knows whether the target can be found.
pub fn reach(icp: Icp<'_>, settings: &Settings) -> Outcome {
    of_profile(
        (LintCode::Chn1, icp, settings),
        None,
        texts::count_reachable,
        |profile, _| profile.lint_reach(),
    )
}

/// `ICP-I1`: interviews as the only evidence, in the ICP or among the bounds of best customers.
pub fn interviews(icp: Icp<'_>, best_bounds: &[Diagnostic], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::IcpI1, settings);
    let mut said: Vec<Diagnostic> = best_bounds.to_vec();
    if let Some(profile) = icp.profile(&mut check) {
        check.looked_at(profile.criteria.len().max(1));
        said.extend(profile.lint_interviews());
    }
    for one in said {
        check.find_said(one, None, texts::add_evidence());
    }
    check.done()
}

/// `ICP-P1`: attributes of a person in the ICP or in the account model. `of_model` are the mistakes of the
/// model.
pub fn persona(icp: Icp<'_>, of_model: &[Diagnostic], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::IcpP1, settings);
    let mut said = icp.mistakes(&[Code::E0708]);
    said.extend(
        of_model
            .iter()
            .filter(|one| one.code == Code::E0210)
            .cloned(),
    );
    if let Icp::None = icp {
        check.lacks(texts::no_icp());
    } else {
        check.looked_at(1);
    }
    for one in said {
        check.find_said(one, None, texts::move_persona());
    }
    check.done()
}

/// `ICP-Q1`: criteria and triggers without numbers.
pub fn unquantified(icp: Icp<'_>, as_of: NaiveDate, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::IcpQ1, settings);
    let said = match icp {
        Icp::Read(profile) => {
            check.looked_at(profile.criteria.len().max(1));
            profile.lint_windows(as_of)
        }
        Icp::Refused(_) => {
            check.looked_at(1);
            icp.mistakes(&[Code::E0705, Code::E0706, Code::E0707])
        }
        Icp::None => {
            check.lacks(texts::no_icp());
            Vec::new()
        }
    };
    for one in said {
        check.find_said(one, None, texts::give_bounds());
    }
    check.done()
}

/// `ICP-E1`: no count of the market from outside, or a small one. `market` is `None` where no table of
/// firms was read.
pub fn market(icp: Icp<'_>, market: Option<&MarketCount>, settings: &Settings) -> Outcome {
    of_profile(
        (LintCode::IcpE1, icp, settings),
        None,
        texts::count_firms,
        |profile, _| profile.lint_market(market, None),
    )
}

/// `ICP-M1`: accounts that cannot feed the goal of the ICP.
pub fn supply(icp: Icp<'_>, supply: Option<Supply>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::IcpM1, settings);
    let share = check.limit("goal_share_min");
    let Some(profile) = icp.profile(&mut check) else {
        return check.done();
    };
    let Some(goal) = profile.goal else {
        check.lacks(texts::no_goal());
        return check.done();
    };
    let Some(supply) = supply else {
        check.lacks(texts::no_accounts());
        return check.done();
    };
    check.looked_at(1);
    let wanted = Decimal::from(goal) * share.value / Decimal::ONE_HUNDRED;
    let wanted = wanted.ceil().to_u64().unwrap_or(u64::MAX);
    if let Some(said) = profile.lint_supply_for(supply, wanted) {
        check.find_said(said, Some(share), texts::widen());
    }
    check.done()
}
