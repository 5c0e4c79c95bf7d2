//! Street addresses, as far as two of them can be told to be one house.

use winnable_model::fold;

use crate::place::key;

/// A house: its number and the word by which its street is known, and the postal code where the
/// address holds one. Keys; zero where nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address {
    /// House number and street together.
    pub(crate) house: u64,
    /// A postal code found inside the address.
    pub(crate) postal: u64,
}

/// Points of the compass before a street's name, which exports leave out.
const DIRECTIONS: [&str; 14] = [
    "n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "no", "so",
];
/// Words in front of a house number that belong to a flat, a box or a suite.
const UNITS: [&str; 11] = [
    "suite",
    "ste",
    "unit",
    "apt",
    "apartment",
    "room",
    "rm",
    "floor",
    "fl",
    "box",
    "no",
];
/// Endings of German and Dutch street names, which are abbreviated.
const ENDINGS: [&str; 6] = ["strasse", "straße", "str", "straat", "weg", "gasse"];
/// A number from this length on is a postal code and no house.
const POSTAL_DIGITS: usize = 5;

impl Address {
    /// Reads an address in one line: the first number that can be a house, and the street that
    /// follows it, or stands before it where nothing follows.
    ///
    /// `405 Lexington Avenue`, `Chrysler Building, 405 Lexington Ave.` and `Hauptstraße 12` all
    /// give a house; `PO Box 12` gives none.
    pub(crate) fn read(raw: &str) -> Self {
        let folded = fold(raw);
        let words: Vec<&str> = folded
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '#' | '-' | '\'')))
            .map(|word| word.trim_matches(['-', '\'']))
            .filter(|word| !word.is_empty())
            .collect();
        let mut address = Self::default();
        let mut after_unit = false;
        for (at, word) in words.iter().enumerate() {
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let is_plain = digits == word.len();
            let before_street = words.get(at + 1).is_some_and(|next| is_name(next));
            if is_plain && digits >= POSTAL_DIGITS && (at > 0 || !before_street) {
                address.postal = key(word.trim_start_matches('0'));
            } else if digits > 0
                && is_house(word, digits)
                && !after_unit
                && address.house == 0
                && let Some(street) = street(&words, at)
            {
                let number = word.get(..digits).unwrap_or_default();
                address.house = key(&format!("{} {street}", number.trim_start_matches('0')));
            }
            after_unit = UNITS.contains(word) || *word == "#";
        }
        address
    }
}

/// `405`, `405a`, `405-407`; an ordinal such as `51st` is a street, `#01-11` a flat, `4층` a floor.
fn is_house(word: &str, digits: usize) -> bool {
    let rest = word.get(digits..).unwrap_or_default();
    let one_letter = rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_lowercase());
    let range = rest
        .strip_prefix('-')
        .is_some_and(|end| end.bytes().all(|byte| byte.is_ascii_digit()));
    (rest.is_empty() || one_letter || range) && digits <= POSTAL_DIGITS
}

/// The word by which the street of the number at `at` is known.
fn street<'w>(words: &[&'w str], at: usize) -> Option<&'w str> {
    let after = words
        .iter()
        .skip(at + 1)
        .find(|word| !DIRECTIONS.contains(word));
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    // A Korean street stands before its number, whatever follows: a floor, a district.
    let korean = before.filter(|word| word.ends_with(['로', '길', '동', '가', '리']));
    let named = korean
        .or_else(|| after.filter(|word| is_name(word) && !UNITS.contains(word)))
        .or_else(|| before.filter(|word| is_name(word)))?;
    let short = ENDINGS
        .iter()
        .find_map(|ending| named.strip_suffix(ending))
        .filter(|rest| rest.chars().count() > 2);
    Some(short.unwrap_or(named))
}

/// A street is called by letters, or by an ordinal such as `51st`.
fn is_name(word: &str) -> bool {
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .any(|ending| word.strip_suffix(ending).is_some_and(is_number));
    (word.chars().count() > 1 && word.chars().all(|c| !c.is_numeric()))
        || ordinal
        || (word.chars().any(char::is_alphabetic)
            && !word.starts_with('#')
            && word.chars().count() > 2)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
