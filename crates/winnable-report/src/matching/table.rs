//! Decisions in a terminal.

use winnable_match::{LinkStatus, Outcome};
use winnable_model::text::matching as texts;
use winnable_model::{Lang, Localised, Text};

use super::{AccountName, MatchLine, MatchSummary};
use crate::grid::{Column, Grid, Side};
use crate::style::Paint;
use crate::terminal::{hang, wrap};

/// How decisions are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatchTableOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether headings are bold.
    pub colour: bool,
    /// How many more records there are than are shown.
    pub hidden: u64,
    /// Whether links are shown instead of decisions.
    pub links: bool,
}

/// The counts, then a record a line.
pub fn match_table(
    summary: &MatchSummary,
    lines: &[MatchLine<'_>],
    options: MatchTableOptions,
) -> String {
    let (lang, width) = (options.lang, options.width);
    let mut out = head(summary, options);
    if !lines.is_empty() {
        let laid = if options.links {
            links(lines, lang)
        } else {
            decisions(lines, lang)
        }
        .lay(width);
        let note = laid.note();
        out.push(String::new());
        out.push(Paint(options.colour).bold(&laid.heading));
        out.extend(laid.rows);
        out.extend(note.iter().flat_map(|note| wrap(&note.text(lang), width)));
    }
    if options.hidden > 0 {
        out.extend(wrap(&texts::hidden(options.hidden).text(lang), width));
    }
    out.push(String::new());
    out.join("\n")
}

fn head(summary: &MatchSummary, options: MatchTableOptions) -> Vec<String> {
    let (lang, width) = (options.lang, options.width);
    let of = |outcome| summary.of(outcome);
    let counts = texts::counts(
        summary.records(),
        summary.accounts,
        [
            of(Outcome::Matched),
            of(Outcome::Review),
            of(Outcome::Unmatched),
        ],
    );
    let counts = counts.text(lang);
    let mut out: Vec<String> = wrap(&counts, width)
        .iter()
        .map(|line| Paint(options.colour).bold(line))
        .collect();
    for outcome in [Outcome::Matched, Outcome::Review, Outcome::Unmatched] {
        let codes: Vec<String> = summary
            .codes
            .iter()
            .filter(|((of, _), _)| *of == outcome)
            .map(|((_, code), count)| match lang {
                Lang::En => format!("{} {count}", code.name()),
                Lang::Ko => format!("{} `{}` {count}", code.ko(), code.name()),
            })
            .collect();
        if !codes.is_empty() {
            let title = format!("{}: ", outcome.text(lang));
            out.extend(hang(&title, &codes.join(" · "), width));
        }
    }
    // Where the CRM holds no link, everything is new, and nobody needs to hear it.
    if summary
        .links
        .keys()
        .any(|status| *status != LinkStatus::New)
    {
        let counts: Vec<String> = LinkStatus::ALL
            .iter()
            .map(|status| {
                let count = summary.links.get(status).copied().unwrap_or(0);
                format!("{} {count}", status.text(lang))
            })
            .collect();
        let title = format!("{}: ", texts::links_title().text(lang));
        out.extend(hang(&title, &counts.join(" · "), width));
    }
    if summary.overrides > 0 {
        out.extend(wrap(&texts::overrides(summary.overrides).text(lang), width));
    }
    out
}

fn decisions(lines: &[MatchLine<'_>], lang: Lang) -> Grid {
    let t = |text: winnable_model::Text| text.text(lang);
    // Where somebody looks at each line, the runner-up says more than the outcome.
    let review = lines.iter().all(|line| line.outcome() == Outcome::Review);
    let mut columns = vec![
        named(&texts::heading_record(), 18, lang),
        named(&texts::heading_company(), 12, lang),
        named(&texts::heading_account(), 12, lang),
        Column::whole(t(texts::heading_code()), Side::Left).kept(),
    ];
    if review {
        columns.push(named(&texts::heading_next(), 10, lang));
    } else {
        columns.push(Column::whole(t(texts::heading_outcome()), Side::Left).kept());
    }
    columns.push(Column::whole(t(texts::heading_bits()), Side::Right));
    let mut grid = Grid::new(columns);
    for line in lines {
        grid.push([
            line.record_id.to_owned(),
            line.company.to_owned(),
            line.account
                .or(line.candidate)
                .map(shown)
                .unwrap_or_default(),
            line.code.name().to_owned(),
            if review {
                line.runner_up.map(shown).unwrap_or_default()
            } else {
                line.outcome().text(lang)
            },
            if line.waterfall.is_some() {
                line.weight.to_string()
            } else {
                String::new()
            },
        ]);
    }
    grid
}

fn links(lines: &[MatchLine<'_>], lang: Lang) -> Grid {
    let mut grid = Grid::new(vec![
        named(&texts::heading_record(), 18, lang),
        named(&texts::heading_company(), 12, lang),
        Column::whole(texts::heading_link().text(lang), Side::Left).kept(),
        named(&texts::heading_linked(), 12, lang),
        named(&texts::heading_evidence(), 12, lang),
    ]);
    for line in lines {
        let Some(link) = line.link else { continue };
        grid.push([
            line.record_id.to_owned(),
            line.company.to_owned(),
            link.status.text(lang),
            link.linked.map(shown).unwrap_or_default(),
            link.evidence.map(shown).unwrap_or_default(),
        ]);
    }
    grid
}

/// A column of names that stays, cut down to a width where it must be.
fn named(heading: &Text, least: usize, lang: Lang) -> Column {
    Column::flexible(heading.text(lang), least).named().kept()
}

/// An account by its name, and by its id where it has none.
fn shown(account: AccountName<'_>) -> String {
    let name = if account.name.is_empty() {
        account.id
    } else {
        account.name
    };
    name.to_owned()
}
