use serde_json::{Value, json};
use winnable_model::Lang;

use super::fixture::{available, manifest, names, report, rows};
use crate::CsvOptions;
use crate::metrics::{
    MetricPage, doctor_metrics_json, metric_list_json, metric_page_json, metric_rows_csv,
    metrics_csv, metrics_json,
};
use crate::tests::fixture::warnings;

const CSV: CsvOptions = CsvOptions {
    bom: false,
    guard: true,
};

fn document(fill: impl FnOnce(&mut Vec<u8>)) -> Value {
    let mut out = Vec::new();
    fill(&mut out);
    serde_json::from_slice(&out).expect("JSON")
}

fn figures(lang: Lang) -> Value {
    let (manifest, rows, warnings) = (manifest(), rows(), warnings());
    let report = report(&manifest, &rows, &warnings);
    document(|out| metrics_json(out, &report, lang).expect("a writer"))
}

#[test]
fn a_document_says_what_it_was_computed_from() {
    let document = figures(Lang::En);
    assert_eq!(document["schema"], "winnable/metrics/1");
    assert_eq!(document["as_of"], "2026-10-01");
    assert_eq!(document["currency"], "KRW");
    assert_eq!(
        document["window"],
        json!({"from": null, "to": "2026-10-01"})
    );
    assert_eq!(document["manifest"]["inputs"][0]["name"], "Account.csv");
    assert_eq!(document["warnings"][0]["code"], "W0409");
}

#[test]
fn a_figure_has_every_key_in_a_fixed_order() {
    let mut out = Vec::new();
    let (manifest, rows) = (manifest(), rows());
    metrics_json(&mut out, &report(&manifest, &rows, &[]), Lang::En).expect("a writer");
    let text = String::from_utf8(out).expect("UTF-8");
    let line = "{\"metric\":\"win_rate\",\"variant\":\"count\",\"value\":\"0.5\",\"unit\":\"ratio\",\"n\":60,\"numerator\":\"30\",\"denominator\":\"60\",\"low\":\"0.25\",\"high\":\"0.7512\",\"reason\":null,\"window\":{\"from\":null,\"to\":\"2026-10-01\"},\"segment\":null,\"at\":null,\"left_out\":{},\"amount_is\":[],\"notes\":[]}";
    assert!(text.contains(line), "{text}");
}

#[test]
fn values_are_strings_and_money_has_its_currency() {
    let document = figures(Lang::Ko);
    let rows = document["rows"].as_array().expect("rows");
    let of = |id: &str| {
        let row = rows.iter().find(|row| row["metric"] == id);
        row.unwrap_or_else(|| panic!("{id}"))
    };
    let won = of("won_value");
    let amount = json!({"amount": "1234500000.5", "currency": "KRW"});
    assert_eq!(won["value"], amount);
    assert_eq!(won["amount_is"], json!(["unknown"]));
    assert_eq!(won["notes"], json!(["적힌 금액 그대로"]));
    let cycle = of("sales_cycle");
    assert_eq!(cycle["value"], "51.25");
    assert_eq!(cycle["left_out"], json!({"closes_before_opens": 19}));
    assert_eq!(of("survival")["at"], 12);
    let payback = of("payback");
    assert_eq!(payback["value"], Value::Null);
    assert_eq!(payback["reason"], "no_costs");
    assert_eq!(rows[2]["segment"], "deal_type=new");
}

#[test]
fn a_sheet_has_a_row_a_figure_and_guards_texts() {
    let (manifest, rows) = (manifest(), rows());
    let mut out = Vec::new();
    let mut hostile = rows.clone();
    hostile[6].notes = vec![winnable_model::Text::verbatim("=HYPERLINK(1)")];
    let guarded = metrics_csv(&mut out, &report(&manifest, &hostile, &[]), Lang::En, CSV);
    assert_eq!(guarded.expect("a writer"), 1);
    let text = String::from_utf8(out).expect("UTF-8");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    assert!(header.starts_with("metric,variant,segment,at,value,unit,currency,low,high,n,"));
    assert_eq!(lines.count(), rows.len());
    assert!(text.contains("'=HYPERLINK(1)"), "{text}");
    assert!(
        text.contains("won_value,,,,1234500000.5,money,KRW,,,30,"),
        "{text}"
    );
    assert!(
        text.contains("payback,,,,,months,,,,0,,,no_costs,no costs are known,"),
        "{text}"
    );
}

#[test]
fn rows_of_a_metric_are_listed_whole() {
    let (manifest, rows, names) = (manifest(), rows(), names());
    let win_rate: Vec<_> = rows
        .into_iter()
        .filter(|row| row.metric == "win_rate")
        .collect();
    let mut page = MetricPage {
        metric: winnable_metrics::registry::Metric::find("win_rate").expect("a metric"),
        report: report(&manifest, &win_rate, &[]),
        names: &names,
        rows: true,
    };
    let read = |page: &MetricPage<'_>| {
        document(|out| metric_page_json(out, page, Lang::En).expect("a writer"))
    };
    let all = read(&page);
    assert_eq!(all["schema"], "winnable/metric/1");
    assert_eq!(all["metric"]["id"], "win_rate");
    let first = &all["rows"][0];
    assert_eq!(first["value"], "0.5");
    assert_eq!(first["numerator_rows"].as_array().map(Vec::len), Some(30));
    let row = json!({"file": "deals.csv", "row": 2, "id": "d2", "adds": "1"});
    assert_eq!(first["denominator_rows"][0], row);
    let mut out = Vec::new();
    metric_rows_csv(&mut out, &page, CSV).expect("a writer");
    let text = String::from_utf8(out).expect("UTF-8");
    assert!(
        text.contains("win_rate,count,,,numerator,deals.csv,2,d2,1\r\n"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1 + 30 + 60 + 20 + 30 + 1 + 3);
    page.rows = false;
    assert_eq!(read(&page)["rows"][0].get("numerator_rows"), None);
}

#[test]
fn the_list_and_the_doctor_are_documents_too() {
    let list = document(|out| metric_list_json(out, "0.1.0", Lang::Ko).expect("a writer"));
    assert_eq!(list["schema"], "winnable/metric-list/1");
    let all = winnable_metrics::registry::Metric::all().count();
    assert_eq!(list["metrics"].as_array().map(Vec::len), Some(all));
    let (manifest, found) = (manifest(), available());
    let report = report(&manifest, &[], &[]);
    let doctor = document(|out| {
        doctor_metrics_json(out, &report, &found, Lang::En).expect("a writer");
    });
    assert_eq!(doctor["schema"], "winnable/doctor-metrics/1");
    assert_eq!(
        (&doctor["computable"], &doctor["of"]),
        (&json!(1), &json!(3))
    );
    assert_eq!(doctor["metrics"][2]["missing"], json!(["spend"]));
    assert_eq!(doctor["unlocks"][0]["metrics"], json!(["cac", "payback"]));
}
