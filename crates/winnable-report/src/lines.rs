//! Headings, grids and texts as lines of a terminal.

use winnable_model::{Lang, Localised, Text};

use crate::grid::Grid;
use crate::style::Paint;
use crate::terminal::wrap;

/// What all lines of a page share.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// The columns of the terminal: no line is wider.
    pub(crate) width: usize,
    /// The language.
    pub(crate) lang: Lang,
    /// Whether headings are bold and side notes faint.
    pub(crate) colour: bool,
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

look!(crate::icp::IcpOptions, crate::review::ReviewOptions);
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
    wrap(&crate::terminal::escape(&text.text(look.lang)), look.width)
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
