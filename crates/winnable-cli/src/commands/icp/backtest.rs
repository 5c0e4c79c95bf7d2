//! `icp backtest`: a score of a wide table against what was won and lost.

use winnable_icp::backtest::{Deals, HandOff, backtest};
use winnable_report::{BacktestReport, backtest_csv, backtest_json, backtest_table};

use super::table::WideTable;
use super::{CSV, options};
use crate::args::{BacktestArgs, Format, Global};
use crate::commands::gate;
use crate::project::Unsound;
use crate::screen::Screen;

/// The hand-off that was agreed on before anybody looked: of the 100-point card.
const HAND_OFF: f64 = 70.0;

pub(super) fn run(
    global: &Global,
    args: &BacktestArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let table = WideTable::open(&args.table)?;
    let of_score = table.column(&args.score)?;
    let scores = table.scores(&args.score)?;
    let deals = Deals {
        scores: &scores,
        outcomes: &table.outcomes,
        accounts: table.id().map(|column| column.cells.as_slice()),
    };
    let hand_off = HandOff {
        at: args.threshold.unwrap_or(HAND_OFF),
        stated: args
            .threshold
            .is_none_or(|at| (at - HAND_OFF).abs() < f64::EPSILON),
    };
    let backtest = backtest(deals, &args.bands, hand_off);
    let report = BacktestReport {
        file: &table.name,
        input: &table.reading.input,
        score: &of_score.name,
        backtest: &backtest,
        leaks: &table.leaks(),
        warnings: &table.warnings(),
        engine: env!("CARGO_PKG_VERSION"),
    };
    match screen.format {
        Format::Table => {
            let text = backtest_table(&report, options(screen));
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
