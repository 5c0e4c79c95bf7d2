//! The languages that users read, and the contract that every text exists in each of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the user texts.
///
/// Codes, JSON keys and machine headers of CSV files stay English in every language.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}

impl Lang {
    /// Reads a language from a POSIX locale such as `ko_KR.UTF-8`; `None` for any other language.
    ///
    /// ```
    /// use winnable_model::Lang;
    /// assert_eq!(Lang::from_locale("ko_KR.UTF-8"), Some(Lang::Ko));
    /// assert_eq!(Lang::from_locale("C"), None);
    /// ```
    pub fn from_locale(locale: &str) -> Option<Self> {
        let tag = locale.split(['_', '.', '-', '@']).next()?;
        tag.to_ascii_lowercase().parse().ok()
    }
}

/// The refusal of a language code that is neither `en` nor `ko`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language of the user texts: expected `en` or `ko`")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code {
            "en" => Ok(Self::En),
            "ko" => Ok(Self::Ko),
            other => Err(UnknownLang(other.to_owned())),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::En => "en",
            Self::Ko => "ko",
        })
    }
}

/// A text that users read. An implementor without one of the languages does not compile.
pub trait Localised {
    /// The text in English: lower-case start, no full stop, when it is a message.
    fn en(&self) -> String;

    /// The text in Korean.
    fn ko(&self) -> String;

    /// The text in the given language.
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.en(),
            Lang::Ko => self.ko(),
        }
    }
}
