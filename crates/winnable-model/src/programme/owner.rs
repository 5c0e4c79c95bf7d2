//! Who owns a programme.

use super::{spelled, spellings};
use crate::Localised;

/// A side of the house that takes part in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Marketing.
    Marketing,
    /// Sales.
    Sales,
    /// Whoever stands for the programme above both, such as a CMO or a CRO.
    Executive,
}

const SPELLINGS: [(Side, &str); 3] = [
    (Side::Marketing, "marketing|마케팅|마케팅팀"),
    (Side::Sales, "sales|영업|영업팀|세일즈"),
    (
        Side::Executive,
        "executive|cmo|cro|ceo|sponsor|임원|경영진|스폰서",
    ),
];

impl Side {
    /// Every side, in order.
    pub const ALL: [Self; 3] = [Self::Marketing, Self::Sales, Self::Executive];

    /// The side's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Executive => "executive",
        }
    }

    /// The side that a cell means, in English or Korean.
    ///
    /// ```
    /// use winnable_model::programme::Side;
    /// assert_eq!(Side::from_text("CRO"), Some(Side::Executive));
    /// assert_eq!(Side::from_text("영업팀"), Some(Side::Sales));
    /// assert_eq!(Side::from_text("finance"), None);
    /// ```
    pub fn from_text(text: &str) -> Option<Self> {
        spelled(&SPELLINGS, text)
    }

    /// The words that [`from_text`](Self::from_text) knows.
    pub fn words() -> impl Iterator<Item = &'static str> {
        spellings(&SPELLINGS)
    }
}

impl Localised for Side {
    fn en(&self) -> String {
        self.name().to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Marketing => "마케팅",
            Self::Sales => "영업",
            Self::Executive => "경영진",
        }
        .to_owned()
    }
}

/// A line of `tables/owners.csv`: somebody who answers for a programme on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The programme; `None` where the line is about the whole.
    pub programme: Option<String>,
    /// The side for which they answer.
    pub side: Side,
    /// Who; `None` where nobody is named yet.
    pub who: Option<String>,
    /// The line of the table.
    pub line: u64,
}
