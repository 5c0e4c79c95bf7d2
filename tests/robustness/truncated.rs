//! F11: a file that was cut at every hundredth of its length.

use crate::measure::bounded;
use crate::table::{HEADER, conserves, count, lines, project};

/// Enough for a cut to fall anywhere in a row.
const ROWS: usize = 60;

#[test]
fn f11_a_table_cut_anywhere_is_conserved_and_named() {
    let lines = lines();
    let whole: String = lines
        .iter()
        .take(ROWS + 1)
        .flat_map(|line| [line.as_str(), "\n"])
        .collect();
    let whole = whole.as_bytes();
    let mut named = 0;
    for hundredth in 0..100 {
        let cut = &whole[..whole.len() * hundredth / 100];
        let folder = project(cut, "");
        let run = bounded(&folder, &["run", "--as-of", "2026-01-31", "--lang", "en"]);
        let said = run.out() + &run.err();
        if run.code() == 2 {
            // Too little is left to be a table: E0315, or no header that is whole.
            assert!(cut.len() <= HEADER.len() + 1, "{hundredth}: {said}");
            continue;
        }
        assert_eq!(run.code(), 0, "{hundredth}: {said}");
        let manifest: serde_json::Value =
            serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
        let input = &manifest["inputs"][0];
        conserves(input);
        let (rows, accepted) = (count(input, "rows_read"), count(input, "accepted"));
        assert!(
            rows <= ROWS as u64 && rows - accepted <= 1,
            "{hundredth}: {input}"
        );
        let text = String::from_utf8_lossy(cut);
        let last = text.lines().last().unwrap_or_default();
        let is_short = !text.ends_with('\n') && last.matches(',').count() < 3;
        assert_eq!(
            said.contains("W0317"),
            is_short,
            "{hundredth}: {last:?}\n{said}"
        );
        named += u64::from(is_short);
    }
    assert!(named > 50, "most cuts go through a row: {named}");
}
