//! The categories of sales and marketing cost, and sets of them.

#[cfg(test)]
mod tests;
mod words;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use winnable_model::Localised;

/// What a cost of sales and marketing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostCategory {
    /// Advertising space: search, social, display, sponsored posts.
    PaidMedia,
    /// Campaigns and content: webinars, mailings, gifts, papers.
    Programmes,
    /// Trade fairs, conferences and one's own events.
    Events,
    /// Salaries of sales and marketing with their benefits and social charges.
    Salaries,
    /// Commissions and bonuses of sales.
    Commissions,
    /// Software and data: CRM, automation, intent data.
    Tools,
    /// Agencies, freelancers and consultants.
    Agency,
    /// Travel and entertainment of sales.
    Travel,
    /// The share of rent, IT and administration.
    Overhead,
    /// Setting up a new customer. It is a cost of the service, not of the sale.
    Onboarding,
}

impl CostCategory {
    /// Every category, in the order of their declaration.
    pub const ALL: [Self; 10] = [
        Self::PaidMedia,
        Self::Programmes,
        Self::Events,
        Self::Salaries,
        Self::Commissions,
        Self::Tools,
        Self::Agency,
        Self::Travel,
        Self::Overhead,
        Self::Onboarding,
    ];

    /// The name in files: snake case, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PaidMedia => "paid_media",
            Self::Programmes => "programmes",
            Self::Events => "events",
            Self::Salaries => "salaries",
            Self::Commissions => "commissions",
            Self::Tools => "tools",
            Self::Agency => "agency",
            Self::Travel => "travel",
            Self::Overhead => "overhead",
            Self::Onboarding => "onboarding",
        }
    }
}

impl fmt::Display for CostCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for CostCategory {
    fn en(&self) -> String {
        match self {
            Self::PaidMedia => "paid media",
            Self::Programmes => "programmes",
            Self::Events => "events",
            Self::Salaries => "salaries",
            Self::Commissions => "commissions",
            Self::Tools => "tools",
            Self::Agency => "agencies",
            Self::Travel => "travel",
            Self::Overhead => "overhead",
            Self::Onboarding => "onboarding",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::PaidMedia => "광고비",
            Self::Programmes => "프로그램 비용",
            Self::Events => "행사비",
            Self::Salaries => "급여",
            Self::Commissions => "영업 수당",
            Self::Tools => "도구 비용",
            Self::Agency => "외주 비용",
            Self::Travel => "출장·접대비",
            Self::Overhead => "간접비",
            Self::Onboarding => "온보딩 비용",
        }
        .to_owned()
    }
}

/// The refusal of a label that names no category, or more than one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no one category of cost")]
pub struct UnknownCostCategory(pub String);

impl Localised for UnknownCostCategory {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        format!(
            "`{}` 값은 비용 항목이 아니거나 둘 이상에 해당합니다: paid_media, programmes, events, salaries, commissions, tools, agency, travel, overhead, onboarding 중 하나",
            self.0
        )
    }
}

impl FromStr for CostCategory {
    type Err = UnknownCostCategory;

    /// Reads a category from the label of a ledger in English or Korean, such as `Ads`,
    /// `Google Ads spend`, `salary` or `마케팅팀 급여`. Words that name nothing are passed over; a
    /// label that names two categories is refused, not guessed.
    ///
    /// ```
    /// use winnable_metrics::acquisition::CostCategory;
    /// assert_eq!("paid social".parse(), Ok(CostCategory::PaidMedia));
    /// assert_eq!("영업팀 급여".parse(), Ok(CostCategory::Salaries));
    /// assert!("agency salaries".parse::<CostCategory>().is_err());
    /// ```
    fn from_str(label: &str) -> Result<Self, Self::Err> {
        words::read(label).ok_or_else(|| UnknownCostCategory(label.to_owned()))
    }
}

/// A set of categories: what a variant of CAC counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CategorySet(u16);

impl CategorySet {
    /// Advertising alone.
    pub const PAID: Self = Self::of(&[CostCategory::PaidMedia]);

    /// Spend on programmes: what is bought for campaigns, without the people.
    pub const SIMPLE: Self = Self::of(&[
        CostCategory::PaidMedia,
        CostCategory::Programmes,
        CostCategory::Events,
        CostCategory::Agency,
    ]);

    /// All of sales and marketing. Onboarding is not: it is a cost of the service.
    pub const FULLY_LOADED: Self = Self::of(&CostCategory::ALL).without(CostCategory::Onboarding);

    /// All of sales and marketing, and onboarding.
    pub const WITH_ONBOARDING: Self = Self::of(&CostCategory::ALL);

    /// The set of these categories.
    pub const fn of(categories: &[CostCategory]) -> Self {
        let mut set = Self(0);
        let mut at = 0;
        while at < categories.len() {
            set = set.with(categories[at]);
            at += 1;
        }
        set
    }

    /// The set and this category.
    #[must_use]
    pub const fn with(self, category: CostCategory) -> Self {
        Self(self.0 | Self::bit(category))
    }

    /// The set but for this category.
    #[must_use]
    pub const fn without(self, category: CostCategory) -> Self {
        Self(self.0 & !Self::bit(category))
    }

    /// Whether the category is in the set.
    pub const fn contains(self, category: CostCategory) -> bool {
        self.0 & Self::bit(category) != 0
    }

    /// Whether nothing is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The categories of the set, in the order of their declaration.
    pub fn iter(self) -> impl Iterator<Item = CostCategory> {
        CostCategory::ALL
            .into_iter()
            .filter(move |category| self.contains(*category))
    }

    const fn bit(category: CostCategory) -> u16 {
        1 << category as u16
    }
}

impl FromIterator<CostCategory> for CategorySet {
    fn from_iter<I: IntoIterator<Item = CostCategory>>(categories: I) -> Self {
        categories.into_iter().fold(Self::default(), Self::with)
    }
}

impl Serialize for CategorySet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for CategorySet {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from_iter)
    }
}
