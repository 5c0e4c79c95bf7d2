//! The laws of scoring and of the roll-up, over random models, accounts and people.

mod columns;
mod criterion;
mod facts;
mod merging;
mod model;
mod people;
mod scoring;
mod strategies;

use std::sync::LazyLock;

use winnable_model::{FactCatalogue, FactId, FactType};

/// How many facts of each type the laws play with; no random model has more criteria.
const OF_EACH: usize = 12;

/// Facts of every type, so that a criterion can have one of its own.
struct Pool {
    catalogue: FactCatalogue,
    ids: Vec<(FactType, Vec<FactId>)>,
}

static POOL: LazyLock<Pool> = LazyLock::new(|| {
    let mut catalogue = FactCatalogue::builtin();
    let ids = FactType::ALL
        .into_iter()
        .map(|ty| {
            let of_type = (0..OF_EACH)
                .map(|n| {
                    let name = format!("account.x.{}_{n}", ty.name());
                    catalogue.add_custom(&name, ty).unwrap()
                })
                .collect();
            (ty, of_type)
        })
        .collect();
    Pool { catalogue, ids }
});

impl Pool {
    fn of(&self, ty: FactType) -> &[FactId] {
        let found = self.ids.iter().find(|(of, _)| *of == ty);
        found.map_or(&[], |(_, ids)| ids)
    }

    fn all(&self) -> impl Iterator<Item = (FactType, FactId)> {
        let pairs = |(ty, ids): &'_ (FactType, Vec<FactId>)| {
            let ty = *ty;
            ids.clone().into_iter().map(move |id| (ty, id))
        };
        self.ids.iter().flat_map(pairs)
    }
}
