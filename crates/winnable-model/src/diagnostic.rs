//! What is wrong, where, and what to do about it.

use std::ops::Range;
use std::sync::Arc;

use crate::{Code, Place, Severity, Text};

/// Where a diagnostic points.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum At {
    /// Characters of a text file of the user's: a model or `winnable.toml`.
    Text {
        /// The file's name.
        file: Arc<str>,
        /// The bytes.
        span: Range<usize>,
    },
    /// A row or a cell of an export.
    Data {
        /// The place.
        place: Place,
        /// Which field of the row it is, from 1, where one cell is meant.
        field: Option<u32>,
        /// The cell's text.
        raw: Option<String>,
    },
    /// A file as a whole.
    File(Arc<str>),
}

impl At {
    /// The file's name.
    pub fn file(&self) -> &str {
        match self {
            Self::Text { file, .. } | Self::File(file) => file,
            Self::Data { place, .. } => &place.file,
        }
    }
}

/// An edit that would mend the mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes to replace.
    pub span: Range<usize>,
    /// What to write there.
    pub replacement: String,
}

/// One mistake or one warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code, see `winnable explain CODE`.
    pub code: Code,
    /// What is wrong.
    pub message: Text,
    /// Where.
    pub at: Option<At>,
    /// What was expected, shown under the characters.
    pub label: Option<Text>,
    /// What to do, as a statement.
    pub help: Option<Text>,
    /// The edit that does it.
    pub edit: Option<Edit>,
    /// How many cases the diagnostic stands for.
    pub count: u64,
    severity: Severity,
}

impl Diagnostic {
    /// A diagnostic that points nowhere yet.
    pub fn new(code: Code, message: Text) -> Self {
        Self {
            code,
            message,
            at: None,
            label: None,
            help: None,
            edit: None,
            count: 1,
            severity: code.severity(),
        }
    }

    /// Points at characters of a file.
    #[must_use]
    pub fn at_text(mut self, file: &Arc<str>, span: Range<usize>) -> Self {
        self.at = Some(At::Text {
            file: Arc::clone(file),
            span,
        });
        self
    }

    /// Points at a row or a cell.
    #[must_use]
    pub fn at_data(mut self, place: Place, raw: Option<String>) -> Self {
        self.at = Some(At::Data {
            place,
            field: None,
            raw,
        });
        self
    }

    /// Points at a cell, the field of its row that is counted from 1.
    #[must_use]
    pub fn at_cell(mut self, place: Place, field: u32, raw: Option<String>) -> Self {
        self.at = Some(At::Data {
            place,
            field: Some(field),
            raw,
        });
        self
    }

    /// Points at a file as a whole.
    #[must_use]
    pub fn at_file(mut self, file: &str) -> Self {
        self.at = Some(At::File(Arc::from(file)));
        self
    }

    /// Says what was expected.
    #[must_use]
    pub fn with_label(mut self, label: Text) -> Self {
        self.label = Some(label);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn with_help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// Offers an edit.
    #[must_use]
    pub fn with_edit(mut self, span: Range<usize>, replacement: impl Into<String>) -> Self {
        self.edit = Some(Edit {
            span,
            replacement: replacement.into(),
        });
        self
    }

    /// Stands for several cases.
    #[must_use]
    pub fn with_count(mut self, count: u64) -> Self {
        self.count = count;
        self
    }

    /// Makes it a warning, for mistakes in data that cost a cell or a row and not the result.
    #[must_use]
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Makes it an error again, where it shows a mistake in the project and not in the data.
    #[must_use]
    pub fn as_error(mut self) -> Self {
        self.severity = Severity::Error;
        self
    }

    /// Whether it is an error or a warning: as its code says, unless it was made a warning.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

/// Diagnostics as they are found: everything of one pass, not the first alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// All of them.
    pub fn as_slice(&self) -> &[Diagnostic] {
        &self.0
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.0
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each of them, in the order in which they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Orders those about one text file by where they point, so that a report reads downwards.
    pub fn sort_by_place(&mut self) {
        self.0.sort_by_key(|diagnostic| match &diagnostic.at {
            Some(At::Text { span, .. }) => (1, span.start),
            Some(_) => (0, 0),
            None => (2, 0),
        });
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
