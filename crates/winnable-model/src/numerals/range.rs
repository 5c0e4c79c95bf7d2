//! A whole cell: one number, or a range of them, with signs and currency marks.

use rust_decimal::Decimal;

use super::lexer::tokens;
use super::quantity::{Quantity, quantity};
use super::text::{fold, says_nothing};
use super::token::{Bound, Cursor, Mark, Token};
use super::{AmountRefusal, DecimalMark, Span, SpanError};
use crate::money::{positive_zero, shift};

/// What a cell says.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) span: Span,
    /// The value, when the cell is one number rather than a range.
    pub(crate) single: Option<Decimal>,
    /// Every currency mark in the cell, in its order.
    pub(crate) marks: Vec<Mark>,
    pub(crate) percent: bool,
    /// Whether the cell says what is counted, as `50명` does.
    pub(crate) counted: bool,
}

/// Reads a cell to its end.
pub(crate) fn read(raw: &str, mark: DecimalMark) -> Result<Reading, AmountRefusal> {
    let text = fold(raw);
    if says_nothing(&text) {
        return Err(AmountRefusal::Blank);
    }
    let tokens = tokens(&text, mark)?;
    let mut parser = Parser {
        cursor: Cursor::new(&tokens),
        mark,
        marks: Vec::new(),
        percent: false,
        counted: false,
    };
    let (span, single) = parser.cell()?;
    parser.finish()?;
    Ok(Reading {
        span,
        single,
        marks: parser.marks,
        percent: parser.percent,
        counted: parser.counted,
    })
}

struct Parser<'a> {
    cursor: Cursor<'a>,
    mark: DecimalMark,
    marks: Vec<Mark>,
    percent: bool,
    counted: bool,
}

impl Parser<'_> {
    fn cell(&mut self) -> Result<(Span, Option<Decimal>), AmountRefusal> {
        if let Some(bound) = self.before() {
            let value = self.end()?.value;
            return Ok((one_sided(value, bound), None));
        }
        let low = self.end()?;
        if self.cursor.take_if(Token::Plus) {
            self.behind_number();
            return Ok((Span::at_least(low.value), None));
        }
        let low_bound = self.behind();
        let separated = self.separator();
        if separated || (low_bound.is_some() && self.cursor.peek().is_some()) {
            let high = self.end()?;
            let high_bound = self.behind();
            // Before the ends are compared: `2026-09-30` is no reversed range.
            self.finish()?;
            return Ok((two_sided(&low, low_bound, &high, high_bound)?, None));
        }
        Ok(match low_bound {
            Some(bound) => (one_sided(low.value, bound), None),
            None => (Span::point(low.value), Some(low.value)),
        })
    }

    fn finish(&self) -> Result<(), AmountRefusal> {
        match self.cursor.peek() {
            None => Ok(()),
            Some(_) => Err(AmountRefusal::NotANumber),
        }
    }

    fn before(&mut self) -> Option<Bound> {
        self.cursor.take(|token| match token {
            Token::Before(bound) => Some(bound),
            _ => None,
        })
    }

    fn behind(&mut self) -> Option<Bound> {
        self.cursor.take(|token| match token {
            Token::Behind(bound) => Some(bound),
            _ => None,
        })
    }

    fn separator(&mut self) -> bool {
        self.cursor.take_if(Token::Minus) || self.cursor.take_if(Token::To)
    }

    /// One end of a range: sign, currency and brackets in the orders that people use.
    fn end(&mut self) -> Result<Quantity, AmountRefusal> {
        let (mut signs, mut negative, mut open) = (0, false, false);
        loop {
            if self.cursor.take_if(Token::Minus) {
                (signs, negative) = (signs + 1, true);
            } else if self.cursor.take_if(Token::Plus) {
                signs += 1;
            } else if self.cursor.take_if(Token::Open) {
                (signs, negative, open) = (signs + 1, true, true);
            } else if let Some(mark) = self.cursor.mark() {
                self.marks.push(mark);
            } else {
                break;
            }
        }
        if signs > 1 {
            return Err(AmountRefusal::TwoSigns);
        }
        let mut quantity = quantity(&mut self.cursor, self.mark)?;
        self.behind_number();
        if open && !self.cursor.take_if(Token::Close) {
            return Err(AmountRefusal::NotANumber);
        }
        self.behind_number();
        if negative {
            quantity.value = positive_zero(-quantity.value);
        }
        Ok(quantity)
    }

    /// A currency, a percent sign or what is counted.
    fn behind_number(&mut self) {
        loop {
            if let Some(mark) = self.cursor.mark() {
                self.marks.push(mark);
            } else if !self.percent && self.cursor.take_if(Token::Percent) {
                self.percent = true;
            } else if self.cursor.take_if(Token::Counter) {
                self.counted = true;
            } else {
                return;
            }
        }
    }
}

fn one_sided(value: Decimal, bound: Bound) -> Span {
    match bound {
        Bound::Below => Span::below(value),
        Bound::AtMost => Span::at_most(value),
        Bound::Above => Span::above(value),
        Bound::AtLeast => Span::at_least(value),
    }
}

fn two_sided(
    low: &Quantity,
    low_bound: Option<Bound>,
    high: &Quantity,
    high_bound: Option<Bound>,
) -> Result<Span, AmountRefusal> {
    let low_included = match low_bound {
        None | Some(Bound::AtLeast) => true,
        Some(Bound::Above) => false,
        Some(Bound::Below | Bound::AtMost) => return Err(AmountRefusal::NotANumber),
    };
    let high_included = match high_bound {
        None | Some(Bound::AtMost) => true,
        Some(Bound::Below) => false,
        Some(Bound::Above | Bound::AtLeast) => return Err(AmountRefusal::NotANumber),
    };
    let from = shared_unit(low, high)?;
    Span::between(from, low_included, high.value, high_included).map_err(|error| match error {
        SpanError::Reversed { .. } | SpanError::Empty { .. } => AmountRefusal::Reversed,
    })
}

/// The lower end with the unit that only the upper end spells out: `1-5억` is 1억 to 5억, and both
/// `1~5천만` and `1천~5천만` begin at 1천만.
///
/// Refused where that reading does not hold (`500-1억`), since the other one is a guess as well.
fn shared_unit(low: &Quantity, high: &Quantity) -> Result<Decimal, AmountRefusal> {
    let shared = match (low.big, low.small) {
        (Some(_), _) => None,
        (None, Some(_)) => high.big,
        (None, None) => high.power(),
    };
    let Some(power) = shared.filter(|_| !low.value.is_zero()) else {
        return Ok(low.value);
    };
    let whole = high.groups == 1 && (low.small.is_some() || high.numbers == 1);
    shift(low.value, power)
        .filter(|shared| whole && *shared <= high.value)
        .ok_or(AmountRefusal::AmbiguousUnit)
}
