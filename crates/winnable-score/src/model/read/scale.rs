//! Reading bands and curves, over numbers, amounts and ages of dates.

use rust_decimal::Decimal;
use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{Code, Currency, Diagnostics, FactType, Points, Severity, Text};

use super::Reader;
use super::criterion::{MOST_POINTS, Subject};
use crate::Measure;
use crate::model::validate::{self, Placed};
use crate::model::{Band, Test, keys};

impl Reader<'_> {
    /// What of a date is measured; reports a measure where there is none to take, and the reverse.
    fn measure(&mut self, section: &Section<'_>, subject: &Subject) -> Option<Measure> {
        let word = section.word("measure", &keys::MEASURES, &mut self.out);
        match (subject.ty, word) {
            (FactType::Date, Some(word)) if word.value == "days_ago" => Some(Measure::DaysAgo),
            (FactType::Date, Some(_)) => Some(Measure::DaysUntil),
            (FactType::Date, None) => {
                let message = texts::date_needs_measure(&subject.name);
                self.out
                    .push(section.diagnostic(Code::E0212, message, section.span_of("fact")));
                None
            }
            (_, Some(word)) => {
                let message = texts::measure_needs_date(&subject.name);
                self.out
                    .push(section.diagnostic(Code::E0212, message, word.span));
                None
            }
            (_, None) => Some(Measure::Value),
        }
    }

    /// A number, or an amount with its currency, as the fact's type asks.
    fn end(
        &mut self,
        section: &Section<'_>,
        subject: &Subject,
        key: &str,
        item: &Spanned<Item<'_>>,
        currency: &mut Option<Currency>,
    ) -> Option<Decimal> {
        let span = || item.span.clone();
        let value = match (&item.value, subject.ty) {
            (Item::Number(number), FactType::Number | FactType::Date) => *number,
            (Item::Text(text), FactType::Money) => match self.money(text) {
                Ok(money) => {
                    let known = *currency.get_or_insert(money.currency());
                    if known != money.currency() {
                        let message = texts::two_currencies(known.code(), money.currency().code());
                        self.out
                            .push(section.diagnostic(Code::E0218, message, span()));
                        return None;
                    }
                    money.amount()
                }
                Err(error) => {
                    section.wrong_value(Text::of(&error), span(), &mut self.out);
                    return None;
                }
            },
            (Item::Unusable(raw), _) => {
                section.wrong_value(config::unusable(raw), span(), &mut self.out);
                return None;
            }
            (_, ty) => {
                let expected = if ty == FactType::Money {
                    texts::expected_amount()
                } else {
                    config::expected_number()
                };
                section.wrong_kind(key, span(), &expected, &mut self.out);
                return None;
            }
        };
        if !validate::in_reach(value) {
            section.wrong_value(texts::end_out_of_range(value), span(), &mut self.out);
            return None;
        }
        Some(value)
    }

    pub(super) fn bands(&mut self, section: &Section<'_>, subject: &Subject) -> Option<Test> {
        let measure = self.measure(section, subject);
        let mut currency = None;
        let sections = section.sections("bands", &keys::BAND, &mut self.out);
        let is_list = matches!(section.item("bands")?.value, Item::List(list) if list.len() == sections.len());
        if !is_list {
            return None;
        }
        let bands: Vec<Placed> = sections
            .iter()
            .filter_map(|entry| self.band(entry, subject, &mut currency))
            .collect();
        if bands.len() < sections.len() {
            // A band that cannot be read leaves a gap of its own making; what overlaps among the
            // others is a mistake all the same.
            if !bands.is_empty() {
                let mut found = Diagnostics::new();
                validate::bands(section, bands, currency, &mut found);
                let errors = found
                    .into_iter()
                    .filter(|d| d.severity() == Severity::Error);
                errors.for_each(|error| self.out.push(error));
            }
            return None;
        }
        let bands = validate::bands(section, bands, currency, &mut self.out)?;
        Some(Test::Bands {
            measure: measure?,
            currency,
            bands,
        })
    }

    fn band(
        &mut self,
        entry: &Section<'_>,
        subject: &Subject,
        currency: &mut Option<Currency>,
    ) -> Option<Placed> {
        let mut end = |key: &str| match entry.item(key) {
            None => Some(None),
            Some(item) => self.end(entry, subject, key, &item, currency).map(Some),
        };
        let (from, below) = (end("from"), end("below"));
        let points = self.points(entry, "points", -MOST_POINTS, MOST_POINTS)?;
        Some(Placed {
            band: Band {
                from: from?,
                below: below?,
                points: points.value,
            },
            span: entry.span(),
            from: entry.item("from").map(|item| item.span),
            is_inline: entry.is_inline(),
        })
    }

    pub(super) fn curve(&mut self, section: &Section<'_>, subject: &Subject) -> Option<Test> {
        let measure = self.measure(section, subject);
        let item = section.item("curve")?;
        let Item::List(list) = item.value else {
            section.wrong_kind("curve", item.span, &texts::expected_pairs(), &mut self.out);
            return None;
        };
        let mut currency = None;
        let knots: Vec<_> = list
            .iter()
            .filter_map(|entry| self.knot(section, subject, entry, &mut currency))
            .collect();
        if knots.len() < list.len() {
            return None;
        }
        let knots = validate::knots(section, knots, item.span, &mut self.out)?;
        Some(Test::Curve {
            measure: measure?,
            currency,
            knots,
        })
    }

    fn knot(
        &mut self,
        section: &Section<'_>,
        subject: &Subject,
        entry: &Spanned<Item<'_>>,
        currency: &mut Option<Currency>,
    ) -> Option<Spanned<(Decimal, Points)>> {
        let pair = match &entry.value {
            Item::List(pair) => pair.as_slice(),
            _ => &[],
        };
        let [x, y] = pair else {
            let expected = texts::expected_pairs();
            section.wrong_kind("curve", entry.span.clone(), &expected, &mut self.out);
            return None;
        };
        let x = self.end(section, subject, "curve", x, currency);
        let points = match &y.value {
            Item::Number(number) => {
                self.as_points(section, *number, &y.span, -MOST_POINTS, MOST_POINTS)
            }
            Item::Unusable(raw) => {
                section.wrong_value(config::unusable(raw), y.span.clone(), &mut self.out);
                None
            }
            _ => {
                let expected = texts::expected_pairs();
                section.wrong_kind("curve", y.span.clone(), &expected, &mut self.out);
                None
            }
        };
        Some(Spanned {
            value: (x?, points?),
            span: entry.span.clone(),
        })
    }
}
