//! One wide table, and which of its columns say what.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches};
use winnable_model::text::icp as texts;
use winnable_model::{Lang, Localised, Text};

use crate::args::{ReadAsArgs, read_as, text};

/// The column of the outcome, and the word that says won.
#[derive(Clone, Debug)]
pub(crate) struct OutcomeArg {
    pub(crate) column: String,
    pub(crate) won: String,
}

/// A table with a row for each deal.
#[derive(Clone, Debug)]
pub(crate) struct TableArgs {
    pub(crate) table: PathBuf,
    pub(crate) outcome: OutcomeArg,
    pub(crate) id: Option<String>,
    pub(crate) time: Option<String>,
    pub(crate) ignore: Vec<String>,
    pub(crate) open: Vec<String>,
    pub(crate) reading: ReadAsArgs,
}

/// The flags of a table; `required` where nothing but a table will do.
pub(super) fn flags(lang: Lang, required: bool) -> Vec<Arg> {
    let t = |text: Text| text.text(lang);
    let column = |name: &'static str, help: Text| {
        Arg::new(name)
            .long(name)
            .value_name("COLUMN")
            .requires("table")
            .help(t(help))
    };
    let reading = read_as::flags(lang).map(|flag| flag.requires("table"));
    let mut flags = vec![
        Arg::new("table")
            .long("table")
            .value_name("FILE")
            .required(required)
            .requires("outcome")
            .help(t(texts::opt_table()))
            .value_parser(clap::value_parser!(PathBuf)),
        Arg::new("outcome")
            .long("outcome")
            .value_name("COLUMN=WON")
            .requires("table")
            .help(t(texts::opt_outcome()))
            .value_parser(move |raw: &str| {
                outcome(raw).ok_or_else(|| texts::bad_outcome().text(lang))
            }),
        column("id", texts::opt_id()),
        column("time", texts::opt_time()),
        Arg::new("open")
            .long("open")
            .value_name("WORD")
            .requires("table")
            .value_delimiter(',')
            .action(ArgAction::Append)
            .help(t(texts::opt_open())),
        column("ignore", texts::opt_ignore())
            .value_delimiter(',')
            .action(ArgAction::Append),
    ];
    flags.extend(reading);
    flags
}

/// The table, where one was named.
pub(super) fn read(matches: &ArgMatches, lang: Lang) -> Option<TableArgs> {
    let list = |name: &str| -> Vec<String> {
        let words = matches.get_many::<String>(name);
        words.into_iter().flatten().cloned().collect()
    };
    Some(TableArgs {
        table: matches.get_one::<PathBuf>("table").cloned()?,
        outcome: matches.get_one::<OutcomeArg>("outcome").cloned()?,
        id: text(matches, "id"),
        time: text(matches, "time"),
        ignore: list("ignore"),
        open: list("open"),
        reading: read_as::read(matches, lang),
    })
}

/// `COLUMN=WON`: the column may hold a `=`, the word may not be blank.
fn outcome(raw: &str) -> Option<OutcomeArg> {
    let (column, won) = raw.rsplit_once('=')?;
    let (column, won) = (column.trim(), won.trim());
    (!column.is_empty() && !won.is_empty()).then(|| OutcomeArg {
        column: column.to_owned(),
        won: won.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_a_column_and_a_word() {
        let read = |raw| outcome(raw).map(|one| (one.column, one.won));
        let of = |column: &str, won: &str| Some((column.to_owned(), won.to_owned()));
        assert_eq!(read("status=won"), of("status", "won"));
        assert_eq!(
            read("is=closed = Closed Won"),
            of("is=closed", "Closed Won")
        );
        for raw in ["status", "=won", "status="] {
            assert_eq!(read(raw), None, "{raw}");
        }
    }
}
