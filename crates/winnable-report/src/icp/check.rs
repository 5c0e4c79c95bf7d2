//! An ICP held against the accounts of a run.

mod csv;
mod json;
mod table;

use winnable_engine::{Manifest, ProfileCheck};
use winnable_icp::profile::{Class, Profile, Standing};
use winnable_model::document::TextFile;
use winnable_model::text::icp::check as texts;
use winnable_model::{Diagnostic, FactCatalogue, Text};

pub(in crate::icp) use json::IcpJson;
pub(in crate::icp) use table::{heading, warnings};

pub use csv::profile_check_csv;
pub use json::profile_check_json;
pub use table::profile_check_table;

/// A check with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct ProfileReport<'a> {
    /// The ICP.
    pub profile: &'a Profile,
    /// Its file, into which warnings point.
    pub file: &'a TextFile,
    /// The hash of the file.
    pub sha256: &'a str,
    /// What was found.
    pub check: &'a ProfileCheck,
    /// The names of the facts.
    pub catalogue: &'a FactCatalogue,
    /// The run.
    pub manifest: &'a Manifest,
    /// What is doubtful about the ICP, then what should be known of the run.
    pub warnings: &'a [Diagnostic],
}

/// What a class is called.
fn class_text(class: Option<Class>) -> Text {
    match class {
        Some(Class::Core) => texts::core(),
        Some(Class::Adjacent) => texts::adjacent(),
        Some(Class::Outside) => texts::outside(),
        None => texts::undecided(),
    }
}

/// The class of an account, or between which it stands, in files: `core`, `core or adjacent`.
fn class_name(standing: &Standing) -> String {
    let (best, worst) = (standing.best, standing.worst);
    if let Some(class) = standing.decided() {
        return class.name().to_owned();
    }
    let between = if (best, worst) == (Class::Core, Class::Outside) {
        "to"
    } else {
        "or"
    };
    format!("{} {between} {}", best.name(), worst.name())
}

/// The ids of criteria.
fn ids<'a>(profile: &'a Profile, positions: &[usize]) -> Vec<&'a str> {
    let criteria = positions.iter().filter_map(|at| profile.criteria.get(*at));
    criteria.map(|criterion| &*criterion.id).collect()
}
