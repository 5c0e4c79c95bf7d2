//! What was decided of a record, and the lines that add up to it.

use std::fmt;

use serde::Serialize;
use winnable_model::Localised;

use crate::{MatchCode, Weight};

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It belongs to the account.
    Matched,
    /// A person should look: there is a candidate, and a reason not to take it.
    Review,
    /// No account comes near.
    Unmatched,
}

impl Outcome {
    /// The outcome's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Review => "review",
            Self::Unmatched => "unmatched",
        }
    }
}

impl Localised for Outcome {
    fn en(&self) -> String {
        self.name().to_owned()
    }
    fn ko(&self) -> String {
        match self {
            Self::Matched => "연결",
            Self::Review => "검토",
            Self::Unmatched => "미연결",
        }
        .to_owned()
    }
}

macro_rules! levels {
    ($($level:ident $name:literal in $comparison:ident: $en:literal, $ko:literal;)*) => {
        /// A comparison level: what a comparison of two values came to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Level {
            $(#[doc = $en] $level),*
        }

        impl Level {
            /// Every level.
            pub const ALL: &'static [Self] = &[$(Self::$level),*];

            /// The level's name in outputs.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$level => $name),* }
            }

            /// The comparison that it is a level of.
            pub const fn comparison(self) -> Comparison {
                match self { $(Self::$level => Comparison::$comparison),* }
            }
        }

        impl Localised for Level {
            fn en(&self) -> String {
                match self { $(Self::$level => $en),* }.to_owned()
            }
            fn ko(&self) -> String {
                match self { $(Self::$level => $ko),* }.to_owned()
            }
        }
    };
}

/// What of a record and an account is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Comparison {
    /// What is known before anything is compared.
    Prior,
    /// Ids that one system or another keeps.
    Link,
    /// The company's domain.
    Domain,
    /// The company's name without legal forms.
    Name,
    /// The legal forms at the ends of the name.
    LegalForm,
    /// The most specific part of the place that both state.
    Place,
    /// The telephone number.
    Phone,
    /// A rule that bounds the sum: what it took away, or added.
    Guard,
    /// What a person decided in the table of overrides.
    Override,
}

impl Comparison {
    /// The comparison's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prior => "prior",
            Self::Link => "link",
            Self::Domain => "domain",
            Self::Name => "name",
            Self::LegalForm => "legal_form",
            Self::Place => "place",
            Self::Phone => "phone",
            Self::Guard => "guard",
            Self::Override => "override",
        }
    }
}

impl Localised for Comparison {
    fn en(&self) -> String {
        match self {
            Self::Prior => "prior",
            Self::Link => "link",
            Self::Domain => "domain",
            Self::Name => "name",
            Self::LegalForm => "legal form",
            Self::Place => "place",
            Self::Phone => "phone",
            Self::Guard => "guard",
            Self::Override => "override",
        }
        .to_owned()
    }
    fn ko(&self) -> String {
        match self {
            Self::Prior => "사전 가중치",
            Self::Link => "id 연결",
            Self::Domain => "도메인",
            Self::Name => "이름",
            Self::LegalForm => "법인 형태",
            Self::Place => "소재지",
            Self::Phone => "전화번호",
            Self::Guard => "안전 규칙",
            Self::Override => "수동 지정",
        }
        .to_owned()
    }
}

levels! {
    Universe "universe" in Prior: "one company in some hundred thousand is the one that is meant", "수십만 회사 중 하나라는 출발점";
    ConvertedAccount "converted_account" in Link: "the record was converted into the account", "이 고객사로 전환됨";
    AccountId "account_id" in Link: "the record states the account's id", "고객사 id가 적혀 있음";
    ExternalId "external_id" in Link: "the same id of another system", "외부 시스템 id 일치";
    SameDomain "same_domain" in Domain: "the same corporate domain", "회사 도메인 일치";
    SharedDomain "shared_domain" in Domain: "the same corporate domain, which several accounts have", "회사 도메인 일치(여러 고객사가 함께 씀)";
    OtherDomain "other_domain" in Domain: "two corporate domains that differ", "회사 도메인이 다름";
    FullName "full_name" in Name: "the same name with its legal form", "법인 형태까지 이름 일치";
    StrippedName "stripped_name" in Name: "the same name without legal forms", "법인 형태를 뺀 이름 일치";
    CloseName "close_name" in Name: "names that differ by slips or abbreviations", "오타나 약어만 다른 이름";
    DroppedWord "dropped_word" in Name: "names of which one leaves a common word out", "한쪽이 흔한 단어를 뺀 이름";
    RelatedName "related_name" in Name: "one name holds the other and more", "한 이름이 다른 이름을 포함함";
    LookAlike "look_alike" in Name: "names that share a word and differ in another", "단어를 공유하지만 다른 단어가 있는 이름";
    OtherName "other_name" in Name: "names that share nothing rare", "공유하는 단어가 없는 이름";
    OtherScript "other_script" in Name: "names in two scripts, which cannot be compared", "문자가 달라 비교할 수 없는 이름";
    SameForm "same_form" in LegalForm: "the same legal form", "법인 형태 일치";
    FormLeftOut "form_left_out" in LegalForm: "one of them leaves the legal form out", "한쪽에 법인 형태가 없음";
    OtherForm "other_form" in LegalForm: "two legal forms, so two legal entities", "법인 형태가 달라 다른 법인";
    SameStreet "same_street" in Place: "the same house in the same street", "같은 번지";
    SamePostalCode "same_postal_code" in Place: "the same postal code", "우편번호 일치";
    SameCity "same_city" in Place: "the same city", "도시 일치";
    SameState "same_state" in Place: "the same state", "주·도 일치";
    SameCountry "same_country" in Place: "the same country", "국가 일치";
    OtherStreet "other_street" in Place: "another house or street", "번지가 다름";
    OtherPostalCode "other_postal_code" in Place: "another postal code", "우편번호가 다름";
    OtherCity "other_city" in Place: "another city", "도시가 다름";
    OtherState "other_state" in Place: "another state", "주·도가 다름";
    OtherCountry "other_country" in Place: "another country", "국가가 다름";
    SamePhone "same_phone" in Phone: "the same telephone number", "전화번호 일치";
    OtherPhone "other_phone" in Phone: "another telephone number", "전화번호가 다름";
    OneHolder "one_holder" in Guard: "no other account has this very name", "정확히 이 이름을 쓰는 다른 고객사가 없음";
    AmongHolders "among_holders" in Guard: "one of the accounts that have this very name", "정확히 이 이름을 쓰는 고객사 중 하나";
    TwoEntities "two_entities" in Guard: "two legal entities are not joined", "다른 법인은 자동으로 합치지 않음";
    TwoNumbers "two_numbers" in Guard: "names that differ in a number are not joined", "번호가 다른 이름은 자동으로 합치지 않음";
    ParentOrChild "parent_or_child" in Guard: "may be the parent or a subsidiary", "모회사나 자회사일 수 있음";
    LookAlikes "look_alikes" in Guard: "look-alikes are not joined", "비슷한 이름만으로는 합치지 않음";
    SecondField "second_field" in Guard: "no second field agrees", "함께 일치하는 다른 항목이 없음";
    OtherPlace "other_place" in Guard: "the same name at another place", "이름은 같지만 소재지가 다름";
    Accepted "accepted" in Override: "accepted by hand", "수동으로 승인됨";
}

/// One line of a waterfall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What was compared.
    pub comparison: Comparison,
    /// What it came to.
    pub level: Level,
    /// What that adds to the weight.
    pub weight: Weight,
}

/// The lines of a decision, in the order in which they are compared. Their weights sum to the
/// weight of the decision.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Waterfall {
    lines: [(Level, i16); Self::LONGEST],
    len: u8,
}

impl Waterfall {
    const LONGEST: usize = 10;

    /// A waterfall with its first line.
    pub(crate) fn new(prior: i32) -> Self {
        let mut waterfall = Self {
            lines: [(Level::Universe, 0); Self::LONGEST],
            len: 0,
        };
        waterfall.add(Level::Universe, prior);
        waterfall
    }

    pub(crate) fn add(&mut self, level: Level, weight: i32) {
        if let Some(line) = self.lines.get_mut(usize::from(self.len)) {
            let weight = weight.clamp(i16::MIN.into(), i16::MAX.into());
            *line = (level, i16::try_from(weight).unwrap_or_default());
            self.len += 1;
        }
    }

    /// The lines.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Line> + '_ {
        let lines = self.lines.get(..usize::from(self.len)).unwrap_or_default();
        lines.iter().map(|(level, weight)| Line {
            comparison: level.comparison(),
            level: *level,
            weight: Weight::new((*weight).into()),
        })
    }

    /// The level of a comparison, where there is a line of it.
    pub fn level(&self, comparison: Comparison) -> Option<Level> {
        self.lines()
            .find(|line| line.comparison == comparison)
            .map(|line| line.level)
    }

    /// The sum of the lines.
    pub fn weight(&self) -> Weight {
        self.lines().map(|line| line.weight).sum()
    }
}

impl fmt::Debug for Waterfall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.lines()).finish()
    }
}

/// An account that a record may belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The account, by its position among those of the matcher.
    pub account: u32,
    /// How much speaks for it.
    pub weight: Weight,
    /// Why.
    pub waterfall: Waterfall,
}

/// What was decided of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What became of it.
    pub outcome: Outcome,
    /// By which evidence, or for which reason not.
    pub code: MatchCode,
    /// The account that was chosen, or that a person should look at.
    pub best: Option<Candidate>,
    /// The account that came next.
    pub runner_up: Option<Candidate>,
}

impl Decision {
    /// A decision without a candidate.
    pub fn nowhere(code: MatchCode) -> Self {
        Self {
            outcome: Outcome::Unmatched,
            code,
            best: None,
            runner_up: None,
        }
    }

    /// The account, where the record belongs to one.
    pub fn account(&self) -> Option<u32> {
        self.best
            .filter(|_| self.outcome == Outcome::Matched)
            .map(|best| best.account)
    }

    /// The account that a person should look at.
    pub fn candidate(&self) -> Option<u32> {
        self.best
            .filter(|_| self.outcome == Outcome::Review)
            .map(|best| best.account)
    }

    /// The weight of the best candidate; zero where there is none.
    pub fn weight(&self) -> Weight {
        self.best.map_or(Weight::ZERO, |best| best.weight)
    }
}

/// Where a row was placed, and by which evidence or for which reason not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The account, by its position among those of the matcher.
    pub account: Option<u32>,
    /// The decision.
    pub code: MatchCode,
}

impl Placed {
    /// A row that was not placed.
    pub fn nowhere(code: MatchCode) -> Self {
        Self {
            account: None,
            code,
        }
    }
}

impl From<&Decision> for Placed {
    fn from(decision: &Decision) -> Self {
        Self {
            account: decision.account(),
            code: decision.code,
        }
    }
}
