//! How old each source is.

use winnable_model::text::doctor as texts;
use winnable_report::{DoctorPart, DoctorRow, DoctorStatus};

use crate::commands::Ready;

/// Days after which what happened is old.
const OLD: i64 = 90;

pub(super) fn examine(ready: &Ready) -> Vec<DoctorRow> {
    let loaded = &ready.assessed.loaded;
    let as_of = ready.assessed.as_of;
    let mut rows = Vec::new();
    for (index, file) in loaded.files.iter().enumerate() {
        let Some(latest) = file.latest else {
            let row = DoctorRow::ok(DoctorPart::Age, "undated", texts::undated(&file.label()));
            rows.push(row);
            continue;
        };
        let days = loaded.days.get(&index);
        let dated: u64 = days.into_iter().flatten().map(|(_, rows)| rows).sum();
        let is_old = |day: chrono::NaiveDate| (as_of - day).num_days() > OLD;
        let old: u64 = days
            .into_iter()
            .flatten()
            .filter(|(day, _)| is_old(**day))
            .map(|(_, rows)| rows)
            .sum();
        let before = (as_of - latest).num_days();
        let text = texts::age(&file.label(), latest, before, old, dated);
        let row = DoctorRow {
            share: Some((dated - old, dated)),
            ..DoctorRow::ok(DoctorPart::Age, "source", text)
        };
        rows.push(if is_old(latest) {
            row.but(DoctorStatus::Warn, texts::export_again(&file.label()))
        } else {
            row
        });
    }
    rows
}
