use serde_json::Value;
use winnable_engine::{ScoreRow, StandardField};
use winnable_model::{FactCatalogue, Lang, Points, fact_ids};

use super::fixture::{
    HOSTILE, assert_korean, chain, excluded, list, manifest, names, rows, warnings,
};
use crate::{
    JsonContext, Subject, diagnostics_json, explain_json, facts_json, manifest_json, score_json,
};

fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::new();
    write(&mut out);
    String::from_utf8(out).unwrap()
}

fn score(lang: Lang) -> String {
    let (catalogue, names) = (FactCatalogue::builtin(), names());
    let context = JsonContext {
        catalogue: &catalogue,
        names: &names,
        lang,
    };
    text(|out| score_json(out, &list(), &warnings(), context).unwrap())
}

/// The keys in the order in which they stand, each after the one before.
fn assert_order(text: &str, keys: &[&str]) {
    let mut rest = text;
    for key in keys {
        let at = rest
            .find(&format!("\"{key}\":"))
            .unwrap_or_else(|| panic!("{key} in {rest}"));
        rest = &rest[at + 1..];
    }
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let text = score(Lang::En);
    assert_order(
        &text,
        &[
            "schema",
            "engine",
            "as_of",
            "manifest",
            "rows",
            "excluded",
            "filtered_out",
            "filtered_unknown",
            "warnings",
        ],
    );
    assert_order(
        &text,
        &[
            "manifest",
            "engine",
            "model",
            "id",
            "sha256",
            "shipped",
            "as_of",
            "as_of_source",
            "motion",
            "filter",
            "currency",
            "currency_assumed",
            "time_zone",
            "inputs",
            "name",
            "kind",
            "dialect",
            "sha256",
            "bytes",
            "rows_read",
            "accepted",
            "repaired",
            "quarantined",
            "skipped",
            "unmatched",
            "cells",
        ],
    );
}

#[test]
fn keys_of_a_row_stand_in_the_order_of_the_contract() {
    let text = score(Lang::En);
    let row = text
        .lines()
        .find(|line| line.trim().starts_with("{\"account_id\""))
        .unwrap();
    assert_order(
        row,
        &[
            "account_id",
            "name",
            "derived",
            "score",
            "low",
            "high",
            "tier",
            "tier_certain",
            "programme",
            "blocked_by",
            "tier",
            "condition",
            "reason",
            "naive_sum",
            "completeness",
            "revenue_basis",
            "factors",
            "factor",
            "points",
            "out_of",
            "contributions",
            "criterion",
            "factor",
            "points",
            "out_of",
            "low",
            "high",
            "state",
            "evidence",
            "fact",
            "value",
            "at",
            "file",
            "row",
            "column",
            "raw",
            "next_best",
            "fact",
            "could_add",
            "could_take",
            "could_lift_to",
            "notes",
            "approval_chain",
            "step",
            "people",
            "engaged",
            "approval_unplaced",
        ],
    );
}

/// Inventory A021: five steps, whoever stands there.
#[test]
fn the_approval_chain_has_all_five_steps() {
    let parsed: Value = serde_json::from_str(&score(Lang::En)).unwrap();
    let row = &parsed["rows"][0];
    assert_eq!(
        row["approval_chain"],
        serde_json::json!([
            {"step": "practitioner_review", "people": 0, "engaged": 0},
            {"step": "lead_approval", "people": 1, "engaged": 0},
            {"step": "executive_decision", "people": 1, "engaged": 1},
            {"step": "technical_review", "people": 1, "engaged": 1},
            {"step": "purchasing_contract", "people": 0, "engaged": 0}
        ])
    );
    assert_eq!(
        row["approval_unplaced"],
        serde_json::json!({"people": 1, "engaged": 0})
    );
    // Where no people were read, that is not nobody.
    assert_eq!(parsed["rows"][2]["approval_chain"], Value::Null);
    assert_eq!(parsed["rows"][2]["approval_unplaced"], Value::Null);
    let (_, explained) = explained(Subject::Listed(&rows()[0]), false);
    assert_eq!(
        explained["account"]["approval_chain"],
        row["approval_chain"]
    );
}

/// Where neither touches nor points were read, nobody is said not to be engaged.
#[test]
fn who_is_engaged_can_be_unknown() {
    let mut row = rows().swap_remove(1);
    row.approval_chain = Some(chain());
    let (_, parsed) = explained(Subject::Listed(&row), false);
    assert_eq!(
        parsed["account"]["approval_chain"][2],
        serde_json::json!({"step": "executive_decision", "people": 1, "engaged": null})
    );
}

#[test]
fn contributions_sum_to_the_score_and_completeness_is_a_share() {
    let parsed: Value = serde_json::from_str(&score(Lang::En)).unwrap();
    assert_eq!(parsed["schema"], "winnable/score/1");
    assert_eq!(parsed["as_of"], "2026-10-01");
    let rows = parsed["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    let points = |value: &Value| value.as_str().unwrap().parse::<Points>().unwrap();
    for row in rows {
        for key in ["contributions", "factors"] {
            let lines = row[key].as_array().unwrap();
            let sum: Points = lines.iter().map(|line| points(&line["points"])).sum();
            assert_eq!(sum, points(&row["score"]), "{key}");
        }
        let share = row["completeness"].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&share));
    }
    assert_eq!(rows[0]["naive_sum"], "130.00");
    assert_eq!(rows[1]["naive_sum"], "0.00");
    // Nothing is known of the third account.
    assert_eq!(rows[2]["completeness"].to_string(), "0");
}

#[test]
fn evidence_names_its_cell_or_its_rows() {
    let parsed: Value = serde_json::from_str(&score(Lang::En)).unwrap();
    let lines = parsed["rows"][0]["contributions"].as_array().unwrap();
    let of = |id: &str| lines.iter().find(|line| line["criterion"] == id).unwrap();
    assert_eq!(
        of("industry")["evidence"],
        serde_json::json!({
            "fact": "account.industry",
            "value": ["software", "제조"],
            "at": [{"file": "Account.csv", "row": 2, "column": "Industry"}],
            "raw": "software; 제조",
            "rows": null
        })
    );
    assert_eq!(
        of("contract_size")["evidence"],
        serde_json::json!({
            "fact": "account.expected_annual_revenue",
            "value": {"amount": "300000000", "currency": "KRW"},
            "at": [{"file": "Account.csv", "row": 7, "column": null}],
            "raw": null,
            "rows": 2
        })
    );
    assert_eq!(of("past_purchase")["evidence"]["value"], Value::Null);
    assert_eq!(of("past_purchase")["state"], "unknown");
    assert_eq!(
        of("incumbent_end")["evidence"]["value"]["not_applicable"],
        true
    );
}

#[test]
fn rows_stand_one_to_a_line_and_names_are_raw() {
    let text = score(Lang::En);
    let rows = text
        .lines()
        .filter(|line| line.starts_with("    {\"account_id\""));
    assert_eq!(rows.count(), 4, "three rows and an excluded one: {text}");
    let parsed: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(parsed["rows"][1]["name"], HOSTILE);
    assert!(!text.contains('\u{1b}'), "JSON escapes control characters");
}

#[test]
fn reasons_are_in_the_language_asked_for() {
    let parsed: Value = serde_json::from_str(&score(Lang::Ko)).unwrap();
    assert_eq!(parsed["excluded"][0]["reason"], "이미 고객입니다");
    assert_eq!(parsed["warnings"][0]["code"], "W0409");
    assert_eq!(parsed["warnings"][0]["severity"], "warning");
    assert_eq!(parsed["warnings"][0]["count"], 32);
    assert_eq!(parsed["warnings"][0]["row"], 12);
    assert_korean(parsed["warnings"][0]["message"].as_str().unwrap());
}

fn explained(subject: Subject<'_>, contacts: bool) -> (String, Value) {
    let (catalogue, names) = (FactCatalogue::builtin(), names());
    let context = JsonContext {
        catalogue: &catalogue,
        names: &names,
        lang: Lang::En,
    };
    let text = text(|out| explain_json(out, subject, &manifest(), contacts, context).unwrap());
    let parsed = serde_json::from_str(&text).unwrap();
    (text, parsed)
}

#[test]
fn an_excluded_account_is_explained_with_all_its_facts() {
    let excluded = excluded();
    let (_, parsed) = explained(Subject::Excluded(&excluded), false);
    assert_eq!(parsed["schema"], "winnable/explain/1");
    assert_eq!(parsed["excluded"]["rule"], "customer");
    assert_eq!(parsed["account"]["account_id"], "a4");
    let facts = parsed["facts"].as_array().unwrap();
    let known = excluded.row.facts.known().count();
    assert_eq!(facts.len(), known);
    assert_eq!(facts[0]["fact"], "account.industry");
    assert_eq!(facts[0]["type"], "set");
    assert_eq!(facts[0]["raw"], "software; 제조");
}

#[test]
fn names_and_keys_of_people_need_contacts() {
    let row: &ScoreRow = &rows()[0];
    let (text, parsed) = explained(Subject::Listed(row), false);
    assert!(
        !text.contains("김한빛") && !text.contains("hanbit.co.kr"),
        "{text}"
    );
    assert_eq!(parsed["people"][0]["title"], "CFO");
    assert_eq!(parsed["people"][0]["role"], "economic_buyer");
    assert_eq!(parsed["excluded"], Value::Null);
    let (_, parsed) = explained(Subject::Listed(row), true);
    assert_eq!(parsed["people"][0]["id"], "cfo@hanbit.co.kr");
    assert_eq!(parsed["people"][0]["name"], "김한빛");
}

#[test]
fn the_other_documents_carry_their_schema() {
    let manifest_text = text(|out| manifest_json(out, &manifest(), &[]).unwrap());
    assert_order(&manifest_text, &["schema", "engine", "model", "inputs"]);
    let parsed: Value = serde_json::from_str(&manifest_text).unwrap();
    assert_eq!(parsed["inputs"][0]["skipped"]["blank"], 3);

    let coverage = [(fact_ids::INDUSTRY, 12)];
    let catalogue = FactCatalogue::builtin();
    let standards = [(StandardField::Industry, 5)];
    let facts =
        text(|out| facts_json(out, &catalogue, &coverage, &standards, 18, Lang::Ko).unwrap());
    let parsed: Value = serde_json::from_str(&facts).unwrap();
    assert_eq!(parsed["standards"][0]["field"], "industry");
    assert_eq!(parsed["standards"][0]["conforming"], 5);
    assert_eq!(parsed["schema"], "winnable/facts/1");
    assert_eq!(parsed["facts"][0]["known"], 12);
    assert_eq!(parsed["facts"][0]["level"], "account");

    let found = text(|out| diagnostics_json(out, &warnings(), &[], Lang::En).unwrap());
    let parsed: Value = serde_json::from_str(&found).unwrap();
    assert_eq!(parsed["schema"], "winnable/diagnostics/1");
    assert_eq!(
        (parsed["errors"].as_u64(), parsed["warnings"].as_u64()),
        (Some(0), Some(1))
    );
}
