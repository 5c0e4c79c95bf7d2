use super::*;

fn place(country: &str, state: &str, city: &str, postal: &str) -> Place {
    let given = |text| Some(text).filter(|text: &&str| !text.is_empty());
    Place {
        postal: given(postal).map_or(0, postal_key),
        ..Place::read(given(country), given(state), given(city))
    }
}

#[test]
fn spellings_of_one_place() {
    for (a, b) in [
        (
            place("USA", "California", "", ""),
            place("United States", "CA", "", ""),
        ),
        (
            place("대한민국", "서울특별시", "", ""),
            place("South Korea", "Seoul", "", ""),
        ),
        (place("", "", "Seoul", ""), place("", "", "서울특별시", "")),
        (
            place("", "", "Saint-Denis", ""),
            place("", "", "Saint Denis", ""),
        ),
        (
            place("", "", "New York", ""),
            place("", "", "New York City", ""),
        ),
        (
            place("", "", "Paris, France", ""),
            place("", "", "PARIS", ""),
        ),
        (place("", "", "", "02139"), place("", "", "", "2139")),
        (place("", "", "", "02139-4307"), place("", "", "", "02139")),
        (place("", "", "", "SW1A 1AA"), place("", "", "", "sw1a1aa")),
        (place("", "", "", "60614.0"), place("", "", "", "60614")),
    ] {
        assert_eq!(a, b);
    }
    assert_ne!(place("Germany", "", "", ""), place("France", "", "", ""));
    assert_ne!(place("Atlantis", "", "", ""), place("Utopia", "", "", ""));
    assert_eq!(place("", "", "", ""), Place::default());
}
