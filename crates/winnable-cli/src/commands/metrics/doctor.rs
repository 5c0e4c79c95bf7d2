//! `doctor metrics`: what can be computed with these data, and what is missing.

use winnable_engine::metrics::availability;
use winnable_model::text::metrics as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{doctor_metrics, doctor_metrics_json, doctor_subjects, doctor_subjects_json};

use super::{Rows, figures, options};
use crate::args::{Format, Global, MetricArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

pub(crate) fn doctor(
    global: &Global,
    subject: Option<&str>,
    args: &MetricArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    match subject {
        None => Ok(subjects(screen)),
        Some("metrics") => metrics(global, args, screen),
        Some(other) => {
            let diagnostic = Diagnostic::new(Code::E0108, texts::no_subject(other));
            Err(Failure::refused(diagnostic).into())
        }
    }
}

/// What can be examined.
fn subjects(screen: &mut Screen) -> u8 {
    if screen.format == Format::Json {
        screen.write(|out| doctor_subjects_json(out, env!("CARGO_PKG_VERSION")));
    } else {
        let text = doctor_subjects(options(screen));
        screen.print(&text);
    }
    exit::DONE
}

fn metrics(global: &Global, args: &MetricArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let figures = figures(global, args, Rows::Counted, screen)?;
    let found = availability(&figures.rows, &figures.lacking);
    let report = figures.report();
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| doctor_metrics_json(out, &report, &found, lang));
    } else {
        let text = doctor_metrics(&report, &found, options(screen));
        screen.print(&text);
    }
    Ok(figures.ready.gate(global, screen))
}
