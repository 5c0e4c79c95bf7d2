//! The facts of an account as levels that can be counted.

use rust_decimal::Decimal;
use winnable_icp::lookalike::Levels;
use winnable_model::{FactId, FactRow, FactValue, Label, Naics, fact_ids};

/// The facts by which accounts are like or unlike, with their names. They are what a company is and
/// uses; what it did with us is no likeness.
pub(crate) const FACTS: [(FactId, &str); 6] = [
    (fact_ids::INDUSTRY, "account.industry"),
    (fact_ids::EMPLOYEES, "account.employees"),
    (fact_ids::COUNTRY, "account.country"),
    (fact_ids::REGION, "account.region"),
    (fact_ids::GROWTH_STAGE, "account.growth_stage"),
    (fact_ids::TECH_STACK, "account.tech_stack"),
];

/// The lower edges of the bands of employees, and what each band is called.
const SIZES: [(i64, &str); 6] = [
    (0, "0–9"),
    (10, "10–49"),
    (50, "50–199"),
    (200, "200–999"),
    (1_000, "1000–4999"),
    (5_000, "5000+"),
];

/// What a fact of an account says, as levels.
pub(crate) fn levels(facts: &FactRow, fact: FactId) -> Levels {
    let value = facts.get(fact);
    if fact == fact_ids::INDUSTRY {
        return industry(value);
    }
    match value {
        FactValue::Text(label) => Some(vec![shown(label)]),
        FactValue::Set(labels) => Some(labels.iter().map(shown).collect()),
        FactValue::Flag(flag) => Some(vec![flag.to_string().into()]),
        FactValue::Number(number) => {
            size(|from, below| *number >= from && below.is_none_or(|below| *number < below))
        }
        FactValue::NumberSpan(span) => size(|from, below| span.within(Some(from), below)),
        _ => None,
    }
}

/// The one level of an account where a fact has several: those of the industry stand for the same.
pub(crate) fn level(facts: &FactRow, fact: FactId) -> Option<Box<str>> {
    let mut all = levels(facts, fact)?;
    all.sort_unstable();
    all.dedup();
    match all.len() {
        0 => None,
        1 => all.pop(),
        _ => Some(all.join("; ").into()),
    }
}

fn shown(label: &Label) -> Box<str> {
    label.shown().into()
}

/// The sectors where codes say them, else the names of the industry. Names and codes of one account
/// say the same twice.
fn industry(value: &FactValue) -> Levels {
    let FactValue::Set(labels) = value else {
        return match value {
            FactValue::Text(label) => Some(vec![shown(label)]),
            _ => None,
        };
    };
    let mut sectors: Vec<Box<str>> = labels.iter().filter_map(sector).collect();
    sectors.sort_unstable();
    sectors.dedup();
    if !sectors.is_empty() {
        return Some(sectors);
    }
    let is_code = |label: &&Label| label.key().starts_with("sic:");
    let (codes, names): (Vec<&Label>, Vec<&Label>) = labels.iter().partition(is_code);
    let told = if names.is_empty() { codes } else { names };
    // An industry that is said by no label is not known to be none.
    (!told.is_empty()).then(|| told.into_iter().map(shown).collect())
}

/// The NAICS sector of a label that is a code.
fn sector(label: &Label) -> Option<Box<str>> {
    // Digits alone are the name of an industry.
    let code = Some(label.key()).filter(|key| key.starts_with("naics:"))?;
    let code: Naics = code.parse().ok()?;
    Some(format!("naics:{}", code.sector()).into())
}

/// The band that holds a number of employees; `None` where it may lie in several.
fn size(holds: impl Fn(Decimal, Option<Decimal>) -> bool) -> Levels {
    let edges = SIZES.iter().map(|(from, _)| Decimal::from(*from));
    let uppers = edges.clone().skip(1).map(Some).chain([None]);
    let mut bands = edges.zip(uppers).zip(SIZES);
    let found = bands.find(|((from, below), _)| holds(*from, *below));
    found.map(|(_, (_, name))| vec![name.into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(fact: FactId, value: FactValue) -> Levels {
        let mut facts = FactRow::new();
        facts.set(fact, value);
        levels(&facts, fact)
    }

    #[expect(
        clippy::unnecessary_wraps,
        reason = "it stands beside what is not known"
    )]
    fn said(levels: &[&str]) -> Levels {
        Some(levels.iter().map(|level| Box::from(*level)).collect())
    }

    #[test]
    fn an_industry_is_its_sector_where_a_code_says_it() {
        let set = |labels: &[&str]| FactValue::set(labels.iter().map(|label| Label::new(label)));
        let industry = |labels: &[&str]| of(fact_ids::INDUSTRY, set(labels));
        assert_eq!(industry(&["naics:513210", "Software"]), said(&["naics:51"]));
        assert_eq!(industry(&["naics:3254"]), said(&["naics:31-33"]));
        assert_eq!(industry(&["sic:7372", "Software"]), said(&["Software"]));
        assert_eq!(industry(&["sic:7372"]), said(&["sic:7372"]));
        assert_eq!(industry(&[]), None);
    }

    #[test]
    fn employees_are_bands_and_a_range_over_two_is_unknown() {
        let span = |low: i64, high: i64| {
            let span = winnable_model::Span::new(Some(low.into()), Some(high.into()));
            FactValue::NumberSpan(Box::new(span.expect("a span")))
        };
        let size = |value| of(fact_ids::EMPLOYEES, value);
        assert_eq!(size(FactValue::Number(200.into())), said(&["200–999"]));
        assert_eq!(size(FactValue::Number(199.into())), said(&["50–199"]));
        assert_eq!(size(FactValue::Number(70_000.into())), said(&["5000+"]));
        assert_eq!(size(span(200, 499)), said(&["200–999"]));
        assert_eq!(size(span(100, 499)), None);
        assert_eq!(size(FactValue::Unknown), None);
    }
}
