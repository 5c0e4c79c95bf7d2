use super::*;

fn tally(read: u64, accepted: u64, quarantined: u64, skipped: &[(SkipReason, u64)]) -> Tally {
    Tally {
        rows_read: read,
        accepted,
        quarantined,
        skipped: skipped.iter().copied().collect(),
    }
}

#[test]
fn every_row_is_in_one_place() {
    assert!(
        tally(7, 4, 1, &[(SkipReason::Blank, 1), (SkipReason::Merged, 1)])
            .check()
            .is_ok()
    );
    assert_eq!(
        tally(7, 4, 1, &[]).check(),
        Err(TallyError {
            read: 7,
            accounted: 5
        })
    );
}

#[test]
fn merging_adds_up() {
    let a = tally(3, 1, 1, &[(SkipReason::Blank, 1)]);
    let b = tally(2, 0, 0, &[(SkipReason::Blank, 1), (SkipReason::Note, 1)]);
    let both = tally(5, 1, 1, &[(SkipReason::Blank, 2), (SkipReason::Note, 1)]);
    assert_eq!(a.clone().merge(b.clone()), both);
    assert_eq!(b.merge(a), both);
}

#[test]
fn names_are_unique_words() {
    for (at, reason) in SkipReason::ALL.into_iter().enumerate() {
        let name = reason.name();
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
        assert_eq!(
            SkipReason::ALL
                .iter()
                .position(|other| other.name() == name),
            Some(at)
        );
        assert_eq!(
            serde_name(reason),
            format!("{reason}"),
            "files and messages use one name"
        );
    }
}

/// The name as serde writes it, without a JSON crate: the variant's snake case.
fn serde_name(reason: SkipReason) -> String {
    let mut name = String::new();
    for c in format!("{reason:?}").chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
