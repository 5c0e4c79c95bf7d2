//! A draw as people keep it: the accounts as CSV, and as TOML how they were drawn.

use std::fmt::Write as _;
use std::io::{self, Write};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use winnable_engine::Manifest;
use winnable_engine::metrics::Draw;
use winnable_metrics::abm::holdout::half_width;
use winnable_model::text::holdout as texts;
use winnable_model::{Lang, Localised, Motion};

use super::figure;
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::terminal::wrap;

/// From what a list was made.
#[derive(Clone, Copy, Debug)]
pub struct DrawOrigin<'a> {
    /// The run that scored the accounts.
    pub manifest: &'a Manifest,
    /// How many of the highest scores were taken.
    pub top: Option<usize>,
    /// Which tier was taken.
    pub tier: Option<&'a str>,
    /// The two files, as they are called.
    pub files: (&'a str, &'a str),
}

/// The accounts: `account_id,account_name,arm`, in the order of their ids. It begins with a byte order
/// mark, by which a spreadsheet knows Korean names.
///
/// # Errors
/// Those of the writer.
pub fn draw_csv<'d>(
    out: &mut dyn Write,
    draw: &'d Draw,
    name: impl Fn(&'d str) -> &'d str,
) -> io::Result<()> {
    let options = CsvOptions {
        bom: true,
        guard: true,
    };
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(["account_id", "account_name", "arm"].map(Cell::typed))?;
    for (id, arm) in &draw.accounts {
        sheet.row([
            Cell::Text(id),
            Cell::Text(name(id)),
            Cell::typed(arm.name()),
        ])?;
    }
    sheet.finish().map(drop)
}

/// How the accounts were drawn, as TOML. Comments are in English in every language, so that the file
/// is the same whoever draws.
pub fn draw_toml(draw: &Draw, origin: DrawOrigin<'_>) -> String {
    let manifest = origin.manifest;
    let quoted = |text: &str| toml_text(text);
    let mut out = String::from(
        "# A control, drawn before a campaign. Commit this file and the list beside it before the\n# start, and change neither: `winnable holdout compare` draws again and names every difference.\n",
    );
    let mut line = |key: &str, value: &str| {
        // Writing to a `String` does not fail.
        let _ = writeln!(out, "{key} = {value}");
    };
    line("schema", "1");
    line("list", &quoted(&draw.list));
    line("share", &draw.share.fraction().to_string());
    line("salt", &quoted(&draw.salt));
    line("on", &draw.on.to_string());
    line("accounts", &draw.accounts.len().to_string());
    line("control", &draw.control().to_string());
    line("list_sha256", &quoted(&draw.fingerprint));
    line("model", &quoted(&manifest.model));
    line("model_sha256", &quoted(&manifest.model_sha256));
    line("as_of", &manifest.as_of.to_string());
    if manifest.motion != Motion::default() {
        line("motion", &quoted(manifest.motion.name()));
    }
    if let Some(filter) = &manifest.filter {
        line("where", &quoted(filter));
    }
    if let Some(tier) = origin.tier {
        line("tier", &quoted(tier));
    }
    if let Some(top) = origin.top {
        line("top", &top.to_string());
    }
    out
}

/// A text as a basic string of TOML.
fn toml_text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What a draw came to, and what to do with it.
pub fn draw_table(draw: &Draw, origin: DrawOrigin<'_>, (width, lang): (usize, Lang)) -> String {
    let (csv, toml) = origin.files;
    let all = draw.accounts.len() as u64;
    let achieved = Decimal::from(draw.control() * 100).checked_div(Decimal::from(all));
    let achieved = achieved.unwrap_or_default();
    let achieved = achieved.round_dp_with_strategy(1, RoundingStrategy::MidpointNearestEven);
    let stated = (draw.share.fraction() * Decimal::ONE_HUNDRED).normalize();
    let shares = texts::achieved(&stated.to_string(), &achieved.normalize().to_string());
    let mut texts_of = vec![
        texts::drawn(draw.control(), all, &shares.text(lang), draw.on),
        texts::written(csv, toml),
    ];
    let points = half_width(draw.treated(), draw.control()).ok();
    let points = points
        .and_then(figure::decimal)
        .map(|half| half * Decimal::ONE_HUNDRED);
    if let Some(points) = points {
        let points = points.round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven);
        texts_of.push(if points < Decimal::ONE_HUNDRED {
            texts::can_show(&points.normalize().to_string())
        } else {
            texts::shows_nothing()
        });
    }
    let least = winnable_metrics::abm::LEAST_ACCOUNTS;
    if draw.treated().min(draw.control()) < least {
        texts_of.push(texts::no_verdict(least));
    }
    let mut lines: Vec<String> = texts_of
        .iter()
        .flat_map(|text| wrap(&text.text(lang), width))
        .collect();
    lines.push(String::new());
    for next in [texts::next_commit(), texts::next_compare()] {
        lines.extend(wrap(&next.text(lang), width));
    }
    lines.push(String::new());
    lines.join("\n")
}

#[derive(Serialize)]
struct DrawJson<'a> {
    schema: &'static str,
    engine: &'a str,
    list: &'a str,
    share: String,
    salt: &'a str,
    on: String,
    accounts: usize,
    treated: u64,
    control: u64,
    list_sha256: &'a str,
    files: [&'a str; 2],
}

/// What a draw came to: schema `winnable/holdout-draw/1`.
///
/// # Errors
/// Those of the writer.
pub fn draw_json(out: &mut dyn Write, draw: &Draw, origin: DrawOrigin<'_>) -> io::Result<()> {
    let document = DrawJson {
        schema: "winnable/holdout-draw/1",
        engine: &origin.manifest.engine,
        list: &draw.list,
        share: draw.share.fraction().to_string(),
        salt: &draw.salt,
        on: draw.on.to_string(),
        accounts: draw.accounts.len(),
        treated: draw.treated(),
        control: draw.control(),
        list_sha256: &draw.fingerprint,
        files: [origin.files.0, origin.files.1],
    };
    crate::json::write_document(out, &document)
}
