//! Two plain files: records against accounts.

use std::io;

use winnable_match::{Decision, Matcher, MatcherBuilder, Outcome, Scratch};
use winnable_model::text::matching as texts;
use winnable_model::{Code, Diagnostic, Lang};
use winnable_report::{
    AccountName, MatchJson, MatchLine, MatchSheet, MatchSummary, MatchTableOptions, match_json_row,
    match_table,
};

use super::{Files, MatchArgs, tell_columns};
use crate::args::{Format, Global};
pub(super) use crate::commands::CSV;
use crate::commands::gate;
use crate::failure::Failure;
use crate::plain_file::{Chunk, PlainFile, Reading, each_chunk};
use crate::project::Unsound;
use crate::screen::Screen;

/// What a record of a plain file is called.
pub(super) const KIND: &str = "record";

/// The accounts of a plain file.
pub(super) struct PlainAccounts {
    pub(super) matcher: Matcher,
    names: String,
    name_ends: Vec<u32>,
    pub(super) reading: Reading,
}

impl PlainAccounts {
    /// Reads the accounts of a file.
    pub(super) fn read(file: &PlainFile) -> Result<Self, Failure> {
        let mut builder = MatcherBuilder::default();
        let (mut names, mut name_ends) = (String::new(), Vec::new());
        let reading = each_chunk(
            file,
            || (),
            |(), chunk| {
                let mut builder = MatcherBuilder::default();
                let (mut names, mut ends) = (String::new(), Vec::with_capacity(chunk.len()));
                for row in chunk.rows() {
                    builder.add(&row.account(&row.domains()));
                    names.push_str(row.name().unwrap_or_default());
                    ends.push(u32::try_from(names.len()).unwrap_or(u32::MAX));
                }
                (builder, names, ends)
            },
            |(part, part_names, ends)| {
                builder.append(part);
                let before = u32::try_from(names.len()).unwrap_or(u32::MAX);
                names.push_str(&part_names);
                name_ends.extend(ends.into_iter().map(|end: u32| end + before));
                Ok(())
            },
        )?;
        Ok(Self {
            matcher: builder.build(),
            names,
            name_ends,
            reading,
        })
    }

    pub(super) fn len(&self) -> u64 {
        self.matcher.len() as u64
    }

    /// What should be known of the file: rows that were set aside, ids that stand twice.
    pub(super) fn warnings(&self) -> Vec<Diagnostic> {
        let mut warnings = self.reading.warnings();
        let twice = self.matcher.repeated_ids() as u64;
        if twice > 0 {
            let name = &self.reading.input.name;
            let text = texts::ids_twice(name, twice);
            let warning = Diagnostic::new(Code::W0510, text).at_file(name);
            warnings.push(warning.with_count(twice));
        }
        warnings
    }

    /// An account by its position.
    pub(super) fn name(&self, at: u32) -> AccountName<'_> {
        let end = |at: usize| self.name_ends.get(at).map_or(0, |end| *end as usize);
        let start = (at as usize).checked_sub(1).map_or(0, end);
        AccountName {
            id: self.matcher.id(at),
            name: self.names.get(start..end(at as usize)).unwrap_or_default(),
        }
    }
}

/// A decision that is kept to be shown.
struct Kept {
    id: String,
    company: String,
    decision: Decision,
}

/// What a thread makes of a chunk.
#[derive(Default)]
struct Part {
    summary: MatchSummary,
    /// Rows as they are written, one a line.
    written: Vec<u8>,
    kept: Vec<Kept>,
    wanted: u64,
}

pub(super) fn list(
    global: &Global,
    files: &Files,
    args: &MatchArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let accounts = PlainAccounts::read(&files.accounts)?;
    let mut summary = MatchSummary {
        accounts: accounts.len(),
        ..MatchSummary::default()
    };
    let mut kept: Vec<Kept> = Vec::new();
    let mut wanted = 0;
    let mut json = begin(screen);
    let (format, lang, shown) = (screen.format, screen.file_lang, args.shown());
    let mut reading = each_chunk(
        &files.records,
        Scratch::default,
        |scratch, chunk| part(&accounts, chunk, (args, format, lang), scratch),
        |part| {
            summary.merge(&part.summary);
            wanted += part.wanted;
            let room = shown.saturating_sub(kept.len());
            kept.extend(part.kept.into_iter().take(room));
            match &mut json {
                Some(json) => screen.write(|out| json.rows(out, &part.written)),
                None => screen.write(|out| out.write_all(&part.written)),
            }
            Ok(())
        },
    )?;
    reading.input.unmatched = summary.records() - summary.of(Outcome::Matched);
    let mut warnings = reading.warnings();
    warnings.extend(accounts.warnings());
    summary.inputs = vec![reading.input, accounts.reading.input.clone()];
    if let Some(json) = json {
        screen.write(|out| json.end(out, &summary, &warnings, lang));
        return Ok(gate(&summary.inputs, global, screen));
    }
    if format == Format::Table {
        let lines: Vec<MatchLine<'_>> = kept
            .iter()
            .map(|kept| {
                let record = (kept.id.as_str(), KIND, kept.company.as_str());
                MatchLine::new(record, &kept.decision, |at| accounts.name(at))
            })
            .collect();
        let options = MatchTableOptions {
            width: screen.width,
            lang: screen.lang,
            colour: screen.paints(),
            hidden: wanted - lines.len() as u64,
            links: false,
        };
        screen.print(&match_table(&summary, &lines, options));
        tell_columns(&[&files.records, &files.accounts], screen);
    }
    screen.diagnostics(&warnings, &[]);
    Ok(gate(&summary.inputs, global, screen))
}

/// Writes what stands above the rows.
fn begin(screen: &mut Screen) -> Option<MatchJson> {
    let mut json = None;
    match screen.format {
        Format::Json => screen.write(|out| {
            json = Some(MatchJson::begin(out, env!("CARGO_PKG_VERSION"))?);
            Ok(())
        }),
        Format::Csv => {
            let lang = screen.file_lang;
            screen.write(|out| MatchSheet::new(out, lang, CSV)?.finish().map(drop));
        }
        Format::Table => {}
    }
    json
}

fn part(
    accounts: &PlainAccounts,
    chunk: &Chunk,
    (args, format, lang): (&MatchArgs, Format, Lang),
    scratch: &mut Scratch,
) -> Part {
    let mut part = Part::default();
    let mut decided = Vec::with_capacity(chunk.len());
    for row in chunk.rows() {
        let domains = row.domains();
        let decision = accounts.matcher.decide(&row.record(&domains), scratch);
        part.summary.add(decision.code, None);
        if args.wants(decision.outcome) {
            decided.push((row, decision));
        }
    }
    part.wanted = decided.len() as u64;
    let lines = decided.iter().map(|(row, decision)| {
        let record = (row.id(), KIND, row.company());
        MatchLine::new(record, decision, |at| accounts.name(at))
    });
    match format {
        Format::Table => part.kept.extend(decided.iter().take(args.shown()).map(
            |(row, decision)| Kept {
                id: row.id().to_owned(),
                company: row.company().to_owned(),
                decision: *decision,
            },
        )),
        // Memory takes whatever is written to it.
        Format::Json => drop(write_json(&mut part.written, lines)),
        Format::Csv => drop(write_csv(&mut part.written, lines, lang)),
    }
    part
}

fn write_json<'a>(
    out: &mut Vec<u8>,
    mut lines: impl Iterator<Item = MatchLine<'a>>,
) -> io::Result<()> {
    lines.try_for_each(|line| {
        match_json_row(out, &line)?;
        out.push(b'\n');
        Ok(())
    })
}

fn write_csv<'a>(
    out: &mut Vec<u8>,
    lines: impl Iterator<Item = MatchLine<'a>>,
    lang: Lang,
) -> io::Result<()> {
    let mut sheet = MatchSheet::part(out, lang, CSV)?;
    for line in lines {
        sheet.row(&line)?;
    }
    sheet.finish().map(drop)
}

/// The decisions on every record of a file, handed out with the record's id.
pub(super) fn decide_all(
    files: &Files,
    accounts: &PlainAccounts,
    take: &mut dyn FnMut(&str, &Decision),
) -> Result<Reading, Failure> {
    each_chunk(
        &files.records,
        Scratch::default,
        |scratch, chunk| {
            let decide = |row: crate::plain_file::PlainRow<'_>| {
                let domains = row.domains();
                let decision = accounts.matcher.decide(&row.record(&domains), scratch);
                (row.id().to_owned(), decision)
            };
            chunk.rows().map(decide).collect::<Vec<_>>()
        },
        |decided| {
            for (id, decision) in &decided {
                take(id, decision);
            }
            Ok(())
        },
    )
}
