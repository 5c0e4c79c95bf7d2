//! Labelled public data: accounts among themselves.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{table, write_table};
use crate::harness::{Folder, data};

fn duplicates(folder: &Folder, file: &str, columns: &str) -> Value {
    let mut args = vec![
        "match",
        "duplicates",
        "--accounts",
        file,
        "--format",
        "json",
    ];
    if !columns.is_empty() {
        args.extend(["--columns", columns]);
    }
    folder.run(&args).json()
}

#[test]
fn dedupe_orgs_is_precise_and_finds_most() {
    let Some(data) = data("dedupe_orgs") else {
        return;
    };
    let folder = Folder::new("match-dedupe");
    let path = data.join("csv_example_input_with_true_ids.csv");
    let report = duplicates(
        &folder,
        path.to_str().expect("a path of UTF-8"),
        "id=Id,name=Site name,address=Address,postal_code=Zip,phone=Phone",
    );
    let entity: BTreeMap<String, String> = table(&path)
        .into_iter()
        .map(|row| (row["Id"].clone(), row["True Id"].clone()))
        .collect();
    assert_eq!(entity.len(), 3_337);
    let pairs_of = |sizes: &mut dyn Iterator<Item = u64>| -> u64 {
        sizes.map(|size| size * (size - 1) / 2).sum()
    };
    let count = |ids: &mut dyn Iterator<Item = &String>| {
        let mut counts: BTreeMap<&String, u64> = BTreeMap::new();
        ids.for_each(|id| *counts.entry(id).or_default() += 1);
        counts.into_values().collect::<Vec<u64>>()
    };
    let all = pairs_of(&mut count(&mut entity.values()).into_iter());
    assert_eq!(all, 6_608);
    let (mut said, mut right) = (0, 0);
    for group in report["groups"].as_array().expect("groups") {
        let ids: Vec<&str> = group
            .as_array()
            .expect("ids")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        said += pairs_of(&mut [ids.len() as u64].into_iter());
        right += pairs_of(&mut count(&mut ids.iter().map(|id| &entity[*id])).into_iter());
    }
    // In whole numbers: precision of at least 0.97, recall of at least 0.77.
    assert!(right * 100 >= said * 97, "precision {right}/{said}");
    assert!(right * 100 >= all * 77, "recall {right}/{all}");
}

#[test]
fn senzing_organisations_come_out_exactly() {
    let Some(data) = data("senzing_truthset") else {
        return;
    };
    let mut orgs: Vec<Vec<String>> = Vec::new();
    let columns = [
        ("id", &["RECORD_ID"] as &[&str]),
        ("name", &["PRIMARY_NAME_ORG"]),
        ("address", &["ADDR_FULL", "ADDR_LINE1"]),
        ("city", &["ADDR_CITY"]),
        ("state", &["ADDR_STATE"]),
        ("postal_code", &["ADDR_POSTAL_CODE"]),
        ("country", &["ADDR_COUNTRY"]),
        ("phone", &["PHONE_NUMBER"]),
        ("domain", &["WEBSITE"]),
    ];
    for file in ["customers.csv", "reference.csv", "watchlist.csv"] {
        for row in table(&data.join(file)) {
            if row["RECORD_TYPE"] != "ORGANIZATION" {
                continue;
            }
            let cell = |names: &[&str]| {
                let mut cells = names.iter().filter_map(|name| row.get(*name));
                cells
                    .find(|cell| !cell.is_empty())
                    .cloned()
                    .unwrap_or_default()
            };
            orgs.push(columns.iter().map(|(_, names)| cell(names)).collect());
        }
    }
    assert_eq!(orgs.len(), 12);
    let clusters: BTreeMap<String, String> = table(&data.join("actual_truthset_key.csv"))
        .into_iter()
        .map(|row| (row["RECORD_ID"].clone(), row["CLUSTER_ID"].clone()))
        .collect();
    let mut truth = BTreeSet::new();
    for a in &orgs {
        for b in &orgs {
            if a[0] < b[0] && clusters[&a[0]] == clusters[&b[0]] {
                truth.insert((a[0].clone(), b[0].clone()));
            }
        }
    }
    assert_eq!(truth.len(), 6);
    let folder = Folder::new("match-senzing");
    let headers = columns.map(|(header, _)| header);
    write_table(&folder.path().join("orgs.csv"), &headers, &orgs);
    let report = duplicates(&folder, "orgs.csv", "");
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    let found: BTreeSet<(String, String)> = report["pairs"]
        .as_array()
        .expect("pairs")
        .iter()
        .map(|pair| (text(&pair["a_id"]), text(&pair["b_id"])))
        .map(|(a, b)| if a < b { (a, b) } else { (b, a) })
        .collect();
    assert_eq!(found, truth);
}
