//! How many accounts write what tells them apart in one standard form, without which lists of
//! different systems cannot be compared.

use winnable_match::country_code;
use winnable_model::{FactRow, FactValue, Localised, Naics, fact_ids};

/// A field that has a standard form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandardField {
    /// The industry as a NAICS code.
    Industry,
    /// The number of employees as a number or a range.
    Employees,
    /// Where the account sits: a country of ISO 3166, the state and the city, each by itself.
    Region,
}

impl StandardField {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Industry, Self::Employees, Self::Region];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Employees => "employees",
            Self::Region => "region",
        }
    }

    /// Whether an account has the field in its standard form.
    pub fn is_standard(self, facts: &FactRow) -> bool {
        let text = |fact| match facts.get(fact) {
            FactValue::Text(label) => Some(label.key()),
            _ => None,
        };
        match self {
            Self::Industry => match facts.get(fact_ids::INDUSTRY) {
                FactValue::Set(labels) => labels.iter().any(|label| is_naics(label.key())),
                _ => false,
            },
            Self::Employees => matches!(
                facts.get(fact_ids::EMPLOYEES),
                FactValue::Number(_) | FactValue::NumberSpan(_)
            ),
            Self::Region => {
                text(fact_ids::COUNTRY).is_some_and(|country| country_code(country).is_some())
                    && text(fact_ids::STATE).is_some()
                    && text(fact_ids::CITY).is_some()
            }
        }
    }
}

/// Whether a label is a NAICS code: two to six digits of a sector that exists. Codes of earlier years
/// are codes too.
fn is_naics(label: &str) -> bool {
    label.parse::<Naics>().is_ok()
}

impl Localised for StandardField {
    fn en(&self) -> String {
        match self {
            Self::Industry => "industry as a NAICS code",
            Self::Employees => "employees as a number or a range",
            Self::Region => "country (ISO 3166), state and city, each by itself",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Industry => "업종(NAICS 코드)",
            Self::Employees => "직원 수(숫자 또는 범위)",
            Self::Region => "지역(국가 ISO 3166, 주, 도시를 따로)",
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use winnable_model::{FactCatalogue, Label};

    use super::*;

    fn facts(values: &[(&str, FactValue)]) -> FactRow {
        let catalogue = FactCatalogue::builtin();
        let mut row = FactRow::new();
        for (name, value) in values {
            row.set_named(&catalogue, name, value.clone()).unwrap();
        }
        row
    }

    #[test]
    fn standard_forms_are_told_from_others() {
        let label = |text: &str| FactValue::Text(Label::new(text));
        let set = |text: &str| FactValue::set([Label::new(text)]);
        for (industry, is_it) in [
            ("naics:513210", true),
            ("51", true),
            ("Software", false),
            // No sector begins with 99, and a code has six digits at most.
            ("naics:990000", false),
            ("5132101", false),
        ] {
            let row = facts(&[("account.industry", set(industry))]);
            assert_eq!(
                StandardField::Industry.is_standard(&row),
                is_it,
                "{industry}"
            );
        }
        let row = facts(&[("account.employees", FactValue::Number(12.into()))]);
        assert!(StandardField::Employees.is_standard(&row));
        assert!(!StandardField::Employees.is_standard(&FactRow::new()));
        let place = |country: &str| {
            facts(&[
                ("account.country", label(country)),
                ("account.state", label("Texas")),
                ("account.city", label("Austin")),
            ])
        };
        assert!(StandardField::Region.is_standard(&place("United States")));
        assert!(!StandardField::Region.is_standard(&place("Americas")));
        let country = facts(&[("account.country", label("United States"))]);
        assert!(!StandardField::Region.is_standard(&country));
    }
}
