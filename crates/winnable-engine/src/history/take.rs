//! A run written to a store as a snapshot.

use std::collections::BTreeMap;

use rayon::prelude::*;
use winnable_history::{Digest, Head, Row, Saved, Store, StoreError, WireError};
use winnable_model::{FactCatalogue, Motion};
use winnable_score::CompiledModel;

use super::Kept;
use crate::{Assessment, Manifest, RollUpTo};

/// What a snapshot is taken of.
#[expect(
    missing_debug_implementations,
    reason = "a closure has nothing to show"
)]
pub struct Shot<'a> {
    /// The accounts.
    pub assessment: &'a Assessment,
    /// The rows behind them.
    pub kept: &'a Kept,
    /// The model.
    pub model: &'a CompiledModel,
    /// The facts that it can ask for.
    pub catalogue: &'a FactCatalogue,
    /// Which accounts the list is for.
    pub motion: Motion,
    /// What capacity, hysteresis and verdicts make of a row, by the position of its account.
    pub place: &'a (dyn Fn(usize, &mut Row) + Sync),
}

impl Shot<'_> {
    /// What the snapshot says of itself. `manifest` is that of the run as it is shown, `settings` what
    /// decides list tiers, as digests by name, and `previous` the snapshot whose list it continues.
    pub fn head(
        &self,
        (run, file): (&Manifest, &str),
        manifest: serde_json::Value,
        settings: BTreeMap<String, String>,
        previous: Option<String>,
    ) -> Head {
        let mut facts = BTreeMap::new();
        let builtin = FactCatalogue::builtin();
        for (_, spec) in self.catalogue.iter().skip(builtin.len()) {
            facts.insert(spec.name.to_string(), spec.ty.name().to_owned());
        }
        let mut all = self.settings();
        all.extend(settings);
        Head {
            engine: run.engine.clone(),
            model: run.model.clone(),
            model_file: file.to_owned(),
            model_sha256: run.model_sha256.clone(),
            model_shipped: run.model_shipped,
            as_of: run.as_of,
            currency: run.currency,
            motion: self.motion,
            sources: self
                .kept
                .sources()
                .names()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            facts,
            settings: all,
            accounts: 0,
            excluded: 0,
            loose: 0,
            swaps: 0,
            manifest,
            previous,
            size: None,
            borrowed: None,
        }
    }

    /// The row of an account, and its dossier as it is stored.
    fn row(&self, at: usize) -> (Row, Encoded) {
        let mut row = Kept::row(self.assessment, at, self.model, self.motion);
        (self.place)(at, &mut row);
        let dossier = self.kept.dossier(self.assessment, at, self.catalogue);
        (row, dossier.encode())
    }

    /// What of the project decides the list besides its rows.
    fn settings(&self) -> BTreeMap<String, String> {
        let settings = &self.assessment.settings;
        let mut parts: Vec<String> = Vec::new();
        for rule in &settings.exclusions {
            let motion = rule.motion.map_or("both", Motion::name);
            parts.extend([
                rule.rule.clone(),
                rule.when.source().to_owned(),
                motion.to_owned(),
            ]);
        }
        let exclusions = Digest::of_parts(parts.iter().map(String::as_bytes));
        let roll_up = match settings.roll_up {
            RollUpTo::Account => "account",
            RollUpTo::UltimateParent => "ultimate_parent",
        };
        BTreeMap::from([
            ("exclude".to_owned(), exclusions.to_string()),
            ("roll_up".to_owned(), roll_up.to_owned()),
        ])
    }
}

/// A dossier as it is stored, and its digest.
type Encoded = Result<(Vec<u8>, Digest), WireError>;

/// So many dossiers are made at once, and so many times as many wait to be written at the most.
const BLOCK: usize = 1024;
const BLOCKS_AHEAD: usize = 2;

/// Writes a snapshot, whole or not at all: a row and a dossier for each account, in the order of their
/// keys, and the rows that are on none. The numbers of the head are counted here.
///
/// # Errors
/// [`StoreError`] where it cannot be written, or another snapshot has the name.
pub fn take(
    store: &mut Store,
    shot: &Shot<'_>,
    mut head: Head,
    model_text: &str,
    name: Option<&str>,
) -> Result<Saved, StoreError> {
    let assessment = shot.assessment;
    let mut order: Vec<usize> = (0..assessment.len()).collect();
    order.sort_by_key(|at| assessment.account(*at).0);
    let mut taking = store.take(model_text)?;
    let mut keep = |(mut row, encoded): (Row, Encoded)| {
        head.accounts += 1;
        head.excluded += u64::from(row.excluded.is_some());
        taking.add_encoded(&mut row, encoded)
    };
    // Dossiers are made by all processors while the store writes those that are made already. Where there is
    // one thread, it may be this one, and whoever waits for it waits for ever.
    if rayon::current_num_threads() == 1 {
        order.iter().try_for_each(|at| keep(shot.row(*at)))?;
    } else {
        std::thread::scope(|scope| {
            let (made, making) = std::sync::mpsc::sync_channel(BLOCKS_AHEAD);
            let order = &order;
            scope.spawn(move || {
                for block in order.chunks(BLOCK) {
                    let rows: Vec<_> = block.par_iter().map(|at| shot.row(*at)).collect();
                    // Nobody listens any more where the store refused a row.
                    if made.send(rows).is_err() {
                        break;
                    }
                }
            });
            making.into_iter().flatten().try_for_each(keep)
        })?;
    }
    for (bucket, loose) in shot.kept.loose(assessment) {
        let rows = loose.people.len() + loose.deals.len() + loose.transactions.len();
        head.loose += rows as u64;
        taking.add_loose(bucket, &loose)?;
    }
    taking.finish(&head, name)
}
