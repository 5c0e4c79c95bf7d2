//! Reading which strategy merges the people, and what belongs to it.

use winnable_model::document::{Section, Spanned};
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Diagnostic};

use super::super::Reader;
use crate::model::keys;
use crate::{ChampionWeights, Strategy, TopK};

impl Reader<'_> {
    /// The strategy; `None` where none is written, or where it was refused.
    pub(super) fn strategy(&mut self, section: &Section<'_>) -> Option<Strategy> {
        let name = section.word("strategy", &Strategy::NAMES, &mut self.out);
        let reads_k = match &name {
            Some(name) => name.value == Strategy::TOP_K_MEAN,
            // Which one was meant is not known where the name was refused.
            None => section.has("strategy"),
        };
        let k = match &name {
            Some(name) if reads_k && !section.has("k") => {
                self.out.push(needs_k(section, name));
                None
            }
            _ if section.has("k") && !reads_k => {
                let of = name
                    .as_ref()
                    .map_or(Strategy::default().name(), |n| n.value);
                let message = texts::k_without_use(of, Strategy::TOP_K_MEAN);
                section.wrong_value(message, section.span_of("k"), &mut self.out);
                None
            }
            _ => section.whole("k", 1..=TopK::MOST.into(), &mut self.out),
        };
        let k = k.and_then(|k| TopK::new(k.value.try_into().ok()?));
        Strategy::named(name?.value, k)
    }

    pub(super) fn champion(&mut self, parent: &Section<'_>, weights: &mut ChampionWeights) {
        let Some(section) = parent.section("champion", &keys::CHAMPION, &mut self.out) else {
            return;
        };
        let mut set = |key: &str, low: i64, into: &mut u32| {
            let range = low..=ChampionWeights::MOST.into();
            if let Some(weight) = section.whole(key, range, &mut self.out) {
                *into = weight.value.try_into().unwrap_or(ChampionWeights::MOST);
            }
        };
        set("champion", 1, &mut weights.champion);
        set("decision_maker", 0, &mut weights.decision_maker);
        set("other", 0, &mut weights.other);
    }
}

/// The strategy is there and its number of people is not; the edit proposes one.
fn needs_k(section: &Section<'_>, name: &Spanned<&'static str>) -> Diagnostic {
    let join = if section.is_inline() { ", " } else { "\n" };
    let proposed = TopK::PROPOSED.get();
    let end = name.span.end;
    section
        .diagnostic(
            Code::E0213,
            texts::strategy_needs_k(name.value),
            name.span.clone(),
        )
        .with_help(texts::k_is_a_group(proposed))
        .with_edit(end..end, format!("{join}k = {proposed}"))
}
