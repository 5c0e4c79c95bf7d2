use super::matches;

#[test]
fn a_star_stands_for_any_part_of_a_name() {
    let check = |pattern: &str, name: &str, expected: bool| {
        assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
    };
    check("accounts.csv", "accounts.csv", true);
    check("accounts*.csv", "accounts.csv", true);
    check("accounts*.csv", "accounts-2026-01.csv", true);
    check("accounts*.csv", "accounts.csv.bak", false);
    check("*", "anything", true);
    check("a*b*c", "a-b-b-c", true);
    check("a*b*c", "a-c-b", false);
    check("*.csv", "x.tsv", false);
    check("a*a", "a", false);
}
