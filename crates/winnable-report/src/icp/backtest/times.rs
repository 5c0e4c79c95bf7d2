//! How long the deals of a backtest took, in a terminal.

use winnable_icp::backtest::{Backtest, Times};
use winnable_model::text::icp::backtest as texts;
use winnable_model::{Lang, Localised, Text};

use crate::grid::{Column, Grid, Side};
use crate::icp::percent;
use crate::lines::{Look, bold, grid_lines};
use crate::style::Paint;
use crate::terminal::wrap;

/// The times by band and of all deals, with a heading; nothing where nothing is known of them.
pub(super) fn time_lines(found: &Backtest, options: Look) -> Vec<String> {
    let Look {
        width,
        lang,
        colour,
    } = options;
    let Some(all) = &found.times else {
        return Vec::new();
    };
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(winnable_model::text::icp::heading_band()), 6).kept(),
        right(texts::heading_known()),
        right(texts::heading_won_median()),
        right(texts::heading_closed_median()),
        right(texts::heading_half()),
        right(texts::heading_won_by()),
        right(texts::heading_to_value()),
    ]);
    let bands = found.bands.iter();
    let rows = bands.filter_map(|band| Some((band.name(), band.times.as_ref()?)));
    for (name, times) in rows.chain([(t(texts::all()), all)]) {
        grid.push(row(name, times, options.lang));
    }
    let paint = Paint(colour);
    let mut lines = bold(&texts::times(), options);
    lines.extend(grid_lines(&grid, options));
    let note = wrap(&t(texts::times_note()), width);
    lines.extend(note.iter().map(|line| paint.faint(line)));
    lines.push(String::new());
    lines
}

fn row(name: String, times: &Times, lang: Lang) -> [String; 7] {
    let days = |of: Result<f64, _>| of.map_or_else(|_| "–".to_owned(), |days| format!("{days:.1}"));
    [
        name,
        times.n.to_string(),
        days(times.median_won),
        days(times.median_closed),
        days(times.median_to_close),
        times
            .won_by_horizon
            .map_or_else(|_| "–".to_owned(), |rate| percent(rate, lang)),
        days(times.median_to_value),
    ]
}
