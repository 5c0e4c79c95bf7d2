use super::*;

fn agree(a: &str, b: &str) -> bool {
    match (Phone::parse(a), Phone::parse(b)) {
        (Some(a), Some(b)) => a.agrees(b),
        _ => false,
    }
}

#[test]
fn one_number_in_two_writings() {
    for (a, b) in [
        ("(217) 555-0143", "+1 217.555.0143"),
        ("217-555-0143", "12175550143"),
        ("3865286", "(773) 386-5286"),
        ("+91 4936 202565", "4936202565"),
        ("02-123-4567", "+82 2 123 4567"),
        ("031-123-4567", "+82-31-123-4567"),
        ("217-555-0143 ext. 12", "217-555-0143"),
        ("217-555-0143 x12", "217 555 0143"),
        ("０２-１２３-４５６７", "02-123-4567"),
    ] {
        assert!(agree(a, b), "{a} and {b}");
        assert!(agree(b, a), "{b} and {a}");
    }
    assert!(!agree("217-555-0143", "217-555-0144"));
    assert!(!agree("217-555-0143", "312-555-0143"));
}

#[test]
fn no_number() {
    for raw in ["", "n/a", "12345", "0000000", "111-111-1111", "call me"] {
        assert_eq!(Phone::parse(raw), None, "{raw}");
    }
}
