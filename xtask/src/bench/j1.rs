//! The job J1: accounts, people and events in, a list of scores and tiers out.

mod summary;

use std::path::PathBuf;

use super::lists::List;
use super::measure::{Program, Sample};
use super::options::{Options, Usual};
use super::{machine, page, table};
use crate::load::{Format, Size};
use crate::python;
use crate::workspace::root;

/// The size of the issue: 0.8 GB of CSV.
pub(super) const SIZE: Usual = Usual {
    accounts: 200_000,
    people: 2_000_000,
    events: 20_000_000,
    deals: 0,
    model: "j1",
    runs: 5,
};

/// The last day of the made-up data, so that nothing lies after it.
const AS_OF: &str = "2026-10-28";

/// A program that does the job.
pub(super) struct Tool {
    pub(super) name: String,
    program: Program,
    /// Where its list stands after a run.
    list: PathBuf,
    /// Whether the list is what it prints, rather than a file that it writes.
    prints: bool,
}

impl Tool {
    pub(super) fn run(&self, options: &Options) -> Result<Sample, String> {
        let out = self.prints.then_some(self.list.as_path());
        self.program.measure(&options.python, out)
    }

    pub(super) fn list(&self) -> Result<List, String> {
        List::open(&self.list)
    }
}

/// A peer that the interpreter has.
pub(super) struct Peer {
    /// Its name and its version.
    name: String,
    module: &'static str,
}

/// The peers that the interpreter has; it says which it has not.
pub(super) fn peers(options: &Options) -> Vec<Peer> {
    let mut peers = Vec::new();
    for (name, module) in [("DuckDB", "duckdb"), ("Polars", "polars")] {
        match python::version(&options.python, module) {
            Some(version) => peers.push(Peer {
                name: format!("{name} {version}"),
                module,
            }),
            None => println!(
                "bench: {name} is left out: `{}` has no {module}, see benches/peers/requirements.txt",
                options.python
            ),
        }
    }
    peers
}

/// Winnable and the peers, ready for the project of that size.
pub(super) fn tools(options: &Options, peers: &[Peer], size: &Size) -> Vec<Tool> {
    let list = |name: &str| size.out.join(format!("list-{name}.csv"));
    let own = Program::new(&options.winnable).with(&[
        &"-C",
        &size.out,
        &"score",
        &"--format",
        &"csv",
        &"--as-of",
        &AS_OF,
        &"--quiet",
    ]);
    let own = Tool {
        name: "Winnable".to_owned(),
        program: own,
        list: list("winnable"),
        prints: true,
    };
    let other = |peer: &Peer| {
        let list = list(peer.module);
        let script = root().join(format!("benches/peers/j1_{}.py", peer.module));
        let program = Program::new(&options.python).with(&[
            &script,
            &"--data",
            &size.out.join("data"),
            &"--format",
            &size.format.name(),
            &"--as-of",
            &AS_OF,
            &"--out",
            &list,
        ]);
        Tool {
            name: peer.name.clone(),
            program,
            list,
            prints: false,
        }
    };
    std::iter::once(own)
        .chain(peers.iter().map(other))
        .collect()
}

/// Reads the bytes and finds the ends of lines: what no reader of the same files can be faster than.
fn reference(size: &Size) -> Program {
    let files = ["accounts", "people", "events"];
    let path = |name: &&str| size.out.join(format!("data/{name}.{}", size.format.name()));
    let files: Vec<PathBuf> = files.iter().map(path).collect();
    let mut program = Program::new("wc").with(&[&"-l"]);
    for file in &files {
        program = program.with(&[file]);
    }
    program
}

pub(super) fn run(options: &Options) -> Result<(), String> {
    options.prepare()?;
    let size = &options.size;
    options.project(size)?;
    let on = machine::describe(options);
    let tools = tools(options, &peers(options), size);
    // The first reading brings the files into memory.
    let floor = reference(size);
    floor.measure(&options.python, None)?;
    let mut samples = vec![Vec::new(); tools.len()];
    let mut floors = Vec::new();
    for round in 1..=options.runs {
        println!("bench: round {round} of {}", options.runs);
        floors.push(floor.measure(&options.python, None)?);
        for (tool, samples) in tools.iter().zip(&mut samples) {
            samples.push(tool.run(options)?);
        }
        compare(&tools, size)?;
    }
    // Parquet has no lines.
    let floors = (size.format == Format::Csv).then_some(floors.as_slice());
    let names: Vec<&str> = tools.iter().map(|tool| tool.name.as_str()).collect();
    let text = [
        head(size, &on, options.runs),
        summary::rows(&names, &samples, floors),
        summary::verdict(&names, &samples, floors),
        tiers(&tools)?,
    ];
    page::show(
        &format!("j1 {}", size.format.name()),
        &text.concat(),
        options.write,
    )
}

/// All lists are those of Winnable, line by line.
pub(super) fn compare(tools: &[Tool], size: &Size) -> Result<(), String> {
    let Some((ours, others)) = tools.split_first() else {
        return Ok(());
    };
    let list = ours.list()?;
    if list.len() as u64 != size.accounts {
        return Err(format!(
            "{} accounts of {} in the list",
            list.len(),
            size.accounts
        ));
    }
    for other in others {
        list.equals(&other.name, &other.list()?)?;
    }
    Ok(())
}

fn head(size: &Size, on: &str, runs: usize) -> String {
    format!(
        "{} accounts, {} people, {} events as {}, seed {}; medians of {runs} runs in turn, ratios run by run (least to most).\n{on}\n\n",
        table::count(size.accounts),
        table::count(size.people),
        table::count(size.events),
        match size.format {
            Format::Csv => "CSV",
            Format::Parquet => "Parquet",
        },
        size.seed,
    )
}

fn tiers(tools: &[Tool]) -> Result<String, String> {
    let Some(ours) = tools.first() else {
        return Ok(String::new());
    };
    let list = ours.list()?;
    let tiers = list.tiers().into_iter();
    let tiers: Vec<_> = tiers
        .map(|(tier, accounts)| format!("{} in {tier}", table::count(accounts)))
        .collect();
    let others = match tools.len() {
        1 => "no peer was there to compare with",
        _ => "scores and tiers of all tools are equal for every account, in the same order",
    };
    Ok(format!("\nAccounts: {}; {others}.\n", tiers.join(", ")))
}
