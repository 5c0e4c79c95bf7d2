//! The lists that tools write: account, score and tier, compared account by account.

use std::collections::BTreeMap;
use std::path::Path;

/// What a list says of each account, in its order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List(Vec<[String; 3]>);

const COLUMNS: [&str; 3] = ["account_id", "score", "tier"];

/// So many differences are shown.
const SHOWN: usize = 5;

impl List {
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let refused = |reason: String| format!("{}: {reason}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| refused(error.to_string()))?;
        Self::read(&text).map_err(refused)
    }

    /// Reads a CSV with at least the three columns, in any order and beside any others.
    fn read(text: &str) -> Result<Self, String> {
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let head = fields(lines.next().unwrap_or_default());
        let place = |name: &str| {
            let found = head.iter().position(|header| header == name);
            found.ok_or_else(|| format!("expected a column `{name}`"))
        };
        let places = [place(COLUMNS[0])?, place(COLUMNS[1])?, place(COLUMNS[2])?];
        let rows = lines.map(|line| {
            let fields = fields(line);
            places.map(|place| fields.get(place).cloned().unwrap_or_default())
        });
        Ok(Self(rows.collect()))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many accounts stand in each tier.
    pub(super) fn tiers(&self) -> BTreeMap<&str, u64> {
        let mut tiers = BTreeMap::new();
        for [_, _, tier] in &self.0 {
            *tiers.entry(tier.as_str()).or_default() += 1;
        }
        tiers
    }

    /// Whether another list says the same of every account, in the same order.
    ///
    /// # Errors
    /// How many lines differ, and the first of them.
    pub(super) fn equals(&self, name: &str, other: &Self) -> Result<(), String> {
        let (ours, theirs) = (self.0.len(), other.0.len());
        if ours != theirs {
            return Err(format!("{ours} accounts here and {theirs} by {name}"));
        }
        let pairs = self.0.iter().zip(&other.0);
        let different: Vec<_> = pairs.filter(|(ours, theirs)| ours != theirs).collect();
        if different.is_empty() {
            return Ok(());
        }
        let first = different.iter().take(SHOWN);
        let first: Vec<_> = first
            .map(|(ours, theirs)| format!("  {} here, {} there", ours.join(" "), theirs.join(" ")))
            .collect();
        Err(format!(
            "{} of {ours} lines differ from {name}:\n{}",
            different.len(),
            first.join("\n")
        ))
    }
}

/// The fields of a line of CSV without line breaks in its fields.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                push(&mut fields, '"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            letter => push(&mut fields, letter),
        }
    }
    fields
}

fn push(fields: &mut [String], letter: char) {
    if let Some(last) = fields.last_mut() {
        last.push(letter);
    }
}

#[cfg(test)]
mod tests;
