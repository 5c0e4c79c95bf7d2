//! The `[[source]]` part of a new `winnable.toml`.

use winnable_model::document::quoted;
use winnable_model::{DecimalMark, Lang, Localised, Text};

use super::{Guess, NamedAmount, Proposal, ProposedSource, Repeating, SourceCurrency, UnknownFile};
use crate::date::DateOrder;
use crate::field::EntityKind;
use crate::text_encoding::TextEncoding;

/// Writes the sources of a proposal.
///
/// Recognised files need no mapping. Files that are not read are named in comments, with the
/// reason. For the others there is a source in comments, to be completed by a person: a line that
/// starts with `# ` becomes TOML without it, a line that starts with `##` stays a comment.
///
/// ```
/// use std::io::Cursor;
/// use winnable_ingest::{ReadAs, TableSample, propose, render_sources};
/// use winnable_model::Lang;
/// let csv = Cursor::new("Id,LastName,Company,IsConverted\n");
/// let file = TableSample::read("data/leads.csv", csv, &ReadAs::default())?;
/// assert_eq!(
///     render_sources(&propose(&[file]), Lang::En),
///     "[[source]]\nkind = \"leads\"\npath = \"data/leads.csv\"\ndialect = \"salesforce\"\n",
/// );
/// # Ok::<(), winnable_ingest::FileError>(())
/// ```
pub fn render_sources(proposal: &Proposal, lang: Lang) -> String {
    let mut out = String::new();
    for source in &proposal.sources {
        recognised(&mut out, source, lang);
    }
    for file in &proposal.unknown {
        if let Some(guess) = file.used() {
            let paths = shown(file);
            comment(&mut out, "##", &sure(&paths, guess).text(lang));
            guessed(&mut out, "", (file, guess), (&other(guess, lang), lang));
        }
    }
    if let Some(file) = &proposal.companies
        && let Some(guess) = file.used()
    {
        comment(&mut out, "##", &second(&shown(file)).text(lang));
        guessed(&mut out, "", (file, guess), ("", lang));
    }
    for (source, why) in &proposal.undecided {
        comment(&mut out, "##", &choose(&source.paths.join(", ")).text(lang));
        comment(&mut out, "##", &why.text(lang));
        let mut text = String::new();
        recognised(&mut text, source, lang);
        for said in text.trim_end().lines() {
            line(&mut out, &format!("# {said}"));
        }
        out.push('\n');
    }
    if !proposal.unused.is_empty() {
        comment(&mut out, "##", &not_read().text(lang));
        for file in &proposal.unused {
            comment(
                &mut out,
                "##",
                &format!("- {}: {}", file.path, file.why.text(lang)),
            );
        }
        out.push('\n');
    }
    for file in proposal.unknown.iter().filter(|file| file.used().is_none()) {
        match &file.guess {
            Some(guess) => {
                comment(
                    &mut out,
                    "##",
                    &introduction(&shown(file), guess).text(lang),
                );
                if let Some(why) = &file.refused {
                    comment(&mut out, "##", &why.text(lang));
                }
                guessed(&mut out, "# ", (file, guess), (&other(guess, lang), lang));
            }
            None => unknown(&mut out, file, lang),
        }
    }
    for file in &proposal.refused {
        comment(&mut out, "##", &refused(&file.path).text(lang));
        comment(&mut out, "##", &file.why.text(lang));
        let paths = std::slice::from_ref(&file.path);
        let stated = file.encodings.first().map(|first| {
            let rest = file.encodings.iter().skip(1).map(|other| other.name());
            let rest: Vec<&str> = rest.collect();
            if rest.is_empty() {
                format!("encoding = \"{first}\"")
            } else {
                let or = or_one_of(&rest.join(", ")).text(lang);
                format!("encoding = \"{first}\"  # {or}")
            }
        });
        to_complete(&mut out, (file.kind, paths, None), &Vec::from_iter(stated));
    }
    out.truncate(out.trim_end().len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// The line of an encoding that is a guess.
fn guessed_encoding(encoding: TextEncoding, lang: Lang) -> String {
    format!("encoding = \"{encoding}\"  # {}", is_guess().text(lang))
}

/// A source in comments, of which a person has to say what the rows are and which columns feed what.
fn to_complete(
    out: &mut String,
    (kind, paths, sheet): (Option<EntityKind>, &[String], Option<&String>),
    stated: &[String],
) {
    comment(out, "#", "[[source]]");
    let kind_of_rows = kind.map_or_else(
        || format!("kind = \"\"  # {}", EntityKind::NAMES.join(", ")),
        |kind| format!("kind = \"{kind}\""),
    );
    comment(out, "#", &kind_of_rows);
    comment(out, "#", &path(paths));
    if let Some(sheet) = sheet {
        comment(out, "#", &format!("sheet = {}", quoted(sheet)));
    }
    for stated in stated {
        comment(out, "#", stated);
    }
    if kind.is_none() {
        comment(out, "#", "[source.columns]");
    }
    out.push('\n');
}

pub(super) fn recognised(out: &mut String, source: &ProposedSource, lang: Lang) {
    line(out, "[[source]]");
    line(out, &format!("kind = \"{}\"", source.kind));
    line(out, &path(&source.paths));
    if let Some(sheet) = &source.sheet {
        line(out, &format!("sheet = {}", quoted(sheet)));
    }
    for stated in &source.stated {
        line(out, stated);
    }
    if let Some(encoding) = source.guessed {
        line(out, &guessed_encoding(encoding, lang));
    }
    line(out, &format!("dialect = \"{}\"", source.dialect));
    if let Some(mark) = source.decimal {
        line(out, &decimal(mark));
    }
    if let Some(order) = source.date_order {
        line(out, &date_order(order, lang));
    }
    if let Some(currency) = currency(source.currency, lang) {
        line(out, &currency);
    }
    if !source.fixed.is_empty() {
        line(out, "[source.fixed]");
        for (field, value) in &source.fixed {
            line(out, &format!("{field} = {}", quoted(value)));
        }
    }
    if source.has_columns() {
        line(out, "[source.columns]");
        for (field, header) in &source.keys {
            line(out, &format!("{field} = {}", quoted(header)));
        }
        for amount in &source.amounts {
            line(out, &amount_line(amount));
        }
        let is_said = |field: &str| source.amounts.iter().any(|one| one.field == field);
        let columns = source.columns.iter().filter(|(field, _)| !is_said(field));
        for (field, header) in columns {
            line(out, &format!("{field} = {}", quoted(header)));
        }
    }
    out.push('\n');
}

/// The line that names the columns which a guess leaves unused; empty where there are none.
fn other(guess: &Guess, lang: Lang) -> String {
    let mut out = String::new();
    if !guess.rest.is_empty() {
        let rest: Vec<String> = guess.rest.iter().map(|name| quoted(name)).collect();
        comment(&mut out, "##", &other_columns(&rest.join(", ")).text(lang));
    }
    out
}

/// A source as a guess says, each line behind a sign: none, or that of a comment. `rest` stands below
/// the columns as it is.
pub(super) fn guessed(
    out: &mut String,
    sign: &str,
    (file, guess): (&UnknownFile, &Guess),
    (rest, lang): (&str, Lang),
) {
    let mut put = |text: &str| {
        out.push_str(sign);
        out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push('\n');
    };
    put("[[source]]");
    put(&format!("kind = \"{}\"", guess.kind));
    put(&path(&file.paths));
    if let Some(sheet) = &file.sheet {
        put(&format!("sheet = {}", quoted(sheet)));
    }
    for stated in &file.stated {
        put(stated);
    }
    if let Some(encoding) = file.guessed {
        put(&guessed_encoding(encoding, lang));
    }
    if let Some(mark) = guess.decimal {
        put(&decimal(mark));
    }
    if let Some(order) = guess.date_order {
        put(&date_order(order, lang));
    }
    if let Some(currency) = currency(file.currency, lang) {
        put(&currency);
    }
    if let Some(basis) = guess.amount_is {
        put(&format!("amount_is = \"{basis}\""));
    }
    let repeats = guess.repeating.as_ref().map(|one| repeats(one).text(lang));
    if let Some(repeats) = &repeats {
        comment(out, "##", repeats);
    }
    let mut put = |text: &str| {
        out.push_str(sign);
        out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push('\n');
    };
    put("[source.columns]");
    let without = guess.repeating.as_ref();
    if let Some(one) = without.filter(|one| one.instead.is_none() && !one.is_kept) {
        put(&format!("# id = {}", quoted(&one.header)));
    }
    for fed in guess.columns.chunk_by(|(a, _), (b, _)| a == b) {
        put(&column(guess, fed));
    }
    out.push_str(rest);
    let mut put = |text: &str| {
        out.push_str(sign);
        line(out, text);
    };
    if !guess.fixed.is_empty() {
        put("[source.fixed]");
        for (field, value) in &guess.fixed {
            put(&format!("{field} = {}", quoted(value)));
        }
    }
    if !guess.values.is_empty() {
        put("[source.values]");
        for means in guess.values.chunk_by(|(a, ..), (b, ..)| a == b) {
            put(&values(means));
        }
    }
    out.push('\n');
}

/// The files of a source, with the sheet.
pub(super) fn shown(file: &UnknownFile) -> String {
    let paths = file.paths.join(", ");
    match &file.sheet {
        Some(sheet) => format!("{paths} [{sheet}]"),
        None => paths,
    }
}

/// The line of a source's currency: a comment where nobody says which it is.
fn currency(currency: SourceCurrency, lang: Lang) -> Option<String> {
    match currency {
        SourceCurrency::Open => None,
        SourceCurrency::Named(currency) => Some(format!("currency = \"{}\"", currency.code())),
        SourceCurrency::Silent(foremost) => {
            let why = no_currency().text(lang);
            Some(format!("# currency = \"{}\"  # {why}", foremost.code()))
        }
    }
}

/// The line of a field, with what the header of its column says of amounts. Of several columns a run
/// reads what each header says by itself.
fn column(guess: &Guess, fed: &[(&'static str, String)]) -> String {
    let field = fed.first().map_or("", |(field, _)| field);
    let headers: Vec<String> = fed.iter().map(|(_, header)| quoted(header)).collect();
    let amount = guess.amounts.iter().find(|one| one.field == field);
    match (&headers[..], amount) {
        ([_], Some(amount)) => amount_line(amount),
        ([header], None) => format!("{field} = {header}"),
        (headers, _) => format!("{field} = [{}]", headers.join(", ")),
    }
}

fn decimal(mark: DecimalMark) -> String {
    let sign = match mark {
        DecimalMark::Point => '.',
        DecimalMark::Comma => ',',
    };
    format!("decimal = \"{sign}\"")
}

/// The line of an order of dates that no date proves.
fn date_order(order: DateOrder, lang: Lang) -> String {
    let example = Text::new(
        "a guess by the way short dates are written under Korean headers: check it",
        "한국식으로 줄여 쓴 날짜로 본 추정이니 확인하세요",
    );
    format!(
        "date_order = \"{}\"  # {}",
        order.name(),
        example.text(lang)
    )
}

/// The line of what the cells of a field mean.
fn values(means: &[(&'static str, &'static str, &'static str)]) -> String {
    let field = means.first().map_or("", |(field, ..)| field);
    let means = means
        .iter()
        .map(|(_, cell, value)| format!("{} = {}", quoted(cell), quoted(value)));
    format!("{field} = {{ {} }}", means.collect::<Vec<_>>().join(", "))
}

fn amount_line(amount: &NamedAmount) -> String {
    let unit = amount.unit.map(|unit| format!(", unit = \"{unit}\""));
    let currency = amount.currency;
    let currency = currency.map(|currency| format!(", currency = \"{}\"", currency.code()));
    let more = [unit, currency].map(Option::unwrap_or_default).concat();
    let (field, header) = (amount.field, quoted(&amount.header));
    format!("{field} = {{ column = {header}{more} }}")
}

fn unknown(out: &mut String, file: &UnknownFile, lang: Lang) {
    let header = file
        .header
        .iter()
        .map(|name| quoted(name))
        .collect::<Vec<_>>()
        .join(", ");
    comment(out, "##", &not_recognised(&shown(file), &header).text(lang));
    if let Some(why) = &file.refused {
        comment(out, "##", &why.text(lang));
    }
    let mut stated = file.stated.clone();
    stated.extend(file.guessed.map(|guess| guessed_encoding(guess, lang)));
    to_complete(out, (None, &file.paths, file.sheet.as_ref()), &stated);
}

pub(super) fn path(paths: &[String]) -> String {
    match paths {
        [one] => format!("path = {}", quoted(one)),
        many => {
            let many = many.iter().map(|path| quoted(path)).collect::<Vec<_>>();
            format!("path = [{}]", many.join(", "))
        }
    }
}

pub(super) fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// A comment in one line, whatever is in a name of a file or of a column.
pub(super) fn comment(out: &mut String, sign: &str, text: &str) {
    out.push_str(sign);
    out.push(' ');
    out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    out.push('\n');
}

fn no_currency() -> Text {
    Text::new(
        "no amount here names a currency, those of other files do: write the right one",
        "이 파일의 금액에는 통화가 없고 다른 파일에는 있습니다. 올바른 통화를 적으세요",
    )
}

/// Above the columns of a source of which a column is called an id and is none.
fn repeats(one: &Repeating) -> Text {
    let Repeating {
        header,
        rows,
        repeated,
        ..
    } = one;
    let header = quoted(header);
    let (then_en, then_ko) = match (&one.instead, one.is_kept) {
        (Some(instead), _) => (
            format!("{} tells the rows apart", quoted(instead)),
            format!("{} 열이 행을 구별합니다", quoted(instead)),
        ),
        (None, true) => (
            "rows of one id that differ are set aside: map the id to a column that tells the rows apart, or export one row for each"
                .to_owned(),
            "id가 같고 값이 다른 행은 제외됩니다. 행마다 다른 열을 id로 쓰거나 id마다 한 행으로 내보내세요"
                .to_owned(),
        ),
        (None, false) => (
            "no column tells the rows apart: export them with a number of their own for id, or one row for each"
                .to_owned(),
            "행을 구별하는 열이 없습니다. 행마다 고유한 번호와 함께 내보내 id로 쓰거나 id마다 한 행으로 내보내세요"
                .to_owned(),
        ),
    };
    Text::new(
        format!(
            "{header} is no id of a row: {repeated} of {rows} rows repeat one of a row above; {then_en}."
        ),
        format!(
            "{header} 열은 행의 id가 아닙니다. {rows}행 중 {repeated}행이 앞의 값을 반복합니다. {then_ko}."
        ),
    )
}

fn not_read() -> Text {
    Text::new(
        "Files that are recognised and not read:",
        "알아보았지만 읽지 않는 파일:",
    )
}

fn introduction(path: &str, guess: &Guess) -> Text {
    let kind = guess.kind;
    Text::new(
        format!(
            "{path} is no export of a known CRM. It may hold {kind}: if so, check these lines and \
             take the first `# ` away from each."
        ),
        format!(
            "{path}: 알려진 CRM의 내보내기 형식이 아닙니다. {kind} 데이터로 보입니다. 맞으면 아래 줄을 확인하고 \
             각 줄 앞의 `# `를 지우세요."
        ),
    )
}

/// Above a source that is read although nobody but us said what it is.
fn sure(path: &str, guess: &Guess) -> Text {
    let kind = guess.kind;
    Text::new(
        format!(
            "{path}: no known CRM; its headers and cells say {kind}. Read as such: check these lines. \
             To leave the file out, put `# ` before each."
        ),
        format!(
            "{path}: 알려진 CRM은 아니지만 열 이름과 값으로 보아 {kind} 데이터로 읽습니다. 아래 줄을 확인하세요. \
             읽지 않으려면 각 줄 앞에 `# `를 붙이세요."
        ),
    )
}

/// Above a second source on a file, of the companies that its rows name.
fn second(path: &str) -> Text {
    Text::new(
        format!(
            "{path} once more: no file lists companies, so each name in it is an account. With a list of accounts, put `# ` before these lines."
        ),
        format!(
            "{path} 파일을 한 번 더 읽습니다. 고객사 목록이 없어 이 파일에 있는 회사 이름마다 고객사를 만듭니다. 고객사 목록이 있으면 각 줄 앞에 `# `를 붙이세요."
        ),
    )
}

fn other_columns(rest: &str) -> Text {
    Text::new(
        format!("Other columns: {rest}"),
        format!("그 밖의 열: {rest}"),
    )
}

fn not_recognised(path: &str, header: &str) -> Text {
    Text::new(
        format!(
            "{path} was not recognised. To read it, write its kind and a line `FIELD = \"HEADER\"` for \
             each column that matters, and take the first `# ` away from each line. Its columns: {header}"
        ),
        format!(
            "{path}: 알아보지 못한 파일입니다. 읽으려면 kind를 적고 필요한 열마다 `필드 = \"열 이름\"` 줄을 쓴 다음 \
             각 줄 앞의 `# `를 지우세요. 열: {header}"
        ),
    )
}

fn choose(path: &str) -> Text {
    Text::new(
        format!(
            "{path} is not read until somebody chooses: take the first `# ` away from each line of the file to read."
        ),
        format!("{path}: 고를 때까지 읽지 않습니다. 읽을 파일의 각 줄 앞의 `# `를 지우세요."),
    )
}

fn refused(path: &str) -> Text {
    Text::new(
        format!(
            "{path} could not be read. When what is said below is mended or stated, complete these lines \
             and take the first `# ` away from each."
        ),
        format!(
            "{path}: 읽지 못한 파일입니다. 아래 이유를 고치거나 값을 적은 다음 줄을 완성하고 각 줄 앞의 `# `를 지우세요."
        ),
    )
}

fn or_one_of(names: &str) -> Text {
    Text::new(format!("or {names}"), format!("또는 {names}"))
}

fn is_guess() -> Text {
    Text::new(
        "a guess by the bytes of the file: check it",
        "파일의 바이트로 추정한 값이니 확인하세요",
    )
}
