use std::path::Path;

use serde_json::Value;

use super::*;

/// Wilson's intervals as statsmodels and R give them; see the file's own sources.
#[test]
fn intervals_are_those_of_other_programs() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/01_proportion_ci.json");
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut checked = 0;
    for case in golden["cases"].as_array().unwrap() {
        let (Some(count), Some(of)) = (
            case["inputs"]["successes"].as_u64(),
            case["inputs"]["n"].as_u64(),
        ) else {
            continue;
        };
        if case["inputs"]["alpha"].as_f64() != Some(0.05) {
            continue;
        }
        let Some(low) = case["expected"]["wilson"]["lo"].as_f64() else {
            continue;
        };
        let high = case["expected"]["wilson"]["hi"].as_f64().unwrap();
        let share = Share::new(count, of).unwrap();
        let near = |ours: u32, theirs: f64| (f64::from(ours) / 1e4 - theirs).abs() < 0.000_051;
        assert!(
            near(share.low, low) && near(share.high, high),
            "{share:?} {low} {high}"
        );
        checked += 1;
    }
    assert!(checked >= 10, "{checked} cases were checked");
}

#[test]
fn a_share_of_nothing_is_none() {
    assert_eq!(Share::new(0, 0), None);
    assert_eq!(Share::new(2, 1), None);
}

/// By hand: 4 records, 3 belong. Matched are one right, one wrong and one that belongs nowhere.
#[test]
fn precision_and_recall_count_what_they_say() {
    let row = |outcome, weight, right, belongs| Labelled {
        outcome,
        code: MatchCode::AccountName,
        weight: Weight::new(weight),
        right,
        belongs,
    };
    let rows = [
        row(Outcome::Matched, 900, true, true),
        row(Outcome::Matched, 700, false, true),
        row(Outcome::Matched, 500, false, false),
        row(Outcome::Review, 100, true, true),
    ];
    let found = evaluate(&rows);
    let share = |share: Option<Share>| share.map(|share| (share.count, share.of, share.share));
    assert_eq!(share(found.precision), Some((1, 3, 3_333)));
    assert_eq!(share(found.recall), Some((1, 3, 3_333)));
    assert_eq!(found.f1, Some(3_333));
    let at = |weight| {
        found
            .curve
            .iter()
            .find(|p| p.threshold == Weight::new(weight))
            .unwrap()
    };
    assert_eq!(share(at(900).precision), Some((1, 1, 10_000)));
    assert_eq!(share(at(100).precision), Some((2, 4, 5_000)));
    assert_eq!(share(at(100).recall), Some((2, 3, 6_667)));
    assert_eq!(at(1_000).precision, None);
}
