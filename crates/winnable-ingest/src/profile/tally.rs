//! Counting the cells of one column.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use winnable_model::{
    AmountRange, AmountRules, Currency, DecimalMark, Domain, email_key, parse_amount_range,
    parse_number_range,
};

use super::personal::{Looks, is_called_personal, looks};
use super::{ColumnProfile, Content, SAMPLES};
use crate::cell;
use crate::date::{DateOrder, DateOrderVotes, Decided, PossibleOrders, parse_date};
use crate::dialect::header_key;
use crate::field::Reading;
use crate::unit::{currency_of, unit_of};

/// Different values that are kept of a column; what has more is no picklist, and whether its values
/// repeat is not followed further.
const DISTINCT: usize = 1_000;

/// A picklist has at most this many words.
const WORDS: usize = 25;

/// A word of a picklist is at most this long.
const WORD: usize = 40;

/// How many cells can be read as what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Votes {
    emails: u64,
    phones: u64,
    domains: u64,
    dates: u64,
    flags: u64,
    numbers: u64,
    amounts: u64,
    /// Amounts that can be read with a comma before the decimals alone, and with a point alone.
    comma_only: u64,
    point_only: u64,
    keys: u64,
    /// Cells that could be names of people, and those that surely look like it.
    names: u64,
    people: u64,
    order: DateOrderVotes,
}

impl Votes {
    pub(super) fn order_votes(&self) -> DateOrderVotes {
        self.order
    }

    pub(super) fn order(&self) -> Decided {
        self.order.decide()
    }

    /// The sign before the decimals that some amounts prove; of both the point.
    pub(super) fn decimal(&self) -> Option<DecimalMark> {
        match (self.point_only, self.comma_only) {
            (0, 0) => None,
            (0, _) => Some(DecimalMark::Comma),
            _ => Some(DecimalMark::Point),
        }
    }

    /// Whether the cells are names of people: most of them could be, and enough surely look like it;
    /// or nearly all could be.
    pub(super) fn are_people(&self, filled: u64) -> bool {
        let is_most = self.names * 5 >= filled * 3 && self.people * 5 >= filled;
        filled > 0 && (is_most || self.names * 20 >= filled * 19)
    }

    pub(super) fn fits(&self, reading: Reading, filled: u64) -> Option<bool> {
        let votes = match reading {
            Reading::Email => self.emails,
            // An address names its domain, but the column is not that of a domain.
            Reading::Domain => self.domains,
            Reading::Flag => self.flags,
            Reading::Number => self.numbers,
            Reading::Money => self.amounts,
            Reading::Happened | Reading::Planned => self.dates,
            Reading::Key | Reading::Text | Reading::Labels => return None,
        };
        (filled > 0).then_some(votes * 2 >= filled)
    }
}

/// A column while it is read.
#[derive(Clone, Debug)]
pub(crate) struct ColumnTally {
    name: String,
    rows: u64,
    filled: u64,
    samples: Vec<String>,
    values: BTreeMap<String, u64>,
    /// The orders that fit all dates which need one.
    orders: PossibleOrders,
    /// Whether more values came than are kept.
    many: bool,
    repeated: u64,
    currencies: Vec<Currency>,
    votes: Votes,
}

impl ColumnTally {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            rows: 0,
            filled: 0,
            samples: Vec::new(),
            values: BTreeMap::new(),
            orders: PossibleOrders::default(),
            many: false,
            repeated: 0,
            currencies: Vec::new(),
            votes: Votes::default(),
        }
    }

    /// Counts the cell of one row.
    pub(crate) fn observe(&mut self, raw: &str) {
        self.rows += 1;
        let cell = raw.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if let Some(count) = self.values.get_mut(cell) {
            *count += 1;
            self.repeated += 1;
        } else if self.values.len() < DISTINCT {
            self.values.insert(cell.to_owned(), 1);
            if self.samples.len() < SAMPLES {
                self.samples.push(cell.to_owned());
            }
        } else {
            self.many = true;
        }
        self.vote(cell);
    }

    fn vote(&mut self, cell: &str) {
        let votes = &mut self.votes;
        votes.emails += u64::from(cell.contains('@') && is_email(cell));
        votes.flags += u64::from(cell::flag(cell).is_ok());
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        votes.phones += u64::from(is_phone(cell, digits));
        votes.keys += u64::from(is_key(cell, digits));
        if digits > 0 && is_date(cell) {
            votes.dates += 1;
            votes.order.observe(cell);
            self.orders.observe(cell);
        }
        votes.numbers += u64::from(digits > 0 && is_number(cell));
        if digits > 0 {
            let [point, comma] = amounts(cell);
            votes.amounts += u64::from(point.is_some() || comma.is_some());
            votes.point_only += u64::from(comma.is_none() && point.is_some());
            votes.comma_only += u64::from(point.is_none() && comma.is_some());
            let named = point.or(comma).and_then(|amount| amount.currency);
            if let Some(currency) = named
                && !self.currencies.contains(&currency)
            {
                self.currencies.push(currency);
            }
        }
        votes.domains += u64::from(is_domain(cell));
        let looks = looks(cell);
        votes.names += u64::from(looks != Looks::Other);
        votes.people += u64::from(looks == Looks::Person);
    }

    /// What the column looks like by all that was counted.
    pub(crate) fn profile(&self) -> ColumnProfile {
        let content = self.content();
        let order = match self.votes.order() {
            Decided::Order(order) if content == Content::Date => Some(order),
            _ => None,
        };
        let by_header = currency_of(&self.name).map(|named| named.seen_from(None));
        let currency = match self.currencies[..] {
            [one] => Some(one),
            _ => by_header,
        };
        ColumnProfile {
            name: self.name.clone(),
            content,
            rows: self.rows,
            filled: self.filled,
            samples: self.samples.clone(),
            words: if content == Content::Picklist {
                self.words()
            } else {
                Vec::new()
            },
            date_order: order,
            possible_orders: if content == Content::Date && self.votes.order() == Decided::Ambiguous
            {
                self.orders.orders()
            } else {
                Vec::new()
            },
            currency: currency.filter(|_| content == Content::Money),
            unique: self.filled > 0 && self.repeated == 0,
            repeated: self.repeated,
            votes: self.votes.clone(),
        }
    }

    /// The words of a picklist, frequent ones first.
    fn words(&self) -> Vec<String> {
        let mut words: Vec<(&String, u64)> = self.values.iter().map(|(w, n)| (w, *n)).collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        words.into_iter().map(|(word, _)| word.clone()).collect()
    }

    fn content(&self) -> Content {
        let (votes, filled) = (&self.votes, self.filled);
        if filled == 0 {
            return Content::Empty;
        }
        let most = |count: u64| count * 10 >= filled * 9;
        let many = |count: u64| count * 5 >= filled * 4;
        let key = header_key(&self.name);
        let is_called_id = ID_ENDS.iter().any(|end| key.ends_with(end));
        let is_called_phone = PHONE_PARTS.iter().any(|part| key.contains(part));
        let few = !self.many && self.values.len() <= WORDS;
        let is_picklist = few
            && self.values.len() as u64 * 3 <= filled
            && self.values.keys().all(|word| word.chars().count() <= WORD);
        if many(votes.emails) {
            Content::Email
        } else if many(votes.phones) && (is_called_phone || !most(votes.dates) && !is_called_id) {
            Content::Phone
        } else if most(votes.flags)
            && !(is_called_id || most(votes.numbers) && self.values.len() < 2)
        {
            Content::Flag
        } else if most(votes.dates) && !is_called_id {
            Content::Date
        } else if most(votes.numbers) || most(votes.amounts) {
            if is_called_id {
                Content::Id
            } else if is_called_phone {
                Content::Phone
            } else if !self.currencies.is_empty() || is_called_amount(&self.name, &key) {
                Content::Money
            } else {
                Content::Number
            }
        } else if is_called_phone {
            Content::Phone
        } else if many(votes.domains) {
            Content::Domain
        } else if is_called_id && most(votes.keys)
            || (self.repeated == 0 && most(votes.keys) && filled > 1)
        {
            Content::Id
        } else if is_picklist {
            Content::Picklist
        } else if NAME_ENDS.iter().any(|end| key.ends_with(end)) || is_called_personal(&self.name) {
            Content::Name
        } else {
            Content::Text
        }
    }
}

/// How headers of keys end.
const ID_ENDS: [&str; 14] = [
    "id", "ids", "code", "코드", "번호", "key", "number", "no", "no.", ".id", "guid", "uuid",
    "aid", "sic",
];

/// What headers of telephone numbers hold.
const PHONE_PARTS: [&str; 9] = [
    "phone",
    "mobile",
    "telephone",
    "fax",
    "전화",
    "연락처",
    "휴대폰",
    "핸드폰",
    "팩스",
];

/// How headers of names end.
const NAME_ENDS: [&str; 15] = [
    "name",
    "client",
    "이름",
    "명",
    "company",
    "account",
    "customer",
    "organization",
    "고객사",
    "거래처",
    "회사",
    "topic",
    "title",
    "subject",
    "건명",
];

/// What headers of amounts hold.
const AMOUNT_PARTS: [&str; 19] = [
    "amount",
    "revenue",
    "value",
    "price",
    "cost",
    "spend",
    "sales",
    "mrr",
    "arr",
    "acv",
    "tcv",
    "budget",
    "금액",
    "매출",
    "단가",
    "가격",
    "비용",
    "예산",
    "수주액",
];

/// A count of what is paid for is none.
fn is_called_amount(header: &str, key: &str) -> bool {
    let counts = [
        "count",
        "number",
        "개수",
        "건수",
        "rate",
        "probability",
        "%",
    ];
    (AMOUNT_PARTS.iter().any(|part| key.contains(part))
        && !counts.iter().any(|part| key.contains(part)))
        || currency_of(header).is_some()
        || unit_of(header).is_some_and(|(name, _)| matches!(name, "cents" | "micros"))
}

/// A cell as an amount with a point, and with a comma before the decimals.
fn amounts(cell: &str) -> [Option<AmountRange>; 2] {
    let by = |decimal_mark| {
        let rules = AmountRules {
            decimal_mark,
            ..AmountRules::default()
        };
        parse_amount_range(cell, &rules).ok()
    };
    let point = by(DecimalMark::Point);
    // Without a mark, both ways read the same.
    let comma = if has_mark(cell) {
        by(DecimalMark::Comma)
    } else {
        point
    };
    [point, comma]
}

/// Whether the sign before the decimals makes a difference; full-width signs are the same signs.
fn has_mark(cell: &str) -> bool {
    cell.contains(['.', ',', '．', '，'])
}

fn is_email(cell: &str) -> bool {
    let one = |text: &str| email_key(text).is_some();
    one(cell) || cell.split([',', ';']).map(str::trim).any(one)
}

/// Digits with the signs of telephone numbers, at least eight of them, and one sign or a zero first.
fn is_phone(cell: &str, digits: usize) -> bool {
    (8..=18).contains(&digits)
        && cell
            .chars()
            .all(|c| c.is_ascii_digit() || " +-().x/".contains(c))
        && (cell.starts_with(['+', '0', '(']) || cell.matches('-').count() >= 2)
        && !is_business_number(cell)
        && !is_date(cell)
        && !cell.contains(", ")
}

/// A Korean company's registration number, `123-45-67890`.
fn is_business_number(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split('-').collect();
    matches!(parts[..], [a, b, c] if a.len() == 3 && b.len() == 2 && c.len() == 5)
}

/// One word with a digit in it, not a number alone: a key as programs write it.
fn is_key(cell: &str, digits: usize) -> bool {
    let letters = cell.chars().any(char::is_alphabetic);
    let plain = |c: char| c.is_alphanumeric() || "-_:./#{}|".contains(c);
    digits > 0
        && cell.chars().count() >= 3
        && cell.chars().all(plain)
        && (letters || is_business_number(cell) || digits >= 5)
}

fn is_date(cell: &str) -> bool {
    // A day or two digits of a year are no date by themselves, and eight digits are one only if they
    // are of our time.
    let plain = cell.bytes().all(|b| b.is_ascii_digit());
    if plain && !(cell.len() == 8 && (cell.starts_with("19") || cell.starts_with("20"))) {
        return false;
    }
    let orders = [
        Some(DateOrder::Ymd),
        Some(DateOrder::Mdy),
        Some(DateOrder::Dmy),
    ];
    orders
        .into_iter()
        .any(|order| parse_date(cell, order, Tz::UTC).is_ok())
}

fn is_number(cell: &str) -> bool {
    let by = |mark| parse_number_range(cell, mark).is_ok();
    by(DecimalMark::Point)
        || has_mark(cell) && by(DecimalMark::Comma)
        || winnable_model::parse_percent(cell, DecimalMark::Point).is_ok()
}

fn is_domain(cell: &str) -> bool {
    let has_letters = cell
        .rsplit('.')
        .next()
        .is_some_and(|end| end.chars().next().is_some_and(char::is_alphabetic));
    cell.contains('.')
        && !cell.contains([' ', '@'])
        && (has_letters || cell.contains("://"))
        && Domain::parse(cell).is_ok()
}
