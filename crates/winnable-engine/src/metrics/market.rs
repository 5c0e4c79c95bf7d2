//! How large the market is.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_metrics::market::{
    ALL_SECTORS, Census, Segment as Part, SizeRange, installed_base_value, market, penetration,
    tam_bottom_up, tam_top_down, tam_value_theory,
};
use winnable_metrics::registry::Metric;
use winnable_metrics::{Reason, deals::won_amounts};
use winnable_model::text::figures as texts;

use super::MarketSegment;
use super::addressable::{accounts, amount, census, parts};
use super::context::{Context, valued};
use super::deals::{note_amounts, plains};
use super::row::{CountedRow, MetricRow, Segment};

/// The whole, and each segment.
fn by_segment(
    context: &Context<'_>,
    row: impl Fn(Option<&Segment>) -> MetricRow,
    value: impl Fn(&[Part]) -> Result<Decimal, Reason>,
) -> Vec<MetricRow> {
    let parts = parts(context);
    let figure = |part: Option<&Segment>, of: Result<&[Part], Reason>| {
        let mut row = row(part);
        if let Ok(parts) = of {
            let accounts = parts
                .iter()
                .try_fold(0_u64, |sum, part| sum.checked_add(part.accounts));
            row.n = accounts.unwrap_or(u64::MAX);
        }
        row.money(of.and_then(&value), context.currency)
    };
    let mut rows = vec![figure(None, parts.as_deref().map_err(|reason| *reason))];
    if let Ok(parts) = &parts
        && parts.len() > 1
    {
        for (segment, part) in context.settings.market.iter().zip(parts) {
            let segment = Segment {
                by: "market",
                value: segment.name.clone(),
            };
            rows.push(figure(Some(&segment), Ok(std::slice::from_ref(part))));
        }
    }
    rows
}

/// `tam`: from below, from above, and by value theory.
pub(crate) fn tam(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let below = |part: Option<&Segment>| context.row_of(metric, "bottom_up", part);
    let mut rows = by_segment(context, below, tam_bottom_up);
    let settings = context.settings;
    let above = context.row_of(metric, "top_down", None);
    rows.push(match (&settings.industry_spend, settings.eligible_share) {
        (Some(spend), Some(share)) => {
            let value = amount(spend, context).and_then(|spend| tam_top_down(spend, share));
            above.money(value, context.currency)
        }
        _ => above,
    });
    let theory = context.row_of(metric, "value_theory", None);
    let values = settings.market.iter().map(|segment| {
        let value = segment
            .value_per_account
            .as_ref()
            .ok_or(Reason::MissingInput)?;
        let capture = segment.capture.ok_or(Reason::MissingInput)?;
        tam_value_theory(
            accounts(segment, context)?,
            amount(value, context)?,
            capture,
        )
    });
    let values: Result<Vec<Decimal>, Reason> = values.collect();
    let total = values.and_then(|values| {
        let sum = values
            .iter()
            .try_fold(Decimal::ZERO, |sum, v| sum.checked_add(*v));
        if values.is_empty() {
            Err(Reason::NoSegments)
        } else {
            sum.ok_or(Reason::Overflow)
        }
    });
    rows.push(theory.money(total, context.currency));
    rows
}

/// `sam` and `som`: segments without a share have none, and say so.
pub(crate) fn within(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let is_som = metric.id == "som";
    let segments = &context.settings.market;
    let unstated = |segment: &MarketSegment| {
        segment.serviceable.is_none() || (is_som && segment.obtainable.is_none())
    };
    if !segments.is_empty() && segments.iter().any(unstated) {
        return vec![context.row(metric, None)];
    }
    by_segment(
        context,
        |part| context.row(metric, part),
        |parts| {
            let nested = market(parts)?;
            Ok(if is_som { nested.som() } else { nested.sam() })
        },
    )
}

/// The customers, as rows.
fn customers(context: &Context<'_>) -> Vec<CountedRow> {
    let customers = context.customers();
    let is = |at: &usize| customers.get(*at) == Some(&true);
    let accounts = (0..customers.len()).filter(is);
    accounts.map(|at| context.account_row(at)).collect()
}

/// `installed_base_value`: mean won amount × current customers.
pub(crate) fn installed_base(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let won = context.won_by_now();
    let customers = customers(context);
    let mut row = context.row(metric, None);
    note_amounts(&mut row, &won);
    row.n = customers.len() as u64;
    let value = won_amounts(&plains(&won))
        .and_then(|stats| installed_base_value(stats.mean, customers.len() as u64));
    if customers.is_empty() {
        return vec![row.reason(value.err().unwrap_or(Reason::MissingInput))];
    }
    row.denominator = Some(super::row::count(customers.len()));
    row.denominator_rows = customers;
    row.numerator_rows = valued(&won);
    row.numerator = super::row::sum(&row.numerator_rows);
    row.notes.push(texts::not_a_market());
    vec![row.money(value, context.currency)]
}

/// `penetration`: customers of the accounts of the market.
pub(crate) fn penetrated(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let parts = match parts(context) {
        Ok(parts) if parts.is_empty() => {
            return vec![context.row(metric, None).reason(Reason::NoSegments)];
        }
        Ok(parts) => parts,
        Err(reason) => return vec![context.row(metric, None).reason(reason)],
    };
    if context.ledger.deals.is_empty() && context.ledger.contracts.is_empty() {
        // Nobody is known to be a customer, or not to be one.
        return vec![context.row(metric, None)];
    }
    let accounts = parts
        .iter()
        .try_fold(0_u64, |sum, part| sum.checked_add(part.accounts));
    let rate = accounts
        .ok_or(Reason::Overflow)
        .and_then(|accounts| penetration(customers(context).len() as u64, accounts));
    vec![context.row(metric, None).counted_rate(rate)]
}

/// `market_firms`: the firms of all sectors together, and of each.
pub(crate) fn firms(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let census = match census(context) {
        Ok(census) => census,
        Err(reason) => return vec![context.row(metric, None).reason(reason)],
    };
    let mut rows = Vec::new();
    let mut sectors: Vec<&str> = census.sectors().collect();
    sectors.sort_by_key(|sector| *sector != ALL_SECTORS);
    if !sectors.contains(&ALL_SECTORS) {
        // A firm of two sectors is in the count of each, so that their sum is no count of firms.
        rows.push(context.row(metric, None).reason(Reason::DoubleCounted));
    }
    let names: BTreeMap<&str, &str> = context
        .ledger
        .firms
        .iter()
        .filter_map(|row| Some((&*row.sector, row.sector_name.as_deref()?)))
        .collect();
    for sector in sectors {
        let part = (sector != ALL_SECTORS).then(|| Segment {
            by: "naics",
            value: match names.get(sector) {
                Some(name) => format!("{sector} {name}"),
                None => sector.to_owned(),
            },
        });
        let found = census.count(sector, SizeRange::ALL);
        let mut row = context.row(metric, part.as_ref());
        row.n = found.map_or(0, |found| found.firms);
        rows.push(row.exact(found.map(|found| Decimal::from(found.firms))));
        if let Some(part) = &part {
            rows.extend(sizes(metric, context, &census, (sector, part)));
        }
    }
    rows
}

/// The size classes that segments of the market ask for, of one sector.
fn sizes(
    metric: &Metric,
    context: &Context<'_>,
    census: &Census,
    (sector, part): (&str, &Segment),
) -> Vec<MetricRow> {
    let asked = context
        .settings
        .market
        .iter()
        .filter(|segment| segment.naics.as_deref() == Some(sector));
    let sizes = asked.flat_map(|segment| &segment.sizes);
    sizes
        .map(|size| {
            let range = SizeRange::from_label(size).or_else(|| SizeRange::from_code(size));
            let found = range
                .ok_or(Reason::UnknownSector)
                .and_then(|range| census.count(sector, range));
            let part = Segment {
                by: part.by,
                value: format!("{} {size}", part.value),
            };
            let mut row = context.row(metric, Some(&part));
            row.n = found.map_or(0, |found| found.firms);
            row.exact(found.map(|found| Decimal::from(found.firms)))
        })
        .collect()
}
