//! The unit that a line above the header names: `(단위: 백만원)`, `USD in thousands`.

use super::Named;
use super::header::said;
use crate::file_error::FileError;
use crate::records::Records;
use crate::scan::{Outcome, RecordBuf};

/// What says that a line is about units, and not about so many accounts.
const MARKS: [&str; 7] = [
    "단위",
    "unit:",
    "units:",
    "in thousand",
    "in million",
    "in billion",
    "in 000",
];

/// A unit of all amounts of a table, by a line above its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitAbove {
    /// The physical line, from 1.
    pub line: u64,
    /// The text that says it.
    pub text: String,
    /// The word of a mapping for the unit.
    pub unit: &'static str,
    named: Option<Named>,
}

impl UnitAbove {
    /// The unit of the first cell above the header that names one.
    pub(crate) fn find(records: &mut dyn Records, header: u64) -> Result<Option<Self>, FileError> {
        let mut record = RecordBuf::new();
        while let Some(outcome) = records.read(&mut record)? {
            if record.record() >= header {
                break;
            }
            if matches!(outcome, Outcome::Record | Outcome::Footer) {
                let line = record.line();
                if let Some(found) = record.iter().find_map(|cell| Self::of(cell, line)) {
                    return Ok(Some(found));
                }
            }
        }
        Ok(None)
    }

    fn of(cell: &str, line: u64) -> Option<Self> {
        let lower = cell.to_lowercase();
        if !MARKS.iter().any(|mark| lower.contains(mark)) {
            return None;
        }
        let says = said(cell);
        Some(Self {
            line,
            text: cell.trim().to_owned(),
            unit: says.unit?,
            named: says.currency,
        })
    }

    /// The currency that stands beside the unit.
    pub(super) fn named(&self) -> Option<Named> {
        self.named
    }
}

#[cfg(test)]
mod tests {
    use winnable_model::Currency;

    use super::*;

    #[test]
    fn a_line_says_a_unit_only_where_it_says_that_it_is_one() {
        let unit = |text: &str| UnitAbove::of(text, 1).map(|found| found.unit);
        assert_eq!(unit("(단위: 백만원)"), Some("millions"));
        assert_eq!(unit("단위 : 천원, %"), Some("thousands"));
        assert_eq!(unit("[단위:억원]"), Some("억"));
        assert_eq!(unit("All figures in thousands of USD"), Some("thousands"));
        assert_eq!(unit("Unit: USD mm"), Some("millions"));
        assert_eq!(unit("Top 5 million accounts"), None);
        assert_eq!(unit("(단위: 명)"), None);
        assert_eq!(unit("수주현황"), None);
        let won = UnitAbove::of("(단위: 백만원)", 1).and_then(|found| found.named());
        assert_eq!(won, Some(Named::Currency(Currency::KRW)));
    }
}
