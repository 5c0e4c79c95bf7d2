use proptest::prelude::*;

use super::*;

fn share(millionths: u32) -> Share {
    Share::new(Decimal::new(millionths.into(), 6)).unwrap()
}

#[test]
fn it_is_what_python_hashlib_computes() {
    // int.from_bytes(sha256(b"winnable/holdout/1" + for each field len.to_bytes(8, "big") + utf8)
    //     .digest()[:8], "big"), Python 3.
    for (key, want) in [
        ("A1", 4_981_752_704_727_589_577),
        ("A2", 11_454_283_186_582_906_070),
        ("001A000001abcdEAAQ", 15_502_182_973_794_147_652),
        ("삼성전자", 151_701_622_910_012_453),
        ("", 12_896_987_505_522_714_940),
    ] {
        assert_eq!(position("abm-2026", "s", key), want, "{key}");
    }
    let held: Vec<String> = (1..=60)
        .map(|n| format!("A{n:03}"))
        .filter(|key| is_control("abm-2026", "2026-01-01", key, share(100_000)))
        .collect();
    assert_eq!(held, ["A012", "A013", "A048", "A060"]);
    let of_thousand = (1..=1000).filter(|n| {
        is_control(
            "abm-2026",
            "2026-01-01",
            &format!("A{n:03}"),
            share(100_000),
        )
    });
    assert_eq!(of_thousand.count(), 82);
}

#[test]
fn where_one_field_ends_and_the_next_begins_counts() {
    assert_ne!(position("ab", "c", "d"), position("a", "bc", "d"));
    assert_ne!(position("a", "b", "cd"), position("a", "bc", "d"));
}

#[test]
fn what_is_no_share_is_refused() {
    for text in [
        "0",
        "1",
        "-0.1",
        "1.5",
        "0.0000001",
        "79228162514264337593543950335",
    ] {
        assert!(Share::new(text.parse().unwrap()).is_err(), "{text}");
    }
    assert_eq!(
        Share::new("0.10".parse().unwrap())
            .unwrap()
            .fraction()
            .to_string(),
        "0.1"
    );
}

#[test]
fn the_share_is_held_over_many_accounts() {
    // Of 20,000 accounts a tenth is 2,000, give or take 4.2 standard deviations of 42.
    let held = (0..20_000)
        .filter(|n| is_control("list", "salt", &n.to_string(), share(100_000)))
        .count();
    assert!((1_822..=2_178).contains(&held), "{held}");
}

proptest! {
    #[test]
    fn a_larger_share_keeps_whom_a_smaller_one_held_out(
        key in ".*",
        a in 1_u32..1_000_000,
        b in 1_u32..1_000_000,
    ) {
        let (small, large) = (share(a.min(b)), share(a.max(b)));
        let held = |share| is_control("list", "salt", &key, share);
        prop_assert!(!held(small) || held(large));
    }
}
