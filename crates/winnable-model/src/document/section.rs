//! A table with the keys it may hold, and typed access to them.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::de::DeTable;

use super::item::{Item, Spanned, item};
use super::shape::Table;
use super::{SectionCodes, one_of};
use crate::near::nearest;
use crate::text::config as texts;
use crate::{Code, Diagnostic, Diagnostics, Text};

/// A table, the keys it may hold, and where it stands.
#[derive(Clone, Debug)]
pub struct Section<'d> {
    file: Arc<str>,
    table: &'static Table,
    codes: SectionCodes,
    values: &'d DeTable<'d>,
    span: Range<usize>,
}

impl<'d> Section<'d> {
    pub(super) fn new(
        file: Arc<str>,
        table: &'static Table,
        codes: SectionCodes,
        values: &'d DeTable<'d>,
        span: Range<usize>,
    ) -> Self {
        Self {
            file,
            table,
            codes,
            values,
            span,
        }
    }

    /// The bytes of the section's header or inline table.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Whether the section is written between braces, and not under a header of its own.
    pub fn is_inline(&self) -> bool {
        self.values
            .keys()
            .any(|key| self.span.start < key.span().start && key.span().end < self.span.end)
    }

    /// A diagnostic that points into this file.
    pub fn diagnostic(&self, code: Code, message: Text, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(code, message).at_text(&self.file, span)
    }

    /// Reports each key that the section does not have, with the nearest key that it has.
    pub fn refuse_unknown_keys(&self, out: &mut Diagnostics) {
        for key in self.values.keys() {
            let name = key.get_ref();
            if self.table.key(name).is_some() {
                continue;
            }
            let names: Vec<&str> = self.table.keys.iter().map(|key| key.name).collect();
            let mut diagnostic = self
                .diagnostic(
                    self.codes.unknown_key,
                    texts::unknown_key(name, self.table.name),
                    key.span(),
                )
                .with_label(texts::keys_are(self.table.name, &names));
            diagnostic = match nearest(name, names) {
                Some(near) => diagnostic
                    .with_help(texts::rename_to(near))
                    .with_edit(key.span(), near),
                None => diagnostic.with_help(texts::delete_it()),
            };
            out.push(diagnostic);
        }
    }

    /// Whether the key stands in the section.
    pub fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// The bytes of a key's value, or of the section where the key is absent.
    pub fn span_of(&self, key: &str) -> Range<usize> {
        self.values
            .get(key)
            .map_or_else(|| self.span(), toml::Spanned::span)
    }

    /// The value of a key, of whatever kind.
    pub fn item(&self, key: &str) -> Option<Spanned<Item<'d>>> {
        debug_assert!(
            self.table.key(key).is_some(),
            "`{key}` is not declared in {}",
            self.table.name
        );
        let value = self.values.get(key)?;
        Some(Spanned {
            value: item(value.get_ref()),
            span: value.span(),
        })
    }

    /// Every key of the section with its value, for sections whose keys are the user's.
    pub fn items(&self) -> Vec<(Spanned<&'d str>, Spanned<Item<'d>>)> {
        let mut items: Vec<_> = self
            .values
            .iter()
            .map(|(key, value)| {
                (
                    Spanned {
                        value: &**key.get_ref(),
                        span: key.span(),
                    },
                    Spanned {
                        value: item(value.get_ref()),
                        span: value.span(),
                    },
                )
            })
            .collect();
        // The parser hands out keys by name; people read by place.
        items.sort_by_key(|(key, _)| key.span.start);
        items
    }

    /// Reports that a required key is missing.
    pub fn missing(&self, key: &str, out: &mut Diagnostics) {
        out.push(self.diagnostic(
            self.codes.missing_key,
            texts::missing_key(key, self.table.name),
            self.span(),
        ));
    }

    /// Reports a value of the wrong kind.
    pub fn wrong_kind(
        &self,
        key: &str,
        span: Range<usize>,
        expected: &Text,
        out: &mut Diagnostics,
    ) {
        out.push(
            self.diagnostic(self.codes.wrong_kind, texts::wrong_kind(key), span)
                .with_label(expected.clone()),
        );
    }

    /// Reports a value that is of the right kind and cannot be used.
    pub fn wrong_value(&self, message: Text, span: Range<usize>, out: &mut Diagnostics) {
        out.push(self.diagnostic(self.codes.wrong_value, message, span));
    }

    fn get<T>(
        &self,
        key: &str,
        expected: &Text,
        out: &mut Diagnostics,
        read: impl FnOnce(Item<'d>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let Some(Spanned { value, span }) = self.item(key) else {
            if self.table.key(key).is_some_and(|key| key.required) {
                self.missing(key, out);
            }
            return None;
        };
        match value {
            Item::Unusable(raw) => {
                self.wrong_value(texts::unusable(&raw), span, out);
                None
            }
            value => {
                let read = read(value);
                if read.is_none() {
                    self.wrong_kind(key, span.clone(), expected, out);
                }
                read.map(|value| Spanned { value, span })
            }
        }
    }

    /// A text.
    pub fn text(&self, key: &str, out: &mut Diagnostics) -> Option<Spanned<&'d str>> {
        self.get(key, &texts::expected_text(), out, |item| match item {
            Item::Text(text) => Some(text),
            _ => None,
        })
    }

    /// One of a few words.
    pub fn word(
        &self,
        key: &str,
        words: &[&'static str],
        out: &mut Diagnostics,
    ) -> Option<Spanned<&'static str>> {
        let Spanned { value, span } = self.text(key, out)?;
        if let Some(word) = words.iter().find(|word| **word == value) {
            return Some(Spanned { value: word, span });
        }
        let mut diagnostic =
            self.diagnostic(self.codes.wrong_value, one_of(value, words), span.clone());
        if let Some(near) = nearest(value, words.iter().copied()) {
            diagnostic = diagnostic
                .with_help(texts::rename_to(near))
                .with_edit(span, format!("\"{near}\""));
        }
        out.push(diagnostic);
        None
    }

    /// A number, exactly as written.
    pub fn number(&self, key: &str, out: &mut Diagnostics) -> Option<Spanned<Decimal>> {
        self.get(key, &texts::expected_number(), out, |item| match item {
            Item::Number(number) => Some(number),
            _ => None,
        })
    }

    /// A whole number inside a range.
    pub fn whole(
        &self,
        key: &str,
        range: std::ops::RangeInclusive<i64>,
        out: &mut Diagnostics,
    ) -> Option<Spanned<i64>> {
        let Spanned { value, span } = self.number(key, out)?;
        let whole = value
            .is_integer()
            .then(|| i64::try_from(value).ok())
            .flatten();
        match whole {
            Some(n) if range.contains(&n) => Some(Spanned { value: n, span }),
            _ => {
                self.wrong_value(texts::out_of_range(&value.to_string(), &range), span, out);
                None
            }
        }
    }

    /// Yes or no.
    pub fn flag(&self, key: &str, out: &mut Diagnostics) -> Option<Spanned<bool>> {
        self.get(key, &texts::expected_flag(), out, |item| match item {
            Item::Flag(flag) => Some(flag),
            _ => None,
        })
    }

    /// A date, written as TOML's own or as a text.
    pub fn date(&self, key: &str, out: &mut Diagnostics) -> Option<Spanned<NaiveDate>> {
        self.get(key, &texts::expected_date(), out, |item| match item {
            Item::Date(date) => Some(date),
            Item::Text(text) => text.parse().ok(),
            _ => None,
        })
    }

    /// A list of texts, or one text.
    pub fn texts(&self, key: &str, out: &mut Diagnostics) -> Option<Vec<Spanned<&'d str>>> {
        let span = self.span_of(key);
        let list = self.get(key, &texts::expected_texts(), out, |item| match item {
            Item::Text(text) => Some(vec![Spanned { value: text, span }]),
            Item::List(list) => list
                .into_iter()
                .map(|entry| match entry.value {
                    Item::Text(text) => Some(Spanned {
                        value: text,
                        span: entry.span,
                    }),
                    _ => None,
                })
                .collect(),
            _ => None,
        })?;
        Some(list.value)
    }

    /// A table of its own.
    pub fn section(
        &self,
        key: &str,
        table: &'static Table,
        out: &mut Diagnostics,
    ) -> Option<Section<'d>> {
        let found = self.get(key, &texts::expected_table(), out, |item| match item {
            Item::Table(values) => Some(values),
            _ => None,
        })?;
        Some(self.inner(table, found.value, found.span, out))
    }

    /// A list of tables; empty where the key is absent.
    pub fn sections(
        &self,
        key: &str,
        table: &'static Table,
        out: &mut Diagnostics,
    ) -> Vec<Section<'d>> {
        let list = self.get(key, &texts::expected_tables(key), out, |item| match item {
            Item::List(list) => list
                .into_iter()
                .map(|entry| match entry.value {
                    Item::Table(values) => Some((values, entry.span)),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>(),
            _ => None,
        });
        list.map(|list| list.value)
            .unwrap_or_default()
            .into_iter()
            .map(|(values, span)| self.inner(table, values, span, out))
            .collect()
    }

    /// A table found as an [`Item`], as a section.
    #[must_use]
    pub fn inner(
        &self,
        table: &'static Table,
        values: &'d DeTable<'d>,
        span: Range<usize>,
        out: &mut Diagnostics,
    ) -> Section<'d> {
        let section = Section {
            file: Arc::clone(&self.file),
            table,
            codes: self.codes,
            values,
            span,
        };
        // A table without declared keys holds names of the user's.
        if !table.keys.is_empty() {
            section.refuse_unknown_keys(out);
        }
        section
    }
}
