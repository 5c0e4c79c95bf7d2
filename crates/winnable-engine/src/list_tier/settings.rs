//! How calm the list is kept: the choices of the project.

use winnable_model::Points;
use winnable_score::CompiledModel;
use winnable_score::list::{Hysteresis, Rules, Seats, SwapBudget};

/// The choices of a project for its list, each with its default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSettings {
    /// How places are kept; `None` where the project turned it off.
    pub hysteresis: Option<Hysteresis>,
    /// The days over which swaps are counted: the window of the hysteresis, which holds without it too.
    pub window_days: u32,
    /// How many accounts may be swapped in a window; `None` for any number.
    pub swaps: Option<u64>,
    /// After how many days without a touch an account on which nobody said a word is ignored.
    pub ignored_days: u32,
}

impl Default for ListSettings {
    /// A margin of two points, two runs, a quarter, any number of swaps, and thirty days.
    fn default() -> Self {
        let hysteresis = Hysteresis::default();
        Self {
            hysteresis: Some(hysteresis),
            window_days: hysteresis.window_days,
            swaps: None,
            ignored_days: 30,
        }
    }
}

impl ListSettings {
    /// The rules of a list with these seats, of whose swaps so many are used in the window already.
    pub fn rules(&self, model: &CompiledModel, seats: Seats, used: u64) -> Rules {
        let edges = model.tiers().iter();
        Rules {
            seats,
            edges: edges
                .map(|tier| tier.score.unwrap_or(Points::ZERO))
                .collect(),
            hysteresis: self.hysteresis,
            budget: self.swaps.map(|swaps| SwapBudget { swaps, used }),
        }
    }
}
