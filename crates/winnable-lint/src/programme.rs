//! Checks of programmes: how many accounts, whose, judged by what, worked by whom.

use rust_decimal::Decimal;
use winnable_metrics::goals::{Goal, GoalFinding, findings};
use winnable_model::programme::{Asset, AssetStage, Owner, ProgrammeData};
use winnable_model::text::lint::programme as texts;
use winnable_model::{LintCode, Text};

use crate::account::targets;
use crate::outcome::Check;
use crate::{AccountRef, Evidence, ListedAccount, Outcome, Settings, TouchSides};

/// How deeply a programme works its accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plan of its own for each account.
    OneToOne,
    /// Clusters of accounts that are alike.
    OneToFew,
    /// Hundreds and more, by automation.
    OneToMany,
}

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its name.
    pub name: String,
    /// How deeply it works its accounts.
    pub kind: Kind,
    /// How many accounts its people can work; `None` where nobody says.
    pub seats: Option<u64>,
    /// Its accounts, those that the list puts first before the others; `None` where no file has members.
    pub members: Option<Vec<AccountRef>>,
}

impl Programme {
    /// A programme of which nothing else is known.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.into(),
            kind,
            seats: None,
            members: None,
        }
    }

    /// With its accounts.
    #[must_use]
    pub fn with_members(mut self, members: Vec<AccountRef>) -> Self {
        self.members = Some(members);
        self
    }

    /// With its seats.
    #[must_use]
    pub const fn with_seats(mut self, seats: u64) -> Self {
        self.seats = Some(seats);
        self
    }
}

/// `ABM-F1`: programmes that hold more accounts than they have seats.
pub fn too_many(programmes: &[Programme], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::AbmF1, settings);
    let limit = check.limit("beyond_max");
    if programmes.is_empty() {
        check.lacks(texts::no_programmes());
    }
    for programme in programmes {
        let Some(members) = &programme.members else {
            check.lacks(texts::no_members());
            continue;
        };
        let Some(seats) = programme.seats else {
            check.lacks(texts::no_seats());
            continue;
        };
        check.looked_at(1);
        let fitting = usize::try_from(seats)
            .unwrap_or(usize::MAX)
            .min(members.len());
        let (_, beyond) = members.split_at(fitting);
        if Decimal::from(beyond.len()) > limit.value {
            let evidence = beyond
                .iter()
                .map(|account| Evidence::of(account, texts::beyond_seats()));
            let what = texts::too_many(&programme.name, members.len(), seats);
            let fix = texts::take_out(beyond.len(), seats);
            check.find(what, evidence.collect(), Some(limit), fix);
        }
    }
    check.done()
}

/// `PRG-1`: the only programme is one-to-many.
pub fn first_of_many(programmes: &[Programme], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Prg1, settings);
    check.looked_at(programmes.len());
    match programmes {
        [] => check.lacks(texts::no_programmes()),
        [only] if only.kind == Kind::OneToMany => {
            let evidence = Evidence::file(PROJECT, Text::verbatim(&only.name));
            let what = texts::first_of_many(&only.name);
            check.find(what, vec![evidence], None, texts::start_with_few());
        }
        _ => {}
    }
    check.done()
}

/// `PRG-2`: a one-to-few programme of too few or too many accounts.
pub fn cluster_size(programmes: &[Programme], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Prg2, settings);
    let (least, most) = (check.limit("accounts_min"), check.limit("accounts_max"));
    let clusters: Vec<&Programme> = programmes
        .iter()
        .filter(|one| one.kind == Kind::OneToFew)
        .collect();
    if clusters.is_empty() {
        check.lacks(texts::no_clusters());
    }
    for cluster in clusters {
        let Some(members) = &cluster.members else {
            check.lacks(texts::no_members());
            continue;
        };
        check.looked_at(1);
        let count = Decimal::from(members.len());
        let crossed = if count < least.value {
            least
        } else if count > most.value {
            most
        } else {
            continue;
        };
        let evidence = members
            .iter()
            .map(|account| Evidence::of(account, Text::verbatim(&cluster.name)));
        let what = texts::cluster(&cluster.name, members.len());
        check.find(
            what,
            evidence.collect(),
            Some(crossed),
            texts::join_or_split(least.value, most.value),
        );
    }
    check.done()
}

/// `PRG-3`: nobody owns the programme. `stated` is what the project file says.
pub fn owner(stated: Option<&str>, owners: Option<&[Owner]>, settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Prg3, settings);
    check.looked_at(1);
    let unnamed: Vec<&Owner> = owners
        .unwrap_or_default()
        .iter()
        .filter(|one| one.who.is_none())
        .collect();
    let is_named = owners.is_some_and(|owners| owners.len() > unnamed.len());
    let nobody = || Evidence::file(PROJECT, texts::no_owner_key());
    if !unnamed.is_empty() {
        let evidence = unnamed.iter().map(|one| {
            let value = one
                .programme
                .clone()
                .unwrap_or_else(|| one.side.name().to_owned());
            Evidence::line(ProgrammeData::OWNERS, one.line, Text::verbatim(value)).in_column("who")
        });
        check.find(
            texts::owner_unnamed(unnamed.len()),
            evidence.collect(),
            None,
            texts::name_owner(),
        );
    } else if !is_named && stated.is_none_or(|owner| owner.trim().is_empty()) {
        check.find(texts::no_owner(), vec![nobody()], None, texts::name_owner());
    }
    check.done()
}

/// A goal and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedGoal {
    /// The goal.
    pub goal: Goal,
    /// As it was written.
    pub text: String,
    /// The file.
    pub file: String,
    /// The line, where it has one.
    pub line: Option<u64>,
}

/// What is wrong with goals, how it is said, and what to do.
struct GoalRule {
    finding: GoalFinding,
    what: fn() -> Text,
    fix: fn() -> Text,
}

fn goal_check(
    code: LintCode,
    goals: Option<&[Vec<StatedGoal>]>,
    settings: &Settings,
    wanted: &[GoalRule],
) -> Outcome {
    let mut check = Check::new(code, settings);
    let Some(goals) = goals.filter(|goals| goals.iter().any(|one| !one.is_empty())) else {
        check.lacks(texts::no_goals());
        return check.done();
    };
    for of_one in goals.iter().filter(|one| !one.is_empty()) {
        check.looked_at(of_one.len());
        let plain: Vec<Goal> = of_one.iter().map(|stated| stated.goal).collect();
        let found = findings(&plain);
        for rule in wanted.iter().filter(|rule| found.contains(&rule.finding)) {
            let meant = of_one.iter().enumerate();
            let meant = meant.filter(|(at, stated)| rule.finding.is_about(*at, stated.goal));
            let evidence = meant.map(|(_, stated)| {
                let value = Text::verbatim(&stated.text);
                match stated.line {
                    Some(line) => Evidence::line(&stated.file, line, value),
                    None => Evidence::file(&stated.file, value),
                }
            });
            check.find((rule.what)(), evidence.collect(), None, (rule.fix)());
        }
    }
    check.done()
}

/// `ABM-F4`: leads as the first goal, or clicks as any.
pub fn vanity_goals(goals: Option<&[Vec<StatedGoal>]>, settings: &Settings) -> Outcome {
    let rule = |finding, what| GoalRule {
        finding,
        what,
        fix: texts::judge_by_deals,
    };
    let wanted = [
        rule(GoalFinding::LeadsFirst, texts::leads_first),
        rule(GoalFinding::Clicks, texts::clicks),
    ];
    goal_check(LintCode::AbmF4, goals, settings, &wanted)
}

/// `PRG-4`: no goal is an outcome.
pub fn activity_goals(goals: Option<&[Vec<StatedGoal>]>, settings: &Settings) -> Outcome {
    let wanted = [GoalRule {
        finding: GoalFinding::ActivityOnly,
        what: texts::activity_only,
        fix: texts::add_outcome,
    }];
    goal_check(LintCode::Prg4, goals, settings, &wanted)
}

/// `PRG-5`: accounts whose touches are advertisements alone, and an inventory of assets of the stage
/// Reach alone.
pub fn advertisements_only(
    list: &[ListedAccount],
    assets: Option<&[Asset]>,
    settings: &Settings,
) -> Outcome {
    let mut check = Check::new(LintCode::Prg5, settings);
    let least = check.limit("touches_min");
    let mut only = Vec::new();
    for account in targets(list, &mut check) {
        let Some(touches) = account.touches else {
            check.lacks(texts::no_touches());
            continue;
        };
        check.looked_at(1);
        let enough = Decimal::from(touches.all()) >= least.value;
        if enough && touches.advertising == touches.all() {
            only.push(Evidence::of(
                &account.account,
                texts::advertisements(touches.advertising),
            ));
        }
    }
    check.find_rows(
        only,
        texts::only_advertised,
        Some(least),
        texts::plan_a_contact(),
    );
    match assets {
        None => check.lacks(texts::no_assets()),
        Some(assets) => {
            let staged: Vec<(&Asset, AssetStage)> = assets
                .iter()
                .filter_map(|asset| Some((asset, asset.stage()?)))
                .collect();
            check.looked_at(staged.len());
            if !staged.is_empty() && staged.iter().all(|(_, stage)| *stage == AssetStage::Reach) {
                let evidence = staged.iter().map(|(asset, stage)| {
                    let value = texts::asset_of_stage(&asset.name, stage.name());
                    Evidence::line(ProgrammeData::ASSETS, asset.line, value).in_column("stage")
                });
                check.find(
                    texts::only_reach(staged.len()),
                    evidence.collect(),
                    None,
                    texts::make_other_stages(),
                );
            }
        }
    }
    check.done()
}

/// `PRG-6`: accounts that are worked by one side alone.
pub fn one_side(list: &[ListedAccount], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Prg6, settings);
    let least = check.limit("touches_min");
    let (mut without_sales, mut without_marketing) = (Vec::new(), Vec::new());
    for account in targets(list, &mut check) {
        let Some(touches) = account.touches else {
            check.lacks(texts::no_touches());
            continue;
        };
        check.looked_at(1);
        // A mail can be of either side, so that it is taken for whichever is silent.
        let TouchSides {
            sales,
            marketing,
            advertising,
            either,
        } = touches;
        let of_marketing = marketing.saturating_add(advertising);
        let much = |touches: u32| Decimal::from(touches) >= least.value;
        if much(of_marketing) && sales == 0 && either == 0 {
            without_sales.push(Evidence::of(
                &account.account,
                texts::touches_of(of_marketing),
            ));
        } else if much(sales) && of_marketing == 0 && either == 0 {
            without_marketing.push(Evidence::of(&account.account, texts::touches_of(sales)));
        }
    }
    check.find_rows(
        without_sales,
        texts::without_sales,
        Some(least),
        texts::agree_on_touch(),
    );
    check.find_rows(
        without_marketing,
        texts::without_marketing,
        Some(least),
        texts::agree_on_touch(),
    );
    check.done()
}

const PROJECT: &str = "winnable.toml";
