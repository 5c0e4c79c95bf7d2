//! Inventory A075–A078 and A10: where each tier begins, and what keeps an account below it.

use winnable_model::{Currency, Lang, Localised};

use super::support::{Dial, EOK};

fn account(score: &str, won: i64, c_level: bool, departments: u32) -> Dial {
    Dial::of("account6", Currency::KRW)
        .score(score)
        .won(won)
        .c_level(c_level)
        .departments(departments)
}

#[test]
fn tiers_begin_where_the_sources_say() {
    let check = |score: &str, won: i64, c_level: bool, departments: u32, expected: &str| {
        let (tier, certain) = account(score, won, c_level, departments).tier();
        assert_eq!(
            tier.as_deref(),
            Some(expected),
            "{score}, {won}, {c_level}, {departments}"
        );
        assert!(certain, "everything is known");
    };
    check("80.00", 5 * EOK, true, 0, "tier1");
    check("80", 5 * EOK, true, 3, "tier1");
    check("80", 5 * EOK - 1, true, 2, "tier2");
    check("80", 5 * EOK, false, 2, "tier2");
    check("80", 5 * EOK, false, 1, "tier3");
    check("79.99", 10 * EOK, true, 3, "tier2");
    check("79.99", 10 * EOK, true, 1, "tier3");
    check("60", EOK, false, 2, "tier2");
    check("60", EOK - 1, true, 2, "tier3");
    check("59.99", 10 * EOK, true, 3, "tier3");
    check("95", EOK / 10 * 9, true, 3, "tier3");
    check("85", 3 * EOK, true, 2, "tier2");
    check("0", 0, false, 0, "tier3");
    check("100", 50 * EOK, true, 4, "tier1");
}

#[test]
fn hand_off_begins_at_seventy() {
    let tier = |score: &str| Dial::of("icp100", Currency::KRW).score(score).tier().0;
    assert_eq!(tier("70.00").as_deref(), Some("handoff"));
    assert_eq!(tier("69.99").as_deref(), Some("nurture"));
}

/// A score has two places: 79.995 is rounded half to even once, and the number that is shown is
/// the number that decides.
#[test]
fn what_is_shown_decides() {
    let check = |raw: &str, shown: &str, expected: &str| {
        let dial = account(raw, 5 * EOK, true, 2);
        assert_eq!(dial.receipt().score().to_string(), shown, "{raw}");
        assert_eq!(dial.tier().0.as_deref(), Some(expected), "{raw}");
    };
    check("79.994999", "79.99", "tier2");
    check("79.995", "80.00", "tier1");
    check("79.985", "79.98", "tier2");
    check("80.004", "80.00", "tier1");
}

#[test]
fn a_receipt_says_what_blocks_each_tier_above() {
    let check = |dial: &Dial, expected: &[(&str, &str, &str)]| {
        let receipt = dial.receipt();
        let found: Vec<(&str, &str, String)> = receipt
            .blocked_by
            .iter()
            .map(|b| {
                (
                    b.tier.as_str(),
                    b.condition.as_str(),
                    b.reason.text(Lang::En),
                )
            })
            .collect();
        let found: Vec<(&str, &str, &str)> = found.iter().map(|(a, b, c)| (*a, *b, &**c)).collect();
        assert_eq!(found, expected);
    };
    check(&account("90", 6 * EOK, true, 3), &[]);
    check(
        &account("80", 5 * EOK, false, 2),
        &[(
            "tier1",
            "rollup.c_level_engaged",
            "lacks C-level participation",
        )],
    );
    check(
        &account("80", 5 * EOK, false, 1),
        &[
            (
                "tier2",
                "rollup.engaged_departments >= 2",
                "lacks interest from at least two departments",
            ),
            (
                "tier1",
                "rollup.c_level_engaged",
                "lacks C-level participation",
            ),
        ],
    );
    check(
        &account("79.99", 10 * EOK, true, 3),
        &[(
            "tier1",
            "score >= 80.00",
            "the score is 0.01 short of 80.00",
        )],
    );
    let korean = account("80", 5 * EOK, false, 2).receipt();
    assert_eq!(korean.blocked_by[0].reason.ko(), "C레벨 참여가 없습니다");
}

/// Decision 3: by choice, an account whose score reaches a tier and whose conditions do not is
/// left without a tier instead of falling to the next.
#[test]
fn strict_tiers_leave_an_account_untiered() {
    let tier = |dial: Dial| dial.strict().tier();
    assert_eq!(tier(account("85", 3 * EOK, true, 2)), (None, true));
    assert_eq!(
        tier(account("79", 3 * EOK, true, 2)),
        (Some("tier2".to_owned()), true)
    );
    assert_eq!(tier(account("79", 3 * EOK, true, 1)), (None, true));
    assert_eq!(
        tier(account("59", 0, false, 0)),
        (Some("tier3".to_owned()), true)
    );
}
