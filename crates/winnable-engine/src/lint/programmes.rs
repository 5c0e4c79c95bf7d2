//! Programmes as checks see them.

use winnable_lint::programme::{Kind, Programme};

use super::account_ref;
use crate::Assessment;
use crate::list_tier::{Members, seats_of};
use crate::metrics::{ProgrammeCapacity, ProgrammeKind};

/// The programmes with their seats and members. `members` holds none where no file has any.
pub fn programmes(
    assessment: &Assessment,
    capacities: &[ProgrammeCapacity],
    members: &[Members],
) -> Vec<Programme> {
    let of = |(at, capacity): (usize, &ProgrammeCapacity)| {
        let held = members.iter().find(|held| held.programme == at);
        Programme {
            name: capacity.name.clone(),
            kind: match capacity.kind {
                ProgrammeKind::OneToOne => Kind::OneToOne,
                ProgrammeKind::OneToFew => Kind::OneToFew,
                ProgrammeKind::OneToMany => Kind::OneToMany,
            },
            seats: seats_of(capacity).ok(),
            members: held.map(|held| {
                let accounts = held.accounts.iter();
                accounts.map(|at| account_ref(assessment, *at)).collect()
            }),
        }
    };
    capacities.iter().enumerate().map(of).collect()
}
