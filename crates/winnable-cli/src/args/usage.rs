//! What is wrong with a command line, as a diagnostic like any other.

use std::ffi::OsString;
use std::num::ParseIntError;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use winnable_model::text::cli as texts;
use winnable_model::{Code, Diagnostic, Text, nearest};

/// The diagnostic of a command line that clap refuses, with the nearest name where a name is
/// mistyped.
pub(crate) fn mistake(error: &Error, command: &Command, args: &[OsString]) -> Diagnostic {
    let (called, path) = deepest(command, args);
    let value = first(error, ContextKind::InvalidValue);
    let arg = first(error, ContextKind::InvalidArg);
    let (message, near) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = first(error, ContextKind::InvalidSubcommand);
            let names = called.get_subcommands().map(Command::get_name);
            let near = near(&name, names);
            (texts::unknown_command(&name), near)
        }
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            let flags = flags(called);
            let near = near(&arg, flags.iter().map(String::as_str));
            (texts::unknown_flag(&arg), near)
        }
        ErrorKind::UnknownArgument => (texts::surplus_argument(&arg), None),
        ErrorKind::TooManyValues => (texts::surplus_argument(&value), None),
        ErrorKind::InvalidValue if value.is_empty() => (texts::flag_without_value(&arg), None),
        ErrorKind::InvalidValue => {
            let valid = all(error, ContextKind::ValidValue);
            let near = near(&value, valid.iter().map(String::as_str));
            let expected = texts::one_of(&valid.join(", "));
            (texts::bad_flag_value(&arg, &value, &expected), near)
        }
        ErrorKind::ValueValidation => {
            let why = reason(error);
            (texts::bad_flag_value(&arg, &value, &why), None)
        }
        ErrorKind::ArgumentConflict => {
            let prior = first(error, ContextKind::PriorArg);
            let message = if prior == arg {
                texts::flag_twice(&arg)
            } else {
                texts::flags_conflict(&arg, &prior)
            };
            (message, None)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg).join(" ");
            (texts::argument_missing(&missing), None)
        }
        _ => (texts::command_missing(), None),
    };
    let help: Text = match near {
        Some(near) => texts::write_instead(&near),
        None => texts::see_help(&path),
    };
    Diagnostic::new(Code::E0100, message).with_help(help)
}

/// Why a value cannot be used. What our own parsers say is in the user's language already.
fn reason(error: &Error) -> Text {
    let Some(source) = std::error::Error::source(error) else {
        return Text::verbatim("");
    };
    let said = source.to_string();
    if source.is::<ParseIntError>() {
        return texts::expects_whole();
    }
    if source.is::<chrono::ParseError>() {
        return texts::expects_date();
    }
    // A number outside of its range: `9 is not in 1..=5`.
    match said.split_once(" is not in ") {
        Some((_, range)) => match range.split_once("..") {
            Some((low, high)) => texts::expects_between(low, high.trim_start_matches('=')),
            None => Text::verbatim(said),
        },
        None => Text::verbatim(said),
    }
}

/// The command that is called, as deep as its name can be followed, and how it is called.
fn deepest<'c>(command: &'c Command, args: &[OsString]) -> (&'c Command, String) {
    let mut called = command;
    let mut path = command.get_name().to_owned();
    for arg in args.iter().skip(1).filter_map(|arg| arg.to_str()) {
        if let Some(inner) = called.find_subcommand(arg) {
            called = inner;
            path = format!("{path} {arg}");
        }
    }
    (called, path)
}

/// The flags that a command takes, its own and those of every command.
fn flags(called: &Command) -> Vec<String> {
    let long = |arg: &clap::Arg| arg.get_long().map(|long| format!("--{long}"));
    let mut flags: Vec<String> = called.get_arguments().filter_map(long).collect();
    for arg in super::command::globals(winnable_model::Lang::default()) {
        flags.extend(long(&arg));
    }
    flags
}

fn near<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(&wrong.to_lowercase(), names).map(str::to_owned)
}

/// What clap says of one kind; empty where it says nothing.
fn first(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
