//! A hypothesis as a sentence.

use std::fmt::Write as _;

use winnable_model::Localised;

use super::Hypothesis;
use crate::predicate::{Predicate, Term, Test};

/// What is asked of one column, in words.
enum Asked<'a> {
    /// From, up to, and between.
    Between(&'a str, Option<Edge>, Option<Edge>),
    Words(&'a str, Vec<&'a str>),
    NotWord(&'a str, &'a str),
}

/// An edge, and whether it is part of the range.
#[derive(Clone, Copy)]
struct Edge(f64, bool);

/// The tests of a predicate, with the two ends of a range as one.
fn asked(predicate: &Predicate) -> Vec<Asked<'_>> {
    let mut all: Vec<Asked<'_>> = Vec::new();
    for Term { column, test } in &predicate.terms {
        let (low, high) = match test {
            Test::AtLeast(edge) => (Some(Edge(*edge, true)), None),
            Test::MoreThan(edge) => (Some(Edge(*edge, false)), None),
            Test::AtMost(edge) => (None, Some(Edge(*edge, true))),
            Test::Below(edge) => (None, Some(Edge(*edge, false))),
            Test::Is(word) => {
                all.push(Asked::Words(column, vec![word]));
                continue;
            }
            Test::AnyOf(words) => {
                all.push(Asked::Words(
                    column,
                    words.iter().map(|word| &**word).collect(),
                ));
                continue;
            }
            Test::IsNot(word) => {
                all.push(Asked::NotWord(column, word));
                continue;
            }
        };
        match all.last_mut() {
            Some(Asked::Between(same, _, none @ None)) if *same == column && high.is_some() => {
                *none = high;
            }
            _ => all.push(Asked::Between(column, low, high)),
        }
    }
    all
}

impl Localised for Predicate {
    fn en(&self) -> String {
        let part = |asked: &Asked<'_>| match asked {
            Asked::Between(column, low, high) => {
                let low = low.map(|Edge(edge, is_in)| {
                    format!(" {} {}", if is_in { "from" } else { "above" }, number(edge))
                });
                let high = high.map(|Edge(edge, is_in)| match (is_in, &low) {
                    (true, _) => format!(" up to {}", number(edge)),
                    (false, Some(_)) => format!(" to below {}", number(edge)),
                    (false, None) => format!(" below {}", number(edge)),
                });
                format!(
                    "{column}{}{}",
                    low.unwrap_or_default(),
                    high.unwrap_or_default()
                )
            }
            Asked::Words(column, words) => format!("{column} {}", words.join(" or ")),
            Asked::NotWord(column, word) => format!("{column} other than {word}"),
        };
        let parts: Vec<String> = asked(self).iter().map(part).collect();
        parts.join(" and ")
    }

    fn ko(&self) -> String {
        let part = |asked: &Asked<'_>| match asked {
            Asked::Between(column, low, high) => {
                let mut text = (*column).to_owned();
                if let Some(Edge(edge, is_in)) = low {
                    let _ = write!(
                        text,
                        " {} {}",
                        number(*edge),
                        if *is_in { "이상" } else { "초과" }
                    );
                }
                if let Some(Edge(edge, is_in)) = high {
                    let _ = write!(
                        text,
                        " {} {}",
                        number(*edge),
                        if *is_in { "이하" } else { "미만" }
                    );
                }
                text
            }
            Asked::Words(column, words) => format!("{column} {}", words.join(" 또는 ")),
            Asked::NotWord(column, word) => format!("{column} {word} 외"),
        };
        let parts: Vec<String> = asked(self).iter().map(part).collect();
        parts.join(", ")
    }
}

impl Localised for Hypothesis {
    fn en(&self) -> String {
        let found = if self.found_by_search {
            "found by search, p"
        } else {
            "stated beforehand, Holm p"
        };
        let over = if self.found_by_search {
            " over all that was tried"
        } else {
            ""
        };
        format!(
            "deals with {} are won {} % of the time ({} of {}), the rest {} % ({} of {}): {:.2} times the win rate of all; {found} {}{over}",
            self.predicate.en(),
            percent(self.win_rate),
            grouped(self.won),
            grouped(self.n),
            percent(self.rest_rate),
            grouped(self.rest_won),
            grouped(self.rest_n),
            self.lift,
            p(self.p_holm),
        )
    }

    fn ko(&self) -> String {
        let found = if self.found_by_search {
            "탐색으로 찾은 조건이고, 시도한 모든 조건을 감안한 p는"
        } else {
            "미리 정한 가설이고, Holm 보정 p는"
        };
        format!(
            "{} 조건의 기회는 {}건 중 {}건({}%), 나머지는 {}건 중 {}건({}%)을 수주했습니다. 전체 수주율의 {:.2}배입니다. {found} {}입니다",
            self.predicate.ko(),
            grouped(self.n),
            grouped(self.won),
            percent(self.win_rate),
            grouped(self.rest_n),
            grouped(self.rest_won),
            percent(self.rest_rate),
            self.lift,
            p(self.p_holm),
        )
    }
}

/// A share in whole percent.
fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// A p-value as people write it.
pub(crate) fn p(value: f64) -> String {
    if value < 0.0001 {
        "< 0.0001".to_owned()
    } else if value < 0.001 {
        format!("{value:.4}")
    } else {
        format!("{value:.3}")
    }
}

/// A number with its thousands apart.
fn number(value: f64) -> String {
    let plain = value.to_string();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", plain.as_str()),
    };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let point = if rest.is_empty() { "" } else { "." };
    // A year is written as it stands.
    let whole = if whole.len() > 4 || (whole.len() == 4 && !(1_900.0..2_100.0).contains(&value)) {
        thousands(whole)
    } else {
        whole.to_owned()
    };
    format!("{sign}{whole}{point}{rest}")
}

pub(super) fn grouped(count: u64) -> String {
    thousands(&count.to_string())
}

fn thousands(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_predicate_reads_as_a_sentence() {
        let of = |source: &str| {
            let predicate = Predicate::parse(source).unwrap();
            (predicate.en(), predicate.ko())
        };
        let both = |en: &str, ko: &str| (en.to_owned(), ko.to_owned());
        assert_eq!(
            of("employees >= 200 and employees < 1000 and industry = saas"),
            both(
                "employees from 200 to below 1,000 and industry saas",
                "employees 200 이상 1,000 미만, industry saas"
            )
        );
        assert_eq!(
            of("seats < -2500.5 and region in [eu, us] and plan != free"),
            both(
                "seats below -2,500.5 and region eu or us and plan other than free",
                "seats -2,500.5 미만, region eu 또는 us, plan free 외"
            )
        );
        assert_eq!(
            of("founded > 1999 and founded <= 2010"),
            both(
                "founded above 1999 up to 2010",
                "founded 1999 초과 2010 이하"
            )
        );
    }
}
