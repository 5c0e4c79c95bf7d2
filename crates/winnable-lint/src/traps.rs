//! The three traps: size for fit, interest for intent, last year for this year.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use winnable_metrics::stats::kendall_tau_b;
use winnable_model::text::lint::{programme as list_texts, traps as texts};
use winnable_model::{LintCode, Points};

use crate::account::targets;
use crate::outcome::Check;
use crate::{Evidence, ListedAccount, Outcome, Settings};

/// Whether points are fewer than a percentage of others.
fn is_below(points: Points, of: Points, percent: Decimal) -> bool {
    Decimal::from(points.hundredths()) * Decimal::ONE_HUNDRED
        < Decimal::from(of.hundredths()) * percent
}

/// `ABM-T1`: accounts of the best tier with little fit, and tiers that follow size more than fit.
///
/// Fit counts with its unknowns at their best, so that nobody is blamed for a blank field.
pub fn size_over_fit(list: &[ListedAccount], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::AbmT1, settings);
    let share = check.limit("fit_share_min");
    let best = targets(list, &mut check).filter(|account| account.tier == Some(0));
    let mut poor = Vec::new();
    for account in best {
        let Some(fit) = account.fit else {
            check.lacks(texts::no_fit());
            continue;
        };
        check.looked_at(1);
        if is_below(fit.high, fit.of, share.value) {
            poor.push(Evidence::of(
                &account.account,
                texts::fit_points(fit.high, fit.of),
            ));
        }
    }
    check.find_rows(poor, texts::little_fit, Some(share), texts::ask_for_fit());
    correlations(list, &mut check);
    check.done()
}

/// Compares the rank correlation of tier and size with that of tier and fit, over accounts that know all
/// three.
fn correlations(list: &[ListedAccount], check: &mut Check<'_>) {
    let (lead, least) = (
        check.limit("correlation_lead_max"),
        check.limit("accounts_min"),
    );
    let known: Vec<(std::cmp::Reverse<usize>, Decimal, Points)> = list
        .iter()
        .filter_map(|account| {
            Some((
                std::cmp::Reverse(account.tier?),
                account.size?,
                account.fit?.points,
            ))
        })
        .collect();
    if Decimal::from(known.len()) < least.value {
        check.lacks(texts::few_for_correlation(known.len(), least.value));
        return;
    }
    let of_size: Vec<_> = known.iter().map(|(tier, size, _)| (*tier, *size)).collect();
    let of_fit: Vec<_> = known.iter().map(|(tier, _, fit)| (*tier, *fit)).collect();
    let places = |tau: f64| Decimal::from_f64(tau).map(|tau| tau.round_dp(4));
    let size = kendall_tau_b(&of_size).ok().and_then(places);
    let fit = kendall_tau_b(&of_fit).ok().and_then(places);
    let (Some(size), Some(fit)) = (size, fit) else {
        check.lacks(texts::all_alike());
        return;
    };
    check.looked_at(known.len());
    if size > Decimal::ZERO && size - fit > lead.value {
        let shown = |tau: Decimal| format!("{:.2}", tau.round_dp(2));
        let evidence = vec![
            Evidence::new(texts::tau_of_size(&shown(size), known.len())),
            Evidence::new(texts::tau_of_fit(&shown(fit), known.len())),
        ];
        check.find(
            texts::tier_follows_size(),
            evidence,
            Some(lead),
            texts::raise_fit(),
        );
    }
}

/// `ABM-T2`: much interest, and nobody knows budget or timeline.
pub fn interest_without_budget(list: &[ListedAccount], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::AbmT2, settings);
    let share = check.limit("interest_share_min");
    if list.is_empty() {
        check.lacks(list_texts::no_list());
    }
    // What is known of no account at all is a column that nobody has, and no fault of an account.
    let interests = || list.iter().filter_map(|account| account.interest);
    let asks_budget = interests().any(|interest| !interest.budget_unknown);
    let asks_timeline = interests().any(|interest| !interest.timeline_unknown);
    let asked = interests().next().is_some();
    if asked && !asks_budget {
        check.lacks(texts::nobody_knows_budget());
    }
    if asked && !asks_timeline {
        check.lacks(texts::nobody_knows_timeline());
    }
    if asked && !asks_budget && !asks_timeline {
        return check.done();
    }
    let mut found = Vec::new();
    for account in list {
        let Some(interest) = account.interest else {
            check.lacks(texts::no_interest());
            continue;
        };
        check.looked_at(1);
        let is_interested = !is_below(interest.known, interest.of, share.value);
        let asks = (
            asks_budget && interest.budget_unknown,
            asks_timeline && interest.timeline_unknown,
        );
        if is_interested && (asks.0 || asks.1) {
            let value = texts::interest_points(interest.known, interest.of, asks);
            found.push(Evidence::of(&account.account, value));
        }
    }
    check.find_rows(found, texts::unbacked, Some(share), texts::ask_budget());
    check.done()
}

/// The members of a list on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListOnDay {
    /// The day.
    pub on: NaiveDate,
    /// The ids of its members.
    pub members: BTreeSet<String>,
}

/// A file that says what happens, and the day on which it last did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileAge {
    /// Its name.
    pub name: String,
    /// Its latest day.
    pub latest: NaiveDate,
}

/// How old the inputs are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freshness<'a> {
    /// The as-of date.
    pub as_of: NaiveDate,
    /// The list.
    pub list: &'a [ListedAccount],
    /// Files that say what happens.
    pub files: &'a [FileAge],
    /// The lists of snapshots, the latest first; those of other days behind the first that differs are
    /// not needed.
    pub past: &'a [ListOnDay],
}

/// `ABM-T3`: stale rows, stale files, or a list that did not change over a quarter.
pub fn stale(fresh: &Freshness<'_>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::AbmT3, settings);
    let most = check.limit("stale_days_max");
    let age = |day: NaiveDate| (fresh.as_of - day).num_days();
    let is_old = |day: NaiveDate| Decimal::from(age(day)) > most.value;
    let mut old = Vec::new();
    for account in targets(fresh.list, &mut check) {
        let Some(newest) = account.newest else {
            check.lacks(texts::no_dates());
            continue;
        };
        check.looked_at(1);
        if is_old(newest) {
            old.push(Evidence::of(
                &account.account,
                texts::newest_row(newest, age(newest)),
            ));
        }
    }
    check.find_rows(old, texts::stale_accounts, Some(most), texts::look_again());
    check.looked_at(fresh.files.len());
    let old = fresh.files.iter().filter(|file| is_old(file.latest));
    let evidence = old
        .map(|file| Evidence::file(&file.name, texts::latest_day(file.latest, age(file.latest))));
    let evidence: Vec<Evidence> = evidence.collect();
    check.find_rows(
        evidence,
        texts::stale_files,
        Some(most),
        texts::export_again(),
    );
    unchanged(fresh.past, &mut check);
    check.done()
}

fn unchanged(past: &[ListOnDay], check: &mut Check<'_>) {
    let most = check.limit("unchanged_days_max");
    let [latest, before @ ..] = past else {
        check.lacks(texts::no_snapshots());
        return;
    };
    let same = before
        .iter()
        .take_while(|one| one.members == latest.members);
    let Some(first) = same.last() else {
        if before.is_empty() {
            check.lacks(texts::no_snapshots());
        } else {
            check.looked_at(1);
        }
        return;
    };
    check.looked_at(1);
    let days = (latest.on - first.on).num_days();
    if Decimal::from(days) > most.value && !latest.members.is_empty() {
        let value = texts::same_members(latest.members.len(), first.on, latest.on);
        check.find(
            texts::unchanged(days),
            vec![Evidence::new(value)],
            Some(most),
            texts::select_again(),
        );
    }
}
