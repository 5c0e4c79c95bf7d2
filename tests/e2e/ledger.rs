//! The ledger of verdicts as people write it: dates as their Excel has them, words and tiers mistyped.

use crate::history_pages::project;

const HEAD: &str = "account,who,verdict,tier,reason,date\n";

#[test]
fn dates_are_read_as_the_column_proves_them() {
    let folder = project("ledger-dates");
    let rejected = |rows: &str| {
        folder.write("tables/verdicts.csv", &format!("{HEAD}{rows}"));
        let list = folder.run(&["capacity", "--as-of", "2026-03-15", "--format", "json"]);
        let list = list.with_code(0).json();
        let rows = list["accounts"].as_array().expect("rows").iter();
        let rejected = rows.filter(|row| row["list_reason"] == "rejected");
        rejected.count()
    };
    // There is no month 31: the one column is American, and 12 February is over on 15 March; the other is
    // European, and 2 December is still to come.
    let american = "a1,Kim,reject,,,02/12/2026\na2,Kim,reject,,,12/31/2025\n";
    assert_eq!(rejected(american), 2);
    let european = "a1,Kim,reject,,,02/12/2026\na2,Kim,reject,,,31/12/2025\n";
    assert_eq!(rejected(european), 1);
    // No date proves an order: the line is refused with both readings and the form that is expected.
    folder.write(
        "tables/verdicts.csv",
        &format!("{HEAD}a1,Kim,reject,,,09/02/2026\n"),
    );
    for (lang, form) in [
        ("en", "write dates with the year first, such as 2026-10-01"),
        ("ko", "2026-10-01처럼 연도부터"),
    ] {
        let said = folder.run(&["capacity", "--lang", lang]).with_code(2).err();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("E0150"), "{said}");
        assert!(
            said.contains("2026-09-02") && said.contains("2026-02-09"),
            "{said}"
        );
        assert!(said.contains(form), "{said}");
    }
}

#[test]
fn a_mistyped_verdict_has_a_near_word_and_a_mistyped_tier_those_there_are() {
    let folder = project("ledger-words");
    for (word, near) in [("rejct", "reject"), ("acept", "accept"), ("수릭", "수락")] {
        folder.write(
            "tables/verdicts.csv",
            &format!("{HEAD}a1,Kim,{word},,,2026-03-01\n"),
        );
        let said = folder.run(&["capacity", "--lang", "en"]).with_code(2).err();
        assert!(
            said.contains(&format!("the nearest name is `{near}`")),
            "{said}"
        );
    }
    folder.write(
        "tables/verdicts.csv",
        &format!("{HEAD}a1,Kim,override,gold,,2026-03-01\n"),
    );
    let said = folder.run(&["capacity", "--lang", "en"]).with_code(0).out();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("W0153"), "{said}");
    // The tiers of `account6`.
    assert!(
        said.contains("no such tier: `gold`; it has tier1, tier2, tier3, or a number from 1"),
        "{said}"
    );
}
