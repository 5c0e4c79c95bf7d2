//! One step of a threshold changes the verdict: touches, people, messages, plans and money, as in
//! `edges.rs`.

use winnable_model::LintCode;

use super::fired;
use super::made::*;
use crate::{ListedAccount, Settings, data, message as messages, money, plan, programme, role};

#[test]
fn touches_of_sides() {
    edge(
        &[
            ((0, 0, 2), false),
            ((0, 0, 3), true),
            ((1, 0, 3), false),
            ((0, 1, 3), false),
        ],
        |(s, m, a)| programme::advertisements_only(&[of_touches(s, m, a)], None, &default()),
    );
    edge(&[(3, false), (4, true)], |ads| {
        let settings = with(LintCode::Prg5, "touches_min", "4");
        programme::advertisements_only(&[of_touches(0, 0, ads)], None, &settings)
    });
    edge(
        &[
            ((0, 2), false),
            ((0, 3), true),
            ((2, 0), false),
            ((3, 0), true),
            ((1, 3), false),
        ],
        |(s, m)| programme::one_side(&[of_touches(s, m, 0)], &default()),
    );
    edge(&[(3, false), (4, true)], |marketing| {
        let settings = with(LintCode::Prg6, "touches_min", "4");
        programme::one_side(&[of_touches(0, marketing, 0)], &settings)
    });
    // A mail may be of the silent side.
    let mut mailed = of_touches(0, 9, 0);
    mailed.touches = mailed.touches.map(|touches| crate::TouchSides {
        either: 1,
        ..touches
    });
    assert!(!fired(&programme::one_side(&[mailed], &default())));
}

#[test]
fn people_and_roles() {
    // The second account has engaged people, so that engagement is known at all.
    let made = |people: u64, open: u64, settings: &Settings| {
        role::single_threaded(&[of_people(people, open), of_people(9, 0)], settings)
    };
    edge(
        &[
            ((1, 1), true),
            ((2, 1), false),
            ((0, 1), true),
            ((1, 0), true),
            ((0, 0), false),
        ],
        |(people, open)| made(people, open, &default()),
    );
    edge(&[(2, true), (3, false)], |people| {
        made(people, 1, &with(LintCode::Thr1, "people_min", "3"))
    });
    let lacking = |count: usize| ListedAccount {
        roles_missing: Some(vec!["user".to_owned(); count]),
        ..target()
    };
    edge(&[(0, false), (1, true)], |count| {
        role::missing(&[lacking(count)], &default())
    });
    edge(&[(1, false), (2, true)], |count| {
        role::missing(&[lacking(count)], &with(LintCode::Rol1, "missing_max", "1"))
    });
}

#[test]
fn words_and_roles_of_messages() {
    use winnable_model::BuyingRole::{EconomicBuyer, TechnicalBuyer, User};
    edge(
        &[
            ("one dashboard", false),
            ("one dashboard module", true),
            ("a dashboard module at less risk", false),
        ],
        |text| {
            messages::product_centred(Some(&[message(Some(User), text, "", 2)]), None, &default())
        },
    );
    edge(
        &[
            ("a dashboard module", false),
            ("a dashboard module engine", true),
        ],
        |text| {
            let settings = with(LintCode::AbmF2, "product_words_min", "3");
            messages::product_centred(Some(&[message(Some(User), text, "", 2)]), None, &settings)
        },
    );
    let same = |roles: usize| -> Vec<_> {
        let all = [EconomicBuyer, TechnicalBuyer, User];
        let of = all.into_iter().take(roles).zip(2..);
        of.map(|(role, line)| message(Some(role), "Less risk", "", line))
            .collect()
    };
    edge(&[(1, false), (2, true)], |roles| {
        messages::same_for_all(Some(&same(roles)), &default())
    });
    edge(&[(2, false), (3, true)], |roles| {
        messages::same_for_all(Some(&same(roles)), &with(LintCode::Rol2, "roles_max", "2"))
    });
}

#[test]
fn plans_and_pocs() {
    edge(
        &[(13, true), (14, false), (28, false), (29, true)],
        |days| plan::pocs(Some(&[poc(days)]), &default()),
    );
    edge(&[(12, true), (13, false)], |days| {
        plan::pocs(Some(&[poc(days)]), &with(LintCode::Poc1, "days_min", "13"))
    });
    edge(&[(29, false), (30, true)], |days| {
        plan::pocs(Some(&[poc(days)]), &with(LintCode::Poc1, "days_max", "29"))
    });
    let as_of = day("2026-09-30");
    edge(&[("2026-09-30", false), ("2026-09-29", true)], |next| {
        plan::plans(Some(&[account_plan(next)]), as_of, &default())
    });
    edge(&[("2026-09-29", false), ("2026-09-28", true)], |next| {
        let settings = with(LintCode::Pln1, "overdue_days_max", "1");
        plan::plans(Some(&[account_plan(next)]), as_of, &settings)
    });
}

#[test]
fn money_and_personal_columns() {
    // 70 percent, give or take 5 points.
    edge(
        &[
            ("64.99", true),
            ("65", false),
            ("69.99", false),
            ("75", false),
            ("75.01", true),
        ],
        |core| money::split(Some(&[split_of(d(core))]), &default()),
    );
    edge(&[("65.99", true), ("66", false)], |core| {
        let settings = with(LintCode::Bud1, "core_percent", "71");
        money::split(Some(&[split_of(d(core))]), &settings)
    });
    edge(&[("63.99", true), ("64", false)], |core| {
        let settings = with(LintCode::Bud1, "tolerance_points", "6");
        money::split(Some(&[split_of(d(core))]), &settings)
    });
    edge(&[((100, 99), true), ((100, 100), false)], |(cac, ltv)| {
        money::economics(Some(&economics(cac, ltv)), &default())
    });
    edge(&[((100, 299), true), ((100, 300), false)], |(cac, ltv)| {
        let settings = with(LintCode::Cac1, "ratio_min", "3");
        money::economics(Some(&economics(cac, ltv)), &settings)
    });
    edge(
        &[
            (&["Campaign"][..], false),
            (&["Campaign", "Gender"][..], true),
        ],
        |columns| data::personal_columns(&people(columns, Some("our list")), &default()),
    );
    edge(
        &[
            (&["Gender"][..], false),
            (&["Gender", "Birthdate"][..], true),
        ],
        |columns| {
            let settings = with(LintCode::Prv1, "columns_max", "1");
            data::personal_columns(&people(columns, Some("our list")), &settings)
        },
    );
}
