//! The ICP of a project: found, read, and held against a run.

use std::path::{Path, PathBuf};
use std::{fs, io};

use winnable_engine::Manifest;
use winnable_icp::profile::{MarketCount, Profile, Selector, count_market};
use winnable_metrics::Reason;
use winnable_metrics::market::Census;
use winnable_model::document::TextFile;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp::check as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic, Motion};

use crate::args::{Global, ProfileArgs};
use crate::commands::{Ready, folder, ready_of};
use crate::failure::{Failure, exit};
use crate::models::sha256;
use crate::pipeline::{self, Measure, Measured};
use crate::project::{Project, Unsound};
use crate::screen::Screen;

/// A project that was rolled up, with its ICP.
pub(super) struct WithProfile {
    pub(super) ready: Ready,
    pub(super) profile: Profile,
    pub(super) file: TextFile,
    pub(super) sha256: String,
    pub(super) manifest: Manifest,
}

/// Reads the project and its ICP. The ICP is read first: nobody waits for a mistyped key.
pub(super) fn open(
    global: &Global,
    args: &ProfileArgs,
    screen: &Screen,
) -> Result<WithProfile, Unsound> {
    let project = Project::find(&folder(global))?;
    let file = file(global, args, &project)?;
    let profile = sound(&project, &file)?;
    let measure = Measure::default();
    let wanted = (global, None, Some(&measure));
    let ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    let Ready {
        project,
        chosen,
        assessed,
    } = &ready;
    let manifest = pipeline::manifest(project, chosen, assessed, Motion::default(), None);
    Ok(WithProfile {
        sha256: sha256(file.text.as_bytes()),
        manifest,
        ready,
        profile,
        file,
    })
}

/// The ICP that a project names, with its file; `None` where it names none.
pub(crate) fn of_project(project: &Project) -> Result<Option<(Profile, TextFile)>, Unsound> {
    let Some(name) = &project.icp else {
        return Ok(None);
    };
    let name = crate::project::shown(name);
    let text = read(&project.root.join(&*name), &name)?;
    let file = TextFile::new(&name, &text);
    Ok(Some((sound(project, &file)?, file)))
}

/// The ICP of a file, which must be without a mistake.
fn sound(project: &Project, file: &TextFile) -> Result<Profile, Unsound> {
    let profile = Profile::read(file, &project.catalogue, project.currency);
    profile.map_err(|diagnostics| Unsound {
        failure: diagnostics.into(),
        files: vec![file.clone()],
    })
}

/// The text of the ICP: of the flag, else of the project.
fn file(global: &Global, args: &ProfileArgs, project: &Project) -> Result<TextFile, Failure> {
    let (path, name): (PathBuf, String) = match (&args.icp, &project.icp) {
        (Some(path), _) => (folder(global).join(path), path.display().to_string()),
        (None, Some(name)) => (project.root.join(name), name.clone()),
        (None, None) => return Err(Failure::simple(Code::E0709, texts::no_icp())),
    };
    let name = crate::project::shown(&name);
    let text = read(&path, &name)?;
    Ok(TextFile::new(&name, &text))
}

fn read(path: &Path, name: &str) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| {
        if error.kind() == io::ErrorKind::NotFound {
            return Failure::simple(Code::E0709, texts::no_file(name));
        }
        let message = cli_texts::cannot_open(name, &reason(&error));
        Failure::new(exit::ENVIRONMENT, Diagnostic::new(Code::E0901, message))
    })
}

impl WithProfile {
    /// The rows that metrics count.
    pub(super) fn measured(&self) -> Option<&Measured> {
        self.ready.assessed.measured.as_ref()
    }

    /// The project's table of firms, or why it counts none; `None` where it has no such table.
    pub(super) fn census(&self) -> Option<Result<Census, Reason>> {
        let measured = self.measured().filter(|measured| measured.sources.firms)?;
        Some(winnable_engine::metrics::firm_census(&measured.ledger))
    }

    /// What is doubtful about the ICP, then what should be known of the run.
    pub(super) fn warnings(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let assessed = &self.ready.assessed;
        let mut warnings = found;
        warnings.extend(assessed.warnings.iter().cloned());
        warnings
    }
}

/// The firms of a census that a predicate selects.
pub(super) fn firms(census: &Result<Census, Reason>, of: Selector<'_>) -> MarketCount {
    match census {
        Ok(census) => count_market(census, of),
        Err(reason) => MarketCount {
            cells: Vec::new(),
            total: Err(*reason),
        },
    }
}
