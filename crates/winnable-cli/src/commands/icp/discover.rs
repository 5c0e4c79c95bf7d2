//! `icp discover`: which conditions on the columns of a wide table tell won from lost.

use winnable_icp::discover::{Deals, discover};
use winnable_report::{DiscoverReport, discover_csv, discover_json, discover_table};

use super::CSV;
use super::hypotheses;
use super::table::WideTable;
use super::times::places;
use crate::args::{DiscoverArgs, Format, Global};
use crate::commands::gate;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    args: &DiscoverArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let table = WideTable::open(&args.table)?;
    if let Some(path) = &args.hypotheses {
        return hypotheses::run(global, &table, path, args.least_market, screen);
    }
    let inputs = table.inputs();
    let mut discovery = discover(Deals {
        columns: &inputs,
        outcomes: &table.outcomes,
        accounts: table.id().map(|column| column.cells.as_slice()),
    });
    if let Some(times) = places(&table)? {
        for one in &mut discovery.hypotheses {
            one.count_halves(&table.table, &table.outcomes, &times);
        }
    }
    let report = DiscoverReport {
        file: &table.name,
        input: &table.reading.input,
        discovery: &discovery,
        warnings: &table.warnings(),
        engine: env!("CARGO_PKG_VERSION"),
    };
    let lang = screen.file_lang;
    match screen.format {
        Format::Table => {
            let text = discover_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => screen.write(|out| discover_json(out, &report, lang)),
        Format::Csv => screen.write(|out| discover_csv(out, &report, lang, CSV).map(drop)),
    }
    Ok(gate(
        std::slice::from_ref(&table.reading.input),
        global,
        screen,
    ))
}
