//! The list that the team can carry: seats, who is in, who did not fit, and what people said of it.

mod csv;
mod json;
mod table;

use std::cmp::Reverse;

use winnable_engine::list_tier::{Agreement, Members, Words};
use winnable_engine::metrics::ProgrammeCapacity;
use winnable_engine::{Assessment, Manifest};
use winnable_model::Diagnostic;
use winnable_score::CompiledModel;
use winnable_score::list::{Gap, List, Missed, Placement, Reason, Rules};

pub use csv::capacity_csv;
pub use json::capacity_json;
pub use table::capacity_table;

/// A filled list with what it was filled from.
#[derive(Clone, Copy, Debug)]
pub struct CapacityPage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// The accounts.
    pub assessment: &'a Assessment,
    /// The model.
    pub model: &'a CompiledModel,
    /// The programmes, in the order of the pools of the seats; none where the project states none.
    pub programmes: &'a [ProgrammeCapacity],
    /// By what the list was filled.
    pub rules: &'a Rules,
    /// The list, its placements in the order of the accounts.
    pub list: &'a List,
    /// What the programmes hold; none where no file has members.
    pub members: &'a [Members],
    /// The words that stand.
    pub words: &'a Words,
    /// What people said.
    pub agreement: &'a Agreement,
    /// After how many days an account is ignored.
    pub ignored_days: u32,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

/// An account of the page.
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    placed: &'a Placement,
}

impl Row<'_> {
    fn place(&self) -> usize {
        self.placed.place.unwrap_or(usize::MAX)
    }

    /// Whether it got no seat in the tier that it was entitled to.
    fn did_not_fit(&self) -> bool {
        let missed = self.placed.entitled.is_some() && self.placed.place != self.placed.entitled;
        missed || self.is_held()
    }

    /// Whether hysteresis keeps it out of the list for now, whatever it scores.
    fn is_held(&self) -> bool {
        let held = matches!(
            self.placed.reason,
            Some(Reason::WithinMargin | Reason::WithinWindow)
        );
        held && self.placed.place.is_none()
    }
}

impl<'a> CapacityPage<'a> {
    /// Every account: those of the best tier first, and of each tier those that are worth most.
    fn rows(self) -> Vec<Row<'a>> {
        let placements = self.list.placements.iter().enumerate();
        let mut rows: Vec<Row<'a>> = placements
            .map(|(at, placed)| {
                let (id, name) = self.assessment.account(at);
                Row { id, name, placed }
            })
            .collect();
        rows.sort_by(|a, b| {
            let key = |row: &Row<'_>| {
                let placed = row.placed;
                (row.place(), Reverse(placed.value), Reverse(placed.score))
            };
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(b.id))
        });
        rows
    }

    /// The id of a tier.
    fn tier(self, at: Option<usize>) -> Option<&'a str> {
        let tier = self.model.tiers().get(at?)?;
        Some(tier.id.as_str())
    }

    /// Whether a programme works the accounts of a tier, with however many seats.
    fn is_worked(self, tier: usize) -> bool {
        let mut pools = self.rules.seats.pools().iter();
        pools.any(|pool| pool.tiers.contains(&tier))
    }

    /// The ids of the tiers of a pool.
    fn tiers_of(self, pool: usize) -> Vec<&'a str> {
        let pool = self.rules.seats.pools().get(pool);
        let tiers = pool.into_iter().flat_map(|pool| &pool.tiers);
        tiers.filter_map(|tier| self.tier(Some(*tier))).collect()
    }

    /// What a programme holds.
    fn held(self, programme: usize) -> Option<&'a Members> {
        let mut all = self.members.iter();
        all.find(|members| members.programme == programme)
    }

    /// Who holds the seat that an account missed.
    fn holder(self, missed: Missed) -> (&'a str, &'a str) {
        self.assessment.account(missed.holder)
    }
}

/// A gap as a value and as points, one of them.
fn gap(missed: Option<Missed>) -> (Option<String>, Option<String>) {
    match missed.map(|missed| missed.gap) {
        Some(Gap::Value(value)) => (Some(value.to_string()), None),
        Some(Gap::Score(points)) => (None, Some(points.to_string())),
        None => (None, None),
    }
}
