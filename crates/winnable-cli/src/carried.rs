//! The list that the team carries: filled to its seats, and going on from the snapshot before it.

use std::collections::{HashMap, HashSet};

use winnable_engine::list_tier::{SeatsError, Words, place, seats};
use winnable_history::{Digest, ListSize, Row, Snapshot, Store};
use winnable_model::{Diagnostic, Motion, Text};
use winnable_score::CompiledModel;
use winnable_score::list::{Before, List, Placement, Rules, Word};

use crate::commands::Ready;
use crate::failure::Failure;
use crate::project::Project;
use crate::store;

/// The list of a motion, and what it was filled by.
pub(crate) struct Carried {
    pub(crate) rules: Rules,
    pub(crate) words: Words,
    pub(crate) list: List,
    /// The snapshot that it goes on from.
    pub(crate) previous: Option<Digest>,
    /// How large it is.
    pub(crate) size: ListSize,
}

/// The snapshots of a store, in time, and the store.
pub(crate) type Past<'s> = (&'s Store, &'s [Snapshot]);

/// Fills the list. It goes on from the latest snapshot of the same motion before the as-of date.
pub(crate) fn carry(
    ready: &Ready,
    motion: Motion,
    past: Option<Past<'_>>,
) -> Result<Carried, Failure> {
    let (project, assessed) = (&ready.project, &ready.assessed);
    let (assessment, model) = (&assessed.assessment, &ready.chosen.compiled);
    let seats = seats(project.metrics.programmes(), model)
        .map_err(|error| Failure::refused(without_seats(&error, project)))?;
    let words = Words::of_ledger(assessment, model, &assessed.verdicts);
    let mut before: HashMap<String, Before> = HashMap::new();
    let mut used = 0;
    let mut previous = None;
    let mut were: HashSet<String> = HashSet::new();
    if let Some((store, snapshots)) = past {
        let is_before = |snapshot: &&Snapshot| {
            snapshot.head.as_of < assessed.as_of && snapshot.head.motion == motion
        };
        if let Some(last) = snapshots.iter().rfind(is_before) {
            let rows = store.rows(last);
            let rows = rows.map_err(|error| store::failure(&project.root, &error))?;
            let listed = rows.iter().filter(|row| row.list_tier.is_some());
            were = listed.map(|row| row.account_id.clone()).collect();
            let of = rows.into_iter();
            before.extend(of.map(|row| (row.account_id.clone(), stood(&row, model))));
            previous = Some(last.id);
            let window = i64::from(project.list.window_days);
            used = swaps(snapshots, last, |snapshot| {
                (assessed.as_of - snapshot.head.as_of).num_days() < window
            });
        }
    }
    let rules = project.list.rules(model, seats, used);
    let list = place(assessment, model, motion, &rules, &words, |id| {
        before.get(id).copied()
    });
    let size = size(ready, (&rules, &list), previous.map(|_| &were));
    Ok(Carried {
        rules,
        words,
        list,
        previous,
        size,
    })
}

/// How large a list is, and who came and left since the one before, where there is one.
fn size(ready: &Ready, (rules, list): (&Rules, &List), were: Option<&HashSet<String>>) -> ListSize {
    let (assessment, model) = (&ready.assessed.assessment, &ready.chosen.compiled);
    let placed = list.placements.iter().enumerate();
    let inside: HashSet<&str> = placed
        .filter(|(_, placement)| placement.place.is_some())
        .map(|(at, _)| assessment.account(at).0)
        .collect();
    let counts = model.tiers().iter().zip(&list.tiers);
    let came = |were: &HashSet<String>| inside.iter().filter(|id| !were.contains(**id)).count();
    let left = |were: &HashSet<String>| {
        let gone = were.iter().filter(|id| !inside.contains(id.as_str()));
        gone.count()
    };
    let pools = rules.seats.pools().iter();
    if model.tiers().is_empty() {
        return ListSize::default();
    }
    ListSize {
        tiers: counts
            .map(|(tier, count)| (tier.id.as_str().to_owned(), count.taken))
            .collect(),
        seats: pools
            .map(|pool| pool.seats)
            .try_fold(0_u64, |sum, seats| sum.checked_add(seats?)),
        came: were.map(|were| came(were) as u64),
        left: were.map(|were| left(were) as u64),
    }
}

pub(crate) fn without_seats(error: &SeatsError, project: &Project) -> Diagnostic {
    Diagnostic::new(error.code(), Text::of(error)).at_file(&project.file.name)
}

/// How many accounts took the place of another in the snapshots that follow each other up to this one.
fn swaps(snapshots: &[Snapshot], last: &Snapshot, within: impl Fn(&Snapshot) -> bool) -> u64 {
    let by_id = snapshots.iter().map(|one| (one.id.to_string(), one));
    let by_id: HashMap<String, &Snapshot> = by_id.collect();
    let mut sum: u64 = 0;
    let mut at = Some(last);
    while let Some(snapshot) = at.filter(|snapshot| within(snapshot)) {
        sum = sum.saturating_add(snapshot.head.swaps);
        let before = snapshot.head.previous.as_ref();
        let before = before.and_then(|id| by_id.get(id).copied());
        // A list goes on from an earlier one, so that this ends.
        at = before.filter(|one| one.head.as_of < snapshot.head.as_of);
    }
    sum
}

/// Where an account stood, as the model counts its tiers now; a tier that it has no more is none.
fn stood(row: &Row, model: &CompiledModel) -> Before {
    let rank = |tier: &Option<String>| model.rank(tier.as_deref()?);
    Before {
        place: rank(&row.list_tier),
        claim: rank(&row.list_claim),
        moved: row.moved,
        below: row.below,
    }
}

impl Carried {
    /// Writes what became of an account into its row.
    pub(crate) fn fill(&self, at: usize, row: &mut Row, model: &CompiledModel) {
        let Some(placement) = self.list.placements.get(at) else {
            return;
        };
        let name = |rank: Option<usize>| {
            let tier = model.tiers().get(rank?)?;
            Some(tier.id.as_str().to_owned())
        };
        let Placement {
            place,
            reason,
            after,
            ..
        } = placement;
        row.list_tier = name(*place);
        row.list_reason = reason.map(|reason| reason.name().to_owned());
        row.list_claim = name(after.claim);
        row.moved = after.moved;
        row.below = after.below;
    }

    /// What decides the list besides rows and model, as a digest: seats, hysteresis, the budget of swaps
    /// and the words of people.
    pub(crate) fn digest(&self, ready: &Ready) -> String {
        let mut parts: Vec<String> = Vec::new();
        for pool in self.rules.seats.pools() {
            let seats = pool.seats.map(|seats| seats.to_string());
            parts.push(seats.unwrap_or_default());
            parts.extend(pool.tiers.iter().map(ToString::to_string));
            parts.push(String::new());
        }
        if let Some(hysteresis) = self.rules.hysteresis {
            parts.push(hysteresis.margin.to_string());
            parts.push(hysteresis.runs.to_string());
            parts.push(hysteresis.window_days.to_string());
        }
        parts.extend(self.rules.budget.map(|budget| budget.swaps.to_string()));
        let assessment = &ready.assessed.assessment;
        let mut said: Vec<(&str, String)> = (0..assessment.len())
            .filter_map(|at| {
                let word = match self.words.of(at)? {
                    Word::Accept => "accept".to_owned(),
                    Word::Reject => "reject".to_owned(),
                    Word::Override(tier) => format!("override {tier}"),
                };
                Some((assessment.account(at).0, word))
            })
            .collect();
        said.sort();
        for (id, word) in said {
            parts.extend([id.to_owned(), word]);
        }
        Digest::of_parts(parts.iter().map(String::as_bytes)).to_string()
    }
}
