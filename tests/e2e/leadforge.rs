//! `leadforge_b2b_seed42`: a mapping by hand, and touches in any split and order.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::harness::{Folder, check_list, data, input};

/// Splits the touches into files by a fixed rule, with the rows of each in reverse where asked.
fn split(touches: &Path, into: &Folder, parts: usize, reverse: bool) {
    let text = fs::read_to_string(touches).expect("touches");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    let mut files = vec![vec![]; parts];
    for (at, line) in lines.enumerate() {
        files[(at * 7 + at / 11) % parts].push(line);
    }
    for (at, mut rows) in files.into_iter().enumerate() {
        if reverse {
            rows.reverse();
        }
        let body = rows.join("\n");
        // Names that sort against the order of the parts.
        into.write(
            &format!("touches/part-{}.csv", parts - at),
            &format!("{header}\n{body}\n"),
        );
    }
}

fn score(parts: usize, reverse: bool) -> Option<Value> {
    let data = data("leadforge_b2b_seed42")?;
    let folder = Folder::of_project("leadforge", &data);
    split(&data.join("touches.csv"), &folder, parts, reverse);
    Some(folder.run(&["score", "--format", "json"]).json())
}

/// The list without what names files and rows.
fn without_places(mut list: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                for key in ["at", "manifest", "file", "row"] {
                    object.remove(key);
                }
                object.values_mut().for_each(strip);
            }
            Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut list);
    list
}

#[test]
fn everything_is_read_and_nothing_lost() {
    let Some(list) = score(1, false) else { return };
    check_list(&list);
    for (file, rows) in [
        ("accounts.csv", 1_500),
        ("contacts.csv", 4_200),
        ("leads.csv", 5_000),
        ("part-1.csv", 54_803),
        ("opportunities.csv", 4_641),
    ] {
        let input = input(&list, file);
        assert_eq!(input["accepted"], rows, "{file}: {input}");
        assert_eq!(input["quarantined"], 0, "{file}");
        assert_eq!(input["unmatched"], 0, "{file}");
    }
    let all = list["rows"].as_array().expect("rows").len()
        + list["excluded"].as_array().expect("excluded").len();
    assert_eq!(all, 1_500);
}

#[test]
fn outbound_touches_are_counted_as_outbound() {
    let Some(list) = score(1, false) else { return };
    let breakdown = &input(&list, "part-1.csv")["breakdown"];
    assert_eq!(breakdown["outbound"], 29_763);
    assert_eq!(breakdown["inbound"], 25_040);
    let deals = &input(&list, "opportunities.csv")["breakdown"];
    assert_eq!(
        (&deals["won"], &deals["lost"]),
        (&1_049.into(), &1_168.into())
    );
}

#[test]
fn any_split_and_order_of_the_touches_gives_the_same_bytes() {
    let Some(whole) = score(1, false) else { return };
    let whole = without_places(whole).to_string();
    for (parts, reverse) in [(1, true), (2, false), (7, true)] {
        let Some(list) = score(parts, reverse) else {
            return;
        };
        assert_eq!(without_places(list).to_string(), whole, "{parts} parts");
    }
}
