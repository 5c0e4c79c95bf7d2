//! The records of a project against its accounts.

use winnable_engine::{MatchRow, MatchSettings, Matching, match_records};
use winnable_match::{Duplicates, LinkStatus};
use winnable_model::Diagnostic;
use winnable_model::text::matching as texts;
use winnable_report::{
    AccountName, MatchLine, MatchSheet, MatchSummary, MatchTableOptions, match_json_row,
    match_table,
};

use super::MatchArgs;
use super::line::{id_of, line_of};
use super::plain::CSV;
use crate::args::{Format, Global};
use crate::commands::gate;
use crate::load::{self, Loaded};
use crate::pipeline::match_warnings;
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::tables;

/// A project whose records were matched.
pub(super) struct Matched {
    project: Project,
    pub(super) loaded: Loaded,
    pub(super) matching: Matching,
}

/// Reads a project and matches its records; touches are not read.
pub(super) fn matched(global: &Global) -> Result<Matched, Unsound> {
    let project = Project::find(&crate::commands::folder(global))?;
    let progress = Progress::new(global.lang, global.quiet || !global.progress);
    let (titles, title_file) = tables::titles(&project.root)?;
    let (suppression, suppression_file) = tables::suppression(&project)?;
    let opened = load::open(&project, (titles, suppression), &progress)?;
    let mut loaded = load::load(opened, &progress)?;
    let (overrides, file) = tables::overrides(&project.root)?;
    let mut inputs = std::mem::take(&mut loaded.inputs);
    inputs.overrides = overrides;
    let matching = match_records(inputs, &settings_of(&project));
    for row in &matching.unmatched {
        if let Some(file) = loaded.files.get_mut(usize::from(row.row.file.0)) {
            file.unmatched += 1;
        }
    }
    loaded.add_tables([title_file, file, suppression_file].into_iter().flatten());
    progress.finish();
    Ok(Matched {
        project,
        loaded,
        matching,
    })
}

fn settings_of(project: &Project) -> MatchSettings<'_> {
    MatchSettings {
        own_domains: &project.own_domains,
        free_mail: &project.free_mail,
        roll_up: project.roll_up,
        keep_all: true,
    }
}

impl Matched {
    pub(super) fn name(&self, at: u32) -> AccountName<'_> {
        let account = self.matching.accounts.get(at as usize);
        account.map_or(AccountName { id: "", name: "" }, |account| AccountName {
            id: account.id.as_str(),
            name: &account.name,
        })
    }

    /// The accounts compared with each other.
    pub(super) fn duplicates(&self) -> Duplicates {
        winnable_engine::duplicates(&self.matching.accounts, &settings_of(&self.project))
    }

    /// How many accounts were made of e-mail domains.
    fn derived(&self) -> u64 {
        let accounts = self.matching.accounts.iter();
        accounts.filter(|account| account.derived).count() as u64
    }

    /// What should be known beside the decisions.
    pub(super) fn warnings(&self) -> Vec<Diagnostic> {
        let idle = &self.matching.idle_overrides;
        let mut warnings = match_warnings(idle, self.derived());
        warnings.extend(self.loaded.of_tables.iter().cloned());
        warnings.extend(winnable_engine::parent_warning(
            &self.matching.parent_faults,
        ));
        warnings
    }

    pub(super) fn summary(&self) -> MatchSummary {
        let mut summary = MatchSummary {
            accounts: self.matching.accounts.len() as u64,
            derived: self.derived(),
            overrides: self.matching.overridden as u64,
            inputs: self.loaded.files.clone(),
            ..MatchSummary::default()
        };
        for row in &self.matching.rows {
            summary.add(row.placed.code, row.link);
        }
        summary
    }
}

pub(super) fn list(global: &Global, args: &MatchArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let matched = matched(global)?;
    let summary = matched.summary();
    let warnings = matched.warnings();
    let names = &matched.loaded.names;
    let is_wanted = |row: &&MatchRow| {
        let is_shown = !args.links || row.link.is_some_and(|link| link != LinkStatus::Agree);
        args.wants(row.outcome()) && is_shown
    };
    let rows: Vec<&MatchRow> = matched.matching.rows.iter().filter(is_wanted).collect();
    let ids: Vec<String> = rows.iter().map(|row| id_of(row, names)).collect();
    let lines = rows
        .iter()
        .zip(&ids)
        .map(|(row, id)| line_of(row, id, |at| matched.name(at)));
    let lang = screen.file_lang;
    match screen.format {
        Format::Json => {
            let engine = env!("CARGO_PKG_VERSION");
            screen.write(|out| {
                let mut json = winnable_report::MatchJson::begin(out, engine)?;
                let mut row = Vec::new();
                for line in lines {
                    row.clear();
                    match_json_row(&mut row, &line)?;
                    json.rows(out, &row)?;
                }
                json.end(out, &summary, &warnings, lang)
            });
        }
        Format::Csv => screen.write(|out| {
            let mut sheet = MatchSheet::new(out, lang, CSV)?;
            for line in lines {
                sheet.row(&line)?;
            }
            sheet.finish().map(drop)
        }),
        Format::Table => {
            let all = ids.len();
            let lines: Vec<MatchLine<'_>> = lines.take(args.shown()).collect();
            let options = MatchTableOptions {
                width: screen.width,
                lang: screen.lang,
                colour: screen.paints(),
                hidden: (all - lines.len()) as u64,
                links: args.links,
            };
            screen.print(&match_table(&summary, &lines, options));
            screen.hint(&texts::next_review());
        }
    }
    if screen.format != Format::Json {
        screen.diagnostics(&warnings, &[]);
    }
    Ok(gate(&matched.loaded.files, global, screen))
}
