//! Printing the test of a criterion.

use std::fmt::Write;

use winnable_model::{Currency, Money, Points};

use super::{line, quoted, texts};
use crate::Measure;
use crate::model::read::short;
use crate::model::{Quantifier, Test};

/// An end of a band or a knot's x: a number, or an amount in quotes.
pub(in crate::model) fn end(value: rust_decimal::Decimal, currency: Option<Currency>) -> String {
    match currency {
        Some(currency) => quoted(&Money::new(value, currency).to_string()),
        None => value.to_string(),
    }
}

fn measured(out: &mut String, measure: Measure) {
    match measure {
        Measure::Value => {}
        Measure::DaysAgo => line(out, "measure", "\"days_ago\""),
        Measure::DaysUntil => line(out, "measure", "\"days_until\""),
    }
}

pub(super) fn test(out: &mut String, test: &Test) {
    match test {
        Test::Bands {
            measure,
            currency,
            bands,
        } => {
            measured(out, *measure);
            out.push_str("bands = [\n");
            for band in bands {
                let from = band
                    .from
                    .map(|value| format!("from = {}, ", end(value, *currency)));
                let below = band
                    .below
                    .map(|value| format!("below = {}, ", end(value, *currency)));
                let (from, below) = (from.unwrap_or_default(), below.unwrap_or_default());
                let _ = writeln!(
                    out,
                    "    {{ {from}{below}points = {} }},",
                    short(band.points)
                );
            }
            out.push_str("]\n");
        }
        Test::Curve {
            measure,
            currency,
            knots,
        } => {
            measured(out, *measure);
            let knots: Vec<String> = knots
                .iter()
                .map(|(x, points)| format!("[{}, {}]", end(*x, *currency), short(*points)))
                .collect();
            line(out, "curve", &format!("[{}]", knots.join(", ")));
        }
        Test::Labels {
            quantifier,
            labels,
            points,
        } => {
            let key = match quantifier {
                Quantifier::Any => "any_of",
                Quantifier::All => "all_of",
                Quantifier::None => "none_of",
            };
            line(out, key, &texts(labels.iter().map(AsRef::as_ref)));
            line(out, "points", &short(*points));
        }
        Test::Values { entries, other } => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(label, points)| format!("{} = {}", quoted(label), short(*points)))
                .collect();
            line(out, "values", &format!("{{ {} }}", entries.join(", ")));
            if *other != Points::ZERO {
                line(out, "other", &short(*other));
            }
        }
        Test::Flag { is, points } => {
            line(out, "is", &is.to_string());
            line(out, "points", &short(*points));
        }
    }
}
