//! Why a text is no domain.

use crate::Localised;

/// The refusal of a text that is no company domain or holds none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DomainError {
    /// Nothing is left to read.
    #[error("no domain: expected a host name such as `acme.com`")]
    Blank,
    /// No part of the text is an address of one person; the text is personal and is not repeated.
    #[error("no e-mail address: expected one address such as `name@acme.com`")]
    NoAddress,
    /// An IP address stands for no company.
    #[error("`{raw}` is an IP address: expected a host name such as `acme.com`")]
    Ip {
        /// The refused text.
        raw: String,
    },
    /// The machine itself.
    #[error("`{raw}` is the local machine: expected a host name such as `acme.com`")]
    Localhost {
        /// The refused text.
        raw: String,
    },
    /// A single word.
    #[error("`{raw}` is no domain: expected a dot, as in `acme.com`")]
    NoDot {
        /// The refused text.
        raw: String,
    },
    /// The last label is a number.
    #[error("`{raw}` is no domain: expected letters after the last dot, as in `acme.com`")]
    NumericEnd {
        /// The refused text.
        raw: String,
    },
    /// A character that no host name has.
    #[error("`{raw}` is no domain: expected letters, digits, `-` and `.`, found {character:?}")]
    BadCharacter {
        /// The refused text.
        raw: String,
        /// The first such character.
        character: char,
    },
    /// A label is blank, too long or has a hyphen at an end.
    #[error("`{raw}` is no domain: expected 1 to 63 characters between dots, no hyphen at an end")]
    BadLabel {
        /// The refused text.
        raw: String,
    },
    /// More than a host name may have.
    #[error("`{raw}` is no domain: expected at most 253 characters")]
    TooLong {
        /// The refused text.
        raw: String,
    },
}

impl Localised for DomainError {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        match self {
            Self::Blank => "도메인 없음: `acme.com` 같은 호스트 이름이 필요합니다".to_owned(),
            Self::NoAddress => {
                "이메일 주소 없음: `name@acme.com` 같은 주소 하나가 필요합니다".to_owned()
            }
            Self::Ip { raw } => {
                format!("IP 주소인 값: `{raw}`. `acme.com` 같은 호스트 이름이 필요합니다")
            }
            Self::Localhost { raw } => {
                format!(
                    "자기 컴퓨터를 가리키는 값: `{raw}`. `acme.com` 같은 호스트 이름이 필요합니다"
                )
            }
            Self::NoDot { raw } => {
                format!("도메인이 아닌 값: `{raw}`. `acme.com`처럼 점이 필요합니다")
            }
            Self::NumericEnd { raw } => {
                format!(
                    "도메인이 아닌 값: `{raw}`. `acme.com`처럼 마지막 점 뒤에 글자가 필요합니다"
                )
            }
            Self::BadCharacter { raw, character } => format!(
                "도메인이 아닌 값: `{raw}`. 글자, 숫자, `-`, `.`만 쓸 수 있는데 {character:?} 문자가 있습니다"
            ),
            Self::BadLabel { raw } => format!(
                "도메인이 아닌 값: `{raw}`. 점 사이는 1~63자이고 하이픈으로 시작하거나 끝날 수 없습니다"
            ),
            Self::TooLong { raw } => {
                format!("도메인이 아닌 값: `{raw}`. 253자까지 쓸 수 있습니다")
            }
        }
    }
}
