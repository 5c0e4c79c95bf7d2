//! A file of hypotheses.

use winnable_model::document::{Document, Key, Section, SectionCodes, Shape, Table, TextFile};
use winnable_model::text::icp::discover as texts;
use winnable_model::{Code, Diagnostics};

use super::{Market, Stated};
use crate::predicate::Predicate;

static FILE: Table = Table {
    name: "hypotheses",
    keys: &[Key::required(
        "hypothesis",
        Shape::Tables(&HYPOTHESIS),
        "a hypothesis",
        "가설",
    )],
};

static HYPOTHESIS: Table = Table {
    name: "hypothesis",
    keys: &[
        Key::required(
            "sentence",
            Shape::Text,
            "what is believed, in one sentence",
            "한 문장으로 적은 가설",
        ),
        Key::required(
            "predicate",
            Shape::Text,
            "the condition, such as employees >= 200 and industry = saas",
            "조건. 예: employees >= 200 and industry = saas",
        ),
        Key::optional(
            "market",
            Shape::Whole,
            "how many firms there are of this kind",
            "이런 기업의 수",
        ),
        Key::optional(
            "market_source",
            Shape::Text,
            "who counted them",
            "기업 수의 출처",
        ),
        Key::optional(
            "market_year",
            Shape::Whole,
            "the year of the count",
            "기업 수의 기준 연도",
        ),
    ],
};

const CODES: SectionCodes = SectionCodes {
    unknown_key: Code::E0137,
    missing_key: Code::E0137,
    wrong_kind: Code::E0137,
    wrong_value: Code::E0137,
};

/// The hypotheses of a file; `None` when it holds a mistake or no hypothesis. Every mistake is reported
/// under E0137, at its place.
pub fn read(file: &TextFile, out: &mut Diagnostics) -> Option<Vec<Stated>> {
    let document = Document::parse(file, Code::E0137, out)?;
    let root = document.root(&FILE, CODES);
    root.refuse_unknown_keys(out);
    if !root.has("hypothesis") {
        root.missing("hypothesis", out);
    }
    let sections = root.sections("hypothesis", &HYPOTHESIS, out);
    let mut stated = Vec::new();
    for section in &sections {
        stated.extend(one(section, out));
    }
    (!out.has_errors() && !stated.is_empty()).then_some(stated)
}

fn one(section: &Section<'_>, out: &mut Diagnostics) -> Option<Stated> {
    for key in ["sentence", "predicate"] {
        if !section.has(key) {
            section.missing(key, out);
        }
    }
    let sentence = section.text("sentence", out);
    let predicate = section.text("predicate", out);
    let source = section
        .text("market_source", out)
        .map(|source| source.value.to_owned());
    let year = section
        .whole("market_year", 1900..=2100, out)
        .map(|year| year.value);
    let firms = section.whole("market", 0..=1_000_000_000, out);
    let market = firms.and_then(|firms| {
        Some(Market {
            firms: u64::try_from(firms.value).ok()?,
            source,
            year,
        })
    });
    let sentence = sentence?;
    if sentence.value.trim().is_empty() {
        section.wrong_value(texts::blank_sentence(), sentence.span, out);
        return None;
    }
    let predicate = predicate?;
    match Predicate::parse(predicate.value) {
        Ok(read) => Some(Stated {
            sentence: sentence.value.trim().to_owned(),
            predicate: read,
            market,
        }),
        Err(error) => {
            section.wrong_value(error.text, predicate.span, out);
            None
        }
    }
}
