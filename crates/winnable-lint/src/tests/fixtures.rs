//! A firing and a silent fixture of every check.

use winnable_icp::profile::Supply;
use winnable_model::programme::{AccountPlan, Owner, PocCriterion, Side};
use winnable_model::{BuyingRole, Code, Diagnostic, LintCode, Text};

use super::made::*;
use crate::data::Process;
use crate::icp::Icp;
use crate::list::ListTrust;
use crate::programme::{Kind, Programme};
use crate::traps::Freshness;
use crate::{
    ListedAccount, Outcome, Settings, asset, data, icp, list, message as messages, model, money,
    plan, programme, role, traps,
};

/// A check of the ICP, on the ICP with changes and on the sound one.
fn of_icp(changes: &[(&str, &str)], made: impl Fn(Icp<'_>) -> Outcome) -> (Outcome, Outcome) {
    let whole = sound(&[]);
    let silent = made(Icp::Read(&whole));
    match profile(changes) {
        Ok(other) => (made(Icp::Read(&other)), silent),
        Err(mistakes) => (made(Icp::Refused(&mistakes)), silent),
    }
}

fn supply(at_most: f64) -> Supply {
    Supply {
        core: 9,
        adjacent: 4,
        undecided: 0,
        at_most,
    }
}

/// The firing and the silent fixture of a check.
#[expect(clippy::too_many_lines, reason = "one arm for each check")]
pub(super) fn of(code: LintCode) -> (Outcome, Outcome) {
    let s = &Settings::default();
    let as_of = day("2026-09-30");
    let approved = |is: bool| ListTrust {
        not_approved: (!is).then(|| Diagnostic::new(Code::W0221, Text::verbatim("not approved"))),
        ..ListTrust::default()
    };
    let programme_of = |kind: Kind, members: usize, seats: u64| {
        vec![
            Programme::new("pilot", kind)
                .with_members(accounts(members))
                .with_seats(seats),
        ]
    };
    let cold = "Our platform has powerful features";
    let warm = "The audit costs two days and not two weeks";
    let buyer = Some(BuyingRole::EconomicBuyer);
    let fresh = |latest: &str| {
        let files = ages(latest);
        let list = vec![ListedAccount {
            newest: Some(as_of),
            ..target()
        }];
        traps::stale(
            &Freshness {
                as_of,
                list: &list,
                files: &files,
                past: &[],
            },
            s,
        )
    };
    match code {
        LintCode::AbmF1 => (
            programme::too_many(&programme_of(Kind::OneToOne, 4, 3), s),
            programme::too_many(&programme_of(Kind::OneToOne, 3, 3), s),
        ),
        LintCode::AbmF2 => (
            messages::product_centred(Some(&[message(buyer, cold, "", 2)]), None, s),
            messages::product_centred(Some(&[message(buyer, warm, "", 2)]), None, s),
        ),
        LintCode::AbmF3 => (
            list::trust(&approved(false), s),
            list::trust(&approved(true), s),
        ),
        LintCode::AbmF4 => (
            programme::vanity_goals(Some(&goals(&["mql", "won_value"])), s),
            programme::vanity_goals(Some(&goals(&["won_value", "mql"])), s),
        ),
        LintCode::AbmF5 => {
            let toolless = Process {
                has_goals: false,
                ..process()
            };
            (
                data::tool_first(&toolless, &[], s),
                data::tool_first(&process(), &[], s),
            )
        }
        LintCode::AbmT1 => (
            traps::size_over_fit(&[of_fit(800)], s),
            traps::size_over_fit(&[of_fit(2_000)], s),
        ),
        LintCode::AbmT2 => (
            traps::interest_without_budget(&[of_interest(1_500), backed()], s),
            traps::interest_without_budget(&[of_interest(500), backed()], s),
        ),
        LintCode::AbmT3 => (fresh("2026-01-02"), fresh("2026-09-29")),
        LintCode::IcpM1 => {
            let whole = sound(&[]);
            let icp = Icp::Read(&whole);
            (
                icp::supply(icp, Some(supply(4.9)), s),
                icp::supply(icp, Some(supply(5.0)), s),
            )
        }
        LintCode::IcpM2 => {
            let trigger =
                "[[trigger]]\nid = \"audit\"\nevent = \"regulation\"\nwindow_days = 180\n";
            of_icp(&[(trigger, "")], |icp| icp::context(icp, s))
        }
        LintCode::IcpM3 => (
            data::standard_forms(&[form(12, 12)], s),
            data::standard_forms(&[form(1, 12)], s),
        ),
        LintCode::IcpB1 => of_icp(
            &[("{ from = 1000, below = 5000 }", "{ from = 1000 }")],
            |icp| icp::breadth(icp, s),
        ),
        LintCode::IcpB2 => of_icp(&[(r#"["52", "62"]"#, r#"["52", "62", "51"]"#)], |icp| {
            icp::industries(icp, s)
        }),
        LintCode::IcpP1 => {
            let persona = "[message]\npersona = \"CISO\"";
            of_icp(&[("[message]", persona)], |icp| icp::persona(icp, &[], s))
        }
        LintCode::IcpQ1 => of_icp(&[("window_days = 180\n", "")], |icp| {
            icp::unquantified(icp, as_of, s)
        }),
        LintCode::IcpS1 => of_icp(&[("2026-09-01", "2026-01-01")], |icp| {
            icp::age(icp, as_of, s)
        }),
        LintCode::IcpE1 => {
            let whole = sound(&[]);
            let firms = winnable_icp::profile::MarketCount {
                cells: Vec::new(),
                total: Ok(winnable_icp::profile::FirmBounds {
                    firms_low: 4_000,
                    firms_high: 4_000,
                    employment_low: None,
                    employment_high: None,
                }),
            };
            let icp = Icp::Read(&whole);
            (icp::market(icp, None, s), icp::market(icp, Some(&firms), s))
        }
        LintCode::IcpI1 => {
            let industry = "naics = [\"52\", \"62\"]\ncore = true";
            let told = "naics = [\"52\", \"62\"]\ncore = true\nevidence = [\"interview\"]";
            of_icp(&[(industry, told)], |icp| icp::interviews(icp, &[], s))
        }
        LintCode::Mod1 => {
            let aged = |age: i64| {
                move |most: i64| {
                    (age > most).then(|| Diagnostic::new(Code::W0222, Text::verbatim("old")))
                }
            };
            (
                model::calibration(true, aged(200), s),
                model::calibration(true, aged(10), s),
            )
        }
        LintCode::Mod2 => (
            model::passes_most(&passing(9, 10), s),
            model::passes_most(&passing(2, 10), s),
        ),
        LintCode::Chn1 => of_icp(&[("reachable_count = 640\n", "")], |icp| icp::reach(icp, s)),
        LintCode::Msg1 => (
            messages::without_metric(Some(&[message(buyer, "", "a nicer dashboard", 2)]), None, s),
            messages::without_metric(Some(&[message(buyer, "", "hours fall to two", 2)]), None, s),
        ),
        LintCode::Prg1 => (
            programme::first_of_many(&programme_of(Kind::OneToMany, 0, 900), s),
            programme::first_of_many(&programme_of(Kind::OneToFew, 0, 20), s),
        ),
        LintCode::Prg2 => (
            programme::cluster_size(&programme_of(Kind::OneToFew, 4, 20), s),
            programme::cluster_size(&programme_of(Kind::OneToFew, 20, 20), s),
        ),
        LintCode::Prg3 => {
            let owner = |who: Option<&str>| {
                vec![Owner {
                    programme: None,
                    side: Side::Executive,
                    who: who.map(str::to_owned),
                    line: 2,
                }]
            };
            (
                programme::owner(Some("ABM team"), Some(&owner(None)), s),
                programme::owner(None, Some(&owner(Some("CRO"))), s),
            )
        }
        LintCode::Prg4 => (
            programme::activity_goals(Some(&goals(&["engagement_rate"])), s),
            programme::activity_goals(Some(&goals(&["win_rate"])), s),
        ),
        LintCode::Prg5 => (
            programme::advertisements_only(&[of_touches(0, 0, 9)], None, s),
            programme::advertisements_only(&[of_touches(1, 0, 9)], None, s),
        ),
        LintCode::Prg6 => (
            programme::one_side(&[of_touches(0, 9, 0)], s),
            programme::one_side(&[of_touches(1, 9, 0)], s),
        ),
        LintCode::Bud1 => (
            money::split(Some(&[split_of(40.into())]), s),
            money::split(Some(&[split_of(70.into())]), s),
        ),
        LintCode::Rol1 => {
            let lacking = |roles: &[&str]| ListedAccount {
                roles_missing: Some(roles.iter().map(|role| (*role).to_owned()).collect()),
                ..target()
            };
            (
                role::missing(&[lacking(&["user"])], s),
                role::missing(&[lacking(&[])], s),
            )
        }
        LintCode::Rol2 => {
            let user = message(Some(BuyingRole::User), warm, "", 3);
            let two = [message(buyer, warm, "", 2), user];
            let one = [message(buyer, warm, "", 2)];
            (
                messages::same_for_all(Some(&two), s),
                messages::same_for_all(Some(&one), s),
            )
        }
        LintCode::Thr1 => (
            role::single_threaded(&[of_people(1, 1)], s),
            role::single_threaded(&[of_people(2, 1)], s),
        ),
        LintCode::Ast1 => {
            let mut brand = inventory();
            brand[0].hand_over = Some(false);
            (
                asset::not_handed_over(Some(&brand), s),
                asset::not_handed_over(Some(&inventory()), s),
            )
        }
        LintCode::Ast2 => {
            let few = inventory().split_off(1);
            (
                asset::gaps(Some(&few), s),
                asset::gaps(Some(&inventory()), s),
            )
        }
        LintCode::Ast3 => {
            let mut alone = inventory();
            alone[2].sales_reviewer = None;
            (
                asset::not_reviewed(Some(&alone), as_of, s),
                asset::not_reviewed(Some(&inventory()), as_of, s),
            )
        }
        LintCode::Poc1 => {
            let unmeasured = PocCriterion {
                metric: None,
                ..poc(20)
            };
            (
                plan::pocs(Some(&[unmeasured]), s),
                plan::pocs(Some(&[poc(20)]), s),
            )
        }
        LintCode::Pln1 => {
            let gap = AccountPlan {
                risks: None,
                ..account_plan("2026-10-05")
            };
            (
                plan::plans(Some(&[gap]), as_of, s),
                plan::plans(Some(&[account_plan("2026-10-05")]), as_of, s),
            )
        }
        LintCode::Cac1 => (
            money::economics(Some(&economics(100, 60)), s),
            money::economics(Some(&economics(60, 100)), s),
        ),
        LintCode::Dat1 => (
            data::unmatched_leads(Some(&leads(9, 12)), s),
            data::unmatched_leads(Some(&leads(1, 12)), s),
        ),
        LintCode::Prv1 => (
            data::personal_columns(&people(&["Birthdate"], Some("our list")), s),
            data::personal_columns(&people(&["Campaign"], Some("our list")), s),
        ),
    }
}
