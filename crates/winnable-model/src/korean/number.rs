//! Numbers and money for people.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::Lang;
use crate::money::{Currency, Money, positive_zero, shift};

/// Units of English in powers of ten, the largest first.
const ENGLISH: [(u32, &str); 4] = [(12, "T"), (9, "B"), (6, "M"), (3, "K")];
/// Units of Korean in powers of ten, the largest first.
const KOREAN: [(u32, &str); 4] = [(16, "경"), (12, "조"), (8, "억"), (4, "만")];

/// A number with groups of three digits, its decimals untouched: `-1,234,567.5`.
///
/// ```
/// use rust_decimal::Decimal;
/// assert_eq!(winnable_model::grouped(Decimal::from(1_234_567)), "1,234,567");
/// ```
pub fn grouped(value: Decimal) -> String {
    let plain = positive_zero(value).to_string();
    let (sign, unsigned) = match plain.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", plain.as_str()),
    };
    let whole = unsigned.split('.').next().unwrap_or(unsigned);
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out.push_str(&unsigned[whole.len()..]);
    out
}

/// A number in its largest unit, for tables and charts: `12.3M`, `1,230만`, `12.3억`, `5억`.
///
/// One decimal below 100 of a unit and none above, half to even, a trailing zero dropped. This
/// loses digits: what must be exact is printed with [`grouped`] or [`format_money`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_model::{Lang, compact};
/// assert_eq!(compact(Decimal::from(12_300_000), Lang::En), "12.3M");
/// assert_eq!(compact(Decimal::from(12_300_000), Lang::Ko), "1,230만");
/// ```
pub fn compact(value: Decimal, lang: Lang) -> String {
    let units = match lang {
        Lang::En => ENGLISH,
        Lang::Ko => KOREAN,
    };
    let sign = if value < Decimal::ZERO { "-" } else { "" };
    let magnitude = value.abs();
    let (mut text, mut suffix, mut reached) = (shown(magnitude), "", 0);
    // From the smallest unit up, each judged by the rounded number: 999,950 is 1M, not 1,000K.
    for (power, unit) in units.into_iter().rev() {
        let limit = shift(Decimal::ONE, power - reached);
        if limit.is_none_or(|limit| text < limit) {
            break;
        }
        (text, suffix, reached) = (shown(magnitude * Decimal::new(1, power)), unit, power);
    }
    let digits = grouped(text);
    if text.is_zero() {
        return digits;
    }
    format!("{sign}{digits}{suffix}")
}

fn shown(value: Decimal) -> Decimal {
    let places = u32::from(value < Decimal::ONE_HUNDRED);
    value
        .round_dp_with_strategy(places, RoundingStrategy::MidpointNearestEven)
        .normalize()
}

/// An exact amount for people.
///
/// English: the code and grouped digits, `KRW 500,000,000`. Korean: won in 만 and 억 with 원
/// (`5억 원`, `1억 2,345만 6,789원`), other currencies as in English, since `USD` leaves no doubt.
///
/// ```
/// use winnable_model::{Lang, Money, format_money};
/// let floor: Money = "KRW 500000000".parse()?;
/// assert_eq!(format_money(&floor, Lang::En), "KRW 500,000,000");
/// assert_eq!(format_money(&floor, Lang::Ko), "5억 원");
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
pub fn format_money(money: &Money, lang: Lang) -> String {
    match lang {
        Lang::Ko if money.currency() == Currency::KRW => won(money.amount()),
        Lang::En | Lang::Ko => format!("{} {}", money.currency(), grouped(money.amount())),
    }
}

fn won(amount: Decimal) -> String {
    let mut rest = amount.abs();
    let mut parts = Vec::new();
    for (power, unit) in KOREAN {
        let Some(size) = shift(Decimal::ONE, power) else {
            continue;
        };
        let count = (rest * Decimal::new(1, power)).trunc();
        if !count.is_zero() {
            parts.push(format!("{}{unit}", grouped(count)));
            rest -= count * size;
        }
    }
    let sign = if amount < Decimal::ZERO { "-" } else { "" };
    if rest.is_zero() && !parts.is_empty() {
        return format!("{sign}{} 원", parts.join(" "));
    }
    parts.push(grouped(rest.normalize()));
    format!("{sign}{}원", parts.join(" "))
}
