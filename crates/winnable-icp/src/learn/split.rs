//! Which rows a card is learned from, and which it is judged by.

use std::collections::{BTreeMap, BTreeSet};

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
///
/// Rows of one id are in one part, since what is learned of an account would otherwise be judged by itself: whole ids
/// in the order of their first row, the last ones of which judge, at least 30 % of the rows.
pub fn by_time<K: Ord, S: AsRef<str>>(keys: &[Option<K>], ids: &[S]) -> Vec<Part> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys.get(*a).cmp(&keys.get(*b)));
    let mut rows_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut first_to_last: Vec<&str> = Vec::new();
    for row in order {
        let Some(id) = ids.get(row) else { continue };
        let rows = rows_of.entry(id.as_ref()).or_insert(0);
        if *rows == 0 {
            first_to_last.push(id.as_ref());
        }
        *rows += 1;
    }
    let (wanted, mut rows) = (share(keys.len()), 0);
    let mut test = BTreeSet::new();
    for id in first_to_last.into_iter().rev() {
        if rows >= wanted {
            break;
        }
        rows += rows_of.get(id).copied().unwrap_or_default();
        test.insert(id);
    }
    ids.iter()
        .map(|id| part(test.contains(id.as_ref())))
        .collect()
}

fn part(is_test: bool) -> Part {
    if is_test { Part::Test } else { Part::Train }
}

/// Judges by the 30 % of ids with the smallest SHA-256: the same ids whatever the order of the file. Rows of
/// one id are in one part.
pub fn by_hash<S: AsRef<str>>(ids: &[S]) -> Vec<Part> {
    let mut hashes: BTreeMap<[u8; 32], &str> = BTreeMap::new();
    for id in ids {
        hashes.insert(Sha256::digest(id.as_ref()).into(), id.as_ref());
    }
    let test: BTreeSet<&str> = hashes.values().copied().take(share(hashes.len())).collect();
    ids.iter()
        .map(|id| part(test.contains(id.as_ref())))
        .collect()
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
        let ids: Vec<String> = (0..keys.len()).map(|row| row.to_string()).collect();
        let parts = by_time(&keys, &ids);
        let test: Vec<usize> = (0..10).filter(|at| parts[*at] == Part::Test).collect();
        assert_eq!(test, [3, 4, 9]);
    }

    #[test]
    fn ids_are_in_one_part() {
        // a from 1 on, b from 2, c from 3: of ten rows three are wanted, and c alone has two.
        let ids = ["a", "b", "a", "c", "a", "b", "c", "a", "a", "a"];
        let keys = [1, 2, 9, 3, 4, 5, 8, 6, 7, 10].map(Some);
        let parts = by_time(&keys, &ids);
        let test: Vec<usize> = (0..10).filter(|at| parts[*at] == Part::Test).collect();
        assert_eq!(test, [1, 3, 5, 6]);
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
