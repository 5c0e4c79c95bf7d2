//! `icp market`: how many firms the ICP and its hypotheses select.

use winnable_icp::profile::Selector;
use winnable_report::{MarketPredicate, MarketReport, market_csv, market_json, market_table};

use super::{CSV, profile};
use crate::args::{Format, Global, MarketArgs};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &MarketArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let opened = profile::open(global, &args.profile, screen)?;
    let icp = &opened.profile;
    let mut counts = Vec::new();
    let census = opened.census();
    let firms = |of: Selector<'_>| census.as_ref().map(|census| profile::firms(census, of));
    let market = firms(Selector::from(icp));
    counts.extend(market.clone().map(|count| MarketPredicate {
        id: icp.id.to_string(),
        sentence: None,
        count,
    }));
    for hypothesis in &icp.hypotheses {
        let count = firms(Selector::from(hypothesis));
        counts.extend(count.map(|count| MarketPredicate {
            id: hypothesis.id.to_string(),
            sentence: Some(hypothesis.sentence.clone()),
            count,
        }));
    }
    let mut found = Vec::new();
    found.extend(icp.lint_market(market.as_ref(), args.minimum));
    for predicate in counts.iter().filter(|one| one.sentence.is_some()) {
        found.extend(icp.lint_hypothesis(&predicate.id, &predicate.count, args.minimum));
    }
    let warnings = opened.warnings(found);
    let report = MarketReport {
        profile: icp,
        file: &opened.file,
        sha256: &opened.sha256,
        minimum: args.minimum.unwrap_or(icp.market_minimum),
        counts: &counts,
        manifest: &opened.manifest,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = market_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| market_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| market_csv(out, &report, CSV).map(drop)),
    }
    Ok(opened.ready.gate(global, screen))
}
