//! Dossiers of a store: bytes that are none are refused, and whatever is read is scored without a panic.

use bolero::check;
use winnable_engine::Sources;
use winnable_engine::history::{Ground, Rescorer};
use winnable_history::{Dossier, Loose};
use winnable_model::{Currency, FactCatalogue};
use winnable_score::{CompiledModel, preset};

#[test]
fn dossier() {
    let catalogue = FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::USD)).expect("a shipped model");
    let model = CompiledModel::new(&model).expect("a sound model");
    let as_of = "2026-10-01".parse().expect("a date");
    let rescorer = Rescorer::new(&model, &catalogue, as_of);
    let ground = Ground {
        sources: Sources {
            people: true,
            engagements: true,
            opportunities: true,
            payments: true,
            invoices: true,
            signals: true,
            ..Sources::default()
        },
        currency: Currency::USD,
    };
    check!().for_each(|input: &[u8]| {
        let _ = Loose::decode(input);
        let Ok(mut dossier) = Dossier::decode(input) else {
            return;
        };
        let _ = rescorer.score(&dossier, &ground);
        dossier.settle();
        let (bytes, digest) = dossier.encode().expect("a settled dossier");
        let again = Dossier::decode(&bytes).expect("what was written");
        assert_eq!(again, dossier);
        assert_eq!(again.encode().expect("the same").1, digest);
    });
}
