//! Opportunities as facts of their accounts.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::text::run as texts;
use winnable_model::{
    AnnualBasis, Currency, FactGroup, FactRow, FactValue, Opportunity, Outcome, Provenance, RowRef,
    Text, annual_value, fact_ids,
};

use crate::RunError;
use crate::conversion::Conversion;
use crate::sum::{Originals, Sum};

/// How a deal stood on a day, and the day at whose rate its amount counts: one that closed later was
/// still open.
pub(crate) fn standing(deal: &Opportunity, as_of: NaiveDate) -> (Outcome, NaiveDate) {
    let outcome = match deal.close {
        Some(close) if close > as_of => Outcome::Open,
        _ => deal.outcome,
    };
    let day = match outcome {
        Outcome::Open => as_of,
        Outcome::Won | Outcome::Lost => deal.close.unwrap_or(as_of).min(as_of),
    };
    (outcome, day)
}

/// The deals of one account.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deals {
    open: u32,
    won: u32,
    lost: u32,
    open_amount: Sum,
    won_amount: Sum,
    open_originals: Originals,
    won_originals: Originals,
    annualised: u32,
    last_won: Option<NaiveDate>,
    last_lost: Option<NaiveDate>,
    next_close: Option<NaiveDate>,
    example: Option<RowRef>,
}

/// So many facts the deals of an account are at the most.
const MOST_FACTS: usize = 9;

impl Deals {
    /// Adds a deal as it stood on the as-of date: one that closed later was still open.
    pub(crate) fn add(&mut self, deal: &Opportunity, by: &Conversion<'_>) -> Result<(), RunError> {
        let (outcome, day) = standing(deal, by.as_of);
        let converted = deal
            .amount
            .as_ref()
            .map(|m| by.convert(m, day, deal.origin))
            .transpose()?;
        self.example = self.example.max(Some(deal.origin));
        let originals = match outcome {
            Outcome::Open => Some(&mut self.open_originals),
            Outcome::Won => Some(&mut self.won_originals),
            Outcome::Lost => None,
        };
        if let (Some(originals), Some(stated), Some(converted)) =
            (originals, &deal.amount, &converted)
        {
            originals.add(stated, converted, deal.origin)?;
        }
        match outcome {
            Outcome::Open => {
                self.open += 1;
                let annual = converted
                    .as_ref()
                    .map(|converted| annual_value(&converted.money, deal.term_months))
                    .transpose()
                    .map_err(|error| RunError::Amount {
                        at: deal.origin,
                        error,
                    })?;
                if let Some(annual) = &annual {
                    self.annualised +=
                        u32::from(matches!(annual.basis, AnnualBasis::Annualised { .. }));
                }
                self.open_amount
                    .add(annual.as_ref().map(|annual| &annual.money), deal.origin)?;
                let planned = deal.close.filter(|close| *close >= by.as_of);
                self.next_close = self.next_close.into_iter().chain(planned).min();
            }
            Outcome::Won => {
                self.won += 1;
                let won = converted.as_ref().map(|converted| &converted.money);
                self.won_amount.add(won, deal.origin)?;
                self.last_won = self.last_won.max(deal.close);
            }
            Outcome::Lost => {
                self.lost += 1;
                self.last_lost = self.last_lost.max(deal.close);
            }
        }
        Ok(())
    }

    /// Whether there is no deal.
    pub(crate) fn is_empty(&self) -> bool {
        self.count() == 0
    }

    fn count(&self) -> u64 {
        u64::from(self.open) + u64::from(self.won) + u64::from(self.lost)
    }

    /// The deals as facts of their account, of which so many people are engaged.
    pub(crate) fn facts(&self, currency: Currency, engaged: &FactValue) -> FactGroup {
        let mut facts = Vec::with_capacity(MOST_FACTS);
        let mut set = |id, value| facts.push((id, value));
        let number = |n: u32| FactValue::Number(Decimal::from(n));
        set(fact_ids::OPEN_COUNT, number(self.open));
        set(fact_ids::WON_COUNT, number(self.won));
        set(fact_ids::LOST_COUNT, number(self.lost));
        if let FactValue::Number(people) = engaged {
            let single = if *people <= Decimal::ONE {
                self.open
            } else {
                0
            };
            set(fact_ids::OPEN_SINGLE_THREADED, number(single));
        }
        set(fact_ids::OPEN_AMOUNT, self.open_amount.value(currency));
        set(fact_ids::WON_AMOUNT, self.won_amount.value(currency));
        // A deal of that outcome without a date leaves the date unknown; no deal leaves no question.
        let date = |count: u32, date: Option<NaiveDate>| match (count, date) {
            (0, _) => FactValue::NotApplicable,
            (_, Some(date)) => FactValue::Date(date),
            (_, None) => FactValue::Unknown,
        };
        set(fact_ids::LAST_WON, date(self.won, self.last_won));
        set(fact_ids::LAST_LOST, date(self.lost, self.last_lost));
        set(
            fact_ids::NEXT_CLOSE,
            date(u32::from(self.next_close.is_some()), self.next_close),
        );
        let provenance = Provenance::Rows {
            count: self.count(),
            example: self.example,
        };
        FactGroup::new(facts, provenance)
    }

    /// Writes the deals into the facts of their account, of which so many people are engaged.
    pub(crate) fn write(&self, currency: Currency, engaged: &FactValue, facts: &mut FactRow) {
        let of_deals = Arc::new(self.facts(currency, engaged));
        self.write_group(currency, of_deals, facts);
    }

    /// Writes the deals; `of_deals` is what [`Deals::facts`] gives, which accounts without deals share.
    pub(crate) fn write_group(
        &self,
        currency: Currency,
        of_deals: Arc<FactGroup>,
        facts: &mut FactRow,
    ) {
        facts.set_group(of_deals);
        facts.set_originals(fact_ids::OPEN_AMOUNT, self.open_originals.parts(currency));
        facts.set_originals(fact_ids::WON_AMOUNT, self.won_originals.parts(currency));
        if facts.get(fact_ids::IS_CUSTOMER) == &FactValue::Unknown {
            let value = FactValue::Flag(self.won > 0);
            let provenance = Provenance::Rows {
                count: self.count(),
                example: self.example,
            };
            facts.set_with(fact_ids::IS_CUSTOMER, value, provenance);
        }
    }

    /// Whether a deal was won.
    pub(crate) fn has_won(&self) -> bool {
        self.won > 0
    }

    /// Whether a deal is open.
    pub(crate) fn has_open(&self) -> bool {
        self.open > 0
    }

    /// Writes the expected annual revenue and says how it was found: a mapped column, else the open
    /// opportunities, else nothing. Never the account's own revenue.
    pub(crate) fn write_expected_revenue(
        &self,
        currency: Currency,
        facts: &mut FactRow,
    ) -> RevenueBasis {
        if facts.get(fact_ids::EXPECTED_ANNUAL_REVENUE).is_known() {
            return RevenueBasis::Column;
        }
        if self.open == 0 {
            return RevenueBasis::Unknown;
        }
        if self.open_amount.unknown == self.open {
            return RevenueBasis::WithoutAmounts(self.open);
        }
        let provenance = Provenance::Rows {
            count: u64::from(self.open),
            example: self.example,
        };
        facts.set_with(
            fact_ids::EXPECTED_ANNUAL_REVENUE,
            self.open_amount.value(currency),
            provenance,
        );
        let originals = self.open_originals.parts(currency);
        facts.set_originals(fact_ids::EXPECTED_ANNUAL_REVENUE, originals);
        RevenueBasis::Deals {
            open: self.open,
            annualised: self.annualised,
            without_amount: self.open_amount.unknown,
        }
    }
}

/// How the expected annual revenue of an account was found.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RevenueBasis {
    /// A mapped column says it.
    Column,
    /// Nothing says it.
    Unknown,
    /// So many open deals, none with an amount.
    WithoutAmounts(u32),
    /// Open deals, so many with a longer term, and so many without an amount.
    Deals {
        open: u32,
        annualised: u32,
        without_amount: u32,
    },
}

impl RevenueBasis {
    pub(crate) fn text(self) -> Text {
        match self {
            Self::Column => texts::revenue_from_column(),
            Self::Unknown => texts::revenue_unknown(),
            Self::WithoutAmounts(open) => texts::revenue_without_amounts(open),
            Self::Deals {
                open,
                annualised,
                without_amount,
            } => texts::revenue_from_deals(open, annualised, without_amount),
        }
    }
}
