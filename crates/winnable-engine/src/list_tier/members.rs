//! The accounts that programmes hold, against the seats that they have.

use std::cmp::Reverse;

use winnable_score::CompiledModel;
use winnable_score::list::{List, Seats};

use super::value;
use crate::Assessment;
use crate::metrics::{Ledger, ProgrammeCapacity, members_on};

/// The accounts of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    /// The programme, by its position.
    pub programme: usize,
    /// How many accounts it can work; `None` for any number.
    pub seats: Option<u64>,
    /// Its accounts by position: those of the best place in the list first, then by value, score and key.
    pub accounts: Vec<usize>,
}

impl Members {
    /// The accounts beyond its seats, those that the list puts last.
    pub fn beyond(&self) -> &[usize] {
        let seats = self.seats.and_then(|seats| usize::try_from(seats).ok());
        let seats = seats.unwrap_or(usize::MAX).min(self.accounts.len());
        self.accounts.get(seats..).unwrap_or_default()
    }
}

/// The members of each programme on the as-of date; nothing where no file has members.
pub fn members(
    (assessment, model): (&Assessment, &CompiledModel),
    ledger: &Ledger,
    programmes: &[ProgrammeCapacity],
    (seats, list): (&Seats, &List),
) -> Vec<Members> {
    if ledger.members.is_empty() {
        return Vec::new();
    }
    let as_of = assessment.settings.as_of;
    let pools = programmes.iter().zip(seats.pools());
    pools
        .enumerate()
        .map(|(at, (programme, pool))| {
            let held = members_on(ledger, &programme.name, as_of);
            let mut accounts: Vec<usize> = held.iter().map(|account| *account as usize).collect();
            accounts.sort_by_cached_key(|account| {
                let facts = assessment.facts(*account);
                let place = list.placements.get(*account).and_then(|one| one.place);
                let score = model.score(facts, as_of).score;
                (
                    place.unwrap_or(usize::MAX),
                    Reverse(value(facts)),
                    Reverse(score),
                    assessment.account(*account).0.to_owned(),
                )
            });
            Members {
                programme: at,
                seats: pool.seats,
                accounts,
            }
        })
        .collect()
}
