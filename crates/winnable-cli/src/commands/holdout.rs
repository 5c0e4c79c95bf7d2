//! `holdout`: a control that is drawn before a campaign, and what can be said after it.

mod compare;
mod create;

use crate::args::{Global, HoldoutTask};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, task: &HoldoutTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        HoldoutTask::Create(args) => create::run(global, args, screen),
        HoldoutTask::Compare(args) => compare::run(global, args, screen),
    }
}
