//! A review in JSON: schema `winnable/review/1`.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;
use winnable_engine::review::{
    Because, CapacityRow, JITTER_PERCENT, Load, Moved, Review, Spot, Stability, Standing, Touched,
    WeightJitter,
};
use winnable_metrics::Reason;
use winnable_model::Lang;
use winnable_score::Approval;

use super::{ReviewPage, ReviewedModel};
use crate::json::{DiagnosticJson, ManifestJson, ratio, warnings_json, write_document};

#[derive(Serialize)]
struct ReviewJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    manifest: ManifestJson<'a>,
    from: ModelJson<'a>,
    to: ModelJson<'a>,
    settings: &'a [String],
    other_facts: bool,
    listed: BothJson,
    scores_changed: u64,
    tiers: Vec<TierJson<'a>>,
    transitions: Vec<TransitionJson<'a>>,
    touched: TouchedJson,
    by_move: Vec<MoveJson>,
    rows: Vec<RowJson<'a>>,
    capacity: Vec<CapacityJson<'a>>,
    stability: StabilityJson<'a>,
    approval: Option<ApprovalJson<'a>>,
    written: Option<&'a str>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
pub(super) struct ModelJson<'a> {
    id: &'a str,
    file: &'a str,
    sha256: &'a str,
    shipped: bool,
}

impl<'a> ModelJson<'a> {
    pub(super) const fn new(model: ReviewedModel<'a>) -> Self {
        Self {
            id: model.id,
            file: model.file,
            sha256: model.sha256,
            shipped: model.shipped,
        }
    }
}

#[derive(Serialize)]
struct BothJson {
    from: u64,
    to: u64,
}

/// A place: a tier, none, or not on the list.
#[derive(Serialize)]
struct SpotJson<'a> {
    listed: bool,
    tier: Option<&'a str>,
}

impl<'a> SpotJson<'a> {
    fn new(spot: &'a Spot) -> Self {
        Self {
            listed: *spot != Spot::NotListed,
            tier: match spot {
                Spot::Tier(id) => Some(id.as_str()),
                Spot::NoTier | Spot::NotListed => None,
            },
        }
    }
}

#[derive(Serialize)]
struct TierJson<'a> {
    tier: Option<&'a str>,
    from: Option<u64>,
    to: Option<u64>,
}

#[derive(Serialize)]
struct TransitionJson<'a> {
    from: SpotJson<'a>,
    to: SpotJson<'a>,
    accounts: u64,
}

#[derive(Serialize)]
struct TouchedJson {
    accounts: u64,
    open_deals: Option<u64>,
    open_without_amount: Option<u64>,
    open_deals_reason: Option<&'static str>,
    open_amount: Option<String>,
    open_amount_reason: Option<&'static str>,
    expected_annual_revenue: Option<String>,
    without_expected: u64,
    expected_reason: Option<&'static str>,
}

fn amount(found: &Result<Decimal, Reason>) -> (Option<String>, Option<&'static str>) {
    match found {
        Ok(amount) => (Some(amount.normalize().to_string()), None),
        Err(reason) => (None, Some(reason.code())),
    }
}

impl TouchedJson {
    fn new(touched: &Touched) -> Self {
        let (open_amount, open_amount_reason) = amount(&touched.pipeline);
        let has_deals = touched.has_deals();
        let (expected_annual_revenue, expected_reason) = amount(&touched.expected);
        Self {
            accounts: touched.accounts,
            open_deals: has_deals.then_some(touched.open.deals),
            open_without_amount: has_deals.then_some(touched.open.without_amount),
            open_deals_reason: (!has_deals).then(|| Reason::MissingInput.code()),
            open_amount,
            open_amount_reason,
            expected_annual_revenue,
            without_expected: touched.without_expected,
            expected_reason,
        }
    }
}

#[derive(Serialize)]
struct MoveJson {
    #[serde(rename = "move")]
    name: &'static str,
    #[serde(flatten)]
    touched: TouchedJson,
}

#[derive(Serialize)]
struct StandingJson<'a> {
    listed: bool,
    tier: Option<&'a str>,
    tier_certain: bool,
    score: String,
}

impl<'a> StandingJson<'a> {
    fn new(side: &'a Standing) -> Self {
        Self {
            listed: side.listed,
            tier: side.tier.as_ref().map(winnable_model::TierId::as_str),
            tier_certain: side.certain,
            score: side.score.to_string(),
        }
    }
}

#[derive(Serialize)]
struct BecauseJson<'a> {
    criterion: &'a str,
    from: String,
    to: String,
}

impl<'a> BecauseJson<'a> {
    fn new(line: &'a Because) -> Self {
        Self {
            criterion: &line.criterion,
            from: line.from.to_string(),
            to: line.to.to_string(),
        }
    }
}

#[derive(Serialize)]
struct RowJson<'a> {
    account_id: &'a str,
    name: &'a str,
    #[serde(rename = "move")]
    direction: &'static str,
    from: StandingJson<'a>,
    to: StandingJson<'a>,
    score_change: String,
    because: Option<BecauseJson<'a>>,
    open_deals: Option<u64>,
    open_without_amount: Option<u64>,
    open_amount: Option<String>,
    expected_annual_revenue: Option<String>,
}

impl<'a> RowJson<'a> {
    fn new(one: &'a Moved, has_deals: bool) -> Self {
        let open = has_deals.then(|| one.open.sum().ok()).flatten();
        Self {
            account_id: one.account_id.as_str(),
            name: &one.name,
            direction: one.direction.name(),
            from: StandingJson::new(&one.from),
            to: StandingJson::new(&one.to),
            score_change: (one.to.score.points() - one.from.score.points()).to_string(),
            because: one.because.as_ref().map(BecauseJson::new),
            open_deals: has_deals.then_some(one.open.deals),
            open_without_amount: has_deals.then_some(one.open.without_amount),
            open_amount: open.map(|amount| amount.normalize().to_string()),
            expected_annual_revenue: one.expected.map(|amount| amount.normalize().to_string()),
        }
    }
}

#[derive(Serialize)]
struct CapacityJson<'a> {
    programme: &'static str,
    seats: Option<u64>,
    seats_reason: Option<&'static str>,
    from: LoadJson<'a>,
    to: LoadJson<'a>,
}

#[derive(Serialize)]
struct LoadJson<'a> {
    accounts: u64,
    over: Option<u64>,
    tiers: Vec<TierLoadJson<'a>>,
}

#[derive(Serialize)]
struct TierLoadJson<'a> {
    tier: &'a str,
    accounts: u64,
    over: Option<u64>,
}

impl<'a> LoadJson<'a> {
    fn new(load: &'a Load) -> Self {
        let tier = |one: &'a winnable_engine::review::TierLoad| TierLoadJson {
            tier: one.tier.as_str(),
            accounts: one.accounts,
            over: one.over,
        };
        Self {
            accounts: load.accounts,
            over: load.over,
            tiers: load.tiers.iter().map(tier).collect(),
        }
    }
}

impl<'a> CapacityJson<'a> {
    fn new(row: &'a CapacityRow) -> Self {
        Self {
            programme: row.kind.name(),
            seats: row.seats.ok(),
            seats_reason: row.seats.err().map(Reason::code),
            from: LoadJson::new(&row.from),
            to: LoadJson::new(&row.to),
        }
    }
}

#[derive(Serialize)]
struct StabilityJson<'a> {
    jitter_percent: i128,
    accounts: u64,
    kept_all: u64,
    kept_all_share: Option<serde_json::Number>,
    weights: Vec<WeightJson<'a>>,
    most: Option<&'a str>,
    random: Option<RandomJson>,
}

#[derive(Serialize)]
struct WeightJson<'a> {
    factor: &'a str,
    weight: String,
    kept_less: u64,
    kept_more: u64,
    kept_both: u64,
}

#[derive(Serialize)]
struct RandomJson {
    vectors: u32,
    kept_all: u64,
    kept_all_share: Option<serde_json::Number>,
    kept_mean_share: Option<serde_json::Number>,
}

/// A share with four decimals, rounded to the nearest; `None` of nothing.
fn share(part: u64, whole: u64) -> Option<serde_json::Number> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let rounded = (part * 20_000 + whole).checked_div(whole * 2)?;
    u16::try_from(rounded).ok().map(ratio)
}

impl<'a> StabilityJson<'a> {
    fn new(found: &'a Stability) -> Self {
        let weight = |one: &'a WeightJitter| WeightJson {
            factor: &one.factor,
            weight: one.weight.to_string(),
            kept_less: one.less,
            kept_more: one.more,
            kept_both: one.both,
        };
        Self {
            jitter_percent: JITTER_PERCENT,
            accounts: found.accounts,
            kept_all: found.all,
            kept_all_share: share(found.all, found.accounts),
            weights: found.weights.iter().map(weight).collect(),
            most: found.most().map(|most| &*most.factor),
            random: found.random.map(|random| RandomJson {
                vectors: random.vectors,
                kept_all: random.all,
                kept_all_share: share(random.all, found.accounts),
                kept_mean_share: share(
                    random.kept,
                    found.accounts.saturating_mul(random.vectors.into()),
                ),
            }),
        }
    }
}

#[derive(Serialize)]
struct ApprovalJson<'a> {
    complete: bool,
    sales: &'a [String],
    marketing: &'a [String],
    on: Option<String>,
    calibrated: Option<String>,
    age_days: Option<i64>,
}

impl<'a> ApprovalJson<'a> {
    fn new(approval: &'a Approval, review: &Review) -> Self {
        Self {
            complete: approval.is_complete(),
            sales: &approval.sales,
            marketing: &approval.marketing,
            on: approval.on.map(|day| day.to_string()),
            calibrated: approval.calibrated.map(|day| day.to_string()),
            age_days: approval.age(review.as_of),
        }
    }
}

/// A review as one document, the texts of its warnings in one language.
///
/// # Errors
/// What the writer refuses.
pub fn review_json(out: &mut dyn Write, page: &ReviewPage<'_>, lang: Lang) -> io::Result<()> {
    let review = page.review;
    let has_deals = review.touched.has_deals();
    let document = ReviewJson {
        schema: "winnable/review/1",
        engine: &page.manifest.engine,
        as_of: review.as_of.to_string(),
        currency: review.currency.code(),
        manifest: ManifestJson::new(page.manifest),
        from: ModelJson::new(page.from),
        to: ModelJson::new(page.to),
        settings: page.settings,
        other_facts: review.other_facts,
        listed: BothJson {
            from: review.listed.0,
            to: review.listed.1,
        },
        scores_changed: review.scores_changed,
        tiers: review
            .tiers
            .iter()
            .map(|tier| TierJson {
                tier: SpotJson::new(&tier.spot).tier,
                from: tier.from,
                to: tier.to,
            })
            .collect(),
        transitions: review
            .transitions
            .iter()
            .map(|one| TransitionJson {
                from: SpotJson::new(&one.from),
                to: SpotJson::new(&one.to),
                accounts: one.accounts,
            })
            .collect(),
        touched: TouchedJson::new(&review.touched),
        by_move: review
            .by_direction
            .iter()
            .map(|(direction, touched)| MoveJson {
                name: direction.name(),
                touched: TouchedJson::new(touched),
            })
            .collect(),
        rows: review
            .moved
            .iter()
            .map(|one| RowJson::new(one, has_deals))
            .collect(),
        capacity: review.capacity.iter().map(CapacityJson::new).collect(),
        stability: StabilityJson::new(page.stability),
        approval: page
            .approval
            .map(|approval| ApprovalJson::new(approval, review)),
        written: page.written,
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
