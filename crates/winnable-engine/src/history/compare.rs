//! Two snapshots compared: every account that moved, and what its change is made of.

use std::cmp::Ordering;
use std::collections::HashMap;

use winnable_history::{
    Cause, Causes, DiffRow, Digest, Dossier, Loose, Moves, Parts, Row, Side, split,
};
use winnable_model::{FactCatalogue, Points};
use winnable_score::CompiledModel;

use super::{Ground, Rescorer};
use crate::RunError;

/// One of the two snapshots.
#[derive(Debug)]
pub struct Compared<'s> {
    /// Its accounts, in the order of their keys.
    pub rows: &'s [Row],
    /// The rows that are on no account.
    pub loose: &'s [Loose],
    /// Its model, and the catalogue that this was read with.
    pub model: (&'s CompiledModel, &'s FactCatalogue),
    /// The SHA-256 of the model's text.
    pub model_sha256: &'s str,
    /// What it says of its rows besides.
    pub ground: &'s Ground,
    /// Its as-of date.
    pub as_of: chrono::NaiveDate,
}

/// Why two snapshots cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum CompareError<E> {
    /// A dossier cannot be read.
    #[error(transparent)]
    Dossier(E),
    /// A dossier cannot be scored.
    #[error(transparent)]
    Score(RunError),
}

/// Every account that one of the two lists has, in the order of their keys. `dossier` reads what a
/// snapshot keeps of an account; it is asked for accounts of which the two keep different things, and
/// for all of them where the models, the dates or both differ.
///
/// # Errors
/// [`CompareError`] where a dossier cannot be read or scored.
pub fn compare<E>(
    from: &Compared<'_>,
    to: &Compared<'_>,
    dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
) -> Result<Vec<DiffRow>, CompareError<E>> {
    compare_those(from, to, None, dossier)
}

/// The same for one account alone, by its key, which no list needs to have. What moved between accounts is
/// found among all.
pub(super) fn compare_those<E>(
    from: &Compared<'_>,
    to: &Compared<'_>,
    wanted: Option<&str>,
    dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
) -> Result<Vec<DiffRow>, CompareError<E>> {
    let pairs = paired(from.rows, to.rows);
    let mut changed = Changed::default();
    for (before, after) in &pairs {
        if before.map(|row| row.dossier) != after.map(|row| row.dossier) {
            for (row, side) in [(before, Side::From), (after, Side::To)] {
                if let Some(row) = row {
                    changed.add(side, dossier(row.dossier).map_err(CompareError::Dossier)?);
                }
            }
        }
    }
    let moves = Moves::find((&changed.from, from.loose), (&changed.to, to.loose));
    let mut shared = Causes::NONE;
    if from.model_sha256 != to.model_sha256 {
        shared = shared.with(Cause::Rule);
    }
    if from.as_of != to.as_of {
        shared = shared.with(Cause::Time);
    }
    if from.ground.sources != to.ground.sources {
        shared = shared.with(Cause::Data);
    }
    let splitter = Splitter::new(from, to, &moves, shared);
    let mut rows = Vec::new();
    for (before, after) in pairs {
        let either = after.or(before);
        let is_wanted = |id| either.is_some_and(|row| row.account_id == id);
        if wanted.is_some_and(|id| !is_wanted(id)) {
            continue;
        }
        let parts = match (before, after) {
            (Some(before), Some(after)) => {
                let both = changed.both(&before.account_id);
                Some(splitter.parts((before, after), both, dossier)?)
            }
            _ => None,
        };
        rows.extend(match wanted {
            Some(_) => DiffRow::in_any(before, after, parts),
            None => DiffRow::of(before, after, parts),
        });
    }
    Ok(rows)
}

/// Accounts of which the two snapshots keep different things.
#[derive(Default)]
struct Changed {
    from: Vec<Dossier>,
    to: Vec<Dossier>,
    at: HashMap<String, (Option<usize>, Option<usize>)>,
}

impl Changed {
    fn add(&mut self, side: Side, dossier: Dossier) {
        let at = self.at.entry(dossier.id.clone()).or_default();
        match side {
            Side::From => {
                at.0 = Some(self.from.len());
                self.from.push(dossier);
            }
            Side::To => {
                at.1 = Some(self.to.len());
                self.to.push(dossier);
            }
        }
    }

    /// The two dossiers of an account that has two.
    fn both(&self, account: &str) -> Option<(&Dossier, &Dossier)> {
        let (from, to) = self.at.get(account).copied()?;
        Some((self.from.get(from?)?, self.to.get(to?)?))
    }
}

/// Splits changes of one pair of snapshots.
struct Splitter<'s> {
    moves: &'s Moves<'s>,
    /// What differs for every account.
    shared: Causes,
    /// Scores by the model and the day of either: by whether the rule and the time are the later ones.
    rescorers: [[Rescorer<'s>; 2]; 2],
    grounds: [&'s Ground; 2],
    /// Amounts of one currency mean nothing to a model of another.
    one_currency: bool,
}

impl<'s> Splitter<'s> {
    fn new(from: &Compared<'s>, to: &Compared<'s>, moves: &'s Moves<'s>, shared: Causes) -> Self {
        let by = |side: &Compared<'s>| {
            let (model, catalogue) = side.model;
            [from.as_of, to.as_of].map(|as_of| Rescorer::new(model, catalogue, as_of))
        };
        Self {
            moves,
            shared,
            rescorers: [by(from), by(to)],
            grounds: [from.ground, to.ground],
            one_currency: from.ground.currency == to.ground.currency,
        }
    }

    fn parts<E>(
        &self,
        (before, after): (&Row, &Row),
        changed: Option<(&Dossier, &Dossier)>,
        dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
    ) -> Result<Parts, CompareError<E>> {
        let ends = (before.score.points(), after.score.points());
        if !self.one_currency {
            let rule = Causes::NONE.with(Cause::Rule);
            return Ok(split(rule, ends, |_| Points::ZERO));
        }
        let mut causes = self.shared;
        let moved = changed.is_some() && self.moves.touch(&before.account_id);
        let mut placed = None;
        if let Some((was, is)) = changed {
            if moved {
                causes = causes.with(Cause::Matching);
                let as_later = self.moves.applied(was, Side::From);
                let as_former = self.moves.applied(is, Side::To);
                if as_later != *is {
                    causes = causes.with(Cause::Data);
                }
                placed = Some((as_later, as_former));
            } else {
                causes = causes.with(Cause::Data);
            }
        }
        if causes.len() < 2 {
            return Ok(split(causes, ends, |_| Points::ZERO));
        }
        let same = match changed {
            Some(_) => None,
            None => Some(dossier(before.dossier).map_err(CompareError::Dossier)?),
        };
        let mut failed = None;
        let parts = split(causes, ends, |set| {
            let data = set.has(Cause::Data);
            let matching = set.has(Cause::Matching);
            // Where nothing was moved, rows and their places are one.
            let rows = match (&same, changed, &placed) {
                (Some(same), ..) => same,
                (None, Some((was, is)), None) => {
                    if data {
                        is
                    } else {
                        was
                    }
                }
                (None, Some((was, is)), Some((as_later, as_former))) => match (data, matching) {
                    (false, false) => was,
                    (false, true) => as_later,
                    (true, false) => as_former,
                    (true, true) => is,
                },
                (None, None, _) => return Points::ZERO,
            };
            let [former, later] = &self.rescorers;
            let by = if set.has(Cause::Rule) { later } else { former };
            let [former, later] = by;
            let by = if set.has(Cause::Time) { later } else { former };
            let [former, later] = self.grounds;
            let ground = if data { later } else { former };
            match by.score(rows, ground) {
                Ok(scored) => scored.score.points(),
                Err(error) => {
                    failed = Some(error);
                    Points::ZERO
                }
            }
        });
        failed.map_or(Ok(parts), |error| Err(CompareError::Score(error)))
    }
}

/// The rows of both, each with its counterpart.
fn paired<'r>(from: &'r [Row], to: &'r [Row]) -> Vec<(Option<&'r Row>, Option<&'r Row>)> {
    let (mut from, mut to) = (from.iter().peekable(), to.iter().peekable());
    let mut pairs = Vec::with_capacity(from.len().max(to.len()));
    loop {
        let order = match (from.peek(), to.peek()) {
            (None, None) => return pairs,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(a), Some(b)) => a.account_id.cmp(&b.account_id),
        };
        pairs.push(match order {
            Ordering::Less => (from.next(), None),
            Ordering::Greater => (None, to.next()),
            Ordering::Equal => (from.next(), to.next()),
        });
    }
}
