//! Coverage while deals were open, in a terminal.

use winnable_engine::committee::{CoverageCurve, CoveragePoint, CoverageSide, PointAt, Unfollowed};
use winnable_model::text::committee as texts;
use winnable_model::{Localised, Text};

use crate::grid::{Column, Grid, Side};
use crate::icp::{percent, signed_points};
use crate::lines::{Look, block};
use crate::terminal::{escape, hang};

/// The curve, of known people and of engaged ones, with what it leaves out and what it is not.
pub(super) fn lines(curve: &CoverageCurve, options: Look) -> Vec<String> {
    let mut lines = Vec::new();
    let say = |text: Text| hang("  ", &escape(&text.text(options.lang)), options.width);
    match curve.reason() {
        Some(_) if curve.unknown.is_some() => {
            let why = match curve.unknown {
                Some(Unfollowed::NoPeople) => texts::no_people(),
                _ => texts::undated(),
            };
            lines.push(String::new());
            lines.extend(say(why));
            return lines;
        }
        Some(_) => {
            lines.push(String::new());
            lines.extend(say(texts::no_closed()));
        }
        None => {
            for (engaged, heading) in [
                (false, texts::over_time()),
                (true, texts::over_time_engaged()),
            ] {
                let points = || curve.points.iter().filter(|point| point.engaged == engaged);
                if points().next().is_some() {
                    lines.extend(block(&heading, &grid(points(), options), options));
                }
            }
            lines.extend(say(texts::about_curve()));
        }
    }
    for (reason, deals) in &curve.left_out {
        lines.extend(say(texts::left_out(*deals, &Text::of(reason))));
    }
    for (deals, why) in [
        (curve.without_close, texts::without_close()),
        (curve.without_roles, texts::without_roles()),
    ] {
        if deals > 0 {
            lines.extend(say(texts::left_out(deals, &why)));
        }
    }
    if curve.undated_people > 0 {
        lines.extend(say(texts::undated_people(curve.undated_people)));
    }
    lines
}

fn grid<'p>(points: impl Iterator<Item = &'p CoveragePoint>, options: Look) -> Grid {
    let t = |text: Text| text.text(options.lang);
    let mut grid = Grid::new(vec![
        Column::whole(t(texts::heading_when()), Side::Left).kept(),
        Column::whole(t(texts::heading_won()), Side::Right).kept(),
        Column::whole(t(texts::heading_lost()), Side::Right).kept(),
        Column::flexible(t(texts::heading_difference()), 10).wrapped(),
    ]);
    for point in points {
        grid.push([
            t(when(point.at)),
            side(&point.won, options),
            side(&point.lost, options),
            difference(point, options),
        ]);
    }
    grid
}

fn when(at: PointAt) -> Text {
    match at {
        PointAt::Creation => texts::at_creation(),
        PointAt::Days(days) => texts::after_days(days),
        PointAt::Close => texts::at_close(),
    }
}

fn side(side: &CoverageSide, options: Look) -> String {
    match side.mean {
        Ok(mean) => {
            let share = percent(mean, options.lang);
            texts::share_of(&share, side.deals).text(options.lang)
        }
        Err(_) => "–".to_owned(),
    }
}

fn difference(point: &CoveragePoint, options: Look) -> String {
    let text = match &point.difference {
        Ok(found) => {
            let [value, low, high] =
                [found.difference, found.interval.low, found.interval.high].map(signed_points);
            texts::points(&value, &low, &high)
        }
        Err(reason) => Text::of(reason),
    };
    text.text(options.lang)
}
