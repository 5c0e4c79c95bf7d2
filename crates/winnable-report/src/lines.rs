//! Headings, grids and texts as lines of a terminal.

use winnable_engine::Manifest;
use winnable_model::{Diagnostic, Lang, Localised, Text};

use crate::grid::Grid;
use crate::style::Paint;
use crate::table::warning_lines;
use crate::terminal::{escape, wrap};

/// How a page is shown in a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether colour is used: headings are bold then, and side notes faint.
    pub colour: bool,
}

macro_rules! look {
    ($($options:ty),* $(,)?) => {
        $(impl From<$options> for Look {
            fn from(options: $options) -> Self {
                Self {
                    width: options.width,
                    lang: options.lang,
                    colour: options.colour,
                }
            }
        })*
    };
}

look!(crate::review::ReviewOptions);
#[cfg(feature = "history")]
look!(crate::history::HistoryOptions);

/// A heading.
pub(crate) fn bold(text: &Text, look: impl Into<Look>) -> Vec<String> {
    let look = look.into();
    let lines = wrap(&text.text(look.lang), look.width);
    lines
        .iter()
        .map(|line| Paint(look.colour).bold(line))
        .collect()
}

/// A text that may hold what the data say.
#[cfg(feature = "history")]
pub(crate) fn told(text: &Text, look: impl Into<Look>) -> Vec<String> {
    let look = look.into();
    wrap(&escape(&text.text(look.lang)), look.width)
}

/// What a list is about: its day, its model and whose accounts it has.
pub(crate) fn about(manifest: &Manifest, look: impl Into<Look>) -> Vec<String> {
    let look = look.into();
    let about = [
        manifest.as_of.to_string(),
        manifest.model.clone(),
        winnable_model::text::report::motion(manifest.motion).text(look.lang),
    ];
    wrap(&escape(&about.join(" · ")), look.width)
}

/// The lines of a page as one text, the warnings of its run behind them.
pub(crate) fn page_text(
    mut lines: Vec<String>,
    warnings: &[Diagnostic],
    look: impl Into<Look>,
) -> String {
    let look = look.into();
    let warnings = warning_lines(warnings, look.width, look.lang, look.colour);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A heading with a grid under it.
pub(crate) fn block(heading: &Text, grid: &Grid, look: impl Into<Look>) -> Vec<String> {
    let look = look.into();
    let mut lines = vec![String::new()];
    lines.extend(bold(heading, look));
    lines.extend(grid_lines(grid, look));
    lines
}

/// A grid, with a line that names the columns for which there was no room.
pub(crate) fn grid_lines(grid: &Grid, look: impl Into<Look>) -> Vec<String> {
    let look = look.into();
    let laid = grid.lay(look.width);
    let note = laid.note();
    let mut lines = vec![Paint(look.colour).faint(&laid.heading)];
    lines.extend(laid.rows);
    let note = note.iter();
    lines.extend(note.flat_map(|note| wrap(&note.text(look.lang), look.width)));
    lines
}
