use proptest::prelude::*;

use super::*;

#[test]
fn prose_is_broken_and_values_stay_whole() {
    let check = |line: &str, expected: &[&str]| {
        assert_eq!(fold(line, 24), expected, "{line}");
    };
    check("path = \"a\"", &["path = \"a\""]);
    check(
        "path = [\"one.csv\", \"two.csv\", \"three.csv\"]",
        &["path = [\"one.csv\", \"two.csv\", \"three.csv\"]"],
    );
    check(
        "## one two three four five six",
        &["## one two three four", "## five six"],
    );
    check(
        "## 무슨 데이터인지 알 수 없습니다",
        &["## 무슨 데이터인지 알 수", "## 없습니다"],
    );
    check(
        "currency = \"KRW\"  # every amount is in it",
        &["# every amount is in it", "currency = \"KRW\""],
    );
    check(
        "# … = \"A long header\"  # text, 5 of 9",
        &["## text, 5 of 9", "# … = \"A long header\""],
    );
    check(
        "# … = \"A header with a  # in it\"",
        &["# … = \"A header with a  # in it\""],
    );
}

proptest! {
    /// Whatever the width, the values are the same and stand in the same order.
    #[test]
    fn values_stay_as_they_are(
        values in prop::collection::vec("[a-z가-힣 #]{0,40}", 1..6),
        remark in "[a-z가-힣]{1,9}( [a-z가-힣]{1,9}){0,9}",
        width in 10_usize..100,
    ) {
        let values: Vec<String> = (0..)
            .zip(&values)
            .map(|(n, value): (usize, _)| format!("k{n} = \"{value}\""))
            .collect();
        let lines: Vec<String> = values
            .iter()
            .map(|value| format!("## {remark}\n{value}  # {remark}\n"))
            .collect();
        let folded = fold_comments(&lines.concat(), width);
        let read: Vec<&str> = folded
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.strip_suffix(&format!("  # {remark}")).unwrap_or(line))
            .collect();
        prop_assert_eq!(read, values);
    }
}
