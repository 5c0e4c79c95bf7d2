//! `cargo xtask bench`: Winnable beside its peers, in turn, on data of any size.
//!
//! What is timed is the user's command on a project, as a whole process: start, reading, answer, writing.
//! Nothing here asserts a time; what is asserted is that all tools give the same answer.

mod growth;
mod history;
mod in_process;
mod j1;
mod lists;
mod machine;
mod matching;
mod measure;
mod options;
mod page;
mod statistics;
mod table;

use options::Options;

/// The benchmarks there are.
const NAMES: &str = "j1, growth, match, history, decisions or what-if";

/// Runs the benchmark that the words ask for.
pub(crate) fn run(words: &[&str]) -> Result<(), String> {
    let Some((name, rest)) = words.split_first() else {
        return Err(format!("expected {NAMES}"));
    };
    match *name {
        "j1" => j1::run(&Options::read(rest, j1::SIZE)?),
        "growth" => growth::run(&Options::read(rest, growth::SIZE)?),
        "match" => matching::run(&Options::read(rest, matching::SIZE)?),
        "history" => history::run(&Options::read(rest, history::SIZE)?),
        "decisions" => in_process::decisions(rest),
        "what-if" => in_process::what_if(rest),
        _ => Err(format!("`{name}` is no benchmark: expected {NAMES}")),
    }
}
