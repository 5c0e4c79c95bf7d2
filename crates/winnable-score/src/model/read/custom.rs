//! What a model file asks of facts that are not built in.

use std::collections::BTreeMap;

use winnable_model::document::{Document, Section, SectionCodes, TextFile};
use winnable_model::{Code, Diagnostics, FactType};

use crate::model::{Model, keys};

/// Facts of the user's own begin so.
const CUSTOM: &str = "account.x.";

impl Model {
    /// The facts `account.x.NAME` that the criteria of a file ask for, with the type that their tests need: what
    /// a catalogue has to be told before [`Model::read`], where no mapping declares them. A file that is no TOML
    /// asks for none.
    pub fn custom_facts(file: &TextFile) -> BTreeMap<String, FactType> {
        let mut facts = BTreeMap::new();
        // What is wrong is said by `read`.
        let mut out = Diagnostics::new();
        let Some(document) = Document::parse(file, Code::E0201, &mut out) else {
            return facts;
        };
        let root = document.root(&keys::MODEL, SectionCodes::MODEL);
        for factor in root.sections("factor", &keys::FACTOR, &mut out) {
            for criterion in factor.sections("criterion", &keys::CRITERION, &mut out) {
                let fact = criterion.text("fact", &mut out).map(|text| text.value);
                if let Some(fact) = fact.filter(|fact| fact.starts_with(CUSTOM))
                    && let Some(ty) = needed(&criterion)
                {
                    facts.insert(fact.to_owned(), ty);
                }
            }
        }
        facts
    }
}

/// The type that the test of a criterion needs.
fn needed(criterion: &Section<'_>) -> Option<FactType> {
    let has = |key: &str| criterion.has(key);
    if has("measure") {
        Some(FactType::Date)
    } else if has("bands") || has("curve") {
        Some(FactType::Number)
    } else if has("is") {
        Some(FactType::Flag)
    } else if has("all_of") {
        Some(FactType::Set)
    } else if has("values") || has("any_of") || has("none_of") {
        Some(FactType::Text)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_of_a_criterion_says_the_type_of_its_fact() {
        let text = "schema = 1\nid = \"m\"\ntitle = \"m\"\n[[factor]]\nid = \"f\"\nweight = 100\n\
            [[factor.criterion]]\nid = \"a\"\nfact = \"account.x.seats\"\nunknown = \"half\"\n\
            curve = [[0, 0], [9, 5]]\n\
            [[factor.criterion]]\nid = \"b\"\nfact = \"account.x.zone\"\nunknown = \"half\"\n\
            values = { \"7\" = 3 }\n\
            [[factor.criterion]]\nid = \"c\"\nfact = \"account.employees\"\nunknown = \"half\"\n\
            bands = [{ from = 1, points = 2 }]\n";
        let facts = Model::custom_facts(&TextFile::new("m.toml", text));
        let expected = [
            ("account.x.seats".to_owned(), FactType::Number),
            ("account.x.zone".to_owned(), FactType::Text),
        ];
        assert_eq!(facts, BTreeMap::from(expected));
        assert!(Model::custom_facts(&TextFile::new("m.toml", "= no")).is_empty());
    }
}
