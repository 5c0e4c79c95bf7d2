//! `icp discover --hypotheses`: hypotheses that were stated beforehand against won and lost.

use std::fs;
use std::path::Path;

use winnable_icp::hypothesis::{Stated, examine, notes, read};
use winnable_model::document::TextFile;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp::discover as texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic, Diagnostics, Outcome};
use winnable_report::{HypothesesReport, hypotheses_csv, hypotheses_json, hypotheses_table};

use super::CSV;
use super::table::WideTable;
use super::times::places;
use crate::args::{Format, Global};
use crate::commands::gate;
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    table: &WideTable,
    path: &Path,
    least_market: u64,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| {
        let message = cli_texts::cannot_open(&name, &reason(&error));
        let diagnostic = Diagnostic::new(Code::E0901, message);
        Failure::new(exit::ENVIRONMENT, diagnostic.at_file(&name))
    })?;
    let file = TextFile::new(&name, &text);
    let mut out = Diagnostics::new();
    let Some(stated): Option<Vec<Stated>> = read(&file, &mut out) else {
        return Err(Unsound {
            failure: out.into(),
            files: vec![file],
        });
    };
    let mut examined = examine(
        &stated,
        &table.table,
        table.outcome(),
        &table.outcomes,
        table.id().map(|column| column.cells.as_slice()),
    )
    .map_err(|(at, error)| {
        let text = texts::hypothesis_refused(at + 1, &error.text);
        Failure::refused(Diagnostic::new(Code::E0137, text).at_file(&name))
    })?;
    if let Some(times) = places(table)? {
        let numbers = examined
            .iter_mut()
            .filter_map(|one| one.numbers.as_mut().ok());
        for one in numbers {
            one.count_halves(&table.table, &table.outcomes, &times);
        }
    }
    let of = |wanted: Outcome| table.outcomes.iter().filter(|one| **one == wanted).count() as u64;
    let report = HypothesesReport {
        file: &table.name,
        hypotheses: &name,
        input: &table.reading.input,
        deals: (of(Outcome::Won), of(Outcome::Lost), of(Outcome::Open)),
        examined: &examined,
        notes: &notes(&examined, least_market),
        leaks: &table.leaks(),
        warnings: &table.warnings(),
        engine: env!("CARGO_PKG_VERSION"),
    };
    match screen.format {
        Format::Table => {
            let text = hypotheses_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| hypotheses_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| hypotheses_csv(out, &report, CSV).map(drop)),
    }
    Ok(gate(
        std::slice::from_ref(&table.reading.input),
        global,
        screen,
    ))
}
