//! `icp backtest`: a score of a wide table against what was won and lost.

mod spans;

use chrono::NaiveDate;
use winnable_icp::backtest::{Deals, Edges, HandOff, Span, backtest};
use winnable_model::text::icp::backtest as backtest_texts;
use winnable_model::{Code, Diagnostic, Outcome};
use winnable_report::{BacktestReport, backtest_csv, backtest_json, backtest_table};

use super::table::WideTable;
use super::{CSV, frozen, model, project};
use crate::args::{BacktestArgs, Format, Global, Scored};
use crate::commands::gate;
use crate::failure::Failure;
use crate::project::Unsound;
use crate::screen::Screen;
use spans::{Dated, spans};

pub(super) fn run(
    global: &Global,
    args: &BacktestArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let Some((table, by)) = &args.table else {
        return match &args.frozen {
            Some(from) => frozen::run(global, args, from, screen),
            None => project::run(global, args, screen),
        };
    };
    let mut table = WideTable::open(table)?;
    for name in [&args.closed, &args.time_to_value].into_iter().flatten() {
        table.set_apart(name)?;
    }
    let mut warnings = table.warnings();
    let (name, scores) = match by {
        Scored::Column(column) => (table.column(column)?.name.clone(), table.scores(column)?),
        Scored::Model(named) => {
            let found = model::scores(&table, named, global.as_of)?;
            warnings.extend(found.warnings);
            (found.id, found.of_rows)
        }
    };
    let mut rows = Rows {
        scores,
        outcomes: table.outcomes.clone(),
        accounts: table.id().map(|column| column.cells.clone()),
        spans: None,
    };
    let (mut as_of, mut later) = (None, 0);
    if let Some(dated) = dated(&table, args, global.as_of)? {
        let place = (table.name.as_str(), &table.lines);
        let found = spans(place, dated, &mut rows.outcomes, global.as_of)?;
        later = found.there.iter().filter(|there| !**there).count() as u64;
        as_of = found.as_of;
        warnings.extend(found.doubts);
        rows.spans = Some(found.of);
        rows.keep(&found.there);
    }
    let edges = args
        .bands
        .as_deref()
        .map_or_else(|| Edges::fitting(&rows.scores), Edges::stated);
    let hand_off = args
        .threshold
        .map_or_else(|| usual_hand_off(&edges, &rows.scores), HandOff::at);
    let backtest = backtest(rows.deals(), &edges, hand_off);
    let report = BacktestReport {
        file: &table.name,
        input: Some(&table.reading.input),
        past: None,
        frozen: None,
        score: &name,
        as_of,
        later,
        backtest: &backtest,
        leaks: &table.leaks(),
        warnings: &warnings,
        engine: env!("CARGO_PKG_VERSION"),
    };
    match screen.format {
        Format::Table => {
            let text = backtest_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| backtest_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| backtest_csv(out, &report, CSV).map(drop)),
    }
    Ok(gate(&[table.reading.input.clone()], global, screen))
}

/// The hand-off that goes with bands, where there are scores on both sides of it; else the highest edge, which
/// nobody agreed on beforehand.
fn usual_hand_off(edges: &Edges, scores: &[Option<f64>]) -> HandOff {
    let usual = HandOff::of_edges(edges);
    let known = || scores.iter().flatten();
    let parts = known().any(|score| *score < usual.at) && known().any(|score| *score >= usual.at);
    match edges.at().last() {
        Some(highest) if !parts => HandOff {
            at: *highest,
            stated: false,
        },
        _ => usual,
    }
}

/// The columns of the dates, where they were named.
fn dated<'a>(
    table: &'a WideTable,
    args: &BacktestArgs,
    as_of: Option<NaiveDate>,
) -> Result<Option<Dated<'a>>, Failure> {
    let Some((created, closed)) = table.time().zip(args.closed.as_deref()) else {
        if as_of.is_some() {
            let text = backtest_texts::as_of_needs_dates();
            let help = backtest_texts::name_the_dates();
            return Err(Failure::refused(
                Diagnostic::new(Code::E0135, text)
                    .at_file(&table.name)
                    .with_help(help),
            ));
        }
        return Ok(None);
    };
    let to_value = args.time_to_value.as_deref();
    Ok(Some(Dated {
        created,
        closed: table.column(closed)?,
        to_value: to_value.map(|name| table.column(name)).transpose()?,
    }))
}

/// What is known of each deal.
struct Rows {
    scores: Vec<Option<f64>>,
    outcomes: Vec<Outcome>,
    accounts: Option<Vec<Option<Box<str>>>>,
    spans: Option<Vec<Span>>,
}

impl Rows {
    /// Drops the rows that are not there.
    fn keep(&mut self, there: &[bool]) {
        retain(&mut self.scores, there);
        retain(&mut self.outcomes, there);
        if let Some(accounts) = &mut self.accounts {
            retain(accounts, there);
        }
        if let Some(spans) = &mut self.spans {
            retain(spans, there);
        }
    }

    fn deals(&self) -> Deals<'_> {
        let mut deals = Deals::new(&self.scores, &self.outcomes);
        if let Some(accounts) = &self.accounts {
            deals = deals.of_accounts(accounts);
        }
        if let Some(spans) = &self.spans {
            deals = deals.with_spans(spans);
        }
        deals
    }
}

fn retain<T>(rows: &mut Vec<T>, there: &[bool]) {
    let mut there = there.iter();
    rows.retain(|_| there.next().copied().unwrap_or(true));
}
