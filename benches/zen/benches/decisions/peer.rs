//! The decision as graphs of ZEN: one collecting table, ten tables, one expression.

use std::fmt;

use futures_executor::block_on;
use serde_json::{Map, Value, json};
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionGraphResponse, EvaluationOptions, Variable};

use crate::account::{
    Account, BANDS, FLAGS, LABEL_POOL, LABELS, NUMBERS, POINTS, TIERS, WANTED,
};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    CollectTable,
    TenTables,
    Expression,
}

impl Form {
    pub const ALL: [Self; 3] = [Self::CollectTable, Self::TenTables, Self::Expression];
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CollectTable => "one collecting table",
            Self::TenTables => "ten tables",
            Self::Expression => "one expression",
        })
    }
}

pub struct Peer {
    form: Form,
    decision: Decision,
    contexts: Vec<Variable>,
}

/// The fields with, for each, the rows of its table: a test, and points.
fn fields() -> Vec<(String, Vec<(String, i32)>)> {
    let bands = BANDS.map(|(from, below, points)| match below {
        Some(below) => (format!("[{from}..{below})"), points),
        None => (format!(">= {from}"), points),
    });
    let wanted: Vec<String> = LABEL_POOL[..WANTED].iter().map(|l| format!("\"{l}\"")).collect();
    let numbers = (0..NUMBERS).map(|n| (format!("number_{n}"), bands.to_vec()));
    let flags = (0..FLAGS).map(|n| (format!("flag_{n}"), vec![("true".to_owned(), POINTS)]));
    let labels = (0..LABELS).map(|n| (format!("label_{n}"), vec![(wanted.join(", "), POINTS)]));
    numbers.chain(flags).chain(labels).collect()
}

fn node(id: &str, kind: &str, content: Value) -> Value {
    json!({ "id": id, "name": id, "type": kind, "content": content })
}

fn edge(from: &str, to: &str) -> Value {
    json!({ "id": format!("{from}-{to}"), "type": "edge", "sourceId": from, "targetId": to })
}

fn tier() -> String {
    let [first, second] = TIERS;
    format!("$.score >= {first} ? 0 : $.score >= {second} ? 1 : 2")
}

/// The node that adds up and tiers.
fn sum(expression: &str) -> Value {
    let expressions = json!([
        { "id": "e0", "key": "score", "value": expression },
        { "id": "e1", "key": "tier", "value": tier() },
    ]);
    node("sum", "expressionNode", json!({ "expressions": expressions }))
}

fn graph(form: Form) -> Value {
    let fields = fields();
    let mut nodes = vec![
        node("in", "inputNode", json!({})),
        node("out", "outputNode", json!({})),
    ];
    let mut edges = vec![edge("sum", "out")];
    match form {
        Form::CollectTable => {
            let inputs: Vec<Value> = fields
                .iter()
                .map(|(name, _)| json!({ "id": name, "name": name, "field": name }))
                .collect();
            let rows = fields.iter().flat_map(|(name, rows)| {
                rows.iter().map(move |row| (name, row))
            });
            let rules: Vec<Value> = rows
                .enumerate()
                .map(|(at, (name, (test, points)))| {
                    let mut rule = Map::new();
                    rule.insert("_id".to_owned(), json!(format!("r{at}")));
                    for (other, _) in &fields {
                        let test = if other == name { test.as_str() } else { "" };
                        rule.insert(other.clone(), json!(test));
                    }
                    rule.insert("points".to_owned(), json!(points.to_string()));
                    Value::Object(rule)
                })
                .collect();
            nodes.push(node(
                "table",
                "decisionTableNode",
                json!({
                    "hitPolicy": "collect",
                    "inputs": inputs,
                    "outputs": [{ "id": "points", "name": "points", "field": "points" }],
                    "rules": rules,
                    "outputPath": "hits",
                }),
            ));
            nodes.push(sum("sum(map(hits, #.points))"));
            edges.extend([edge("in", "table"), edge("table", "sum")]);
        }
        Form::TenTables => {
            for (name, rows) in &fields {
                let output = format!("points_{name}");
                let last = [(String::new(), 0)];
                let rules: Vec<Value> = rows
                    .iter()
                    .chain(&last)
                    .enumerate()
                    .map(|(at, (test, points))| {
                        json!({ "_id": format!("r{at}"), "i": test, "o": points.to_string() })
                    })
                    .collect();
                nodes.push(node(
                    name,
                    "decisionTableNode",
                    json!({
                        "hitPolicy": "first",
                        "inputs": [{ "id": "i", "name": name, "field": name }],
                        "outputs": [{ "id": "o", "name": output, "field": output }],
                        "rules": rules,
                    }),
                ));
                edges.extend([edge("in", name), edge(name, "sum")]);
            }
            let names = fields.iter().map(|(name, _)| format!("points_{name}"));
            nodes.push(sum(&names.collect::<Vec<_>>().join(" + ")));
        }
        Form::Expression => {
            let number = |n| {
                let bands = BANDS.iter().rev().map(|(from, _, points)| {
                    format!("number_{n} >= {from} ? {points} : ")
                });
                format!("({}0)", bands.collect::<String>())
            };
            let wanted: Vec<String> =
                LABEL_POOL[..WANTED].iter().map(|l| format!("\"{l}\"")).collect();
            let wanted = wanted.join(", ");
            let numbers = (0..NUMBERS).map(number);
            let flags = (0..FLAGS).map(|n| format!("(flag_{n} ? {POINTS} : 0)"));
            let labels = (0..LABELS).map(|n| format!("(label_{n} in [{wanted}] ? {POINTS} : 0)"));
            let parts: Vec<String> = numbers.chain(flags).chain(labels).collect();
            nodes.push(sum(&parts.join(" + ")));
            edges.push(edge("in", "sum"));
        }
    }
    json!({ "nodes": nodes, "edges": edges })
}

impl Peer {
    pub fn new(form: Form, accounts: &[Account]) -> Self {
        let content: DecisionContent = serde_json::from_value(graph(form)).expect("a graph");
        let mut decision = Decision::from(content);
        decision.compile();
        let context = |account: &Account| {
            let mut fields = Map::new();
            for (n, number) in account.numbers.iter().enumerate() {
                fields.insert(format!("number_{n}"), json!(number));
            }
            for (n, flag) in account.flags.iter().enumerate() {
                fields.insert(format!("flag_{n}"), json!(flag));
            }
            for (n, label) in account.labels.iter().enumerate() {
                fields.insert(format!("label_{n}"), json!(label));
            }
            Variable::from(Value::Object(fields))
        };
        Self {
            form,
            decision,
            contexts: accounts.iter().map(context).collect(),
        }
    }

    pub fn form(&self) -> Form {
        self.form
    }

    pub fn evaluate(&self, at: usize, trace: bool) -> DecisionGraphResponse {
        let options = EvaluationOptions {
            trace,
            max_depth: 10,
        };
        let context = self.contexts[at].clone();
        let response = block_on(self.decision.evaluate_with_opts(context, options));
        response.unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn decide(&self, at: usize) -> (i32, usize) {
        let result = self.evaluate(at, false).result.to_value();
        let number = |name: &str| result[name].as_f64().unwrap_or_else(|| panic!("{result}"));
        (number("score") as i32, number("tier") as usize)
    }
}
