//! The decision as a model of Winnable.

use std::fmt::Write;

use chrono::NaiveDate;
use winnable_model::document::TextFile;
use winnable_model::{FactCatalogue, FactRow, FactType, FactValue};
use winnable_score::{CompiledModel, Model, ModelSource, Receipt, Scored};

use crate::account::{
    Account, BANDS, FLAGS, LABEL_POOL, LABELS, NUMBERS, POINTS, TIERS, WANTED,
};

pub struct Ours {
    model: CompiledModel,
    rows: Vec<FactRow>,
    as_of: NaiveDate,
}

fn text() -> String {
    let mut text = String::from(
        "schema = 1\nid = \"ten\"\ntitle = \"Ten criteria\"\n[[factor]]\nid = \"all\"\nweight = 100\n",
    );
    let mut criterion = |name: &str, test: &str| {
        write!(
            text,
            "[[factor.criterion]]\nid = \"{name}\"\nfact = \"account.x.{name}\"\nunknown = \"half\"\n{test}\n"
        )
        .expect("a string takes it");
    };
    let bands: Vec<String> = BANDS
        .iter()
        .map(|(from, below, points)| match below {
            Some(below) => format!("{{ from = {from}, below = {below}, points = {points} }}"),
            None => format!("{{ from = {from}, points = {points} }}"),
        })
        .collect();
    let bands = format!("bands = [{}]", bands.join(", "));
    let labels = format!("any_of = {:?}\npoints = {POINTS}", &LABEL_POOL[..WANTED]);
    let flag = format!("is = true\npoints = {POINTS}");
    (0..NUMBERS).for_each(|n| criterion(&format!("number_{n}"), &bands));
    (0..FLAGS).for_each(|n| criterion(&format!("flag_{n}"), &flag));
    (0..LABELS).for_each(|n| criterion(&format!("label_{n}"), &labels));
    for (n, least) in TIERS.iter().enumerate() {
        write!(text, "[[tier]]\nid = \"tier{}\"\nscore = {least}\n", n + 1).expect("a string");
    }
    text + "[[tier]]\nid = \"rest\"\n"
}

impl Ours {
    pub fn new(accounts: &[Account]) -> Self {
        let mut catalogue = FactCatalogue::builtin();
        let mut ids = Vec::new();
        let kinds = [
            ("number", NUMBERS, FactType::Number),
            ("flag", FLAGS, FactType::Flag),
            ("label", LABELS, FactType::Text),
        ];
        for (name, count, ty) in kinds {
            for n in 0..count {
                let name = format!("account.x.{name}_{n}");
                ids.push(catalogue.add_custom(&name, ty).expect("a new fact"));
            }
        }
        let text = text();
        let file = TextFile::new("ten.toml", &text);
        let read = Model::read(&file, &catalogue, None, ModelSource::Project);
        let model = read.unwrap_or_else(|found| panic!("{found:?}")).model;
        let row = |account: &Account| {
            let numbers = account.numbers.map(|n| FactValue::Number(n.into()));
            let flags = account.flags.map(FactValue::Flag);
            let labels = account.labels.map(FactValue::text);
            let values = numbers.into_iter().chain(flags).chain(labels);
            let mut row = FactRow::new();
            for (id, value) in ids.iter().zip(values) {
                row.set(*id, value);
            }
            row
        };
        Self {
            model: CompiledModel::new(&model).expect("a model"),
            rows: accounts.iter().map(row).collect(),
            as_of: "2026-10-01".parse().expect("a date"),
        }
    }

    pub fn score(&self, at: usize) -> Scored {
        self.model.score(&self.rows[at], self.as_of)
    }

    pub fn receipt(&self, at: usize) -> Receipt {
        self.model.receipt(&self.rows[at], self.as_of)
    }

    pub fn decide(&self, at: usize) -> (i32, usize) {
        let scored = self.score(at);
        assert_eq!(self.receipt(at).scored, scored);
        let hundredths = scored.score.points().hundredths();
        assert_eq!(hundredths % 100, 0);
        (hundredths / 100, scored.tier.expect("a tier"))
    }
}
