//! The crate table as a person wrote it in Markdown.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

/// The head of the table; its three cells are how the table is found in the text.
const HEAD: [&str; 3] = ["crate", "one job", "may use"];

/// One crate and what its row allows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The full name of the crate.
    pub(crate) name: String,
    /// Whether the row speaks of a crate that does not exist yet.
    pub(crate) planned: bool,
    /// Full names of the crates that it may use; each stands in a row above.
    pub(crate) may_use: BTreeSet<String>,
}

/// The rows in order. Each refers only to rows above it, so the graph can have no cycle.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Table(Vec<Row>);

impl Table {
    /// Reads the first table with the columns `crate | one job | may use`.
    ///
    /// A cell of the last column is `–` or `none of ours`; a list such as `model, score`, where
    /// the prefix `winnable-` is left out; or `all above`, also `all above but ingest and sql`.
    /// A refusal begins with `:LINE: `, to be put behind the name of the file.
    pub(crate) fn parse(markdown: &str) -> Result<Self, String> {
        let mut lines = (1_usize..)
            .zip(markdown.lines())
            .skip_while(|(_, line)| cells(line).is_none_or(|cells| cells != HEAD));
        let (head, _) = lines
            .next()
            .ok_or_else(|| format!(": expected a table with the columns {}", HEAD.join(" | ")))?;
        let mut table = Self(Vec::new());
        for (number, line) in lines.skip(1) {
            let Some(cells) = cells(line) else { break };
            let row = table
                .next_row(&cells)
                .map_err(|reason| format!(":{number}: {reason}"))?;
            table.0.push(row);
        }
        if table.0.is_empty() {
            return Err(format!(
                ":{head}: expected rows below the head of the table"
            ));
        }
        Ok(table)
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.0
    }

    pub(crate) fn row(&self, name: &str) -> Option<&Row> {
        self.0.iter().find(|row| row.name == name)
    }

    /// Whether both have a row and that of `upper` comes first.
    pub(crate) fn is_above(&self, upper: &str, lower: &str) -> bool {
        let place = |name| self.0.iter().position(|row| row.name == name);
        matches!((place(upper), place(lower)), (Some(upper), Some(lower)) if upper < lower)
    }

    fn next_row(&self, cells: &[&str]) -> Result<Row, String> {
        let [name, _, may_use] = cells else {
            return Err(format!("expected 3 cells, found {}", cells.len()));
        };
        let (name, planned) = match name.strip_suffix("(planned)") {
            Some(name) => (name.trim(), true),
            None => (*name, false),
        };
        let name = name
            .strip_prefix('`')
            .and_then(|name| name.strip_suffix('`'))
            .ok_or_else(|| format!("expected a crate name in backticks, found {name}"))?;
        if self.row(name).is_some() {
            return Err(format!("`{name}` has two rows"));
        }
        Ok(Row {
            name: name.to_owned(),
            planned,
            may_use: self.allowed(may_use)?,
        })
    }

    fn allowed(&self, cell: &str) -> Result<BTreeSet<String>, String> {
        if matches!(cell, "–" | "none of ours") {
            return Ok(BTreeSet::new());
        }
        let Some(rest) = cell.strip_prefix("all above") else {
            return self.listed(cell);
        };
        let mut all: BTreeSet<String> = self.0.iter().map(|row| row.name.clone()).collect();
        if let Some(but) = rest.trim().strip_prefix("but ") {
            for name in self.listed(but)? {
                all.remove(&name);
            }
        } else if !rest.is_empty() {
            return Err(format!(
                "expected `all above` or `all above but …`, found `{cell}`"
            ));
        }
        Ok(all)
    }

    /// Full names of a list such as `model, metrics and score`.
    fn listed(&self, list: &str) -> Result<BTreeSet<String>, String> {
        list.split(',')
            .flat_map(|part| part.split(" and "))
            .map(|name| {
                let name = format!("winnable-{}", name.trim());
                match self.row(&name) {
                    Some(row) => Ok(row.name.clone()),
                    None => Err(format!("`{name}` is no crate of a row above")),
                }
            })
            .collect()
    }
}

/// The cells of a table line, trimmed; `None` for any other line.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}
