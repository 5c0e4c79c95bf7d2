//! What a new customer costs to win.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::acquisition::{
    Cac, CacVariant, CategorySet, Cost, CostCategory, NewCustomers, cac_with, lagged_cac,
    new_logo_cac,
};
use winnable_metrics::registry::Metric;
use winnable_model::text::figures as texts;
use winnable_model::{DealType, Lang, Localised as _, Outcome, RowRef, Text, fold};

use super::context::Context;
use super::ledger::{DealRow, SpendRow};
use super::row::{CountedRow, LeftOut, MetricRow};
use super::spend::{category, lines, note_other_time, spent};
use super::window::{quarter_days, quarter_index};

/// The accounts that were won for the first time in the window, and the won deals that say nothing
/// of a new one.
pub(crate) struct NewLogos<'a> {
    /// The first won deal of each.
    pub(crate) first: Vec<&'a DealRow>,
    /// Won deals on no account: nobody knows whether they are new customers.
    pub(crate) homeless: u64,
    /// Won deals of the window on accounts that were customers before, or that say so themselves.
    pub(crate) not_new: u64,
    /// Won deals without a close date, of which nobody knows whether they are of the window.
    pub(crate) undated: u64,
}

impl<'a> NewLogos<'a> {
    /// A logo is new when its first won deal closed in the window and is no expansion or renewal.
    pub(crate) fn of(context: &Context<'a>) -> Self {
        let window = context.window();
        let mut firsts: BTreeMap<u32, &DealRow> = BTreeMap::new();
        let won = context
            .ledger
            .deals
            .iter()
            .filter(|row| row.outcome == Outcome::Won);
        let (mut homeless, mut inside, mut undated) = (0, 0_u64, 0);
        for row in won {
            let counts = match row.closed() {
                Some(day) => window.holds(day),
                None => window.is_all(),
            };
            inside += u64::from(counts);
            undated += u64::from(row.closed().is_none() && !window.is_all());
            let Some(account) = row.account else {
                homeless += u64::from(counts);
                continue;
            };
            let first = firsts.entry(account).or_insert(row);
            if key(row) < key(first) {
                *first = row;
            }
        }
        let first: Vec<&DealRow> = firsts
            .into_values()
            .filter(|row| match row.closed() {
                Some(day) => window.holds(day),
                None => window.is_all(),
            })
            .filter(|row| {
                !matches!(
                    row.deal.deal_type,
                    Some(DealType::Expansion | DealType::Renewal)
                )
            })
            .collect();
        let not_new = inside - homeless - first.len() as u64;
        Self {
            first,
            homeless,
            not_new,
            undated,
        }
    }

    /// The new logos as rows, named by their accounts.
    pub(crate) fn rows(&self, context: &Context<'_>) -> Vec<CountedRow> {
        let row = |row: &&DealRow| context.account_row(row.account.unwrap_or_default() as usize);
        self.first.iter().map(row).collect()
    }

    /// How many came by advertising; `None` where no deal states its source.
    fn paid(&self) -> Option<Vec<&'a DealRow>> {
        let states = |row: &&'a DealRow| row.deal.source.is_some();
        self.first.iter().any(states).then(|| {
            let paid = self.first.iter().filter(|row| is_paid(row));
            paid.copied().collect()
        })
    }
}

/// By what the first won deal of an account is found: its date, and of one day the deal that says the
/// least of an earlier one.
fn key(row: &DealRow) -> (NaiveDate, Option<DealType>, RowRef, &str) {
    (
        row.closed().unwrap_or(NaiveDate::MAX),
        row.deal.deal_type,
        row.deal.origin,
        row.deal.id.as_str(),
    )
}

/// Whether the source of a deal is advertising.
fn is_paid(row: &DealRow) -> bool {
    let Some(source) = row.deal.source.as_deref() else {
        return false;
    };
    let source = fold(source);
    let words = [
        "paid",
        "cpc",
        "ppc",
        "adwords",
        "advert",
        "sponsored",
        "광고",
        "유료",
    ];
    let is_ads = source
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == "ads" || word == "ad");
    is_ads || words.iter().any(|word| source.contains(word))
}

/// The lines of spend with a category, as the maths sees them.
fn costs(lines: &[&SpendRow]) -> Vec<Cost> {
    let cost = |row: &&SpendRow| {
        Some(Cost {
            category: category(row)?,
            amount: row.amount?,
        })
    };
    lines.iter().filter_map(cost).collect()
}

/// The categories of a variant: the project's, else the default ones.
fn categories(context: &Context<'_>, id: &str, default: CategorySet) -> CategorySet {
    let Some(stated) = context.settings.cac_categories.get(id) else {
        return default;
    };
    stated
        .iter()
        .filter_map(|name| name.parse::<CostCategory>().ok())
        .collect()
}

/// `cac` in its variants.
pub(crate) fn cacs(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let new = NewLogos::of(context);
    metric
        .variants
        .iter()
        .map(|variant| match variant.id {
            "lagged" => lagged(context.row_of(metric, variant.id, None), context, &new),
            id => figure(context.row_of(metric, variant.id, None), id, context, &new),
        })
        .collect()
}

/// The fully loaded cost, for figures that are made of it.
pub(crate) fn loaded(metric: &Metric, context: &Context<'_>, new: &NewLogos<'_>) -> MetricRow {
    let row = context.row_of(metric, "fully_loaded", None);
    figure(row, "fully_loaded", context, new)
}

fn kind(id: &str) -> CacVariant {
    match id {
        "simple" => CacVariant::Simple,
        "paid" => CacVariant::Paid,
        "blended" => CacVariant::Blended,
        "onboarding" => CacVariant::OnboardingInclusive,
        _ => CacVariant::FullyLoaded,
    }
}

/// The acquisition cost of a variant over the window: the number, with nothing around it.
pub(crate) fn cost(id: &str, context: &Context<'_>, new: &NewLogos<'_>) -> Result<Cac, Reason> {
    let variant = kind(id);
    let set = categories(context, id, variant.categories());
    let (lines, _) = lines(context, context.window());
    let total = new.first.len() as u64;
    // Where no deal says where it came from, the paid ones cannot be told from the others.
    let paid = new.paid().map_or(total, |paid| paid.len() as u64);
    let customers = NewCustomers {
        total,
        paid: Some(paid),
    };
    require(variant, set, &lines)?;
    let mut found = cac_with(variant, set, &costs(&lines), customers)?;
    if let Some(share) = new_share(variant, context) {
        found.value = new_logo_cac(found.cost, share, found.new_customers)?;
    }
    Ok(found)
}

/// Refuses what would not be what its name says: a fully loaded cost without the people, and one with
/// onboarding that holds none of it.
fn require(variant: CacVariant, set: CategorySet, lines: &[&SpendRow]) -> Result<(), Reason> {
    let wanted: &[CostCategory] = match variant {
        CacVariant::FullyLoaded => &[CostCategory::Salaries],
        CacVariant::OnboardingInclusive => &[CostCategory::Salaries, CostCategory::Onboarding],
        _ => &[],
    };
    let lacks = |one: &&CostCategory| {
        let is = |row: &&SpendRow| category(row) == Some(**one);
        set.contains(**one) && !lines.iter().any(is)
    };
    if !lines.is_empty() && wanted.iter().any(|one| lacks(&one)) {
        return Err(Reason::MissingInput);
    }
    Ok(())
}

/// The share of the costs that goes into new customers, where the project states one and the variant
/// holds costs that go into others too: advertising is for new ones.
fn new_share(variant: CacVariant, context: &Context<'_>) -> Option<Decimal> {
    matches!(
        variant,
        CacVariant::FullyLoaded | CacVariant::OnboardingInclusive
    )
    .then_some(context.settings.new_logo_share)
    .flatten()
}

fn figure(mut row: MetricRow, id: &str, context: &Context<'_>, new: &NewLogos<'_>) -> MetricRow {
    let set = categories(context, id, kind(id).categories());
    let (lines, without) = lines(context, context.window());
    row.leave_out(LeftOut::NoAmount, without);
    row.leave_out(LeftOut::NoAccount, new.homeless);
    row.leave_out(LeftOut::NotNew, new.not_new);
    row.leave_out(LeftOut::NoClose, new.undated);
    if lines.is_empty() {
        return row.reason(Reason::NoCosts);
    }
    let uncategorised = lines.iter().filter(|row| category(row).is_none()).count();
    row.leave_out(LeftOut::NoCategory, uncategorised as u64);
    let of_set = |row: &&&SpendRow| category(row).is_some_and(|one| set.contains(one));
    let counted: Vec<&SpendRow> = lines.iter().filter(of_set).copied().collect();
    let other = lines.len() - uncategorised - counted.len();
    row.leave_out(LeftOut::OtherCategory, other as u64);
    let customers = match (id, new.paid()) {
        ("paid", Some(paid)) => NewLogos {
            first: paid,
            homeless: 0,
            not_new: 0,
            undated: 0,
        }
        .rows(context),
        ("paid", None) => {
            let any = !new.first.is_empty();
            row.notes.extend(any.then(texts::paid_customers_unknown));
            new.rows(context)
        }
        _ => new.rows(context),
    };
    note_other_time(&mut row, &counted, &new.first);
    if uncategorised == lines.len() {
        row.notes.push(texts::no_category_at_all());
        return row.reason(Reason::MissingInput);
    }
    let found = cost(id, context, new);
    if let Err(reason @ Reason::MissingInput) = found {
        // Its rows would hand out what is refused.
        row.n = customers.len() as u64;
        return row.reason(reason);
    }
    if let Ok(found) = &found
        && !found.absent.is_empty()
    {
        row.notes.push(texts::costs_absent(&names(found.absent)));
    }
    if let Some(share) = new_share(kind(id), context) {
        row.notes.push(texts::share_of_costs(share));
    }
    row.per(
        found.map(|found| found.value),
        spent(&counted),
        customers,
        context.currency,
    )
}

fn names(set: CategorySet) -> Text {
    let list = |lang| {
        let names: Vec<String> = set.iter().map(|category| category.text(lang)).collect();
        names.join(", ")
    };
    Text::new(list(Lang::En), list(Lang::Ko))
}

/// Costs of the quarters before over the new customers of the window's quarters.
fn lagged(mut row: MetricRow, context: &Context<'_>, new: &NewLogos<'_>) -> MetricRow {
    let settings = context.settings;
    let loaded = categories(context, "fully_loaded", CategorySet::FULLY_LOADED);
    let set = categories(context, "lagged", loaded);
    let window = context.window();
    let (lines, _) = lines(context, super::Window::until(window.to));
    let quarter = |day| quarter_index(day, settings.fiscal_start);
    let mut spend: BTreeMap<i64, Decimal> = BTreeMap::new();
    for line in &lines {
        let (Some(one), Some(amount)) = (category(line), line.amount) else {
            continue;
        };
        if set.contains(one) {
            let sum = spend.entry(quarter(line.line.on)).or_default();
            match sum.checked_add(amount) {
                Some(total) => *sum = total,
                None => return row.reason(Reason::Overflow),
            }
        }
    }
    let mut customers: BTreeMap<i64, u64> = BTreeMap::new();
    for deal in &new.first {
        if let Some(day) = deal.closed() {
            *customers.entry(quarter(day)).or_default() += 1;
        }
    }
    row.leave_out(LeftOut::NoAccount, new.homeless);
    row.leave_out(LeftOut::NotNew, new.not_new);
    row.leave_out(LeftOut::NoClose, new.undated);
    let Some(first) = spend.keys().next().copied() else {
        return row.reason(Reason::NoCosts);
    };
    if let Err(reason) = require(CacVariant::FullyLoaded, set, &lines) {
        return row.reason(reason);
    }
    // A whole quarter of costs over the customers of some weeks would say nothing: only quarters that
    // lie in the window as a whole are matched.
    let whole = |at: i64| {
        quarter_days(at, settings.fiscal_start).is_some_and(|(from, to)| {
            window.from.is_none_or(|start| start <= from) && to <= window.to
        })
    };
    let shift = i64::from(settings.cac_lag_quarters);
    let lag = usize::try_from(settings.cac_lag_quarters).unwrap_or(usize::MAX);
    let start = window.from.map_or(first + shift, quarter);
    let start = if whole(start) { start } else { start + 1 };
    let end = quarter(window.to);
    let end = if whole(end) { end } else { end - 1 };
    let cut = customers.range(..start).chain(customers.range(end + 1..));
    row.leave_out(LeftOut::CutQuarter, cut.map(|(_, count)| count).sum());
    let quarters: Vec<i64> = ((start - shift).max(first)..=end).collect();
    let of = |at: &i64| spend.get(at).copied().unwrap_or_default();
    let amounts: Vec<Decimal> = quarters.iter().map(of).collect();
    let counts: Vec<u64> = quarters
        .iter()
        .map(|at| customers.get(at).copied().unwrap_or_default())
        .collect();
    row.n = counts.iter().skip(lag).sum();
    let matched = amounts.iter().take(amounts.len().saturating_sub(lag));
    row.numerator = matched
        .copied()
        .try_fold(Decimal::ZERO, Decimal::checked_add);
    row.denominator = Some(Decimal::from(row.n));
    row.notes.push(texts::lag(settings.cac_lag_quarters));
    let share = new_share(CacVariant::FullyLoaded, context);
    row.notes.extend(share.map(texts::share_of_costs));
    let of_new = |cost: Decimal| match share {
        Some(share) => cost.checked_mul(share).ok_or(Reason::Overflow),
        None => Ok(cost),
    };
    match lagged_cac(&amounts, &counts, lag) {
        Ok(found) => row.money(found.pooled.and_then(of_new), context.currency),
        Err(reason) => row.reason(reason),
    }
}
