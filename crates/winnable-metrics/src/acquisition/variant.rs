//! The variants of CAC over one ledger of costs.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use winnable_model::Localised;

use super::cac::cac;
use super::category::{CategorySet, CostCategory};
use crate::amounts::sum;
use crate::{Reason, Result};

/// One line of a ledger of costs, in the major unit of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cost {
    /// What it is for.
    pub category: CostCategory,
    /// The amount; a refund is below zero.
    pub amount: Decimal,
}

/// The new customers of the period of the costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct NewCustomers {
    /// All new logos.
    pub total: u64,
    /// Those that came by advertising, when that is known.
    pub paid: Option<u64>,
}

/// A definition of CAC: which costs over which customers.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CacVariant {
    /// All of sales and marketing over all new customers. What CAC means when nothing is said.
    #[default]
    FullyLoaded,
    /// Fully loaded, and onboarding.
    OnboardingInclusive,
    /// Spend on programmes over all new customers, without the people.
    Simple,
    /// Advertising over the customers that came by it.
    Paid,
    /// Advertising over all new customers. Customers that came by themselves make it look cheap.
    Blended,
}

impl CacVariant {
    /// Every variant, the default first.
    pub const ALL: [Self; 5] = [
        Self::FullyLoaded,
        Self::OnboardingInclusive,
        Self::Simple,
        Self::Paid,
        Self::Blended,
    ];

    /// The categories that the variant counts unless other ones are stated.
    pub const fn categories(self) -> CategorySet {
        match self {
            Self::FullyLoaded => CategorySet::FULLY_LOADED,
            Self::OnboardingInclusive => CategorySet::WITH_ONBOARDING,
            Self::Simple => CategorySet::SIMPLE,
            Self::Paid | Self::Blended => CategorySet::PAID,
        }
    }

    /// The customers that the variant divides by.
    fn customers(self, new: NewCustomers) -> Result<u64> {
        match (self, new.paid) {
            (Self::Paid, None) => Err(Reason::MissingInput),
            (_, Some(paid)) if paid > new.total => Err(Reason::SuccessesExceedTrials),
            (Self::Paid, Some(paid)) => Ok(paid),
            _ => Ok(new.total),
        }
    }
}

impl Localised for CacVariant {
    fn en(&self) -> String {
        match self {
            Self::FullyLoaded => "CAC, fully loaded",
            Self::OnboardingInclusive => "CAC, fully loaded with onboarding",
            Self::Simple => "CAC, spend on programmes only",
            Self::Paid => "CAC, advertising per customer it won",
            Self::Blended => "CAC, advertising per new customer",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::FullyLoaded => "CAC(전체 비용)",
            Self::OnboardingInclusive => "CAC(온보딩 포함 전체 비용)",
            Self::Simple => "CAC(프로그램 비용만)",
            Self::Paid => "CAC(광고 유입 고객당 광고비)",
            Self::Blended => "CAC(신규 고객당 광고비)",
        }
        .to_owned()
    }
}

/// An acquisition cost and what went into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cac {
    /// Money per new customer.
    pub value: Decimal,
    /// The costs that were counted.
    pub cost: Decimal,
    /// The customers they were divided by.
    pub new_customers: u64,
    /// Categories of the definition that the ledger has no line of. Where some are named, the true
    /// cost is this or more: name them beside the figure.
    pub absent: CategorySet,
}

/// A variant of CAC with its own categories.
///
/// - **Shape**: the ledger of a period, its lines in any order, and the new customers of it.
/// - **Unit**: money per new customer.
/// - **Formula**: the sum of the lines in the categories of the variant, over its customers.
///
/// # Errors
/// [`Reason::NoCosts`] when the ledger has no line in the categories: that is not a cost of zero.
/// [`Reason::NoNewCustomers`]; [`Reason::MissingInput`] for [`CacVariant::Paid`] without the count
/// of paid customers; [`Reason::SuccessesExceedTrials`] for more paid customers than customers;
/// [`Reason::InvalidInput`] for a sum below zero; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::acquisition::{CacVariant, Cost, CostCategory, NewCustomers, cac_of};
/// let ledger = [
///     Cost { category: CostCategory::PaidMedia, amount: Decimal::from(120_000) },
///     Cost { category: CostCategory::Salaries, amount: Decimal::from(310_000) },
/// ];
/// let new = NewCustomers { total: 30, paid: Some(18) };
/// assert_eq!(cac_of(CacVariant::Blended, &ledger, new)?.value, Decimal::from(4_000));
/// assert_eq!(cac_of(CacVariant::Paid, &ledger, new)?.new_customers, 18);
/// let full = cac_of(CacVariant::FullyLoaded, &ledger, new)?;
/// assert!(full.absent.contains(CostCategory::Commissions));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn cac_of(variant: CacVariant, ledger: &[Cost], new: NewCustomers) -> Result<Cac> {
    cac_with(variant, variant.categories(), ledger, new)
}

/// A variant of CAC with stated categories, for a company that draws its lines elsewhere.
///
/// # Errors
/// As for [`cac_of`].
pub fn cac_with(
    variant: CacVariant,
    categories: CategorySet,
    ledger: &[Cost],
    new: NewCustomers,
) -> Result<Cac> {
    let counted = || {
        ledger
            .iter()
            .filter(|line| categories.contains(line.category))
    };
    let known: CategorySet = counted().map(|line| line.category).collect();
    if known.is_empty() {
        return Err(Reason::NoCosts);
    }
    let cost = sum(counted().map(|line| line.amount))?;
    let new_customers = variant.customers(new)?;
    Ok(Cac {
        value: cac(cost, new_customers)?,
        cost,
        new_customers,
        absent: categories
            .iter()
            .filter(|category| !known.contains(*category))
            .collect(),
    })
}
