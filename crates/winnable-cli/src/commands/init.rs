//! `init`: a project around the exports of a folder, or the demo project.

mod folder;
mod programme;
mod proof;

use std::fmt::Write as _;
use std::path::Path;

use winnable_engine::Exclusion;
use winnable_ingest::{EntityKind, Proposal, TextEncoding, UnknownFile, propose, render_sources};
use winnable_model::document::quoted;
use winnable_model::text::{cli as texts, init as init_texts, output as output_texts};
use winnable_model::{Code, Currency, Diagnostic, Lang, Localised, Text};
use winnable_report::{fold_comments, toml_comment};

use crate::args::{Global, Writing};
use crate::commands::demo;
use crate::failure::{Failure, exit};
use crate::output::{Lock, write_new};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) use programme::write as programme;
use proof::{Companies, Proof};

pub(super) fn run(
    (global, writing): (&Global, Writing),
    from: Option<&Path>,
    is_demo: bool,
    (currency, encoding): (Option<Currency>, Option<TextEncoding>),
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let root = super::folder(global);
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
        let refusal = Diagnostic::new(Code::E0106, texts::exists("winnable.toml"));
        return Err(
            Failure::refused(refusal.with_help(init_texts::is_there(encoding.is_some()))).into(),
        );
    }
    let looked = folder::look_at(&root, from, encoding, global.lang)?;
    if looked.samples.is_empty() && looked.refused.is_empty() {
        return Err(Failure::simple(Code::E0102, texts::no_files()).into());
    }
    let mut proposal = propose(&looked.samples);
    proposal.refused = looked.refused;
    let proof = proof::prove(&root, &mut proposal, currency, global.lang);
    let stated = (currency, global.lang);
    let named = proof::add_companies(&root, &mut proposal, &looked.samples, stated);
    let text = project_text(&root, &proposal, currency, global.lang);
    let currency = chosen_currency(&proposal, currency)
        .map_or_else(|| assumed_currency(&proposal), |(currency, _)| currency);
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
    let there = |name: &str| name != "winnable.toml" && root.join(name).exists();
    write_missing(&root, (&files, there), writing, screen)?;
    report(&proposal, screen);
    for partly in &proof.partly {
        screen.wrapped(&format!("  {}", partly.text(screen.lang)));
    }
    for file in &proposal.refused {
        screen.wrapped(&format!("  {}: {}", file.path, file.why.text(screen.lang)));
    }
    for (folder, why) in &looked.closed {
        screen.wrapped(&format!("  {folder}: {}", why.text(screen.lang)));
    }
    if let Some(encoding) = encoding {
        let text = init_texts::encoding_stated(encoding.name(), &looked.stated.join(", "));
        screen.wrapped(&text.text(screen.lang));
    }
    if !looked.without_table.is_empty() {
        let files = init_texts::without_table(&looked.without_table.join(", "));
        screen.wrapped(&format!("  {}", files.text(screen.lang)));
    }
    say_accounts((&proposal, &proof), &named, screen);
    Ok(exit::DONE)
}

/// Writes the files that are not there yet, and says which were and which are; what is there is the user's
/// and stays. Gives whether there was one to write.
fn write_missing(
    root: &Path,
    (files, is_there): (&[(&str, String)], impl Fn(&str) -> bool),
    writing: Writing,
    screen: &mut Screen,
) -> Result<bool, Failure> {
    let files = files.iter().map(|(name, text)| (*name, text.as_str()));
    let (kept, new): (Vec<_>, Vec<_>) = files.partition(|(name, _)| is_there(name));
    for (name, _) in kept {
        screen.line(&texts::exists(name).text(screen.lang));
    }
    let said = if writing.dry {
        output_texts::would_write
    } else {
        let _lock = Lock::take(root, writing.waits, screen)?;
        write_new(root, &new)?;
        texts::wrote
    };
    for (name, _) in &new {
        screen.line(&said(name).text(screen.lang));
    }
    Ok(!new.is_empty())
}

/// What makes the accounts, or that nothing does and what would.
fn say_accounts((proposal, proof): (&Proposal, &Proof), named: &Companies, screen: &mut Screen) {
    let is_read = |kind: EntityKind| {
        let used = proposal.unknown.iter().filter_map(UnknownFile::used);
        let mut kinds = proposal
            .sources
            .iter()
            .map(|source| source.kind)
            .chain(used.map(|guess| guess.kind));
        kinds.any(|one| one == kind)
    };
    let has_people = is_read(EntityKind::Contacts) || is_read(EntityKind::Leads);
    match named {
        Companies::Added(path, count) => {
            screen.say(&init_texts::companies_of(path, *count));
            screen.hint(&texts::next_check());
        }
        _ if is_read(EntityKind::Accounts) => screen.hint(&texts::next_check()),
        _ if has_people => {
            screen.say(&if proof.has_key {
                init_texts::no_accounts()
            } else {
                init_texts::no_account_key_but_mail()
            });
            screen.hint(&texts::next_check());
        }
        Companies::Unsafe(file) => {
            let path = file.paths.join(", ");
            screen.say(&init_texts::no_account_key_but_names(
                &path,
                &lines_of(file),
            ));
        }
        Companies::None => screen.say(&init_texts::no_account_key()),
    }
}

/// The lines of a source, each by itself.
fn lines_of(file: &UnknownFile) -> Vec<String> {
    let mut lines = vec!["kind = \"accounts\"".to_owned()];
    let path = file.paths.first().map_or("", String::as_str);
    lines.push(format!("path = {}", quoted(path)));
    lines.extend(
        file.sheet
            .iter()
            .map(|sheet| format!("sheet = {}", quoted(sheet))),
    );
    lines.extend(file.stated.iter().cloned());
    let columns = file.guess.iter().flat_map(|guess| &guess.columns);
    let columns: Vec<String> = columns
        .map(|(field, header)| format!("{field} = {}", quoted(header)))
        .collect();
    lines.push(format!("columns = {{ {} }}", columns.join(", ")));
    lines
}

/// What became of each file, and which of its columns are used.
fn report(proposal: &Proposal, screen: &mut Screen) {
    let lang = screen.lang;
    for source in &proposal.sources {
        for path in &source.paths {
            let from = texts::rows_from(source.kind.name(), source.dialect.name());
            screen.wrapped(&format!("  {path}: {}", from.text(lang)));
        }
    }
    for file in &proposal.unknown {
        let path = file.paths.join(", ");
        if let Some(guess) = file.used() {
            let all = file.header.len();
            let used = all - guess.rest.len();
            let text = init_texts::guessed(&path, guess.kind.name(), used, all);
            screen.wrapped(&format!("  {}", text.text(lang)));
        }
    }
    if proposal.unknown.iter().any(|file| file.used().is_some()) {
        screen.wrapped(&init_texts::about_guesses().text(lang));
    }
    let silent: Vec<&str> = proposal.silent().collect();
    if !silent.is_empty() {
        screen.wrapped(&init_texts::silent(&silent.join(", ")).text(lang));
    }
    for (source, why) in &proposal.undecided {
        let path = source.paths.join(", ");
        screen.wrapped(&format!("  {path}: {}", why.text(lang)));
    }
    for unused in &proposal.unused {
        screen.wrapped(&format!("  {}: {}", unused.path, unused.why.text(lang)));
    }
    for file in proposal.unknown.iter().filter(|file| file.used().is_none()) {
        let why = match (&file.refused, &file.guess) {
            (Some(why), _) => why.clone(),
            (None, Some(guess)) => init_texts::unsure(guess.kind.name()),
            (None, None) => init_texts::unknown_file(),
        };
        for path in &file.paths {
            screen.wrapped(&format!("  {path}: {}", why.text(lang)));
        }
    }
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
    let note = |text: Text| toml_comment("#", &text.text(lang), WIDTH).join("\n");
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
            let line = format!("currency = \"{}\"  # {}", currency.code(), t(evidence));
            fold_comments(&line, WIDTH).trim_end().to_owned()
        }
        Some((currency, None)) => format!("currency = \"{}\"", currency.code()),
        None => assumed(proposal, lang),
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
        "{}\nschema = 1\n\n[project]\nname = \"{name}\"\n{currency}\n{}\ntime_zone = \"{zone}\"\n{}\nown_domains = []\n{}\nfree_mail_domains = []\n\n[programme]\n{}\nmodel = \"account6\"\nowner = \"\"\n\n[privacy]\n{}\npurpose = \"\"\n\n",
        note(init_texts::head()),
        note(init_texts::time_zone()),
        note(init_texts::own_domains()),
        note(init_texts::free_mail()),
        note(init_texts::model()),
        note(init_texts::purpose()),
    );
    out.push_str(&fold_comments(&render_sources(proposal, lang), WIDTH));
    let _ = write!(
        out,
        "\n{}\n{}{}\n# [[exclude]]\n# rule = \"lost_recently\"\n# when = \"days_ago(deals.last_lost) <= 90\"\n",
        note(init_texts::exclusions()),
        Exclusion::defaults_as_toml(lang),
        note(init_texts::lost_recently()),
    );
    out
}

/// The columns of comments in a file for people.
const WIDTH: usize = 80;

/// The lines of a currency that nobody settled: that of most sources, or dollars where none says any.
fn assumed(proposal: &Proposal, lang: Lang) -> String {
    let code = assumed_currency(proposal).code();
    let why = if proposal.currencies.is_empty() {
        init_texts::currency_assumed()
    } else {
        let seen = proposal.currencies.iter().map(|one| &one.evidence);
        let list =
            |text: fn(&Text) -> String| seen.clone().map(text).collect::<Vec<_>>().join("; ");
        init_texts::several_currencies(&Text::new(list(Text::en), list(Text::ko)))
    };
    let why = toml_comment("#", &why.text(lang), WIDTH).join("\n");
    format!("{why}\ncurrency = {{ code = \"{code}\", assumed = true }}")
}

fn assumed_currency(proposal: &Proposal) -> Currency {
    let first = proposal.currencies.first();
    first.map_or(Currency::USD, |one| one.currency)
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
    let comment = toml_comment("#", &comment, WIDTH).join("\n");
    let mut out = String::from(SCHEMA_LINE);
    for line in preset.lines() {
        if line.starts_with("expected_annual_revenue = ") {
            let _ = writeln!(
                out,
                "{comment}\nexpected_annual_revenue = {{ unset = true }}"
            );
        } else if line == "id = \"contract_size\"" {
            let _ = writeln!(out, "{line}\n{comment}\nunset = true");
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
