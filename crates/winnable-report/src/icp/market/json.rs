//! Counts of firms in JSON: schema `winnable/icp-market/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_icp::profile::{FirmBounds, MarketCell};
use winnable_metrics::Reason;
use winnable_model::{Lang, Localised};

use super::MarketReport;
use crate::icp::check::IcpJson;
use crate::json::{DiagnosticJson, ManifestJson, write_document};

#[derive(Serialize)]
struct MarketJson<'a> {
    schema: &'static str,
    engine: &'a str,
    icp: IcpJson<'a>,
    minimum: u64,
    predicates: Vec<PredicateJson<'a>>,
    manifest: ManifestJson<'a>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct PredicateJson<'a> {
    id: &'a str,
    sentence: Option<&'a str>,
    total: CountJson,
    cells: Vec<CellJson<'a>>,
}

#[derive(Serialize)]
struct CellJson<'a> {
    industry: Option<String>,
    title: Option<String>,
    counted_as: Option<&'a str>,
    from: Option<String>,
    below: Option<String>,
    #[serde(flatten)]
    count: CountJson,
}

#[derive(Serialize)]
struct CountJson {
    #[serde(flatten)]
    firms: Option<FirmBounds>,
    exact: bool,
    reason: Option<&'static str>,
}

impl CountJson {
    fn new(of: Result<FirmBounds, Reason>) -> Self {
        Self {
            firms: of.ok(),
            exact: of.is_ok_and(|firms| firms.is_exact()),
            reason: of.err().map(winnable_metrics::Reason::code),
        }
    }
}

/// Counts as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn market_json(out: &mut dyn Write, report: &MarketReport<'_>, lang: Lang) -> io::Result<()> {
    let sources = std::slice::from_ref(report.file);
    let predicates = report.counts.iter().map(|predicate| PredicateJson {
        id: &predicate.id,
        sentence: predicate.sentence.as_deref(),
        total: CountJson::new(predicate.count.total),
        cells: predicate
            .count
            .cells
            .iter()
            .map(|one| cell(one, lang))
            .collect(),
    });
    let document = MarketJson {
        schema: "winnable/icp-market/1",
        engine: &report.manifest.engine,
        icp: IcpJson::new(report.profile, report.sha256),
        minimum: report.minimum,
        predicates: predicates.collect(),
        manifest: ManifestJson::new(report.manifest),
        warnings: report
            .warnings
            .iter()
            .map(|warning| DiagnosticJson::new(warning, sources, lang))
            .collect(),
    };
    write_document(out, &document)
}

fn cell(of: &MarketCell, lang: Lang) -> CellJson<'_> {
    let range = of.employees.as_ref();
    let end = |end: Option<rust_decimal::Decimal>| end.map(|end| end.normalize().to_string());
    let title = of.industry.and_then(winnable_model::Naics::title);
    CellJson {
        industry: of.industry.map(|code| code.to_string()),
        title: title.map(|title| title.text(lang)),
        counted_as: of.counted.as_deref(),
        from: end(range.and_then(|range| range.from)),
        below: end(range.and_then(|range| range.below)),
        count: CountJson::new(of.firms),
    }
}
