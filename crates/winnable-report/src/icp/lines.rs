//! Headings and grids as lines.

use winnable_model::{Localised, Text};

use super::IcpOptions;
use crate::grid::Grid;
use crate::style::Paint;
use crate::terminal::wrap;

/// A heading.
pub(crate) fn bold(text: &Text, options: IcpOptions) -> Vec<String> {
    let paint = Paint(options.colour);
    let lines = wrap(&text.text(options.lang), options.width);
    lines.iter().map(|line| paint.bold(line)).collect()
}

/// A heading with a grid under it.
pub(crate) fn block(heading: &Text, grid: &Grid, options: IcpOptions) -> Vec<String> {
    let mut lines = vec![String::new()];
    lines.extend(bold(heading, options));
    lines.extend(grid_lines(grid, options));
    lines
}

/// A grid, with a line that names the columns for which there was no room.
pub(crate) fn grid_lines(grid: &Grid, options: IcpOptions) -> Vec<String> {
    let laid = grid.lay(options.width);
    let note = laid.note();
    let mut lines = vec![Paint(options.colour).faint(&laid.heading)];
    lines.extend(laid.rows);
    let note = note.iter();
    lines.extend(note.flat_map(|note| wrap(&note.text(options.lang), options.width)));
    lines
}
