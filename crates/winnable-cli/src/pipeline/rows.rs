//! The rows and cells of exports that could not be read, by file, column and code: how many, the
//! first of them with what was found and expected, and what to do.

use std::collections::BTreeMap;

use winnable_engine::InputFile;
use winnable_ingest::DateOrder;
use winnable_model::document::quoted;
use winnable_model::text::run as texts;
use winnable_model::{At, Code, Diagnostic, FileId, Place, Severity, Text};
use winnable_report::SetAside;

use super::currency_names;
use crate::load::{Loaded, Opened};

/// A longer cell is not shown whole.
const SHOWN: usize = 60;

/// The first row or cell of one kind, and how many there are.
struct First<'a> {
    line: u32,
    reason: &'a Text,
    /// The cell, where one is at fault.
    raw: Option<&'a str>,
    count: u64,
}

/// One warning for each column and code of cells that were left out.
pub(super) fn cells(loaded: &Loaded) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(usize, &str, Code), First<'_>> = BTreeMap::new();
    for cell in &loaded.cells {
        let key = (usize::from(cell.row.file.0), &*cell.column, cell.code);
        first.entry(key).or_insert(First {
            line: cell.row.line,
            reason: &cell.reason,
            raw: Some(&cell.raw),
            count: 0,
        });
    }
    for ((index, column, code), count) in &loaded.cell_counts {
        if let Some(found) = first.get_mut(&(*index, column.as_str(), *code)) {
            found.count = *count;
        }
    }
    let of_first = |((index, column, code), found): ((usize, &str, Code), First<'_>)| {
        let file = loaded.opened.get(index)?;
        let text = if code.severity() == Severity::Warning {
            texts::cells_used(column, found.count, &code.title())
        } else {
            texts::cells_left_out(column, found.count, &code.title())
        };
        Some(warning((file, loaded), (code, text), Some(column), &found))
    };
    first.into_iter().filter_map(of_first).collect()
}

/// An id that this share of the rows repeats, as one in so many, is none.
const SHARE: u64 = 3;

/// Whether so many rows repeat the column that is mapped as id that it is no id of them.
pub(crate) fn is_no_id(warning: &Diagnostic, loaded: &Loaded) -> bool {
    let Some(At::Data { place, .. }) = &warning.at else {
        return false;
    };
    let file = loaded.files.iter().find(|file| file.name == place.file);
    let rows = file.map_or(0, |file| file.accepted + warning.count);
    warning.code == Code::E0502 && warning.count > 1 && warning.count * SHARE >= rows
}

/// The rows of one kind that were set aside: the file, the code, and the column where one is at fault.
type Kind<'a> = (FileId, Code, Option<&'a str>);

/// The rows that were set aside, by kind.
fn kinds(loaded: &Loaded) -> BTreeMap<Kind<'_>, First<'_>> {
    let mut first: BTreeMap<Kind<'_>, First<'_>> = BTreeMap::new();
    for row in &loaded.quarantined {
        let key = (row.file, row.code, row.column.as_deref());
        let found = first.entry(key).or_insert(First {
            line: row.line,
            reason: &row.reason,
            raw: row.cell.as_deref(),
            count: 0,
        });
        found.count += 1;
    }
    first
}

/// One warning for each code, and column where one is at fault, of rows that were set aside.
pub(super) fn rows(loaded: &Loaded) -> Vec<Diagnostic> {
    let kinds = kinds(loaded).into_iter();
    kinds
        .filter_map(|(kind, found)| of_kind(loaded, kind, &found))
        .collect()
}

fn of_kind(loaded: &Loaded, (id, code, column): Kind<'_>, found: &First<'_>) -> Option<Diagnostic> {
    let file = loaded.opened.get(usize::from(id.0))?;
    let text = texts::rows_quarantined(found.count, &code.title());
    let warning = warning((file, loaded), (code, text), column, found);
    Some(match column.filter(|_| is_no_id(&warning, loaded)) {
        Some(column) => warning.with_help(texts::id_is_none(column, &file.name)),
        None => warning,
    })
}

/// A file that loses at least one row in so many loses many.
const ONE_IN: u64 = 20;

/// Fewer lost rows than these are few of any file.
const FEW: u64 = 3;

/// What many rows of each file were set aside for, most of them, in the order of the files; `None` where
/// few were.
pub(crate) fn set_aside(loaded: &Loaded) -> Vec<Option<SetAside>> {
    let kinds = kinds(loaded);
    let of_file = |(at, file): (usize, &InputFile)| {
        let (rows, read) = (file.quarantined, file.rows_read);
        if rows < FEW || rows * ONE_IN < read {
            return None;
        }
        let own = kinds.iter().filter(|((id, ..), _)| usize::from(id.0) == at);
        // Of equals the first.
        let (kind, found) = own.rev().max_by_key(|(_, found)| found.count)?;
        let warning = of_kind(loaded, *kind, found)?;
        Some(SetAside {
            rows,
            read,
            code: kind.1,
            count: found.count,
            column: kind.2.map(str::to_owned),
            help: warning.help.unwrap_or_else(texts::all_in_quarantine),
        })
    };
    loaded.files.iter().enumerate().map(of_file).collect()
}

fn warning(
    (file, loaded): (&Opened, &Loaded),
    (code, message): (Code, Text),
    column: Option<&str>,
    first: &First<'_>,
) -> Diagnostic {
    let field = column.and_then(|column| file.survey.header.iter().position(|name| name == column));
    let hides = field.is_some_and(|field| file.plan.is_personal(field));
    // Reading masked the cell and the reason that quotes it.
    let raw = first.raw.map(str::trim).filter(|raw| !raw.is_empty());
    let shown = raw.map(|raw| raw.chars().take(SHOWN).collect());
    let place = Place {
        file: file.name.clone(),
        row: first.line,
        column: column.map(str::to_owned),
    };
    let diagnostic = Diagnostic::new(code, message)
        .as_warning()
        .with_count(first.count)
        .with_label(first.reason.clone())
        .with_help(
            match orders(file, loaded, field.filter(|_| code == Code::E0408)) {
                Some(orders) => orders,
                None => help(
                    file,
                    code,
                    column,
                    raw.filter(|raw| !hides && !raw.contains('@')),
                ),
            },
        );
    match field.and_then(|field| u32::try_from(field + 1).ok()) {
        Some(field) => diagnostic.at_cell(place, field, shown),
        None => diagnostic.at_data(place, shown),
    }
}

/// The line of `winnable.toml` that mends it, where there is one, and where all of them are listed.
fn help(file: &Opened, code: Code, column: Option<&str>, raw: Option<&str>) -> Text {
    let line = match code {
        // The last mark of a number is its decimal mark.
        Code::E0402 => raw
            .and_then(|raw| raw.rfind([',', '.']).and_then(|at| raw.get(at..=at)))
            .map(|mark| format!("decimal = \"{mark}\"")),
        Code::E0411 => raw
            .zip(column.and_then(|column| field_of(file, column)))
            .map(|(raw, field)| format!("values = {{ {field} = {{ {} = \"…\" }} }}", quoted(raw))),
        Code::E0608 => raw.map(|raw| {
            let code = currency_names::code(raw).unwrap_or("…");
            format!(
                "values = {{ currency = {{ {} = \"{code}\" }} }}",
                quoted(raw)
            )
        }),
        _ => None,
    };
    match line {
        Some(line) => texts::add_to_source(&line, &file.name),
        None => texts::all_in_quarantine(),
    }
}

/// The orders that fit all dates of a column, that which another file proves first.
fn orders(file: &Opened, loaded: &Loaded, column: Option<usize>) -> Option<Text> {
    let mut possible = file.survey.possible_orders.get(&column?)?.clone();
    let proof = |other: &Opened| {
        let orders = other.survey.date_orders.values().copied();
        // A column whose dates need no order has that of the year first.
        let mut orders = orders.filter(|order| *order != DateOrder::Ymd);
        let first = orders.next().filter(|first| possible.contains(first))?;
        orders
            .all(|order| order == first)
            .then(|| (first, other.name.clone()))
    };
    let mut others = loaded.opened.iter().filter(|other| other.name != file.name);
    let proof = others.find_map(proof);
    if let Some((order, _)) = &proof {
        possible.sort_by_key(|one| one != order);
    }
    let names: Vec<&str> = possible.iter().map(|order| order.name()).collect();
    let hint = proof
        .as_ref()
        .map(|(order, other)| (order.name(), &**other));
    (!names.is_empty()).then(|| texts::date_orders(&names, hint, &file.name))
}

/// The field that a column feeds.
fn field_of(file: &Opened, column: &str) -> Option<String> {
    let fields = file.plan.report().fields;
    let feeds = |columns: &[String]| columns.iter().any(|name| name == column);
    let field = fields.into_iter().find(|field| feeds(&field.columns))?;
    Some(field.field)
}
