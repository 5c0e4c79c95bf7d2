//! Printing a model as its file: reading the print gives the same model.

mod rollup;
mod test;

use std::fmt::Write;

use winnable_model::FactCatalogue;
use winnable_model::document::quoted;

use super::read::short;
use crate::RollupSettings;

use super::{Criterion, Gate, Model, ModelKind, Requirement, Tier, UnknownPolicy};
use rollup::rollup;
pub(super) use test::end;
use test::test;

impl Model {
    /// The model as TOML text, every setting written out.
    ///
    /// [`Model::read`] of the text gives an equal model.
    pub fn to_toml(&self, catalogue: &FactCatalogue) -> String {
        self.printed(catalogue, true)
    }

    /// The model as TOML text, without the settings of the roll-up where they are those of a model that states
    /// none: what a person reads of a model over facts that no roll-up makes.
    ///
    /// [`Model::read`] of the text gives an equal model.
    pub fn to_short_toml(&self, catalogue: &FactCatalogue) -> String {
        self.printed(catalogue, self.rollup != RollupSettings::default())
    }

    fn printed(&self, catalogue: &FactCatalogue, with_rollup: bool) -> String {
        let mut out = String::new();
        line(&mut out, "schema", "1");
        line(&mut out, "id", &quoted(&self.id));
        line(&mut out, "title", &quoted(&self.title));
        if self.kind == ModelKind::Icp {
            line(&mut out, "kind", "\"icp\"");
        }
        if self.strict_tiers {
            line(&mut out, "strict_tiers", "true");
        }
        if let Some(approval) = &self.approval {
            out.push_str("\n[approval]\n");
            line(
                &mut out,
                "sales",
                &texts(approval.sales.iter().map(String::as_str)),
            );
            line(
                &mut out,
                "marketing",
                &texts(approval.marketing.iter().map(String::as_str)),
            );
            for (key, date) in [("on", approval.on), ("calibrated", approval.calibrated)] {
                if let Some(date) = date {
                    line(&mut out, key, &date.to_string());
                }
            }
        }
        if with_rollup {
            rollup(&mut out, &self.rollup);
        }
        for factor in &self.factors {
            out.push_str("\n[[factor]]\n");
            line(&mut out, "id", &quoted(&factor.id));
            title(&mut out, factor.title.as_deref());
            line(&mut out, "weight", &short(factor.weight));
            flag(&mut out, "unset", factor.unset);
            if let Some(aspect) = factor.aspect {
                line(&mut out, "aspect", &quoted(aspect.name()));
            }
            for each in &factor.criteria {
                criterion(&mut out, each, catalogue);
            }
        }
        self.gates.iter().for_each(|each| gate(&mut out, each));
        self.tiers.iter().for_each(|each| tier(&mut out, each));
        out
    }
}

fn line(out: &mut String, key: &str, value: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{key} = {value}");
}

fn flag(out: &mut String, key: &str, value: bool) {
    if value {
        line(out, key, "true");
    }
}

fn title(out: &mut String, title: Option<&str>) {
    if let Some(title) = title {
        line(out, "title", &quoted(title));
    }
}

fn texts<'a>(entries: impl Iterator<Item = &'a str>) -> String {
    let entries: Vec<String> = entries.map(quoted).collect();
    format!("[{}]", entries.join(", "))
}

fn criterion(out: &mut String, criterion: &Criterion, catalogue: &FactCatalogue) {
    out.push_str("\n[[factor.criterion]]\n");
    line(out, "id", &quoted(&criterion.id));
    title(out, criterion.title.as_deref());
    line(out, "fact", &quoted(&catalogue.spec(criterion.fact).name));
    line(out, "unknown", &quoted(criterion.unknown.name()));
    if let UnknownPolicy::Points(points) = criterion.unknown {
        line(out, "unknown_points", &short(points));
    }
    if criterion.not_applicable_full {
        line(out, "not_applicable", "\"full\"");
    }
    flag(out, "unset", criterion.unset);
    flag(out, "example", criterion.example);
    if let Some(source) = &criterion.evidence_source {
        line(out, "evidence_source", &quoted(source));
    }
    test(out, &criterion.test);
}

fn gate(out: &mut String, gate: &Gate) {
    out.push_str("\n[[gate]]\n");
    line(out, "id", &quoted(&gate.id));
    title(out, gate.title.as_deref());
    line(out, "when", &quoted(gate.when.source()));
    line(out, "cap", &short(gate.cap));
    line(
        out,
        "unknown",
        if gate.bites_unknown {
            "\"apply\""
        } else {
            "\"ignore\""
        },
    );
}

fn tier(out: &mut String, tier: &Tier) {
    out.push_str("\n[[tier]]\n");
    line(out, "id", &quoted(tier.id.as_str()));
    title(out, tier.title.as_deref());
    if let Some(score) = tier.score {
        line(out, "score", &short(score));
    }
    let mut requirements = Vec::new();
    for requirement in &tier.requirements {
        match requirement {
            Requirement::Floor(floor) => {
                line(out, "expected_annual_revenue", &quoted(&floor.to_string()));
            }
            Requirement::UnsetFloor => {
                line(out, "expected_annual_revenue", "{ unset = true }");
            }
            Requirement::When(condition) => requirements.push(quoted(condition.source())),
            Requirement::UnsetWhen(condition) => {
                requirements.push(format!(
                    "{{ when = {}, unset = true }}",
                    quoted(condition.source())
                ));
            }
        }
    }
    if !requirements.is_empty() {
        line(out, "require", &format!("[{}]", requirements.join(", ")));
    }
    if let Some(programme) = &tier.programme {
        line(out, "programme", &quoted(programme));
    }
}
