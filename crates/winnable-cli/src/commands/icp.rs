//! `icp`: is the ideal customer profile true?

mod backtest;

use crate::args::{Global, IcpTask};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, task: &IcpTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        IcpTask::Backtest(args) => backtest::run(global, args, screen),
    }
}
