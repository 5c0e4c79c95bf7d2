//! `icp backtest`: a score of a wide table against what was won and lost.

use winnable_icp::backtest::{Deals, HandOff, backtest};
use winnable_icp::leak::{Leak, leak};
use winnable_icp::outcome::outcomes;
use winnable_icp::table::{Column, Table, Values};
use winnable_model::text::icp as texts;
use winnable_model::{Code, Diagnostic, Outcome, Text};
use winnable_report::{
    BacktestOptions, BacktestReport, CsvOptions, backtest_csv, backtest_json, backtest_table,
};

use crate::args::{BacktestArgs, Format, Global};
use crate::commands::gate;
use crate::failure::Failure;
use crate::plain_file::PlainFile;
use crate::project::Unsound;
use crate::screen::Screen;

/// CSV on standard output.
const CSV: CsvOptions = CsvOptions {
    bom: false,
    guard: true,
};
/// The hand-off that was agreed on before anybody looked: of the 100-point card.
const HAND_OFF: f64 = 70.0;
/// So many words of a column are listed.
const WORDS: usize = 10;

pub(super) fn run(
    global: &Global,
    args: &BacktestArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let file = PlainFile::open(&args.table, "table")?;
    let name = file.name.clone();
    let (table, reading) = file.table()?;
    let refused = |text: Text, help: Option<Text>| {
        let diagnostic = Diagnostic::new(Code::E0133, text).at_file(&name);
        Failure::refused(match help {
            Some(help) => diagnostic.with_help(help),
            None => diagnostic,
        })
    };
    let column = |wanted: &str| {
        table.column(wanted).ok_or_else(|| {
            let names: Vec<&str> = table.columns.iter().map(|one| one.name.as_str()).collect();
            refused(
                texts::no_column(wanted),
                Some(texts::columns_are(&names.join(", "))),
            )
        })
    };
    let (of_outcome, of_score) = (column(&args.outcome.column)?, column(&args.score)?);
    let of_account = args.id.as_deref().map(column).transpose()?;
    let found = outcomes(of_outcome, &args.outcome.won);
    if !found.contains(&Outcome::Won) {
        let text = texts::nothing_won(&of_outcome.name, &args.outcome.won);
        return Err(refused(text, Some(texts::words_are(&words(of_outcome)))).into());
    }
    let scores = of_score.numbers().ok_or_else(|| {
        let (line, cell) = no_number(of_score);
        refused(texts::score_is_no_number(&of_score.name, line, &cell), None)
    })?;
    let deals = Deals {
        scores: &scores,
        outcomes: &found,
        accounts: of_account.map(|column| column.cells.as_slice()),
    };
    let hand_off = HandOff {
        at: args.threshold.unwrap_or(HAND_OFF),
        stated: args
            .threshold
            .is_none_or(|at| (at - HAND_OFF).abs() < f64::EPSILON),
    };
    let backtest = backtest(deals, &args.bands, hand_off);
    let apart = [Some(of_outcome), of_account];
    let report = BacktestReport {
        file: &name,
        input: &reading.input,
        score: &of_score.name,
        backtest: &backtest,
        leaks: &leaks(&table, &apart, &found),
        warnings: &reading.warning().into_iter().collect::<Vec<Diagnostic>>(),
        engine: env!("CARGO_PKG_VERSION"),
    };
    match screen.format {
        Format::Table => {
            let options = BacktestOptions {
                width: screen.width,
                lang: screen.lang,
                colour: screen.paints(),
            };
            let text = backtest_table(&report, options);
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| backtest_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| backtest_csv(out, &report, CSV).map(drop)),
    }
    Ok(gate(&[reading.input.clone()], global, screen))
}

/// The columns that look as if they knew the outcome, those apart that state it.
fn leaks(table: &Table, apart: &[Option<&Column>], outcomes: &[Outcome]) -> Vec<Leak> {
    let is_apart = |column: &Column| apart.iter().flatten().any(|one| one.name == column.name);
    let columns = table.columns.iter().filter(|column| !is_apart(column));
    columns
        .filter_map(|column| leak(column, outcomes))
        .collect()
}

/// The words of a column, the first ones.
fn words(column: &Column) -> String {
    let Values::Levels { names, .. } = column.levels() else {
        return String::new();
    };
    let mut words: Vec<&str> = names.iter().take(WORDS).map(|name| &**name).collect();
    if names.len() > WORDS {
        words.push("…");
    }
    words.join(", ")
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
