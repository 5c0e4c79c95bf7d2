//! Every JSON document of the command has a schema, and is what it says.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::harness::{Folder, workspace};
use crate::json_schema;

/// Commands on the demo, each with the schema of its document.
const DOCUMENTS: &[(&str, &[&str])] = &[
    ("score", &["score"]),
    ("explain", &["explain", "달무리보험"]),
    ("explain", &["explain", "달무리보험", "--contacts"]),
    ("code", &["explain", "E0205"]),
    ("codes", &["explain", "--all-codes"]),
    ("facts", &["facts"]),
    ("capacity", &["capacity"]),
    ("lint", &["lint"]),
    ("code", &["explain", "abm-f1"]),
    ("committee", &["committee"]),
    ("committee", &["committee", "달무리보험", "--contacts"]),
    ("coverage", &["coverage"]),
    ("doctor", &["doctor"]),
    ("match", &["match"]),
    ("match-page", &["explain", "match", "0035i00000HbpNDAAZ"]),
    ("duplicates", &["match", "duplicates"]),
    ("metrics", &["metrics"]),
    ("metric", &["explain", "metric:win_rate"]),
    ("metric", &["explain", "metric:win_rate", "--rows"]),
    ("metric-list", &["metrics", "list"]),
    ("scorecard", &["metrics", "scorecard"]),
    ("doctor-metrics", &["doctor", "metrics"]),
    ("icp-check", &["icp", "check"]),
    ("holdout-draw", &["holdout", "create", "--share", "20%"]),
    ("review", &["simulate", "--set", "tier1.score=78"]),
    ("taken", &["snapshot", "before", "--as-of", "2026-09-16"]),
    ("taken", &["snapshot", "now"]),
    ("taken", &["snapshot", "customers", "--motion", "expand"]),
    ("log", &["log"]),
    ("snapshot", &["show", "now"]),
    ("diff", &["diff", "before", "now"]),
    ("diff", &["diff", "now", "customers"]),
    (
        "why",
        &["why", "달무리보험", "--from", "before", "--to", "now"],
    ),
    ("weekly", &["weekly", "now"]),
    ("monthly", &["monthly", "before", "now"]),
    ("rollback", &["model", "rollback", "before"]),
    ("diagnostics", &["show", "summer"]),
];

#[test]
fn every_document_is_what_its_schema_says() {
    let folder = Folder::new("schemas");
    folder.run(&["init", "--demo"]).with_code(0);
    for (schema, args) in DOCUMENTS {
        let args = [args, &["--format", "json"][..]].concat();
        let run = folder.run(&args);
        let document: Value = serde_json::from_str(&run.out()).expect("JSON");
        assert_eq!(
            document["schema"],
            format!("winnable/{schema}/1"),
            "{args:?}"
        );
        json_schema::check(schema, &document);
    }
}

/// What [docs/cli.md] names has a schema, and every schema is named there.
#[test]
fn every_schema_of_the_docs_is_there() {
    let page = std::fs::read_to_string(workspace().join("docs/cli.md")).expect("a page");
    let named: BTreeSet<String> = page
        .split('`')
        .filter_map(|text| text.strip_prefix("winnable/").or(text.strip_prefix("icp-")))
        .filter_map(|text| text.strip_suffix("/1"))
        .map(|name| match name {
            "best" | "drift" | "handoff" | "market" | "hypotheses" => format!("icp-{name}"),
            name => name.to_owned(),
        })
        .collect();
    let files = std::fs::read_dir(workspace().join("schemas")).expect("schemas");
    let mut there = BTreeSet::new();
    for file in files {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a schema");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        let title = schema["title"].as_str().unwrap_or_default();
        if let Some(name) = title.strip_prefix("winnable/") {
            there.insert(name.strip_suffix("/1").expect("a version").to_owned());
        }
    }
    assert_eq!(named, there);
}
