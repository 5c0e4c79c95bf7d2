//! What a snapshot says of a list: its head, and one row an account.

mod find;
mod size;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use winnable_model::{Borrowed, Currency, Motion, Score};

use crate::{Digest, Exact};

pub use find::{LATEST, NotFound, find, in_time};
pub use size::ListSize;

/// What a snapshot says of itself.
///
/// A store keeps it as JSON: fields are added and never change their meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the program that took it.
    pub engine: String,
    /// The id of the model.
    pub model: String,
    /// The name of the model's file.
    pub model_file: String,
    /// The SHA-256 of the model's text, in hexadecimal digits.
    pub model_sha256: String,
    /// Whether it is one that the program brings along, whose amounts count for a project of another
    /// currency as not agreed.
    pub model_shipped: bool,
    /// The date as of which everything was computed.
    pub as_of: NaiveDate,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Which accounts the list is for.
    pub motion: Motion,
    /// The kinds of rows that there was a source of, by their names, sorted.
    pub sources: Vec<String>,
    /// The facts that the project added to those of the program: their names and the names of their
    /// types.
    pub facts: BTreeMap<String, String>,
    /// What decides a list besides rows, model and date: rules of exclusion and of the roll-up, as
    /// digests by name.
    pub settings: BTreeMap<String, String>,
    /// How many accounts there are, excluded ones included.
    pub accounts: u64,
    /// How many of them a rule left out.
    pub excluded: u64,
    /// How many people, deals and transactions are on no account.
    pub loose: u64,
    /// The manifest of the run.
    pub manifest: serde_json::Value,
    /// How many accounts took the place of another in the list.
    #[serde(default)]
    pub swaps: u64,
    /// The snapshot whose list this one continued, where list tiers were held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// How large the list is; `None` where an earlier version took it and did not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<ListSize>,
    /// What had to be taken from a later day; `None` where an earlier version took it and did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borrowed: Option<Borrowed>,
}

impl Head {
    /// How many rows were read and accepted, by the kind of their files, as the manifest says.
    pub fn rows_read(&self) -> BTreeMap<&str, u64> {
        let inputs = self
            .manifest
            .get("inputs")
            .and_then(serde_json::Value::as_array);
        let mut rows: BTreeMap<&str, u64> = BTreeMap::new();
        for input in inputs.into_iter().flatten() {
            let kind = input.get("kind").and_then(serde_json::Value::as_str);
            let accepted = input.get("accepted").and_then(serde_json::Value::as_u64);
            if let Some((kind, accepted)) = kind.zip(accepted) {
                let sum = rows.entry(kind).or_default();
                *sum = sum.saturating_add(accepted);
            }
        }
        rows
    }
}

/// One account of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The account's key.
    pub account_id: String,
    /// Its name.
    pub name: String,
    /// Its dossier.
    pub dossier: Digest,
    /// The score.
    pub score: Score,
    /// The score with every unknown at its worst.
    pub low: Score,
    /// The score with every unknown at its best.
    pub high: Score,
    /// The tier by the rule alone.
    pub tier: Option<String>,
    /// Whether every filling of the unknowns gives that tier.
    pub tier_certain: bool,
    /// What capacity, hysteresis and verdicts made of the tier.
    pub list_tier: Option<String>,
    /// Why the two differ, where they do.
    pub list_reason: Option<String>,
    /// The best tier that it had a claim to, whether or not there was a seat.
    pub list_claim: Option<String>,
    /// The day as of which its list tier last changed; `None` where it never did.
    pub moved: Option<NaiveDate>,
    /// In how many snapshots in a row, up to this one, its score was below the edge of its list tier.
    pub below: u32,
    /// The rule that left it out of the list.
    pub excluded: Option<String>,
    /// The expected annual revenue, where it is a known amount.
    pub value: Option<Exact>,
}

impl Row {
    /// Whether the account is in the list: no rule left it out.
    pub fn is_listed(&self) -> bool {
        self.excluded.is_none()
    }

    /// The order of a list: the best score first, then by key.
    pub fn in_list(&self, other: &Self) -> Ordering {
        let by_score = other.score.cmp(&self.score);
        by_score.then_with(|| self.account_id.cmp(&other.account_id))
    }
}

/// A snapshot of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id: the digest of rows, model, as-of date and settings.
    pub id: Digest,
    /// Its place in the order in which snapshots were taken, from 1.
    pub seq: i64,
    /// The names that it was given, sorted.
    pub names: Vec<String>,
    /// What it says of itself.
    pub head: Head,
}

impl Snapshot {
    /// The first twelve digits of the id, which is how it is shown.
    pub fn short_id(&self) -> String {
        self.id.to_string().chars().take(12).collect()
    }

    /// What to call it: its first name, else its short id.
    pub fn label(&self) -> String {
        self.names
            .first()
            .cloned()
            .unwrap_or_else(|| self.short_id())
    }
}
