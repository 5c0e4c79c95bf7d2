//! Countries, states, cities and postal codes as they are compared.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use winnable_model::fold;

use crate::name::fold_into;

type Names = HashMap<Box<str>, &'static str, FixedState>;
type StateNames = HashMap<(&'static str, Box<str>), &'static str, FixedState>;

static COUNTRIES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for cells in table(include_str!("../data/countries.txt")) {
        if let [code, spellings] = cells.as_slice() {
            names.insert(squeezed(code), code);
            for spelling in spellings.split(';') {
                names.entry(squeezed(spelling)).or_insert(code);
            }
        }
    }
    names
});

/// States by country and spelling; the value is the state's code.
static STATES: LazyLock<StateNames> = LazyLock::new(|| {
    let mut names = HashMap::default();
    for cells in table(include_str!("../data/states.txt")) {
        if let [country, code, spellings] = cells.as_slice() {
            names.insert((*country, squeezed(code)), *code);
            for spelling in spellings.split(';') {
                names.entry((*country, squeezed(spelling))).or_insert(*code);
            }
        }
    }
    names
});

/// Cities that are states of their own, such as Seoul: every spelling is one city.
static CITY_STATES: LazyLock<HashMap<Box<str>, u64, FixedState>> = LazyLock::new(|| {
    STATES
        .iter()
        .filter(|((country, _), _)| matches!(*country, "kr" | "jp"))
        .map(|((country, spelling), code)| (spelling.clone(), key(&format!("{country}-{code}"))))
        .collect()
});

fn table(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('|').map(str::trim).collect())
}

/// Letters and digits alone, folded.
fn squeezed(text: &str) -> Box<str> {
    fold(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect::<String>()
        .into()
}

/// A key of a text; zero stands for none and is no key.
pub(crate) fn key(text: &str) -> u64 {
    key_of_bytes(text.as_bytes())
}

/// The key of a text by its bytes.
pub(crate) fn key_of_bytes(text: &[u8]) -> u64 {
    let mut hasher = FixedState::with_seed(0x7769_6e6e).build_hasher();
    hasher.write(text);
    hasher.finish().max(1)
}

/// The ISO 3166 code of a country in lower case, from its code or a name in one of many languages.
///
/// ```
/// use winnable_match::country_code;
/// assert_eq!(country_code("U.S.A."), Some("us"));
/// assert_eq!(country_code("대한민국"), Some("kr"));
/// assert_eq!(country_code("Atlantis"), None);
/// ```
pub fn country_code(raw: &str) -> Option<&'static str> {
    COUNTRIES.get(&squeezed(raw)).copied()
}

/// Where a company sits, each part as a key; zero where nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) country: u64,
    pub(crate) state: u64,
    pub(crate) city: u64,
    pub(crate) postal: u64,
}

impl Place {
    /// Reads the parts of a place as an export spells them; the postal code stands by itself.
    pub(crate) fn read(country: Option<&str>, state: Option<&str>, city: Option<&str>) -> Self {
        let code = country.and_then(country_code);
        Self {
            country: country.map_or(0, |raw| of_text(code.unwrap_or(&squeezed(raw)))),
            state: state.map_or(0, |raw| of_state(raw, code)),
            city: city.map_or(0, of_city),
            postal: 0,
        }
    }
}

fn of_text(text: &str) -> u64 {
    if text.is_empty() { 0 } else { key(text) }
}

/// A state by its code, of the stated country or of the one country that has it.
fn of_state(raw: &str, country: Option<&'static str>) -> u64 {
    let spelled = squeezed(raw);
    let among = |country: &'static str| STATES.get(&(country, spelled.clone()));
    let code = match country {
        Some(country) => among(country),
        None => ["us", "kr", "ca", "de", "au", "jp", "gb"]
            .into_iter()
            .find_map(among),
    };
    code.map_or_else(|| of_text(&spelled), |code| key(code))
}

/// A city; what follows a comma is its state or country.
fn of_city(raw: &str) -> u64 {
    let city = raw.split(',').next().unwrap_or_default();
    let spelled = squeezed(city);
    if let Some(known) = CITY_STATES.get(&spelled) {
        return *known;
    }
    // A city is one with its marks, without them, and with its umlauts written out.
    let mut plain = String::new();
    fold_into(city, &mut plain);
    plain.retain(char::is_alphanumeric);
    for (pair, letter) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
        if plain.contains(pair) {
            plain = plain.replace(pair, letter);
        }
    }
    let plain = plain
        .strip_suffix("city")
        .filter(|rest| rest.len() > 2)
        .unwrap_or(&plain);
    let local = EXONYMS.iter().find(|(english, _)| *english == plain);
    of_text(local.map_or(plain, |(_, local)| local))
}

/// English names of cities and their own, both without marks and with `ue` as `u`.
const EXONYMS: [(&str, &str); 40] = [
    ("munich", "munchen"),
    ("cologne", "koln"),
    ("nuremberg", "nurnberg"),
    ("hanover", "hannover"),
    ("brunswick", "braunschweig"),
    ("vienna", "wien"),
    ("zurich", "zurich"),
    ("geneva", "geneve"),
    ("genf", "geneve"),
    ("basle", "basel"),
    ("berne", "bern"),
    ("lucerne", "luzern"),
    ("brussels", "bruxelles"),
    ("brussel", "bruxelles"),
    ("antwerp", "antwerpen"),
    ("ghent", "gent"),
    ("bruges", "brugge"),
    ("thehague", "denhaag"),
    ("sgravenhage", "denhaag"),
    ("milan", "milano"),
    ("rome", "roma"),
    ("turin", "torino"),
    ("florence", "firenze"),
    ("venice", "venezia"),
    ("naples", "napoli"),
    ("genoa", "genova"),
    ("lisbon", "lisboa"),
    ("seville", "sevilla"),
    ("warsaw", "warszawa"),
    ("cracow", "krakow"),
    ("prague", "praha"),
    ("copenhagen", "kobenhavn"),
    ("gothenburg", "goteborg"),
    ("athens", "athina"),
    ("bucharest", "bucuresti"),
    ("moscow", "moskva"),
    ("kiev", "kyiv"),
    ("peking", "beijing"),
    ("bombay", "mumbai"),
    ("saigon", "hochiminh"),
];

/// A postal code without spaces, leading zeros (which spreadsheets lose) and the US extension.
pub(crate) fn postal_key(raw: &str) -> u64 {
    let raw = raw.trim();
    if raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_text(raw.trim_start_matches('0'));
    }
    let main = match raw.split_once('-') {
        Some((five, four)) if five.len() == 5 && four.len() == 4 => five,
        _ => raw,
    };
    let spelled = squeezed(main);
    // `60614.0` is a postal code that a spreadsheet took for a number.
    let spelled = match main.strip_suffix(".0") {
        Some(whole) => squeezed(whole),
        None => spelled,
    };
    of_text(spelled.trim_start_matches('0'))
}

#[cfg(test)]
mod tests;
