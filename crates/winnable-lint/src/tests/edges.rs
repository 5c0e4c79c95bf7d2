//! One step of a threshold changes the verdict: programmes, days, ICPs, points and shares. Each line of a
//! table stands right at an edge, and the expected verdicts are those of the rule as it is written.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use winnable_model::{Code, Diagnostic, LintCode, Text};

use super::fired;
use super::made::*;
use crate::icp::Icp;
use crate::list::ListTrust;
use crate::programme::{Kind, Programme};
use crate::traps::{Freshness, ListOnDay};
use crate::{ListedAccount, Outcome, Settings, data, icp, list, model, programme, traps};

fn programme_of(kind: Kind, members: usize) -> Vec<Programme> {
    let programme = Programme::new("pilot", kind).with_seats(20);
    vec![programme.with_members(accounts(members))]
}

#[test]
fn accounts_of_programmes() {
    edge(&[(20, false), (21, true)], |members| {
        programme::too_many(&programme_of(Kind::OneToOne, members), &default())
    });
    edge(&[(22, false), (23, true)], |members| {
        let settings = with(LintCode::AbmF1, "beyond_max", "2");
        programme::too_many(&programme_of(Kind::OneToOne, members), &settings)
    });
    edge(
        &[(9, true), (10, false), (50, false), (51, true)],
        |members| programme::cluster_size(&programme_of(Kind::OneToFew, members), &default()),
    );
    edge(&[(8, true), (9, false)], |members| {
        let settings = with(LintCode::Prg2, "accounts_min", "9");
        programme::cluster_size(&programme_of(Kind::OneToFew, members), &settings)
    });
    edge(&[(51, false), (52, true)], |members| {
        let settings = with(LintCode::Prg2, "accounts_max", "51");
        programme::cluster_size(&programme_of(Kind::OneToFew, members), &settings)
    });
}

#[test]
fn days_of_rows_files_and_lists() {
    let as_of = day("2026-09-30");
    // 92 days before 2026-09-30 is 2026-06-30.
    let rows = |newest: &str, settings: &Settings| {
        let list = [ListedAccount {
            newest: Some(day(newest)),
            ..target()
        }];
        traps::stale(
            &Freshness {
                as_of,
                list: &list,
                files: &[],
                past: &[],
            },
            settings,
        )
    };
    edge(
        &[
            ("2026-07-01", false),
            ("2026-06-30", false),
            ("2026-06-29", true),
        ],
        |newest| rows(newest, &default()),
    );
    edge(&[("2026-06-29", false), ("2026-06-28", true)], |newest| {
        rows(newest, &with(LintCode::AbmT3, "stale_days_max", "93"))
    });
    edge(&[("2026-06-30", false), ("2026-06-29", true)], |latest| {
        let files = ages(latest);
        traps::stale(
            &Freshness {
                as_of,
                list: &[],
                files: &files,
                past: &[],
            },
            &default(),
        )
    });
    let past = |first: &str, members: &[&str], settings: &Settings| {
        let ids =
            |ids: &[&str]| -> BTreeSet<String> { ids.iter().map(|id| (*id).to_owned()).collect() };
        let past = [
            ListOnDay {
                on: as_of,
                members: ids(&["a1", "a2"]),
            },
            ListOnDay {
                on: day(first),
                members: ids(members),
            },
        ];
        traps::stale(
            &Freshness {
                as_of,
                list: &[],
                files: &[],
                past: &past,
            },
            settings,
        )
    };
    edge(&[("2026-06-30", false), ("2026-06-29", true)], |first| {
        past(first, &["a1", "a2"], &default())
    });
    edge(&[("2026-06-29", false), ("2026-06-28", true)], |first| {
        past(
            first,
            &["a1", "a2"],
            &with(LintCode::AbmT3, "unchanged_days_max", "93"),
        )
    });
    // One member more or less is another list.
    edge(
        &[(&["a1", "a2"][..], true), (&["a1"][..], false)],
        |members| past("2026-01-01", members, &default()),
    );
}

#[test]
fn days_of_models_and_icps() {
    let icp = sound(&[("2026-09-01", "2026-07-02")]);
    // 90 days after 2026-07-02 is 2026-09-30.
    edge(
        &[
            ("2026-09-30", false),
            ("2026-10-01", true),
            ("2026-07-01", true),
        ],
        |as_of| icp::age(Icp::Read(&icp), day(as_of), &default()),
    );
    edge(&[("2026-10-01", false), ("2026-10-02", true)], |as_of| {
        icp::age(
            Icp::Read(&icp),
            day(as_of),
            &with(LintCode::IcpS1, "days_max", "91"),
        )
    });
    let calibrated = |age: i64, settings: &Settings| {
        let aged =
            |most: i64| (age > most).then(|| Diagnostic::new(Code::W0222, Text::verbatim("old")));
        model::calibration(true, aged, settings)
    };
    edge(&[(90, false), (91, true)], |age| {
        calibrated(age, &default())
    });
    edge(&[(91, false), (92, true)], |age| {
        calibrated(age, &with(LintCode::Mod1, "days_max", "91"))
    });
}

#[test]
fn breadth_of_icps() {
    let industries = [(r#"["52", "62"]"#, false), (r#"["52", "62", "51"]"#, true)];
    for (naics, expected) in industries {
        let icp = sound(&[(r#"["52", "62"]"#, naics)]);
        assert_eq!(
            fired(&icp::industries(Icp::Read(&icp), &default())),
            expected,
            "{naics}"
        );
        let three = with(LintCode::IcpB2, "industries_max", "3");
        assert!(!fired(&icp::industries(Icp::Read(&icp), &three)));
    }
    // Classes begin at 200, 1,000 and 5,000: up to 5,000 the ranges span two, beyond it three.
    for (end, expected) in [("5000", false), ("5001", true)] {
        let icp = sound(&[("below = 5000", &format!("below = {end}"))]);
        assert_eq!(
            fired(&icp::breadth(Icp::Read(&icp), &default())),
            expected,
            "{end}"
        );
        let three = with(LintCode::IcpB1, "size_classes_max", "3");
        assert!(!fired(&icp::breadth(Icp::Read(&icp), &three)));
    }
    // The goal is 5, and half a customer is none: 4.99 are 4.
    let icp = sound(&[]);
    let supply = |at_most: f64| winnable_icp::profile::Supply {
        core: 9,
        adjacent: 0,
        undecided: 0,
        at_most,
    };
    edge(&[(4.99, true), (5.0, false)], |most| {
        icp::supply(Icp::Read(&icp), Some(supply(most)), &default())
    });
    // 120 % of 5 are 6.
    edge(&[(5.99, true), (6.0, false)], |most| {
        let settings = with(LintCode::IcpM1, "goal_share_min", "120");
        icp::supply(Icp::Read(&icp), Some(supply(most)), &settings)
    });
}

#[test]
fn points_for_fit_and_interest() {
    // Half of 25.00 points.
    edge(&[(1_249, true), (1_250, false)], |fit| {
        traps::size_over_fit(&[of_fit(fit)], &default())
    });
    // 51 % of them are 12.75.
    edge(&[(1_274, true), (1_275, false)], |fit| {
        traps::size_over_fit(
            &[of_fit(fit)],
            &with(LintCode::AbmT1, "fit_share_min", "51"),
        )
    });
    // Half of 20.00 points.
    edge(&[(999, false), (1_000, true)], |interest| {
        traps::interest_without_budget(&[of_interest(interest), backed()], &default())
    });
    edge(&[(1_019, false), (1_020, true)], |interest| {
        let settings = with(LintCode::AbmT2, "interest_share_min", "51");
        traps::interest_without_budget(&[of_interest(interest), backed()], &settings)
    });
}

/// Twenty accounts in four tiers of five. Sizes order as tiers do; fit is the same within a tier but for
/// the best and the second, which are exchanged.
fn twenty(exchanged: bool, count: usize) -> Vec<ListedAccount> {
    let account = |at: usize| {
        let tier = at / 5;
        let of_fit_order = match (exchanged, tier) {
            (true, 0) => 1,
            (true, 1) => 0,
            _ => tier,
        };
        let fit = 2_500 - i32::try_from(of_fit_order).unwrap() * 100;
        ListedAccount {
            tier: Some(tier),
            size: Some(Decimal::from(4 - tier)),
            ..of_fit(fit)
        }
    };
    (0..count).map(account).collect()
}

#[test]
fn tiers_that_follow_size() {
    // By hand: 190 pairs, 40 of them within a tier; of the other 150 all agree on size: tau-b is
    // 150 / 150 = 1. The exchange turns the 25 pairs of the first two tiers: (125 - 25) / 150 = 0.6667.
    // The lead is 0.3333.
    let made = |exchanged: bool, settings: &Settings| {
        traps::size_over_fit(&twenty(exchanged, 20), settings)
    };
    edge(&[(false, false), (true, true)], |exchanged| {
        made(exchanged, &default())
    });
    edge(&[("0.33", true), ("0.34", false)], |lead| {
        made(true, &with(LintCode::AbmT1, "correlation_lead_max", lead))
    });
    edge(&[(19, false), (20, true)], |count| {
        traps::size_over_fit(&twenty(true, count), &default())
    });
}

#[test]
fn shares_of_lists_leads_and_fields() {
    edge(
        &[((50, 100), false), ((51, 100), true)],
        |(above, listed)| model::passes_most(&passing(above, listed), &default()),
    );
    edge(
        &[((51, 100), false), ((52, 100), true)],
        |(above, listed)| {
            model::passes_most(
                &passing(above, listed),
                &with(LintCode::Mod2, "pass_share_max", "51"),
            )
        },
    );
    edge(
        &[((20, 100), false), ((21, 100), true)],
        |(unmatched, all)| data::unmatched_leads(Some(&leads(unmatched, all)), &default()),
    );
    edge(
        &[((21, 100), false), ((22, 100), true)],
        |(unmatched, all)| {
            let settings = with(LintCode::Dat1, "unmatched_share_max", "21");
            data::unmatched_leads(Some(&leads(unmatched, all)), &settings)
        },
    );
    edge(
        &[((20, 100), false), ((21, 100), true)],
        |(others, stated)| data::standard_forms(&[form(others, stated)], &default()),
    );
    edge(
        &[((19, 100), false), ((20, 100), true)],
        |(others, stated)| {
            let settings = with(LintCode::IcpM3, "standard_share_min", "81");
            data::standard_forms(&[form(others, stated)], &settings)
        },
    );
    edge(&[((10, 20), false), ((11, 20), true)], |(unused, known)| {
        data::tool_first(&process(), &fields(unused, known), &default())
    });
    edge(&[((11, 20), false), ((12, 20), true)], |(unused, known)| {
        let settings = with(LintCode::AbmF5, "unused_share_max", "55");
        data::tool_first(&process(), &fields(unused, known), &settings)
    });
}

#[test]
fn short_lists_say_nothing_of_a_share() {
    use crate::Verdict::NotChecked;
    let unchecked = |outcome: &Outcome| matches!(outcome.verdict, NotChecked { .. });
    assert!(unchecked(&model::passes_most(&passing(9, 9), &default())));
    assert!(unchecked(&data::unmatched_leads(
        Some(&leads(9, 9)),
        &default()
    )));
    assert!(fired(&data::unmatched_leads(
        Some(&leads(10, 10)),
        &default()
    )));
    assert!(unchecked(&data::standard_forms(&[form(9, 9)], &default())));
    assert!(fired(&data::standard_forms(&[form(10, 10)], &default())));
    let nine = with(LintCode::IcpM3, "accounts_min", "9");
    assert!(fired(&data::standard_forms(&[form(9, 9)], &nine)));
    let nine = with(LintCode::Dat1, "leads_min", "9");
    assert!(fired(&data::unmatched_leads(Some(&leads(9, 9)), &nine)));
    // The tools are all right, so that what is left is a share of nine fields.
    assert!(!fired(&data::tool_first(
        &process(),
        &fields(9, 9),
        &default()
    )));
    assert!(fired(&data::tool_first(
        &process(),
        &fields(10, 10),
        &default()
    )));
    let nine = with(LintCode::AbmF5, "fields_min", "9");
    assert!(fired(&data::tool_first(&process(), &fields(9, 9), &nine)));
}

fn trust(ignored: usize, known: u64, turned_down: usize, accepted: u64) -> ListTrust {
    let down = accounts(turned_down).into_iter();
    ListTrust {
        ignored: accounts(ignored),
        ignored_days: 30,
        known,
        accepted,
        turned_down: down.map(|one| (one, Text::verbatim("not now"))).collect(),
        ..ListTrust::default()
    }
}

#[test]
fn ignored_and_rejected_lists() {
    edge(
        &[((5, 10), false), ((6, 10), true), ((6, 9), false)],
        |(ignored, known)| list::trust(&trust(ignored, known, 0, 0), &default()),
    );
    edge(&[((6, 10), false), ((7, 10), true)], |(ignored, known)| {
        let settings = with(LintCode::AbmF3, "ignored_share_max", "60");
        list::trust(&trust(ignored, known, 0, 0), &settings)
    });
    edge(
        &[((3, 7), false), ((4, 6), true), ((4, 5), false)],
        |(down, accepted)| list::trust(&trust(0, 0, down, accepted), &default()),
    );
    edge(&[((4, 6), false), ((5, 5), true)], |(down, accepted)| {
        let settings = with(LintCode::AbmF3, "rejected_share_max", "40");
        list::trust(&trust(0, 0, down, accepted), &settings)
    });
    let nine = with(LintCode::AbmF3, "accounts_min", "9");
    assert!(fired(&list::trust(&trust(6, 9, 0, 0), &nine)));
}
