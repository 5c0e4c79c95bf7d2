//! What should be known of the records of a file, noticed while they are read.

use crate::layout_note::LayoutNote;
use crate::scan::{BadRecord, Outcome, RecordBuf, ScanFault, total_word};
use crate::totals::Tail;

/// What was noticed.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    /// The limit of rows, where there are more.
    pub(crate) beyond_limit: Option<u64>,
    /// The last line, where it seems to be cut.
    cut: Option<u64>,
    totals: Seen,
    /// How the first row of totals begins.
    word: String,
    left_out: Seen,
    /// How the first row of totals that is left out begins.
    left_out_word: String,
    /// The rows at the end that may be totals.
    pub(crate) tail: Tail,
    unwrapped: Seen,
}

/// How often something was seen, and on which line first.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    count: u64,
    line: u64,
}

impl Seen {
    fn add(&mut self, line: u64) {
        if self.count == 0 {
            self.line = line;
        }
        self.count += 1;
    }

    /// Adds what was seen further down.
    fn merge(&mut self, later: Self) {
        if self.count == 0 {
            self.line = later.line;
        }
        self.count += later.count;
    }
}

impl Remarks {
    /// Notes a row that is the total of those above it.
    pub(crate) fn leave_out(&mut self, record: &RecordBuf) {
        if self.left_out.count == 0
            && let Some(word) = record.iter().find_map(total_word)
        {
            word.clone_into(&mut self.left_out_word);
        }
        self.left_out.add(record.line());
    }

    pub(crate) fn observe(&mut self, outcome: &Outcome, record: &RecordBuf) {
        self.tail.observe(outcome, record);
        match outcome {
            Outcome::Record => self.observe_row(record),
            Outcome::Bad(bad) if bad.unterminated && is_short(bad) => {
                self.cut = Some(bad.line);
            }
            Outcome::Bad(_) | Outcome::Blank | Outcome::Footer => {}
        }
    }

    /// Notes a row of which a look at its first cell says that nothing is to be noted.
    pub(crate) fn observe_plain(&mut self) {
        self.tail.interrupt();
    }

    /// Adds what was noticed in the part of the file behind this one, which begins behind `records`
    /// records.
    pub(crate) fn merge(&mut self, later: Self, records: u64) {
        if self.totals.count == 0 {
            self.word = later.word;
        }
        self.totals.merge(later.totals);
        if self.left_out.count == 0 {
            self.left_out_word = later.left_out_word;
        }
        self.left_out.merge(later.left_out);
        self.unwrapped.merge(later.unwrapped);
        self.cut = later.cut.or(self.cut);
        self.beyond_limit = later.beyond_limit.or(self.beyond_limit);
        self.tail.merge(later.tail, records);
    }

    fn observe_row(&mut self, record: &RecordBuf) {
        if record.is_unwrapped() {
            self.unwrapped.add(record.line());
        }
        let mut cells = record.iter();
        let first = cells.find(|cell| !cell.is_empty());
        if let Some(word) = first.and_then(total_word) {
            if self.totals.count == 0 {
                word.clone_into(&mut self.word);
            }
            self.totals.add(record.line());
        }
    }

    /// Everything that was noticed.
    pub(crate) fn notes(&self) -> Vec<LayoutNote> {
        let beyond = self
            .beyond_limit
            .map(|limit| LayoutNote::RowsBeyondLimit { limit });
        let cut = self.cut.map(|line| LayoutNote::CutShort { line });
        let Seen { count, line } = self.totals;
        let totals = (count > 0).then(|| LayoutNote::TotalsKept {
            count,
            line,
            word: self.word.clone(),
        });
        let Seen { count, line } = self.unwrapped;
        let unwrapped = (count > 0).then_some(LayoutNote::Unwrapped { count, line });
        let Seen { count, line } = self.left_out;
        let left_out = (count > 0).then(|| LayoutNote::TotalsLeftOut {
            count,
            line,
            word: self.left_out_word.clone(),
        });
        [unwrapped, totals, left_out, cut, beyond]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// Whether a record lacks fields, or the end of one, as the last of a file does that was cut.
fn is_short(bad: &BadRecord) -> bool {
    match &bad.fault {
        ScanFault::FieldCount {
            found, expected, ..
        } => found < expected,
        ScanFault::UnclosedQuote { .. } => true,
        // Cut in a character: its first bytes stand at the end, and are shown as bytes.
        ScanFault::InvalidUtf8 { .. } | ScanFault::Malformed { .. } => {
            let at = bad.raw.len().checked_sub(r"\xFF".len());
            at.and_then(|at| bad.raw.get(at..))
                .is_some_and(|end| end.starts_with(r"\x"))
        }
        _ => false,
    }
}
