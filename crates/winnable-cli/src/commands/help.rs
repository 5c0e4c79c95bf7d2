//! `help`: a command's own help, or the page of exit codes.

use winnable_model::text::output as texts;
use winnable_model::{Code, Lang, Localised};
use winnable_report::terminal::hang;

use crate::args;
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

/// The list of all commands.
const COMMANDS: &str = "commands";

/// The page of exit codes.
const EXIT_CODES: &str = "exit-codes";

pub(super) fn run(topic: Option<&str>, lang: Lang, screen: &mut Screen) -> Result<u8, Unsound> {
    let mut command = args::command(lang, screen.width);
    // So that the help of a command names the whole of what is typed.
    command.build();
    let Some(topic) = topic else {
        screen.print(&command.render_help().to_string());
        return Ok(exit::DONE);
    };
    if topic == EXIT_CODES {
        exit_codes(screen);
        return Ok(exit::DONE);
    }
    if topic == COMMANDS {
        commands(&command, screen);
        return Ok(exit::DONE);
    }
    match command.find_subcommand_mut(topic) {
        Some(found) => {
            screen.print(&found.render_help().to_string());
            Ok(exit::DONE)
        }
        None => Err(Failure::simple(Code::E0108, texts::no_topic(topic)).into()),
    }
}

/// Every command with what it does, those that the first page leaves out among them.
fn commands(command: &clap::Command, screen: &mut Screen) {
    let all = || command.get_subcommands();
    let width = all().map(|one| one.get_name().len()).max().unwrap_or(0);
    for one in all() {
        let head = format!("  {:<width$}  ", one.get_name());
        let about = one.get_about().map(ToString::to_string);
        for line in hang(&head, &about.unwrap_or_default(), screen.width) {
            screen.line(&line);
        }
    }
}

fn exit_codes(screen: &mut Screen) {
    let codes = [
        ("0", texts::exit_0()),
        ("1", texts::exit_1()),
        ("2", texts::exit_2()),
        ("3", texts::exit_3()),
        ("70", texts::exit_70()),
        ("130", texts::exit_130()),
        ("143", texts::exit_143()),
    ];
    screen.wrapped(&texts::exit_codes().text(screen.lang));
    screen.line("");
    for (code, text) in codes {
        let head = format!("  {code:<5}");
        for line in hang(&head, &text.text(screen.lang), screen.width) {
            screen.line(&line);
        }
    }
}
