//! How time and memory grow while the input doubles five times.

use std::fmt::Write as _;
use std::path::Path;

use super::j1::Peer;
use super::measure::{Sample, medians};
use super::options::{Options, Usual};
use super::{j1, machine, page, statistics, table};
use crate::load::Size;

/// The size of the first step.
pub(super) const SIZE: Usual = Usual {
    accounts: 5_000,
    people: 50_000,
    events: 500_000,
    deals: 0,
    model: "j1",
    runs: 3,
};

const DOUBLINGS: u32 = 5;

/// What doubles.
#[derive(Clone, Copy)]
enum What {
    Everything,
    EventsAlone,
}

impl What {
    const ALL: [Self; 2] = [Self::Everything, Self::EventsAlone];

    fn at(self, step: u32, options: &Options) -> Size {
        let mut size = options.size.clone();
        let times = 1_u64 << step;
        size.events *= times;
        let name = match self {
            Self::Everything => {
                size.accounts *= times;
                size.people *= times;
                "all"
            }
            Self::EventsAlone => "events",
        };
        size.out = size.out.join(format!("growth-{name}-{step}"));
        size
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Everything => "Accounts, people and events double:",
            Self::EventsAlone => "Events alone double:",
        }
    }
}

/// The medians of every tool at one size.
struct Step {
    size: Size,
    medians: Vec<Sample>,
}

pub(super) fn run(options: &Options) -> Result<(), String> {
    options.prepare()?;
    let on = machine::describe(options);
    let mut text = format!(
        "The job J1; medians of {} runs in turn.\n{on}\n",
        options.runs
    );
    let peers = j1::peers(options);
    let tools = j1::tools(options, &peers, &options.size);
    let names: Vec<String> = tools.into_iter().map(|tool| tool.name).collect();
    for what in What::ALL {
        let mut steps = Vec::new();
        for step in 0..=DOUBLINGS {
            let size = what.at(step, options);
            println!("bench: {} events", table::count(size.events));
            let medians = measure(options, &peers, &size)?;
            steps.push(Step { size, medians });
        }
        let _ = write!(text, "\n{}\n\n{}", what.title(), rows(&names, &steps));
    }
    page::show("growth", &text, options.write)
}

/// Makes the data, measures all tools in turn, compares their lists and removes the data.
fn measure(options: &Options, peers: &[Peer], size: &Size) -> Result<Vec<Sample>, String> {
    options.project(size)?;
    let tools = j1::tools(options, peers, size);
    let mut samples = vec![Vec::new(); tools.len()];
    for _ in 0..options.runs {
        for (tool, samples) in tools.iter().zip(&mut samples) {
            samples.push(tool.run(options)?);
        }
    }
    j1::compare(&tools, size)?;
    remove(&size.out)?;
    Ok(samples.iter().map(|samples| medians(samples)).collect())
}

/// A folder that this program made.
fn remove(folder: &Path) -> Result<(), String> {
    std::fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// A number that points of size and cost are summed up by.
type Fit = dyn Fn(&[(f64, f64)]) -> Option<f64>;

fn rows(names: &[String], steps: &[Step]) -> String {
    let mut head = vec![
        "accounts".to_owned(),
        "people".to_owned(),
        "events".to_owned(),
    ];
    for name in names {
        head.push(format!("{name}, wall"));
        head.push("peak".to_owned());
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    for Step { size, medians } in steps {
        let mut row = vec![
            table::count(size.accounts),
            table::count(size.people),
            table::count(size.events),
        ];
        for sample in medians {
            row.extend([table::seconds(sample.wall), table::bytes(sample.peak)]);
        }
        rows.push(row);
    }
    let of = |at: usize, part: fn(&Sample) -> f64| -> Vec<(f64, f64)> {
        let of_step = |step: &Step| Some((events(step), part(step.medians.get(at)?)));
        steps.iter().filter_map(of_step).collect()
    };
    let summary = |title: &str, fit: &Fit| {
        let mut row = vec![title.to_owned(), String::new(), String::new()];
        for at in 0..names.len() {
            for part in [(|sample| sample.wall) as fn(&Sample) -> f64, |sample| {
                sample.peak
            }] {
                let fitted = fit(&of(at, part));
                row.push(fitted.map_or_else(|| "–".to_owned(), table::exponent));
            }
        }
        row
    };
    rows.push(summary("exponent", &statistics::exponent));
    rows.push(summary("exponent of the last doubling", &|points| {
        let values: Vec<f64> = points.iter().map(|(_, y)| *y).collect();
        statistics::last_doubling(&values)
    }));
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    table::markdown(&head, &rows)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no count of rows comes near 2⁵³"
)]
fn events(step: &Step) -> f64 {
    step.size.events as f64
}

#[cfg(test)]
mod tests;
