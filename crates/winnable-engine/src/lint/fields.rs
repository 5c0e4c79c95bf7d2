//! Fields: their forms, and whether any rule reads them.

use std::collections::BTreeSet;

use winnable_icp::profile::Profile;
use winnable_lint::data::{FieldForm, FieldUse};
use winnable_match::country_code;
use winnable_metrics::acquisition::CostCategory;
use winnable_model::{
    FactCatalogue, FactId, FactValue, Lang, Money, Naics, RowRef, Text, fact_ids, format_money,
};
use winnable_score::CompiledModel;

use super::account_ref;
use crate::metrics::{Ledger, category};
use crate::{Assessment, StandardField};

/// Industry and country of the accounts that state them, and which state them in no standard form.
pub fn field_forms(assessment: &Assessment) -> Vec<FieldForm> {
    let industry = |value: &FactValue| match value {
        FactValue::Set(labels) if !labels.is_empty() => {
            let is_code = labels
                .iter()
                .any(|label| label.key().parse::<Naics>().is_ok());
            let shown: Vec<&str> = labels.iter().map(winnable_model::Label::shown).collect();
            Some((is_code, shown.join(", ")))
        }
        _ => None,
    };
    let country = |value: &FactValue| match value {
        FactValue::Text(label) => Some((
            country_code(label.key()).is_some(),
            label.shown().to_owned(),
        )),
        _ => None,
    };
    vec![
        form(
            assessment,
            (fact_ids::INDUSTRY, "account.industry"),
            Text::of(&StandardField::Industry),
            industry,
        ),
        form(
            assessment,
            (fact_ids::COUNTRY, "account.country"),
            Text::verbatim("ISO 3166"),
            country,
        ),
    ]
}

fn form(
    assessment: &Assessment,
    (fact, field): (FactId, &str),
    form: Text,
    read: impl Fn(&FactValue) -> Option<(bool, String)>,
) -> FieldForm {
    let mut found = FieldForm {
        field: field.to_owned(),
        form,
        stated: 0,
        others: Vec::new(),
    };
    for at in 0..assessment.len() {
        let Some((is_standard, shown)) = read(assessment.value(at, fact)) else {
            continue;
        };
        found.stated += 1;
        if !is_standard {
            found.others.push((account_ref(assessment, at), shown));
        }
    }
    found
}

/// The facts that the rules of a project read: the model, the ICP and the exclusions.
pub fn rule_facts(
    assessment: &Assessment,
    model: &CompiledModel,
    icp: Option<&Profile>,
) -> BTreeSet<FactId> {
    let mut facts: BTreeSet<FactId> = model.facts().into_iter().collect();
    if let Some(icp) = icp {
        let criteria = icp.criteria.iter();
        facts.extend(criteria.flat_map(|one| one.condition.facts()));
    }
    let exclusions = assessment.settings.exclusions.iter();
    facts.extend(exclusions.flat_map(|rule| rule.when.facts()));
    facts
}

/// Facts that say which account it is, whose it is and when it was written: no rule need read them.
const ABOUT: [FactId; 17] = [
    fact_ids::OWNER,
    fact_ids::CREATED,
    fact_ids::MODIFIED,
    fact_ids::RELATIONSHIP,
    fact_ids::LIFECYCLE,
    fact_ids::RATING,
    fact_ids::COUNTRY,
    fact_ids::STATE,
    fact_ids::CITY,
    fact_ids::REGION,
    fact_ids::EXPECTED_ANNUAL_REVENUE,
    fact_ids::IS_CUSTOMER,
    fact_ids::IS_PARTNER,
    fact_ids::IS_COMPETITOR,
    fact_ids::IS_OWN_COMPANY,
    fact_ids::IS_TEST,
    fact_ids::HAS_PARENT,
];

/// The fields of accounts and the kinds of signals that hold data, and whether a rule reads them. What the
/// engine computes itself, such as roll-ups, is not among them.
pub fn field_uses(
    assessment: &Assessment,
    catalogue: &FactCatalogue,
    read: &BTreeSet<FactId>,
) -> Vec<FieldUse> {
    let mut uses = Vec::new();
    for (id, spec) in catalogue.iter() {
        let name: &str = &spec.name;
        let is_signal = name.starts_with("signal.");
        if !(is_signal || name.starts_with("account.")) || ABOUT.contains(&id) {
            continue;
        }
        if name.ends_with("latest") {
            continue;
        }
        // The latest day of a kind of signal is the same data as its strength.
        let also = catalogue.id(&format!("{name}_latest"));
        let all = 0..assessment.len();
        let known = all.filter(|at| {
            let value = assessment.value(*at, id);
            value.is_known() && !(is_signal && is_zero(value))
        });
        uses.push(FieldUse {
            name: name.to_owned(),
            known: known.count() as u64,
            used: read.contains(&id) || also.is_some_and(|also| read.contains(&also)),
        });
    }
    uses
}

fn is_zero(value: &FactValue) -> bool {
    matches!(value, FactValue::Number(number) if number.is_zero())
}

/// The lines of spend on tools, each with what was paid.
pub fn tool_spend(assessment: &Assessment, ledger: &Ledger) -> Vec<(RowRef, Text)> {
    let tools = ledger
        .spend
        .iter()
        .filter(|row| category(row) == Some(CostCategory::Tools));
    let paid = |amount| {
        let money = Money::new(amount, assessment.settings.currency);
        Text::new(
            format_money(&money, Lang::En),
            format_money(&money, Lang::Ko),
        )
    };
    tools
        .map(|row| {
            let amount = row.amount.map_or_else(|| Text::verbatim("–"), paid);
            (row.line.origin, amount)
        })
        .collect()
}
