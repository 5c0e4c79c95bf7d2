#![expect(
    clippy::disallowed_methods,
    reason = "damaged stores are made by writing bytes"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use winnable_model::{Currency, Motion, Points, Score};

use super::{Saved, Store, StoreError};
use crate::{Digest, Dossier, Head, Key, Loose, Row, Snapshot, StoredDeal, StoredValue};

/// A folder of its own, removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("winnable-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn store(&self) -> PathBuf {
        self.0.join("snapshots.sqlite")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const MODEL: &str = "schema = 1\nid = \"m\"\n";

fn head(as_of: &str) -> Head {
    Head {
        engine: "0.1.0".into(),
        model: "m".into(),
        model_file: "models/m.toml".into(),
        model_sha256: Digest::of(MODEL.as_bytes()).to_string(),
        model_shipped: false,
        as_of: as_of.parse().unwrap(),
        currency: Currency::USD,
        motion: Motion::New,
        sources: vec!["accounts".into()],
        facts: BTreeMap::new(),
        settings: BTreeMap::from([("exclude".into(), "0".into())]),
        accounts: 0,
        excluded: 0,
        loose: 0,
        swaps: 0,
        manifest: serde_json::json!({}),
        previous: None,
        size: None,
        borrowed: None,
    }
}

fn account(id: &str, score: i32) -> (Row, Dossier) {
    let score = Score::saturating(Points::from_hundredths(score));
    let dossier = Dossier {
        id: id.into(),
        name: format!("Company {id}"),
        facts: vec![(
            "account.industry".into(),
            StoredValue::Text("Software".into()),
        )],
        ..Dossier::default()
    };
    let row = Row {
        account_id: id.into(),
        name: dossier.name.clone(),
        dossier: Digest::of(b""),
        score,
        low: score,
        high: score,
        tier: Some("tier1".into()),
        tier_certain: true,
        list_tier: None,
        list_reason: None,
        list_claim: None,
        moved: None,
        below: 0,
        excluded: None,
        value: Some(rust_decimal::Decimal::new(12_500, 2).into()),
    };
    (row, dossier)
}

fn loose() -> Loose {
    Loose {
        deals: vec![StoredDeal {
            key: Key::of(["opportunity", "d1"]),
            evidence: Key::default(),
            outcome: winnable_model::Outcome::Open,
            amount: None,
            term_months: None,
            created: None,
            close: None,
        }],
        ..Loose::default()
    }
}

/// Takes a snapshot of some accounts, each with its score.
fn take(
    path: &Path,
    as_of: &str,
    accounts: &[(&str, i32)],
    name: Option<&str>,
) -> Result<Saved, StoreError> {
    let mut store = Store::open_to_write(path)?;
    let mut taking = store.take(MODEL)?;
    for (id, score) in accounts {
        let (mut row, dossier) = account(id, *score);
        taking.add(&mut row, &dossier)?;
    }
    taking.add_loose(7, &loose())?;
    taking.finish(&head(as_of), name)
}

/// Everything that a store says.
fn read_all(path: &Path) -> Result<usize, StoreError> {
    let store = Store::open(path)?;
    let mut read = 0;
    for snapshot in store.snapshots()? {
        store.model(&snapshot)?;
        store.loose(&snapshot)?;
        for row in store.rows(&snapshot)? {
            store.dossier(row.dossier)?;
            read += 1;
        }
    }
    Ok(read)
}

#[test]
fn a_snapshot_comes_back_as_it_was_taken() {
    let folder = Folder::new("back");
    let path = folder.store();
    let saved = take(
        &path,
        "2026-10-01",
        &[("a", 1_250), ("b", 8_000)],
        Some("q4"),
    )
    .unwrap();
    assert!(!saved.was_there);
    let store = Store::open(&path).unwrap();
    let snapshots = store.snapshots().unwrap();
    let [snapshot] = snapshots.as_slice() else {
        panic!("{snapshots:?}")
    };
    assert_eq!(
        (snapshot.id, snapshot.names.as_slice()),
        (saved.id, &["q4".to_owned()][..])
    );
    assert_eq!(snapshot.head, head("2026-10-01"));
    assert_eq!(store.model(snapshot).unwrap(), MODEL);
    assert_eq!(store.loose(snapshot).unwrap(), [loose()]);
    let rows = store.rows(snapshot).unwrap();
    for (row, (id, score)) in rows.iter().zip([("a", 1_250), ("b", 8_000)]) {
        let (mut wanted, dossier) = account(id, score);
        wanted.dossier = dossier.encode().unwrap().1;
        assert_eq!(*row, wanted);
        assert_eq!(store.dossier(row.dossier).unwrap(), dossier);
    }
    assert_eq!(rows.len(), 2);
}

#[test]
fn the_same_again_is_there_already_and_changes_no_byte() {
    let folder = Folder::new("again");
    let path = folder.store();
    let accounts = [("a", 1_250), ("b", 8_000)];
    let first = take(&path, "2026-10-01", &accounts, None).unwrap();
    let before = fs::read(&path).unwrap();
    let second = take(&path, "2026-10-01", &accounts, None).unwrap();
    assert!(second.was_there);
    assert_eq!(
        (second.id, second.name),
        (first.id, "2026-10-01".to_owned())
    );
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(Store::open(&path).unwrap().snapshots().unwrap().len(), 1);
}

#[test]
fn what_decides_a_list_decides_the_id_and_scores_do_not() {
    let folder = Folder::new("id");
    let path = folder.store();
    let id = |as_of: &str, accounts: &[(&str, i32)]| take(&path, as_of, accounts, None).unwrap();
    let first = id("2026-10-01", &[("a", 1_250)]);
    assert_ne!(id("2026-10-02", &[("a", 1_250)]).id, first.id);
    assert_ne!(id("2026-10-01", &[("b", 1_250)]).id, first.id);
    // A score follows from rows, model and date: it adds nothing.
    assert_eq!(id("2026-10-01", &[("a", 9_999)]).id, first.id);
    let names: Vec<_> = Store::open(&path).unwrap().snapshots().unwrap();
    let names: Vec<_> = names.iter().map(Snapshot::label).collect();
    assert_eq!(names, ["2026-10-01", "2026-10-02", "2026-10-01-2"]);
}

#[test]
fn a_name_is_of_one_snapshot() {
    let folder = Folder::new("name");
    let path = folder.store();
    take(&path, "2026-10-01", &[("a", 1)], Some("q4")).unwrap();
    let before = fs::read(&path).unwrap();
    let again = take(&path, "2026-10-02", &[("a", 1)], Some("q4"));
    assert!(matches!(again, Err(StoreError::NameTaken { name }) if name == "q4"));
    assert!(fs::read(&path).unwrap() == before);
    // A second name of the same snapshot is one.
    take(&path, "2026-10-01", &[("a", 1)], Some("plan")).unwrap();
    let names = Store::open(&path).unwrap().snapshots().unwrap();
    assert_eq!(names[0].names, ["plan", "q4"]);
}

#[test]
fn what_did_not_change_is_kept_once() {
    let folder = Folder::new("once");
    let path = folder.store();
    let accounts: Vec<(String, i32)> = (0..500).map(|at| (format!("a{at:04}"), at)).collect();
    let accounts: Vec<(&str, i32)> = accounts.iter().map(|(id, at)| (&**id, *at)).collect();
    take(&path, "2026-10-01", &accounts, None).unwrap();
    take(&path, "2026-10-08", &accounts, None).unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    let count = |what: &str| -> i64 {
        db.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| {
            row.get(0)
        })
        .unwrap()
    };
    // 500 accounts and one bucket of loose rows.
    assert_eq!(
        (count("body"), count("account"), count("model")),
        (501, 1_000, 1)
    );
}

#[test]
fn accounts_out_of_order_are_refused() {
    let folder = Folder::new("order");
    let taken = take(&folder.store(), "2026-10-01", &[("b", 1), ("a", 1)], None);
    assert!(matches!(taken, Err(StoreError::Order { id }) if id == "a"));
    assert_eq!(
        Store::open(&folder.store())
            .unwrap()
            .snapshots()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn f14_whatever_bit_is_turned_the_store_is_refused_or_says_what_it_said() {
    let folder = Folder::new("flips");
    let path = folder.store();
    let accounts: Vec<(String, i32)> = (0..60).map(|at| (format!("a{at:04}"), at)).collect();
    let accounts: Vec<(&str, i32)> = accounts.iter().map(|(id, at)| (&**id, *at)).collect();
    take(&path, "2026-10-01", &accounts, None).unwrap();
    let sound = fs::read(&path).unwrap();
    let said = |path: &Path| -> Result<Vec<String>, StoreError> {
        let store = Store::open(path)?;
        let mut said = Vec::new();
        for snapshot in store.snapshots()? {
            said.push(format!("{snapshot:?} {}", store.model(&snapshot)?));
            said.push(format!("{:?}", store.loose(&snapshot)?));
            for row in store.rows(&snapshot)? {
                said.push(format!("{row:?} {:?}", store.dossier(row.dossier)?));
            }
        }
        Ok(said)
    };
    let truth = said(&path).unwrap();
    Store::open(&path).unwrap().examine().unwrap();
    let (mut refused, flips) = (0, 400);
    for flip in 0..flips {
        // A stride that is prime to the length reaches all of the file.
        let at = flip * 7_919 % sound.len();
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (flip % 8);
        fs::write(&path, &bytes).unwrap();
        match said(&path) {
            // Bytes that nothing uses may be anything. A file of no version counts as no store.
            Ok(now) => assert!(now == truth, "byte {at} changes what is said"),
            Err(error) => {
                refused += 1;
                let examined = Store::open(&path).and_then(|store| store.examine());
                assert!(examined.is_err(), "byte {at} is found by reading alone");
                assert!(
                    matches!(
                        error,
                        StoreError::Damaged { .. }
                            | StoreError::Foreign { .. }
                            | StoreError::Newer { .. }
                            | StoreError::Io { .. }
                    ),
                    "{error:?}"
                );
            }
        }
        assert!(
            fs::read(&path).unwrap() == bytes,
            "byte {at}: reading changed the file"
        );
    }
    assert!(refused > flips / 4, "{refused} of {flips} were found");
}

#[test]
fn f14_a_store_that_is_cut_or_empty_or_foreign_or_newer_is_left_as_it_is() {
    let folder = Folder::new("foreign");
    let path = folder.store();
    take(&path, "2026-10-01", &[("a", 1), ("b", 2)], None).unwrap();
    let sound = fs::read(&path).unwrap();
    let unchanged = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        let (read, written) = (
            read_all(&path),
            take(&path, "2026-11-01", &[("a", 1)], None),
        );
        assert!(fs::read(&path).unwrap() == bytes);
        (read.unwrap_err(), written.unwrap_err())
    };
    for percent in 1..100 {
        let (read, _) = unchanged(&sound[..sound.len() * percent / 100]);
        assert!(!matches!(read, StoreError::Missing { .. }), "{read:?}");
    }
    let found = unchanged(b"this is no database, but long enough to be taken for a header of one, if one does not look at it at all");
    assert!(
        matches!(
            found,
            (StoreError::Foreign { .. }, StoreError::Foreign { .. })
        ),
        "{found:?}"
    );

    let other = folder.0.join("other.sqlite");
    let db = rusqlite::Connection::open(&other).unwrap();
    db.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        .unwrap();
    drop(db);
    let found = unchanged(&fs::read(&other).unwrap());
    assert!(
        matches!(
            found,
            (StoreError::Foreign { .. }, StoreError::Foreign { .. })
        ),
        "{found:?}"
    );

    fs::write(&path, &sound).unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let newer = fs::read(&path).unwrap();
    let found = unchanged(&newer);
    assert!(
        matches!(
            found,
            (
                StoreError::Newer {
                    found: 99,
                    known: 1,
                    ..
                },
                StoreError::Newer { found: 99, .. }
            )
        ),
        "{found:?}"
    );

    // Nothing at all becomes a store when something is written.
    fs::write(&path, b"").unwrap();
    assert!(matches!(read_all(&path), Err(StoreError::Missing { .. })));
    take(&path, "2026-11-01", &[("a", 1)], None).unwrap();
    assert_eq!(read_all(&path).unwrap(), 1);
}

#[test]
fn an_older_store_is_copied_before_its_tables_change() {
    let folder = Folder::new("older");
    let path = folder.store();
    take(&path, "2026-10-01", &[("a", 1)], None).unwrap();
    let later = [
        include_str!("schema.sql"),
        "CREATE TABLE more (x INTEGER) STRICT",
    ];
    drop(Store::with_migrations(&path, &later).unwrap());
    let copy = folder.0.join("snapshots.sqlite.bak-v1");
    assert_eq!(Store::backups(&path), std::slice::from_ref(&copy));
    assert_eq!(read_all(&copy).unwrap(), 1);
    // To this version it is newer now.
    assert!(matches!(
        Store::open(&path),
        Err(StoreError::Newer {
            found: 2,
            known: 1,
            ..
        })
    ));
    // A migration that fails leaves the store as it was.
    let before = fs::read(&path).unwrap();
    let broken = [
        later[0],
        later[1],
        "CREATE TABLE half (x INTEGER) STRICT; NONSENSE",
    ];
    assert!(Store::with_migrations(&path, &broken).is_err());
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn programs_that_write_at_once_wait_for_each_other() {
    let folder = Folder::new("at-once");
    let path = folder.store();
    let days: Vec<String> = (1..=10).map(|day| format!("2026-10-{day:02}")).collect();
    std::thread::scope(|scope| {
        for day in &days {
            let path = &path;
            scope.spawn(move || take(path, day, &[("a", 1), ("b", 2)], None).unwrap());
        }
    });
    let store = Store::open(&path).unwrap();
    store.check().unwrap();
    let mut names: Vec<_> = store
        .snapshots()
        .unwrap()
        .iter()
        .map(Snapshot::label)
        .collect();
    names.sort();
    assert_eq!(names, days);
}

/// Whoever looks at a file while another program makes a store of it sees an empty file or a store.
#[test]
fn a_store_in_the_making_is_never_foreign() {
    let folder = Folder::new("in-the-making");
    for round in 0..20 {
        let path = folder.0.join(format!("{round}.db"));
        fs::write(&path, "").unwrap();
        std::thread::scope(|scope| {
            let maker = scope.spawn(|| Store::open_to_write(&path).map(|_| ()));
            loop {
                match Store::open(&path) {
                    Ok(_) => break,
                    Err(StoreError::Missing { .. }) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            maker.join().unwrap().unwrap();
        });
    }
}
