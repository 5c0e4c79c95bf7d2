//! The seats that the programmes of a project give to the tiers of a model.

use std::collections::BTreeSet;

use winnable_metrics::market::accounts_by_capacity;
use winnable_model::text::list as texts;
use winnable_model::{Code, Lang, Localised};
use winnable_score::CompiledModel;
use winnable_score::list::{Pool, Seats};

use crate::metrics::{ProgrammeCapacity, ProgrammeKind};

/// The refusal of programmes that give no seats.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SeatsError {
    /// A programme names a tier that the model does not have.
    UnknownTier {
        /// The programme.
        programme: String,
        /// The tier as it is written.
        tier: String,
        /// The tiers of the model.
        known: String,
    },
    /// The accounts of a programme are more than can be counted.
    TooMany {
        /// The programme.
        programme: String,
    },
}

impl SeatsError {
    /// The error's code.
    pub const fn code(&self) -> Code {
        Code::E0151
    }
}

impl Localised for SeatsError {
    fn en(&self) -> String {
        self.message().text(Lang::En)
    }

    fn ko(&self) -> String {
        self.message().text(Lang::Ko)
    }
}

impl SeatsError {
    fn message(&self) -> winnable_model::Text {
        match self {
            Self::UnknownTier {
                programme,
                tier,
                known,
            } => texts::no_tier_of_programme(programme, tier, known),
            Self::TooMany { programme } => texts::too_many_seats(programme),
        }
    }
}

/// The tier that a text means: by the model's id, else counted from 1 for the best.
pub fn ranked_tier(model: &CompiledModel, text: &str) -> Option<usize> {
    let tiers = model.tiers();
    let by_id = model.rank(text);
    let by_number = || {
        let number: usize = text.parse().ok()?;
        number.checked_sub(1).filter(|at| *at < tiers.len())
    };
    by_id.or_else(by_number)
}

/// The seats of the programmes, a pool each in their order; without a programme, any number in every
/// tier. A programme that names no tiers works those that the model gives to its kind, else the first
/// (one-to-one), the second (one-to-few), or all that no other programme works (one-to-many).
///
/// # Errors
/// [`SeatsError`] for a tier that the model does not have, and for seats beyond counting.
pub fn seats(programmes: &[ProgrammeCapacity], model: &CompiledModel) -> Result<Seats, SeatsError> {
    if programmes.is_empty() {
        return Ok(Seats::unlimited(model.tiers().len()));
    }
    let stated = programmes
        .iter()
        .map(|programme| stated_tiers(programme, model))
        .collect::<Result<Vec<_>, _>>()?;
    let worked: BTreeSet<usize> = stated.iter().flatten().flatten().copied().collect();
    let mut pools = Vec::with_capacity(programmes.len());
    for (programme, stated) in programmes.iter().zip(stated) {
        let remaining = || {
            let all = 0..model.tiers().len();
            all.filter(|tier| !worked.contains(tier)).collect()
        };
        pools.push(Pool {
            seats: Some(seats_of(programme)?),
            tiers: stated.unwrap_or_else(remaining),
        });
    }
    Ok(Seats::new(pools))
}

/// How many accounts a programme can work.
///
/// # Errors
/// [`SeatsError::TooMany`] where they are beyond counting.
pub fn seats_of(programme: &ProgrammeCapacity) -> Result<u64, SeatsError> {
    let ProgrammeCapacity {
        people,
        hours_per_person,
        hours_per_account,
        ..
    } = programme;
    accounts_by_capacity(*people, *hours_per_person, *hours_per_account).map_err(|_| {
        SeatsError::TooMany {
            programme: programme.name.clone(),
        }
    })
}

/// The tiers of a programme; `None` for those that no other works.
fn stated_tiers(
    programme: &ProgrammeCapacity,
    model: &CompiledModel,
) -> Result<Option<Vec<usize>>, SeatsError> {
    let tiers = model.tiers();
    if programme.tiers.is_empty() {
        let kind = programme.kind.name();
        let of_kind: Vec<usize> = (0..)
            .zip(tiers)
            .filter(|(_, tier)| tier.programme.as_deref() == Some(kind))
            .map(|(at, _)| at)
            .collect();
        let nth = |at: usize| Some((0..tiers.len()).filter(|tier| *tier == at).collect());
        return Ok(match programme.kind {
            _ if !of_kind.is_empty() => Some(of_kind),
            ProgrammeKind::OneToOne => nth(0),
            ProgrammeKind::OneToFew => nth(1),
            ProgrammeKind::OneToMany => None,
        });
    }
    let known = |tier: &String| {
        ranked_tier(model, tier).ok_or_else(|| {
            let ids: Vec<&str> = tiers.iter().map(|tier| tier.id.as_str()).collect();
            SeatsError::UnknownTier {
                programme: programme.name.clone(),
                tier: tier.clone(),
                known: ids.join(", "),
            }
        })
    };
    let found: BTreeSet<usize> = programme
        .tiers
        .iter()
        .map(known)
        .collect::<Result<_, _>>()?;
    Ok(Some(found.into_iter().collect()))
}
