//! Workbooks that are cut short or changed.

use super::{account, header, project};
use crate::measure::bounded;
use crate::xlsx_fixture::{Sheet, workbook};

fn content() -> Vec<u8> {
    let good = (1..=60).map(account);
    let rows = [header()].into_iter().chain(good).collect();
    workbook(&[Sheet::new("Accounts", rows)])
}

/// Cut after every hundredth: a refusal of its family, and nothing written.
#[test]
fn f11_a_workbook_cut_anywhere_is_refused() {
    let whole = content();
    for hundredth in 0..100 {
        let cut = &whole[..whole.len() * hundredth / 100];
        let folder = project("a.xlsx", cut, "");
        let run = bounded(&folder, &["run"]).with_code(2);
        assert!(
            run.err().contains("E03"),
            "at {hundredth} %:\n{}",
            run.err()
        );
        assert!(!folder.path().join("out").exists());
    }
}

/// One byte changed at 200 places, always the same ones: a refusal, or the very rows of the sound
/// file where nothing depends on the byte.
#[test]
fn f11_a_changed_byte_is_found_or_means_nothing() {
    let whole = content();
    let sound = {
        let folder = project("a.xlsx", &whole, "");
        bounded(&folder, &["score", "--format", "csv"])
            .with_code(0)
            .out()
    };
    let mut state = 20_261_127_u64;
    let mut refused = 0;
    for _ in 0..200 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(state >> 33).expect("a place") % whole.len();
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (state >> 20 & 7);
        let folder = project("a.xlsx", &bytes, "");
        let run = bounded(&folder, &["score", "--format", "csv"]);
        match run.code() {
            0 => assert_eq!(run.out(), sound, "byte {at}"),
            2 => {
                assert!(run.err().contains("E03"), "byte {at}:\n{}", run.err());
                refused += 1;
            }
            code => panic!("byte {at} ends with {code}:\n{}", run.err()),
        }
    }
    assert!(refused > 100, "{refused}");
}
