use proptest::prelude::*;
use winnable_model::{FactRow, FactValue};

use super::{SOUND, day, facts, read, set, sound, text};

/// A value of each fact that the ICP asks for: one that meets it, one that does not, or none.
fn row() -> impl Strategy<Value = [u8; 4]> {
    prop::array::uniform4(0_u8..3)
}

fn made(choices: [u8; 4]) -> FactRow {
    let pick = |at: usize, yes: FactValue, no: FactValue| match choices[at] {
        0 => yes,
        1 => no,
        _ => FactValue::Unknown,
    };
    let date = |text: &str| FactValue::Date(day(text));
    facts(&[
        (
            "account.industry",
            pick(0, set(&["naics:522110"]), set(&["naics:111110"])),
        ),
        (
            "account.employees",
            pick(1, FactValue::Number(60.into()), FactValue::Number(3.into())),
        ),
        (
            "account.country",
            pick(2, text("United States"), text("France")),
        ),
        ("account.city", FactValue::Unknown),
        (
            "signal.regulation_latest",
            pick(3, date("2026-09-30"), date("2020-01-01")),
        ),
    ])
}

proptest! {
    #[test]
    fn forgetting_a_fact_never_narrows_the_range_of_classes(choices in row(), at in 0_usize..4) {
        let profile = sound();
        let as_of = day("2026-10-01");
        let known = profile.classify(&made(choices), as_of);
        let mut fewer = choices;
        fewer[at] = 2;
        let doubted = profile.classify(&made(fewer), as_of);
        prop_assert!(doubted.best <= known.best && known.worst <= doubted.worst);
        // Whoever is decided is so for every filling of what is unknown.
        prop_assert!(known.best <= known.worst);
        prop_assert_eq!(known.decided().is_some(), known.best == known.worst);
    }

    #[test]
    fn no_text_breaks_the_reader(from in 0_usize..SOUND.len(), length in 0_usize..60, put in ".{0,12}") {
        let is_edge = |at: usize| (at..=SOUND.len()).find(|at| SOUND.is_char_boundary(*at)).unwrap();
        let (start, end) = (is_edge(from), is_edge((from + length).min(SOUND.len())));
        let text = format!("{}{put}{}", &SOUND[..start], &SOUND[end..]);
        // Whatever is wrong is said, and said of a place inside the file.
        if let Err(found) = read(&text) {
            prop_assert!(found.has_errors());
            for one in &found {
                if let Some(winnable_model::At::Text { span, .. }) = &one.at {
                    prop_assert!(span.end <= text.len(), "{span:?}");
                }
            }
        }
    }
}
