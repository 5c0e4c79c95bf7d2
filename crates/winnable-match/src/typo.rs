//! Whether one word is another with a slip of the finger.

use unicode_normalization::UnicodeNormalization;

/// Words of this length or more may have two slips.
const TWO_SLIPS: usize = 9;
/// From so many syllables on, one may be missing or swapped.
const SYLLABLES_FOR_ONE: usize = 5;
/// Shorter words have neighbours enough that are words themselves.
const SHORTEST: usize = 4;

/// Whether two different words are one, mistyped: one letter wrong, missing, doubled or two swapped
/// (optimal string alignment distance 1), or two slips from nine letters on.
///
/// Hangul is compared by its letters, so that 전자 and 전기 are far from each other: a syllable
/// is three key strokes.
///
/// ```
/// use winnable_match::is_typo;
/// assert!(is_typo("systems", "systmes"));
/// assert!(!is_typo("delta", "delight"));
/// assert!(!is_typo("삼성전자", "삼성전기"));
/// ```
pub fn is_typo(a: &str, b: &str) -> bool {
    if a == b {
        return false;
    }
    if a.is_ascii() && b.is_ascii() {
        let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
        let slips = 1 + usize::from(shorter >= TWO_SLIPS);
        return shorter >= SHORTEST
            && longer - shorter <= slips
            && (is_one_slip(a.as_bytes(), b.as_bytes())
                || (slips > 1
                    && letters_differing(a.as_bytes(), b.as_bytes()) <= 2 * slips
                    && strsim::osa_distance(a, b) <= slips));
    }
    let (a_len, b_len) = (a.chars().count(), b.chars().count());
    if a_len.min(b_len) < 3 {
        return false;
    }
    if a_len.min(b_len) >= SYLLABLES_FOR_ONE {
        let syllables = |word: &str| word.chars().collect::<Vec<char>>();
        let (a, b) = (syllables(a), syllables(b));
        // One that is missing or two that are swapped; another one makes another name.
        let swapped = a.len() == b.len() && {
            let mut sorted = (a.clone(), b.clone());
            sorted.0.sort_unstable();
            sorted.1.sort_unstable();
            sorted.0 == sorted.1
        };
        if (a.len() != b.len() || swapped) && is_one_slip(&a, &b) {
            return true;
        }
    }
    let letters = |word: &str| word.nfd().collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    is_one_slip(&a, &b)
}

/// How many letters one word has more often than the other, and the other way round; each slip adds
/// two at the most. Words that differ by more need no measuring.
fn letters_differing(a: &[u8], b: &[u8]) -> usize {
    let mut counts = [0_i16; 128];
    let mut count = |word: &[u8], by: i16| {
        for byte in word {
            if let Some(count) = counts.get_mut(usize::from(*byte)) {
                *count += by;
            }
        }
    };
    count(a, 1);
    count(b, -1);
    counts.iter().map(|c| usize::from(c.unsigned_abs())).sum()
}

/// Whether two sequences differ by one insertion, deletion, substitution or swap of neighbours.
fn is_one_slip<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let front = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let back = short
        .iter()
        .rev()
        .zip(long.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    match long.len() - short.len() {
        0 => {
            let differing = short.len().saturating_sub(front + back);
            differing <= 1
                || (differing == 2
                    && short.get(front) == long.get(front + 1)
                    && short.get(front + 1) == long.get(front))
        }
        1 => front + back >= short.len(),
        _ => false,
    }
}

/// Whether the shorter word is an abbreviation of the longer: its beginning, or its letters in
/// their order from the first to the last, as in *mfg* for *manufacturing*.
pub(crate) fn is_abbreviation(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (letters, all) = (short.chars().count(), long.chars().count());
    if letters < 3 || letters + 2 > all || short.chars().any(char::is_numeric) {
        return false;
    }
    if long.starts_with(short) {
        return true;
    }
    // Of three letters only consonants are an abbreviation: `gas` is none of `glass`.
    if letters == 3 && short.contains(['a', 'e', 'i', 'o', 'u']) {
        return false;
    }
    let same_first = short.chars().next() == long.chars().next();
    let same_last = short.chars().next_back() == long.chars().next_back();
    let mut rest = long.chars();
    let in_order = short.chars().all(|c| rest.any(|letter| letter == c));
    same_first && same_last && in_order
}

#[cfg(test)]
mod tests;
