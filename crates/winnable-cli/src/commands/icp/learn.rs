//! `icp learn`: points proposed from what was won and lost, as a model file to review.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use winnable_icp::learn::split::Part;
use winnable_icp::learn::{Card, Learned, Sample, learn};
use winnable_model::text::icp as shared;
use winnable_model::text::icp::learn as texts;
use winnable_model::{Code, Diagnostic, Localised, Outcome};
use winnable_report::{
    LearnReport, PredictionRow, learn_columns_csv, learn_json, learn_table, predictions_csv,
};

use super::parts::{Parts, id_of, parts};
use super::table::WideTable;
use super::{CSV, model};
use crate::args::{Format, Global, LearnArgs};
use crate::commands::gate;
use crate::failure::Failure;
use crate::output;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &LearnArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let table = WideTable::open(&args.table)?;
    let parts = parts(&table, args.split.as_deref())?;
    for name in &args.keep {
        table.column(name)?;
    }
    let mut warnings = table.warnings();
    let mut by_hand = None;
    if let Some(name) = &args.score {
        by_hand = Some(table.scores(name)?);
    }
    if let Some(named) = &args.model {
        let found = model::scores(&table, named, global.as_of)?;
        warnings.extend(found.warnings);
        by_hand = Some(found.of_rows);
    }
    let score = args.score.as_deref().map(|name| table.column(name));
    let score = score.transpose()?.map(|column| column.name.as_str());
    let inputs: Vec<usize> = table
        .input_positions()
        .into_iter()
        .filter(|at| {
            let name = table
                .table
                .columns
                .get(*at)
                .map(|column| column.name.as_str());
            // The score that is compared with is no input.
            name != score
        })
        .collect();
    let keep = table.names_of(&args.keep);
    let sample = Sample {
        table: &table.table,
        inputs: &inputs,
        outcomes: &table.outcomes,
        parts: &parts.of,
        ids: table.id(),
        keep: &keep,
        by_hand: by_hand.as_deref(),
    };
    let stem = stem(&args.table.table);
    let learned = learn(sample, &format!("{stem}-learned"), &title(&table.name));
    let written = match &learned.card {
        Ok(card) => Some(write_model(args, &table, &learned, card, &parts, screen)?),
        Err(_) => None,
    };
    if let (Some(path), Ok(card)) = (&args.predictions, &learned.card) {
        write_predictions(path, &table, card, &parts)?;
    }
    let report = LearnReport {
        file: &table.name,
        input: &table.reading.input,
        how: &parts.how,
        learned: &learned,
        model: written.as_deref(),
        warnings: &warnings,
        engine: env!("CARGO_PKG_VERSION"),
    };
    match screen.format {
        Format::Table => {
            let text = learn_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| learn_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| learn_columns_csv(out, &report, CSV).map(drop)),
    }
    Ok(gate(
        std::slice::from_ref(&table.reading.input),
        global,
        screen,
    ))
}

/// The name of a file without its folder and its end.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let name: String = stem.unwrap_or_default().chars().map(plain).collect();
    let name = name.trim_matches('-');
    if name.is_empty() {
        "card".to_owned()
    } else {
        name.to_owned()
    }
}

fn title(file: &str) -> String {
    format!("Learned from {file}")
}

/// Writes the model, never over another one, and says where.
fn write_model(
    args: &LearnArgs,
    table: &WideTable,
    learned: &Learned,
    card: &Card,
    parts: &Parts,
    screen: &Screen,
) -> Result<String, Failure> {
    let text = format!(
        "{}\n{}",
        heading(table, learned, card, parts, screen),
        card.model.to_short_toml(&card.catalogue)
    );
    let path = match &args.out {
        Some(path) => {
            if path.exists() && !args.force && !holds(path, &text) {
                let name = path.display().to_string();
                let diagnostic = Diagnostic::new(Code::E0133, texts::exists(&name));
                return Err(Failure::refused(
                    diagnostic.at_file(&name).with_help(texts::opt_out()),
                ));
            }
            path.clone()
        }
        None => free(&stem(&args.table.table), &text),
    };
    let name = path.display().to_string();
    output::write_whole(&path, &name, text.as_bytes())?;
    Ok(name)
}

/// Whether a file holds this very text.
fn holds(path: &Path, text: &str) -> bool {
    std::fs::read_to_string(path).is_ok_and(|found| found == text)
}

/// The first name that is free, or that holds this very text.
fn free(stem: &str, text: &str) -> PathBuf {
    let mut path = PathBuf::from(format!("{stem}-learned.toml"));
    let mut nth = 2;
    while path.exists() && !holds(&path, text) {
        path = PathBuf::from(format!("{stem}-learned-{nth}.toml"));
        nth += 1;
    }
    path
}

/// What the model was learned from, as comments at its head.
fn heading(
    table: &WideTable,
    learned: &Learned,
    card: &Card,
    parts: &Parts,
    screen: &Screen,
) -> String {
    let lang = screen.file_lang;
    let said = winnable_icp::learn::verdicts(learned);
    let mut lines = vec![
        texts::title().text(lang),
        winnable_icp::learn::nature(learned).text(lang),
        String::new(),
        format!("{}: {}", shared::opt_table().text(lang), table.name),
        parts.how.text(lang),
        texts::part(&texts::train(), learned.train.won, learned.train.lost).text(lang),
        texts::part(&texts::test(), learned.test.won, learned.test.lost).text(lang),
    ];
    lines.extend(said.iter().map(|verdict| verdict.text(lang)));
    lines.push(texts::log_odds(card.log_odds_a_point).text(lang));
    lines.push(String::new());
    lines.push(texts::mapping().text(lang));
    for criterion in card.model.criteria() {
        let fact = &card.catalogue.spec(criterion.fact).name;
        let title = criterion.title.as_deref().unwrap_or_default();
        lines.push(format!("  \"{fact}\" = {title:?}"));
    }
    let mut text = String::new();
    for line in lines {
        // A line break in a name would end the comment.
        let line = line.replace(['\n', '\r'], " ");
        let _ = writeln!(text, "{}", format!("# {line}").trim_end());
    }
    text
}

fn write_predictions(
    path: &Path,
    table: &WideTable,
    card: &Card,
    parts: &Parts,
) -> Result<(), Failure> {
    let rows = card.scores.iter().zip(&parts.of).zip(&table.outcomes);
    let rows: Vec<PredictionRow> = rows
        .enumerate()
        .map(|(row, ((score, part), outcome))| PredictionRow {
            id: id_of(table, row),
            part: match part {
                _ if *outcome == Outcome::Open => "open",
                Some(Part::Train) => "train",
                Some(Part::Test) => "test",
                None => "",
            },
            score: *score,
        })
        .collect();
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    predictions_csv(&mut bytes, &rows).map_err(|error| output::cannot_write(&name, &error))?;
    output::write_whole(path, &name, &bytes)?;
    Ok(())
}
