//! Which snapshot a word means: a name, the beginning of an id, or its place from the latest.

use crate::Snapshot;

/// The fewest digits of an id that mean one.
const FEWEST: usize = 4;

/// The word for the snapshot of the latest date.
pub const LATEST: &str = "latest";

/// Why a word means no snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// There is no snapshot at all.
    Empty,
    /// `latest~N` goes back further than there are snapshots; so many there are.
    TooFar(usize),
    /// No snapshot is called so, and no id begins so.
    Unknown,
    /// Several ids begin so: what these snapshots are called.
    Several(Vec<String>),
}

/// Sorts snapshots by their as-of dates, those of one date by when they were taken: what was replayed
/// of the past stands in the past.
pub fn in_time(snapshots: &mut [Snapshot]) {
    snapshots.sort_by_key(|snapshot| (snapshot.head.as_of, snapshot.seq));
}

/// The snapshot that a word means, of those that are sorted [in time](in_time): a name; `latest`, or
/// `latest~N` for the Nth before it; or at least four digits with which one id begins.
///
/// # Errors
/// [`NotFound`] where it means none, or more than one.
pub fn find<'s>(snapshots: &'s [Snapshot], word: &str) -> Result<&'s Snapshot, NotFound> {
    if snapshots.is_empty() {
        return Err(NotFound::Empty);
    }
    let named = |snapshot: &&Snapshot| snapshot.names.iter().any(|name| name == word);
    if let Some(found) = snapshots.iter().find(named) {
        return Ok(found);
    }
    if let Some(back) = back(word) {
        let mut latest_first = snapshots.iter().rev();
        let found = latest_first.nth(back);
        return found.ok_or(NotFound::TooFar(snapshots.len()));
    }
    let digits = word.to_ascii_lowercase();
    if digits.len() < FEWEST || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(NotFound::Unknown);
    }
    let begins = |snapshot: &&Snapshot| snapshot.id.to_string().starts_with(&digits);
    let found: Vec<&Snapshot> = snapshots.iter().filter(begins).collect();
    match found.as_slice() {
        [] => Err(NotFound::Unknown),
        [one] => Ok(one),
        several => Err(NotFound::Several(
            several.iter().map(|one| one.label()).collect(),
        )),
    }
}

/// How far back `latest` and `latest~N` go.
fn back(word: &str) -> Option<usize> {
    match word.strip_prefix(LATEST)? {
        "" => Some(0),
        rest => rest.strip_prefix('~')?.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use winnable_model::{Currency, Motion};

    use super::*;
    use crate::{Digest, Head};

    fn taken(seq: i64, as_of: &str, names: &[&str]) -> Snapshot {
        Snapshot {
            id: Digest::of(&seq.to_le_bytes()),
            seq,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            head: Head {
                engine: "0".to_owned(),
                model: "m".to_owned(),
                model_file: "m.toml".to_owned(),
                model_sha256: String::new(),
                model_shipped: false,
                as_of: as_of.parse().unwrap(),
                currency: Currency::USD,
                motion: Motion::New,
                sources: Vec::new(),
                facts: BTreeMap::new(),
                settings: BTreeMap::new(),
                accounts: 0,
                excluded: 0,
                loose: 0,
                swaps: 0,
                manifest: serde_json::Value::Null,
                previous: None,
                size: None,
                borrowed: None,
            },
        }
    }

    #[test]
    fn names_places_and_beginnings_are_found() {
        let mut all = vec![
            taken(1, "2026-03-01", &["spring"]),
            taken(2, "2026-04-01", &["2026-04-01"]),
            // A replay of an earlier date, taken last.
            taken(3, "2026-02-01", &["latest~0"]),
        ];
        in_time(&mut all);
        let seq = |word: &str| find(&all, word).map(|found| found.seq);
        assert_eq!(seq("spring"), Ok(1));
        assert_eq!(seq("latest"), Ok(2));
        assert_eq!(seq("latest~1"), Ok(1));
        assert_eq!(seq("latest~2"), Ok(3));
        assert_eq!(seq("latest~3"), Err(NotFound::TooFar(3)));
        // A name comes before a place.
        assert_eq!(seq("latest~0"), Ok(3));
        let id = all[0].id.to_string();
        assert_eq!(seq(&id[..8].to_uppercase()), Ok(3));
        assert_eq!(seq(&id[..3]), Err(NotFound::Unknown));
        assert_eq!(seq("summer"), Err(NotFound::Unknown));
        assert_eq!(find(&[], "latest"), Err(NotFound::Empty));
    }

    #[test]
    fn a_beginning_of_two_ids_means_neither() {
        let digest = |last: u8| {
            let mut bytes = [7_u8; 32];
            bytes[31] = last;
            Digest::from_bytes(&bytes).unwrap()
        };
        let mut all = vec![
            taken(1, "2026-03-01", &["a"]),
            taken(2, "2026-03-02", &["b"]),
        ];
        all[0].id = digest(0);
        all[1].id = digest(1);
        let both = NotFound::Several(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(find(&all, "0707"), Err(both));
        assert_eq!(find(&all, &all[1].id.to_string()).map(|one| one.seq), Ok(2));
    }
}
