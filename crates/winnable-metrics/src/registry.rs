//! Every metric by its id: one named definition each, its variants, and what it is not.

mod deals;
mod market;
mod money;
mod need;
mod pipeline;

use winnable_model::{Lang, Text};

use crate::Unit;
use crate::three_rs::{Kind, Pillar};

pub use need::Need;

/// A text of the registry in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: &'static str,
    /// Korean.
    pub ko: &'static str,
}

impl Words {
    /// The wording of a language.
    pub const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ko => self.ko,
        }
    }
}

impl From<Words> for Text {
    fn from(words: Words) -> Self {
        Self::new(words.en, words.ko)
    }
}

/// A text in both languages.
pub(crate) const fn w(en: &'static str, ko: &'static str) -> Words {
    Words { en, ko }
}

/// What a metric is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// How large the market is.
    Market,
    /// What accounts and people do before a deal closes.
    Pipeline,
    /// What becomes of deals.
    Deals,
    /// What customers cost and bring.
    Money,
}

impl Group {
    /// Every group, in the order of the lists.
    pub const ALL: [Self; 4] = [Self::Market, Self::Pipeline, Self::Deals, Self::Money];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Market => "market",
            Self::Pipeline => "pipeline",
            Self::Deals => "deals",
            Self::Money => "money",
        }
    }

    /// The heading.
    pub const fn title(self) -> Words {
        match self {
            Self::Market => w("Market", "시장"),
            Self::Pipeline => w("Pipeline", "파이프라인"),
            Self::Deals => w("Deals", "기회"),
            Self::Money => w("Money", "수익과 비용"),
        }
    }
}

/// A metric under a name of its own: the same rows, another rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The id.
    pub id: &'static str,
    /// What it is.
    pub what: Words,
}

/// A metric and its contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metric {
    /// The id, which is what a user asks for.
    pub id: &'static str,
    /// What it is about.
    pub group: Group,
    /// Activity or outcome.
    pub tag: Kind,
    /// Of which of the three Rs.
    pub r: Pillar,
    /// What it is counted in.
    pub unit: Unit,
    /// The title.
    pub title: Words,
    /// The formula of the default variant.
    pub formula: Words,
    /// Which rows are counted.
    pub cohort: Words,
    /// Which date decides whether a row is inside the window.
    pub window: Words,
    /// What it is often taken for and is not.
    pub is_not: Words,
    /// Where the definition comes from.
    pub source: Words,
    /// The variants; the first one is the default.
    pub variants: &'static [Variant],
    /// What it needs.
    pub needs: &'static [Need],
}

impl Metric {
    /// Every metric, in the order of the lists.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        [market::ALL, pipeline::ALL, deals::ALL, money::ALL]
            .into_iter()
            .flatten()
    }

    /// The metric of an id.
    ///
    /// ```
    /// use winnable_metrics::registry::Metric;
    /// let metric = Metric::find("win_rate").expect("a metric");
    /// assert_eq!(metric.variants[0].id, "count");
    /// ```
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().find(|metric| metric.id == id)
    }

    /// The variant of an id.
    pub fn variant(&self, id: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_unique_and_every_text_is_in_both_languages() {
        let mut ids = BTreeSet::new();
        for metric in Metric::all() {
            assert!(ids.insert(metric.id), "{} stands twice", metric.id);
            let mut variants = BTreeSet::new();
            let texts = [
                metric.title,
                metric.formula,
                metric.cohort,
                metric.window,
                metric.is_not,
            ];
            for words in texts
                .into_iter()
                .chain(metric.variants.iter().map(|v| v.what))
            {
                assert!(
                    !words.en.is_empty() && !words.ko.is_empty(),
                    "{}",
                    metric.id
                );
                assert!(!words.ko.is_ascii(), "{}: {}", metric.id, words.ko);
                let is_hangul = |c| ('가'..='힣').contains(&c);
                assert!(!words.en.contains(is_hangul), "{}: {}", metric.id, words.en);
            }
            for variant in metric.variants {
                assert!(variants.insert(variant.id), "{}: {}", metric.id, variant.id);
            }
            assert!(
                !metric.source.text(Lang::En).is_empty() && !metric.needs.is_empty(),
                "{}",
                metric.id
            );
        }
    }
}
