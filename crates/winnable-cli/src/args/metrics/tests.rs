use winnable_model::{Lang, Motion};

use crate::args::{Global, Langs, MetricArgs, Task, command, read};

fn parsed(args: &[&str]) -> Option<(Global, Task)> {
    let args = std::iter::once("winnable").chain(args.iter().copied());
    let matches = command(Lang::En, 80).try_get_matches_from(args).ok()?;
    let langs = Langs {
        people: Lang::En,
        files: Lang::En,
    };
    read(&matches, langs)
}

fn metrics(args: &[&str]) -> MetricArgs {
    match parsed(args) {
        Some((_, Task::Metrics(args) | Task::ExplainMetric(args))) => args,
        other => panic!("{args:?}: {other:?}"),
    }
}

#[test]
fn metrics_take_ids_and_flags_in_any_order() {
    let args = metrics(&[
        "metrics", "win_rate", "--by", "tier", "cac:paid", "--window", "2026-Q3", "--motion",
        "expand", "--model", "fia",
    ]);
    assert_eq!(args.ids, ["win_rate", "cac:paid"]);
    assert_eq!(args.by.as_deref(), Some("tier"));
    assert_eq!(args.window.as_deref(), Some("2026-Q3"));
    assert_eq!(args.model.as_deref(), Some("fia"));
    assert_eq!(args.motion, Motion::Expand);
    assert!(metrics(&["metrics"]).ids.is_empty());
}

#[test]
fn the_list_is_a_command_and_no_metric() {
    assert!(matches!(
        parsed(&["metrics", "list"]),
        Some((_, Task::MetricList))
    ));
    let json = parsed(&["metrics", "list", "--format", "json"]);
    assert!(json.is_some_and(|(global, _)| global.format == crate::args::Format::Json));
}

#[test]
fn explain_tells_metrics_from_accounts() {
    let args = metrics(&[
        "explain",
        "metric:win_rate:count",
        "--rows",
        "--window",
        "12m",
    ]);
    assert_eq!(args.ids, ["win_rate:count"]);
    assert!(args.rows);
    assert_eq!(args.window.as_deref(), Some("12m"));
    for other in ["metric", "Metric GmbH", "E0101"] {
        let task = parsed(&["explain", other]).map(|(_, task)| task);
        assert!(matches!(task, Some(Task::Explain { .. })), "{other}");
    }
}

#[test]
fn a_doctor_has_a_subject_or_none() {
    let subject = |args: &[&str]| match parsed(args) {
        Some((_, Task::Doctor { subject, .. })) => subject,
        other => panic!("{other:?}"),
    };
    assert_eq!(subject(&["doctor", "metrics"]).as_deref(), Some("metrics"));
    assert_eq!(subject(&["doctor"]), None);
}

#[test]
fn csv_is_for_what_has_rows() {
    let has_csv = |args: &[&str]| parsed(args).is_some_and(|(_, task)| task.has_csv());
    assert!(has_csv(&["metrics"]));
    assert!(has_csv(&["explain", "metric:cac"]));
    assert!(!has_csv(&["metrics", "list"]));
    assert!(!has_csv(&["doctor", "metrics"]));
}
