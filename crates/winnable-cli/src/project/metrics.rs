//! The section `[metrics]`: the choices of the project that metrics need.

mod market;
mod programme;
mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_engine::metrics::{MarketSegment, MetricSettings, ProgrammeCapacity};
use winnable_lint::programme::StatedGoal;
use winnable_metrics::acquisition::CostCategory;
use winnable_metrics::goals::{Goal, GoalFinding, findings};
use winnable_metrics::registry::Metric;
use winnable_model::document::{Item, Key, Section, Shape, Spanned, Table};
use winnable_model::programme::{ProgrammeData, ProgrammeGoal};
use winnable_model::text::metrics as texts;
use winnable_model::{BuyingRole, Code, Currency, Diagnostic, Diagnostics, FxTable, Money, Text};

use market::{MARKET, RawSegment};
use programme::PROGRAMME;
use value::{margin, money, role, share};

pub(super) static METRICS: Table = Table {
    name: "metrics",
    keys: &[
        Key::optional(
            "fiscal_year_start",
            Shape::Whole,
            "month in which the fiscal year starts, 1 to 12",
            "회계연도가 시작하는 달(1~12)",
        ),
        Key::optional(
            "influence_days",
            Shape::Whole,
            "days before a deal's creation from which on a touch counts for it",
            "기회 생성 전 접점을 영향으로 세는 일수",
        ),
        Key::optional(
            "engaged_people",
            Shape::Whole,
            "engaged people from which on an account counts as engaged",
            "고객사를 참여로 보는 최소 참여 인원",
        ),
        Key::optional(
            "gross_margin",
            Shape::TextOrNumber,
            "share of revenue left after the costs of delivery: 0.78 or \"78 %\"",
            "매출총이익률: 0.78 또는 \"78 %\"",
        ),
        Key::optional(
            "discount",
            Shape::TextOrNumber,
            "discount rate a year: 0.1 or \"10 %\"",
            "연 할인율: 0.1 또는 \"10 %\"",
        ),
        Key::optional(
            "lifetime_cap_months",
            Shape::Whole,
            "longest lifetime where nobody churned, in months",
            "이탈이 없을 때 수명의 상한(개월)",
        ),
        Key::optional(
            "cac_lag_quarters",
            Shape::Whole,
            "quarters by which costs lead the customers they win",
            "비용이 고객 획득보다 앞서는 분기 수",
        ),
        Key::optional(
            "new_logo_share",
            Shape::TextOrNumber,
            "share of sales and marketing costs that goes into new customers",
            "영업·마케팅 비용 중 신규 고객에 쓰이는 비율",
        ),
        Key::optional(
            "required_roles",
            Shape::Texts,
            "buying roles that an account should have contacts in",
            "고객사마다 담당자가 있어야 하는 구매 역할",
        ),
        Key::optional(
            "stages",
            Shape::Texts,
            "stages of deals in their order",
            "기회 단계(순서대로)",
        ),
        Key::optional(
            "survival_at",
            Shape::Wholes,
            "months at which survival is shown",
            "생존율을 보일 개월",
        ),
        Key::optional(
            "industry_spend",
            Shape::Text,
            "what the industry spends a year: \"USD 2000000000\"",
            "업계의 연 지출: \"USD 2000000000\"",
        ),
        Key::optional(
            "eligible_share",
            Shape::TextOrNumber,
            "share of that spend that could come to us",
            "업계 지출 중 우리에게 올 수 있는 비율",
        ),
        Key::optional(
            "payback_limit_months",
            Shape::Whole,
            "months from which on a payback is named as long",
            "회수 기간이 길다고 알릴 개월 수",
        ),
        Key::optional(
            "cac_categories",
            Shape::Table(&CATEGORIES),
            "cost categories of a variant of cac",
            "cac 변형별 비용 항목",
        ),
        Key::optional(
            "goals",
            Shape::Texts,
            "what the programme is judged by, the primary goal first: ids of metrics, or words such as mql and ctr",
            "프로그램을 평가하는 목표(주 목표가 먼저): 지표 id 또는 mql, ctr 같은 말",
        ),
        Key::optional(
            "market",
            Shape::Tables(&MARKET),
            "the segments of the market",
            "시장 세그먼트",
        ),
        Key::optional(
            "programme",
            Shape::Tables(&PROGRAMME),
            "the programmes and their people",
            "프로그램과 인력",
        ),
    ],
};

static CATEGORIES: Table = Table {
    name: "cac_categories",
    keys: &[
        categories("simple"),
        categories("fully_loaded"),
        categories("paid"),
        categories("blended"),
        categories("lagged"),
        categories("onboarding"),
    ],
};

const fn categories(variant: &'static str) -> Key {
    Key::optional(
        variant,
        Shape::Texts,
        "cost categories that it counts",
        "집계할 비용 항목",
    )
}

/// An amount of the project's file, with its place.
#[derive(Clone, Debug)]
struct Amount {
    money: Money,
    span: Range<usize>,
}

/// The section as it was read. Amounts are converted when the as-of date and the rates are known.
#[derive(Clone, Debug, Default)]
pub(crate) struct MetricSection {
    file: Option<Arc<str>>,
    fiscal_start: Option<u32>,
    influence_days: Option<u32>,
    engaged_people: Option<u32>,
    gross_margin: Option<Decimal>,
    discount: Option<Decimal>,
    lifetime_cap_months: Option<u32>,
    cac_lag_quarters: Option<u32>,
    new_logo_share: Option<Decimal>,
    cac_categories: BTreeMap<String, Vec<String>>,
    required_roles: Vec<BuyingRole>,
    stages: Vec<String>,
    survival_at: Option<Vec<u32>>,
    market: Vec<RawSegment>,
    programmes: Vec<ProgrammeCapacity>,
    industry_spend: Option<Amount>,
    eligible_share: Option<Decimal>,
    payback_limit_months: Option<u32>,
    goals: Vec<Goal>,
}

impl MetricSection {
    pub(super) fn read(section: &Section<'_>, file: &Arc<str>, out: &mut Diagnostics) -> Self {
        Self {
            file: Some(Arc::clone(file)),
            fiscal_start: whole(section, "fiscal_year_start", 1..=12, out),
            influence_days: whole(section, "influence_days", 0..=3_650, out),
            engaged_people: whole(section, "engaged_people", 1..=1_000, out),
            gross_margin: margin(section, "gross_margin", out),
            discount: share(section, "discount", out),
            lifetime_cap_months: whole(section, "lifetime_cap_months", 1..=600, out),
            cac_lag_quarters: whole(section, "cac_lag_quarters", 0..=20, out),
            new_logo_share: share(section, "new_logo_share", out),
            cac_categories: read_categories(section, out),
            required_roles: roles(section, out),
            stages: texts_of(section, "stages", out),
            survival_at: months(section, out),
            market: market::read(section, out),
            programmes: programme::read(section, out),
            industry_spend: money(section, "industry_spend", out),
            eligible_share: share(section, "eligible_share", out),
            payback_limit_months: whole(section, "payback_limit_months", 1..=600, out),
            goals: goals(section, out),
        }
    }

    /// Whether the project's file states goals.
    pub(crate) fn states_goals(&self) -> bool {
        !self.goals.is_empty()
    }

    /// What is wrong with the goals that the project states, in its file or in its table of goals.
    pub(crate) fn advice(&self, data: &ProgrammeData) -> Vec<Diagnostic> {
        let of_file = findings(&self.goals);
        let of_file = of_file.into_iter().map(|finding| {
            let diagnostic = doubt(finding);
            match &self.file {
                Some(file) => diagnostic.at_file(file),
                None => diagnostic,
            }
        });
        // Each programme is judged by its own goals; one fault is named once.
        let by_programme = by_programme(data);
        let of_table = by_programme.values().flat_map(|goals| findings(goals));
        let of_table: BTreeSet<GoalFinding> = of_table.collect();
        let of_table = of_table.into_iter();
        let of_table = of_table.map(|finding| doubt(finding).at_file(ProgrammeData::GOALS));
        of_file.chain(of_table).collect()
    }

    /// The goals of the file, or of each programme of the table, the primary one first; `None` where
    /// neither states any.
    pub(crate) fn stated_goals(&self, data: &ProgrammeData) -> Option<Vec<Vec<StatedGoal>>> {
        let file: Vec<StatedGoal> = self
            .goals
            .iter()
            .map(|goal| StatedGoal {
                goal: *goal,
                text: word(*goal).to_owned(),
                file: self.file.as_deref().unwrap_or_default().to_owned(),
                line: None,
            })
            .collect();
        let mut table: BTreeMap<Option<&str>, Vec<StatedGoal>> = BTreeMap::new();
        let mut lines: Vec<&ProgrammeGoal> = data.goals.iter().flatten().collect();
        lines.sort_by_key(|goal| goal.primary != Some(true));
        for line in lines {
            let Ok(goal) = line.kpi.parse() else { continue };
            let of_one = table.entry(line.programme.as_deref()).or_default();
            of_one.push(StatedGoal {
                goal,
                text: line.kpi.clone(),
                file: ProgrammeData::GOALS.to_owned(),
                line: Some(line.line),
            });
        }
        let all: Vec<Vec<StatedGoal>> = table.into_values().chain([file]).collect();
        let stated = all.into_iter().filter(|goals| !goals.is_empty());
        let stated: Vec<Vec<StatedGoal>> = stated.collect();
        (!stated.is_empty()).then_some(stated)
    }

    /// The metrics among the goals, of the file or of the table.
    pub(crate) fn goals(&self, data: &ProgrammeData) -> Vec<&'static str> {
        let of_table = by_programme(data);
        let goals = self.goals.iter().chain(of_table.values().flatten());
        let id = |goal: &Goal| match goal {
            Goal::Metric(id) => Some(*id),
            Goal::Leads | Goal::Clicks => None,
        };
        goals.filter_map(id).collect()
    }

    /// The programmes and what they have to work with.
    pub(crate) fn programmes(&self) -> &[ProgrammeCapacity] {
        &self.programmes
    }

    /// The month in which the fiscal year starts.
    pub(crate) fn fiscal_start(&self) -> u32 {
        self.fiscal_start.unwrap_or(1)
    }

    /// The settings as of a day, over everything up to it, with amounts in the project's currency.
    pub(crate) fn settings(
        &self,
        as_of: NaiveDate,
        currency: Currency,
        fx: &FxTable,
    ) -> Result<MetricSettings, Diagnostics> {
        let mut out = Diagnostics::new();
        let mut convert = |amount: &Amount| {
            let converted = fx.convert(&amount.money, currency, as_of);
            converted
                .map(|converted| converted.money)
                .map_err(|error| out.push(self.no_rate(amount, Text::of(&error))))
                .ok()
        };
        let market: Vec<MarketSegment> = self
            .market
            .iter()
            .filter_map(|segment| segment.convert(&mut convert))
            .collect();
        let industry_spend = self.industry_spend.as_ref().and_then(&mut convert);
        if out.has_errors() {
            return Err(out);
        }
        let default = MetricSettings::until(as_of);
        Ok(MetricSettings {
            fiscal_start: self.fiscal_start(),
            influence_days: self.influence_days.unwrap_or(default.influence_days),
            engaged_people: self.engaged_people.unwrap_or(default.engaged_people),
            gross_margin: self.gross_margin,
            discount: self.discount,
            lifetime_cap_months: self
                .lifetime_cap_months
                .unwrap_or(default.lifetime_cap_months),
            cac_lag_quarters: self.cac_lag_quarters.unwrap_or(default.cac_lag_quarters),
            new_logo_share: self.new_logo_share,
            cac_categories: self.cac_categories.clone(),
            required_roles: self.required_roles.clone(),
            stages: self.stages.clone(),
            survival_at: self
                .survival_at
                .clone()
                .unwrap_or_else(|| default.survival_at.clone()),
            market,
            programmes: self.programmes.clone(),
            industry_spend,
            eligible_share: self.eligible_share,
            payback_limit_months: self
                .payback_limit_months
                .unwrap_or(default.payback_limit_months),
            ..default
        })
    }

    fn no_rate(&self, amount: &Amount, message: Text) -> Diagnostic {
        let diagnostic = Diagnostic::new(Code::E0604, message).with_help(texts::write_rate());
        match &self.file {
            Some(file) => diagnostic.at_text(file, amount.span.clone()),
            None => diagnostic,
        }
    }
}

/// The goals of the table by programme, the primary ones first.
fn by_programme(data: &ProgrammeData) -> BTreeMap<Option<&str>, Vec<Goal>> {
    let mut goals: Vec<&ProgrammeGoal> = data.goals.iter().flatten().collect();
    goals.sort_by_key(|goal| goal.primary != Some(true));
    let mut by_programme: BTreeMap<Option<&str>, Vec<Goal>> = BTreeMap::new();
    for goal in goals {
        let of = by_programme.entry(goal.programme.as_deref()).or_default();
        of.extend(goal.kpi.parse::<Goal>());
    }
    by_programme
}

/// A fault of goals as a warning.
fn doubt(finding: GoalFinding) -> Diagnostic {
    let (code, text) = match finding {
        GoalFinding::ActivityOnly => (Code::W0130, texts::goals_of_activity()),
        GoalFinding::LeadsFirst => (Code::W0131, texts::goal_of_leads()),
        GoalFinding::Clicks => (Code::W0132, texts::goal_of_clicks()),
    };
    Diagnostic::new(code, text)
}

/// A goal as people name it.
const fn word(goal: Goal) -> &'static str {
    match goal {
        Goal::Metric(id) => id,
        Goal::Leads => "leads",
        Goal::Clicks => "clicks",
    }
}

fn whole(
    section: &Section<'_>,
    key: &str,
    range: std::ops::RangeInclusive<i64>,
    out: &mut Diagnostics,
) -> Option<u32> {
    let found = section.whole(key, range, out)?;
    u32::try_from(found.value).ok()
}

fn texts_of(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Vec<String> {
    let found = section.texts(key, out).unwrap_or_default();
    found
        .into_iter()
        .map(|text| text.value.to_owned())
        .collect()
}

fn goals(section: &Section<'_>, out: &mut Diagnostics) -> Vec<Goal> {
    let found = section.texts("goals", out).unwrap_or_default();
    let mut goals = Vec::new();
    for text in found {
        if let Ok(goal) = text.value.parse::<Goal>() {
            goals.push(goal);
            continue;
        }
        let known = Metric::all().map(|metric| metric.id).chain(Goal::words());
        let near = winnable_model::nearest(text.value, known);
        section.wrong_value(texts::no_goal(text.value, near), text.span, out);
    }
    goals
}

fn roles(section: &Section<'_>, out: &mut Diagnostics) -> Vec<BuyingRole> {
    let found = section.texts("required_roles", out).unwrap_or_default();
    let mut roles: Vec<BuyingRole> = found
        .into_iter()
        .filter_map(|text| role(section, &text, out))
        .collect();
    // A role that stands twice is still one role to cover.
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// Cost categories by their names or in other words for them; one that is none is reported.
fn categories_of(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Vec<String> {
    let found = section.texts(key, out).unwrap_or_default();
    let mut names = Vec::new();
    for text in found {
        match text.value.parse::<CostCategory>() {
            Ok(category) => names.push(category.name().to_owned()),
            Err(error) => section.wrong_value(Text::of(&error), text.span, out),
        }
    }
    names
}

fn read_categories(section: &Section<'_>, out: &mut Diagnostics) -> BTreeMap<String, Vec<String>> {
    let Some(inner) = section.section("cac_categories", &CATEGORIES, out) else {
        return BTreeMap::new();
    };
    let variants = CATEGORIES.keys.iter().filter(|key| inner.has(key.name));
    variants
        .map(|key| (key.name.to_owned(), categories_of(&inner, key.name, out)))
        .collect()
}

/// The months of `survival_at`, in order and each once.
fn months(section: &Section<'_>, out: &mut Diagnostics) -> Option<Vec<u32>> {
    let Spanned { value, span } = section.item("survival_at")?;
    let Item::List(list) = value else {
        section.wrong_kind("survival_at", span, &texts::expected_months(), out);
        return None;
    };
    let mut months = Vec::new();
    for entry in list {
        let Item::Number(number) = entry.value else {
            section.wrong_kind("survival_at", entry.span, &texts::expected_months(), out);
            continue;
        };
        let month = u32::try_from(number)
            .ok()
            .filter(|month| number.is_integer() && (1..=600).contains(month));
        match month {
            Some(month) => months.push(month),
            None => section.wrong_value(texts::bad_months(&number.to_string()), entry.span, out),
        }
    }
    months.sort_unstable();
    months.dedup();
    Some(months)
}
