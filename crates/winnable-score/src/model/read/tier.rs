//! Reading the tiers and what each of them needs.

use winnable_model::document::{Item, Section, Spanned, quoted};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{Code, Text, TierId};

use super::Reader;
use crate::model::{Requirement, Tier, keys, tiers};

impl Reader<'_> {
    pub(super) fn tiers(&mut self, root: &Section<'_>) -> Vec<Tier> {
        let sections = root.sections("tier", &keys::TIER, &mut self.out);
        let read: Vec<Spanned<Tier>> = sections
            .iter()
            .filter_map(|section| {
                let tier = self.tier(section)?;
                Some(Spanned {
                    value: tier,
                    span: section.span(),
                })
            })
            .collect();
        tiers::check(root, &read, &mut self.out);
        read.into_iter().map(|tier| tier.value).collect()
    }

    fn tier(&mut self, section: &Section<'_>) -> Option<Tier> {
        let id = self.id(section);
        let title = self.title(section);
        let score = self
            .points(section, "score", 0, 100)
            .map(|points| points.value);
        let mut requirements = Vec::new();
        requirements.extend(self.floor(section));
        self.requirements(section, &mut requirements);
        let programme = section
            .word("programme", &keys::PROGRAMMES, &mut self.out)
            .map(|word| word.value.to_owned());
        // A score that was refused must not turn the tier into one of everything else.
        if section.has("score") && score.is_none() {
            return None;
        }
        Some(Tier {
            id: TierId::new(&id?),
            title,
            score,
            requirements,
            programme,
        })
    }

    fn floor(&mut self, section: &Section<'_>) -> Option<Requirement> {
        const KEY: &str = "expected_annual_revenue";
        let item = section.item(KEY)?;
        match item.value {
            Item::Text(text) => self.amount(section, text, (item.span.clone(), item.span)),
            Item::Table(values) => {
                let inner = section.inner(&keys::FLOOR, values, item.span.clone(), &mut self.out);
                let unset = inner
                    .flag("unset", &mut self.out)
                    .is_some_and(|flag| flag.value);
                if unset {
                    return Some(Requirement::UnsetFloor);
                }
                if !inner.has("at_least") {
                    inner.missing("at_least", &mut self.out);
                    return None;
                }
                let amount = inner.text("at_least", &mut self.out)?;
                self.amount(&inner, amount.value, (amount.span, item.span))
            }
            _ => {
                section.wrong_kind(KEY, item.span, &texts::expected_amount(), &mut self.out);
                None
            }
        }
    }

    fn amount(
        &mut self,
        section: &Section<'_>,
        text: &str,
        (span, whole): (std::ops::Range<usize>, std::ops::Range<usize>),
    ) -> Option<Requirement> {
        match self.money(text) {
            Ok(money) => {
                let mark = (whole, "{ unset = true }".to_owned());
                let usable = self.usable(section, (money.currency(), span), mark);
                Some(if usable {
                    Requirement::Floor(money)
                } else {
                    Requirement::UnsetFloor
                })
            }
            Err(error) => {
                self.out
                    .push(section.diagnostic(Code::E0204, Text::of(&error), span));
                None
            }
        }
    }

    fn requirements(&mut self, section: &Section<'_>, into: &mut Vec<Requirement>) {
        let Some(item) = section.item("require") else {
            return;
        };
        let entries = match item.value {
            Item::List(entries) => entries,
            single => vec![Spanned {
                value: single,
                span: item.span,
            }],
        };
        for entry in entries {
            match entry.value {
                Item::Text(source) => {
                    if let Some(condition) = self.condition(section, source, entry.span.clone()) {
                        let mark = format!("{{ when = {}, unset = true }}", quoted(source));
                        let mark = (entry.span.clone(), mark);
                        into.push(self.requirement(section, condition, (entry.span, mark)));
                    }
                }
                Item::Table(values) => {
                    let inner =
                        section.inner(&keys::REQUIREMENT, values, entry.span, &mut self.out);
                    let unset = inner
                        .flag("unset", &mut self.out)
                        .is_some_and(|flag| flag.value);
                    if let Some(source) = inner.text("when", &mut self.out)
                        && let Some(condition) =
                            self.condition(&inner, source.value, source.span.clone())
                    {
                        if unset {
                            into.push(Requirement::UnsetWhen(condition));
                            continue;
                        }
                        let mark = if inner.has("unset") {
                            (inner.span_of("unset"), "true".to_owned())
                        } else {
                            let end = source.span.end;
                            (end..end, ", unset = true".to_owned())
                        };
                        into.push(self.requirement(&inner, condition, (source.span, mark)));
                    }
                }
                _ => section.wrong_kind(
                    "require",
                    entry.span,
                    &config::expected_texts(),
                    &mut self.out,
                ),
            }
        }
    }

    fn requirement(
        &mut self,
        section: &Section<'_>,
        condition: crate::Condition,
        (span, mark): (std::ops::Range<usize>, (std::ops::Range<usize>, String)),
    ) -> Requirement {
        let mut unset = false;
        for amount in condition.amounts() {
            unset |= !self.usable(section, (amount.currency(), span.clone()), mark.clone());
        }
        if unset {
            Requirement::UnsetWhen(condition)
        } else {
            Requirement::When(condition)
        }
    }
}
