//! Levels of a person by the power to decide.

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Localised, fold};

/// A person's level; a greater level decides more. An unknown level is `None`, not a variant.
///
/// ```
/// use winnable_model::Seniority;
/// assert!(Seniority::CLevel > Seniority::Vp);
/// assert_eq!("C-Suite".parse(), Ok(Seniority::CLevel));
/// assert_eq!("팀장급".parse(), Ok(Seniority::Manager));
/// assert!("grand vizier".parse::<Seniority>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seniority {
    /// Works without people or budget of their own: engineer, analyst, 대리, 사원.
    Individual,
    /// Leads a team or section: manager, team lead, 부장, 차장, 팀장, 과장.
    Manager,
    /// Leads a department or division: director, head of, 이사, 본부장, 실장.
    Director,
    /// An officer below the top: vice presidents of every grade, 부사장, 전무, 상무, 임원.
    Vp,
    /// The top of the company: chief officers, president, founder, owner, 대표, 사장, 회장.
    CLevel,
}

impl Seniority {
    /// Every level, the most powerful first.
    pub const ALL: [Self; 5] = [
        Self::CLevel,
        Self::Vp,
        Self::Director,
        Self::Manager,
        Self::Individual,
    ];

    /// The level's name in files: `c_level`, `vp`, `director`, `manager`, `individual`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CLevel => "c_level",
            Self::Vp => "vp",
            Self::Director => "director",
            Self::Manager => "manager",
            Self::Individual => "individual",
        }
    }

    /// Spellings of level columns between `|`, folded, with `_` and `-` as spaces.
    const fn spellings(self) -> &'static str {
        match self {
            Self::CLevel => {
                "c level|clevel|c suite|csuite|cxo|executive|exec|chief|founder|owner|president|\
                 c레벨|c 레벨|c레벨급|씨레벨|최고경영진|경영진|최고경영자|대표|대표이사|사장"
            }
            Self::Vp => {
                "vp|svp|evp|avp|vice president|senior vice president|vp level|partner|\
                 임원|임원급|부사장|부사장급|전무|전무급|상무|상무급"
            }
            Self::Director => {
                "director|senior director|director level|head|head of|\
                 이사|이사급|본부장|본부장급|실장|실장급"
            }
            Self::Manager => {
                "manager|senior manager|manager level|lead|team lead|supervisor|관리자|중간관리자|\
                 매니저|부장|부장급|차장|차장급|팀장|팀장급|파트장|과장|과장급"
            }
            Self::Individual => {
                "individual|individual contributor|ic|contributor|staff|employee|non manager|\
                 non management|senior|junior|entry|entry level|associate|specialist|intern|\
                 training|실무자|실무진|담당자|직원|사원|사원급|주임|대리|대리급|인턴"
            }
        }
    }
}

impl fmt::Display for Seniority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for Seniority {
    fn en(&self) -> String {
        match self {
            Self::CLevel => "C-level",
            Self::Vp => "VP",
            Self::Director => "director",
            Self::Manager => "manager",
            Self::Individual => "individual contributor",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::CLevel => "최고경영진(C레벨)",
            Self::Vp => "임원(VP)",
            Self::Director => "본부장·이사급",
            Self::Manager => "팀장·관리자급",
            Self::Individual => "실무자",
        }
        .to_owned()
    }
}

/// The refusal of a level that is in no list of spellings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no seniority: expected `c_level`, `vp`, `director`, `manager` or `individual`, or a \
     common spelling of one"
)]
pub struct UnknownSeniority(pub String);

impl Localised for UnknownSeniority {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        format!(
            "알 수 없는 직급: `{}`. `c_level`, `vp`, `director`, `manager`, `individual` 또는 흔히 쓰는 표기가 필요합니다",
            self.0
        )
    }
}

impl FromStr for Seniority {
    type Err = UnknownSeniority;

    /// Reads a level column, in English or Korean, of any case; not a job title, which
    /// [`TitleTable`](crate::TitleTable) reads. `executive` is the top level, as in the picklists
    /// of vendors, where it stands above `vp`; `임원` is an officer, which most often is 상무 or
    /// 전무, hence [`Seniority::Vp`].
    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let spelling = fold(&raw.replace(['_', '-'], " "));
        Self::ALL
            .into_iter()
            .find(|level| level.spellings().split('|').any(|one| one == spelling))
            .ok_or_else(|| UnknownSeniority(raw.to_owned()))
    }
}
