//! Rules that bands and curves must keep.

use std::ops::Range;

use rust_decimal::Decimal;
use winnable_model::document::{Section, Spanned};
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Diagnostics, FactCatalogue, FactId, FactLevel, Points};

use super::Band;

/// Whether any of the facts is about a person.
pub(super) fn uses_person(facts: Vec<FactId>, catalogue: &FactCatalogue) -> bool {
    facts
        .into_iter()
        .any(|fact| catalogue.spec(fact).level == FactLevel::Person)
}

/// Bands in rising order, without overlap; `None` when one of them is wrong.
pub(super) fn bands(
    section: &Section<'_>,
    mut bands: Vec<Spanned<Band>>,
    out: &mut Diagnostics,
) -> Option<Vec<Band>> {
    if bands.is_empty() {
        out.push(section.diagnostic(Code::E0216, texts::empty_list(), section.span_of("bands")));
        return None;
    }
    let mut sound = true;
    for band in &bands {
        if let (Some(from), Some(below)) = (band.value.from, band.value.below)
            && from >= below
        {
            out.push(section.diagnostic(
                Code::E0207,
                texts::empty_band(from, below),
                band.span.clone(),
            ));
            sound = false;
        }
    }
    bands.sort_by_key(|band| (band.value.from.is_some(), band.value.from));
    for pair in bands.windows(2) {
        let [low, high] = pair else { continue };
        match (low.value.below, high.value.from) {
            (Some(below), Some(from)) if below == from => {}
            (Some(below), Some(from)) if below < from => {
                let message = texts::gap(below, from);
                out.push(section.diagnostic(Code::W0224, message, high.span.clone()));
            }
            _ => {
                out.push(section.diagnostic(
                    Code::E0206,
                    texts::overlap(&band_text(&low.value), &band_text(&high.value)),
                    high.span.clone(),
                ));
                sound = false;
            }
        }
    }
    sound.then(|| bands.into_iter().map(|band| band.value).collect())
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
    // Beyond this no amount of money lies, and products stay far inside 128 bits.
    let limit = Decimal::from(1_000_000_000_000_000_i64);
    for knot in &knots {
        if knot.value.0.abs() > limit {
            let message = texts::knot_too_far(knot.value.0);
            out.push(section.diagnostic(Code::E0204, message, knot.span.clone()));
            sound = false;
        }
    }
    sound.then(|| knots.into_iter().map(|knot| knot.value).collect())
}
