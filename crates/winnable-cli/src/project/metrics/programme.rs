//! The programmes and their people: `[[metrics.programme]]`.

use rust_decimal::Decimal;
use winnable_engine::metrics::{ProgrammeCapacity, ProgrammeKind};
use winnable_model::Diagnostics;
use winnable_model::document::{Key, Section, Shape, Table};
use winnable_model::text::metrics as texts;

pub(super) static PROGRAMME: Table = Table {
    name: "metrics.programme",
    keys: &[
        Key::required(
            "name",
            Shape::Text,
            "the programme's name, as its members name it",
            "프로그램 이름(구성원 파일에 적힌 대로)",
        ),
        Key::required(
            "kind",
            Shape::OneOf(&ProgrammeKind::NAMES),
            "how deep it works its accounts",
            "고객사를 다루는 깊이",
        ),
        Key::required("people", Shape::Whole, "how many people", "인원"),
        Key::required(
            "hours_per_person",
            Shape::Number,
            "hours of each person in one period, such as a quarter",
            "한 기간(예: 분기)의 1인당 시간",
        ),
        Key::required(
            "hours_per_account",
            Shape::Number,
            "hours that one account takes in that period",
            "그 기간에 고객사 한 곳에 드는 시간",
        ),
        Key::optional(
            "tiers",
            Shape::Texts,
            "tiers whose accounts it works: ids of the model, or numbers from 1 for the best",
            "맡는 등급: 모델의 등급 id 또는 1(최상위)부터의 번호",
        ),
    ],
};

/// The programmes of the section.
pub(super) fn read(section: &Section<'_>, out: &mut Diagnostics) -> Vec<ProgrammeCapacity> {
    let sections = section.sections("programme", &PROGRAMME, out);
    sections
        .iter()
        .filter_map(|section| programme(section, out))
        .collect()
}

fn programme(section: &Section<'_>, out: &mut Diagnostics) -> Option<ProgrammeCapacity> {
    let name = section.text("name", out);
    let kind = section.word("kind", &ProgrammeKind::NAMES, out);
    let people = section.whole("people", 0..=1_000_000, out);
    let hours_per_person = hours(section, "hours_per_person", out);
    let hours_per_account = hours(section, "hours_per_account", out);
    let tiers = section.texts("tiers", out).unwrap_or_default();
    Some(ProgrammeCapacity {
        name: name?.value.to_owned(),
        kind: ProgrammeKind::from_name(kind?.value)?,
        people: u64::try_from(people?.value).ok()?,
        hours_per_person: hours_per_person?,
        hours_per_account: hours_per_account?,
        tiers: tiers.iter().map(|tier| tier.value.to_owned()).collect(),
    })
}

/// Hours above 0: an account that takes none could be worked without end.
fn hours(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Option<Decimal> {
    let found = section.number(key, out)?;
    if found.value <= Decimal::ZERO {
        section.wrong_value(texts::no_hours(), found.span, out);
        return None;
    }
    Some(found.value)
}
