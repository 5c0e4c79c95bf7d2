//! Reading a TOML file of the user's so that every mistake is found in one pass and every value
//! knows its place.
//!
//! A [`Section`] is a table together with the keys it may hold. Each getter reports a value of the
//! wrong kind and goes on; nothing stops at the first mistake.

mod item;
mod quoted;
mod section;
mod shape;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

pub use item::{Item, Spanned};
pub use quoted::quoted;
pub use section::Section;
pub use shape::{Key, Shape, Table};

use crate::text::config as texts;
use crate::text::toml_syntax::syntax as syntax_text;
use crate::{Code, Diagnostic, Diagnostics, Text};

/// A file's name and text, shared by everything that points into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// The name as users know it, relative to the project.
    pub name: Arc<str>,
    /// The text.
    pub text: Arc<str>,
}

impl TextFile {
    /// A file from its name and text.
    pub fn new(name: &str, text: &str) -> Self {
        Self {
            name: Arc::from(name),
            text: Arc::from(text),
        }
    }
}

/// The largest file that is read as TOML: 1 MiB.
pub const MAX_TOML_BYTES: usize = 1 << 20;

/// A parsed TOML file.
#[derive(Debug)]
pub struct Document<'t> {
    name: Arc<str>,
    root: toml::Spanned<DeTable<'t>>,
}

impl<'t> Document<'t> {
    /// Parses a file, reporting every syntax error under the given code.
    ///
    /// A file with errors still gives a document of what could be read, so that the mistakes of
    /// meaning in the rest of it are found in the same pass. `None` for a file above
    /// [`MAX_TOML_BYTES`], which is not parsed at all.
    pub fn parse(file: &'t TextFile, syntax: Code, out: &mut Diagnostics) -> Option<Self> {
        if file.text.len() > MAX_TOML_BYTES {
            out.push(
                Diagnostic::new(syntax, texts::too_large(file.text.len())).at_file(&file.name),
            );
            return None;
        }
        let (root, errors) = DeTable::parse_recoverable(&file.text);
        let mut told = BTreeSet::new();
        for error in errors {
            // Arrays that are never closed all end in one place: once is enough.
            let place = error.span().map(|span| (span.start, span.end));
            if !told.insert((place, error.message().to_owned())) {
                continue;
            }
            let message = syntax_text(error.message());
            let diagnostic = Diagnostic::new(syntax, message);
            out.push(match error.span() {
                Some(span) => diagnostic.at_text(&file.name, widen(&file.text, span)),
                None => diagnostic.at_file(&file.name),
            });
        }
        Some(Self {
            name: Arc::clone(&file.name),
            root,
        })
    }

    /// The top-level table.
    pub fn root(&self, table: &'static Table, codes: SectionCodes) -> Section<'_> {
        Section::new(
            Arc::clone(&self.name),
            table,
            codes,
            self.root.get_ref(),
            0..0,
        )
    }
}

/// An error at the end of a line points at nothing; show one character at least.
fn widen(text: &str, span: Range<usize>) -> Range<usize> {
    if span.is_empty() {
        let end = text[span.start..]
            .chars()
            .next()
            .map_or(span.end, |c| span.start + c.len_utf8());
        span.start..end
    } else {
        span
    }
}

/// The codes under which a kind of file reports its mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionCodes {
    /// A key that the section does not have.
    pub unknown_key: Code,
    /// A key that is missing.
    pub missing_key: Code,
    /// A value of another kind.
    pub wrong_kind: Code,
    /// A number out of range, or a text that is none of the expected.
    pub wrong_value: Code,
}

impl SectionCodes {
    /// The codes of `winnable.toml`.
    pub const PROJECT: Self = Self {
        unknown_key: Code::E0101,
        missing_key: Code::E0102,
        wrong_kind: Code::E0102,
        wrong_value: Code::E0102,
    };
    /// The codes of a model file.
    pub const MODEL: Self = Self {
        unknown_key: Code::E0202,
        missing_key: Code::E0213,
        wrong_kind: Code::E0214,
        wrong_value: Code::E0204,
    };
    /// The codes of an ICP.
    pub const PROFILE: Self = Self {
        unknown_key: Code::E0702,
        missing_key: Code::E0703,
        wrong_kind: Code::E0704,
        wrong_value: Code::E0704,
    };
}

/// One of a few words was expected.
fn one_of(found: &str, words: &[&str]) -> Text {
    texts::one_of(found, words)
}

#[cfg(test)]
mod tests;
