//! `check`: the project, the model and the inputs, without writing anything.

use winnable_engine::InputFile;
use winnable_ingest::FieldUse;
use winnable_model::text::cli as texts;
use winnable_model::{Code, Diagnostic, Lang, Localised, Severity};
use winnable_report::{Checked, FileMapping, SetAside, check_json, mapping_page};

use super::{Ready, icp_of_project, ready, ready_of};
use crate::args::{Format, Global, ListArgs};
use crate::failure::exit;
use crate::load::Opened;
use crate::pipeline::{self, Measure};
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::unlisted;

/// Unused columns of a file that are named.
const UNUSED: usize = 20;

pub(super) fn run(
    global: &Global,
    model: Option<&str>,
    mapping: bool,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let ready = match ready(global, model, &mut |_, _| {}, screen) {
        // Metrics of deals, contracts or spend need no account; only a list does.
        Err(unsound) if is_of(&unsound, Code::E0112) => {
            let measure = Measure::default();
            let project = Project::find(&super::folder(global))?;
            let measured = (global, model, Some(&measure));
            // Without a date either, the accounts are what is missing first, as for a list.
            ready_of(project, measured, &mut |_, _| {}, screen).map_err(|found| {
                if is_of(&found, Code::E0114) {
                    unsound
                } else {
                    found
                }
            })?
        }
        ready => ready?,
    };
    let list = pipeline::list(
        &ready.project,
        &ready.chosen,
        &ready.assessed,
        &ListArgs::default(),
    )?;
    let mut warnings = ready.warnings_of(&list);
    // Rows that are set aside gate nothing, and an id that is none is a mistake of the mapping.
    let loaded = &ready.assessed.loaded;
    let judged = |warning: Diagnostic| {
        if pipeline::is_no_id(&warning, loaded) {
            warning.as_error()
        } else {
            warning
        }
    };
    warnings = warnings.into_iter().map(judged).collect();
    warnings.extend(super::capacity::mistakes(&ready));
    if !unlisted::has_accounts(loaded) {
        // Metrics work; who asks for a list is refused.
        warnings.push(unlisted::no_accounts(&loaded.opened).as_warning());
    }
    let mut files = ready.files();
    match icp_of_project(&ready.project) {
        Ok(Some((icp, file))) => {
            warnings.extend(icp.lint(ready.assessed.as_of));
            files.push(file);
        }
        Ok(None) => {}
        // What is doubtful about the rest is worth knowing as well.
        Err(mut unsound) => {
            for warning in warnings {
                unsound.failure.diagnostics.push(warning);
            }
            unsound.files.extend(files);
            return Err(unsound);
        }
    }
    let accounts = ready.assessed.measured.is_none();
    let accounts = accounts.then(|| (list.rows.len(), ready.assessed.assessment.len()));
    let errors = warnings
        .iter()
        .filter(|w: &&Diagnostic| w.severity() == Severity::Error)
        .count();
    let set_aside = pipeline::set_aside(&ready.assessed.loaded);
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        let checked = Checked {
            files: &ready.assessed.loaded.files,
            mappings: &mappings(&ready),
            set_aside: &set_aside,
            accounts,
        };
        screen.write(|out| check_json(out, (&warnings, &files), checked, lang));
    } else {
        show_files(&ready, (mapping, &set_aside), screen);
        screen.diagnostics(&warnings, &files);
        verdict(accounts, (errors, warnings.len() - errors), screen);
    }
    Ok(if errors > 0 {
        exit::GATE
    } else {
        ready.gate(global, screen)
    })
}

/// What the check came to: the accounts, and how many errors and warnings.
fn verdict(
    accounts: Option<(usize, usize)>,
    (errors, others): (usize, usize),
    screen: &mut Screen,
) {
    screen.line("");
    match accounts {
        None => screen.wrapped(&texts::check_unlisted(errors, others).text(screen.lang)),
        Some(accounts) => {
            screen.wrapped(&texts::check_verdict(accounts, errors, others).text(screen.lang));
            if accounts.1 > 0 {
                screen.hint(&texts::next_score());
            }
        }
    }
}

/// What became of the rows of each file, and which of its columns feed what.
fn show_files(
    ready: &Ready,
    (mapping, set_aside): (bool, &[Option<SetAside>]),
    screen: &mut Screen,
) {
    let files = ready.assessed.loaded.files.iter().zip(set_aside);
    for (file, aside) in files {
        let skipped: u64 = file.skipped.values().sum();
        let text = texts::check_input(
            &file.label(),
            &texts::rows_from(&file.kind, &file.dialect),
            [
                file.rows_read,
                file.accepted,
                file.quarantined,
                skipped,
                file.unmatched,
            ],
        );
        screen.entry(&text.text(screen.lang));
        if let Some(aside) = aside {
            let most = (aside.code.name(), aside.count, &aside.code.title());
            let text = texts::many_aside([aside.rows, aside.read], most, &aside.help);
            screen.wrapped(&format!("  {}", text.text(screen.lang)));
        }
    }
    if mapping {
        let page = mapping_page(&mappings(ready), screen.lang, screen.width);
        screen.print(&format!("\n{page}"));
    }
    let loaded = &ready.assessed.loaded;
    let files_with_columns = loaded.opened.iter().zip(&loaded.files);
    for (at, (opened, file)) in files_with_columns.enumerate().filter(|_| !mapping) {
        let others = loaded.opened.iter().enumerate();
        let others = others.filter(|(other, one)| *other != at && one.name == opened.name);
        let others: Vec<(usize, Vec<String>)> = others
            .map(|(other, one)| (other, one.plan.report().unused))
            .collect();
        // Of a file that is read twice, what neither source uses is said once.
        if others.iter().any(|(other, _)| *other < at) {
            continue;
        }
        let mut report = opened.plan.report();
        let is_unused = |column: &String| others.iter().all(|(_, unused)| unused.contains(column));
        report.unused.retain(is_unused);
        let unused = unused(&report.unused, screen.lang);
        if !unused.is_empty() {
            screen.wrapped(&texts::unused_columns(&file.label(), &unused).text(screen.lang));
        }
    }
}

/// The first columns that feed no field; the rest are counted, so that the result is not buried.
fn unused(columns: &[String], lang: Lang) -> String {
    let Some((named, rest)) = columns.split_at_checked(UNUSED) else {
        return columns.join(", ");
    };
    if rest.is_empty() {
        return named.join(", ");
    }
    let more = texts::further_columns(rest.len()).text(lang);
    format!("{}, {more}", named.join(", "))
}

/// Which column feeds which field, file by file.
fn mappings(ready: &Ready) -> Vec<FileMapping> {
    let of = |(opened, file): (&Opened, &InputFile)| {
        let report = opened.plan.report();
        FileMapping {
            name: file.label(),
            what: texts::rows_from(report.kind.name(), report.dialect.name()),
            fields: report
                .fields
                .into_iter()
                .map(|fed| (fed.field.clone(), read_as(&fed), fed.fixed))
                .collect(),
            unused: report.unused,
        }
    };
    let loaded = &ready.assessed.loaded;
    loaded.opened.iter().zip(&loaded.files).map(of).collect()
}

/// The columns of a field, with what the numbers of an amount are taken for.
fn read_as(fed: &FieldUse) -> Vec<String> {
    let scale = fed.scale.map(|scale| format!("× {scale}"));
    let currency = fed.currency.map(|currency| currency.code().to_owned());
    let says: Vec<String> = scale.into_iter().chain(currency).collect();
    let mut columns = fed.columns.clone();
    if let Some(last) = columns.last_mut().filter(|_| !says.is_empty()) {
        *last = format!("{last} [{}]", says.join(", "));
    }
    columns
}

/// Whether a project was refused for this reason, such as that it has no accounts to list.
fn is_of(unsound: &Unsound, code: Code) -> bool {
    let mut diagnostics = unsound.failure.diagnostics.iter();
    diagnostics.any(|diagnostic| diagnostic.code == code)
}
