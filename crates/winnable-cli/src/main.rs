//! The `winnable` command: flags, files, the as-of date and exit codes around the engine.

mod args;
mod carried;
mod commands;
mod draws;
mod failure;
mod layout_warnings;
mod load;
mod memory;
mod mistakes;
mod models;
mod output;
mod pipeline;
mod plain_file;
mod progress;
mod project;
mod screen;
mod signals;
mod spool;
mod stamp;
mod store;
mod tables;
mod unlisted;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::Command;
use clap::error::ErrorKind;
use winnable_model::text::cli as texts;
use winnable_model::{Lang, Localised};

use crate::args::Format;
use crate::failure::{Failure, exit};
use crate::screen::Screen;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let env = |name: &str| std::env::var(name).ok();
    let langs = args::languages(args.get(1..).unwrap_or_default(), env);
    report_bugs(langs.people);
    signals::watch();
    memory::watch(&args, langs);
    ExitCode::from(run(&args, langs))
}

fn run(args: &[OsString], langs: args::Langs) -> u8 {
    let mut command = args::command(langs.people, screen::width());
    let matches = match command.try_get_matches_from_mut(args) {
        Ok(matches) => matches,
        Err(error) => return answer(&error, &command, args, langs),
    };
    let Some((global, task)) = args::read(&matches, langs) else {
        return exit::REFUSED;
    };
    let mut screen = Screen::new(&global);
    let code = match commands::run(&global, task, &mut screen) {
        Ok(code) => code,
        Err(unsound) => screen.failure(&unsound),
    };
    // A result that did not reach its reader is no result, unless the reader left on purpose.
    screen.close().map_or(code, |broken| broken.max(code))
}

/// Help and versions are what was asked for; anything else is a mistake of the command line.
fn answer(error: &clap::Error, command: &Command, args: &[OsString], langs: args::Langs) -> u8 {
    let global = args::unread(args, langs);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => match error.print() {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => exit::ENVIRONMENT,
            _ => exit::DONE,
        },
        // Who names no command wants to know which there are.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            if global.format == Format::Table && !global.annotates =>
        {
            // Nothing is left to do when even this cannot be shown.
            let _ = error.print();
            exit::REFUSED
        }
        _ => {
            let mut screen = Screen::new(&global);
            let mistake = args::mistake(error, command, args);
            let code = screen.failure(&Failure::refused(mistake).into());
            screen.close().unwrap_or(code)
        }
    }
}

/// A panic is a bug of ours: say so in one line, without data, and leave with its own exit code.
fn report_bugs(lang: Lang) {
    std::panic::set_hook(Box::new(move |info| {
        // A library stumbled over a damaged file, and who called it says so.
        if winnable_ingest::is_contained() {
            return;
        }
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        let line = format!(
            "error[bug]: {} (winnable {version}, {place})\n",
            texts::bug().text(lang)
        );
        output::temporaries::abandon_now();
        // Nothing is left to do when even this cannot be shown.
        let _ = std::io::stderr().write_all(line.as_bytes());
        std::process::exit(i32::from(exit::BUG));
    }));
}

#[cfg(test)]
mod tests;
