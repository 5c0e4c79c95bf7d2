//! One unsigned quantity: `1,234.5`, `1.2M`, `1억 2천만`.

use rust_decimal::Decimal;

use super::text::GROUP_MARK;
use super::token::{Cursor, Token};
use super::{AmountRefusal, DecimalMark};
use crate::money::{exact_sum, parse_plain, shift};

/// An unsigned number and the units that its partner in a range may share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quantity {
    pub(super) value: Decimal,
    /// The power of ten of the last 만, 억, 조, `k`, `M` …, when one is written.
    pub(super) big: Option<u32>,
    /// The power of ten of the last 십, 백, 천, when one is written.
    pub(super) small: Option<u32>,
    /// Parts that end in 만, 억 or 조 or in nothing: two in `1억 2천만`.
    pub(super) groups: u32,
    /// Runs of digits: two in `5천5백만`.
    pub(super) numbers: u32,
}

impl Quantity {
    /// The power of ten of all units together: 7 for `5천만`.
    pub(super) fn power(&self) -> Option<u32> {
        match (self.big, self.small) {
            (None, None) => None,
            (big, small) => Some(big.unwrap_or(0) + small.unwrap_or(0)),
        }
    }
}

/// Reads digits with their marks.
///
/// Groups are of three and no group follows a leading zero: `0,123` is more likely a decimal comma.
pub(super) fn digits(written: &str, mark: DecimalMark) -> Result<Decimal, AmountRefusal> {
    let bad = AmountRefusal::BadGrouping { decimal_mark: mark };
    let (whole, fraction) = match written.split_once(mark.as_char()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (written, None),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if fraction.is_some_and(|fraction| !all_digits(fraction)) {
        return Err(bad);
    }
    let whole = match whole {
        "" => "0".to_owned(),
        whole if all_digits(whole) => whole.to_owned(),
        whole => ungrouped(whole, mark).ok_or(bad)?,
    };
    let plain = match fraction {
        Some(fraction) => format!("{whole}.{fraction}"),
        None => whole,
    };
    parse_plain(&plain).ok_or(AmountRefusal::TooManyDigits)
}

fn ungrouped(whole: &str, mark: DecimalMark) -> Option<String> {
    let separator = if whole.contains(GROUP_MARK) {
        GROUP_MARK
    } else {
        mark.grouping()
    };
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let sound = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let leads = (1..=3).contains(&first.len()) && !first.starts_with('0') && sound(first);
    (leads && groups.all(|group| group.len() == 3 && sound(group)))
        .then(|| whole.replace(separator, ""))
}

/// Reads a quantity from the front of the tokens and leaves the rest.
pub(super) fn quantity(
    cursor: &mut Cursor<'_>,
    mark: DecimalMark,
) -> Result<Quantity, AmountRefusal> {
    let mut reader = Reader {
        cursor,
        mark,
        read: Quantity::default(),
        fraction: false,
    };
    let mut group = reader.group()?;
    let latin = reader.read.small.is_none();
    if let Some(power) = reader.cursor.take(|token| latin_unit(token, latin)) {
        reader.close(group, Some(power))?;
        return Ok(reader.read);
    }
    loop {
        let unit = reader.cursor.big_unit();
        reader.close(group, unit)?;
        if unit.is_none() || !reader.cursor.number_follows() {
            return Ok(reader.read);
        }
        group = reader.group()?;
    }
}

/// `k`, `M`, `bn`: only behind plain digits, since `5천k` is no number.
fn latin_unit(token: Token<'_>, allowed: bool) -> Option<u32> {
    match token {
        Token::Unit(power) if allowed => Some(power),
        _ => None,
    }
}

struct Reader<'c, 'a> {
    cursor: &'c mut Cursor<'a>,
    mark: DecimalMark,
    read: Quantity,
    fraction: bool,
}

impl Reader<'_, '_> {
    /// What stands before one of 만, 억, 조: `5`, `2천`, `2천5백`, `1,234.5`.
    fn group(&mut self) -> Result<Decimal, AmountRefusal> {
        let mut value = Decimal::ZERO;
        let mut last: Option<u32> = None;
        loop {
            let number = self.digits()?;
            let power = self.cursor.small_unit();
            let Some(factor) = number.or(power.map(|_| Decimal::ONE)) else {
                break;
            };
            value = sum(value, below(factor, power.unwrap_or(0), last)?)?;
            last = power.or(last);
            if power.is_none() {
                break;
            }
        }
        // `천만원` alone is the unit of a column more often than an amount.
        if self.read.numbers == 0 {
            return Err(AmountRefusal::NotANumber);
        }
        self.read.small = last;
        Ok(value)
    }

    fn digits(&mut self) -> Result<Option<Decimal>, AmountRefusal> {
        let Some(written) = self.cursor.digits() else {
            return Ok(None);
        };
        let value = digits(written, self.mark)?;
        // Decimals end a number: nobody writes `1.5억 2천만`.
        if self.fraction {
            return Err(AmountRefusal::NotANumber);
        }
        self.fraction = value.scale() > 0;
        self.read.numbers += 1;
        Ok(Some(value))
    }

    /// Adds a group with its unit, which must be smaller than the one before.
    fn close(&mut self, group: Decimal, unit: Option<u32>) -> Result<(), AmountRefusal> {
        let scaled = below(group, unit.unwrap_or(0), self.read.big)?;
        self.read.value = sum(self.read.value, scaled)?;
        self.read.big = unit.or(self.read.big);
        self.read.groups += 1;
        Ok(())
    }
}

/// `value * 10^power`, which must be less than the unit before it: `1억 20000만` is no number.
fn below(value: Decimal, power: u32, before: Option<u32>) -> Result<Decimal, AmountRefusal> {
    let scaled = shift(value, power).ok_or(AmountRefusal::TooManyDigits)?;
    let limit = before.and_then(|power| shift(Decimal::ONE, power));
    if limit.is_some_and(|limit| scaled >= limit) {
        return Err(AmountRefusal::NotANumber);
    }
    Ok(scaled)
}

fn sum(left: Decimal, right: Decimal) -> Result<Decimal, AmountRefusal> {
    exact_sum(left, right).ok_or(AmountRefusal::TooManyDigits)
}
