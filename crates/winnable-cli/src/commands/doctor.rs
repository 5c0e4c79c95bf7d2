//! `doctor`: the set-up, the standards of the data, what they allow and how old they are; each finding
//! with what mends it.

mod able;
mod age;
mod data;
mod settings;
mod setup;

use winnable_model::text::doctor as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{DoctorRow, DoctorStatus, doctor_json, doctor_page};

use super::metrics;
use crate::args::{Format, Global, MetricArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    (subject, list_settings): (Option<&str>, bool),
    args: &MetricArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let (with_setup, with_data) = match subject {
        None => (true, true),
        Some("setup") => (true, false),
        Some("data") => (false, true),
        Some("metrics") => return metrics::doctor(global, args, screen),
        Some(other) => {
            let diagnostic = Diagnostic::new(Code::E0108, texts::no_subject(other));
            return Err(Failure::refused(diagnostic).into());
        }
    };
    let (mut rows, project) = setup::examine(global);
    if list_settings && let Some(project) = &project {
        rows.extend(settings::list(global, project));
    }
    let is_broken = |rows: &[DoctorRow]| rows.iter().any(|row| row.status == DoctorStatus::Fail);
    if !is_broken(&rows) && (with_data || with_setup) {
        match metrics::examined(global, args, screen) {
            Err(unsound) => {
                if let Some(project) = &project {
                    setup::correct_files(&mut rows, project, &unsound);
                }
                rows.extend(setup::refusals(&unsound));
            }
            Ok((ready, found)) => {
                setup::judge_currency(&mut rows, &ready);
                if with_data {
                    rows.extend(data::examine(&ready));
                    rows.extend(able::examine(&ready, &found, args.motion));
                    rows.extend(age::examine(&ready));
                }
            }
        }
    }
    if !with_setup {
        // What keeps the data from being read is said in any case.
        rows.retain(|row| {
            row.part != winnable_report::DoctorPart::Setup || row.status == DoctorStatus::Fail
        });
    }
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| doctor_json(out, env!("CARGO_PKG_VERSION"), &rows, lang));
    } else {
        let page = doctor_page(&rows, screen.lang, screen.width);
        screen.print(&page);
    }
    Ok(if is_broken(&rows) {
        exit::GATE
    } else {
        exit::DONE
    })
}
