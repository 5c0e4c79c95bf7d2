//! `doctor metrics`: what can be computed with these data, and what is missing.

use winnable_engine::metrics::{Availability, availability};
use winnable_report::{doctor_metrics, doctor_metrics_json};

use super::{Ready, Rows, figures, options};
use crate::args::{Format, Global, MetricArgs};
use crate::project::Unsound;
use crate::screen::Screen;

/// A project that was read, and what can be computed with it.
pub(in crate::commands) fn examined(
    global: &Global,
    args: &MetricArgs,
    screen: &Screen,
) -> Result<(Ready, Vec<Availability>), Unsound> {
    let figures = figures(global, args, Rows::Counted, screen)?;
    let found = availability(&figures.rows, &figures.lacking);
    Ok((figures.ready, found))
}

pub(in crate::commands) fn doctor(
    global: &Global,
    args: &MetricArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
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
