//! What the company uses: required products, substitutes, security requirements.

use winnable_model::FactType;
use winnable_model::document::{Section, Table};

use super::super::{Part, keys};
use super::Reader;
use super::value::expected_list;

/// The fact of the day on which the incumbent's contract ends.
const CONTRACT_END: &str = "account.incumbent_contract_end";

impl Reader<'_> {
    /// Reads the block; gives the products that must be in use.
    pub(super) fn technographics(&mut self, root: &Section<'_>) -> Vec<String> {
        let Some(block) = self.block(root, "technographics", &keys::TECHNOGRAPHICS) else {
            return Vec::new();
        };
        let required = (Part::Required, "account.tech_stack");
        let names = self.products(&block, "required", required, &keys::PRODUCTS);
        let competing = (Part::Competing, "account.competitors");
        self.products(&block, "competing", competing, &keys::COMPETING);
        let security = (Part::Security, "account.security_requirements");
        self.products(&block, "security", security, &keys::PRODUCTS);
        names
    }

    /// Products of which any or all are asked for; gives their names.
    fn products(
        &mut self,
        block: &Section<'_>,
        key: &str,
        (part, usual): (Part, &str),
        table: &'static Table,
    ) -> Vec<String> {
        let Some(section) = self.block(block, key, table) else {
            return Vec::new();
        };
        let any = section.texts("any", &mut self.out).unwrap_or_default();
        let all = section.texts("all", &mut self.out).unwrap_or_default();
        let names = |words: &[winnable_model::document::Spanned<&str>]| -> Vec<String> {
            words.iter().map(|word| word.value.to_owned()).collect()
        };
        let stated = [names(&any), names(&all)].concat();
        let fact = self.fact(&section, Some(usual), &[FactType::Set, FactType::Text]);
        let any = self.quoted(&section, &any);
        let all = self.quoted(&section, &all);
        let (Some(fact), Some(any), Some(all)) = (fact, any, all) else {
            return stated;
        };
        let mut tests: Vec<String> = all.iter().map(|one| format!("{fact} = {one}")).collect();
        if !any.is_empty() {
            tests.push(format!("{fact} in [{}]", any.join(", ")));
        }
        if part == Part::Competing {
            let days = self.whole(&section, "contract_ends_within_days", 1..=3_650);
            tests.extend(days.map(|days| {
                format!("days_until({CONTRACT_END}) >= 0 and days_until({CONTRACT_END}) <= {days}")
            }));
        }
        if tests.is_empty() {
            self.unbounded(&section, key, &expected_list());
        } else {
            self.add_at(&section, key, part, tests.join(" and "));
        }
        stated
    }
}
