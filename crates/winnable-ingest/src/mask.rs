//! Records that are shown to whoever mends a file, without what they say of people.

use std::borrow::Cow;

use winnable_model::{Localised, Text, fold};

use crate::plan::{Binding, Plan};
use crate::profile::{is_called_personal, is_of_people, is_personal_field};
use crate::quarantine::{Fault, QuarantinedRow};
use crate::scan::RecordBuf;

impl Plan {
    /// Whether a column of this file says who a person is or how to reach one: by the field that it
    /// feeds; of one that feeds none by its header, and of a file of people in any case, since the name
    /// of a column promises nothing.
    pub fn is_personal(&self, column: usize) -> bool {
        let feeds = |binding: &&Binding| {
            let is_own = binding.name.starts_with("account.x.");
            !is_own && binding.columns.iter().any(|bound| bound.index == column)
        };
        let mut fields = self.bindings.iter().filter(feeds).peekable();
        if fields.peek().is_none() {
            let header = self.header.get(column);
            return is_of_people(self.kind) || header.is_none_or(|name| is_called_personal(name));
        }
        let is_open = |binding: &Binding| !is_personal_field(self.kind, &binding.name);
        !fields.any(is_open)
    }

    /// A cell without what it says of a person.
    pub(crate) fn masked_cell(&self, column: Option<usize>, raw: &str) -> String {
        if column.is_none_or(|column| !self.is_personal(column)) {
            return without_addresses(raw).into_owned();
        }
        if is_of_people(self.kind) {
            return shape(raw);
        }
        // On rows that are no people, the company of an address says whose they are.
        let word = |word: &str| {
            if word.contains('@') {
                without_addresses(word).into_owned()
            } else {
                shape(word)
            }
        };
        raw.split_inclusive(char::is_whitespace).map(word).collect()
    }

    /// Why a cell was left out or doubted, without what it says of a person: the reason quotes the cell.
    fn masked_reason(&self, fault: &Fault) -> Text {
        let raw = fault.raw.trim();
        let masked = |part: &str| self.masked_cell(fault.column, part);
        if raw.is_empty() || raw == masked(raw) {
            return fault.reason.clone();
        }
        let hide = |text: String| without_quotes(&text, raw, &masked);
        Text::new(hide(fault.reason.en()), hide(fault.reason.ko()))
    }

    /// A fault without what it says of a person.
    pub(crate) fn masked_fault(&self, fault: &Fault) -> Fault {
        Fault {
            code: fault.code,
            reason: self.masked_reason(fault),
            column: fault.column,
            raw: self.masked_cell(fault.column, &fault.raw),
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
            Some(record) if (0..record.len()).any(|column| self.is_personal(column)) => {
                let cells = record.iter().enumerate();
                let cells: Vec<String> = cells
                    .map(|(column, cell)| quoted(self.masked_cell(Some(column), cell)))
                    .collect();
                cells.join(",")
            }
            None if is_of_people(self.kind) => shape(&row.raw),
            _ => without_addresses(&row.raw).into_owned(),
        };
        row
    }
}

/// A text whose quotes of a cell, whole or in part, are masked; its own words stay, those too in which
/// the letters of a short cell come up, and so do quotes of anything else.
fn without_quotes(text: &str, raw: &str, masked: &dyn Fn(&str) -> String) -> String {
    // A cell with the sign of quotes in it is found as a whole alone.
    let whole = text.replace(&format!("`{raw}`"), &format!("`{}`", masked(raw)));
    let folded = fold(raw);
    let mut pieces = whole.split('`');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    let mut is_quote = true;
    for piece in pieces {
        out.push('`');
        let of_cell = is_quote && !piece.is_empty() && folded.contains(&fold(piece));
        if of_cell {
            out.push_str(&masked(piece));
        } else {
            out.push_str(piece);
        }
        is_quote = !is_quote;
    }
    out
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
fn shape(text: &str) -> String {
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
    use super::{shape, without_addresses, without_quotes};

    #[test]
    fn quotes_of_a_cell_are_masked_and_words_are_not() {
        for (text, raw, masked) in [
            ("`a` is no date: a day", "a", "`x` is no date: a day"),
            (
                "`7` has 1 digit of 7: expected `77`",
                "7",
                "`9` has 1 digit of 7: expected `77`",
            ),
            // A part of the cell is quoted, in another case.
            (
                "`kim.co`: expected `date_order`",
                "Lee@x.kr; Kim.co",
                "`xxx.xx`: expected `date_order`",
            ),
            ("`a`b` is no date", "a`b", "`x`x` is no date"),
        ] {
            assert_eq!(without_quotes(text, raw, &shape), masked, "{text}");
        }
    }

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
        assert_eq!(shape("kim.민@@acme-7"), "xxx.x@@xxxx-9");
    }
}
