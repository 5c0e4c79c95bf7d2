//! What metrics need to know besides the rows: the project's choices, each with its default.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_model::{BuyingRole, FactId, Money};

use super::Window;

/// By what figures are parted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A fact of the account, such as `account.segment`.
    Fact {
        /// The fact.
        id: FactId,
        /// Its name.
        name: Box<str>,
    },
    /// The tier of the account.
    Tier,
    /// The quarter of the date that counts.
    Quarter,
    /// The channel or the source.
    Channel,
    /// The programme.
    Program,
    /// New business, expansion, renewal.
    DealType,
}

impl By {
    /// The key in `segment`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Fact { .. } => "segment",
            Self::Tier => "tier",
            Self::Quarter => "quarter",
            Self::Channel => "channel",
            Self::Program => "program",
            Self::DealType => "deal_type",
        }
    }

    /// What the user asked for: the fact, or the word of `--by`.
    pub fn asked(&self) -> &str {
        match self {
            Self::Fact { name, .. } => name,
            Self::DealType => "deal-type",
            _ => self.key(),
        }
    }
}

/// A segment of the market, as the project states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketSegment {
    /// The name.
    pub name: String,
    /// Addressable accounts, where they are stated.
    pub accounts: Option<u64>,
    /// The NAICS sector by which a table of firms counts them, where they are not.
    pub naics: Option<String>,
    /// The codes of the size classes that count; none for the whole sector.
    pub sizes: Vec<String>,
    /// The annual contract value of one account.
    pub acv: Money,
    /// The share that can be served, in 0..=1.
    pub serviceable: Option<Decimal>,
    /// The share of those that can be won, in 0..=1.
    pub obtainable: Option<Decimal>,
    /// What an account is worth a year to itself, for the value theory.
    pub value_per_account: Option<Money>,
    /// The share of that value that a price can capture, in 0..=1.
    pub capture: Option<Decimal>,
}

/// How deep a programme works its accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammeKind {
    /// Few accounts, each with a team and content of its own.
    OneToOne,
    /// A cluster of 10 to 50 alike accounts, partly personalised.
    OneToFew,
    /// Hundreds and more, by automation.
    OneToMany,
}

impl ProgrammeKind {
    /// The kinds' names in `winnable.toml`, in the order of their declaration.
    pub const NAMES: [&'static str; 3] = [
        Self::OneToOne.name(),
        Self::OneToFew.name(),
        Self::OneToMany.name(),
    ];

    /// Every kind, in the order of [`ProgrammeKind::NAMES`].
    pub const ALL: [Self; 3] = [Self::OneToOne, Self::OneToFew, Self::OneToMany];

    /// The kind's name in `winnable.toml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneToOne => "one-to-one",
            Self::OneToFew => "one-to-few",
            Self::OneToMany => "one-to-many",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a programme has to work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeCapacity {
    /// The name, as members of programmes name it.
    pub name: String,
    /// How deep it works.
    pub kind: ProgrammeKind,
    /// The people.
    pub people: u64,
    /// The hours of each, in one period.
    pub hours_per_person: Decimal,
    /// The hours that one account takes in that period.
    pub hours_per_account: Decimal,
    /// The tiers whose accounts it works, as the model names them or counted from 1; none for those
    /// that its kind says.
    pub tiers: Vec<String>,
}

/// What metrics need to know besides the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricSettings {
    /// The dates that count.
    pub window: Window,
    /// By what figures are parted; `None` parts deals by their type where they state one.
    pub by: Option<By>,
    /// The month in which the fiscal year starts, 1 to 12.
    pub fiscal_start: u32,
    /// For how many days before its creation a touch counts for a deal.
    pub influence_days: u32,
    /// From how many engaged people on an account counts as engaged.
    pub engaged_people: u32,
    /// The share of revenue that is left after the costs of delivery, in 0..=1.
    pub gross_margin: Option<Decimal>,
    /// The discount rate a year.
    pub discount: Option<Decimal>,
    /// For how many months a lifetime counts at most where nobody churned.
    pub lifetime_cap_months: u32,
    /// By how many quarters costs lead the customers they win.
    pub cac_lag_quarters: u32,
    /// The share of sales and marketing costs that goes into new customers.
    pub new_logo_share: Option<Decimal>,
    /// The cost categories of a variant of the acquisition cost, where the project changes them.
    pub cac_categories: BTreeMap<String, Vec<String>>,
    /// Roles that an account should have contacts in.
    pub required_roles: Vec<BuyingRole>,
    /// The order of the stages, for conversion; empty: what the data show.
    pub stages: Vec<String>,
    /// The months at which survival is shown.
    pub survival_at: Vec<u32>,
    /// The market.
    pub market: Vec<MarketSegment>,
    /// Whether figures keep the rows that they are made of. Their sums and counts are the same without
    /// them, and a million deals are in dozens of figures.
    pub keep_rows: bool,
    /// The programmes and what they have to work with.
    pub programmes: Vec<ProgrammeCapacity>,
    /// What the industry spends a year, for the market from above.
    pub industry_spend: Option<Money>,
    /// The share of that spend that could come to us, in 0..=1.
    pub eligible_share: Option<Decimal>,
    /// For how many months a payback may take before it is named.
    pub payback_limit_months: u32,
}

impl MetricSettings {
    /// The defaults, over everything up to a day.
    pub fn until(to: chrono::NaiveDate) -> Self {
        Self {
            window: Window::until(to),
            by: None,
            fiscal_start: 1,
            influence_days: 90,
            engaged_people: 1,
            gross_margin: None,
            discount: None,
            lifetime_cap_months: 60,
            cac_lag_quarters: 1,
            new_logo_share: None,
            cac_categories: BTreeMap::new(),
            required_roles: Vec::new(),
            stages: Vec::new(),
            survival_at: vec![12, 24, 36, 48, 60, 72],
            market: Vec::new(),
            keep_rows: true,
            programmes: Vec::new(),
            industry_spend: None,
            eligible_share: None,
            payback_limit_months: 18,
        }
    }
}
