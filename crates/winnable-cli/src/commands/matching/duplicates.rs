//! `match duplicates`: accounts that may be one.

use winnable_match::{DuplicatePair, Duplicates, Matcher, Outcome, Scratch};
use winnable_model::Code;
use winnable_model::text::matching as texts;
use winnable_report::{
    AccountName, DuplicateLine, duplicates_csv, duplicates_json, duplicates_table,
};

use super::plain::{CSV, PlainAccounts};
use super::{MatchArgs, check_headers, project, tell_columns};
use crate::args::{Format, Global};
use crate::commands::gate;
use crate::failure::Failure;
use crate::plain_file::{PlainFile, each_chunk};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &MatchArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    if args.records.is_some() {
        return Err(Failure::simple(Code::E0108, texts::no_records_here()).into());
    }
    if let Some(path) = &args.accounts {
        let file = PlainFile::open(path, "accounts", args.reading.of("accounts"))?;
        check_headers(args, &[&file])?;
        let file = file.with_columns(&args.columns)?;
        let accounts = PlainAccounts::read(&file)?;
        let found = of_file(&file, &accounts.matcher)?;
        show(
            &found,
            accounts.len(),
            &|at| accounts.name(at),
            args,
            screen,
        );
        tell_columns(&[&file], screen);
        screen.diagnostics(&accounts.warnings(), &[]);
        return Ok(gate(
            std::slice::from_ref(&accounts.reading.input),
            global,
            screen,
        ));
    }
    if !args.columns.is_empty() {
        return Err(Failure::simple(Code::E0108, texts::columns_need_files()).into());
    }
    let matched = project::matched(global)?;
    let accounts = &matched.matching.accounts;
    let found = matched.duplicates();
    show(
        &found,
        accounts.len() as u64,
        &|at| matched.name(at),
        args,
        screen,
    );
    Ok(gate(&matched.loaded.files, global, screen))
}

/// Compares the accounts of a file with each other, reading it once more.
fn of_file(file: &PlainFile, matcher: &Matcher) -> Result<Duplicates, Failure> {
    let mut pairs: Vec<DuplicatePair> = Vec::new();
    each_chunk(
        file,
        Scratch::default,
        |scratch, chunk| {
            let mut found = Vec::new();
            for (at, row) in (chunk.first..).zip(chunk.rows()) {
                let domains = row.domains();
                matcher.duplicates_of(at, &row.account(&domains), scratch, &mut found);
            }
            found
        },
        |found| {
            pairs.extend(found);
            Ok(())
        },
    )?;
    Ok(Duplicates::new(pairs, matcher.len()))
}

fn show<'a>(
    found: &'a Duplicates,
    accounts: u64,
    name: &dyn Fn(u32) -> AccountName<'a>,
    args: &MatchArgs,
    screen: &mut Screen,
) {
    let of = |outcome| {
        let pairs = found.pairs.iter();
        pairs.filter(|pair| pair.outcome == outcome).count() as u64
    };
    let counts = (of(Outcome::Matched), of(Outcome::Review));
    let lines: Vec<DuplicateLine<'_>> = found
        .pairs
        .iter()
        .filter(|pair| args.wants(pair.outcome))
        .map(|pair| DuplicateLine {
            a: name(pair.a),
            b: name(pair.b),
            pair,
        })
        .collect();
    let lang = screen.file_lang;
    match screen.format {
        Format::Json => {
            let ids = |group: &Vec<u32>| group.iter().map(|at| name(*at).id).collect();
            let groups: Vec<Vec<&str>> = found.groups.iter().map(ids).collect();
            let engine = env!("CARGO_PKG_VERSION");
            screen.write(|out| duplicates_json(out, &lines, groups, accounts, engine));
        }
        Format::Csv => screen.write(|out| duplicates_csv(out, &lines, lang, CSV)),
        Format::Table => {
            let shown = lines.get(..lines.len().min(args.shown())).unwrap_or(&lines);
            let hidden = (lines.len() - shown.len()) as u64;
            let groups = found.groups.len() as u64;
            let table = duplicates_table(
                shown,
                (accounts, groups),
                counts,
                hidden,
                (screen.width, screen.lang),
            );
            screen.print(&table);
        }
    }
}
