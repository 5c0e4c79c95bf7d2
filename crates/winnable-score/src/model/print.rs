//! Printing a model as its file: reading the print gives the same model.

use std::fmt::Write;

use winnable_model::{Currency, FactCatalogue, Money, Points};

use super::read::short;
use super::{Criterion, Gate, Model, ModelKind, Quantifier, Requirement, Test, Tier};
use crate::{LevelPoints, Measure, RollupSettings};

impl Model {
    /// The model as TOML text, every setting written out.
    ///
    /// [`Model::read`] of the text gives an equal model.
    pub fn to_toml(&self, catalogue: &FactCatalogue) -> String {
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
        rollup(&mut out, &self.rollup);
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

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn texts<'a>(entries: impl Iterator<Item = &'a str>) -> String {
    let entries: Vec<String> = entries.map(quoted).collect();
    format!("[{}]", entries.join(", "))
}

fn rollup(out: &mut String, settings: &RollupSettings) {
    out.push_str("\n[rollup]\n");
    line(out, "strategy", &quoted(settings.strategy.name()));
    line(out, "fit_cap", &short(settings.fit_cap));
    line(out, "engagement_cap", &short(settings.engagement_cap));
    line(out, "window_days", &settings.window_days.to_string());
    line(
        out,
        "required_roles",
        &texts(settings.required_roles.iter().map(|role| role.name())),
    );
    line(out, "fit", &levels(&settings.fit));
    let decision = &settings.decision;
    out.push_str("\n[rollup.decision]\n");
    line(out, "top", &decision.top.to_string());
    line(out, "people_cap", &short(decision.people_cap));
    line(out, "per_department", &short(decision.per_department));
    line(out, "breadth_cap", &short(decision.breadth_cap));
    line(out, "level", &levels(&decision.level));
    let role = &decision.role;
    line(
        out,
        "role",
        &inline(&[
            ("economic_buyer", role.economic_buyer),
            ("technical_buyer", role.technical_buyer),
            ("user", role.user),
            ("security_compliance", role.security_compliance),
            ("procurement", role.procurement),
            ("legal", role.legal),
            ("champion", role.champion),
        ]),
    );
    out.push_str("\n[rollup.channel]\n");
    for (channel, rule) in &settings.channels {
        let (points, half_life, window) =
            (short(rule.points), rule.half_life_days, rule.window_days);
        let value = format!(
            "{{ points = {points}, half_life_days = {half_life}, window_days = {window} }}"
        );
        line(out, &quoted(channel.as_str()), &value);
    }
    out.push_str("\n[rollup.signal]\n");
    line(
        out,
        "half_life_days",
        &settings.signals.half_life_days.to_string(),
    );
    if !settings.signals.by_kind.is_empty() {
        let kinds: Vec<String> = settings
            .signals
            .by_kind
            .iter()
            .map(|(kind, days)| format!("{kind} = {days}"))
            .collect();
        line(out, "kinds", &format!("{{ {} }}", kinds.join(", ")));
    }
}

fn levels(points: &LevelPoints) -> String {
    inline(&[
        ("c_level", points.c_level),
        ("vp", points.vp),
        ("director", points.director),
        ("manager", points.manager),
        ("individual", points.individual),
        ("unknown", points.unknown),
    ])
}

fn inline(entries: &[(&str, Points)]) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, points)| format!("{key} = {}", short(*points)))
        .collect();
    format!("{{ {} }}", entries.join(", "))
}

fn criterion(out: &mut String, criterion: &Criterion, catalogue: &FactCatalogue) {
    out.push_str("\n[[factor.criterion]]\n");
    line(out, "id", &quoted(&criterion.id));
    title(out, criterion.title.as_deref());
    line(out, "fact", &quoted(&catalogue.spec(criterion.fact).name));
    line(out, "unknown", &quoted(criterion.unknown.name()));
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

fn end(value: rust_decimal::Decimal, currency: Option<Currency>) -> String {
    match currency {
        Some(currency) => quoted(&Money::new(value, currency).to_string()),
        None => value.to_string(),
    }
}

fn measured(out: &mut String, measure: Measure) {
    match measure {
        Measure::Value => {}
        Measure::DaysAgo => line(out, "measure", "\"days_ago\""),
        Measure::DaysUntil => line(out, "measure", "\"days_until\""),
    }
}

fn test(out: &mut String, test: &Test) {
    match test {
        Test::Bands {
            measure,
            currency,
            bands,
        } => {
            measured(out, *measure);
            out.push_str("bands = [\n");
            for band in bands {
                let from = band
                    .from
                    .map(|value| format!("from = {}, ", end(value, *currency)));
                let below = band
                    .below
                    .map(|value| format!("below = {}, ", end(value, *currency)));
                let (from, below) = (from.unwrap_or_default(), below.unwrap_or_default());
                let _ = writeln!(
                    out,
                    "    {{ {from}{below}points = {} }},",
                    short(band.points)
                );
            }
            out.push_str("]\n");
        }
        Test::Curve {
            measure,
            currency,
            knots,
        } => {
            measured(out, *measure);
            let knots: Vec<String> = knots
                .iter()
                .map(|(x, points)| format!("[{}, {}]", end(*x, *currency), short(*points)))
                .collect();
            line(out, "curve", &format!("[{}]", knots.join(", ")));
        }
        Test::Labels {
            quantifier,
            labels,
            points,
        } => {
            let key = match quantifier {
                Quantifier::Any => "any_of",
                Quantifier::All => "all_of",
                Quantifier::None => "none_of",
            };
            line(out, key, &texts(labels.iter().map(AsRef::as_ref)));
            line(out, "points", &short(*points));
        }
        Test::Values(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(label, points)| format!("{} = {}", quoted(label), short(*points)))
                .collect();
            line(out, "values", &format!("{{ {} }}", entries.join(", ")));
        }
        Test::Flag { is, points } => {
            line(out, "is", &is.to_string());
            line(out, "points", &short(*points));
        }
    }
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
