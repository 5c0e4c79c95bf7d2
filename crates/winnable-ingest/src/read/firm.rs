//! How many firms there are, by sector and size.

use winnable_model::FirmCount;

use super::account::no_key;
use super::row::Row;
use super::touch::required_text;
use super::{Aside, slots};
use crate::plan::Plan;

slots!(Slots {
    sector,
    sector_name,
    size_code,
    size_label,
    firms,
    establishments,
    employment,
});

/// How the table of one file is read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<FirmCount, Aside> {
        let slots = &self.0;
        let sector = required_text(row, slots.sector)?;
        let size_code = required_text(row, slots.size_code)?;
        let firms = row.count(slots.firms)?;
        let firms = firms.ok_or_else(|| Aside::Refused(no_key(slots.firms)))?;
        let establishments = row.count(slots.establishments);
        let employment = row.count(slots.employment);
        Ok(FirmCount {
            sector,
            sector_name: row.text(slots.sector_name),
            size_code,
            size_label: row.text(slots.size_label),
            firms,
            establishments: row.keep(establishments),
            employment: row.keep(employment),
            origin: row.at(),
        })
    }
}
