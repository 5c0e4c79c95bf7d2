//! What a programme covers, in a terminal.

use winnable_engine::coverage::{AssetMatrix, ChannelPreference, KindState};
use winnable_metrics::Rate;
use winnable_model::programme::AssetStage;
use winnable_model::text::coverage as texts;
use winnable_model::{Localised, Text, grouped};

use super::CoveragePage;
use crate::grid::{Column, Grid, Side};
use crate::icp::signed_points;
use crate::lines::{Look, about, block, bold, page_text};
use crate::terminal::{escape, hang, wrap};

/// What the programme covers; of the accounts at most `top`, all where it is `None`.
pub fn coverage_table(page: &CoveragePage<'_>, top: Option<usize>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let mut lines = bold(&texts::title(), options);
    lines.extend(about(page.manifest, options));
    match &page.found.assets {
        Some(matrix) => lines.extend(assets(matrix, options)),
        None => lines.extend(wrap(&texts::no_assets().text(lang), width)),
    }
    if page.found.reach.is_some() {
        lines.extend(stages(page, options));
        lines.extend(reach(page, top, options));
        lines.extend(channels(&page.found.channels, options));
    } else {
        lines.extend(wrap(&texts::no_touches().text(lang), width));
    }
    page_text(lines, page.warnings, options)
}

fn assets(matrix: &AssetMatrix, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let mut columns = vec![Column::flexible(t(texts::heading_role()), 10).kept()];
    for stage in AssetStage::ALL {
        columns.push(Column::whole(stage.text(options.lang), Side::Right).kept());
    }
    let mut grid = Grid::new(columns);
    for (at, role) in matrix.roles.iter().enumerate() {
        let counts = matrix.stages.iter().map(|row| row.roles.get(at).copied());
        let counts = counts.map(|count| count.unwrap_or_default().to_string());
        grid.push([role.text(options.lang)].into_iter().chain(counts));
    }
    let all = matrix.stages.iter().map(|row| row.assets.to_string());
    grid.push([t(texts::any_role())].into_iter().chain(all));
    let mut lines = block(&texts::assets(), &grid, options);
    let cells = (matrix.roles.len() * matrix.stages.len()) as u64;
    let beside = matrix.beside;
    let counts = [
        beside.kept_back,
        beside.not_judged,
        beside.without_stage,
        beside.without_role,
    ];
    let told = [texts::gaps(matrix.gaps().count() as u64, cells)];
    for text in told.into_iter().chain(texts::beside(counts)) {
        lines.extend(hang("  ", &t(text), options.width));
    }
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_kind()), 10).kept(),
        Column::flexible(t(texts::heading_state()), 10).kept(),
    ]);
    for (kind, state) in &matrix.kinds {
        let state = match state {
            KindState::There(assets) => texts::there(*assets),
            KindState::NotJudged(assets) => texts::not_judged(*assets),
            KindState::NotToHandOver(assets) => texts::not_to_hand_over(*assets),
            KindState::Missing => texts::missing(),
        };
        grid.push([kind.text(options.lang), t(state)]);
    }
    lines.extend(block(&texts::kinds(), &grid, options));
    lines
}

fn stages(page: &CoveragePage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let found = &page.found.stages;
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_stage()), 8).kept(),
        Column::whole(t(texts::heading_touches()), Side::Right).kept(),
        Column::whole(t(texts::heading_accounts()), Side::Right).kept(),
    ]);
    for stage in AssetStage::ALL {
        let (touches, accounts) = found.stages.get(&stage).copied().unwrap_or_default();
        grid.push([
            stage.text(options.lang),
            grouped(touches.into()),
            grouped(accounts.into()),
        ]);
    }
    let mut lines = block(&texts::stages(), &grid, options);
    if found.without_stage > 0 {
        let text = texts::without_stage(found.without_stage);
        lines.extend(hang("  ", &t(text), options.width));
    }
    lines
}

fn reach(page: &CoveragePage<'_>, top: Option<usize>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let number = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_account()), 12)
            .kept()
            .named(),
        number(texts::heading_people()),
        number(texts::heading_reached()),
        number(texts::heading_touches()),
        number(texts::heading_frequency()),
        number(texts::heading_engaged()),
        Column::whole(t(texts::heading_anonymous()), Side::Right),
    ]);
    let all = page.found.reach.as_deref().unwrap_or_default();
    let shown = top.unwrap_or(all.len());
    for reach in all.iter().take(shown) {
        let frequency = reach.frequency();
        grid.push([
            page.assessment.account(reach.account).1.to_owned(),
            reach.people.to_string(),
            reach.reached.to_string(),
            grouped(reach.touches.into()),
            frequency.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}")),
            reach.engaged.to_string(),
            reach.anonymous.to_string(),
        ]);
    }
    let mut lines = block(&texts::reach(), &grid, options);
    lines.extend(hang("  ", &t(texts::about_reach()), options.width));
    let more = all.len().saturating_sub(shown);
    if more > 0 {
        let text = winnable_model::text::list::more(more as u64);
        lines.extend(wrap(&t(text), options.width));
    }
    lines
}

fn channels(found: &ChannelPreference, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let tier = found.tier.clone();
    let tier = tier.unwrap_or_else(|| t(texts::best_tier()));
    let lines_of = match &found.channels {
        Ok(lines) => lines,
        Err(reason) => {
            let mut lines = vec![String::new()];
            let text = texts::no_channels(&tier, &Text::of(reason));
            lines.extend(wrap(&escape(&t(text)), options.width));
            return lines;
        }
    };
    let share = |rate: &Rate| format!("{}/{}", rate.numerator, rate.denominator);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_channel()), 10)
            .kept()
            .named(),
        Column::whole(t(texts::heading_touches()), Side::Right).kept(),
        Column::whole(t(texts::heading_accounts()), Side::Right).kept(),
        Column::whole(t(texts::heading_others()), Side::Right).kept(),
        Column::flexible(t(texts::heading_difference()), 12).wrapped(),
    ]);
    for line in lines_of {
        let other = line.other_accounts.as_ref();
        let difference = match &line.difference {
            Ok(interval) => {
                let [low, high] = [interval.low, interval.high].map(signed_points);
                winnable_model::text::coverage::between(&low, &high)
            }
            Err(reason) => Text::of(reason),
        };
        grid.push([
            line.channel.clone(),
            grouped(line.touches.into()),
            share(&line.accounts),
            other.map_or_else(|_| "–".to_owned(), share),
            t(difference),
        ]);
    }
    let mut lines = block(&texts::channels_of(&tier, found.accounts), &grid, options);
    lines.extend(hang("  ", &t(texts::about_channels()), options.width));
    lines
}
