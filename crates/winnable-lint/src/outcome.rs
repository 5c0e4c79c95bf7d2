//! What a check comes to.

use rust_decimal::Decimal;
use winnable_model::text::lint as texts;
use winnable_model::{At, Diagnostic, LintCode, LintSeverity, Place, RowRef, Text};

use crate::{AccountRef, Settings};

/// Where evidence stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// A row of an input file.
    Row(RowRef),
    /// A place of a table or of a text file of the project.
    At(At),
}

/// Something that made a check fire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where it stands, where it stands somewhere.
    pub place: Option<Where>,
    /// The column, where one is meant.
    pub column: Option<String>,
    /// The account, where it is about one.
    pub account: Option<AccountRef>,
    /// What was found there.
    pub value: Text,
}

impl Evidence {
    /// Evidence of no place yet.
    pub const fn new(value: Text) -> Self {
        Self {
            place: None,
            column: None,
            account: None,
            value,
        }
    }

    /// Evidence about an account, at its row.
    pub fn of(account: &AccountRef, value: Text) -> Self {
        Self {
            place: account.row.map(Where::Row),
            account: Some(account.clone()),
            ..Self::new(value)
        }
    }

    /// Evidence on a line of a table of the project.
    pub fn line(file: &str, line: u64, value: Text) -> Self {
        let place = Place {
            file: file.to_owned(),
            row: u32::try_from(line).unwrap_or(u32::MAX),
            column: None,
        };
        Self {
            place: Some(Where::At(At::Data {
                place,
                field: None,
                raw: None,
            })),
            ..Self::new(value)
        }
    }

    /// Evidence in a file as a whole.
    pub fn file(name: &str, value: Text) -> Self {
        Self {
            place: Some(Where::At(At::File(name.into()))),
            ..Self::new(value)
        }
    }

    /// Evidence on a row of an input file.
    pub fn row(row: RowRef, value: Text) -> Self {
        Self {
            place: Some(Where::Row(row)),
            ..Self::new(value)
        }
    }

    /// In this column.
    #[must_use]
    pub fn in_column(mut self, column: &str) -> Self {
        self.column = Some(column.to_owned());
        self
    }
}

/// The threshold that was crossed, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The name.
    pub name: &'static str,
    /// Its value.
    pub value: Decimal,
}

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is the matter.
    pub what: Text,
    /// The rows that show it.
    pub evidence: Vec<Evidence>,
    /// The threshold that was crossed; `None` for a check that has none.
    pub limit: Option<Limit>,
    /// What to do.
    pub fix: Text,
}

/// Whether a check fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It fired.
    Fired(Vec<Finding>),
    /// It found nothing.
    Silent {
        /// Over how many things.
        checked: u64,
    },
    /// It could not be made.
    NotChecked {
        /// What is missing.
        missing: Vec<Text>,
    },
}

/// What a check came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The check.
    pub code: LintCode,
    /// Whether it fired.
    pub verdict: Verdict,
    /// What it could not look at besides, where it is of several parts.
    pub missing: Vec<Text>,
}

impl Outcome {
    /// What was found; nothing where the check did not fire.
    pub fn findings(&self) -> &[Finding] {
        match &self.verdict {
            Verdict::Fired(findings) => findings,
            _ => &[],
        }
    }

    /// How much it weighs, where it fired.
    pub fn severity(&self) -> Option<LintSeverity> {
        matches!(self.verdict, Verdict::Fired(_)).then(|| self.code.severity())
    }
}

/// A check while it is made.
#[derive(Debug)]
pub(crate) struct Check<'s> {
    code: LintCode,
    settings: &'s Settings,
    findings: Vec<Finding>,
    checked: u64,
    missing: Vec<Text>,
}

impl<'s> Check<'s> {
    pub(crate) const fn new(code: LintCode, settings: &'s Settings) -> Self {
        Self {
            code,
            settings,
            findings: Vec::new(),
            checked: 0,
            missing: Vec::new(),
        }
    }

    /// The value of a threshold of this check.
    pub(crate) fn limit(&self, name: &'static str) -> Limit {
        Limit {
            name,
            value: self.settings.value(self.code, name),
        }
    }

    /// Counts what was looked at.
    pub(crate) fn looked_at(&mut self, things: usize) {
        self.checked += things as u64;
    }

    /// Notes what could not be looked at.
    pub(crate) fn lacks(&mut self, missing: Text) {
        if !self.missing.contains(&missing) {
            self.missing.push(missing);
        }
    }

    pub(crate) fn find(
        &mut self,
        what: Text,
        evidence: Vec<Evidence>,
        limit: Option<Limit>,
        fix: Text,
    ) {
        self.findings.push(Finding {
            what,
            evidence,
            limit,
            fix,
        });
    }

    /// A finding over rows, told by how many there are; none where there is no row.
    pub(crate) fn find_rows(
        &mut self,
        evidence: Vec<Evidence>,
        what: impl FnOnce(usize) -> Text,
        limit: Option<Limit>,
        fix: Text,
    ) {
        if !evidence.is_empty() {
            self.find(what(evidence.len()), evidence, limit, fix);
        }
    }

    /// What an engine's own check found, as it says it.
    pub(crate) fn find_said(&mut self, said: Diagnostic, limit: Option<Limit>, fix: Text) {
        let fix = said.help.unwrap_or(fix);
        let evidence = said.at.map(|at| Evidence {
            place: Some(Where::At(at)),
            ..Evidence::new(Text::verbatim(""))
        });
        self.find(said.message, evidence.into_iter().collect(), limit, fix);
    }

    pub(crate) fn done(self) -> Outcome {
        let (verdict, missing) = if !self.findings.is_empty() {
            (Verdict::Fired(self.findings), self.missing)
        } else if self.checked == 0 {
            let mut missing = self.missing;
            if missing.is_empty() {
                // A table without rows is there, and says nothing.
                missing.push(texts::nothing_there());
            }
            (Verdict::NotChecked { missing }, Vec::new())
        } else {
            let checked = self.checked;
            (Verdict::Silent { checked }, self.missing)
        };
        Outcome {
            code: self.code,
            verdict,
            missing,
        }
    }
}
