use winnable_model::document::TextFile;
use winnable_score::{Model, ModelSource};

use super::*;

fn table(columns: &[(&str, &[&str])]) -> Table {
    let column = |(name, cells): &(&str, &[&str])| Column {
        name: (*name).to_owned(),
        cells: cells
            .iter()
            .map(|cell| (!cell.is_empty()).then(|| (*cell).into()))
            .collect(),
    };
    Table {
        columns: columns.iter().map(column).collect(),
    }
}

#[test]
fn headers_are_names_of_facts() {
    let table = table(&[
        ("Lead Source", &[]),
        ("lead-source", &[]),
        ("업종", &[]),
        ("#", &[]),
        (" 2nd (x) ", &[]),
    ]);
    // sha256sum of `업종` and of `#` begins so.
    let expected = [
        "lead_source",
        "lead_source_2",
        "column_",
        "column_",
        "2nd_x",
    ];
    for (name, expected) in fact_names(&table).iter().zip(expected) {
        let tail = name.strip_prefix("account.x.").unwrap();
        assert!(tail.starts_with(expected), "{name}");
    }
    let names = fact_names(&table);
    assert_ne!(names[2], names[3]);
}

#[test]
fn a_row_is_scored_by_its_columns() {
    let text = r#"
schema = 1
id = "m"
title = "M"
[[factor]]
id = "f"
weight = 100
[[factor.criterion]]
id = "size"
fact = "account.employees"
unknown = "half"
bands = [{ from = 200, below = 1000, points = 50 }]
[[factor.criterion]]
id = "zone"
fact = "account.x.zone"
unknown = "points"
unknown_points = 5
values = { "7" = 30, "9" = 10 }
other = 20
[[factor.criterion]]
id = "plan"
fact = "account.x.plan"
unknown = "zero"
any_of = ["pro"]
points = 20
"#;
    let table = table(&[
        ("Employees", &["1,000", "200", ""]),
        ("Zone", &["7", "8", ""]),
    ]);
    let file = TextFile::new("m.toml", text);
    let mut needed = Model::custom_facts(&file);
    let catalogue = catalogue(&table, &needed);
    // The model asks for a fact of no column: it has to be declared to be read.
    let mut all = catalogue.clone();
    needed.retain(|name, _| all.id(name).is_none());
    for (name, ty) in &needed {
        all.add_custom(name, *ty).unwrap();
    }
    let model = Model::read(&file, &all, None, ModelSource::Project)
        .unwrap()
        .model;
    let compiled = CompiledModel::new(&model).unwrap();
    let bound = TableModel::new(&table, &compiled, &all);
    assert_eq!(bound.missing, ["account.x.plan"]);
    let scores = bound.scores(None);
    // 1,000 is not below 1,000: 0 + 30; 50 + another zone 20; half of 50 + 5 for an unknown zone.
    let shown: Vec<f64> = scores.iter().map(|one| one.score).collect();
    assert_eq!(shown, [30.0, 70.0, 30.0]);
    // The plan is unknown in every row.
    assert_eq!((scores[0].low, scores[0].high), (30.0, 50.0));
    // Whatever the row could be: 0 or 50 of size, 0 to 30 of zone, 0 or 20 of plan.
    assert_eq!((scores[2].low, scores[2].high), (0.0, 100.0));
}
