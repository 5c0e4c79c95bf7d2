//! The titles of NAICS 2022: sectors, subsectors and industry groups.
//!
//! Longer codes are valid by the industry group that they begin with: national variants of the
//! United States, Canada and Mexico differ in the sixth digit, and few lists use the fifth.

use super::{Naics, SECTORS};
use crate::Text;

/// One code a line, a tab, its title; comments begin with `#`. Source: US Census Bureau, 2022 NAICS
/// codes and titles, public domain.
const TITLES: &str = include_str!("naics_2022.txt");

/// What the sectors are called in Korean, in the order of [`SECTORS`]. The Census Bureau gives no
/// Korean; these follow the words of the Korean Standard Industrial Classification where it has a
/// section of the same scope.
const KOREAN: [&str; 20] = [
    "농업·임업·어업 및 수렵업",
    "광업·채석업·석유 및 가스 채굴업",
    "전기·가스·수도 사업",
    "건설업",
    "제조업",
    "도매업",
    "소매업",
    "운수 및 창고업",
    "정보업",
    "금융 및 보험업",
    "부동산 및 임대업",
    "전문·과학 및 기술 서비스업",
    "기업 및 사업체 경영업",
    "사업 지원·폐기물 관리 및 복구 서비스업",
    "교육 서비스업",
    "보건 및 사회복지 서비스업",
    "예술·엔터테인먼트 및 여가 서비스업",
    "숙박 및 음식점업",
    "기타 서비스업(공공행정 제외)",
    "공공행정",
];

/// So many digits are an industry group: what is longer is valid by its first four.
const GROUP_DIGITS: u32 = 4;

/// The listed codes with their titles, in the order of the file.
fn listed() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = TITLES.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

impl Naics {
    /// The sector: `31-33` for any code of manufacturing.
    ///
    /// ```
    /// use winnable_model::Naics;
    /// let drugs: Naics = "325412".parse()?;
    /// assert_eq!(drugs.sector().to_string(), "31-33");
    /// # Ok::<(), winnable_model::NaicsError>(())
    /// ```
    #[must_use]
    pub fn sector(self) -> Self {
        let head = self.first_digits(2);
        let sector = SECTORS
            .iter()
            .find(|(first, last)| (*first..=*last).contains(&head));
        // Every code was read against the sectors.
        let (first, last) = sector.copied().unwrap_or((head, head));
        Self {
            first,
            last,
            digits: 2,
        }
    }

    /// The next wider code: one digit less, and the sector of a subsector; `None` for a sector.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        match self.digits {
            0..=2 => None,
            3 => Some(self.sector()),
            digits => {
                let code = self.first_digits(digits - 1);
                Some(Self {
                    first: code,
                    last: code,
                    digits: digits - 1,
                })
            }
        }
    }

    /// Whether NAICS 2022 has the code: as a sector, a subsector or an industry group, or, for five and
    /// six digits, by the industry group that it begins with. `5112`, software publishers until 2017,
    /// is not of 2022.
    pub fn is_listed(self) -> bool {
        self.digits <= 2 || self.listed_title().is_some()
    }

    /// What the code is called; five and six digits by their industry group. Subsectors and groups have
    /// no Korean titles and keep their English ones. `None` where [`Naics::is_listed`] says no.
    pub fn title(self) -> Option<Text> {
        let english = self.listed_title()?;
        if self.digits > 2 {
            return Some(Text::verbatim(english));
        }
        let sector = self.sector();
        let at = SECTORS
            .iter()
            .position(|(first, _)| *first == sector.first)?;
        let korean = KOREAN.get(at)?;
        Some(Text::new(english, *korean))
    }

    fn listed_title(self) -> Option<&'static str> {
        let wanted = if self.digits > 2 {
            self.first_digits(self.digits.min(GROUP_DIGITS)).to_string()
        } else {
            self.sector().to_string()
        };
        let (_, title) = listed().find(|(code, _)| *code == wanted)?;
        Some(title)
    }

    fn first_digits(self, digits: u32) -> u32 {
        self.first / 10_u32.pow(self.digits.saturating_sub(digits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Localised;

    fn naics(raw: &str) -> Naics {
        raw.parse().unwrap()
    }

    #[test]
    fn the_table_has_every_sector_subsector_and_group() {
        let codes: Vec<&str> = listed().map(|(code, _)| code).collect();
        let of = |digits: usize| {
            let digits = |code: &&&str| code.len() == digits;
            codes.iter().filter(digits).count()
        };
        // 17 sectors of one code and 3 that are ranges.
        assert_eq!((of(2), of(5), of(3), of(4)), (17, 3, 96, 308));
        for (code, title) in listed() {
            let code = naics(code);
            assert!(code.is_listed(), "{code}");
            assert!(!title.is_empty() && title.trim() == title, "{code}");
            // Every code lies inside a listed one, up to its sector.
            if let Some(parent) = code.parent() {
                assert!(parent.is_listed() && parent.is_prefix_of(code), "{code}");
            }
        }
    }

    #[test]
    fn titles_are_those_of_the_census_bureau() {
        for (code, en) in [
            ("51", "Information"),
            ("31-33", "Manufacturing"),
            ("32", "Manufacturing"),
            ("5132", "Software Publishers"),
            ("513210", "Software Publishers"),
            ("524", "Insurance Carriers and Related Activities"),
            ("92", "Public Administration"),
        ] {
            assert_eq!(naics(code).title().unwrap().en(), en, "{code}");
        }
        assert_eq!(naics("52").title().unwrap().ko(), "금융 및 보험업");
        assert_eq!(naics("48-49").title().unwrap().ko(), "운수 및 창고업");
        assert_eq!(naics("92").title().unwrap().ko(), "공공행정");
    }

    #[test]
    fn codes_that_2022_does_not_have_are_told() {
        // 5112 was software publishers until 2017; 4481 was clothing stores.
        for code in ["5112", "511210", "4481", "529"] {
            assert!(!naics(code).is_listed(), "{code}");
            assert_eq!(naics(code).title(), None, "{code}");
        }
    }

    #[test]
    fn parents_lead_to_the_sector() {
        let chain = |raw: &str| {
            let mut codes = Vec::new();
            let mut code = Some(naics(raw));
            while let Some(one) = code {
                codes.push(one.to_string());
                code = one.parent();
            }
            codes
        };
        assert_eq!(chain("325412"), ["325412", "32541", "3254", "325", "31-33"]);
        assert_eq!(chain("44-45"), ["44-45"]);
    }
}
