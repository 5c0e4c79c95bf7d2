//! What the data allow: metrics, the facts of the model and those of the ICP, and what would give
//! those that are missing.

use std::collections::{BTreeMap, BTreeSet};

use winnable_engine::metrics::Availability;
use winnable_ingest::EntityKind;
use winnable_metrics::registry::Need;
use winnable_model::document::quoted;
use winnable_model::text::doctor as texts;
use winnable_model::{FactId, FactLevel, Localised, Motion, Text};
use winnable_report::{DoctorPart, DoctorRow, DoctorStatus};

use super::lines;
use crate::args::ListArgs;
use crate::commands::{Ready, icp};
use crate::pipeline;

const ABLE: DoctorPart = DoctorPart::Able;

/// Things to get that are named.
const UNLOCKS: usize = 5;

pub(super) fn examine(ready: &Ready, found: &[Availability], motion: Motion) -> Vec<DoctorRow> {
    let mut rows = metrics(found);
    rows.extend(model(ready));
    rows.extend(of_icp(ready));
    rows.extend(next_best(ready, motion));
    rows
}

/// Metrics, and the data that most of the others lack.
fn metrics(found: &[Availability]) -> Vec<DoctorRow> {
    let mut able: BTreeMap<&str, bool> = BTreeMap::new();
    let mut needs: BTreeMap<Need, BTreeSet<&str>> = BTreeMap::new();
    for one in found {
        *able.entry(one.metric.id).or_default() |= one.reason.is_none();
        for need in &one.missing {
            needs.entry(*need).or_default().insert(one.metric.id);
        }
    }
    let can = able.values().filter(|able| **able).count();
    let text = texts::metrics(can, able.len());
    let mut rows = vec![share("metrics", text, can, able.len())];
    let mut needs: Vec<(Need, BTreeSet<&str>)> = needs.into_iter().collect();
    needs.sort_by_key(|(need, ids)| (std::cmp::Reverse(ids.len()), *need));
    for (need, ids) in needs.into_iter().take(UNLOCKS) {
        let (count, ids) = (ids.len(), ids.into_iter().collect::<Vec<_>>().join(", "));
        let text = Text::new(
            texts::missing(need.what().en, count, &ids).en(),
            texts::missing(need.what().ko, count, &ids).ko(),
        );
        let unlock = Text::new(need.unlock().en, need.unlock().ko);
        rows.push(DoctorRow::ok(ABLE, need.name(), text).but(DoctorStatus::Warn, unlock));
    }
    rows
}

/// How many of all: nothing at all is not well.
fn share(id: &'static str, text: Text, part: usize, whole: usize) -> DoctorRow {
    let row = DoctorRow {
        share: Some((part as u64, whole as u64)),
        ..DoctorRow::ok(ABLE, id, text)
    };
    if part == 0 && whole > 0 {
        row.but(DoctorStatus::Warn, texts::fix_below())
    } else {
        row
    }
}

/// The facts that nobody knows.
fn unknown(ready: &Ready, asked: &[FactId]) -> Vec<FactId> {
    let catalogue = &ready.project.catalogue;
    let coverage: BTreeMap<FactId, u64> = ready
        .assessed
        .assessment
        .coverage(catalogue)
        .into_iter()
        .collect();
    let is_unknown = |fact: &&FactId| {
        catalogue.spec(**fact).level != FactLevel::Person && coverage.get(*fact) == Some(&0)
    };
    asked.iter().filter(is_unknown).copied().collect()
}

/// What the model asks for.
fn model(ready: &Ready) -> Vec<DoctorRow> {
    let asked = ready.chosen.compiled.facts();
    let missing = unknown(ready, &asked);
    let known = asked.len() - missing.len();
    let text = texts::facts_of_model(known, asked.len(), &ready.project.model);
    let mut rows = vec![share("model", text, known, asked.len())];
    rows.extend(by_source(ready, &missing).map(|(names, fix)| {
        DoctorRow::ok(ABLE, "fact", texts::facts_unknown(&names)).but(DoctorStatus::Warn, fix)
    }));
    rows
}

/// Facts that come from one kind of export, with the way to the first of them.
fn by_source(ready: &Ready, facts: &[FactId]) -> impl Iterator<Item = (String, Text)> {
    let mut groups: Vec<(FactLevel, Vec<String>, Text)> = Vec::new();
    for fact in facts {
        let spec = ready.project.catalogue.spec(*fact);
        let name = format!("`{}`", spec.name);
        match groups.iter_mut().find(|(level, ..)| *level == spec.level) {
            Some((_, names, _)) => names.push(name),
            None => groups.push((spec.level, vec![name], source_of(ready, *fact))),
        }
    }
    groups
        .into_iter()
        .map(|(_, names, fix)| (names.join(", "), fix))
}

/// What the ICP asks for.
fn of_icp(ready: &Ready) -> Vec<DoctorRow> {
    let Ok(Some((profile, _))) = icp::of_project(&ready.project) else {
        return Vec::new();
    };
    let conditions = profile
        .criteria
        .iter()
        .map(|criterion| &criterion.condition);
    let asked: BTreeSet<FactId> = conditions
        .flat_map(winnable_score::Condition::facts)
        .collect();
    let asked: Vec<FactId> = asked.into_iter().collect();
    let missing = unknown(ready, &asked);
    let row = |(names, fix): (String, Text)| {
        DoctorRow::ok(ABLE, "icp", texts::facts_of_icp(&names)).but(DoctorStatus::Warn, fix)
    };
    by_source(ready, &missing).map(row).collect()
}

/// The cheapest way to a fact: a column of the accounts, or the export that it is made of.
fn source_of(ready: &Ready, fact: FactId) -> Text {
    let spec = ready.project.catalogue.spec(fact);
    let name = spec.name.to_string();
    let fields = EntityKind::Accounts.fields();
    if let Some(field) = fields.iter().find(|field| field.fact == Some(&*name)) {
        return lines::of_accounts(ready, &[field.name]);
    }
    match spec.level {
        FactLevel::Account => lines::of_accounts(ready, &[&quoted(&name)]),
        FactLevel::Person | FactLevel::Rollup => {
            let has = |kind| {
                ready
                    .assessed
                    .loaded
                    .opened
                    .iter()
                    .any(|one| one.plan.kind() == kind)
            };
            if has(EntityKind::Contacts) || has(EntityKind::Leads) {
                texts::export_for("engagements")
            } else {
                texts::export_for("contacts")
            }
        }
        FactLevel::Deals => texts::export_for("opportunities"),
        FactLevel::Money => texts::export_for("contracts"),
        FactLevel::Signal => texts::export_for("signals"),
    }
}

/// The field that is the next best one for most accounts.
fn next_best(ready: &Ready, motion: Motion) -> Option<DoctorRow> {
    let args = ListArgs {
        motion,
        ..ListArgs::default()
    };
    let list = pipeline::list(&ready.project, &ready.chosen, &ready.assessed, &args).ok()?;
    let mut counts: BTreeMap<FactId, usize> = BTreeMap::new();
    for row in list.rows.iter() {
        if let Some(best) = row.receipt.next_best.first() {
            *counts.entry(best.fact).or_default() += 1;
        }
    }
    let (fact, accounts) = counts
        .into_iter()
        .max_by_key(|(fact, n)| (*n, std::cmp::Reverse(*fact)))?;
    let name = ready.project.catalogue.spec(fact).name.to_string();
    let text = texts::next_best(&name, accounts, list.rows.len());
    let row = DoctorRow::ok(ABLE, "next_best", text);
    Some(row.but(DoctorStatus::Warn, source_of(ready, fact)))
}
