//! `explain metric:ID`: one metric, and the rows that it counts.

use winnable_model::Code;
use winnable_model::text::metrics as texts;
use winnable_report::{
    MetricPage, metric_contract, metric_page, metric_page_json, metric_rows_csv,
};

use super::{Asked, CSV, Rows, figures, options};
use crate::args::{Format, Global, MetricArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

pub(crate) fn explain(
    global: &Global,
    args: &MetricArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let figures = match figures(global, args, Rows::Kept, screen) {
        Ok(figures) => figures,
        // What a metric is can be asked anywhere; only its figures need a project.
        Err(unsound) if unsound.is_outside() && screen.format == Format::Table => {
            let asked = Asked::read(&args.ids)?;
            let Some(metric) = asked.first() else {
                return Err(unsound);
            };
            screen.print(&metric_contract(metric, options(screen)));
            return Ok(exit::DONE);
        }
        Err(unsound) => return Err(unsound),
    };
    let Some(metric) = figures.asked.first() else {
        return Err(Failure::simple(Code::E0120, texts::no_metric("")).into());
    };
    let page = MetricPage {
        metric,
        report: figures.report(),
        names: &figures.ready.assessed.loaded.names,
        rows: args.rows,
    };
    match screen.format {
        Format::Table => {
            let text = metric_page(&page, options(screen));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| metric_page_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| metric_rows_csv(out, &page, CSV).map(drop)),
    }
    Ok(figures.ready.gate(global, screen))
}
