//! `init`: a project around the exports of a folder, or the demo project.

use std::fmt::Write as _;
use std::fs;
use std::path::{Component, Path, PathBuf};

use winnable_engine::Exclusion;
use winnable_ingest::{EntityKind, Proposal, ReadAs, TableSample, propose, render_sources};
use winnable_model::text::{cli as texts, init as init_texts, output as output_texts};
use winnable_model::{Code, Currency, Diagnostic, Lang, Localised, Text};

use super::folder;
use crate::args::{Global, Writing};
use crate::commands::demo;
use crate::failure::{Failure, exit};
use crate::output::{Lock, write_new};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(
    (global, writing): (&Global, Writing),
    from: Option<&Path>,
    is_demo: bool,
    currency: Option<Currency>,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let root = folder(global);
    if is_demo {
        demo::write(&root, (global.lang, writing), screen)?;
        screen.hint(&texts::next_check());
        return Ok(exit::DONE);
    }
    let Some(from) = from else {
        return Err(Failure::simple(Code::E0102, texts::init_needs_source()).into());
    };
    let project = root.join("winnable.toml");
    if project.exists() {
        return Err(Failure::simple(Code::E0106, texts::exists("winnable.toml")).into());
    }
    let looked = look_at(&root, from)?;
    if looked.samples.is_empty() && looked.refused.is_empty() {
        return Err(Failure::simple(Code::E0102, texts::no_csv_files()).into());
    }
    let proposal = propose(&looked.samples);
    let text = project_text(&root, &proposal, currency, global.lang);
    let currency =
        chosen_currency(&proposal, currency).map_or(Currency::USD, |(currency, _)| currency);
    let files = [
        ("models/account6.toml", model_text(currency, global.lang)),
        ("models/fia.toml", with_schema("fia")),
        ("models/icp100.toml", with_schema("icp100")),
        ("schemas/model.schema.json", super::shell::schema_text()),
        (".gitignore", "/out/\n/.winnable/\n".to_owned()),
        // With it the folder is a project, so it comes last.
        ("winnable.toml", text),
    ];
    // What a repository has already is the user's: only the project file must be new.
    let (new, kept): (Vec<_>, Vec<_>) = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .partition(|(name, _)| *name == "winnable.toml" || !root.join(name).exists());
    for (name, _) in kept {
        screen.line(&texts::exists(name).text(screen.lang));
    }
    let said = if writing.dry {
        output_texts::would_write
    } else {
        let _lock = Lock::take(&root, writing.waits, screen)?;
        write_new(&root, &new)?;
        texts::wrote
    };
    for (name, _) in &new {
        screen.line(&said(name).text(screen.lang));
    }
    for source in &proposal.sources {
        for path in &source.paths {
            let text = texts::recognised(path, source.kind.name(), source.dialect.name());
            screen.line(&format!("  {}", text.text(screen.lang)));
        }
    }
    for unused in &proposal.unused {
        screen.line(&format!(
            "  {}: {}",
            unused.path,
            unused.why.text(screen.lang)
        ));
    }
    for unknown in &proposal.unknown {
        for path in &unknown.paths {
            screen.line(&format!(
                "  {path}: {}",
                init_texts::unknown_file().text(screen.lang)
            ));
        }
    }
    for (path, reason) in &looked.refused {
        screen.wrapped(&format!("  {path}: {}", reason.text(screen.lang)));
    }
    if proposal
        .sources
        .iter()
        .any(|source| source.kind == EntityKind::Accounts)
    {
        screen.hint(&texts::next_check());
    } else {
        screen.say(&texts::nothing_recognised());
    }
    Ok(exit::DONE)
}

/// The files of a folder: those that can be proposed, and those that cannot with the reason.
#[derive(Default)]
struct Folder {
    samples: Vec<TableSample>,
    refused: Vec<(String, Text)>,
}

fn look_at(root: &Path, from: &Path) -> Result<Folder, Failure> {
    let refused = |path: &Path, error: &std::io::Error| {
        let name = path.display().to_string();
        let message = texts::cannot_open(&name, &error.to_string());
        Failure::refused(Diagnostic::new(Code::E0901, message))
    };
    if from.is_file() {
        let name = from.display().to_string();
        let diagnostic = Diagnostic::new(Code::E0102, texts::not_a_folder()).at_file(&name);
        return Err(Failure::refused(diagnostic));
    }
    let entries = fs::read_dir(from).map_err(|error| refused(from, &error))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    let relative = relative_to(root, from);
    let mut folder = Folder::default();
    for path in paths {
        let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else {
            continue;
        };
        let is = |ending: &str| {
            path.extension()
                .is_some_and(|e| e.eq_ignore_ascii_case(ending))
        };
        let shown = if relative.is_empty() {
            name.to_string()
        } else {
            format!("{relative}/{name}")
        };
        if !is("csv") {
            // Workbooks and other data are worth a word, a README is not.
            if DATA.iter().any(|ending| is(ending)) {
                folder.refused.push((shown, texts::not_csv()));
            }
            continue;
        }
        let file = fs::File::open(&path).map_err(|error| refused(&path, &error))?;
        match TableSample::read(&shown, file, &ReadAs::default()) {
            Ok(sample) => folder.samples.push(sample),
            Err(error) => {
                let reason = Text::of(&error);
                let code = error.code();
                let reason = Text::new(
                    format!("{code}: {}", reason.en()),
                    format!("{code}: {}", reason.ko()),
                );
                folder.refused.push((shown, reason));
            }
        }
    }
    Ok(folder)
}

/// Endings of files that hold data and are not read.
const DATA: [&str; 8] = [
    "xlsx", "xls", "xlsm", "tsv", "txt", "json", "jsonl", "parquet",
];

/// The path of a folder as seen from the project, with `/`; the whole path where they share none.
fn relative_to(root: &Path, folder: &Path) -> String {
    let whole = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut parts: Vec<String> = Vec::new();
        for part in path.components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => {
                    parts.pop();
                }
                other => parts.push(other.as_os_str().to_string_lossy().into_owned()),
            }
        }
        parts
    };
    let (from, to) = (whole(root), whole(folder));
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    // Only the root in common: the absolute path says it better than a row of dots.
    if shared <= 1 && !folder.is_relative() {
        return to.join("/").replacen("//", "/", 1);
    }
    let ups = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    ups.chain(to.into_iter().skip(shared))
        .collect::<Vec<_>>()
        .join("/")
}

/// The currency of a project: a column's, else the flag's, else none.
fn chosen_currency(
    proposal: &Proposal,
    flag: Option<Currency>,
) -> Option<(Currency, Option<Text>)> {
    match &proposal.currency {
        Some(found) => Some((found.currency, Some(found.evidence.clone()))),
        None => flag.map(|currency| (currency, None)),
    }
}

fn project_text(root: &Path, proposal: &Proposal, flag: Option<Currency>, lang: Lang) -> String {
    let t = |text: Text| text.text(lang);
    let name = std::path::absolute(root)
        .ok()
        .and_then(|root| {
            root.file_name()
                .map(|name| name.to_string_lossy().into_owned())
        })
        .unwrap_or_default()
        .replace(['"', '\\'], "");
    let currency = match chosen_currency(proposal, flag) {
        Some((currency, Some(evidence))) => {
            format!("currency = \"{}\"  # {}", currency.code(), t(evidence))
        }
        Some((currency, None)) => format!("currency = \"{}\"", currency.code()),
        None => format!(
            "# {}\ncurrency = {{ code = \"USD\", assumed = true }}",
            t(init_texts::currency_assumed())
        ),
    };
    let zone = if lang == Lang::Ko {
        "Asia/Seoul"
    } else {
        "UTC"
    };
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "# {}\nschema = 1\n\n[project]\nname = \"{name}\"\n{currency}\n# {}\ntime_zone = \"{zone}\"\n# {}\nown_domains = []\n# {}\nfree_mail_domains = []\n\n[programme]\n# {}\nmodel = \"account6\"\nowner = \"\"\n\n[privacy]\n# {}\npurpose = \"\"\n\n",
        t(init_texts::head()),
        t(init_texts::time_zone()),
        t(init_texts::own_domains()),
        t(init_texts::free_mail()),
        t(init_texts::model()),
        t(init_texts::purpose()),
    );
    out.push_str(&render_sources(proposal, lang));
    let _ = write!(
        out,
        "\n# {}\n{}# {}\n# [[exclude]]\n# rule = \"lost_recently\"\n# when = \"days_ago(deals.last_lost) <= 90\"\n",
        t(init_texts::exclusions()),
        Exclusion::defaults_as_toml(lang),
        t(init_texts::lost_recently()),
    );
    out
}

/// The line by which editors find the schema of a model.
const SCHEMA_LINE: &str = "#:schema ../schemas/model.schema.json\n";

/// A shipped model as a file of the project, as it is.
fn with_schema(id: &str) -> String {
    format!(
        "{SCHEMA_LINE}{}",
        winnable_score::preset_text(id).unwrap_or_default()
    )
}

/// The six-factor model as a file of the project. Outside won its amounts are placeholders that
/// are marked as unset.
fn model_text(currency: Currency, lang: Lang) -> String {
    let preset = winnable_score::preset_text("account6").unwrap_or_default();
    if currency == Currency::KRW {
        return with_schema("account6");
    }
    let code = currency.code();
    let comment = init_texts::floor_placeholder(code).text(lang);
    let mut out = String::from(SCHEMA_LINE);
    for line in preset.lines() {
        if line.starts_with("expected_annual_revenue = ") {
            let _ = writeln!(
                out,
                "# {comment}\nexpected_annual_revenue = {{ unset = true }}"
            );
        } else if line == "id = \"contract_size\"" {
            let _ = writeln!(out, "{line}\n# {comment}\nunset = true");
        } else {
            let line = placeholders(line, code);
            let _ = writeln!(out, "{line}");
        }
    }
    out
}

/// A line with its amounts in won replaced by placeholders in another currency.
fn placeholders(line: &str, code: &str) -> String {
    let mut parts = line.split("KRW ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (amount, rest) = part.split_at(digits);
        let amount = match amount {
            "500000000" => "400000",
            "100000000" => "100000",
            small => small,
        };
        let _ = write!(out, "{code} {amount}{rest}");
    }
    out
}

#[cfg(test)]
mod tests;
