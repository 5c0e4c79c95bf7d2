//! `icp handoff`: the hand-off rule of a project as a test of two weeks.

use winnable_engine::icp::{HandOffSettings, NoTest, hand_off_report};
use winnable_model::text::icp::handoff as texts;
use winnable_model::{Code, Motion};
use winnable_report::{HandOffPage, hand_off_csv, hand_off_json, hand_off_table};

use super::{CSV, hand_off, measured};
use crate::args::{Format, Global, HandOffArgs};
use crate::failure::Failure;
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &HandOffArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let (ready, measured) = measured(global, args.model.as_deref(), screen)?;
    let assessed = &ready.assessed;
    let settings = HandOffSettings {
        start: args.start,
        days: args.days,
        at: args
            .threshold
            .unwrap_or_else(|| hand_off(&ready.chosen.compiled)),
    };
    let report = hand_off_report(
        &measured.ledger,
        &assessed.assessment,
        &ready.chosen.compiled,
        settings,
    )
    .map_err(|why| {
        let text = match why {
            NoTest::NotBegun => texts::not_begun(),
            NoTest::NoSuchDay => texts::no_such_day(),
        };
        Failure::simple(Code::E0712, text)
    })?;
    let manifest = pipeline::manifest(&ready.project, &ready.chosen, assessed, Motion::New, None);
    let page = HandOffPage {
        manifest: &manifest,
        report: &report,
        at: settings.at,
        warnings: assessed.warnings.as_slice(),
    };
    match screen.format {
        Format::Table => {
            let text = hand_off_table(&page, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| hand_off_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| hand_off_csv(out, &page, CSV).map(drop)),
    }
    Ok(ready.gate(global, screen))
}
