//! A first pass over a whole file, so that the second one can read every cell in one way.

mod dates;
mod look;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::blocks::Blocks;
use crate::date::DateOrder;
use crate::detect::detect;
use crate::dialect::Dialect;
use crate::field::EntityKind;
use crate::file_error::FileError;
use crate::input::Input;
use crate::layout::{Layout, find_layout};
use crate::open::open_table;
use crate::records::Fingerprint;
use crate::scan::RepeatedName;
use crate::spec::SourceSpec;
use crate::totals::{Tail, without_totals};

use look::Looked;

/// What one pass over a file shows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Survey {
    /// The SHA-256 of the file, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// How its records are read.
    pub layout: Layout,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The names that two columns of the file have.
    pub repeated: Vec<RepeatedName>,
    /// The dialect, stated or recognised; [`Dialect::None`] where neither.
    pub dialect: Dialect,
    /// The physical records below the header, blank and bad ones included.
    pub rows: u64,
    /// The order in which the dates of a column are read, by column. A column of dates that is not
    /// here has none: dates that need an order are refused there.
    pub date_orders: BTreeMap<usize, DateOrder>,
    /// The orders that fit all dates of a column which need one, likelier ones first, by column.
    pub possible_orders: BTreeMap<usize, Vec<DateOrder>>,
}

impl Survey {
    /// Every choice by which the file is read, by name.
    pub fn choices(&self) -> BTreeMap<String, String> {
        let mut choices = self.layout.choices();
        for (column, order) in &self.date_orders {
            if let Some(name) = self.header.get(*column) {
                choices.insert(format!("date_order.{name}"), order.name().to_owned());
            }
        }
        choices
    }
}

/// Reads a file from its start to its end.
///
/// # Errors
/// [`FileError`]: a form that cannot be read, no usable header, or an input that fails. Rows that
/// cannot be read are no error here; reading sets them aside one by one.
pub fn survey(mut input: impl Input, spec: &SourceSpec) -> Result<Survey, FileError> {
    let mut layout = find_layout(&mut input, &spec.read_as)?;
    let limits = &spec.read_as.limits;
    without_totals(&mut input, &mut layout, limits, |input, layout| {
        pass(input, spec, layout.clone())
    })
}

/// One pass, and the rows at the end that may be totals.
fn pass(
    input: &mut dyn Input,
    spec: &SourceSpec,
    mut layout: Layout,
) -> Result<(Survey, Tail), FileError> {
    let limits = &spec.read_as.limits;
    let Looked {
        header,
        dialect,
        dates,
        rows,
        notes,
        tail,
        fingerprint: Fingerprint { sha256, bytes },
    } = match Blocks::open(input, &layout, limits)? {
        Some(blocks) => Looked::by_blocks(blocks, spec)?,
        None => Looked::by_records(open_table(input, &layout, limits)?, spec)?,
    };
    layout.notes.extend(notes);
    let (header, repeated) = (header.names().to_vec(), header.repeated().to_vec());
    let survey = Survey {
        sha256,
        bytes,
        layout,
        header,
        repeated,
        dialect,
        rows,
        date_orders: dates.decide(spec.date_order),
        possible_orders: dates.possible(),
    };
    Ok((survey, tail))
}

/// The dialect by the header, as long as it takes the rows for what the source says they are.
fn recognised(kind: EntityKind, header: &[String]) -> Dialect {
    let person = |kind| matches!(kind, EntityKind::Contacts | EntityKind::Leads);
    // The members of a campaign are touches, and members of a programme where a source says so.
    let member = |found| (found, kind) == (EntityKind::Engagements, EntityKind::Programmes);
    let fits =
        |found: &EntityKind| *found == kind || (person(*found) && person(kind)) || member(*found);
    detect(header)
        .filter(|found| fits(&found.kind))
        .map_or(Dialect::None, |found| found.dialect)
}
