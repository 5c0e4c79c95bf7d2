//! Triggers: events with a date and a window.

use std::sync::Arc;

use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::icp::profile as texts;
use winnable_model::{Code, FactType, SignalKind};

use super::super::{Part, Trigger, keys};
use super::{Draft, Reader};

impl Reader<'_> {
    pub(super) fn triggers(&mut self, root: &Section<'_>) {
        if let Some(Spanned { value, span }) = root.item("trigger") {
            let is_prose = match &value {
                Item::Text(_) => true,
                Item::List(list) => list.iter().any(|one| matches!(one.value, Item::Text(_))),
                _ => false,
            };
            if is_prose {
                let diagnostic = root
                    .diagnostic(Code::E0707, texts::prose_trigger(), span)
                    .with_help(texts::trigger_help());
                self.out.push(diagnostic);
                return;
            }
        }
        for section in root.sections("trigger", &keys::TRIGGER, &mut self.out) {
            self.trigger(&section);
        }
    }

    fn trigger(&mut self, section: &Section<'_>) -> Option<()> {
        let id = section.text("id", &mut self.out);
        let window = self.whole(section, "window_days", 1..=3_650);
        let since = section.date("since", &mut self.out);
        let until = section.date("until", &mut self.out);
        let (event, fact) = self.event(section)?;
        // A date that is known is at least that.
        let mut tests = vec![match &since {
            Some(since) => format!("{fact} >= {}", since.value),
            None => format!("{fact} >= 1900-01-01"),
        }];
        if let Some(until) = &until {
            tests.push(format!("{fact} <= {}", until.value));
        }
        if let Some(days) = window {
            tests.push(format!(
                "days_ago({fact}) >= 0 and days_ago({fact}) <= {days}"
            ));
        }
        let id = id?.value;
        let span = section.span();
        self.triggers.push(Trigger {
            id: Arc::from(id),
            event,
            window_days: window.and_then(|days| u32::try_from(days).ok()),
            until: until.map(|until| until.value),
            span: span.clone(),
        });
        let draft = Draft {
            id,
            part: Part::Trigger,
            source: tests.join(" and "),
            span,
        };
        self.add(section, draft)
    }

    /// What happens: a kind of signal with the fact of its latest day, or a date of the user's own.
    fn event(&mut self, section: &Section<'_>) -> Option<(Option<SignalKind>, String)> {
        let names: Vec<&'static str> = SignalKind::ALL.map(SignalKind::name).to_vec();
        if section.has("event") {
            let word = section.word("event", &names, &mut self.out)?;
            let kind = SignalKind::from_name(word.value);
            let fact = self.catalogue.spec(kind.latest_fact()).name.to_string();
            return Some((Some(kind), fact));
        }
        if section.has("fact") {
            let fact = self.fact(section, None, &[FactType::Date])?;
            return Some((None, fact));
        }
        let diagnostic = section
            .diagnostic(Code::E0707, texts::no_event(), section.span())
            .with_help(texts::trigger_help());
        self.out.push(diagnostic);
        None
    }
}
