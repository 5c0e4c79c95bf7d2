//! What a column holds.

use std::fmt;

use winnable_model::Localised;

/// What most cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Content {
    /// No row has a value.
    Empty,
    /// A key: a value of its own in each row, or a key of another table.
    Id,
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Phone,
    /// Domains or web addresses.
    Domain,
    /// Names, of whatever it is.
    Name,
    /// Amounts that name a currency, or whose header says that they are amounts.
    Money,
    /// Numbers.
    Number,
    /// Days, with or without a time.
    Date,
    /// Yes or no.
    Flag,
    /// A few words that come again and again.
    Picklist,
    /// Any text.
    Text,
}

impl Content {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Id => "id",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Domain => "domain",
            Self::Name => "name",
            Self::Money => "money",
            Self::Number => "number",
            Self::Date => "date",
            Self::Flag => "flag",
            Self::Picklist => "picklist",
            Self::Text => "text",
        }
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for Content {
    fn en(&self) -> String {
        match self {
            Self::Email => "e-mail",
            Self::Domain => "domain or URL",
            other => other.name(),
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Empty => "빈 열",
            Self::Id => "식별자",
            Self::Email => "이메일",
            Self::Phone => "전화번호",
            Self::Domain => "도메인·URL",
            Self::Name => "이름",
            Self::Money => "금액",
            Self::Number => "숫자",
            Self::Date => "날짜",
            Self::Flag => "예/아니요",
            Self::Picklist => "선택 목록",
            Self::Text => "텍스트",
        }
        .to_owned()
    }
}
