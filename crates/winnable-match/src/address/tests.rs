use super::*;

fn same_house(a: &str, b: &str) -> bool {
    let (a, b) = (Address::read(a), Address::read(b));
    a.house != 0 && a.house == b.house
}

#[test]
fn one_house_in_two_writings() {
    for (a, b) in [
        (
            "405 Lexington Avenue",
            "Chrysler Building, 405 Lexington Ave.",
        ),
        ("221 E. 51st St.", "221 East 51st Street"),
        ("501 51st St", "501 East 51st Street, Suite 3"),
        ("Hauptstraße 12", "Hauptstr. 12"),
        ("Hardenbergstrasse 87", "Hardenbergstraße 87"),
        ("4 Hillview Rise", "#01-11, HillV2, 4 Hillview Rise, 667979"),
        ("서울특별시 강남구 테헤란로 123", "강남구 테헤란로 123, 4층"),
        ("테헤란로 152 10층", "테헤란로 152 (역삼동)"),
        ("12345 Main Street", "12345 Main St."),
        (
            "133 New Bridge Road",
            "Chinatown Point, 133 New Bridge Road, 059413",
        ),
    ] {
        assert!(same_house(a, b), "{a} and {b}");
    }
}

#[test]
fn two_houses() {
    for (a, b) in [
        ("405 Lexington Avenue", "406 Lexington Avenue"),
        ("405 Lexington Avenue", "405 Madison Avenue"),
        ("12345 Main Street", "12345 Oak Street"),
        ("PO Box 12", "PO Box 12"),
        ("Suite 400", "Suite 400"),
        ("Vythiri, 673576, India", "Vythiri, 673576, India"),
        ("", ""),
    ] {
        assert!(!same_house(a, b), "{a} and {b}");
    }
}

#[test]
fn a_postal_code_inside_an_address_is_found() {
    let written = Address::read("Mullanpara Road, Vythiri, 673576, India");
    assert_eq!(written.postal, key("673576"));
    assert_eq!(Address::read("1 Main Street").postal, 0);
}
