//! The target list in a terminal.

mod around;
mod cells;
pub(crate) use around::warnings as warning_lines;
pub(crate) use cells::percent;

use winnable_engine::ScoreList;
use winnable_model::text::report as texts;
use winnable_model::{Diagnostic, FactCatalogue, Lang, Localised};

use crate::grid::{Column, Grid, Side};
use crate::style::Paint;
use crate::terminal::wrap;

/// How the list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether headings are bold and side notes faint.
    pub colour: bool,
    /// How many accounts to show; all of them where absent.
    pub top: Option<usize>,
    /// Whether the last line names the next command.
    pub next_step: bool,
}

/// The target list: where it comes from, the accounts, who was left out and why, what became of
/// every row, the warnings, the next step.
pub fn score_table(
    list: &ScoreList<'_>,
    catalogue: &FactCatalogue,
    warnings: &[Diagnostic],
    options: TableOptions,
) -> String {
    let mut lines = around::header(list, options);
    lines.push(String::new());
    lines.extend(accounts(list, catalogue, options));
    for block in [
        around::excluded(list, options),
        around::inputs(list, options),
        warning_lines(warnings, options.width, options.lang, options.colour),
        around::next_step(list, options),
    ] {
        if !block.is_empty() {
            lines.push(String::new());
            lines.extend(block);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn accounts(list: &ScoreList<'_>, catalogue: &FactCatalogue, options: TableOptions) -> Vec<String> {
    let TableOptions { width, lang, .. } = options;
    let paint = Paint(options.colour);
    if list.rows.is_empty() {
        return around::nobody(list, options);
    }
    let mut grid = Grid::new(vec![
        Column::whole("#".to_owned(), Side::Right),
        Column::flexible(texts::heading_account().text(lang), 12).named(),
        Column::whole(texts::heading_tier().text(lang), Side::Left),
        Column::whole(texts::heading_score().text(lang), Side::Right),
        Column::whole(texts::heading_interval().text(lang), Side::Right),
        Column::whole(texts::heading_known().text(lang), Side::Right),
        Column::flexible(texts::heading_blocked().text(lang), 14),
        Column::flexible(texts::heading_next().text(lang), 14),
    ]);
    let shown = options.top.unwrap_or(list.rows.len()).min(list.rows.len());
    let mut legend = cells::Legend::default();
    for (rank, row) in list.rows.iter().take(shown).enumerate() {
        grid.push(cells::of(rank + 1, &row, catalogue, lang, &mut legend));
    }
    let laid = grid.lay(width);
    let mut lines = vec![paint.bold(&laid.heading)];
    let dropped = laid.note();
    lines.extend(laid.rows);
    let mut notes = Vec::new();
    if let Some(hidden) = u64::try_from(list.rows.len() - shown)
        .ok()
        .filter(|hidden| *hidden > 0)
    {
        notes.push(texts::more_rows(hidden));
    }
    notes.extend(dropped);
    notes.extend(legend.texts());
    let notes = notes.iter().flat_map(|note| wrap(&note.text(lang), width));
    lines.extend(notes.map(|line| paint.faint(&line)));
    lines
}
