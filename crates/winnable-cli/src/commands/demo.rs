//! `demo`: a project with made-up data, from nothing to a target list.

use std::path::Path;

use winnable_model::text::{cli as texts, output as output_texts};
use winnable_model::{Code, Lang, Localised};

use crate::args::{Format, Global, ListArgs, Writing};
use crate::failure::Failure;
use crate::output::{Lock, write_new};
use crate::project::Unsound;
use crate::screen::Screen;

/// The files of the demo project that are the same in every language.
const FILES: &[(&str, &str)] = &[
    (
        "models/account6.toml",
        include_str!("../../demo/account6.toml"),
    ),
    ("tables/fx.csv", include_str!("../../demo/fx.csv")),
    ("tables/owners.csv", include_str!("../../demo/owners.csv")),
    ("tables/pocs.csv", include_str!("../../demo/pocs.csv")),
    ("tables/plans.csv", include_str!("../../demo/plans.csv")),
    (
        "tables/approvals.csv",
        include_str!("../../demo/approvals.csv"),
    ),
    (
        "data/Account.csv",
        include_str!("../../demo/data/Account.csv"),
    ),
    (
        "data/Contact.csv",
        include_str!("../../demo/data/Contact.csv"),
    ),
    ("data/Lead.csv", include_str!("../../demo/data/Lead.csv")),
    (
        "data/Opportunity.csv",
        include_str!("../../demo/data/Opportunity.csv"),
    ),
    (
        "data/touches.csv",
        include_str!("../../demo/data/touches.csv"),
    ),
    ("data/spend.csv", include_str!("../../demo/data/spend.csv")),
    (
        "data/contracts.csv",
        include_str!("../../demo/data/contracts.csv"),
    ),
    (
        "data/OpportunityHistory.csv",
        include_str!("../../demo/data/OpportunityHistory.csv"),
    ),
    (
        "data/signals.csv",
        include_str!("../../demo/data/signals.csv"),
    ),
];

fn project_text(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../demo/winnable.en.toml"),
        Lang::Ko => include_str!("../../demo/winnable.ko.toml"),
    }
}

fn icp_text(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../demo/icp.en.toml"),
        Lang::Ko => include_str!("../../demo/icp.ko.toml"),
    }
}

/// Writes the demo project; refuses to touch a file that exists.
pub(super) fn write(
    root: &Path,
    (lang, writing): (Lang, Writing),
    screen: &mut Screen,
) -> Result<(), Failure> {
    let schema = super::shell::schema_text();
    let files: Vec<(&str, &str)> = [("icp.toml", icp_text(lang))]
        .into_iter()
        .chain(FILES.iter().copied())
        .chain([
            (".gitignore", "/out/\n/.winnable/\n"),
            ("schemas/model.schema.json", schema.as_str()),
            // With it the folder is a project, so it comes last.
            ("winnable.toml", project_text(lang)),
        ])
        .collect();
    if root.join("winnable.toml").exists() {
        return Err(Failure::simple(Code::E0106, texts::exists("winnable.toml")));
    }
    if writing.dry {
        for (name, _) in files {
            screen.line(&output_texts::would_write(name).text(lang));
        }
        return Ok(());
    }
    let _lock = Lock::take(root, writing.waits, screen)?;
    write_new(root, &files)?;
    let shown = root.join("winnable.toml").display().to_string();
    screen.say(&texts::wrote(&shown));
    Ok(())
}

pub(super) fn run(
    global: &Global,
    dir: &Path,
    writing: Writing,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let root = super::folder(global).join(dir);
    if root.join("winnable.toml").exists() {
        screen.say(&texts::demo_exists());
    } else {
        write(&root, (global.lang, writing), screen)?;
    }
    let inside = Global {
        dir: Some(root.clone()),
        ..global.clone()
    };
    let code = super::run::run(&inside, &ListArgs::default(), writing, screen)?;
    if screen.format == Format::Json {
        return Ok(code);
    }
    let shown = dir.display().to_string();
    screen.line("");
    screen.wrapped(&texts::outputs_in(&format!("{shown}/out/")).text(screen.lang));
    screen.wrapped(&texts::demo_next(&shown).text(screen.lang));
    Ok(code)
}
