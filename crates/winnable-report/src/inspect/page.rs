//! The page of `inspect` for people.

use winnable_model::text::report::in_percent;
use winnable_model::text::{cli, inspect as texts};
use winnable_model::{Lang, Localised, percent};

use super::{FileMapping, InspectedColumn, InspectedFile, InspectedTable};
use crate::grid::{Column, Grid, Side};
use crate::terminal::{escape, hang, wrap};
use crate::toml_comments::fold_comments;

/// What each file is, table by table.
pub fn inspect_page(files: &[InspectedFile], lang: Lang, width: usize) -> String {
    let mut lines = Vec::new();
    for file in files {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(wrap(&escape(&file.name), width));
        if let Some((code, why)) = &file.refused {
            lines.extend(hang("  ", &format!("{code}: {}", why.text(lang)), width));
        }
        for (index, table) in file.tables.iter().enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            lines.extend(of_table(table, lang, width));
        }
    }
    let is_masked = |table: &InspectedTable| table.columns.iter().any(|column| column.personal);
    if files.iter().flat_map(|file| &file.tables).any(is_masked) {
        lines.push(String::new());
        lines.extend(wrap(&texts::masked().text(lang), width));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn of_table(table: &InspectedTable, lang: Lang, width: usize) -> Vec<String> {
    let choices: Vec<String> = table
        .read_as
        .iter()
        .map(|(name, value)| texts::choice(name, value).text(lang))
        .collect();
    let mut lines = Vec::new();
    let mut say = |text: String| lines.extend(hang("  ", &escape(&text), width));
    say(texts::read_as(&choices.join(" · ")).text(lang));
    say(texts::rows(table.rows, table.bad, table.complete).text(lang));
    if table.bad > 0 {
        say(texts::bad_lines(&table.bad_lines, table.bad).text(lang));
    }
    say(table.verdict.text(lang));
    for (code, note) in &table.notes {
        say(format!("{code}: {}", note.text(lang)));
    }
    for text in &table.to_decide {
        say(text.text(lang));
    }
    lines.push(String::new());
    lines.extend(columns(&table.columns, lang, width));
    lines.push(String::new());
    lines.extend(wrap(&texts::source_title().text(lang), width));
    lines.push(String::new());
    // To be pasted as it is: no line of it is broken, but comments.
    for line in fold_comments(&table.source, width).lines() {
        lines.push(escape(line).into_owned());
    }
    lines
}

fn columns(columns: &[InspectedColumn], lang: Lang, width: usize) -> Vec<String> {
    let mut grid = Grid::new(vec![
        Column::flexible(texts::heading_column().text(lang), 14)
            .named()
            .kept(),
        Column::flexible(texts::heading_holds().text(lang), 12).kept(),
        Column::whole(texts::heading_filled().text(lang), Side::Right).kept(),
        Column::whole(texts::heading_feeds().text(lang), Side::Left).kept(),
        Column::flexible(texts::heading_samples().text(lang), 10),
    ]);
    for column in columns {
        let samples = if column.words.is_empty() {
            &column.samples
        } else {
            &column.words
        };
        grid.push([
            column.name.clone(),
            column.holds.text(lang),
            in_percent(percent(column.filled, column.rows), lang),
            column.field.unwrap_or("–").to_owned(),
            samples.join(" | "),
        ]);
    }
    let laid = grid.lay(width);
    let note = laid.note();
    let mut lines = vec![laid.heading];
    lines.extend(laid.rows);
    lines.extend(note.iter().flat_map(|note| wrap(&note.text(lang), width)));
    lines
}

/// Which column feeds which field, file by file, and which columns feed none.
pub fn mapping_page(files: &[FileMapping], lang: Lang, width: usize) -> String {
    let mut lines = Vec::new();
    for file in files {
        lines.extend(wrap(
            &format!("{}: {}", escape(&file.name), file.what.text(lang)),
            width,
        ));
        for (field, headers, fixed) in &file.fields {
            let from = match fixed {
                Some(value) => texts::fixed(value).text(lang),
                None => headers.join(", "),
            };
            let text = texts::feeds(field, &escape(&from)).text(lang);
            lines.extend(hang("  ", &text, width));
        }
        if !file.unused.is_empty() {
            let unused = cli::unused_columns(&file.name, &file.unused.join(", "));
            lines.extend(hang("  ", &escape(&unused.text(lang)), width));
        }
        lines.push(String::new());
    }
    lines.join("\n")
}
