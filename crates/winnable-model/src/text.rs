//! The catalogue of user texts: one function a text, each with both languages in its hands.

/// Texts in which nothing is filled in, a function each: `name = "English", "한국어";`.
macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $ko:literal;)*) => {
        $($(#[$doc])* pub fn $name() -> Text { Text::new($en, $ko) })*
    };
}

pub mod cli;
pub mod committee;
pub mod config;
pub mod container;
pub mod coverage;
pub mod data;
pub mod doctor;
pub mod figures;
pub mod history;
pub mod holdout;
pub mod icp;
pub mod init;
pub mod inspect;
pub mod lint;
pub mod list;
pub mod matching;
pub mod metrics;
pub mod output;
pub mod programme;
pub mod reading;
pub mod report;
pub mod review;
pub mod run;
pub mod scoring;
pub mod system;
pub mod toml_syntax;
pub mod versions;
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
    // A day is no body: behind a vowel the y stays.
    let stem = noun.strip_suffix('y');
    let stem = stem.filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let plural = match stem {
        Some(stem) => format!("{stem}ies"),
        None => format!("{noun}s"),
    };
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {plural}")
    }
}

/// A share in whole percent, without the sign, rounded to the nearest: the one rounding of shares of
/// rows. A little is more than nothing (`<1`) and nearly all is not all (`>99`); of nothing it is `–`.
///
/// ```
/// use winnable_model::percent;
/// let shares = [(1, 3), (2, 3), (1, 8), (0, 5), (5, 5), (1, 1_000), (999, 1_000), (0, 0)];
/// let shown = shares.map(|(part, whole)| percent(part, whole));
/// assert_eq!(shown, ["33", "67", "13", "0", "100", "<1", ">99", "–"]);
/// ```
pub fn percent(part: u64, whole: u64) -> String {
    let (part_wide, whole_wide) = (u128::from(part), u128::from(whole));
    match (part_wide * 200 + whole_wide).checked_div(whole_wide * 2) {
        None => "–".to_owned(),
        Some(0) if part > 0 => "<1".to_owned(),
        Some(100) if part < whole => ">99".to_owned(),
        Some(percent) => percent.to_string(),
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
