//! The facts of a run, and the share of accounts that know each.

use winnable_engine::StandardField;
use winnable_model::text::report as texts;
use winnable_model::{FactCatalogue, FactId, FactLevel, Lang, Localised};

use crate::grid::{Column, Grid, Side};
use crate::terminal::{hang, wrap};

/// The table of `facts`: name, how many of the accounts know it, type, what it says. A narrow
/// terminal leaves out what it says first, then the type.
///
/// `coverage` holds each fact to show and how many accounts know it, as the engine counts them;
/// all facts of the catalogue are of that catalogue.
pub fn facts_table(
    catalogue: &FactCatalogue,
    coverage: &[(FactId, u64)],
    accounts: u64,
    lang: Lang,
    width: usize,
) -> String {
    let mut grid = Grid::new(vec![
        Column::flexible(texts::heading_fact().text(lang), 12)
            .named()
            .kept(),
        Column::whole(texts::heading_share().text(lang), Side::Right).kept(),
        Column::whole(texts::heading_type().text(lang), Side::Left),
        Column::flexible(texts::heading_description().text(lang), 16),
    ]);
    for (fact, known) in coverage {
        let spec = catalogue.spec(*fact);
        grid.push([
            spec.name.to_string(),
            share(spec.level, *known, accounts, lang),
            spec.ty.name().to_owned(),
            spec.text(lang),
        ]);
    }
    let laid = grid.lay(width);
    let note = laid.note();
    let mut lines = vec![laid.heading];
    lines.extend(laid.rows);
    lines.extend(note.iter().flat_map(|note| wrap(&note.text(lang), width)));
    lines.push(String::new());
    lines.join("\n")
}

/// How many accounts have each field in its standard form, a field a line; nothing where there are no
/// accounts.
pub fn standards_lines(
    standards: &[(StandardField, u64)],
    accounts: u64,
    lang: Lang,
    width: usize,
) -> String {
    if accounts == 0 {
        return String::new();
    }
    let mut lines = vec![String::new()];
    lines.extend(wrap(&texts::standards_title().text(lang), width));
    for (field, conforming) in standards {
        let share = texts::share(*conforming, accounts).text(lang);
        lines.extend(hang("  ", &format!("{}: {share}", field.text(lang)), width));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// No account knows a fact about one person.
fn share(level: FactLevel, known: u64, accounts: u64, lang: Lang) -> String {
    match level {
        FactLevel::Person => "–".to_owned(),
        FactLevel::Account
        | FactLevel::Rollup
        | FactLevel::Deals
        | FactLevel::Money
        | FactLevel::Signal => texts::share(known, accounts).text(lang),
    }
}
