//! Columns that can be no condition of an ICP.

use std::collections::BTreeSet;

use serde::Serialize;
use winnable_model::{Localised, fold};

use crate::number::real_len;
use crate::table::{Column, Values};

/// Why a column is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyUnused {
    /// It has no value.
    Blank,
    /// It says the same in every row.
    Constant,
    /// Its cells are dates: when a deal began is no trait of a customer.
    Date,
    /// Nearly every row has a value of its own: an id, a name, an address, free text.
    NearlyUnique,
    /// No value, and no range of values, has enough rows.
    TooFewRows,
}

impl WhyUnused {
    /// The reason as JSON writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Constant => "constant",
            Self::Date => "date",
            Self::NearlyUnique => "nearly_unique",
            Self::TooFewRows => "too_few_rows",
        }
    }
}

impl Localised for WhyUnused {
    fn en(&self) -> String {
        match self {
            Self::Blank => "it is blank",
            Self::Constant => "it says the same in every row",
            Self::Date => "it holds dates, which are no trait of a customer",
            Self::NearlyUnique => "nearly every row has a value of its own",
            Self::TooFewRows => "no value of it has enough rows",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Blank => "값이 없음",
            Self::Constant => "모든 행의 값이 같음",
            Self::Date => "날짜라서 고객의 특성이 아님",
            Self::NearlyUnique => "거의 모든 행의 값이 서로 다름",
            Self::TooFewRows => "행이 충분한 값이 없음",
        }
        .to_owned()
    }
}

/// A column that is not used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unused {
    /// The column.
    pub column: String,
    /// Why.
    pub why: WhyUnused,
}

/// So many of a hundred cells that are dates make a column of dates.
const DATES: usize = 95;

/// What makes a column unusable whatever its values do; `None` where it may be tried.
pub fn unused(column: &Column) -> Option<WhyUnused> {
    let cells: Vec<&str> = column.cells.iter().filter_map(Option::as_deref).collect();
    let distinct: BTreeSet<String> = cells.iter().map(|cell| fold(cell)).collect();
    let dates = cells.iter().filter(|cell| is_date(cell)).count();
    if cells.is_empty() {
        Some(WhyUnused::Blank)
    } else if distinct.len() == 1 && cells.len() == column.cells.len() {
        Some(WhyUnused::Constant)
    } else if dates * 100 >= cells.len() * DATES {
        Some(WhyUnused::Date)
    } else if is_unique(column, cells.len(), distinct.len()) {
        Some(WhyUnused::NearlyUnique)
    } else {
        None
    }
}

/// Where so many pairs of equal amounts are expected, none has a probability of e^−10.
const MEET: f64 = 10.0;

/// Words of which most stand in one row alone, and numbers that count the rows.
fn is_unique(column: &Column, filled: usize, distinct: usize) -> bool {
    let Values::Numbers(numbers) = column.values() else {
        return filled > 10 && distinct * 2 > filled;
    };
    let values: Vec<f64> = numbers.into_iter().flatten().collect();
    let whole = values
        .iter()
        .all(|value| value.fract().abs() < f64::EPSILON);
    if !whole || distinct < filled || filled <= 10 {
        return false;
    }
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // A running number has few gaps, and where it has many, amounts that are spread as widely would meet: of
    // so many pairs some are the same.
    let rows = real_len(filled);
    let spread = high - low + 1.0;
    let meet = rows * (rows - 1.0) / (2.0 * spread);
    spread < 2.0 * rows || meet >= MEET
}

/// `2024-01-31`, `1/31/2024`, `2024.1.31`, with a time of day or without.
fn is_date(cell: &str) -> bool {
    let day = cell.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let digits = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    match parts.as_slice() {
        [a, b, c] => {
            digits(b, 1, 2)
                && ((digits(a, 4, 4) && digits(c, 1, 2)) || (digits(a, 1, 2) && digits(c, 4, 4)))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(name: &str, cells: impl IntoIterator<Item = String>) -> Option<WhyUnused> {
        let cell = |cell: String| (!cell.is_empty()).then(|| cell.into());
        unused(&Column {
            name: name.to_owned(),
            cells: cells.into_iter().map(cell).collect(),
        })
    }

    #[test]
    fn ids_names_and_dates_are_no_conditions() {
        let of = |name: &str, cell: &dyn Fn(usize) -> String| why(name, (0..60).map(cell));
        let every = |n: usize, cell: &str| {
            if n.is_multiple_of(2) {
                cell.to_owned()
            } else {
                String::new()
            }
        };
        assert_eq!(of("x", &|_| String::new()), Some(WhyUnused::Blank));
        assert_eq!(of("x", &|_| "EU".to_owned()), Some(WhyUnused::Constant));
        // Where blanks stand beside the one value they are two values, but too little for a condition yet.
        assert_eq!(of("x", &|n| every(n, "EU")), None);
        let day = |n: usize| format!("2024-01-{:02} 10:00:00", n % 28 + 1);
        assert_eq!(of("x", &day), Some(WhyUnused::Date));
        assert_eq!(
            of("x", &|n| format!("{}/28/2024", n % 12 + 1)),
            Some(WhyUnused::Date)
        );
        assert_eq!(
            of("mail", &|n| format!("p{n}@x.io")),
            Some(WhyUnused::NearlyUnique)
        );
        assert_eq!(
            of("no", &|n| (1_000 + n).to_string()),
            Some(WhyUnused::NearlyUnique)
        );
        assert_eq!(
            of("Lead ID", &|n| (n * 977 + 13).to_string()),
            Some(WhyUnused::NearlyUnique)
        );
        // A few ids are names like others.
        assert_eq!(of("Rep ID", &|n| (n % 7).to_string()), None);
        // With gaps of seven: 120 numbers of 840 would meet 8 times by chance, 300 of 2,100 would 21 times.
        let gaps = |rows: usize| why("no", (0..rows).map(|n| (5_000 + n * 7).to_string()));
        assert_eq!(
            (gaps(120), gaps(300)),
            (None, Some(WhyUnused::NearlyUnique))
        );
        // Amounts differ by row and are none.
        assert_eq!(of("revenue", &|n| (n * 977 + 13).to_string()), None);
        assert_eq!(of("share", &|n| format!("{n}.5")), None);
        assert_eq!(of("paid", &|n| (n % 7).to_string()), None);
        assert_eq!(of("version", &|n| format!("1.2.{}", n % 3)), None);
    }
}
