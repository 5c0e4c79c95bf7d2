//! What the company is: industry, size, region, growth stage.

use rust_decimal::Decimal;
use winnable_model::document::{Section, Spanned};
use winnable_model::text::icp::profile as texts;
use winnable_model::{FactType, Money, Naics};

use super::super::{Bounds, Part, joined, keys};
use super::value::{expected_list, place, quote, stated, within};
use super::{Draft, Reader};

/// What is kept of the block besides its criteria.
#[derive(Default)]
pub(super) struct Firmographics {
    pub(super) industries: Vec<Naics>,
    pub(super) employees: Vec<Bounds<Decimal>>,
    pub(super) revenue: Vec<Bounds<Money>>,
}

impl Reader<'_> {
    pub(super) fn firmographics(&mut self, root: &Section<'_>) -> Firmographics {
        let mut found = Firmographics::default();
        let Some(block) = self.block(root, "firmographics", &keys::FIRMOGRAPHICS) else {
            return found;
        };
        if let Some(section) = self.block(&block, "industry", &keys::INDUSTRY) {
            found.industries = self.industry(&section);
        }
        let employees = (Part::Employees, "account.employees");
        found.employees = self.size(&block, "employees", employees);
        if let Some(section) = self.block(&block, "revenue", &keys::NUMBERS) {
            let currency = self.currency;
            let money = |amount: Decimal| Money::new(amount, currency);
            let of = |range: Bounds<Decimal>| Bounds {
                from: range.from.map(money),
                below: range.below.map(money),
            };
            let ranges = joined(&stated(&self.amounts(&section)));
            found.revenue = ranges.into_iter().map(of).collect();
            let usual = "account.annual_revenue";
            if found.revenue.is_empty() {
                self.unbounded(&section, "revenue", &texts::expected_range());
            } else if let Some(fact) = self.fact(&section, Some(usual), &[FactType::Money]) {
                let source = within(&fact, &found.revenue);
                self.add_at(&section, "revenue", Part::Revenue, source);
            }
        }
        if let Some(section) = self.block(&block, "region", &keys::REGION) {
            self.region(&section);
        }
        let types = [FactType::Text, FactType::Set];
        let stage = (Part::GrowthStage, "account.growth_stage");
        self.labels(&block, "growth_stage", stage, &types);
        found
    }

    pub(super) fn add_at(&mut self, section: &Section<'_>, id: &str, part: Part, source: String) {
        let span = place(section);
        let draft = Draft {
            id,
            part,
            source,
            span,
        };
        self.add(section, draft);
    }

    /// Ranges of a number.
    pub(super) fn size(
        &mut self,
        block: &Section<'_>,
        key: &str,
        (part, usual): (Part, &str),
    ) -> Vec<Bounds<Decimal>> {
        let Some(section) = self.block(block, key, &keys::NUMBERS) else {
            return Vec::new();
        };
        let ranges = stated(&self.numbers(&section));
        if ranges.is_empty() {
            self.unbounded(&section, key, &texts::expected_range());
        } else if let Some(fact) = self.fact(&section, Some(usual), &[FactType::Number]) {
            let source = within(&fact, &joined(&ranges));
            self.add_at(&section, key, part, source);
        }
        ranges
    }

    /// One of some labels.
    pub(super) fn labels(
        &mut self,
        block: &Section<'_>,
        key: &str,
        (part, usual): (Part, &str),
        types: &[FactType],
    ) {
        let Some(section) = self.block(block, key, &keys::LABELS) else {
            return;
        };
        let words = section.texts("any", &mut self.out).unwrap_or_default();
        let Some(labels) = self.quoted(&section, &words) else {
            return;
        };
        if labels.is_empty() {
            self.unbounded(&section, key, &expected_list());
        } else if let Some(fact) = self.fact(&section, Some(usual), types) {
            let source = format!("{fact} in [{}]", labels.join(", "));
            self.add_at(&section, key, part, source);
        }
    }

    /// Codes and words of industries: an account may be known by either.
    fn industry(&mut self, section: &Section<'_>) -> Vec<Naics> {
        let codes = self.naics(section);
        let words = section.texts("labels", &mut self.out).unwrap_or_default();
        let Some(labels) = self.quoted(section, &words) else {
            return codes;
        };
        let codes_of = codes.iter().map(|code| format!("\"naics:{code}\""));
        let all: Vec<String> = codes_of.chain(labels).collect();
        if all.is_empty() {
            if !section.has("naics") {
                self.unbounded(section, "industry", &texts::expected_naics());
            }
            return codes;
        }
        let types = [FactType::Set, FactType::Text];
        if let Some(fact) = self.fact(section, Some("account.industry"), &types) {
            let source = format!("{fact} in [{}]", all.join(", "));
            self.add_at(section, "industry", Part::Industry, source);
        }
        codes
    }

    /// Places, written in the order country / state / city.
    fn region(&mut self, section: &Section<'_>) {
        let words = section.texts("places", &mut self.out).unwrap_or_default();
        let mut places = Vec::new();
        for word in &words {
            places.extend(self.place(section, word));
        }
        if !places.is_empty() {
            let source = places.join(" or ");
            self.add_at(section, "region", Part::Region, source);
        } else if words.is_empty() {
            self.unbounded(section, "region", &texts::expected_place());
        }
    }

    fn place(&mut self, section: &Section<'_>, word: &Spanned<&str>) -> Option<String> {
        let parts: Vec<&str> = word.value.split('/').map(str::trim).collect();
        let is_address = word.value.contains(',') && parts.len() == 1;
        let country = parts.first().is_some_and(|country| !country.is_empty());
        if parts.len() > 3 || !country || is_address {
            let message = texts::bad_place(word.value);
            section.wrong_value(message, word.span.clone(), &mut self.out);
            return None;
        }
        let facts = ["account.country", "account.state", "account.city"];
        let mut tests = Vec::new();
        for (fact, part) in facts.iter().zip(parts) {
            if part.is_empty() {
                continue;
            }
            let Some(label) = quote(part) else {
                let message = texts::bad_label(part);
                section.wrong_value(message, word.span.clone(), &mut self.out);
                return None;
            };
            tests.push(format!("{fact} = {label}"));
        }
        Some(format!("({})", tests.join(" and ")))
    }
}
