//! `model diff`: two models over the same project.

use super::{Asked, Change, reviewed, show};
use crate::args::{Global, ReviewArgs};
use crate::commands::icp_of_project;
use crate::mistakes::Mistakes;
use crate::models;
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    (old, new): (Option<&str>, &str),
    args: &ReviewArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let project = Project::find(&super::super::folder(global))?;
    let asked = Asked::new(global, args);
    let mut mistakes = Mistakes::of(&project);
    let old = models::in_use(&project, old);
    let old = mistakes.keep(old);
    let new = mistakes.keep(models::named(&project, new));
    let prepared = mistakes.keep(pipeline::prepare(&project, &asked.progress));
    let (Some(old), Some(new), Some(prepared)) = (old, new, prepared) else {
        // Whoever mends the project wants to know of its ICP as well.
        mistakes.keep(icp_of_project(&project));
        return Err(mistakes.into());
    };
    let change = Change {
        old,
        new,
        settings: Vec::new(),
    };
    let found = reviewed(&asked, &project, (change, prepared), screen)?;
    Ok(show(&asked, &project, (&found, None), screen))
}
