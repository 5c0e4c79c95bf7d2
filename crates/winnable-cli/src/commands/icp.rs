//! `icp`: is the ideal customer profile true?

mod backtest;
mod best;
mod check;
mod discover;
mod drift;
mod frozen;
mod handoff;
mod hypotheses;
mod learn;
mod market;
mod model;
mod parts;
mod profile;
mod project;
mod table;
mod times;

use winnable_engine::Sources;
use winnable_engine::metrics::{Ledger, MetricSettings};
use winnable_model::Points;
use winnable_score::CompiledModel;

use super::{Ready, ready_of};
use crate::args::{Global, IcpTask};
use crate::commands::CSV;
use crate::pipeline::{Measure, Measured};
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(crate) use profile::of_project;

pub(super) fn run(global: &Global, task: &IcpTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        IcpTask::HandOff(args) => handoff::run(global, args, screen),
        IcpTask::Drift(args) => drift::run(global, args, screen),
        IcpTask::Best(args) => best::run(global, args, screen),
        IcpTask::Backtest(args) => backtest::run(global, args, screen),
        IcpTask::Learn(args) => learn::run(global, args, screen),
        IcpTask::Discover(args) => discover::run(global, args, screen),
        IcpTask::Check(args) => check::run(global, args, screen),
        IcpTask::Market(args) => market::run(global, args, screen),
    }
}

/// The project of the working folder with the rows that validation counts.
fn measured(
    global: &Global,
    model: Option<&str>,
    screen: &Screen,
) -> Result<(Ready, Measured), Unsound> {
    let project = Project::find(&super::folder(global))?;
    let measure = Measure::default();
    let wanted = (global, model, Some(&measure));
    let mut ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    let kept = ready.assessed.measured.take();
    // A run that was asked to keep its rows has kept them.
    let measured = kept.unwrap_or_else(|| Measured {
        settings: MetricSettings::until(ready.assessed.as_of),
        ledger: Ledger::default(),
        sources: Sources::default(),
    });
    Ok((ready, measured))
}

/// The hand-off of a model: the score of its top tier, else that of the 100-point card.
fn hand_off(model: &CompiledModel) -> Points {
    let mut tiers = model.tiers().iter();
    tiers
        .find_map(|tier| tier.score)
        .unwrap_or(Points::from_hundredths(7_000))
}
