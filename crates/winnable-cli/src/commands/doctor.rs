//! `doctor`: the set-up, the standards of the data, what they allow and how old they are; each finding
//! with what mends it.

mod able;
mod age;
mod data;
mod lines;
mod settings;
mod setup;

use winnable_model::text::doctor as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{DoctorPart, DoctorRow, DoctorStatus, doctor_json, doctor_page};

use super::metrics;
use crate::args::{Format, Global, MetricArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;
use setup::{Examined, Setup};

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
    let setup = Setup::find(global);
    let listed = match &setup.project {
        Some(project) if list_settings => settings::list(global, project),
        _ => Vec::new(),
    };
    let (mut rows, found) = if setup.is_broken() {
        (setup.rows(Examined::Not), Vec::new())
    } else {
        match metrics::examined(global, args, screen) {
            Err(unsound) => (
                setup.rows(Examined::Refused(&unsound)),
                setup::refusals(&unsound),
            ),
            Ok((ready, found)) => {
                let mut rows = Vec::new();
                if with_data {
                    rows.extend(data::examine(&ready));
                    rows.extend(able::examine(&ready, &found, args.motion));
                    rows.extend(age::examine(&ready));
                }
                (setup.rows(Examined::Read(&ready)), rows)
            }
        }
    };
    rows.extend(listed);
    rows.extend(found);
    if !with_setup {
        // What keeps the data from being read is said in any case, and so is what amounts are counted in.
        let is_said = |row: &DoctorRow| row.status == DoctorStatus::Fail || row.id == "currency";
        rows.retain(|row| row.part != DoctorPart::Setup || is_said(row));
    }
    let is_broken = rows.iter().any(|row| row.status == DoctorStatus::Fail);
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| doctor_json(out, env!("CARGO_PKG_VERSION"), &rows, lang));
    } else {
        let page = doctor_page(&rows, screen.lang, screen.width);
        screen.print(&page);
    }
    Ok(if is_broken { exit::GATE } else { exit::DONE })
}
