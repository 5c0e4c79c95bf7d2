//! A firing and a silent fixture of every check.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_icp::profile::{Profile, Resource, Split, Supply};
use winnable_metrics::goals::Goal;
use winnable_model::document::TextFile;
use winnable_model::programme::{
    AccountPlan, Asset, AssetKind, AssetStage, Message, Owner, PocCriterion, Side,
};
use winnable_model::{
    BuyingRole, Code, Currency, Diagnostic, FactCatalogue, FileId, LintCode, Points, RowRef, Text,
};
use winnable_score::{AspectPoints, Interest};

use crate::data::{FieldForm, FieldUse, LeadPlacing, PersonalData, Process};
use crate::icp::Icp;
use crate::list::ListTrust;
use crate::model::Passing;
use crate::money::Economics;
use crate::programme::{Kind, Programme, StatedGoal};
use crate::traps::{FileAge, Freshness};
use crate::{
    AccountRef, ListedAccount, Outcome, Settings, TouchSides, asset, data, icp, list, message,
    model, money, plan, programme, role, traps,
};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn row(line: u32) -> RowRef {
    RowRef {
        file: FileId(0),
        line,
    }
}

/// So many accounts.
pub(super) fn accounts(count: usize) -> Vec<AccountRef> {
    let account = |at: usize| AccountRef {
        row: Some(row(u32::try_from(at).unwrap() + 2)),
        ..AccountRef::new(format!("a{at}"), format!("Account {at}"))
    };
    (0..count).map(account).collect()
}

/// An account of the best tier that somebody is to work.
pub(super) fn target() -> ListedAccount {
    ListedAccount {
        tier: Some(0),
        is_target: true,
        ..ListedAccount::unknown(accounts(1).remove(0))
    }
}

pub(super) fn points(hundredths: i32) -> Points {
    Points::from_hundredths(hundredths)
}

pub(super) fn of_fit(high: i32) -> ListedAccount {
    ListedAccount {
        fit: Some(AspectPoints {
            points: points(high),
            high: points(high),
            of: points(2_500),
        }),
        ..target()
    }
}

/// An account with so much interest, of which nobody knows the budget.
pub(super) fn of_interest(known: i32) -> ListedAccount {
    ListedAccount {
        interest: Some(Interest {
            known: points(known),
            of: points(2_000),
            budget_unknown: true,
            timeline_unknown: false,
        }),
        ..target()
    }
}

/// An account without interest whose budget and timeline are known, so that both are asked for at all.
pub(super) fn backed() -> ListedAccount {
    ListedAccount {
        interest: Some(Interest {
            known: points(0),
            of: points(2_000),
            budget_unknown: false,
            timeline_unknown: false,
        }),
        ..target()
    }
}

pub(super) fn of_people(people: u64, open: u64) -> ListedAccount {
    ListedAccount {
        engaged_people: Some(people),
        open_deals: Some(open),
        ..target()
    }
}

pub(super) fn of_touches(sales: u32, marketing: u32, advertising: u32) -> ListedAccount {
    ListedAccount {
        touches: Some(TouchSides {
            sales,
            marketing,
            advertising,
            either: 0,
        }),
        ..target()
    }
}

/// An ICP with nothing wrong as of 2026-09-30; a test changes a text of it.
pub(super) const ICP: &str = r#"schema = 1
id = "core"
title = "Regulated data teams"
agreed = 2026-09-01
reachable_count = 640
new_customers_goal = 5
size_classes = [200, 1000, 5000]

[firmographics.industry]
naics = ["52", "62"]
core = true

[firmographics.employees]
ranges = [{ from = 200, below = 1000 }, { from = 1000, below = 5000 }]
core = true

[firmographics.region]
places = ["United States"]
core = true

[[trigger]]
id = "audit"
event = "regulation"
window_days = 180

[message]
target = "Data teams of banks"
situation = "A regulator asks who has read which data"
cost = "Three people answer for two months"
change = "The response time falls from weeks to two days"
"#;

/// The ICP with texts changed, or its mistakes.
pub(super) fn profile(changes: &[(&str, &str)]) -> Result<Profile, Vec<Diagnostic>> {
    let mut text = ICP.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let file = TextFile::new("icp.toml", &text);
    Profile::read(&file, &FactCatalogue::builtin(), Currency::USD)
        .map_err(|mistakes| mistakes.iter().cloned().collect())
}

pub(super) fn sound(changes: &[(&str, &str)]) -> Profile {
    profile(changes).expect("a sound ICP")
}

/// A check of the ICP, on the ICP with changes and on the sound one.
fn of_icp(changes: &[(&str, &str)], made: impl Fn(Icp<'_>) -> Outcome) -> (Outcome, Outcome) {
    let whole = sound(&[]);
    let silent = made(Icp::Read(&whole));
    match profile(changes) {
        Ok(changed) => (made(Icp::Read(&changed)), silent),
        Err(mistakes) => (made(Icp::Refused(&mistakes)), silent),
    }
}

pub(super) fn message(role: Option<BuyingRole>, text: &str, change: &str, line: u64) -> Message {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Message {
        role,
        stage: None,
        theme: None,
        target: None,
        situation: None,
        cost: None,
        change: filled(change),
        text: filled(text),
        line,
    }
}

pub(super) fn asset(kind: AssetKind, stage: AssetStage, line: u64) -> Asset {
    Asset {
        name: kind.name().to_owned(),
        kind,
        stated_stage: Some(stage),
        roles: Vec::new(),
        industry: None,
        hand_over: Some(true),
        owner: None,
        sales_reviewer: Some("head of sales".to_owned()),
        reviewed_on: None,
        programme: None,
        line,
    }
}

/// The six that move deals, over all stages.
pub(super) fn inventory() -> Vec<Asset> {
    let stages = AssetStage::ALL.into_iter().cycle();
    let lines = 2..;
    AssetKind::DEAL_MOVING
        .into_iter()
        .zip(stages)
        .zip(lines)
        .map(|((kind, stage), line)| asset(kind, stage, line))
        .collect()
}

pub(super) fn poc(days: i64) -> PocCriterion {
    let starts = day("2026-09-01");
    PocCriterion {
        account: "a0".to_owned(),
        criterion: Some("audit export".to_owned()),
        metric: Some("hours an audit".to_owned()),
        target: Some("4".to_owned()),
        starts: Some(starts),
        ends: Some(starts + chrono::Days::new(u64::try_from(days - 1).unwrap())),
        line: 2,
    }
}

pub(super) fn account_plan(next: &str) -> AccountPlan {
    let filled = || Some("written".to_owned());
    AccountPlan {
        account: "a0".to_owned(),
        org_chart: filled(),
        stakeholders: filled(),
        objections: filled(),
        risks: filled(),
        pain: filled(),
        value: filled(),
        next_touch: filled(),
        next_touch_on: Some(day(next)),
        owner: filled(),
        line: 2,
    }
}

pub(super) fn goals(words: &[&str]) -> Vec<Vec<StatedGoal>> {
    let goal = |word: &&str| StatedGoal {
        goal: word.parse::<Goal>().expect("a goal"),
        text: (*word).to_owned(),
        file: "winnable.toml".to_owned(),
        line: None,
    };
    vec![words.iter().map(goal).collect()]
}

/// What went to core accounts, of a hundred.
pub(super) fn split_of(core: Decimal) -> Split {
    let share = core / Decimal::ONE_HUNDRED;
    Split {
        resource: Resource::Touches,
        core,
        adjacent: Decimal::ONE_HUNDRED - core,
        outside: Decimal::ZERO,
        undecided: Decimal::ZERO,
        unattributed: Decimal::ZERO,
        core_share: Some((share, share)),
        verdict: winnable_icp::profile::Verdict::Nothing,
    }
}

pub(super) fn economics(cac: i64, ltv: i64) -> Economics {
    Economics {
        cac: Ok(cac.into()),
        ltv: Ok(ltv.into()),
        currency: Currency::USD,
        customers: 4,
        cautions: Vec::new(),
    }
}

pub(super) fn passing(passing: u64, listed: u64) -> Passing {
    Passing {
        model: "account6".to_owned(),
        passing,
        listed,
        shortest: 10,
        tiers: vec![("tier1".to_owned(), passing)],
    }
}

pub(super) fn leads(unmatched: u64, leads: u64) -> LeadPlacing {
    let row_of = |at: u64| {
        (
            row(u32::try_from(at).unwrap() + 2),
            Text::verbatim("no account"),
        )
    };
    LeadPlacing {
        leads,
        unmatched: (0..unmatched).map(row_of).collect(),
    }
}

pub(super) fn form(others: usize, stated: u64) -> FieldForm {
    let others = accounts(others).into_iter();
    FieldForm {
        field: "account.industry".to_owned(),
        form: Text::verbatim("NAICS"),
        stated,
        others: others.map(|one| (one, "Software".to_owned())).collect(),
    }
}

pub(super) fn fields(unused: usize, known: usize) -> Vec<FieldUse> {
    let field = |at: usize| FieldUse {
        name: format!("account.x.f{at}"),
        known: 3,
        used: at >= unused,
    };
    (0..known).map(field).collect()
}

/// A programme with its process.
pub(super) fn process() -> Process {
    Process {
        tools: Some(vec![(row(2), Text::verbatim("USD 900"))]),
        has_list: true,
        has_message: true,
        has_goals: true,
    }
}

pub(super) fn people(unused: &[&str], purpose: Option<&str>) -> PersonalData {
    let column = |name: &&str| ("data/contacts.csv".to_owned(), (*name).to_owned());
    PersonalData {
        unused: unused.iter().map(column).collect(),
        purpose: purpose.map(str::to_owned),
        people: 12,
    }
}

pub(super) fn ages(latest: &str) -> Vec<FileAge> {
    vec![FileAge {
        name: "data/touches.csv".to_owned(),
        latest: day(latest),
    }]
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
            message::product_centred(Some(&[message(buyer, cold, "", 2)]), None, s),
            message::product_centred(Some(&[message(buyer, warm, "", 2)]), None, s),
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
            let core = "naics = [\"52\", \"62\"]\ncore = true";
            let told = "naics = [\"52\", \"62\"]\ncore = true\nevidence = [\"interview\"]";
            of_icp(&[(core, told)], |icp| icp::interviews(icp, &[], s))
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
            message::without_metric(Some(&[message(buyer, "", "a nicer dashboard", 2)]), None, s),
            message::without_metric(Some(&[message(buyer, "", "hours fall to two", 2)]), None, s),
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
                message::same_for_all(Some(&two), s),
                message::same_for_all(Some(&one), s),
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
                asset::not_reviewed(Some(&alone), s),
                asset::not_reviewed(Some(&inventory()), s),
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
