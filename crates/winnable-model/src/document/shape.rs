//! What a section may hold: the one table behind the unknown-key check, the suggestions and the
//! JSON Schema.

use crate::{Localised, Text};

/// The kind of value that a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text.
    Text,
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// A number, read exactly from its digits.
    Number,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// A date without time.
    Date,
    /// A list of texts.
    Texts,
    /// A list of whole numbers.
    Wholes,
    /// A list of pairs of numbers, or of an amount and a number.
    Pairs,
    /// A table of its own.
    Table(&'static Table),
    /// A list of tables: `[[name]]`.
    Tables(&'static Table),
    /// Tables under names of the user's: `[name.KEY]`.
    Named(&'static Table),
    /// Texts under names of the user's.
    TextMap,
    /// Numbers under names of the user's.
    NumberMap,
    /// A text or a number.
    TextOrNumber,
    /// A text, or a table that says more.
    TextOr(&'static Table),
    /// A number, or a table that says more.
    NumberOr(&'static Table),
    /// A text or a list of texts.
    TextOrTexts,
}

/// A key of a section.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// Whether the section cannot be read without it.
    pub required: bool,
    en: &'static str,
    ko: &'static str,
}

impl Key {
    /// A key that may be left out.
    pub const fn optional(
        name: &'static str,
        shape: Shape,
        en: &'static str,
        ko: &'static str,
    ) -> Self {
        Self {
            name,
            shape,
            required: false,
            en,
            ko,
        }
    }

    /// A key that must stand.
    pub const fn required(
        name: &'static str,
        shape: Shape,
        en: &'static str,
        ko: &'static str,
    ) -> Self {
        Self {
            name,
            shape,
            required: true,
            en,
            ko,
        }
    }

    /// What the key means.
    pub fn doc(&self) -> Text {
        Text::new(self.en, self.ko)
    }
}

impl Localised for Key {
    fn en(&self) -> String {
        self.en.to_owned()
    }
    fn ko(&self) -> String {
        self.ko.to_owned()
    }
}

/// A kind of section and its keys.
#[derive(Debug)]
pub struct Table {
    /// The section's name in messages, such as `criterion`.
    pub name: &'static str,
    /// Its keys, in the order in which they are documented.
    pub keys: &'static [Key],
}

impl Table {
    /// The key of that name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}
