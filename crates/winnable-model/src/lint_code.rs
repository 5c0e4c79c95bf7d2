//! The stable codes of checks for known failure patterns, each with a page in English and Korean.

mod pages;

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

pub use pages::LintCode;

/// How much a finding of a check weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LintSeverity {
    /// Good to know; nothing need change.
    Note,
    /// A known failure pattern begins here.
    Warn,
    /// The programme cannot work as it stands.
    Error,
}

impl LintSeverity {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

impl LintCode {
    /// How much its findings weigh.
    pub const fn severity(self) -> LintSeverity {
        match self {
            Self::AbmF1 | Self::IcpP1 | Self::Cac1 => LintSeverity::Error,
            Self::AbmF5 | Self::IcpM3 | Self::Prv1 => LintSeverity::Note,
            _ => LintSeverity::Warn,
        }
    }
}

impl fmt::Display for LintCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Serialize for LintCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The refusal of a code that no check has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no check has the code `{0}`")]
pub struct UnknownLintCode(pub String);

impl FromStr for LintCode {
    type Err = UnknownLintCode;

    /// In any case: `abm-f1` is `ABM-F1`.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let wanted = name.trim().to_ascii_uppercase();
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.name() == wanted)
            .ok_or_else(|| UnknownLintCode(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_in_any_case_and_have_pages_in_both_languages() {
        for code in LintCode::ALL {
            assert_eq!(code.name().to_lowercase().parse(), Ok(*code));
            for text in [code.title(), code.page()] {
                assert!(text.text(crate::Lang::En).is_ascii(), "{code}");
                assert!(!text.text(crate::Lang::Ko).is_ascii(), "{code}");
            }
        }
        assert_eq!(
            "ABM-F9".parse::<LintCode>(),
            Err(UnknownLintCode("ABM-F9".to_owned()))
        );
    }

    use crate::Localised;
}
