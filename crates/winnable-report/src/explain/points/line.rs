//! One line of the waterfall.

use winnable_model::text::{report as texts, scoring};
use winnable_model::{FactValue, Lang, Localised, Points, Provenance, SourceNames};
use winnable_score::{Contribution, Evidence, FactorSum, LineState};

use super::ExplainOptions;
use crate::bar::waterfall;
use crate::terminal::{display_width, escape, fit, pad_end, pad_start, truncate};
use crate::value::shown_value;

/// The widths of the parts of a line in a terminal.
#[derive(Clone, Copy)]
pub(super) struct Widths {
    all: usize,
    label: usize,
    bar: usize,
}

/// ` ?`, points, ` / `, what they are of.
const NUMBERS: usize = 2 + 8 + 3 + 6;

impl Widths {
    /// The bar goes first when a terminal is narrow, then the label shrinks.
    pub(super) fn of(all: usize) -> Self {
        let (label, bar) = match all {
            0..60 => (all.saturating_sub(NUMBERS), 0),
            60..100 => (26, 12),
            _ => (38, 20),
        };
        Self { all, label, bar }
    }
}

pub(super) struct Line {
    label: String,
    mark: &'static str,
    points: Points,
    out_of: Option<Points>,
    /// Where the sum stood before; no bar where absent.
    before: Option<Points>,
    evidence: String,
    /// Said beside the line where it fits as a whole.
    aside: Option<String>,
}

impl Line {
    /// A factor with its sum, and how many lines below it are not shown, so that nobody adds up
    /// those that are.
    pub(super) fn factor(sum: &FactorSum, hidden: usize, before: Points, lang: Lang) -> Self {
        Self {
            label: title(sum.title.as_deref(), &sum.factor, lang),
            mark: "",
            points: sum.points,
            out_of: Some(sum.out_of),
            before: Some(before),
            evidence: String::new(),
            aside: (hidden > 0).then(|| texts::not_shown(hidden).text(lang)),
        }
    }

    pub(super) fn criterion(
        line: &Contribution,
        before: Points,
        options: ExplainOptions<'_>,
    ) -> Self {
        let label = title(line.title.as_deref(), &line.criterion, options.lang);
        Self {
            label: format!("  {label}"),
            mark: match line.state {
                LineState::Unknown | LineState::Partly | LineState::Unset => " ?",
                LineState::Known | LineState::NotApplicable | LineState::Rule => "",
            },
            points: line.points,
            out_of: Some(line.out_of),
            before: Some(before),
            evidence: evidence(line.state, line.evidence.as_ref(), options),
            aside: None,
        }
    }

    pub(super) fn rule(line: &Contribution, before: Points, lang: Lang) -> Self {
        let label = match (&*line.criterion, &line.title) {
            ("clamp", None) => texts::clamp().text(lang),
            (id, name) => title(name.as_deref(), id, lang),
        };
        Self {
            label,
            out_of: None,
            ..Self::sum(line.points, Some(before))
        }
    }

    pub(super) fn others(count: usize, points: Points, before: Points, lang: Lang) -> Self {
        let label = texts::other_lines(count).text(lang);
        Self {
            label,
            ..Self::sum(points, Some(before))
        }
    }

    pub(super) fn total(score: Points, lang: Lang) -> Self {
        let label = texts::total().text(lang);
        Self {
            label,
            out_of: Some(Points::HUNDRED),
            ..Self::sum(score, None)
        }
    }

    fn sum(points: Points, before: Option<Points>) -> Self {
        Self {
            label: String::new(),
            mark: "",
            points,
            out_of: None,
            before,
            evidence: String::new(),
            aside: None,
        }
    }

    pub(super) fn render(&self, widths: Widths) -> String {
        let label = pad_end(&fit(&self.label, widths.label), widths.label);
        let points = pad_start(&self.points.to_string(), 8);
        let out_of = self
            .out_of
            .map_or_else(|| " ".repeat(9), |of| format!(" / {of:>6}"));
        let mut line = format!("{label}{}{points}{out_of}", pad_end(self.mark, 2));
        if widths.bar > 0 {
            let full = Points::HUNDRED.hundredths();
            let bar = self.before.map_or_else(String::new, |before| {
                waterfall(
                    before.hundredths(),
                    self.points.hundredths(),
                    full,
                    widths.bar,
                )
            });
            line = format!(
                "{line}  {}  {}",
                pad_end(&bar, widths.bar),
                escape(&self.evidence)
            );
        }
        if let Some(aside) = &self.aside {
            let told = format!("{}  {aside}", line.trim_end());
            // Below the evidence where there is a bar, else right after the numbers.
            let aligned = format!("{line}{aside}");
            let fits = |text: &String| display_width(text) <= widths.all;
            let aligned = Some(aligned).filter(|text| widths.bar > 0 && fits(text));
            line = aligned.or(Some(told).filter(fits)).unwrap_or(line);
        }
        truncate(line.trim_end(), widths.all).into_owned()
    }
}

/// The title of the shipped models in the reader's language, the user's own as written, else the
/// id.
fn title(title: Option<&str>, id: &str, lang: Lang) -> String {
    title.map_or_else(
        || id.to_owned(),
        |title| texts::shipped_title(title).text(lang),
    )
}

/// The value that a line rests on and where it stands.
fn evidence(state: LineState, evidence: Option<&Evidence>, options: ExplainOptions<'_>) -> String {
    let Some(evidence) = evidence else {
        return String::new();
    };
    let value = match (state, &evidence.value) {
        (LineState::Unset, _) => scoring::unset().text(options.lang),
        (_, FactValue::Unknown) => return texts::unknown().text(options.lang),
        (_, value) => shown_value(value, options.lang),
    };
    match evidence
        .provenance
        .as_ref()
        .map(|from| place(from, options.names, options.lang))
    {
        Some(place) if !place.is_empty() => format!("{value} · {place}"),
        _ => value,
    }
}

fn place(provenance: &Provenance, names: &SourceNames, lang: Lang) -> String {
    match provenance {
        Provenance::Cell { at, .. } => names.cell(*at).map_or_else(String::new, |place| {
            let column = place.column.unwrap_or_default();
            format!("{}:{} {column}", place.file, place.row)
        }),
        Provenance::Rows { count, .. } => texts::from_rows(*count).text(lang),
        Provenance::Fixed => texts::fixed_value().text(lang),
        // A kind of origin that does not exist yet has no words.
        _ => String::new(),
    }
}
