//! How the company buys: who decides, which team uses it, review, procurement, pilot, budget.

use winnable_model::document::Section;
use winnable_model::text::icp::profile as texts;
use winnable_model::{Department, FactType, Seniority};

use super::super::{EconomicBuyer, Part, keys};
use super::Reader;

impl Reader<'_> {
    pub(super) fn buying(&mut self, root: &Section<'_>) {
        let Some(block) = self.block(root, "buying", &keys::BUYING) else {
            return;
        };
        if let Some(section) = self.block(&block, "economic_buyer", &keys::BUYER) {
            self.economic_buyer(&section);
        }
        self.size(&block, "team_size", (Part::TeamSize, "account.team_size"));
        if let Some(section) = self.block(&block, "security_review", &keys::REVIEW) {
            self.security_review(&section);
        }
        let text = [FactType::Text, FactType::Set];
        let procurement = (Part::Procurement, "account.procurement_process");
        self.labels(&block, "procurement", procurement, &text);
        if let Some(section) = self.block(&block, "pilot", &keys::PILOT) {
            self.pilot(&section);
        }
        let budget = (Part::BudgetSource, "account.budget_source");
        self.labels(&block, "budget_source", budget, &text);
    }

    /// Who decides on the money: somebody of the functions, and somebody at the level, is known.
    fn economic_buyer(&mut self, section: &Section<'_>) {
        let mut functions = Vec::new();
        for word in section
            .texts("functions", &mut self.out)
            .unwrap_or_default()
        {
            let found = Department::ALL
                .into_iter()
                .find(|one| one.name() == word.value);
            if let Some(function) = found {
                functions.push(function);
            } else {
                let names: Vec<&str> = Department::ALL.map(Department::name).to_vec();
                let message = winnable_model::text::config::one_of(word.value, &names);
                section.wrong_value(message, word.span, &mut self.out);
            }
        }
        let mut level = None;
        if section.has("level") {
            let names: Vec<&'static str> = Seniority::ALL.map(Seniority::name).to_vec();
            let word = section.word("level", &names, &mut self.out);
            level = word.and_then(|word| word.value.parse::<Seniority>().ok());
        }
        let mut tests = Vec::new();
        if !functions.is_empty() {
            let names: Vec<&str> = functions.iter().map(|one| one.name()).collect();
            tests.push(format!("rollup.departments in [{}]", names.join(", ")));
        }
        if matches!(level, Some(Seniority::CLevel | Seniority::Vp)) {
            tests.push("rollup.decision_makers >= 1".to_owned());
        }
        if tests.is_empty() {
            self.unbounded(section, "economic_buyer", &texts::expected_buyer());
            return;
        }
        self.buyer = Some(EconomicBuyer { functions, level });
        let source = tests.join(" and ");
        self.add_at(section, "economic_buyer", Part::EconomicBuyer, source);
    }

    /// An early vendor avoids security reviews; for a product of security they are what it sells to.
    fn security_review(&mut self, section: &Section<'_>) {
        let stance = section
            .has("stance")
            .then(|| section.word("stance", &keys::STANCES, &mut self.out))
            .flatten();
        let product = section.flag("security_product", &mut self.out);
        let seeks = match (&stance, &product) {
            (Some(stance), _) => stance.value == "seek",
            (None, Some(product)) => product.value,
            (None, None) => {
                self.unbounded(section, "security_review", &texts::expected_stance());
                return;
            }
        };
        let usual = Some("account.security_review");
        if let Some(fact) = self.fact(section, usual, &[FactType::Flag]) {
            let source = if seeks { fact } else { format!("not {fact}") };
            self.add_at(section, "security_review", Part::SecurityReview, source);
        }
    }

    fn pilot(&mut self, section: &Section<'_>) {
        let Some(days) = self.whole(section, "at_most_days", 1..=3_650) else {
            self.unbounded(section, "pilot", &texts::expected_pilot());
            return;
        };
        if !section.has("fact") {
            // No export has a standard column for it.
            let span = section.span();
            section.wrong_value(texts::pilot_needs_fact(), span, &mut self.out);
            return;
        }
        if let Some(fact) = self.fact(section, None, &[FactType::Number]) {
            let source = format!("{fact} <= {days}");
            self.add_at(section, "pilot", Part::Pilot, source);
        }
    }
}
