//! `icp`: is the ideal customer profile true?

mod backtest;
mod check;
mod discover;
mod hypotheses;
mod learn;
mod market;
mod model;
mod parts;
mod profile;
mod project;
mod table;
mod times;

use winnable_report::{CsvOptions, IcpOptions};

use crate::args::{Global, IcpTask};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) use profile::of_project;

/// CSV on standard output.
const CSV: CsvOptions = CsvOptions {
    bom: false,
    guard: true,
};

pub(super) fn run(global: &Global, task: &IcpTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        IcpTask::Backtest(args) => backtest::run(global, args, screen),
        IcpTask::Learn(args) => learn::run(global, args, screen),
        IcpTask::Discover(args) => discover::run(global, args, screen),
        IcpTask::Check(args) => check::run(global, args, screen),
        IcpTask::Market(args) => market::run(global, args, screen),
    }
}

/// How findings are shown on a screen.
fn options(screen: &Screen) -> IcpOptions {
    IcpOptions {
        width: screen.width,
        lang: screen.lang,
        colour: screen.paints(),
    }
}
