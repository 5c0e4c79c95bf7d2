//! The catalogue of user texts: one function a text, each with both languages in its hands.

pub mod cli;
pub mod config;
pub mod container;
pub mod data;
pub mod doctor;
pub mod figures;
pub mod holdout;
pub mod icp;
pub mod init;
pub mod inspect;
pub mod matching;
pub mod metrics;
pub mod output;
pub mod reading;
pub mod report;
pub mod run;
pub mod scoring;
pub mod system;
pub mod workbook;

use crate::{Lang, Localised};

/// A user text in every language. It cannot be made without one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    en: String,
    ko: String,
}

impl Text {
    /// A text from its wordings.
    pub fn new(en: impl Into<String>, ko: impl Into<String>) -> Self {
        Self {
            en: en.into(),
            ko: ko.into(),
        }
    }

    /// The text of anything localised, such as an error.
    pub fn of(localised: &(impl Localised + ?Sized)) -> Self {
        Self {
            en: localised.en(),
            ko: localised.ko(),
        }
    }

    /// A text that reads the same in every language: a name, a code, an example of a file.
    pub fn verbatim(same: impl Into<String>) -> Self {
        let en = same.into();
        Self { ko: en.clone(), en }
    }
}

/// A count with its English noun: `1 row`, `2 rows`. Nouns in `y` are given with their plural.
pub(crate) fn counted(count: u64, noun: &str) -> String {
    let plural = match noun.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None => format!("{noun}s"),
    };
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {plural}")
    }
}

impl Localised for Text {
    fn en(&self) -> String {
        self.en.clone()
    }
    fn ko(&self) -> String {
        self.ko.clone()
    }
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.en.clone(),
            Lang::Ko => self.ko.clone(),
        }
    }
}
