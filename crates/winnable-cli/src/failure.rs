//! Why a command stops, and the exit code that says so.

use winnable_model::{Code, Diagnostic, Diagnostics, Text};

/// The exit codes; see `docs/cli.md`. When several apply, the highest number wins.
pub(crate) mod exit {
    /// Done; warnings allowed.
    pub(crate) const DONE: u8 = 0;
    /// Ran to the end, and a gate said no.
    pub(crate) const GATE: u8 = 1;
    /// Refused: usage, project, model or input unusable; nothing was written.
    pub(crate) const REFUSED: u8 = 2;
    /// The environment: permissions, disk, missing files of the system.
    pub(crate) const ENVIRONMENT: u8 = 3;
    /// A bug of ours.
    pub(crate) const BUG: u8 = 70;
    /// Added to the number of the signal that ended the command: 130 is Ctrl-C, 143 a termination.
    const SIGNALLED: i32 = 128;

    /// The exit code of a command that a signal ended.
    pub(crate) fn signalled(signal: i32) -> i32 {
        SIGNALLED + signal
    }
}

/// A command that stopped.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: u8,
    pub(crate) diagnostics: Diagnostics,
}

impl Failure {
    /// A refusal for one reason.
    pub(crate) fn refused(diagnostic: Diagnostic) -> Self {
        Self::new(exit::REFUSED, diagnostic)
    }

    pub(crate) fn new(exit: u8, diagnostic: Diagnostic) -> Self {
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(diagnostic);
        Self { exit, diagnostics }
    }

    /// A refusal for one reason that points nowhere.
    pub(crate) fn simple(code: Code, message: Text) -> Self {
        Self::refused(Diagnostic::new(code, message))
    }
}

impl From<Diagnostics> for Failure {
    fn from(diagnostics: Diagnostics) -> Self {
        Self {
            exit: exit::REFUSED,
            diagnostics,
        }
    }
}
