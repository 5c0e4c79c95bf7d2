//! Which metrics were asked for, and by what they are parted.

use winnable_engine::metrics::{By, MetricRow};
use winnable_metrics::registry::Metric;
use winnable_model::text::{config, metrics as texts};
use winnable_model::{Code, Diagnostic, FactCatalogue, FactLevel, Text, fact_ids, nearest};

use crate::failure::Failure;

/// The metrics that were asked for; of some of them one variant alone.
#[derive(Debug)]
pub(super) struct Asked(Vec<(&'static Metric, Option<&'static str>)>);

impl Asked {
    /// Reads ids such as `win_rate` and `win_rate:count`; every one that is unknown is reported.
    pub(super) fn read(ids: &[String]) -> Result<Self, Failure> {
        let mut problems = winnable_model::Diagnostics::new();
        let mut asked = Vec::new();
        for id in ids {
            match one(id) {
                Ok(found) => asked.push(found),
                Err(diagnostic) => problems.push(*diagnostic),
            }
        }
        if problems.has_errors() {
            return Err(problems.into());
        }
        Ok(Self(asked))
    }

    /// Whether nothing was named, which asks for everything.
    pub(super) fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    /// The ids of the metrics.
    pub(super) fn metrics(&self) -> Vec<&'static str> {
        self.0.iter().map(|(metric, _)| metric.id).collect()
    }

    /// The metric that was asked for first.
    pub(super) fn first(&self) -> Option<&'static Metric> {
        self.0.first().map(|(metric, _)| *metric)
    }

    /// Whether a figure was asked for.
    pub(super) fn holds(&self, row: &MetricRow) -> bool {
        let named = |(metric, variant): &(&Metric, Option<&str>)| {
            metric.id == row.metric && variant.is_none_or(|variant| row.variant == Some(variant))
        };
        self.is_all() || self.0.iter().any(named)
    }
}

/// The metric and the variant of an id.
fn one(id: &str) -> Result<(&'static Metric, Option<&'static str>), Box<Diagnostic>> {
    let (name, variant) = match id.split_once(':') {
        Some((name, variant)) => (name, Some(variant)),
        None => (id, None),
    };
    let refused = |message: Text, near: Option<String>| {
        let help = near.map_or_else(texts::metrics_are_listed, |near| config::rename_to(&near));
        Box::new(Diagnostic::new(Code::E0120, message).with_help(help))
    };
    let Some(metric) = Metric::find(name) else {
        let near = nearest(name, Metric::all().map(|metric| metric.id));
        return Err(refused(texts::no_metric(name), near.map(str::to_owned)));
    };
    let Some(variant) = variant else {
        return Ok((metric, None));
    };
    let known: Vec<&str> = metric.variants.iter().map(|variant| variant.id).collect();
    if let Some(found) = metric.variant(variant) {
        return Ok((metric, Some(found.id)));
    }
    let near = nearest(variant, known.iter().copied());
    let near = near.map(|near| format!("{}:{near}", metric.id));
    Err(refused(texts::no_variant(metric.id, variant, &known), near))
}

/// The words of `--by`, facts apart.
const WORDS: [&str; 6] = [
    "segment",
    "tier",
    "quarter",
    "channel",
    "program",
    "deal-type",
];

/// By what figures are parted.
pub(super) fn by_of(what: &str, catalogue: &FactCatalogue) -> Result<By, Failure> {
    let fact = |name: &str| {
        let id = catalogue.id(name)?;
        // What is known of single people is true of no account.
        let of_account = catalogue.spec(id).level != FactLevel::Person;
        of_account.then(|| By::Fact {
            id,
            name: name.into(),
        })
    };
    let by = match what {
        "segment" => fact(&catalogue.spec(fact_ids::SEGMENT).name),
        "tier" => Some(By::Tier),
        "quarter" => Some(By::Quarter),
        "channel" => Some(By::Channel),
        "program" | "programme" => Some(By::Program),
        "deal-type" | "deal_type" => Some(By::DealType),
        other => fact(other),
    };
    by.ok_or_else(|| {
        let facts = catalogue
            .iter()
            .filter(|(_, spec)| spec.level != FactLevel::Person)
            .map(|(_, spec)| &*spec.name);
        let near = nearest(what, WORDS.into_iter().chain(facts));
        let diagnostic = Diagnostic::new(Code::E0122, texts::bad_by(what));
        Failure::refused(match near {
            Some(near) => diagnostic.with_help(config::rename_to(near)),
            None => diagnostic,
        })
    })
}
