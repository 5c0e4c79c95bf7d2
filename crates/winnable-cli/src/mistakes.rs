//! The mistakes of a project in one pass: those of its file, its model, its tables, its exports and
//! its ICP.

use winnable_model::document::TextFile;
use winnable_model::{Diagnostics, Lang};

use crate::commands::icp_of_project;
use crate::failure::{Failure, exit};
use crate::models;
use crate::pipeline;
use crate::progress::Progress;
use crate::project::{Project, Unsound};

/// What was found so far, with the texts into which it points.
pub(crate) struct Mistakes(Unsound);

impl Mistakes {
    /// Nothing yet, of a project.
    pub(crate) fn of(project: &Project) -> Self {
        Self(Unsound {
            failure: Failure {
                exit: exit::DONE,
                diagnostics: Diagnostics::new(),
            },
            files: vec![project.file.clone()],
        })
    }

    /// A result, or `None` where it is a mistake, which is kept.
    pub(crate) fn keep<T>(&mut self, result: Result<T, Unsound>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(unsound) => {
                self.add(unsound);
                None
            }
        }
    }

    fn add(&mut self, unsound: Unsound) {
        let known = &mut self.0;
        known.failure.exit = known.failure.exit.max(unsound.failure.exit);
        known
            .failure
            .diagnostics
            .extend(unsound.failure.diagnostics);
        let is_new = |file: &TextFile| known.files.iter().all(|known| known.name != file.name);
        let files: Vec<TextFile> = unsound.files.into_iter().filter(is_new).collect();
        known.files.extend(files);
    }
}

impl From<Mistakes> for Unsound {
    fn from(mistakes: Mistakes) -> Self {
        mistakes.0
    }
}

/// Everything that can be found in a project whose file has mistakes already: what could be read of
/// it says where its model, its tables, its exports and its ICP are.
pub(crate) fn all(project: &Project, found: Diagnostics) -> Unsound {
    let mut mistakes = Mistakes::of(project);
    mistakes.add(Failure::from(found).into());
    mistakes.keep(models::choose(project, &project.model));
    mistakes.keep(pipeline::prepare(
        project,
        &Progress::new(Lang::default(), true),
    ));
    mistakes.keep(icp_of_project(project));
    mistakes.into()
}
