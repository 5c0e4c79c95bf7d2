//! `icp drift`: what has changed in a project between two periods.

use winnable_engine::icp::{DriftSettings, Periods, drift_report};
use winnable_engine::metrics::Window;
use winnable_icp::past::of_points;
use winnable_model::{Code, Motion, Text};
use winnable_report::{DriftPage, drift_csv, drift_json, drift_table};

use super::{CSV, hand_off, measured};
use crate::args::{DriftArgs, Format, Global};
use crate::failure::Failure;
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

/// So many of the largest new deals are held against their scores.
const TOP: usize = 20;

pub(super) fn run(global: &Global, args: &DriftArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let (ready, measured) = measured(global, args.model.as_deref(), screen)?;
    let assessed = &ready.assessed;
    let fiscal_start = measured.settings.fiscal_start;
    let window = |text: &Option<String>| {
        let parse = |text: &str| Window::parse(text, assessed.as_of, fiscal_start);
        let window = text.as_deref().map(parse).transpose();
        window.map_err(|error| Failure::simple(Code::E0121, Text::of(&error)))
    };
    let given = (window(&args.window)?, window(&args.baseline)?);
    let periods = Periods::new(given, assessed.as_of, fiscal_start)
        .map_err(|error| Failure::simple(Code::E0711, Text::of(&error)))?;
    let approval = ready.chosen.model.approval.as_ref();
    let settings = DriftSettings {
        periods,
        bands: args.bands.clone(),
        top: args.top.unwrap_or(TOP),
        agreed: approval.and_then(|approval| approval.calibrated.or(approval.on)),
    };
    let report = drift_report(
        &measured.ledger,
        &assessed.assessment,
        &ready.chosen.compiled,
        &settings,
    );
    let manifest = pipeline::manifest(&ready.project, &ready.chosen, assessed, Motion::New, None);
    let page = DriftPage {
        manifest: &manifest,
        report: &report,
        hand_off: args
            .threshold
            .unwrap_or_else(|| of_points(hand_off(&ready.chosen.compiled))),
        warnings: assessed.warnings.as_slice(),
    };
    match screen.format {
        Format::Table => {
            let text = drift_table(&page, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| drift_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| drift_csv(out, &page, CSV).map(drop)),
    }
    Ok(ready.gate(global, screen))
}
