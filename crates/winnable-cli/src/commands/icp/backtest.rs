//! `icp backtest`: a score of a wide table against what was won and lost.

use winnable_icp::backtest::{Deals, HandOff, backtest};
use winnable_icp::table::Column;
use winnable_model::text::icp as texts;
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
    let scores = of_score.numbers().ok_or_else(|| {
        let (line, cell) = no_number(of_score);
        table.refused(texts::score_is_no_number(&of_score.name, line, &cell), None)
    })?;
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

/// The line and the text of the first cell that is no number.
fn no_number(column: &Column) -> (usize, String) {
    let alone = |cell: &Option<Box<str>>| Column {
        name: String::new(),
        cells: vec![cell.clone()],
    };
    let cells = column.cells.iter().enumerate();
    let mut bad = cells.filter(|(_, cell)| cell.is_some() && alone(cell).numbers().is_none());
    bad.next().map_or((0, String::new()), |(at, cell)| {
        // The header is the first line.
        (at + 2, cell.as_deref().unwrap_or_default().to_owned())
    })
}
