//! Postal codes that a spreadsheet took for numbers, so that a zero at their start is gone.

use winnable_model::fold;

/// The digits of a postal code in the countries below.
const DIGITS: usize = 5;

/// Countries whose postal codes have five digits, of which the first may be a zero.
const FIVE_DIGITS: [&str; 44] = [
    "us",
    "usa",
    "u.s.",
    "u.s.a.",
    "united states",
    "united states of america",
    "미국",
    "kr",
    "kor",
    "korea",
    "south korea",
    "republic of korea",
    "korea, republic of",
    "대한민국",
    "한국",
    "de",
    "deu",
    "germany",
    "deutschland",
    "독일",
    "fr",
    "fra",
    "france",
    "프랑스",
    "it",
    "ita",
    "italy",
    "italia",
    "이탈리아",
    "es",
    "esp",
    "spain",
    "españa",
    "스페인",
    "mx",
    "mex",
    "mexico",
    "méxico",
    "멕시코",
    "fi",
    "fin",
    "finland",
    "suomi",
    "핀란드",
];

/// Whether a postal code has lost a zero: a number with too few digits or, where the file holds text, too
/// few digits for the country that the row names.
pub(crate) fn is_short_postal_code(text: &str, is_number: bool, country: Option<&str>) -> bool {
    let text = text.trim();
    if is_number {
        return text.len() < DIGITS;
    }
    let few = (3..DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let has_five = |country: &str| FIVE_DIGITS.contains(&&*fold(country));
    few && country.is_some_and(has_five)
}
