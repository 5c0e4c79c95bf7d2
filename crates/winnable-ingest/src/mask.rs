//! Records that are shown to whoever mends a file, without what they say of people.

use std::borrow::Cow;

use crate::field::EntityKind;
use crate::plan::Plan;
use crate::quarantine::QuarantinedRow;
use crate::scan::RecordBuf;

/// What the rows of people may show: who they work for and when, and not who they are.
const OPEN: [&str; 30] = [
    "id",
    "title",
    "seniority",
    "role",
    "champion",
    "blocker",
    "department",
    "account_id",
    "account_name",
    "account_domain",
    "account_external_id",
    "website",
    "state",
    "country",
    "contact_id",
    "source",
    "stage",
    "owner",
    "is_mql",
    "mql_on",
    "is_sql",
    "sql_on",
    "converted",
    "converted_on",
    "fit_points",
    "engagement_points",
    "do_not_contact",
    "created",
    "modified",
    "last_activity",
];

impl Plan {
    fn is_of_people(&self) -> bool {
        matches!(self.kind, EntityKind::Contacts | EntityKind::Leads)
    }

    /// Whether a column of this file may be shown: of a file of people only what is mapped to
    /// something harmless, since the name of a column promises nothing.
    fn shows(&self, column: usize) -> bool {
        let feeds = |name: &str| {
            self.bindings
                .iter()
                .filter(|binding| &*binding.name == name)
                .flat_map(|binding| &binding.columns)
                .any(|bound| bound.index == column)
        };
        !self.is_of_people() || OPEN.into_iter().any(feeds)
    }

    /// A cell without what it says of a person.
    pub(crate) fn masked_cell(&self, column: Option<usize>, raw: &str) -> String {
        if column.is_none_or(|column| self.shows(column)) {
            without_addresses(raw).into_owned()
        } else {
            shape(raw)
        }
    }

    /// A row that was set aside without what it says of a person. A record of people that does not
    /// fall into cells shows its shape alone: that is what is wrong with it.
    pub(crate) fn masked_row(
        &self,
        mut row: QuarantinedRow,
        cells: Option<&RecordBuf>,
    ) -> QuarantinedRow {
        row.raw = match cells {
            _ if !self.is_of_people() => without_addresses(&row.raw).into_owned(),
            Some(record) => {
                let cells = record.iter().enumerate();
                let cells: Vec<String> = cells
                    .map(|(column, cell)| quoted(self.masked_cell(Some(column), cell)))
                    .collect();
                cells.join(",")
            }
            None => shape(&row.raw),
        };
        row
    }
}

/// A cell as CSV writes it.
fn quoted(cell: String) -> String {
    if cell.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// A text with `x` for every letter and `9` for every digit: what it looks like, and not what it says.
pub fn shape(text: &str) -> String {
    let hidden = |c: char| match c {
        c if c.is_alphabetic() => 'x',
        c if c.is_numeric() => '9',
        c => c,
    };
    text.chars().map(hidden).collect()
}

/// A text with `*` for what stands before the `@` of an e-mail address: the company stays.
fn without_addresses(text: &str) -> Cow<'_, str> {
    if !text.contains('@') {
        return Cow::Borrowed(text);
    }
    let ends =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '"' | '<' | '>' | '(' | ')');
    let masked = text.split_inclusive(ends).map(|piece| {
        let at = piece.rfind('@').filter(|at| *at > 0);
        match at {
            Some(at) => format!("*{}", &piece[at..]),
            None => piece.to_owned(),
        }
    });
    Cow::Owned(masked.collect())
}

#[cfg(test)]
mod tests {
    use super::{shape, without_addresses};

    #[test]
    fn addresses_keep_their_company_and_shapes_their_signs() {
        for (raw, masked) in [
            ("C1,kim@acme.com,5", "C1,*@acme.com,5"),
            (
                "Kim <kim.k@acme.com>; lee@acme.com",
                "Kim <*@acme.com>; *@acme.com",
            ),
            ("@SUM(A1)", "@SUM(A1)"),
            ("no address", "no address"),
        ] {
            assert_eq!(without_addresses(raw), masked);
        }
        assert_eq!(shape("\"김 Kim\", 010-12"), "\"x xxx\", 999-99");
    }
}
