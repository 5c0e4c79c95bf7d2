//! Which rows a card is learned from, and which it is judged by.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The part of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The card is learned from it.
    Train,
    /// The card is judged by it.
    Test,
}

/// So many of a hundred rows judge.
const TEST: usize = 30;

/// Judges by the last 30 % in the order of these keys, which sort as time does; rows without one, and equal
/// ones, keep the order of the file, those without one first.
pub fn by_time<K: Ord>(keys: &[Option<K>]) -> Vec<Part> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys.get(*a).cmp(&keys.get(*b)));
    let train = keys.len() - share(keys.len());
    let mut parts = vec![Part::Test; keys.len()];
    for row in order.into_iter().take(train) {
        if let Some(part) = parts.get_mut(row) {
            *part = Part::Train;
        }
    }
    parts
}

/// Judges by the 30 % of ids with the smallest SHA-256: the same ids whatever the order of the file. Rows of
/// one id are in one part.
pub fn by_hash<S: AsRef<str>>(ids: &[S]) -> Vec<Part> {
    let mut hashes: BTreeMap<[u8; 32], &str> = BTreeMap::new();
    for id in ids {
        hashes.insert(Sha256::digest(id.as_ref()).into(), id.as_ref());
    }
    let test: std::collections::BTreeSet<&str> =
        hashes.values().copied().take(share(hashes.len())).collect();
    let of = |id: &S| {
        if test.contains(id.as_ref()) {
            Part::Test
        } else {
            Part::Train
        }
    };
    ids.iter().map(of).collect()
}

/// 30 % of a count, rounded half up.
fn share(count: usize) -> usize {
    (count * TEST + 50) / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rows_judge() {
        let keys = [
            Some(5),
            Some(1),
            None,
            Some(9),
            Some(9),
            Some(2),
            Some(3),
            Some(4),
            Some(6),
            Some(7),
        ];
        let parts = by_time(&keys);
        let test: Vec<usize> = (0..10).filter(|at| parts[*at] == Part::Test).collect();
        assert_eq!(test, [3, 4, 9]);
    }

    #[test]
    fn the_smallest_hashes_judge() {
        // sha256: a ca978112…, b 3e23e816…, c 2e7d2c03…, d 18ac3e73… (FIPS 180-4, by sha256sum).
        let parts = by_hash(&["a", "b", "c", "d", "d"]);
        let test = Part::Test;
        let train = Part::Train;
        // 30 % of four ids is one: that of d.
        assert_eq!(parts, [train, train, train, test, test]);
    }
}
