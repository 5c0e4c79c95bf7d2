//! Rules that bands and curves must keep.

use std::ops::Range;

use rust_decimal::Decimal;
use winnable_model::document::{Section, Spanned};
use winnable_model::text::scoring as texts;
use winnable_model::{
    Code, Currency, Diagnostic, Diagnostics, FactCatalogue, FactId, FactLevel, Points,
};

use super::Band;
use super::print::end;
use super::read::short;
use crate::compile::{FURTHEST, MAX_PLACES};

/// Whether any of the facts is about a person.
pub(super) fn uses_person(facts: Vec<FactId>, catalogue: &FactCatalogue) -> bool {
    facts
        .into_iter()
        .any(|fact| catalogue.spec(fact).level == FactLevel::Person)
}

/// Whether an end of a band or a knot's x lies where scoring is exact.
pub(super) fn in_reach(value: Decimal) -> bool {
    value.abs() <= Decimal::from(FURTHEST) && value.normalize().scale() <= MAX_PLACES
}

/// A band and where it stands in the file.
pub(super) struct Placed {
    pub(super) band: Band,
    pub(super) span: Range<usize>,
    /// The bytes of its lower end.
    pub(super) from: Option<Range<usize>>,
    pub(super) is_inline: bool,
}

/// Bands in rising order, without overlap; `None` when one of them is wrong.
pub(super) fn bands(
    section: &Section<'_>,
    mut bands: Vec<Placed>,
    currency: Option<Currency>,
    out: &mut Diagnostics,
) -> Option<Vec<Band>> {
    if bands.is_empty() {
        out.push(section.diagnostic(Code::E0216, texts::empty_list(), section.span_of("bands")));
        return None;
    }
    let count = bands.len();
    // A band without values shares none, so that it is reported once.
    bands.retain(|placed| !is_empty(section, placed, currency, out));
    let mut sound = bands.len() == count;
    bands.sort_by_key(|placed| (placed.band.from.is_some(), placed.band.from));
    for pair in bands.windows(2) {
        let [low, high] = pair else { continue };
        match (low.band.below, high.band.from) {
            (Some(below), Some(from)) if below == from => {}
            (Some(below), Some(from)) if below < from => {
                let message = texts::gap(below, from);
                out.push(section.diagnostic(Code::W0224, message, high.span.clone()));
            }
            _ => {
                out.push(overlap(section, low, high, currency));
                sound = false;
            }
        }
    }
    sound.then(|| bands.into_iter().map(|placed| placed.band).collect())
}

/// Reports a band that holds no value, with its ends swapped where that gives it some.
fn is_empty(
    section: &Section<'_>,
    placed: &Placed,
    currency: Option<Currency>,
    out: &mut Diagnostics,
) -> bool {
    let (Some(from), Some(below)) = (placed.band.from, placed.band.below) else {
        return false;
    };
    if from < below {
        return false;
    }
    let span = || placed.span.clone();
    let mut diagnostic = section.diagnostic(Code::E0207, texts::empty_band(from, below), span());
    if below < from && placed.is_inline {
        let (from, below) = (end(below, currency), end(from, currency));
        let points = short(placed.band.points);
        let swapped = format!("{{ from = {from}, below = {below}, points = {points} }}");
        diagnostic = diagnostic
            .with_help(texts::swap_ends())
            .with_edit(span(), swapped);
    }
    out.push(diagnostic);
    true
}

/// Two bands that share values; the upper one can begin where the lower one ends, if anything of
/// it is left then.
fn overlap(
    section: &Section<'_>,
    low: &Placed,
    high: &Placed,
    currency: Option<Currency>,
) -> Diagnostic {
    let message = texts::overlap(&band_text(&low.band), &band_text(&high.band));
    let diagnostic = section.diagnostic(Code::E0206, message, high.span.clone());
    let begins = low
        .band
        .below
        .filter(|start| high.band.below.is_none_or(|below| *start < below));
    match (begins, &high.from) {
        (Some(begins), Some(from)) => {
            let begins = end(begins, currency);
            diagnostic
                .with_help(texts::begin_at(&begins))
                .with_edit(from.clone(), begins)
        }
        _ => diagnostic,
    }
}

fn band_text(band: &Band) -> String {
    let end = |end: Option<Decimal>| end.map_or_else(|| "…".to_owned(), |end| end.to_string());
    format!("[{}, {})", end(band.from), end(band.below))
}

/// Knots with strictly rising x; `None` when they are not.
pub(super) fn knots(
    section: &Section<'_>,
    knots: Vec<Spanned<(Decimal, Points)>>,
    span: Range<usize>,
    out: &mut Diagnostics,
) -> Option<Vec<(Decimal, Points)>> {
    if knots.len() < 2 {
        out.push(section.diagnostic(Code::E0217, texts::too_few_knots(), span));
        return None;
    }
    let mut sound = true;
    for pair in knots.windows(2) {
        let [left, right] = pair else { continue };
        if left.value.0 >= right.value.0 {
            let message = texts::knots_do_not_rise(left.value.0, right.value.0);
            out.push(section.diagnostic(Code::E0217, message, right.span.clone()));
            sound = false;
        }
    }
    sound.then(|| knots.into_iter().map(|knot| knot.value).collect())
}
