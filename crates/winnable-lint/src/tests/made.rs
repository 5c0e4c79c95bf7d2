//! What the fixtures are made of.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_icp::profile::{Profile, Resource, Split};
use winnable_metrics::goals::Goal;
use winnable_model::document::TextFile;
use winnable_model::programme::{AccountPlan, Asset, AssetKind, AssetStage, Message, PocCriterion};
use winnable_model::{
    BuyingRole, Currency, Diagnostic, FactCatalogue, FileId, LintCode, Points, RowRef, Text,
};
use winnable_score::{AspectPoints, Interest};

use super::fired;
use crate::data::{FieldForm, FieldUse, LeadPlacing, PersonalData, Process};
use crate::model::Passing;
use crate::money::Economics;
use crate::programme::StatedGoal;
use crate::traps::FileAge;
use crate::{AccountRef, ListedAccount, Outcome, Settings, TouchSides};

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

/// Checks pairs of something and whether the check fires on it.
pub(super) fn edge<T: Copy + std::fmt::Debug>(cases: &[(T, bool)], made: impl Fn(T) -> Outcome) {
    for (case, expected) in cases {
        assert_eq!(fired(&made(*case)), *expected, "{case:?}");
    }
}

pub(super) fn d(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(super) fn default() -> Settings {
    Settings::default()
}

pub(super) fn with(code: LintCode, name: &str, value: &str) -> Settings {
    let mut settings = Settings::default();
    settings.set(code, name, d(value)).unwrap();
    settings
}
