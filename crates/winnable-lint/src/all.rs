//! Every check over everything that a run knows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use winnable_icp::profile::{MarketCount, Split, Supply};
use winnable_model::programme::ProgrammeData;
use winnable_model::{Diagnostic, LintCode};

use crate::data::{FieldForm, FieldUse, LeadPlacing, PersonalData, Process};
use crate::icp::Icp;
use crate::list::ListTrust;
use crate::model::Passing;
use crate::money::Economics;
use crate::programme::{Programme, StatedGoal};
use crate::traps::{FileAge, Freshness, ListOnDay};
use crate::{
    ListedAccount, Outcome, Settings, asset, data, icp, list, message, model, money, plan,
    programme, role, traps,
};

/// Everything that checks ask for. `None` and an empty list of snapshots or programmes are what nobody
/// knows; checks then say that they were not made.
pub struct Inputs<'a> {
    /// The as-of date.
    pub as_of: NaiveDate,
    /// The accounts of the list.
    pub list: Vec<ListedAccount>,
    /// The programmes.
    pub programmes: Vec<Programme>,
    /// Who owns the programme by the project file.
    pub owner: Option<String>,
    /// The goals of each programme or of the whole.
    pub goals: Option<Vec<Vec<StatedGoal>>>,
    /// The tables of the programme.
    pub tables: ProgrammeData,
    /// The ICP.
    pub icp: Icp<'a>,
    /// Bounds of best customers that rest on interviews alone.
    pub best_bounds: Vec<Diagnostic>,
    /// Mistakes of the model.
    pub model_mistakes: Vec<Diagnostic>,
    /// The count of firms of the ICP.
    pub market: Option<MarketCount>,
    /// What the accounts of the ICP can give.
    pub supply: Option<Supply>,
    /// Where resources went.
    pub splits: Option<Vec<Split>>,
    /// What a customer costs and brings.
    pub economics: Option<Economics>,
    /// The agreement on the list.
    pub trust: ListTrust,
    /// Files that say what happens.
    pub files: Vec<FileAge>,
    /// The lists of snapshots, the latest first.
    pub past: Vec<ListOnDay>,
    /// Whether the model has a complete approval.
    pub approved: bool,
    /// Says of a number of days whether the model is older.
    pub aged: &'a dyn Fn(i64) -> Option<Diagnostic>,
    /// How much of the list stands above the lowest tier.
    pub passing: Passing,
    /// What became of leads.
    pub leads: Option<LeadPlacing>,
    /// Fields and their standard forms.
    pub forms: Vec<FieldForm>,
    /// Personal data.
    pub personal: PersonalData,
    /// What the programme has besides tools.
    pub process: Process,
    /// Fields and signals and whether rules read them.
    pub fields: Vec<FieldUse>,
}

impl std::fmt::Debug for Inputs<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inputs")
            .field("as_of", &self.as_of)
            .field("list", &self.list.len())
            .finish_non_exhaustive()
    }
}

/// Makes every check, or those that are asked for; those that are off are left out. In the order of the
/// codes.
pub fn check_all(
    inputs: &Inputs<'_>,
    settings: &Settings,
    only: Option<&BTreeSet<LintCode>>,
) -> Vec<Outcome> {
    let wanted = |code: &&LintCode| {
        let asked = only.is_none_or(|only| only.contains(code));
        asked && !settings.is_off(**code)
    };
    LintCode::ALL
        .iter()
        .filter(wanted)
        .map(|code| check(*code, inputs, settings))
        .collect()
}

/// Makes one check.
pub fn check(code: LintCode, inputs: &Inputs<'_>, settings: &Settings) -> Outcome {
    let Inputs {
        list,
        programmes,
        tables,
        icp,
        as_of,
        ..
    } = inputs;
    let (icp, as_of) = (*icp, *as_of);
    let messages = tables.messages.as_deref();
    let assets = tables.assets.as_deref();
    let goals = inputs.goals.as_deref();
    let profile = match icp {
        Icp::Read(profile) => Some(profile),
        Icp::None | Icp::Refused(_) => None,
    };
    match code {
        LintCode::AbmF1 => programme::too_many(programmes, settings),
        LintCode::AbmF2 => message::product_centred(messages, profile, settings),
        LintCode::AbmF3 => list::trust(&inputs.trust, settings),
        LintCode::AbmF4 => programme::vanity_goals(goals, settings),
        LintCode::AbmF5 => data::tool_first(&inputs.process, &inputs.fields, settings),
        LintCode::AbmT1 => traps::size_over_fit(list, settings),
        LintCode::AbmT2 => traps::interest_without_budget(list, settings),
        LintCode::AbmT3 => {
            let fresh = Freshness {
                as_of,
                list,
                files: &inputs.files,
                past: &inputs.past,
            };
            traps::stale(&fresh, settings)
        }
        LintCode::IcpM1 => icp::supply(icp, inputs.supply, settings),
        LintCode::IcpM2 => icp::context(icp, settings),
        LintCode::IcpM3 => data::standard_forms(&inputs.forms, settings),
        LintCode::IcpB1 => icp::breadth(icp, settings),
        LintCode::IcpB2 => icp::industries(icp, settings),
        LintCode::IcpP1 => icp::persona(icp, &inputs.model_mistakes, settings),
        LintCode::IcpQ1 => icp::unquantified(icp, as_of, settings),
        LintCode::IcpS1 => icp::age(icp, as_of, settings),
        LintCode::IcpE1 => icp::market(icp, inputs.market.as_ref(), settings),
        LintCode::IcpI1 => icp::interviews(icp, &inputs.best_bounds, settings),
        LintCode::Mod1 => model::calibration(inputs.approved, inputs.aged, settings),
        LintCode::Mod2 => model::passes_most(&inputs.passing, settings),
        LintCode::Chn1 => icp::reach(icp, settings),
        LintCode::Msg1 => message::without_metric(messages, profile, settings),
        LintCode::Prg1 => programme::first_of_many(programmes, settings),
        LintCode::Prg2 => programme::cluster_size(programmes, settings),
        LintCode::Prg3 => {
            programme::owner(inputs.owner.as_deref(), tables.owners.as_deref(), settings)
        }
        LintCode::Prg4 => programme::activity_goals(goals, settings),
        LintCode::Prg5 => programme::advertisements_only(list, assets, settings),
        LintCode::Prg6 => programme::one_side(list, settings),
        LintCode::Bud1 => money::split(inputs.splits.as_deref(), settings),
        LintCode::Rol1 => role::missing(list, settings),
        LintCode::Rol2 => message::same_for_all(messages, settings),
        LintCode::Thr1 => role::single_threaded(list, settings),
        LintCode::Ast1 => asset::not_handed_over(assets, settings),
        LintCode::Ast2 => asset::gaps(assets, settings),
        LintCode::Ast3 => asset::not_reviewed(assets, as_of, settings),
        LintCode::Poc1 => plan::pocs(tables.pocs.as_deref(), settings),
        LintCode::Pln1 => plan::plans(tables.plans.as_deref(), as_of, settings),
        LintCode::Cac1 => money::economics(inputs.economics.as_ref(), settings),
        LintCode::Dat1 => data::unmatched_leads(inputs.leads.as_ref(), settings),
        LintCode::Prv1 => data::personal_columns(&inputs.personal, settings),
    }
}
