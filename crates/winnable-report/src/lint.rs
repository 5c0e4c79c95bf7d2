//! Known failure patterns of a project: what fired with its evidence, and what could not be checked.

mod code_page;
mod github;
mod json;
mod table;

use winnable_engine::Manifest;
use winnable_lint::{Evidence, Outcome, Settings, Verdict, Where};
use winnable_model::document::TextFile;
use winnable_model::{At, Diagnostic, LintCode, SourceNames};

pub use code_page::{lint_code_json, lint_code_page, lints_markdown};
pub use github::lint_github;
pub use json::lint_json;
pub use table::lint_table;

use crate::diagnostics::position;

/// What the checks of a project came to.
#[derive(Clone, Copy, Debug)]
pub struct LintPage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// The checks that were made, in the order of their codes.
    pub outcomes: &'a [Outcome],
    /// The thresholds, and the checks that were left out.
    pub settings: &'a Settings,
    /// The names behind the rows of input files.
    pub names: &'a SourceNames,
    /// The texts of the project into which evidence can point.
    pub files: &'a [TextFile],
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

impl LintPage<'_> {
    /// How many checks fired, were silent and could not be made.
    fn counts(&self) -> [u64; 3] {
        let mut counts = [0; 3];
        for outcome in self.outcomes {
            let at = match outcome.verdict {
                Verdict::Fired(_) => 0,
                Verdict::Silent { .. } => 1,
                Verdict::NotChecked { .. } => 2,
            };
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
        counts
    }

    /// The checks that the project leaves out.
    fn off(&self) -> Vec<LintCode> {
        let all = LintCode::ALL.iter().copied();
        all.filter(|code| self.settings.is_off(*code)).collect()
    }

    /// The file and the line of evidence, as far as it has them.
    fn place(&self, evidence: &Evidence) -> Option<(String, Option<u32>)> {
        match evidence.place.as_ref()? {
            Where::Row(row) => {
                let place = self.names.row(*row)?;
                Some((place.file, Some(place.row)))
            }
            Where::At(At::Data { place, .. }) => Some((place.file.clone(), Some(place.row))),
            Where::At(At::Text { file, span }) => {
                let source = self.files.iter().find(|source| source.name == *file);
                let line = source.map(|source| position(&source.text, span.start).0);
                Some((file.to_string(), line))
            }
            Where::At(at) => Some((at.file().to_owned(), None)),
        }
    }
}
