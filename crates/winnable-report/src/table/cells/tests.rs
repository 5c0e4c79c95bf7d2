use winnable_model::Lang;

use super::percent;

#[test]
fn only_all_is_100_percent_and_only_nothing_is_0() {
    for (known, shown) in [
        (0, "0%"),
        (1, "1%"),
        (49, "1%"),
        (8_149, "81%"),
        (8_150, "82%"),
        (9_999, "99%"),
        (10_000, "100%"),
    ] {
        assert_eq!(percent(known, Lang::Ko), shown);
        let apart = shown.replace('%', " %");
        assert_eq!(percent(known, Lang::En), apart);
    }
}
