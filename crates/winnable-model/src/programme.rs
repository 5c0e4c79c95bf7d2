//! What a team writes down of its programme in small tables: who owns it, what it is judged by, its
//! messages, its assets, its account plans and who agreed to what.
//!
//! Every row keeps the line that it stands on, so that whoever finds something wrong with it can say
//! where. A blank cell is `None`, never an empty text.

mod asset;
mod goal;
mod message;
mod owner;
mod plan;
mod poc;
mod sign_off;
#[cfg(test)]
mod tests;

pub use asset::{Asset, AssetKind, AssetStage};
pub use goal::ProgrammeGoal;
pub use message::{Message, Theme};
pub use owner::{Owner, Side};
pub use plan::AccountPlan;
pub use poc::PocCriterion;
pub use sign_off::{Agreed, SignOff};

use crate::fold;

/// The tables of a programme. `None` is a table that is not there, so that nobody knows; an empty list
/// is a table that is there and holds no row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeData {
    /// Who owns which programme, of `tables/owners.csv`.
    pub owners: Option<Vec<Owner>>,
    /// What programmes are judged by, of `tables/goals.csv`.
    pub goals: Option<Vec<ProgrammeGoal>>,
    /// What is said to whom, of `tables/messages.csv`.
    pub messages: Option<Vec<Message>>,
    /// What sales and marketing can hand over, of `tables/assets.csv`.
    pub assets: Option<Vec<Asset>>,
    /// When a proof of concept has succeeded, of `tables/pocs.csv`.
    pub pocs: Option<Vec<PocCriterion>>,
    /// The account plans, of `tables/plans.csv`.
    pub plans: Option<Vec<AccountPlan>>,
    /// Who agreed to what, of `tables/approvals.csv`.
    pub approvals: Option<Vec<SignOff>>,
}

impl ProgrammeData {
    /// The table of [`owners`](Self::owners), relative to the project.
    pub const OWNERS: &'static str = "tables/owners.csv";
    /// The table of [`goals`](Self::goals).
    pub const GOALS: &'static str = "tables/goals.csv";
    /// The table of [`messages`](Self::messages).
    pub const MESSAGES: &'static str = "tables/messages.csv";
    /// The table of [`assets`](Self::assets).
    pub const ASSETS: &'static str = "tables/assets.csv";
    /// The table of [`pocs`](Self::pocs).
    pub const POCS: &'static str = "tables/pocs.csv";
    /// The table of [`plans`](Self::plans).
    pub const PLANS: &'static str = "tables/plans.csv";
    /// The table of [`approvals`](Self::approvals).
    pub const APPROVALS: &'static str = "tables/approvals.csv";

    /// Whether none of the tables is there.
    pub fn is_absent(&self) -> bool {
        *self == Self::default()
    }
}

/// The value of a table of spellings that a cell means. Spellings stand between `|`, folded, with
/// spaces for `_` and `-`.
fn spelled<T: Copy>(spellings: &[(T, &str)], text: &str) -> Option<T> {
    let text = fold(&text.replace(['_', '-'], " "));
    let means = |(_, all): &&(T, &str)| all.split('|').any(|one| one == text);
    spellings.iter().find(means).map(|(value, _)| *value)
}

/// The single spellings of such a table.
fn spellings<T>(table: &'static [(T, &'static str)]) -> impl Iterator<Item = &'static str> {
    table.iter().flat_map(|(_, all)| all.split('|'))
}
