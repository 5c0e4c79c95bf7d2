//! Customers against the bounds as CSV.

use std::cmp::Reverse;
use std::io::{self, Write};

use winnable_icp::best::Measure;

use super::{BestPage, name};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 15] = [
    "account_id",
    "name",
    "standing",
    "on_list",
    "met",
    "unmet",
    "unknown",
    "cycle_days",
    "cac",
    "tenure_months",
    "left",
    "expansion",
    "time_to_value_days",
    "tickets_per_year",
    "revenue",
];

/// Every customer, one a row: the best first, those that meet the most first, then by id. What is
/// unknown is blank. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn best_csv(out: &mut dyn Write, page: &BestPage<'_>, options: CsvOptions) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let found = &page.report.found;
    let mut rows: Vec<_> = (0..found.judged.len())
        .filter_map(|at| page.customer(at))
        .collect();
    rows.sort_by_key(|(line, one)| (one.standing, Reverse(one.met.len()), &line.customer.id));
    let number =
        |value: Option<f64>| Cell::typed(value.map_or_else(String::new, |value| value.to_string()));
    let names = |measures: &[Measure]| {
        let names: Vec<&str> = measures.iter().map(|one| one.name()).collect();
        Cell::typed(names.join(" "))
    };
    for (line, one) in rows {
        let customer = &line.customer;
        let left = customer.tenure.map(|tenure| tenure.left.to_string());
        sheet.row([
            Cell::Text(&customer.id),
            Cell::Text(&line.name),
            Cell::typed(name(one.standing)),
            Cell::typed(found.list.contains(&one.at)),
            names(&one.met),
            names(&one.unmet),
            names(&one.unknown),
            number(customer.cycle_days),
            number(customer.cac),
            number(customer.tenure.map(|tenure| tenure.months)),
            Cell::typed(left.unwrap_or_default()),
            number(customer.expansion),
            number(customer.time_to_value_days),
            number(customer.tickets_per_year),
            number(customer.revenue),
        ])?;
    }
    sheet.finish()
}
