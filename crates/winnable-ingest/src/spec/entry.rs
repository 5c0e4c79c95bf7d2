//! One entry of `[source.columns]`, and the values that stand in the tables of a source.

use rust_decimal::Decimal;
use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::{config, data as texts};
use winnable_model::{Code, Currency, Diagnostics, FactType};

use super::columns::{ValueMap, value_map};
use super::read::currency;
use super::{Target, table};
use crate::field::Reading;
use crate::unit::factor;

/// What stands after `field =`.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) columns: Vec<Spanned<String>>,
    pub(super) ty: Option<Spanned<FactType>>,
    pub(super) values: ValueMap,
    pub(super) scale: Option<Decimal>,
    pub(super) currency: Option<Currency>,
    pub(super) separator: Option<String>,
    /// The keys that go with some readings only, and where they stand.
    stated: Vec<(&'static str, std::ops::Range<usize>)>,
}

impl Entry {
    /// A text, a list of texts, or a table that says more.
    pub(super) fn read(
        columns: &Section<'_>,
        name: &str,
        item: Spanned<Item<'_>>,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        match item.value {
            Item::Text(column) => Some(Self::of(vec![Spanned {
                value: column.to_owned(),
                span: item.span,
            }])),
            Item::List(list) => {
                let texts = list.into_iter().map(|entry| match entry.value {
                    Item::Text(text) => Some(Spanned {
                        value: text.to_owned(),
                        span: entry.span,
                    }),
                    _ => None,
                });
                let texts: Option<Vec<_>> = texts.collect();
                if texts.is_none() {
                    columns.wrong_kind(name, item.span, &config::expected_texts(), out);
                }
                texts.map(Self::of)
            }
            Item::Table(values) => {
                Self::of_table(&columns.inner(&table::COLUMN, values, item.span, out), out)
            }
            Item::Number(_) | Item::Flag(_) | Item::Date(_) | Item::Unusable(_) => {
                columns.wrong_kind(name, item.span, &config::expected_text(), out);
                None
            }
        }
    }

    fn of(columns: Vec<Spanned<String>>) -> Self {
        Self {
            columns,
            ty: None,
            values: ValueMap::new(),
            scale: None,
            currency: None,
            separator: None,
            stated: Vec::new(),
        }
    }

    fn of_table(section: &Section<'_>, out: &mut Diagnostics) -> Option<Self> {
        let columns = section.texts("column", out);
        let ty = section.word("type", &table::TYPES, out);
        let values = section.item("values");
        let values = values.and_then(|item| value_map(section, "values", item, out));
        let scale = scale(section, out);
        let currency = currency(section, out);
        let separator = separator(section, out);
        let stated = ["unit", "scale", "currency", "separator"].into_iter();
        let stated = stated
            .filter(|key| section.has(key))
            .map(|key| (key, section.span_of(key)));
        let columns = columns?.into_iter().map(|column| column.map(str::to_owned));
        Some(Self {
            ty: ty.and_then(|word| {
                FactType::from_name(word.value).map(|value| Spanned {
                    value,
                    span: word.span,
                })
            }),
            values: values.unwrap_or_default(),
            scale,
            currency,
            separator,
            stated: stated.collect(),
            ..Self::of(columns.collect())
        })
    }

    /// Reports the keys that have no meaning for what the field is.
    pub(super) fn check_against(
        &self,
        section: &Section<'_>,
        target: &Target,
        out: &mut Diagnostics,
    ) {
        let reading = target.reading();
        for (key, span) in &self.stated {
            let fits = match *key {
                "currency" => reading == Reading::Money,
                "separator" => reading == Reading::Labels,
                _ => matches!(reading, Reading::Number | Reading::Money),
            };
            if !fits {
                let message = texts::key_without_meaning(key, target.name());
                section.wrong_value(message, span.clone(), out);
            }
        }
        if let (Some(ty), Target::Field(field)) = (&self.ty, target) {
            let message = match field.fact {
                Some(_) if type_of(field.reading) == Some(ty.value) => return,
                Some(fact) => {
                    texts::wrong_type(fact, type_of(field.reading).map_or("", FactType::name))
                }
                None => texts::key_without_meaning("type", field.name),
            };
            section.wrong_value(message, ty.span.clone(), out);
        }
    }
}

/// The type of the fact that a field of an account becomes.
fn type_of(reading: Reading) -> Option<FactType> {
    match reading {
        Reading::Text => Some(FactType::Text),
        Reading::Flag => Some(FactType::Flag),
        Reading::Number => Some(FactType::Number),
        Reading::Money => Some(FactType::Money),
        Reading::Happened | Reading::Planned => Some(FactType::Date),
        Reading::Labels => Some(FactType::Set),
        Reading::Key | Reading::Email | Reading::Domain => None,
    }
}

/// The factor of `scale` or of `unit`.
fn scale(section: &Section<'_>, out: &mut Diagnostics) -> Option<Decimal> {
    let scale = section.number("scale", out);
    let unit = section.word("unit", &table::UNITS, out);
    if section.has("scale") && section.has("unit") {
        let both = texts::unit_and_scale();
        out.push(section.diagnostic(Code::E0111, both, section.span_of("unit")));
        return None;
    }
    if let Some(scale) = scale {
        if scale.value > Decimal::ZERO {
            return Some(scale.value);
        }
        section.wrong_value(texts::scale_not_positive(), scale.span, out);
        return None;
    }
    factor(unit?.value)
}

fn separator(section: &Section<'_>, out: &mut Diagnostics) -> Option<String> {
    let found = section.text("separator", out)?;
    if found.value.is_empty() {
        section.wrong_value(texts::separator_blank(), found.span, out);
        return None;
    }
    Some(found.value.to_owned())
}

/// A value as the text of a cell: TOML's `true` and `5` stand for the cells `true` and `5`.
pub(super) fn scalar(
    section: &Section<'_>,
    key: &str,
    item: Spanned<Item<'_>>,
    out: &mut Diagnostics,
) -> Option<String> {
    match item.value {
        Item::Text(text) => Some(text.to_owned()),
        Item::Number(number) => Some(number.to_string()),
        Item::Flag(flag) => Some(flag.to_string()),
        Item::Date(date) => Some(date.to_string()),
        Item::List(_) | Item::Table(_) | Item::Unusable(_) => {
            section.wrong_kind(key, item.span, &config::expected_text(), out);
            None
        }
    }
}
