//! How a number of the maths becomes a figure with its rows.

use rust_decimal::Decimal;
use winnable_metrics::stats::{Interval, Proportion, wilson};
use winnable_metrics::{Rate, Reason, ValueRate};
use winnable_model::text::figures as texts;
use winnable_model::{Currency, Money};

use super::row::{CountedRow, MetricRow, MetricValue, count, sum};

/// The level of every interval.
pub(crate) const LEVEL: f64 = 0.95;

impl MetricRow {
    /// A share of a count, with Wilson's interval and the rows of both numbers.
    pub(crate) fn rate(
        mut self,
        rate: Result<Rate, Reason>,
        numerator: Vec<CountedRow>,
        denominator: Vec<CountedRow>,
    ) -> Self {
        self.n = denominator.len() as u64;
        self.numerator = Some(count(numerator.len()));
        self.denominator = Some(count(denominator.len()));
        self.numerator_rows = numerator;
        self.denominator_rows = denominator;
        self.counted_rate(rate)
    }

    /// A share of a count whose rows are too many to keep, such as touches.
    pub(crate) fn counted_rate(mut self, rate: Result<Rate, Reason>) -> Self {
        self.value = rate.and_then(|rate| {
            self.n = rate.denominator;
            self.numerator = Some(Decimal::from(rate.numerator));
            self.denominator = Some(Decimal::from(rate.denominator));
            let of = Proportion::new(rate.numerator, rate.denominator)?;
            self.interval = wilson(of, LEVEL).ok().map(ends);
            rate.decimal().map(MetricValue::Exact)
        });
        self
    }

    /// Says of a step of a funnel how many of those that reached it are not recorded at it. What was
    /// made up of later steps is no sample, and has no interval.
    pub(crate) fn implying(mut self, implied: u64, reached: u64) -> Self {
        if implied > 0 {
            self.interval = None;
            let step = self.segment.as_ref().map_or("", |part| &part.value);
            self.notes.push(texts::implied(step, implied, reached));
        }
        self
    }

    /// A share of an amount. It has no interval: amounts are no trials.
    pub(crate) fn value_rate(
        mut self,
        rate: Result<ValueRate, Reason>,
        numerator: Vec<CountedRow>,
        denominator: Vec<CountedRow>,
    ) -> Self {
        self.n = denominator.len() as u64;
        self.numerator = sum(&numerator);
        self.denominator = sum(&denominator);
        self.numerator_rows = numerator;
        self.denominator_rows = denominator;
        self.value = rate.and_then(|rate| {
            let share = rate.numerator.checked_div(rate.denominator);
            share.map(MetricValue::Exact).ok_or(Reason::Overflow)
        });
        self
    }

    /// A sum of amounts over rows.
    pub(crate) fn total(mut self, rows: Vec<CountedRow>, currency: Currency) -> Self {
        self.n = rows.len() as u64;
        self.numerator = sum(&rows);
        self.value = self
            .numerator
            .map(|total| MetricValue::Money(Money::new(total, currency)))
            .ok_or(Reason::Overflow);
        self.numerator_rows = rows;
        self
    }

    /// An amount over a count: a cost per customer, a mean.
    pub(crate) fn per(
        mut self,
        value: Result<Decimal, Reason>,
        amounts: Vec<CountedRow>,
        things: Vec<CountedRow>,
        currency: Currency,
    ) -> Self {
        self.n = things.len() as u64;
        self.numerator = sum(&amounts);
        self.denominator = Some(count(things.len()));
        self.numerator_rows = amounts;
        self.denominator_rows = things;
        self.money(value, currency)
    }

    /// An amount.
    pub(crate) fn money(mut self, value: Result<Decimal, Reason>, currency: Currency) -> Self {
        self.value = value.map(|value| MetricValue::Money(Money::new(value, currency)));
        self
    }

    /// An exact number.
    pub(crate) fn exact(mut self, value: Result<Decimal, Reason>) -> Self {
        self.value = value.map(MetricValue::Exact);
        self
    }

    /// A number of statistics.
    pub(crate) fn estimate(mut self, value: Result<f64, Reason>) -> Self {
        self.value = value.map(MetricValue::Estimate);
        self
    }

    /// An interval of statistics.
    pub(crate) fn within(mut self, interval: Option<Interval>) -> Self {
        self.interval = interval.map(ends);
        self
    }
}

pub(crate) const fn ends(interval: Interval) -> (f64, f64) {
    (interval.low, interval.high)
}
