//! One run of one command, measured as a whole process.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use serde_json::Value;

use super::statistics::median;
use crate::python;
use crate::workspace::root;

/// All tools get so many processors.
pub(super) const CORES: usize = 2;

/// What a run took.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sample {
    /// Seconds from start to end.
    pub(super) wall: f64,
    /// Seconds of processors, of the user and of the system.
    pub(super) cpu: f64,
    /// The most memory that was resident, in bytes.
    pub(super) peak: f64,
}

/// A program and its words.
#[derive(Clone, Debug)]
pub(super) struct Program(pub(super) Vec<OsString>);

impl Program {
    pub(super) fn new(name: impl AsRef<OsStr>) -> Self {
        Self(vec![name.as_ref().to_owned()])
    }

    pub(super) fn with(mut self, words: &[&dyn AsRef<OsStr>]) -> Self {
        let words = words.iter().map(|word| (*word).as_ref().to_owned());
        self.0.extend(words);
        self
    }

    /// Runs it once. What it prints goes to a file, or nowhere.
    ///
    /// # Errors
    /// What the program said when it failed.
    pub(super) fn measure(&self, python: &str, out: Option<&Path>) -> Result<Sample, String> {
        let script = root().join("benches/peers/measure.py");
        let cores = CORES.to_string();
        let mut words: Vec<&OsStr> = vec![script.as_os_str(), "--cores".as_ref(), cores.as_ref()];
        if let Some(out) = out {
            words.extend([OsStr::new("--out"), out.as_os_str()]);
        }
        words.push("--".as_ref());
        words.extend(self.0.iter().map(OsString::as_os_str));
        sample(&python::run(python, &words)?)
    }
}

/// Reads what the script says.
fn sample(said: &str) -> Result<Sample, String> {
    let said: Value = serde_json::from_str(said).map_err(|error| error.to_string())?;
    let number = |name: &str| {
        said[name]
            .as_f64()
            .ok_or_else(|| format!("no `{name}` in {said}"))
    };
    Ok(Sample {
        wall: number("wall")?,
        cpu: number("cpu")?,
        peak: number("peak")?,
    })
}

/// The median of each part by itself.
pub(super) fn medians(samples: &[Sample]) -> Sample {
    let of = |part: fn(&Sample) -> f64| median(&samples.iter().map(part).collect::<Vec<_>>());
    Sample {
        wall: of(|sample| sample.wall),
        cpu: of(|sample| sample.cpu),
        peak: of(|sample| sample.peak),
    }
}

#[cfg(test)]
mod tests;
