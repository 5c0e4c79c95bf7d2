//! `explain match RECORD`: the waterfall of one record.

use winnable_engine::MatchRow;
use winnable_match::{Candidate, Comparison, Record, Scratch, other_length};
use winnable_model::text::{cli as cli_texts, matching as texts};
use winnable_model::{Account, AccountLinks, Code, Diagnostic, canonical_record_id};
use winnable_report::{ComparedField, MatchLine, match_page, match_page_json};

use super::line::{id_of, line_of};
use super::plain::{KIND, PlainAccounts};
use super::project;
use super::{Files, MatchArgs, files};
use crate::args::{Format, Global};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

/// So many ids are named as near ones.
const NEAR: usize = 3;

pub(in crate::commands) fn explain(
    global: &Global,
    record: Option<&str>,
    args: &MatchArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let Some(wanted) = record else {
        return Err(Failure::simple(Code::E0108, texts::explain_which_record()).into());
    };
    match files(args)? {
        Some(files) => of_files(&files, wanted, screen),
        None => of_project(global, wanted, screen),
    }
}

fn show(
    line: &MatchLine<'_>,
    fields: &[ComparedField],
    next: Option<&Candidate>,
    by_hand: bool,
    screen: &mut Screen,
) {
    let next = next.map(|next| &next.waterfall);
    if screen.format == Format::Json {
        let context = (env!("CARGO_PKG_VERSION"), screen.file_lang);
        screen.write(|out| match_page_json(out, line, fields, next, context));
    } else {
        let page = match_page(
            line,
            fields,
            next,
            by_hand,
            (screen.width, screen.lang, screen.paints()),
        );
        screen.print(&page);
    }
}

fn not_found(wanted: &str, mut ids: Vec<String>) -> Failure {
    let mut diagnostic = Diagnostic::new(Code::E0118, texts::no_record(wanted));
    let holding: Vec<&String> = ids.iter().filter(|id| id.contains(wanted)).collect();
    let near: Vec<String> = if holding.is_empty() {
        let nearest = winnable_model::nearest(wanted, ids.iter().map(String::as_str));
        nearest.map(str::to_owned).into_iter().collect()
    } else {
        holding.into_iter().take(NEAR).cloned().collect()
    };
    if !near.is_empty() {
        diagnostic = diagnostic.with_help(cli_texts::nearest_are(&near.join(", ")));
    }
    ids.clear();
    Failure::refused(diagnostic)
}

/// The values of a record and of an account, comparison by comparison.
fn fields(record: &Stated, account: &Stated) -> Vec<ComparedField> {
    let pair = |comparison, record: &str, account: &str| ComparedField {
        comparison,
        record: record.to_owned(),
        account: account.to_owned(),
    };
    vec![
        pair(Comparison::Link, &record.link, &account.link),
        pair(Comparison::Domain, &record.domain, &account.domain),
        pair(Comparison::Name, &record.name, &account.name),
        pair(Comparison::LegalForm, &record.name, &account.name),
        pair(Comparison::Place, &record.place, &account.place),
        pair(Comparison::Phone, &record.phone, &account.phone),
    ]
}

/// What a record or an account states, as its file spells it.
#[derive(Default)]
struct Stated {
    link: String,
    domain: String,
    name: String,
    place: String,
    phone: String,
}

impl Stated {
    fn of(record: &Record<'_>) -> Self {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let domain = record.domain.or(record.email_domain);
        let link = record
            .converted_id
            .or(record.account_id)
            .or(record.external_id);
        let place = [
            record.address,
            record.postal_code,
            record.city,
            record.state,
            record.country,
        ];
        let place: Vec<&str> = place.into_iter().flatten().collect();
        Self {
            link: text(link),
            domain: domain.map(ToString::to_string).unwrap_or_default(),
            name: text(record.name),
            place: place.join(", "),
            phone: text(record.phone),
        }
    }
}

fn of_files(files: &Files, wanted: &str, screen: &mut Screen) -> Result<u8, Unsound> {
    let accounts = PlainAccounts::read(&files.accounts)?;
    let mut found = None;
    let mut ids = Vec::new();
    files.records.rows(&mut |chunk| {
        for row in chunk.rows() {
            if found.is_none() && row.id() == wanted {
                let domains = row.domains();
                let record = row.record(&domains);
                let decision = accounts.matcher.decide(&record, &mut Scratch::default());
                found = Some((decision, Stated::of(&record), row.company().to_owned()));
            } else if ids.len() < 100_000 {
                ids.push(row.id().to_owned());
            }
        }
        found.is_none()
    })?;
    let Some((decision, stated, company)) = found else {
        return Err(not_found(wanted, ids).into());
    };
    let line = MatchLine::new((wanted, KIND, &company), &decision, |at| accounts.name(at));
    let mut of_account = Stated::default();
    if let Some(best) = decision.best {
        files.accounts.rows(&mut |chunk| {
            let at = (chunk.first..)
                .zip(chunk.rows())
                .find(|(at, _)| *at == best.account);
            let Some((_, row)) = at else { return true };
            let domains = row.domains();
            of_account = Stated::of(&Record::of_account(&row.account(&domains)));
            false
        })?;
    }
    let fields = fields(&stated, &of_account);
    // Without a project there is no table of overrides.
    show(&line, &fields, decision.runner_up.as_ref(), false, screen);
    Ok(exit::DONE)
}

fn of_project(global: &Global, wanted: &str, screen: &mut Screen) -> Result<u8, Unsound> {
    let matched = project::matched(global)?;
    let names = &matched.loaded.names;
    let (kind, id) = match wanted.split_once(':') {
        Some((kind, id)) if is_kind(kind) => (Some(kind), id),
        _ => (None, wanted),
    };
    let canonical = canonical_record_id(id);
    let other = other_length(&canonical);
    let is_wanted = |row: &&MatchRow| {
        let own = id_of(row, names);
        (own == id || own == canonical || Some(&own) == other.as_ref())
            && kind.is_none_or(|kind| row.kind.name() == kind)
    };
    let rows: Vec<&MatchRow> = matched.matching.rows.iter().filter(is_wanted).collect();
    let row = match rows.as_slice() {
        [row] => *row,
        [] => {
            let rows = matched.matching.rows.iter();
            let ids = rows.map(|row| id_of(row, names)).collect();
            return Err(not_found(wanted, ids).into());
        }
        several => {
            let kinds: Vec<&str> = several.iter().map(|row| row.kind.name()).collect();
            let text = texts::several_records(id, &kinds.join(", "));
            return Err(Failure::simple(Code::E0118, text).into());
        }
    };
    let own = id_of(row, names);
    let line = line_of(row, &own, |at| matched.name(at));
    let stated = Stated::of(&Record::of(&row.links, row.email_domain.as_ref()));
    let account = line.waterfall.and(row.decision.best);
    let account = account.and_then(|best| matched.matching.accounts.get(best.account as usize));
    let of_account = account.map(of_account).unwrap_or_default();
    let next = row.decision.runner_up.filter(|_| line.runner_up.is_some());
    let fields = fields(&stated, &of_account);
    // A row without an id cannot be named in the table of overrides.
    show(&line, &fields, next.as_ref(), row.id.is_some(), screen);
    Ok(exit::DONE)
}

fn is_kind(text: &str) -> bool {
    let kinds = winnable_engine::RecordKind::ALL;
    kinds.iter().any(|kind| kind.name() == text)
}

fn of_account(account: &Account) -> Stated {
    let links = AccountLinks {
        id: Some(account.id.clone()),
        domain: account.domain.clone(),
        name: Some(account.name.clone()),
        contact: account.contact.clone(),
        ..AccountLinks::default()
    };
    Stated::of(&Record::of(&links, None))
}
