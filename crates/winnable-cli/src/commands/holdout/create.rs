//! `holdout create`: draws a control and writes it, once.

use std::collections::BTreeMap;
use std::path::Path;

use winnable_engine::ScoreList;
use winnable_engine::metrics::Draw;
use winnable_model::text::holdout as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{DrawOrigin, draw_csv, draw_json, draw_table, draw_toml};
use winnable_score::CompiledModel;

use super::super::{Ready, model_of, ready_of};
use crate::args::{DrawArgs, Format, Global};
use crate::draws::{self, UNNAMED};
use crate::failure::Failure;
use crate::output::{self, Lock};
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &DrawArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let project = Project::find(&super::super::folder(global))?;
    let (csv, toml) = draws::files(args.name.as_deref());
    let _lock = Lock::take(&project.root, args.waits, screen)?;
    // What is drawn already is told before anything is read.
    refuse_redraw(&project.root, &[&csv, &toml])?;
    let wanted = (global, model_of(&args.list), None);
    let ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    let list = pipeline::list(&ready.project, &ready.chosen, &ready.assessed, &args.list)?;
    let drawn = draw(args, &ready, &list)?;
    let origin = DrawOrigin {
        manifest: &list.manifest,
        top: args.list.top.filter(|top| *top > 0),
        tier: args.tier.as_deref(),
        files: (&csv, &toml),
    };
    let root = &ready.project.root;
    let names = list.rows.accounts().map(|(id, name, _)| (id, name));
    let names: BTreeMap<&str, &str> = names.collect();
    let mut bytes = Vec::new();
    let name = |id: &str| names.get(id).copied().unwrap_or_default();
    draw_csv(&mut bytes, &drawn, name).map_err(|error| output::cannot_write(&csv, &error))?;
    output::write_whole(&root.join(&csv), &csv, &bytes)?;
    // How it was drawn comes last: where that stands, the list is whole.
    let how = draw_toml(&drawn, origin);
    output::write_whole(&root.join(&toml), &toml, how.as_bytes())?;
    match screen.format {
        Format::Json => screen.write(|out| draw_json(out, &drawn, origin)),
        Format::Table | Format::Csv => {
            let text = draw_table(&drawn, origin, (screen.width, screen.lang));
            screen.print(&text);
        }
    }
    Ok(ready.gate(global, screen))
}

fn refuse_redraw(root: &Path, names: &[&str]) -> Result<(), Failure> {
    let Some(name) = names.iter().find(|name| root.join(name).exists()) else {
        return Ok(());
    };
    let diagnostic = Diagnostic::new(Code::E0123, texts::exists(name)).at_file(name);
    Err(Failure::refused(diagnostic.with_help(texts::no_redraw())))
}

fn draw(args: &DrawArgs, ready: &Ready, list: &ScoreList<'_>) -> Result<Draw, Failure> {
    let as_of = ready.assessed.as_of;
    let on = args.on.unwrap_or(as_of);
    if on < as_of {
        let diagnostic = Diagnostic::new(Code::E0125, texts::in_the_past(on, as_of));
        return Err(Failure::refused(diagnostic.with_help(texts::state_as_of())));
    }
    let chosen = chosen(args, &ready.chosen.compiled, list)?;
    let name = args.name.as_deref().unwrap_or(UNNAMED);
    let salt = args.salt.clone().unwrap_or_else(|| on.to_string());
    let ids = chosen.into_iter().map(str::to_owned);
    let drawn = Draw::new(name, args.share, &salt, on, ids);
    if drawn.control() == 0 || drawn.treated() == 0 {
        let text = texts::empty_side(drawn.accounts.len() as u64, drawn.control());
        let diagnostic = Diagnostic::new(Code::E0124, text);
        return Err(Failure::refused(diagnostic.with_help(texts::larger_draw())));
    }
    Ok(drawn)
}

/// The ids to draw from: those of the list, of a tier where one is named, and of those the first.
fn chosen<'l>(
    args: &DrawArgs,
    model: &CompiledModel,
    list: &'l ScoreList<'_>,
) -> Result<Vec<&'l str>, Failure> {
    let wanted = match &args.tier {
        None => None,
        Some(wanted) => {
            let tiers = model.tiers();
            let known: Vec<String> = tiers.iter().map(|tier| tier.id.to_string()).collect();
            let at = known.iter().position(|tier| tier == wanted);
            Some(at.ok_or_else(|| {
                Failure::simple(Code::E0128, texts::no_tier(wanted, &known.join(", ")))
            })?)
        }
    };
    let accounts = list.rows.accounts();
    let of_tier = accounts.filter(|(_, _, scored)| wanted.is_none() || scored.tier == wanted);
    let top = args.list.top.filter(|top| *top > 0);
    let ids = of_tier.map(|(id, _, _)| id);
    Ok(ids.take(top.unwrap_or(usize::MAX)).collect())
}
